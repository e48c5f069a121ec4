"""A PDF file -> a Document: paragraphs and tables with the boxes of their printed lines."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pypdfium2

from extractor.errors import UnreadableFile
from extractor.readers.assemble import assemble, place_tables
from extractor.readers.furniture import furniture_line, part_furniture
from extractor.readers.pdf_annotations import Typed
from extractor.readers.pdf_blanks import add_blank_rows
from extractor.readers.pdf_chars import PageFrame, PageText
from extractor.readers.pdf_grids import Grid, find_grids
from extractor.readers.pdf_lines import read_lines
from extractor.readers.pdf_margins import flow
from extractor.readers.pdf_open_grids import find_open_grids, may_draw_tables, part_lines
from extractor.readers.pdf_order import in_reading_order
from extractor.readers.pdf_pages import opened, opened_page
from extractor.readers.pdf_paragraphs import Flowed, join_lines
from extractor.readers.pdf_rules import read_rulings
from extractor.readers.pdf_tables import build_table, join_tables, place_in_grids
from extractor.readers.printed import Printed, Sheet, is_ideograph
from extractor.readers.signs import plain_signs
from models.document import Document, Line, Notice, Table
from models.span import Box

MAX_PAGES = 2000
# Of text typed into a field whose size the file does not say, in points.
USUAL_SIZE = 10.5


def read_pdf(name: str, data: bytes) -> Document:
    """The file's text with its places. Raises UnreadableFile.

    Pages without a character are told in a notice; a file without any is refused.
    """
    sheets, comments = read_sheets(name, data)
    if not any(sheet.items for sheet in sheets):
        pages = "page 1" if len(sheets) == 1 else f"pages 1–{len(sheets)}"
        message = f"{name}: no text on {pages}: a scan, which needs OCR"
        raise UnreadableFile("no_text", message)
    lines, tables = _read_body(sheets)
    text, placed = assemble(lines)
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        format="pdf",
        text=text,
        lines=placed,
        tables=place_tables(tables, placed),
        pages=len(sheets),
        notices=_notices(sheets, comments),
    )


def _read_body(sheets: Sequence[Sheet]) -> tuple[list[Line], list[Table]]:
    """The lines in reading order with the furniture behind them, and the tables."""
    bodies, furniture = part_furniture(sheets)
    items, repeated = join_tables(flow([(sheet, in_reading_order(sheet)) for sheet in bodies]))
    lines: list[Line] = []
    tables: list[Table] = []
    run: list[Flowed] = []
    for item in items:
        if isinstance(item, Flowed):
            run.append(item)
            continue
        lines.extend(join_lines(run, start=_next_start(lines)))
        run = []
        table, cells = build_table(item, len(tables), _next_start(lines))
        tables.append(table)
        lines.extend(cells)
    lines.extend(join_lines(run, start=_next_start(lines)))
    for line in (*furniture, *repeated):
        lines.append(furniture_line(line, _next_start(lines)))
    return lines, tables


def _next_start(lines: Sequence[Line]) -> int:
    """The offset of what comes behind the lines and the sign that parts it from them."""
    return lines[-1].end + 1 if lines else 0


def read_sheets(name: str, data: bytes) -> tuple[list[Sheet], int]:
    """The pages, and the number of comments on them."""
    with opened(name, data) as document:
        count = len(document)
        if count > MAX_PAGES:
            message = f"{name}: {count} pages, more than {MAX_PAGES}; split it"
            raise UnreadableFile("too_many_pages", message)
        read = [_read_page(document, index) for index in range(count)]
        return [sheet for sheet, _ in read], sum(comments for _, comments in read)


def _read_page(document: pypdfium2.PdfDocument, index: int) -> tuple[Sheet, int]:
    """The page and the number of comments on it; a damaged page is a sheet without width."""
    with opened_page(document, index) as (page, overlay):
        if page is None:
            return Sheet(index + 1, 0.0, 0.0), 0
        return _read_sheet(page, index + 1, overlay.typed), overlay.comments


def _read_sheet(page: pypdfium2.PdfPage, number: int, typed: Sequence[Typed]) -> Sheet:
    frame = PageFrame(page)
    chars = PageText(page, frame)
    try:
        if not chars.text.strip() and not typed:
            return Sheet(number, frame.width, frame.height)
        grids, rules = find_grids(read_rulings(page, frame))
        tables = [grid for grid in grids if not grid.is_frame]
        open_grids: list[Grid] = []
        if may_draw_tables(rules):
            # A rule below a row is no blank in it: the tables must be known first.
            plain = read_lines(chars, number, (), tables)
            open_grids, rules = find_open_grids(rules, plain)
        lines = read_lines(chars, number, rules, tables)
        lines.extend(_typed_line(words, frame, number) for words in typed)
        shown = [line for line in lines if frame.shows(line.box)]
        placed = add_blank_rows(part_lines(shown, open_grids), rules)
        items = place_in_grids(placed, [*tables, *open_grids], number)
        size = frame.width, frame.height
        return Sheet(number, *size, tuple(items), unseen=len(lines) - len(shown))
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


def _notices(sheets: Sequence[Sheet], comments: int) -> tuple[Notice, ...]:
    notices: list[Notice] = []
    damaged = [str(sheet.page) for sheet in sheets if not sheet.width]
    empty = [str(sheet.page) for sheet in sheets if sheet.width and not sheet.items]
    if damaged:
        notices.append(Notice("page_damaged", ", ".join(damaged)))
    if empty:
        notices.append(Notice("page_without_text", ", ".join(empty)))
    unseen = [str(sheet.page) for sheet in sheets if sheet.unseen]
    if unseen:
        notices.append(Notice("text_outside_page", ", ".join(unseen)))
    if comments:
        notices.append(Notice("comments", f"{comments} comments kept apart"))
    return tuple(notices)
