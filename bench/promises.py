"""Files or folders -> for each contract whether its record keeps its promises.

``python -m bench.promises FOLDER …`` prints coverage, quotes that are not the words at their span,
and by how many characters the text differs from a second, independent count of the file
(``tests/visible_words.py``). Files that cannot be read are told. Exit code 1 when a promise is
broken.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from extractor.bulk import analyze_files
from models.contract import Contract
from tests.visible_words import differing_of_file

SUFFIXES = (".docx", ".pdf", ".txt", ".doc")
# A share of the characters: more is text lost or doubled.
MAX_DIFFERING = 0.005


def find_files(paths: list[str]) -> Iterator[Path]:
    """The contract files named, and those in the folders named, by name."""
    for path in map(Path, paths):
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES)
        else:
            yield path


def broken_promises(contract: Contract) -> list[str]:
    """What a record must keep and this one does not."""
    broken = [] if contract.coverage == 1.0 else [f"coverage {contract.coverage}"]
    for term in contract.terms:
        if contract.words(term.span) != term.quote:
            broken.append(f"{term.type}: {term.quote!r} is not at its span")
    return broken


def main() -> int:
    """Check every file named on the command line."""
    failed = 0
    for outcome in analyze_files(find_files(sys.argv[1:])):
        if outcome.contract is None:
            print(outcome.refusal)
            continue
        broken = broken_promises(outcome.contract)
        differing = differing_of_file(outcome.path, outcome.contract.document)
        if differing is not None and differing >= MAX_DIFFERING:
            broken.append("text lost or doubled")
        failed += bool(broken)
        state = "; ".join(broken) or "kept"
        terms = len(outcome.contract.terms)
        count = "none" if differing is None else f"differs {differing:.3%}"
        print(
            f"{outcome.path.name:32} coverage {outcome.contract.coverage:.4f}"
            f"  second count {count:14}  {terms:3} quotes  {state}"
        )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
