"""A reading -> where a pattern is worth trying: the passages that hold what it needs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from extractor.passages.base import (
    Passage,
    Reading,
    compile_pattern,
    find_latin,
    needed_kinds,
    needs_latin,
)

Kinds = tuple[str, ...]
LATIN: Kinds = ("latin",)
ALL: Kinds = ("all",)


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern's match inside one passage; ``shift`` leads to offsets in the masked text."""

    passage: Passage
    found: regex.Match[str]
    shift: int


@dataclass(frozen=True, slots=True)
class _Slice:
    """Some passages put together, one a line, with the offset of each in ``text``."""

    text: str
    passages: Sequence[Passage]
    starts: Sequence[int]


class Ground:
    """A reading, cut into the passages in which each kind of value stands."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.starts = [passage.start for passage in reading.passages]
        self.holding: dict[str, set[int]] = {LATIN[0]: set(map(self._index, find_latin(reading)))}
        for at, mention in reading.mentions.items():
            self.holding.setdefault(mention.kind, set()).add(self._index(at))
        self.slices: dict[Kinds, _Slice] = {
            ALL: _Slice(reading.masked, reading.passages, self.starts)
        }

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def matches(self, source: str) -> Iterator[Match]:
        """Every match of a pattern that lies inside one passage, in reading order.

        A pattern that needs a value is tried only where such a value stands, one of
        Latin words only where such words stand.
        """
        kinds = needed_kinds(source) or (LATIN if needs_latin(source) else ALL)
        ground = self.slices.get(kinds) or self._cut(kinds)
        for found in compile_pattern(source).finditer(ground.text):
            if found.start() == found.end():
                continue
            index = bisect_right(ground.starts, found.start()) - 1
            passage = ground.passages[index]
            shift = passage.start - ground.starts[index]
            if found.end() <= passage.end - shift:
                yield Match(passage, found, shift)

    def _cut(self, kinds: Kinds) -> _Slice:
        """The passages that hold a value of one of the kinds, kept for the next pattern."""
        indices = sorted(set().union(*(self.holding.get(kind, set()) for kind in kinds)))
        passages = [self.reading.passages[index] for index in indices]
        texts = [self.reading.masked[passage.start : passage.end] for passage in passages]
        starts, at = [], 0
        for text in texts:
            starts.append(at)
            at += len(text) + 1
        cut = self.slices[kinds] = _Slice("\n".join(texts), passages, starts)
        return cut
