"""Word's automatic numbers: every format, and how the counts run on, restart and nest."""

from __future__ import annotations

import pytest

from extractor.readers.word.formats import format_custom, format_number
from tests.docx_builder import (
    abstract,
    level,
    num,
    numbered,
    paragraph,
    read,
    style,
    styled,
    table,
    texts,
)

CHAPTERS = abstract(
    1,
    level(0, "chineseCountingThousand", "第%1章"),
    level(1, "decimal", "%1.%2", "<w:isLgl/>"),
    level(2, "decimal", "（%3）"),
)


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    """The labels of the lines of a body."""
    return [line.label for line in read(body, numbering=numbering, styles=styles).lines]


@pytest.mark.parametrize(
    ("style_name", "printed"),
    [
        ("decimal", {0: "0", 1: "1", 100: "100"}),
        ("decimalZero", {1: "01", 10: "10", 101: "101"}),
        ("decimalFullWidth", {1: "１", 20: "２０"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {1: "①", 10: "⑩"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛"}),
        ("numberInDash", {3: "- 3 -"}),
        ("hex", {11: "B"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 22: "22nd", 112: "112th"}),
        ("cardinalText", {1: "One", 15: "Fifteen", 21: "Twenty-one", 340: "Three hundred forty"}),
        ("ordinalText", {1: "First", 12: "Twelfth", 20: "Twentieth", 23: "Twenty-third"}),
        (
            "upperRoman",
            {1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 99: "XCIX", 1994: "MCMXCIV"},
        ),
        ("lowerRoman", {3: "iii"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA"}),
        ("lowerLetter", {2: "b", 28: "bb"}),
        ("chicago", {1: "*", 4: "§", 5: "**", 10: "†††"}),
        ("russianUpper", {1: "А", 10: "К", 30: "АА"}),
        ("russianLower", {29: "я"}),
        ("hindiNumbers", {12: "१२"}),
        ("thaiNumbers", {12: "๑๒"}),
        ("decimalHalfWidth", {3: "3"}),
        ("none", {1: ""}),
        ("no such format", {7: "7"}),
    ],
)
def test_western_numbers_are_printed_as_word_prints_them(
    style_name: str, printed: dict[int, str]
) -> None:
    assert {count: format_number(count, style_name) for count in printed} == printed


@pytest.mark.parametrize(
    ("style_name", "printed"),
    [
        ("chineseCounting", {1: "一", 10: "十", 12: "十二", 20: "二十", 99: "九十九", 100: "一○○"}),
        (
            "chineseCountingThousand",
            {10: "十", 19: "十九", 21: "二十一", 100: "一百", 101: "一百零一", 110: "一百一十",
             1001: "一千零一", 1010: "一千零一十", 10001: "一万零一"},
        ),
        ("taiwaneseCountingThousand", {12: "十二"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 21: "贰拾壹", 105: "壹佰零伍"}),
        ("ideographLegalTraditional", {2: "貳", 6: "陸"}),
        ("japaneseCounting", {10: "十", 100: "百", 101: "百一", 111: "百十一", 234: "二百三十四"}),
        ("japaneseLegal", {1: "壱", 13: "拾参"}),
        ("ideographDigital", {0: "〇", 10: "一〇", 23: "二三"}),
        ("taiwaneseDigital", {10: "一○"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographEnclosedCircle", {1: "㈠", 10: "㈩"}),
        ("ideographZodiacTraditional", {1: "甲子", 11: "甲戌", 60: "癸亥", 61: "61"}),
        ("decimalEnclosedCircle", {0: "0"}),
        ("japaneseDigitalTenThousand", {10: "一〇"}),
        ("aiueo", {1: "ｱ"}),
        ("aiueoFullWidth", {1: "ア", 46: "ン", 47: "アア"}),
        ("iroha", {1: "ｲ", 48: "ﾝ"}),
        ("irohaFullWidth", {1: "イ"}),
        ("koreanDigital", {10: "일영"}),
        ("koreanDigital2", {10: "一零"}),
        ("koreanCounting", {12: "십이", 120: "백이십"}),
        ("ganada", {2: "나"}),
        ("chosung", {2: "ㄴ"}),
    ],
)  # fmt: skip
def test_chinese_and_japanese_numbers_are_printed_as_word_prints_them(
    style_name: str, printed: dict[int, str]
) -> None:
    assert {count: format_number(count, style_name) for count in printed} == printed


def test_a_custom_format_pads_with_zeros_as_its_example_does() -> None:
    assert [format_custom(7, "01, 02, 03, ..."), format_custom(7, "001, 002, ...")] == ["07", "007"]
    assert format_custom(7, "something else") == "7"


def test_a_number_beyond_all_measure_is_printed_in_digits() -> None:
    assert format_number(10**9, "lowerLetter") == "1000000000"
    assert format_number(-1, "upperRoman") == "-1"


def test_a_legal_level_prints_chapters_in_digits_and_restarts_below_each() -> None:
    body = "".join(numbered("条文", level=place) for place in (0, 1, 1, 2, 2, 1, 2, 0, 1))
    assert labels(body, CHAPTERS + num(1, 1)) == [
        "第一章", "1.1", "1.2", "（1）", "（2）", "1.3", "（1）", "第二章", "2.1",
    ]  # fmt: skip


def test_a_level_that_is_not_legal_keeps_the_number_of_its_chapter_in_chinese() -> None:
    lists = abstract(1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2"))
    body = numbered("甲", level=0) + numbered("乙", level=1)
    assert labels(body, lists + num(1, 1)) == ["一、", "一.1"]


def test_two_lists_of_one_abstract_list_count_on() -> None:
    body = numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 1)
    assert labels(body, CHAPTERS + num(1, 1) + num(2, 1)) == ["第一章", "第二章", "第三章"]


def test_a_start_override_begins_again_and_later_restarts_begin_there_too() -> None:
    override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = "".join(numbered("条文", *place) for place in ((1, 0), (1, 1), (2, 1), (2, 0), (2, 1)))
    document = read(body, numbering=CHAPTERS + num(1, 1) + num(2, 1, override))
    assert [line.label for line in document.lines] == ["第一章", "1.1", "1.5", "第二章", "2.5"]
    assert document.lines[0].list_id != document.lines[2].list_id


def test_an_overridden_level_prints_its_own_words() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "Part %1")}</w:lvlOverride>'
    body = numbered("甲", 1) + numbered("乙", 2)
    assert labels(body, CHAPTERS + num(1, 1) + num(2, 1, own)) == ["第一章", "Part I"]


def test_a_level_restarts_only_after_the_level_that_it_names() -> None:
    lists = abstract(
        1,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>'),
        level(3, "decimal", "[%4]", '<w:lvlRestart w:val="0"/>'),
    )
    body = "".join(numbered("x", level=place) for place in (0, 1, 2, 3, 1, 2, 3, 0, 1, 2, 3))
    assert labels(body, lists + num(1, 1)) == [
        "1.", "1.1", "a)", "[1]", "1.2", "b)", "[2]", "2.", "2.1", "a)", "[3]",
    ]  # fmt: skip


def test_a_skipped_level_counts_as_begun() -> None:
    body = numbered("x", level=1) + numbered("y", level=0)
    lists = abstract(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    assert labels(body, lists + num(1, 1)) == ["1.1", "2."]


def test_a_style_numbers_its_paragraphs_at_the_level_that_names_it() -> None:
    lists = abstract(
        1,
        level(0, "decimal", "Article %1", '<w:pStyle w:val="Top"/>'),
        level(1, "decimal", "%1.%2", '<w:pStyle w:val="Sub"/>'),
    )
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        style("Top", listed)
        + style("Sub", listed)
        + style("Child", based_on="Sub")
        + style("Free", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', based_on="Top")
    )
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        styled("Top", "Scope")
        + styled("Sub", "Services")
        + styled("Child", "Sites")
        + styled("Free", "No number by its style")
        + styled("Top", "No number of its own", look=none)
        + styled("Top", "Fees")
    )
    assert labels(body, lists + num(1, 1), styles) == [
        "Article 1", "1.1", "1.2", "", "", "Article 2",
    ]  # fmt: skip


def test_a_list_that_names_a_list_style_counts_in_the_list_of_that_style() -> None:
    lists = CHAPTERS + (
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Listed"/></w:abstractNum>'
    )
    styles = style("Listed", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    body = numbered("甲", 1) + numbered("乙", 2)
    assert labels(body, lists + num(1, 1) + num(2, 2), styles) == ["第一章", "第二章"]


def test_numbers_count_on_through_table_cells_and_cells_of_numbers_alone_are_read() -> None:
    lists = abstract(1, level(0, "decimal", "%1"))
    empty = numbered("")
    body = (
        numbered("前") + table((cell_of(empty), "键盘"), (cell_of(empty), "鼠标")) + numbered("后")
    )
    document = read(body, numbering=lists + num(1, 1))
    assert texts(document) == ["1前", "2", "键盘", "3", "鼠标", "4后"]
    assert document.tables[0].rows == (("2", "键盘"), ("3", "鼠标"))


def cell_of(content: str) -> str:
    """A table cell with this content."""
    return f"<w:tc>{content}</w:tc>"


def test_the_text_begins_with_the_label_and_one_space_unless_nothing_parts_them() -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    ) + abstract(2, level(0, "decimal", "%1"))
    body = numbered("服务", 1) + numbered("2026年", 2) + numbered("年度", 2)
    document = read(body, numbering=lists + num(1, 1) + num(2, 2))
    # "1" and "2026年" would run into one number.
    assert texts(document) == ["1. 服务", "1 2026年", "2年度"]
    assert [line.list_level for line in document.lines] == [0, 0, 0]


def test_bullets_and_hidden_numbers_leave_no_label() -> None:
    hidden = level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    lists = abstract(1, level(0, "bullet", "•")) + abstract(2, hidden)
    body = numbered("要点", 1) + numbered("隐号", 2)
    document = read(body, numbering=lists + num(1, 1) + num(2, 2))
    assert texts(document) == ["要点", "隐号"]
    assert [line.label for line in document.lines] == ["", ""]


def test_a_list_that_does_not_exist_gives_no_number() -> None:
    lists = CHAPTERS + num(1, 1) + num(3, 44)
    body = numbered("甲", 9) + numbered("乙", 3) + numbered("丙", 1, 8) + numbered("丁", 1, 77)
    assert labels(body, lists) == ["", "", "", ""]


def test_a_damaged_level_number_does_not_stop_the_reading() -> None:
    broken = '<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr>'
    assert labels(paragraph("甲", look=broken), CHAPTERS + num(1, 1)) == ["第一章"]


def test_a_deleted_or_hidden_paragraph_is_not_counted() -> None:
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = f"{place}<w:rPr><w:del w:id='1'/></w:rPr>"
    deleted = paragraph("<w:del w:id='2'><w:r><w:delText>旧</w:delText></w:r></w:del>", look=gone)
    assert labels(numbered("甲") + deleted + numbered("乙"), CHAPTERS + num(1, 1)) == [
        "第一章", "第二章",
    ]  # fmt: skip


def test_a_break_before_the_words_leaves_the_number_with_the_words() -> None:
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph('<w:r><w:br w:type="page"/><w:t>违约</w:t></w:r>', look=place)
    assert texts(read(body, numbering=CHAPTERS + num(1, 1))) == ["第一章违约"]
