"""Parties: their names in many heads, their roles by what they do, their particulars."""

from __future__ import annotations

import pytest

from tests.drafts import analyze_text

BODY = "\n一、服务内容\n乙方向甲方提供保洁服务。\n二、费用\n甲方应按月向乙方支付服务费。\n"

# A header, and the (label, name) pairs of its parties; None is an open name.
HEADS: tuple[tuple[str, list[tuple[str, str | None]]], ...] = (
    (
        "甲　　方：江北学院\n乙　　方：江南服务有限公司",
        [("甲方", "江北学院"), ("乙方", "江南服务有限公司")],
    ),
    (
        "采购人（以下简称“甲方”）：江北学院\n供应商（以下简称“乙方”）：________",
        [("甲方", "江北学院"), ("乙方", None)],
    ),
    (
        "甲方：江北学院        乙方：江南服务有限公司",
        [("甲方", "江北学院"), ("乙方", "江南服务有限公司")],
    ),
    (
        "甲方（采购人）：________（单位全称）\n乙方：XX服务有限公司",
        [("甲方", None), ("乙方", None)],
    ),
    (
        "江北学院（以下称甲方）与江南服务有限公司（以下称乙方）签订本合同。",
        [("甲方", "江北学院"), ("乙方", "江南服务有限公司")],
    ),
    (
        "甲方（委托方）\n名称：江北学院\n乙方（受托方）\n名称：江南服务有限公司",
        [("甲方", "江北学院"), ("乙方", "江南服务有限公司")],
    ),
    (
        "出租方：大江机械有限公司（以下简称甲方）\n承租方：（以下简称乙方）",
        [("甲方", "大江机械有限公司"), ("乙方", None)],
    ),
    (
        "用人单位：江北学院\n劳动者：李小明   性别：男",
        [("用人单位", "江北学院"), ("劳动者", "李小明")],
    ),
)


@pytest.mark.parametrize(("head", "parties"), HEADS)
def test_a_header_names_its_parties(head: str, parties: list[tuple[str, str | None]]) -> None:
    contract = analyze_text(f"保洁服务合同\n{head}{BODY}")
    terms = [term for term in contract.terms if term.type == "party"]
    assert [(term.qualifier("label"), term.canonical) for term in terms] == parties


def test_a_place_for_a_seal_is_no_open_name() -> None:
    text = (
        f"保洁服务合同\n甲方：江北学院\n乙方：江南服务有限公司{BODY}甲方（盖章）：\n乙方（盖章"
        f"）：____"
    )
    terms = [term for term in analyze_text(text).terms if term.type == "party"]
    assert [term.status for term in terms] == ["stated", "stated"]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("甲方应向乙方支付服务费。", ["customer", "provider"]),
        ("乙方应向甲方支付货款。", ["provider", "customer"]),
        ("甲方将客服业务外包给乙方。", ["customer", "provider"]),
        ("双方应友好合作。", ["other", "other"]),
    ],
)
def test_roles_follow_what_the_contract_makes_a_party_do(sentence: str, roles: list[str]) -> None:
    text = f"合同\n甲方：江北学院\n乙方：江南服务有限公司\n一、约定\n{sentence}\n"
    assert [party.role for party in analyze_text(text).parties] == roles


def test_a_third_party_that_guarantees_is_the_guarantor() -> None:
    text = (
        "设备租赁合同\n出租方（甲方）：大江机械有限公司\n承租方（乙方）：江北学院\n丙方：赵一鸣\n"
        "一、担保\n丙方自愿为乙方承担连带责任保证。\n"
    )
    roles = {party.label: party.role for party in analyze_text(text).parties}
    assert roles == {"甲方": "provider", "乙方": "customer", "丙方": "guarantor"}


def test_english_definitions_name_parties_by_each_defined_name() -> None:
    text = (
        "SUPPORT AGREEMENT\n"
        "This Agreement is made by and between Northwind Inc., a Delaware corporation "
        '("Customer"), '
        'and Fabrikam Ltd. (hereinafter "Fabrikam" or the "Provider").\n'
        "1. Fees. Customer shall pay Fabrikam the fee.\n"
    )
    terms = [term for term in analyze_text(text).terms if term.type == "party"]
    found = [(t.qualifier("label"), t.canonical, t.qualifier("role")) for t in terms]
    assert found == [
        ("Customer", "Northwind Inc.", "customer"),
        ("Fabrikam", "Fabrikam Ltd.", "provider"),
        ("Provider", "Fabrikam Ltd.", "provider"),
    ]


def test_particulars_of_two_columns_go_to_their_own_party() -> None:
    text = (
        f"保洁服务合同\n甲方：江北学院\n统一社会信用代码：91330100MA2ABCDE12\n乙方：江南服"
        f"务有限公司\n"
        f"联系人：李强    电话：13800000000{BODY}"
        "甲方（盖章）：                 乙方（盖章）：\n"
        "地址：江北区一路1号             地址：江南区二路2号\n"
        "法定代表人：张三                法定代表人：\n"
        "开户行：江北银行                开户行：江南银行\n"
        "账号：6222 0000 1111            账号：6222 3333 4444\n"
    )
    customer, provider = analyze_text(text).parties
    assert (customer.credit_code, provider.credit_code) == ("91330100MA2ABCDE12", None)
    assert (customer.phone, provider.phone) == (None, "13800000000")
    assert (customer.address, provider.address) == ("江北区一路1号", "江南区二路2号")
    assert (customer.representative, provider.representative) == ("张三", None)
    assert (customer.bank, provider.bank) == ("江北银行", "江南银行")
    assert (customer.account, provider.account) == ("6222 0000 1111", "6222 3333 4444")


def test_a_party_that_only_the_clauses_name_has_no_name() -> None:
    contract = analyze_text(f"保洁服务合同{BODY}")
    assert [(party.label, party.name) for party in contract.parties] == [
        ("甲方", None),
        ("乙方", None),
    ]
