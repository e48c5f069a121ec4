"""spaCy, and nothing else imports it: terms as spans of its documents, names from its models.

``nlp.add_pipe("clausetree_terms")`` works wherever clausetree is installed. ``spacy.blank("zh")``
segments by character, so a span is its words; elsewhere a span is widened to whole tokens, and
of two terms on the same tokens spaCy keeps one's values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.errors import MissingModel
from extractor.pipeline import analyze_document
from models.clause import Part
from models.contract import Contract
from models.document import Document, Line
from models.span import Span as Range
from models.term import Term
from models.values import Words

GROUP = "terms"
# Where a contract names its parties; in its body a name may be anybody's.
NAMING_PARTS: frozenset[Part] = frozenset(("cover", "preamble", "signature"))
NAMES = frozenset(("ORG", "PERSON", "PER"))


@Language.factory("clausetree_terms")
class TermsComponent:
    """Fills ``doc.spans["terms"]`` with the key terms of ``doc.text``.

    A span's label is the kind of term; ``span._.canonical`` its canonical value
    (None for a blank), ``span._.status``, ``span._.rule`` and ``span._.confidence``
    are those of the record.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        for attribute in ("canonical", "status", "rule", "confidence"):
            if not Span.has_extension(attribute):
                Span.set_extension(attribute, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The document with its terms; one without text has none."""
        doc.spans[GROUP] = list(_find_spans(doc)) if doc.text.strip() else []
        return doc


def _find_spans(doc: Doc) -> Iterator[Span]:
    for term in analyze_document(_document(doc.text)).terms:
        place = (term.span.start, term.span.end)
        span = doc.char_span(*place, label=term.type, alignment_mode="expand")
        if span is None:
            continue
        span._.canonical, span._.status = term.canonical, term.status
        span._.rule, span._.confidence = term.rule, term.confidence
        yield span


def _document(text: str) -> Document:
    """The text as it stands, its rows as lines, so that offsets are spaCy's own."""
    lines, at = [], 0
    for row in text.split("\n"):
        words = row.strip()
        if words:
            lines.append(Line(words, start=at + row.index(words)))
        at += len(row) + 1
    return Document("", "", 0, "txt", text, tuple(lines))


def load_model(name: str) -> Language:
    """A user's spaCy model, by its package's name or its folder. Raises MissingModel."""
    try:
        return spacy.load(name)
    except OSError as error:
        message = f"{name}: no such spaCy model; install it, or give the folder that holds it"
        raise MissingModel(message) from error


def add_names(contract: Contract, model: Language) -> Contract:
    """The contract with the names of organisations and persons that the model sees besides.

    Only where parties are named, and no term stands already. They are terms of kind
    ``party`` with the rule ``party/spacy-model``, confidence low and no role: a model guesses.
    """
    known = {term.canonical for term in contract.terms if term.type == "party"}
    named = [
        term
        for top in contract.clauses
        if top.part in NAMING_PARTS
        for term in _find_names(contract, top.span, model)
        if term.canonical not in known
    ]
    terms = sorted((*contract.terms, *named), key=lambda term: (term.span.start, term.span.end))
    numbered = tuple(replace(term, id=f"t{index}") for index, term in enumerate(terms, 1))
    return replace(contract, terms=numbered)


def _find_names(contract: Contract, where: Range, model: Language) -> Iterator[Term]:
    for name in model(contract.words(where)).ents:
        span = Range(where.start + name.start_char, where.start + name.end_char)
        taken = any(
            term.span.start < span.end and span.start < term.span.end for term in contract.terms
        )
        if name.label_ not in NAMES or taken or not name.text.strip():
            continue
        yield Term(
            type="party",
            status="stated",
            value=Words(name.text),
            clause=_clause_at(contract, span.start),
            quote=name.text,
            span=span,
            rule="party/spacy-model",
            statement=name.sent.text if name.doc.has_annotation("SENT_START") else name.text,
            confidence="low",
            reason=f"{model.meta['lang']}_{model.meta['name']}: {name.label_}",
        )


def _clause_at(contract: Contract, offset: int) -> str:
    """The id of the innermost clause that holds an offset of the text."""
    return next(
        clause.id
        for clause in contract.walk()
        if any(own.start <= offset < own.end for own in clause.own)
    )
