"""How a gap rule is declared, and what it looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.gaps.assumptions import NOTHING, Assumptions, Condition
from extractor.passages.base import Reading
from extractor.patterns import compile_once
from models.clause import Clause
from models.contract import Contract
from models.gap import Basis, Bilingual, Gap, GapCode, Severity
from models.section import Section
from models.span import Span

# Labels of divisions that hold articles: 第一部分, 第二章.
DIVISIONS = ("部分", "编", "章", "篇")
UNREAD_PARTS = frozenset(("contents", "furniture"))
WHOLE = Bilingual("全文", "the whole text")
# A contract that speaks of these stands under Chinese law even without choosing it.
CHINESE_TIES = r"[\u4e00-\u9fff]|P\.?R\.?C\b|People.s Republic of China|\bRMB\b|\bCNY\b"
# A contract that calls itself so is government procurement, whatever else it says.
GOVERNMENT = r"政府采购(?:合同|协议|项目)|《(?:中华人民共和国)?政府采购法》"
# A quote is kept to this length: the place, not the whole clause.
QUOTE_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at: a contract, its masked reading, and the titles of what is looked for.

    ``paths`` are the labels down to each clause (``第三条/3.2``), by the clause's id.
    """

    contract: Contract
    reading: Reading
    titles: Mapping[str, Bilingual]
    paths: Mapping[str, Bilingual] = field(repr=False)
    assumptions: Assumptions = NOTHING

    def title(self, key: str) -> Bilingual:
        """The title of a section or kind of term; the key itself when it has none."""
        return self.titles.get(key) or Bilingual(key, key)

    @property
    def is_under_prc_law(self) -> bool:
        """Whether Chinese statutes fill the contract's silence.

        Not when it chooses another law, nor when nothing in it speaks of China.
        """
        chosen = {term.canonical for term in self.contract.terms if term.type == "governing_law"}
        if "other" in chosen:
            return "prc" in chosen
        ties = compile_once(CHINESE_TIES)
        return "prc" in chosen or ties.search(self.contract.document.text) is not None

    def unmet(self, conditions: Sequence[Condition]) -> bool:
        """Whether one of the conditions is known not to be so."""
        return any(self.assumptions.holds(condition) is False for condition in conditions)

    def unknown(self, conditions: Sequence[Condition]) -> list[Condition]:
        """The conditions of which neither the contract nor the user says whether they are so."""
        return [one for one in conditions if self.assumptions.holds(one) is None]

    def place(self, clause: str | None) -> Bilingual:
        """Where a clause stands, for a message."""
        return WHOLE if clause is None else self.paths.get(clause, WHOLE)

    def section(self, key: str) -> Section | None:
        """What the contract says on one section, None when it was not looked for."""
        return next((one for one in self.contract.sections if one.key == key), None)

    def clause_at(self, offset: int) -> Clause | None:
        """The innermost clause that holds an offset of the text, None outside every clause."""
        found: Clause | None = None
        level = self.contract.clauses
        while True:
            inner = next((one for one in level if one.span.start <= offset < one.span.end), None)
            if inner is None:
                return found
            found, level = inner, inner.children

    def article(self, clause: str) -> Clause | None:
        """The outermost numbered provision that holds a clause, below parts and chapters."""
        for top in self.contract.clauses:
            found = _article(top, clause)
            if found is not None:
                return found
        return None

    def live_clauses(self) -> Iterator[Clause]:
        """All clauses of the parts that are the contract's own words, in reading order."""
        for top in self.contract.clauses:
            if top.part not in UNREAD_PARTS:
                yield from top.walk()

    def own_spans(self) -> Iterator[tuple[Clause, Span]]:
        """Every clause of the live parts with each range of its own words, in reading order."""
        for clause in self.live_clauses():
            for own in clause.own:
                yield clause, own

    def quote(self, span: Span) -> tuple[str, Span]:
        """The words at a span, cut to a quote's length and without white space at its ends."""
        text = self.contract.document.text
        trimmed = trim(text, Span(span.start, min(span.end, span.start + QUOTE_LENGTH)))
        return text[trimmed.start : trimmed.end], trimmed


Check = Callable[[Case], Iterator[Gap]]


@dataclass(frozen=True, slots=True)
class GapRule:
    """One thing that is looked for, declared whole in one file of ``rules`` or ``laws``.

    ``code`` is the record's code of its gaps, ``severity`` that of a gap which
    does not say its own. ``source`` names who asks for it: a statute, a
    standard, the practice of review; ``bases`` are the articles. With
    ``conditions`` the rule is silent where one is known not to be so, and says
    "if" where one is not known; with ``only_if_known`` it is silent then too.
    ``fires_on`` and ``stays_silent_on`` are short contracts of our own.
    """

    key: str
    title: Bilingual
    source: str
    check: Check
    fires_on: tuple[str, ...]
    stays_silent_on: tuple[str, ...]
    code: GapCode
    severity: Severity = "medium"
    bases: tuple[Basis, ...] = ()
    conditions: tuple[Condition, ...] = ()
    only_if_known: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a gap says of a place: ``message`` without the place before it and the stop after it.

    ``severity``, ``basis`` and ``title`` are the rule's own where None or empty;
    ``subject`` None: the words quoted.
    """

    message: Bilingual
    severity: Severity | None = None
    subject: str | None = None
    basis: tuple[Basis, ...] = ()
    title: Bilingual | None = None
    default: Bilingual | None = None


def gap_at(case: Case, rule: GapRule, span: Span, told: Told) -> Gap:
    """The gap of a rule at a place of the text, its message led by the clause that holds it."""
    clause = case.clause_at(span.start)
    identity = None if clause is None else clause.id
    place, message = case.place(identity), told.message
    quote, span = case.quote(span)
    return Gap(
        code=rule.code,
        severity=told.severity or rule.severity,
        subject=quote[:40] if told.subject is None else told.subject,
        title=told.title or rule.title,
        message=Bilingual(f"{place.zh}：{message.zh}。", f"{place.en}: {message.en}."),
        basis=told.basis or rule.bases,
        default=told.default,
        clause=identity,
        quote=quote,
        span=span,
    )


def gap_without_place(rule: GapRule, told: Told, after: str | None = None) -> Gap:
    """The gap of a rule on something absent; ``after`` is the clause after which it belongs."""
    message = told.message
    return Gap(
        code=rule.code,
        severity=told.severity or rule.severity,
        subject=told.subject or rule.key,
        title=told.title or rule.title,
        message=Bilingual(f"{message.zh}。", f"{message.en}."),
        basis=told.basis or rule.bases,
        default=told.default,
        clause=after,
    )


def trim(text: str, span: Span) -> Span:
    """The span without white space at its ends; one character at least is kept."""
    start, end = span.start, span.end
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def open_case(
    contract: Contract,
    reading: Reading,
    titles: Mapping[str, Bilingual],
    assumptions: Assumptions = NOTHING,
) -> Case:
    """The contract made ready for the rules, with what it shows of the facts they ask for."""
    known = assumptions.beside(_shown(contract))
    return Case(contract, reading, titles, contract.places(), known)


def _shown(contract: Contract) -> Iterator[tuple[str, str]]:
    if compile_once(GOVERNMENT).search(contract.document.text):
        yield "procurement", "government"


def _article(clause: Clause, wanted: str) -> Clause | None:
    if all(one.id != wanted for one in clause.walk()):
        return None
    if clause.id != wanted and (clause.label or "").endswith(DIVISIONS):
        inner = (_article(child, wanted) for child in clause.children)
        return next((found for found in inner if found is not None), clause)
    return clause
