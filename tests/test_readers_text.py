"""The plain text reader: encodings, lines, and the web page around a copy."""

from __future__ import annotations

import pytest

from extractor.errors import UnreadableFile
from extractor.readers.text import read_text

CONTRACT = "热线服务合同\n甲方：海棠商贸\n第一条 服务\n乙方提供热线服务。\n"

PAGE = """
客服外包合同.docx

  1、本站文档由会员上传，版权归原作者，付费下载后不退款。
  2、本文档共12页，可在线阅读全文。
  3、成为会员后，下载本站文档不另收费，客服在线答疑。
展开全文

客服外包合同
甲方：海棠商贸
乙方：云雀客服
第一条 会员服务
乙方为甲方网站的会员提供客服，解答下载和付费的问题。
第二条 费用
每月五千元，逾期

您可能感兴趣的文档
- 房屋租赁合同范本.docx
- 员工手册.pdf
文档评论(3)
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_a_text_is_read_in_the_encodings_of_the_country(encoding: str) -> None:
    document = read_text("a.txt", CONTRACT.encode(encoding))
    assert [line.text for line in document.lines] == CONTRACT.splitlines()


def test_big_endian_text_with_its_mark_is_read() -> None:
    data = b"\xfe\xff" + CONTRACT.encode("utf-16-be")
    assert read_text("a.txt", data).text == CONTRACT.strip()


def test_bytes_that_are_no_text_are_refused_by_name() -> None:
    with pytest.raises(UnreadableFile, match=r"scan\.txt"):
        read_text("scan.txt", b"\xff\xff\xff\x81\x00")


def test_empty_lines_and_marks_without_width_are_left_out() -> None:
    document = read_text(
        "a.txt", "\ufeff一、服务\r\n\r\n \u3000\r\n\u200b二、费用\u200b\r\n".encode()
    )
    assert document.text == "一、服务\n二、费用"


def test_leading_spaces_are_the_indent_in_points() -> None:
    document = read_text("a.txt", "第一条\n  1.服务\n\u3000\u3000（1）热线".encode())
    assert [line.indent for line in document.lines] == [0.0, 10.5, 21.0]


def test_places_count_in_the_text() -> None:
    document = read_text("a.txt", CONTRACT.encode())
    for line in document.lines:
        assert document.text[line.start : line.end] == line.text


def test_the_page_around_a_web_copy_is_furniture() -> None:
    document = read_text("a.txt", PAGE.encode())
    own = [line.text for line in document.lines if line.kind == "text"]
    assert own[0] == "客服外包合同"
    assert own[-1] == "每月五千元，逾期"
    assert len(own) == 7


def test_a_contract_about_a_site_and_its_members_is_no_furniture() -> None:
    text = "会员服务协议\n第一条 会员\n本站会员付费下载文档，版权归上传者，不退款。\n第二条 其他"
    document = read_text("a.txt", text.encode())
    assert {line.kind for line in document.lines} == {"text"}


def test_an_english_page_ends_where_its_buttons_begin() -> None:
    text = (
        "SUPPORT AGREEMENT\n1.1 The fee is USD 10.\n(c) copies are kept.\n"
        "Share\nRelated documents\n"
        "© 2024 Example Ltd. All rights reserved."
    )
    document = read_text("a.txt", text.encode())
    assert [line.kind for line in document.lines] == ["text"] * 3 + ["furniture"] * 3


def test_reading_twice_gives_the_same() -> None:
    assert read_text("a.txt", PAGE.encode()) == read_text("a.txt", PAGE.encode())


GLUED = (
    "呼叫平台维护合同合同目录1.定义1.1术语2.服务2.1内容2.2时间3.费用3.1单价第一部分:如下:"
    "1.定义1.1术语本合同所称维护指对呼叫平台的巡检和修复,按照3.1付费。2.服务2.1内容"
    "乙方的维护包括:(1)话务系统的故障排查;(2)录音系统的升级;(3)其他双方约定的事项,"
    "每次不少于1.5小时。2.2时间每周一至周五9:00至18:00。3.费用3.1单价每坐席每月300元。"
    "第四条第一款不受影响。" + "双方应当友好协商解决争议，协商不成的向法院起诉。" * 12
)


def test_a_contract_in_one_row_breaks_before_its_numbers() -> None:
    rows = [line.text for line in read_text("a.txt", GLUED.encode()).lines]
    assert rows[:3] == ["呼叫平台维护合同", "合同目录", "1.定义"]
    assert rows[9:12] == [
        "第一部分:如下:",
        "1.定义",
        "1.1术语本合同所称维护指对呼叫平台的巡检和修复,按照3.1付费。",
    ]
    assert "(2)录音系统的升级;" in rows
    assert "(3)其他双方约定的事项,每次不少于1.5小时。" in rows


WRAPPED = """
MAINTENANCE AGREEMENT

This Agreement is made between Northwind Ltd., a company registered in
Leeds, and Halden plc, which owns forty stores and wants them kept in
repair throughout the year.

1.1 Northwind shall visit every store once a month and shall repair all
tills, scales and printers which it finds to be out of order, as said in
Schedule A.
1.2 Faults may be reported by telephone at any hour; Northwind shall send
an engineer within four hours.

2.1 Halden shall pay USD 1,200 per store per year, in four instalments,
each within 30 days of the invoice, all as agreed under clause
1.1 of this Agreement and no other.
2.2 Fees rise by no more than three per cent. a year, on notice given at
least 60 days before.
"""


def test_rows_wrapped_by_an_editor_are_joined() -> None:
    rows = [line.text for line in read_text("a.txt", WRAPPED.encode()).lines]
    assert [row[:4] for row in rows] == ["MAIN", "This", "1.1 ", "1.2 ", "2.1 ", "2.2 "]
    assert rows[4].endswith("under clause 1.1 of this Agreement and no other.")


SHORT_PROVISIONS = """园区保洁服务合同
甲方：云栖园区管理公司
乙方：朗洁环境服务公司
第一条 范围
1.1 乙方为园区三栋办公楼的公共区域和停车场提供日常保洁。
1.2 绿化养护不在服务之内。
第二条 费用
2.1 每月服务费为人民币3万元，其中包含税率为百分之六的增值税。
2.2 甲方应当在收到增值税专用发票后的三十日内把款项付到乙方的账户。
第三条 其他
3.1 未经甲方事先的书面同意，乙方不得把本合同项下的服务转给他人。
3.2 本合同一式两份。"""


def test_rows_cut_at_so_many_signs_are_joined_where_few_of_them_are_full() -> None:
    paragraphs = SHORT_PROVISIONS.splitlines()
    cut = [line[at : at + 22] for line in paragraphs for at in range(0, len(line), 22)]
    read = read_text("a.txt", "\n".join(cut).encode())
    assert [line.text for line in read.lines] == paragraphs


def test_names_of_like_length_without_stops_stay_apart() -> None:
    rows = [f"{place}路{place}大厦的电梯{number}台" for number, place in enumerate("甲乙丙丁戊己")]
    rows += ["维护合同", "双方约定如下，各自遵守。", "服务期一年。", "费用按月支付。"] + [
        "清单"
    ] * 3
    document = read_text("a.txt", "\n".join(rows).encode())
    assert [line.text for line in document.lines] == rows


def test_no_break_spaces_are_spaces() -> None:
    document = read_text("a.txt", "SUPPORT\u00a0AGREEMENT\nFee:\u202f9 USD".encode())
    assert document.text == "SUPPORT AGREEMENT\nFee: 9 USD"
    assert [line.text for line in document.lines] == document.text.splitlines()


def test_rows_that_end_in_sentences_stay_apart() -> None:
    rows = [f"{number}、乙方应当按照甲方的要求提供热线服务并做好记录。" for number in range(1, 20)]
    document = read_text("a.txt", "\n".join(rows).encode())
    assert [line.text for line in document.lines] == rows


def test_signs_of_markdown_are_the_look_of_a_heading() -> None:
    text = "# 热线服务合同\n\n## 1. 服务\n乙方提供热线。\n\n## **2. 费用**\n每月五千元。"
    lines = read_text("a.md", text.encode()).lines
    assert [line.text for line in lines] == [
        "热线服务合同",
        "1. 服务",
        "乙方提供热线。",
        "2. 费用",
        "每月五千元。",
    ]
    assert [line.outline_level for line in lines] == [0, 1, None, 1, None]


def test_rows_of_cells_parted_by_tabs_are_a_table() -> None:
    text = "第三条 级别\n级别\t响应\t到场\n一级\t10分钟\t2小时\n二级\t30分钟\n以上均自报修起算。"
    document = read_text("a.txt", text.encode())
    assert document.text == text
    (table,) = document.tables
    assert table.rows == (("级别", "响应", "到场"), ("一级", "10分钟", "2小时"), ("二级", "30分钟"))
    assert [line.kind for line in document.lines][::7] == ["text", "table"]


def test_rows_of_cells_between_bars_are_a_table_and_the_bars_no_words() -> None:
    text = "## 服务\n| 级别 | 响应 |\n|:--|--:|\n| 一级 | 10分钟 |\n| 二级 | 1小时 |\n"
    document = read_text("a.md", text.encode())
    assert document.tables[0].rows == (("级别", "响应"), ("一级", "10分钟"), ("二级", "1小时"))
    assert "|" not in document.text


@pytest.mark.parametrize(
    "rows",
    [
        ["第一条 服务\t1", "第二条 费用\t2", "第三条 其他\t3"],
        ["第一条\t乙方提供热线服务。", "第二条\t甲方按月付费。"],
        ["1.1\t乙方提供热线服务。", "1.2\t甲方按月付费。"],
        ["甲方：\t乙方：", "代表人：\t代表人："],
        ["\t乙方提供热线服务。", "\t甲方按月付费。"],
        ["级别\t响应\t到场"],
    ],
)
def test_tabs_of_contents_numbers_fields_and_indents_make_no_table(rows: list[str]) -> None:
    document = read_text("a.txt", "\n".join(rows).encode())
    assert document.tables == ()
    assert [line.text for line in document.lines] == [row.strip() for row in rows]
