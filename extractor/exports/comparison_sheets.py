"""A comparison -> an Excel workbook, one sheet for each view, its values typed."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment as CellAlignment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from extractor.exports.comparison_words import (
    cell_words,
    column_heads,
    entry_words,
    row_marks,
    row_title,
    word,
)
from models.catalogue import Catalogue
from models.comparison import ClausePair, Comparison, Matrix, TermCell
from models.values import Count, Date, Money, Ratio

Content = str | int | float | datetime.date
Typed = tuple[Content, str]
PLAIN = "General"
WIDTH = 28


def comparison_workbook(found: Comparison, catalogue: Catalogue, language: str) -> bytes:
    """The bytes of the .xlsx file: terms, sections, gaps, and for a pair its clauses."""
    book = Workbook()
    book.remove(book.active)
    heads = column_heads(found.matrix.contracts, language)
    if found.changes:
        rows = [
            [_text(catalogue.title(one.type, language))]
            + [
                _text(entry_words(side, language) if side else "—")
                for side in (one.before, one.after)
            ]
            for one in found.changes
        ]
        _add(book, word("changes", language), [word("term", language), *heads], rows)
    _add_terms(book, found.matrix, catalogue, language)
    if found.alignment is not None:
        head = [*heads, word("verdict", language), word("similarity", language)]
        pairs = [_pair(pair, language) for pair in found.alignment.pairs]
        _add(book, word("clauses", language), head, pairs)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _add_terms(book: Workbook, matrix: Matrix, catalogue: Catalogue, language: str) -> None:
    heads = column_heads(matrix.contracts, language)
    terms = []
    for row in matrix.terms:
        marks = [
            f"{matrix.contracts[place].name}: {mark}"
            for place in range(len(row.cells))
            for mark in row_marks(row, place, language)
        ]
        verdict = "\n".join([word(row.verdict, language), *marks])
        cells = [_typed(cell, language) for cell in row.cells]
        terms.append([_text(row_title(row, catalogue, language)), *cells, _text(verdict)])
    _add(
        book,
        word("terms", language),
        [word("term", language), *heads, word("verdict", language)],
        terms,
    )
    sections = [
        [
            _text(catalogue.title(row.key, language)),
            *(_text(word(cell.status, language)) for cell in row.cells),
        ]
        for row in matrix.sections
    ]
    _add(book, word("sections", language), [word("section", language), *heads], sections)
    gaps: list[list[Typed]] = [
        [_text(row.code), *((count, "0") for count in row.counts)] for row in matrix.gaps
    ]
    _add(book, word("gaps", language), [word("gap", language), *heads], gaps)


def _typed(cell: TermCell, language: str) -> Typed:
    """A cell as date, sum, share or number where it states one such value; else in words."""
    if cell.status != "stated":
        return _text(cell_words(cell, language))
    match cell.entries[0].value:
        case Date(year, month, day) if day is not None:
            return datetime.date(year, month, day), "yyyy-mm-dd"
        case Money(currency, amount, None):
            return float(amount), f'"{currency}" #,##0.00'
        case Ratio(percent):
            return float(percent / 100), "0.00##%"
        case Count(number):
            return number, "0"
    return _text(cell_words(cell, language))


def _pair(pair: ClausePair, language: str) -> list[Typed]:
    sides = [
        _text("\n".join(f"{one.label} {one.text}".strip() for one in side))
        for side in (pair.left, pair.right)
    ]
    verdict = word(pair.status, language)
    if pair.moved:
        verdict += f", {word('moved', language)}"
    return [*sides, _text(verdict), (round(pair.similarity, 4), "0.0%")]


def _text(words: str) -> Typed:
    return ILLEGAL_CHARACTERS_RE.sub("", words), PLAIN


def _add(book: Workbook, title: str, heads: Sequence[str], rows: Iterable[Sequence[Typed]]) -> None:
    """A sheet with frozen heads; text that begins with = stays text."""
    sheet = book.create_sheet(title)
    for at, row in enumerate([[_text(head) for head in heads], *rows], 1):
        for place, (content, form) in enumerate(row, 1):
            cell = sheet.cell(at, place, content)
            cell.number_format = form
            cell.alignment = CellAlignment(wrap_text=True, vertical="top")
            if isinstance(content, str):
                cell.data_type = "s"
            if at == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "B2"
    for place in range(1, len(heads) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = WIDTH
