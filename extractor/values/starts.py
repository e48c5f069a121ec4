"""Where in folded text a value may begin, and which reader is asked there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from extractor.patterns import compile_once
from extractor.values import (
    blanks,
    choices,
    currencies,
    dates,
    english,
    money,
    numbers,
    periods,
    published,
    schedules,
)
from extractor.values.found import Found
from extractor.values.frequencies import find_frequency
from extractor.values.numerals import CHINESE

_EACH = f"{CHINESE}\\d个隔半年月周季星天日工礼（( "
# Kind, the signs it may begin with, and what must follow the first sign.
_STARTS = (
    ("bare", blanks.BARE_FIRST, blanks.BARE_REST),
    ("number", r"\d", numbers.FIGURE_REST),
    ("number", CHINESE, numbers.NUMERAL_REST),
    ("gap", " ", rf"(?<!  ) ++(?=[{blanks.GAP_SIGNS}])"),
    ("blank", blanks.FIRST, blanks.REST),
    ("open", "年", blanks.YEAR_REST),
    ("half", "半", ""),
    ("currency", "人", "民币"),
    ("currency", "¥$€£", ""),
    ("currency", "港欧美", r"[币元]"),
    ("each", "每", rf"(?=[{_EACH}])"),
    ("each", "全", "年"),
    ("schedule", schedules.FIRST, schedules.REST),
    ("published", "贷同", published.REST),
    ("day", "当", "[日天]"),
    ("box", choices.UNTICKED, ""),
)
# The same for those that begin with a letter, which is the first of its word.
_WORDS = (
    ("blank", "XxN", blanks.LETTER_REST),
    ("half", "Hh", r"alf[ -]"),
    ("plus", "TNDtn", r" ?\+"),
    ("currency", currencies.LETTERS, currencies.LETTER_REST),
    ("schedule", "MmARrOoBbWwDdEe", schedules.WORD_REST),
    ("published", "Ll", published.WORD_REST),
    ("month", "JFMASOND", dates.MONTH_REST),
    ("often", "OoTt", r"(?:nce|wice|hrice) "),
    ("english", "OoTtFfSsEeNn", numbers.ENGLISH_REST),
    ("one", "Aa", english.ONE_REST),
    ("net", "Nn", english.NET_REST),
)


def _alternatives(starts: Iterable[tuple[str, str, str]], prefix: str) -> str:
    """One alternative for each start; an empty group named after its kind tells which it was."""
    return "|".join(
        f"(?<=[{first}])(?:{rest})(?P<{kind}_{prefix}{index}>)"
        for index, (kind, first, rest) in enumerate(starts)
    )


# The class comes first, so that the search skips plain text in one step; a lookbehind then tells
# the alternatives apart.
_FIRST = "".join(dict.fromkeys(first for _, first, _ in (*_STARTS, *_WORDS)))
_START = compile_once(
    f"[{_FIRST}](?:{_alternatives(_STARTS, 'sign')}"
    f"|(?<=[A-Za-z])(?<![A-Za-z][A-Za-z])(?:{_alternatives(_WORDS, 'word')}))"
)
_OPTION = compile_once(rf" {{0,2}}(?=[\d{CHINESE}])")
_RUN = compile_once(rf"{numbers.RUN_OF_FIGURES}|[{CHINESE}]++|[A-Za-z]++| ++")


def find_start(text: str, at: int) -> re.Match[str] | None:
    """The next place from ``at`` on where a value may begin; None when there is none."""
    start: re.Match[str] | None = _START.search(text, at)
    return start


def find_at(text: str, start: re.Match[str], since: int) -> tuple[tuple[Found, ...], int]:
    """The finds at a start, and where the search goes on.

    ``since`` is the end of the share or sum before: the words up to it speak of that one.
    """
    at = start.start()
    kind = (start.lastgroup or "").partition("_")[0]
    finds = _read(text, at, kind, since)
    if kind == "box":
        return finds, _past_option(text, at + 1)
    return finds, max(finds[-1].end if finds else _past(text, at, kind), at + 1)


def _past_option(text: str, at: int) -> int:
    """Past the value of an option that is not ticked (□3年): it is offered, not stated."""
    option = _OPTION.match(text, at)
    finds = () if option is None else numbers.find_measure(text, option.end(), at)
    return finds[-1].end if finds else at


def _past(text: str, at: int, kind: str) -> int:
    """Where the search goes on: what is not read whole is not read in part."""
    run = _RUN.match(text, at) if kind in ("number", "english", "gap") else None
    return at + 1 if run is None else run.end()


def _read(text: str, at: int, kind: str, since: int) -> tuple[Found, ...]:
    """The finds that begin at ``at``, where a start of ``kind`` stands."""
    if kind == "number":
        return numbers.find_measure(text, at, since)
    if kind == "english":
        return _read_words(text, at, since)
    if kind == "blank":
        return numbers.find_filled(text, at, since) or _some(blanks.find_blank(text, at))
    if kind == "currency":
        return money.find_led_sums(text, at, since) or _some(blanks.find_led_blank(text, at))
    return _some(_SINGLE[kind](text, at))


def _read_words(text: str, at: int, since: int) -> tuple[Found, ...]:
    one = find_frequency(text, at) or english.find_worded_share(text, at)
    one = one or schedules.find_schedule(text, at)
    return _some(one) or numbers.find_counted(text, at, since)


def _find_each(text: str, at: int) -> Found | None:
    return find_frequency(text, at) or schedules.find_schedule(text, at)


def _find_half(text: str, at: int) -> Found | None:
    return periods.find_half(text, at) or english.find_worded_share(text, at)


def _find_often(text: str, at: int) -> Found | None:
    return find_frequency(text, at) or english.find_worded_share(text, at)


def _find_one(text: str, at: int) -> Found | None:
    one = periods.find_english_one(text, at) or english.find_one(text, at)
    return one or english.find_worded_share(text, at)


def _find_box(text: str, at: int) -> Found | None:
    return Found("blank", at, at + 1, None) if choices.is_open_choice(text, at) else None


def _some(found: Found | None) -> tuple[Found, ...]:
    return () if found is None else (found,)


_SINGLE: Mapping[str, Callable[[str, int], Found | None]] = MappingProxyType(
    {
        "gap": blanks.find_gap,
        "bare": blanks.find_bare_unit,
        "open": blanks.find_open_date,
        "half": _find_half,
        "plus": periods.find_plus,
        "each": _find_each,
        "published": published.find_published,
        "schedule": schedules.find_schedule,
        "day": periods.find_same_day,
        "month": dates.find_month,
        "often": _find_often,
        "one": _find_one,
        "net": english.find_net,
        "box": _find_box,
    }
)
