"""A second, independent count of what a reader sees in a file, to check the reader by.

Word: every character stored in ``w:t`` (and hard hyphens) of body and notes but deleted, hidden
or struck-out text. Pdf: the characters that pdfium gives for each page. Left out of both sides:
spaces, and underscores and control characters, which draw blanks or end lines. Left out of the
reader's side in Word: computed labels and running heads, which no ``w:t`` of the body holds; signs
of symbol fonts, which the reader looks up. No count is made of pages that were recognised.
"""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pypdfium2

from models.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
UNSEEN = {f"{W}{name}" for name in ("del", "moveFrom", "rt")} | {FALLBACK}
UNSEEN_LOOKS = ("vanish", "strike", "dstrike")


def count_words(data: bytes) -> Counter[str]:
    """Every character but spaces and underscores in the body and notes of a .docx."""
    return count_texts(text for root in _stories(data) for text in _texts(root))


def count_printed(data: bytes) -> Counter[str]:
    """The same of the pages of a .pdf, as pdfium gives their text."""
    texts: list[str] = []
    file = pypdfium2.PdfDocument(data)
    for page in file:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
    file.close()
    return count_texts(texts)


def count_read(document: Document) -> Counter[str]:
    """The same of what the reader gave."""
    if document.format == "pdf":
        return count_texts(line.text for line in document.lines)
    body = (line for line in document.lines if line.kind != "furniture")
    return count_texts(line.text[len(line.label) :] for line in body)


def count_texts(texts: Iterable[str]) -> Counter[str]:
    """Every character but spaces, underscores and control characters."""
    # Letters set as capitals are stored small.
    signs = (sign for text in texts for sign in text.casefold())
    return Counter(sign for sign in signs if sign.isprintable() and sign not in " _")


def share_differing(data: bytes, document: Document) -> float:
    """How many characters are in one count and not in the other, as a share of the first."""
    stored = count_printed(data) if document.format == "pdf" else count_words(data)
    read = count_read(document)
    missed, more = (stored - read).total(), (read - stored).total()
    if document.format == "docx":
        more = max(0, more - _count_symbols(data))
    return (missed + more) / max(stored.total(), 1)


def differing_of_file(path: Path, document: Document) -> float | None:
    """The share for a file on disk; None where there is no second way to count it."""
    if document.format not in ("docx", "pdf") or document.ocr:
        return None
    return share_differing(path.read_bytes(), document)


def _stories(data: bytes) -> Iterator[ElementTree.Element]:
    archive = zipfile.ZipFile(BytesIO(data))
    for part in ("document", "footnotes", "endnotes"):
        name = f"word/{part}.xml"
        if name in archive.namelist():
            yield ElementTree.fromstring(archive.read(name))


def _count_symbols(data: bytes) -> int:
    return sum(1 for root in _stories(data) for _ in root.iter(f"{W}sym"))


def _texts(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag in UNSEEN or _is_unseen(child):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"
        yield from _texts(child)


def _is_unseen(element: ElementTree.Element) -> bool:
    looks = (element.find(f"{W}rPr/{W}{name}") for name in UNSEEN_LOOKS)
    return any(
        look is not None and look.get(f"{W}val") not in ("0", "false", "off") for look in looks
    )
