"""Gaps: every rule's own texts, and what all gaps promise."""

from __future__ import annotations

import pytest

from extractor.gaps import gap_rules
from extractor.gaps.base import GapRule
from extractor.gaps.labels import label_style, plain_label, read_number
from tests.drafts import analyze_text

RULES = gap_rules()
FIRES = [
    pytest.param(rule.key, text, id=f"{rule.key}-{index}")
    for rule in RULES
    for index, text in enumerate(rule.fires_on)
]
SILENT = [
    pytest.param(rule.key, text, id=f"{rule.key}-{index}")
    for rule in RULES
    for index, text in enumerate(rule.stays_silent_on)
]


@pytest.mark.parametrize(("rule", "text"), FIRES)
def test_a_rule_fires_on_its_examples(rule: str, text: str) -> None:
    assert rule in [gap.rule for gap in analyze_text(text).gaps]


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_a_rule_stays_silent_on_its_counterexamples(rule: str, text: str) -> None:
    assert [gap.message.zh for gap in analyze_text(text).gaps if gap.rule == rule] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_a_rule_is_declared_whole(rule: GapRule) -> None:
    assert len(rule.fires_on) >= 2
    assert len(rule.stays_silent_on) >= 2
    assert rule.source
    assert rule.title.zh
    assert rule.title.en


@pytest.mark.parametrize(("rule", "text"), FIRES)
def test_a_gap_says_what_and_where(rule: str, text: str) -> None:
    del rule
    contract = analyze_text(text)
    clauses = {clause.id for clause in contract.walk()}
    for gap in contract.gaps:
        assert gap.message.zh.endswith("。"), gap.message.zh
        assert gap.message.en.endswith("."), gap.message.en
        assert gap.title.zh
        assert gap.title.en
        assert gap.clause is None or gap.clause in clauses
        assert (gap.quote is None) == (gap.span is None)
        if gap.span is not None:
            assert contract.words(gap.span) == gap.quote


def test_gaps_are_numbered_in_reading_order_and_the_same_twice() -> None:
    text = "第一条 期限\n有效期为____年。\n第三条 其他\n按第九条办理。"
    gaps = analyze_text(text).gaps
    assert [gap.id for gap in gaps] == [f"g{index}" for index in range(1, len(gaps) + 1)]
    placed = [gap.span.start for gap in gaps if gap.span is not None]
    assert placed == sorted(placed)
    analyze_text.cache_clear()
    assert analyze_text(text).gaps == gaps


@pytest.mark.parametrize(
    ("label", "plain", "style"),
    [
        ("第十二条", "第12条", "第#条"),
        ("（三）", "(3)", "(#)"),
        ("2．10", "2.10", "#.#"),
        ("附件二", "附件2", "附件#"),
        ("第一百零三条", "第103条", "第#条"),
        ("a)", "a)", "#)"),
    ],
)
def test_labels_are_compared_by_figures_and_style(label: str, plain: str, style: str) -> None:
    assert plain_label(label) == plain
    assert label_style(label) == style


@pytest.mark.parametrize(
    ("words", "number"), [("二十", 20), ("12", 12), ("一百", 100), ("甲", None), ("", None)]
)
def test_a_number_is_read_or_refused(words: str, number: int | None) -> None:
    assert read_number(words) == number


def test_a_missing_section_belongs_after_the_one_before_it() -> None:
    text = (
        "设备维护合同\n第一条 服务内容\n乙方负责甲方电梯的日常保养和故障维修。\n"
        "第二条 争议解决\n因本合同发生的争议，向甲方所在地人民法院起诉。"
    )
    contract = analyze_text(text)
    labels = {clause.id: clause.label for clause in contract.walk()}
    missing = {gap.subject: gap for gap in contract.gaps if gap.code == "missing_section"}
    assert labels[missing["price"].clause or ""] == "第一条"
    assert missing["price"].severity == "high"
    assert missing["price"].default is not None
    assert missing["price"].basis[0].cite == "民法典 第470条"


def test_another_governing_law_takes_the_chinese_statutes_out() -> None:
    text = (
        "Support Agreement\n1. Services\nThe Provider shall provide support services.\n"
        "2. Law\nThis Agreement is governed by the laws of Singapore."
    )
    missing = [gap for gap in analyze_text(text).gaps if gap.code == "missing_section"]
    assert missing
    assert all(gap.basis == () and gap.default is None for gap in missing)


def test_skipped_numbers_are_named_at_every_level() -> None:
    text = "第一条 服务内容\n1.1 乙方巡检机房。\n1.4 乙方提交报告。\n第二条 期限\n合同期限一年。"
    told = [gap.message.zh for gap in analyze_text(text).gaps if gap.code == "numbering_gap"]
    assert len(told) == 1
    assert "缺少编号2、3" in told[0]


def test_blanks_outside_every_term_are_told_once_for_an_article() -> None:
    text = "第一条 地点\n1.1 机房位于______。\n1.2 备件存放于______。\n第二条 期限\n一年。"
    told = [gap for gap in analyze_text(text).gaps if gap.subject == "blank"]
    assert len(told) == 1
    assert "2处空白" in told[0].message.zh


def test_a_text_without_clauses_gives_no_error() -> None:
    assert analyze_text("。").gaps is not None
