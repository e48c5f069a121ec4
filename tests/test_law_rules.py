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
        ("seller=sme", "seller is not one of buyer, data, kind, procurement, supplier, wording"),
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


PENALTIES = (
    "第一条 违约责任\n乙方擅自终止合同的，应按合同总价的80%向甲方支付违约金。\n"
    "甲方逾期付款的，按LPR的四倍支付违约金。\n乙方逾期的，每逾期一日按合同总价的3%支付违约金。"
)


def test_a_penalty_is_never_said_to_be_over_a_limit() -> None:
    gaps = [gap for gap in analyze_text(PENALTIES).gaps if gap.subject == "penalty_rate"]
    assert gaps
    for gap in gaps:
        assert gap.code != "limit_exceeded"
        assert "无效" not in gap.message.zh
        assert "请求减少" in gap.message.zh


def test_four_times_the_lpr_is_no_limit_for_services() -> None:
    text = "第一条 违约责任\n甲方逾期付款的，按LPR的五倍支付违约金。"
    rules = {rule.key for rule in law_rules()}
    assert [gap.message.zh for gap in analyze_text(text).gaps if gap.rule in rules] == []


@pytest.mark.parametrize("word", ["订金", "押金", "保证金"])
def test_only_the_word_of_the_law_makes_earnest_money(word: str) -> None:
    text = f"第一条 付款\n甲方应在签约后5日内支付合同总价的40%作为{word}。"
    assert told(text, "earnest_over_fifth") == []


def test_a_missing_section_is_never_called_invalid() -> None:
    text = "技术服务合同\n第一条 服务内容\n乙方维护甲方机房。"
    for gap in analyze_text(text).gaps:
        assert "无效" not in gap.message.zh
        assert "void" not in gap.message.en


@pytest.mark.parametrize(
    ("buyer", "severity"), [("public", "high"), ("large", "medium"), ("sme", None)]
)
def test_late_payment_depends_on_who_pays(buyer: str, severity: str | None) -> None:
    text = "第一条 付款\n甲方应在收到发票后90日内支付合同总价的100%。"
    found = told(text, "sme_payment_time", f"supplier=sme,buyer={buyer}")
    assert [gap.severity for gap in found] == ([] if severity is None else [severity])


def test_pay_when_paid_between_large_and_small_is_told_with_the_ruling() -> None:
    text = "第一条 付款\n甲方在收到业主支付的相应款项后10日内向乙方支付。"
    (gap,) = told(text, "pay_when_paid", "buyer=large,supplier=sme")
    assert gap.severity == "high"
    assert any("法释〔2024〕11号" in basis.cite for basis in gap.basis)
    assert told(text, "pay_when_paid", "supplier=large") == []


def test_arbitration_is_judged_by_the_revised_law() -> None:
    text = "第一条 争议解决\n因本合同发生的争议，协商不成的，提交仲裁机构仲裁。"
    (gap,) = told(text, "arbitration_without_institution")
    assert [(basis.cite, basis.version) for basis in gap.basis] == [
        ("仲裁法 第27条", "2026-03-01"),
        ("仲裁法 第29条", "2026-03-01"),
    ]


ENGLISH = (
    "SERVICE AGREEMENT\n1. Services\nThe Provider maintains the servers in Shanghai.\n"
    "2. Payment\nThe Client shall pay the fee in RMB within 10 days after receipt of payment from "
    "the end customer.\n3. Liability\nThe aggregate liability of the Provider shall not exceed "
    "RMB 100,000. The Provider shall in no event be liable for any personal injury.\n"
    "4. Law\nThis Agreement is governed by the laws of the People's Republic of China."
)


def test_english_contracts_under_chinese_law_get_the_rules_too() -> None:
    rules = {gap.rule for gap in analyze_text(ENGLISH).gaps}
    assert {"pay_when_paid", "injury_exempted"} <= rules


def test_an_english_contract_without_a_tie_to_china_is_not_judged_by_chinese_law() -> None:
    text = ENGLISH.replace("People's Republic of China", "State of Delaware").replace("RMB", "USD")
    rules = {rule.key for rule in law_rules()}
    gaps = analyze_text(text.replace("Shanghai", "Dover")).gaps
    assert rules.isdisjoint(gap.rule for gap in gaps)
    assert all(gap.basis == () for gap in gaps)
