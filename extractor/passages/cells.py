"""A table -> its cells with the heads that name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from models.document import Cell, Table

# 序号, 1, 2.1, 一: a cell that only counts its row heads nothing.
COUNTER = regex.compile(r"\s*(?:序\s*号|No\.?|[\d.、\s]{1,8}|[一二三四五六七八九十]{1,3})\s*")
# Heads of a two-column table of items, as against a form of names and entries.
ITEM_HEADS = regex.compile(
    r"序号|编号|项目|名称|内容|级别|等级|类别|类型|品名|货物|指标|事项|情形|故障|阶段|期次|付款|岗位|条款"
    r"|item|no\.?|description|service|severity|level|priority|milestone",
    regex.IGNORECASE,
)
HEAD_LENGTH = 24


@dataclass(frozen=True, slots=True)
class HeadedCell:
    """A cell with the words that head its row and its column ("" when none do).

    ``named_by`` is the nearest filled head: where an empty cell's quote stands.
    """

    cell: Cell
    row_head: str
    column_head: str
    named_by: Cell | None


def headed_cells(table: Table) -> Iterator[HeadedCell]:
    """Every cell, row by row, with its heads.

    A table whose first row names its columns heads each cell by that row and by
    the first cell of its own row that is more than a counter. Any other table is
    a form: a cell is headed by the cell to its left.
    """
    grid = _grid(table)
    has_head_row = is_headed(table)
    for cell in table.cells:
        if has_head_row:
            top = grid.get((0, cell.column)) if cell.row > 0 else None
            side = _row_head(grid, cell)
        else:
            top, side = None, _left_head(grid, cell)
        yield HeadedCell(cell, _head(side), _head(top), side or top)


def is_headed(table: Table) -> bool:
    """Whether the first row names the columns."""
    first = [cell for cell in table.cells if cell.row == 0]
    rows = max((cell.row for cell in table.cells), default=0) + 1
    if rows < 2 or len(first) < 2 or any(cell.row_span > 1 and rows == 2 for cell in first):
        return False
    if not all(_is_head(cell) for cell in first):
        return False
    if len({cell.text.strip() for cell in first}) < len(first):
        return False
    second = [cell for cell in table.cells if cell.row == 1]
    if len(first) == 2:
        return bool(ITEM_HEADS.search(first[0].text)) and len(second) == 2
    return len(first) == 3 or bool(ITEM_HEADS.search(first[0].text)) or len(first) % 2 == 1


def _is_head(cell: Cell) -> bool:
    text = cell.text.strip()
    return 0 < len(text) <= HEAD_LENGTH and not text.endswith(("。", "；", ";"))


def _head(cell: Cell | None) -> str:
    return "" if cell is None else regex.sub(r"\s++", "", cell.text)[:HEAD_LENGTH]


def _grid(table: Table) -> dict[tuple[int, int], Cell]:
    """The cell that covers each place, merged cells at every place they cover."""
    places: dict[tuple[int, int], Cell] = {}
    for cell in table.cells:
        for row in range(cell.row, cell.row + min(cell.row_span, 200)):
            for column in range(cell.column, cell.column + min(cell.column_span, 40)):
                places.setdefault((row, column), cell)
    return places


def _row_head(grid: dict[tuple[int, int], Cell], cell: Cell) -> Cell | None:
    for column in range(cell.column):
        head = grid.get((cell.row, column))
        if head is None or head is cell or not head.text.strip():
            continue
        if not COUNTER.fullmatch(head.text):
            return head
    return None


def _left_head(grid: dict[tuple[int, int], Cell], cell: Cell) -> Cell | None:
    left = grid.get((cell.row, cell.column - 1))
    if left is None or left is cell or not _is_head(left) or COUNTER.fullmatch(left.text):
        return None
    return left
