"""The kind of contract: by its title, else by what its opening clauses speak of."""

from __future__ import annotations

import pytest

from extractor.kinds import KINDS, find_kind
from models.clause import Clause
from models.contract import Contract
from models.document import Document
from models.span import Span


def draft(title: str | None, text: str = "。") -> Contract:
    """A contract of one body clause under a title."""
    span = Span(0, len(text))
    document = Document("draft.txt", "", len(text), "txt", text, ())
    clause = Clause("c1", "body", None, (), None, text, span, (span,))
    return Contract(document, (clause,), title=title)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("空调售后服务合同", "after_sales_service"),
        ("400热线客服外包协议", "customer_service_outsourcing"),
        ("信息系统技术服务合同", "technical_service"),
        ("仓储管理系统开发合同", "software_development"),
        ("电梯维护保养合同", "maintenance"),
        ("办公家具采购合同", "procurement"),
        ("小区物业管理服务合同", "property_service"),
        ("劳务派遣协议", "labour_dispatch"),
        ("厂房租赁合同", "lease"),
        ("二手设备买卖合同", "sale"),
        ("办公楼装修施工合同", "construction"),
        ("劳动合同书", "employment"),
        ("补充协议", "supplement"),
        ("Software Development Agreement", "software_development"),
        ("Equipment Lease", "lease"),
        ("Purchase Agreement", "procurement"),
    ],
)
def test_a_title_names_the_kind(title: str, key: str) -> None:
    assert find_kind(draft(title)).key == key
    assert find_kind(draft(title)).confidence == "high"


def test_the_last_word_of_a_title_decides() -> None:
    assert find_kind(draft("商品销售平台开发合同")).key == "software_development"
    assert find_kind(draft("软件采购合同")).key == "procurement"


def test_without_a_telling_title_the_opening_clauses_decide() -> None:
    text = "甲方委托乙方负责物业区域的保洁、保安和秩序维护，并配合业主大会。"
    kind = find_kind(draft("服务合同", text))
    assert (kind.key, kind.confidence) == ("property_service", "medium")


def test_words_of_two_kinds_alike_give_a_low_confidence() -> None:
    text = "出租方将设备出租，承租方支付租金；卖方向买方交付，买卖双方验收，卖方负责培训。"
    assert find_kind(draft(None, text)).confidence == "low"


def test_a_contract_of_no_known_kind_is_other() -> None:
    assert find_kind(draft("合作协议", "双方共同举办展览。")).key == "other"


def test_every_kind_is_declared_once() -> None:
    keys = [kind.key for kind in KINDS]
    assert len(keys) == len(set(keys)) == 13
