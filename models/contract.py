"""A contract as read: the record that the stages of the pipeline fill, layer by layer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from models.clause import Clause, Part
from models.document import Document
from models.gap import Bilingual, Gap
from models.reference import Reference
from models.section import Section
from models.span import Place, Span
from models.term import Confidence, Party, Term

KindKey = Literal[
    "after_sales_service",
    "customer_service_outsourcing",
    "technical_service",
    "software_development",
    "maintenance",
    "procurement",
    "property_service",
    "labour_dispatch",
    "lease",
    "sale",
    "construction",
    "employment",
    "supplement",
    "other",
]

PART_TITLES: Mapping[Part, Bilingual] = {
    "cover": Bilingual("封面", "the cover"),
    "contents": Bilingual("目录", "the contents list"),
    "preamble": Bilingual("首部", "the preamble"),
    "body": Bilingual("正文", "the body"),
    "annex": Bilingual("附件", "the annex"),
    "signature": Bilingual("签署页", "the signature block"),
    "furniture": Bilingual("页眉页脚", "the page's margin"),
}

KIND_TITLES: Mapping[KindKey, Bilingual] = {
    "after_sales_service": Bilingual("售后服务合同", "after-sales service"),
    "customer_service_outsourcing": Bilingual("客服外包合同", "customer-service outsourcing"),
    "technical_service": Bilingual("技术服务合同", "technical service"),
    "software_development": Bilingual("软件开发合同", "software development"),
    "maintenance": Bilingual("维护合同", "maintenance"),
    "procurement": Bilingual("采购合同", "procurement"),
    "property_service": Bilingual("物业服务合同", "property service"),
    "labour_dispatch": Bilingual("劳务派遣合同", "labour dispatch"),
    "lease": Bilingual("租赁合同", "lease"),
    "sale": Bilingual("买卖合同", "sale"),
    "construction": Bilingual("建设工程合同", "construction"),
    "employment": Bilingual("劳动合同", "employment"),
    "supplement": Bilingual("补充协议", "supplement"),
    "other": Bilingual("其他合同", "another kind"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of contract it is."""

    key: KindKey = "other"
    confidence: Confidence = "low"


@dataclass(frozen=True, slots=True)
class Quote:
    """Where the words of ``span`` are printed: one place for each printed line they stand on,
    its box around just these words, its offset counted from the span's start."""

    span: Span
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """A document with its clause tree, terms, parties, sections and gaps.

    ``clauses`` are the outermost nodes in reading order; every character of
    ``document.text`` but the separators between two of them lies in one.
    ``quotes`` tells where the words of terms and gaps are printed, by their spans;
    it is empty in formats without pages, and when only the text was at hand.
    """

    document: Document
    clauses: tuple[Clause, ...] = ()
    title: str | None = None
    kind: Kind = Kind()
    terms: tuple[Term, ...] = ()
    parties: tuple[Party, ...] = ()
    sections: tuple[Section, ...] = ()
    gaps: tuple[Gap, ...] = ()
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()

    def walk(self) -> Iterator[Clause]:
        """All clauses in reading order, each before those below it."""
        for clause in self.clauses:
            yield from clause.walk()

    @property
    def facts(self) -> tuple[Term, ...]:
        """The terms without those that state one again in the contract's other language."""
        return tuple(term for term in self.terms if term.renders is None)

    def label_paths(self) -> dict[str, tuple[str, ...]]:
        """The printed labels down to each clause (``第三条``, ``3.2``), by its id."""
        paths: dict[str, tuple[str, ...]] = {}
        for clause in self.walk():
            above = paths.get(clause.id, ())
            here = above if clause.label is None else (*above, clause.label)
            paths[clause.id] = here
            paths.update({child.id: here for child in clause.children})
        return paths

    def places(self) -> dict[str, Bilingual]:
        """Where each clause stands, by its id: ``第三条/3.2``, or the name of its part."""
        paths = self.label_paths()
        return {
            clause.id: Bilingual("/".join(path), "/".join(path))
            if (path := paths[clause.id])
            else PART_TITLES[clause.part]
            for clause in self.walk()
        }

    def has(self, type_: str) -> bool:
        """Whether a term of this type was found, stated or blank."""
        return any(term.type == type_ for term in self.terms)

    def words(self, span: Span) -> str:
        """The text at ``span``."""
        return self.document.text[span.start : span.end]

    @property
    def characters(self) -> int:
        """How many characters of ``document.text`` are the contract's own: all but furniture."""
        furniture = [clause for clause in self.clauses if clause.part == "furniture"]
        return len(self.document.text) - sum(c.span.end - c.span.start for c in furniture)

    @property
    def coverage(self) -> float:
        """The share of the text in exactly one node: 1.0 when none is lost or doubled."""
        length = len(self.document.text)
        once, reached = 0, 0
        for own in sorted(own for clause in self.walk() for own in clause.own):
            doubled = max(0, min(own.end, reached) - own.start)
            once += max(0, own.end - max(own.start, reached)) - doubled
            reached = max(reached, own.end)
        return once / length if length else 1.0
