"""The pdf reader: what a person sees on the page comes out once, in order, with its place."""

from __future__ import annotations

import math
import random
import re
from io import BytesIO
from itertools import product
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest
from reportlab.lib import colors
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table

from extractor.errors import UnreadableFile
from extractor.readers.pdf.reader import MAX_PAGES, read_pdf
from extractor.readers.word.reader import read_word
from models.document import Document
from tests.conftest import sample_files
from tests.pdf_builder import (
    HEIGHT,
    LEFT,
    SIZE,
    SONG,
    WIDTH,
    Draw,
    filled,
    grid,
    pdf,
    read,
    rows,
    rules,
    symbols,
    texts,
    together,
    words_at,
)

SENTENCE = (
    "承包人应当在每个季度的第一个星期内把上一季度的巡检记录交给业主，记录要写明每台机组的编号、"
    "检查的项目、发现的缺陷和处理的结果，业主在收到后的十个工作日内没有提出意见的视为认可。"
)
PDF_SAMPLES = [path for path in sample_files() if path.suffix == ".pdf"]


# Lines, places and looks


def test_a_line_has_its_page_and_a_box_around_its_print() -> None:
    line = read(words_at((100, 200, "服务地点在城南仓库"))).lines[0]
    (place,) = line.places
    assert (place.offset, place.page) == (0, 1)
    assert place.box.left == pytest.approx(100, abs=1)
    assert place.box.right == pytest.approx(100 + 9 * SIZE, abs=1)
    assert place.box.top < 200 < place.box.bottom < 200 + SIZE


def test_a_paragraph_has_a_place_for_each_printed_line() -> None:
    lines = filled(SENTENCE)
    (paragraph,) = read(rows(*lines)).lines
    starts = [place.offset for place in paragraph.places]
    assert [paragraph.text[start:][: len(line)] for start, line in zip(starts, lines, strict=True)]
    assert starts == [0, 40, 80]
    assert paragraph.text == SENTENCE


def test_bold_and_size_are_those_of_the_font() -> None:
    document = read(
        together(
            words_at((LEFT, 100, "Scope of Services"), font="Helvetica-Bold", size=14),
            words_at((LEFT, 130, "The Provider maintains the lifts."), font="Helvetica"),
        )
    )
    assert [(line.bold, line.size) for line in document.lines] == [(True, 14.0), (False, 11.0)]


def test_bold_drawn_by_stroking_the_outlines_is_bold() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(LEFT, 700)
        text.setFont(SONG, SIZE)
        text.setTextRenderMode(2)
        text.textLine("第一条 服务范围")
        canvas.drawText(text)

    assert read(draw).lines[0].bold


def test_the_size_counts_the_scale_of_the_text() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.scale(2, 2)
        canvas.drawString(40, 350, "放大的标题")

    assert read(draw).lines[0].size == 2 * SIZE


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(turn: int) -> None:
    content = together(
        rows("第一条 服务内容", "1.1 承包人每月检查一次电梯。"),
        grid((72, 172, 272), (200, 220, 240)),
        words_at((80, 214, "机组"), (180, 214, "价格"), (80, 234, "甲座"), (180, 234, "800.00")),
    )

    def turned(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        shift = {90: (HEIGHT, 0), 180: (WIDTH, HEIGHT), 270: (0, WIDTH)}[turn]
        canvas.translate(*shift)
        canvas.rotate(turn)
        content(canvas)

    upright, read_turned = read(content), read(turned)
    assert read_turned.text == upright.text
    assert read_turned.tables[0].rows == upright.tables[0].rows
    for line, same in zip(read_turned.lines, upright.lines, strict=True):
        assert line.places[0].box.left == pytest.approx(same.places[0].box.left, abs=2)


def test_a_cropped_page_counts_from_its_visible_corner() -> None:
    data = pdf(words_at((150, 300, "可见的文字")))
    file = pypdfium2.PdfDocument(data)
    file[0].set_cropbox(100, 0, WIDTH, HEIGHT - 200)
    cropped = BytesIO()
    file.save(cropped)
    file.close()
    (place,) = read_pdf("cropped.pdf", cropped.getvalue()).lines[0].places
    assert place.box.left == pytest.approx(50, abs=1)
    assert place.box.top < 100 < place.box.bottom


# Paragraphs


def test_lines_of_a_paragraph_join_without_a_space_and_the_next_one_stays_apart() -> None:
    document = read(rows(*filled(SENTENCE), "业主应当提供机房钥匙。"))
    assert texts(document) == [SENTENCE, "业主应当提供机房钥匙。"]


def test_an_indented_line_opens_a_paragraph_though_the_last_line_is_full() -> None:
    first, second = SENTENCE[:78] + "。", "双方对本次检查没有其他约定。"
    lines = [(22.0, first[:38]), first[38:78], (22.0, second)]
    assert texts(read(rows(*lines, *filled(SENTENCE)))) == [first[:78], second, SENTENCE]


def test_hanging_lines_belong_to_the_item_above() -> None:
    item = "（1）" + SENTENCE
    lines = [item[:40], *((33.0, part) for part in filled(item[40:], 37))]
    document = read(rows(*lines, "（2）业主验收。"))
    assert texts(document) == [item, "（2）业主验收。"]


def test_a_full_line_that_ends_in_a_stop_goes_on_where_its_point_hangs() -> None:
    first, rest = "（1）" + SENTENCE[:36] + "；", "噪声不超过限值。"
    assert texts(read(rows(first, (33.0, rest), *filled(SENTENCE))))[0] == first + rest


@pytest.mark.parametrize(
    "label",
    ["第六条 ", "六、", "（六）", "6.2 ", "6.2.1", "6、", "(6)", "⑥", "a) ", "附件二 "],
)
def test_a_number_opens_a_paragraph_behind_a_full_line(label: str) -> None:
    full = SENTENCE[:39] + "；"
    assert texts(read(rows(full, f"{label}业主的义务", *filled(SENTENCE))))[:2] == [
        full,
        f"{label}业主的义务",
    ]


@pytest.mark.parametrize(
    ("end", "start"),
    [("应当依照本合同第", "五条约定的期限付款。"), ("的期限不得晚于本合同", "第五条约定的日期。")],
)
def test_a_number_that_the_sentence_goes_on_with_opens_nothing(end: str, start: str) -> None:
    full = SENTENCE[: 40 - len(end)] + end
    assert texts(read(rows(full, start, *filled(SENTENCE))))[0] == full + start


def test_a_figure_at_a_lines_start_opens_nothing() -> None:
    full = SENTENCE[:36] + "首期款为"
    assert texts(read(rows(full, "1.5万元，余款以后支付。", *filled(SENTENCE))))[0].endswith(
        "首期款为1.5万元，余款以后支付。"
    )


def test_headings_one_below_the_other_stay_apart() -> None:
    lines = ["第二章 价款", "第四条 价款的组成", "第五条 价款的支付"]
    assert texts(read(rows(*filled(SENTENCE), *lines)))[1:] == lines


def test_stops_that_hang_over_the_margin_do_not_part_a_paragraph() -> None:
    full = SENTENCE[:39].replace("，", "并") + "和"
    lines = [full, full + "，", full, full, full[:38] + "12", "个月的期限。"]
    assert texts(read(rows(*lines))) == ["".join(lines)]


def test_a_bare_figure_in_front_of_bold_words_opens_a_paragraph() -> None:
    full = "The Provider inspects each lift of the building once in every month and keeps records"
    document = read(
        together(
            words_at((LEFT, 100, full), (LEFT, 115, full), font="Helvetica"),
            words_at((LEFT, 130, "3 Subject of the contract"), font="Helvetica-Bold"),
        )
    )
    assert texts(document)[-1] == "3 Subject of the contract"


def test_fields_of_a_form_stay_apart_though_each_fills_its_line() -> None:
    fields = [f"{name}：" + "＿" * (39 - len(name)) for name in ("开户银行", "户名", "账号")]
    assert texts(read(rows(*fields))) == fields


def test_a_paragraph_goes_on_over_the_page_break() -> None:
    lines = filled(SENTENCE)
    (paragraph,) = read(rows(*lines[:2]), rows(lines[2])).lines
    assert paragraph.text == SENTENCE
    assert [place.page for place in paragraph.places] == [1, 1, 2]


def test_a_footnote_does_not_part_the_paragraph_that_goes_on_overleaf() -> None:
    lines = filled(SENTENCE)
    note = words_at((LEFT, 780, "1 工作日指周一至周五。"), size=8)
    document = read(together(rows(*lines[:2]), note), rows(lines[2], "承包人签字。"))
    assert texts(document) == [SENTENCE, "1 工作日指周一至周五。", "承包人签字。"]


def test_the_sign_of_a_footnote_is_no_part_of_a_figure() -> None:
    note = words_at((LEFT, 780, "1 工作日指周一至周五。"), size=8)
    words = words_at(
        (LEFT, 100, "甲方应当在收到发票后30"), (LEFT + 11 * SIZE + 5, 100, "日内付款。")
    )
    sign = words_at((LEFT + 11 * SIZE, 96, "1"), size=6)
    lines = filled(SENTENCE)
    body = words_at(*((LEFT, 118 + 18 * row, line) for row, line in enumerate(lines)))
    document = read(together(words, sign, body, note))
    assert texts(document)[0] == "甲方应当在收到发票后30¹日内付款。"


def test_latin_words_join_with_a_space() -> None:
    first = (
        "The Provider shall inspect each lift of the building once in every month"
        " and then shall also"
    )
    second = "keep a record of every inspection."
    page = words_at((LEFT, 100, first), (LEFT, 115, second), font="Helvetica")
    assert texts(read(page)) == [f"{first} {second}"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        # The word stands whole elsewhere in the file.
        ("Record of the mainte-", "nance of each lift.", "maintenance of"),
        # Nothing but the end of a word begins with "ment".
        ("Upon every pay-", "ment the Provider", "payment the"),
        # "long-term" is a word of its own: nothing says that the hyphen is only the printer's.
        ("This is a long-", "term undertaking.", "long-term undertaking"),
    ],
)
def test_a_hyphen_at_a_lines_end_goes_only_when_that_is_sure(
    first: str, second: str, joined: str
) -> None:
    lines = [
        (LEFT, 100, "All maintenance is done by day."),
        (LEFT, 130, first),
        (LEFT, 145, second),
    ]
    assert joined in read(words_at(*lines, font="Helvetica")).text


def test_words_set_apart_by_justification_are_whole() -> None:
    spaced = words_at(*((LEFT + 30 * index, 100, sign) for index, sign in enumerate("服务合同")))
    assert texts(read(together(spaced, rows("甲 方：城南物业公司", top=140)))) == [
        "服务合同",
        "甲方：城南物业公司",
    ]


def test_a_centred_title_is_told() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawCentredString((LEFT + LEFT + 40 * SIZE) / 2, 740, "电梯维护合同")
        rows(*filled(SENTENCE), top=140)(canvas)

    assert [line.centred for line in read(draw).lines] == [True, False]


# Reading order


def test_what_is_drawn_out_of_order_is_read_from_the_top() -> None:
    document = read(
        words_at((72, 160, "第二条 价款"), (72, 100, "第一条 服务"), (72, 120, "每月一次。"))
    )
    assert texts(document) == ["第一条 服务", "每月一次。", "第二条 价款"]


LEFT_COLUMN = [f"左栏的第{index}行写明业主在本年度应当提供的条件" for index in range(6)]
RIGHT_COLUMN = [f"右栏的第{index}行写明承包人在本年度的各项义务" for index in range(6)]


@pytest.mark.parametrize("by_rows", [True, False])
def test_two_columns_of_print_are_read_one_after_the_other(by_rows: bool) -> None:
    places = [
        (x, 100 + 16 * index, text)
        for x, column in ((50, LEFT_COLUMN), (320, RIGHT_COLUMN))
        for index, text in enumerate(column)
    ]
    order = sorted(places, key=lambda place: place[1]) if by_rows else places
    text = read(words_at(*order)).text.replace("\n", "")
    assert text == "".join((*LEFT_COLUMN, *RIGHT_COLUMN))


def test_the_last_page_of_a_file_in_columns_may_have_one_column_only() -> None:
    lines = filled(SENTENCE[:60], 20)
    page = [(x, 130 + 16 * row, lines[row % 3]) for x in (50, 320) for row in range(24)]
    alone = [(50, 130 + 16 * row, line) for row, line in enumerate(lines)]
    document = read(words_at(*page), words_at(*alone))
    assert texts(document)[-1].endswith("".join(lines))


def test_forms_side_by_side_are_read_party_by_party() -> None:
    keys = [("甲方：", "乙方："), ("地址：", "地址："), ("电话：", "电话：")]
    places = [
        place
        for index, (left, right) in enumerate(keys)
        for place in (
            (72, 100 + 20 * index, left + "城南"),
            (320, 100 + 20 * index, right + "城北"),
        )
    ]
    assert texts(read(words_at(*places))) == [
        *("甲方：城南", "地址：城南", "电话：城南"),
        *("乙方：城北", "地址：城北", "电话：城北"),
    ]


def test_different_fields_of_one_party_are_read_row_by_row() -> None:
    document = read(
        words_at(
            *((72, 100, "联系人：周某"), (320, 100, "电话：5550101")),
            *((72, 120, "地址：南街"), (320, 120, "邮编：200000")),
        )
    )
    assert texts(document) == ["联系人：周某", "电话：5550101", "地址：南街", "邮编：200000"]


def test_signs_drawn_after_the_rest_of_their_line_are_put_where_they_are_printed() -> None:
    x = LEFT + 4 * SIZE
    document = read(
        words_at(
            (LEFT, 100, "以下简称"),
            (x + SIZE, 100, "业主公司"),
            (x, 100, "《"),
            (x + 55, 100, "》"),
        )
    )
    assert texts(document) == ["以下简称《业主公司》"]


def test_what_stands_above_a_form_of_two_parties_is_read_before_it() -> None:
    keys = [("签订地点：", "签订日期："), ("代表人：", "代表人："), ("电话：", "电话：")]
    places = [
        place
        for index, (left, right) in enumerate(keys)
        for place in (
            (72, 100 + 20 * index, f"{left}甲{index}"),
            (320, 100 + 20 * index, f"{right}乙{index}"),
        )
    ]
    assert texts(read(words_at(*places))) == [
        *("签订地点：甲0", "签订日期：乙0"),
        *("代表人：甲1", "电话：甲2", "代表人：乙1", "电话：乙2"),
    ]


def test_three_parties_side_by_side_are_read_one_after_the_other() -> None:
    places = [
        (x, 100 + 20 * row, f"{key}{place}")
        for row in range(2)
        for x, key, place in (
            (60, ("甲方：", "电话：")[row], "城南"),
            (230, ("乙方：", "电话：")[row], "城北"),
            (400, ("丙方：", "电话：")[row], "城东"),
        )
    ]
    assert texts(read(words_at(*places))) == [
        *("甲方：城南", "电话：城南", "乙方：城北", "电话：城北", "丙方：城东", "电话：城东"),
    ]


def test_values_drawn_after_the_form_stand_behind_their_keys() -> None:
    keys = [(72, 100 + 30 * row, key) for row, key in enumerate(("户名：", "账号：", "开户行："))]
    values = [(180, 100 + 30 * row, word) for row, word in enumerate(("城南公司", "5550", "北街"))]
    document = read(words_at(*keys, *values))
    assert [re.sub(" ", "", text) for text in texts(document)] == [
        *("户名：城南公司", "账号：5550", "开户行：北街")
    ]


# Blanks


def test_a_rule_under_an_empty_place_is_a_blank() -> None:
    document = read(
        together(
            words_at((72, 100, "承包人："), (260, 100, "（以下简称乙方）")), rules((120, 250, 102))
        )
    )
    assert re.fullmatch(r"承包人：_{10,40} ?（以下简称乙方）", document.lines[0].text)


def test_a_rule_behind_a_line_is_a_blank() -> None:
    document = read(together(words_at((72, 100, "户名：")), rules((106, 260, 102))))
    assert re.fullmatch(r"户名：_{10,40}", document.lines[0].text)


def test_underlined_words_are_no_blank() -> None:
    document = read(together(rows("户名：城南物业公司", top=100), rules((105, 240, 102))))
    assert texts(document) == ["户名：城南物业公司"]


def test_each_underlined_space_of_a_date_is_a_blank() -> None:
    signs = ((72, "自"), (92, "年"), (112, "月"), (132, "日起"))
    words = words_at(*((x, 100, sign) for x, sign in signs))
    document = read(together(words, rules(*((x - 8, x - 1, 102) for x, _ in signs[1:]))))
    assert re.fullmatch(r"自_+年_+月_+日起", document.lines[0].text)


def test_ruled_rows_below_a_question_are_blanks() -> None:
    document = read(
        together(
            rows("其他约定：", top=100), rules((72, 500, 122), (72, 500, 142)), rows("完", top=170)
        )
    )
    assert document.text.count("_") > 60
    assert texts(document)[0] == "其他约定："


def test_a_rule_below_the_running_head_is_no_blank() -> None:
    document = read(
        together(rows("电梯维护合同", top=50), rules((72, 520, 60)), rows("第一条", top=100))
    )
    assert "_" not in document.text


# Signs


def test_radicals_that_stand_for_characters_are_characters() -> None:
    assert texts(read(rows("⼀、⼄⽅应当按⽉付款，⻓度以⽶计。"))) == [
        "一、乙方应当按月付款，长度以米计。"
    ]


@pytest.mark.parametrize("font", ["ABCDEE+Wingdings-Regular", "Wingdings"])
def test_boxes_of_a_symbol_font_are_boxes(font: str) -> None:
    assert read_pdf("boxes.pdf", symbols(b"\xa8\xfe", font)).text == "□☑"


def test_private_signs_of_other_fonts_stay() -> None:
    assert read_pdf("odd.pdf", symbols(b"\xa8\xfe", "SimSun")).text == "\uf0a8\uf0fe"


def test_a_line_spread_to_the_margin_is_whole() -> None:
    signs = words_at(*((LEFT + 33 * step, 100, sign) for step, sign in enumerate("地址：南街1号")))
    assert texts(read(signs)) == ["地址：南街1号"]


def test_a_line_typed_with_a_space_behind_each_sign_is_whole() -> None:
    typed = " ".join("乙方应当按月提交报告。")
    assert texts(read(rows(typed))) == ["乙方应当按月提交报告。"]


def test_the_blanks_of_a_date_are_not_closed_up() -> None:
    signs = words_at(*((LEFT + 33 * step, 100, sign) for step, sign in enumerate("年月日时分秒")))
    assert " " in read(signs).text


@pytest.mark.parametrize("shift", [(0.4, 0.0), (0.0, 0.4)])
def test_words_printed_twice_to_look_bold_come_out_once(shift: tuple[float, float]) -> None:
    x, y = shift
    document = read(words_at((LEFT, 100, "第一条 范围"), (LEFT + x, 100 + y, "第一条 范围")))
    assert texts(document) == ["第一条 范围"]


def test_text_without_ink_under_a_scan_is_text() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(LEFT, 700)
        text.setTextRenderMode(3)
        text.textLine("第一条 识别出的文字")
        canvas.drawText(text)

    assert texts(read(draw)) == ["第一条 识别出的文字"]


def test_text_outside_the_page_is_left_out_and_told() -> None:
    document = read(words_at((LEFT, 100, "第一条 页内"), (LEFT, 900, "页外"), (700, 300, "页外")))
    assert texts(document) == ["第一条 页内"]
    assert [(notice.code, notice.detail) for notice in document.notices] == [
        ("text_outside_page", "1")
    ]


# Tables


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    words = ["序号", "机组", "单价（元）", "1", "甲座", "800.00", "2", "乙座", "900.00"]
    places = [
        (76 + 100 * column, 214 + 20 * row, words[3 * row + column])
        for row, column in product(range(3), range(3))
    ]
    edges = grid((72, 172, 272, 372), (200, 220, 240, 260))
    document = read(
        together(rows("价格如下："), edges, words_at(*places), rows("以上含税。", top=290))
    )
    (table,) = document.tables
    assert table.rows == (tuple(words[:3]), tuple(words[3:6]), tuple(words[6:]))
    assert texts(document) == ["价格如下：", "以上含税。"]
    for cell in table.cells:
        assert cell.span is not None
        assert document.text[cell.span.start : cell.span.end] == cell.text
    assert all(line.cell and line.places for line in document.lines if line.kind == "table")


def _flowables(*parts: Table) -> bytes:
    pdf(rows("font"))
    file = BytesIO()
    SimpleDocTemplate(file, pagesize=(WIDTH, HEIGHT), invariant=1).build(list(parts))
    return file.getvalue()


def _merged(seed: int) -> tuple[bytes, list[tuple[int, int, str, int, int]]]:
    """A table with cells merged at random, and its cells: row, column, text, spans."""
    dice = random.Random(seed)
    height, width = dice.randint(2, 6), dice.randint(3, 6)
    owners: dict[tuple[int, int], tuple[int, int]] = {}
    spans: list[tuple[int, int, int, int]] = []
    for row, column in product(range(height), range(width)):
        if (row, column) in owners:
            continue
        high, wide = (
            min(dice.choice([1, 1, 2, 3]), height - row),
            min(dice.choice([1, 1, 2, 3]), width - column),
        )
        while any((row, column + step) in owners for step in range(wide)):
            wide -= 1
        area = list(product(range(row, row + high), range(column, column + wide)))
        owners.update((place, (row, column)) for place in area)
        spans.append((row, column, high, wide))
    data = [
        [
            f"格{row}{column}" if owners[row, column] == (row, column) else ""
            for column in range(width)
        ]
        for row in range(height)
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, -1), SONG, 10)]
    style += [("SPAN", (c, r), (c + w - 1, r + h - 1)) for r, c, h, w in spans]
    file = _flowables(Table(data, colWidths=[60] * width, rowHeights=[24] * height, style=style))
    row_starts = sorted({row for row, _, _, _ in spans})
    column_starts = sorted({column for _, column, _, _ in spans})
    cells = [
        (
            row_starts.index(row),
            column_starts.index(column),
            f"格{row}{column}",
            sum(row <= start < row + high for start in row_starts),
            sum(column <= start < column + wide for start in column_starts),
        )
        for row, column, high, wide in spans
    ]
    return file, cells


@pytest.mark.parametrize("seed", range(12))
def test_merged_cells_have_their_spans(seed: int) -> None:
    file, cells = _merged(seed)
    found = [
        (cell.row, cell.column, cell.text, cell.row_span, cell.column_span)
        for table in read_pdf("merged.pdf", file).tables
        for cell in table.cells
    ]
    assert sorted(found) == sorted(cells)


def test_a_plain_grid_is_read_as_pdfplumber_reads_it() -> None:
    data = [[f"第{row}行{column}" for column in range(4)] for row in range(9)]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, -1), SONG, 10)]
    file = _flowables(Table(data, colWidths=[70] * 4, style=style))
    with pdfplumber.open(BytesIO(file)) as oracle:
        (expected,) = oracle.pages[0].extract_tables()
    assert [list(row) for row in read_pdf("grid.pdf", file).tables[0].rows] == expected == data


_STAFF = (("姓名", "职务", "证书"), ("周平", "经理", "高级"), ("吴安", "主管", "中级"))


def _in_columns(table: tuple[tuple[str, ...], ...], top: float = 214) -> Draw:
    return words_at(
        *(
            (76 + 100 * column, top + 20 * row, text)
            for row, texts_of_row in enumerate(table)
            for column, text in enumerate(texts_of_row)
        )
    )


@pytest.mark.parametrize("levels", [(200, 220, 240, 260), (200, 220, 260)])
def test_a_table_with_level_rules_only_is_a_table(levels: tuple[int, ...]) -> None:
    drawn = rules(*((72, 400, level) for level in levels))
    document = read(together(rows("人员如下："), _in_columns(_STAFF), drawn))
    assert [table.rows for table in document.tables] == [_STAFF]
    assert texts(document) == ["人员如下："]


def test_a_cell_of_two_lines_between_level_rules_is_one_cell() -> None:
    words = words_at(
        *((76, 214, "项目"), (176, 214, "内容"), (376, 214, "次数")),
        *((76, 234, "巡检"), (176, 234, "每月检查一次全部电梯并且"), (376, 234, "12")),
        *((176, 250, "作出书面记录"), (76, 274, "维修"), (176, 274, "随叫随到"), (376, 274, "3")),
    )
    drawn = rules(*((72, 450, level) for level in (200, 220, 256, 280)))
    (table,) = read(together(words, drawn)).tables
    assert [tuple(cell.replace("\n", "") for cell in row) for row in table.rows] == [
        ("项目", "内容", "次数"),
        ("巡检", "每月检查一次全部电梯并且作出书面记录", "12"),
        ("维修", "随叫随到", "3"),
    ]


def test_a_form_with_a_rule_under_each_row_is_no_table() -> None:
    form = (
        ("户名：城南", "电话：5550101"),
        ("地址：南街", "邮编：200000"),
        ("传真：无", "网址：无"),
    )
    drawn = rules(*((72, 400, 200 + 20 * row) for row in range(4)))
    assert read(together(_in_columns(form), drawn)).tables == ()


def test_rules_between_paragraphs_draw_no_table() -> None:
    drawn = rules((72, 520, 60), (72, 520, 200), (72, 520, 400))
    document = read(together(rows(*filled(SENTENCE)), rows("第二条 价款", top=300), drawn))
    assert document.tables == ()


def test_a_table_over_two_pages_is_one_and_its_repeated_head_is_furniture() -> None:
    data = [["序号", "检查项目", "价格"]] + [
        [str(n), f"第{n}项", f"{n}00.00"] for n in range(1, 61)
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, -1), SONG, 10)]
    file = _flowables(Table(data, colWidths=[60, 200, 100], repeatRows=1, style=style))
    document = read_pdf("long.pdf", file)
    assert document.pages == 2
    (table,) = document.tables
    assert [list(row) for row in table.rows] == data
    assert texts(document, "furniture") == data[0]


def test_a_row_broken_by_the_page_is_one_row() -> None:
    head = together(
        grid((72, 172, 400), (700, 720, 790)),
        words_at(
            (76, 714, "项目"), (176, 714, "要求"), (76, 734, "巡检"), (176, 734, "每月一次，由两名")
        ),
    )
    rest = together(
        grid((72, 172, 400), (80, 110, 130)),
        words_at((176, 94, "持证人员完成。"), (76, 124, "维修"), (176, 124, "随叫随到。")),
    )
    (table,) = read(head, rest).tables
    assert [tuple(text.replace("\n", "") for text in row) for row in table.rows] == [
        ("项目", "要求"),
        ("巡检", "每月一次，由两名持证人员完成。"),
        ("维修", "随叫随到。"),
    ]


def test_a_box_around_running_text_is_no_table() -> None:
    document = read(
        together(grid((60, 530), (70, 300)), rows("第一条 范围", *filled(SENTENCE), top=100))
    )
    assert document.tables == ()
    assert texts(document) == ["第一条 范围", SENTENCE]


def test_a_grid_without_print_is_no_table() -> None:
    boxes = grid((72, 92, 112, 132), (200, 220))
    assert read(together(rows("登记编号："), boxes)).tables == ()


def test_clauses_set_in_a_grid_are_running_text() -> None:
    clauses = [f"{number}、{SENTENCE[:60]}" for number in "一二三四五六七八"]
    lines = [part for clause in clauses for part in filled(clause, 36)]
    document = read(
        together(
            grid((40, 66, 530), (60, 560)),
            words_at((45, 100, "正文")),
            rows(*lines, top=80, pitch=22),
        )
    )
    assert document.tables == ()
    assert texts(document)[-1] == clauses[-1]


def test_rows_in_columns_without_rules_are_a_table() -> None:
    words = [
        ["序号", "机组", "价格"],
        ["1", "甲座", "800.00"],
        ["2", "乙座", "900.00"],
        ["3", "丙座", "70.00"],
    ]
    places = [
        (90 + 130 * column, 200 + 20 * row, words[row][column])
        for row, column in product(range(4), range(3))
    ]
    (table,) = read(together(rows("价格如下："), words_at(*places))).tables
    assert [list(row) for row in table.rows] == words


def test_dates_to_fill_in_below_each_other_are_no_table() -> None:
    lines = [
        f"{name}日期：          年          月          日" for name in ("签订", "生效", "到期")
    ]
    assert read(rows(*lines)).tables == ()


# Contents, fields, refusals


@pytest.mark.parametrize("leader", ["…………………… ", "........................ ", " . . . . . . . . "])
def test_entries_of_a_contents_table_are_told_by_their_leaders(leader: str) -> None:
    document = read(rows("目录", f"第一条 范围{leader}2", f"第二条 价款{leader}13", "第一条 范围"))
    assert [line.contents_entry for line in document.lines] == [False, True, True, False]


def test_entries_without_leaders_are_told_by_their_growing_pages() -> None:
    titles = [("第一条 范围", "2"), ("第二条 价款的支付", "5"), ("第三条 期限", "5")]
    places = [
        place
        for index, (title, page) in enumerate(titles)
        for place in ((72, 100 + 20 * index, title), (480, 100 + 20 * index, page))
    ]
    document = read(together(words_at(*places), rows("第四条 违约责任", top=200)))
    assert [line.contents_entry for line in document.lines] == [True, True, True, False]


def test_the_values_of_form_fields_stand_behind_their_names() -> None:
    def draw(canvas: Canvas) -> None:
        rows("Client:", "Remarks follow.", top=100, pitch=40)(canvas)
        field = {"x": 120, "y": HEIGHT - 104, "width": 200, "height": 16, "fontSize": 10}
        canvas.acroForm.textfield(name="client", value="Southgate Homes", borderWidth=0, **field)

    first, second = texts(read(draw))
    assert re.fullmatch(r"Client: +Southgate Homes", first)
    assert second == "Remarks follow."


def _form(canvas: Canvas) -> None:
    rows("Client:", "1. （      ）", "2. （      ）", top=100, pitch=40)(canvas)
    field = {"x": 120, "y": HEIGHT - 104, "width": 200, "height": 16, "fontSize": 10}
    canvas.acroForm.textfield(name="client", value="Southgate Homes", **field)
    for row, is_ticked in enumerate((True, False)):
        y = HEIGHT - 142 - 40 * row
        canvas.acroForm.checkbox(name=f"box{row}", checked=is_ticked, x=LEFT + 30, y=y, size=10)


def test_a_ticked_box_differs_from_one_that_is_not() -> None:
    _, first, second = texts(read(_form))
    assert ("☑" in first, "☐" in first) == (True, False)
    assert ("☑" in second, "☐" in second) == (False, True)


def test_the_value_of_a_field_that_was_never_drawn_is_read() -> None:
    # Some programs fill a form and leave it to the viewer to draw it.
    data = pdf(_form).replace(b"/AP ", b"/XX ")
    first, *_ = texts(read_pdf("form.pdf", data))
    assert re.fullmatch(r"Client: +Southgate Homes", first)


def test_words_typed_onto_the_page_are_read_and_notes_are_counted() -> None:
    def draw(canvas: Canvas) -> None:
        rows("第一条 服务范围")(canvas)
        canvas.freeTextAnnotation("补充：另付一百元", "/Helv 10 Tf", Rect=[100, 600, 300, 620])
        canvas.textAnnotation("请核对", Rect=[300, 700, 320, 720])

    document = read(draw)
    assert texts(document) == ["第一条 服务范围", "补充：另付一百元"]
    assert [notice.code for notice in document.notices] == ["comments"]


def _locked(user: str) -> bytes:
    return pdf(rows("保密协议"), encryption=StandardEncryption(user, ownerPassword="boss"))


def test_a_file_with_an_owners_password_only_opens() -> None:
    assert read_pdf("owner.pdf", _locked("")).text == "保密协议"


def _refusal(name: str, data: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf(name, data)
    assert str(caught.value).startswith(f"{name}: ")
    return caught.value


def test_a_file_with_a_users_password_is_refused() -> None:
    assert _refusal("user.pdf", _locked("secret")).code == "encrypted"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n" + bytes(300), b"%PDF-1.4 nothing", pdf(rows("x"))[:200]]
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert _refusal("broken.pdf", data).code == "damaged"


def test_a_file_without_text_is_refused_and_its_pages_are_named() -> None:
    refusal = _refusal("scan.pdf", pdf(rules((72, 500, 100)), rules((72, 500, 100))))
    assert refusal.code == "no_text"
    assert "1–2" in str(refusal)
    assert "OCR" in str(refusal)


def test_pages_without_text_among_others_are_told() -> None:
    blank = rules((72, 500, 100))
    document = read(rows("第一页"), blank, rows("第三页"), blank)
    assert [(notice.code, notice.detail) for notice in document.notices] == [
        ("page_without_text", "2, 4")
    ]


@pytest.mark.parametrize("seed", range(40))
def test_a_file_with_damaged_bytes_is_read_or_refused_and_holds_no_odd_number(seed: int) -> None:
    dice = random.Random(seed)
    data = bytearray(
        pdf(
            together(
                rows(*filled(SENTENCE)), grid((72, 172, 272), (200, 220)), rules((72, 300, 400))
            )
        )
    )
    for _ in range(dice.choice([1, 5, 30])):
        data[dice.randrange(len(data))] = dice.randrange(256)
    try:
        document = read_pdf("odd.pdf", bytes(data))
    except UnreadableFile:
        return
    boxes = [place.box for line in document.lines for place in line.places]
    sides = [side for box in boxes for side in (box.left, box.top, box.right, box.bottom)]
    assert all(math.isfinite(side) for side in sides)
    document.text.encode()


@pytest.mark.parametrize("number", ["9" * 38, "9" * 60, "-" + "9" * 38])
def test_print_at_an_impossible_place_is_read_without_a_place(number: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(LEFT, 700, "第一条")
        canvas.translate(0, 0)
        canvas._code.append(f"1 0 0 1 {number} {number} cm")
        canvas.drawString(LEFT, 700, "第二条")

    document = read(draw)
    assert "第一条" in document.text
    assert all(abs(place.box.left) < 1e6 for line in document.lines for place in line.places)


def test_words_scattered_over_a_page_are_all_read() -> None:
    dice = random.Random(3)
    words = [f"词{number:03}" for number in range(400)]
    places = [(dice.randint(40, 520), dice.randint(120, 700), word) for word in words]
    text = read(words_at(*places, size=4)).text
    assert all(word in text for word in words)


def test_words_on_a_rising_line_are_all_read() -> None:
    # Each is drawn above the one before it, as values of a form are above its last key.
    places = [(30 + 0.35 * step, 820 - 0.5 * step, f"词{step}") for step in range(1500)]
    assert len(read(words_at(*places, size=0.4)).lines) == 1500


def test_more_pages_than_the_limit_are_refused() -> None:
    file = pypdfium2.PdfDocument.new()
    for _ in range(MAX_PAGES + 1):
        file.new_page(10, 10).close()
    data = BytesIO()
    file.save(data)
    file.close()
    assert _refusal("long.pdf", data.getvalue()).code == "too_many_pages"


# Nothing is lost


def _signs(text: str) -> str:
    """All that is printed, in any order; drawn blanks are the reader's own signs.

    pdfium's own sign for a hyphen at a line's end is U+FFFE.
    """
    return "".join(sorted(re.sub("[\\s_＿\ufffe-]", "", text)))


def _raw(path: Path) -> str:
    file = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in file]
    file.close()
    return "".join(pages)


@pytest.mark.parametrize("path", PDF_SAMPLES, ids=lambda path: path.stem)
def test_every_sign_of_a_sample_comes_out_once(path: Path) -> None:
    document = read_pdf(path.name, path.read_bytes())
    assert _signs(document.text) == _signs(_raw(path))


@pytest.mark.parametrize("path", PDF_SAMPLES, ids=lambda path: path.stem)
def test_the_places_of_a_samples_lines_are_in_order_and_on_its_pages(path: Path) -> None:
    document = read_pdf(path.name, path.read_bytes())
    for line in document.lines:
        offsets = [place.offset for place in line.places]
        assert offsets[0] == 0
        assert offsets == sorted(set(offsets))
        assert offsets[-1] < len(line.text)
        for place in line.places:
            assert 1 <= place.page <= (document.pages or 0)
            assert place.box.left < place.box.right
            assert place.box.top < place.box.bottom


def _paragraphs(document: Document) -> set[str]:
    return {re.sub(r"\s", "", line.text) for line in document.lines if line.kind == "text"}


@pytest.mark.parametrize("path", PDF_SAMPLES, ids=lambda path: path.stem)
def test_a_sample_has_the_same_paragraphs_as_the_word_file_it_was_printed_from(path: Path) -> None:
    word = path.with_suffix(".docx")
    expected = _paragraphs(read_word(word.name, word.read_bytes()))
    missing = expected - _paragraphs(read_pdf(path.name, path.read_bytes()))
    # Only the signature block, whose two halves stand side by side, is read half by half.
    assert len(missing) <= 3
    assert all(re.search(r"方|代表|日期|Client|Name|Signed", text) for text in missing)
