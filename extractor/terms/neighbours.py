"""A claim -> the passages around it: the sentences before, the cells of its row, its article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import regex

from extractor.passages.base import Passage
from extractor.patterns import compile_once
from extractor.terms.base import Claim
from models.clause import Clause

# 第一部分, 附件1: what holds articles.
PART = compile_once(r"第.{1,4}(?:部分|章|编|篇)|附件|Part|Annex")
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


def next_words(claim: Claim) -> str:
    """The masked text of the passage after the claim's, whatever its clause; "" at the end."""
    following = claim.reading.passages[_index(claim) + 1 : _index(claim) + 2]
    return words_of(claim, following[0]) if following else ""


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


def article_of(claim: Claim) -> tuple[Passage, ...]:
    """The passages of the whole article (第四条) that holds the claim."""
    ids = {clause.id for clause in _article(claim.reading.contract.clauses, claim.passage.clause)}
    return tuple(passage for passage in claim.reading.passages if passage.clause in ids)


def _article(clauses: tuple[Clause, ...], id_: str) -> Iterator[Clause]:
    """The outermost numbered clause around ``id_`` with all below it."""
    for clause in clauses:
        if not any(below.id == id_ for below in clause.walk()):
            continue
        if clause.children and (clause.label is None or PART.match(clause.label)):
            inner = tuple(_article(clause.children, id_))
            yield from inner or (clause,)
        else:
            yield from clause.walk()
        return


def own_words(claim: Claim) -> str:
    """The masked text of the claim's passage without the heads of its cell."""
    passage = claim.passage
    heads = len(passage.row_head) + len(passage.column_head)
    commas = bool(passage.row_head) + bool(passage.column_head)
    return claim.sentence[heads + commas :]


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
