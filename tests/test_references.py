"""References from one provision to another: what is referred to, and what is not there."""

from __future__ import annotations

import pytest

from extractor.pipeline import analyze_document
from extractor.readers.text import read_text
from models.contract import Contract

TEXT = """运维服务合同
第一条 服务内容
1.1 服务范围按附件2执行，价格见附件3。
1.2 甲方按第三条第二款付款，违约的按第九条处理。
第二条 响应时间
响应时间按本合同1.1款所列的级别确定，并符合《民法典》第五百九十条。
第三条 付款
（一）首付款在签订后支付。
（二）尾款在验收后支付。
附件2 服务范围
机房及门禁。
"""


@pytest.fixture(scope="module")
def contract() -> Contract:
    return analyze_document(read_text("care.txt", TEXT.encode()))


def test_a_reference_has_its_words_and_the_provision_it_leads_to(contract: Contract) -> None:
    labels = {clause.id: clause.label for clause in contract.walk()}
    told = [
        (labels[one.clause], one.words, one.target and labels[one.target], one.missing)
        for one in contract.references
    ]
    assert told == [
        ("1.1", "附件2", "附件2", False),
        ("1.1", "附件3", None, True),
        ("1.2", "第三条第二款", "（二）", False),
        ("1.2", "第九条", None, True),
        ("第二条", "1.1", "1.1", False),
    ]


def test_words_stand_at_their_span(contract: Contract) -> None:
    for reference in contract.references:
        assert contract.words(reference.span) == reference.words


def test_a_contract_without_references_has_none() -> None:
    text = "服务合同\n第一条 服务\n乙方维护机房。\n第二条 期限\n一年。"
    assert analyze_document(read_text("plain.txt", text.encode())).references == ()
