"""A contract -> its gap report, as a web page to print or as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from extractor.exports.report_words import KIND_EVIDENCE, SUGGESTIONS, WORDS
from extractor.exports.review import OTHER_KIND, STANCES, VERDICTS, evidence_words, rule_words
from extractor.exports.value_words import term_words
from models.catalogue import Catalogue
from models.contract import KIND_TITLES, Contract
from models.gap import Basis, Bilingual, Gap
from models.playbook import Judgement, Review
from models.record import ProducerRecord
from models.section import Section
from models.term import Term

SEVERITIES = ("high", "medium", "low")
# Signs that would start markup in a line of Markdown.
MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|~&!"})


@dataclass(frozen=True, slots=True)
class Report:
    """What a report is made from; ``review`` is None without a playbook."""

    contract: Contract
    catalogue: Catalogue
    producer: ProducerRecord
    language: str
    review: Review | None = None


def html_report(report: Report) -> str:
    """One self-contained page without scripts."""
    return _render(report, "report.html", autoescape=True)


def markdown_report(report: Report) -> str:
    """The same as Markdown with pipe tables."""
    return _render(report, "report.md", autoescape=False)


def _render(report: Report, template: str, *, autoescape: bool) -> str:
    environment = Environment(
        loader=PackageLoader("extractor.exports"),
        autoescape=autoescape,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = _markdown
    return environment.get_template(template).render(_View(report).everything())


def _markdown(words: str) -> str:
    """Words on one line that no reader of Markdown takes for markup."""
    return " ".join(words.split()).translate(MARKUP)


class _View:
    """The report's words in one language, as the templates want them."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._contract = report.contract
        self._places = report.contract.places()
        self._pages = {clause.id: clause.page for clause in report.contract.walk()}

    def everything(self) -> dict[str, Any]:
        """What the templates name."""
        contract, producer = self._contract, self._report.producer
        return {
            "zh": self._report.language == "zh",
            "w": {key: self._in(words) for key, words in WORDS.items()},
            "title": contract.title or contract.document.name,
            "facts": list(self._facts()),
            "counts": [self._count(severity) for severity in SEVERITIES],
            "gaps": [self._gap(gap) for gap in self._by_severity()],
            "terms": [self._term(term) for term in contract.facts],
            "sections": [self._section(section) for section in self._in_order()],
            "review": None if self._report.review is None else self._review(self._report.review),
            "producer": f"{producer['name']} {producer['version']}",
        }

    def _in(self, words: Bilingual) -> str:
        return words.zh if self._report.language == "zh" else words.en

    def _word(self, key: str) -> str:
        return self._in(WORDS[key])

    def _facts(self) -> Iterator[tuple[str, str]]:
        document, kind = self._contract.document, self._contract.kind
        yield self._word("file"), document.name
        if document.pages is not None:
            yield self._word("pages"), str(document.pages)
        evidence = self._in(KIND_EVIDENCE[kind.confidence])
        shown = f"（{evidence}）" if self._report.language == "zh" else f" ({evidence})"
        yield self._word("kind"), self._in(KIND_TITLES[kind.key]) + shown
        for party in self._contract.parties:
            yield party.label, party.name or self._word("unnamed")

    def _count(self, severity: str) -> dict[str, Any]:
        number = sum(gap.severity == severity for gap in self._contract.gaps)
        return {"key": severity, "name": self._word(severity), "number": number}

    def _in_order(self) -> list[Section]:
        """What the contract settles in its own order, then what it does not."""
        order = {clause: index for index, clause in enumerate(self._places)}
        return sorted(
            self._contract.sections,
            key=lambda section: min((order[one] for one in section.clauses), default=len(order)),
        )

    def _by_severity(self) -> list[Gap]:
        return sorted(self._contract.gaps, key=lambda gap: SEVERITIES.index(gap.severity))

    def _gap(self, gap: Gap) -> dict[str, Any]:
        return {
            "severity": gap.severity,
            "severity_name": self._word(gap.severity),
            "title": self._in(gap.title),
            "page": self._page(gap),
            "message": self._in(gap.message),
            "quote": gap.quote or "",
            "basis": [self._basis(basis) for basis in gap.basis],
            "default": "" if gap.default is None else self._in(gap.default),
            "suggestion": self._in(SUGGESTIONS[gap.code]),
        }

    def _basis(self, basis: Basis) -> str:
        if self._report.language == "zh":
            return f"{basis.cite}（{basis.version}）：{basis.says.zh}。"
        return f"{basis.cite} ({basis.version}): {basis.says.en}."

    def _page(self, gap: Gap) -> str:
        """The page of the gap's words; "" without pages and for what is absent."""
        page = None if gap.span is None else self._pages.get(gap.clause or "")
        return "" if page is None else self._word("page").format(page)

    def _term(self, term: Term) -> dict[str, str]:
        blank = "" if term.status == "stated" else self._word("blank")
        return {
            "title": self._report.catalogue.title(term.type, self._report.language),
            "value": blank or term_words(term, self._report.language),
            "words": " ".join(term.quote.split()),
            "place": self._in(self._places[term.clause]),
        }

    def _section(self, section: Section) -> dict[str, str]:
        labels = [self._in(self._places[clause]) for clause in section.clauses]
        return {
            "title": self._report.catalogue.title(section.key, self._report.language),
            "status": section.status,
            "status_name": self._word(section.status),
            "place": self._word("comma").join(dict.fromkeys(filter(None, labels))),
        }

    def _review(self, review: Review) -> dict[str, Any]:
        counts = [f"{self._in(words)} {review.count(key)}" for key, words in VERDICTS.items()]
        return {
            "title": self._in(review.playbook.title),
            "side": " · ".join((self._in(STANCES[review.stance]), *counts)),
            "caution": "" if review.fits else self._in(OTHER_KIND),
            "rows": [self._judgement(one) for one in review.worst_first()],
        }

    def _judgement(self, one: Judgement) -> dict[str, Any]:
        is_fine = one.verdict == "acceptable"
        told = (one.reason,) if is_fine else (one.reason, one.advice.why, one.advice.wording)
        evidence = one.evidence[:1] if is_fine else one.evidence
        lines = [self._in(words) for words in told if words is not None]
        return {
            "verdict": one.verdict,
            "verdict_name": self._in(VERDICTS[one.verdict]),
            "title": self._in(one.title),
            "rule": rule_words(one, self._report.language),
            "lines": [*lines, *(evidence_words(piece) for piece in evidence)],
        }
