"""Key terms and parties: facts that a contract states or leaves blank, with their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.span import Span
from models.values import Value

Status = Literal["stated", "blank"]
Bound = Literal["max", "min", "exact"]
Confidence = Literal["high", "medium", "low"]
Role = Literal["customer", "provider", "guarantor", "other"]


@dataclass(frozen=True, slots=True)
class Term:
    """A fact that an operative sentence or table cell states or leaves blank.

    ``value`` is None when blank, and for a stated term that has no measure of
    its own (a payment with a time and no share). ``quote`` equals the text at
    ``span``; ``statement`` is the sentence around it. ``qualifiers`` are pairs
    of the kind's own keys and canonical texts, sorted by key. ``party`` is the
    label of the side that owes or pays, None when not clear. ``clause`` is the
    id of the innermost clause. ``rule`` is ``type/pattern``; ``reason`` says in
    a few words why the rule won. ``renders`` is the id of the term that this one
    states again in the contract's other language, None for a fact of its own.
    """

    type: str
    status: Status
    value: Value | None
    clause: str
    quote: str
    span: Span
    rule: str
    statement: str
    confidence: Confidence = "medium"
    bound: Bound | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    party: str | None = None
    reason: str = ""
    renders: str | None = None
    id: str = ""

    @property
    def canonical(self) -> str | None:
        """The value's canonical text; None when there is no value."""
        return None if self.value is None else self.value.canonical

    def qualifier(self, key: str) -> str | None:
        """The canonical text of one qualifier, None when it is not named."""
        return dict(self.qualifiers).get(key)


@dataclass(frozen=True, slots=True)
class Side:
    """A party by the label that the clauses call it by (甲方), its other names and its role.

    ``aliases`` are further words for the same party (需方, 采购人, its short name).
    """

    label: str
    role: Role
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the contract with the particulars its header or signature block gives.

    ``label`` is the word the contract calls it by (甲方). None: not stated.
    """

    label: str
    name: str | None
    role: Role
    clause: str
    span: Span
    aliases: tuple[str, ...] = ()
    credit_code: str | None = None
    address: str | None = None
    representative: str | None = None
    phone: str | None = None
    email: str | None = None
    bank: str | None = None
    account: str | None = None
