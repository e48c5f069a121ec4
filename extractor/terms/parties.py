"""A reading and its terms -> the parties with their particulars."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.passages.base import Reading
from models.term import Party, Term


def find_parties(reading: Reading, terms: Sequence[Term]) -> tuple[Party, ...]:
    """One party for each side, with the particulars that header and signature block give."""
    return ()
