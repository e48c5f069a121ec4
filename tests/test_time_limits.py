"""What a time limit is for: sentences that one word tells apart, and what is read from each."""

from __future__ import annotations

import pytest

from extractor.passages.cells import headed_cells
from extractor.passages.figures import read_figure
from extractor.terms import term_types
from extractor.terms.examples import read_example
from models.document import Cell, Table

# Heading, sentence, and the (kind, value) pairs of the time kinds that it states.
SENTENCES = (
    # The act after the time decides, whatever stands before it.
    ("", "乙方应在接到甲方通知后3日内更换不合格人员。", {("cure_period", "3 day")}),
    ("", "乙方应在接到甲方通知后3日内更换不合格产品。", {("resolution_time", "3 day")}),
    ("", "乙方应在接到甲方通知后3日内提交书面报告。", {("delivery_time", "3 day")}),
    ("", "乙方应在接到甲方通知后3日内提交整改方案。", {("cure_period", "3 day")}),
    ("", "乙方应在接到甲方通知后3日内将进展告知甲方。", {("notice_period", "3 day")}),
    ("", "乙方应在接到甲方通知后3小时内到达现场维修。", {("arrival_time", "3 hour")}),
    ("", "乙方应在接到甲方通知后3小时内修复故障。", {("resolution_time", "3 hour")}),
    ("", "乙方应在接到甲方通知后3小时内作出响应。", {("response_time", "3 hour")}),
    ("", "甲方应在收到货物后3日内完成验收。", {("acceptance_period", "3 day")}),
    ("", "甲方应在验收合格后3日内完成付款。", set()),
    ("", "双方应在合同解除后3日内完成交接。", set()),
    ("", "乙方应在收款后3日内开具发票。", set()),
    # An answer is what the matter makes it.
    ("", "乙方应在收到用户咨询后1个工作日内答复。", {("response_time", "1 business_day")}),
    ("", "甲方应在收到设计稿后5日内予以确认。", {("acceptance_period", "5 day")}),
    ("", "一方应在收到变更请求后5日内答复。", {("notice_period", "5 day")}),
    # 提交的设计稿 tells of work already done.
    ("", "甲方应在3日内对乙方提交的设计稿提出修改意见。", {("acceptance_period", "3 day")}),
    # Deposits and staff.
    ("", "履约保证金不足的，乙方应在5日内补足。", {("cure_period", "5 day")}),
    ("", "数量不足的，卖方应在5日内补足。", {("resolution_time", "5 day")}),
    # Thresholds, cures and notices that lead to the end.
    ("", "乙方逾期10日仍未交货的，甲方有权解除合同。", {("termination_threshold", "10 day")}),
    ("", "乙方在收到催告后10日内仍未交货的，甲方有权解除合同。", {("cure_period", "10 day")}),
    ("", "甲方可提前10日书面通知乙方解除合同。", {("termination_notice", "10 day")}),
    ("", "不可抗力持续10日以上的，双方可解除合同。", {("force_majeure_notice", "10 day")}),
    ("", "更换联系人的，应提前10日通知对方，否则甲方有权解除合同。", {("notice_period", "10 day")}),
    ("", "双方应在争议发生后10日内协商解决。", {("negotiation_period", "10 day")}),
    ("", "价格波动的，双方应在10日内协商调整。", set()),
    # Lengths that are no limits.
    ("", "质保期为12个月，质保期满后10日内退还质保金。", {("warranty_period", "12 month")}),
    ("", "供应商近三年内完成过同类项目。", set()),
    ("", "故障恢复时间超过4小时的，每次扣款500元。", set()),
    ("", "服务人员每天工作8小时。", set()),
    # One measure told for several cases, and several measures in one sentence.
    (
        "",
        "响应时间：紧急故障10分钟，一般故障30分钟，咨询类1小时。",
        {
            ("response_time", "10 minute"),
            ("response_time", "30 minute"),
            ("response_time", "1 hour"),
        },
    ),
    (
        "",
        "一级故障15分钟响应、1小时到场、4小时修复。",
        {
            ("response_time", "15 minute"),
            ("arrival_time", "1 hour"),
            ("resolution_time", "4 hour"),
        },
    ),
    (
        "响应时间",
        "（2）现场支持：市区2小时，郊区4小时。",
        {("response_time", "2 hour"), ("response_time", "4 hour")},
    ),
    (
        "甲方有下列情形之一的，乙方有权解除合同：",
        "（1）拖欠服务费超过30日的；",
        {("termination_threshold", "30 day")},
    ),
)
KINDS = {
    *("response_time", "arrival_time", "resolution_time", "delivery_time", "acceptance_period"),
    *("warranty_period", "cure_period", "termination_notice", "notice_period"),
    *("termination_threshold", "force_majeure_notice", "negotiation_period", "record_retention"),
}


@pytest.mark.parametrize(("under", "text", "expected"), SENTENCES)
def test_the_words_around_a_time_say_what_it_is_for(
    under: str, text: str, expected: set[tuple[str, str]]
) -> None:
    terms = read_example(text, under, term_types())
    found = {(term.type, term.canonical) for term in terms if term.type in KINDS}
    assert found == expected


@pytest.mark.parametrize(
    ("words", "heads", "canonical"),
    [
        ("15", "一级,响应时间(分钟)", "15 minute"),
        ("≤4", "修复时间(小时)", "4 hour"),
        ("3", "质保期(年)", "3 year"),
        ("2", "项目经理,人数", "2"),
        ("99.5", "可用率(%)", "99.5%"),
        ("2031-06", "月份", "2031-06"),
        ("1,200", "单价(元)", "CNY 1200.00"),
    ],
)
def test_a_figure_takes_the_unit_of_the_head_above_it(
    words: str, heads: str, canonical: str
) -> None:
    mention = read_figure(words, heads, 0)
    assert mention is not None
    assert mention.value is not None
    assert mention.value.canonical == canonical


@pytest.mark.parametrize(
    ("words", "heads"), [("15", "级别"), ("三级", "响应时间(分钟)"), ("", "人数")]
)
def test_a_cell_that_is_no_figure_or_has_no_unit_above_is_left_to_the_scan(
    words: str, heads: str
) -> None:
    assert read_figure(words, heads, 0) is None


def _table(*rows: tuple[str, ...]) -> Table:
    cells = tuple(
        Cell(row=i, column=j, text=text) for i, row in enumerate(rows) for j, text in enumerate(row)
    )
    return Table(cells=cells)


def test_a_list_that_begins_further_down_is_headed_by_its_own_row() -> None:
    table = _table(
        ("甲方", "某公司", "日期", "2031年5月"),
        ("序号", "名称", "数量", "货期"),
        ("1", "水泵", "2", "30天"),
    )
    heads = {cell.cell.text: (cell.row_head, cell.column_head) for cell in headed_cells(table)}
    assert heads["30天"] == ("水泵", "货期")
    assert heads["某公司"] == ("甲方", "")


def test_a_row_of_names_over_a_row_of_entries_names_the_columns() -> None:
    table = _table(("月份", "数量", "地点", "人员"), ("2031-06", "30", "仓库", "某人"))
    heads = {cell.cell.text: cell.column_head for cell in headed_cells(table)}
    assert heads["2031-06"] == "月份"
    assert heads["仓库"] == "地点"


def test_a_measure_over_nothing_but_figures_heads_the_second_of_two_columns() -> None:
    fines = _table(("违章行为", "罚款标准"), ("未戴安全帽", "200元/人"), ("酒后上岗", "每次500元"))
    heads = {cell.cell.text: cell.column_head for cell in headed_cells(fines)}
    assert heads["200元/人"] == "罚款标准"
    form = _table(("质量要求", "行业标准"), ("交货地点", "甲方仓库"), ("运费", "卖方承担"))
    assert {cell.column_head for cell in headed_cells(form)} == {""}
