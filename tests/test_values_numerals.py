"""Numbers in figures, numerals, mixtures and English words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.values.numerals import read_numeral, read_ordinal

READ = [
    ("0", 0),
    ("７", 7),
    ("1,234,567.89", "1234567.89"),
    ("2 500 000", 2500000),
    ("十", 10),
    ("拾伍", 15),
    ("廿三", 23),
    ("卅", 30),
    ("两百", 200),
    ("三百五", 350),
    ("三百零五", 305),
    ("一千零一十二", 1012),
    ("一万五", 15000),
    ("十二万八", 128000),
    ("二十五万", 250000),
    ("壹佰贰拾叁万肆仟伍佰陆拾柒", 1234567),
    ("壹佰万零伍佰", 1000500),
    ("三亿零五十万", 300500000),
    ("二〇三一", 2031),
    ("五零", 50),
    ("三点五", "3.5"),
    ("九十九点九五", "99.95"),
    ("4万5千", 45000),
    ("1亿2千万", 120000000),
    ("3百万", 3000000),
    ("2.5亿", 250000000),
    ("forty-five", 45),
    ("one hundred and twenty", 120),
    ("two thousand five hundred", 2500),
    ("three million two hundred thousand", 3200000),
    ("1.5 million", 1500000),
]
REFUSED = [
    *(
        "",
        "万",
        "百",
        "一亿亿",
        "十十",
        "一二十",
        "百一百",
        "三十点",
        "点五",
        "三四",
        "十零",
        "3千5万",
    ),
    *(
        "一万零",
        "1,23",
        "5万12345",
        "three four",
        "hundred",
        "twenty eleven",
        "one of",
        "abc",
        "-3",
    ),
]


@pytest.mark.parametrize(("words", "number"), READ)
def test_a_number_is_read_whatever_its_writing(words: str, number: int | str) -> None:
    assert read_numeral(words) == Decimal(number)


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_no_sure_number_is_refused(words: str) -> None:
    assert read_numeral(words) is None


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("十二", 12),
        ("12", 12),
        ("廿", 20),
        ("一百零三", 103),
        ("Ⅳ", 4),
        ("ⅺ", 11),
        ("IV", 4),
        ("xii", 12),
        ("XL", 40),
        ("two", 2),
        ("iiii", None),
        ("1.5", None),
        ("甲", None),
        ("", None),
    ],
)
def test_a_label_gives_its_whole_number(label: str, number: int | None) -> None:
    assert read_ordinal(label) == number
