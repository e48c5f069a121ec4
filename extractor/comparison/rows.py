"""Terms of several contracts -> which of them stand in one row of the matrix."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.comparison.kinds import WAYS, Way, way_of
from extractor.comparison.likeness import gather_alike, grade_of, stage_of
from extractor.comparison.sides import find_payer, roles_by_label
from models.contract import Contract
from models.term import Term

Qualifiers = tuple[tuple[str, str], ...]
# Printed words that mostly name one of a few known things.
KNOWN = {"severity": grade_of, "after": stage_of}


@dataclass(frozen=True, slots=True)
class Placed:
    """A term, the contract it is of (counted from 0), and what tells its row apart."""

    column: int
    term: Term
    payer: str | None
    keys: Qualifiers
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A kind with its qualifiers, and the terms that stand in its row."""

    type: str
    qualifiers: Qualifiers
    terms: tuple[Placed, ...]


def gather_rows(contracts: Sequence[Contract]) -> list[Row]:
    """All rows, by the order of the catalogue, then by qualifiers."""
    by_type: dict[str, list[Placed]] = defaultdict(list)
    for column, contract in enumerate(contracts):
        roles = roles_by_label(contract)
        for term in contract.facts:
            by_type[term.type].append(_place(column, term, find_payer(term, roles)))
    order = {type_: place for place, type_ in enumerate(WAYS)}
    types = sorted(by_type, key=lambda type_: (order.get(type_, len(order)), type_))
    return [row for type_ in types for row in _rows_of(type_, by_type[type_])]


def _place(column: int, term: Term, payer: str | None) -> Placed:
    way = way_of(term.type)
    keys = [(key, found) for key in way.keys if (found := term.qualifier(key))]
    payer = payer if way.by_payer else None
    if payer:
        keys.append(("payer", payer))
    words = term.qualifier(way.words) or "" if way.words else ""
    known = KNOWN.get(way.words)
    if known and words:
        words = known(words)
    return Placed(column, term, payer, tuple(sorted(keys)), words)


def _rows_of(type_: str, placed: Sequence[Placed]) -> list[Row]:
    way = way_of(type_)
    groups: dict[Qualifiers, list[Placed]] = defaultdict(list)
    for one in placed:
        groups[one.keys].append(one)
    rows = []
    for keys, group in groups.items():
        rows += [
            Row(type_, _with_words(keys, way, words), tuple(members))
            for words, members in _by_words(group, way).items()
        ]
    return sorted(rows, key=lambda row: row.qualifiers)


def _with_words(keys: Qualifiers, way: Way, words: str) -> Qualifiers:
    return tuple(sorted((*keys, (way.words, words)))) if words else keys


def _by_words(group: Sequence[Placed], way: Way) -> dict[str, list[Placed]]:
    columns = Counter(one.column for one in group)
    if not way.words or (way.alone and max(columns.values()) == 1):
        return {"": list(group)}
    alike = gather_alike([one.words for one in group if one.words])
    rows: dict[str, list[Placed]] = defaultdict(list)
    for one in group:
        rows[alike.get(one.words, "")].append(one)
    return rows
