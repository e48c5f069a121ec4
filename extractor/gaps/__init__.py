"""One file per rule: a contract with its terms and sections -> its gaps."""

from __future__ import annotations

from models.contract import Contract
from models.gap import Gap


def find_gaps(contract: Contract) -> tuple[Gap, ...]:
    """The gaps in reading order with ids g1, g2 …"""
    return ()
