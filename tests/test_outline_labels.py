"""What is a number of a provision: styles, values, and what only looks like one."""

from __future__ import annotations

import pytest

from extractor.outline.labels import find_labels
from extractor.outline.styles import find_sign_value

SURE = 3.5


@pytest.mark.parametrize(
    ("line", "style", "path", "label", "rest"),
    [
        ("第一条定义与解释", "article", (1,), "第一条", "定义与解释"),
        ("第 十 二 章 总则", "chapter", (12,), "第 十 二 章", "总则"),
        ("第5条 费用", "article", (5,), "第5条", "费用"),
        ("第十条之一 补充", "article", (10,), "第十条之一", "补充"),
        ("第二部分：通用条款", "part", (2,), "第二部分", "通用条款"),
        ("【第三条】交付", "article", (3,), "第三条", "交付"),
        ("二十一、通知", "chinese", (21,), "二十一", "通知"),
        ("（一）内容", "chinese_bracket", (1,), "（一）", "内容"),
        ("㈢附则", "chinese_bracket", (3,), "㈢", "附则"),
        ("3、乙方", "figure", (3,), "3", "乙方"),
        ("3．乙方", "figure", (3,), "3", "乙方"),
        ("2.3.1本合同", "dotted", (2, 3, 1), "2.3.1", "本合同"),
        ("7．2 付款", "dotted", (7, 2), "7．2", "付款"),
        ("3.1日常维护", "dotted", (3, 1), "3.1", "日常维护"),
        ("1.2分包", "dotted", (1, 2), "1.2", "分包"),
        ("(12)电话", "figure_bracket", (12,), "(12)", "电话"),
        ("⑵电话", "figure_bracket", (2,), "⑵", "电话"),
        ("4）电话", "figure_half", (4,), "4）", "电话"),
        ("⑫其他", "circle", (12,), "⑫", "其他"),
        ("a)费用", "letter_half", (1,), "a)", "费用"),
        ("(b) any fee", "letter_bracket", (2,), "(b)", "any fee"),
        ("iv) any fee", "roman_half", (4,), "iv)", "any fee"),
        ("Ⅱ、费用", "upper_roman", (2,), "Ⅱ", "费用"),
        ("ARTICLE IV TERM", "article", (4,), "ARTICLE IV", "TERM"),
        ("Section 2.1 Fees", "dotted", (2, 1), "Section 2.1", "Fees"),
    ],
)
def test_a_printed_number_is_a_label(
    line: str, style: str, path: tuple[int, ...], label: str, rest: str
) -> None:
    found = [found for found in find_labels(line, 0, len(line)) if found.style == style]
    assert [(f.path, line[f.start : f.end], line[f.after :]) for f in found] == [
        (path, label, rest)
    ]
    assert found[0].strength >= min(SURE, 3.0)


@pytest.mark.parametrize(
    "line",
    [
        "第三条约定的期限届满后",
        "第五条第二款所列费用",
        "第 8 条规定的保证金",
        "第六条、第七条不受影响",
        "3.5米高的货架",
        "1.5倍赔偿",
        "2.4GHz无线网络",
        "30日内支付",
        "2 名工程师驻场",
        "1 January 2024",
        "24 Hours notice",
        "Section 3 of this Agreement",
        "clause 4 above",
        "二、三款同时适用",
        "24.01.05签订",
        "12 3",
    ],
)
def test_a_reference_or_a_measure_is_no_sure_label(line: str) -> None:
    assert all(label.strength < SURE for label in find_labels(line, 0, len(line)))


@pytest.mark.parametrize(
    "line",
    [
        "2024.1.1至2024.12.31",
        "2024年5月",
        "一年内",
        "十个工作日",
        "（2024）沪字第1号",
        "0.5%",
        "E-mail: office",
        "a.m. to p.m.",
        "8:30至17:30",
        "400-820-0000",
        "192.168.0.1",
        "10.20.168.1",
        "￥3,000",
        "第二十",
        "",
    ],
)
def test_dates_sums_and_addresses_have_no_label(line: str) -> None:
    assert find_labels(line, 0, len(line)) == ()


def test_an_i_in_brackets_may_be_a_letter_or_a_roman_number() -> None:
    found = find_labels("(i) the fees", 0, 12)
    assert [(label.style, label.path) for label in found] == [
        ("letter_bracket", (9,)),
        ("roman_bracket", (1,)),
    ]


@pytest.mark.parametrize(("sign", "value"), [("③", 3), ("㉑", 21), ("⒈", 1), ("㈣", 4), ("x", 0)])
def test_a_sign_has_a_value(sign: str, value: int) -> None:
    assert find_sign_value(sign) == value
