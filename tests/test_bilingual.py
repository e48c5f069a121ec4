"""Contracts in two languages: one tree, and each fact once."""

from __future__ import annotations

import pytest

from extractor.passages.versions import find_prevailing, find_tongue
from models.contract import Contract
from tests.drafts import analyze_text

# Chinese and English of each line, parted by |.
LINES = """设备维护服务合同|Equipment Maintenance Contract
甲方：青榆造纸有限公司|Party A: Qingyu Paper Co., Ltd.
乙方：北辰机电工程有限公司|Party B: Beichen Engineering Co., Ltd.
第一条 服务内容|Article 1 Scope of Services
1.1 乙方每季度对设备巡检一次。|1.1 Party B shall inspect the equipment once a quarter.
1.2 乙方应在接到通知后2小时内响应。|1.2 Party B shall respond within 2 hours of a notice.
第二条 期限|Article 2 Term
2.1 本合同有效期三年。|2.1 The term of this Contract is three years.
2.2 任何一方可提前60日书面通知对方解除本合同。|2.2 Either party may terminate it on 60 days' \
written notice.
第三条 费用|Article 3 Price
3.1 合同总价为人民币300,000元。|3.1 The total contract price is RMB 300,000.
3.2 甲方逾期付款的，每日按未付金额的0.05%支付违约金。|3.2 If Party A pays late, it shall pay \
liquidated damages of 0.05% of the unpaid amount per day.
第四条 附则|Article 4 Miscellaneous
4.1 中英文不一致的，以{zh}为准。|4.1 In case of discrepancy the {en} version shall prevail."""
CHINESE = [line.split("|")[0] for line in LINES.split("\n")]
ENGLISH = [line.split("|")[1] for line in LINES.split("\n")]
FACTS = [
    *("contract_amount", "contract_duration", "contract_name", "inspection_frequency"),
    *("party", "party", "penalty_rate", "response_time", "termination_notice"),
]


def text_of(lines: list[str], *, chinese: bool = True) -> str:
    return "\n".join(lines).format(
        zh="中文文本" if chinese else "英文文本", en="Chinese" if chinese else "English"
    )


def alternating() -> list[str]:
    return [line for pair in zip(CHINESE, ENGLISH, strict=True) for line in pair]


def kinds(contract: Contract) -> list[str]:
    return sorted(term.type for term in contract.facts)


@pytest.mark.parametrize(
    "lines",
    [
        alternating(),
        [line for pair in zip(ENGLISH, CHINESE, strict=True) for line in pair],
        [*CHINESE, *ENGLISH],
        [*CHINESE, *(line.lstrip("Article 0123456789.") for line in ENGLISH)],
    ],
    ids=["chinese-first", "english-first", "one-after-the-other", "second-without-numbers"],
)
def test_a_fact_in_two_languages_is_one_term(lines: list[str]) -> None:
    contract = analyze_text(text_of(lines))
    assert kinds(contract) == FACTS
    assert {term.value.text for term in contract.facts if term.type == "party"} == {
        "青榆造纸有限公司",
        "北辰机电工程有限公司",
    }


def test_the_other_version_states_it_again_in_its_own_words() -> None:
    contract = analyze_text(text_of(alternating()))
    by_id = {term.id: term for term in contract.terms}
    renderings = [term for term in contract.terms if term.renders]
    # The title is told once, in the words of its first line.
    assert sorted(term.type for term in renderings) == [
        one for one in FACTS if one != "contract_name"
    ]
    for term in renderings:
        original = by_id[term.renders or ""]
        assert (term.type, find_tongue(term.statement)) == (original.type, "en")
        assert original.renders is None
        assert term.type in ("party", "contract_name") or term.canonical == original.canonical


def test_the_version_that_prevails_is_kept() -> None:
    contract = analyze_text(text_of(alternating(), chinese=False))
    assert kinds(contract) == FACTS
    assert {term.type for term in contract.facts if find_tongue(term.statement) == "zh"} <= {
        "contract_name"
    }


def test_what_only_one_version_states_stays() -> None:
    lines = alternating()
    at = lines.index(ENGLISH[5])
    lines[at] = lines[at].replace("2 hours", "4 hours")
    lines.insert(at + 1, "Party B shall arrive on site within 8 hours of a notice.")
    found = [term.canonical for term in analyze_text(text_of(lines)).terms]
    assert {"2 hour", "4 hour", "8 hour"} <= set(found)


def test_a_fact_said_twice_in_one_language_is_two_terms() -> None:
    lines = [*CHINESE, "5.1 乙方应在接到通知后2小时内响应。"]
    assert kinds(analyze_text(text_of(lines))).count("response_time") == 2


@pytest.mark.parametrize("first", ["zh", "en"])
def test_a_number_said_again_in_the_other_language_is_no_second_clause(first: str) -> None:
    pairs = zip(CHINESE, ENGLISH, strict=True)
    lines = [line for pair in pairs for line in (pair if first == "zh" else pair[::-1])]
    contract = analyze_text(text_of(lines))
    labels = [clause.label for clause in contract.walk() if clause.label]
    assert len(labels) == 11
    assert labels[1] == "1.1"
    assert "numbering_duplicate" not in {gap.code for gap in contract.gaps}
    clause = next(clause for clause in contract.walk() if clause.label == "2.2")
    assert "60日" in clause.text
    assert "60 days" in clause.text


def test_two_whole_versions_are_two_trees() -> None:
    contract = analyze_text(text_of([*CHINESE, *ENGLISH]))
    labels = [clause.label for clause in contract.walk() if clause.label]
    assert labels.count("1.1") == 2


@pytest.mark.parametrize(
    ("words", "tongue"),
    [
        ("If the English and Chinese versions differ, the Chinese version shall prevail.", "zh"),
        ("The English text governs in case of discrepancy.", "en"),
        ("中英文本不一致的，以英文文本为准。", "en"),
        ("Nothing is said of versions.", "zh"),
    ],
)
def test_the_prevailing_version_is_the_one_named(words: str, tongue: str) -> None:
    assert find_prevailing(words) == tongue
