"""What a comparison of contracts finds: matrices of terms and sections, by contract."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from models.clause import Part
from models.contract import KindKey
from models.section import SectionStatus
from models.term import Bound, Role
from models.values import Value

Viewpoint = Literal["customer", "provider"]
CellStatus = Literal["stated", "blank", "absent", "several"]
Verdict = Literal["same", "differs", "missing"]


@dataclass(frozen=True, slots=True)
class Scale:
    """How periods are made comparable; None keeps the unit apart.

    ``hours_a_day`` are those of a business day, counted in business hours. With
    ``days_a_week`` business days become calendar hours instead (5 of them a week of 7
    days); with ``days_a_month`` months become days.
    """

    hours_a_day: int = 8
    days_a_week: int | None = None
    days_a_month: int | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """A comparable amount; two of one ``unit`` can be ordered.

    The unit is ``hour``, ``business_hour``, ``month``, ``CNY``, ``CNY/year``, ``%``,
    ``%/day``, ``times/year``, ``count``, ``date`` (days counted from year 1) and so on.
    """

    unit: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Exposure:
    """What a penalty costs: the sum for each day (``per_day``) or ``once``, in ``currency``,
    and after how many ``days`` its cap is reached; None where the contract does not say."""

    currency: str
    per_day: Decimal | None = None
    once: Decimal | None = None
    days: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A term in a cell: its value, its words and the clause they stand in.

    ``clause`` is an id of the contract's record, ``label`` the printed numbers down to it.
    """

    term: str
    value: Value | None
    bound: Bound | None
    qualifiers: tuple[tuple[str, str], ...]
    quote: str
    clause: str
    label: str
    measure: Measure | None = None
    exposure: Exposure | None = None

    @property
    def canonical(self) -> str | None:
        """The value's canonical text; None when there is no value."""
        return None if self.value is None else self.value.canonical


@dataclass(frozen=True, slots=True)
class TermCell:
    """What one contract says: ``several`` when its words give different values."""

    status: CellStatus
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class TermRow:
    """A kind of term with what tells it apart, and each contract's cell.

    ``verdict`` is ``differs`` when two contracts state different values, else ``missing``
    when some do not state one, else ``same``. ``missing``, ``best``, ``worst`` and
    ``unlike`` (other than the baseline) are places of contracts, counted from 0; best and
    worst are empty when nothing orders the values. ``spread`` is the largest less the
    smallest.
    """

    type: str
    qualifiers: tuple[tuple[str, str], ...]
    cells: tuple[TermCell, ...]
    verdict: Verdict
    missing: tuple[int, ...] = ()
    best: tuple[int, ...] = ()
    worst: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()
    spread: Measure | None = None


@dataclass(frozen=True, slots=True)
class SectionCell:
    """Whether a contract settles a topic, and in which clauses."""

    status: SectionStatus
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A topic and each contract's cell; the verdict is ``same`` when all have one status."""

    key: str
    cells: tuple[SectionCell, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class GapRow:
    """How many gaps of a code each contract has."""

    code: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A contract that is compared; ``sides`` are its labels by role."""

    name: str
    sha256: str
    title: str | None
    kind: KindKey
    sides: tuple[tuple[Role, str], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Contracts side by side: a column each, in the order given."""

    contracts: tuple[Compared, ...]
    terms: tuple[TermRow, ...]
    sections: tuple[SectionRow, ...]
    gaps: tuple[GapRow, ...]
    side: Viewpoint = "customer"
    baseline: int | None = None


ClauseStatus = Literal["same", "rewritten", "changed", "inserted", "deleted"]
SegmentKind = Literal["equal", "inserted", "deleted", "value", "rewritten"]


@dataclass(frozen=True, slots=True)
class Provision:
    """A clause with its own words, heading first, without its number and its children's words.

    ``label`` are the printed numbers down to it, ``number`` its own ("" without one);
    ``place`` counts the contract's provisions from 0.
    """

    clause: str
    place: int
    number: str
    label: str
    heading: str | None
    section: str | None
    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a diff: what the left has and what the right has in its place.

    ``value`` is a value that changed, ``rewritten`` one that is only written otherwise (30日,
    三十日); both carry the canonical texts, None for a blank. ``equal`` may differ in what the
    options ignore.
    """

    kind: SegmentKind
    left: str
    right: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class ClausePair:
    """Provisions of the left that are those of the right: one and one, or several where a clause
    is split or merged; ``left`` is empty for what is inserted, ``right`` for what is deleted.

    ``similarity`` is from 0 to 1. ``moved`` says that it stands in another order.
    """

    left: tuple[Provision, ...]
    right: tuple[Provision, ...]
    status: ClauseStatus
    similarity: float
    moved: bool = False
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two contracts clause by clause, in the right one's order; what only the left has stands
    where it stood. ``similarity`` is that of all words, from 0 to 1."""

    pairs: tuple[ClausePair, ...]
    similarity: float

    def count(self, status: ClauseStatus) -> int:
        """How many pairs have a status."""
        return sum(pair.status == status for pair in self.pairs)

    @property
    def values(self) -> int:
        """How many values changed."""
        return sum(part.kind == "value" for pair in self.pairs for part in pair.segments)


@dataclass(frozen=True, slots=True)
class TermChange:
    """A term of the left that the right states otherwise; None for one that is new or gone."""

    type: str
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was asked for; ``alignment`` and ``changes`` are of two contracts only."""

    matrix: Matrix
    alignment: Alignment | None = None
    changes: tuple[TermChange, ...] | None = None


@dataclass(frozen=True, slots=True)
class EffectiveTerm:
    """What holds when supplements are laid over a contract.

    ``source`` is 0 for the contract, 1 for its first supplement and so on; ``replaced`` is what
    held before and ``replaced_source`` where that stands, empty and None where nothing did.
    """

    type: str
    qualifiers: tuple[tuple[str, str], ...]
    source: int
    entries: tuple[Entry, ...]
    replaced_source: int | None = None
    replaced: tuple[Entry, ...] = ()
