"""Rows of print set in columns without rules -> tables, where the columns leave no doubt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.patterns import compile_once
from extractor.readers.page.printed import Printed, PrintedCell, PrintedTable
from extractor.readers.page.segments import split_at
from models.span import Box

MIN_ROWS, MIN_COLUMNS, MAX_COLUMNS = 3, 3, 24
MAX_CELL = 24
# In ems: the narrowest gutter between two columns, and the farthest next row.
GUTTER = 0.7
MAX_STEP = 3.2
# A sentence with blanks or a form's fields is no row: "自____年    月", "电话：   传真：".
NO_CELL = compile_once(r"[年月日元%％，。；、）)：:]|.*[：:，。；]$|.*__|第$|[大小]写")
FIGURE = compile_once(r"[¥￥$]?\s?[0-9][0-9,.]{0,18}\s?[%％元]?")

Item = Printed | PrintedTable


def set_in_tables(items: Sequence[Item]) -> list[Item]:
    """The items with runs of rows in columns made tables."""
    found: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        if isinstance(item, PrintedTable) or len(item.gaps) < MIN_COLUMNS - 1:
            found.append(item)
            index += 1
            continue
        rows = _rows_from(items, index)
        if len(rows) >= MIN_ROWS and _holds_figures(rows):
            found.append(_build(rows))
            index += len(rows)
        else:
            found.append(item)
            index += 1
    return found


def _rows_from(items: Sequence[Item], start: int) -> list[list[Printed]]:
    """The rows of one table that begins at ``start``: as many cells each, column below column."""
    rows: list[list[Printed]] = []
    edges: list[tuple[float, float]] = []
    for index in range(start, len(items)):
        row = _cells(items[index])
        if len(row) < MIN_COLUMNS or (rows and not _fits(rows[-1], row, edges)):
            break
        boxes = [(cell.box.left, cell.box.right) for cell in row]
        edges = [
            (min(old[0], new[0]), max(old[1], new[1]))
            for old, new in zip(edges or boxes, boxes, strict=True)
        ]
        rows.append(row)
    return rows


def _cells(item: Item) -> list[Printed]:
    if isinstance(item, PrintedTable):
        return []
    if not MIN_COLUMNS - 1 <= len(item.gaps) < MAX_COLUMNS:
        return []
    cells: list[Printed] = []
    rest = item
    while rest.gaps:
        cell, rest = split_at(rest, rest.gaps[0])
        cells.append(cell)
    cells.append(rest)
    if any(len(cell.text) > MAX_CELL or NO_CELL.match(cell.text) for cell in cells):
        return []
    return cells


def _fits(
    above: Sequence[Printed], row: Sequence[Printed], edges: Sequence[tuple[float, float]]
) -> bool:
    """Whether the row's cells stand in the columns so far, with a gutter left between them."""
    if len(row) != len(edges):
        return False
    if row[0].box.top - above[0].box.top > MAX_STEP * row[0].size:
        return False
    joined = [
        (min(left, cell.box.left), max(right, cell.box.right))
        for (left, right), cell in zip(edges, row, strict=True)
    ]
    return all(after[0] - before[1] >= GUTTER * row[0].size for before, after in pairwise(joined))


def _holds_figures(rows: Sequence[Sequence[Printed]]) -> bool:
    """Whether below the head some column behind the first holds figures only."""
    columns = list(zip(*rows[1:], strict=True))[1:]
    return any(all(FIGURE.fullmatch(cell.text) for cell in column) for column in columns)


def _build(rows: Sequence[Sequence[Printed]]) -> PrintedTable:
    lefts = [min(row[column].box.left for row in rows) for column in range(len(rows[0]))]
    right = max(cell.box.right for row in rows for cell in row)
    edges = (*lefts, right)
    tops = [min(cell.box.top for cell in row) for row in rows]
    bottom = max(cell.box.bottom for cell in rows[-1])
    lows = [*tops[1:], bottom]
    cells = tuple(
        PrintedCell(
            index,
            column,
            Box(edges[column], tops[index], edges[column + 1], lows[index]),
            (cell,),
        )
        for index, row in enumerate(rows)
        for column, cell in enumerate(row)
    )
    box = Box(lefts[0], tops[0], right, bottom)
    return PrintedTable(rows[0][0].page, box, edges, cells)
