"""pdfium's functions that are called for every line, without pypdfium2's check of each argument.

Checked calls cost three times as much (1.5 against 0.45 microseconds), which doubles the time
of a page. Handles must be passed as pointer objects, never as plain integers: those would be
cut to 32 bits. The interpreter's lock is held through each call: pdfium knows no threads.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium


class Pointer(ctypes.c_void_p):
    """A handle as pdfium gives it; false when it is null."""


def _plain(function: Any, result: Any) -> Any:
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result)(address)


def pointer_to(handle: Any) -> Pointer:
    """A pypdfium2 handle for the calls of this module."""
    return Pointer(ctypes.cast(handle, ctypes.c_void_p).value)


loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int)
tight_box = _plain(pdfium.FPDFText_GetCharBox, ctypes.c_int)
char_matrix = _plain(pdfium.FPDFText_GetMatrix, ctypes.c_int)
font_size = _plain(pdfium.FPDFText_GetFontSize, ctypes.c_double)
is_generated = _plain(pdfium.FPDFText_IsGenerated, ctypes.c_int)
unicode_of = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
text_object = _plain(pdfium.FPDFText_GetTextObject, Pointer)
render_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
font_of = _plain(pdfium.FPDFTextObj_GetFont, Pointer)
font_name = _plain(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t)
page_object = _plain(pdfium.FPDFPage_GetObject, Pointer)
kind_of = _plain(pdfium.FPDFPageObj_GetType, ctypes.c_int)
bounds = _plain(pdfium.FPDFPageObj_GetBounds, ctypes.c_int)
draw_mode = _plain(pdfium.FPDFPath_GetDrawMode, ctypes.c_int)
matrix_of = _plain(pdfium.FPDFPageObj_GetMatrix, ctypes.c_int)
count_in_form = _plain(pdfium.FPDFFormObj_CountObjects, ctypes.c_int)
form_object = _plain(pdfium.FPDFFormObj_GetObject, Pointer)
count_segments = _plain(pdfium.FPDFPath_CountSegments, ctypes.c_int)
path_segment = _plain(pdfium.FPDFPath_GetPathSegment, Pointer)
segment_kind = _plain(pdfium.FPDFPathSegment_GetType, ctypes.c_int)
segment_point = _plain(pdfium.FPDFPathSegment_GetPoint, ctypes.c_int)
segment_closes = _plain(pdfium.FPDFPathSegment_GetClose, ctypes.c_int)


def bounds_of(piece: Pointer) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a page object, in the page's own coordinates."""
    sides = [ctypes.c_float() for _ in range(4)]
    bounds(piece, *map(ctypes.byref, sides))
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top
