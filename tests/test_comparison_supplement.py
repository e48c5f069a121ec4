"""A supplement laid over its contract: what holds, and what it replaced."""

from __future__ import annotations

from dataclasses import replace

from extractor.comparison.supplement import lay_over
from models.comparison import EffectiveTerm, Scale
from models.contract import Contract
from tests.conftest import SAMPLES, analyzed


def _contract() -> Contract:
    return analyzed(SAMPLES / "vendor-a" / "vendor-a.docx")


def _supplement(*types: str, blank: bool = False) -> Contract:
    """The terms of these kinds in vendor B's words, as a supplement would state them."""
    other = analyzed(SAMPLES / "vendor-b" / "vendor-b.docx")
    terms = tuple(
        replace(term, status="blank", value=None) if blank else term
        for term in other.terms
        if term.type in types
    )
    return replace(other, terms=terms)


def _by_type(*supplements: Contract) -> dict[str, EffectiveTerm]:
    return {one.type: one for one in lay_over(_contract(), supplements, Scale())}


def test_what_a_supplement_states_holds_and_what_it_replaces_is_kept_with_its_source() -> None:
    found = _by_type(_supplement("warranty_period", "ip_ownership"))
    warranty = found["warranty_period"]
    assert (warranty.source, warranty.entries[0].canonical) == (1, "1 year")
    assert (warranty.replaced_source, warranty.replaced[0].canonical) == (0, "6 month")
    assert (found["ip_ownership"].source, found["ip_ownership"].replaced) == (1, ())
    assert (found["arrival_time"].source, found["arrival_time"].replaced) == (0, ())


def test_the_last_supplement_holds_and_a_blank_replaces_nothing() -> None:
    first, blank = _supplement("warranty_period"), _supplement("warranty_period", blank=True)
    assert _by_type(blank)["warranty_period"].source == 0
    assert _by_type(first, blank)["warranty_period"].source == 1
    last = _by_type(first, first)["warranty_period"]
    assert (last.source, last.replaced_source) == (2, 1)


def test_a_supplement_of_its_own_name_and_day_replaces_neither() -> None:
    found = _by_type(_supplement("contract_name", "signing_date", "party"))
    assert {one.source for one in found.values()} == {0}
