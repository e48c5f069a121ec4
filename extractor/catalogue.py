"""The declarations of terms, sections and gap rules -> one list of what the program looks for."""

from __future__ import annotations

from extractor.gaps import gap_rules
from extractor.gaps.base import GapRule
from extractor.passages.base import compile_pattern
from extractor.sections import section_types
from extractor.sections.base import SectionType
from extractor.terms import term_types
from extractor.terms.base import TermType
from models.catalogue import Catalogue, Entry, RuleEntry


def read_catalogue() -> Catalogue:
    """The catalogue as declared."""
    return Catalogue(
        terms=tuple(_term_entry(type_) for type_ in term_types()),
        sections=tuple(_section_entry(type_) for type_ in section_types()),
        gaps=tuple(_rule_entry(rule) for rule in gap_rules()),
    )


def _term_entry(type_: TermType) -> Entry:
    cues = tuple(pattern.name for pattern in type_.patterns)
    examples = tuple((example.text, example.canonical) for example in type_.examples)
    return Entry(type_.key, type_.title, type_.value, cues, examples)


def _rule_entry(rule: GapRule) -> RuleEntry:
    return RuleEntry(
        key=rule.key,
        title=rule.title,
        code=rule.code,
        severity=rule.severity,
        source=rule.source,
        bases=rule.bases,
        conditions=tuple(condition.words for condition in rule.conditions),
        fires_on=rule.fires_on,
        stays_silent_on=rule.stays_silent_on,
    )


def _section_entry(type_: SectionType) -> Entry:
    examples = [(text, "present") for text in type_.examples]
    examples += [(text, "blank") for text in type_.blanks]
    return Entry(type_.key, type_.title, examples=tuple(examples))


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
