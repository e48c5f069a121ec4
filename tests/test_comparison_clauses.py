"""Clauses of two contracts paired, and what differs in their words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from extractor.comparison.changes import find_changes
from extractor.comparison.clauses import compare_clauses
from extractor.comparison.difference import compare_tokens
from extractor.comparison.matrix import Options
from extractor.comparison.provisions import Wording, list_tokens
from extractor.comparison.versions import compare_pair
from extractor.exports.comparison import build_comparison
from extractor.exports.schema import comparison_schema
from extractor.producer import read_producer
from models.comparison import Alignment, Scale, Segment
from models.contract import Contract
from models.term import Role
from tests.conftest import NAMES, SAMPLES, analyzed

EXPECTED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "comparisons" / "vendors-clauses.json").read_text("utf-8")
)


def sample(name: str, ending: str = ".docx") -> Contract:
    return analyzed(SAMPLES / name / f"{name}{ending}")


def aligned(left: str, right: str) -> Alignment:
    return compare_clauses(sample(left), sample(right), Wording())


def diff(left: str, right: str, wording: Wording | None = None) -> list[tuple[str, str, str]]:
    tokens = [list_tokens(text, {}, wording or Wording()) for text in (left, right)]
    return [(one.kind, one.left, one.right) for one in compare_tokens(*tokens)]


@pytest.mark.parametrize("pair", EXPECTED)
def test_clauses_are_paired_as_by_hand(pair: str) -> None:
    left, right = pair.split(" ")
    found = [
        [[one.label for one in group.left], [one.label for one in group.right], group.status]
        for group in aligned(left, right).pairs
        if any(one.label for one in (*group.left, *group.right))
    ]
    assert sorted(found) == sorted(EXPECTED[pair])


def test_swapped_labels_are_no_change() -> None:
    pairs = aligned("vendor-a", "vendor-c").pairs
    duty = next(one for one in pairs if one.left and one.left[0].label == "第一条 1.1")
    assert duty.status == "same"
    assert "甲方" in duty.segments[0].right


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", [".docx", ".pdf", "-auto.docx"])
def test_a_contract_and_itself_in_any_format_show_no_difference(name: str, ending: str) -> None:
    one, other = sample(name), sample(name, ending)
    alignment = compare_clauses(one, other, Wording())
    differing = [
        [part.kind for part in pair.segments if part.kind != "equal"] for pair in alignment.pairs
    ]
    assert [kinds for kinds in differing if kinds] == []
    assert [pair for pair in alignment.pairs if pair.moved] == []
    assert alignment.similarity == 1.0
    assert find_changes(one, other, alignment, Scale()) == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_other_way_round_is_the_mirror_image(name: str) -> None:
    there, back = aligned("vendor-a", name), aligned(name, "vendor-a")
    assert back.similarity == there.similarity

    def outline(alignment: Alignment, *, turned: bool) -> list[object]:
        names = {"inserted": "deleted", "deleted": "inserted"} if turned else {}
        return sorted(
            (
                [one.clause for one in (pair.right if turned else pair.left)],
                [one.clause for one in (pair.left if turned else pair.right)],
                names.get(pair.status, pair.status),
                pair.moved,
                round(pair.similarity, 9),
                sorted(
                    (
                        names.get(part.kind, part.kind),
                        *((part.right, part.left) if turned else (part.left, part.right)),
                    )
                    for part in pair.segments
                ),
            )
            for pair in alignment.pairs
        )

    assert outline(back, turned=True) == outline(there, turned=False)


@pytest.mark.parametrize("name", NAMES)
def test_segments_joined_are_both_texts(name: str) -> None:
    for pair in aligned("vendor-a", name).pairs:
        for side, texts in (("left", pair.left), ("right", pair.right)):
            joined = "".join(getattr(part, side) for part in pair.segments)
            assert joined == "\n".join(one.text for one in texts)


def test_a_value_is_one_token_and_its_change_a_change_of_value() -> None:
    assert diff("应在30日内付款。", "应在15日内付款。") == [
        ("equal", "应在", "应在"),
        ("value", "30日", "15日"),
        ("equal", "内付款。", "内付款。"),
    ]


def test_the_same_value_in_other_writing_is_told_as_such() -> None:
    assert ("rewritten", "30日", "三十日") in diff("应在30日内付款。", "应在三十日内付款。")


def test_values_that_change_beside_changed_words_are_changes_of_value() -> None:
    found = diff("甲方应于30日内支付货款。", "买受人须在验收后15个工作日内结清价款。")
    assert ("value", "30日", "15个工作日") in found


def test_a_blank_that_is_filled_in_is_a_change_of_value() -> None:
    found = diff("应在____小时内到场。", "应在4小时内到场。")
    assert [kind for kind, _, _ in found if kind != "equal"] == ["value"]


@pytest.mark.parametrize(
    ("right", "wording"),
    [
        ("应在 30 日内 付款，逾期 无效。", Wording()),
        ("应在30日内付款,逾期无效。", Wording()),
        ("应在30日内付款；逾期无效", Wording(punctuation=True)),
    ],
)
def test_spaces_width_and_on_wish_punctuation_are_no_difference(
    right: str, wording: Wording
) -> None:
    assert {kind for kind, _, _ in diff("应在30日内付款，逾期无效。", right, wording)} == {"equal"}


def test_punctuation_counts_unless_it_is_ignored() -> None:
    assert ("deleted", "，", "") in diff("付款，逾期", "付款；逾期")


def test_width_and_spaces_count_where_they_are_asked_for() -> None:
    strict = Wording(width=False, spaces=False)
    assert {kind for kind, _, _ in diff("付款，逾期", "付款,逾期", strict)} != {"equal"}
    assert {kind for kind, _, _ in diff("付款逾期", "付款 逾期", strict)} != {"equal"}


def test_who_owes_is_a_difference_where_labels_mean_the_same() -> None:
    roles: dict[str, Role] = {"甲方": "customer", "乙方": "provider"}
    tokens = [list_tokens(f"费用由{label}承担", roles, Wording()) for label in roles]
    assert Segment("deleted", "甲方", "") in compare_tokens(*tokens)


def test_the_record_of_two_contracts_fits_its_schema_and_counts_what_differs() -> None:
    found = compare_pair(sample("vendor-a"), sample("vendor-b"), Options())
    record = json.loads(json.dumps(build_comparison(found, read_producer())))
    errors = Draft202012Validator(comparison_schema()).iter_errors(record)
    assert [error.message for error in errors] == []
    counts = record["alignment"]["counts"]
    assert (counts["inserted"], counts["deleted"], counts["split"], counts["rewritten"]) == (
        2,
        0,
        1,
        1,
    )


def test_changed_terms_of_two_versions_are_told_with_both_clauses() -> None:
    one, other = sample("vendor-a"), sample("vendor-b")
    changes = find_changes(one, other, compare_clauses(one, other, Wording()), Scale())
    told = {
        (
            change.type,
            change.before and change.before.canonical,
            change.after and change.after.canonical,
            change.after and change.after.label,
        )
        for change in changes
    }
    assert ("arrival_time", "8 hour", "4 hour", "三 （三）") in told
    assert ("ip_ownership", None, "customer", "八 （一）") in told
    assert not [one for one in told if one[0] in ("termination_notice", "tax_rate", "copies")]
