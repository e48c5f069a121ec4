"""One file per kind of term, and the weighing of rival claims: a reading -> its terms."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from extractor.declarations import read_declarations
from extractor.passages.base import Reading
from extractor.terms import catalogue
from extractor.terms.base import TermType
from extractor.terms.parties import find_parties
from extractor.terms.renderings import link_renderings
from extractor.terms.sides import find_sides
from extractor.terms.weighing import lower_unsure, weigh
from models.term import Party, Term


@cache
def term_types() -> tuple[TermType, ...]:
    """Every kind, by key. Raises CatalogueError when a key is not its file's name."""
    return read_declarations(catalogue, "TERM")


def find_terms(reading: Reading) -> tuple[tuple[Term, ...], tuple[Party, ...]]:
    """The key terms in reading order with ids t1, t2 …, and the parties with their particulars."""
    reading = replace(reading, sides=find_sides(reading))
    terms = lower_unsure(weigh(reading, term_types()), reading.contract.document)
    numbered = [replace(term, id=f"t{index}") for index, term in enumerate(terms, 1)]
    linked = link_renderings(numbered, reading.masked)
    facts = [term for term in linked if term.renders is None]
    return linked, find_parties(reading, facts)
