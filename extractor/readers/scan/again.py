"""What the first reading of a page leaves in doubt -> the same read again, strip by strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import numpy as np
from PIL import Image

from extractor.readers.scan.cuts import Paper, cut_up
from extractor.readers.scan.engine import Seen, recognise
from extractor.readers.scan.picture import Mask
from models.span import Box

# Of the lines read with less certainty than this one in five holds a wrong sign.
DOUBT = 0.96
# A box so many times as high as a line holds several: figures below each other in a column.
TALL = 1.7
# Around a strip, in heights of a line: what the library needs to find print in it.
MARGIN, MARGIN_ABOVE = 0.8, 0.2
# A full stop stands so far behind the box that missed it, in heights of a line.
STOP_REACH = 0.9
# Pixels of ink that are more than dirt; a cell's own edges lie within so many points.
PRINT, EDGE = 12, 2.5
# So many strips of one page are read again: a page that is in doubt everywhere stays so.
MAX_STRIPS = 60


def look_again(paper: Paper, seen: Sequence[Seen]) -> list[Seen]:
    """The runs of print with those in doubt read again, and with what was missed."""
    if not seen:
        return []
    line = median(piece.box.bottom - piece.box.top for piece in seen)
    read: list[Seen] = []
    left = MAX_STRIPS
    for piece in seen:
        strips = _strips(paper, piece, seen, line) if left > 0 else []
        left -= len(strips)
        read.extend(_read_strips(paper, piece, strips, line) if strips else [piece])
    for cell in _missed_cells(paper, read)[: max(0, left)]:
        read.extend(_read_strip(paper, cell, line))
    return read


def _read_strips(paper: Paper, piece: Seen, strips: Sequence[Box], line: float) -> list[Seen]:
    found = [again for strip in strips for again in _read_strip(paper, strip, line)]
    if not found:
        return [piece]
    if len(found) == 1 and found[0].text == piece.text:
        return [replace(found[0], certainty=max(piece.certainty, found[0].certainty))]
    return found


def _read_strip(paper: Paper, strip: Box, line: float) -> list[Seen]:
    """The print whose middle lies in the strip."""
    left, top = (
        max(0, int(strip.left - MARGIN * line)),
        max(0, int(strip.top - MARGIN_ABOVE * line)),
    )
    right, bottom = int(strip.right + MARGIN * line), int(strip.bottom + MARGIN_ABOVE * line)
    size = paper.picture.size
    area = left, top, min(right, size[0]), min(bottom, size[1])
    if area[2] - area[0] < 4 or area[3] - area[1] < 4:
        return []
    crop = Image.new("L", (area[2] - area[0], area[3] - area[1]), 255)
    # Only the strip itself: what stands beside it belongs to other runs.
    inner = int(strip.left), area[1], min(int(strip.right) + 1, area[2]), area[3]
    crop.paste(paper.picture.crop(inner), (inner[0] - left, 0))
    found: list[Seen] = []
    for piece in recognise(crop, careful=True):
        box = piece.box
        middle = (box.top + box.bottom) / 2 + top
        if strip.top < middle < strip.bottom:
            place = Box(box.left + left, box.top + top, box.right + left, box.bottom + top)
            found.append(replace(piece, box=place))
    return found


def _strips(paper: Paper, piece: Seen, seen: Sequence[Seen], line: float) -> list[Box]:
    """The parts of the page to read again instead of the piece; none when nothing is in doubt."""
    box = piece.box
    parts = cut_up(paper, box, line)
    if box.bottom - box.top > TALL * line:
        return [row for part in parts for row in _rows_of_ink(paper.ink, part, line)]
    if parts != [box]:
        return parts
    end = _end_of_stop(paper.ink, box, seen, line)
    if end is not None:
        return [replace(box, right=end)]
    return [box] if piece.certainty < DOUBT else []


def _rows_of_ink(ink: Mask, box: Box, line: float) -> list[Box]:
    """The printed rows in a box that is too high to be one."""
    part = ink[int(box.top) : int(box.bottom) + 1, int(box.left) : int(box.right) + 1]
    rows = np.flatnonzero(part.any(axis=1)).tolist()
    found: list[Box] = []
    for row in rows:
        at = int(box.top) + row
        if found and at - found[-1].bottom <= 0.15 * line:
            found[-1] = replace(found[-1], bottom=at + 1.0)
        else:
            found.append(Box(box.left, float(at), box.right, at + 1.0))
    return [row for row in found if row.bottom - row.top > 0.3 * line]


def _end_of_stop(ink: Mask, box: Box, seen: Sequence[Seen], line: float) -> float | None:
    """Where the sign behind the box ends that the library did not take in; None without one."""
    start, end = int(box.right) + 1, int(box.right + STOP_REACH * line)
    low, high = int(box.top), int(box.bottom)
    part = ink[low:high, start:end]
    rows, columns = np.nonzero(part)
    if len(rows) < PRINT or not part.shape[1]:
        return None
    # An upright rule, or the next run of print, is no full stop.
    is_rule = int(part.sum(axis=0).max()) > 0.8 * (high - low)
    stands_low = float(rows.mean()) > 0.5 * (high - low)
    if is_rule or not stands_low or any(_begins_in(other, start, end, box) for other in seen):
        return None
    return float(start + int(columns.max()) + 2)


def _begins_in(other: Seen, start: int, end: int, box: Box) -> bool:
    middle = (other.box.top + other.box.bottom) / 2
    return box.top < middle < box.bottom and start - 5 <= other.box.left <= end + 5


def _missed_cells(paper: Paper, seen: Sequence[Seen]) -> list[Box]:
    """The cells with ink in which nothing was found: a single figure is easily missed."""
    missed: list[Box] = []
    for cell in (cell for grid in paper.grids if not grid.is_frame for cell in grid.cells):
        edges = cell.box
        box = Box(
            (edges.left + EDGE) * paper.scale,
            (edges.top + EDGE) * paper.scale,
            (edges.right - EDGE) * paper.scale,
            (edges.bottom - EDGE) * paper.scale,
        )
        if any(_middle_lies_in(piece, box) for piece in seen):
            continue
        inside = paper.ink[int(box.top) : int(box.bottom), int(box.left) : int(box.right)]
        if inside.sum() >= PRINT:
            missed.append(box)
    return missed


def _middle_lies_in(piece: Seen, box: Box) -> bool:
    x, y = (piece.box.left + piece.box.right) / 2, (piece.box.top + piece.box.bottom) / 2
    return box.left < x < box.right and box.top < y < box.bottom
