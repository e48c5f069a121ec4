"""Nodes -> the clause tree: labels, headings, texts, tables, numbers and places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.outline.headings import Heading, find_heading
from extractor.outline.labels import CLOSING, find_labels
from extractor.outline.nodes import Node
from models.clause import Clause
from models.document import Document, Line, Table
from models.span import Span

_LONGEST_OWN_LINE_HEADING = 40
_NO_HEADING = re.compile(r"[。；;，,:：]|_{2,}|^\s*[甲乙丙]\s*方")


@dataclass(frozen=True, slots=True)
class _Head:
    """Label and heading of a node; ``after`` is where its own words begin."""

    label: Span | None
    heading: Span | None
    after: int


def build_clauses(document: Document, nodes: Sequence[Node]) -> tuple[Clause, ...]:
    """The outermost clauses in reading order."""
    return _Builder(document, nodes).build()


class _Builder:
    def __init__(self, document: Document, nodes: Sequence[Node]) -> None:
        self._text = document.text
        self._tables = [table for table in document.tables if table.span is not None]
        self._starts = [table.span.start for table in self._tables if table.span is not None]
        self._below: dict[int, list[Node]] = defaultdict(list)
        for node in nodes:
            self._below[id(node.parent) if node.parent else 0].append(node)
        self._ends = [line.end for line in document.lines]
        self._lines = document.lines
        self._count = 0

    def build(self) -> tuple[Clause, ...]:
        """The clauses, named c1, c2 … in reading order."""
        return tuple(self._clause(node, ()) for node in self._below[0])

    def _clause(self, node: Node, above: tuple[int, ...]) -> Clause:
        self._count += 1
        name = f"c{self._count}"
        number = above + _own_number(node)
        head = self._head(node)
        children = tuple(self._clause(child, number) for child in self._sorted(node))
        own = tuple(Span(start, end) for start, end in node.runs)
        end = max(own[-1].end, *(child.span.end for child in children), 0)
        words = self._text
        return Clause(
            id=name,
            part=node.part,
            label=_label(words, head.label),
            number=number,
            heading=words[head.heading.start : head.heading.end] if head.heading else None,
            text=self._own_text(own, head.after),
            span=Span(own[0].start, end),
            own=own,
            label_span=head.label,
            heading_span=head.heading,
            page=node.line.page,
            tables=self._own_tables(own),
            children=children,
        )

    def _sorted(self, node: Node) -> list[Node]:
        return sorted(self._below[id(node)], key=lambda child: child.runs[0][0])

    def _head(self, node: Node) -> _Head:
        start, end = node.runs[0]
        label = node.label
        if label is None and node.style is None:
            return _Head(None, None, start)
        span = Span(label.start, label.end) if label else None
        after = label.after if label else start
        stop = min(end, node.line.end)
        if not self._text[after:stop].strip():
            return self._head_below(node, span, after)
        has_content = bool(self._below[id(node)]) or stop < end - 1 or len(node.runs) > 1
        words = self._text[after:stop]
        found = find_heading(words, node.style or "instrument", node.line, has_content=has_content)
        return _head(found, span, after)

    def _head_below(self, node: Node, label: Span | None, after: int) -> _Head:
        """A label alone on its line: its title may be the next line."""
        index = bisect_left(self._ends, after) + 1
        if index >= len(self._lines) or self._lines[index].start >= node.runs[0][1]:
            return _Head(label, None, after)
        line = self._lines[index]
        title = line.text.strip()
        plain = line.cell is None and not find_labels(title, 0, len(title))
        if not plain or len(title) > _LONGEST_OWN_LINE_HEADING or _NO_HEADING.search(title):
            return _Head(label, None, after)
        start = line.start + line.text.index(title)
        return _Head(label, Span(start, start + len(title)), line.end)

    def _own_text(self, own: Sequence[Span], after: int) -> str:
        pieces = (self._text[max(span.start, after) : span.end].strip() for span in own)
        return "\n".join(piece for piece in pieces if piece)

    def _own_tables(self, own: Sequence[Span]) -> tuple[Table, ...]:
        found: list[Table] = []
        for span in own:
            first = bisect_left(self._starts, span.start)
            last = bisect_left(self._starts, span.end)
            found.extend(self._tables[first:last])
        return tuple(found)


def _head(found: Heading | None, label: Span | None, after: int) -> _Head:
    if found is None:
        return _Head(label, None, after)
    return _Head(label, Span(after + found.start, after + found.end), after + found.after)


def _label(text: str, span: Span | None) -> str | None:
    if span is None:
        return None
    return CLOSING.sub("", text[span.end - 1 : span.end]) and text[span.start : span.end]


def _own_number(node: Node) -> tuple[int, ...]:
    """The integers that the node adds to its parent's: 2.3 below 第二条 adds a 3."""
    if node.label is None:
        return ()
    path = node.label.path
    above = node.parent.label.path if node.parent and node.parent.label else ()
    if len(path) > 1 and path[: len(above)] == above and len(path) > len(above):
        return path[len(above) :]
    return path


__all__ = ["Line", "build_clauses"]
