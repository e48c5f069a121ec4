"""A contract -> its record, the JSON object of ``models/record.py``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.exports.values import value_record
from models.clause import Clause
from models.contract import Contract
from models.document import Line, Table
from models.gap import Bilingual, Gap
from models.record import (
    SCHEMA_NAME,
    BilingualRecord,
    ClauseRecord,
    ContractRecord,
    DocumentRecord,
    GapRecord,
    PartyRecord,
    PlaceRecord,
    ProducerRecord,
    ReferenceRecord,
    SectionRecord,
    TableRecord,
    TermRecord,
)
from models.reference import Reference
from models.section import Section
from models.span import Place, Span
from models.term import Party, Term


def build_record(contract: Contract, producer: ProducerRecord) -> ContractRecord:
    """The whole record; the same contract gives the same record."""
    places = _Places(contract)
    return {
        "schema": SCHEMA_NAME,
        "document": _document(contract),
        "title": contract.title,
        "kind": {"key": contract.kind.key, "confidence": contract.kind.confidence},
        "clauses": [_clause(clause) for clause in contract.clauses],
        "terms": [_term(term, places) for term in contract.terms],
        "sections": {section.key: _section(section) for section in contract.sections},
        "gaps": [_gap(gap, places) for gap in contract.gaps],
        "references": [_reference(reference) for reference in contract.references],
        "parties": [_party(party) for party in contract.parties],
        "text": contract.document.text,
        "producer": producer,
    }


def _document(contract: Contract) -> DocumentRecord:
    document = contract.document
    return {
        "name": document.name,
        "sha256": document.sha256,
        "bytes": document.bytes,
        "format": document.format,
        "pages": document.pages,
        "language": document.language,
        "ocr": document.ocr,
        "characters": contract.characters,
        "coverage": contract.coverage,
        "notices": [{"code": notice.code, "detail": notice.detail} for notice in document.notices],
    }


def _reference(reference: Reference) -> ReferenceRecord:
    return {
        "words": reference.words,
        "clause": reference.clause,
        "span": _pair(reference.span),
        "target": reference.target,
        "missing": reference.missing,
    }


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _clause(clause: Clause) -> ClauseRecord:
    return {
        "id": clause.id,
        "part": clause.part,
        "label": clause.label,
        "number": list(clause.number),
        "heading": clause.heading,
        "text": clause.text,
        "section": clause.section,
        "span": _pair(clause.span),
        "page": clause.page,
        "tables": [_table(table) for table in clause.tables],
        "children": [_clause(child) for child in clause.children],
    }


def _table(table: Table) -> TableRecord:
    return {
        "rows": [list(row) for row in table.rows],
        "span": None if table.span is None else _pair(table.span),
    }


def _term(term: Term, places: _Places) -> TermRecord:
    return {
        "id": term.id,
        "type": term.type,
        "status": term.status,
        "canonical": term.canonical,
        "value": None if term.value is None else value_record(term.value),
        "bound": term.bound,
        "qualifiers": dict(term.qualifiers),
        "party": term.party,
        "clause": term.clause,
        "quote": term.quote,
        "span": _pair(term.span),
        "places": places.of(term.span),
        "rule": term.rule,
        "reason": term.reason,
        "renders": term.renders,
        "confidence": term.confidence,
        "statement": term.statement,
    }


class _Places:
    """Where the words of a span are printed: exactly where that was looked up in the file, else
    the boxes of the whole printed lines; [] in formats without pages."""

    def __init__(self, contract: Contract) -> None:
        self._lines = contract.document.lines
        self._quotes = {quote.span: quote.places for quote in contract.quotes}

    def of(self, span: Span) -> list[PlaceRecord]:
        """The places of one span, in reading order."""
        if span in self._quotes:
            return [_place(place) for place in self._quotes[span]]
        return find_places(span, self._lines)


def _place(place: Place) -> PlaceRecord:
    box = place.box
    return {"page": place.page, "box": (box.left, box.top, box.right, box.bottom)}


def find_places(span: Span, lines: Sequence[Line]) -> list[PlaceRecord]:
    """The boxes of the printed lines on which ``span`` stands; [] in formats without pages."""
    first = max(0, bisect_right(lines, span.start, key=lambda line: line.start) - 1)
    places: list[PlaceRecord] = []
    for line in lines[first:]:
        if line.start >= span.end:
            break
        places += _places_in(line, span)
    return places


def _places_in(line: Line, span: Span) -> Iterator[PlaceRecord]:
    """The printed pieces of one line that share characters with ``span``."""
    ends = [line.start + place.offset for place in line.places[1:]] + [line.end]
    for place, end in zip(line.places, ends, strict=False):
        if line.start + place.offset < span.end and span.start < end:
            yield _place(place)


def _section(section: Section) -> SectionRecord:
    return {
        "status": section.status,
        "clauses": list(section.clauses),
        "cues": list(section.cues),
        "confidence": section.confidence,
    }


def _bilingual(words: Bilingual) -> BilingualRecord:
    return {"zh": words.zh, "en": words.en}


def _gap(gap: Gap, places: _Places) -> GapRecord:
    return {
        "id": gap.id,
        "rule": gap.rule,
        "code": gap.code,
        "severity": gap.severity,
        "subject": gap.subject,
        "title": _bilingual(gap.title),
        "message": _bilingual(gap.message),
        "basis": [
            {
                "cite": basis.cite,
                "says": basis.says.zh,
                "says_en": basis.says.en,
                "version": basis.version,
            }
            for basis in gap.basis
        ],
        "default": None if gap.default is None else _bilingual(gap.default),
        "clause": gap.clause,
        "quote": gap.quote,
        "span": None if gap.span is None else _pair(gap.span),
        "places": [] if gap.span is None else places.of(gap.span),
    }


def _party(party: Party) -> PartyRecord:
    return {
        "label": party.label,
        "name": party.name,
        "role": party.role,
        "aliases": list(party.aliases),
        "credit_code": party.credit_code,
        "address": party.address,
        "representative": party.representative,
        "phone": party.phone,
        "email": party.email,
        "bank": party.bank,
        "account": party.account,
        "clause": party.clause,
        "span": _pair(party.span),
    }
