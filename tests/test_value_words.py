"""Values as people read them, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extractor.exports.value_words import CHOICES, canonical_words, value_words
from extractor.terms import term_types
from models.values import (
    Choice,
    Count,
    Date,
    Frequency,
    Money,
    Period,
    Rate,
    Ratio,
    Schedule,
    Value,
    Words,
)


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (Period(Decimal(4), "hour"), "4小时", "4 hours"),
        (Period(Decimal(1), "business_day"), "1个工作日", "1 business day"),
        (Period(Decimal(15), "day", Decimal(30)), "15-30日", "15-30 days"),
        (Money("CNY", Decimal(95800)), "95,800.00元", "CNY 95,800.00"),
        (Money("CNY", Decimal(500), "event"), "500.00元/次", "CNY 500.00/time"),
        (Money("USD", Decimal(30), "人"), "USD 30.00/人", "USD 30.00/人"),
        (Ratio(Decimal("0.50")), "0.5%", "0.5%"),
        (Rate("day", Decimal("0.05")), "0.05%/日", "0.05%/day"),
        (Rate("10day", Decimal(1)), "1%/10日", "1%/10 days"),
        (Rate(None, published="LPR", multiple=Decimal(4)), "LPR的4倍", "4 × LPR"),
        (Rate("year", published="LPR"), "LPR/年", "LPR/year"),
        (Date(2031, 6, 18), "2031年6月18日", "2031-06-18"),
        (Date(2031, 6), "2031年6月", "2031-06"),
        (Schedule("7x24"), "7×24小时", "7x24"),
        (Schedule("Mon-Fri 09:00-18:00"), "周一至周五 09:00-18:00", "Mon-Fri 09:00-18:00"),
        (Frequency(Decimal(2), "quarter"), "每季度2次", "2 per quarter"),
        (Count(4), "4", "4"),
        (Choice("vat_special"), "增值税专用发票", "special VAT invoice"),
        (Words("青山区文化馆"), "青山区文化馆", "青山区文化馆"),
    ],
)
def test_a_value_in_words(value: Value, chinese: str, english: str) -> None:
    assert (value_words(value, "zh"), value_words(value, "en")) == (chinese, english)


def test_other_words_stay_as_they_are() -> None:
    assert canonical_words("收到发票后", "zh") == "收到发票后"
    assert canonical_words("30 day", "zh") == "30日"


def test_every_choice_of_the_catalogue_has_words() -> None:
    choices = {
        example.canonical
        for type_ in term_types()
        if "choice" in type_.value
        for example in type_.examples
        if example.canonical is not None and example.canonical.replace("_", "").isalpha()
    }
    given = {
        pattern.gives
        for type_ in term_types()
        if type_.value == "choice"
        for pattern in type_.patterns
        if pattern.gives is not None
    }
    assert len(choices | given) > 20
    assert choices | given <= set(CHOICES)
