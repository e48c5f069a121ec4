"""A sample's pieces -> a Word file, its numbers typed as text or made by Word."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from samples.source import Piece, Source

# Word's number format and text for each level of a scheme.
SCHEMES: dict[str, tuple[tuple[str, str], ...]] = {
    "articles": (
        ("chineseCountingThousand", "第%1条"),
        ("decimal", "%1.%2"),
        ("decimal", "（%3）"),
    ),
    "chinese": (
        ("chineseCountingThousand", "%1、"),
        ("chineseCountingThousand", "（%2）"),
        ("decimal", "%3."),
    ),
    "decimal": (("decimal", "%1."), ("decimal", "%1.%2"), ("decimal", "(%3)")),
    "english": (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)")),
}
DIGITS = "零一二三四五六七八九"
UNITS = ("", "十", "百", "千")
NUMBER_ID = 77


def build_word(source: Source, *, automatic: bool) -> bytes:
    """The contract as the bytes of a .docx file; the same source gives the same bytes."""
    document = Document()
    style = document.styles["Normal"]
    style.font.size = Pt(10.5)
    style.font.name = "Noto Sans CJK SC"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Sans CJK SC")
    if automatic:
        _add_numbering(document, SCHEMES[source.scheme])
    counter = Counter(source.scheme)
    for is_row, group in groupby(source.pieces, key=lambda piece: piece.kind == "row"):
        if is_row:
            _add_table(document, [piece.cells for piece in group])
            continue
        for piece in group:
            _add_piece(document, piece, counter, automatic=automatic)
    return _fixed(document)


class Counter:
    """The running numbers of a scheme's levels."""

    def __init__(self, scheme: str) -> None:
        self.levels = SCHEMES[scheme]
        self.counts = [0, 0, 0]
        self.skipped = False

    def next(self, level: int) -> str:
        """The label of the next provision of a level, 1 to 3."""
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (3 - level)
        text = self.levels[level - 1][1]
        own = self.levels[level - 1][0]
        for index, count in enumerate(self.counts[:level], 1):
            text = text.replace(f"%{index}", _number(count, own if index == level else "decimal"))
        return text


def _number(count: int, form: str) -> str:
    if form == "lowerLetter":
        return chr(96 + count)
    return str(count) if form == "decimal" else chinese_number(count)


def chinese_number(count: int) -> str:
    """A number below ten thousand in Chinese signs: 十二, 一百零五."""
    words, gap = "", ""
    for place, digit in enumerate(map(int, str(count)), 1 - len(str(count))):
        if digit:
            words, gap = f"{words}{gap}{DIGITS[digit]}{UNITS[-place]}", ""
        else:
            gap = "零"
    return words.removeprefix("一") if 10 <= count < 20 else words or "零"


def _add_piece(document: WordDocument, piece: Piece, counter: Counter, *, automatic: bool) -> None:
    if piece.kind == "skip":
        counter.counts[1] += 1
        counter.skipped = True
    elif piece.kind == "provision":
        _add_provision(document, piece, counter, automatic=automatic)
    elif piece.kind == "sign":
        document.add_paragraph("        ".join(piece.cells))
    else:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(piece.text)
        if piece.kind in ("title", "center"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if piece.kind in ("title", "annex"):
            run.bold = True
            run.font.size = Pt(18 if piece.kind == "title" else 12)


def _add_provision(
    document: WordDocument, piece: Piece, counter: Counter, *, automatic: bool
) -> None:
    label = counter.next(piece.level)
    typed = "" if automatic else f"{label} " if label[-1].isalnum() else label
    paragraph = document.add_paragraph()
    paragraph.add_run(f"{typed}{piece.text}").bold = piece.level == 1
    if automatic:
        number_id = NUMBER_ID
        if counter.skipped and piece.level == 2:
            number_id = _start_at(document, counter.counts[1])
            counter.skipped = False
        _number_paragraph(paragraph, piece.level - 1, number_id)


def _start_at(document: WordDocument, count: int) -> int:
    """A further number of the same list that goes on at ``count`` on level 2; its id."""
    numbering = document.part.numbering_part.element
    number_id = NUMBER_ID + len(numbering.findall(qn("w:num")))
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number_id}">'
            f'<w:abstractNumId w:val="{NUMBER_ID}"/><w:lvlOverride w:ilvl="1">'
            f'<w:startOverride w:val="{count}"/></w:lvlOverride></w:num>'
        )
    )
    return number_id


def _number_paragraph(paragraph: Paragraph, level: int, number_id: int) -> None:
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
            f'<w:numId w:val="{number_id}"/></w:numPr>'
        )
    )


def _add_numbering(document: WordDocument, levels: Sequence[tuple[str, str]]) -> None:
    numbering = document.part.numbering_part.element
    shown = "".join(_level_xml(index, form, text) for index, (form, text) in enumerate(levels))
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{NUMBER_ID}">'
        f'<w:multiLevelType w:val="multilevel"/>{shown}</w:abstractNum>'
    )
    first = numbering.find(qn("w:num"))
    first.addprevious(abstract)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{NUMBER_ID}">'
            f'<w:abstractNumId w:val="{NUMBER_ID}"/></w:num>'
        )
    )


def _level_xml(index: int, form: str, text: str) -> str:
    # Under 第一条 the second level prints 1.1, not 一.1: Word's "legal" numbering.
    legal = "<w:isLgl/>" if index == 1 and "%1" in text else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{legal}'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
    )


def _add_table(document: WordDocument, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=False):
            cell.text = text


def _fixed(document: WordDocument) -> bytes:
    """The package with the same time on every part, so that it does not change from run to run."""
    written, fixed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in _parts(old):
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def _parts(package: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    for name in sorted(package.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
        yield name, package.read(name)
