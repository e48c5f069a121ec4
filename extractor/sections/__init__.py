"""One file per section: a contract with its terms -> what it settles, and which clause does."""

from __future__ import annotations

from functools import cache

from extractor.declarations import read_declarations
from extractor.passages.base import Reading
from extractor.sections import catalogue
from extractor.sections.base import SectionType
from extractor.sections.evidence import survey, weigh_section
from extractor.sections.heads import find_heads
from extractor.sections.labelling import label_clause
from models.clause import Clause
from models.contract import Contract
from models.section import Section


@cache
def section_types() -> tuple[SectionType, ...]:
    """Every section of the catalogue, by key. Raises CatalogueError for a key unlike its file."""
    return read_declarations(catalogue, "SECTION")


def find_sections(contract: Contract, reading: Reading) -> tuple[Section, ...]:
    """Present, blank or absent for every section of the catalogue, by key."""
    ground = survey(reading, find_heads(reading))
    return tuple(weigh_section(type_, contract, ground) for type_ in section_types())


def label_clauses(contract: Contract) -> tuple[Clause, ...]:
    """The contract's clauses with the section each belongs to, None where none is clear."""
    carriers = {
        clause: section.key
        for section in reversed(contract.sections)
        if section.status == "present"
        for clause in section.clauses
    }
    return tuple(label_clause(clause, section_types(), carriers) for clause in contract.clauses)
