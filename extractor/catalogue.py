"""The declarations of terms, sections and gap rules -> one list of what the program looks for."""

from __future__ import annotations

from extractor.gaps import gap_rules
from extractor.passages.base import compile_pattern
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


def compile_patterns() -> None:
    """Compile every declared pattern. Raises regex.error or CatalogueError for a wrong one."""
    for term in term_types():
        for pattern in term.patterns:
            for source in (pattern.regex, pattern.where, pattern.unless):
                compile_pattern(source)
    for section in section_types():
        compile_pattern(section.headings)
        compile_pattern(section.not_headings)
        for cue in section.cues:
            for source in (cue.pattern, cue.under, cue.unless):
                compile_pattern(source)
