"""One file per section: a contract with its terms -> what it settles, and which clause does."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from extractor.errors import CatalogueError
from extractor.sections import catalogue
from extractor.sections.base import SectionType
from extractor.sections.evidence import weigh_section
from extractor.sections.labelling import label_clause
from extractor.sections.passages import build_reading
from models.clause import Clause
from models.contract import Contract
from models.section import Section


@cache
def section_types() -> tuple[SectionType, ...]:
    """Every section of the catalogue, by key. Raises CatalogueError when a key is not its file's name."""
    types = []
    for module in sorted(pkgutil.iter_modules(catalogue.__path__), key=lambda module: module.name):
        type_ = importlib.import_module(f"{catalogue.__name__}.{module.name}").SECTION
        if type_.key != module.name:
            raise CatalogueError(f"{module.name}.py declares the key {type_.key}")
        types.append(type_)
    return tuple(types)


def find_sections(contract: Contract) -> tuple[Section, ...]:
    """Present, blank or absent for every section of the catalogue, by key."""
    reading = build_reading(contract)
    return tuple(weigh_section(type_, contract, reading) for type_ in section_types())


def label_clauses(contract: Contract) -> tuple[Clause, ...]:
    """The contract's clauses with the section each belongs to, None where none is clear."""
    carriers = {
        clause: section.key
        for section in reversed(contract.sections)
        for clause in section.clauses
    }
    return tuple(
        label_clause(clause, section_types(), carriers, None) for clause in contract.clauses
    )


