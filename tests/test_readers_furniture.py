"""Running heads, feet, page numbers and stamps are told from the contract's own words."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extractor.readers.page.furniture import furniture_line, is_page_number, part_furniture
from extractor.readers.page.printed import Printed, Sheet
from models.span import Box

HEIGHT = 842.0


def printed(
    text: str, page: int, top: float, *, left: float = 72.0, slanted: bool = False
) -> Printed:
    box = Box(left, top, left + 10 * len(text), top + 12)
    return Printed(text, page, box, 10.5, slanted=slanted)


def sheets(count: int, draw: Callable[[int], list[Printed]]) -> list[Sheet]:
    """So many pages, each with what is drawn and with text of its own in the middle."""
    bodies = [
        [printed(f"本页讲的是第{'一二三四五六七八九十'[page - 1]}件事。", page, 300), *draw(page)]
        for page in range(1, count + 1)
    ]
    return [Sheet(index + 1, 595.0, HEIGHT, tuple(lines)) for index, lines in enumerate(bodies)]


def found(pages: list[Sheet]) -> list[str]:
    return [line.text for line in part_furniture(pages)[1]]


PAGE_NUMBERS = """3; - 3 -; — 12 —; 第 3 页; 第3页 共9页; 第 3 页/共 9 页; 3/20; 3 / 20;
Page 3 of 9; 共9页 第3页; 第三页; iv; ·3·; 第2页/20"""


@pytest.mark.parametrize("text", re.split(r";\s", PAGE_NUMBERS))
def test_a_page_number_in_any_dress(text: str) -> None:
    assert is_page_number(text)


@pytest.mark.parametrize(
    "text", ["第3条", "3.1", "共9页附件", "2024年", "第三页的内容", "3个工作日"]
)
def test_what_is_no_page_number(text: str) -> None:
    assert not is_page_number(text)


def test_a_head_and_a_counting_foot_are_furniture() -> None:
    pages = sheets(
        4, lambda page: [printed("设备维护合同", page, 40), printed(f"- {page} -", page, 800)]
    )
    assert found(pages) == [
        text for page in range(1, 5) for text in ("设备维护合同", f"- {page} -")
    ]


def test_a_foot_that_counts_behind_other_words_is_furniture() -> None:
    assert len(found(sheets(3, lambda page: [printed(f"内部资料 第 {page} 页", page, 800)]))) == 3


def test_heads_of_left_and_right_pages_are_furniture() -> None:
    heads = ("合同编号 AB-7", "机房改造项目")
    assert len(found(sheets(8, lambda page: [printed(heads[page % 2], page, 40)]))) == 8


def test_page_numbers_that_begin_at_any_number_are_furniture() -> None:
    assert found(sheets(3, lambda page: [printed(str(page + 48), page, 60)])) == ["49", "50", "51"]


def test_a_number_that_counts_up_inside_the_text_is_furniture() -> None:
    assert found(sheets(4, lambda page: [printed(str(page), page, 640)])) == ["1", "2", "3", "4"]


def test_the_page_number_of_a_single_page_is_furniture() -> None:
    assert found(sheets(1, lambda page: [printed("1", page, 800)])) == ["1"]


def test_clauses_at_the_top_of_their_pages_are_text() -> None:
    pages = sheets(3, lambda page: [printed(f"{page}.1 承包人应当按月巡检。", page, 75)])
    assert found(pages) == []


def test_a_title_at_the_top_of_the_first_page_is_text() -> None:
    assert found(sheets(3, lambda page: [printed("维护合同", page, 75)] if page == 1 else [])) == []


def test_a_year_at_the_top_of_a_page_is_text() -> None:
    assert found(sheets(1, lambda page: [printed("2031", page, 60)])) == []


def test_words_repeated_in_the_middle_of_pages_in_different_places_are_text() -> None:
    pages = sheets(4, lambda page: [printed("双方签字", page, 400 + 20 * page)])
    assert found(pages) == []


def test_a_sentence_that_ends_at_one_height_of_some_pages_is_text() -> None:
    pages = [
        Sheet(page, 595.0, HEIGHT, (printed(f"第{page}件事。", page, 300), *last))
        for page in range(1, 31)
        for last in [[printed("日内完成。", page, 760)] if page in (3, 11, 19, 28) else []]
    ]
    assert found(pages) == []


def test_a_list_that_begins_at_the_foot_of_its_pages_is_text() -> None:
    points = ("（一）按月巡检；", "（二）按年检修；")
    pages = sheets(
        4,
        lambda page: [
            *([printed(points[1], page, 75)] if page > 1 else []),
            *([printed(points[0], page, 765)] if page < 4 else []),
        ],
    )
    assert points[0] not in found(pages)


def test_a_chapter_at_the_head_of_its_pages_is_furniture() -> None:
    def draw(page: int) -> list[Printed]:
        opened = [printed("第二章 价款", page, 500)] if page == 4 else []
        return [printed("第一章 总则" if page < 5 else "第二章 价款", page, 40), *opened]

    assert found(sheets(8, draw)) == ["第一章 总则"] * 4 + ["第二章 价款"] * 4


def test_a_stamp_across_the_page_is_furniture() -> None:
    pages = sheets(1, lambda page: [printed("仅供参考", page, 400, slanted=True)])
    assert found(pages) == ["仅供参考"]


def test_a_level_stamp_in_one_place_of_all_pages_is_furniture() -> None:
    assert len(found(sheets(4, lambda page: [printed("样本", page, 500, left=260)]))) == 4


def test_large_words_across_the_lines_are_furniture_though_level() -> None:
    rows = [printed(f"第{row}行的内容", 1, 100 + 18 * row) for row in range(10)]
    stamp = Printed("仅供参考", 1, Box(72, 150, 300, 210), 60.0)
    assert found([Sheet(1, 595.0, HEIGHT, (*rows, stamp))]) == ["仅供参考"]


def test_a_large_title_above_the_lines_is_text() -> None:
    rows = [printed(f"第{row}行的内容", 1, 140 + 18 * row) for row in range(10)]
    title = Printed("维护合同", 1, Box(200, 100, 400, 139), 36.0)
    assert found([Sheet(1, 595.0, HEIGHT, (title, *rows))]) == []


def test_the_text_of_copies_of_one_contract_is_no_furniture() -> None:
    lines = ["维护合同", *(f"第{row}条 内容" for row in "一二三四五六")]
    pages = [
        Sheet(
            page,
            595.0,
            HEIGHT,
            tuple(printed(text, page, 80 + 100 * row) for row, text in enumerate(lines)),
        )
        for page in (1, 2, 3)
    ]
    assert found(pages) == []


def test_a_page_set_sideways_is_text() -> None:
    lines = tuple(printed(f"附表第{row}行", 1, 100 + 20 * row, slanted=True) for row in range(5))
    assert found([Sheet(1, 595.0, HEIGHT, lines)]) == []


def test_what_is_left_keeps_its_order_and_what_goes_keeps_its_place() -> None:
    pages = sheets(3, lambda page: [printed("设备维护合同", page, 40)])
    bodies, furniture = part_furniture(pages)
    assert [len(sheet.items) for sheet in bodies] == [1, 1, 1]
    line = furniture_line(furniture[1])
    assert (line.kind, line.page, line.places[0].box.top) == ("furniture", 2, 40)
