"""Lines and tables as a reader found them -> one Document with offsets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.document import Cell, CellPlace, Line, Table
from models.span import Span

# Spaces that keep a line from breaking, and narrow ones: for a reader they are spaces.
_ODD_SPACES = "\u00a0\u2007\u2009\u202f"
_TO_SPACES = str.maketrans(dict.fromkeys(_ODD_SPACES, " "))


def assemble(lines: Iterable[Line]) -> tuple[str, tuple[Line, ...]]:
    """The document's text and the lines with their offsets in it.

    Lines keep their order. Lines without a character are left out. Two lines
    of one row in different cells are parted by a tab, all others by a line feed.
    Spaces of other sorts than the usual become usual ones.
    """
    placed: list[Line] = []
    pieces: list[str] = []
    offset = 0
    for line in lines:
        if not line.text:
            continue
        if placed:
            pieces.append("\t" if _same_row(placed[-1].cell, line.cell) else "\n")
            offset += 1
        placed.append(line if line.start == offset else replace(line, start=offset))
        pieces.append(line.text)
        offset += len(line.text)
    text = "".join(pieces)
    plain = _plainly_spaced(text)
    if plain is not text:
        placed = [
            replace(line, text=plain[line.start : line.end], label=_plainly_spaced(line.label))
            for line in placed
        ]
    return plain, tuple(placed)


def _plainly_spaced(text: str) -> str:
    """The text with usual spaces; the very same object when there are no others."""
    return text.translate(_TO_SPACES) if any(odd in text for odd in _ODD_SPACES) else text


def place_tables(tables: Sequence[Table], lines: Sequence[Line]) -> tuple[Table, ...]:
    """The tables with the spans of their cells, read from the placed lines' ``cell``."""
    spans: dict[CellPlace, Span] = {}
    for line in lines:
        if line.cell is not None:
            start = spans[line.cell].start if line.cell in spans else line.start
            spans[line.cell] = Span(start, line.end)
    return tuple(_place_table(index, table, spans) for index, table in enumerate(tables))


def _place_table(index: int, table: Table, spans: dict[CellPlace, Span]) -> Table:
    cells = [
        Cell(
            cell.row,
            cell.column,
            _plainly_spaced(cell.text),
            spans.get(CellPlace(index, cell.row, cell.column)),
            cell.row_span,
            cell.column_span,
        )
        for cell in table.cells
    ]
    found = [cell.span for cell in cells if cell.span is not None]
    span = Span(found[0].start, found[-1].end) if found else None
    return replace(table, cells=tuple(cells), span=span)


def _same_row(left: CellPlace | None, right: CellPlace | None) -> bool:
    if left is None or right is None:
        return False
    return (left.table, left.row) == (right.table, right.row) and left.column != right.column
