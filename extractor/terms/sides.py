"""A reading -> the parties: by which label, which other words, and in which role."""

from __future__ import annotations

from extractor.passages.base import Reading
from models.term import Side


def find_sides(reading: Reading) -> tuple[Side, ...]:
    """The parties in the order in which the contract names them."""
    return ()
