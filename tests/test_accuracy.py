"""The accuracy gate: what is reached on contracts with hand-marked terms never falls.

Two sets: the samples, with a floor for the F1 of each kind, and the contracts of ``contracts/``,
with floors for all of their terms and for how often each confidence is right (printed at the
end of the run). The floors stand in ``accuracy.json``.
``pytest tests/test_accuracy.py --pin-accuracy`` raises them to what is reached; lowering one
takes ``--lower-floor "reason"``, which is kept in the file.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bench.accuracy import Tally, read_back, share
from samples.source import read_source
from tests.conftest import NAMES, SAMPLES, SUMMARY, analyzed, truth_of

CONTRACTS = Path(__file__).parent / "contracts"
PINNED = Path(__file__).parent / "accuracy.json"


def _f1(hits: int, found: int, true: int) -> float:
    return round(2 * hits / (found + true), 4) if found + true else 1.0


def measure_samples() -> dict[str, float]:
    """F1 of each kind over all samples' typed Word files, and over all kinds as ``all``."""
    found: Counter[tuple[str, str, str | None]] = Counter()
    true: Counter[tuple[str, str, str | None]] = Counter()
    for name in NAMES:
        contract = analyzed(SAMPLES / name / f"{name}.docx")
        found.update((name, term.type, term.canonical) for term in contract.facts)
        true.update((name, term["type"], term["value"]) for term in truth_of(name)["terms"])
    hits = found & true
    kinds = sorted({key[1] for key in true})
    scores = {
        kind: _f1(
            *(sum(n for key, n in count.items() if key[1] == kind) for count in (hits, found, true))
        )
        for kind in kinds
    }
    return scores | {"all": _f1(hits.total(), found.total(), true.total())}


def _digest() -> str:
    digest = hashlib.sha256()
    for name in NAMES:
        digest.update((SAMPLES / "sources" / f"{name}.txt").read_bytes())
    return digest.hexdigest()


def test_no_kind_of_term_falls_below_its_floor(request: pytest.FixtureRequest) -> None:
    scores = measure_samples()
    pinned = _pinned("floors", scores, request.config)
    assert _fallen(scores, pinned["floors"]) == {}
    assert set(scores) == set(pinned["floors"]), "a kind without a floor: run with --pin-accuracy"
    assert pinned["samples"] == _digest(), "the samples changed: run with --pin-accuracy"


def test_no_figure_on_the_own_contracts_falls(request: pytest.FixtureRequest) -> None:
    tally = Tally()
    for path in sorted(CONTRACTS.glob("*.txt")):
        source = read_source(path)
        tally.add(source, read_back(source))
    request.config.stash[SUMMARY] = (
        f"terms of the own contracts: precision {tally.precision:.3f}, recall {tally.recall:.3f}",
        *tally.confidence_table(),
    )
    reached = {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "high": round(share(tally.right["high"], tally.marked["high"]), 4),
        "medium": round(share(tally.right["medium"], tally.marked["medium"]), 4),
    }
    pinned = _pinned("contracts", reached, request.config)
    assert _fallen(reached, pinned["contracts"]) == {}
    assert set(reached) == set(pinned["contracts"])


def _fallen(scores: dict[str, float], floors: dict[str, float]) -> dict[str, str]:
    return {
        key: f"{scores.get(key, 0.0)} < {floor}"
        for key, floor in floors.items()
        if scores.get(key, 0.0) < floor
    }


def _pinned(key: str, scores: dict[str, float], config: pytest.Config) -> dict[str, Any]:
    """The floors on file; with ``--pin-accuracy`` those under ``key`` are written anew first."""
    pinned: dict[str, Any] = json.loads(PINNED.read_text("utf-8"))
    if not config.getoption("--pin-accuracy"):
        return pinned
    reason = config.getoption("--lower-floor")
    lowered = sorted(_fallen(scores, pinned[key]))
    assert reason or not lowered, f"floors would fall: {lowered}; give --lower-floor REASON"
    if lowered:
        pinned["lowered"].append({"kinds": lowered, "reason": reason})
    pinned |= {key: scores, "samples": _digest()}
    PINNED.write_text(json.dumps(pinned, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return pinned
