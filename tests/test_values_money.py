"""Sums of money and prices as contracts print them."""

from __future__ import annotations

import pytest

from extractor.values.money import read_bare_money, read_money
from extractor.values.scan import find_amount_pairs, find_values

READ = [
    ("人民币捌万陆仟伍佰元整", "CNY 86500.00"),
    ("人民币（大写）叁拾贰万元整", "CNY 320000.00"),
    ("￥86,500.00", "CNY 86500.00"),
    ("¥ 1,250", "CNY 1250.00"),
    ("RMB 40,000", "CNY 40000.00"),
    ("CNY88,000.50", "CNY 88000.50"),
    ("36.8万元", "CNY 368000.00"),
    ("2亿5千万元", "CNY 250000000.00"),
    ("7千元", "CNY 7000.00"),
    ("3百万元", "CNY 3000000.00"),
    ("60000元整", "CNY 60000.00"),
    ("2 400 000元", "CNY 2400000.00"),
    ("肆佰零陆元伍角贰分", "CNY 406.52"),
    ("柒角", "CNY 0.70"),
    ("12元5角", "CNY 12.50"),
    ("贰佰万圆整", "CNY 2000000.00"),
    ("300万元人民币", "CNY 3000000.00"),
    ("人民币  2500   .00元", "CNY 2500.00"),
    ("叁拾陆       万元", "CNY 360000.00"),
    ("USD 75,000", "USD 75000.00"),
    ("US$2.5 million", "USD 2500000.00"),
    ("$500", "USD 500.00"),
    ("8000美元", "USD 8000.00"),
    ("港币20000元", "HKD 20000.00"),
    ("5万欧元", "EUR 50000.00"),
    ("twenty thousand US dollars", "USD 20000.00"),
    ("50,000 yuan", "CNY 50000.00"),
    ("2万元/天", "CNY 20000.00/day"),
    ("800元/次", "CNY 800.00/event"),
    ("35元/人", "CNY 35.00/人"),
    ("4800元/人/月", "CNY 4800.00/人/month"),
    ("6500元/人月", "CNY 6500.00/人/month"),
    ("300元/次·人", "CNY 300.00/次·人"),
    ("2.6 元 / 吨", "CNY 2.60/吨"),
    ("120元每台", "CNY 120.00/台"),
    ("90元/小时", "CNY 90.00/hour"),
    ("18元/平方米/月", "CNY 18.00/平方米/month"),
    ("USD 120 per hour", "USD 120.00/hour"),
    # Refused.
    ("一亿亿元", None),
    ("万元", None),
    ("人民币一年期", None),
    ("3元件", None),
    ("5元旦", None),
    ("30", None),
]


@pytest.mark.parametrize(("words", "canonical"), READ)
def test_a_sum_is_read_with_its_currency_and_unit(words: str, canonical: str | None) -> None:
    money = read_money(words)
    assert (money.canonical if money else None) == canonical


@pytest.mark.parametrize(
    ("words", "canonical"),
    [
        ("86.50", "CNY 86.50"),
        ("12,000", "CNY 12000.00"),
        ("3.6万", "CNY 36000.00"),
        ("￥1 200 000", "CNY 1200000.00"),
        ("86.50元", None),
        ("12/次", None),
        ("12台", None),
        ("2031.5.1", None),
        ("-", None),
        ("", None),
    ],
)
def test_a_bare_figure_is_yuan_and_nothing_else_is(words: str, canonical: str | None) -> None:
    money = read_bare_money(words)
    assert (money.canonical if money else None) == canonical


SENTENCES = [
    ("合同价为￥86500，含税。", ["CNY 86500.00"]),
    ("采购总额￥86500，大写捌万陆仟伍佰元整。", ["CNY 86500.00"]),
    ("迟到一次扣50块。", ["CNY 50.00"]),
    ("固态硬盘50块。", []),
    ("仓储费1.6元/托盘/天。", ["CNY 1.60/托盘/day"]),
    ("订阅费180元/用户/年。", ["CNY 180.00/用户/year"]),
    ("每缺一人每天扣150元。", ["CNY 150.00/人/day"]),
    ("合同总价为人民币玖万贰仟元整（¥92,000.00）。", ["CNY 92000.00"]),
    ("总价：92,000元（大写：玖万贰仟元整），含税。", ["CNY 92000.00"]),
    ("（大写）人民币玖万贰仟元整，（小写）￥92000元。", ["CNY 92000.00"]),
    ("金额为____元（大写：玖万元整）。", ["CNY 90000.00"]),
    (
        "合同总价10万元，其中设备8万元，安装2万元。",
        ["CNY 100000.00", "CNY 80000.00", "CNY 20000.00"],
    ),
    ("每月3,200元。", ["CNY 3200.00/month"]),
    ("服务费每人每月4500元。", ["CNY 4500.00/人/month"]),
    ("每次扣款200元。", ["CNY 200.00/event"]),
    ("迟到的，每人每次扣50元。", ["CNY 50.00/人/event"]),
    ("每发生一次，乙方应支付违约金1000元。", ["CNY 1000.00/event"]),
    ("每逾期一日，应向甲方支付违约金500元。", ["CNY 500.00/day"]),
    ("每迟延交付一天，扣减服务费800元。", ["CNY 800.00/day"]),
    ("每缺岗一人，扣300元。", ["CNY 300.00/人"]),
    ("租金每月每平方米120元。", ["CNY 120.00/平方米/month"]),
    ("单次罚款400元。", ["CNY 400.00/event"]),
    ("乙方延误的，按日支付违约金2000元。", ["CNY 2000.00/day"]),
    ("发生安全事故的，罚款5万。", ["CNY 50000.00"]),
    ("约5万人参加。", []),
    ("每季度结束后10日内支付6万元。", ["CNY 60000.00"]),
    ("每逾期一日，按合同总额80万元的1%支付违约金。", ["CNY 800000.00"]),
    ("每逾期一日支付100元，逾期超过10日的，支付违约金5000元。", ["CNY 100.00/day", "CNY 5000.00"]),
    ("3-5万元", ["CNY 30000.00", "CNY 50000.00"]),
    ("罚款1000元至5000元", ["CNY 1000.00", "CNY 5000.00"]),
    ("A fee of USD 50 for each incident is due.", ["USD 50.00/event"]),
    ("RMB 5,000 (Renminbi Five Thousand Only)", ["CNY 5000.00"]),
    ("USD 850 per person per day", ["USD 850.00/person/day"]),
    ("5,600元/席/月", ["CNY 5600.00/席/month"]),
    ("服务费2万/月，按季支付。", ["CNY 20000.00/month"]),
    ("每次扣款100元至300元。", ["CNY 100.00/event", "CNY 300.00/event"]),
    ("6000元/人·月", ["CNY 6000.00/人/month"]),
    ("liability shall not exceed USD 100,000.", ["USD 100000.00"]),
]


@pytest.mark.parametrize(("sentence", "canonicals"), SENTENCES)
def test_a_sum_falls_due_for_what_its_sentence_says(sentence: str, canonicals: list[str]) -> None:
    found = [
        one.value.canonical for one in find_values(sentence) if one.kind == "money" and one.value
    ]
    assert found == canonicals


def test_the_ends_of_a_range_of_sums_are_its_least_and_its_most() -> None:
    assert [one.bound for one in find_values("罚款2-4万元")] == ["min", "max"]
    assert [one.bound for one in find_values("处以500元至800元的罚款")] == ["min", "max"]


def test_capitals_and_figures_that_disagree_are_one_sum_in_capitals_and_told() -> None:
    sentence = "总价为人民币伍万元整（¥5,000.00）。"
    assert [one.value.canonical for one in find_values(sentence) if one.value] == ["CNY 50000.00"]
    (pair,) = find_amount_pairs(sentence)
    assert not pair.agrees
    assert sentence[pair.start : pair.end] == "人民币伍万元整（¥5,000.00）"


def test_capitals_and_figures_that_agree_are_a_pair_without_conflict() -> None:
    assert [pair.agrees for pair in find_amount_pairs("伍万元整（¥50,000.00）")] == [True]


def test_two_sums_side_by_side_are_no_pair() -> None:
    assert find_amount_pairs("设备5万元，安装费壹万元") == ()
