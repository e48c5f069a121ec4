"""The pages in reading order -> each printed line with the edges of the column it runs in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.readers.pdf_paragraphs import Flowed
from extractor.readers.printed import PrintedTable

Flow = Flowed | PrintedTable

# Lines begin at one edge within this many points.
SAME_EDGE = 3.0
# Fewer lines than this say nothing about a page's own margins.
ENOUGH_LINES = 5


def flow(pages: Sequence[Sequence[Flow]]) -> list[Flow]:
    """All pages' items in order, the lines outside columns with the margins of their page."""
    everywhere = _body([item for items in pages for item in items])
    left, right = _left_edge(everywhere), _right_edge(everywhere)
    flowed: list[Flow] = []
    for items in pages:
        own = _body(items)
        is_enough = len(own) >= ENOUGH_LINES
        page_left = _left_edge(own) if is_enough else left
        page_right = _right_edge(own) if is_enough and _has_edge(own) else right
        for item in items:
            if isinstance(item, Flowed) and not item.in_column:
                flowed.append(Flowed(item.printed, page_left, page_right))
            else:
                flowed.append(item)
    return flowed


def _body(items: Sequence[Flow]) -> list[Flowed]:
    return [item for item in items if isinstance(item, Flowed) and not item.in_column]


def _left_edge(lines: Sequence[Flowed]) -> float:
    """The leftmost edge at which at least two lines begin."""
    lefts = sorted(line.printed.box.left for line in lines)
    for before, after in pairwise(lefts):
        if after - before <= SAME_EDGE:
            return before
    return lefts[0] if lefts else 0.0


def _right_edge(lines: Sequence[Flowed]) -> float:
    """The right edge of the longest lines, but for one in fifty that sticks out."""
    rights = sorted(line.printed.box.right for line in lines)
    return rights[-1 - len(rights) // 50] if rights else 0.0


def _has_edge(lines: Sequence[Flowed]) -> bool:
    """Whether at least three lines end near the right edge, so that it is one."""
    right = _right_edge(lines)
    near = [line for line in lines if line.printed.box.right > right - 1.5 * line.printed.size]
    return len(near) >= 3
