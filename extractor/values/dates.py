"""Days and months of the calendar: folded text -> Date."""

from __future__ import annotations

import re

from extractor.patterns import compile_once
from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.numerals import read_numeral
from models.values import Date

_CHINESE = "〇○零O一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅"
_FILL = "[ _]{0,12}+"
_PART = rf"(?:\d{{1,2}}+|[{_CHINESE}]{{1,3}}+)"
_PRINTED = compile_once(
    rf"(?P<y>(?:19|20)\d\d|[{_CHINESE}]{{4}}+){_FILL}年{_FILL}(?P<m>{_PART}){_FILL}"
    rf"月(?:份|{_FILL}(?P<d>{_PART}){_FILL}[日号])?+"
)
_FIGURES = compile_once(
    r"(?P<y>(?:19|20)\d\d) ?(?P<sep>[-/.]) ?(?P<m>\d{1,2}+)(?: ?(?P=sep) ?(?P<d>\d{1,2}+))?(?!\d|%"
    r"|[A-Za-z]|(?P=sep)[A-Za-z\d])"
)
# HT-2024-03: the figures of a number, not a month.
_IN_CODE = compile_once(r"[A-Za-z_][-_/#]?$|\d$")
_FIRST_DAY = compile_once(
    rf"(?P<y>(?:19"
    rf"|20)\d\d){_FILL}年{_FILL}(?P<m>{_PART}){_FILL}月{_FILL}(?P<d>{_PART}){_FILL}[日号]"
    r"(?:\(含\))?起?(?:至|到|-{1,2}|~) ?$"
)
_DAY_OF_YEAR = compile_once(rf"(?P<m>{_PART}){_FILL}月{_FILL}(?P<d>{_PART}){_FILL}[日号]")
# 20240301: a day only where 日期 or the like leads to it, else a number.
_COMPACT = compile_once(r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)")
_NAMES_A_DATE = compile_once(r"(?:日期|时间|日)(?:为|:| )*$")
_MONTHS = "january february march april may june july august september october november december"
_MONTH = "|".join(rf"{name[:3]}(?:{name[3:]})?" for name in _MONTHS.split())
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_ENGLISH_LONG = compile_once(
    rf"(?P<m>{_MONTH})\b\.? ?(?:(?P<d>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?,? ?)?{_YEAR}", re.IGNORECASE
)
_ENGLISH_DAY_FIRST = compile_once(
    rf"(?P<d>\d{{1,2}}+)(?:st|nd|rd|th)?(?: day)?(?: of)?[ -](?P<m>{_MONTH})\b\.?,?[ -]?{_YEAR}",
    re.IGNORECASE,
)
# 05.06.2031 is told with the day first wherever dots part it; 25/12/2031 and 12/25/2031 are told
# apart by the number that is no month, 05/06/2031 is not read.
_EUROPEAN = compile_once(
    r"(?P<a>\d{1,2})(?:\.(?P<b>\d{1,2})\.|/(?P<c>\d{1,2})/)(?P<y>(?:19|20)\d\d)(?![\d%]|[./]\d)"
)
# What follows the first letter of a month's name with a day or year behind it.
MONTH_REST = r"(?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)[a-z]{0,6}+\.? ?(?=\d)"


def read_date(words: str) -> Date | None:
    """The day or month that ``words`` are; None when not sure or not in the calendar."""
    text = fold(words).strip()
    found = find_date(text, 0) or find_month(text, 0)
    if found is None:
        compact = _COMPACT.fullmatch(text)
        found = None if compact is None else _found(compact)
    if found is None or found.end != len(text) or not isinstance(found.value, Date):
        return None
    return found.value


def find_date(text: str, at: int) -> Found | None:
    """The date that begins with the figure or numeral at ``at`` in folded text.

    None for a day that is not in the calendar (2025年13月1日) and for bare figures of
    year and month (2024.1), unless the words before say that a date follows.
    """
    second = _second_day(text, at)
    if second is not None:
        return second
    match = _PRINTED.match(text, at) or _ENGLISH_DAY_FIRST.match(text, at)
    if match is not None:
        return _found(match)
    if _IN_CODE.search(text, max(0, at - 3), at):
        return None
    european = _EUROPEAN.match(text, at)
    return _find_figures(text, at) if european is None else _day_first(european)


def _find_figures(text: str, at: int) -> Found | None:
    """2024-03-01, 2024.3.1; 20240301 and 2024.3 only where the words before name a date."""
    named = _NAMES_A_DATE.search(text, max(0, at - 8), at) is not None
    match = _FIGURES.match(text, at)
    if match is None:
        match = _COMPACT.match(text, at) if named else None
        return None if match is None else _found(match)
    if (
        match["d"] is None
        and not named
        and (match["sep"] != "-" or text[max(0, at - 1) : at] == "-")
    ):
        return None
    return _found(match)


def find_month(text: str, at: int) -> Found | None:
    """January 1, 2024 or January 2024 at ``at`` in folded text."""
    match = _ENGLISH_LONG.match(text, at)
    return None if match is None else _found(match)


def _second_day(text: str, at: int) -> Found | None:
    """12月31日 in 2031年1月1日至12月31日: a later day of the same year."""
    match = _DAY_OF_YEAR.match(text, at)
    first = None if match is None else _FIRST_DAY.search(text, max(0, at - 40), at)
    if match is None or first is None:
        return None
    start, end = _day_number(first), _day_number(match)
    if start is None or end is None or start >= end:
        return None
    return _build(match, first["y"], match["m"], match["d"])


def _day_number(match: re.Match[str]) -> int | None:
    """A number that grows with the day of the year."""
    month, day = _number(match["m"]), _number(match["d"])
    return None if month is None or day is None else month * 31 + day


def _day_first(match: re.Match[str]) -> Found | None:
    """A date in figures with the year last; None where day and month cannot be told apart."""
    day, month = int(match["a"]), int(match["b"] or match["c"])
    if match["c"] and day <= 12:
        if month <= 12:
            return None
        day, month = month, day
    try:
        value = Date(int(match["y"]), month, day)
    except ValueError:
        return None
    return Found("date", match.start(), match.end(), value)


def _found(match: re.Match[str]) -> Found | None:
    return _build(match, match["y"], match["m"], match["d"])


def _build(match: re.Match[str], *parts: str | None) -> Found | None:
    """The find of year, month and day as printed; None for a day that is not in the calendar."""
    year, month, day = (_number(part) for part in parts)
    if year is None or month is None or (parts[2] and day is None):
        return None
    try:
        value = Date(year, month, day)
    except ValueError:
        return None
    return Found("date", match.start(), match.end(), value)


def _number(words: str | None) -> int | None:
    """A year, month or day in figures, numerals or the month's English name."""
    if words is None:
        return None
    if words[:3].lower() in (names := [name[:3] for name in _MONTHS.split()]):
        return names.index(words[:3].lower()) + 1
    number = read_numeral(words.replace("O", "〇"))
    return None if number is None else int(number)
