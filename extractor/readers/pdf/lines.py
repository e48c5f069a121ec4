"""The characters of a page -> its printed lines with place, look, wide gaps and blanks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.patterns import compile_once
from extractor.readers.page.grids import Grid
from extractor.readers.page.printed import Printed, is_ideograph
from extractor.readers.page.rulings import Rule
from extractor.readers.page.segments import (
    BREAK,
    Segment,
    close_up_words,
    find_blanks,
    put_together,
)
from extractor.readers.pdf.chars import PageText
from models.span import Box

# A quarter of a line is so much wider for its signs than another quarter only when it holds a gap.
UNEVEN = 1.35
SHORT = 10
# A line mostly of Chinese is known to be this much wider than its signs before it holds a gap.
SPARE = 0.8
# An underlined space is a blank even when it is as narrow as this, in ems.
NARROW = 0.2
# Where Word parts Chinese from figures it adds a quarter of an em.
SET_APART, LATIN_SPACE = 0.45, 0.15
# A step back that is more than two signs set close, in ems.
SET_BACK = 0.3
# Rules under a line's print, in ems from the bottom of its box.
ABOVE_BOTTOM, BELOW_BOTTOM = 0.35, 0.5
# The library joins a word that is parted at a line's end, puts U+FFFE for the hyphen, and gives
# no line feed.
HYPHEN = "\ufffe"
PRINTED_LINE = compile_once(rf"[^\s{HYPHEN}](?:[^\n{HYPHEN}]*[^\s{HYPHEN}])?{HYPHEN}?")
# The first of the signs an em wide.
CHINESE = "\u2e80"


def read_lines(
    chars: PageText, page: int, rules: Sequence[Rule] = (), grids: Sequence[Grid] = ()
) -> list[Printed]:
    """The page's printed lines in the order in which the file draws them.

    ``rules`` are level rules that may stand for blanks; lines are parted where
    they cross from one cell of ``grids`` into the next.
    """
    lines: list[Printed] = []
    bands = [band for grid in grids for band in _bands(grid)]
    for match in PRINTED_LINE.finditer(chars.text):
        first, last = match.start(), match.end() - 1
        walls = _walls_crossed(chars, first, last, bands) if bands else None
        if walls:
            for start, end in _parts(chars, first, last, walls):
                _add_lines(lines, chars, (start, end), page, rules)
        else:
            _add_lines(lines, chars, (first, last), page, rules)
    return lines


def _bands(grid: Grid) -> Iterator[tuple[float, float, list[float]]]:
    """For each row of the grid its top, its bottom and the edges of the cells in it."""
    for top, bottom in pairwise(grid.rows):
        middle = (top + bottom) / 2
        row = [cell.box for cell in grid.cells if cell.box.top < middle < cell.box.bottom]
        yield top, bottom, sorted({box.left for box in row} | {box.right for box in row})


def _walls_crossed(
    chars: PageText,
    first: int,
    last: int,
    bands: Sequence[tuple[float, float, list[float]]],
) -> list[float]:
    """The edges between cells that the line runs over, from left to right."""
    left, top, _, bottom = chars.box(first)
    middle = (top + bottom) / 2
    for low, high, edges in bands:
        if low < middle < high:
            end = chars.edges(last)[1]
            crossed = [edge for edge in edges if left + 1 < edge < end - 1]
            if crossed:
                return crossed
    return []


def _parts(
    chars: PageText, first: int, last: int, walls: Sequence[float]
) -> Iterator[tuple[int, int]]:
    """The first and last character of the line's part in each cell."""
    start = end = first
    column = -1
    for index in range(first, last + 1):
        if chars.text[index] == " ":
            continue
        left, right = chars.edges(index)
        place = bisect_left(walls, (left + right) / 2)
        if column >= 0 and place != column:
            yield start, end
            start = index
        end, column = index, place
    yield start, end


def _add_lines(
    lines: list[Printed],
    chars: PageText,
    run: tuple[int, int],
    page: int,
    rules: Sequence[Rule],
) -> None:
    """Add the printed line of the characters; two when the library ran two rows together."""
    first, last = run
    text = chars.text[first : last + 1]
    left, top, right, bottom = chars.box(first)
    left_at_end, top_at_end, right_at_end, bottom_at_end = chars.box(last)
    if top_at_end > bottom or bottom_at_end < top:
        turn = _next_row(chars, first, text, (top, bottom))
        if turn is not None:
            _add_lines(lines, chars, (first, first + turn[0] - 1), page, rules)
            _add_lines(lines, chars, (first + turn[1], last), page, rules)
            return
    letter, letter_at_end = _letters(text)
    size, slanted = chars.look(first + letter)
    if text[-1] == HYPHEN:
        text = text[:-1] + "-"
    box = Box(
        left if left < left_at_end else left_at_end,
        top if top < top_at_end else top_at_end,
        right if right > right_at_end else right_at_end,
        bottom if bottom > bottom_at_end else bottom_at_end,
    )
    bold = chars.is_bold(first + letter) and chars.is_bold(first + letter_at_end)
    line = Printed(text, page, box, size or max(bottom - top, 1.0), bold, slanted)
    if (rules or " " in text) and not slanted:
        line = _with_gaps(chars, first, line, rules)
    lines.append(line)


def _next_row(
    chars: PageText, first: int, text: str, height: tuple[float, float]
) -> tuple[int, int] | None:
    """The space at which the library ran two printed rows together: its ends, from ``first``."""
    for space, after in _spaces(text):
        _, top, _, bottom = chars.box(first + after)
        if top > height[1] or bottom < height[0]:
            return space, after
    return None


def _with_gaps(chars: PageText, first: int, line: Printed, rules: Sequence[Rule]) -> Printed:
    """The line with its wide gaps and blanks found, and without spaces that are none."""
    size, text = line.size, line.text
    above = line.box.bottom - ABOVE_BOTTOM * size
    below = line.box.bottom + BELOW_BOTTOM * size
    under = [(rule.start, rule.end) for rule in rules if above < rule.at < below]
    has_space = " " in text
    if not has_space and not under:
        return line
    narrow = _narrow_spaces(chars, first, text, size) if has_space else []
    if narrow is None:
        return put_together(line, find_blanks(_sorted(chars, first, line), under, size))
    if under or _may_hold_gap(chars, first, text, line.box, size):
        return _measured(chars, first, line, under, narrow)
    text = _without(text, 0, narrow)
    return Printed(text, line.page, line.box, size, line.bold) if text != line.text else line


def _narrow_spaces(
    chars: PageText, first: int, text: str, size: float
) -> list[tuple[int, int]] | None:
    """The spaces that the library put in between signs merely set apart: ends of each.

    None when behind some space the file goes back to the left: LibreOffice draws
    the signs of a second font, such as quotation marks, after the rest of a line.
    """
    spaces: list[tuple[int, int]] = []
    for space, after in _spaces(text):
        beside = text[space - 1] >= CHINESE or text[after] >= CHINESE
        if beside and chars.is_generated(first + space):
            width = chars.left(first + after) - chars.right(first + space - 1)
            if width < -SET_BACK * size:
                return None
            if width < SET_APART * size:
                spaces.append((space, after))
    return spaces


def _sorted(chars: PageText, first: int, line: Printed) -> list[Segment]:
    """The runs of the line's signs between wide gaps, from left to right as they are printed."""
    signs = sorted(
        (*chars.edges(first + index), sign) for index, sign in enumerate(line.text) if sign != " "
    )
    segments: list[Segment] = []
    for left, right, sign in signs:
        last = segments[-1] if segments else None
        width = (left - last.right) / line.size if last else BREAK
        if last is None or width >= BREAK:
            segments.append(Segment(sign, left, right))
            continue
        is_chinese = is_ideograph(sign) or is_ideograph(last.text[-1])
        space = " " if width > (SET_APART if is_chinese else LATIN_SPACE) else ""
        segments[-1] = Segment(last.text + space + sign, last.left, max(last.right, right))
    return segments


def _measured(
    chars: PageText,
    first: int,
    line: Printed,
    under: Sequence[tuple[float, float]],
    narrow: Sequence[tuple[int, int]],
) -> Printed:
    """The line put together from its runs between wide gaps, and the blanks under it."""
    text, size = line.text, line.size
    segments: list[Segment] = []
    begin, left = 0, line.box.left
    for space, after in _spaces(text):
        right, next_left = chars.edges(first + space - 1)[1], chars.edges(first + after)[0]
        width = next_left - right
        if width >= BREAK * size or (
            width > NARROW * size and _holds_rule(under, right, next_left, NARROW * size)
        ):
            segments.append(Segment(_without(text[:space], begin, narrow), left, right))
            begin, left = after, next_left
    segments.append(Segment(_without(text, begin, narrow), left, line.box.right))
    return put_together(line, find_blanks(segments, under, size))


def _without(text: str, begin: int, spaces: Sequence[tuple[int, int]]) -> str:
    """The text from ``begin`` on without the given spaces, letter-spaced words made whole."""
    if not spaces:
        return close_up_words(text[begin:])
    pieces: list[str] = []
    for space, after in spaces[bisect_left(spaces, (begin, 0)) :]:
        if after > len(text):
            break
        pieces.append(text[begin:space])
        begin = after
    return close_up_words("".join((*pieces, text[begin:])))


def _holds_rule(
    ends: Sequence[tuple[float, float]], left: float, right: float, spare: float
) -> bool:
    """Whether a rule lies under just this gap: one underlined space to fill in, as in 自_年_月."""
    return any(start >= left - spare and end <= right + spare for start, end in ends)


def _spaces(text: str) -> Iterator[tuple[int, int]]:
    """Where each run of spaces inside the text begins and ends."""
    start = text.find(" ")
    while start > 0:
        end = start
        while end < len(text) and text[end] == " ":
            end += 1
        yield start, end
        start = text.find(" ", end)


def _may_hold_gap(chars: PageText, first: int, text: str, box: Box, size: float) -> bool:
    """Whether some quarter of the line is wide for its signs; forms always may, and short lines.

    Costs three boxes at most, whatever the number of spaces.
    """
    if text.count("：") + text.count(":") > 1:
        return True
    wide = _count_wide(text)
    ems = (box.right - box.left) / size
    if wide * 2 > len(text):
        return ems >= (len(text) + wide) / 2 + SPARE
    if len(text) < SHORT:
        return True
    cuts = [0]
    for quarter in (1, 2, 3):
        cut = len(text) * quarter // 4
        while text[cut] == " ":
            cut += 1
        cuts.append(cut)
    cuts.append(len(text))
    edges = [box.left]
    edges.extend(chars.edges(first + cut)[0] for cut in cuts[1:-1])
    edges.append(box.right)
    rates = [
        (right - left) * 2 / max(1, end - begin + _count_wide(text[begin:end]))
        for (left, right), (begin, end) in zip(pairwise(edges), pairwise(cuts), strict=True)
    ]
    return max(rates) > UNEVEN * min(rates) or max(rates) > UNEVEN * size


def _count_wide(text: str) -> int:
    """The number of signs an em wide: Chinese ones have three bytes in UTF-8, narrow ones one."""
    return 0 if text.isascii() else (len(text.encode()) - len(text)) // 2


def _letters(text: str) -> tuple[int, int]:
    """Where the first and the last letter stand: digits are often set in another font."""
    first, last = 0, len(text) - 1
    while first < last and not text[first].isalpha():
        first += 1
    while last > first and not text[last].isalpha():
        last -= 1
    return first, last
