"""Days and months of the calendar: folded words to Date."""

from __future__ import annotations

import regex

from extractor.values.found import Found
from extractor.values.numerals import read_numeral
from models.values import Date

_CN = "〇○零O一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅"
# A form filled in by hand leaves its words far apart: 2031    年 2    月   29   日
_DATE = regex.compile(
    rf"(?P<y>\d{{4}}|[{_CN}]{{4}}) {{0,8}}年 {{0,8}}(?P<m>\d{{1,2}}|[{_CN}]{{1,3}}) {{0,8}}月(?:份| {{0,8}}(?P<d>\d{{1,2}}|[{_CN}]{{1,3}}) {{0,8}}[日号])?"
    r"|(?P<y2>(?:19|20)\d{2})(?P<sep>[-/.]) ?(?P<m2>\d{1,2})(?P=sep) ?(?P<d2>\d{1,2})(?![\d.])"
)


def find_date(text: str, at: int) -> Found | None:
    """The date that begins at ``at`` in folded text; None for days that are not in the calendar."""
    match = _DATE.match(text, at)
    if match is None:
        return None
    year, month, day = (match[name] or match[f"{name}2"] for name in "ymd")
    numbers = [
        None if part is None else read_numeral(part.replace("O", "〇"))
        for part in (year, month, day)
    ]
    if numbers[0] is None or numbers[1] is None or (day is not None and numbers[2] is None):
        return None
    try:
        value = Date(
            int(numbers[0]), int(numbers[1]), None if numbers[2] is None else int(numbers[2])
        )
    except ValueError:
        return None
    return Found("date", at, match.end(), value)
