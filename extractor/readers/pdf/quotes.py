"""Spans of a PDF's text -> boxes of exactly their characters, one for each printed line.

Reading keeps the box of each printed line only, as those of single characters cost four times
the text. Here the quoted lines are found on their pages again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.readers.pdf.pages import opened, opened_page
from extractor.readers.pdf.signs import PageSigns, PrintedWords, estimate
from models.document import Document, Line
from models.span import Box, Place, Span


class _Part(NamedTuple):
    """What a span has of one printed line: the line, and the offsets in it. ``at`` is where the
    line begins in the document's text."""

    at: int
    page: int
    line: PrintedWords
    start: int
    end: int

    @property
    def key(self) -> _Key:
        """What tells it from others of the same file."""
        return self.at, self.start, self.end


_Key = tuple[int, int, int]


def find_boxes(
    name: str, data: bytes, document: Document, spans: Iterable[Span]
) -> dict[Span, tuple[Place, ...]]:
    """The places of each span, in reading order; a place's offset counts from the span's start.

    ``data`` is the file that ``document`` was read from. Where a page has no characters, as in
    a scan, boxes are cut from the line's by the widths that its signs usually have. Raises
    UnreadableFile when the file cannot be opened.
    """
    parts = {span: list(_parts(document.lines, span)) for span in spans}
    pages: dict[int, list[_Part]] = defaultdict(list)
    for part in (part for found in parts.values() for part in found):
        pages[part.page].append(part)
    boxes: dict[_Key, Box] = {}
    with opened(name, data) as file:
        for number, wanted in sorted(pages.items()):
            with opened_page(file, number - 1) as (page, _):
                boxes |= _estimates(wanted) if page is None else _on_page(page, wanted)
    return {span: _places(span, found, boxes) for span, found in parts.items()}


def _parts(lines: Sequence[Line], span: Span) -> Iterator[_Part]:
    """The printed lines on which the span stands, with what it has of each."""
    first = max(0, bisect_right(lines, span.start, key=lambda line: line.start) - 1)
    for line in lines[first:]:
        if line.start >= span.end:
            break
        ends = [place.offset for place in line.places[1:]] + [len(line.text)]
        for place, end in zip(line.places, ends, strict=False):
            at = line.start + place.offset
            text = line.text[place.offset : end]
            start, stop = max(0, span.start - at), min(len(text), span.end - at)
            while start < stop and text[start].isspace():
                start += 1
            while stop > start and text[stop - 1].isspace():
                stop -= 1
            if start < stop:
                yield _Part(at, place.page, PrintedWords(text, place.box), start, stop)


def _on_page(page: object, wanted: Iterable[_Part]) -> dict[_Key, Box]:
    signs = PageSigns(page)
    try:
        if not signs.has_any:
            return _estimates(wanted)
        found: dict[int, dict[int, int]] = {}
        boxes: dict[_Key, Box] = {}
        for part in wanted:
            if part.at not in found:
                found[part.at] = signs.match(part.line)
            boxes[part.key] = signs.around(part.line, found[part.at], part.start, part.end)
        return boxes
    finally:
        signs.close()


def _estimates(wanted: Iterable[_Part]) -> dict[_Key, Box]:
    return {part.key: estimate(part.line, part.start, part.end) for part in wanted}


def _places(span: Span, parts: Sequence[_Part], boxes: dict[_Key, Box]) -> tuple[Place, ...]:
    return tuple(
        Place(part.at + part.start - span.start, part.page, boxes[part.key]) for part in parts
    )
