"""One printed line of a paged format, with its place and look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.span import Box


@dataclass(frozen=True, slots=True)
class Gap:
    """A wide empty stretch inside a printed line.

    ``start`` and ``end`` are the offsets of the spaces that stand for it in the
    line's text, ``left`` and ``right`` its edges in points.
    """

    start: int
    end: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line, or a piece of it where a gap parts it.

    ``page`` counts from 1; ``box`` and ``size`` are points, the box from the
    page's top left corner as a person sees it. ``slanted`` is set for text that
    does not run from left to right, such as a stamp across the page. ``certainty`` is
    that of optical recognition from 0 to 1, None where the text stands in the file.
    """

    text: str
    page: int
    box: Box
    size: float
    bold: bool = False
    slanted: bool = False
    gaps: tuple[Gap, ...] = ()
    certainty: float | None = None

    @property
    def middle(self) -> float:
        """The vertical middle of the line, in points from the top."""
        return (self.box.top + self.box.bottom) / 2


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """One cell of a printed table: its place in the grid and the lines in it, from top down."""

    row: int
    column: int
    box: Box
    lines: tuple[Printed, ...] = ()
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table on one page. ``columns`` are the edges of its columns, in points from the left."""

    page: int
    box: Box
    columns: tuple[float, ...]
    cells: tuple[PrintedCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its printed lines and tables in reading order; sizes in points.

    ``unseen`` lines lie wholly outside the page as it is shown; they are left out.
    """

    page: int
    width: float
    height: float
    items: tuple[Printed | PrintedTable, ...] = ()
    unseen: int = 0

    @property
    def lines(self) -> tuple[Printed, ...]:
        """The printed lines outside tables."""
        return tuple(item for item in self.items if isinstance(item, Printed))


def is_ideograph(sign: str) -> bool:
    """Whether the sign is Chinese: an ideograph, or punctuation set as wide as one."""
    return (
        "\u2e80" <= sign <= "\u9fff"
        or "\uf900" <= sign <= "\ufaff"
        or "\ufe30" <= sign <= "\ufe4f"
        or "\uff00" <= sign <= "\uffef"
        or sign >= "\U00020000"
    )


def is_same_row(before: Printed, after: Printed) -> bool:
    """Whether ``after`` stands to the right of ``before`` on one printed line."""
    if before.page != after.page or after.box.left < before.box.right - before.size / 2:
        return False
    low, high = sorted((before.box.bottom - before.box.top, after.box.bottom - after.box.top))
    overlap = min(before.box.bottom, after.box.bottom) - max(before.box.top, after.box.top)
    return overlap > 0.6 * low and high < 2.5 * low


def in_rows(lines: Iterable[Printed]) -> list[list[Printed]]:
    """The lines from top down, those on one level together and from left to right."""
    rows: list[list[Printed]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and line.middle - rows[-1][0].middle < 0.5 * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.box.left) for row in rows]
