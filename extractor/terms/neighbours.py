"""A claim -> the passages around it: the sentences before, the cells of its row, its article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import regex

from extractor.passages.base import Passage
from extractor.terms.base import Claim

# How many passages on either side a row of a table may hold.
ROW = 12


def passages_before(claim: Claim, most: int) -> tuple[Passage, ...]:
    """Up to ``most`` passages before the claim's in the same clause, the nearest first."""
    passages, index = claim.reading.passages, _index(claim)
    return tuple(_same_clause(claim, reversed(passages[max(0, index - most) : index])))


def passages_after(claim: Claim, most: int) -> tuple[Passage, ...]:
    """Up to ``most`` passages after the claim's in the same clause, the nearest first."""
    passages, index = claim.reading.passages, _index(claim)
    return tuple(_same_clause(claim, iter(passages[index + 1 : index + 1 + most])))


def row_of(claim: Claim) -> tuple[Passage, ...]:
    """The cells that stand beside the claim's in its table row; empty outside tables."""
    own, index = claim.passage, _index(claim)
    if not own.row_head:
        return ()
    near = claim.reading.passages[max(0, index - ROW) : index + ROW + 1]
    return tuple(
        cell
        for cell in near
        if cell is not own and cell.row_head == own.row_head and cell.clause == own.clause
    )


def is_first(claim: Claim, cue: regex.Pattern[str]) -> bool:
    """Whether no words before the claim's in the same clause answer to ``cue``."""
    if cue.search(claim.reading.masked, claim.passage.start, claim.start):
        return False
    earlier = passages_before(claim, len(claim.reading.passages))
    return not any(cue.search(words_of(claim, passage)) for passage in earlier)


def article_of(claim: Claim) -> Iterator[Passage]:
    """The passages under the same outermost heading (第四条 付款), headings left out."""
    own, top = claim.passage, _top(claim.passage)
    for passage in claim.reading.passages:
        if passage.heading or passage.part != own.part:
            continue
        if passage.clause == own.clause or (top and _top(passage) == top):
            yield passage


def words_of(claim: Claim, passage: Passage) -> str:
    """The masked text of a passage."""
    return claim.reading.masked[passage.start : passage.end]


def _index(claim: Claim) -> int:
    return bisect_left(claim.reading.passages, claim.passage.start, key=lambda p: p.start)


def _same_clause(claim: Claim, passages: Iterator[Passage]) -> Iterator[Passage]:
    for passage in passages:
        if passage.clause != claim.passage.clause:
            return
        yield passage


def _top(passage: Passage) -> str:
    parts = passage.context.split("/", 2)
    return parts[1] if len(parts) > 1 else ""
