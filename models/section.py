"""Sections: the topics a contract is expected to settle, and whether it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from models.term import Confidence

SectionStatus = Literal["present", "blank", "absent"]


@dataclass(frozen=True, slots=True)
class Section:
    """What a contract says on one topic of the catalogue's part 3.

    ``clauses`` are the ids of the clauses that carry it, in reading order;
    ``cues`` the words that spoke for it.
    """

    key: str
    status: SectionStatus
    clauses: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    confidence: Confidence = "medium"
