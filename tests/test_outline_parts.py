"""Cover, contents, preamble, signatures, annexes, furniture and title on layouts of our own."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from extractor.outline import parse_outline
from extractor.outline.title import find_title
from models.contract import Contract
from models.document import Document, Line
from models.span import Box, Place
from tests.layouts import expected, find, labels, laid_out, sketch, typed


def on_page(number: int, text: str) -> Line:
    """A line on a page, without further look."""
    return Line(text, places=(Place(0, number, Box(0, 0, 1, 1)),))


def parts(document: Document) -> list[str]:
    """The parts of the outermost nodes in reading order."""
    return [clause.part for clause in parse_outline(document)]


CONTENTS = """
    采购合同
    目  录
    第一条 标的
    第二条 价格
    2.1 单价
    第三条 签署
    3.1 甲方（需方）签署页
    第一条 标的
    本合同标的为打印机。
    第二条 价格
    2.1 单价
    每台两千元。
"""

SIGNED = """
    物业服务合同
    甲方：海棠商场
    乙方：青松物业
    第一条 范围
    1. 保洁；
    2. 保安。
    第二条 附件
    附件一：报价表
    附件二：考核办法
    第三条 生效
    签字后生效。
    （以下无正文）
    甲方：                乙方：
    （盖章）              （盖章）
    年 月 日              年 月 日
    附件一
    报价表
    一、 保洁费
    二、 保安费
    附件二：考核办法
    第一条 周期
    每月一次。
    第二条 结果
    分三等。
    保密承诺书
    一、本人承诺保密。
    二、违反的承担责任。
"""


def test_entries_of_the_contents_table_are_no_clauses() -> None:
    assert sketch(typed(CONTENTS)) == expected(
        """
        <cover>
        <contents>
        第一条 | 标的
        第二条 | 价格
          2.1 | 单价
        """
    )


def test_a_contents_table_without_heading_is_known_by_its_page_numbers() -> None:
    text = """
        服务合同
        第一章 总则……………1
        第二章 服务……………2
        第三章 费用………… 5
        第四章 附则 8
        第一章 总则
        第二章 服务
    """
    assert parts(typed(text)) == ["cover", "contents", "body", "body"]


def test_contents_numbered_otherwise_than_the_body_end_where_it_begins() -> None:
    text = """
        合同目录
        1.服务
        1.1内容
        1.2时间
        2.费用
        第一部分：如下
        第一条：服务
        1.1内容
        第二条：费用
    """
    document = typed(text)
    assert parts(document) == ["contents", "body"]
    assert labels(document) == "第一部分\n  第一条\n    1.1\n  第二条"


def test_signatures_end_the_clauses_and_annexes_follow() -> None:
    assert sketch(typed(SIGNED)) == expected(
        """
        <preamble>
        第一条 | 范围
          1
          2
        第二条 | 附件
        第三条 | 生效
        <signature>
        附件一 | 报价表
          一 | 保洁费
          二 | 保安费
        附件二 | 考核办法
          第一条 | 周期
          第二条 | 结果
        <annex> | 保密承诺书
          一
          二
        """
    )


def test_a_list_of_annexes_in_a_clause_is_its_text() -> None:
    assert find(typed(SIGNED), "第二条").text == "附件一：报价表\n附件二：考核办法"


def test_a_list_under_a_bare_annex_line_before_the_signatures_is_no_clause() -> None:
    text = """
        第一条 费用
        第二条 附则
        一式两份。
        附件：
        1. 报价单
        2. 技术参数
        甲方（公章）：
        乙方（公章）：
    """
    assert labels(typed(text)) == "第一条\n第二条"


def test_numbers_behind_the_signatures_are_no_clauses() -> None:
    text = """
        第一条 费用
        第二条 附则
        甲方（盖章）：
        法定代表人：
        日期：
        登记机构填写：
        1．登记人：
        2．登记日：
    """
    document = typed(text)
    assert labels(document) == "第一条\n第二条"
    assert parts(document)[-1] == "signature"


def test_a_block_without_seals_is_known_by_its_fields() -> None:
    text = """
        第一条 费用
        第二条 附则
        一式两份。
        甲方：海棠商场        乙方：青松物业
        授权代表：            授权代表：
        日期：  年  月  日
    """
    document = typed(text)
    assert parts(document) == ["body", "body", "signature"]
    assert find(document, "第二条").text == "一式两份。"


def test_two_parties_in_columns_and_a_date_are_a_block() -> None:
    text = """
        第一条 费用
        第二条 附则
        一式两份。
        甲方：          乙方：
        电话：          电话：
        2024年1月1日
    """
    assert parts(typed(text)) == ["body", "body", "signature"]


def test_an_instrument_right_behind_the_signatures_is_an_annex() -> None:
    text = """
        第一条 费用
        第二条 附则
        甲方（公章）：
        乙方（公章）：
        签订时间：2024年5月1日
        廉政协议
        一、双方守法。
        二、违者担责。
    """
    assert parts(typed(text)) == ["body", "body", "signature", "annex"]


def test_annexes_listed_before_may_be_empty() -> None:
    text = """
        1. 总则
        2. 附件
        附件1 报价单
        附件2 考核表
        附件3 安全协议
        甲方（盖章）             乙方（盖章）
        附件1 报价单
        1. 座席费
        附件2 考核表
        附件3 安全协议
        第一条 权限
    """
    assert labels(typed(text)) == "1\n2\n附件1\n  1\n附件2\n附件3\n  第一条"


def test_a_sentence_on_a_schedule_is_no_annex() -> None:
    text = "1. Fees\nSchedule 1 sets out the fees\n2. Term\nSIGNED by the parties\nSchedule 1\nFees"
    assert labels(typed(text)) == "1\n2\nSchedule 1"


def test_a_clause_about_seals_is_no_signature() -> None:
    text = (
        "第一条 生效\n双方法定代表人签字并盖章后生效。\n第二条 其他\n甲方盖章后送达乙方，乙方签收。"
    )
    assert parts(typed(text)) == ["body", "body"]


def test_instructions_of_a_model_form_belong_to_the_cover() -> None:
    text = """
        技术服务合同
        填 写 说 明
        一、本表由双方填写。
        二、不需填写的条款划线。
        三、未尽事宜附页。
        技术服务合同
        委托方（甲方）：
        一、服务内容
        二、服务费用
    """
    document = typed(text)
    assert parts(document) == ["cover", "preamble", "body", "body"]
    assert labels(document) == "一\n二"


def test_a_first_page_of_fields_is_the_cover() -> None:
    document = laid_out(
        on_page(1, "运维合同"),
        on_page(1, "合同编号：2024-7"),
        on_page(2, "甲方："),
        on_page(2, "第一条 服务"),
        on_page(2, "第二条 费用"),
    )
    assert parts(document) == ["cover", "preamble", "body", "body"]


def test_numbered_recitals_stand_in_the_preamble() -> None:
    text = """
        SUPPORT AGREEMENT
        BACKGROUND
        A. The Client owns a store.
        B. The Supplier repairs tills.
        AGREED TERMS
        1. Term. This Agreement runs for 12 months.
        2. Fees. The fee is EUR 100.
    """
    document = typed(text)
    assert sketch(document) == "<preamble>\n  A\n  B\n1 | Term\n2 | Fees"


def test_the_chapter_of_a_tender_that_holds_the_contract_is_no_clause() -> None:
    text = "第五章 拟签订的合同文本\n保洁服务合同\n甲方：\n一、范围\n二、费用"
    assert labels(typed(text)) == "一\n二"


def test_furniture_in_the_middle_goes_inside_its_clause() -> None:
    document = laid_out(
        Line("第一条 服务"),
        Line("乙方提供热线"),
        Line("第 2 页", kind="furniture"),
        Line("和现场服务。"),
        Line("第二条 费用"),
    )
    clause = find(document, "第一条")
    assert [child.part for child in clause.children] == ["furniture"]
    assert clause.text == "乙方提供热线\n和现场服务。"
    assert Contract(document, parse_outline(document)).coverage == 1.0


@pytest.mark.parametrize("text", [CONTENTS, SIGNED])
def test_every_character_lies_in_exactly_one_node(text: str) -> None:
    document = typed(text)
    assert Contract(document, parse_outline(document)).coverage == 1.0


@pytest.mark.parametrize("text", [CONTENTS, SIGNED])
def test_children_lie_inside_their_parents_in_order(text: str) -> None:
    for top in parse_outline(typed(text)):
        for clause in top.walk():
            spans = [child.span for child in clause.children]
            assert spans == sorted(spans)
            assert all(clause.span.contains(span) for span in (*spans, *clause.own))


def title(*lines: str | Line) -> str | None:
    document = laid_out(*(line if isinstance(line, Line) else Line(line) for line in lines))
    return find_title(document, parse_outline(document))


def test_the_title_is_the_line_that_names_the_contract() -> None:
    assert title("编号：7", "客户热线外包服务合同", "甲方：", "第一条 服务", "第二条 费用") == (
        "客户热线外包服务合同"
    )


def test_a_title_split_over_lines_is_joined() -> None:
    big = Line("合同书", size=22, centred=True)
    above = replace(big, text="机房设备维护项目")
    assert title(above, big, "甲方：", "第一条 服务", "第二条 费用") == "机房设备维护项目合同书"


def test_a_company_above_the_title_is_no_part_of_it() -> None:
    assert title("海棠商贸有限公司", "合同书", "第一条 服务", "第二条 费用") == "合同书"


def test_a_version_stays_in_the_title_and_a_stray_number_goes() -> None:
    assert title("维保合同（示范文本）", "第一条 服务", "第二条 费用") == "维保合同（示范文本）"
    assert title("热线服务合同2", "第一条 服务", "第二条 费用") == "热线服务合同"


def test_an_english_title_is_found() -> None:
    assert title("MASTER SUPPLY AGREEMENT", "1. Term", "2. Fees") == "MASTER SUPPLY AGREEMENT"


def test_a_contract_without_a_title_has_none() -> None:
    assert title("甲方：海棠", "第一条 服务", "第二条 费用") is None


LONG = {
    "dotted": "1." * 50_000,
    "blanks": "第一条 " + "____" * 50_000,
    "ordinals": "第" * 100_000,
    "items": "1）" + "".join(f"项；{n}）" for n in range(2, 3_000)),
    "spaces": "第一条" + " \t" * 50_000 + "甲",
    "colons": "：" * 50_000,
    "numerals": "一" * 100_000,
    "leaders": "第一条 总则" + "…" * 50_000,
    "brackets": "（" * 50_000 + "）" * 50_000,
    "latin": "(a) " + "and b) or c. " * 5_000,
}


@pytest.mark.parametrize("name", LONG)
def test_long_lines_take_no_more_than_their_length(name: str) -> None:
    document = laid_out(Line(LONG[name]), Line("第二条 费用"))
    begun = time.process_time()
    parse_outline(document)
    assert time.process_time() - begun < 2.0


@pytest.mark.parametrize(
    "words", ["第{}条 乙方应当提供服务。", "{}. 打印机 3", "附件{}：清单", "甲方：第{}号"]
)
def test_many_lines_take_time_in_proportion(words: str) -> None:
    lines = [Line(words.format(n % 99 + 1)) for n in range(1500)]
    begun = time.process_time()
    parse_outline(laid_out(*lines))
    assert time.process_time() - begun < 2.0
