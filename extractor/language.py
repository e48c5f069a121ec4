"""spaCy, and nothing else imports it: a contract's key terms as spans of a spaCy document.

``nlp.add_pipe("clausetree_terms")`` works wherever clausetree is installed. ``spacy.blank("zh")``
segments by character, so a span is its words; elsewhere a span is widened to whole tokens, and
of two terms on the same tokens spaCy keeps one's values.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.pipeline import analyze_document
from models.document import Document, Line

GROUP = "terms"


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
