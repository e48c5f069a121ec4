"""A plain text file -> a Document: its lines, with the page around a web copy as furniture."""

from __future__ import annotations

import hashlib

from extractor.errors import UnreadableFile
from extractor.readers.assemble import assemble
from extractor.readers.text_rows import BLANK, read_rows
from extractor.readers.web_page import mark_page
from models.document import Document, Line

# A text has no sizes: a half-width space counts as half a sign of the usual 10.5 pt (五号).
_SPACE_POINTS = {" ": 5.25, "\u00a0": 5.25, "\u3000": 10.5, "\t": 21.0}

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_text(name: str, data: bytes) -> Document:
    """The file's lines, empty ones left out. Raises UnreadableFile when it is no text."""
    content = decode(name, data)
    text, placed = assemble(mark_page([_read_line(row) for row in read_rows(content)]))
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        format="txt",
        text=text,
        lines=placed,
    )


def decode(name: str, data: bytes) -> str:
    """The text that ``data`` encode: by their mark, else UTF-8, else GB 18030 (with GBK, GB 2312).

    Each is tried strictly; Chinese in GBK is never valid UTF-8 but by rare chance.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(name, data, (encoding,))
    return _decode_as(name, data, ("utf-8", "gb18030"))


def _decode_as(name: str, data: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    tried = " or ".join(encodings)
    raise UnreadableFile("damaged", f"{name}: its bytes are no text in {tried}; save it as UTF-8")


def _read_line(row: str) -> Line:
    text = row.strip(BLANK)
    lead = row[: row.index(text[0])]
    return Line(
        text=text,
        indent=sum(_SPACE_POINTS.get(sign, 0.0) for sign in lead),
    )
