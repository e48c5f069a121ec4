"""A contract's passages, heads and terms -> what speaks for each section, and its status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from extractor.passages.base import Passage, Reading, compile_pattern, required_signs
from extractor.passages.index import PassageIndex
from extractor.patterns import compile_once
from extractor.sections.base import ENOUGH, Cue, SectionType
from extractor.sections.heads import (
    BLANK,
    CUE_WORDS_PER_BLANK,
    Head,
    end_of_list,
    says_something,
    states,
)
from models.contract import Contract
from models.section import Section, SectionStatus
from models.term import Confidence, Term

# A heading of more words than this is a sentence, not a name.
HEAD_WORDS = 40
SHOWN_CUES = 5
SEVERAL = compile_once(r"[、和与及&/]| and ")
SHOWN = dict.fromkeys(range(57345, 57354), "‹…›")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that speak for a section. ``settled`` False: what matters is left open there.

    ``source`` tells weak cues apart: however often one is met, it counts once.
    """

    clause: str
    words: str
    weight: int
    settled: bool
    source: str
    heading: bool = False
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What the evidence is sought in: the reading with its heads.

    ``settled`` is whether each passage, or the list that it leads in, states something,
    ``heading_others`` the headings over other passages, ``heads_index`` tells which
    heads hold a character.
    """

    reading: Reading
    heads: tuple[Head, ...]
    settled: tuple[bool, ...]
    heading_others: frozenset[int]
    heads_index: PassageIndex

    def precedes_lead_in(self, match: regex.Match[str], passage: Passage) -> bool:
        """Whether a match stands before the words that lead in a list.

        甲方委托乙方运营客服热线,双方约定如下: only what follows the last comma leads in.
        """
        words = self.reading.masked[passage.start : passage.end]
        return words.endswith(":") and match.end() <= passage.start + words.rfind(",")

    def leaves_open(self, match: regex.Match[str]) -> bool:
        """Whether a match holds a blank, or one follows at once (责任不超过____元)."""
        masked = self.reading.masked
        return BLANK in match[0] or masked[match.end() : match.end() + 1] == BLANK


def survey(reading: Reading, heads: tuple[Head, ...]) -> Ground:
    """The reading made ready for the weighing."""
    said = [
        states(reading.masked[passage.start : passage.end], CUE_WORDS_PER_BLANK)
        for passage in reading.passages
    ]
    settled = tuple(any(said[index : end_of_list(reading, index)]) for index in range(len(said)))
    over = frozenset(head.first for head in heads if head.heading and head.last - head.first > 1)
    return Ground(reading, heads, settled, over, PassageIndex([head.words for head in heads]))


def weigh_section(type_: SectionType, contract: Contract, ground: Ground) -> Section:
    """The section's status with the clauses that carry it, its cues and a confidence."""
    found = [
        *_from_heads(type_, ground),
        *_from_cues(type_, ground),
        *_from_terms(type_, contract.terms),
        *_from_part(type_, contract),
    ]
    status = _status(type_, found, contract.terms)
    if status == "absent":
        return Section(type_.key, "absent", confidence="medium" if found else "high")
    telling = [one for one in found if one.settled == (status == "present")] or found
    clauses = _in_reading_order(contract, {one.clause for one in telling})
    cues = tuple(dict.fromkeys(one.words for one in telling))[:SHOWN_CUES]
    return Section(type_.key, status, clauses, cues, _confidence(telling))


def _status(type_: SectionType, found: Sequence[Evidence], terms: Sequence[Term]) -> SectionStatus:
    deciding = [one.settled for one in found if one.decides]
    if deciding:
        return "present" if any(deciding) else "blank"
    if type_.terms.decide:
        decided = _status_by_terms(type_, terms)
        if decided is not None:
            return decided
    if _weight(one for one in found if one.settled) >= ENOUGH:
        return "present"
    return "blank" if _weight(iter(found)) >= ENOUGH else "absent"


def _weight(found: Iterator[Evidence]) -> int:
    return sum({one.source: one.weight for one in found}.values())


def _status_by_terms(type_: SectionType, terms: Sequence[Term]) -> SectionStatus | None:
    """What the first tier of terms that the contract names says; None when it names none."""
    counted = list(_counted(type_, terms))
    for tier in type_.terms.tiers:
        named = [term for term in counted if term.type in tier]
        labels = {term.qualifier("label") for term in named if term.status == "stated"} - {None}
        # 甲方 named on the cover, blank again above the text: the party is named.
        named = [
            term
            for term in named
            if term.status == "stated" or term.qualifier("label") not in labels
        ]
        stated = sum(term.status == "stated" for term in named)
        if named:
            blanks = len(named) - stated
            return "present" if stated * type_.terms.blanks_to_a_value >= blanks else "blank"
    return None


def _counted(type_: SectionType, terms: Sequence[Term]) -> Iterator[Term]:
    where, unless = type_.terms.where, type_.terms.unless
    for term in terms:
        # A cell says 15 minutes; its heads, which the reason shows, say of what.
        if where and not compile_pattern(where).search(f"{term.statement}/{term.reason}"):
            continue
        if not unless or not compile_pattern(unless).search(term.statement):
            yield term


def _from_heads(type_: SectionType, ground: Ground) -> Iterator[Evidence]:
    for number in ground.heads_index.holding(required_signs(type_.headings)):
        head = ground.heads[number]
        if len(head.words) > HEAD_WORDS or not takes_heading(type_, head.words):
            continue
        settled = (
            type_.heading_settles
            and says_something(ground.reading, head)
            and not _is_shared_out(type_, head, ground)
        )
        yield Evidence(head.clause, head.words, ENOUGH, settled, "heading", head.heading)


def _is_shared_out(type_: SectionType, head: Head, ground: Ground) -> bool:
    """Whether a heading names several topics and the section's own stands under it.

    费用与服务地点 over a bare 服务地点: what the contract says on
    the price settles no place.
    """
    return SEVERAL.search(head.words) is not None and any(
        inner.heading
        and head.first <= inner.first < inner.last <= head.last
        and inner is not head
        and len(inner.words) <= HEAD_WORDS
        and takes_heading(type_, inner.words)
        for inner in ground.heads
    )


def takes_heading(type_: SectionType, words: str) -> bool:
    """Whether a heading of these words is one of the section's."""
    if not compile_pattern(type_.headings).search(words):
        return False
    return not type_.not_headings or not compile_pattern(type_.not_headings).search(words)


def _from_cues(type_: SectionType, ground: Ground) -> Iterator[Evidence]:
    for cue in type_.cues:
        done: set[int] = set()
        for index, match in ground.reading.matches(cue.pattern):
            if index in done:
                continue
            passage = ground.reading.passages[index]
            if not _fits(cue, ground.reading, passage) or _only_names(type_, ground, index):
                done.add(index)
                continue
            settled = (
                cue.settles
                and not ground.leaves_open(match)
                and (ground.settled[index] or ground.precedes_lead_in(match, passage))
            )
            if settled:
                done.add(index)
            words = match[0].translate(SHOWN)
            yield Evidence(
                passage.clause, words, cue.weight, settled, cue.pattern, decides=cue.decides
            )


def _only_names(type_: SectionType, ground: Ground, index: int) -> bool:
    """Whether a passage is a heading over others, or the section's own heading without text.

    An item of a list (可以解除合同: 1. 发生不可抗力) is a provision, not a heading.
    """
    passage = ground.reading.passages[index]
    if not passage.heading:
        return False
    if index in ground.heading_others:
        return True
    if passage.context.endswith(":"):
        return False
    return takes_heading(type_, ground.reading.masked[passage.start : passage.end])


def _fits(cue: Cue, reading: Reading, passage: Passage) -> bool:
    if cue.unless and compile_pattern(cue.unless).search(
        reading.masked, passage.start, passage.end
    ):
        return False
    if not cue.under:
        return True
    above = f"{passage.context}/{passage.row_head}/{passage.column_head}"
    return compile_pattern(cue.under).search(above) is not None


def _from_terms(type_: SectionType, terms: Sequence[Term]) -> Iterator[Evidence]:
    for term in _counted(type_, terms):
        if any(term.type in tier for tier in type_.terms.tiers):
            yield Evidence(term.clause, term.quote, ENOUGH, term.status == "stated", term.type)


def _from_part(type_: SectionType, contract: Contract) -> Iterator[Evidence]:
    for clause in contract.clauses:
        if type_.part and clause.part == type_.part:
            words = " ".join(filter(None, (clause.label, clause.heading)))
            settled = bool(clause.text.strip() or clause.children)
            yield Evidence(clause.id, words, ENOUGH, settled, "part", heading=True)


def _in_reading_order(contract: Contract, wanted: set[str]) -> tuple[str, ...]:
    return tuple(clause.id for clause in contract.walk() if clause.id in wanted)


def _confidence(telling: Sequence[Evidence]) -> Confidence:
    """High when a heading and its text or two sentences speak for it, low for weak cues alone."""
    strong = sum(one.weight >= ENOUGH for one in telling)
    if strong >= 2 or any(one.heading for one in telling):
        return "high"
    return "medium" if strong else "low"
