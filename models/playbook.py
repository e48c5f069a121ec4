"""Playbooks: what a house wants of a contract, and how one contract stands against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.contract import KindKey
from models.gap import Bilingual, Severity
from models.span import Span
from models.values import Value

Stance = Literal["customer", "provider", "neutral"]
Operator = Literal["<=", ">=", "=", "required"]
Need = Literal["required", "recommended"]
Verdict = Literal["acceptable", "needs_review", "unacceptable"]

WORST_FIRST: tuple[Verdict, ...] = ("unacceptable", "needs_review", "acceptable")


@dataclass(frozen=True, slots=True)
class Advice:
    """What goes with every rule of a playbook.

    ``why`` says what hangs on it, ``wording`` what is preferred (None: nothing said),
    ``side`` for whom it counts (None: for whoever reads). Every limit has a ``why``.
    """

    severity: Severity
    why: Bilingual | None = None
    wording: Bilingual | None = None
    side: Literal["customer", "provider"] | None = None


@dataclass(frozen=True, slots=True)
class Limit:
    """``payment_term.within <= 60 day``: a term of ``type`` narrowed by ``selectors``.

    ``field`` is the qualifier that is held against ``values``, "" for the term's own
    value; ``values`` are alternatives for ``=``, one for ``<=`` and ``>=``, none for ``required``.
    """

    words: str
    type: str
    selectors: tuple[str, ...]
    field: str
    operator: Operator
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A section that the contract must have or had better have."""

    section: str
    need: Need
    advice: Advice


@dataclass(frozen=True, slots=True)
class LimitRule:
    """A limit on the contract's terms."""

    limit: Limit
    advice: Advice


@dataclass(frozen=True, slots=True)
class Playbook:
    """The rules for some kinds of contracts (none: any), read for ``stance`` unless told else."""

    key: str
    title: Bilingual
    kinds: tuple[KindKey, ...]
    stance: Stance
    sections: tuple[SectionRule, ...] = ()
    limits: tuple[LimitRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a playbook's file; ``line`` counts from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that a verdict rests on: the clause, its printed labels, its page (None: no pages)."""

    clause: str
    label: str
    page: int | None
    quote: str
    span: Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """How the contract stands against one rule; ``evidence`` is empty for what is absent.

    ``need`` says how much a section is wanted, None for limits.
    """

    rule: str
    title: Bilingual
    verdict: Verdict
    reason: Bilingual
    advice: Advice
    evidence: tuple[Evidence, ...] = ()
    need: Need | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A contract held against a playbook; ``fits`` is False where it is of another kind."""

    playbook: Playbook
    stance: Stance
    fits: bool
    judgements: tuple[Judgement, ...]

    def count(self, verdict: Verdict) -> int:
        """How many rules have this verdict."""
        return sum(one.verdict == verdict for one in self.judgements)

    def worst_first(self) -> list[Judgement]:
        """The judgements, the unacceptable ones first, else in the playbook's order."""
        return sorted(self.judgements, key=lambda one: WORST_FIRST.index(one.verdict))
