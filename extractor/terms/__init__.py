"""One file per kind of term, and the weighing of rival claims: a reading -> its terms."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from functools import cache

from extractor.errors import CatalogueError
from extractor.passages.base import Reading
from extractor.terms import catalogue
from extractor.terms.base import TermType
from extractor.terms.parties import find_parties
from extractor.terms.sides import find_sides
from extractor.terms.weighing import weigh
from models.term import Party, Term


@cache
def term_types() -> tuple[TermType, ...]:
    """Every kind, by key. Raises CatalogueError when a key is not its file's name."""
    types = []
    for module in sorted(pkgutil.iter_modules(catalogue.__path__), key=lambda module: module.name):
        type_ = importlib.import_module(f"{catalogue.__name__}.{module.name}").TERM
        if type_.key != module.name:
            raise CatalogueError(f"{module.name}.py declares the key {type_.key}")
        types.append(type_)
    return tuple(types)


def find_terms(reading: Reading) -> tuple[tuple[Term, ...], tuple[Party, ...]]:
    """The key terms in reading order with ids t1, t2 …, and the parties with their particulars."""
    reading = replace(reading, sides=find_sides(reading))
    terms = weigh(reading, term_types())
    numbered = tuple(replace(term, id=f"t{index}") for index, term in enumerate(terms, 1))
    return numbered, find_parties(reading, numbered)
