"""Paragraphs of a plain text -> its lines, rows of cells parted by tabs or bars as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from extractor.patterns import compile_once
from extractor.readers.page.paragraphs import LABEL
from extractor.readers.text_wrap import BLANK
from models.document import Cell, CellPlace, Line, Table

_PADDING = BLANK.replace("\t", "")
# |---|:--:|
_BAR_RULE = compile_once(r"\|(?:\s{0,4}:?-{2,40}:?\s{0,4}\|){1,40}")
# A page in a table of contents, a field and its value: two columns that are no table.
_PAGE = compile_once(r"\d{1,4}")
_COLONS = "：:"
_FEWEST_ROWS = 2


def read_lines(rows: Sequence[str], read: Callable[[str], Line]) -> tuple[list[Line], list[Table]]:
    """The lines in their order, those of tables with their cells; ``read`` reads any other row."""
    lines: list[Line] = []
    tables: list[Table] = []
    for is_row, group in groupby(_with_cells(rows), key=lambda found: bool(found[1])):
        found = list(group)
        grid = [cells for _, cells in found if cells is not None and not _is_bar_rule(cells)]
        if is_row and _is_table(grid):
            lines.extend(_cell_lines(grid, len(tables)))
            tables.append(_build_table(grid))
        else:
            lines.extend(read(row) for row, _ in found)
    return lines, tables


def _with_cells(rows: Sequence[str]) -> Iterator[tuple[str, list[str] | None]]:
    """Each row with the texts of its cells, None where it is running text."""
    for row in rows:
        yield row, _split(row)


def _split(row: str) -> list[str] | None:
    bare = row.strip(BLANK)
    if bare.startswith("|") and bare.endswith("|") and bare.count("|") > 2:
        return [cell.strip(BLANK) for cell in bare[1:-1].split("|")]
    if "\t" not in bare:
        return None
    return [cell.strip(BLANK) for cell in row.strip(_PADDING).split("\t")]


def _is_bar_rule(cells: Sequence[str]) -> bool:
    return _BAR_RULE.fullmatch(f"|{'|'.join(cells)}|") is not None


def _is_table(grid: Sequence[Sequence[str]]) -> bool:
    """Whether the rows are a table of one width: no contents, fields or numbered text."""
    widths = [len(cells) for cells in grid]
    if len(grid) < _FEWEST_ROWS or widths.count(max(widths)) < _FEWEST_ROWS:
        return False
    if max(widths) > 2:
        return True
    firsts, lasts = [cells[0] for cells in grid], [cells[-1] for cells in grid]
    if all(_PAGE.fullmatch(last) for last in lasts):
        return False
    return not any(_is_number(cell) or cell[-1:] in _COLONS for cell in firsts)


def _is_number(cell: str) -> bool:
    """Whether a cell is the number of a clause, its words behind a tab; or has none."""
    match = LABEL.match(f"{cell} ")
    return not cell or (match is not None and match.end() >= len(cell))


def _cell_lines(grid: Sequence[Sequence[str]], table: int) -> Iterator[Line]:
    for row, cells in enumerate(grid):
        for column, text in enumerate(cells):
            yield Line(text=text, kind="table", cell=CellPlace(table, row, column))


def _build_table(grid: Sequence[Sequence[str]]) -> Table:
    return Table(
        tuple(
            Cell(row, column, text)
            for row, cells in enumerate(grid)
            for column, text in enumerate(cells)
        )
    )
