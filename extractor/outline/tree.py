"""The places at which provisions may begin -> the tree, chosen as a whole.

Reading from top to bottom, the few cheapest readings so far are kept side by side; each is a
stack of open provisions. A number goes on with a list of one of them, opens a list below one,
or is plain text. What follows decides which reading was right: a doubled 第三条 is forgiven
when rejecting it would make the ten articles behind it orphans.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extractor.outline.labels import Label
from extractor.outline.prices import NEVER, Frame, Item, price_next, price_open
from extractor.outline.styles import THROUGH_STYLES, Style
from extractor.outline.units import Unit
from extractor.patterns import compile_once

# Readings dearer than the best by this much are given up; few are ever near.
MARGIN = 5.5
WIDTH = 4
# After an annex has begun, the body does not go on but by mistake of ours.
BACK_TO_BODY = 3.0
DEEPEST = 9
RUN_ON = 0.2

_ROOT = Frame(None, None, -1)

_LEAD_IN = compile_once(r"[:：]\s*$")


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
        open_lists = tuple(
            (frame.unit, tuple((item.unit, item.label.style) for item in frame.lists))
            for frame in self.stack
        )
        through = tuple(
            self.seen[style].label.value for style in THROUGH_STYLES if style in self.seen
        )
        return (open_lists, through)


@dataclass(frozen=True, slots=True)
class _Move:
    """A way in which a reading may go on: plain text (``item`` None), or a label at a depth."""

    cost: float
    reading: _Reading
    item: Item | None = None
    depth: int = 0


def choose_tree(units: Sequence[Unit], lead_ins: Sequence[bool]) -> list[Placed]:
    """The provisions in reading order. ``lead_ins`` says of each unit whether the line above
    it is no provision and announces a list (甲方的义务：)."""
    readings = [_Reading(0.0, (_ROOT,), {}, frozenset(), None)]
    for number, unit in enumerate(units):
        if unit.resets:
            readings = [replace(reading, stack=(_ROOT,)) for reading in readings]
            continue
        if unit.opens is not None:
            readings = [_open_part(reading, unit, number) for reading in readings]
            continue
        moves: list[_Move] = []
        for reading in readings:
            moves.extend(_moves(reading, unit, number, after_lead_in=lead_ins[number]))
        readings = _cheapest(moves)
    return _steps(readings[0])


def _cheapest(moves: list[_Move]) -> list[_Reading]:
    """The best readings, the cheapest first; of those that can go on alike only one."""
    moves.sort(key=_cost)
    limit = moves[0].cost + MARGIN
    kept: dict[tuple[object, ...], _Reading] = {}
    for move in moves:
        if move.cost > limit or len(kept) == WIDTH:
            break
        reading = _take(move)
        kept.setdefault(reading.key(), reading)
    return list(kept.values())


def _cost(move: _Move) -> float:
    return move.cost


def _open_part(reading: _Reading, unit: Unit, number: int) -> _Reading:
    label = unit.options[0] if unit.options else None
    item = Item(label, unit.line, number) if label else None
    frame = Frame(item, unit.opens, number)
    step = _Step(Placed(number, label, None), reading.steps)
    return _Reading(reading.cost, (reading.stack[0], frame), reading.seen, reading.pairs, step)


def _moves(reading: _Reading, unit: Unit, number: int, *, after_lead_in: bool) -> Iterator[_Move]:
    """The ways in which ``reading`` may go on at a unit."""
    yield _Move(reading.cost + max(option.strength for option in unit.options), reading)
    for option in unit.options:
        item = Item(option, unit.line, number)
        exact = False
        for depth in range(len(reading.stack) - 1, -1, -1):
            price = _price_next(reading, unit, item, depth, after_lead_in=after_lead_in)
            if price < NEVER:
                yield _Move(reading.cost + price, reading, item, depth)
                exact = exact or price == 0
            elif not exact and not unit.inline:
                price = _price_open(reading, item, depth)
                yield _Move(reading.cost + price, reading, item, depth)


def _price_next(
    reading: _Reading, unit: Unit, item: Item, depth: int, *, after_lead_in: bool
) -> float:
    """The price of ``item`` in a list below the frame at ``depth``; NEVER when none fits."""
    frame = reading.stack[depth]
    before = frame.last(item.label.style)
    if before is None or (unit.inline and before.line is not unit.line):
        return NEVER
    price = price_next(frame, before, item, after_lead_in=after_lead_in)
    if unit.inline:
        return RUN_ON + price if price < 1 else NEVER
    return price + _back_price(reading, depth)


def _price_open(reading: _Reading, item: Item, depth: int) -> float:
    if depth >= DEEPEST:
        return NEVER
    stack = reading.stack
    price = price_open(stack[depth], item, stack[:depth], reading.seen, reading.pairs)
    return price + _back_price(reading, depth)


def _back_price(reading: _Reading, depth: int) -> float:
    return BACK_TO_BODY if depth == 0 and _is_in_annex(reading) else 0.0


def _is_in_annex(reading: _Reading) -> bool:
    return len(reading.stack) > 1 and reading.stack[1].style in ("annex", "instrument")


def _take(move: _Move) -> _Reading:
    """The reading that comes of a move."""
    reading, item = move.reading, move.item
    if item is None:
        return _Reading(move.cost, reading.stack, reading.seen, reading.pairs, reading.steps)
    frame = reading.stack[move.depth]
    before = frame.last(item.label.style)
    lists = tuple(held for held in frame.lists if held is not before)
    held = Frame(frame.item, frame.style, frame.unit, (*lists, item))
    stack = (*reading.stack[: move.depth], held, Frame(item, item.label.style, item.unit))
    parent = frame.unit if frame.unit >= 0 else None
    pair = (frame.style, item.label.style)
    return _Reading(
        move.cost,
        stack,
        {**reading.seen, item.label.style: item},
        reading.pairs if pair in reading.pairs else reading.pairs | {pair},
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
