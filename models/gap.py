"""Gaps: what is missing, open, broken or contradictory in a contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.span import Span

Severity = Literal["high", "medium", "low"]
GapCode = Literal[
    "missing_section",
    "blank_section",
    "blank_value",
    "numbering_gap",
    "numbering_duplicate",
    "dangling_reference",
    "toc_mismatch",
    "amount_conflict",
    "date_conflict",
    "value_conflict",
    "party_conflict",
    "truncated",
    "empty_clause",
    "placeholder_text",
    "unclear_value",
    "limit_exceeded",
    "one_sided",
]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Basis:
    """Who asks for it: a statute's article, what it says in our words, and the version's date."""

    cite: str
    says: Bilingual
    version: str


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing a lawyer should look at.

    ``subject`` is what it is about: a section key, a term type, a label.
    ``message`` says what is wrong, where, and what follows from it;
    ``default`` what the law supplies when the contract is silent, None if
    nothing. ``clause`` is where it stands, or for something absent the clause
    after which it would belong; ``quote`` and ``span`` are None for what is absent.
    ``rule`` is the key of the rule that told it.
    """

    code: GapCode
    severity: Severity
    subject: str
    title: Bilingual
    message: Bilingual
    basis: tuple[Basis, ...] = ()
    default: Bilingual | None = None
    clause: str | None = None
    quote: str | None = None
    span: Span | None = None
    rule: str = ""
    id: str = ""
