"""The tables of a body as grids -> lines in their cells, or running text set in a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Union

from extractor.patterns import compile_once
from extractor.readers.word.lines import WordLine
from models.document import Cell, CellPlace, Table

# Between the cells of a table that stands in a cell: wider than the space between two words.
_CELL_GAP = "  "
# What opens a clause in running text: 第三条, 第二章, 一、, 1.2, Article 4. A bare "1." also
# numbers the items of a cell, and does not tell.
_CLAUSE_OPENING = compile_once(
    r"第[一二三四五六七八九十百零〇\d]{1,6}[章节条]"
    r"|[一二三四五六七八九十]{1,3}、"
    r"|\d{1,2}\.\d{1,2}(?![\d.]*[%％])"
    r"|(?:Article|Section|Clause|ARTICLE|SECTION|CLAUSE)\s{1,3}[\dIVX]{1,5}\b"
)
_LABEL_ONLY = compile_once(
    r"第[一二三四五六七八九十百零〇\d]{1,6}[章节条]|(?:Article|Section|Clause)\s{1,3}[\dIVX]{1,5}"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}",
    re.IGNORECASE,
)
# A line across the whole table that is this long is a sentence, not a caption of rows.
_SENTENCE_LENGTH = 60
# The heads of a form to fill in are shorter than this.
_HEAD_LENGTH = 30
_CLAUSE_LENGTH = 12
_MANY_LINES = 3


@dataclass(slots=True)
class GridCell:
    """A cell at its place in the grid; ``blocks`` are its lines and the tables within it."""

    row: int
    column: int
    column_span: int
    row_span: int = 1
    blocks: list[Block] = field(default_factory=list)

    def lines(self) -> list[WordLine]:
        """The lines of the cell, those of inner tables row by row."""
        return list(flatten_blocks(self.blocks))


@dataclass(slots=True)
class Grid:
    """A table as drawn: its cells row by row, a merged cell once at its first place."""

    rows: list[list[GridCell]] = field(default_factory=list)

    @property
    def width(self) -> int:
        """How many columns the grid has."""
        ends = (cell.column + cell.column_span for row in self.rows for cell in row)
        return max(ends, default=0)


Block = Union[WordLine, Grid]  # noqa: UP007 - the alias is needed before the class is complete


def place_blocks(blocks: Iterable[Block], tables: list[Table]) -> Iterator[WordLine]:
    """The lines in reading order; tables of data are added to ``tables``, their lines in cells."""
    for block in blocks:
        if isinstance(block, WordLine):
            yield block
        else:
            yield from _place_grid(block, tables)


def _place_grid(grid: Grid, tables: list[Table]) -> Iterator[WordLine]:
    for rows, is_running in _split_rows(grid):
        if is_running:
            for row in rows:
                yield from _running_row(row, tables)
        else:
            yield from _data_rows(rows, tables)


def _running_row(row: list[GridCell], tables: list[Table]) -> Iterator[WordLine]:
    """The cells of a row one after the other as running text."""
    cells = [list(place_blocks(cell.blocks, tables)) for cell in row]
    lines = [line for cell in cells for line in cell]
    if len(row) == 2 and len(lines) > 1 and len(cells[0]) == 1 and _is_label(lines[0]):
        lines[:2] = [_joined(lines[0], lines[1])]
    yield from lines


def _joined(label: WordLine, text: WordLine) -> WordLine:
    """A clause whose number stands in a cell of its own, as one line."""
    text.text = f"{label.text} {text.text}"
    text.label = label.label or text.label
    text.list_level, text.list_id = label.list_level, label.list_id
    return text


def _data_rows(rows: list[list[GridCell]], tables: list[Table]) -> Iterator[WordLine]:
    index = len(tables)
    cells: list[Cell] = []
    placed: list[WordLine] = []
    first = rows[0][0].row if rows[0] else 0
    for row in rows:
        for cell in row:
            place = CellPlace(index, cell.row - first, cell.column)
            lines = cell.lines()
            for line in lines:
                line.kind, line.cell = "table", place
            text = "\n".join(line.text for line in lines)
            cells.append(Cell(place.row, place.column, text, None, cell.row_span, cell.column_span))
            placed += lines
    if placed:
        tables.append(Table(tuple(cells)))
        yield from placed


def _split_rows(grid: Grid) -> Iterator[tuple[list[list[GridCell]], bool]]:
    """The rows in groups, each with whether it is running text.

    A purchase contract is often one frame: the goods in rows of cells, and the
    clauses in a row that goes across. The rows of cells stay tables.
    """
    rows = [row for row in grid.rows if row]
    width = grid.width
    if all(_is_across(row, width) for row in rows) or _is_one_column(rows):
        yield rows, True
        return
    group: list[list[GridCell]] = []
    for row in rows:
        if _is_across(row, width) and _is_prose(row[0].lines()):
            yield from _data_group(group)
            yield [row], True
            group = []
        else:
            group.append(row)
    yield from _data_group(group)


def _data_group(group: list[list[GridCell]]) -> Iterator[tuple[list[list[GridCell]], bool]]:
    if group:
        yield group, _is_side_by_side(group) or _is_clause_table(group)


def _is_across(row: Sequence[GridCell], width: int) -> bool:
    return len(row) == 1 and row[0].column == 0 and row[0].column_span >= width


def _is_one_column(rows: Sequence[Sequence[GridCell]]) -> bool:
    """Whether only one column holds words, and they are sentences: the others give it its width."""
    filled = [cell for row in rows for cell in row if cell.blocks]
    if len({cell.column for cell in filled}) != 1:
        return False
    lengths = (len(line.text) for cell in filled for line in cell.lines())
    return max(lengths, default=0) >= _HEAD_LENGTH


def _is_prose(lines: Sequence[WordLine]) -> bool:
    """Whether the lines are sentences or clauses and no caption of rows."""
    if any(line.label or _CLAUSE_OPENING.match(line.text) for line in lines):
        return sum(len(line.text) for line in lines) > _CLAUSE_LENGTH
    longest = max((len(line.text) for line in lines), default=0)
    return longest >= _SENTENCE_LENGTH or len(lines) >= _MANY_LINES


def _is_side_by_side(rows: Sequence[Sequence[GridCell]]) -> bool:
    """Whether the table only sets two blocks of lines beside each other.

    The particulars of both parties are often so placed: the left cell holds
    name, address and account of one, the right cell those of the other.
    """
    if len(rows) != 1 or len(rows[0]) > 3:
        return False
    return sum(len(cell.lines()) >= _MANY_LINES for cell in rows[0]) >= 2


def _is_clause_table(rows: Sequence[Sequence[GridCell]]) -> bool:
    """Whether the table sets clauses: in two languages, or with their numbers in a column."""
    filled = [row for row in rows if any(cell.blocks for cell in row)]
    if len(filled) < 2 or max(len(row) for row in filled) > 2:
        return False
    labelled = sum(_labels_clause(row) for row in filled)
    opened = labelled + sum(_opens_clause(row) for row in filled)
    if labelled and not _labels_clause(filled[0]):
        # A head row such as "No. | Requirement": what is below it is a list of data.
        return False
    return opened >= 2 and opened * 2 >= len(filled)


def _labels_clause(row: Sequence[GridCell]) -> bool:
    """Whether the first cell is the number of the clause in the second."""
    if len(row) != 2:
        return False
    first, second = row[0].lines(), row[1].lines()
    words = sum(len(line.text) for line in second)
    return len(first) == 1 and _is_label(first[0]) and words >= _CLAUSE_LENGTH


def _opens_clause(row: Sequence[GridCell]) -> bool:
    """Whether a cell begins with a clause's number and goes on with its words."""
    cells = (cell.lines() for cell in row)
    return any(lines and _opens(lines) for lines in cells)


def _opens(lines: Sequence[WordLine]) -> bool:
    opening = _CLAUSE_OPENING.match(lines[0].text)
    words = sum(len(line.text) for line in lines)
    return opening is not None and words - opening.end() >= _CLAUSE_LENGTH


def _is_label(line: WordLine) -> bool:
    """Whether the line is a clause's number and nothing else."""
    return _LABEL_ONLY.fullmatch(line.text) is not None


def flatten_blocks(blocks: Iterable[Block]) -> Iterator[WordLine]:
    """The lines of a cell, with each row of a table in it as one line."""
    for block in blocks:
        if isinstance(block, WordLine):
            yield block
            continue
        for row in block.rows:
            lines = [line for cell in row for line in cell.lines()]
            if len(row) == 1:
                yield from lines
            elif lines:
                yield replace(lines[0], text=_CELL_GAP.join(line.text for line in lines))
