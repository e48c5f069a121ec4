"""Contracts -> a matrix: a row for each term and section, a column for each contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from extractor.comparison.exposure import compute_exposure, find_price
from extractor.comparison.kinds import gain_for, way_of
from extractor.comparison.measures import measure_value
from extractor.comparison.rows import Placed, Row, gather_rows
from extractor.comparison.sides import as_roles, labels_by_role, name_places, roles_by_label
from models.comparison import (
    Compared,
    Entry,
    GapRow,
    Matrix,
    Measure,
    Scale,
    SectionCell,
    SectionRow,
    TermCell,
    TermRow,
    Verdict,
    Viewpoint,
)
from models.contract import Contract
from models.term import Role, Term
from models.values import Money, Words

Fact = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """For whom values are better or worse, whom they are measured against, and in what units.

    ``baseline`` is the place of a contract from 0. ``only_differences`` leaves out rows
    that are the same in all.
    """

    side: Viewpoint = "customer"
    baseline: int | None = None
    only_differences: bool = False
    scale: Scale = field(default_factory=Scale)


def compare_contracts(contracts: Sequence[Contract], options: Options) -> Matrix:
    """The matrix of two or more contracts, in the order given. Raises ValueError for fewer."""
    if len(contracts) < 2:
        raise ValueError("a comparison takes two contracts or more")
    columns = [_Column.of(contract) for contract in contracts]
    terms = [_term_row(row, columns, options) for row in gather_rows(contracts)]
    sections = _section_rows(contracts)
    if options.only_differences:
        terms = [row for row in terms if row.verdict != "same"]
        sections = [row for row in sections if row.verdict != "same"]
    return Matrix(
        contracts=tuple(describe(contract) for contract in contracts),
        terms=tuple(terms),
        sections=tuple(sections),
        gaps=_gap_rows(contracts),
        side=options.side,
        baseline=options.baseline,
    )


def describe(contract: Contract) -> Compared:
    """What identifies a contract in a comparison."""
    document = contract.document
    return Compared(
        document.name,
        document.sha256,
        contract.title,
        contract.kind.key,
        labels_by_role(contract),
    )


def describe_terms(contract: Contract, scale: Scale) -> Iterator[tuple[str, Entry]]:
    """Every term of one contract by its kind, as a cell would show it."""
    column = _Column.of(contract)
    for term in contract.terms:
        yield term.type, _entry(term, column, scale)


@dataclass(frozen=True, slots=True)
class _Column:
    """A contract with what its cells are asked for."""

    contract: Contract
    paths: dict[str, str]
    roles: dict[str, Role]
    price: Money | None

    @classmethod
    def of(cls, contract: Contract) -> _Column:
        return cls(contract, name_places(contract), roles_by_label(contract), find_price(contract))


def _term_row(row: Row, columns: Sequence[_Column], options: Options) -> TermRow:
    placed: list[list[Placed]] = [[] for _ in columns]
    for one in row.terms:
        placed[one.column].append(one)
    cells = tuple(
        _cell([one.term for one in group], column, options.scale)
        for group, column in zip(placed, columns, strict=True)
    )
    facts = [
        _facts(cell, row.type, column.roles) for cell, column in zip(cells, columns, strict=True)
    ]
    missing = tuple(place for place, cell in enumerate(cells) if cell.status in ("absent", "blank"))
    found = TermRow(
        row.type,
        row.qualifiers,
        cells,
        _verdict(facts, cells),
        missing,
        unlike=_unlike(facts, options),
    )
    return _ordered(found, row.terms[0].payer, options.side)


def _cell(terms: Sequence[Term], column: _Column, scale: Scale) -> TermCell:
    if not terms:
        return TermCell("absent")
    entries = tuple(_entry(term, column, scale) for term in terms)
    stated = {_fact(entry, terms[0].type, column.roles) for entry in entries if _is_stated(entry)}
    if not stated:
        return TermCell("blank", entries)
    return TermCell("several" if len(stated) > 1 else "stated", entries)


def _is_stated(entry: Entry) -> bool:
    return entry.value is not None or any(key == "within" for key, _ in entry.qualifiers)


def _entry(term: Term, column: _Column, scale: Scale) -> Entry:
    return Entry(
        term=term.id,
        value=term.value,
        bound=term.bound,
        qualifiers=term.qualifiers,
        quote=term.quote,
        clause=term.clause,
        label=column.paths.get(term.clause, ""),
        measure=measure_value(term.value, scale),
        exposure=compute_exposure(term, column.contract, column.price),
    )


def _fact(entry: Entry, type_: str, roles: Mapping[str, Role]) -> Fact:
    """What must be equal for two entries to say the same.

    A time limit without a bound is a most, a quality without one a least: only the bound
    that is against the usual one counts. A payment's time, a penalty's base, a court and the
    like belong to the fact; what the row is told by does not.
    """
    usual = "min" if way_of(type_).gain == "more" else "max"
    against = entry.bound if entry.bound not in (None, "exact", usual) else None
    further = tuple(
        (key, as_roles(words, roles))
        for key, words in entry.qualifiers
        if key in ("within", "base", "forum")
    )
    value: object = entry.measure
    if isinstance(entry.value, Words):
        value = "".join(entry.value.text.split())
    elif value is None:
        value = entry.canonical
    return (value, against, *further)


def _facts(cell: TermCell, type_: str, roles: Mapping[str, Role]) -> frozenset[Fact] | None:
    """All that a cell states; None when it states nothing."""
    facts = frozenset(_fact(entry, type_, roles) for entry in cell.entries if _is_stated(entry))
    return facts or None


def _verdict(facts: Sequence[frozenset[Fact] | None], cells: Sequence[TermCell]) -> Verdict:
    if len({fact for fact in facts if fact is not None}) > 1:
        return "differs"
    alike = all(cells[0].status == cell.status for cell in cells)
    return "same" if alike or None not in facts else "missing"


def _unlike(facts: Sequence[frozenset[Fact] | None], options: Options) -> tuple[int, ...]:
    if options.baseline is None:
        return ()
    baseline = facts[options.baseline]
    return tuple(place for place, fact in enumerate(facts) if fact != baseline)


def _ordered(row: TermRow, payer: str | None, side: Viewpoint) -> TermRow:
    """The row with its spread, best and worst, where one unit measures all that is stated."""
    measures: dict[int, Measure] = {}
    for place, cell in enumerate(row.cells):
        if cell.status == "stated":
            measure = next((one.measure for one in cell.entries if one.measure), None)
            if measure is None:
                return row
            measures[place] = measure
    amounts = {place: measure.amount for place, measure in measures.items()}
    units = {measure.unit for measure in measures.values()}
    if len(units) != 1 or len(set(amounts.values())) < 2:
        return row
    low, high = min(amounts.values()), max(amounts.values())
    unit = units.pop()
    # Dates lie days apart.
    row = replace(row, spread=Measure("day" if unit == "date" else unit, high - low))
    gain = gain_for(row.type, payer, side)
    if gain == "none":
        return row
    best, worst = (high, low) if gain == "more" else (low, high)
    return replace(row, best=_where(amounts, best), worst=_where(amounts, worst))


def _where(amounts: Mapping[int, Decimal], amount: Decimal) -> tuple[int, ...]:
    return tuple(place for place, one in amounts.items() if one == amount)


def _section_rows(contracts: Sequence[Contract]) -> list[SectionRow]:
    sections = [{section.key: section for section in contract.sections} for contract in contracts]
    rows = []
    for key in dict.fromkeys(key for one in sections for key in one):
        cells = tuple(
            SectionCell(one[key].status, one[key].clauses) if key in one else SectionCell("absent")
            for one in sections
        )
        statuses = {cell.status for cell in cells}
        verdict: Verdict = "missing" if "absent" in statuses or "blank" in statuses else "differs"
        rows.append(SectionRow(key, cells, "same" if len(statuses) == 1 else verdict))
    return rows


def _gap_rows(contracts: Sequence[Contract]) -> tuple[GapRow, ...]:
    counts = [Counter(gap.code for gap in contract.gaps) for contract in contracts]
    codes = sorted({code for count in counts for code in count})
    return tuple(GapRow(code, tuple(count[code] for count in counts)) for code in codes)
