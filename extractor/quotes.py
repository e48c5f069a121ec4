"""A contract file and spans of its text -> where on its pages the words stand, to the character."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from extractor.errors import UnreadableFile
from extractor.readers import read
from models.contract import Contract, Quote
from models.document import Document
from models.span import Place, Span


def find_quotes(path: Path, document: Document, spans: Iterable[Span]) -> tuple[Quote, ...]:
    """The spans with their places, in the spans' order; () in formats without pages.

    Also () when the file at ``path`` is no longer the one that was read, or cannot be opened.
    """
    wanted = sorted(set(spans))
    if document.format != "pdf" or not wanted:
        return ()
    try:
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != document.sha256:
            return ()
        find_boxes = import_module("extractor.readers.pdf.quotes").find_boxes
        places = find_boxes(document.name, data, document, wanted)
    except (OSError, UnreadableFile):
        return ()
    return tuple(Quote(span, places[span]) for span in wanted)


def quote_boxes(path: Path, span: Span) -> tuple[Place, ...]:
    """Where the words at ``span`` of the file's text are printed; () in formats without pages.

    Raises UnreadableFile when the file cannot be read.
    """
    quotes = find_quotes(path, read(path), [span])
    return quotes[0].places if quotes else ()


def quoted_spans(contract: Contract) -> list[Span]:
    """The spans of all terms and of the gaps that quote words."""
    spans = [term.span for term in contract.terms]
    return spans + [gap.span for gap in contract.gaps if gap.span is not None]
