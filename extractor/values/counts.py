"""Whole numbers of things or people: folded words to Count with the counting unit."""

from __future__ import annotations

import regex

from extractor.values.found import Found
from extractor.values.numerals import read_numeral
from extractor.values.periods import PAIR, read_pair
from models.values import Count

_COUNT = regex.compile(
    rf"{PAIR} ?(?P<unit>次(?!性|日|月|年)|人(?!民|身|员|力)|名(?!称|义|单)|位(?!置|于)|份(?!额)|套|台|辆)"
)


def find_count(text: str, at: int) -> Found | None:
    """肆份 -> 4 with the unit 份, at ``at`` in folded text; None when not sure."""
    match = _COUNT.match(text, at)
    if match is None or text[max(0, at - 1) : at] == "第":
        return None
    number = read_pair(match["a"], match["b"])
    if number is None or number != number.to_integral_value():
        return None
    return Found("count", at, match.end(), Count(int(number)), unit=match["unit"])


__all__ = ["find_count", "read_numeral"]
