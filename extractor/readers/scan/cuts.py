"""A run of print that reaches over a wall, a blank or a wide gap -> the parts it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from extractor.readers.page.grids import Grid
from extractor.readers.page.rulings import Rule
from extractor.readers.scan.picture import Mask
from models.span import Box

# White that no two signs set close leave between them, in heights of a line: a bracket that closes
# and one that opens leave one em.
WIDE_GAP = 1.15
# A part narrower than this, in heights of a line, holds no sign.
LEAST_PART = 0.2
# A blank has no print on it so high, in points, and print beside it does not reach below it; the
# dash between two words lies in the middle of them. Beside: within so many points.
ABOVE, ABOVE_RULE, BELOW_RULE, BELOW, BESIDE = 7.0, 1.5, 2.5, 4.5, 22.0
# Of this much paper so small a share is dirt.
DIRT = 0.01


@dataclass(frozen=True, slots=True)
class Paper:
    """A page's upright picture in shades of grey and where its ink is; pixels a point; the tables'
    grids and the rules that are blanks to fill in, in points."""

    picture: Image.Image
    ink: Mask
    scale: float
    grids: Sequence[Grid] = ()
    blanks: Sequence[Rule] = ()


def find_blanks(ink: Mask, rules: Iterable[Rule], scale: float) -> list[Rule]:
    """The level rules that stand for a blank: nothing is printed on them, and they lie at the foot
    of the print beside them."""
    return [rule for rule in rules if _is_blank(ink, rule, scale)]


def _is_blank(ink: Mask, rule: Rule, scale: float) -> bool:
    def share(left: float, right: float, top: float, bottom: float) -> float:
        rows = slice(max(0, round(top * scale)), max(1, round(bottom * scale)))
        part = ink[rows, max(0, round(left * scale)) : max(1, round(right * scale))]
        return float(part.mean()) if part.size else 0.0

    inside = share(rule.start + 1, rule.end - 1, rule.at - ABOVE, rule.at - ABOVE_RULE)
    low, high = rule.at + BELOW_RULE, rule.at + BELOW
    before = share(rule.start - BESIDE, rule.start - 1, low, high)
    behind = share(rule.end + 1, rule.end + BESIDE, low, high)
    return inside < DIRT and before < 3 * DIRT and behind < 3 * DIRT


def cut_up(paper: Paper, box: Box, line: float) -> list[Box]:
    """The parts of the box between walls, blanks and wide gaps; the box alone when it holds none.

    ``box`` and ``line``, the height of a line, are in pixels.
    """
    cuts = [(at, at) for at in _walls_crossed(paper, box, line)]
    cuts.extend(_blanks_crossed(paper, box, line))
    cuts.extend(_gaps_in(paper.ink, box, line))
    left = box.left
    parts: list[Box] = []
    for start, end in sorted(cuts):
        if start - left > LEAST_PART * line:
            parts.append(replace(box, left=left, right=start))
        left = max(left, end)
    if box.right - left > LEAST_PART * line:
        parts.append(replace(box, left=left))
    return [part for part in parts if _has_ink(paper.ink, part)] if cuts else [box]


def _walls_crossed(paper: Paper, box: Box, line: float) -> Iterator[float]:
    """The upright edges between cells that the box reaches over."""
    middle, slack, scale = (box.top + box.bottom) / 2, 0.25 * line, paper.scale
    for grid in paper.grids:
        for cell in grid.cells:
            at = cell.box.right * scale
            is_level = cell.box.top * scale < middle < cell.box.bottom * scale
            is_inner = cell.box.right < grid.columns[-1]
            if is_level and is_inner and box.left + slack < at < box.right - slack:
                yield at


def _blanks_crossed(paper: Paper, box: Box, line: float) -> Iterator[tuple[float, float]]:
    """The ends of the blanks at the foot of the box, inside it."""
    middle = (box.top + box.bottom) / 2
    for rule in paper.blanks:
        at, start, end = (side * paper.scale for side in (rule.at, rule.start, rule.end))
        if middle < at < box.bottom + 0.4 * line and start < box.right and end > box.left:
            yield max(start, box.left), min(end, box.right)


def _gaps_in(ink: Mask, box: Box, line: float) -> Iterator[tuple[float, float]]:
    """The ends of the wide empty stretches inside the box."""
    columns = np.flatnonzero(_part(ink, box).sum(axis=0) >= 2)
    steps = np.diff(columns)
    for index in np.flatnonzero(steps > WIDE_GAP * line).tolist():
        yield box.left + int(columns[index]) + 2, box.left + int(columns[index + 1]) - 1


def _has_ink(ink: Mask, box: Box) -> bool:
    return int(_part(ink, box).sum()) > 4


def _part(ink: Mask, box: Box) -> Mask:
    return ink[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1]
