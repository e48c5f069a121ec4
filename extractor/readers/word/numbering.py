"""numbering.xml -> the label of each numbered paragraph, counted as Word counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.patterns import compile_once
from extractor.readers.word.formats import format_custom, format_number
from extractor.readers.word.styles import Indent, NumberRef, StyleSheet, find_indent
from extractor.readers.word.xml import (
    ALTERNATE,
    CHOICE,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    Element,
    W,
    children_by_name,
    find_number,
    find_value,
    is_on,
    is_switched,
    read_number,
    value_of,
)

LEVELS = 9
_PLACEHOLDER = compile_once(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list as numbering.xml defines it.

    ``parts`` is its label: words, and the levels whose counts stand between
    them. ``restart`` None: it begins again after any higher level.
    """

    start: int
    style: str
    custom: str
    parts: tuple[str | int, ...]
    suffix: str
    legal: bool
    hidden: bool
    restart: int | None
    indent: Indent


Levels = dict[int, Level]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One ``w:num`` with all that it takes from its abstract list, level by level.

    ``abstract`` is the list in which it counts, ``changed`` the levels that it
    begins anew, ``key`` tells its sequence from others of the same list.
    ``restarts``: a level begins again after any level before this one.
    """

    key: str
    abstract: str
    levels: tuple[Level | None, ...]
    starts: tuple[int, ...]
    restarts: tuple[int, ...]
    changed: tuple[int, ...]


class Numbered(NamedTuple):
    """The label of one paragraph ("" for a bullet) and the gap between it and the words."""

    label: str
    gap: str
    list_id: str


NOT_NUMBERED = Numbered("", "", "")


@dataclass(slots=True)
class Numbering:
    """The lists of a file, read when first asked for, with the counts reached so far.

    ``number`` is to be asked in the order of the paragraphs. ``abstracts`` and
    ``numbers`` are the ``w:abstractNum`` and ``w:num`` by id: files carry
    hundreds of them that no paragraph uses.
    """

    sheet: StyleSheet
    abstracts: dict[str, Element] = field(default_factory=dict)
    numbers: dict[str, Element] = field(default_factory=dict)
    lists: dict[str, NumberedList | None] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def number(self, ref: NumberRef) -> Numbered | None:
        """The label of the next paragraph at this place; None when the list does not exist."""
        numbered = self._list(ref.num_id)
        index = _clamp(ref.level)
        level = None if numbered is None else numbered.levels[index]
        if numbered is None or level is None:
            return None
        counts = self._count(ref.num_id, numbered, index)
        label = "" if level.hidden else _print_label(numbered, level, counts)
        text = label.rstrip()
        gap = "" if level.suffix == "nothing" and text == label else " "
        return Numbered(text, gap if text else "", numbered.key)

    def indent(self, ref: NumberRef) -> Indent:
        """The indentation that comes with a place in the numbering."""
        numbered = self._list(ref.num_id)
        level = None if numbered is None else numbered.levels[_clamp(ref.level)]
        return Indent() if level is None else level.indent

    def _list(self, num_id: str) -> NumberedList | None:
        if num_id not in self.lists:
            element = self.numbers.get(num_id)
            self.lists[num_id] = None if element is None else self._read_list(element)
        return self.lists[num_id]

    def _read_list(self, element: Element) -> NumberedList:
        """The list with the levels of the abstract list in which it counts."""
        abstract = find_value(element, W + "abstractNumId") or ""
        style = find_value(self.abstracts.get(abstract), W + "numStyleLink")
        if style is not None:
            # A list that only names a list style counts in the list which that style defines.
            target = self.numbers.get(self.sheet.paragraph(style).num_id or "")
            abstract = find_value(target, W + "abstractNumId") or abstract
        inherited = self.abstracts.get(abstract)
        return _read_list(element, abstract, {} if inherited is None else _read_levels(inherited))

    def _count(self, num_id: str, numbered: NumberedList, index: int) -> list[int | None]:
        """The counts of all levels, after this paragraph has been counted."""
        counts = self.counts.setdefault(numbered.abstract, [None] * LEVELS)
        if num_id not in self.begun:
            self.begun.add(num_id)
            for changed in numbered.changed:
                counts[changed] = None
        for higher in range(index):
            # "1.1" before any "1.": the higher level counts as begun.
            if counts[higher] is None:
                counts[higher] = numbered.starts[higher]
        reached = counts[index]
        counts[index] = numbered.starts[index] if reached is None else reached + 1
        for deeper in range(index + 1, LEVELS):
            if counts[deeper] is not None and index < numbered.restarts[deeper]:
                counts[deeper] = None
        return counts


def _clamp(level: int) -> int:
    """The nearest level that lists have: they have nine."""
    return min(max(level, 0), LEVELS - 1)


def _print_label(numbered: NumberedList, own: Level, counts: list[int | None]) -> str:
    words = ""
    for part in own.parts:
        if isinstance(part, str):
            words += part
        else:
            count = counts[part]
            count = numbered.starts[part] if count is None else count
            words += _print_count(count, numbered.levels[part], legal=own.legal)
    return words


def read_numbering(root: Element | None, sheet: StyleSheet) -> Numbering:
    """The lists of a file; tells the styles which level is theirs."""
    numbering = Numbering(sheet)
    if root is None:
        return numbering
    for element in root.iterfind(W + "abstractNum"):
        numbering.abstracts[element.get(W + "abstractNumId") or ""] = element
    for element in root.iterfind(W + "num"):
        numbering.numbers[element.get(W + "numId") or ""] = element
    for level in root.iterfind(f"{W}abstractNum/{W}lvl[{W}pStyle]"):
        index, style = _index(level), find_value(level, W + "pStyle")
        if index is not None and style is not None:
            sheet.levels.setdefault(style, index)
    return numbering


def _read_list(element: Element, abstract: str, inherited: Levels) -> NumberedList:
    starts: dict[int, int] = {}
    own: Levels = {}
    for override in element.iterfind(W + "lvlOverride"):
        index = _index(override)
        level = override.find(W + "lvl")
        start = find_number(override, W + "startOverride")
        if index is not None and level is not None:
            own[index] = _read_level(level)
        if index is not None and start is not None:
            starts[index] = start
    levels = tuple(own.get(index) or inherited.get(index) for index in range(LEVELS))
    return NumberedList(
        key=abstract + (f":{element.get(W + 'numId')}" if starts else ""),
        abstract=abstract,
        levels=levels,
        starts=tuple(
            starts.get(index, 0 if level is None else level.start)
            for index, level in enumerate(levels)
        ),
        restarts=tuple(
            LEVELS if level is None or level.restart is None else level.restart for level in levels
        ),
        changed=(*own, *starts),
    )


def _read_levels(element: Element) -> Levels:
    levels: Levels = {}
    for level in element.iterfind(W + "lvl"):
        index = _index(level)
        if index is not None:
            levels[index] = _read_level(level)
    return levels


def _index(element: Element) -> int | None:
    words = element.get(W + "ilvl") or ""
    return int(words) if len(words) == 1 and words in "012345678" else None


def _read_level(element: Element) -> Level:
    parts = children_by_name(element)
    style = parts.get(W + "numFmt")
    if style is None:
        style = element.find(f"{ALTERNATE}/{CHOICE}/{W}numFmt")
    name = value_of(style) or "decimal"
    legal = parts.get(W + "isLgl")
    text = "" if name == "bullet" else value_of(parts.get(W + "lvlText")) or ""
    return Level(
        start=read_number(value_of(parts.get(W + "start"))) or 0,
        style=name,
        custom="" if style is None else style.get(W + "format") or "",
        parts=_read_parts(text),
        suffix=value_of(parts.get(W + "suff")) or "tab",
        legal=legal is not None and is_on(legal),
        hidden=is_switched(parts.get(RUN_PROPERTIES), W + "vanish"),
        restart=read_number(value_of(parts.get(W + "lvlRestart"))),
        indent=find_indent(parts.get(PARAGRAPH_PROPERTIES)),
    )


def _read_parts(text: str) -> tuple[str | int, ...]:
    """The label "第%1条" as "第", the first level, "条"."""
    pieces: list[str] = _PLACEHOLDER.split(text)
    parts = (int(piece) - 1 if at % 2 else piece for at, piece in enumerate(pieces))
    return tuple(part for part in parts if part != "")


def _print_count(count: int, level: Level | None, *, legal: bool) -> str:
    """One count as printed; "legal" lists print all counts in Western digits (第二章, 2.1)."""
    if level is None:
        return str(count)
    if level.style == "custom":
        return format_custom(count, level.custom)
    if legal and level.style != "decimalZero":
        return str(count)
    return format_number(count, level.style)
