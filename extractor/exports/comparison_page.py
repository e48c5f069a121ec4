"""A comparison -> one HTML page that needs nothing else and prints well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from extractor.exports.comparison_words import (
    cell_words,
    column_heads,
    entry_words,
    provision_name,
    row_marks,
    row_title,
    word,
)
from models.catalogue import Catalogue
from models.comparison import Alignment, ClausePair, ClauseStatus, Comparison, Matrix, Segment

STATUSES: tuple[ClauseStatus, ...] = ("same", "rewritten", "changed", "inserted", "deleted")
STYLE = """
body{font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem}
body{color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem;table-layout:fixed}
th,td{border:1px solid #bbb;padding:.4rem .6rem;text-align:left;vertical-align:top;
white-space:pre-line;overflow-wrap:anywhere}
.clauses tbody th{font-weight:normal}
thead th{background:#eee}thead{display:table-header-group}tr{break-inside:avoid}
del{color:#8a1010;text-decoration:line-through}ins{color:#0a5a1a;text-decoration:underline}
.value{font-weight:bold}.note{color:#555}
@media print{body{margin:0;font-size:11px}}
"""


def comparison_page(found: Comparison, catalogue: Catalogue, language: str) -> str:
    """The page: summary first, then changed terms, clauses side by side, and the matrix."""
    title = " / ".join(contract.name for contract in found.matrix.contracts)
    parts = [f"<h1>{escape(title)}</h1>"]
    heads = column_heads(found.matrix.contracts, language)
    if found.alignment is not None:
        parts.append(f"<p>{escape(_summary(found.alignment, language))}</p>")
    if found.changes:
        rows = (
            [
                escape(catalogue.title(one.type, language)),
                *(
                    escape(entry_words(side, language)) if side else "—"
                    for side in (one.before, one.after)
                ),
            ]
            for one in found.changes
        )
        parts.append(_table("changes", language, [word("term", language), *heads], rows))
    if found.alignment is not None:
        head = [*heads, word("verdict", language)]
        pairs = (_pair(pair, language) for pair in found.alignment.pairs)
        parts.append(_table("clauses", language, head, pairs))
    parts += _matrix(found.matrix, heads, catalogue, language)
    return (
        f'<!DOCTYPE html><html lang="{escape(language)}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>"
        f"<body>{''.join(parts)}</body></html>\n"
    )


def _summary(alignment: Alignment, language: str) -> str:
    counts = [f"{word(status, language)} {alignment.count(status)}" for status in STATUSES]
    counts.append(f"{word('moved', language)} {sum(pair.moved for pair in alignment.pairs)}")
    counts.append(f"{word('values', language)} {alignment.values}")
    return " · ".join([f"{word('similarity', language)} {alignment.similarity:.1%}", *counts])


def _matrix(matrix: Matrix, heads: list[str], catalogue: Catalogue, language: str) -> Iterator[str]:
    terms = []
    for row in matrix.terms:
        cells = []
        for place, cell in enumerate(row.cells):
            marks = "".join(
                f"\n<strong>{escape(mark)}</strong>" for mark in row_marks(row, place, language)
            )
            cells.append(escape(cell_words(cell, language)) + marks)
        title = escape(row_title(row, catalogue, language))
        terms.append([title, *cells, escape(word(row.verdict, language))])
    head = [word("term", language), *heads, word("verdict", language)]
    yield _table("terms", language, head, terms)
    sections = (
        [
            escape(catalogue.title(row.key, language)),
            *(escape(word(cell.status, language)) for cell in row.cells),
        ]
        for row in matrix.sections
    )
    yield _table("sections", language, [word("section", language), *heads], sections)
    gaps = ([escape(row.code), *map(str, row.counts)] for row in matrix.gaps)
    yield _table("gaps", language, [word("gap", language), *heads], gaps)


def _pair(pair: ClausePair, language: str) -> list[str]:
    left = "".join(_marked(part, "del", part.left) for part in pair.segments)
    right = "".join(_marked(part, "ins", part.right) for part in pair.segments)
    labels = [
        " + ".join(provision_name(one, language) for one in side)
        for side in (pair.left, pair.right)
    ]
    verdict = word(pair.status, language)
    if pair.moved:
        verdict += f", {word('moved', language)}"
    return [
        f'<span class="note">{escape(label)}</span>\n{words}' if label else ""
        for label, words in zip(labels, (left, right), strict=True)
    ] + [escape(verdict)]


def _marked(part: Segment, tag: str, words: str) -> str:
    if not words or part.kind == "equal":
        return escape(words)
    values = ' class="value"' if part.kind in ("value", "rewritten") else ""
    return f"<{tag}{values}>{escape(words)}</{tag}>"


def _table(title: str, language: str, heads: Iterable[str], rows: Iterable[list[str]]) -> str:
    """A table with its heading; ``rows`` are markup already, ``heads`` are words."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    body = "".join(
        "<tr>"
        + f'<th scope="row">{row[0]}</th>'
        + "".join(f"<td>{one}</td>" for one in row[1:])
        + "</tr>"
        for row in rows
    )
    rows_of = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
    return f'<h2>{escape(word(title, language))}</h2><table class="{title}">{rows_of}</table>'
