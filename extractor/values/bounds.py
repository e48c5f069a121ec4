"""Whether the words around a value make it a most or a least."""

from __future__ import annotations

from extractor.patterns import compile_once
from models.term import Bound

_MOST = (
    r"不(?:得|应|能|可|再|会)?(?:超过|超出|高于|大于|迟于|晚于|多于|长于)|最迟(?:应|须)?(?:于|在)?"
    r"|最晚(?:于|在)?|最多|最长|至多"
    r"|最高(?:限额|额|金额|比例|扣[罚减除]|罚款|赔偿)?|上限|(?:小于)?等于或小于|小于或?等于|≤|<="
    r"|<(?!=)|控制在"
    r"|(?i:within|(?:no|not) (?:be )?(?:later|more|longer|greater|higher) than|up to"
    r"|at (?:the )?most|not (?:to )?exceed(?:ing)?"
    r"|not in excess of|maximum(?: of)?|capped at|limited to)"
)
_LEAST = (
    r"不(?:得|应|能|可)?(?:少于|低于|小于|短于|早于)|至少(?:应|须|于|在)?|最少|最低|最短"
    r"|大于或?等于|≥|>=|>(?!=)"
    r"|(?i:at least|(?:no|not) (?:be )?(?:less|fewer|shorter|lower|earlier) than|minimum(?: of)?)"
)
# Between the comparison and its value: 不超过人民币, 不得高于合同总价的, not exceed a total of
_JOIN = (
    r"(?:为|是|:|达到?|共|人民币|[^,;:。\n\d]{0,20}?每[^,;:。\d]{1,4}|提前|[^,;:。\n\d]{1,24}?的"
    r"|(?i: ?(?:an?|the|total|aggregate|amount|period|sum|of|equal|to)){1,6})?"
)
_BEFORE = compile_once(rf"(?:(?P<max>{_MOST})|(?P<min>{_LEAST})){_JOIN} ?$")
_CUE = compile_once(rf"{_MOST}|{_LEAST}")
_AFTER = compile_once(
    r" ?(?:(?P<max>[之以]?内(?![容部外存科])|\(?含?\)?[及或]?以下|封顶|为(?:上)?限|(?i:or (?:less"
    r"|fewer|below)|maximum\b))"
    r"|(?P<min>\(?含?\)?[及或]?(?:其)?以上|(?i:or (?:more|longer|above|higher)|minimum\b)))"
)
_BY = compile_once(r" ?(?:之|以)?前(?!期|后|述|款|提)")
_REACH = 34


def find_bound(text: str, start: int, end: int, kind: str, since: int = 0) -> Bound | None:
    """``max`` or ``min`` as the words beside ``text[start:end]`` say; None when they say nothing.

    ``since`` is the end of the value before: words in front of it speak of that one. A day is a
    limit also where 前 follows (3月1日前); 提前3日 and 3日前 are none.
    """
    after = _AFTER.match(text, end)
    if after is not None:
        return "max" if after["max"] else "min"
    before = _last_cue(text, max(since, start - _REACH), start)
    if before is not None:
        return before
    return "max" if kind == "date" and _BY.match(text, end) else None


def _last_cue(text: str, since: int, start: int) -> Bound | None:
    """The nearest comparison before ``start`` that reaches up to it."""
    cues = [cue.start() for cue in _CUE.finditer(text, since, start)]
    match = _BEFORE.match(text, cues[-1], start) if cues else None
    if match is None:
        return None
    return "max" if match["max"] else "min"
