"""One file per rule: a contract with its terms and sections -> its gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from extractor.declarations import read_declarations
from extractor.gaps import rules
from extractor.gaps.base import Case, GapRule, open_case
from extractor.passages.base import Reading
from models.contract import Contract
from models.gap import Bilingual, Gap


@cache
def gap_rules() -> tuple[GapRule, ...]:
    """Every rule, by key. Raises CatalogueError when a key is not its file's name."""
    return read_declarations(rules, "RULE")


def find_gaps(
    contract: Contract, reading: Reading, titles: Mapping[str, Bilingual]
) -> tuple[Gap, ...]:
    """The gaps in reading order with ids g1, g2 …; ``titles`` name sections and kinds of terms."""
    case = open_case(contract, reading, titles)
    gaps = {gap: None for rule in gap_rules() for gap in rule.check(case)}
    ordered = sorted(gaps, key=lambda gap: (_offset(case, gap), gap.code, gap.subject))
    return tuple(replace(gap, id=f"g{index}") for index, gap in enumerate(ordered, 1))


def _offset(case: Case, gap: Gap) -> int:
    """Where the gap stands; for something absent the end of the clause it would follow."""
    if gap.span is not None:
        return gap.span.start
    for clause in case.contract.walk():
        if clause.id == gap.clause:
            return clause.span.end
    return len(case.contract.document.text)
