"""Whether the words around a value make it a most or a least."""

from __future__ import annotations

import regex

from models.term import Bound

_MIDDLE = r"(?:为|是|:|达到?|人民币|共|[^,;:。\n]{1,14}的)? ?"
_MOST = r"不(?:得|应|能|可)?(?:超过|高于|大于|迟于|晚于|多于|超出)|最迟|最晚|最多|最长|至多|最高|上限|≤|<|within|(?:no|not) (?:later|more|longer) than|up to|at most|not (?:to )?exceed(?:ing)?|maximum(?: of)?"
_LEAST = r"不(?:得|应|能|可)?(?:少于|低于|小于|短于)|至少|最少|最低|最短|≥|>|at least|(?:no|not) (?:less|fewer|shorter) than|minimum(?: of)?"
_BEFORE = regex.compile(rf"(?:(?P<max>{_MOST})|(?P<min>{_LEAST})){_MIDDLE}$", regex.IGNORECASE)
_AFTER = regex.compile(
    r" ?(?:(?P<max>[之以]?内(?![容部外存])|以下|封顶|为限|or less)|(?P<min>\(?含?\)?及?以上|or more))"
)


def find_bound(text: str, start: int, end: int, since: int = 0) -> Bound | None:
    """``max`` or ``min`` as the words beside ``text[start:end]`` say; None when they say nothing."""
    for match in (_AFTER.match(text, end), _BEFORE.search(text, max(since, start - 24), start)):
        if match is not None:
            return "max" if match["max"] else "min"
    return None
