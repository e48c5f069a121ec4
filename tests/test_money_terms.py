"""What a sum or share is for, who pays it and of what: sentences that a few words tell apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.passages import build_reading
from extractor.terms import term_types
from extractor.terms.examples import read_example
from extractor.terms.sides import find_sides
from extractor.terms.weighing import weigh
from models.clause import Clause
from models.contract import Contract
from models.document import Cell, CellPlace, Document, Line, Table
from models.span import Span
from models.term import Term

KINDS = {
    *("contract_amount", "fee", "payment_term", "payment_method", "tax_rate", "invoice", "deposit"),
    *("penalty_rate", "penalty_amount", "penalty_cap", "liability_cap", "insurance"),
}

# Sentence, and the (kind, value) pairs that it states.
SENTENCES: tuple[tuple[str, set[tuple[str, str | None]]], ...] = (
    # One amount said twice is one term, and the share is its value.
    ("签约后5日内，甲方支付合同总价的30%，即人民币9万元。", {("payment_term", "30%")}),
    ("签约后5日内，甲方支付人民币90,000元（合同总价的30%）。", {("payment_term", "30%")}),
    ("合同总价为人民币叁拾万元整（¥300,000.00）。", {("contract_amount", "CNY 300000.00")}),
    # The invoice that starts the time says nothing on the share.
    ("甲方应在收到发票后90日内一次性支付合同总价的100%。", {("payment_term", "100%")}),
    (
        "甲方应在收到税率为6%的发票后30日内支付服务费。",
        {("payment_term", None), ("tax_rate", "6%")},
    ),
    # Several instalments in one sentence.
    (
        "预付30%，到货付60%，余10%满一年付清。",
        {("payment_term", "30%"), ("payment_term", "60%"), ("payment_term", "10%")},
    ),
    # A warranty deposit that is paid out is an instalment too; one that is given back is not.
    (
        "余5%作为质保金，质保期满后20日内付清。",
        {("deposit", "5%"), ("payment_term", "5%")},
    ),
    ("余5%作为质保金，质保期满后20日内退还。", {("deposit", "5%")}),
    # A time without a share is a payment term without a value.
    ("甲方在收到发票后20日内支付当月服务费。", {("payment_term", None)}),
    ("甲方在收到发票后20日内完成核对。", set()),
    ("乙方应在解约后20日内退还预付款。", set()),
    ("甲方逾期20日未付款的，乙方可停止服务。", set()),
    ("甲方支付全部价款后，成果归甲方所有。", set()),
    # The same sum as a fee, a fine, a deposit, a ceiling, a threshold.
    ("上门费每次500元。", {("fee", "CNY 500.00/event")}),
    ("迟到的，每次扣款500元。", {("penalty_amount", "CNY 500.00/event")}),
    ("钥匙押金500元。", {("deposit", "CNY 500.00")}),
    ("违约金累计不超过500元。", {("penalty_cap", "CNY 500.00")}),
    ("赔偿总额不超过500元。", {("liability_cap", "CNY 500.00")}),
    ("损失超过500元的，应书面报告。", set()),
    ("乙方注册资本为500万元。", set()),
    # The same share as a penalty, a tax, a level nobody pays.
    ("逾期交货的，支付合同价款6%的违约金。", {("penalty_rate", "6%")}),
    ("乙方开具6%的增值税专用发票。", {("tax_rate", "6%"), ("invoice", "vat_special")}),
    ("审减超过6%的，审计费由乙方承担。", set()),
    # A monthly fee is not the price of the contract.
    ("月服务费为人民币5000元。", {("fee", "CNY 5000.00/month")}),
    ("技术服务费为人民币5000元。", {("contract_amount", "CNY 5000.00")}),
    # A range is two terms.
    (
        "乙方应支付违约金2000元至8000元。",
        {("penalty_amount", "CNY 2000.00"), ("penalty_amount", "CNY 8000.00")},
    ),
    # Of boxes the ticked ones.
    ("付款方式：□现金 ☑转账 □支票", {("payment_method", "bank_transfer")}),
    ("履约保证金以转账方式缴纳。", set()),
    ("发票有误的，乙方应重新开具增值税专用发票。", set()),
    ("运输保险由卖方负责办理。", {("insurance", "required")}),
    ("乙方依法为员工缴纳社会保险。", set()),
)


def _money_terms(text: str, under: str = "") -> list[Term]:
    return [term for term in read_example(text, under, term_types()) if term.type in KINDS]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_the_words_around_a_sum_say_what_it_is_for(
    text: str, expected: set[tuple[str, str | None]]
) -> None:
    assert {(term.type, term.canonical) for term in _money_terms(text)} == expected


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("乙方逾期交货的，应支付合同总价5%的违约金。", "乙方"),
        ("甲方逾期付款的，按未付金额的5%向乙方支付违约金。", "甲方"),
        ("乙方未按时到场的，甲方有权扣除当月服务费的5%。", "乙方"),
        ("因乙方原因造成延误的，按合同总价的5%计算违约金。", "乙方"),
        ("任何一方违约的，应向守约方支付合同总价5%的违约金。", "违约方"),
        ("供方延期交货，需方可要求供方支付货款5%的违约金。", "供方"),
        ("采购人有权按合同金额的5%收取违约金，供应商不得异议。", "供应商"),
        ("泄露甲方客户信息的，乙方应支付合同总价5%的违约金。", "乙方"),
        ("乙方收到通知后没有在规定时间内进场，按合同总价的5%支付违约金。", "乙方"),
        ("The Supplier shall pay liquidated damages of 5% of the contract price.", "Supplier"),
    ],
)
def test_who_pays_is_the_one_whose_duty_the_sentence_tells(text: str, party: str) -> None:
    assert [term.party for term in _money_terms(text)] == [party]


def test_who_pays_may_stand_in_the_sentence_before() -> None:
    (term,) = _money_terms("乙方应保证设备完好。设备不合格的，按设备价款的5%支付违约金。")
    assert term.party == "乙方"


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("按合同总金额的1%支付违约金。", "contract_amount"),
        ("甲方逾期付款的，按应付未付款项的1%支付违约金。", "overdue_amount"),
        ("卖方逾期交货的，按逾期部分货款的1%支付违约金。", "affected_part"),
        ("按该批货物价款的1%支付违约金。", "affected_part"),
        ("扣除当月服务费的1%作为违约金。", "period_fee"),
        ("按履约保证金的1%支付违约金。", "deposit"),
        ("乙方应支付1%的违约金。", None),
    ],
)
def test_the_base_is_the_money_named_before_the_share(text: str, base: str | None) -> None:
    assert [term.qualifier("base") for term in _money_terms(text)] == [base]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("乙方每逾期一日，按合同总价的1%支付违约金。", "1%/day"),
        ("乙方逾期交付的，按日支付合同总价1%的违约金。", "1%/day"),
        ("乙方每延误10天，按合同总价的1%支付违约金。", "1%/10day"),
        ("乙方每更换一人，按合同总价的1%支付违约金。", "1%/人"),
        ("每发生一次，扣除当月服务费的1%。", "1%/event"),
        ("乙方延期的，扣除每月服务费的1%。", "1%"),
        ("每缺岗一人扣款100元。", "CNY 100.00/人"),
        ("单次罚款100元。", "CNY 100.00/event"),
    ],
)
def test_a_penalty_says_for_each_what_it_falls_due(text: str, canonical: str) -> None:
    assert [term.canonical for term in _money_terms(text)] == [canonical]


def _table_terms(heading: str, *rows: tuple[str, ...]) -> set[tuple[str, str | None]]:
    """The money terms of a table under a heading, as the whole catalogue reads them."""
    lines, cells, offset = [Line(heading)], [], len(heading) + 1
    for i, row in enumerate(rows):
        for j, words in enumerate(row):
            span = Span(offset, offset + len(words)) if words else None
            cells.append(Cell(row=i, column=j, text=words, span=span))
            if words:
                place = CellPlace(0, i, j)
                lines.append(Line(words, start=offset, kind="table", cell=place))
                offset += len(words) + 1
    text = "\n".join(line.text for line in lines)
    span, head = Span(0, len(text)), Span(0, len(heading))
    table = Table(cells=tuple(cells), span=Span(head.end + 1, span.end))
    clause = Clause(
        "c1", "body", None, (), heading, text, span, (span,), heading_span=head, tables=(table,)
    )
    document = Document("t.docx", "", 0, "docx", text, tuple(lines), tables=(table,))
    reading = build_reading(Contract(document=document, clauses=(clause,)))
    terms = weigh(replace(reading, sides=find_sides(reading)), term_types())
    return {(term.type, term.canonical) for term in terms if term.type in KINDS}


def test_of_a_price_table_the_unit_prices_and_the_sum_are_terms() -> None:
    found = _table_terms(
        "合同价款",
        ("序号", "名称", "数量", "单价（元）", "金额（元）"),
        ("1", "水泵", "2", "1,500", "3,000"),
        ("2", "阀门", "4", "250", "1,000"),
        ("", "合计", "", "", "4,000"),
    )
    assert found == {
        ("fee", "CNY 1500.00"),
        ("fee", "CNY 250.00"),
        ("contract_amount", "CNY 4000.00"),
    }


def test_of_a_table_of_instalments_the_shares_are_terms_and_their_sums_are_not() -> None:
    found = _table_terms(
        "付款方式",
        ("期次", "付款节点", "付款比例", "付款金额（元）"),
        ("第一期", "签约后10日内", "40%", "40,000"),
        ("第二期", "验收后15日内", "60%", "60,000"),
    )
    assert found == {("payment_term", "40%"), ("payment_term", "60%")}


def test_a_table_of_fines_gives_each_with_its_unit() -> None:
    found = _table_terms(
        "考核扣款标准",
        ("序号", "事项", "扣款标准"),
        ("1", "迟到", "每次50元"),
        ("2", "缺岗", "200元/人"),
    )
    assert found == {
        ("penalty_amount", "CNY 50.00/event"),
        ("penalty_amount", "CNY 200.00/人"),
    }
