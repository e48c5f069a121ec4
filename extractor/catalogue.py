"""The declarations of terms, sections and gap rules -> one list of what the program looks for."""

from __future__ import annotations

from extractor.gaps import gap_rules
from extractor.sections import section_types
from extractor.terms import term_types
from models.catalogue import Catalogue, Entry


def read_catalogue() -> Catalogue:
    """The catalogue as declared."""
    return Catalogue(
        terms=tuple(Entry(type_.key, type_.title, type_.value) for type_ in term_types()),
        sections=tuple(Entry(type_.key, type_.title) for type_ in section_types()),
        gaps=tuple(Entry(rule.key, rule.title) for rule in gap_rules()),
    )
