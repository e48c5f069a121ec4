"""A text -> the values and blanks in it, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractor.values.bounds import find_bound
from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.pairs import AmountPair, join_pairs, pair_amounts
from extractor.values.starts import find_at, find_start

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
    """The finds in folded text before neighbours are joined."""
    at = shares = 0
    while (start := find_start(text, at)) is not None:
        finds, at = find_at(text, start, shares)
        yield from finds
        if finds and finds[-1].kind in ("ratio", "rate", "money"):
            shares = finds[-1].end
