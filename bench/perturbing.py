"""A contract -> a copy with clauses reordered, renumbered, split, merged, reworded, and values
changed, by a seed; and what was done to it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractor.values.scan import Found, find_values
from models.clause import Clause
from models.contract import Contract

WORDS = (
    ("应当", "应"),
    ("如果", "如"),
    ("按照", "依照"),
    ("以及", "及"),
    ("立即", "马上"),
    ("对方", "另一方"),
    ("进行", "予以"),
    ("shall", "must"),
)
DIGITS = re.compile(r"[1-9]")
CHANGEABLE = ("period", "ratio", "rate")


@dataclass
class Truth:
    """Where each clause of the copy comes from; the values that changed, before and after."""

    origins: dict[str, set[str]] = field(default_factory=dict)
    values: list[tuple[str, str]] = field(default_factory=list)


def perturb(contract: Contract, seed: int) -> tuple[Contract, Truth]:
    """A copy of which every fourth clause or so was touched, and the truth about it."""
    chance = random.Random(seed)
    truth = Truth()
    body = [clause for clause in contract.clauses if clause.part == "body"]
    order = list(range(len(body)))
    for _ in range(max(1, len(body) // 8)):
        order.insert(chance.randrange(len(order)), order.pop(chance.randrange(len(order))))
    moved = iter([body[place] for place in order]) if body else iter(())
    clauses = [next(moved) if clause.part == "body" else clause for clause in contract.clauses]
    touched = tuple(_touch(clauses, (), chance, truth))
    return replace(contract, clauses=touched), truth


def _touch(
    clauses: Sequence[Clause], above: tuple[int, ...], chance: random.Random, truth: Truth
) -> Iterator[Clause]:
    waiting: Clause | None = None
    number = 0
    for clause in clauses:
        if waiting is not None:
            number += 1
            yield _numbered(_merge(waiting, clause, truth), above, number)
            waiting = None
            continue
        followers = clauses[clauses.index(clause) + 1 :]
        if followers and _can_merge(clause, followers[0]) and chance.random() < 0.06:
            waiting = clause
            continue
        for part in _split(clause, chance, truth):
            number += 1
            children = tuple(_touch(part.children, (*above, number), chance, truth))
            yield replace(_numbered(_reword(part, chance, truth), above, number), children=children)


def _can_merge(one: Clause, other: Clause) -> bool:
    return (
        all(
            not clause.children
            and not clause.tables
            and clause.part == "body"
            and len(clause.text) > 12
            for clause in (one, other)
        )
        and not other.heading
    )


def _merge(one: Clause, other: Clause, truth: Truth) -> Clause:
    id_ = f"m{one.id}"
    truth.origins[id_] = {one.id, other.id}
    return replace(one, id=id_, text=f"{one.text}{other.text}")


def _split(clause: Clause, chance: random.Random, truth: Truth) -> list[Clause]:
    stops = [match.end() for match in re.finditer(r"(?:[。；;]|\.(?= ))(?=.)", clause.text, re.S)]
    middle = [at for at in stops if 12 <= at <= len(clause.text) - 12]
    plain = not clause.children and not clause.tables and clause.part == "body"
    if not plain or not middle or chance.random() > 0.08:
        truth.origins[f"n{clause.id}"] = {clause.id}
        return [replace(clause, id=f"n{clause.id}")]
    at = min(middle, key=lambda one: abs(one - len(clause.text) / 2))
    parts = []
    for place, text in enumerate((clause.text[:at], clause.text[at:])):
        id_ = f"s{place}{clause.id}"
        truth.origins[id_] = {clause.id}
        parts.append(
            replace(clause, id=id_, text=text.strip(), heading=None if place else clause.heading)
        )
    return parts


def _numbered(clause: Clause, above: tuple[int, ...], number: int) -> Clause:
    if clause.label is None:
        return clause
    path = (*above, number + 1)
    return replace(clause, number=path, label=".".join(map(str, path)))


def _reword(clause: Clause, chance: random.Random, truth: Truth) -> Clause:
    text = clause.text
    if clause.part == "body" and not clause.tables and chance.random() < 0.25:
        text = _change_value(text, chance, truth)
    if chance.random() < 0.4:
        for word, other in WORDS:
            text = text.replace(word, other, 1)
    return replace(clause, text=text)


def _change_value(text: str, chance: random.Random, truth: Truth) -> str:
    found = [one for one in find_values(text) if one.kind in CHANGEABLE and one.value]
    chance.shuffle(found)
    for one in found:
        changed = _with_other_digit(text, one, chance)
        if changed is None:
            continue
        again = find_values(changed)
        before = [value.value for value in find_values(text)]
        after = [value.value for value in again]
        pairs = [
            (old.canonical, new.canonical)
            for old, new in zip(before, after, strict=False)
            if old and new and old != new
        ]
        if len(before) == len(after) and len(pairs) == 1:
            truth.values.append(pairs[0])
            return changed
    return text


def _with_other_digit(text: str, one: Found, chance: random.Random) -> str | None:
    places = [match.start() for match in DIGITS.finditer(text, one.start, one.end)]
    if not places:
        return None
    at = chance.choice(places)
    digit = chance.choice([sign for sign in "23456789" if sign != text[at]])
    return text[:at] + digit + text[at + 1 :]
