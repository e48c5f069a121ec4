"""Level rules above and below rows of print -> the grids of tables without upright rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.patterns import compile_once
from extractor.readers.page.grids import TOUCH, Grid, GridCell
from extractor.readers.page.loose_tables import FIGURE, NO_CELL
from extractor.readers.page.printed import Printed, in_rows
from extractor.readers.page.rulings import Rule
from extractor.readers.page.segments import split_at
from models.span import Box

# A table has a rule above its head, one below it and one below its last row.
MIN_RULES = 3
# In ems: the narrowest table, and the narrowest gutter between two columns.
MIN_WIDTH, GUTTER = 12.0, 0.7
# A head names its columns; longer words are a sentence.
MAX_HEAD = 16
COLON = compile_once(r"[：:]")

Interval = tuple[float, float]


def may_draw_tables(rules: Sequence[Rule]) -> bool:
    """Whether enough level rules have the same ends."""
    return any(len(group) >= MIN_RULES for group in _same_ends(rules))


def find_open_grids(
    rules: Sequence[Rule], lines: Sequence[Printed]
) -> tuple[list[Grid], tuple[Rule, ...]]:
    """The grids that level rules of one length draw with the columns of print between them, and
    the rules that draw none. Rows must stand in columns, each of them with a head."""
    grids: list[Grid] = []
    used: set[Rule] = set()
    for run in _runs(rules, lines):
        grid = _build(run, lines)
        if grid is not None:
            grids.append(grid)
            used.update(run)
    return grids, tuple(rule for rule in rules if rule not in used)


def part_lines(lines: Sequence[Printed], grids: Sequence[Grid]) -> list[Printed]:
    """The lines with those inside the grids parted at their gaps."""
    parted: list[Printed] = []
    for line in lines:
        inside = any(grid.rows[0] < line.middle < grid.rows[-1] for grid in grids)
        parted.extend(_pieces(line) if inside else [line])
    return parted


def _pieces(line: Printed) -> list[Printed]:
    pieces: list[Printed] = []
    while line.gaps:
        piece, line = split_at(line, line.gaps[0])
        pieces.append(piece)
    return [*pieces, line]


def _runs(rules: Sequence[Rule], lines: Sequence[Printed]) -> Iterator[list[Rule]]:
    """Rules with the same ends, one below the other, with print between each two of them."""
    for group in _same_ends(rules):
        run = group[:1]
        for above, below in pairwise(group):
            if not _between(above, below, lines):
                yield from [run] if len(run) >= MIN_RULES else []
                run = []
            run.append(below)
        yield from [run] if len(run) >= MIN_RULES else []


def _same_ends(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules in groups that begin and end at the same places, each from top down."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.start / TOUCH), rule.end, rule.at)):
        first = groups[-1][0] if groups else None
        if first and max(abs(first.start - rule.start), abs(first.end - rule.end)) <= TOUCH:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return [sorted(group) for group in groups]


def _between(above: Rule, below: Rule, lines: Sequence[Printed]) -> list[Printed]:
    """The lines between two rules; none when some line sticks out of them."""
    inside = [line for line in lines if above.at < line.middle < below.at]
    left, right = above.start - TOUCH, above.end + TOUCH
    fits = all(left <= line.box.left and line.box.right <= right for line in inside)
    return inside if fits and not any(line.slanted for line in inside) else []


def _build(run: Sequence[Rule], lines: Sequence[Printed]) -> Grid | None:
    bands = [
        [piece for line in _between(above, below, lines) for piece in _pieces(line)]
        for above, below in pairwise(run)
    ]
    size = bands[0][0].size
    if run[0].end - run[0].start < MIN_WIDTH * size:
        return None
    columns = _columns([piece for band in bands for piece in band], GUTTER * size)
    if len(columns) < 2 or not _is_head(bands[0], columns):
        return None
    middles = [(before[1] + after[0]) / 2 for before, after in pairwise(columns)]
    edges = (run[0].start, *middles, run[0].end)
    levels = [run[0].at]
    for rule, band in zip(run[1:], bands, strict=True):
        levels.extend([*_row_tops(band, edges), rule.at])
    return _grid(edges, tuple(levels))


def _columns(pieces: Sequence[Printed], gutter: float) -> list[Interval]:
    """The stretches across the page that hold print, parted where none does."""
    columns: list[Interval] = []
    for piece in sorted(pieces, key=lambda piece: piece.box.left):
        if columns and piece.box.left < columns[-1][1] + gutter:
            columns[-1] = columns[-1][0], max(columns[-1][1], piece.box.right)
        else:
            columns.append((piece.box.left, piece.box.right))
    return columns


def _is_head(band: Sequence[Printed], columns: Sequence[Interval]) -> bool:
    """Whether the print names each of the columns, and is no form's row of fields."""
    if any(len(piece.text) > MAX_HEAD or NO_CELL.match(piece.text) for piece in band):
        return False
    if any(FIGURE.fullmatch(piece.text) or COLON.search(piece.text) for piece in band):
        return False
    return all(any(left <= piece.box.left < right for piece in band) for left, right in columns)


def _row_tops(band: Sequence[Printed], edges: Sequence[float]) -> list[float]:
    """Where rows begin inside a band, but for the first: each with print in its first column and
    in its last."""
    rows = in_rows(band)
    whole = [row for row in rows if row[0].box.left < edges[1] and row[-1].box.right > edges[-2]]
    if not rows or rows[0] not in whole:
        return []
    return [min(piece.box.top for piece in row) - 0.5 for row in whole[1:]]


def _grid(edges: tuple[float, ...], levels: tuple[float, ...]) -> Grid:
    cells = tuple(
        GridCell(row, column, 1, 1, Box(left, top, right, bottom))
        for row, (top, bottom) in enumerate(pairwise(levels))
        for column, (left, right) in enumerate(pairwise(edges))
    )
    return Grid(edges, levels, cells)
