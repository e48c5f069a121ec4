"""A contract file -> Document: the front door, and one module per file format behind it."""

from __future__ import annotations

import hashlib
import importlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from extractor.errors import UnreadableFile
from extractor.readers.guard import MAX_FILE_BYTES
from extractor.readers.language_of import find_language
from extractor.readers.sniffing import sniff
from extractor.readers.web_page import mark_page
from models.document import Document

# The reader of each kind of content, by module and function: loaded when first needed, as the
# libraries behind pdf and Word take longer to load than a text takes to read.
_READERS = {
    "docx": ("extractor.readers.word.reader", "read_word"),
    "doc": ("extractor.readers.word.converted", "read_doc"),
    "rtf": ("extractor.readers.word.converted", "read_rich_text"),
    "odt": ("extractor.readers.word.converted", "read_open_document"),
    "pdf": ("extractor.readers.pdf.reader", "read_pdf"),
    "text": ("extractor.readers.text", "read_text"),
}
_SUFFIXES = {
    "docx": (".docx", ".docm", ".dotx", ".dotm", ""),
    # WPS saves Word's own old format under its own suffixes.
    "doc": (".doc", ".dot", ".wps", ".wpt", ""),
    # Word opens a .doc that is rich text inside, and many programs write such files.
    "rtf": (".rtf", ".doc", ""),
    "odt": (".odt", ""),
    "pdf": (".pdf", ""),
    "text": (".txt", ".text", ".md", ""),
}
_KNOWN = ".docx, .doc, .pdf or .txt"


def read(path: Path) -> Document:
    """The file's lines, tables and text. Raises UnreadableFile, its message one line.

    What the file is, its first bytes decide; a suffix that says otherwise is refused.
    """
    name = path.name
    data = _load(path)
    return _finished(name, data, _reader(name, path.suffix.lower(), data)(name, data))


def read_before(path: Path) -> Document:
    """A Word file as it was before its tracked changes. Raises UnreadableFile."""
    name = path.name
    data = _load(path)
    if sniff(name, data) != "docx":
        raise UnreadableFile("unsupported", f"{name}: tracked changes are read from .docx files")
    reader = importlib.import_module("extractor.readers.word.rejected").read_rejected
    return _finished(name, data, reader(name, data))


def _finished(name: str, data: bytes, document: Document) -> Document:
    if not document.text.strip():
        message = f"{name}: no text was found in it; if it is a scan, it needs recognition first"
        raise UnreadableFile("no_text", message)
    return replace(
        document,
        lines=mark_page(document.lines),
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        language=find_language(document.text),
    )


def _load(path: Path) -> bytes:
    name = path.name
    try:
        if path.exists() and not path.is_file():
            raise UnreadableFile("unsupported", f"{name}: not a file; give one file {_KNOWN}")
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            limit = MAX_FILE_BYTES // 2**20
            message = f"{name}: {size / 2**20:.0f} MB, files over {limit} MB are not read; split it"
            raise UnreadableFile("too_large", message)
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UnreadableFile(
            "missing", f"{name}: {reason}; check the path and its rights"
        ) from error
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("empty", f"{name}: the file is empty; get it again from its sender")
    return data


def _reader(name: str, suffix: str, data: bytes) -> Callable[[str, bytes], Document]:
    kind = sniff(name, data)
    if kind not in _READERS:
        raise UnreadableFile(
            "unsupported", f"{name}: this is {kind}; give the contract as {_KNOWN}"
        )
    if suffix not in _SUFFIXES[kind]:
        _refuse_suffix(name, suffix, kind)
    module, function = _READERS[kind]
    reader = getattr(importlib.import_module(module), function)
    return cast(Callable[[str, bytes], Document], reader)


def _refuse_suffix(name: str, suffix: str, kind: str) -> None:
    right = _SUFFIXES[kind][0]
    if kind == "text" and suffix in (".docx", ".pdf", ".doc"):
        message = (
            f"{name}: no {suffix} file but plain text or damaged; get it again from its sender"
        )
        raise UnreadableFile("damaged", message)
    message = f"{name}: the content is {right}, the suffix {suffix}; rename it if that is meant"
    raise UnreadableFile("unsupported", message)
