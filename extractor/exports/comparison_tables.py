"""A comparison -> tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text

from extractor.exports.comparison_words import (
    cell_words,
    column_heads,
    entry_words,
    provision_name,
    row_marks,
    row_title,
    word,
)
from extractor.exports.tables import Tongue
from extractor.exports.value_words import canonical_words
from models.catalogue import Catalogue
from models.comparison import (
    Alignment,
    ClausePair,
    ClauseStatus,
    Comparison,
    Matrix,
    SectionRow,
    TermChange,
    TermRow,
)

AROUND = 15
STATUS_STYLES = {"blank": "red", "absent": "red", "several": "yellow"}


def comparison_tables(
    found: Comparison, catalogue: Catalogue, language: str
) -> Iterator[Text | Table]:
    """The clauses where they were compared, else the matrix."""
    if found.alignment is None:
        yield from matrix_tables(found.matrix, catalogue, language)
    else:
        yield from clause_tables(found, catalogue, language)


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
        spread = f"{row.spread.amount.normalize():f} {row.spread.unit}"
        shown.append(f" ±{canonical_words(spread, language)}", style="dim")
    return shown


def _statuses(row: SectionRow, language: str) -> Iterator[Text]:
    for cell in row.cells:
        yield Text(word(cell.status, language), style=STATUS_STYLES.get(cell.status, ""))


def clause_tables(found: Comparison, catalogue: Catalogue, language: str) -> Iterator[Text | Table]:
    """Two contracts clause by clause: changed terms first, then counts, then what differs."""
    tongue = Tongue(catalogue, language)
    if found.changes:
        yield _changes(found.changes, tongue, language)
    if found.alignment is not None:
        yield _headline(found.alignment, language)
        yield _pairs(found.alignment, tongue, language)


def _changes(changes: Sequence[TermChange], tongue: Tongue, language: str) -> Table:
    table = tongue.table("terms")
    for head in ("term", "before", "after"):
        table.add_column(word(head, language), overflow="fold")
    for change in changes:
        sides = [
            entry_words(one, language) if one else "—" for one in (change.before, change.after)
        ]
        table.add_row(tongue.title(change.type), *sides)
    return table


def _headline(alignment: Alignment, language: str) -> Text:
    statuses: tuple[ClauseStatus, ...] = ("same", "rewritten", "changed", "inserted", "deleted")
    parts = [f"{word(status, language)} {alignment.count(status)}" for status in statuses]
    parts.append(f"{word('moved', language)} {sum(pair.moved for pair in alignment.pairs)}")
    parts.append(f"{word('values', language)} {alignment.values}")
    share = f"{word('similarity', language)} {alignment.similarity:.1%}"
    return Text(" · ".join([share, *parts]), style="bold")


def _pairs(alignment: Alignment, tongue: Tongue, language: str) -> Table:
    table = tongue.table("clauses")
    for head in ("left", "right", "verdict", "words"):
        table.add_column(word(head, language), overflow="fold")
    for pair in alignment.pairs:
        if pair.status == "same" and not pair.moved:
            continue
        verdict = word(pair.status, language)
        if pair.moved:
            verdict += f", {word('moved', language)}"
        labels = [
            "\n".join(provision_name(one, language) for one in side)
            for side in (pair.left, pair.right)
        ]
        table.add_row(*labels, verdict, _words(pair))
    return table


def _words(pair: ClausePair) -> Text:
    """The pair's words in one line: [-what the left alone has-] {+what the right alone has+}."""
    shown = Text()
    for part in pair.segments:
        if part.kind == "equal":
            shown.append(_shorten(part.right))
            continue
        shown.append(f"[-{part.left}-]" if part.left else "", style="red strike")
        shown.append(f"{{+{part.right}+}}" if part.right else "", style="green underline")
    return shown


def _shorten(words: str) -> str:
    """What both have, its middle left out where it is long."""
    return words if len(words) <= AROUND * 2 else f"{words[:AROUND]}…{words[-AROUND:]}"
