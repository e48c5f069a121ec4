"""The characters of a page -> its printed lines with place, size and weight."""

from __future__ import annotations

from extractor.readers.pdf_chars import PageText
from extractor.readers.printed import Printed
from models.span import Box


def read_lines(chars: PageText, page: int) -> list[Printed]:
    """The page's printed lines in the order in which the file draws them."""
    lines: list[Printed] = []
    start = 0
    for raw in chars.text.split("\n"):
        printed = _read_line(chars, start, raw.rstrip(), page)
        if printed is not None:
            lines.append(printed)
        start += len(raw) + 1
    return lines


def _read_line(chars: PageText, start: int, raw: str, page: int) -> Printed | None:
    text = raw.lstrip()
    if not text:
        return None
    first, last = start + len(raw) - len(text), start + len(raw) - 1
    opening, closing = chars.box(first), chars.box(last)
    letter, letter_at_end = _letters(text)
    box = Box(
        min(opening.left, closing.left),
        min(opening.top, closing.top),
        max(opening.right, closing.right),
        max(opening.bottom, closing.bottom),
    )
    return Printed(
        text=text,
        page=page,
        box=box,
        size=chars.size(first + letter),
        bold=chars.is_bold(first + letter) and chars.is_bold(first + letter_at_end),
        slanted=chars.is_slanted(first + letter),
    )


def _letters(text: str) -> tuple[int, int]:
    """Where the first and the last letter stand: digits are often set in another font."""
    first = next((index for index, sign in enumerate(text) if sign.isalpha()), 0)
    last = next((index for index in range(len(text) - 1, -1, -1) if text[index].isalpha()), first)
    return first, last
