"""Sources of contracts with marked terms -> precision, recall and F1 of each kind.

``python -m bench.accuracy FILE.txt … [--details]`` builds each source as a Word file, reads it, and
compares type and canonical value of every term with what its source marks; with ``--details`` the
misses and false alarms are listed.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from extractor.bulk import analyze_files
from models.contract import Contract
from samples.source import Source, read_source
from samples.word import build_word

Key = tuple[str, str | None]


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


def _scores(hits: int, found: int, true: int) -> str:
    precision = hits / found if found else 1.0
    recall = hits / true if true else 1.0
    f1 = 2 * hits / (found + true) if found + true else 1.0
    return f"true {true:4}  precision {precision:.3f}  recall {recall:.3f}  f1 {f1:.3f}"


def main() -> None:
    """Print the figures of each contract and of each kind over all of them."""
    details = "--details" in sys.argv
    hits: Counter[str] = Counter()
    found: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for path in (Path(name) for name in sys.argv[1:] if not name.startswith("-")):
        source = read_source(path)
        contract = read_back(source)
        here_true = Counter((term.type, term.value) for term in source.terms)
        here_found = Counter((term.type, term.canonical) for term in contract.terms)
        here_hits = here_true & here_found
        print(f"{path.stem:28}", _scores(here_hits.total(), here_found.total(), here_true.total()))
        for total, here in ((hits, here_hits), (found, here_found), (true, here_true)):
            for (kind, _), number in here.items():
                total[kind] += number
        if details:
            missed, extra = compare(source, contract)
            print(*(f"   missed: {words}" for words in missed), sep="\n")
            print(*(f"   extra:  {words}" for words in extra), sep="\n")
    for kind in sorted(true | found):
        print(f"  {kind:26}", _scores(hits[kind], found[kind], true[kind]))
    print("all", _scores(hits.total(), found.total(), true.total()))


if __name__ == "__main__":
    main()
