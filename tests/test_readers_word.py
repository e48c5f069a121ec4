"""The Word reader: everything a person sees, once and in order, and what was left out is told."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from extractor.errors import UnreadableFile
from extractor.readers.word.reader import read_word
from models.document import Document
from tests.docx_builder import (
    NAMESPACES,
    abstract,
    build,
    cell,
    level,
    num,
    numbered,
    pack,
    paragraph,
    read,
    run,
    style,
    styled,
    table,
    texts,
)
from tests.visible_words import share_differing

UNDERLINED = '<w:u w:val="single"/>'
CLAUSE = "乙方应当在收到通知后及时派员到场，并在处理完毕后书面报告甲方。"


def notices(document: Document) -> dict[str, str]:
    """What the reader told, by code."""
    return {notice.code: notice.detail for notice in document.notices}


def box(words: str, tag: str = "wps:txbx", content: str = "<w:r/>") -> str:
    """A text box."""
    return f"<{tag}><w:txbxContent>{paragraph(words, content)}</w:txbxContent></{tag}>"


# --- tracked changes, comments, hidden and struck text


def test_changes_are_read_as_accepted_and_told() -> None:
    document = read(
        paragraph(
            "费用为",
            "<w:del w:id='1'><w:r><w:delText>100</w:delText></w:r></w:del>",
            f"<w:ins w:id='2'>{run('300')}</w:ins>",
            "元",
        )
        + paragraph(f"<w:moveFrom w:id='3'>{run('移走')}</w:moveFrom>")
        + paragraph(f"<w:moveTo w:id='4'>{run('移入')}</w:moveTo>")
    )
    assert texts(document) == ["费用为300元", "移入"]
    assert notices(document)["tracked_changes"] == (
        "read as accepted: 1 insertions (3 characters), 1 deletions (3 characters), 1 moved"
    )


@pytest.mark.parametrize("mark", ["<w:del w:id='1'/>", "<w:vanish/>", "<w:vanish/><w:specVanish/>"])
def test_a_paragraph_whose_mark_is_gone_goes_on_in_the_next(mark: str) -> None:
    body = paragraph("第一条 保密。", look=f"<w:rPr>{mark}</w:rPr>") + paragraph("双方应当保密。")
    assert texts(read(body)) == ["第一条 保密。双方应当保密。"]


def test_a_last_paragraph_whose_mark_is_gone_is_not_lost() -> None:
    gone = "<w:rPr><w:del w:id='1'/></w:rPr>"
    body = paragraph("末段", look=gone) + table(("甲", "乙")) + paragraph("尾", look=gone)
    assert texts(read(body)) == ["末段", "甲", "乙", "尾"]


def test_deleted_rows_and_cells_are_left_out() -> None:
    gone = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell('旧')}</w:tr>"
    kept = table(("品名", "单价"), ("硬盘", "800元")).replace("</w:tbl>", gone + "</w:tbl>")
    document = read(kept)
    assert texts(document) == ["品名", "单价", "硬盘", "800元"]
    assert "1 deletions (1 characters)" in notices(document)["tracked_changes"]


def test_hidden_text_is_left_out_and_told_also_when_a_style_hides_it() -> None:
    styles = style("Secret", "<w:rPr><w:vanish/></w:rPr>") + style("Child", based_on="Secret")
    body = paragraph("看得见", run("看不见", "<w:vanish/>")) + styled("Child", "内部意见")
    shown = styled("Child", run("又显示", '<w:vanish w:val="0"/>'))
    document = read(body + shown, styles=styles)
    assert texts(document) == ["看得见", "又显示"]
    assert notices(document)["hidden_text"] == "7 characters of hidden text left out"


def test_struck_text_is_left_out_and_told() -> None:
    document = read(
        paragraph("价款", run("一百", "<w:strike/>"), run("二百", "<w:dstrike/>"), "三百")
    )
    assert texts(document) == ["价款三百"]
    assert notices(document)["struck_text"] == "4 characters of struck-out text left out"


def test_comments_are_kept_apart() -> None:
    comments = f'<w:comment w:id="1" w:author="法务">{paragraph("请核对")}</w:comment>'
    mark = '<w:r><w:commentReference w:id="1"/></w:r>'
    document = read(paragraph("付款期限", mark), comments=comments)
    assert document.text == "付款期限"
    assert notices(document)["comments"] == "kept apart (1): 法务: 请核对"


# --- what stands in other places: notes, boxes, headers


def test_notes_follow_the_paragraph_that_refers_to_them() -> None:
    foot = f'<w:footnote w:id="0" w:type="separator">{paragraph("线")}</w:footnote>'
    foot += f'<w:footnote w:id="2">{paragraph("指法定工作日。")}</w:footnote>'
    end = f'<w:endnote w:id="2">{paragraph("见附件。")}</w:endnote>'
    marks = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'
    document = read(paragraph("工作日", marks) + paragraph("次段"), footnotes=foot, endnotes=end)
    assert texts(document) == ["工作日", "指法定工作日。", "见附件。", "次段"]


def test_a_text_box_is_read_once_and_boxes_in_boxes_too() -> None:
    inner = f"<w:r><w:drawing>{box('内框')}</w:drawing></w:r>"
    drawing = f"<w:drawing>{box('外框', content=inner)}</w:drawing>"
    old = f"<w:pict>{box('外框', 'v:textbox')}</w:pict>"
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    assert texts(read(paragraph("锚", f"<w:r>{both}</w:r>"))) == ["锚", "外框", "内框"]
    assert texts(read(paragraph("锚", f"<w:r>{old}</w:r>"))) == ["锚", "外框"]


def test_headers_and_footers_are_furniture_at_the_end_each_wording_once() -> None:
    refs = '<w:headerReference w:type="default" r:id="header1"/>'
    refs += '<w:headerReference w:type="first" r:id="header1"/>'
    refs += '<w:footerReference w:type="default" r:id="footer1"/>'
    page = paragraph("第 ", f'<w:fldSimple w:instr=" PAGE ">{run("1")}</w:fldSimple>', " 页")
    body = paragraph("正文一", look=f"<w:sectPr>{refs}</w:sectPr>") + paragraph("正文二")
    document = read(
        f"{body}<w:sectPr>{refs}</w:sectPr>",
        header1=paragraph("编号：H-7") + paragraph("编号：H-7"),
        footer1=page,
    )
    assert [(line.text, line.kind) for line in document.lines] == [
        ("正文一", "text"),
        ("正文二", "text"),
        ("编号：H-7", "furniture"),
        ("第 1 页", "furniture"),
    ]


def test_pictures_and_embedded_files_are_told() -> None:
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    document = read(paragraph("见图", picture) + '<w:altChunk r:id="x"/>')
    assert notices(document) == {
        "pictures": "1 pictures or charts are not read",
        "embedded_parts": "1 embedded documents are not read",
    }


# --- words inside markup


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f"<w:hyperlink>{run('链接')}</w:hyperlink>", "链接"),
        (f"<w:smartTag><w:smartTagPr/>{run('标记')}</w:smartTag>", "标记"),
        (f"<w:customXml>{run('标签')}</w:customXml>", "标签"),
        (f'<w:fldSimple w:instr=" REF x ">{run("引用")}</w:fldSimple>', "引用"),
        ("<w:r><w:t>分</w:t><w:noBreakHyphen/><w:t>隔</w:t></w:r>", "分-隔"),
        ("<w:r><w:t>软</w:t><w:softHyphen/><w:t>连</w:t></w:r>", "软连"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "□"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', "☑"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "≥"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F083"/></w:r>', "③"),
        (run("\uf0a8", '<w:rFonts w:ascii="Wingdings"/>'), "□"),
        (run("R", '<w:rFonts w:ascii="Wingdings 2"/>'), "☑"),
        (run("Report", '<w:rFonts w:ascii="Wingdings 2"/>'), "Report"),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhu</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>注</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "注",
        ),
        (
            "<m:oMath><m:f><m:num><m:r><m:t>总价</m:t></m:r></m:num>"
            "<m:den><m:r><m:t>12</m:t></m:r></m:den></m:f></m:oMath>",
            "总价/12",
        ),
        (run("零\u200b宽\ufeff度"), "零宽度"),
        ("<w:r><w:t>行\n  内</w:t></w:r>", "行   内"),
    ],
)
def test_words_are_read_wherever_they_stand(markup: str, words: str) -> None:
    assert texts(read(paragraph(markup))) == [words]


def test_how_a_sign_is_spoken_is_left_out_and_told() -> None:
    guide = (
        "<w:r><w:ruby><w:rt><w:r><w:t>zhu</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>注</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    (notice,) = read(paragraph(guide)).notices
    assert (notice.code, notice.detail) == (
        "phonetic_guides",
        "3 characters of phonetic guides left out",
    )


def test_an_unknown_sign_of_a_symbol_font_is_told() -> None:
    document = read(paragraph('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'))
    assert notices(document) == {"unknown_symbols": "1 signs of a symbol font are not known"}


def field(code: str, result: str, data: str = "") -> str:
    """A field of several runs."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_a_field_shows_its_result_and_not_its_code() -> None:
    nested = field(" IF ", run("二"), "").replace(
        " IF </w:instrText></w:r>", " IF </w:instrText></w:r>" + field(" REF a ", run("一"))
    )
    assert texts(read(paragraph("第", field(" REF b ", run("三")), "条"))) == ["第三条"]
    assert texts(read(paragraph("第", nested, "条"))) == ["第二条"]


def test_a_field_that_never_ends_does_not_swallow_the_text_after_it() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> X </w:instrText></w:r>'
    listed = abstract(1, level(0, "decimal", "%1."))
    body = numbered("甲") + paragraph(begin, "之后") + numbered("乙")
    assert texts(read(body, numbering=listed + num(1, 1))) == ["1.甲", "之后", "2.乙"]


@pytest.mark.parametrize(
    ("data", "result", "words"),
    [
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", None, "☑"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", None, "□"),
        (
            "<w:ddList><w:result w:val='1'/><w:listEntry w:val='月付'/>"
            "<w:listEntry w:val='季付'/></w:ddList>",
            None,
            "季付",
        ),
        ("<w:textInput/>", "\u2002\u2002\u2002\u2002\u2002", "_____"),
        ("<w:textInput/>", "三年", "三年"),
    ],
)
def test_old_form_fields_show_their_state(data: str, result: str | None, words: str) -> None:
    markup = field(" FORM ", run(result or ""), f"<w:ffData>{data}</w:ffData>")
    if result is None:
        markup = markup.replace('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "")
    assert texts(read(paragraph(markup))) == [words]


# --- blanks, tabs, breaks


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (["甲方：", run("      ", UNDERLINED)], "甲方：______"),
        (["甲方：", run("   ", UNDERLINED), run("   ", UNDERLINED)], "甲方：______"),
        (["期限", run("\u3000", UNDERLINED), "年"], "期限__年"),
        (["期限", run(" ", UNDERLINED), "年"], "期限 年"),
        (["金额", run("  500  ", UNDERLINED), "元"], "金额  500  元"),
        (["金额", run("  ", UNDERLINED), run("500", UNDERLINED), "元"], "金额  500元"),
        (["日期：", run("    年  月  日", UNDERLINED)], "日期：____年__月__日"),
        (
            ["代表：", f"<w:r><w:rPr>{UNDERLINED}</w:rPr><w:tab/></w:r>", "（签字）"],
            "代表：____（签字）",
        ),
        (["甲方：", run("      ")], "甲方："),
        (["甲方：", run("      ", '<w:u w:val="none"/>'), "。"], "甲方：      。"),
    ],
)
def test_underlined_gaps_are_blanks_and_filled_ones_are_not(content: list[str], words: str) -> None:
    assert texts(read(paragraph(*content))) == [words]


def test_a_tab_is_a_space_after_a_number_a_gap_elsewhere_and_its_leader_where_it_has_one() -> None:
    tab = "<w:r><w:tab/></w:r>"
    dotted = (
        '<w:tabs><w:tab w:val="left" w:pos="1200"/>'
        '<w:tab w:val="right" w:leader="dot" w:pos="8300"/></w:tabs>'
    )
    ruled = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="8300"/></w:tabs>'
    document = read(
        paragraph("1.", tab, "服务内容")
        + paragraph("甲方（盖章）：某公司", tab, "乙方（盖章）：")
        + paragraph("第一条", tab, "定义", tab, "3", look=dotted)
        + paragraph("乙方名称：", tab, look=ruled)
    )
    assert texts(document) == [
        "1. 服务内容",
        "甲方（盖章）：某公司  乙方（盖章）：",
        "第一条 定义......3",
        "乙方名称：______",
    ]


def test_hard_breaks_part_lines_and_page_breaks_leave_nothing() -> None:
    broken = "<w:br/><w:t>电话</w:t><w:br w:type='page'/><w:t>传真</w:t><w:cr/>"
    broken = f"<w:r><w:t>地址</w:t>{broken}</w:r>"
    assert texts(read(paragraph(broken) + paragraph('<w:r><w:br w:type="page"/></w:r>'))) == [
        "地址",
        "电话",
        "传真",
    ]


# --- the look of lines


def test_size_weight_alignment_and_level_come_through_the_styles() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style(
            "1",
            '<w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr>'
            '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
            name="heading 1",
        )
        + style("Own", '<w:rPr><w:b w:val="0"/></w:rPr>', based_on="1")
        + style("3", name="heading 3")
    )
    body = (
        styled("1", "总则")
        + styled("Own", "细则")
        + styled("3", "附则")
        + paragraph(run("部分", "<w:b/>"), "加粗")
        + styled("1", "正文", look='<w:outlineLvl w:val="9"/><w:jc w:val="left"/>')
    )
    lines = read(body, styles=styles).lines
    seen = [(line.size, line.bold, line.centred, line.outline_level) for line in lines]
    assert seen == [
        (16.0, True, True, 0),
        (16.0, False, True, 0),
        (10.5, False, False, 2),
        (10.5, False, False, None),
        (16.0, True, False, None),
    ]


def test_bold_by_the_paragraph_and_by_a_character_style_cancel() -> None:
    styles = style("P", "<w:rPr><w:b/></w:rPr>") + style("C", "<w:rPr><w:b/></w:rPr>")
    body = styled("P", run("双重", '<w:rStyle w:val="C"/>')) + styled("P", "单重")
    assert [line.bold for line in read(body, styles=styles).lines] == [False, True]


@pytest.mark.parametrize(
    ("indent", "points"),
    [
        ('<w:ind w:firstLine="420"/>', 21.0),
        ('<w:ind w:left="840" w:hanging="420"/>', 21.0),
        ('<w:ind w:firstLineChars="200"/>', 21.0),
        ('<w:ind w:start="1in"/>', 72.0),
        ('<w:ind w:left="nonsense"/>', 0.0),
        ("", 0.0),
    ],
)
def test_indentation_is_that_of_the_first_line_in_points(indent: str, points: float) -> None:
    assert read(paragraph("正文", look=indent)).lines[0].indent == points


def test_spaces_at_the_start_of_a_line_count_as_indentation() -> None:
    line = read(paragraph(run("\u3000\u3000正文  ", '<w:sz w:val="24"/>'))).lines[0]
    assert (line.text, line.indent) == ("正文", 24.0)


def test_the_indentation_of_a_number_yields_to_the_paragraph_and_goes_before_a_style() -> None:
    place = '<w:pPr><w:ind w:left="600"/></w:pPr>'
    listed = abstract(1, level(0, "decimal", "%1.").replace("</w:lvl>", place + "</w:lvl>"))
    styles = style("S", '<w:pPr><w:ind w:left="200"/></w:pPr>')
    ref = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = styled("S", "甲", look=ref) + styled("S", "乙", look=ref + '<w:ind w:left="100"/>')
    lines = read(body, numbering=listed + num(1, 1), styles=styles).lines
    assert [line.indent for line in lines] == [30.0, 5.0]


# --- contents tables


def test_entries_of_a_contents_table_are_marked_by_style_field_or_gallery() -> None:
    styles = style("T", name="toc 1") + style("U", name="目录 2", based_on="T")
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    gallery = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{paragraph('目 录')}{paragraph('第一条 定义 1')}"
        "</w:sdtContent></w:sdt>"
    )
    body = (
        styled("T", "甲 1")
        + styled("U", "乙 2")
        + gallery
        + paragraph(begin, "丙 3")
        + paragraph(end, "正文")
        + paragraph("第一条 定义")
    )
    marked = {line.text: line.contents_entry for line in read(body, styles=styles).lines}
    assert marked == {
        "甲 1": True,
        "乙 2": True,
        "目 录": False,
        "第一条 定义 1": True,
        "丙 3": True,
        "正文": False,
        "第一条 定义": False,
    }


# --- tables


def test_merged_cells_keep_their_place_and_span() -> None:
    document = read(
        table(
            (cell("名称", span=2), "单价"),
            (cell("设备", merge="restart"), "键盘", "50元"),
            (cell("", merge="continue"), "鼠标", "30元"),
        )
    )
    cells = [(c.text, c.row, c.column, c.row_span, c.column_span) for c in document.tables[0].cells]
    assert cells == [
        ("名称", 0, 0, 1, 2),
        ("单价", 0, 2, 1, 1),
        ("设备", 1, 0, 2, 1),
        ("键盘", 1, 1, 1, 1),
        ("50元", 1, 2, 1, 1),
        ("鼠标", 2, 1, 1, 1),
        ("30元", 2, 2, 1, 1),
    ]
    assert document.text.splitlines()[0] == "名称\t单价"
    for c in document.tables[0].cells:
        assert c.span is not None
        assert document.text[c.span.start : c.span.end] == c.text


def test_merges_agree_with_python_docx() -> None:
    oracle = docx.Document()
    grid = oracle.add_table(rows=4, cols=4)
    for row in range(4):
        for column in range(4):
            grid.cell(row, column).text = f"r{row}c{column}"
    for first, last in (((0, 0), (1, 1)), ((2, 1), (2, 3)), ((0, 3), (1, 3))):
        merged = grid.cell(*first).merge(grid.cell(*last))
        merged.text = "m" + "".join(map(str, first))
    packed = BytesIO()
    oracle.save(packed)
    covering = {
        (row, column): c.text
        for c in read_word("merged.docx", packed.getvalue()).tables[0].cells
        for row in range(c.row, c.row + c.row_span)
        for column in range(c.column, c.column + c.column_span)
    }
    assert covering == {(r, c): grid.cell(r, c).text for r in range(4) for c in range(4)}


def test_rows_and_cells_in_content_controls_and_columns_left_free_are_read() -> None:
    inner = f"<w:sdt><w:sdtContent>{cell('控件格')}</w:sdtContent></w:sdt>"
    free = f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell('右格')}</w:tr>"
    row = f"<w:sdt><w:sdtContent><w:tr>{cell('甲')}{inner}</w:tr></w:sdtContent></w:sdt>"
    document = read(f"<w:tbl>{row}{free}</w:tbl>")
    places = [(line.text, line.cell.row, line.cell.column) for line in document.lines if line.cell]
    assert places == [("甲", 0, 0), ("控件格", 0, 1), ("右格", 1, 1)]


def test_a_table_in_a_cell_reads_as_lines_of_that_cell() -> None:
    inner = table(("型号", "X-1"), ("数量", "3台"))
    document = read(table(("设备", "说明"), ("主机", cell(paragraph("如下："), inner))))
    assert document.tables[0].rows[1] == ("主机", "如下：\n型号  X-1\n数量  3台")
    assert len(document.tables) == 1


def test_a_table_of_one_column_is_running_text() -> None:
    document = read(table((cell("第一条 服务", CLAUSE),), ("第二条 费用",)))
    assert texts(document) == ["第一条 服务", CLAUSE, "第二条 费用"]
    assert not document.tables
    assert {line.kind for line in document.lines} == {"text"}


def test_a_clause_that_goes_across_a_table_of_goods_is_running_text() -> None:
    document = read(
        table(
            ("品名", "单价"),
            ("键盘", "50元"),
            (cell("一、质量标准", CLAUSE, span=2),),
            ("合计", "50元"),
        )
    )
    assert [line.text for line in document.lines if line.cell is None] == ["一、质量标准", CLAUSE]
    assert [found.rows for found in document.tables] == [
        (("品名", "单价"), ("键盘", "50元")),
        (("合计", "50元"),),
    ]


def test_a_caption_across_a_form_stays_in_the_table() -> None:
    document = read(table(("姓名", ""), (cell("教育经历", span=2),), ("学校", "专业")))
    assert document.tables[0].rows == (("姓名", ""), ("教育经历",), ("学校", "专业"))


def test_clauses_in_two_languages_side_by_side_are_running_text() -> None:
    english = "The Supplier shall report to the Customer in writing."
    document = read(
        table(
            (cell("第一条 报告", CLAUSE), cell("Article 1 Reports", english)),
            (cell("第二条 费用", CLAUSE), cell("Article 2 Fees", english)),
        )
    )
    assert not document.tables
    assert texts(document)[:4] == ["第一条 报告", CLAUSE, "Article 1 Reports", english]


def test_clauses_whose_numbers_stand_in_a_column_are_one_line_each() -> None:
    document = read(table(("第一条", CLAUSE), ("第二条", CLAUSE)))
    assert texts(document) == [f"第一条 {CLAUSE}", f"第二条 {CLAUSE}"]


def test_decimal_numbers_in_a_column_are_clauses_without_a_head_row_and_data_with_one() -> None:
    rows = (("1.1", CLAUSE), ("1.2", CLAUSE))
    assert texts(read(table(*rows))) == [f"1.1 {CLAUSE}", f"1.2 {CLAUSE}"]
    assert len(read(table(("序号", "技术要求"), *rows)).tables) == 1


def test_a_column_left_empty_for_its_width_does_not_make_clauses_a_table() -> None:
    document = read(table(("", cell("第一条 报告", CLAUSE)), ("", "第二条 费用由甲方承担。")))
    assert texts(document) == ["第一条 报告", CLAUSE, "第二条 费用由甲方承担。"]
    assert not document.tables


def test_a_form_to_fill_in_stays_a_table_though_its_right_column_is_empty() -> None:
    document = read(table(("单位名称", ""), ("开户银行", ""), ("账号", "")))
    assert [found.text for found in document.tables[0].cells if not found.text] == ["", "", ""]


def test_particulars_of_two_parties_side_by_side_are_two_blocks() -> None:
    document = read(
        table((cell("甲方：某公司", "地址：某路1号", "电话："), cell("乙方：", "地址：", "电话：")))
    )
    assert texts(document) == [
        "甲方：某公司",
        "地址：某路1号",
        "电话：",
        "乙方：",
        "地址：",
        "电话：",
    ]


def test_numbered_items_in_a_cell_of_data_stay_in_the_cell() -> None:
    items = cell("1. 每月巡检一次，出具报告；", "2. 每季度备份一次，异地保存。")
    document = read(table(("服务", "内容"), ("巡检", items), ("驻场", "工作日")))
    assert len(document.tables) == 1
    assert {line.kind for line in document.lines} == {"table"}


def test_a_table_without_a_word_is_no_table() -> None:
    assert read(paragraph("正文") + table(("", ""), ("", ""))).tables == ()


# --- whole files


def test_a_second_count_of_all_stored_words_agrees() -> None:
    foot = f'<w:footnote w:id="2">{paragraph("脚注文字")}</w:footnote>'
    body = (
        paragraph("前", f"<w:ins w:id='1'>{run('增')}</w:ins>", run("隐", "<w:vanish/>"))
        + table(("名称", "说明"), (cell("并", merge="restart"), cell(table(("内", "层")))))
        + paragraph(f"<w:r><w:drawing>{box('框')}</w:drawing></w:r>")
        + paragraph("注", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    )
    data = build(body, footnotes=foot)
    assert share_differing(data, read_word("count.docx", data)) == 0


def test_reading_twice_gives_equal_documents() -> None:
    data = build(numbered("甲") + table(("乙", "丙")), numbering=abstract(1) + num(1, 1))
    assert read_word("a.docx", data) == read_word("a.docx", data)


def test_a_strict_file_reads_like_a_usual_one() -> None:
    usual = f"<w:document {NAMESPACES}><w:body>{paragraph('正文')}</w:body></w:document>"
    strict = usual.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read_word("strict.docx", pack({"word/document.xml": strict})).text == "正文"


def test_names_of_parts_with_backslashes_and_capitals_are_found() -> None:
    inner = f"<w:document {NAMESPACES}><w:body>{paragraph('正文')}</w:body></w:document>"
    assert read_word("b.docx", pack({"Word\\Document.xml": inner})).text == "正文"


def test_deeply_nested_tables_are_read_or_refused_but_never_crash() -> None:
    body = paragraph("底")
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert read(body).text == "底"
    for _ in range(200):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    with pytest.raises(UnreadableFile, match="damaged"):
        read(body)


@pytest.mark.parametrize(
    "body",
    [
        paragraph("第" * 100_000),
        paragraph("1." * 50_000),
        paragraph("<w:r><w:tab/></w:r>" * 50_000, "尾"),
        paragraph(run(" ", UNDERLINED) * 50_000, "尾"),
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/><w:t>文</w:t></w:r>' * 20_000),
        paragraph("文", look="<w:rPr><w:vanish/></w:rPr>") * 20_000,
    ],
)
def test_long_runs_of_anything_are_read(body: str) -> None:
    # In linear time each takes under a second; in square time it would take minutes.
    assert read(body).text


@pytest.mark.parametrize("measure", ["inf", "nan", "1e999", "9" * 400, "-1", "", "x"])
def test_measures_beyond_all_measure_count_as_missing(measure: str) -> None:
    look = f'<w:ind w:left="{measure}"/>'
    content = run("正文", f'<w:sz w:val="{measure}"/>')
    line = read(paragraph(content, look=look)).lines[0]
    assert line.indent is not None
    assert abs(line.indent) < 10**9


@pytest.mark.parametrize(
    "members",
    [
        {"word/other.xml": "<x/>"},
        {"word/document.xml": "<w:document"},
        {"word/document.xml": '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'},
        {"word/document.xml": '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'.encode("utf-16")},
    ],
)
def test_a_damaged_package_is_refused(members: dict[str, str | bytes]) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        read_word("bad.docx", pack(members))
    assert refusal.value.code == "damaged"
    assert "\n" not in str(refusal.value)
    assert str(refusal.value).startswith("bad.docx: ")
