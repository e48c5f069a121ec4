"""Terms and sections of several contracts side by side, against answers made by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from extractor.catalogue import read_catalogue
from extractor.comparison.kinds import WAYS
from extractor.comparison.likeness import gather_alike, grade_of
from extractor.comparison.matrix import Options, compare_contracts
from extractor.comparison.measures import measure_value
from extractor.exports.comparison import build_comparison
from extractor.exports.schema import comparison_schema
from extractor.producer import read_producer
from models.comparison import Comparison, Matrix, Measure, Scale, TermCell, TermRow
from models.contract import Contract
from models.values import Date, Frequency, Money, Period, Rate, Ratio, Schedule, Value
from tests.conftest import NAMES, SAMPLES, analyzed

VENDORS = ("vendor-a", "vendor-b", "vendor-c")
EXPECTED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "comparisons" / "vendors-matrix.json").read_text("utf-8")
)


def sample(name: str, ending: str = ".docx") -> Contract:
    return analyzed(SAMPLES / name / f"{name}{ending}")


def vendors(options: Options | None = None) -> Matrix:
    return compare_contracts([sample(name) for name in VENDORS], options or Options())


def _title(row: TermRow) -> str:
    return " ".join([row.type, *(value for _, value in row.qualifiers)])


def _shown(cell: TermCell) -> str:
    return str(cell.entries[0].canonical) if cell.status == "stated" else cell.status


def test_the_matrix_of_three_vendors_is_the_one_made_by_hand() -> None:
    rows = [
        [_title(row), row.verdict, list(map(_shown, row.cells)), list(row.best), list(row.worst)]
        for row in vendors().terms
    ]
    assert rows == EXPECTED["rows"]


def test_parties_are_paired_by_what_they_do() -> None:
    assert [dict(contract.sides) for contract in vendors().contracts] == EXPECTED["sides"]


def test_what_a_day_late_costs_is_computed_with_the_days_to_the_cap() -> None:
    row = next(
        row for row in vendors().terms if _title(row) == "penalty_rate provider service_level"
    )
    found = [cell.entries[0].exposure for cell in row.cells]
    assert [[one.currency, f"{one.per_day:.2f}", f"{one.days:f}"] for one in found if one] == (
        EXPECTED["exposure"]
    )


def test_sections_are_the_expected_ones_and_gaps_are_counted() -> None:
    matrix = vendors()
    found = {row.key: [cell.status for cell in row.cells] for row in matrix.sections}
    assert {key: found[key] for key in EXPECTED["sections"]} == EXPECTED["sections"]
    blanks = next(row for row in matrix.gaps if row.code == "blank_value")
    assert blanks.counts == (0, 0, 1)


def test_the_provider_finds_best_what_the_customer_finds_worst() -> None:
    pairs = zip(vendors().terms, vendors(Options(side="provider")).terms, strict=True)
    for customer, provider in pairs:
        assert (customer.best, customer.worst) == (provider.worst, provider.best)


def test_only_differences_leaves_out_what_all_say_alike_and_nothing_else() -> None:
    everything = vendors()
    kept = vendors(Options(only_differences=True))
    assert kept.terms == tuple(row for row in everything.terms if row.verdict != "same")
    assert 0 < len(kept.sections) < len(everything.sections)


def test_each_cell_is_measured_against_the_baseline() -> None:
    rows = {_title(row): row for row in vendors(Options(baseline=0)).terms}
    assert rows["contract_duration"].unlike == ()
    assert rows["copies"].unlike == (2,)
    assert rows["ip_ownership"].unlike == (1,)
    assert rows["warranty_period"].unlike == (1, 2)


@pytest.mark.parametrize("name", NAMES)
def test_a_contract_is_the_same_as_itself(name: str) -> None:
    contract = sample(name)
    matrix = compare_contracts([contract, contract], Options())
    assert [_title(row) for row in matrix.terms if row.verdict != "same"] == []
    assert [row.key for row in matrix.sections if row.verdict != "same"] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_and_its_pdf_compare_as_the_same(name: str) -> None:
    matrix = compare_contracts([sample(name), sample(name, ".pdf")], Options())
    assert [_title(row) for row in matrix.terms if row.verdict != "same"] == []
    assert [row.key for row in matrix.sections if row.verdict != "same"] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_matrix_the_other_way_round_is_its_mirror(name: str) -> None:
    one, other = sample("vendor-a"), sample(name)
    there = compare_contracts([one, other], Options())
    back = compare_contracts([other, one], Options())
    for row, mirrored in zip(there.terms, back.terms, strict=True):
        assert mirrored.cells == row.cells[::-1]
        assert (mirrored.type, mirrored.qualifiers) == (row.type, row.qualifiers)
        assert (mirrored.verdict, mirrored.spread) == (row.verdict, row.spread)
        assert sorted(1 - place for place in mirrored.best) == sorted(row.best)


def test_fifty_contracts_have_a_column_each() -> None:
    contracts = [sample(NAMES[place % len(NAMES)]) for place in range(50)]
    matrix = compare_contracts(contracts, Options())
    assert all(len(row.cells) == 50 for row in (*matrix.terms, *matrix.sections))


def test_one_contract_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="two contracts"):
        compare_contracts([sample("vendor-a")], Options())


def test_the_record_fits_its_schema_and_a_record_without_a_key_does_not() -> None:
    Draft202012Validator.check_schema(comparison_schema())
    validator = Draft202012Validator(comparison_schema())
    record = json.loads(json.dumps(build_comparison(Comparison(vendors()), read_producer())))
    assert [error.message for error in validator.iter_errors(record)] == []
    del record["matrix"]["gaps"]
    assert not validator.is_valid(record)


def test_every_kind_of_term_says_how_it_is_compared() -> None:
    assert set(WAYS) == {entry.key for entry in read_catalogue().terms}


@pytest.mark.parametrize(
    ("value", "unit", "amount"),
    [
        (Period(Decimal(30), "minute"), "hour", "0.5"),
        (Period(Decimal(2), "day"), "hour", "48"),
        (Period(Decimal(2), "business_day"), "business_hour", "16"),
        (Period(Decimal(2), "year"), "month", "24"),
        (Period(Decimal(1), "quarter"), "month", "3"),
        (Money("CNY", Decimal(3000), "month"), "CNY/year", "36000"),
        (Money("USD", Decimal(5)), "USD", "5"),
        (Rate("week", Decimal("0.7")), "%/day", "0.1"),
        (Rate("10day", Decimal(1)), "%/day", "0.1"),
        (Rate(None, published="LPR", multiple=Decimal(4)), "LPR", "4"),
        (Ratio(Decimal("0.5")), "%", "0.5"),
        (Frequency(Decimal(1), "quarter"), "times/year", "4"),
        (Schedule("7x24"), "hours/week", "168"),
        (Schedule("Mon-Fri 09:00-12:00,13:00-18:00"), "hours/week", "40"),
        (Date(1, 1, 2), "date", "2"),
    ],
)
def test_values_become_amounts_in_one_unit(value: Value, unit: str, amount: str) -> None:
    assert measure_value(value, Scale()) == Measure(unit, Decimal(amount))


@pytest.mark.parametrize(
    ("scale", "unit", "amount"),
    [
        (Scale(hours_a_day=7), "business_hour", "35"),
        (Scale(days_a_week=5), "hour", "168"),
        (Scale(days_a_week=6), "hour", "140"),
    ],
)
def test_hours_of_a_business_day_and_the_working_week_are_options(
    scale: Scale, unit: str, amount: str
) -> None:
    assert measure_value(Period(Decimal(5), "business_day"), scale) == Measure(
        unit, Decimal(amount)
    )


def test_months_are_no_days_unless_asked_for() -> None:
    month = Period(Decimal(1), "month")
    assert measure_value(month, Scale()) == Measure("month", Decimal(1))
    assert measure_value(month, Scale(days_a_month=30)) == Measure("hour", Decimal(720))


def test_a_bound_against_the_usual_one_makes_another_fact() -> None:
    contract = sample("vendor-a")
    turned = tuple(
        replace(term, bound="min") if term.type == "arrival_time" else term
        for term in contract.terms
    )
    rows = compare_contracts([contract, replace(contract, terms=turned)], Options()).terms
    assert [row.type for row in rows if row.verdict != "same"] == ["arrival_time"]


def test_faults_are_graded_by_what_they_are_called() -> None:
    assert [
        grade_of(words) for words in ("一级故障", "重大故障", "一般问题", "non-urgent", "黑屏")
    ] == [
        "1",
        "severe",
        "ordinary",
        "ordinary",
        "黑屏",
    ]


def test_alike_wordings_are_one_row_whatever_their_order() -> None:
    words = ["设备巡检", "巡检", "培训", "定期设备巡检"]
    assert gather_alike(words) == gather_alike(words[::-1])
    assert gather_alike(words)["定期设备巡检"] == gather_alike(words)["设备巡检"]
    assert gather_alike(words)["培训"] == "培训"
