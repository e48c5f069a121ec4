"""A contract -> what sort of contract it is."""

from __future__ import annotations

from models.contract import Contract, Kind


def find_kind(contract: Contract) -> Kind:
    """The kind that the title and the subject speak for, with a confidence."""
    return Kind()
