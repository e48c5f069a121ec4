"""Values -> amounts in one unit, so that two contracts' values can be ordered."""

from __future__ import annotations

import datetime
from decimal import Decimal

from extractor.patterns import compile_once
from models.comparison import Measure, Scale
from models.values import (
    Count,
    Date,
    Frequency,
    Money,
    Period,
    Rate,
    Ratio,
    Schedule,
    Value,
)

HOURS = {
    "minute": (Decimal(1), Decimal(60)),
    "hour": (Decimal(1), Decimal(1)),
    "day": (Decimal(24), Decimal(1)),
    "week": (Decimal(168), Decimal(1)),
}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4, "half_year": 2, "year": 1}
DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 90, "year": 365}
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
PLACES = Decimal("0.000001")

TIMES = compile_once(r"(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})")
GRID = compile_once(r"(\d)x(\d{1,2})")
RANGE = compile_once(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun)-(Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
MANY_DAYS = compile_once(r"(\d{1,4})day")


def measure_value(value: Value | None, scale: Scale) -> Measure | None:  # noqa: PLR0911
    """The value as an amount in a common unit; None for words and choices."""
    match value:
        case Period():
            return _period(value, scale)
        case Money():
            return _money(value)
        case Ratio():
            return Measure("%", value.percent)
        case Rate():
            return _rate(value)
        case Frequency():
            times = A_YEAR.get(value.per)
            return None if times is None else Measure("times/year", value.times * times)
        case Count():
            return Measure("count", Decimal(value.number))
        case Date():
            return _date(value)
        case Schedule():
            return _schedule(value.text)
        case _:
            return None


def _period(period: Period, scale: Scale) -> Measure:
    amount = period.amount if period.high is None else period.high
    if period.unit == "business_day":
        if scale.days_a_week is None:
            return Measure("business_hour", amount * scale.hours_a_day)
        return Measure("hour", (amount * 168 / scale.days_a_week).quantize(PLACES))
    if period.unit in HOURS:
        hours, parts = HOURS[period.unit]
        return Measure("hour", (amount * hours / parts).quantize(PLACES))
    months = amount * MONTHS[period.unit]
    if scale.days_a_month is None:
        return Measure("month", months)
    return Measure("hour", months * scale.days_a_month * 24)


def _money(money: Money) -> Measure:
    if money.per in MONTHS:
        yearly = money.amount * 12 / MONTHS[money.per]
        return Measure(f"{money.currency}/year", yearly)
    unit = money.currency if money.per is None else f"{money.currency}/{money.per}"
    return Measure(unit, money.amount)


def _rate(rate: Rate) -> Measure | None:
    if rate.percent is None:
        return Measure(f"{rate.published}" + (f"/{rate.per}" if rate.per else ""), rate.multiple)
    days = days_of(rate.per)
    if days is None:
        return Measure(f"%/{rate.per}", rate.percent)
    return Measure("%/day", (rate.percent / days).quantize(PLACES))


def days_of(per: str | None) -> int | None:
    """How many days a rate's period has (a month 30, a year 365); None for other units."""
    many = MANY_DAYS.fullmatch(per or "")
    if many and int(many[1]):
        return int(many[1])
    return DAYS.get(per or "")


def _date(date: Date) -> Measure | None:
    if date.day is None:
        return None
    day = datetime.date(date.year, date.month, date.day)
    return Measure("date", Decimal(day.toordinal()))


def _schedule(text: str) -> Measure | None:
    """Hours a week of ``7x24``, ``Mon-Fri 09:00-12:00,13:00-18:00``; None for other writings."""
    grid = GRID.fullmatch(text)
    if grid:
        return Measure("hours/week", Decimal(int(grid[1]) * int(grid[2])))
    days = RANGE.match(text)
    rest = text[days.end() :] if days else ""
    minutes = sum(_minutes(*map(int, found)) for found in TIMES.findall(rest))
    if not days or not minutes or not set(rest) <= set("0123456789:-, "):
        return None
    first, last = (WEEKDAYS.index(day) for day in days.groups())
    count = (last - first) % 7 + 1
    return Measure("hours/week", (Decimal(minutes) * count / 60).quantize(PLACES))


def _minutes(hour: int, minute: int, to_hour: int, to_minute: int) -> int:
    return (to_hour * 60 + to_minute - hour * 60 - minute) % (24 * 60)
