"""How a section is declared: the headings and sentences that speak for it, and what proves it."""

from __future__ import annotations

from dataclasses import dataclass

from models.gap import Bilingual

# Evidence of this weight settles a section alone: a heading with a provision under it, or one
# operative sentence. Weaker cues must come together.
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of an operative sentence that speak for a section.

    Above each stands the sentence it was written for. ``pattern`` runs on the
    masked passages (half-width punctuation, no spaces between Chinese
    characters, values as ``{kind}``); a negated class must exclude ``\\n``.
    ``weight`` 3 settles the section alone, 1 and 2 need company. ``settles``
    False: the sentence speaks of the topic but leaves open what matters; so does
    a match that holds a blank. ``decides`` True: what it shows counts whatever
    else is said. ``unless`` must not be found in the passage, ``under`` must be
    found in the headings above it.
    """

    pattern: str
    weight: int = ENOUGH
    settles: bool = True
    decides: bool = False
    unless: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class TermEvidence:
    """Term types that are evidence for a section.

    ``tiers`` are groups of types, the decisive ones first. With ``decide`` the
    first tier that the contract states or leaves blank decides whether the
    section is present or blank: blank when it leaves open more than
    ``blanks_to_a_value`` values for each that it states. Only a term whose
    sentence or headings hold ``where`` and whose sentence does not hold
    ``unless`` is counted.
    """

    tiers: tuple[tuple[str, ...], ...] = ()
    decide: bool = False
    blanks_to_a_value: int = 3
    where: str = ""
    unless: str = ""


@dataclass(frozen=True, slots=True)
class SectionType:
    """A topic a contract is expected to settle, declared whole in one file of the catalogue.

    ``headings`` is a pattern for headings, ``not_headings`` for those it must not
    take. ``heading_settles`` False: a heading with a text below it is not enough,
    the text must state what matters. A clause of ``part`` with text of its own is
    evidence, whatever its heading. ``examples`` are present, ``blanks`` blank,
    ``not_examples`` absent: short texts of our own, a heading line before its
    sentences where one is needed.
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
    part: str = ""
    terms: TermEvidence = TermEvidence()
