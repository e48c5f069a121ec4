"""The number before a unit, as contracts print it: 七(7), 【30】, ____30____, 3至5."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from extractor.patterns import compile_once
from extractor.values.numerals import CHINESE, ENGLISH_NUMERAL, NUMERAL, read_numeral

# What stands between a figure on a form's line and its unit: 30____日, 10     个工作日.
FILL = r"[ _]{0,24}+"
# Between the ends of a range; a folded dash is a hyphen: 3至5, 3-5, 3——5, three to five.
UPTO = rf"{FILL}(?:至|到|-{{1,2}}+|~|～|to(?= )){FILL}"
# The number again, whose reading decides: 30(三十), thirty (30).
_AGAIN = (
    rf"(?:{FILL}\({FILL}(?P<{{0}}>[\d,.{CHINESE}]{{1,24}}+|[A-Za-z][A-Za-z -]{{1,40}}){FILL}\))?+"
)
_TAIL = (
    rf"{_AGAIN.replace('{0}', 'again')}(?(open){FILL}(?P<close>[】\])]))"
    rf"(?P<range>{UPTO}(?P<last>{NUMERAL}"
    rf"|(?<=to )[a-z]{{3,9}}){_AGAIN.replace('{0}', 'last_again')})?+{FILL}"
)
_OPEN = rf"(?:(?P<open>[【\[(]){FILL})?+"
_AMOUNT = compile_once(
    rf"{_OPEN}(?P<first>{NUMERAL}(?: (?:thousand|million|billion)(?![a-z]))?){_TAIL}"
)
_ENGLISH_AMOUNT = compile_once(rf"{_OPEN}(?P<first>{ENGLISH_NUMERAL}){_TAIL}", re.IGNORECASE)
# Severity 1 - 15 minutes: a grade and its time, no range.
_GRADE = compile_once(
    r"\b(?:severity|priority|level|category|class|tier|phase|stage|grade) $", re.IGNORECASE
)
_CLOSING = {"【": "】", "[": "]", "(": ")"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in folded text, ``high`` being the end of a range, else None.

    ``words`` and ``last_words`` are the numbers as printed; the first ends at ``first_end``, the
    last begins at ``last_start`` (-1 when there is none); a unit may begin at ``end``.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    words: str
    last_words: str
    first_end: int
    last_start: int


def find_amount(text: str, at: int) -> Amount | None:
    """The number that begins at ``at`` in folded text; None when it cannot be read surely.

    七(5): when words and figures disagree, the words win.
    """
    match = _AMOUNT.match(text, at) or _ENGLISH_AMOUNT.match(text, at)
    if match is None or not _is_closed(match):
        return None
    again = match["again"]
    if again is not None and read_numeral(again) is None:
        return _plain_amount(match)
    if match["last"] and _GRADE.search(text, max(0, at - 12), at):
        return None
    low = _read_twice(match["first"], again)
    high = _read_twice(match["last"], match["last_again"]) if match["last"] else None
    if low is None or (match["last"] and (high is None or high <= low)):
        return None
    places = (match.end("first"), match.start("last"))
    return Amount(at, match.end(), low, high, match["first"], match["last"] or "", *places)


def _plain_amount(match: re.Match[str]) -> Amount | None:
    """The first number alone: what stands in brackets after it is another thing (500 (net))."""
    low, end = read_numeral(match["first"]), match.end("first")
    if low is None or match["open"]:
        return None
    return Amount(match.start(), end, low, None, match["first"], "", end, -1)


def _is_closed(match: re.Match[str]) -> bool:
    """Whether an opened bracket is closed by its own kind."""
    return not match["open"] or _CLOSING[match["open"]] == match["close"]


def _read_twice(first: str, again: str | None) -> Decimal | None:
    one = read_numeral(first)
    if one is None or again is None:
        return one
    two = read_numeral(again)
    if two is None or one == two:
        return one if two is not None else None
    return one if not first[0].isdigit() else two
