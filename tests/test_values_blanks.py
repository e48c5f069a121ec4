"""What a contract leaves open, and the bounds that the words around a value show."""

from __future__ import annotations

import pytest

from extractor.values.choices import find_options
from extractor.values.scan import find_values

# The words of the one blank, and its unit.
BLANKS = [
    ("应在____日内完成", "____日", "日"),
    ("期限为__ __个月", "__ __个月", "个月"),
    ("期限为【】个工作日", "【】个工作日", "个工作日"),
    ("期限为【   】年", "【   】年", "年"),
    ("期限为[  ]天", "[  ]天", "天"),
    ("期限为（    ）小时", "（    ）小时", "小时"),
    ("合同编号：（）", "（）", ""),
    ("应在XX日内", "XX日", "日"),
    ("应在X个工作日内", "X个工作日", "个工作日"),
    ("每××上门一次", "××", ""),
    ("一式x份", "x份", "份"),
    ("总价为……元", "……元", "元"),
    ("总价为____万元", "____万元", "万元"),
    ("总价为¥____元", "¥____元", "元"),
    ("总价为人民币        元", "人民币        元", "元"),
    ("人民币____元（大写：________）", "人民币____元", "元"),
    ("违约金为____%", "____%", "%"),
    ("驻场人员____人", "____人", "人"),
    ("期限为____至____日", "____至____日", "日"),
    ("响应时间为【具体时长】", "【具体时长】", ""),
    ("满意度达到[具体数值]以上", "[具体数值]", ""),
    ("交货期：{deliveryDays}", "{deliveryDays}", ""),
    ("within [insert number] days", "[insert number] days", "days"),
    ("签订日期：2031年__月__日", "2031年__月__日", ""),
    ("签订日期：20__年__月__日", "20__年__月__日", ""),
    ("签订日期：____年____月____日", "____年____月____日", ""),
    ("签订日期：    年  月  日", "年  月  日", ""),
    ("签订日期：年月日", "年月日", ""),
    ("自203 年  月  日起", "203 年  月  日", ""),
    ("20XX年X月X日签订", "20XX年X月X日", ""),
    ("2031年3月__日", "2031年3月__日", ""),
    ("于__月__日前交付", "__月__日", ""),
    ("有效期至年 10 月 1 日", "年 10 月 1 日", ""),
    ("服务费        元", "元", "元"),
    ("一式    份", "份", "份"),
    ("一式份，双方各执", "份", "份"),
    ("合同总金额为元整", "元整", "元"),
    ("人数：人", "人", "人"),
    ("签订日期：20xx年月日", "20xx年月日", ""),
    ("自[起始年]年[起始月]月[起始日]日起", "[起始年]年[起始月]月[起始日]日", ""),
    ("人民币____万____千____元整", "人民币____万____千____元整", "元"),
    ("合计____佰____拾____元____角", "____佰____拾____元____角", "元"),
    ("暂定为人民币：*元", "人民币：*元", "元"),
    ("进入为期个月的维护期", "个月", "个月"),
    ("可以提前个工作日书面通知", "个工作日", "个工作日"),
    ("自收到通知之日起日内答复", "日", "日"),
    ("逾期超过日的，可解除合同", "日", "日"),
    ("生效日期为年月日。", "年月日", ""),
    ("支付转让价款的_%", "_%", "%"),
    ("服务费总金额为元 (大写: 圆整)", "元", "元"),
    ("___ day of ____, 2031", "___ day of ____, 2031", ""),
    ("□是 □否", "□", ""),
    ("质保期：□1年 □3年", "□", ""),
    ("年  月  日", "年  月  日", ""),
    ("贰零叁壹年  月  日", "贰零叁壹年  月  日", ""),
    ("大写：人民币____元整", "人民币____元整", "元"),
]


@pytest.mark.parametrize(("sentence", "words", "unit"), BLANKS)
def test_what_is_left_open_is_one_blank_with_its_unit(sentence: str, words: str, unit: str) -> None:
    found = [one for one in find_values(sentence) if one.kind == "blank"]
    assert [(sentence[one.start : one.end], one.unit, one.value) for one in found] == [
        (words, unit, None)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "见附件[2]",
        "【争议解决】",
        "【重要提示】请仔细阅读",
        "单位：元",
        "金额（元）",
        "以元为单位",
        "货币单位：人民币元",
        "tax of the fax",
        "XML文件",
        "身份证号3201**********",
        "甲方    人员名单",
        "姓名    年龄",
        "☑是 □否",
        "Article XX",
        "[Reserved]",
        "2031年度",
        "my__file",
        "每个月支付一次",
        "上个月的费用",
        "首个工作日",
        "请填写年月日",
        "当日内答复",
        "品  名",
        "姓  名",
        "月日",
        "今年3月",
    ],
)
def test_what_states_something_or_names_a_unit_is_no_blank(sentence: str) -> None:
    assert [one for one in find_values(sentence) if one.kind == "blank"] == []


@pytest.mark.parametrize(
    ("sentence", "canonical"),
    [
        ("应在____30____日内", "30 day"),
        ("应在【30】日内", "30 day"),
        ("a term of [two] years", "2 year"),
        ("金额为____5000____元", "CNY 5000.00"),
        ("占____15____%", "15%"),
    ],
)
def test_what_is_typed_into_a_blank_is_stated(sentence: str, canonical: str) -> None:
    assert [one.value.canonical for one in find_values(sentence) if one.value] == [canonical]


BOUNDS = [
    ("不超过3小时", "max"),
    ("每年不少于4次", "min"),
    ("每年不超过2次", "max"),
    ("最高扣罚500元", "max"),
    ("不得超过3小时", "max"),
    ("3小时以内", "max"),
    ("3小时之内", "max"),
    ("3小时内", "max"),
    ("最迟3日", "max"),
    ("≤3小时", "max"),
    ("最长不超过30日", "max"),
    ("累计不超过合同总价的10%", "max"),
    ("不高于人民币5000元", "max"),
    ("以5000元为限", "max"),
    ("5000元封顶", "max"),
    ("最迟于2031年3月1日", "max"),
    ("2031年3月1日前", "max"),
    ("within 30 days", "max"),
    ("no later than 5 business days", "max"),
    ("not exceed a total of USD 5,000", "max"),
    ("5 days or less", "max"),
    ("不少于3人", "min"),
    ("不得低于90%", "min"),
    ("至少提前30日", "min"),
    ("95%以上", "min"),
    ("95%（含）以上", "min"),
    ("≥99%", "min"),
    ("at least 99%", "min"),
    ("not less than 30 days", "min"),
    ("30 days or more", "min"),
    ("不少于____人", "min"),
    ("____小时内", "max"),
    ("提前30日", None),
    ("30日前通知", None),
    ("逾期超过30日", None),
    ("质保期24个月", None),
    ("3日内容更新", None),
    ("低于90%的", None),
    ("2031年3月1日", None),
]


@pytest.mark.parametrize(("sentence", "bound"), BOUNDS)
def test_a_bound_is_what_the_words_beside_the_value_show(sentence: str, bound: str | None) -> None:
    assert [one.bound for one in find_values(sentence)] == [bound]


def test_a_comparison_speaks_of_the_next_value_only() -> None:
    found = find_values("投诉不超过3次，每次扣200元")
    assert [one.bound for one in found] == ["max", None]


def test_the_first_box_of_an_open_choice_is_its_blank_and_options_tell_which_is_ticked() -> None:
    assert len(find_values("付款方式：□现金 □转账 □支票")) == 1
    assert [(one.words, one.ticked) for one in find_options("☑转账 □现金")] == [
        ("转账", True),
        ("现金", False),
    ]
