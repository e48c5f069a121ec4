"""The path objects of a PDF page -> its straight rulings, level and upright."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise, repeat
from typing import Any

import pypdfium2.raw as pdfium

from extractor.readers.page.rulings import Rule, Rulings, join_rules
from extractor.readers.pdf import calls
from extractor.readers.pdf.chars import FAR, PageFrame
from models.span import Box

# A page border drawn by Word is at most 6 points thick, a table's thick edge 3; the lowest
# line of print is higher than that.
MAX_THICKNESS = 4.5
MIN_LENGTH = 5.0
MAX_OBJECTS = 50_000
MAX_SEGMENTS = 4_000
MAX_DEPTH = 3


def read_rulings(page: Any, frame: PageFrame) -> Rulings:
    """The page's rulings; none when it draws no path."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for box in _drawn_boxes(page, frame):
        if not abs(box.left) + abs(box.right) + abs(box.top) + abs(box.bottom) < FAR:
            continue
        width, height = box.right - box.left, box.bottom - box.top
        if height <= MAX_THICKNESS and width >= MIN_LENGTH and width > height:
            level.append(Rule((box.top + box.bottom) / 2, box.left, box.right))
        elif width <= MAX_THICKNESS and height >= MIN_LENGTH:
            upright.append(Rule((box.left + box.right) / 2, box.top, box.bottom))
    return Rulings(join_rules(level), join_rules(upright))


def _drawn_boxes(page: Any, frame: PageFrame) -> Iterator[Box]:
    """The boxes of thin strokes and fills, and of the edges of larger outlines."""
    count = min(pdfium.FPDFPage_CountObjects(page.raw), MAX_OBJECTS)
    handle = calls.pointer_to(page.raw)
    outer = pdfium.FS_MATRIX(1, 0, 0, 1, 0, 0)
    kind_of, text = calls.kind_of, pdfium.FPDF_PAGEOBJ_TEXT
    for piece in map(calls.page_object, repeat(handle), range(count)):
        if kind_of(piece) != text:
            yield from _boxes_of(piece, frame, outer, 0)


def _boxes_of(piece: calls.Pointer, frame: PageFrame, outer: Any, depth: int) -> Iterator[Box]:
    kind = calls.kind_of(piece)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield from _boxes_of_path(piece, frame, outer)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_DEPTH:
        inner = _times(_matrix_of(piece), outer)
        for index in range(min(calls.count_in_form(piece), MAX_OBJECTS)):
            part = calls.form_object(piece, ctypes.c_ulong(index))
            yield from _boxes_of(part, frame, inner, depth + 1)


def _boxes_of_path(piece: calls.Pointer, frame: PageFrame, outer: Any) -> Iterator[Box]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    calls.draw_mode(piece, ctypes.byref(fill), ctypes.byref(stroke))
    if not fill.value and not stroke.value:
        return
    sides = [ctypes.c_float() for _ in range(4)]
    calls.bounds(piece, *map(ctypes.byref, sides))
    x0, y0, x1, y1 = (side.value for side in sides)
    if min(x1 - x0, y1 - y0) <= MAX_THICKNESS:
        yield _placed([(x0, y0), (x1, y1)], frame, outer)
        return
    inner = _times(_matrix_of(piece), outer)
    for corners in _subpaths(piece):
        box = _placed(corners, frame, inner)
        if min(box.right - box.left, box.bottom - box.top) <= MAX_THICKNESS:
            yield box
        elif stroke.value:
            for start, end in pairwise(corners):
                yield _placed([start, end], frame, inner)


def _subpaths(piece: calls.Pointer) -> Iterator[list[tuple[float, float]]]:
    """The corners of each subpath; curves are left out, a closed one ends where it began."""
    corners: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(calls.count_segments(piece), MAX_SEGMENTS)):
        segment = calls.path_segment(piece, index)
        kind = calls.segment_kind(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            return
        calls.segment_point(segment, ctypes.byref(x), ctypes.byref(y))
        if kind == pdfium.FPDF_SEGMENT_MOVETO and corners:
            yield corners
            corners = []
        corners.append((x.value, y.value))
        if calls.segment_closes(segment):
            corners.append(corners[0])
    if corners:
        yield corners


def _placed(corners: list[tuple[float, float]], frame: PageFrame, matrix: Any) -> Box:
    points = [
        (matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f)
        for x, y in corners
    ]
    across = [x for x, _ in points]
    upwards = [y for _, y in points]
    return frame.place(min(across), min(upwards), max(across), max(upwards))


def _matrix_of(piece: calls.Pointer) -> Any:
    matrix = pdfium.FS_MATRIX()
    calls.matrix_of(piece, ctypes.byref(matrix))
    return matrix


def _times(inner: Any, outer: Any) -> Any:
    """First ``inner``, then ``outer``."""
    return pdfium.FS_MATRIX(
        inner.a * outer.a + inner.b * outer.c,
        inner.a * outer.b + inner.b * outer.d,
        inner.c * outer.a + inner.d * outer.c,
        inner.c * outer.b + inner.d * outer.d,
        inner.e * outer.a + inner.f * outer.c + outer.e,
        inner.e * outer.b + inner.f * outer.d + outer.f,
    )
