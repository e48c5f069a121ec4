"""The lines of a document -> the lines of its contents table, with page numbers or without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.outline.entries import Entry
from extractor.outline.labels import Label
from extractor.outline.styles import RANK, Style
from extractor.patterns import compile_once

_HEADING = compile_once(
    r"[\[【（(]?(?:本?(?:合同|协议)书?的?)?(?:目\s{0,6}录|索\s{0,6}引)(?:一览)?表?[\]】）)]?"
    r"|(?:table of )?contents|index",
    re.IGNORECASE,
)
# 第一条 定义……………3, or a tab before the page: what only a contents table prints.
_PAGED = compile_once(r".{1,60}?(?:[.．…·。_-]{3,}|…|\t|\s{2,})\s*[-–—]?\s?\d{1,3}\s?[-–—]?")
_NO_ENTRY = compile_once(r"[。；;:：！!？?，,]$|_{2,}|^\s*[甲乙]\s*方\s*[:：（(]")
# Any line that ends in a figure: an entry only among paged ones (第七条 双方权利 7).
_NUMBERED = compile_once(r".{1,60}?[\s.．…·。_-]\s{0,8}[-–—]?\s?(?P<page>\d{1,3})\s?[-–—]?")
_PAGE = compile_once(r"[\s.．…·_-]{1,80}+\d{1,3}$")
_SIGNS = compile_once(r"[\s\W_]+")

_LONGEST_ENTRY = 45
_LONGEST_PAGED = 120
_FEWEST_ENTRIES = 3
# Without a heading over it a run of paged lines must be longer to be a contents table.
_FEWEST_UNHEADED = 4


@dataclass(slots=True)
class _Table:
    """The entries read so far: their titles, and how far the outermost numbers have come."""

    titles: set[str] = field(default_factory=set)
    outer: Style | None = None
    reached: int = 0
    last_sure: int = 0
    entries: int = 0

    def repeats(self, label: Label | None, title: str) -> bool:
        """Whether an entry is printed for the second time: the body begins."""
        if title and title in self.titles:
            return True
        if label is None or self.outer is None:
            return False
        # The numbers begin anew, or in a higher style than any of the table's.
        higher = RANK[label.style] < RANK[self.outer]
        return higher or (label.style == self.outer and label.value < self.reached)

    def add(self, index: int, label: Label | None, title: str, *, sure: bool) -> None:
        """Keep an entry; ``sure`` when its form alone shows it to be one."""
        self.entries += 1
        if sure or label is not None:
            self.last_sure = index
        if label is None:
            return
        self.titles.add(title)
        if self.outer is None:
            self.outer = label.style
        if label.style == self.outer:
            self.reached = label.value


def find_contents(entries: Sequence[Entry]) -> tuple[range, ...]:
    """The ranges of line numbers that hold contents tables, heading included."""
    found: list[range] = []
    index = 0
    while index < len(entries):
        table = _read_headed(entries, index)
        if table is None:
            run = _read_paged(entries, index)
            table = run.lines if run.is_table else None
            index = max(run.lines.stop, index + 1)
        if table is not None:
            found.append(table)
            index = table.stop
    return tuple(found)


def find_titles(entries: Sequence[Entry], tables: Sequence[range]) -> frozenset[str]:
    """The entries of the contents tables as ``title_key`` writes them."""
    keys = (title_key(entries[index]) for table in tables for index in table)
    return frozenset(key for key in keys if key)


def title_key(entry: Entry) -> str:
    """A line without number, page, spaces and punctuation, to find an entry again in the body.

    "" for a line too long to be an entry.
    """
    if len(entry.text) > _LONGEST_PAGED:
        return ""
    return str(_SIGNS.sub("", _PAGE.sub("", entry.rest)))


def _read_headed(entries: Sequence[Entry], index: int) -> range | None:
    if not _HEADING.fullmatch(entries[index].text):
        return None
    table = _Table(last_sure=index)
    for number in range(index + 1, len(entries)):
        entry = entries[number]
        title = title_key(entry)
        sure = entry.line.contents_entry or _PAGED.fullmatch(entry.text) is not None
        if not sure and (not _is_entry_like(entry) or table.repeats(entry.label, title)):
            break
        table.add(number, entry.label, title, sure=sure)
    return range(index, table.last_sure + 1) if table.entries >= _FEWEST_ENTRIES else None


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines one below another that all end in a page number, and whether they are a table."""

    lines: range
    is_table: bool


def _read_paged(entries: Sequence[Entry], index: int) -> _Run:
    """The lines from ``index`` on that end in page numbers: a contents table without a heading."""
    end, sure, page = index, 0, 0
    while end < len(entries):
        entry = entries[end]
        found = _NUMBERED.fullmatch(entry.text) if entry.line.cell is None else None
        if entry.line.contents_entry:
            sure += 1
        elif found is None or entry.label is None or int(found["page"]) < page:
            break
        else:
            sure += _PAGED.fullmatch(entry.text) is not None
            page = int(found["page"])
        end += 1
    count = end - index
    return _Run(range(index, end), count >= _FEWEST_UNHEADED and sure * 2 >= count)


def _is_entry_like(entry: Entry) -> bool:
    text = entry.text
    return len(text) <= _LONGEST_ENTRY and entry.line.cell is None and not _NO_ENTRY.search(text)
