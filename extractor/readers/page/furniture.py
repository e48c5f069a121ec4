"""Running heads, feet, page numbers and stamps of paged formats: found by repetition and place."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from extractor.patterns import compile_once
from extractor.readers.page.paragraphs import LABEL
from extractor.readers.page.printed import Printed, Sheet
from models.document import Line
from models.span import Box, Place

# Heads and feet stand in the outer part of a page; the text begins further in. Word's margin is
# 72 points of 842, with the head in the middle of it.
HEAD_ZONE, FOOT_ZONE = 0.12, 0.88
MAX_ROWS = 4
SAME_PLACE = 6.0
# Of a long file, a head of one chapter's pages is enough; it stands on all of them, or on the
# left or right ones. A sentence's last line may come again at one height by chance.
ENOUGH_PAGES, DENSE = 3, 0.4
MAX_DIGITS = 9
# A stamp's words are so many times as large as the text, and cross more than so many lines; the
# first of them is the stamp itself, another may be a line set close to a title.
OVERSIZE, MIN_CROSSED = 2.0, 2

_NUMERAL = r"(?:[0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5}|[ivxlIVXL]{1,7})"
PAGE_NUMBER = compile_once(
    rf"第\s?{_NUMERAL}\s?页(?:\s?[,，/／（(]?\s?共?\s?{_NUMERAL}\s?页?[）)]?)?"
    rf"|共\s?{_NUMERAL}\s?页\s?[,，/／]?\s?第\s?{_NUMERAL}\s?页"
    rf"|(?:[Pp]age|PAGE|[Pp]\.)\s?{_NUMERAL}(?:\s?(?:of|OF|/)\s?{_NUMERAL})?"
    rf"|{_NUMERAL}\s?(?:/|／|of)\s?{_NUMERAL}"
    rf"|[-–—~·•.\s|]{{0,4}}{_NUMERAL}[-–—~·•.\s|]{{0,4}}"
)
_DIGITS = compile_once(r"[0-9０-９]+")
_NUMBER = compile_once(r"[0-9０-９一二三四五六七八九十百零〇]+")


@dataclass(frozen=True, slots=True)
class _Page:
    """A page's lines outside tables; ``height`` in points."""

    page: int
    height: float
    lines: tuple[Printed, ...]


def part_furniture(sheets: Sequence[Sheet]) -> tuple[tuple[Sheet, ...], tuple[Printed, ...]]:
    """The sheets without their furniture, and the furniture in page order.

    Where most of the lines come again in their places, the pages are copies of one
    contract: what they repeat is its text.
    """
    pages = [_Page(sheet.page, sheet.height, sheet.lines) for sheet in sheets]
    found = {*_slanted(pages), *_printed_over(pages), *_counted_up(pages)}
    in_place = list(_repeated_in_place(pages))
    if not _are_copies(pages, sum(map(len, in_place))):
        found.update(_repeated_in_margins(pages))
        stamps = (lines for lines in in_place if not _counts_with_body(lines, pages))
        found.update(id(line) for lines in stamps for line in lines)
    found |= set(_page_numbers(pages, found))
    bodies: list[Sheet] = []
    furniture: list[Printed] = []
    for sheet in sheets:
        kept = tuple(item for item in sheet.items if id(item) not in found)
        bodies.append(replace(sheet, items=kept))
    for page in pages:
        furniture.extend(line for line in page.lines if id(line) in found)
    return tuple(bodies), tuple(furniture)


def furniture_line(printed: Printed, start: int = 0) -> Line:
    """The Line of a running head, foot, page number or stamp, ``start`` its offset."""
    return Line(
        text=printed.text,
        start=start,
        kind="furniture",
        places=(Place(0, printed.page, printed.box),),
        size=printed.size,
        bold=printed.bold,
    )


def _are_copies(pages: Sequence[_Page], repeated: int) -> bool:
    """Whether more than a line a page, and more than half of all lines, come again in place."""
    return repeated > len(pages) and repeated * 2 > sum(len(page.lines) for page in pages)


def _slanted(pages: Sequence[_Page]) -> Iterator[int]:
    """A stamp or side note across the page; of a page that is set sideways, nothing."""
    for page in pages:
        lines = page.lines
        slanted = [line for line in lines if line.slanted]
        if len(slanted) * 2 <= len(lines):
            yield from map(id, slanted)


def _printed_over(pages: Sequence[_Page]) -> Iterator[int]:
    """Large words across the lines of a page, though they stand level."""
    for page in pages:
        usual = median(line.size for line in page.lines) if page.lines else 0.0
        for line in page.lines:
            is_large = line.size > OVERSIZE * usual
            if is_large and sum(_overlap(line.box, o.box) for o in page.lines) > MIN_CROSSED:
                yield id(line)


def _overlap(box: Box, other: Box) -> bool:
    return (
        min(box.right, other.right) > max(box.left, other.left)
        and min(box.bottom, other.bottom) > max(box.top, other.top) + 1.0
    )


def _repeated_in_margins(pages: Sequence[_Page]) -> Iterator[int]:
    """Lines at the top and foot that come again at the same height, but for their figures."""
    groups: dict[tuple[bool, str], list[Printed]] = defaultdict(list)
    for page in pages:
        for is_foot, line in _margin_lines(page):
            groups[is_foot, _DIGITS.sub("#", line.text)].append(line)
    enough = max(2, min(ENOUGH_PAGES, math.ceil(len(pages) * 0.5)))
    for lines in groups.values():
        for place in _by_height(lines):
            numbers = {line.page for line in place}
            if len(numbers) < max(enough, DENSE * (max(numbers) - min(numbers) + 1)):
                continue
            if _stays_or_counts(place) and not _counts_with_body(place, pages):
                yield from map(id, place)


def _counts_with_body(lines: Sequence[Printed], pages: Sequence[_Page]) -> bool:
    """Whether the lines' numbers are the body's: behind most of them the next one follows.

    "（一）…" at the foot of three pages, each with "（二）…" behind it, is text; the chapter
    at the head of its pages is followed by itself.
    """
    label = LABEL.match(lines[0].text)
    if label is None or is_page_number(lines[0].text):
        return False
    style = _style(label.group())
    mine = set(map(id, lines))
    goes_on, waiting = 0, False
    for page in pages:
        for line in sorted(page.lines, key=lambda line: line.box.top):
            other = LABEL.match(line.text)
            if other is None or _style(other.group()) != style:
                continue
            goes_on += waiting and other.group() != label.group()
            waiting = id(line) in mine
    return goes_on * 2 > len(lines)


def _style(label: str) -> str:
    """What is left of a label without its number: （#）, 第#条."""
    style: str = _NUMBER.sub("#", label)
    return style


def _stays_or_counts(lines: Sequence[Printed]) -> bool:
    """Whether the lines' figures stay the same, or count up with the pages behind other words.

    "1.1 …", "2.1 …" at the top of two pages are clauses, "合同编号 2024-1 第 3 页" is a head.
    """
    if all(is_page_number(line.text) for line in lines):
        return True
    figures = [_figures(line.text) for line in lines]
    for slot in zip(*figures, strict=False):
        if len(set(slot)) == 1:
            continue
        if any(_DIGITS.match(line.text) for line in lines):
            return False
        if len({figure - line.page for figure, line in zip(slot, lines, strict=True)}) > 1:
            return False
    return True


def _figures(text: str) -> tuple[int, ...]:
    """The text's figures; of a very long one the end, as no page number is."""
    return tuple(int(digits[-MAX_DIGITS:]) for digits in _DIGITS.findall(text))


def is_page_number(text: str) -> bool:
    """Whether the text is nothing but the number of a page: 第 3 页 共 9 页, - 3 -, 3/20."""
    return PAGE_NUMBER.fullmatch(text.strip()) is not None


def _margin_lines(page: _Page) -> Iterator[tuple[bool, Printed]]:
    lines = [line for line in page.lines if not line.slanted]
    by_height = sorted(lines, key=lambda line: line.box.top)
    for line in by_height[:MAX_ROWS]:
        if line.middle < HEAD_ZONE * page.height:
            yield False, line
    for line in by_height[-MAX_ROWS:]:
        if line.middle > FOOT_ZONE * page.height:
            yield True, line


def _by_height(lines: Sequence[Printed]) -> Iterator[list[Printed]]:
    """The lines in groups that stand at one height."""
    group: list[Printed] = []
    for line in sorted(lines, key=lambda line: line.box.top):
        if group and line.box.top - group[-1].box.top > SAME_PLACE:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _repeated_in_place(pages: Sequence[_Page]) -> Iterator[list[Printed]]:
    """The same words in the same place on most pages, wherever: a stamp that is set level."""
    if len(pages) < ENOUGH_PAGES:
        return
    enough = max(ENOUGH_PAGES, math.ceil(len(pages) * 0.6))
    counts = Counter(text for page in pages for text in {line.text for line in page.lines})
    groups: dict[tuple[str, int, int], list[Printed]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            if counts[line.text] >= enough:
                key = line.text, round(line.box.left / 2), round(line.box.top / 2)
                groups[key].append(line)
    for lines in groups.values():
        if len({line.page for line in lines}) >= enough:
            yield lines


def _counted_up(pages: Sequence[_Page]) -> Iterator[int]:
    """Bare numbers that grow with the pages and stand in one place, even inside the text."""
    groups: dict[tuple[int, int], list[Printed]] = defaultdict(list)
    for page in pages:
        for line in page.lines:
            digits = line.text.strip(" -–—~·•.|") if len(line.text) <= 12 else ""
            if digits.isdecimal():
                key = int(digits) - page.page, round(line.box.bottom / SAME_PLACE)
                groups[key].append(line)
    for lines in groups.values():
        if len({line.page for line in lines}) >= min(ENOUGH_PAGES, max(2, len(pages))):
            yield from map(id, lines)


def _page_numbers(pages: Sequence[_Page], found: set[int]) -> Iterator[int]:
    """The outermost line at the top or foot of a page when it is nothing but a page number.

    A bare figure at the top may as well be a title's year: it must count up to be one.
    """
    for page in pages:
        rest = [line for line in page.lines if id(line) not in found]
        if not rest:
            continue
        first = min(rest, key=lambda line: line.box.top)
        last = max(rest, key=lambda line: line.box.bottom)
        text = first.text.strip()
        in_head = first.middle < HEAD_ZONE * page.height
        if in_head and is_page_number(text) and not text.isdecimal():
            yield id(first)
        if last.middle > FOOT_ZONE * page.height and is_page_number(last.text):
            yield id(last)
