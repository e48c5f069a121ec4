"""Two contracts, or two versions of one -> their clauses, the terms that changed, the matrix."""

from __future__ import annotations

from extractor.comparison.changes import find_changes
from extractor.comparison.clauses import compare_clauses
from extractor.comparison.matrix import Options, compare_contracts
from extractor.comparison.provisions import Wording
from models.comparison import Comparison
from models.contract import Contract


def compare_pair(
    left: Contract, right: Contract, options: Options, wording: Wording | None = None
) -> Comparison:
    """All that differs between two contracts; ``left`` is the earlier one of two versions."""
    alignment = compare_clauses(left, right, wording or Wording())
    changes = find_changes(left, right, alignment, options.scale)
    return Comparison(compare_contracts([left, right], options), alignment, changes)
