"""The characters of a page -> its printed lines with place, look, wide gaps and blanks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.readers.pdf_chars import PageText
from extractor.readers.pdf_grids import Grid
from extractor.readers.pdf_rules import Rule
from extractor.readers.printed import Printed, is_ideograph
from extractor.readers.segments import BREAK, Segment, close_up_words, find_blanks, put_together
from models.span import Box

# A quarter of a line is so much wider for its signs than another quarter only when it holds a gap.
UNEVEN = 1.35
SHORT = 10
# Where Word parts Chinese from figures it adds a quarter of an em.
SET_APART = 0.45
# Rules under a line's print, in ems from the bottom of its box.
ABOVE_BOTTOM, BELOW_BOTTOM = 0.35, 0.5
JOINED_BY_HYPHEN = "\ufffe"


def read_lines(
    chars: PageText, page: int, rules: Sequence[Rule] = (), grids: Sequence[Grid] = ()
) -> list[Printed]:
    """The page's printed lines in the order in which the file draws them.

    ``rules`` are level rules that may stand for blanks; lines are parted where
    they cross from one cell of ``grids`` into the next.
    """
    lines: list[Printed] = []
    start = 0
    for raw in chars.text.split("\n"):
        for first, last in _runs(chars, start, raw, grids):
            lines.extend(_read_line(chars, first, last, page, rules))
        start += len(raw) + 1
    return lines


def _runs(
    chars: PageText, start: int, raw: str, grids: Sequence[Grid]
) -> Iterator[tuple[int, int]]:
    """The first and last character of the line, or of its part in each cell."""
    stripped = raw.strip()
    if not stripped:
        return
    first = start + raw.index(stripped[0])
    last = first + len(stripped) - 1
    walls = _walls_crossed(chars, first, last, grids)
    if not walls:
        yield first, last
        return
    run: list[int] = []
    column = -1
    for index in range(first, last + 1):
        if chars.text[index].isspace():
            continue
        left, right = chars.edges(index)
        place = sum(1 for wall in walls if wall < (left + right) / 2)
        if run and place != column:
            yield run[0], run[-1]
            run = []
        run.append(index)
        column = place
    yield run[0], run[-1]


def _walls_crossed(chars: PageText, first: int, last: int, grids: Sequence[Grid]) -> list[float]:
    """The edges between cells that the line runs over, from left to right."""
    if not grids:
        return []
    opening, end = chars.box(first), chars.edges(last)[1]
    middle = (opening.top + opening.bottom) / 2
    for grid in grids:
        if grid.rows[0] < middle < grid.rows[-1]:
            row = [cell.box for cell in grid.cells if cell.box.top < middle < cell.box.bottom]
            edges = {box.left for box in row} | {box.right for box in row}
            crossed = sorted(edge for edge in edges if opening.left + 1 < edge < end - 1)
            if crossed:
                return crossed
    return []


def _read_line(
    chars: PageText, first: int, last: int, page: int, rules: Sequence[Rule]
) -> Iterator[Printed]:
    text = chars.text[first : last + 1]
    opening, closing = chars.box(first), chars.box(last)
    if closing.top > opening.bottom or closing.bottom < opening.top:
        turn = _next_row(chars, first, text, opening)
        if turn is not None:
            yield from _read_line(chars, first, first + turn[0] - 1, page, rules)
            yield from _read_line(chars, first + turn[1], last, page, rules)
            return
    letter, letter_at_end = _letters(text)
    size, slanted = chars.look(first + letter)
    box = Box(
        min(opening.left, closing.left),
        min(opening.top, closing.top),
        max(opening.right, closing.right),
        max(opening.bottom, closing.bottom),
    )
    size = size or box.bottom - box.top or 1.0
    bold = chars.is_bold(first + letter) and chars.is_bold(first + letter_at_end)
    line = Printed(text, page, box, size, bold=bold, slanted=slanted)
    yield line if slanted else _with_gaps(chars, first, line, rules)


def _next_row(chars: PageText, first: int, text: str, opening: Box) -> tuple[int, int] | None:
    """The space at which the library ran two printed rows together: its ends, from ``first``."""
    for space, after in _spaces(text):
        box = chars.box(first + after)
        if box.top > opening.bottom or box.bottom < opening.top:
            return space, after
    return None


def _with_gaps(chars: PageText, first: int, line: Printed, rules: Sequence[Rule]) -> Printed:
    bottom, size, text = line.box.bottom, line.size, line.text
    under = [
        (rule.start, rule.end)
        for rule in rules
        if bottom - ABOVE_BOTTOM * size < rule.at < bottom + BELOW_BOTTOM * size
    ]
    if under or (" " in text and _may_hold_gap(chars, first, text, line)):
        return _measured(chars, first, line, under)
    if " " in text:
        return _with_text(line, _tidy(chars, first, text, size))
    return line


def _with_text(line: Printed, text: str) -> Printed:
    if text == line.text:
        return line
    return Printed(text, line.page, line.box, line.size, line.bold, line.slanted)


def _measured(
    chars: PageText, first: int, line: Printed, under: Sequence[tuple[float, float]]
) -> Printed:
    """The line put together from its runs between wide gaps, and the blanks under it."""
    text, size = line.text, line.size
    segments: list[Segment] = []
    begin, left = 0, line.box.left
    for space, after in _spaces(text):
        right, next_left = chars.edges(first + space - 1)[1], chars.edges(first + after)[0]
        if next_left - right >= BREAK * size:
            piece = _tidy(chars, first + begin, text[begin:space], size)
            segments.append(Segment(piece, left, right))
            begin, left = after, next_left
    piece = _tidy(chars, first + begin, text[begin:], size)
    segments.append(Segment(piece, left, line.box.right))
    return put_together(line, find_blanks(segments, under, size))


def _spaces(text: str) -> Iterator[tuple[int, int]]:
    """Where each run of spaces inside the text begins and ends."""
    start = text.find(" ")
    while start > 0:
        end = start
        while end < len(text) and text[end] == " ":
            end += 1
        yield start, end
        start = text.find(" ", end)


def _tidy(chars: PageText, first: int, text: str, size: float) -> str:
    """The text without the spaces that the library put in between signs merely set apart."""
    if " " not in text:
        return text
    pieces: list[str] = []
    begin = 0
    for space, after in _spaces(text):
        if not (is_ideograph(text[space - 1]) or is_ideograph(text[after])):
            continue
        if not chars.is_generated(first + space):
            continue
        width = chars.edges(first + after)[0] - chars.edges(first + space - 1)[1]
        if width < SET_APART * size:
            pieces.append(text[begin:space])
            begin = after
    return close_up_words("".join((*pieces, text[begin:])))


def _may_hold_gap(chars: PageText, first: int, text: str, line: Printed) -> bool:
    """Whether some quarter of the line is wide for its signs; short lines and forms always may.

    Costs three boxes, whatever the number of spaces.
    """
    if len(text) < SHORT or text.count("：") + text.count(":") > 1:
        return True
    cuts = [0]
    for quarter in (1, 2, 3):
        cut = len(text) * quarter // 4
        while text[cut] == " ":
            cut += 1
        cuts.append(cut)
    cuts.append(len(text))
    edges = [line.box.left]
    edges.extend(chars.edges(first + cut)[0] for cut in cuts[1:-1])
    edges.append(line.box.right)
    rates = [
        (right - left) / max(1.0, _weight(text[begin:end]))
        for (left, right), (begin, end) in zip(pairwise(edges), pairwise(cuts), strict=True)
    ]
    return max(rates) > UNEVEN * min(rates) or max(rates) > UNEVEN * line.size


def _weight(text: str) -> float:
    """The number of signs, narrow ones counted half."""
    wide = sum(1 for sign in text if sign > "\u2e7f")
    return wide + (len(text) - wide) * 0.5


def _letters(text: str) -> tuple[int, int]:
    """Where the first and the last letter stand: digits are often set in another font."""
    first = next((index for index, sign in enumerate(text) if sign.isalpha()), 0)
    last = next((index for index in range(len(text) - 1, -1, -1) if text[index].isalpha()), first)
    return first, last
