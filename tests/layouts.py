"""Small contracts for the tests of the outline: lines in, the tree as a sketch out."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import dedent

from extractor.outline import parse_outline
from extractor.readers.assemble import assemble
from extractor.readers.text import read_text
from models.clause import Clause
from models.document import Document, Line, Table


def typed(text: str) -> Document:
    """A plain text file of the given, evenly indented words."""
    return read_text("contract.txt", dedent(text).strip("\n").encode())


def laid_out(*lines: Line, tables: tuple[Table, ...] = ()) -> Document:
    """A document of lines as a reader of Word or PDF gives them."""
    text, placed = assemble(lines)
    return Document("contract.docx", "0", len(text), "docx", text, placed, tables)


def sketch(document: Document) -> str:
    """The tree, a line for each node: its label, then its heading; a part by its name in <>."""
    return "\n".join(row for top in parse_outline(document) for row in _rows(top, 0))


def labels(document: Document) -> str:
    """The labels alone, indented by depth, parts left out."""
    rows = (row for top in parse_outline(document) for row in _labelled(top, 0))
    return "\n".join(rows)


def expected(text: str) -> str:
    """A sketch written in a test, without the test's own indent."""
    return dedent(text).strip("\n")


def find(document: Document, label: str) -> Clause:
    """The first clause with this label."""
    found = (c for top in parse_outline(document) for c in top.walk() if c.label == label)
    return next(found)


def _rows(clause: Clause, depth: int) -> Iterator[str]:
    name = clause.label or f"<{clause.part}>"
    yield "  " * depth + (f"{name} | {clause.heading}" if clause.heading else name)
    for child in clause.children:
        yield from _rows(child, depth + 1)


def _labelled(clause: Clause, depth: int) -> Iterator[str]:
    if clause.label:
        yield "  " * depth + clause.label
    for child in clause.children:
        yield from _labelled(child, depth + (clause.label is not None))
