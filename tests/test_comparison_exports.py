"""A comparison as a workbook and as a page."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace

import openpyxl
from lxml import html

from extractor.catalogue import read_catalogue
from extractor.comparison.matrix import Options
from extractor.comparison.versions import compare_pair
from extractor.exports.comparison_page import comparison_page
from extractor.exports.comparison_sheets import comparison_workbook
from models.comparison import Comparison
from tests.conftest import SAMPLES, analyzed


def _compared() -> Comparison:
    pair = [analyzed(SAMPLES / name / f"{name}.docx") for name in ("vendor-a", "vendor-b")]
    return compare_pair(*pair, Options())


def test_a_sheet_for_each_view_with_frozen_heads_and_typed_values() -> None:
    data = comparison_workbook(_compared(), read_catalogue(), "en")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Changed terms", "Key terms", "Sections", "Gaps", "Clauses"]
    assert all(sheet.freeze_panes == "B2" for sheet in book)
    rows = {row[0].value: row for row in book["Key terms"].iter_rows()}
    catalogue = read_catalogue()
    price = rows[catalogue.title("contract_amount", "en")]
    assert (price[1].value, price[2].value) == (95800, 128000)
    start = rows[catalogue.title("start_date", "en")][1].value
    assert isinstance(start, datetime.datetime) and start.date() == datetime.date(2032, 5, 1)
    assert rows[catalogue.title("tax_rate", "en")][1].value == 0.06


def test_words_that_look_like_a_formula_stay_words() -> None:
    found = _compared()
    sly = replace(found.matrix.contracts[0], name="=1+1")
    matrix = replace(found.matrix, contracts=(sly, found.matrix.contracts[1]))
    data = comparison_workbook(replace(found, matrix=matrix), read_catalogue(), "en")
    cell = openpyxl.load_workbook(io.BytesIO(data))["Sections"]["B1"]
    assert cell.data_type == "s"
    assert cell.value.startswith("=1+1")


def test_the_page_needs_nothing_else_and_joins_to_both_texts() -> None:
    found = _compared()
    page = html.fromstring(comparison_page(found, read_catalogue(), "zh"))
    assert page.xpath("//script | //link | //img | //@src | //@href") == []
    assert "30分钟" in {one.text for one in page.xpath("//del")}
    assert "15分钟" in {one.text for one in page.xpath("//ins")}
    assert page.xpath("name(//body/*[2])") == "p"


def test_the_page_shows_markup_in_a_contract_as_words() -> None:
    found = _compared()
    sly = replace(found.matrix.contracts[0], name="<script>x</script>")
    matrix = replace(found.matrix, contracts=(sly, found.matrix.contracts[1]))
    assert "<script" not in comparison_page(replace(found, matrix=matrix), read_catalogue(), "en")
