"""A PDF file -> a Document: paragraphs with the boxes of their printed lines."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

import pypdfium2

from extractor.errors import UnreadableFile
from extractor.readers.assemble import assemble
from extractor.readers.pdf_chars import PageText
from extractor.readers.pdf_lines import read_lines
from extractor.readers.pdf_paragraphs import join_lines
from extractor.readers.printed import Printed, Sheet
from models.document import Document, Notice

MAX_PAGES = 2000


def read_pdf(name: str, data: bytes) -> Document:
    """The file's text with its places. Raises UnreadableFile.

    Pages without a character are told in a notice; a file without any is refused.
    """
    sheets = _read_sheets(name, data)
    printed = [line for sheet in sheets for line in sheet.lines]
    if not printed:
        pages = "page 1" if len(sheets) == 1 else f"pages 1–{len(sheets)}"
        message = f"{name}: no text on {pages}: a scan, which needs OCR"
        raise UnreadableFile("no_text", message)
    text, lines = assemble(join_lines(printed, _margins(printed)))
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        format="pdf",
        text=text,
        lines=lines,
        pages=len(sheets),
        notices=_notices(sheets),
    )


def _read_sheets(name: str, data: bytes) -> list[Sheet]:
    document = _open(name, data)
    try:
        count = len(document)
        if count > MAX_PAGES:
            message = f"{name}: {count} pages, more than {MAX_PAGES}"
            raise UnreadableFile("too_many_pages", message)
        return [_read_sheet(document, index) for index in range(count)]
    finally:
        document.close()


def _open(name: str, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            message = f"{name}: encrypted, a password is needed to open it"
            raise UnreadableFile("encrypted", message) from error
        raise UnreadableFile("damaged", f"{name}: damaged, not a readable PDF") from error


def _read_sheet(document: pypdfium2.PdfDocument, index: int) -> Sheet:
    page = document[index]
    chars = PageText(page)
    try:
        lines = read_lines(chars, index + 1)
        return Sheet(index + 1, chars.width, chars.height, tuple(lines))
    finally:
        chars.close()
        page.close()


def _margins(lines: Sequence[Printed]) -> tuple[float, float]:
    lefts = Counter(round(line.box.left) for line in lines)
    rights = sorted(line.box.right for line in lines)
    return float(lefts.most_common(1)[0][0]), rights[int(len(rights) * 0.9)]


def _notices(sheets: Sequence[Sheet]) -> tuple[Notice, ...]:
    empty = [str(sheet.page) for sheet in sheets if not sheet.lines]
    return (Notice("page_without_text", ", ".join(empty)),) if empty else ()
