"""A typed value -> its record: plain JSON values, amounts as decimal strings."""

from __future__ import annotations

from models.record import ValueRecord
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
    plain,
)


def value_record(value: Value) -> ValueRecord:  # noqa: PLR0911 - one case for each kind
    """The record of one value."""
    match value:
        case Period():
            high = None if value.high is None else plain(value.high)
            return {
                "amount": plain(value.amount),
                "unit": value.unit,
                "high": high,
                "iso8601": value.iso8601,
            }
        case Money():
            return {
                "currency": value.currency,
                "amount": f"{value.amount:.2f}",
                "per": value.per,
            }
        case Ratio():
            return {"percent": plain(value.percent)}
        case Rate():
            percent = None if value.percent is None else plain(value.percent)
            return {
                "percent": percent,
                "published": value.published,
                "multiple": plain(value.multiple),
                "per": value.per,
            }
        case Date():
            return {"year": value.year, "month": value.month, "day": value.day}
        case Frequency():
            return {"times": plain(value.times), "per": value.per}
        case Count():
            return {"number": value.number}
        case Choice():
            return {"choice": value.key}
        case Schedule() | Words():
            return {"text": value.text}
