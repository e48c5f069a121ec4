"""The clause tree on layouts of our own: styles, depths, gaps, restarts, look-alikes."""

from __future__ import annotations

import pytest

from extractor.outline import parse_outline
from models.contract import Contract
from models.document import Cell, CellPlace, Line, Table
from tests.layouts import expected, find, labels, laid_out, sketch, typed

FIVE_LEVELS = """
    客服外包合同
    甲方：海棠商贸有限公司
    乙方：云雀客服有限公司
    一、项目概况
    （一）项目内容
    1.热线服务
    （1）呼入
    ①咨询
    ②投诉
    （2）呼出
    2.在线服务
    （二）项目地点：本市。
    二、其他
    1.本合同一式两份。
"""

THROUGH = """
    设备维护服务合同
    第一章 总则
    第一条 为明确双方权利义务，订立本合同。
    第二条 本合同所称设备指附件所列设备。
    第二章 服务
    第三条 乙方提供下列服务：
    （一）定期巡检；
    （二）故障维修：
    1．一般故障；
    2．重大故障，按照第二条约定的范围处理。
    （三）技术咨询。
    第四条 服务时间为工作日。
    第五条规定的费用另计。
    第三章 费用
    第一节 服务费
    第五条 服务费每年3.5万元。
    第二节 配件费
    第六条 配件费据实结算。
"""

ENGLISH = """
    SERVICES AGREEMENT
    This Services Agreement is entered into between Northwind Ltd. and Halden plc.
    ARTICLE I
    DEFINITIONS
    Section 1.1 Defined Terms. The following terms have these meanings:
    (a) "Incident" means any fault;
    (b) "Hours" means 9 a.m. to 5 p.m., Monday to Friday; and
    (c) "Fees" means the sums in Section 2.1.
    Section 1.2 Interpretation. A reference to a party includes:
    (i) its successors;
    (ii) its assigns; and
    (iii) its agents.
    ARTICLE II
    FEES
    Section 2.1 Amount. The fee is USD 3.50 per call.
    30 days after the invoice it is due.
    2.2 Late fees accrue at 1.5% per month.
    IN WITNESS WHEREOF, the parties have signed this Agreement.
    By: ____________
    SCHEDULE A
    DESCRIPTION OF SERVICES
    1. Help desk
    2. On-site repair
"""


def test_five_levels_of_chinese_numbers_nest() -> None:
    assert sketch(typed(FIVE_LEVELS)) == expected(
        """
        <preamble>
        一 | 项目概况
          （一） | 项目内容
            1 | 热线服务
              （1） | 呼入
                ①
                ②
              （2） | 呼出
            2 | 在线服务
          （二） | 项目地点
        二 | 其他
          1
        """
    )


def test_articles_counted_through_the_chapters_stand_below_them() -> None:
    assert labels(typed(THROUGH)) == expected(
        """
        第一章
          第一条
          第二条
        第二章
          第三条
            （一）
            （二）
              1
              2
            （三）
          第四条
        第三章
          第一节
            第五条
          第二节
            第六条
        """
    )


def test_an_english_agreement_has_articles_sections_and_items() -> None:
    assert sketch(typed(ENGLISH)) == expected(
        """
        <preamble>
        ARTICLE I | DEFINITIONS
          Section 1.1 | Defined Terms
            (a)
            (b)
            (c)
          Section 1.2 | Interpretation
            (i)
            (ii)
            (iii)
        ARTICLE II | FEES
          Section 2.1 | Amount
          2.2
        <signature>
        SCHEDULE A | DESCRIPTION OF SERVICES
          1
          2
        """
    )


def test_articles_may_start_anew_in_every_chapter() -> None:
    text = """
        第一章 总则
        第一条 目的
        第二条 定义
        第二章 服务
        第一条 内容
        第二条 时间
    """
    assert labels(typed(text)) == "第一章\n  第一条\n  第二条\n第二章\n  第一条\n  第二条"


def test_the_same_style_stands_at_different_depths_of_one_contract() -> None:
    text = """
        一、服务
        1.电话支持
        2.现场支持
        二、费用
        （一）服务费
        1.按月支付
        2.按次支付
        （二）配件费
    """
    assert labels(typed(text)) == expected(
        """
        一
          1
          2
        二
          （一）
            1
            2
          （二）
        """
    )


def test_skipped_and_doubled_numbers_keep_the_tree() -> None:
    text = """
        第一条 服务方式：
        (1)电话；
        (3)现场；
        (3)邮件。
        第三条 人员
        3.2 技术要求
        (3)熟悉产品。
        第四条 其他
    """
    assert labels(typed(text)) == expected(
        """
        第一条
          (1)
          (3)
          (3)
        第三条
          3.2
            (3)
        第四条
        """
    )


def test_a_list_that_starts_anew_under_an_unnumbered_line_stays_on_its_level() -> None:
    text = """
        第二章 权利义务
        甲方的义务：
        1. 提供场地；
        2. 支付费用。
        乙方的义务：
        1. 派驻人员；
        2. 遵守制度。
        第三章 附则
    """
    assert labels(typed(text)) == "第二章\n  1\n  2\n  1\n  2\n第三章"


def test_dotted_numbers_fit_any_style_of_the_chapter_above() -> None:
    text = """
        一、总则
        1.1目的
        1.2范围
        二、义务
        2.1甲方
        2.1.1权利
        (1)监督；
        2.1.2义务
        2.2乙方
    """
    assert labels(typed(text)) == expected(
        """
        一
          1.1
          1.2
        二
          2.1
            2.1.1
              (1)
            2.1.2
          2.2
        """
    )


def test_articles_are_counted_beyond_a_hundred() -> None:
    text = "第九十九条 甲\n99.1 一\n第一百条 乙\n100.1 一\n100.1.1 二\n第一百零一条 丙\n101.1 一"
    assert labels(typed(text)) == expected(
        """
        第九十九条
          99.1
        第一百条
          100.1
            100.1.1
        第一百零一条
          101.1
        """
    )


def test_a_part_restarts_the_articles_below_it() -> None:
    text = """
        1 工程概况
        1.1 地点
        2 工期
        第二部分 通用条款
        1 定义
        1.1 词语
        2 义务
    """
    assert labels(typed(text)) == expected(
        """
        1
          1.1
        2
        第二部分
          1
            1.1
          2
        """
    )


def test_a_list_that_runs_on_in_one_line_gives_its_items() -> None:
    text = """
        第一条 资料
        1）图纸两套； 2）合格证；3）说明书。
        第二条 期限 1.1 无关
    """
    document = typed(text)
    assert labels(document) == "第一条\n  1）\n  2）\n  3）\n第二条"
    assert find(document, "2）").text == "合格证；"


def test_clauses_that_run_on_in_one_paragraph_are_clauses() -> None:
    text = """
        3 进度
        3.1 乙方提交计划。 3.2 延期须书面申请；按 3.1 款办理。 3.3 竣工后验收。
        4 验收
    """
    assert labels(typed(text)) == "3\n  3.1\n  3.2\n  3.3\n4"


@pytest.mark.parametrize(
    "line",
    [
        "乙方提供下列资料：1）图纸；2）合格证。",
        "费用包括①人工费、②材料费。",
        "价格按以下顺序调整 a. 钢材 b. 水泥",
    ],
)
def test_numbers_after_a_lead_in_are_words_of_the_sentence(line: str) -> None:
    assert labels(typed(f"第一条 资料\n{line}\n第二条 其他")) == "第一条\n第二条"


def test_a_list_that_changes_its_sign_is_one_list() -> None:
    text = "第五条 义务\n1）付租；\n2）不得转租；\n3、爱护房屋。\n第六条 押金\n(1)一月\n2)退还"
    assert labels(typed(text)) == "第五条\n  1）\n  2）\n  3\n第六条\n  (1)\n  2)"


def test_a_chapter_whose_first_line_is_lost_does_not_pull_the_next_one_down() -> None:
    assert labels(typed("1.1 内容\n1.2 交付\n2 费用\n2.1 总价\n3 保密")) == expected(
        """
        1.1
        1.2
        2
          2.1
        3
        """
    )


def test_english_letters_and_roman_numbers_nest_under_figures() -> None:
    text = """
        CONSULTING AGREEMENT
        1. Services. Consultant shall advise Client.
        2. Term and Termination.
        A. Term. One year.
        B. Termination. Either party may terminate
        i. for convenience;
        ii. for cause.
        C. Effect. Section 1 survives.
        3. Fees.
        (a) Rate. Client shall pay $150 per hour.
        (b) Expenses. Client shall pay:
        (1) travel; and
        (2) lodging.
    """
    assert sketch(typed(text)) == expected(
        """
        <preamble>
        1 | Services
        2 | Term and Termination.
          A | Term
          B | Termination
            i
            ii
          C | Effect
        3 | Fees.
          (a) | Rate
          (b) | Expenses
            (1)
            (2)
        """
    )


def test_a_time_of_day_is_no_heading() -> None:
    clause = find(typed("第一条 服务\n（1）热线时间9:00至18:00\n（2）现场响应：两小时；"), "（1）")
    assert clause.heading is None


def test_words_behind_an_article_without_a_heading_are_its_text() -> None:
    clause = find(typed(THROUGH), "第一条")
    assert clause.heading is None
    assert clause.text == "为明确双方权利义务，订立本合同。"


def test_a_heading_before_a_colon_leaves_the_rest_as_text() -> None:
    clause = find(typed("第一条 范围\n全部门店。\n第二条 服务期限：自签订之日起一年。"), "第二条")
    assert (clause.heading, clause.text) == ("服务期限", "自签订之日起一年。")


def test_a_label_alone_on_its_line_takes_the_next_line_as_heading() -> None:
    clause = find(typed("第一条\n服务内容\n乙方提供热线服务。\n第二条\n费用"), "第一条")
    assert (clause.heading, clause.text) == ("服务内容", "乙方提供热线服务。")


def test_items_of_a_list_have_no_heading() -> None:
    text = "第一条 费用包括\na)人工费\nb)材料费\n第二条 其他\n无。"
    assert find(typed(text), "a)").heading is None
    assert find(typed(text), "a)").text == "人工费"


def test_numbers_are_the_path_from_the_outermost_level() -> None:
    document = typed("第二部分 专用条款\n第三条 服务\n3.2 方式\n（1）电话；")
    assert find(document, "（1）").number == (2, 3, 2, 1)
    assert find(document, "3.2").number == (2, 3, 2)


def test_places_of_label_and_heading_are_theirs() -> None:
    document = typed(FIVE_LEVELS)
    contract = Contract(document)
    for label in ("一", "（一）", "①", "（二）"):
        clause = find(document, label)
        assert clause.label_span is not None
        assert contract.words(clause.label_span) == label
        if clause.heading_span is not None:
            assert contract.words(clause.heading_span) == clause.heading


def test_automatic_numbers_of_word_are_labels() -> None:
    document = laid_out(
        Line("一、货物", label="一、", list_id="1", list_level=0),
        Line("1.乙方应按订单供货。", label="1.", list_id="1", list_level=1),
        Line("2.货物应为新品。", label="2.", list_id="1", list_level=1),
        Line("二、验收", label="二、", list_id="1", list_level=0),
        Line("1.到货三日内验收。", label="1.", list_id="2", list_level=0),
        Line("1.质量以样品为准。", label="1.", list_id="3", list_level=0),
    )
    assert labels(document) == "一\n  1\n  2\n二\n  1\n  1"


def test_words_levels_decide_where_a_style_lies_inside_itself() -> None:
    document = laid_out(
        Line("1.服务", label="1.", list_id="7", list_level=0),
        Line("1.电话", label="1.", list_id="7", list_level=1),
        Line("2.现场", label="2.", list_id="7", list_level=1),
        Line("2.费用", label="2.", list_id="7", list_level=0),
    )
    assert labels(document) == "1\n  1\n  2\n2"


def test_a_stray_automatic_number_before_the_title_is_no_clause() -> None:
    document = laid_out(
        Line("1.劳务服务合同", label="1.", list_id="4", centred=True),
        Line("甲方："),
        Line("第一条 期限"),
        Line("1.1 一年。"),
        Line("第二条 费用"),
    )
    assert labels(document) == "第一条\n  1.1\n第二条"


def test_numbers_in_cells_of_a_table_are_no_clauses() -> None:
    cells = tuple(Cell(row, 0, f"{row + 1}、项目") for row in range(2))
    document = laid_out(
        Line("第一条 清单"),
        Line("1、项目", kind="table", cell=CellPlace(0, 0, 0)),
        Line("2、项目", kind="table", cell=CellPlace(0, 1, 0)),
        Line("第二条 价格"),
        tables=(Table(cells),),
    )
    assert labels(document) == "第一条\n第二条"


def test_rows_of_a_table_copied_as_text_are_no_clauses() -> None:
    text = "第一条 清单\n序号\t名称\t数量\n1\t空调\t2\n2\t水泵\t4\n第二条 价格"
    assert labels(typed(text)) == "第一条\n第二条"


def test_rows_below_the_head_of_a_table_are_no_clauses() -> None:
    text = "第一条 清单\n序号 名称 数量\n1 空调 2\n2 水泵 4\n第二条 价格\n1 单价\n2 总价"
    assert labels(typed(text)) == "第一条\n第二条\n  1\n  2"


def test_a_dash_between_number_and_heading_belongs_to_neither() -> None:
    clause = find(typed("ARTICLE I - SCOPE\nThe goods.\nARTICLE II - PRICE\nUSD 5."), "ARTICLE II")
    assert clause.heading == "PRICE"


def test_bold_headings_serve_a_contract_without_numbers() -> None:
    document = laid_out(
        Line("合作意向书", bold=True, centred=True),
        Line("甲乙双方就客户服务事宜达成以下共识，共同遵守。"),
        Line("合作内容", bold=True),
        Line("乙方为甲方提供电话客服，每周五天，每天八小时。"),
        Line("费用", bold=True),
        Line("甲方每月支付人民币五千元，于次月十日前付清。"),
    )
    assert sketch(document) == "<preamble>\n<body> | 合作内容\n<body> | 费用"


def test_an_empty_document_has_no_clauses() -> None:
    assert sketch(laid_out()) == ""


LAYOUTS = {"five levels": FIVE_LEVELS, "through": THROUGH, "english": ENGLISH}


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_character_lies_in_exactly_one_node(name: str) -> None:
    document = typed(LAYOUTS[name])
    assert Contract(document, parse_outline(document)).coverage == 1.0
