"""A clause -> the section it belongs to, by its heading, by what it carries or by its parent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.passages.base import compile_pattern
from extractor.sections.base import SectionType
from extractor.sections.evidence import takes_heading
from extractor.sections.heads import heading_words
from models.clause import Clause


def label_clause(
    clause: Clause,
    types: Sequence[SectionType],
    carriers: Mapping[str, str],
    above: str | None = None,
) -> Clause:
    """The clause and all below it with their section.

    A heading decides, then the section whose evidence stands in the clause, then
    the section of the clause above. A part without number and heading has none.
    """
    section = _by_heading(clause, types) or carriers.get(clause.id) or above
    if clause.label is None and not clause.heading:
        section = None
    children = tuple(label_clause(child, types, carriers, section) for child in clause.children)
    return replace(clause, section=section, children=children)


def _by_heading(clause: Clause, types: Sequence[SectionType]) -> str | None:
    """The type whose heading pattern covers most of the heading, the first of equals."""
    words = heading_words(clause)
    best, length = None, 0
    for type_ in types:
        if not words or not takes_heading(type_, words):
            continue
        match = compile_pattern(type_.headings).search(words)
        if match is not None and len(match[0]) > length:
            best, length = type_.key, len(match[0])
    return best
