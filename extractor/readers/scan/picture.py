"""The picture of a page -> the same in black on white, upright, without stamps; its rulings."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from extractor.readers.page.rulings import Rule, Rulings, join_rules
from models.span import Box

Grey = NDArray[np.uint8]
Mask = NDArray[np.bool_]

# A sign's ink against the paper around it.
INK = 0.62
# Red ink: so much redder than green and blue, and no darker than that. Black print under a stamp
# is darker.
REDDER, RED_FROM = 45, 115
# Red is looked for in blocks of so many pixels, of which so many must be red.
BLOCK, ENOUGH_RED = 8, 4
# No line of red print is as high as a stamp, in points: seals measure 18 to 45 mm, and of one set
# across the pages' edges a strip is on each page.
STAMP_HEIGHT, STAMP_WIDTH, LARGEST_STAMP = 45.0, 8.0, 170.0
# Degrees: papers lie askew by less than this; less than the other does not matter.
MOST_TILT, LEAST_TILT = 5.0, 0.08
COARSE, FINE = 0.25, 0.05
# What the tilt is measured on: every third pixel, so many of them.
THINNED, MAX_POINTS, MIN_POINTS = 3, 40_000, 500
# Rows so much sharper than without turning: a page of few lines says nothing for certain.
CLEARLY = 1.04
# The shortest level rule, a blank of three underscores, and the shortest upright one, in points;
# a broken one may miss so much of it.
LEVEL_LENGTH, UPRIGHT_LENGTH, UNBROKEN = 14.0, 22.0, 0.94
MAX_RUNS = 6_000


def without_stamps(picture: Image.Image, scale: float) -> tuple[Image.Image, int]:
    """The picture in shades of grey without the ink of red stamps, and the number of stamps.

    ``scale`` is pixels a point. Red print that is not as high as a stamp stays.
    """
    grey = picture.convert("L")
    if picture.mode not in ("RGB", "RGBA", "P", "CMYK"):
        return grey, 0
    colours: Grey = np.asarray(picture.convert("RGB"))
    red = _red(colours)
    stamps = [box for box in _blobs(red) if _is_stamp(box, scale)]
    if not stamps:
        return grey, 0
    cleaned = np.array(grey)
    for left, top, right, bottom in stamps:
        area = slice(top * BLOCK, bottom * BLOCK), slice(left * BLOCK, right * BLOCK)
        # Red ink on white paper is bright in the red channel, black print below it is not.
        cleaned[area] = np.where(red[area], 255, colours[area][..., 0])
    return Image.fromarray(cleaned), len(stamps)


def _red(colours: Grey) -> Mask:
    red = colours[..., 0]
    other = np.maximum(colours[..., 1], colours[..., 2])
    return (red > RED_FROM) & (red.astype(np.int16) - other > REDDER)


def _blobs(red: Mask) -> list[tuple[int, int, int, int]]:
    """Left, top, right and bottom, in blocks, of what hangs together in red."""
    height, width = red.shape[0] // BLOCK, red.shape[1] // BLOCK
    if not red.any():
        return []
    parts = red[: height * BLOCK, : width * BLOCK].reshape(height, BLOCK, width, BLOCK)
    rows, columns = np.nonzero(parts.sum(axis=(1, 3)) >= ENOUGH_RED)
    left = set(zip(rows.tolist(), columns.tolist(), strict=True))
    found: list[tuple[int, int, int, int]] = []
    for start in sorted(left):
        if start in left:
            blob = _take_blob(left, start)
            ys, xs = [y for y, _ in blob], [x for _, x in blob]
            found.append((max(0, min(xs) - 1), max(0, min(ys) - 1), max(xs) + 2, max(ys) + 2))
    return found


def _take_blob(left: set[tuple[int, int]], start: tuple[int, int]) -> list[tuple[int, int]]:
    """The blocks that hang together with ``start``, taken out of those ``left``."""
    left.remove(start)
    blob = [start]
    for y, x in blob:
        for near in ((y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)):
            if near in left:
                left.remove(near)
                blob.append(near)
    return blob


def _is_stamp(blob: tuple[int, int, int, int], scale: float) -> bool:
    left, top, right, bottom = blob
    width, height = (right - left) * BLOCK / scale, (bottom - top) * BLOCK / scale
    is_large = height >= STAMP_HEIGHT and width >= STAMP_WIDTH
    return is_large and max(height, width) <= LARGEST_STAMP


def ink_of(picture: Image.Image) -> Mask:
    """Where the picture in shades of grey is printed on."""
    grey: Grey = np.asarray(picture)
    paper = float(np.median(grey[::5, ::5]))
    return grey < INK * paper


def find_tilt(ink: Mask) -> float:
    """By how many degrees the lines of print sink to the right; 0 when it does not matter."""
    ys, xs = np.nonzero(ink[::THINNED, ::THINNED])
    step = max(1, len(ys) // MAX_POINTS)
    ys, xs = ys[::step], xs[::step]
    if len(ys) < MIN_POINTS:
        return 0.0
    shift = int(xs.max() * math.tan(math.radians(MOST_TILT + 1))) + 1

    def sharpness(tilt: float) -> float:
        """How sharply the ink falls into rows along the tilt."""
        rows = np.rint(ys - xs * math.tan(math.radians(tilt))).astype(np.int64) + shift
        return float((np.bincount(rows).astype(np.float64) ** 2).sum())

    best = max(np.arange(-MOST_TILT, MOST_TILT + COARSE, COARSE).tolist(), key=sharpness)
    best = max(np.arange(best - COARSE, best + COARSE, FINE).tolist(), key=sharpness)
    is_tilted = LEAST_TILT <= abs(best) < MOST_TILT
    return round(best, 2) if is_tilted and sharpness(best) > CLEARLY * sharpness(0.0) else 0.0


def straightened(picture: Image.Image, tilt: float) -> Image.Image:
    """The picture turned so that lines that sank by ``tilt`` degrees run level."""
    if not tilt:
        return picture
    return picture.rotate(tilt, resample=Image.Resampling.BICUBIC, fillcolor=255)


def tilted(box: Box, tilt: float, width: float, height: float) -> Box:
    """Where a box on the straightened picture lies on the page as scanned."""
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    x, y = (box.left + box.right) / 2 - width / 2, (box.top + box.bottom) / 2 - height / 2
    across, down = x * cos - y * sin + width / 2, x * sin + y * cos + height / 2
    half = (box.right - box.left) / 2 * cos
    # The box of a long line that sinks is higher than the line.
    high = (box.bottom - box.top) / 2 + abs((box.right - box.left) / 2 * sin)
    sides = across - half, down - high, across + half, down + high
    return Box(*(round(side, 1) for side in sides))


def find_rulings(ink: Mask, scale: float) -> Rulings:
    """The straight level and upright rules of the picture, in points."""
    level = [
        Rule(at / scale, a / scale, b / scale) for at, a, b in _runs(ink, LEVEL_LENGTH * scale)
    ]
    upright = [
        Rule(at / scale, a / scale, b / scale)
        for at, a, b in _runs(np.ascontiguousarray(ink.T), UPRIGHT_LENGTH * scale)
    ]
    if len(level) + len(upright) > MAX_RUNS:
        return Rulings()
    return Rulings(join_rules(level), join_rules(upright))


def without_rules(
    picture: Image.Image, ink: Mask, boxes: Sequence[Box], scale: float
) -> tuple[Image.Image, Mask]:
    """Picture and ink with the ``boxes``, in points, left white: walls of tables are easily
    read as figures, and blanks as dashes."""
    if not boxes:
        return picture, ink
    cleaned, left = np.array(picture), ink.copy()
    for box in boxes:
        area = (
            slice(max(0, round(box.top * scale)), round(box.bottom * scale)),
            slice(max(0, round(box.left * scale)), round(box.right * scale)),
        )
        cleaned[area], left[area] = 255, False
    return Image.fromarray(cleaned), left


def _runs(ink: Mask, shortest: float) -> Iterator[tuple[int, int, int]]:
    """Row, start and end of each run of ink along the rows that is not shorter."""
    length = round(shortest)
    if ink.shape[1] <= length:
        return
    sums = np.cumsum(ink, axis=1, dtype=np.int32)
    full = sums[:, length:] - sums[:, :-length] >= UNBROKEN * length
    for row in np.flatnonzero(full.any(axis=1)).tolist():
        starts = np.flatnonzero(full[row])
        breaks = np.flatnonzero(np.diff(starts) > length)
        first = [0, *(breaks + 1).tolist()]
        last = [*breaks.tolist(), len(starts) - 1]
        for begin, end in zip(first, last, strict=True):
            left, right = int(starts[begin]), int(starts[end]) + length + 1
            inked = np.flatnonzero(ink[row, left:right])
            yield row, left + int(inked[0]), left + int(inked[-1]) + 1


def ink_edges(ink: Mask, box: Box) -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom of the ink inside the box, in pixels; None without any."""
    x, y = int(box.left), int(box.top)
    part = ink[y : int(box.bottom) + 1, x : int(box.right) + 1]
    columns = np.flatnonzero(part.sum(axis=0) >= 2)
    rows = np.flatnonzero(part.sum(axis=1) >= 2)
    if not len(columns) or not len(rows):
        return None
    return x + int(columns[0]), y + int(rows[0]), x + int(columns[-1]) + 1, y + int(rows[-1]) + 1
