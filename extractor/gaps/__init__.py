"""One file per rule: a contract with its terms and sections -> its gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from extractor.declarations import read_declarations
from extractor.gaps import laws, rules
from extractor.gaps.assumptions import NOTHING, Assumptions
from extractor.gaps.base import Case, GapRule, open_case
from extractor.passages.base import Reading
from models.contract import Contract
from models.gap import Bilingual, Gap, Severity

# One step down: what only may be so is told less loudly.
SOFTER: Mapping[Severity, Severity] = {"high": "medium", "medium": "low", "low": "low"}


@cache
def integrity_rules() -> tuple[GapRule, ...]:
    """The rules that ask no statute, by key. Raises CatalogueError for a misnamed one."""
    return read_declarations(rules, "RULE")


@cache
def law_rules() -> tuple[GapRule, ...]:
    """The rules of Chinese law, by key. Raises CatalogueError for a misnamed one."""
    return read_declarations(laws, "RULE")


def gap_rules() -> tuple[GapRule, ...]:
    """Every rule, those of law after the others."""
    return (*integrity_rules(), *law_rules())


def find_gaps(
    contract: Contract,
    reading: Reading,
    titles: Mapping[str, Bilingual],
    assumptions: Assumptions = NOTHING,
) -> tuple[Gap, ...]:
    """The gaps in reading order with ids g1, g2 …; ``titles`` name sections and kinds of terms.

    ``assumptions`` are facts that the contract does not show.
    """
    case = open_case(contract, reading, titles, assumptions)
    asked = gap_rules() if case.is_under_prc_law else integrity_rules()
    gaps = {gap: None for rule in asked for gap in _told_by(case, rule)}
    ordered = sorted(gaps, key=lambda gap: (_offset(case, gap), gap.code, gap.subject, gap.rule))
    return tuple(replace(gap, id=f"g{index}") for index, gap in enumerate(ordered, 1))


def _told_by(case: Case, rule: GapRule) -> Iterator[Gap]:
    """The gaps of one rule; with an "if" where a condition of the rule is not known."""
    unknown = case.unknown(rule.conditions)
    if case.unmet(rule.conditions) or (unknown and rule.only_if_known):
        return
    zh = "，且".join(one.words.zh for one in unknown)
    en = " and ".join(one.words.en for one in unknown)
    for gap in rule.check(case):
        if not unknown:
            yield replace(gap, rule=rule.key)
            continue
        message = Bilingual(f"若{zh}——{gap.message.zh}", f"If {en}: {gap.message.en}")
        yield replace(gap, rule=rule.key, message=message, severity=SOFTER[gap.severity])


def _offset(case: Case, gap: Gap) -> int:
    """Where the gap stands; for something absent the end of the clause it would follow."""
    if gap.span is not None:
        return gap.span.start
    for clause in case.contract.walk():
        if clause.id == gap.clause:
            return clause.span.end
    return len(case.contract.document.text)
