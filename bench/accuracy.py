"""Sources of contracts with marked terms -> precision, recall and F1, and what confidence means.

``python -m bench.accuracy FILE.txt … [--details]`` builds each source as a Word file, reads it, and
compares type and canonical value of every term with what its source marks; with ``--details`` the
misses and false alarms are listed.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extractor.bulk import analyze_files
from models.contract import Contract
from models.term import Confidence
from samples.source import Source, read_source
from samples.word import build_word

Key = tuple[str, str | None]
CONFIDENCES: tuple[Confidence, ...] = ("high", "medium", "low")


def read_back(source: Source) -> Contract:
    """The contract that the program reads from a source built as a Word file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{source.name}.docx")
        path.write_bytes(build_word(source, automatic=False))
        (outcome,) = analyze_files([path])
    if outcome.contract is None:
        raise SystemExit(outcome.refusal)
    return outcome.contract


def compare(source: Source, contract: Contract) -> tuple[list[str], list[str]]:
    """The marked terms that were not found, and the found ones that are not marked, in words."""
    true = Counter((term.type, term.value) for term in source.terms)
    found = Counter((term.type, term.canonical) for term in contract.terms)
    missed = [
        f"{term.type} {term.value} | {term.words}"
        for term in source.terms
        if _take(true - found, (term.type, term.value))
    ]
    extra = [
        f"{term.type} {term.canonical} | {term.quote} | {term.rule}"
        for term in contract.terms
        if _take(found - true, (term.type, term.canonical))
    ]
    return missed, extra


def _take(counts: Counter[Key], key: Key) -> bool:
    return counts[key] > 0


@dataclass(slots=True)
class Tally:
    """Counts of terms: right, found and true ones by kind; right and all found by confidence."""

    hits: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    right: Counter[Confidence] = field(default_factory=Counter)
    marked: Counter[Confidence] = field(default_factory=Counter)

    def add(self, source: Source, contract: Contract) -> None:
        """Count one contract. A value that its source marks once is right once, surest first."""
        left = Counter((term.type, term.value) for term in source.terms)
        self.true.update(term.type for term in source.terms)
        for term in sorted(contract.terms, key=lambda term: CONFIDENCES.index(term.confidence)):
            is_right = left[(term.type, term.canonical)] > 0
            left[(term.type, term.canonical)] -= is_right
            self.found[term.type] += 1
            self.hits[term.type] += is_right
            self.marked[term.confidence] += 1
            self.right[term.confidence] += is_right

    @property
    def precision(self) -> float:
        """The share of the found terms that are right, 1.0 where none was found."""
        return share(self.hits.total(), self.found.total())

    @property
    def recall(self) -> float:
        """The share of the true terms that were found, 1.0 where there are none."""
        return share(self.hits.total(), self.true.total())

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return share(2 * self.hits.total(), self.found.total() + self.true.total())

    def confidence_table(self) -> Iterator[str]:
        """A line for each confidence: of so many terms, so many are right."""
        for confidence in CONFIDENCES:
            right, marked = self.right[confidence], self.marked[confidence]
            yield f"{confidence:8} {right:5} of {marked:5} right  {share(right, marked):.3f}"


def share(part: int, whole: int) -> float:
    """``part`` of ``whole``; 1.0 of nothing, where nothing was missed."""
    return part / whole if whole else 1.0


def _scores(tally: Tally) -> str:
    return (
        f"true {tally.true.total():4}  precision {tally.precision:.3f}"
        f"  recall {tally.recall:.3f}  f1 {tally.f1:.3f}"
    )


def _of_kind(tally: Tally, kind: str) -> Tally:
    counts = (tally.hits, tally.found, tally.true)
    return Tally(*(Counter({kind: count[kind]}) for count in counts))


def main() -> None:
    """Print the figures of each contract, of each kind and of each confidence over all of them."""
    details = "--details" in sys.argv
    whole = Tally()
    for path in (Path(name) for name in sys.argv[1:] if not name.startswith("-")):
        source = read_source(path)
        contract = read_back(source)
        one = Tally()
        one.add(source, contract)
        whole.add(source, contract)
        print(f"{path.stem:36}", _scores(one))
        if details:
            missed, extra = compare(source, contract)
            print(*(f"   missed: {words}" for words in missed), sep="\n")
            print(*(f"   extra:  {words}" for words in extra), sep="\n")
    for kind in sorted(whole.true | whole.found):
        print(f"  {kind:26}", _scores(_of_kind(whole, kind)))
    print("all", _scores(whole))
    print(*whole.confidence_table(), sep="\n")


if __name__ == "__main__":
    main()
