"""What a comparison of contracts finds: matrices of terms and sections, by contract."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

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
