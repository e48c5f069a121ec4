"""Tests of the English catalogue: sentences and short contracts never fall below what is reached.

What is expected of them was written down before the patterns were; the floors are raised by hand.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench.accuracy import read_back
from bench.sentences import read_sentences, read_terms
from extractor.terms import term_types
from samples.source import read_source

ENGLISH = Path(__file__).parent / "english"
SENTENCES = ("sentences", "core-kinds")
CONTRACTS = sorted(path.stem for path in ENGLISH.glob("*.txt") if path.stem not in SENTENCES)


@pytest.mark.parametrize("name", SENTENCES)
def test_what_is_read_from_single_sentences_is_what_they_state(name: str) -> None:
    types = tuple(term_types())
    hits = found = true = 0
    for stated in read_sentences(ENGLISH / f"{name}.txt"):
        here, meant = read_terms(stated, types), Counter(stated.terms)
        hits += (here & meant).total()
        found += here.total()
        true += meant.total()
    assert hits / found >= 0.98
    assert hits / true >= 0.94


def test_short_english_contracts_are_read_alike_whatever_their_layout() -> None:
    hits = found = true = 0
    for name in CONTRACTS:
        source = read_source(ENGLISH / f"{name}.txt")
        here = Counter((term.type, term.canonical) for term in read_back(source).terms)
        meant = Counter((term.type, term.value) for term in source.terms)
        hits += (here & meant).total()
        found += here.total()
        true += meant.total()
    assert len(CONTRACTS) == 10
    assert hits / found >= 0.96
    assert hits / true >= 0.9
