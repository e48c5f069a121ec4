"""The promises of a record on every sample in every format, and the golden records."""

from __future__ import annotations

import json
from pathlib import Path

import pdfplumber
import pytest
from jsonschema import Draft202012Validator

from extractor.exports.record import build_record
from extractor.exports.schema import record_schema
from extractor.pipeline import analyze
from extractor.producer import read_producer
from models.clause import Clause
from tests.conftest import NAMES, SAMPLES, analyzed, record_of, sample_files, truth_of
from tests.visible_words import count_read, count_texts, differing_of_file

FILES = sample_files()


def _id(path: Path) -> str:
    return path.name


def test_there_are_six_samples_and_more_each_as_typed_and_automatic_word_file_and_pdf() -> None:
    assert len(NAMES) >= 6
    assert {path.name for path in FILES} >= {
        f"{name}{ending}" for name in NAMES for ending in (".docx", "-auto.docx", ".pdf")
    }


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_every_character_lies_in_exactly_one_node(path: Path) -> None:
    assert analyzed(path).coverage == 1.0


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_quotes_are_the_words_at_their_spans(path: Path) -> None:
    contract = analyzed(path)
    text = contract.document.text
    assert contract.terms
    for term in contract.terms:
        assert text[term.span.start : term.span.end] == term.quote
    for gap in contract.gaps:
        if gap.span is not None:
            assert text[gap.span.start : gap.span.end] == gap.quote


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_children_lie_inside_their_parent_and_in_order(path: Path) -> None:
    def check(clause: Clause) -> None:
        starts = [child.span.start for child in clause.children]
        assert starts == sorted(starts)
        for child in clause.children:
            assert clause.span.contains(child.span)
            check(child)

    for clause in analyzed(path).clauses:
        check(clause)


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_ids_are_unique_and_every_reference_finds_its_clause(path: Path) -> None:
    contract = analyzed(path)
    ids = [clause.id for clause in contract.walk()]
    assert len(ids) == len(set(ids))
    named = {term.clause for term in contract.terms}
    named |= {clause for section in contract.sections for clause in section.clauses}
    named |= {gap.clause for gap in contract.gaps if gap.clause is not None}
    assert named <= set(ids)


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_the_record_fits_the_published_schema(path: Path) -> None:
    record = json.loads(json.dumps(record_of(path), ensure_ascii=False, allow_nan=False))
    errors = [error.message for error in Draft202012Validator(record_schema()).iter_errors(record)]
    assert errors == []


def test_the_schema_is_a_valid_schema_and_refuses_a_record_without_a_key() -> None:
    Draft202012Validator.check_schema(record_schema())
    record = json.loads(json.dumps(record_of(FILES[0])))
    del record["terms"]
    assert not Draft202012Validator(record_schema()).is_valid(record)


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_reading_twice_gives_the_same_bytes(path: Path) -> None:
    again = json.dumps(build_record(analyze(path), read_producer()), ensure_ascii=False)
    assert again == json.dumps(record_of(path), ensure_ascii=False)


@pytest.mark.parametrize("name", NAMES)
def test_the_record_is_the_expected_one(name: str, request: pytest.FixtureRequest) -> None:
    golden = SAMPLES / name / "expected.json"
    record = record_of(SAMPLES / name / f"{name}.docx")
    del record["producer"]
    text = json.dumps(record, ensure_ascii=False, indent=1) + "\n"
    if request.config.getoption("--update-golden"):
        golden.write_text(text, "utf-8")
    assert json.loads(text) == json.loads(golden.read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_planted_defects_are_told_and_clean_samples_show_no_high_gap(name: str) -> None:
    gaps = analyzed(SAMPLES / name / f"{name}.docx").gaps
    defects = truth_of(name)["defects"]
    assert set(defects) <= {gap.code for gap in gaps}
    if not defects and name != "blank-template":
        assert [(gap.code, gap.subject) for gap in gaps if gap.severity == "high"] == []


@pytest.mark.parametrize("path", FILES, ids=_id)
def test_a_second_count_of_the_text_finds_the_same_characters(path: Path) -> None:
    differing = differing_of_file(path, analyzed(path).document)
    assert differing is not None
    assert differing < 0.005


@pytest.mark.parametrize("name", NAMES)
def test_a_count_by_another_pdf_library_finds_the_same_characters(name: str) -> None:
    path = SAMPLES / name / f"{name}.pdf"
    with pdfplumber.open(path) as file:
        printed = count_texts(char["text"] for page in file.pages for char in page.chars)
    read = count_read(analyzed(path).document)
    differing = (read - printed) + (printed - read)
    assert differing.total() < 0.005 * printed.total()
