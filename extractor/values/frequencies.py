"""How often: folded words to Frequency."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.values.found import Found
from extractor.values.numerals import NUMERAL, read_numeral
from models.values import Frequency

_PER = {
    "日": "day",
    "天": "day",
    "周": "week",
    "星期": "week",
    "月": "month",
    "季度": "quarter",
    "季": "quarter",
}
_PER |= {"年": "year", "年度": "year", "半年": "6month"}
_TIMES = regex.compile(
    rf"(?:每|一)个?(?P<per>年度|年|季度|季|月度|月|周|星期|日|天)(?:不少于|至少|不低于|最少)? ?(?P<n>{NUMERAL}) ?次"
    rf"|每隔?(?P<every>{NUMERAL}) ?个?(?P<unit>月|周|星期|季度|天|日|年)(?P<m>{NUMERAL}) ?次"
)


def find_frequency(text: str, at: int) -> Found | None:
    """每季度一次 at ``at`` in folded text; None when not sure."""
    match = _TIMES.match(text, at)
    if match is None or match["n"] is None:
        return None
    times = read_numeral(match["n"])
    per = _PER.get(match["per"].replace("月度", "月"))
    if times is None or per is None:
        return None
    return Found("frequency", at, match.end(), Frequency(Decimal(times), per))
