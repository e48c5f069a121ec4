"""Printed lines -> paragraphs: which lines belong together, and the words they make."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.readers.printed import Printed, is_ideograph
from models.document import Line
from models.span import Place

LABEL = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇0-9０-９]{1,6}[章节条款部编]"
    r"|[一二三四五六七八九十]{1,3}[、.．]"
    r"|[(（][一二三四五六七八九十0-9０-９a-zA-Z]{1,3}[)）]"
    r"|[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,4}(?![0-9%％])"
    r"|[0-9０-９]{1,2}[、.．)）](?![0-9])"
    r"|[a-zA-Z][.)）]|[①-⑳])"
)


def join_lines(lines: Sequence[Printed], margins: tuple[float, float]) -> list[Line]:
    """The paragraphs of the lines; ``margins`` are the text's left and right edge in points."""
    paragraphs: list[list[Printed]] = []
    for line in lines:
        if paragraphs and _continues(paragraphs[-1], line, margins):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [build_paragraph(paragraph, margins[0]) for paragraph in paragraphs]


def build_paragraph(printed: Sequence[Printed], left: float) -> Line:
    """One Line of the printed lines, with a place for each of them."""
    text = ""
    places: list[Place] = []
    for piece in printed:
        if text:
            text += joint(text, piece.text)
        places.append(Place(len(text), piece.page, piece.box))
        text += piece.text
    first = printed[0]
    return Line(
        text=text,
        places=tuple(places),
        size=first.size,
        bold=all(piece.bold for piece in printed),
        indent=round(first.box.left - left, 1),
    )


def joint(before: str, after: str) -> str:
    """What stands between two printed lines of one paragraph: a space between Latin words."""
    if not before or not after or before[-1] == " ":
        return ""
    return "" if is_ideograph(before[-1]) or is_ideograph(after[0]) else " "


def _continues(paragraph: Sequence[Printed], line: Printed, margins: tuple[float, float]) -> bool:
    last = paragraph[-1]
    if LABEL.match(line.text) or last.bold != line.bold or abs(last.size - line.size) > 0.6:
        return False
    is_full = last.box.right > margins[1] - 2.2 * last.size
    hangs = line.box.left <= paragraph[0].box.left + 1
    near = last.page != line.page or line.box.top - last.box.bottom < 1.6 * last.size
    return is_full and hangs and near
