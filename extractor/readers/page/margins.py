"""The pages in reading order -> each printed line with the edges of the column it runs in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median_high

from extractor.patterns import compile_once
from extractor.readers.page.paragraphs import Flowed
from extractor.readers.page.printed import Printed, PrintedTable, Sheet

Item = Printed | PrintedTable | Flowed

# Lines begin at one edge within this many points.
SAME_EDGE = 3.0
# Fewer lines than this say nothing about a page's own margins.
ENOUGH_LINES = 5
# Word sets notes in 9 points below a text of 10.5.
SMALLER = 0.93
NOTE = compile_once(r"(?:\d{1,2}(?![\d.．、,，)）年月日%])|[①-⑳*†‡])\s{0,3}[^\s\d]")
# Stops that Word and LibreOffice let hang over the margin.
HANGING = "，。、；：？！"
# So many lines that end at one edge are a margin, not a form's blanks of one length.
MANY_ENDS = 8
# A column of print, not of a form.
MANY_LINES = 20
# What shows the right margin of a whole file: lines that end there, more than half across.
ENOUGH_ENDS, LEAST_WIDTH = 3, 0.6


def flow(pages: Sequence[tuple[Sheet, Sequence[Item]]]) -> list[Flowed | PrintedTable]:
    """All pages' items in order, the lines outside columns with the margins of their page."""
    everywhere = [item for _, items in pages for item in items if isinstance(item, Printed)]
    size = median_high([line.size for line in everywhere]) if everywhere else 0.0
    width = max((sheet.width for sheet, _ in pages), default=0.0)
    usual = _edges(everywhere, width)
    narrow = _usual_column(pages)
    flowed: list[Flowed | PrintedTable] = []
    for sheet, items in pages:
        own = [item for item in items if isinstance(item, Printed)]
        if narrow and own and _fits(own, narrow):
            left, right = narrow
        else:
            fallback = usual if sheet.width == width else _edges(own, sheet.width)
            left, right = _page_edges(own, fallback)
        notes = _first_note(items, size)
        for index, item in enumerate(items):
            if isinstance(item, Printed):
                flowed.append(Flowed(item, left, right, is_note=index >= notes))
            else:
                flowed.append(item)
    return flowed


def _usual_column(
    pages: Sequence[tuple[Sheet, Sequence[Item]]],
) -> tuple[float, float] | None:
    """The edges of the first column of a file set in columns: its last page may have no second."""
    edges = Counter(
        (round(item.left), round(item.right))
        for _, items in pages
        for item in items
        if isinstance(item, Flowed)
    )
    common = sorted(pair for pair, count in edges.items() if count >= MANY_LINES)
    return (float(common[0][0]), float(common[0][1])) if common else None


def _fits(lines: Sequence[Printed], edges: tuple[float, float]) -> bool:
    left, right = edges
    return all(
        left - SAME_EDGE <= line.box.left and line.box.right <= right + SAME_EDGE for line in lines
    )


def _first_note(items: Sequence[Item], size: float) -> int:
    """The index of the page's first footnote, its number of items when it has none.

    Footnotes end the page, are set smaller than the text and begin with their sign.
    """
    first = len(items)
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if not isinstance(item, Printed) or item.size > SMALLER * size:
            break
        if NOTE.match(item.text):
            first = index
    return first


def _page_edges(lines: Sequence[Printed], usual: tuple[float, float]) -> tuple[float, float]:
    """The page's own edges where it has any, as a page with a binding margin has."""
    left, right = usual
    if len(lines) < ENOUGH_LINES:
        return usual
    if not any(abs(line.box.left - left) <= SAME_EDGE for line in lines):
        left = _left_edge(lines)
    own = _right_edge(lines)
    size = lines[0].size
    if own > right - size or _ends_near(lines, own) >= MANY_ENDS:
        right = own
    return left, right


def _left_edge(lines: Sequence[Printed]) -> float:
    """The leftmost edge at which at least two lines begin."""
    lefts = sorted(line.box.left for line in lines)
    for before, after in pairwise(lefts):
        if after - before <= SAME_EDGE:
            return before
    return lefts[0] if lefts else 0.0


def _edges(lines: Sequence[Printed], width: float) -> tuple[float, float]:
    """The left and right edge of the text; where too few lines show the right one, margins of
    one width."""
    left, right = _left_edge(lines), _right_edge(lines)
    if right < LEAST_WIDTH * width or _ends_near(lines, right) < ENOUGH_ENDS:
        right = max(right, width - left)
    return left, right


def _right_edge(lines: Sequence[Printed]) -> float:
    """The right edge of the longest lines, but for one in fifty that sticks out.

    Stops may hang over it: where lines that end in none show an edge not much more than a sign
    further in, that is it.
    """
    edge = _furthest([line.box.right for line in lines])
    firm = [line for line in lines if line.text[-1] not in HANGING]
    inner = _furthest([line.box.right for line in firm])
    hangs = bool(firm) and 0.0 < edge - inner <= 1.1 * firm[0].size
    return inner if hangs and _ends_near(firm, inner) >= ENOUGH_ENDS else edge


def _furthest(rights: Iterable[float]) -> float:
    ordered = sorted(rights)
    return ordered[-1 - len(ordered) // 50] if ordered else 0.0


def _ends_near(lines: Sequence[Printed], right: float) -> int:
    """The number of lines that end near the edge."""
    return sum(line.box.right > right - 1.5 * line.size for line in lines)
