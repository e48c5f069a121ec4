"""Printed lines and the grids around them -> tables of cells; tables over pages made one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from extractor.readers.page.grids import Grid
from extractor.readers.page.paragraphs import LABEL, Flowed, join_lines
from extractor.readers.page.printed import Printed, PrintedCell, PrintedTable, in_rows
from extractor.readers.page.segments import join_row
from models.document import Cell, CellPlace, Line, Table

# A column's edges on the next page may differ by a hair where Word rounds them.
SAME_EDGE = 4.0
# Space between a cell's edge and its print, in points.
MAX_PADDING = 8.0
# Stops that end a cell's text; a cell that breaks off before one may go on overleaf.
STOPS = "。；！？.;!?:："


def place_in_grids(
    lines: Sequence[Printed], grids: Sequence[Grid], page: int
) -> list[Printed | PrintedTable]:
    """The lines in their order, those in a grid replaced by its table where the first stood.

    A grid without print gives nothing; one that only sets running text in place
    gives its lines, cell by cell.
    """
    if not grids:
        return list(lines)
    inside: dict[int, dict[int, list[Printed]]] = {}
    items: list[Printed | int] = []
    for line in lines:
        found = None if line.slanted else _find_cell(line, grids)
        if found is None:
            items.append(line)
            continue
        index, cell = found
        if index not in inside:
            inside[index] = {}
            items.append(index)
        inside[index].setdefault(cell, []).append(line)
    placed: list[Printed | PrintedTable] = []
    for item in items:
        if isinstance(item, Printed):
            placed.append(item)
        else:
            table = _build_table(grids[item], inside[item], page)
            placed.extend(_lines_of(table) if _sets_text_in_place(table) else [table])
    return placed


def _find_cell(line: Printed, grids: Sequence[Grid]) -> tuple[int, int] | None:
    """The grid and its cell in which the line stands: the inner one of two grids."""
    x, y = (line.box.left + line.box.right) / 2, line.middle
    best: tuple[int, int] | None = None
    area = 0.0
    for index, grid in enumerate(grids):
        top, bottom, left, right = grid.rows[0], grid.rows[-1], grid.columns[0], grid.columns[-1]
        if not (top < y < bottom and left < x < right):
            continue
        size = (right - left) * (bottom - top)
        if best is None or size < area:
            cell = next(
                number
                for number, cell in enumerate(grid.cells)
                if cell.box.left <= x <= cell.box.right and cell.box.top <= y <= cell.box.bottom
            )
            best, area = (index, cell), size
    return best


def _build_table(grid: Grid, inside: dict[int, list[Printed]], page: int) -> PrintedTable:
    cells = tuple(
        PrintedCell(
            cell.row,
            cell.column,
            cell.box,
            tuple(_in_rows(inside.get(index, ()))),
            cell.row_span,
            cell.column_span,
        )
        for index, cell in enumerate(grid.cells)
    )
    return PrintedTable(page, grid.box, grid.columns, cells)


def _in_rows(lines: Iterable[Printed]) -> list[Printed]:
    """A cell's lines from top down, the pieces of one printed line made one."""
    return [reduce(join_row, row) for row in in_rows(lines)]


def _sets_text_in_place(table: PrintedTable) -> bool:
    """Whether the grid is no table of values but holds clauses: one cell with most of the text
    and several numbered paragraphs in it."""
    sizes = [(sum(len(line.text) for line in cell.lines), cell) for cell in table.cells]
    total = sum(size for size, _ in sizes)
    size, largest = max(sizes, key=lambda pair: pair[0])
    numbered = sum(1 for line in largest.lines if LABEL.match(line.text))
    return numbered >= 3 and size > 0.85 * total and size > 400


def _lines_of(table: PrintedTable) -> list[Printed | PrintedTable]:
    return [line for cell in table.cells for line in cell.lines]


def join_tables(
    items: Sequence[Flowed | PrintedTable],
) -> tuple[list[Flowed | list[PrintedTable]], list[Printed]]:
    """The items with tables that go on over a page break gathered, and their repeated heads."""
    joined: list[Flowed | list[PrintedTable]] = []
    repeated: list[Printed] = []
    for item in items:
        last = joined[-1] if joined else None
        if isinstance(item, Flowed):
            joined.append(item)
        elif isinstance(last, list) and _goes_on(last[-1], item):
            head, rest = _without_head(last[0], item)
            repeated.extend(head)
            last.append(rest)
        else:
            joined.append([item])
    return joined, repeated


def _goes_on(before: PrintedTable, after: PrintedTable) -> bool:
    """Whether the table is the next page's part of the other: the same edges, wider by none."""
    if after.page != before.page + 1:
        return False
    if abs(before.columns[0] - after.columns[0]) > SAME_EDGE:
        return False
    if abs(before.columns[-1] - after.columns[-1]) > SAME_EDGE:
        return False
    shared = [
        edge
        for edge in after.columns
        if any(abs(edge - other) <= SAME_EDGE for other in before.columns)
    ]
    return len(shared) >= min(len(before.columns), len(after.columns))


def _without_head(first: PrintedTable, part: PrintedTable) -> tuple[list[Printed], PrintedTable]:
    """The head rows that the part repeats, and the part without them."""
    repeated = 0
    while _row_text(first, repeated) and _row_text(first, repeated) == _row_text(part, repeated):
        repeated += 1
    if repeated == 0:
        return [], part
    head = [line for cell in part.cells if cell.row < repeated for line in cell.lines]
    rest = tuple(
        replace(cell, row=cell.row - repeated) for cell in part.cells if cell.row >= repeated
    )
    return head, replace(part, cells=rest)


def _row_text(table: PrintedTable, row: int) -> tuple[str, ...]:
    texts = tuple(
        "".join(line.text for line in cell.lines) for cell in table.cells if cell.row == row
    )
    return texts if any(texts) else ()


def build_table(parts: Sequence[PrintedTable], index: int, start: int) -> tuple[Table, list[Line]]:
    """The table with its texts, and the lines of its cells row by row.

    ``index`` is the table's place among the document's, ``start`` its offset in the
    text; spans are filled in later.
    """
    cells: list[Cell] = []
    lines: list[Line] = []
    for cell in _gathered(parts):
        place = CellPlace(index, cell.row, cell.column)
        own = _cell_paragraphs(cell, place, lines[-1].end + 1 if lines else start)
        text = "\n".join(line.text for line in own)
        cells.append(
            Cell(
                cell.row,
                cell.column,
                text,
                row_span=cell.row_span,
                column_span=cell.column_span,
            )
        )
        lines.extend(own)
    return Table(tuple(cells), page=parts[0].page), lines


def _gathered(parts: Sequence[PrintedTable]) -> list[PrintedCell]:
    """The cells of all parts with rows and columns counted through."""
    if len(parts) == 1:
        return list(parts[0].cells)
    edges = _all_edges(parts)
    cells: list[PrintedCell] = []
    rows = 0
    for part in parts:
        moved = [_moved(cell, rows, edges) for cell in part.cells]
        if cells and moved and _is_broken_row(cells, moved, rows):
            cells = _with_rest_of_row(cells, [cell for cell in moved if cell.row == rows])
            moved = [replace(cell, row=cell.row - 1) for cell in moved if cell.row > rows]
        cells.extend(moved)
        rows = max((cell.row + cell.row_span for cell in cells), default=0)
    return cells


def _all_edges(parts: Sequence[PrintedTable]) -> list[float]:
    edges: list[float] = []
    for edge in sorted(edge for part in parts for edge in part.columns):
        if not edges or edge - edges[-1] > SAME_EDGE:
            edges.append(edge)
    return edges


def _moved(cell: PrintedCell, rows: int, edges: Sequence[float]) -> PrintedCell:
    column = min(range(len(edges)), key=lambda step: abs(edges[step] - cell.box.left))
    end = min(range(len(edges)), key=lambda step: abs(edges[step] - cell.box.right))
    return replace(cell, row=cell.row + rows, column=column, column_span=max(1, end - column))


def _is_broken_row(cells: Sequence[PrintedCell], moved: Sequence[PrintedCell], rows: int) -> bool:
    """Whether the part's first row is the rest of the last row: its first cell is empty, and what
    it holds goes on in cells whose text broke off."""
    first = [cell for cell in moved if cell.row == rows]
    last = {cell.column: cell for cell in cells if cell.row + cell.row_span == rows}
    filled = [cell for cell in first if cell.lines]
    if not filled or not first or first[0].lines or any(cell.row_span > 1 for cell in first):
        return False
    befores = [last.get(cell.column) for cell in filled]
    if 0 not in last or not last[0].lines:
        return False
    if any(before is None or not before.lines for before in befores):
        return False
    return any(before.lines[-1].text[-1] not in STOPS for before in befores if before is not None)


def _with_rest_of_row(
    cells: Sequence[PrintedCell], rest: Sequence[PrintedCell]
) -> list[PrintedCell]:
    more = {cell.column: cell.lines for cell in rest}
    end = max(cell.row + cell.row_span for cell in cells)
    return [
        replace(cell, lines=cell.lines + more.get(cell.column, ()))
        if cell.row + cell.row_span == end
        else cell
        for cell in cells
    ]


def _cell_paragraphs(cell: PrintedCell, place: CellPlace, start: int) -> list[Line]:
    if not cell.lines:
        return []
    box = cell.box
    padding = min(line.box.left for line in cell.lines) - box.left
    padding = max(0.0, min(MAX_PADDING, padding))
    right = max(box.right - padding, *(line.box.right for line in cell.lines))
    flowed = [Flowed(line, box.left + padding, right) for line in cell.lines]
    return join_lines(flowed, place, start=start)
