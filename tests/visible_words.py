"""A second, independent count of what a reader sees in a .docx, to check the reader by."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

from models.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
UNSEEN = {f"{W}{name}" for name in ("del", "moveFrom", "rt")} | {FALLBACK}


def count_words(data: bytes) -> Counter[str]:
    """Every character but spaces and underscores in the body and notes, as stored in ``w:t``."""
    archive = zipfile.ZipFile(BytesIO(data))
    seen: Counter[str] = Counter()
    for part in ("document", "footnotes", "endnotes"):
        name = f"word/{part}.xml"
        if name in archive.namelist():
            for text in _texts(ElementTree.fromstring(archive.read(name))):
                seen.update(_kept(text))
    return seen


def count_read(document: Document) -> Counter[str]:
    """The same of what the reader gave, without computed labels, headers and footers."""
    seen: Counter[str] = Counter()
    for line in document.lines:
        if line.kind != "furniture":
            seen.update(_kept(line.text[len(line.label) :]))
    return seen


def share_differing(data: bytes, document: Document) -> float:
    """How many characters are in one count and not in the other, as a share of the first."""
    stored, read = count_words(data), count_read(document)
    differing = sum(((stored - read) + (read - stored)).values())
    return differing / max(sum(stored.values()), 1)


def _texts(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag in UNSEEN or _is_hidden(child):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        yield from _texts(child)


def _is_hidden(element: ElementTree.Element) -> bool:
    return element.find(f"{W}rPr/{W}vanish") is not None


def _kept(text: str) -> str:
    # Letters set as capitals are stored small.
    return "".join(text.split()).replace("_", "").casefold()
