"""Values of terms -> days, shares of the price and yearly rates, as limits count them."""

from __future__ import annotations

from decimal import Decimal

from extractor.gaps.base import Case
from models.values import Money, Period, Rate, Ratio, Value

DAYS = {
    "minute": Decimal(1) / 1440,
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    # Five business days are a week; holidays only make them longer.
    "business_day": Decimal(7) / 5,
    "week": Decimal(7),
    # Limits are counted in days: the shortest month, so that two months are not over 60 days.
    "month": Decimal(30),
    "quarter": Decimal(90),
    "year": Decimal(365),
}


def days_of(canonical: str | None) -> Decimal | None:
    """The days of a period's canonical text (``30 day``), a range's longest; None for others."""
    amount, _, unit = (canonical or "").partition(" ")
    if unit not in DAYS:
        return None
    return Decimal(amount.rpartition("-")[2]) * DAYS[unit]


def period_days(value: Value | None) -> Decimal | None:
    """The days of a period, a range's longest; None for other values."""
    return days_of(value.canonical) if isinstance(value, Period) else None


def price(case: Case) -> Money | None:
    """The contract's whole price, None when none or several are stated."""
    found = {
        term.value
        for term in case.contract.terms
        if term.type == "contract_amount"
        and isinstance(term.value, Money)
        and term.value.per is None
    }
    return next(iter(found)) if len(found) == 1 else None


def share_of_price(case: Case, value: Value | None) -> Decimal | None:
    """A share, or a sum as a share of the whole price, in percent; None when not known."""
    if isinstance(value, Ratio):
        return value.percent
    total = price(case)
    if not isinstance(value, Money) or value.per is not None or total is None:
        return None
    if total.currency != value.currency or not total.amount:
        return None
    return value.amount / total.amount * 100


def yearly_percent(value: Value | None) -> Decimal | None:
    """The percent a year of a rate by day, week, month or year; None for other values."""
    if not isinstance(value, Rate) or value.percent is None or value.per not in DAYS:
        return None
    return value.percent * DAYS["year"] / DAYS[value.per]
