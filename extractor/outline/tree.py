"""The places at which provisions may begin -> the tree, chosen as a whole.

Reading from top to bottom, the few cheapest readings so far are kept side by side; each is a
stack of open provisions. A number goes on with a list of one of them, opens a list below one,
or is plain text. What follows decides which reading was right: a doubled 第三条 is forgiven
when rejecting it would make the ten articles behind it orphans.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from extractor.outline.labels import Label
from extractor.outline.prices import NEVER, Frame, Item, price_next, price_open
from extractor.outline.styles import Style
from extractor.outline.units import Unit

# Readings dearer than the best by this much are given up; few are ever near.
MARGIN = 7.0
WIDTH = 10
# After an annex has begun, the body does not go on but by mistake of ours.
BACK_TO_BODY = 3.0
DEEPEST = 9
RUN_ON = 0.2

_LEAD_IN = regex.compile(r"[:：]\s*$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A provision of the tree: which unit, its label (None without), its parent's unit."""

    unit: int
    label: Label | None
    parent: int | None


@dataclass(frozen=True, slots=True)
class _Step:
    """A provision taken, and the steps before it."""

    placed: Placed
    before: _Step | None


@dataclass(frozen=True, slots=True)
class _Reading:
    cost: float
    stack: tuple[Frame, ...]
    seen: Mapping[Style, Item]
    pairs: frozenset[tuple[Style | None, Style]]
    steps: _Step | None

    def key(self) -> tuple[object, ...]:
        """What decides how the reading can go on."""
        return tuple(
            (frame.unit, tuple((item.unit, item.label.style) for item in frame.lists))
            for frame in self.stack
        )


def choose_tree(units: Sequence[Unit], lead_ins: Sequence[bool]) -> list[Placed]:
    """The provisions in reading order. ``lead_ins`` says of each unit whether the line above
    it is no provision and announces a list (甲方的义务：)."""
    readings = [_Reading(0.0, (Frame(None, None, -1),), {}, frozenset(), None)]
    for number, unit in enumerate(units):
        if unit.opens is not None:
            readings = [_open_part(reading, unit, number) for reading in readings]
            continue
        after_lead_in = lead_ins[number]
        moves = [
            move
            for reading in readings
            for move in _moves(reading, unit, number, after_lead_in=after_lead_in)
        ]
        readings = _cheapest(moves)
    return _steps(readings[0])


def _cheapest(moves: Sequence[_Reading]) -> list[_Reading]:
    """The best readings, the cheapest first, of those that can go on alike only one."""
    kept: dict[tuple[object, ...], _Reading] = {}
    limit = min(move.cost for move in moves) + MARGIN
    for move in sorted(moves, key=lambda move: move.cost):
        if move.cost > limit or len(kept) == WIDTH:
            break
        kept.setdefault(move.key(), move)
    return list(kept.values())


def _open_part(reading: _Reading, unit: Unit, number: int) -> _Reading:
    label = unit.options[0] if unit.options else None
    item = Item(label, unit.line, number) if label else None
    frame = Frame(item, unit.opens, number)
    step = _Step(Placed(number, label, None), reading.steps)
    return _Reading(reading.cost, (reading.stack[0], frame), reading.seen, reading.pairs, step)


def _moves(
    reading: _Reading, unit: Unit, number: int, *, after_lead_in: bool
) -> Iterator[_Reading]:
    """The readings that come of ``reading`` at a unit: plain text, or each place for a label."""
    strength = max(option.strength for option in unit.options)
    yield _Reading(
        reading.cost + strength, reading.stack, reading.seen, reading.pairs, reading.steps
    )
    for option in unit.options:
        item = Item(option, unit.line, number)
        for depth in range(len(reading.stack)):
            price = _price(reading, unit, item, depth, after_lead_in=after_lead_in)
            if price < strength + MARGIN:
                yield _take(reading, item, depth, price)


def _price(
    reading: _Reading, unit: Unit, item: Item, depth: int, *, after_lead_in: bool
) -> float:
    """The price of ``item`` below the frame at ``depth`` of the stack."""
    frame = reading.stack[depth]
    before = frame.last(item.label.style)
    back = BACK_TO_BODY if depth == 0 and _is_in_annex(reading) else 0.0
    if unit.inline:
        follows = before is not None and before.line is unit.line
        if before is None or not follows:
            return NEVER
        price = price_next(before, item, after_lead_in=False)
        return RUN_ON + price if price < 1 else NEVER
    if before is not None:
        price = price_next(before, item, after_lead_in=after_lead_in)
        if price < NEVER:
            return price + back
    if depth >= DEEPEST:
        return NEVER
    outer = reading.stack[:depth]
    return price_open(frame, item, outer, reading.seen, reading.pairs) + back


def _is_in_annex(reading: _Reading) -> bool:
    return len(reading.stack) > 1 and reading.stack[1].style in ("annex", "instrument")


def _take(reading: _Reading, item: Item, depth: int, price: float) -> _Reading:
    frame = reading.stack[depth]
    before = frame.last(item.label.style)
    lists = tuple(held for held in frame.lists if held is not before)
    held = Frame(frame.item, frame.style, frame.unit, (*lists, item))
    stack = (*reading.stack[:depth], held, Frame(item, item.label.style, item.unit))
    parent = frame.unit if frame.unit >= 0 else None
    return _Reading(
        reading.cost + price,
        stack,
        {**reading.seen, item.label.style: item},
        reading.pairs | {(frame.style, item.label.style)},
        _Step(Placed(item.unit, item.label, parent), reading.steps),
    )


def _steps(reading: _Reading) -> list[Placed]:
    placed: list[Placed] = []
    step = reading.steps
    while step is not None:
        placed.append(step.placed)
        step = step.before
    return placed[::-1]


def announces(text: str) -> bool:
    """Whether a line without a number leads in a list: 甲方的义务：."""
    return _LEAD_IN.search(text) is not None and len(text) < 60
