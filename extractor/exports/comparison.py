"""A comparison -> its record, the JSON object of ``models/comparison_record.py``."""

from __future__ import annotations

from extractor.exports.values import value_record
from models.comparison import (
    Alignment,
    ClausePair,
    Compared,
    Comparison,
    Entry,
    Exposure,
    Matrix,
    Measure,
    Provision,
    SectionRow,
    TermChange,
    TermRow,
)
from models.comparison_record import (
    COMPARISON_NAME,
    AlignmentRecord,
    ClausePairRecord,
    ComparedRecord,
    ComparisonRecord,
    CountsRecord,
    EntryRecord,
    ExposureRecord,
    MatrixRecord,
    MeasureRecord,
    ProvisionRecord,
    SectionRowRecord,
    TermChangeRecord,
    TermRowRecord,
)
from models.record import ProducerRecord
from models.values import plain


def build_comparison(found: Comparison, producer: ProducerRecord) -> ComparisonRecord:
    """The whole record; the same comparison gives the same record."""
    return {
        "schema": COMPARISON_NAME,
        "contracts": [_compared(contract) for contract in found.matrix.contracts],
        "changes": None if found.changes is None else [_change(one) for one in found.changes],
        "alignment": None if found.alignment is None else _alignment(found.alignment),
        "matrix": _matrix(found.matrix),
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


def _change(change: TermChange) -> TermChangeRecord:
    return {
        "type": change.type,
        "before": None if change.before is None else _entry(change.before),
        "after": None if change.after is None else _entry(change.after),
    }


def _alignment(alignment: Alignment) -> AlignmentRecord:
    return {
        "similarity": round(alignment.similarity, 4),
        "counts": _counts(alignment),
        "pairs": [_pair(pair) for pair in alignment.pairs],
    }


def _counts(alignment: Alignment) -> CountsRecord:
    pairs = alignment.pairs
    return {
        "same": alignment.count("same"),
        "rewritten": alignment.count("rewritten"),
        "changed": alignment.count("changed"),
        "inserted": alignment.count("inserted"),
        "deleted": alignment.count("deleted"),
        "moved": sum(pair.moved for pair in pairs),
        "split": sum(len(pair.right) > 1 for pair in pairs),
        "merged": sum(len(pair.left) > 1 for pair in pairs),
        "values": alignment.values,
    }


def _pair(pair: ClausePair) -> ClausePairRecord:
    return {
        "left": [_provision(one) for one in pair.left],
        "right": [_provision(one) for one in pair.right],
        "status": pair.status,
        "similarity": round(pair.similarity, 4),
        "moved": pair.moved,
        "segments": [
            {
                "kind": part.kind,
                "left": part.left,
                "right": part.right,
                "before": part.before,
                "after": part.after,
            }
            for part in pair.segments
        ],
    }


def _provision(provision: Provision) -> ProvisionRecord:
    return {
        "clause": provision.clause,
        "label": provision.label,
        "heading": provision.heading,
        "section": provision.section,
        "part": provision.part,
        "text": provision.text,
    }
