"""A .docx file's bytes -> Document, read as if all tracked changes were rejected."""

from __future__ import annotations

from extractor.readers.word.package import open_word
from extractor.readers.word.reader import read_package
from extractor.readers.word.xml import (
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    RUN_PROPERTIES,
    Element,
    W,
    first_child,
)
from models.document import Document

_PARTS = ("footnotes", "endnotes")
_MARKS = (INSERTED, MOVED_TO)
_NAMES = {W + "delText": W + "t", W + "delInstrText": W + "instrText"}


def read_rejected(name: str, data: bytes) -> Document:
    """The document as it was before its tracked changes: deleted words are back, inserted ones
    and inserted paragraphs and rows are gone. Raises UnreadableFile."""
    package = open_word(name, data)
    reject_changes(package.body_root())
    for part in _PARTS:
        root = package.related(part)
        if root is not None:
            reject_changes(root)
    return read_package(package, len(data))


def reject_changes(root: Element) -> None:
    """Undo every tracked change of words, paragraphs and rows below ``root``, in place."""
    for paragraph in list(root.iter(PARAGRAPH)):
        _reject_mark(paragraph)
    for row in list(root.iter(ROW)):
        properties = first_child(row, W + "trPr")
        if properties is not None and first_child(properties, INSERTED) is not None:
            _remove(row)
    for element in list(root.iter(INSERTED, MOVED_TO)):
        _remove(element)
    for element in list(root.iter(DELETED, MOVED_FROM)):
        _unwrap(element)
    for element in root.iter(*_NAMES):
        element.tag = _NAMES[str(element.tag)]


def _reject_mark(paragraph: Element) -> None:
    """Join a paragraph whose end was inserted to the next one, whose look then holds."""
    mark = _mark_of(paragraph)
    if mark is None or not any(first_child(mark, name) is not None for name in _MARKS):
        return
    following = paragraph.getnext()
    if following is None or following.tag != PARAGRAPH:
        return
    at = 0 if first_child(following, PARAGRAPH_PROPERTIES) is None else 1
    kept = [child for child in paragraph if child.tag != PARAGRAPH_PROPERTIES]
    for place, child in enumerate(kept):
        following.insert(at + place, child)
    _remove(paragraph)


def _mark_of(paragraph: Element) -> Element | None:
    properties = first_child(paragraph, PARAGRAPH_PROPERTIES)
    return None if properties is None else first_child(properties, RUN_PROPERTIES)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    """Put an element's children in its place; an empty one was the mark of a paragraph."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for place, child in enumerate(list(element)):
        parent.insert(at + place, child)
    parent.remove(element)
