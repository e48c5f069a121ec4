"""Every example and counterexample of the catalogue of terms."""

from __future__ import annotations

import pytest

from extractor.terms import term_types
from extractor.terms.base import Example, TermType
from extractor.terms.examples import is_read, read_example

EXAMPLES = [(type_, example) for type_ in term_types() for example in type_.examples]
NOT_EXAMPLES = [(type_, text) for type_ in term_types() for text in type_.not_examples]


@pytest.mark.parametrize(("type_", "example"), EXAMPLES, ids=lambda x: getattr(x, "key", None))
def test_an_example_gives_its_term(type_: TermType, example: Example) -> None:
    found = [
        term
        for term in read_example(example.text, example.under, term_types())
        if term.type == type_.key
    ]
    shown = [(term.canonical, term.bound, term.party, term.qualifiers) for term in found]
    fitting = [term for term in found if is_read(example, term)]
    assert fitting, f"{example.text}: found {shown}"


@pytest.mark.parametrize(("type_", "text"), NOT_EXAMPLES, ids=lambda x: getattr(x, "key", None))
def test_a_counterexample_gives_no_term_of_the_kind(type_: TermType, text: str) -> None:
    found = [term for term in read_example(text, "", term_types()) if term.type == type_.key]
    assert not found, f"{text}: found {[(term.canonical, term.rule) for term in found]}"


def test_every_kind_brings_examples_and_a_counterexample() -> None:
    poor = [t.key for t in term_types() if len(t.examples) < 2 or not t.not_examples]
    assert poor == []
