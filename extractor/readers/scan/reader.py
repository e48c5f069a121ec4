"""The picture of a page -> its printed lines and tables, read by optical recognition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from extractor.readers.page.blanks import add_blank_rows
from extractor.readers.page.grids import Grid, find_grids
from extractor.readers.page.printed import Printed, PrintedTable, Sheet
from extractor.readers.page.rulings import Rule, Rulings
from extractor.readers.page.tables import place_in_grids
from extractor.readers.scan.again import look_again
from extractor.readers.scan.cuts import Paper, find_blanks
from extractor.readers.scan.engine import Seen, recognise
from extractor.readers.scan.lines import Piece, join_pieces, print_pieces, without_strokes
from extractor.readers.scan.picture import (
    Mask,
    find_rulings,
    find_tilt,
    ink_edges,
    ink_of,
    straightened,
    tilted,
    without_rules,
    without_stamps,
)
from extractor.readers.scan.signs import read_signs
from models.span import Box

__all__ = ["Scan", "read_scan", "tilted"]

# Half of what the rule of a table may measure across, in points.
HALF_RULE = 1.5
# Less ink than this share of a page is dirt: the page is empty.
LEAST_INK = 0.00004


@dataclass(frozen=True, slots=True)
class Scan:
    """A page as read: its sheet, by how many degrees it lay askew, the stamps left out."""

    sheet: Sheet
    tilt: float = 0.0
    stamps: int = 0


def read_scan(picture: Image.Image, page: int, width: float) -> Scan:
    """The page on the picture, ``width`` points wide; boxes are those of the page set upright."""
    scale = picture.width / width
    height = picture.height / scale
    grey, stamps = without_stamps(picture, scale)
    ink = ink_of(grey)
    if ink.mean() < LEAST_INK:
        return Scan(Sheet(page, width, height), stamps=stamps)
    tilt = find_tilt(ink)
    if tilt:
        grey = straightened(grey, tilt)
        ink = ink_of(grey)
    rulings = find_rulings(ink, scale)
    grids, free = find_grids(rulings)
    tables = [grid for grid in grids if not grid.is_frame]
    blanks = find_blanks(ink, free, scale)
    rules = [*_rules_in(tables, rulings), *map(_strip, blanks)]
    grey, ink = without_rules(grey, ink, rules, scale)
    seen = look_again(Paper(grey, ink, scale, tables, blanks), recognise(grey))
    items = _lay_out([_piece(piece, ink, scale) for piece in seen], rulings, page)
    return Scan(Sheet(page, width, height, tuple(items)), tilt, stamps)


def _strip(rule: Rule) -> Box:
    return Box(rule.start - 1.0, rule.at - HALF_RULE, rule.end + 1.0, rule.at + HALF_RULE)


def _rules_in(tables: Sequence[Grid], rulings: Rulings) -> list[Box]:
    """The strips of page that the rules of the tables cover."""
    strips: list[Box] = []
    for table in tables:
        left, right = table.columns[0], table.columns[-1]
        top, bottom = table.rows[0], table.rows[-1]
        for rule in rulings.level:
            if top - HALF_RULE < rule.at < bottom + HALF_RULE and rule.start < right:
                strips.append(Box(rule.start, rule.at - HALF_RULE, rule.end, rule.at + HALF_RULE))
        for rule in rulings.upright:
            if left - HALF_RULE < rule.at < right + HALF_RULE and rule.start < bottom:
                strips.append(Box(rule.at - HALF_RULE, rule.start, rule.at + HALF_RULE, rule.end))
    return strips


def _piece(seen: Seen, ink: Mask, scale: float) -> Piece:
    box = seen.box
    left, top, right, bottom = ink_edges(ink, box) or (box.left, box.top, box.right, box.bottom)
    place = Box(left / scale, box.top / scale, right / scale, box.bottom / scale)
    return Piece(read_signs(seen.text), place, (bottom - top) / scale, seen.certainty)


def _lay_out(pieces: Sequence[Piece], rulings: Rulings, page: int) -> list[Printed | PrintedTable]:
    rulings = Rulings(
        tuple(without_strokes(rulings.level, pieces, level=True)),
        tuple(without_strokes(rulings.upright, pieces, level=False)),
    )
    grids, rules = find_grids(rulings)
    tables = [grid for grid in grids if not grid.is_frame]
    printed = print_pieces(pieces, page)
    inside = [line for line in printed if _is_in_any(line, tables)]
    outside = join_pieces([line for line in printed if line not in inside], rules)
    lines = sorted((*inside, *outside), key=lambda line: (line.middle, line.box.left))
    return list(place_in_grids(add_blank_rows(lines, rules), tables, page))


def _is_in_any(line: Printed, grids: Sequence[Grid]) -> bool:
    x, y = (line.box.left + line.box.right) / 2, line.middle
    return any(
        grid.columns[0] < x < grid.columns[-1] and grid.rows[0] < y < grid.rows[-1]
        for grid in grids
    )
