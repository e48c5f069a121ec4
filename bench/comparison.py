"""How well clauses are paired on perturbed copies, and what comparing costs.

``python -m bench.comparison [FOLDER] [--seeds N]``: all contracts of a folder, else the samples.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bench.perturbing import Truth, perturb
from extractor.comparison.clauses import compare_clauses
from extractor.comparison.matrix import Options, compare_contracts
from extractor.comparison.provisions import Wording, list_provisions
from extractor.pipeline import analyze
from models.clause import Clause
from models.comparison import Alignment
from models.contract import Contract

SAMPLES = Path(__file__).parent.parent / "samples"


@dataclass(frozen=True)
class Score:
    """Of the copy's clauses those paired right; changed values told, missed and invented."""

    right: int
    clauses: int
    told: int
    missed: int
    invented: int


def score(alignment: Alignment, truth: Truth) -> Score:
    """A clause is paired right when all the clauses it comes from, and no others, are across."""
    right = clauses = 0
    for pair in alignment.pairs:
        across = {one.clause for one in pair.left}
        meant = set().union(*(truth.origins[one.clause] for one in pair.right))
        clauses += len(pair.right)
        right += len(pair.right) if across == meant else 0
    found = Counter(
        (part.before, part.after)
        for pair in alignment.pairs
        for part in pair.segments
        if part.kind == "value"
    )
    meant_values = Counter[tuple[str | None, str | None]](truth.values)
    told = (found & meant_values).total()
    return Score(
        right, clauses, told, (meant_values - found).total(), (found - meant_values).total()
    )


def score_contract(contract: Contract, seed: int) -> Score:
    """One perturbed copy against its original."""
    copy, truth = perturb(contract, seed)
    return score(compare_clauses(contract, copy, Wording()), truth)


def many_clauses(contract: Contract, count: int) -> Contract:
    """A contract of so many clauses, each with words of its own, made from another's."""
    leaves = [one for one in contract.walk() if len(one.text) > 15 and not one.tables]
    clauses: list[Clause] = []
    for place in range(count):
        leaf = leaves[place % len(leaves)]
        words = f"{leaf.text}{place * 7919:x}{leaves[place * 7 % len(leaves)].text[:9]}"
        clauses.append(replace(leaf, id=f"k{place}", text=words, children=(), part="body"))
    return replace(contract, clauses=tuple(clauses))


def _seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--seeds", type=int, default=3)
    given = parser.parse_args()
    files = sorted(
        path
        for path in (given.folder or SAMPLES).glob("*" if given.folder else "*/*.docx")
        if path.suffix in (".docx", ".pdf", ".txt")
    )
    contracts = [analyze(path) for path in files]
    sums = Counter[str]()
    for path, contract in zip(files, contracts, strict=True):
        for seed in range(given.seeds):
            one = score_contract(contract, seed)
            for name in ("right", "clauses", "told", "missed", "invented"):
                sums[name] += getattr(one, name)
            if one.right < one.clauses or one.missed or one.invented:
                print(path.name, seed, one)
    print(f"paired right {sums['right']}/{sums['clauses']}: {sums['right'] / sums['clauses']:.4f}")
    print(f"values told {sums['told']}, missed {sums['missed']}, invented {sums['invented']}")
    _print_costs(contracts)


def _print_costs(contracts: list[Contract]) -> None:
    big = max(contracts, key=lambda one: len(list_provisions(one)))
    compare_clauses(contracts[0], contracts[0], Wording())
    for count, words in ((200, "200 × 200 clauses"), (1500, "1,500 × 1,500 clauses")):
        one = many_clauses(big, count)
        other, _ = perturb(one, 1)
        cost = _seconds(lambda one=one, other=other: compare_clauses(one, other, Wording()))  # type: ignore[misc]
        signs = sum(len(clause.text) for clause in one.clauses)
        print(f"{words} ({signs} signs), perturbed: {cost:.3f} s of CPU")
    fifty = [contracts[place % len(contracts)] for place in range(50)]
    cost = _seconds(lambda: compare_contracts(fifty, Options()))
    print(f"matrix of 50 contracts: {cost:.3f} s of CPU")


if __name__ == "__main__":
    sys.exit(main())
