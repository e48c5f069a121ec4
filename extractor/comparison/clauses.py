"""Two contracts -> their clauses paired, each pair with what differs in its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.comparison.alignment import Group, Masked, align, find_moved
from extractor.comparison.difference import compare_tokens, share_of_equal
from extractor.comparison.provisions import (
    Wording,
    acting_labels,
    list_provisions,
    list_tokens,
    mask_words,
)
from models.comparison import Alignment, ClausePair, ClauseStatus, Provision, Segment
from models.contract import Contract
from models.term import Role

MIRRORED = {"inserted": "deleted", "deleted": "inserted"}


@dataclass(frozen=True, slots=True)
class _Side:
    provisions: list[Provision]
    masked: list[Masked]
    roles: Mapping[str, Role]


def compare_clauses(left: Contract, right: Contract, wording: Wording) -> Alignment:
    """The provisions of two contracts paired. The other way round gives the mirror image."""
    roles = acting_labels(left, right)
    one, other = _side(left, roles[0]), _side(right, roles[1])
    # Ties are settled alike whichever contract comes first.
    if _words(other) < _words(one):
        pairs = [_mirrored(pair) for pair in _pairs(other, one, wording)]
    else:
        pairs = _pairs(one, other, wording)
    return Alignment(tuple(_in_order(pairs, one, other)), _overall(pairs))


def _side(contract: Contract, roles: Mapping[str, Role]) -> _Side:
    provisions = list_provisions(contract)
    places = {one.clause: place for place, one in enumerate(provisions)}
    above = {child.id: clause.id for clause in contract.walk() for child in clause.children}
    masked = []
    for one in provisions:
        parent = places.get(above.get(one.clause, ""), -1)
        heading = provisions[parent].heading or "" if parent >= 0 else ""
        masked.append(Masked(one, mask_words(one.text, roles), heading, parent))
    return _Side(provisions, masked, roles)


def _words(side: _Side) -> list[str]:
    return [one.text for one in side.provisions]


def _pairs(left: _Side, right: _Side, wording: Wording) -> list[ClausePair]:
    groups = align(left.masked, right.masked)
    moved = find_moved(groups)
    return [_pair(group, left, right, wording, moved=group in moved) for group in groups]


def _pair(group: Group, left: _Side, right: _Side, wording: Wording, *, moved: bool) -> ClausePair:
    lefts = tuple(left.provisions[place] for place in group.left)
    rights = tuple(right.provisions[place] for place in group.right)
    if not rights:
        return ClausePair(lefts, (), "deleted", 0.0, segments=_whole("deleted", lefts))
    if not lefts:
        return ClausePair((), rights, "inserted", 0.0, segments=_whole("inserted", rights))
    texts = [_text(side, wording) for side in (lefts, rights)]
    if _is_same(texts, lefts, rights) and left.roles == right.roles:
        segments: tuple[Segment, ...] = (Segment("equal", texts[0], texts[1]),)
    else:
        segments = compare_tokens(
            list_tokens(texts[0], left.roles, wording), list_tokens(texts[1], right.roles, wording)
        )
    return ClausePair(lefts, rights, _status(segments), share_of_equal(segments), moved, segments)


def _is_same(texts: Sequence[str], left: Sequence[Provision], right: Sequence[Provision]) -> bool:
    """Whether two texts are one at sight. A signature block in two columns is read across in
    one format and down in another: there the same signs in another order are the same."""
    if texts[0] == texts[1]:
        return True
    signatures = all(one.part == "signature" for one in (*left, *right))
    return signatures and sorted("".join(texts[0].split())) == sorted("".join(texts[1].split()))


def _text(provisions: Sequence[Provision], wording: Wording) -> str:
    """The words that are compared; the printed numbers with them where they count."""
    texts = [one.text for one in provisions]
    if not wording.numbering:
        texts = [" ".join(filter(None, (one.label, one.text))) for one in provisions]
    return "\n".join(texts)


def _whole(kind: ClauseStatus, provisions: Sequence[Provision]) -> tuple[Segment, ...]:
    text = "\n".join(one.text for one in provisions)
    return (Segment("deleted", text, "") if kind == "deleted" else Segment("inserted", "", text),)


def _status(segments: Sequence[Segment]) -> ClauseStatus:
    kinds = {segment.kind for segment in segments}
    if kinds <= {"equal"}:
        return "same"
    return "rewritten" if kinds <= {"equal", "rewritten"} else "changed"


def _mirrored(pair: ClausePair) -> ClausePair:
    status: ClauseStatus = pair.status
    if status in MIRRORED:
        status = "deleted" if status == "inserted" else "inserted"
    return replace(
        pair,
        left=pair.right,
        right=pair.left,
        status=status,
        segments=mirror_segments(pair.segments),
    )


def mirror_segments(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments as seen from the other side, deletions still before insertions."""
    turned = [_turned(segment) for segment in segments]
    for place in range(1, len(turned)):
        if turned[place - 1].kind == "inserted" and turned[place].kind == "deleted":
            turned[place - 1 : place + 1] = turned[place], turned[place - 1]
    return tuple(turned)


def _turned(segment: Segment) -> Segment:
    kind = segment.kind
    if kind == "inserted":
        kind = "deleted"
    elif kind == "deleted":
        kind = "inserted"
    return Segment(kind, segment.right, segment.left, segment.after, segment.before)


def _in_order(pairs: Sequence[ClausePair], left: _Side, right: _Side) -> list[ClausePair]:
    """By the right contract's order; what only the left has comes after what it stood behind."""
    places = [
        {one.clause: place for place, one in enumerate(side.provisions)} for side in (left, right)
    ]
    by_left = {places[0][one.clause]: pair for pair in pairs for one in pair.left}
    order: list[tuple[tuple[int, int], ClausePair]] = []
    reached = -1
    seen: set[int] = set()
    for place in sorted(by_left):
        pair = by_left[place]
        if pair.right:
            reached = max(places[1][one.clause] for one in pair.right)
        elif place not in seen:
            order.append(((reached, place + 1), pair))
    order += [((places[1][pair.right[0].clause], 0), pair) for pair in pairs if pair.right]
    return [pair for _, pair in sorted(order, key=lambda one: one[0])]


def _overall(pairs: Sequence[ClausePair]) -> float:
    return share_of_equal([segment for pair in pairs for segment in pair.segments])
