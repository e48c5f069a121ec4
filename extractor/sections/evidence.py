"""A contract's passages, heads and terms -> what speaks for each section, and its status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.sections.base import ENOUGH, Cue, SectionType, compile_cue
from extractor.sections.passages import BLANK, Head, Reading
from models.contract import Contract
from models.section import Section, SectionStatus
from models.term import Confidence, Term

# A heading of more words than this is a sentence, not a name.
HEAD_WORDS = 40
SHOWN_CUES = 5
# One stated value among more than so many blanks does not settle a section.
BLANKS_TO_A_VALUE = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that speak for a section. ``settled`` False: what matters is left open there."""

    clause: str
    words: str
    weight: int
    settled: bool
    heading: bool = False


def weigh_section(type_: SectionType, contract: Contract, reading: Reading) -> Section:
    """The section's status with the clauses that carry it, its cues and a confidence."""
    found = [
        *_from_heads(type_, reading),
        *_from_cues(type_, reading),
        *_from_terms(type_, contract.terms),
    ]
    status = _status(type_, found, contract.terms)
    if status == "absent":
        return Section(type_.key, "absent", confidence="medium" if found else "high")
    telling = [one for one in found if one.settled == (status == "present")] or found
    clauses = _in_reading_order(contract, {one.clause for one in telling})
    cues = tuple(dict.fromkeys(one.words for one in telling))[:SHOWN_CUES]
    return Section(type_.key, status, clauses, cues, _confidence(telling))


def _status(type_: SectionType, found: Sequence[Evidence], terms: Sequence[Term]) -> SectionStatus:
    if type_.terms_decide:
        decided = _status_by_terms(type_, terms)
        if decided is not None:
            return decided
    if sum(one.weight for one in found if one.settled) >= ENOUGH:
        return "present"
    return "blank" if sum(one.weight for one in found) >= ENOUGH else "absent"


def _status_by_terms(type_: SectionType, terms: Sequence[Term]) -> SectionStatus | None:
    """What the first tier of terms that the contract names says; None when it names none."""
    for tier in type_.terms:
        named = [term for term in _counted(type_, terms) if term.type in tier]
        stated = sum(term.status == "stated" for term in named)
        if named:
            return "present" if stated * BLANKS_TO_A_VALUE >= len(named) - stated else "blank"
    return None


def _counted(type_: SectionType, terms: Sequence[Term]) -> Iterator[Term]:
    for term in terms:
        if not type_.terms_unless or not compile_cue(type_.terms_unless).search(term.statement):
            yield term


def _from_heads(type_: SectionType, reading: Reading) -> Iterator[Evidence]:
    headings = compile_cue(type_.headings)
    unwanted = compile_cue(type_.not_headings) if type_.not_headings else None
    for head in reading.heads:
        if len(head.words) > HEAD_WORDS or not headings.search(head.words):
            continue
        if unwanted is not None and unwanted.search(head.words):
            continue
        settled = type_.heading_settles and _has_text(reading, head)
        yield Evidence(head.clause, head.words, ENOUGH, settled, heading=True)


def _has_text(reading: Reading, head: Head) -> bool:
    return any(
        reading.says_something(passage) for passage in reading.passages[head.first : head.last]
    )


def _from_cues(type_: SectionType, reading: Reading) -> Iterator[Evidence]:
    for cue in type_.cues:
        for match in compile_cue(cue.pattern).finditer(reading.masked):
            index = reading.at(match.start())
            passage = reading.passages[index]
            if not _fits(cue, reading, index):
                continue
            words = match[0]
            open_ = not cue.settles or BLANK in words
            shown = words.translate(SHOWN)
            yield Evidence(passage.clause, shown, cue.weight, not open_)


SHOWN = {mark: "‹…›" for mark in range(0xE001, 0xE00A)}


def _fits(cue: Cue, reading: Reading, index: int) -> bool:
    passage = reading.passages[index]
    if cue.unless and compile_cue(cue.unless).search(
        reading.masked, passage.start, passage.end
    ):
        return False
    if not cue.under:
        return True
    under = compile_cue(cue.under)
    return any(
        head.first <= index < head.last and under.search(head.words) for head in reading.heads
    )


def _from_terms(type_: SectionType, terms: Sequence[Term]) -> Iterator[Evidence]:
    for term in _counted(type_, terms):
        if any(term.type in tier for tier in type_.terms):
            yield Evidence(term.clause, term.quote, ENOUGH, term.status == "stated")


def _in_reading_order(contract: Contract, wanted: set[str]) -> tuple[str, ...]:
    return tuple(clause.id for clause in contract.walk() if clause.id in wanted)


def _confidence(telling: Sequence[Evidence]) -> Confidence:
    """High when a heading and its text, or two sentences speak for it; low when only weak cues do."""
    strong = sum(one.weight >= ENOUGH for one in telling)
    if strong >= 2 or any(one.heading for one in telling):
        return "high"
    return "medium" if strong else "low"
