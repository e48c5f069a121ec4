"""A contract -> the sentences of its own parts that speak in certain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.gaps.base import UNREAD_PARTS, Case
from extractor.passages.base import Passage, compile_pattern
from models.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage with the place of the words that were looked for.

    ``words`` is the whole passage as the patterns see it, ``start`` and ``end``
    those of the match in ``Reading.masked``.
    """

    passage: Passage
    words: str
    span: Span
    start: int
    end: int


def find_sentences(case: Case, source: str, unless: str = "") -> Iterator[Sentence]:
    """The first place of a pattern in each sentence; not where ``unless`` matches the sentence."""
    pattern, reading = compile_pattern(source), case.reading
    for passage in reading.passages:
        if passage.part in UNREAD_PARTS:
            continue
        match = pattern.search(reading.masked, passage.start, passage.end)
        if match is None or match.start() == match.end():
            continue
        words = reading.masked[passage.start : passage.end]
        if unless and compile_pattern(unless).search(words):
            continue
        span = reading.text_span(match.start(), match.end())
        yield Sentence(passage, words, span, match.start(), match.end())


def says(case: Case, source: str) -> bool:
    """Whether any sentence of the contract's own parts matches the pattern."""
    return next(find_sentences(case, source), None) is not None
