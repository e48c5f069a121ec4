"""Parts and provisions -> nodes that share out every character of the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractor.outline.entries import Entry
from extractor.outline.labels import Label
from extractor.outline.lead import find_cover_end
from extractor.outline.parts import Parts, find_first_sentence
from extractor.outline.styles import Style
from extractor.outline.tree import Placed
from extractor.outline.units import Unit
from models.clause import Part
from models.document import Line


@dataclass(slots=True, eq=False)
class Node:
    """A clause under construction; ``runs`` are the ranges of the text that are its own."""

    part: Part
    line: Line
    label: Label | None = None
    style: Style | None = None
    parent: Node | None = None
    runs: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a document: its ``entries`` are the lines that are no furniture."""

    entries: Sequence[Entry]
    parts: Parts
    units: Sequence[Unit]
    placed: Sequence[Placed]


def share_out(lines: Sequence[Line], reading: Reading, end: int) -> list[Node]:
    """The nodes in reading order; ``end`` is the length of the text.

    A character between two lines goes with the line before it.
    """
    cuts = list(_cut(lines, reading))
    nodes: dict[int, Node] = {}
    for number, (start, node) in enumerate(cuts):
        stop = cuts[number + 1][0] if number + 1 < len(cuts) else end
        if start < stop:
            _enclose(nodes, node)
            nodes.setdefault(id(node), node)
            node.runs.append((start, stop))
    return list(nodes.values())


def _cut(lines: Sequence[Line], reading: Reading) -> Iterator[tuple[int, Node]]:
    """The places from which on the text belongs to a node, the same node never twice running."""
    last: Node | None = None
    for start, node in _owners(lines, _Desk(reading)):
        if node is not last:
            yield start, node
        last = node


def _owners(lines: Sequence[Line], desk: _Desk) -> Iterator[tuple[int, Node]]:
    index = -1
    furniture: Node | None = None
    for line in lines:
        if line.kind == "furniture":
            furniture = furniture or Node("furniture", line)
            yield line.start, furniture
            continue
        furniture = None
        index += 1
        yield from desk.owners(index, line)


class _Desk:
    """Hands each line to its node: a part's, a provision's, or what stands above the first."""

    def __init__(self, reading: Reading) -> None:
        self._zones = _zones(reading.parts)
        self._nodes: dict[object, Node] = {}
        self._placed: dict[int, list[tuple[Unit, Placed]]] = defaultdict(list)
        for placed in reading.placed:
            unit = reading.units[placed.unit]
            self._placed[unit.index].append((unit, placed))
        first = min(self._placed, default=None)
        self._body = (
            len(reading.entries) if first is not None else find_first_sentence(reading.entries)
        )
        reach = first if first is not None else self._body
        self._cover_end = find_cover_end(reading.entries, reading.parts, reach)
        self._resets = {unit.index for unit in reading.units if unit.resets}
        self._recitals = bool(self._resets)
        self._current: Node | None = None

    def owners(self, index: int, line: Line) -> Iterator[tuple[int, Node]]:
        """The places of a line from which on it belongs to a node."""
        zone = self._zones.get(index)
        if zone is not None:
            part, key = zone
            yield line.start, self._node(key, part, line)
            return
        if index in self._resets:
            self._current, self._recitals = None, False
        placed = self._placed.get(index, ())
        if not placed or placed[0][0].start > _text_start(line):
            yield line.start, self._rest(index, line)
        for unit, step in placed:
            self._current = self._provision(unit, step)
            begins = unit.start <= _text_start(line)
            yield (line.start if begins else unit.start), self._current

    def _provision(self, unit: Unit, placed: Placed) -> Node:
        parent = self._nodes[placed.parent] if placed.parent is not None else None
        part: Part = "preamble" if self._recitals else "body"
        if unit.opens in ("annex", "instrument"):
            part = "annex"
        part = parent.part if parent else part
        style = placed.label.style if placed.label else unit.opens
        node = Node(part, unit.line, placed.label, style, parent)
        self._nodes[placed.unit] = node
        return node

    def _rest(self, index: int, line: Line) -> Node:
        """The node of a line that begins no provision."""
        if self._current is not None:
            return self._current
        if index < self._cover_end:
            return self._node("cover", "cover", line)
        if index >= self._body:
            return self._node("body", "body", line)
        return self._node("preamble", "preamble", line)

    def _node(self, key: object, part: Part, line: Line) -> Node:
        if key not in self._nodes:
            self._nodes[key] = Node(part, line)
        return self._nodes[key]


def _zones(parts: Parts) -> dict[int, tuple[Part, object]]:
    """For each line of a closed part: the part, and what tells the node it belongs to."""
    zones: dict[int, tuple[Part, object]] = {}
    for block in parts.contents:
        zones.update(dict.fromkeys(block, ("contents", ("contents", block.start))))
    for block in parts.instructions:
        zones.update(dict.fromkeys(block, ("cover", "cover")))
    for block in parts.signatures:
        zones.update(dict.fromkeys(block, ("signature", ("signature", block.start))))
    return zones


def _text_start(line: Line) -> int:
    return line.start + len(line.text) - len(line.text.lstrip())


def _enclose(nodes: dict[int, Node], node: Node) -> None:
    """What stands between two pieces of a node goes inside it, as a page's foot in a clause."""
    owner = node if id(node) in nodes else node.parent
    if owner is None:
        return
    for other in reversed(nodes.values()):
        if other is owner or _is_below(other, owner):
            return
        if other.parent is None:
            other.parent = owner


def _is_below(node: Node, owner: Node) -> bool:
    above = node.parent
    while above is not None and above is not owner:
        above = above.parent
    return above is owner
