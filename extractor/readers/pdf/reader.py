"""A PDF file -> a Document: paragraphs and tables with the boxes of their printed lines."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2

from extractor.errors import UnreadableFile
from extractor.readers.assemble import assemble, place_tables
from extractor.readers.page.blanks import add_blank_rows
from extractor.readers.page.grids import Grid, find_grids
from extractor.readers.page.open_grids import find_open_grids, may_draw_tables, part_lines
from extractor.readers.page.printed import Printed, Sheet, is_ideograph
from extractor.readers.page.sheets import read_body
from extractor.readers.page.tables import place_in_grids
from extractor.readers.pdf.annotations import Typed
from extractor.readers.pdf.chars import PageFrame, PageText
from extractor.readers.pdf.lines import read_lines
from extractor.readers.pdf.pages import opened, opened_page
from extractor.readers.pdf.rules import read_rulings
from extractor.readers.pdf.scans import (
    PageRead,
    is_picture,
    name_pages,
    places_as_scanned,
    read_picture,
    tell_scans,
)
from extractor.readers.scan.recognition import HOW_TO_INSTALL, MAX_SCANNED
from extractor.readers.signs import plain_signs
from models.document import Document, Line, Notice
from models.span import Box

MAX_PAGES = 2000
# Of text typed into a field whose size the file does not say, in points.
USUAL_SIZE = 10.5


def read_pdf(name: str, data: bytes) -> Document:
    """The file's text with its places. Raises UnreadableFile.

    Pages that are pictures go to optical recognition where it is installed. Pages without a
    character are told in a notice; a file without any is refused.
    """
    pages = read_pages(name, data)
    sheets = [page.sheet for page in pages]
    if not any(sheet.items for sheet in sheets):
        raise _refuse_textless(name, pages)
    lines, tables = read_body(sheets)
    text, placed = assemble(places_as_scanned(lines, pages))
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        format="pdf",
        text=text,
        lines=placed,
        tables=place_tables(tables, placed),
        pages=len(sheets),
        ocr=any(page.recognised for page in pages),
        notices=_notices(pages, placed),
    )


def _refuse_textless(name: str, pages: Sequence[PageRead]) -> UnreadableFile:
    message = f"{name}: no text on {name_pages(range(1, len(pages) + 1))}"
    if any(page.is_picture and not page.recognised for page in pages):
        message = f"{message}: a scan, which needs OCR; {HOW_TO_INSTALL}"
    elif any(page.is_picture for page in pages):
        message = f"{message}: a scan in which OCR finds no print; scan it again at 200 dpi or more"
    else:
        message = f"{message}: the pages are empty; get the file again from its sender"
    return UnreadableFile("no_text", message)


def read_pages(name: str, data: bytes) -> list[PageRead]:
    """The pages with what was met on them. Raises UnreadableFile."""
    with opened(name, data) as document:
        count = len(document)
        if count > MAX_PAGES:
            message = f"{name}: {count} pages, more than {MAX_PAGES}; split it"
            raise UnreadableFile("too_many_pages", message)
        pages: list[PageRead] = []
        recognised = 0
        for index in range(count):
            pages.append(_read_page(document, index, may_recognise=recognised < MAX_SCANNED))
            recognised += pages[-1].recognised
        return pages


def _read_page(document: pypdfium2.PdfDocument, index: int, *, may_recognise: bool) -> PageRead:
    """The page; a damaged one is a sheet without width."""
    with opened_page(document, index) as (page, overlay):
        if page is None:
            return PageRead(Sheet(index + 1, 0.0, 0.0))
        frame = PageFrame(page)
        typed = [_typed_line(words, frame, index + 1) for words in overlay.typed]
        sheet, text = _read_sheet(page, frame, index + 1, typed)
        if not is_picture(page, frame, text):
            return PageRead(sheet, overlay.comments)
        read = read_picture(page, frame, sheet, may_recognise=may_recognise)
        if read.recognised and typed:
            # What was typed into fields is not drawn on the page's picture.
            sheet = replace(read.sheet, items=(*read.sheet.items, *typed))
            read = replace(read, sheet=sheet)
        return replace(read, comments=overlay.comments)


def _read_sheet(
    page: pypdfium2.PdfPage, frame: PageFrame, number: int, typed: Sequence[Printed]
) -> tuple[Sheet, str]:
    """The page as its own text has it, and that text."""
    chars = PageText(page, frame)
    try:
        if not chars.text.strip() and not typed:
            return Sheet(number, frame.width, frame.height), ""
        grids, rules = find_grids(read_rulings(page, frame))
        tables = [grid for grid in grids if not grid.is_frame]
        open_grids: list[Grid] = []
        if may_draw_tables(rules):
            # A rule below a row is no blank in it: the tables must be known first.
            plain = read_lines(chars, number, (), tables)
            open_grids, rules = find_open_grids(rules, plain)
        lines = [*read_lines(chars, number, rules, tables), *typed]
        shown = [line for line in lines if frame.shows(line.box)]
        placed = add_blank_rows(part_lines(shown, open_grids), rules)
        items = tuple(place_in_grids(placed, [*tables, *open_grids], number))
        unseen = len(lines) - len(shown)
        return Sheet(number, frame.width, frame.height, items, unseen=unseen), chars.text
    finally:
        chars.close()


def _typed_line(words: Typed, frame: PageFrame, page: int) -> Printed:
    """A line in the middle of its field, as wide as its words and at most as high as text is."""
    box = frame.place(words.left, words.bottom, words.right, words.top)
    size = max(1.0, min(USUAL_SIZE, 0.8 * (box.bottom - box.top)))
    text = plain_signs(" ".join(words.text.split()))
    top = (box.top + box.bottom - size) / 2
    width = size * sum(1.0 if is_ideograph(sign) else 0.5 for sign in text)
    right = min(box.right, box.left + width)
    return Printed(text, page, Box(box.left, top, right, top + size), size)


def _notices(pages: Sequence[PageRead], lines: Sequence[Line]) -> tuple[Notice, ...]:
    notices: list[Notice] = []
    comments = sum(page.comments for page in pages)
    damaged = [str(page.sheet.page) for page in pages if not page.sheet.width]
    empty = [
        str(page.sheet.page)
        for page in pages
        if page.sheet.width and not page.sheet.items and page.recognised == page.is_picture
    ]
    if damaged:
        notices.append(Notice("page_damaged", ", ".join(damaged)))
    if empty:
        notices.append(Notice("page_without_text", ", ".join(empty)))
    notices.extend(tell_scans(pages, lines))
    unseen = [str(page.sheet.page) for page in pages if page.sheet.unseen]
    if unseen:
        notices.append(Notice("text_outside_page", ", ".join(unseen)))
    if comments:
        notices.append(Notice("comments", f"{comments} comments kept apart"))
    return tuple(notices)
