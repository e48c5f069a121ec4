"""Sentences with the terms that they state -> which of them are read, by kind.

``python -m bench.sentences FILE.txt … [--details]``. A line of a file is
``[heading] sentence => kind=value; kind=value``: every term of the sentence is named, and nothing
after ``=>`` means that it states none; a kind with no value after ``=`` is a blank, or a payment
without a share. Lines with ``#`` and ``##`` are comments and heads.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from extractor.patterns import compile_once
from extractor.terms import term_types
from extractor.terms.base import TermType
from extractor.terms.examples import read_example

LINE = compile_once(r"(?:\[(?P<under>[^\]\n]*)\] )?(?P<text>.*?) =>(?P<terms>.*)")
Key = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence, the heading above it ("" for none) and the terms that it states."""

    text: str
    under: str
    terms: tuple[Key, ...]


def read_sentences(path: Path) -> Iterator[Stated]:
    """The sentences of one file in order. Raises ValueError for a line without ``=>``."""
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        match = LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"{path.name}: no => in {line!r}")
        named = (part.strip().partition("=") for part in match["terms"].split(";") if part.strip())
        terms = tuple((kind, value or None) for kind, _, value in named)
        yield Stated(match["text"].replace("\\n", "\n"), match["under"] or "", terms)


def read_terms(stated: Stated, types: tuple[TermType, ...]) -> Counter[Key]:
    """The terms that the catalogue reads from the sentence alone."""
    found = read_example(stated.text, stated.under, types)
    return Counter((term.type, term.canonical) for term in found)


def main() -> None:
    """Print the figures of each kind and of all; with ``--details`` what differs."""
    types = tuple(term_types())
    hits: Counter[str] = Counter()
    found: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for path in (Path(name) for name in sys.argv[1:] if not name.startswith("-")):
        for stated in read_sentences(path):
            here, meant = read_terms(stated, types), Counter(stated.terms)
            for total, counts in ((hits, here & meant), (found, here), (true, meant)):
                for (kind, _), number in counts.items():
                    total[kind] += number
            if "--details" in sys.argv and here != meant:
                print(stated.text)
                print(*(f"   missed {kind}={value}" for kind, value in meant - here), sep="\n")
                print(*(f"   extra  {kind}={value}" for kind, value in here - meant), sep="\n")
    for kind in sorted(true | found):
        print(f"{kind:24}", _scores(hits[kind], found[kind], true[kind]))
    print(f"{'all':24}", _scores(hits.total(), found.total(), true.total()))


def _scores(hits: int, found: int, true: int) -> str:
    precision = hits / found if found else 1.0
    return f"true {true:4}  precision {precision:.3f}  recall {hits / true if true else 1.0:.3f}"


if __name__ == "__main__":
    main()
