"""A PDF file's bytes -> its pages, opened as a reader shows them: with its fields filled in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2

from extractor.errors import UnreadableFile
from extractor.readers.pdf.annotations import Overlay, settle_annotations


@contextmanager
def opened(name: str, data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The file, closed afterwards. Raises UnreadableFile when it is encrypted or damaged."""
    document = _open(name, data)
    try:
        yield document
    finally:
        document.close()


def _open(name: str, data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            message = f"{name}: encrypted; save it without a password and try again"
            raise UnreadableFile("encrypted", message) from error
        message = f"{name}: damaged, not a readable PDF; get it again from its sender"
        raise UnreadableFile("damaged", message) from error


@contextmanager
def opened_page(
    document: pypdfium2.PdfDocument, index: int
) -> Iterator[tuple[pypdfium2.PdfPage | None, Overlay]]:
    """The page, None when it is damaged, and what lay over it."""
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        yield None, Overlay()
        return
    try:
        overlay = settle_annotations(page)
        if overlay.is_changed:
            page.close()
            page = document[index]
        yield page, overlay
    finally:
        page.close()
