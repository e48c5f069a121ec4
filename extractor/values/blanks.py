"""Values that the contract leaves open: folded words to a blank with the unit after it."""

from __future__ import annotations

import regex

from extractor.values.found import Found

_UNIT = r"(?: ?(?P<unit>个?(?:工作日|自然日|日历日|日历天|小时|月|星期|季度)|分钟|[日天周年](?!月)|万?元整?|[%‰]|次|人|名|份|套|台))?"
_OPEN = r"_{2,}+(?: ?_++)*+|_ (?:_ ?)++|【[ _]*+】|\[[ _]*+\]|\( {2,}+\)|[XxＸ×*]{2,6}+|【[^【】\d\n]{1,24}】|\[[^\[\]\d\n]{2,40}\]|\{\{?[^{}\n]{1,40}\}\}?|□"
_BLANK = regex.compile(rf"(?:¥|人民币|RMB)?(?:{_OPEN})(?:/(?:{_OPEN}))*{_UNIT}")
_DATE = regex.compile(
    r"(?:20)?(?:_{1,}+| {1,8}|【[ _]*】|[XxＸ]{1,4}|\d{2,4}) ?年(?:_{1,}+| {1,8}|【[ _]*】|[XxＸ]{1,2}|\d{1,2}) ?月(?:(?:_{1,}+| {1,8}|【[ _]*】|[XxＸ]{1,2}) ?日)?"
)
STARTS = r"_{2}|_ _|【|\[|\( {2}|[Xx×]{2}|\{|□"


def find_blank(text: str, at: int) -> Found | None:
    """The blank that begins at ``at`` in folded text."""
    date = _DATE.match(text, at)
    if date is not None and regex.search(r"[_【Xx]|年 | 月|月 ", date[0]):
        return Found("blank", at, date.end(), None, unit="")
    match = _BLANK.match(text, at)
    if match is None:
        return None
    return Found("blank", at, match.end(), None, unit=match["unit"] or "")
