"""An example sentence of a catalogue file -> the terms that the whole catalogue reads from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.passages import build_reading
from extractor.terms.base import Example, TermType
from extractor.terms.sides import find_sides
from extractor.terms.weighing import weigh
from models.clause import Clause
from models.contract import Contract
from models.document import Document, Line
from models.span import Span
from models.term import Term


def read_example(text: str, under: str, types: Sequence[TermType]) -> tuple[Term, ...]:
    """The terms found in ``text``, the body of one clause headed ``under`` ("": no heading)."""
    contract = _contract(text, under)
    reading = build_reading(contract)
    reading = replace(reading, sides=find_sides(reading))
    return weigh(reading, types)


def is_read(example: Example, term: Term) -> bool:
    """Whether a term is what its example says: value, and bound, party and qualifiers if named."""
    return (
        term.canonical == example.canonical
        and (example.bound is None or term.bound == example.bound)
        and (example.party is None or term.party == example.party)
        and set(example.qualifiers) <= set(term.qualifiers)
    )


def _contract(text: str, under: str) -> Contract:
    words = [under, *text.split("\n")] if under else text.split("\n")
    lines, offset = [], 0
    for word in words:
        lines.append(Line(word, start=offset))
        offset += len(word) + 1
    whole = "\n".join(words)
    span = Span(0, len(whole))
    clause = Clause(
        id="c1",
        part="body",
        label=None,
        number=(),
        heading=under or None,
        text=text,
        span=span,
        own=(span,),
        heading_span=Span(0, len(under)) if under else None,
    )
    document = Document("example.txt", "", 0, "txt", whole, tuple(lines))
    return Contract(document=document, clauses=(clause,))
