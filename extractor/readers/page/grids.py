"""A page's rulings -> the grids they draw, with merged cells, and the rules that draw none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.readers.page.rulings import Rule, Rulings
from models.span import Box

# How far a rule may end before or behind the one it meets, in points.
TOUCH = 3.5
# An open side: level rules that run on past the last upright one, as in tables without outer
# edges. Narrower than this nothing is written in a column.
OPEN_SIDE = 9.0
MIN_STEP = 4.5
# More is a page of drawings, not of tables or blanks: the work grows with level times upright
# rules.
MAX_RULES = 1_500


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell of a grid; merged cells span more than one row or column."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled grid: its edges from left to right and from top to bottom, and its cells."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def box(self) -> Box:
        """The rectangle inside the outer edges."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])

    @property
    def is_frame(self) -> bool:
        """Whether the rules only box text in: one column, or a single cell."""
        return len(self.columns) <= 2


def find_grids(rulings: Rulings) -> tuple[tuple[Grid, ...], tuple[Rule, ...]]:
    """The grids from top to bottom, and the level rules that belong to none."""
    level, upright = rulings.level, rulings.upright
    if len(level) + len(upright) > MAX_RULES:
        return (), ()
    if len(upright) < 2 or len(level) < 2:
        return (), level
    grids: list[Grid] = []
    used: set[int] = set()
    for rows, columns in _touching_groups(level, upright):
        grid = _build_grid([level[row] for row in rows], [upright[column] for column in columns])
        if grid is not None:
            grids.append(grid)
            used.update(rows)
    free = tuple(rule for index, rule in enumerate(level) if index not in used)
    return tuple(sorted(grids, key=lambda grid: (grid.rows[0], grid.columns[0]))), free


def _touching_groups(
    level: Sequence[Rule], upright: Sequence[Rule]
) -> Iterator[tuple[list[int], list[int]]]:
    """The indexes of level and upright rules that hang together."""
    parents = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for row, flat in enumerate(level):
        for column, tall in enumerate(upright):
            if _meet(flat, tall):
                parents[root(row)] = root(len(level) + column)
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for index in range(len(parents)):
        rows, columns = groups.setdefault(root(index), ([], []))
        if index < len(level):
            rows.append(index)
        else:
            columns.append(index - len(level))
    yield from (group for group in groups.values() if len(group[0]) > 1 and group[1])


def _meet(flat: Rule, tall: Rule) -> bool:
    return (
        flat.start - TOUCH <= tall.at <= flat.end + TOUCH
        and tall.start - TOUCH <= flat.at <= tall.end + TOUCH
    )


def _build_grid(level: Sequence[Rule], upright: Sequence[Rule]) -> Grid | None:
    rows = _steps(rule.at for rule in level)
    columns = _steps(rule.at for rule in upright)
    left, right = min(rule.start for rule in level), max(rule.end for rule in level)
    top, bottom = min(rule.start for rule in upright), max(rule.end for rule in upright)
    # An open side is closed by the end of the rules across it.
    upright = [*upright, Rule(columns[0], rows[0], rows[-1]), Rule(columns[-1], rows[0], rows[-1])]
    if left < columns[0] - OPEN_SIDE:
        columns.insert(0, left)
    if right > columns[-1] + OPEN_SIDE:
        columns.append(right)
    if top < rows[0] - OPEN_SIDE:
        rows.insert(0, top)
    if bottom > rows[-1] + OPEN_SIDE:
        rows.append(bottom)
    if len(rows) < 2 or len(columns) < 2:
        return None
    return _without_unused_edges(rows, columns, _merge_cells(rows, columns, level, upright))


def _steps(positions: Iterator[float]) -> list[float]:
    """The positions in order, those closer than a line of print taken as one."""
    steps: list[float] = []
    for position in sorted(positions):
        if not steps or position - steps[-1] >= MIN_STEP:
            steps.append(position)
    return steps


def _merge_cells(
    rows: Sequence[float],
    columns: Sequence[float],
    level: Sequence[Rule],
    upright: Sequence[Rule],
) -> list[tuple[int, int, int, int]]:
    """Row, column, row span and column span of each cell."""
    walls = _walls(columns, rows, upright)
    floors = _walls(rows, columns, level)
    taken: set[tuple[int, int]] = set()
    cells: list[tuple[int, int, int, int]] = []
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            wide, high = 1, 1
            while (
                column + wide < len(columns) - 1
                and (column + wide, row) not in walls
                and (row, column + wide) not in taken
            ):
                wide += 1
            while row + high < len(rows) - 1 and _is_open_below(
                row + high, column, wide, floors, walls
            ):
                high += 1
            taken.update((row + y, column + x) for y in range(high) for x in range(wide))
            cells.append((row, column, high, wide))
    return cells


def _walls(
    across: Sequence[float], along: Sequence[float], rules: Sequence[Rule]
) -> set[tuple[int, int]]:
    """(edge, step) for each edge that a rule draws over the middle of the step along it."""
    found: set[tuple[int, int]] = set()
    for rule in rules:
        edge = min(range(len(across)), key=lambda index: abs(across[index] - rule.at))
        for step in range(len(along) - 1):
            middle = (along[step] + along[step + 1]) / 2
            if rule.start <= middle <= rule.end:
                found.add((edge, step))
    return found


def _is_open_below(
    row: int,
    column: int,
    wide: int,
    floors: set[tuple[int, int]],
    walls: set[tuple[int, int]],
) -> bool:
    """Whether nothing parts the cell from the row below, and nothing parts that row inside."""
    if any((row, column + step) in floors for step in range(wide)):
        return False
    return not any((column + step, row) in walls for step in range(1, wide))


def _without_unused_edges(
    rows: Sequence[float], columns: Sequence[float], cells: Sequence[tuple[int, int, int, int]]
) -> Grid:
    """The grid without the edges at which no cell begins."""
    row_starts = sorted({row for row, _, _, _ in cells})
    column_starts = sorted({column for _, column, _, _ in cells})

    def span(starts: Sequence[int], first: int, length: int) -> int:
        return sum(1 for start in starts if first <= start < first + length)

    placed = tuple(
        GridCell(
            row_starts.index(row),
            column_starts.index(column),
            span(row_starts, row, high),
            span(column_starts, column, wide),
            Box(columns[column], rows[row], columns[column + wide], rows[row + high]),
        )
        for row, column, high, wide in cells
    )
    return Grid(
        columns=(*(columns[index] for index in column_starts), columns[-1]),
        rows=(*(rows[index] for index in row_starts), rows[-1]),
        cells=placed,
    )
