"""The first bytes of a file -> what kind of file it is, whatever its name says."""

from __future__ import annotations

from extractor.readers.guard import Package, open_package
from extractor.readers.legacy.compound import OLE_MAGIC
from extractor.readers.legacy.refusals import sniff_compound

ZIP_MAGIC = b"PK\x03\x04"
_EMPTY_ZIP_MAGIC = b"PK\x05\x06"

# The PDF header may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
_PDF_HEADER_REACH = 1024
_MAGICS = (
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"BM", "a BMP picture"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"%!PS", "a PostScript file"),
    (b"AT&TFORM", "a DjVu file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\0", "a database"),
)
_RICH_TEXT_MAGIC = b"{\\rtf"
_PACKAGES = (
    (b"wordprocessingml.document.main+xml", "docx"),
    (b"wordprocessingml.template.main+xml", "docx"),
    (b"ms-word.document.macroEnabled.main+xml", "docx"),
    (b"ms-word.template.macroEnabledTemplate.main+xml", "docx"),
    (b"spreadsheetml.", "an Excel file (.xlsx)"),
    (b"ms-excel.", "an Excel file (.xlsx)"),
    (b"presentationml.", "a PowerPoint file (.pptx)"),
    (b"ms-package.xps", "an XPS file"),
)
_MIME_PART = "mimetype"
_OPEN_DOCUMENT_TEXT = b"application/vnd.oasis.opendocument.text"
_TYPES_PART = "[Content_Types].xml"
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def sniff(name: str, data: bytes) -> str:
    """``docx``, ``doc``, ``rtf``, ``odt``, ``pdf`` or ``text``; else what the file is, in words.

    Raises UnreadableFile when it is a zip package beyond the limits or broken, or an OLE2 file
    that is encrypted or none of Word's.
    """
    if data.startswith((ZIP_MAGIC, _EMPTY_ZIP_MAGIC)):
        return _sniff_package(open_package(name, data))
    if b"%PDF-" in data[:_PDF_HEADER_REACH]:
        return "pdf"
    if data.startswith(OLE_MAGIC):
        return sniff_compound(name, data)
    if data.startswith(_RICH_TEXT_MAGIC):
        return "rtf"
    for magic, kind in _MAGICS:
        if data.startswith(magic) and not (magic.isalpha() and _is_text(data)):
            return kind
    return _sniff_text(data)


def _sniff_package(package: Package) -> str:
    if package.has(_TYPES_PART):
        types = package.read_xml(_TYPES_PART)
        for mark, kind in _PACKAGES:
            if mark in types:
                return kind
    if package.has(_MIME_PART):
        if package.read(_MIME_PART).strip() == _OPEN_DOCUMENT_TEXT:
            return "odt"
        return "an OpenDocument or e-book file"
    return "a zip archive"


def _sniff_text(data: bytes) -> str:
    start = data[:_PDF_HEADER_REACH].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "a web page (.html)"
    if start.startswith(b"<?xml"):
        return "an XML file"
    return "text" if _is_text(data) else "a file of an unknown kind"


def _is_text(data: bytes) -> bool:
    """Whether no NUL byte stands in it, which no text but UTF-16 with its mark holds."""
    return data.startswith(_BYTE_ORDER_MARKS) or b"\0" not in data
