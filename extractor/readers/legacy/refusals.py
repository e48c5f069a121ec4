"""An OLE2 compound file -> "doc" for an old Word file, else the refusal that names what it is."""

from __future__ import annotations

from extractor.errors import UnreadableFile
from extractor.readers.legacy.compound import CompoundFile

_OTHERS = (
    ("Workbook", "an old Excel file (.xls)"),
    ("Book", "an old Excel file (.xls)"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt)"),
    ("__properties_version1.0", "an Outlook message (.msg)"),
    ("VisioDocument", "a Visio drawing (.vsd)"),
)


def sniff_compound(name: str, data: bytes) -> str:
    """``doc``. Raises UnreadableFile for encrypted files and those of other programs."""
    file = CompoundFile(data)
    if file.has("EncryptedPackage"):
        message = f"{name}: the file is encrypted; open it with its password and save it without"
        raise UnreadableFile("encrypted", message)
    if file.has("WordDocument"):
        return "doc"
    kind = next(
        (kind for stream, kind in _OTHERS if file.has(stream)), "an unknown or damaged OLE2 file"
    )
    message = f"{name}: this is {kind}; give the contract as .docx, .doc, .pdf or .txt"
    raise UnreadableFile("unsupported", message)
