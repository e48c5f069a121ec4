"""Gaps: every rule's own texts, and what all gaps promise."""

from __future__ import annotations

import pytest

from extractor.gaps import gap_rules
from extractor.gaps.base import GapRule
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


@pytest.mark.parametrize(("code", "text"), FIRES)
def test_a_rule_fires_on_its_examples(code: str, text: str) -> None:
    assert code in [gap.code for gap in analyze_text(text).gaps]


@pytest.mark.parametrize(("code", "text"), SILENT)
def test_a_rule_stays_silent_on_its_counterexamples(code: str, text: str) -> None:
    assert [gap.message.zh for gap in analyze_text(text).gaps if gap.code == code] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_a_rule_is_declared_whole(rule: GapRule) -> None:
    assert len(rule.fires_on) >= 2
    assert len(rule.stays_silent_on) >= 2
    assert rule.source
    assert rule.title.zh
    assert rule.title.en


@pytest.mark.parametrize(("code", "text"), FIRES)
def test_a_gap_says_what_and_where(code: str, text: str) -> None:
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
