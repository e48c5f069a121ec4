"""A text -> the values and blanks in it, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractor.values.bounds import find_bound
from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.pairs import AmountPair, join_pairs, pair_amounts
from extractor.values.starts import find_at, find_start

LONGEST_PIECE = 2000

__all__ = ["AmountPair", "Found", "find_amount_pairs", "find_values"]


def find_values(text: str) -> tuple[Found, ...]:
    """Every value and blank in ``text``, in order, none overlapping; what is not sure is left out.

    Offsets count in ``text`` as given. An amount in capitals and in figures is one find (the
    capitals win); a range of sums or shares is two, bound ``min`` and ``max``.
    """
    folded = fold(text)
    found: list[Found] = []
    since = 0
    for one in join_pairs(folded, tuple(_scan(folded))):
        bound = one.bound or find_bound(folded, one.start, one.end, one.kind, since)
        found.append(one if bound is None else replace(one, bound=bound))
        since = one.end
    return tuple(found)


def find_amount_pairs(text: str) -> tuple[AmountPair, ...]:
    """The amounts that ``text`` prints in capitals and in figures, agreeing or not."""
    folded = fold(text)
    return tuple(pair_amounts(folded, tuple(_scan(folded))))


def _scan(text: str) -> Iterator[Found]:
    """The finds in folded text before neighbours are joined; none runs over a line's end."""
    for start, end in _pieces(text):
        # The line feeds around a line are kept: its start is told from the middle of one.
        before = max(0, start - 1)
        after = end + 1 if text[end : end + 1] == "\n" else end
        for one in _scan_piece(text[before:after], start - before):
            yield replace(one, start=one.start + before, end=one.end + before)


def _scan_piece(text: str, at: int) -> Iterator[Found]:
    shares = 0
    while (start := find_start(text, at)) is not None:
        finds, at = find_at(text, start, shares)
        yield from finds
        if finds and finds[-1].kind in ("ratio", "rate", "money"):
            shares = finds[-1].end


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text; what is longer than any line of a contract, in parts.

    Each try at a value looks for signs that it needs in all that follows: short pieces keep
    the whole linear.
    """
    start = 0
    while start < len(text):
        line_end = text.find("\n", start)
        line_end = len(text) if line_end < 0 else line_end
        while line_end - start > LONGEST_PIECE:
            cut = _last_stop(text, start, start + LONGEST_PIECE)
            yield start, cut
            start = cut
        yield start, line_end
        start = line_end + 1


def _last_stop(text: str, start: int, end: int) -> int:
    """Just after the last sign in the range that parts sentences; its end without one."""
    stop = max(text.rfind(sign, start, end) for sign in "。; ")
    return stop + 1 if stop > start else end
