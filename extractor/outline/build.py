"""Nodes -> the clause tree: labels, headings, texts, tables, numbers and places."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.outline.headings import Setting, find_heading
from extractor.outline.nodes import Node
from extractor.outline.styles import Style
from extractor.patterns import compile_once
from models.clause import Clause
from models.document import Document, Table
from models.span import Span

_LONGEST_OWN_LINE_HEADING = 40
_NO_HEADING = compile_once(r"[。；;，,:：]|_{2,}|^\s*[甲乙丙]\s*方")


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
        self._cells = {line.start for line in document.lines if line.cell is not None}
        self._headed: dict[tuple[int, Style], bool] = {}
        self._count = 0

    def build(self) -> tuple[Clause, ...]:
        """The clauses, named c1, c2 … in reading order."""
        return tuple(self._clause(node, ()) for node in self._below[0])

    def _clause(self, node: Node, above: tuple[int, ...]) -> Clause:
        self._count += 1
        name = f"c{self._count}"
        number = above + _own_number(node)
        head = self._head(node)
        below = sorted(self._below[id(node)], key=lambda child: child.runs[0][0])
        children = tuple(self._clause(child, number) for child in below)
        own = tuple(Span(start, end) for start, end in node.runs)
        return Clause(
            id=name,
            part=node.part,
            label=self._words(head.label),
            number=number,
            heading=self._words(head.heading),
            text=self._own_text(own, head.after),
            span=Span(own[0].start, max([own[-1].end, *(child.span.end for child in children)])),
            own=own,
            label_span=head.label,
            heading_span=head.heading,
            page=node.line.page,
            tables=self._own_tables(own),
            children=children,
        )

    def _words(self, span: Span | None) -> str | None:
        return self._text[span.start : span.end] if span else None

    def _head(self, node: Node) -> _Head:
        label = node.label
        if label is None and node.style is None:
            return _Head(None, None, node.runs[0][0])
        span = Span(label.start, label.end) if label else None
        after = label.after if label else node.runs[0][0]
        stop = self._piece_end(node, after)
        if not self._text[after:stop].strip():
            return self._head_below(node, span, stop)
        style = node.style or "instrument"
        headed = self._has_headed_siblings(node, style)
        setting = Setting(style, node.line, self._has_content(node), headed)
        found = find_heading(self._text[after:stop], setting)
        if found is None:
            return _Head(span, None, after)
        heading = Span(after + found.start, after + found.end)
        return _Head(span, heading, after + found.after)

    def _piece_end(self, node: Node, start: int) -> int:
        """Where the printed line that holds ``start`` ends: at a break, at the node's own end."""
        end = node.runs[0][1]
        found = self._text.find("\n", start, end)
        return found if found >= 0 else end

    def _has_content(self, node: Node) -> bool:
        """Whether a provision has more than the line of its number."""
        stop = self._piece_end(node, node.label.after if node.label else node.runs[0][0])
        more = self._text[stop : node.runs[0][1]].strip()
        return bool(self._below[id(node)]) or bool(more) or len(node.runs) > 1

    def _has_headed_siblings(self, node: Node, style: Style) -> bool:
        """Whether most items of the list that say more than their line are headed ones."""
        key = (id(node.parent) if node.parent else 0, style)
        if key not in self._headed:
            full = [
                sibling
                for sibling in self._below[key[0]]
                if sibling.label and sibling.style == style and self._has_content(sibling)
            ]
            headed = sum(1 for sibling in full if self._is_headed(sibling, style))
            self._headed[key] = headed >= 1 and headed * 2 > len(full)
        return self._headed[key]

    def _is_headed(self, node: Node, style: Style) -> bool:
        after = node.label.after if node.label else node.runs[0][0]
        words = self._text[after : self._piece_end(node, after)]
        return find_heading(words, Setting(style, node.line, True)) is not None

    def _head_below(self, node: Node, label: Span | None, stop: int) -> _Head:
        """A label alone on its line: its title may be the next line."""
        start, end = stop + 1, node.runs[0][1]
        if start >= end or start in self._cells:
            return _Head(label, None, stop)
        stop = self._piece_end(node, start)
        line = self._text[start:stop]
        title = line.strip()
        if not title or len(title) > _LONGEST_OWN_LINE_HEADING or _NO_HEADING.search(title):
            return _Head(label, None, start)
        start += line.index(title)
        return _Head(label, Span(start, start + len(title)), stop)

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


def _own_number(node: Node) -> tuple[int, ...]:
    """The integers that the node adds to its parent's: 2.3 below 第二条 adds a 3."""
    if node.label is None:
        return ()
    path = node.label.path
    above = node.parent.label.path if node.parent and node.parent.label else ()
    if len(path) > len(above) > 0 and path[: len(above)] == above:
        return path[len(above) :]
    return path
