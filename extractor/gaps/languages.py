"""Two language versions side by side -> the places where they contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from extractor.gaps.base import Case
from extractor.passages.base import Passage
from extractor.passages.versions import CHINESE_PREVAILS, ENGLISH_PREVAILS
from extractor.patterns import compile_once
from models.span import Span

ENGLISH = r"english|英文"
CHINESE = r"chinese|中文"

Told = tuple[Span, str, str]


def find_language_conflicts(case: Case) -> Iterator[Told]:
    """Each version said to prevail, and cells of one row whose values differ."""
    yield from _prevailing(case)
    yield from _columns(case)


def _prevailing(case: Case) -> Iterator[Told]:
    masked = case.reading.masked
    english = compile_once(ENGLISH_PREVAILS, regex.IGNORECASE).search(masked)
    chinese = compile_once(CHINESE_PREVAILS, regex.IGNORECASE).search(masked)
    if english is None or chinese is None:
        return
    later = max(english, chinese, key=lambda match: match.start())
    yield (
        case.reading.text_span(later.start(), later.end()),
        "一处约定以英文本为准，另一处约定以中文本为准，两种文本不一致时无从取舍",
        "both the English and the Chinese version are said to prevail; a difference between "
        "them cannot be settled",
    )


def _columns(case: Case) -> Iterator[Told]:
    """Rows headed English and 中文 whose cells each state a value that the other lacks."""
    for english, chinese in _pairs(case):
        first, second = _values(case, english), _values(case, chinese)
        if first - second and second - first:
            one, other = sorted(first - second)[0], sorted(second - first)[0]
            yield (
                case.reading.text_span(chinese[0].start, chinese[-1].end),
                f"中英文两栏的数值不一致：英文为{one}，中文为{other}",
                f"the two language columns differ: {one} in English, {other} in Chinese",
            )


def _pairs(case: Case) -> Iterator[tuple[list[Passage], list[Passage]]]:
    """The passages of an English cell with those of the Chinese cell after it."""
    english: list[Passage] = []
    chinese: list[Passage] = []
    for passage in case.reading.passages:
        head = passage.column_head
        if compile_once(ENGLISH, regex.IGNORECASE).search(head):
            if chinese:
                yield english, chinese
                english, chinese = [], []
            english.append(passage)
        elif english and compile_once(CHINESE, regex.IGNORECASE).search(head):
            chinese.append(passage)
        elif english and chinese:
            yield english, chinese
            english, chinese = [], []
    if english and chinese:
        yield english, chinese


def _values(case: Case, passages: list[Passage]) -> set[str]:
    return {
        mention.value.canonical
        for place, mention in case.reading.mentions.items()
        if mention.value is not None
        and mention.kind in ("period", "money", "ratio", "rate", "date")
        and any(passage.start <= place < passage.end for passage in passages)
    }
