"""The characters of one PDF page: its text at once, boxes and looks on request."""

from __future__ import annotations

import ctypes
import math
import re
from typing import Any

import pypdfium2.raw as pdfium

from extractor.patterns import compile_once
from extractor.readers.pdf import calls
from extractor.readers.signs import plain_signs
from extractor.readers.symbols import read_symbol
from models.span import Box

HEAVY = compile_once(r"bold|heavy|black|demi|粗", re.IGNORECASE)
# What is no sign: control characters but for the line feed (a carriage return stands before each),
# and halves of surrogate pairs, which no text may hold.
UNPRINTED = compile_once(r"[\x00-\x09\x0b-\x1f\x7f-\xa0\u3000\uffff]")
PRIVATE = compile_once(r"[\uf020-\uf0ff]")
# Word writes the boxes and ticks of these fonts as private characters.
SYMBOL_FONT = compile_once(r"(wingdings|webdings|symbol)[ -]?([23]?)")
HALF_PAIR = compile_once(r"[\ud800-\udfff]")
# A note's line, and where its sign may stand. Figures of clauses and dates are none.
NOTE = compile_once(r"(?m)^[0-9]{1,2} ?[^\s0-9.．、,，)）/年月日%\-]")
FIGURES = compile_once(r"[0-9]{1,6}")
SUPERSCRIPTS, RAISED, SMALLER = "⁰¹²³⁴⁵⁶⁷⁸⁹", 0.8, 0.95
FOOT, MAX_NOTES = 400, 3
# No page is so many points wide: the largest that readers show is 14,400.
FAR = 1e6
STROKED = (
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
    pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP,
)


class PageFrame:
    """Where a page's own coordinates lie on the page as shown: cropped and turned."""

    def __init__(self, page: Any) -> None:
        """Read the visible box and the rotation of an open page."""
        edges = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page.raw, edges)
        sides = edges.left, edges.bottom, edges.right, edges.top
        # A damaged file may hold any number, or none.
        if not all(abs(side) < FAR for side in sides):
            sides = (0.0, 0.0, 612.0, 792.0)
        self.left, self.bottom = min(sides[0], sides[2]), min(sides[1], sides[3])
        self.right, self.top = max(sides[0], sides[2]), max(sides[1], sides[3])
        self.turn: int = page.get_rotation()
        width, height = self.right - self.left, self.top - self.bottom
        self.width, self.height = (width, height) if self.turn % 180 == 0 else (height, width)

    def shows(self, box: Box) -> bool:
        """Whether any of the box, in points from the top left, lies on the page."""
        inside = box.right > 0 and box.left < self.width
        return inside and box.bottom > 0 and box.top < self.height

    def place(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The box of a rectangle (x0 <= x1, y0 <= y1, upwards) in points from the top left."""
        if self.turn == 0:
            return Box(x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)
        if self.turn == 90:
            return Box(y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left)
        if self.turn == 180:
            return Box(self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom)
        return Box(self.top - y1, self.right - x1, self.top - y0, self.right - x0)


class PageText:
    """One page's characters; close it when done. Boxes are points from the top left corner.

    Asking for the box of every character costs four times the text itself, so
    callers ask only for the ends of lines and for what stands beside a gap.
    """

    def __init__(self, page: Any, frame: PageFrame) -> None:
        """Read the text of an open page; the page must stay open as long as this."""
        self.frame = frame
        self._text = pdfium.FPDFText_LoadPage(page.raw)
        self._handle = calls.pointer_to(self._text)
        # As arrays, whose numbers are had in one step: left, top, right, bottom; a, b, c, d, e, f.
        self._rect = (ctypes.c_float * 4)()
        self._to_rect = ctypes.byref(self._rect)
        self._matrix = (ctypes.c_float * 6)()
        self._to_matrix = ctypes.byref(self._matrix)
        self._fonts: dict[int, bool] = {}
        self.text = self._with_marks(self._read_text())

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
            return self._printable(text)
        # Some characters have no Unicode value, or need two units: take them one by one, so
        # that a character's index stays its place in the text.
        units = (calls.unicode_of(self._handle, index) for index in range(count))
        return self._printable("".join(chr(min(unit, 0x10FFFF)) for unit in units))

    def _printable(self, text: str) -> str:
        """The text with as many signs, those that are none made spaces."""
        # Replacing by a pattern is dear where it matches, and every line ends in a carriage return.
        text = text.replace("\r", " ")
        # Most pages hold none, and asking so takes a tenth of a search.
        if not text.replace("\n", "").isprintable():
            text = UNPRINTED.sub(" ", text)
            text = PRIVATE.sub(lambda match: self._symbol(match.start(), match.group()), text)
            text = HALF_PAIR.sub("\ufffd", text)
        return plain_signs(text)

    def _with_marks(self, text: str) -> str:
        """The text with raised figures as such, on a page with notes: "30¹日" are 30 days.

        Looked for only on such pages, as each figure's size is asked for.
        """
        if not self._has_notes(text):
            return text
        signs = list(text)
        for match in FIGURES.finditer(text):
            before = match.start() - 1
            while before >= 0 and text[before] == " ":
                before -= 1
            beside = before if before >= 0 and text[before] != "\n" else match.start()
            for index in range(*match.span()):
                if self._is_raised(index, beside):
                    signs[index] = SUPERSCRIPTS[int(text[index])]
        return "".join(signs)

    def _has_notes(self, text: str) -> bool:
        """Whether a line near the page's end begins as a note does and is set smaller than what
        stands half-way through the page."""
        notes = [match.end() - 1 for match in NOTE.finditer(text, max(0, len(text) - FOOT))]
        if not notes:
            return False
        middle = len(text) // 2
        while text[middle].isspace():
            middle += 1
        usual = self.look(middle)[0]
        return any(self.look(index)[0] < SMALLER * usual for index in notes[-MAX_NOTES:])

    def _is_raised(self, index: int, beside: int) -> bool:
        """Whether the sign is set smaller than the other and higher up."""
        size = self.look(beside)[0]
        if self.look(index)[0] >= RAISED * size:
            return False
        return self.box(index)[3] < self.box(beside)[3] - 0.1 * size

    def _symbol(self, index: int, sign: str) -> str:
        """What a private character of a symbol font shows; of another font, itself."""
        piece = calls.text_object(self._handle, index)
        name = _font_name(calls.font_of(piece)).lower() if piece else ""
        font = SYMBOL_FONT.search(name)
        return read_symbol(ord(sign), " ".join(filter(None, font.groups()))) if font else sign

    def edges(self, index: int) -> tuple[float, float]:
        """The left and right edge of one character's advance, in points from the page's left."""
        box = self.box(index)
        return box[0], box[2]

    def left(self, index: int) -> float:
        """The left edge of one character, in points from the page's left."""
        if self.frame.turn:
            return self._turned_box(index)[0]
        calls.loose_box(self._handle, index, self._to_rect)
        left: float = self._rect[0] - self.frame.left
        return left if -FAR < left < FAR else 0.0

    def right(self, index: int) -> float:
        """The right edge of one character's advance, in points from the page's left."""
        if self.frame.turn:
            return self._turned_box(index)[2]
        calls.loose_box(self._handle, index, self._to_rect)
        right: float = self._rect[2] - self.frame.left
        return right if -FAR < right < FAR else 0.0

    def box(self, index: int) -> tuple[float, float, float, float]:
        """One character's left, top, right and bottom: its advance wide, its font high."""
        frame = self.frame
        if frame.turn:
            return self._turned_box(index)
        calls.loose_box(self._handle, index, self._to_rect)
        left, top, right, bottom = self._rect[:]
        if not abs(left) + abs(top) + abs(right) + abs(bottom) < FAR:
            return 0.0, 0.0, 0.0, 0.0
        return left - frame.left, frame.top - top, right - frame.left, frame.top - bottom

    def is_generated(self, index: int) -> bool:
        """Whether the library put the character in where it saw a gap."""
        return bool(calls.is_generated(self._handle, index) == 1)

    def look(self, index: int) -> tuple[float, bool]:
        """The character's size on the page in points, 0 when the file gives none, and whether it
        does not stand upright."""
        turn = self.frame.turn
        calls.char_matrix(self._handle, index, self._to_matrix)
        size: float = calls.font_size(self._handle, index)
        a, b, c, d = self._matrix[:4]
        if not abs(size) * (abs(a) + abs(b) + abs(c) + abs(d)) < FAR:
            return 0.0, False
        if not (b or c or turn) and a > 0:
            return round(abs(size * d), 1), False
        angle = math.degrees(math.atan2(b, a)) - turn
        return round(abs(size) * math.hypot(c, d), 1), abs((angle + 180) % 360 - 180) > 5

    def is_bold(self, index: int) -> bool:
        """Whether the character is bold, by its font's name or by a stroke around it.

        The library's own font weight says 400 for bold fonts; Word draws a
        bold Songti, which has no bold cut, by stroking the outlines.
        """
        piece = calls.text_object(self._handle, index)
        if not piece:
            return False
        if calls.render_mode(piece) in STROKED:
            return True
        font = calls.font_of(piece)
        key = font.value or 0
        if key not in self._fonts:
            self._fonts[key] = HEAVY.search(_font_name(font)) is not None
        return self._fonts[key]

    def _turned_box(self, index: int) -> tuple[float, float, float, float]:
        sides = [ctypes.c_double() for _ in range(4)]
        calls.tight_box(self._handle, index, *map(ctypes.byref, sides))
        x0, x1, y0, y1 = (side.value for side in sides)
        if not abs(x0) + abs(x1) + abs(y0) + abs(y1) < FAR:
            return 0.0, 0.0, 0.0, 0.0
        box = self.frame.place(x0, y0, x1, y1)
        return box.left, box.top, box.right, box.bottom


def _font_name(font: calls.Pointer) -> str:
    buffer = ctypes.create_string_buffer(256)
    calls.font_name(font, buffer, ctypes.c_size_t(256))
    return buffer.value.decode("utf-8", "replace")
