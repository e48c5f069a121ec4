"""Copies of the samples with clauses reordered, renumbered, split, merged and changed."""

from __future__ import annotations

import pytest

from bench.comparison import score
from bench.perturbing import perturb
from extractor.comparison.clauses import compare_clauses
from extractor.comparison.provisions import Wording
from tests.conftest import NAMES, SAMPLES, analyzed

SEEDS = (11, 12)


def test_copies_are_touched_in_every_way() -> None:
    kinds = set()
    for name in NAMES:
        copy, truth = perturb(analyzed(SAMPLES / name / f"{name}.docx"), SEEDS[0])
        kinds |= {clause.id[0] for clause in copy.walk()}
        assert truth.origins
    assert kinds == {"m", "n", "s"}


@pytest.mark.parametrize("seed", SEEDS)
def test_clauses_of_a_perturbed_copy_are_paired_and_every_changed_value_is_told(seed: int) -> None:
    right = clauses = 0
    for name in NAMES:
        contract = analyzed(SAMPLES / name / f"{name}.docx")
        copy, truth = perturb(contract, seed)
        found = score(compare_clauses(contract, copy, Wording()), truth)
        right += found.right
        clauses += found.clauses
        assert (name, found.missed, found.invented) == (name, 0, 0)
    assert right >= 0.98 * clauses
