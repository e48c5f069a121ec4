"""How a section is declared: the headings and sentences that speak for it, and what proves it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from extractor.errors import CatalogueError
from models.gap import Bilingual

# One character stands for each value of the text, so that a cue reads 有效期为{period}
# whether the contract prints 一年, 叁年 or 24个月.
MARKS = {
    "period": "\ue001",
    "money": "\ue002",
    "ratio": "\ue003",
    "rate": "\ue004",
    "date": "\ue005",
    "schedule": "\ue006",
    "frequency": "\ue007",
    "count": "\ue008",
    "blank": "\ue009",
}
PLACEHOLDER = regex.compile(r"\{([a-z]+(?:\|[a-z]+)*+)\}")

# Evidence of this weight settles a section alone: a heading with a provision under it, or one
# operative sentence. Weaker cues must come together.
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of an operative sentence that speak for a section.

    Above each stands the sentence it was written for. ``pattern`` runs on folded
    sentences (half-width punctuation, no spaces between Chinese characters,
    values as ``{kind}``). ``weight`` 3 settles the section alone, 1 and 2 need
    company. ``settles`` False: the sentence speaks of the topic but leaves open
    what matters. ``unless`` must not be found in the sentence, ``under`` must be
    found in the headings above it.
    """

    pattern: str
    weight: int = ENOUGH
    settles: bool = True
    unless: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class SectionType:
    """A topic a contract is expected to settle, declared whole in one file of the catalogue.

    ``headings`` is a pattern for headings, ``not_headings`` for those it must not
    take. ``heading_settles`` False: a heading with a text below it is not enough,
    the text must state what matters. ``terms`` are tiers of term types that are
    evidence, the decisive ones first; with ``terms_decide`` the first tier that
    the contract states or leaves blank decides whether the section is present
    or blank. ``terms_unless`` must not be found in a term's sentence.
    ``examples`` are present, ``blanks`` blank, ``not_examples`` absent: short
    texts of our own, a heading line before its sentences where one is needed.
    """

    key: str
    title: Bilingual
    headings: str
    cues: tuple[Cue, ...]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...]
    blanks: tuple[str, ...] = ()
    not_headings: str = ""
    heading_settles: bool = True
    terms: tuple[tuple[str, ...], ...] = ()
    terms_decide: bool = False
    terms_unless: str = ""


@cache
def compile_cue(source: str) -> regex.Pattern[str]:
    """A pattern with its placeholders spelled out; Latin words in either case."""
    return regex.compile(PLACEHOLDER.sub(_spell_out, source), regex.IGNORECASE)


def _spell_out(match: regex.Match[str]) -> str:
    kinds = match[1].split("|")
    if kinds == ["any"]:
        return "[\ue001-\ue008]"
    unknown = [kind for kind in kinds if kind not in MARKS]
    if unknown:
        raise CatalogueError(f"{match[0]}: {unknown[0]} is not one of {', '.join(MARKS)}")
    return f"[{''.join(MARKS[kind] for kind in kinds)}]"
