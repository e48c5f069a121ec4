"""What Word prints of what it stores: fields without a result, formulas, capitals, small cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.readers import read as read_file
from extractor.readers.word.codes import print_code
from extractor.readers.word.reader import read_word
from tests.docx_builder import (
    NAMESPACES,
    TYPES,
    abstract,
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

SEPARATOR = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def field(code: str, separator: str = "") -> str:
    """A field that stores no result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>{separator}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def told(body: str) -> dict[str, str]:
    """What the reader told, by code."""
    return {notice.code: notice.detail for notice in read(body).notices}


# --- fields whose code says what is printed


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        (r" eq \o\ac(○,1) ", "①"),
        (r"EQ \o\ac(○,20)", "⑳"),
        (r"eq \o\ac(○,三)", "㊂"),
        (r"eq \o\ac(○,甲)", "甲"),
        (r"eq \o\ac(□,√)", "☑"),
        (r"eq \o\ac(□,×)", "☒"),
        (r"eq \o\ac(□, )", "□"),
        (r"EQ \* jc0 \* &quot;Font:宋体&quot; \* hps10 \o\ad(\s\up 9(zhù),注)", "注"),
        (r"eq \o(\s\up 5(株),\s\do 2(式))", "株式"),
        (r"EQ \f(总价,12)", "总价/12"),
        (r"EQ \f(a+b,c-d)", "(a+b)/(c-d)"),
        (r"EQ 10\s\up6(3)", "10³"),
        (r"EQ \r(x)", "√x"),
        (r"EQ \r(3,x+1)", "³√(x+1)"),
        (r"EQ \b\bc\{(\a(甲,乙))", "(甲 乙)"),
        (r"EQ (1\,000)", "(1,000)"),
        (r"EQ \x(开口", "开口"),
        ("MACROBUTTON NoMacro [点击此处输入名称]", "[点击此处输入名称]"),
        ('SYMBOL 254 \\f "Wingdings" \\s 12', "☑"),
        (" PAGE ", ""),
        ("", ""),
    ],
)
def test_a_field_without_a_result_prints_what_its_code_says(code: str, printed: str) -> None:
    shown = texts(read(paragraph("选", field(code), "项")))
    assert shown == [f"选{printed}项"]
    assert texts(read(paragraph("选", field(code, SEPARATOR), "项"))) == shown


def test_a_simple_field_without_a_result_prints_what_its_code_says() -> None:
    simple = r'<w:fldSimple w:instr="EQ \o\ac(□,√)"/>'
    assert texts(read(paragraph(simple, "同意"))) == ["☑同意"]


def test_a_sign_of_a_symbol_font_within_a_code_is_printed() -> None:
    tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    code = field(r"eq \o\ac(□,").replace(
        "</w:instrText></w:r>",
        f"</w:instrText></w:r>{tick}<w:r><w:instrText>)</w:instrText></w:r>",
    )
    assert texts(read(paragraph(code, "同意"))) == ["☑同意"]


@pytest.mark.parametrize("code", [r"\o(" * 600, "(" * 1900, r"EQ \a(" + "," * 1900 + ")"])
def test_a_code_made_to_harm_is_read_or_left_out(code: str) -> None:
    assert len(print_code(f"EQ {code}")) < 4000
    assert print_code("EQ " + "x" * 100_000) == ""


def test_numbers_that_word_counts_as_fields_are_told() -> None:
    body = paragraph(field(" LISTNUM NumberDefault "), "交付") + paragraph(field("AUTONUM"), "验收")
    assert told(body) == {"unread_numbers": "2 numbers that Word counts as fields are not read"}


def test_a_contents_table_of_a_simple_field_is_one() -> None:
    entry = f'<w:fldSimple w:instr=" TOC \\o ">{run("第一条 服务 1")}</w:fldSimple>'
    lines = read(paragraph(entry) + paragraph("第一条 服务")).lines
    assert [line.contents_entry for line in lines] == [True, False]


# --- formulas


def math(inner: str) -> str:
    """A formula."""
    return f"<m:oMath>{inner}</m:oMath>"


def part(name: str, *inner: str) -> str:
    """A part of a formula; plain words become a run."""
    made = (item if item.startswith("<") else f"<m:r><m:t>{item}</m:t></m:r>" for item in inner)
    return f"<m:{name}>{''.join(made)}</m:{name}>"


@pytest.mark.parametrize(
    ("formula", "printed"),
    [
        (part("f", part("num", "月费"), part("den", "30")), "月费/30"),
        (part("f", part("num", "a+b"), part("den", "c")), "(a+b)/c"),
        (part("f", part("num", part("d", part("e", "a+b"))), part("den", "c")), "(a+b)/c"),
        (part("sSup", part("e", "10"), part("sup", "6")), "10⁶"),
        (part("sSup", part("e", "x"), part("sup", "k+1")), "x^(k+1)"),
        (part("sSub", part("e", "P"), part("sub", "0")), "P0"),
        (part("sSubSup", part("e", "P"), part("sub", "i"), part("sup", "2")), "Pi²"),
        (part("rad", "<m:deg/>", part("e", "x")), "√x"),
        (
            part(
                "nary",
                '<m:naryPr><m:chr m:val="∑"/></m:naryPr>',
                part("sub", "i=1"),
                part("sup", "n"),
                part("e", "F"),
            ),
            "∑_(i=1)^nF",
        ),
        (
            part("d", '<m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>', part("e", "x")),
            "[x",
        ),
        ("<m:r><w:rPr><w:del w:id='1'/></w:rPr><m:t>旧</m:t></m:r>" + part("e", "新"), "新"),
    ],
)
def test_formulas_are_read_as_one_line_that_says_the_same(formula: str, printed: str) -> None:
    assert texts(read(paragraph("费用＝", math(formula)))) == [f"费用＝{printed}"]
    assert texts(read(paragraph(f"<m:oMathPara>{math(formula)}</m:oMathPara>"))) == [printed]


def test_a_raised_figure_does_not_lengthen_the_number_before_it() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    assert texts(read(paragraph("500", run("1", raised), "元"))) == ["500¹元"]
    assert texts(read(paragraph("平方米", run("2", raised)))) == ["平方米2"]


# --- letters


def test_letters_set_as_capitals_are_read_as_capitals_also_by_their_style() -> None:
    styles = style("Cap", "<w:rPr><w:caps/></w:rPr>")
    small = run(" Fee", "<w:smallCaps/>")
    off = run(" Ltd", '<w:caps w:val="0"/>')
    document = read(
        paragraph(run("Term", "<w:caps/>"), small) + styled("Cap", "Scope", off), styles=styles
    )
    assert texts(document) == ["TERM Fee", "SCOPE Ltd"]


def test_text_hidden_by_a_character_style_that_inherits_it_is_left_out() -> None:
    styles = style("H", "<w:rPr><w:vanish/></w:rPr>") + style("C", based_on="H")
    document = read(paragraph("甲", run("乙", '<w:rStyle w:val="C"/>')), styles=styles)
    assert document.text == "甲"
    assert told(paragraph(run("丙", "<w:vanish/>")))["hidden_text"].startswith("1 ")


# --- changes in tables and of whole paragraphs


def test_inserted_and_deleted_cells_and_rows_are_read_as_accepted() -> None:
    added = f"<w:tc><w:tcPr><w:cellIns w:id='1'/></w:tcPr>{paragraph('新')}</w:tc>"
    gone = f"<w:tc><w:tcPr><w:cellDel w:id='2'/></w:tcPr>{paragraph('旧')}</w:tc>"
    row = f"<w:tr><w:trPr><w:ins w:id='3'/></w:trPr>{added}{gone}{cell('丙')}</w:tr>"
    document = read(f"<w:tbl>{row}</w:tbl>")
    assert texts(document) == ["新", "丙"]
    assert [notice.code for notice in document.notices] == ["tracked_changes"]


def test_a_paragraph_moved_away_with_its_mark_leaves_nothing() -> None:
    look = "<w:rPr><w:moveFrom w:id='2'/></w:rPr>"
    moved = paragraph(f"<w:moveFrom w:id='1'>{run('旧处')}</w:moveFrom>", look=look)
    assert texts(read(paragraph("前") + moved + paragraph("后"))) == ["前", "后"]


# --- content controls and other wrappers, at every level


def control(inner: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def test_content_controls_are_read_at_every_level_and_once() -> None:
    ticked = control("<w:r><w:t>☒</w:t></w:r>", '<w:alias w:val="同意"/>')
    chosen = control(run("季度"), '<w:dropDownList><w:listItem w:value="月度"/></w:dropDownList>')
    line = paragraph("按", control(control(chosen)), "付款", ticked)
    rows = control(f"<w:tr>{control(cell(control(paragraph('格'))))}{cell('乙')}</w:tr>")
    document = read(control(line + control(paragraph("块"))) + f"<w:tbl>{rows}</w:tbl>")
    assert texts(document) == ["按季度付款☒", "块", "格", "乙"]


def test_wrappers_around_blocks_and_words_are_transparent() -> None:
    body = f"<w:customXml>{paragraph('甲')}<w:smartTag/></w:customXml>" + paragraph(
        f"<w:bdo>{run('乙')}</w:bdo>",
        f"<w:ins w:id='1'><w:hyperlink><w:smartTag>{run('丙')}</w:smartTag></w:hyperlink></w:ins>",
    )
    assert texts(read(body)) == ["甲", "乙丙"]


def test_a_place_where_a_page_once_broke_leaves_nothing() -> None:
    broken = "<w:r><w:t>一</w:t><w:lastRenderedPageBreak/><w:t>段</w:t></w:r>"
    assert texts(read(paragraph(broken))) == ["一段"]


def test_a_table_in_a_text_box_is_read() -> None:
    boxed = f"<w:txbxContent>{table(('户名', '某公司'))}</w:txbxContent>"
    document = read(
        paragraph("账户", f"<w:r><w:pict><v:textbox>{boxed}</v:textbox></w:pict></w:r>")
    )
    assert texts(document) == ["账户", "户名", "某公司"]
    assert document.tables[0].rows == (("户名", "某公司"),)


def test_a_note_with_a_mark_of_its_own_is_read_at_its_place() -> None:
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    note = f'<w:footnote w:id="2">{paragraph("不含税")}</w:footnote>'
    document = read(table((cell(paragraph("价款", mark)), "10元")), footnotes=note)
    assert texts(document) == ["价款*", "不含税", "10元"]


def test_a_header_of_the_first_page_counts_only_where_that_page_differs() -> None:
    first = '<w:headerReference w:type="first" r:id="header1"/>'
    even = '<w:footerReference w:type="even" r:id="footer1"/>'
    parts = {"header1": paragraph("封面页眉"), "footer1": paragraph("双数页脚")}
    without = read(paragraph("文") + f"<w:sectPr>{first}{even}</w:sectPr>", **parts)
    differing = read(paragraph("文") + f"<w:sectPr>{first}<w:titlePg/></w:sectPr>", **parts)
    assert [line.text for line in without.lines] == ["文", "双数页脚"]
    assert [line.text for line in differing.lines] == ["文", "封面页眉"]


# --- numbers


def test_numbers_count_on_across_sections_and_into_nested_tables() -> None:
    lists = abstract(1, level(0, "decimal", "%1.")) + num(1, 1)
    inner = f"<w:tbl><w:tr>{cell(numbered('丙'))}</w:tr></w:tbl>"
    end = paragraph("", look="<w:sectPr/>")
    rows = table((cell(numbered("乙"), inner), "数量"))
    body = numbered("甲") + end + rows + numbered("丁")
    assert texts(read(body, numbering=lists)) == ["1.甲", "2.乙", "3.丙", "数量", "4.丁"]


def test_a_style_may_name_the_level_and_hand_it_down() -> None:
    lists = abstract(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + num(1, 1)
    place = '<w:pPr><w:numPr><w:ilvl w:val="{}"/>{}</w:numPr></w:pPr>'
    styles = (
        style("Top", place.format(0, '<w:numId w:val="1"/>'))
        + style("Sub", place.format(1, ""), based_on="Top")
        + style("Grand", based_on="Sub")
    )
    body = styled("Top", "甲") + styled("Sub", "乙") + styled("Grand", "丙")
    document = read(body, numbering=lists, styles=styles)
    assert texts(document) == ["1.甲", "1.1乙", "1.2丙"]


# --- whole files


def test_styles_and_lists_that_are_missing_leave_the_text() -> None:
    assert texts(read(styled("Nowhere", "甲") + numbered("乙"))) == ["甲", "乙"]


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        (".docm", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        (
            ".dotx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        ),
    ],
)
def test_files_with_macros_and_templates_are_read(tmp_path: Path, suffix: str, kind: str) -> None:
    usual = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    body = f"<w:document {NAMESPACES}><w:body>{paragraph('正文')}</w:body></w:document>"
    members = {"[Content_Types].xml": TYPES.replace(usual, kind), "word/document.xml": body}
    path = tmp_path / f"a{suffix}"
    path.write_bytes(pack(members))
    assert read_file(path).text == "正文"


def test_pictures_of_a_strict_file_are_told_and_its_switches_read() -> None:
    picture = paragraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>")
    words = paragraph(run("密", '<w:vanish w:val="on"/>'), run("明", '<w:vanish w:val="off"/>'))
    usual = f"<w:document {NAMESPACES}><w:body>{words}{picture}</w:body></w:document>"
    strict = usual.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ).replace(
        "http://schemas.openxmlformats.org/drawingml/2006/",
        "http://purl.oclc.org/ooxml/drawingml/",
    )
    document = read_word("strict.docx", pack({"word/document.xml": strict}))
    assert document.text == "明"
    assert {notice.code for notice in document.notices} == {"hidden_text", "pictures"}
