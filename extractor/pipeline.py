"""A contract file -> its record: the stages in one place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from extractor.catalogue import read_catalogue
from extractor.gaps import find_gaps
from extractor.gaps.assumptions import NOTHING, Assumptions
from extractor.kinds import find_kind
from extractor.outline import parse_outline
from extractor.outline.title import find_title
from extractor.passages import build_reading
from extractor.passages.base import Reading
from extractor.quotes import find_quotes, quoted_spans
from extractor.readers import read, read_before
from extractor.references import find_references
from extractor.sections import find_sections, label_clauses
from extractor.terms import find_terms
from extractor.terms.sides import find_sides
from models.contract import KIND_TITLES, Contract, Kind
from models.document import Document


def analyze(path: Path, assumptions: Assumptions = NOTHING) -> Contract:
    """Read one file and carry it through every stage. Raises UnreadableFile.

    ``assumptions`` are facts for the gap rules that the contract does not show.
    """
    contract = analyze_document(read(path), assumptions)
    return replace(contract, quotes=find_quotes(path, contract.document, quoted_spans(contract)))


def analyze_before(path: Path) -> Contract:
    """A Word file as it was before its tracked changes, through every stage. Raises
    UnreadableFile."""
    return analyze_document(read_before(path))


def read_passages(path: Path) -> Reading:
    """One file as the patterns of the terms see it. Raises UnreadableFile."""
    reading = build_reading(_outlined(read(path)))
    return replace(reading, sides=find_sides(reading))


def analyze_document(document: Document, assumptions: Assumptions = NOTHING) -> Contract:
    """Carry a document that was read already through every later stage."""
    contract = _outlined(document)
    contract = replace(contract, references=find_references(contract))
    reading = build_reading(contract)
    terms, parties = find_terms(reading)
    contract = replace(contract, terms=terms, parties=parties)
    # What is judged is each fact once, not its rendering in the other language.
    contract = replace(contract, terms=contract.facts)
    contract = replace(contract, kind=_kind(contract, assumptions))
    contract = replace(contract, sections=find_sections(contract, reading))
    contract = replace(contract, clauses=label_clauses(contract))
    titles = read_catalogue().titles
    gaps = find_gaps(contract, reading, titles, assumptions)
    return replace(contract, terms=terms, gaps=gaps)


def _kind(contract: Contract, assumptions: Assumptions) -> Kind:
    """The kind as recognised, unless the user says which it is."""
    given = next((key for key in KIND_TITLES if key == assumptions.value("kind")), None)
    return find_kind(contract) if given is None else Kind(given, "high")


def _outlined(document: Document) -> Contract:
    contract = Contract(document=document, clauses=parse_outline(document))
    return replace(contract, title=find_title(document, contract.clauses))
