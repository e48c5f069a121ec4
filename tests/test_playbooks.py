"""Playbooks: what the checker says, how limits are read, what verdicts rest on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.catalogue import read_catalogue
from extractor.errors import WrongPlaybook
from extractor.playbooks.drafting import draft_playbook
from extractor.playbooks.judging import read_stance, review_contract
from extractor.playbooks.limits import WrongLimit, read_limit
from extractor.playbooks.reading import load_playbook, read_playbook, shipped_names
from models.playbook import Judgement, Review
from tests.conftest import SAMPLES, analyzed
from tests.drafts import analyze_text
from tests.test_cli import run

CATALOGUE = read_catalogue()
HEAD = 'key = "k"\ntitle = { zh = "规则", en = "Rules" }\n'
WHY = 'why = { zh = "缘由", en = "Reason" }\n'
SUPPORT = """售后服务合同
甲方（委托方）：青禾医院
乙方（服务方）：云帆科技有限公司
第一条 响应
电话报修的，乙方应在2小时内响应。
第二条 付款
甲方应在收到发票后90日内支付合同总价的100%。
第三条 违约责任
乙方逾期交付的，每逾期一日按合同总价的0.1%向甲方支付违约金。
第四条 质保
质保期为____个月。"""


def limit_table(limit: str, more: str = "") -> str:
    return f'[[limit]]\nlimit = "{limit}"\n{WHY}{more}'


def judged(rule: str, text: str = SUPPORT, more: str = "") -> Judgement:
    book = read_playbook((HEAD + limit_table(rule, more)).encode(), "x.toml", CATALOGUE)
    (found,) = review_contract(analyze_text(text), book, "neutral", CATALOGUE.titles).judgements
    return found


@pytest.mark.parametrize("name", shipped_names())
def test_every_shipped_playbook_is_sound_and_gives_a_reason_for_each_limit(name: str) -> None:
    book = load_playbook(name, CATALOGUE)
    assert book.key == name
    assert len(book.sections) >= 8
    assert len(book.limits) >= 8
    assert all(rule.advice.why for rule in book.limits)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (f'{HEAD}stance = "them"\n', 3, "stance is one of"),
        (f'{HEAD}\n[[section]]\nsection = "slaa"\nneed = "required"\n', 5, "slaa is no section"),
        (f'{HEAD}\n[[section]]\nsection = "sla"\n', 4, "need is missing"),
        (f"{HEAD}\n{limit_table('response_time.fone <= 1 hour')}", 5, "response_time.fone"),
        (f"{HEAD}{limit_table('response_time <= 5%')}", 4, "is a ratio"),
        (f"{HEAD}{limit_table('copies <= 2')}extra = 1\n", 6, "extra is not one of"),
        (f'{HEAD}[[limit]]\nlimit = "copies <= 2"\nwhy = "so"\n', 5, "write why ="),
        (f'{HEAD}kinds = ["boat"]\n', 3, "kinds is a list of"),
        (f"{HEAD}section = 1\n", 3, "write [[section]]"),
        (f"{HEAD}severity : high\n", 3, "line 3"),
    ],
)
def test_the_checker_names_the_line_of_what_is_wrong(text: str, line: int, words: str) -> None:
    with pytest.raises(WrongPlaybook) as caught:
        read_playbook(text.encode(), "x.toml", CATALOGUE)
    assert [fault.line for fault in caught.value.faults] == [line]
    assert words in caught.value.faults[0].message


def test_all_faults_are_told_at_once_in_the_order_of_the_lines() -> None:
    text = f"{HEAD}{limit_table('boats <= 1')}{limit_table('copies <= few')}"
    with pytest.raises(WrongPlaybook) as caught:
        read_playbook(text.encode(), "x.toml", CATALOGUE)
    assert [fault.line for fault in caught.value.faults] == [4, 7]


@pytest.mark.parametrize(
    "words", ["response_time < 1 hour", "response_time <= 1 hour | 2 hour", "ip_ownership >= joint"]
)
def test_limits_that_mean_nothing_are_refused(words: str) -> None:
    with pytest.raises(WrongLimit):
        read_limit(words, CATALOGUE)


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [
        ("response_time.phone <= 2 hour", "acceptable"),
        ("response_time.phone <= 90 minute", "unacceptable"),
        ("payment_term.within <= 60 day", "unacceptable"),
        ("payment_term.within <= 3 month", "acceptable"),
        ("penalty_rate.base = overdue_amount | affected_part", "unacceptable"),
        ("penalty_rate.late_delivery.base = contract_amount", "acceptable"),
        ("penalty_rate.provider <= 0.7%/week", "acceptable"),
        ("liability_cap required", "unacceptable"),
        ("warranty_period >= 12 month", "needs_review"),
        ("arrival_time <= 4 hour", "needs_review"),
    ],
)
def test_a_verdict_follows_from_the_contracts_words(rule: str, verdict: str) -> None:
    assert judged(rule).verdict == verdict


def test_a_broken_limit_of_low_severity_only_needs_review() -> None:
    rule = "response_time.phone <= 30 minute"
    assert judged(rule, more='severity = "low"\n').verdict == "needs_review"


def test_the_evidence_is_the_contracts_words_at_their_place() -> None:
    (piece,) = judged("payment_term.within <= 60 day").evidence
    text = analyze_text(SUPPORT).document.text
    assert text[piece.span.start : piece.span.end] == piece.quote
    assert "90日内" in piece.quote
    assert piece.label == "第二条"


def test_a_rule_for_one_side_counts_only_when_one_reads_for_it() -> None:
    text = HEAD + limit_table("liability_cap required", 'for = "provider"\n')
    book = read_playbook(text.encode(), "x.toml", CATALOGUE)
    contract = analyze_text(SUPPORT)

    def reviewed(stance: str) -> Review:
        side = read_stance(stance, contract)
        assert side is not None
        return review_contract(contract, book, side, CATALOGUE.titles)

    assert len(reviewed("乙方").judgements) == 1
    assert reviewed("甲方").judgements == ()
    assert read_stance("丙方", contract) is None


@pytest.mark.parametrize("name", ["after-sales", "procurement", "maintenance"])
@pytest.mark.parametrize("side", ["customer", "provider"])
def test_a_contract_keeps_the_playbook_that_is_drafted_from_it(name: str, side: str) -> None:
    contract = analyzed(SAMPLES / name / f"{name}.docx")
    text = draft_playbook(contract, side, CATALOGUE)  # type: ignore[arg-type]
    book = read_playbook(text.encode(), "drafted.toml", CATALOGUE)
    review = review_contract(contract, book, book.stance, CATALOGUE.titles)
    assert len(book.limits) >= 3
    assert review.count("unacceptable") == 0


def test_review_prints_verdicts_and_strict_tells_by_the_exit_code() -> None:
    file = SAMPLES / "after-sales" / "after-sales.docx"
    options = ("review", file, "--playbook", "after_sales_service", "--stance", "provider")
    done = run(*options, "--json", "--strict")
    record = json.loads(done.stdout)
    assert done.returncode == 1
    assert record["counts"]["unacceptable"] >= 1
    assert sum(record["counts"].values()) == len(record["judgements"])
    assert "不可接受" in run(*options).stdout


def test_playbook_check_tells_each_fault_and_exits_with_1(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(f"{HEAD}{limit_table('boats <= 1')}", "utf-8")
    done = run("playbook", "check", file)
    assert done.returncode == 1
    assert "own.toml:4: boats is no kind of term" in done.stderr
    assert run("playbook", "check", "general").returncode == 0
