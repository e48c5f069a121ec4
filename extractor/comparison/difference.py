"""Two texts -> the runs that they share and those that only one has, a value being one token."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rapidfuzz.distance import Indel

from extractor.comparison.provisions import Token
from models.comparison import Segment

# Fewer shared signs than this between two edits are chance: the edits are shown as one.
CHANCE = 2


@dataclass(frozen=True, slots=True)
class Edit:
    """Tokens that stand for each other, or those of two sides that do not."""

    is_equal: bool
    left: tuple[Token, ...]
    right: tuple[Token, ...]


def compare_tokens(left: Sequence[Token], right: Sequence[Token]) -> tuple[Segment, ...]:
    """The segments that, joined, give the left text and the right one."""
    segments: list[Segment] = []
    edits = _without_chance(list(_edits(left, right)))
    for is_equal, group in groupby(edits, key=lambda edit: edit.is_equal):
        found = list(group)
        lefts = [token for edit in found for token in edit.left]
        rights = [token for edit in found for token in edit.right]
        segments += _equal(lefts, rights) if is_equal else _unequal(lefts, rights)
    return tuple(_joined(segments))


def share_of_equal(segments: Sequence[Segment]) -> float:
    """How alike two texts are: the share of signs that both have, from 0 to 1."""
    equal = sum(len(one.left) + len(one.right) for one in segments if one.kind in SHARED)
    total = sum(len(one.left) + len(one.right) for one in segments)
    return equal / total if total else 1.0


SHARED = ("equal", "rewritten")


def _edits(left: Sequence[Token], right: Sequence[Token]) -> Iterator[Edit]:
    lefts = [place for place, token in enumerate(left) if token.key]
    rights = [place for place, token in enumerate(right) if token.key]
    codes = Indel.opcodes([left[at].key for at in lefts], [right[at].key for at in rights])
    for code in codes:
        yield Edit(
            code.tag == "equal",
            tuple(left[_bound(lefts, code.src_start, left) : _bound(lefts, code.src_end, left)]),
            tuple(
                right[_bound(rights, code.dest_start, right) : _bound(rights, code.dest_end, right)]
            ),
        )
    if not codes and (left or right):
        yield Edit(True, tuple(left), tuple(right))


def _bound(places: Sequence[int], place: int, tokens: Sequence[Token]) -> int:
    """Where a token that counts begins; ignored ones go with the one before them."""
    if place == 0:
        return 0
    return places[place] if place < len(places) else len(tokens)


def _without_chance(edits: Sequence[Edit]) -> list[Edit]:
    kept = []
    for place, edit in enumerate(edits):
        between = 0 < place < len(edits) - 1
        is_chance = edit.is_equal and between and _is_short(edit.left)
        kept.append(replace(edit, is_equal=False) if is_chance else edit)
    return kept


def _is_short(tokens: Sequence[Token]) -> bool:
    counted = [token for token in tokens if token.key]
    return len(counted) < CHANCE and not any(token.kind for token in counted)


def _equal(left: Sequence[Token], right: Sequence[Token]) -> Iterator[Segment]:
    """Shared tokens: those that count are as many on both sides, ignored ones need not be."""
    rights = iter(_with_ignored(right))
    for one, other in zip(_with_ignored(left), rights, strict=True):
        yield from _shared(one, other)


def _with_ignored(tokens: Sequence[Token]) -> list[list[Token]]:
    """Each token that counts with the ignored ones after it; the first also with those before."""
    groups: list[list[Token]] = []
    leading: list[Token] = []
    for token in tokens:
        if token.key:
            groups.append([*leading, token])
            leading = []
        elif groups:
            groups[-1].append(token)
        else:
            leading.append(token)
    return groups or [leading]


def _shared(left: Sequence[Token], right: Sequence[Token]) -> Iterator[Segment]:
    one = next((token for token in left if token.kind), None)
    other = next((token for token in right if token.kind), None)
    if one is None or other is None:
        yield Segment("equal", _text(left), _text(right))
        return
    yield from _around(left, one, right, other)


def _around(
    left: Sequence[Token], one: Token, right: Sequence[Token], other: Token
) -> Iterator[Segment]:
    """A value with its ignored neighbours on both sides."""
    at, to = list(left).index(one), list(right).index(other)
    yield Segment("equal", _text(left[:at]), _text(right[:to]))
    yield _values(one, other)
    yield Segment("equal", _text(left[at + 1 :]), _text(right[to + 1 :]))


def _values(one: Token, other: Token) -> Segment:
    before, after = one.canonical, other.canonical
    if before != after or (before is None and one.kind != other.kind):
        return Segment("value", one.text, other.text, before, after)
    if before is None or "".join(one.text.split()) == "".join(other.text.split()):
        return Segment("equal", one.text, other.text)
    return Segment("rewritten", one.text, other.text, before, after)


def _unequal(left: Sequence[Token], right: Sequence[Token]) -> Iterator[Segment]:
    """What only one side has; as many values on both are each other's, in order."""
    lefts, rights = _split(left), _split(right)
    if len(lefts) != len(rights):
        lefts, rights = [(list(left), None)], [(list(right), None)]
    for (words, one), (others, other) in zip(lefts, rights, strict=True):
        yield Segment("deleted", _text(words), "")
        yield Segment("inserted", "", _text(others))
        if one is not None and other is not None:
            yield _values(one, other)


def _split(tokens: Sequence[Token]) -> list[tuple[list[Token], Token | None]]:
    """The tokens before each value with the value, and those after the last with None."""
    parts: list[tuple[list[Token], Token | None]] = []
    words: list[Token] = []
    for token in tokens:
        if token.kind:
            parts.append((words, token))
            words = []
        else:
            words.append(token)
    return [*parts, (words, None)]


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)


def _joined(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Neighbours of one kind as one segment, values apart; empty ones left out."""
    filled = [one for one in segments if one.left or one.right]
    for key, group in groupby(enumerate(filled), key=lambda pair: _group_of(*pair)):
        found = [segment for _, segment in group]
        if key[1]:
            yield from found
        else:
            left = "".join(one.left for one in found)
            right = "".join(one.right for one in found)
            yield Segment(found[0].kind, left, right)


def _group_of(place: int, segment: Segment) -> tuple[str, int]:
    return segment.kind, place + 1 if segment.before or segment.after else 0
