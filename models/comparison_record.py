"""The record of a comparison, version 1: the JSON object that every way out gives.

The JSON Schema is generated from these types; ``extractor/exports/comparison.py`` fills
them. No key is ever left out; contracts are named by their place in ``contracts``, from 0.
"""

from __future__ import annotations

from typing import Final, Literal

from typing_extensions import TypedDict

from models.clause import Part
from models.comparison import CellStatus, ClauseStatus, SegmentKind, Verdict, Viewpoint
from models.contract import KindKey
from models.record import ProducerRecord, ValueRecord
from models.section import SectionStatus
from models.term import Bound, Role

COMPARISON_NAME: Final = "comparison-record/1"


class ComparedRecord(TypedDict):
    """A contract that is compared; ``sides`` are its labels (甲方) by role."""

    name: str
    sha256: str
    title: str | None
    kind: KindKey
    sides: dict[Role, str]


class MeasureRecord(TypedDict):
    """A comparable amount, a decimal string, and its unit (``hour``, ``CNY/year``, ``%/day``)."""

    unit: str
    amount: str


class ExposureRecord(TypedDict):
    """What a penalty costs each day or once, and after how many days its cap is reached."""

    currency: str
    per_day: str | None
    once: str | None
    days: str | None


class EntryRecord(TypedDict):
    """A term in a cell; ``term`` and ``clause`` are ids of that contract's own record."""

    term: str
    canonical: str | None
    value: ValueRecord | None
    bound: Bound | None
    qualifiers: dict[str, str]
    quote: str
    clause: str
    label: str
    measure: MeasureRecord | None
    exposure: ExposureRecord | None


class TermCellRecord(TypedDict):
    """What one contract says on a row's term."""

    status: CellStatus
    entries: list[EntryRecord]


class TermRowRecord(TypedDict):
    """A kind of term with what tells it apart; a cell for each contract."""

    type: str
    qualifiers: dict[str, str]
    verdict: Verdict
    cells: list[TermCellRecord]
    missing: list[int]
    best: list[int]
    worst: list[int]
    unlike: list[int]
    spread: MeasureRecord | None


class SectionCellRecord(TypedDict):
    """Whether one contract settles a topic, and in which clauses."""

    status: SectionStatus
    clauses: list[str]


class SectionRowRecord(TypedDict):
    """A topic; a cell for each contract."""

    section: str
    verdict: Verdict
    cells: list[SectionCellRecord]


class GapRowRecord(TypedDict):
    """How many gaps of a code each contract has."""

    code: str
    counts: list[int]


class MatrixRecord(TypedDict):
    """Terms, sections and gaps of the contracts side by side, for one side's interest."""

    side: Viewpoint
    baseline: int | None
    terms: list[TermRowRecord]
    sections: list[SectionRowRecord]
    gaps: list[GapRowRecord]


class ProvisionRecord(TypedDict):
    """A clause with its own words; ``clause`` is an id of that contract's own record."""

    clause: str
    label: str
    heading: str | None
    section: str | None
    part: Part
    text: str


class SegmentRecord(TypedDict):
    """A run of a diff; ``before`` and ``after`` are the values of ``value`` and ``rewritten``."""

    kind: SegmentKind
    left: str
    right: str
    before: str | None
    after: str | None


class ClausePairRecord(TypedDict):
    """Clauses of the first contract that are those of the second; several on one side where
    a clause was split or merged, none for what is inserted or deleted."""

    left: list[ProvisionRecord]
    right: list[ProvisionRecord]
    status: ClauseStatus
    similarity: float
    moved: bool
    segments: list[SegmentRecord]


class CountsRecord(TypedDict):
    """How many pairs of each status, how many moved, split and merged, how many values changed."""

    same: int
    rewritten: int
    changed: int
    inserted: int
    deleted: int
    moved: int
    split: int
    merged: int
    values: int


class AlignmentRecord(TypedDict):
    """Two contracts clause by clause, in the second one's order; ``similarity`` is of all words."""

    similarity: float
    counts: CountsRecord
    pairs: list[ClausePairRecord]


class TermChangeRecord(TypedDict):
    """A term before and after; null for one that is new or gone."""

    type: str
    before: EntryRecord | None
    after: EntryRecord | None


ComparisonRecord = TypedDict(  # noqa: UP013 - "schema" is a key here
    "ComparisonRecord",
    {
        "schema": Literal["comparison-record/1"],
        "contracts": list[ComparedRecord],
        "changes": list[TermChangeRecord] | None,
        "alignment": AlignmentRecord | None,
        "matrix": MatrixRecord,
        "producer": ProducerRecord,
    },
)
"""A comparison of two contracts or more; ``changes`` and ``alignment`` are of two only, null
where they were not asked for."""
