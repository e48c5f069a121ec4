"""The characters of one PDF page: its text at once, boxes and looks on request."""

from __future__ import annotations

import ctypes
import math
import re
from typing import Any

import pypdfium2.raw as pdfium

from models.span import Box

HEAVY = re.compile(r"bold|heavy|black|demi|粗", re.IGNORECASE)
STROKED = (
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
)


class PageText:
    """One page's characters; close it when done. Boxes are points from the top left corner.

    Asking for the box of every character costs four times the text itself, so
    callers ask only for the ends of lines and for what stands beside a gap.
    """

    def __init__(self, page: Any) -> None:
        """Read the text of an open page; the page must stay open as long as this."""
        self._page = page.raw
        self._text = pdfium.FPDFText_LoadPage(page.raw)
        self._turn = page.get_rotation()
        self._rect = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self._fonts: dict[int, bool] = {}
        edges = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page.raw, edges)
        self._edges = (edges.left, edges.bottom, edges.right, edges.top)
        width, height = abs(edges.right - edges.left), abs(edges.top - edges.bottom)
        self.width, self.height = (width, height) if self._turn % 180 == 0 else (height, width)
        self.text = self._read_text()

    def close(self) -> None:
        """Give the page's text back to the library."""
        pdfium.FPDFText_ClosePage(self._text)

    def _read_text(self) -> str:
        count = pdfium.FPDFText_CountChars(self._text)
        if count <= 0:
            return ""
        buffer = ctypes.create_string_buffer(2 * (count + 1))
        pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        written = pdfium.FPDFText_GetText(self._text, 0, count, pointer)
        text = buffer.raw[: 2 * (written - 1)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        # Some characters have no Unicode value, or need two units: take them one by one, so
        # that a character's index stays its place in the text.
        units = (pdfium.FPDFText_GetUnicode(self._text, index) for index in range(count))
        return "".join(chr(unit) if unit else " " for unit in units)

    def box(self, index: int) -> Box:
        """The box of one character: its advance wide, its font high."""
        rect = self._rect
        if self._turn:
            return self._turned_box(index)
        pdfium.FPDFText_GetLooseCharBox(self._text, index, rect)
        left, _, _, top = self._edges
        return Box(rect.left - left, top - rect.top, rect.right - left, top - rect.bottom)

    def is_generated(self, index: int) -> bool:
        """Whether the library put the character in where it saw a gap."""
        return bool(pdfium.FPDFText_IsGenerated(self._text, index) == 1)

    def size(self, index: int) -> float:
        """The size of the character's font on the page, in points."""
        pdfium.FPDFText_GetMatrix(self._text, index, self._matrix)
        scale = math.hypot(self._matrix.c, self._matrix.d)
        return round(float(pdfium.FPDFText_GetFontSize(self._text, index)) * scale, 1)

    def is_slanted(self, index: int) -> bool:
        """Whether the character does not stand upright on the page as shown."""
        pdfium.FPDFText_GetMatrix(self._text, index, self._matrix)
        angle = math.degrees(math.atan2(self._matrix.b, self._matrix.a)) - self._turn
        away: float = abs((angle + 180) % 360 - 180)
        return away > 5

    def is_bold(self, index: int) -> bool:
        """Whether the character is bold, by its font's name or by a stroke around it.

        The library's own font weight says 400 for bold fonts; Word draws a
        bold Songti, which has no bold cut, by stroking the outlines.
        """
        piece = pdfium.FPDFText_GetTextObject(self._text, index)
        if not piece:
            return False
        if pdfium.FPDFTextObj_GetTextRenderMode(piece) in STROKED:
            return True
        font = pdfium.FPDFTextObj_GetFont(piece)
        key = ctypes.cast(font, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            self._fonts[key] = HEAVY.search(_font_name(font)) is not None
        return self._fonts[key]

    def _turned_box(self, index: int) -> Box:
        sides = [ctypes.c_double() for _ in range(4)]
        pdfium.FPDFText_GetCharBox(self._text, index, *sides)
        x0, x1, y0, y1 = (side.value for side in sides)
        left, bottom, right, top = self._edges
        if self._turn == 90:
            return Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
        if self._turn == 180:
            return Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
        return Box(top - y1, right - x1, top - y0, right - x0)


def _font_name(font: Any) -> str:
    buffer = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
    return buffer.value.decode("utf-8", "replace")
