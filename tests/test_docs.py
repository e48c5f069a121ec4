"""What the documents show is what the program prints."""

from __future__ import annotations

import json
from pathlib import Path

from extractor.catalogue import read_catalogue
from extractor.checking import count_firings, failed_examples
from extractor.exports.catalogue_page import catalogue_page
from extractor.exports.gaps_page import gaps_page
from extractor.pipeline import read_passages
from tests.conftest import SAMPLES, record_of

DOCS = Path(__file__).parent.parent / "docs"


def test_the_catalogue_page_is_the_declarations() -> None:
    """``clausetree catalogue --markdown > docs/catalogue.md`` writes it anew."""
    assert (DOCS / "catalogue.md").read_text("utf-8") == catalogue_page(read_catalogue())


def test_the_page_of_gap_rules_is_the_declarations() -> None:
    """``clausetree catalogue --gaps > docs/gaps.md`` writes it anew."""
    assert (DOCS / "gaps.md").read_text("utf-8") == gaps_page(read_catalogue())


def test_every_example_of_the_catalogue_holds() -> None:
    assert list(failed_examples()) == []


def test_firings_are_counted_for_every_pattern() -> None:
    readings = [read_passages(SAMPLES / "after-sales" / "after-sales.docx")]
    firings = {firing.rule: firing for firing in count_firings(readings)}
    cues = [(entry.key, cue) for entry in read_catalogue().terms for cue in entry.cues]
    assert len(cues) == len(firings)
    arrivals = [firing for rule, firing in firings.items() if rule.startswith("arrival_time/")]
    assert sum(firing.terms for firing in arrivals) == 1
    assert sum(firing.matches for firing in arrivals) >= 1


def test_the_example_in_the_readme_is_what_the_program_prints() -> None:
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    shown = json.loads(readme.partition("```json\n")[2].partition("```")[0])
    record = record_of(SAMPLES / "planted-defects" / "planted-defects.docx")
    printed = json.loads(json.dumps(record, ensure_ascii=False))
    assert shown in printed["terms"]
