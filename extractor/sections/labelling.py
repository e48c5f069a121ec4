"""A clause -> the section it belongs to, by its heading, its carrier's place or its parent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.sections.base import SectionType, compile_cue
from extractor.sections.passages import put_right
from extractor.values.matching import fold
from models.clause import Clause


def label_clause(
    clause: Clause,
    types: Sequence[SectionType],
    carriers: Mapping[str, str],
    above: str | None,
) -> Clause:
    """The clause and all below it with their section.

    A heading decides, then the section whose evidence stands in the clause, then
    the section of the clause above.
    """
    section = _by_heading(clause, types) or carriers.get(clause.id) or above
    if clause.label is None and not clause.heading:
        section = None
    children = tuple(label_clause(child, types, carriers, section) for child in clause.children)
    return replace(clause, section=section, children=children)


def _by_heading(clause: Clause, types: Sequence[SectionType]) -> str | None:
    """The type whose heading pattern covers most of the heading, the first of equals."""
    if not clause.heading:
        return None
    words = put_right("".join(fold(sign) for sign in clause.heading if not sign.isspace()))
    best, length = None, 0
    for type_ in types:
        match = compile_cue(type_.headings).search(words)
        if match is None or (type_.not_headings and compile_cue(type_.not_headings).search(words)):
            continue
        if len(match[0]) > length:
            best, length = type_.key, len(match[0])
    return best
