"""What it costs to read a number at a place of the tree: the evidence, weighed.

The prices were set on invented layouts and looked at on the development contracts. Their
order matters, not their size: to go on with an open list costs nothing, to open a list at 1
little, to skip, double or restart a number some, to open one in the middle more. A number is
taken for plain text when its own strength is smaller than the cheapest place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.outline.labels import Label
from extractor.outline.styles import ALIASES, RANK, THROUGH_STYLES, Style
from models.document import Line

NEVER = 1000.0

GAP = (2.0, 2.6, 3.2)
DOUBLE = 3.0
RESTART = 3.8
BACKWARDS = 5.5
OTHER_LIST_RESTART = 2.2
AFTER_LEAD_IN_RESTART = 2.4
ALIAS = 0.8
SWITCH = 1.5

OPEN = 0.6
INVERTED = 2.4
SAME_RANK = 0.8
HELD_PAIR = 0.1
NESTED_IN_ITSELF = 4.0
MIXED = 3.2
OPEN_AT_TWO = 2.4
OPEN_LATER = 3.1
OPEN_FAR = 4.2
OPEN_THROUGH = 0.2

PREFIX_FITS = -0.5
PREFIX_SKIPS = 1.2
PREFIX_ALONE = 1.0
PREFIX_UNPROVED = 2.2
PREFIX_WRONG = 3.4

LEVEL_DIFFERS = 1.5
LEVEL_NOT_DEEPER = 2.5
INDENT_STEP = 8.0

_CHAPTER_STYLES: tuple[Style, ...] = ("figure", "bare", "chinese", "article", "chapter")


@dataclass(frozen=True, slots=True)
class Item:
    """A number that was taken, and the line on which it stands. ``unit`` counts the units."""

    label: Label
    line: Line
    unit: int


@dataclass(frozen=True, slots=True)
class Frame:
    """An open provision: its own item (None at the root) and the last item of each list below.

    ``style`` tells an annex or instrument without a number. ``lists`` are in the order of
    their last items, the latest one last.
    """

    item: Item | None
    style: Style | None
    unit: int
    lists: tuple[Item, ...] = ()

    def last(self, style: Style) -> Item | None:
        """The last item of the list of this style below, or of one that is mixed with it."""
        for item in reversed(self.lists):
            if item.label.style == style:
                return item
        return next(
            (item for item in reversed(self.lists) if item.label.style in ALIASES.get(style, ())),
            None,
        )


def price_next(frame: Frame, before: Item, item: Item, *, after_lead_in: bool) -> float:
    """The price of ``item`` as the next one of the list below ``frame`` that ``before`` ends."""
    price = _step_price(before, item, after_lead_in=after_lead_in)
    if before.label.style != item.label.style:
        # 1) 2) 3、 is one list by carelessness only where the numbers go on, or one is doubled.
        price = price + ALIAS if price in (0.0, DOUBLE) else NEVER
    # 第一章, 第一条, 第二章, 第二条: two lists that take turns are one inside the other.
    if frame.lists[-1] is not before:
        price += SWITCH
    levels = before.line.outline_level, item.line.outline_level
    if None not in levels and levels[0] != levels[1]:
        price += LEVEL_DIFFERS
    return price + _list_level_price(before.line, item.line)


def price_open(
    frame: Frame,
    item: Item,
    outer: tuple[Frame, ...],
    seen: Mapping[Style, Item],
    pairs: frozenset[tuple[Style | None, Style]],
) -> float:
    """The price of ``item`` as the first one of a new list below ``frame``."""
    label = item.label
    if _follows_chapter(frame, label):
        return OPEN + OPEN_THROUGH
    price = OPEN + _start_price(label, seen)
    if label.style == "dotted":
        price += _prefix_price(frame, label)
    elif (frame.style, label.style) in pairs:
        price += HELD_PAIR
    else:
        price += _rank_price(frame.style, label.style)
    if frame.lists and RANK[label.style] > 0:
        price += MIXED
    itself = next((f for f in (*outer, frame) if f.style == label.style), None)
    if itself is not None and label.style != "dotted":
        price += _itself_price(itself, item)
    return price + _depth_price(frame, item)


def _follows_chapter(frame: Frame, label: Label) -> bool:
    """Whether 2 comes after 1.1, 1.2 whose own chapter has no number: lost, or in a line above."""
    if not frame.lists or len(label.path) > 1 or label.style not in _CHAPTER_STYLES:
        return False
    before = frame.lists[-1].label
    return before.style == "dotted" and label.value == before.path[0] + 1


def _step_price(before: Item, item: Item, *, after_lead_in: bool) -> float:
    old, new = before.label, item.label
    if old.path[:-1] != new.path[:-1]:
        return _other_prefix_price(old, new)
    step = new.value - old.value
    if step == 0:
        # 第十条之一 stands behind 第十条.
        inserted = new.style == "article" and new.end - new.start > old.end - old.start
        return 0.0 if inserted else DOUBLE
    if step > 0:
        return (0.0, *GAP)[min(step, 4) - 1]
    if new.value == 1 and item.line.list_id not in (None, before.line.list_id):
        return OTHER_LIST_RESTART
    restart = AFTER_LEAD_IN_RESTART if after_lead_in else RESTART
    return restart if new.value == 1 else BACKWARDS


def _other_prefix_price(old: Label, new: Label) -> float:
    """Dotted numbers in one list whose chapters have no line of their own: 1.2, then 2.1."""
    if len(old.path) != len(new.path):
        return NEVER
    return 1.4 if new.value == 1 and new.path > old.path else BACKWARDS


def _start_price(label: Label, seen: Mapping[Style, Item]) -> float:
    if label.value == 1:
        return 0.0
    before = seen.get(label.style)
    if (
        label.style in THROUGH_STYLES
        and before is not None
        and label.value == before.label.value + 1
    ):
        return OPEN_THROUGH
    if label.value == 2:
        return OPEN_AT_TWO
    return OPEN_LATER if label.value <= 5 else OPEN_FAR


def _prefix_price(frame: Frame, label: Label) -> float:
    """Whether a dotted number fits the provision above it: 8.1 under 第八条, 八 or 8."""
    prefix = label.path[:-1]
    if frame.item is None:
        return PREFIX_ALONE if len(prefix) == 1 else PREFIX_UNPROVED
    above = frame.item.label
    if above.path == prefix:
        return PREFIX_FITS
    if RANK[above.style] > RANK["dotted"] or RANK[above.style] == 0:
        return PREFIX_UNPROVED if RANK[above.style] else PREFIX_ALONE
    return PREFIX_SKIPS if prefix[: len(above.path)] == above.path else PREFIX_WRONG


def _rank_price(above: Style | None, below: Style) -> float:
    if above is None:
        return 0.0
    if RANK[below] == RANK[above]:
        return SAME_RANK
    return 0.0 if RANK[below] > RANK[above] else INVERTED


def _itself_price(itself: Frame, item: Item) -> float:
    """A list inside a list of its own style is rare, unless Word or the indent says so."""
    if itself.item is None:
        return NESTED_IN_ITSELF
    old, new = itself.item.line, item.line
    if old.list_id is not None and old.list_id == new.list_id:
        deeper = (new.list_level or 0) > (old.list_level or 0)
        return 0.0 if deeper else NESTED_IN_ITSELF
    if old.indent is not None and new.indent is not None and new.indent > old.indent + INDENT_STEP:
        return NESTED_IN_ITSELF - 2.0
    return NESTED_IN_ITSELF


def _depth_price(frame: Frame, item: Item) -> float:
    """Word's levels: what lies below a provision has a deeper level than it."""
    if frame.item is None:
        return 0.0
    old, new = frame.item.line, item.line
    price = 0.0
    if old.outline_level is not None and new.outline_level is not None and old is not new:
        price += LEVEL_NOT_DEEPER if new.outline_level <= old.outline_level else 0.0
    if old.list_id is not None and old.list_id == new.list_id and old is not new:
        price += LEVEL_NOT_DEEPER if (new.list_level or 0) <= (old.list_level or 0) else 0.0
    return price


def _list_level_price(old: Line, new: Line) -> float:
    """Numbers of one of Word's lists stand on one level of the tree when they do in Word."""
    if old.list_id is None or old.list_id != new.list_id:
        return 0.0
    return 0.0 if old.list_level == new.list_level else LEVEL_NOT_DEEPER
