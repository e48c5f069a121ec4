"""The lines of a document -> the lines of its contents table, with page numbers or without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from extractor.outline.labels import Label, find_labels
from extractor.outline.styles import Style
from models.document import Line

_HEADING = regex.compile(
    r"[\[【（(]?(?:本?(?:合同|协议)书?的?)?(?:目\s{0,6}录|索\s{0,6}引)(?:一览)?表?[\]】）)]?"
    r"|(?:table of )?contents|index",
    regex.IGNORECASE,
)
# 第一条 定义……………3, or a tab before the page: what only a contents table prints.
_PAGED = regex.compile(r".{1,60}?(?:[.．…·。_-]{3,}|…|\t|\s{2,})\s*[-–—]?\s?\d{1,3}\s?[-–—]?")
_NO_ENTRY = regex.compile(r"[。；;:：！!？?，,]$|_{2,}|^\s*[甲乙]\s*方\s*[:：（(]")
_SIGNS = regex.compile(r"[\s\W_]+")

_LONGEST_ENTRY = 45
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
        return label is not None and label.style == self.outer and label.value < self.reached

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


def find_contents(lines: Sequence[Line]) -> tuple[range, ...]:
    """The ranges of line numbers that hold contents tables, heading included."""
    found: list[range] = []
    index = 0
    while index < len(lines):
        table = _read_headed(lines, index) or _read_paged(lines, index)
        if table:
            found.append(table)
            index = table.stop
        else:
            index += 1
    return tuple(found)


def find_titles(lines: Sequence[Line], tables: Sequence[range]) -> frozenset[str]:
    """The entries of the contents tables as ``title_key`` writes them."""
    keys = (title_key(lines[index].text) for table in tables for index in table)
    return frozenset(key for key in keys if key)


def title_key(text: str) -> str:
    """A line without number, page, spaces and punctuation, to find an entry again in the body."""
    labels = find_labels(text, 0, len(text))
    rest = text[labels[0].after :] if labels else text
    rest = regex.sub(r"(?:[.．…·_-]{2,}|\s+)\s*\d{1,3}\s*$", "", rest)
    return _SIGNS.sub("", rest)


def _read_headed(lines: Sequence[Line], index: int) -> range | None:
    if not _HEADING.fullmatch(lines[index].text.strip()):
        return None
    table = _Table(last_sure=index)
    for number in range(index + 1, len(lines)):
        line = lines[number]
        label, title = _entry(line)
        sure = line.contents_entry or _PAGED.fullmatch(line.text) is not None
        if not sure and (not _is_entry_like(line) or table.repeats(label, title)):
            break
        table.add(number, label, title, sure=sure)
    return range(index, table.last_sure + 1) if table.entries >= _FEWEST_ENTRIES else None


def _read_paged(lines: Sequence[Line], index: int) -> range | None:
    """A contents table without a heading: a run of lines that all end in a page number."""
    end = index
    while end < len(lines) and (lines[end].contents_entry or _is_paged(lines[end])):
        end += 1
    return range(index, end) if end - index >= _FEWEST_UNHEADED else None


def _is_paged(line: Line) -> bool:
    if line.cell is not None or not _PAGED.fullmatch(line.text):
        return False
    return (
        bool(find_labels(line.text, 0, len(line.text))) or "…" in line.text or "...." in line.text
    )


def _entry(line: Line) -> tuple[Label | None, str]:
    labels = find_labels(line.text, 0, len(line.text))
    return (labels[0] if labels else None), title_key(line.text)


def _is_entry_like(line: Line) -> bool:
    text = line.text.strip()
    return len(text) <= _LONGEST_ENTRY and line.cell is None and not _NO_ENTRY.search(text)
