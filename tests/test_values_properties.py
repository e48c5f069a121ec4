"""What holds for every number and every text."""

from __future__ import annotations

import string

import cn2an
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.matching import fold
from extractor.values.money import read_money
from extractor.values.numerals import CHINESE, read_numeral
from extractor.values.periods import read_period
from extractor.values.scan import find_amount_pairs, find_values

NUMBERS = st.integers(min_value=1, max_value=10**12 - 1)
# Signs that values and blanks are made of, so that random texts come near to real ones.
SIGNS = (
    CHINESE
    + string.digits
    + "年月日天个工作小时分钟周季度元角万%‰％次人名份台%倍成点之每逾期按以内不超过至到半第当"
    + "上下午星期一二LPRT+N人民币¥$（）()【】[]{}_＿ 　xX×*…□☑/／.-~:：,，。；;\n\t"
    + "aehinorsty"
)
TEXTS = st.one_of(st.text(max_size=80), st.text(alphabet=SIGNS, max_size=80))


@given(NUMBERS)
def test_a_numeral_means_what_another_library_writes(number: int) -> None:
    assert read_numeral(cn2an.an2cn(number, "low")) == number
    assert read_numeral(cn2an.an2cn(number, "up")) == number


@given(NUMBERS)
def test_a_sum_in_capitals_means_what_another_library_writes(number: int) -> None:
    money = read_money(f"{cn2an.an2cn(number, 'up')}元整")
    assert money is not None
    assert money.amount == number


@given(st.integers(min_value=1, max_value=9999))
def test_a_length_of_time_keeps_its_number(number: int) -> None:
    for words in (f"{number}个工作日", f"{cn2an.an2cn(number, 'low')}个工作日"):
        period = read_period(words)
        assert period is not None
        assert period.canonical == f"{number} business_day"


@given(TEXTS)
def test_folding_keeps_the_length_whatever_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=SIGNS, max_size=60))
def test_a_long_text_is_folded_as_a_short_one(text: str) -> None:
    long = text + "字" * 3000
    assert fold(long)[: len(text)] == fold(text)


@given(TEXTS)
def test_finds_stand_in_order_inside_the_text_without_overlap(text: str) -> None:
    end = 0
    for found in find_values(text):
        assert end <= found.start < found.end <= len(text)
        assert (found.value is None) == (found.kind == "blank")
        end = found.end


@given(TEXTS)
def test_full_width_signs_change_no_find(text: str) -> None:
    shown = [(one.kind, one.start, one.end, one.value) for one in find_values(text)]
    assert shown == [(one.kind, one.start, one.end, one.value) for one in find_values(fold(text))]


@given(TEXTS)
def test_pairs_of_amounts_stand_inside_the_text(text: str) -> None:
    for pair in find_amount_pairs(text):
        assert 0 <= pair.start < pair.end <= len(text)
