"""A document -> a record for each line, to look at what a reader saw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from models.document import Document, Line


def line_records(document: Document) -> Iterator[dict[str, Any]]:
    """The lines in reading order with label, place, look and kind."""
    for line in document.lines:
        yield _line_record(line)


def _line_record(line: Line) -> dict[str, Any]:
    cell = line.cell
    return {
        "text": line.text,
        "label": line.label or None,
        "kind": line.kind,
        "start": line.start,
        "page": line.page,
        "boxes": [
            [place.page, place.box.left, place.box.top, place.box.right, place.box.bottom]
            for place in line.places
        ],
        "size": line.size,
        "bold": line.bold,
        "centred": line.centred,
        "indent": line.indent,
        "outline_level": line.outline_level,
        "list_level": line.list_level,
        "cell": None if cell is None else [cell.table, cell.row, cell.column],
        "contents_entry": line.contents_entry,
    }
