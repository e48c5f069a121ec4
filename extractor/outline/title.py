"""A document and its tree -> the contract's title."""

from __future__ import annotations

from collections.abc import Sequence

from models.clause import Clause
from models.document import Document


def find_title(document: Document, clauses: Sequence[Clause]) -> str | None:
    """The name of the contract as its first page prints it, None when it has none."""
    return None
