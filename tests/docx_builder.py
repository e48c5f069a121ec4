"""Small Word files for the tests, written part by part as a word processor stores them."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from extractor.readers.word.reader import read_word
from models.document import Document

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header1": "hdr",
    "footer1": "ftr",
}


def build(body: str, **parts: str) -> bytes:
    """A Word file of this body; the other parts by the names of ``ROOTS``, as inner XML."""
    kinds = {part: part.rstrip("1") for part in parts}
    links = "".join(
        f'<Relationship Id="{part}" Type="{OFFICE}/{kind}" Target="{part}.xml"/>'
        for part, kind in kinds.items()
    )
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations(
            f'<Relationship Id="d" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(links),
    }
    for part, words in parts.items():
        members[f"word/{part}.xml"] = f"<w:{ROOTS[part]} {NAMESPACES}>{words}</w:{ROOTS[part]}>"
    return pack(members)


def pack(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip file of these members."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _relations(links: str) -> str:
    return f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>'


def read(body: str, **parts: str) -> Document:
    """The document that the Word reader makes of such a file."""
    return read_word("draft.docx", build(body, **parts))


def texts(document: Document) -> list[str]:
    """The texts of the lines that are no furniture."""
    return [line.text for line in document.lines if line.kind != "furniture"]


def run(words: str, look: str = "") -> str:
    """A run; ``look`` is the inner XML of its properties."""
    text = f'<w:t xml:space="preserve">{escape(words)}</w:t>' if words else ""
    return f"<w:r><w:rPr>{look}</w:rPr>{text}</w:r>"


def paragraph(*content: str, look: str = "") -> str:
    """A paragraph of runs or, without markup, of plain words."""
    inner = "".join(item if item.startswith("<") else run(item) for item in content)
    return f"<w:p><w:pPr>{look}</w:pPr>{inner}</w:p>"


def numbered(words: str, num: int = 1, level: int = 0) -> str:
    """A paragraph in a list."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return paragraph(words, look=place)


def styled(style: str, *content: str, look: str = "") -> str:
    """A paragraph of this style."""
    return paragraph(*content, look=f'<w:pStyle w:val="{style}"/>{look}')


def cell(*blocks: str, span: int = 1, merge: str = "") -> str:
    """A table cell; ``merge`` is "restart" or "continue" of a merge downwards."""
    down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inner = "".join(block if block.startswith("<") else paragraph(block) for block in blocks)
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{down}</w:tcPr>{inner}</w:tc>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of rows of cells; plain words become a cell."""
    lines = (
        "".join(item if item.startswith("<w:tc>") else cell(item) for item in row) for row in rows
    )
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def level(index: int, style: str, text: str, extra: str = "") -> str:
    """One level of a list; ``extra`` goes before its text."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    """An abstract list."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, overrides: str = "") -> str:
    """A list that counts in an abstract list."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def style(key: str, properties: str = "", *, name: str = "", based_on: str = "") -> str:
    """A paragraph style; ``properties`` are its ``w:pPr`` and ``w:rPr``."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name or key}"/>'
        f"{base}{properties}</w:style>"
    )
