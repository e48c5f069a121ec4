"""The accuracy gate: F1 of each kind of term on the samples never falls below its pinned floor.

The truth is declared by hand in the samples' sources; the floors stand in ``accuracy.json``.
``pytest tests/test_accuracy.py --pin-accuracy`` raises them to what is reached; lowering one
takes ``--lower-floor "reason"``, which is kept in the file.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import NAMES, SAMPLES, analyzed, truth_of

PINNED = Path(__file__).parent / "accuracy.json"


def _f1(hits: int, found: int, true: int) -> float:
    return round(2 * hits / (found + true), 4) if found + true else 1.0


def measure_samples() -> dict[str, float]:
    """F1 of each kind over all samples' typed Word files, and over all kinds as ``all``."""
    found: Counter[tuple[str, str, str | None]] = Counter()
    true: Counter[tuple[str, str, str | None]] = Counter()
    for name in NAMES:
        contract = analyzed(SAMPLES / name / f"{name}.docx")
        found.update((name, term.type, term.canonical) for term in contract.terms)
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
    pinned = json.loads(PINNED.read_text("utf-8"))
    if request.config.getoption("--pin-accuracy"):
        reason = request.config.getoption("--lower-floor")
        pinned = _pin(pinned, scores, reason)
        PINNED.write_text(json.dumps(pinned, ensure_ascii=False, indent=1) + "\n", "utf-8")
    fallen = {
        kind: f"{scores.get(kind, 0.0)} < {floor}"
        for kind, floor in pinned["floors"].items()
        if scores.get(kind, 0.0) < floor
    }
    assert fallen == {}
    assert set(scores) == set(pinned["floors"]), "a kind without a floor: run with --pin-accuracy"
    assert pinned["samples"] == _digest(), "the samples changed: run with --pin-accuracy"


def _pin(
    pinned: dict[str, object], scores: dict[str, float], reason: str | None
) -> dict[str, object]:
    floors = pinned["floors"]
    assert isinstance(floors, dict)
    lowered = [kind for kind, score in scores.items() if score < floors.get(kind, 0.0)]
    assert reason or not lowered, f"floors would fall: {lowered}; give --lower-floor REASON"
    history = pinned.get("lowered", [])
    assert isinstance(history, list)
    if lowered:
        history = [*history, {"kinds": lowered, "reason": reason}]
    return {"samples": _digest(), "floors": scores, "lowered": history}
