"""A contract -> its provisions in reading order, and their words as tokens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractor.comparison.sides import name_places, roles_by_label
from extractor.patterns import compile_once
from extractor.values.matching import fold
from extractor.values.scan import find_values
from models.clause import Clause
from models.comparison import Provision
from models.contract import Contract
from models.term import Role

# A word or number of Latin signs, a run of blanks, any other sign alone.
WORD = compile_once(r"[A-Za-z]+|[0-9]+|\s+|.")
NUMBERS = compile_once(r"[0-9.,%‰零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+")
SIGNS = compile_once(r"[\W_]")
# A line that is no provision of its own: what every page repeats, and the list of contents.
LEFT_OUT = ("furniture", "contents")


@dataclass(frozen=True, slots=True)
class Wording:
    """What two wordings may differ in without being told apart.

    With ``numbering`` false the printed numbers are compared as words.
    """

    punctuation: bool = False
    width: bool = True
    spaces: bool = True
    numbering: bool = True


@dataclass(frozen=True, slots=True)
class Token:
    """A value, a party's label, a word or a sign; tokens of one ``key`` stand for each other.

    ``key`` is "" for what is ignored. ``kind`` is that of a value, else "".
    """

    text: str
    key: str
    kind: str = ""
    canonical: str | None = None


def list_provisions(contract: Contract) -> list[Provision]:
    """Every clause that has words or a heading of its own."""
    paths = name_places(contract)
    clauses = [one for one in contract.walk() if one.part not in LEFT_OUT and _words(one)]
    return [
        Provision(
            clause=clause.id,
            place=place,
            number=clause.label or "",
            label=paths[clause.id],
            heading=clause.heading,
            section=clause.section,
            part=clause.part,
            text=_words(clause),
        )
        for place, clause in enumerate(clauses)
    ]


def _words(clause: Clause) -> str:
    return "\n".join(part for part in (clause.heading, clause.text) if part)


def acting_labels(left: Contract, right: Contract) -> tuple[dict[str, Role], dict[str, Role]]:
    """The labels of customer and provider in each; none when a contract does not show both."""
    found = [_acting(left), _acting(right)]
    clear = all(len(set(roles.values())) == 2 for roles in found)
    return (found[0], found[1]) if clear else ({}, {})


def _acting(contract: Contract) -> dict[str, Role]:
    roles = roles_by_label(contract)
    return {word: role for word, role in roles.items() if role in ("customer", "provider")}


def mask_words(text: str, roles: Mapping[str, Role]) -> str:
    """The words as likeness is judged by: numbers are one sign, parties their roles."""
    masked: str = NUMBERS.sub("#", "".join(fold(text).split()))
    for label, role in roles.items():
        masked = masked.replace(label, "\ue000" if role == "customer" else "\ue001")
    return masked


def list_tokens(text: str, roles: Mapping[str, Role], wording: Wording) -> list[Token]:
    """The tokens of a text, in order; joined they are the text."""
    tokens: list[Token] = []
    end = 0
    for found in find_values(text):
        tokens += _plain(text[end : found.start], roles, wording)
        canonical = None if found.value is None else found.value.canonical
        tokens.append(Token(text[found.start : found.end], f"={found.kind}", found.kind, canonical))
        end = found.end
    return [*tokens, *_plain(text[end:], roles, wording)]


def _plain(text: str, roles: Mapping[str, Role], wording: Wording) -> Iterator[Token]:
    at = 0
    labels = sorted(roles, key=len, reverse=True)
    while at < len(text):
        label = next((label for label in labels if text.startswith(label, at)), None)
        if label:
            yield Token(label, f"@{roles[label]}")
            at += len(label)
            continue
        match = WORD.match(text, at)
        word = match[0] if match else text[at]
        yield Token(word, _key(word, wording))
        at += len(word)


def _key(word: str, wording: Wording) -> str:
    if wording.spaces and word.isspace():
        return ""
    key = fold(word) if wording.width else word
    if wording.punctuation and SIGNS.fullmatch(key):
        return ""
    return key
