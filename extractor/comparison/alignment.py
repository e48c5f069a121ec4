"""The provisions of two contracts -> which are each other's, split, merged and moved ones too."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_array

from models.comparison import Provision

Numbers = npt.NDArray[np.float64]

# Tuned on perturbed copies of the samples (bench.comparison): below it two provisions are not
# each other's.
ENOUGH = 0.5
# A provision inside another one: nearly all of its pairs of signs stand there too.
INSIDE = 0.75
# Two that are alike so much are each other's whatever else is; so much of one that stands in
# another is a part of it.
SURE, WITHIN = 0.8, 0.9
# What joining a neighbour must add to the likeness of a pair.
GAIN = 0.04
# A part has this many pairs of signs at least: a heading stands in many a sentence.
LONG = 10
# Only this many candidates of a provision are looked at closely.
CANDIDATES = 6
SECTION, HEADING, ORDER = 0.05, 0.05, 0.04


@dataclass(frozen=True, slots=True)
class Masked:
    """A provision with its words as likeness is judged by; ``parent`` is the place of the one
    above it, -1 for none."""

    provision: Provision
    words: str
    heading: str
    parent: int = -1


@dataclass(frozen=True, slots=True)
class Group:
    """Places of provisions, of the left and of the right, that are each other's."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def align(left: Sequence[Masked], right: Sequence[Masked]) -> list[Group]:
    """Every provision in exactly one group; what has no counterpart in a group of its own."""
    if not left or not right:
        lefts = [Group((place,), ()) for place in range(len(left))]
        return [*lefts, *(Group((), (place,)) for place in range(len(right)))]
    shared, sizes = _count_shared(left, right)
    scores = _score(left, right, shared, sizes)
    rows, columns = linear_sum_assignment(scores, maximize=True)
    parts, wholes = (
        shared / np.maximum(sizes[1], 1)[None, :],
        shared / np.maximum(sizes[0], 1)[:, None],
    )
    pairs = {
        int(row): int(column)
        for row, column in zip(rows, columns, strict=True)
        if scores[row, column] >= ENOUGH
        and not (
            min(sizes[0][row], sizes[1][column]) >= LONG
            and _belong_elsewhere(int(row), int(column), scores, (parts, wholes))
        )
    }
    groups = {row: Group((row,), (column,)) for row, column in pairs.items()}
    _add_parts(groups, left, right, parts)
    _add_wholes(groups, left, right, wholes)
    _add_headings(groups, left, right)
    return _with_lone(list(groups.values()), len(left), len(right))


def _belong_elsewhere(
    row: int, column: int, scores: Numbers, inside: tuple[Numbers, Numbers]
) -> bool:
    """Whether two that are not much alike are each a part of another one: leftovers of a split
    and a merge, not each other's."""
    if scores[row, column] >= SURE:
        return False
    parts, wholes = inside[0][:, column], inside[1][row]
    return bool(
        np.delete(parts, row).max(initial=0) >= WITHIN
        and np.delete(wholes, column).max(initial=0) >= WITHIN
    )


def find_moved(groups: Sequence[Group]) -> set[Group]:
    """The groups that break the order of the others: the fewest whose move explains it."""
    both = sorted((one for one in groups if one.left and one.right), key=lambda one: one.left)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, group in enumerate(both):
        at = bisect_left(tails, group.right[0])
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [group.right[0]]
        ends[at : at + 1] = [place]
    kept = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(both[at])
        at = before[at]
    return set(both) - kept


def _count_shared(left: Sequence[Masked], right: Sequence[Masked]) -> tuple[Numbers, list[Numbers]]:
    """How many pairs of signs each two share, and how many each has."""
    columns: dict[str, int] = {}
    matrices = [_pairs_of(side, columns) for side in (left, right)]
    width = len(columns)
    found = [
        csr_array((np.ones(len(places)), places, starts), shape=(len(starts) - 1, width))
        for places, starts in matrices
    ]
    shared = (found[0] @ found[1].T).toarray()
    return shared, [np.asarray(one.sum(axis=1), dtype=np.float64).ravel() for one in found]


def _pairs_of(side: Sequence[Masked], columns: dict[str, int]) -> tuple[list[int], list[int]]:
    places: list[int] = []
    starts = [0]
    for one in side:
        pairs = {one.words[at : at + 2] for at in range(max(1, len(one.words) - 1))}
        places += sorted(columns.setdefault(pair, len(columns)) for pair in pairs)
        starts.append(len(places))
    return places, starts


def _score(
    left: Sequence[Masked], right: Sequence[Masked], shared: Numbers, sizes: Sequence[Numbers]
) -> Numbers:
    """How well each two fit: words first, then section, heading above and place."""
    rough = 2 * shared / np.maximum(sizes[0][:, None] + sizes[1][None, :], 1)
    inside = shared / np.maximum(np.minimum(sizes[0][:, None], sizes[1][None, :]), 1)
    long = np.minimum(sizes[0][:, None], sizes[1][None, :]) >= LONG
    likely = np.maximum(rough, np.where(long & (inside >= 0.9), 0.6 * inside, 0))
    scores = np.where(likely >= 0.3, likely * 0.5, 0.0)
    for row in range(len(left)):
        best = np.argsort(-likely[row], kind="stable")[:CANDIDATES]
        for column in best[likely[row][best] >= 0.3]:
            words = fuzz.ratio(left[row].words, right[column].words) / 100
            close = max(words, float(likely[row, column]) if words < ENOUGH else 0.0)
            scores[row, column] = close
    return scores + np.where(scores > 0, _context(left, right), 0)


def _context(left: Sequence[Masked], right: Sequence[Masked]) -> Numbers:
    sections = _equal([one.provision.section for one in left], [o.provision.section for o in right])
    headings = _equal([one.heading for one in left], [one.heading for one in right])
    places = np.linspace(0, 1, len(left))[:, None] - np.linspace(0, 1, len(right))[None, :]
    context: Numbers = SECTION * sections + HEADING * headings + ORDER * (1 - np.abs(places))
    return context


def _equal(left: Sequence[str | None], right: Sequence[str | None]) -> Numbers:
    codes = {word: code for code, word in enumerate(dict.fromkeys([*left, *right]))}
    one = np.array([codes[word] for word in left])
    other = np.array([codes[word] for word in right])
    return np.asarray(one[:, None] == other[None, :], dtype=np.float64)


def _add_parts(
    groups: dict[int, Group], left: Sequence[Masked], right: Sequence[Masked], inside: Numbers
) -> None:
    """Right provisions without counterpart that are a part of a left one: it was split."""
    taken = {place for group in groups.values() for place in group.right}
    for column in (place for place in range(len(right)) if place not in taken):
        row = int(np.argmax(inside[:, column]))
        group = groups.get(row)
        if group is None or inside[row, column] < INSIDE or len(group.left) > 1:
            continue
        joined = tuple(sorted((*group.right, column)))
        whole = _ratio([left[row]], [right[place] for place in joined])
        if whole >= _ratio([left[row]], [right[place] for place in group.right]) + GAIN:
            groups[row] = Group(group.left, joined)


def _add_wholes(
    groups: dict[int, Group], left: Sequence[Masked], right: Sequence[Masked], inside: Numbers
) -> None:
    """Left provisions without counterpart that are a part of a right one: they were merged."""
    by_right = {group.right[0]: row for row, group in groups.items() if len(group.right) == 1}
    for row in (place for place in range(len(left)) if place not in groups):
        column = int(np.argmax(inside[row]))
        holder = by_right.get(column)
        if holder is None or inside[row, column] < INSIDE:
            continue
        group = groups[holder]
        joined = tuple(sorted((*group.left, row)))
        whole = _ratio([left[place] for place in joined], [right[column]])
        if whole >= _ratio([left[place] for place in group.left], [right[column]]) + GAIN:
            groups[holder] = Group(joined, group.right)


def _add_headings(
    groups: dict[int, Group], left: Sequence[Masked], right: Sequence[Masked]
) -> None:
    """Headings of other words over the same provisions: half of them at least stand below both."""
    taken = [
        {place for group in groups.values() for place in group.left},
        {place for group in groups.values() for place in group.right},
    ]
    votes = Counter(
        (left[one].parent, right[other].parent)
        for group in groups.values()
        for one in group.left
        for other in group.right
    )
    sizes = [Counter(one.parent for one in side) for side in (left, right)]
    for (one, other), count in votes.most_common():
        lone = one >= 0 and other >= 0 and one not in taken[0] and other not in taken[1]
        if lone and 2 * count >= max(sizes[0][one], sizes[1][other]):
            groups[one] = Group((one,), (other,))
            taken[0].add(one)
            taken[1].add(other)


def _ratio(left: Sequence[Masked], right: Sequence[Masked]) -> float:
    words = ["".join(one.words for one in side) for side in (left, right)]
    return fuzz.ratio(words[0], words[1]) / 100


def _with_lone(groups: list[Group], lefts: int, rights: int) -> list[Group]:
    left = {place for group in groups for place in group.left}
    right = {place for group in groups for place in group.right}
    groups += [Group((place,), ()) for place in range(lefts) if place not in left]
    return groups + [Group((), (place,)) for place in range(rights) if place not in right]
