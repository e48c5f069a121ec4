"""An old Word file (.doc), rich text or OpenDocument -> Document, by way of a .docx.

LibreOffice makes the .docx, the Word reader reads it. Names and digests are those of the file
that was given.
"""

from __future__ import annotations

from dataclasses import replace

from extractor.errors import UnreadableFile
from extractor.readers.guard import open_package
from extractor.readers.legacy.compound import CompoundFile
from extractor.readers.legacy.doc_lists import WORD_97, DocFacts, read_facts
from extractor.readers.legacy.office import DOCX, READING, Conversion, convert
from extractor.readers.word.package import open_word
from extractor.readers.word.reader import read_package
from extractor.readers.word.refields import drop_computed_fields
from extractor.readers.word.relist import repair_numbering
from models.document import Document, Format, Notice

_SINCE_97 = Conversion("doc", READING["doc"], *DOCX)
_BEFORE_97 = Conversion("doc", "MS Word 95", *DOCX)
_RICH_TEXT = Conversion("rtf", READING["rtf"], *DOCX)
_OPEN_DOCUMENT = Conversion("odt", READING["odt"], *DOCX)
_READ_THROUGH = Notice("converted", "read by way of LibreOffice")
_SUPPOSED = Notice(
    "legal_numbering",
    "numbers of clauses are given in figures (1.1 below 第一条): the file was written by "
    "LibreOffice, which does not keep whether Word printed them so",
)


def read_doc(name: str, data: bytes) -> Document:
    """The document in a .doc file. Raises UnreadableFile, also without LibreOffice."""
    facts = read_facts(CompoundFile(data))
    if facts.encrypted:
        message = f"{name}: the file is encrypted; open it with its password and save it without"
        raise UnreadableFile("encrypted", message)
    conversion = _SINCE_97 if facts.version >= WORD_97 else _BEFORE_97
    return _read(name, data, conversion, "doc", facts)


def read_rich_text(name: str, data: bytes) -> Document:
    """The document in an .rtf file. Raises UnreadableFile, also without LibreOffice."""
    return _read(name, data, _RICH_TEXT, "rtf")


def read_open_document(name: str, data: bytes) -> Document:
    """The document in an .odt file. Raises UnreadableFile, also without LibreOffice."""
    check_package(name, data)
    return _read(name, data, _OPEN_DOCUMENT, "odt")


def check_package(name: str, data: bytes) -> None:
    """Count what is really in a zip package: LibreOffice unpacks it without our limits.

    Raises UnreadableFile when it is damaged or beyond them.
    """
    package = open_package(name, data)
    for part in package.members:
        package.read(part)


def _read(
    name: str,
    data: bytes,
    conversion: Conversion,
    kind: Format,
    facts: DocFacts | None = None,
) -> Document:
    package = open_word(name, convert(name, data, conversion))
    supposed = facts is not None and repair_numbering(package, facts)
    dropped = drop_computed_fields(package)
    document = read_package(package, len(data))
    notices = [*document.notices, _READ_THROUGH]
    if supposed:
        notices.append(_SUPPOSED)
    if dropped:
        words = f"left out, as LibreOffice computes them anew: {dropped}"
        notices.append(Notice("computed_fields", words))
    return replace(document, format=kind, notices=tuple(notices))
