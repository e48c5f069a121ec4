"""Lines drawn column by column -> the edges of the columns they run in."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.readers.printed import Printed, PrintedTable

Item = Printed | PrintedTable
Edges = dict[int, tuple[float, float]]

# So many lines that end within an em of the longest show where a column's print ends.
ENOUGH_ENDS = 3
# Behind a form's right column there is room for more, in ems.
ROOM = 4.0


def find_columns(items: Sequence[Item]) -> Edges:
    """The left and right edge for each line, by its id, that stands beside another column.

    A new column begins where the file goes on further up, to the right of all
    that was drawn since that height.
    """
    edges: Edges = {}
    for index in range(1, len(items)):
        item, before = items[index], items[index - 1]
        if isinstance(item, PrintedTable) or item.box.bottom > before.box.top:
            continue
        lefts = _left_column(items, index)
        rights = _right_column(items, index, lefts)
        if lefts and rights:
            found = column_edges(lefts, rights, min(line.box.left for line in rights))
            edges.update({key: value for key, value in found.items() if key not in edges})
    return edges


def column_edges(lefts: Sequence[Printed], rights: Sequence[Printed], gutter: float) -> Edges:
    """The edges of the column of each line, by its id; the right one begins at ``gutter``."""
    left, start = (min(line.box.left for line in column) for column in (lefts, rights))
    middle = _end_of_print(lefts)
    if middle is None or middle > gutter:
        middle = gutter - lefts[0].size
    end = _end_of_print(rights)
    if end is None:
        end = max(line.box.right for line in rights) + ROOM * rights[0].size
    edges = {id(line): (left, middle) for line in lefts}
    edges.update((id(line), (start, end)) for line in rights)
    return edges


def _end_of_print(lines: Sequence[Printed]) -> float | None:
    """The right edge at which several lines end; None for a form's short ones."""
    right = max(line.box.right for line in lines)
    ends = [line for line in lines if line.box.right > right - line.size]
    return right if len(ends) >= ENOUGH_ENDS else None


def _left_column(items: Sequence[Item], index: int) -> list[Printed]:
    """The lines before ``index`` that stand beside what follows, wholly to its left."""
    head = items[index]
    column: list[Printed] = []
    for item in reversed(items[:index]):
        if isinstance(item, PrintedTable) or item.box.bottom < head.box.top - 1:
            break
        if item.box.right > head.box.left + 1:
            return []
        column.append(item)
    return column


def _right_column(items: Sequence[Item], index: int, lefts: Sequence[Printed]) -> list[Printed]:
    """The lines from ``index`` on that stay to the right of the left column."""
    if not lefts:
        return []
    end = max(line.box.right for line in lefts)
    column: list[Printed] = []
    for item in items[index:]:
        if isinstance(item, PrintedTable) or item.box.left < end:
            break
        column.append(item)
    return column
