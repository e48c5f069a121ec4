"""An OLE2 compound file (.doc and its kin, encrypted Office files) -> the refusal that names it."""

from __future__ import annotations

from extractor.errors import UnreadableFile

OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
# Directory entries of a compound file are 128 bytes long and begin at multiples of 128.
_ENTRY_BYTES = 128
_WORD_STREAM = "WordDocument"
_ENCRYPTED_STREAM = "EncryptedPackage"
_OTHERS = (
    ("Workbook", "an old Excel file (.xls)"),
    ("Book", "an old Excel file (.xls)"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt)"),
    ("__properties_version1.0", "an Outlook message (.msg)"),
)


def refuse_compound(name: str, data: bytes) -> UnreadableFile:
    """The error that says what this compound file is and what to do with it."""
    if _has_stream(data, _ENCRYPTED_STREAM):
        message = f"{name}: the file is encrypted; open it with its password and save it without"
        return UnreadableFile("encrypted", message)
    if _has_stream(data, _WORD_STREAM):
        message = f"{name}: an old Word file (.doc) is not read; open it and save it as .docx"
        return UnreadableFile("unsupported", message)
    for stream, kind in _OTHERS:
        if _has_stream(data, stream):
            return UnreadableFile(
                "unsupported", f"{name}: this is {kind}; give the contract as .docx, .pdf or .txt"
            )
    message = f"{name}: an unknown or damaged OLE2 file; give the contract as .docx, .pdf or .txt"
    return UnreadableFile("unsupported", message)


def _has_stream(data: bytes, stream: str) -> bool:
    """Whether a directory entry bears this name; the same words in running text do not count."""
    entry = stream.encode("utf-16-le") + b"\0\0"
    at = data.find(entry)
    while at >= 0 and at % _ENTRY_BYTES:
        at = data.find(entry, at + 1)
    return at >= 0
