"""Contracts that were read -> the comparison that was asked for; loads what that one needs."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from extractor.comparison.matrix import Options, compare_contracts
from models.comparison import Comparison
from models.contract import Contract


def compare_read(contracts: Sequence[Contract], options: Options, *, by_clause: bool) -> Comparison:
    """The matrix of the contracts; ``by_clause`` also the clauses of the two that they are."""
    if not by_clause:
        return Comparison(compare_contracts(contracts, options))
    versions = import_module("extractor.comparison.versions")
    found: Comparison = versions.compare_pair(*contracts, options)
    return found
