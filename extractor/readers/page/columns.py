"""Lines drawn column by column -> the edges of the columns they run in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from extractor.readers.page.printed import Printed, PrintedTable

Item = Printed | PrintedTable
Edges = dict[int, tuple[float, float]]

# So many lines that end within an em of the longest show where a column's print ends.
ENOUGH_ENDS = 3
# Lines that end before so much of a column's breadth are a form's.
LONG_LINE = 0.6
# More often up than this on one page are scattered words, not columns and forms.
MAX_COLUMNS = 40


def find_columns(items: Sequence[Item], width: float) -> Edges:
    """The left and right edge for each line, by its id, that stands beside another column.

    A new column begins where the file goes on further up, to the right of all
    that was drawn since that height. ``width`` is the page's, in points.
    """
    edges: Edges = {}
    for index in _column_starts(items):
        lefts = _left_column(items, index)
        rights = _right_column(items, index, lefts)
        if lefts and rights:
            gutter = min(line.box.left for line in rights)
            found = column_edges(lefts, rights, gutter, width)
            edges.update({key: value for key, value in found.items() if key not in edges})
    return edges


def _column_starts(items: Sequence[Item]) -> list[int]:
    """Where the file goes back up; nowhere on a page on which it does so all the time."""
    starts = [
        index
        for index, (before, item) in enumerate(pairwise(items), start=1)
        if isinstance(item, Printed) and item.box.bottom <= before.box.top
    ]
    return starts if len(starts) <= MAX_COLUMNS else []


def column_edges(
    lefts: Sequence[Printed], rights: Sequence[Printed], gutter: float, width: float
) -> Edges:
    """The edges of the column of each line, by its id.

    The right column begins at ``gutter`` and ends, when its lines do not show it,
    as far from the page's edge as the left one begins.
    """
    left, start = (min(line.box.left for line in column) for column in (lefts, rights))
    middle = _end_of_print(lefts, left, gutter - lefts[0].size)
    end = _end_of_print(rights, start, width - left)
    edges = {id(line): (left, middle) for line in lefts}
    edges.update((id(line), (start, end)) for line in rights)
    return edges


def _end_of_print(lines: Sequence[Printed], left: float, limit: float) -> float:
    """The right edge at which several long lines end, but for some that stick out; ``limit`` when
    no lines show it, as in a form."""
    enough = max(ENOUGH_ENDS, len(lines) // 4)
    rights = sorted(line.box.right for line in lines)
    for index in range(len(rights) - 1, -1, -1):
        right = rights[index]
        if right < left + LONG_LINE * (limit - left):
            break
        if index + 1 - bisect_right(rights, right - lines[0].size) >= enough:
            return right
    return limit


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
