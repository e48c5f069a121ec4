"""A contract and a playbook -> a verdict for each rule, with the contract's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from extractor.comparison.measures import measure_value
from extractor.comparison.sides import find_payer, roles_by_label
from extractor.playbooks.limits import read_canonical
from extractor.playbooks.scale import SCALE
from models.contract import Contract
from models.gap import Bilingual
from models.playbook import (
    WORST_FIRST,
    Evidence,
    Judgement,
    Limit,
    LimitRule,
    Playbook,
    Review,
    SectionRule,
    Stance,
    Verdict,
)
from models.span import Span
from models.term import Role, Term
from models.values import Period, Value

STANCES: tuple[Stance, ...] = ("customer", "provider", "neutral")
# A section is shown by the beginning of each clause that carries it, of the first few.
QUOTE_LENGTH = 80
MOST_QUOTES = 3

PRESENT = Bilingual("已有约定", "It is agreed.")
LEFT_BLANK = Bilingual("写明了但未填写", "It is named but left blank.")
ABSENT = Bilingual("合同没有约定", "The contract does not say.")
KEPT = Bilingual("符合", "The limit is kept.")
BROKEN = Bilingual("不符合", "The limit is not kept.")
NOT_COMPARABLE = Bilingual(
    "写法无法与限度直接比较，需人工判断", "Its wording cannot be held against the limit directly."
)
UNSURE = Bilingual("识别把握不大，需人工核对", "It was read with low confidence.")

Found = tuple[Verdict, Bilingual]
SECTION_VERDICTS: Mapping[str, Found] = {
    "present": ("acceptable", PRESENT),
    "blank": ("needs_review", LEFT_BLANK),
}


def review_contract(
    contract: Contract,
    playbook: Playbook,
    stance: Stance,
    titles: Mapping[str, Bilingual],
) -> Review:
    """Every rule that counts for the stance, sections first, in the playbook's order."""
    desk = _Desk(contract, titles)
    rules: tuple[SectionRule | LimitRule, ...] = (*playbook.sections, *playbook.limits)
    counting = [rule for rule in rules if rule.advice.side in (None, stance)]
    kind = contract.kind
    fits = not playbook.kinds or kind.key in playbook.kinds or kind.confidence == "low"
    judgements = tuple(desk.judge(rule) for rule in counting)
    return Review(playbook, stance, fits, judgements)


class _Desk:
    """The contract laid open: its sections, its terms by kind, who pays."""

    def __init__(self, contract: Contract, titles: Mapping[str, Bilingual]) -> None:
        self._contract = contract
        self._titles = titles
        self._sections = {section.key: section for section in contract.sections}
        self._clauses = {clause.id: clause for clause in contract.walk()}
        self._places = contract.label_paths()
        self._roles = roles_by_label(contract)

    def judge(self, rule: SectionRule | LimitRule) -> Judgement:
        """The verdict on one rule."""
        return self._section(rule) if isinstance(rule, SectionRule) else self._limit(rule)

    def _title(self, key: str) -> Bilingual:
        return self._titles.get(key) or Bilingual(key, key)

    def _section(self, rule: SectionRule) -> Judgement:
        section = self._sections.get(rule.section)
        status = "absent" if section is None else section.status
        missing: Found = ("unacceptable" if rule.need == "required" else "needs_review", ABSENT)
        verdict, reason = SECTION_VERDICTS.get(status, missing)
        spans = self._outermost(() if section is None else section.clauses)[:MOST_QUOTES]
        return Judgement(
            rule=f"section {rule.section} {rule.need}",
            title=self._title(rule.section),
            verdict=verdict,
            reason=reason,
            advice=rule.advice,
            evidence=tuple(self._evidence(span, clause) for span, clause in spans),
            need=rule.need,
        )

    def _limit(self, rule: LimitRule) -> Judgement:
        limit = rule.limit
        terms = [term for term in self._contract.facts if _is_meant(limit, term, self._roles)]
        judged = [(term, found) for term in terms if (found := _judge_term(rule, term))]
        verdict, reason = _worst(found for _, found in judged) or _silence(limit)
        telling = [term for term, found in judged if found == (verdict, reason)][:MOST_QUOTES]
        spans = dict.fromkeys((self._words_of(term, limit), term.clause) for term in telling)
        return Judgement(
            rule=limit.words,
            title=self._title(limit.type),
            verdict=verdict,
            reason=reason,
            advice=rule.advice,
            evidence=tuple(self._evidence(span, clause) for span, clause in spans),
        )

    def _outermost(self, clauses: Iterable[str]) -> list[tuple[Span, str]]:
        """The clauses that lie in none before them, with their spans."""
        found: list[tuple[Span, str]] = []
        for clause in clauses:
            span = self._clauses[clause].span
            if all(span.end > outer.end for outer, _ in found):
                found.append((span, clause))
        return found

    def _words_of(self, term: Term, limit: Limit) -> Span:
        """The term's words; the sentence around them when the limit is on a qualifier."""
        if not limit.field:
            return term.span
        length = len(term.statement)
        start = self._contract.document.text.rfind(term.statement, 0, term.span.start + length)
        end = start + length
        return Span(start, end) if 0 <= start <= term.span.start < end else term.span

    def _evidence(self, span: Span, clause: str) -> Evidence:
        end = min(span.end, span.start + QUOTE_LENGTH)
        cut = Span(span.start, end)
        quote, page = self._contract.words(cut), self._clauses[clause].page
        return Evidence(clause, "/".join(self._places[clause]), page, quote, cut)


def _is_meant(limit: Limit, term: Term, roles: dict[str, Role]) -> bool:
    if term.type != limit.type:
        return False
    payer = find_payer(term, roles)
    shown = {value for _, value in term.qualifiers} | {payer}
    either = {"customer", "provider"} if payer == "either" else set()
    return set(limit.selectors) <= shown | either


def _worst(found: Iterable[Found]) -> Found | None:
    return min(found, key=lambda one: WORST_FIRST.index(one[0]), default=None)


def _silence(limit: Limit) -> Found:
    return "unacceptable" if limit.operator == "required" else "needs_review", ABSENT


def _judge_term(rule: LimitRule, term: Term) -> Found | None:
    """The verdict on one term; None when it does not carry what the limit is about."""
    limit = rule.limit
    if limit.operator == "required":
        return _as_read(term, ("acceptable", PRESENT))
    value = read_canonical(term.qualifier(limit.field) or "") if limit.field else term.value
    if value is None:
        return ("needs_review", LEFT_BLANK) if term.status == "blank" else None
    kept = _is_kept(limit, value)
    if kept is None:
        return "needs_review", NOT_COMPARABLE
    if kept:
        return _as_read(term, ("acceptable", KEPT))
    return _as_read(
        term, ("needs_review" if rule.advice.severity == "low" else "unacceptable", BROKEN)
    )


def _as_read(term: Term, found: Found) -> Found:
    """A term left blank, or read with low confidence, asks for a person whatever it says."""
    if term.status == "blank":
        return "needs_review", LEFT_BLANK
    return ("needs_review", UNSURE) if term.confidence == "low" else found


def _is_kept(limit: Limit, value: Value) -> bool | None:
    """Whether the value keeps the limit; None when the two cannot be ordered."""
    verdicts = [_compare(value, limit.operator, wanted) for wanted in limit.values]
    if any(verdicts):
        return True
    return None if None in verdicts else False


def _compare(value: Value, operator: str, wanted: Value) -> bool | None:
    if operator == "=" and value.canonical == wanted.canonical:
        return True
    if operator == ">=" and isinstance(value, Period):
        value = replace(value, high=None)  # the shortest of a range
    here, there = measure_value(value, SCALE), measure_value(wanted, SCALE)
    if here is None and there is None and operator == "=":
        return False
    if here is None or there is None or here.unit != there.unit:
        return None
    if operator == "=":
        return here.amount == there.amount
    return here.amount <= there.amount if operator == "<=" else here.amount >= there.amount


def read_stance(words: str, contract: Contract) -> Stance | None:
    """``customer``, ``provider``, ``neutral``, or the role of a party's label (乙方); else None."""
    word = roles_by_label(contract).get(words, words)
    return next((stance for stance in STANCES if stance == word), None)
