"""Two versions with their clauses paired -> the terms that the later one states otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from extractor.comparison.matrix import describe_terms
from models.comparison import Alignment, Entry, Scale, TermChange
from models.contract import Contract

Typed = tuple[str, Entry]


def find_changes(
    left: Contract, right: Contract, alignment: Alignment, scale: Scale
) -> tuple[TermChange, ...]:
    """What became of each term: changed, new or gone, by the right contract's order.

    A term is looked for in the clause paired with its own first, then everywhere; what is
    written in other words with the same value has not changed.
    """
    home: dict[str, int] = {}
    other_home: dict[str, int] = {}
    for place, pair in enumerate(alignment.pairs):
        home.update({one.clause: place for one in pair.left})
        other_home.update({one.clause: place for one in pair.right})
    lefts = list(describe_terms(left, scale))
    rights = list(describe_terms(right, scale))
    changes: list[TermChange] = []
    for key in (_same_in(home, other_home), _same_anywhere, _renamed_in(home, other_home)):
        for one, other in _match(lefts, rights, key):
            if _says(one[1]) != _says(other[1]):
                changes.append(TermChange(one[0], one[1], other[1]))
    changes += [TermChange(type_, entry, None) for type_, entry in lefts]
    changes += [TermChange(type_, None, entry) for type_, entry in rights]
    return tuple(changes)


def _says(entry: Entry) -> tuple[object, ...]:
    """The value with its bound and time of payment: what a reader calls the term."""
    return entry.canonical, entry.bound, dict(entry.qualifiers).get("within")


Key = Callable[[Typed, bool], Hashable]


def _same_in(home: dict[str, int], other_home: dict[str, int]) -> Key:
    """Terms of paired clauses that say the same."""
    return lambda typed, is_left: (
        typed[0],
        _says(typed[1]),
        (home if is_left else other_home).get(typed[1].clause),
    )


def _same_anywhere(typed: Typed, is_left: bool) -> Hashable:
    return typed[0], _says(typed[1])


def _renamed_in(home: dict[str, int], other_home: dict[str, int]) -> Key:
    """Terms of one kind in paired clauses, in order."""
    return lambda typed, is_left: (
        typed[0],
        (home if is_left else other_home).get(typed[1].clause),
    )


def _match(lefts: list[Typed], rights: list[Typed], key: Key) -> list[tuple[Typed, Typed]]:
    """Pairs of one key, taken out of both lists."""
    waiting: dict[Hashable, list[Typed]] = defaultdict(list)
    for typed in rights:
        waiting[key(typed, False)].append(typed)
    found = []
    for typed in list(lefts):
        same = waiting[key(typed, True)]
        if same:
            found.append((typed, same.pop(0)))
    _remove(lefts, [pair[0] for pair in found])
    _remove(rights, [pair[1] for pair in found])
    return found


def _remove(typed: list[Typed], gone: Sequence[Typed]) -> None:
    terms = {entry.term for _, entry in gone}
    typed[:] = [one for one in typed if one[1].term not in terms]
