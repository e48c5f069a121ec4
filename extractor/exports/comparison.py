"""A comparison -> its record, the JSON object of ``models/comparison_record.py``."""

from __future__ import annotations

from extractor.exports.values import value_record
from models.comparison import (
    Compared,
    Entry,
    Exposure,
    Matrix,
    Measure,
    SectionRow,
    TermRow,
)
from models.comparison_record import (
    COMPARISON_NAME,
    ComparedRecord,
    ComparisonRecord,
    EntryRecord,
    ExposureRecord,
    MatrixRecord,
    MeasureRecord,
    SectionRowRecord,
    TermRowRecord,
)
from models.record import ProducerRecord
from models.values import plain


def build_comparison(matrix: Matrix, producer: ProducerRecord) -> ComparisonRecord:
    """The whole record; the same comparison gives the same record."""
    return {
        "schema": COMPARISON_NAME,
        "contracts": [_compared(contract) for contract in matrix.contracts],
        "matrix": _matrix(matrix),
        "producer": producer,
    }


def _compared(contract: Compared) -> ComparedRecord:
    return {
        "name": contract.name,
        "sha256": contract.sha256,
        "title": contract.title,
        "kind": contract.kind,
        "sides": dict(contract.sides),
    }


def _matrix(matrix: Matrix) -> MatrixRecord:
    return {
        "side": matrix.side,
        "baseline": matrix.baseline,
        "terms": [_term_row(row) for row in matrix.terms],
        "sections": [_section_row(row) for row in matrix.sections],
        "gaps": [{"code": row.code, "counts": list(row.counts)} for row in matrix.gaps],
    }


def _term_row(row: TermRow) -> TermRowRecord:
    return {
        "type": row.type,
        "qualifiers": dict(row.qualifiers),
        "verdict": row.verdict,
        "cells": [
            {"status": cell.status, "entries": [_entry(entry) for entry in cell.entries]}
            for cell in row.cells
        ],
        "missing": list(row.missing),
        "best": list(row.best),
        "worst": list(row.worst),
        "unlike": list(row.unlike),
        "spread": None if row.spread is None else _measure(row.spread),
    }


def _entry(entry: Entry) -> EntryRecord:
    return {
        "term": entry.term,
        "canonical": entry.canonical,
        "value": None if entry.value is None else value_record(entry.value),
        "bound": entry.bound,
        "qualifiers": dict(entry.qualifiers),
        "quote": entry.quote,
        "clause": entry.clause,
        "label": entry.label,
        "measure": None if entry.measure is None else _measure(entry.measure),
        "exposure": None if entry.exposure is None else _exposure(entry.exposure),
    }


def _measure(measure: Measure) -> MeasureRecord:
    return {"unit": measure.unit, "amount": plain(measure.amount)}


def _exposure(exposure: Exposure) -> ExposureRecord:
    return {
        "currency": exposure.currency,
        "per_day": None if exposure.per_day is None else f"{exposure.per_day:.2f}",
        "once": None if exposure.once is None else f"{exposure.once:.2f}",
        "days": None if exposure.days is None else plain(exposure.days),
    }


def _section_row(row: SectionRow) -> SectionRowRecord:
    return {
        "section": row.key,
        "verdict": row.verdict,
        "cells": [{"status": cell.status, "clauses": list(cell.clauses)} for cell in row.cells],
    }
