"""numbering.xml -> the label of each numbered paragraph, counted as Word counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from extractor.readers.word_formats import format_custom, format_number
from extractor.readers.word_styles import Indent, NumberRef, StyleSheet, read_indent
from extractor.readers.word_xml import (
    ALTERNATE,
    CHOICE,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    VAL,
    Element,
    W,
    find_number,
    find_value,
    is_on,
    is_switched,
)

LEVELS = 9
_PLACEHOLDER = regex.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list as numbering.xml defines it. ``restart`` None: after any higher level."""

    start: int
    style: str
    custom: str
    text: str
    suffix: str
    legal: bool
    hidden: bool
    restart: int | None
    paragraph_style: str | None
    indent: Indent


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One ``w:num``: the abstract list in which it counts, with its own starts and levels."""

    abstract: str
    starts: dict[int, int]
    levels: dict[int, Level]


class Numbered(NamedTuple):
    """The label of one paragraph ("" for a bullet) and the gap between it and the words."""

    label: str
    gap: str
    list_id: str
    indent: Indent


NOT_NUMBERED = Numbered("", "", "", Indent())


@dataclass(slots=True)
class Numbering:
    """All lists of a file with the counts reached so far; ``number`` is to be asked in order."""

    abstracts: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, NumberedList] = field(default_factory=dict)
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def number(self, ref: NumberRef) -> Numbered | None:
        """The label of the next paragraph at this place; None when the list does not exist."""
        numbered = self.lists.get(ref.num_id)
        if numbered is None:
            return None
        level = self._level(numbered, ref.level)
        if level is None:
            return None
        counts = self._count(ref.num_id, numbered, ref.level)
        label = "" if level.hidden else self._print(numbered, level, counts)
        text = label.rstrip()
        gap = "" if level.suffix == "nothing" and text == label else " "
        list_id = numbered.abstract + (f":{ref.num_id}" if numbered.starts else "")
        return Numbered(text, gap if text else "", list_id, level.indent)

    def _level(self, numbered: NumberedList, index: int) -> Level | None:
        own = numbered.levels.get(index)
        return self.abstracts.get(numbered.abstract, {}).get(index) if own is None else own

    def _start(self, numbered: NumberedList, index: int) -> int:
        if index in numbered.starts:
            return numbered.starts[index]
        level = self._level(numbered, index)
        return 0 if level is None else level.start

    def _count(self, num_id: str, numbered: NumberedList, index: int) -> list[int | None]:
        """The counts of all levels, after this paragraph has been counted."""
        counts = self.counts.setdefault(numbered.abstract, [None] * LEVELS)
        if num_id not in self.begun:
            self.begun.add(num_id)
            for changed in (*numbered.levels, *numbered.starts):
                counts[changed] = None
        for higher in range(index):
            # "1.1" before any "1.": the higher level counts as begun.
            if counts[higher] is None:
                counts[higher] = self._start(numbered, higher)
        reached = counts[index]
        counts[index] = self._start(numbered, index) if reached is None else reached + 1
        for deeper in range(index + 1, LEVELS):
            if self._restarts(numbered, deeper, index):
                counts[deeper] = None
        return counts

    def _restarts(self, numbered: NumberedList, deeper: int, index: int) -> bool:
        level = self._level(numbered, deeper)
        restart = None if level is None else level.restart
        return restart is None or index < restart

    def _print(self, numbered: NumberedList, own: Level, counts: list[int | None]) -> str:
        if own.style == "bullet":
            return ""

        def count_of(placeholder: regex.Match[str]) -> str:
            index = int(placeholder[1]) - 1
            level = self._level(numbered, index)
            count = counts[index]
            if count is None:
                count = self._start(numbered, index)
            return _print_count(count, level, legal=own.legal)

        label: str = _PLACEHOLDER.sub(count_of, own.text)
        return label


def read_numbering(root: Element | None, sheet: StyleSheet) -> Numbering:
    """The lists of a file; tells the styles which level is theirs."""
    numbering = Numbering()
    if root is None:
        return numbering
    linked: dict[str, str] = {}
    for element in root.iterfind(W + "abstractNum"):
        key = element.get(W + "abstractNumId") or ""
        numbering.abstracts[key] = _read_levels(element)
        style = find_value(element, W + "numStyleLink")
        if style is not None:
            linked[key] = style
    for element in root.iterfind(W + "num"):
        key = element.get(W + "numId") or ""
        numbering.lists[key] = _read_list(element)
    _follow_links(numbering, linked, sheet)
    for levels in numbering.abstracts.values():
        for index, level in levels.items():
            if level.paragraph_style is not None:
                sheet.levels.setdefault(level.paragraph_style, index)
    return numbering


def _follow_links(numbering: Numbering, linked: dict[str, str], sheet: StyleSheet) -> None:
    """Lists that only name a list style count in the list which that style defines."""
    for key, numbered in list(numbering.lists.items()):
        style = linked.get(numbered.abstract)
        target = None if style is None else numbering.lists.get(sheet.paragraph(style).num_id or "")
        if target is not None and target.abstract != numbered.abstract:
            numbering.lists[key] = NumberedList(target.abstract, numbered.starts, numbered.levels)


def _read_list(element: Element) -> NumberedList:
    starts: dict[int, int] = {}
    levels: dict[int, Level] = {}
    for override in element.iterfind(W + "lvlOverride"):
        index = _index(override)
        level = override.find(W + "lvl")
        start = find_number(override, W + "startOverride")
        if index is not None and level is not None:
            levels[index] = _read_level(level)
        if index is not None and start is not None:
            starts[index] = start
    return NumberedList(find_value(element, W + "abstractNumId") or "", starts, levels)


def _read_levels(element: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for level in element.iterfind(W + "lvl"):
        index = _index(level)
        if index is not None:
            levels[index] = _read_level(level)
    return levels


def _index(element: Element) -> int | None:
    words = element.get(W + "ilvl") or ""
    return int(words) if len(words) == 1 and words in "012345678" else None


def _read_level(element: Element) -> Level:
    style = element.find(W + "numFmt")
    if style is None:
        style = element.find(f"{ALTERNATE}/{CHOICE}/{W}numFmt")
    legal = element.find(W + "isLgl")
    properties = element.find(PARAGRAPH_PROPERTIES)
    return Level(
        start=find_number(element, W + "start") or 0,
        style="decimal" if style is None else style.get(VAL) or "decimal",
        custom="" if style is None else style.get(W + "format") or "",
        text=find_value(element, W + "lvlText") or "",
        suffix=find_value(element, W + "suff") or "tab",
        legal=legal is not None and is_on(legal),
        hidden=is_switched(element, f"{RUN_PROPERTIES}/{W}vanish"),
        restart=find_number(element, W + "lvlRestart"),
        paragraph_style=find_value(element, W + "pStyle"),
        indent=read_indent(None if properties is None else properties.find(W + "ind")),
    )


def _print_count(count: int, level: Level | None, *, legal: bool) -> str:
    """One count as printed; "legal" lists print all counts in Western digits (第二章, 2.1)."""
    if level is None:
        return str(count)
    if level.style == "custom":
        return format_custom(count, level.custom)
    if legal and level.style != "decimalZero":
        return str(count)
    return format_number(count, level.style)
