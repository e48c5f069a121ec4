"""A comparison -> tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from extractor.exports.comparison_words import (
    cell_words,
    column_heads,
    row_marks,
    row_title,
    word,
)
from extractor.exports.tables import Tongue
from models.catalogue import Catalogue
from models.comparison import Matrix, SectionRow, TermRow

STATUS_STYLES = {"blank": "red", "absent": "red", "several": "yellow"}


def matrix_tables(matrix: Matrix, catalogue: Catalogue, language: str) -> Iterator[Table]:
    """The terms, sections and gap counts, a column for each contract."""
    tongue = Tongue(catalogue, language)
    heads = column_heads(matrix.contracts, language)
    terms = tongue.table("terms")
    for head in (word("term", language), *heads, word("verdict", language)):
        terms.add_column(head, overflow="fold")
    for row in matrix.terms:
        terms.add_row(
            row_title(row, catalogue, language), *_cells(row, language), _verdict(row, language)
        )
    yield terms
    sections = tongue.table("sections")
    for head in (word("section", language), *heads):
        sections.add_column(head, overflow="fold")
    for section in matrix.sections:
        sections.add_row(tongue.title(section.key), *_statuses(section, language))
    yield sections
    gaps = tongue.table("gaps")
    for head in (word("gap", language), *heads):
        gaps.add_column(head, overflow="fold")
    for gap in matrix.gaps:
        gaps.add_row(gap.code, *map(str, gap.counts))
    yield gaps


def _cells(row: TermRow, language: str) -> Iterator[Text]:
    for place, cell in enumerate(row.cells):
        shown = Text(cell_words(cell, language), style=STATUS_STYLES.get(cell.status, ""))
        for mark in row_marks(row, place, language):
            shown.append(f" [{mark}]", style="bold")
        yield shown


def _verdict(row: TermRow, language: str) -> Text:
    shown = Text(word(row.verdict, language), style="" if row.verdict == "same" else "bold")
    if row.spread is not None:
        shown.append(f" ±{row.spread.amount.normalize():f} {row.spread.unit}", style="dim")
    return shown


def _statuses(row: SectionRow, language: str) -> Iterator[Text]:
    for cell in row.cells:
        yield Text(word(cell.status, language), style=STATUS_STYLES.get(cell.status, ""))
