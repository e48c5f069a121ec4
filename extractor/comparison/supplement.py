"""A contract and its supplements -> the terms that hold, each with where it is from."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.comparison.matrix import describe_terms
from extractor.comparison.rows import Row, gather_rows
from models.comparison import EffectiveTerm, Entry, Scale
from models.contract import Contract

# A supplement has a name, a number and a day of its own; they replace nothing.
OWN = frozenset({"contract_name", "contract_number", "signing_date", "signing_place", "party"})


def lay_over(
    contract: Contract, supplements: Sequence[Contract], scale: Scale
) -> tuple[EffectiveTerm, ...]:
    """For each row what holds: what the last supplement that states it says, else the contract.

    A blank in a supplement replaces nothing. ``replaced`` is what held before, with its source;
    empty when nothing was replaced.
    """
    contracts = (contract, *supplements)
    entries = [{entry.term: entry for _, entry in describe_terms(one, scale)} for one in contracts]
    found = (_effective(row, entries) for row in gather_rows(contracts) if row.type not in OWN)
    return tuple(one for one in found if one is not None)


def _effective(row: Row, entries: Sequence[dict[str, Entry]]) -> EffectiveTerm | None:
    stated: dict[int, list[Entry]] = {}
    for one in row.terms:
        if one.term.status == "stated":
            stated.setdefault(one.column, []).append(entries[one.column][one.term.id])
    if not stated:
        return None
    *earlier, last = sorted(stated)
    before = earlier[-1] if earlier else None
    return EffectiveTerm(
        type=row.type,
        qualifiers=row.qualifiers,
        source=last,
        entries=tuple(stated[last]),
        replaced_source=before,
        replaced=() if before is None else tuple(stated[before]),
    )
