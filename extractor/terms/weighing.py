"""Rival claims on the values of a contract -> its terms, each with the rule that won and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import regex

from extractor.passages.base import Mention, Passage, Reading, compile_pattern
from extractor.terms.base import Claim, Pattern, TermType
from models.document import Document
from models.span import Span
from models.term import Bound, Confidence, Term
from models.values import Value, Words

# Strength from which a claim's confidence is high, and medium; tuned on the development contracts.
HIGH, MEDIUM = 8, 5
# Recognition of a line below which its terms are not of high confidence, and of low; what was read
# wrongly in the pages measured lay below the first.
SURE, UNSURE = 0.95, 0.9


def weigh(reading: Reading, types: Sequence[TermType]) -> tuple[Term, ...]:
    """The terms of a contract in reading order, without ids.

    Each value goes to the kind whose cue is strongest, then nearest; what a
    kind refuses (``accept``, ``read``) goes to the next. Words that are their
    own value (names, choices) go to every kind that claims them, once.
    """
    claims = [claim for type_ in types for claim in find_claims(reading, type_)]
    terms = [term for claim in _winners(claims) if (term := _term(claim)) is not None]
    terms.sort(key=lambda term: (term.span.start, term.span.end, term.type))
    return tuple(_without_repeats(terms, types))


def lower_unsure(terms: Iterable[Term], document: Document) -> tuple[Term, ...]:
    """The terms with no more confidence than the recognition of their lines allows."""
    return tuple(_lowered(term, document.certainty(term.span)) for term in terms)


def _lowered(term: Term, certainty: float | None) -> Term:
    if certainty is None or certainty >= SURE or term.confidence == "low":
        return term
    return replace(term, confidence="low" if certainty < UNSURE else "medium")


def find_claims(reading: Reading, type_: TermType) -> Iterator[Claim]:
    """Every place where a pattern of the kind matches and the kind accepts it."""
    for pattern in type_.patterns:
        for index, match in reading.matches(pattern.regex):
            passage = reading.passages[index]
            if passage.part not in pattern.parts:
                continue
            claim = _claim(reading, type_, pattern, passage, match)
            if _holds(claim) and (type_.accept is None or type_.accept(claim)):
                yield claim


def _claim(
    reading: Reading,
    type_: TermType,
    pattern: Pattern,
    passage: Passage,
    match: regex.Match[str],
) -> Claim:
    groups = tuple(
        (name, match.span(name)) for name in match.re.groupindex if match.start(name) >= 0
    )
    at = dict(groups).get("value", (-1, -1))[0]
    return Claim(
        reading=reading,
        passage=passage,
        type=type_,
        pattern=pattern,
        start=match.start(),
        end=match.end(),
        at=at if at in reading.mentions else None,
        groups=groups,
    )


def _holds(claim: Claim) -> bool:
    """Whether the pattern's conditions on context and sentence are met."""
    pattern = claim.pattern
    if pattern.where and not compile_pattern(pattern.where).search(claim.above):
        return False
    return not (pattern.unless and compile_pattern(pattern.unless).search(claim.sentence))


def _winners(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims that stand: one for each value; the strongest of a kind that share words."""
    best: dict[int, Claim] = {}
    words: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.at is None:
            words.setdefault(claim.type.key, []).append(claim)
        elif _read(claim) is None and not _is_blank(claim) and claim.type.read is not None:
            continue
        elif claim.at not in best or _rank(claim) > _rank(best[claim.at]):
            best[claim.at] = claim
    yield from best.values()
    for rivals in words.values():
        yield from _apart(sorted(rivals, key=_rank, reverse=True))


def _apart(ranked: Iterable[Claim]) -> Iterator[Claim]:
    """The claims that share no words with one before them."""
    starts: list[int] = []
    ends: list[int] = []
    for claim in ranked:
        place = bisect_left(starts, claim.end)
        if place and ends[place - 1] > claim.start:
            continue
        starts.insert(place, claim.start)
        ends.insert(place, claim.end)
        yield claim


def _rank(claim: Claim) -> tuple[int, int, int]:
    """Strength first, then nearness of cue and value, then the longer match."""
    distance = (claim.at - claim.start if claim.at is not None else 0) + 1
    return claim.pattern.strength, -distance, claim.end - claim.start


def _is_blank(claim: Claim) -> bool:
    mention = claim.mention
    return mention is not None and mention.value is None


def _read(claim: Claim) -> Value | None:
    """The claimed value; None for a blank, and for what the kind cannot read."""
    if claim.type.read is not None:
        return claim.type.read(claim)
    if claim.mention is not None:
        return claim.mention.value
    words = claim.words("value")
    return None if words is None else Words(words)


def _term(claim: Claim) -> Term | None:
    value = _read(claim)
    qualifiers = claim.type.qualify(claim) if claim.type.qualify is not None else {}
    named = dict(claim.pattern.qualifiers) | {k: v for k, v in qualifiers.items() if v is not None}
    stated = value is not None or "stated" in named
    named.pop("stated", None)
    span = _quote(claim)
    contract = claim.reading.contract
    return Term(
        type=claim.type.key,
        status="stated" if stated else "blank",
        value=value,
        clause=claim.passage.clause,
        quote=contract.words(span),
        span=span,
        rule=f"{claim.type.key}/{claim.pattern.name}",
        statement=contract.words(claim.reading.text_span(claim.passage.start, claim.passage.end)),
        confidence=_confidence(claim.pattern.strength),
        bound=_bound(claim),
        qualifiers=tuple(sorted(named.items())),
        party=claim.type.party(claim) if claim.type.party is not None else None,
        reason=f"{claim.matched.translate(MARK_NAMES)} ({claim.pattern.strength})",
    )


# In a reason a value is shown as ‹…›: the words around it are what spoke for the kind.
MARK_NAMES = dict.fromkeys(range(0xE001, 0xE00A), "‹…›")


def _quote(claim: Claim) -> Span:
    """The matched words; for a match that begins with a value, what leads to it as well."""
    start, end = claim.start, claim.end
    if (claim.at is not None and end - start <= 2) or start in claim.reading.mentions:
        comma = max(claim.reading.masked.rfind(sign, claim.passage.start, start) for sign in ",:")
        start = claim.passage.start if comma < 0 else comma + 1
    return _trimmed(claim, claim.reading.text_span(start, end))


def _trimmed(claim: Claim, span: Span) -> Span:
    words = claim.reading.contract.words(span)
    lead = len(words) - len(words.lstrip())
    tail = len(words) - len(words.rstrip())
    if lead + tail >= len(words):
        return span
    return Span(span.start + lead, span.end - tail)


def _bound(claim: Claim) -> Bound | None:
    if not claim.type.bounded:
        return None
    if claim.type.read_bound is not None:
        return claim.type.read_bound(claim)
    mention: Mention | None = claim.mention
    if mention is not None and mention.bound is not None:
        return mention.bound
    # A bare day (交货日期：5月1日) is no limit; 前 or 最迟 beside it makes it one.
    return None if mention is not None and mention.kind == "date" else claim.type.bound


def _confidence(strength: int) -> Confidence:
    if strength >= HIGH:
        return "high"
    return "medium" if strength >= MEDIUM else "low"


def _without_repeats(terms: Iterable[Term], types: Sequence[TermType]) -> Iterator[Term]:
    """Facts of the whole document once for each value, blanks once; all others as they stand."""
    once = {type_.key for type_ in types if type_.once}
    seen: set[tuple[str, str | None, str | None]] = set()
    for term in terms:
        key = (term.type, term.qualifier("label"), term.canonical)
        if term.type in once:
            if key in seen:
                continue
            seen.add(key)
        yield term
