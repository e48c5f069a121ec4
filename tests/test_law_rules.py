"""Rules of law: when they speak, what they take as given, what they never say."""

from __future__ import annotations

import pytest

from extractor.errors import UnknownAssumption
from extractor.gaps import law_rules
from extractor.gaps.assumptions import read_assumptions
from models.gap import Gap
from tests.drafts import analyze_text

DEPOSIT = "第一条 保证金\n乙方应提交合同总价的15%作为履约保证金。"


def told(text: str, rule: str, assume: str = "") -> list[Gap]:
    return [gap for gap in analyze_text(text, assume).gaps if gap.rule == rule]


def test_an_unknown_condition_makes_the_message_say_if_and_speak_softer() -> None:
    (gap,) = told(DEPOSIT, "performance_deposit_share")
    assert gap.message.zh.startswith("若本合同属于政府采购——")
    assert gap.message.en.startswith("If this is government procurement: ")
    assert gap.severity == "medium"


def test_a_condition_taken_as_given_leaves_the_if_out() -> None:
    (gap,) = told(DEPOSIT, "performance_deposit_share", "procurement=government")
    assert gap.message.zh.startswith("第一条：")
    assert gap.severity == "high"


def test_a_condition_known_not_to_be_so_silences_the_rule() -> None:
    assert told(DEPOSIT, "performance_deposit_share", "procurement=private") == []


def test_what_the_contract_shows_needs_no_assumption_and_gives_way_to_one() -> None:
    text = f"政府采购合同\n{DEPOSIT}"
    (gap,) = told(text, "performance_deposit_share")
    assert gap.severity == "high"
    assert told(text, "performance_deposit_share", "procurement=private") == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("seller=sme", "seller is not one of buyer, data, procurement, supplier, wording"),
        ("supplier=tiny", "supplier is one of large, person, sme, not tiny"),
        ("buyer", "buyer is one of large, person, public, sme, not nothing"),
    ],
)
def test_an_assumption_that_no_rule_asks_for_is_refused(words: str, says: str) -> None:
    with pytest.raises(UnknownAssumption, match=says):
        read_assumptions([words])


def test_assumptions_come_as_lists_and_one_by_one() -> None:
    listed = read_assumptions(["buyer=public, supplier=sme"])
    assert listed == read_assumptions(["supplier=sme", "buyer=public"])
    assert listed.value("buyer") == "public"
    assert listed.value("data") is None


@pytest.mark.parametrize("rule", law_rules(), ids=lambda rule: rule.key)
def test_a_rule_of_law_cites_an_article_with_its_version(rule: object) -> None:
    bases = getattr(rule, "bases", ())
    assert bases
    for basis in bases:
        assert "第" in basis.cite or "法释" in basis.cite
        assert basis.says.zh
        assert basis.says.en
        assert len(basis.version) == 10


def test_another_law_silences_the_rules_of_chinese_law() -> None:
    text = f"{DEPOSIT}\n第二条 适用法律\n本合同适用新加坡法律。"
    assert {gap.rule for gap in analyze_text(text).gaps}.isdisjoint(
        rule.key for rule in law_rules()
    )
