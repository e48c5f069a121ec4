"""A plain text file -> a Document: its lines, with the page around a web copy as furniture."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from extractor.errors import UnreadableFile
from extractor.patterns import compile_once
from extractor.readers.assemble import assemble, place_tables
from extractor.readers.signs import plain_signs
from extractor.readers.text_rows import read_rows
from extractor.readers.text_tables import read_lines
from extractor.readers.text_wrap import BLANK
from extractor.readers.web_page import mark_page
from models.document import Document, Line

# A text has no sizes: a half-width space counts as half a sign of the usual 10.5 pt (五号).
_SPACE_POINTS = {" ": 5.25, "\u00a0": 5.25, "\u3000": 10.5, "\t": 21.0}

# ## 2. 服务费用, **服务费用**
_HEAD = compile_once(r"(#{1,6})\s+(?=\S)")
_STRONG = compile_once(r"\*\*([^*]{1,200})\*\*")

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_text(name: str, data: bytes) -> Document:
    """The file's lines, empty ones left out. Raises UnreadableFile when it is no text."""
    content = plain_signs(decode(name, data))
    rows = read_rows(content)
    read = _read_marked if _is_markdown(name, rows) else _read_line
    lines, tables = read_lines(rows, read)
    text, placed = assemble(mark_page(lines))
    return Document(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        format="txt",
        text=text,
        lines=placed,
        tables=place_tables(tables, placed),
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


def _is_markdown(name: str, rows: Sequence[str]) -> bool:
    """Whether the text marks its headings with number signs."""
    heads = sum(1 for row in rows if _HEAD.match(row))
    return heads >= 2 or (heads > 0 and name.lower().endswith(".md"))


def _read_marked(row: str) -> Line:
    """A line of a Markdown text: its signs give the look of a heading and are no words."""
    line = _read_line(row)
    head = _HEAD.match(line.text)
    text = line.text[head.end() :].rstrip("# ") if head else line.text
    strong = _STRONG.fullmatch(text)
    return replace(
        line,
        text=strong[1] if strong else text,
        bold=strong is not None,
        outline_level=len(head[1]) - 1 if head else None,
    )


def _read_line(row: str) -> Line:
    text = row.strip(BLANK)
    lead = row[: row.index(text[0])]
    return Line(
        text=text,
        indent=sum(_SPACE_POINTS.get(sign, 0.0) for sign in lead),
    )
