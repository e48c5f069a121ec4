"""Values in typed form, each with its canonical text (catalogue, part 1)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal["minute", "hour", "day", "business_day", "week", "month", "quarter", "year"]

ISO_DESIGNATOR: dict[Unit, str] = {
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "business_day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
}


def plain(number: Decimal) -> str:
    """``number`` without exponent or trailing zeros: ``1E+1`` is ``10``, ``0.50`` is ``0.5``."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time in the unit as written; ``high`` is the end of a range, else None."""

    amount: Decimal
    unit: Unit
    high: Decimal | None = None

    @property
    def canonical(self) -> str:
        """``4 hour``, or ``15-30 day`` for a range."""
        low = plain(self.amount)
        amount = low if self.high is None else f"{low}-{plain(self.high)}"
        return f"{amount} {self.unit}"

    @property
    def iso8601(self) -> str | None:
        """The ISO 8601 duration (``PT4H``); None for a range. A quarter is three months."""
        if self.high is not None:
            return None
        if self.unit == "quarter":
            return f"P{plain(self.amount * 3)}M"
        return ISO_DESIGNATOR[self.unit].format(plain(self.amount))


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in an ISO 4217 currency; ``per`` is the unit or period of a price (``day``, ``人``)."""

    currency: str
    amount: Decimal
    per: str | None = None

    @property
    def canonical(self) -> str:
        """``CNY 95800.00``, ``CNY 500.00/event``."""
        text = f"{self.currency} {self.amount:.2f}"
        return text if self.per is None else f"{text}/{self.per}"


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share in percent."""

    percent: Decimal

    @property
    def canonical(self) -> str:
        """``0.5%``, without trailing zeros."""
        return f"{plain(self.percent)}%"


@dataclass(frozen=True, slots=True)
class Rate:
    """A share per period (``day``, ``10day``), or a multiple of a published rate.

    Either ``percent`` is given, or ``published`` (``LPR``) with ``multiple``.
    ``per`` is None when a multiple of a published rate names no period.
    """

    per: str | None
    percent: Decimal | None = None
    published: str | None = None
    multiple: Decimal = Decimal(1)

    @property
    def canonical(self) -> str:
        """``0.5%/day``, ``LPR``, ``LPR*4``."""
        if self.percent is not None:
            head = f"{plain(self.percent)}%"
        else:
            head = f"{self.published}" + ("" if self.multiple == 1 else f"*{plain(self.multiple)}")
        return head if self.per is None else f"{head}/{self.per}"


@dataclass(frozen=True, slots=True)
class Date:
    """A day, or a month when ``day`` is None. Raises ValueError for a day no calendar has."""

    year: int
    month: int
    day: int | None = None

    def __post_init__(self) -> None:
        datetime.date(self.year, self.month, self.day or 1)

    @property
    def canonical(self) -> str:
        """``2024-01-01``, or ``2024-03`` for a month."""
        text = f"{self.year:04d}-{self.month:02d}"
        return text if self.day is None else f"{text}-{self.day:02d}"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Days and hours of service, in the catalogue's canonical writing."""

    text: str

    @property
    def canonical(self) -> str:
        """``7x24``, ``Mon-Fri 09:00-12:00,13:00-18:00``."""
        return self.text


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often: ``times`` in each ``per`` (``quarter``)."""

    times: Decimal
    per: str

    @property
    def canonical(self) -> str:
        """``1/quarter``."""
        return f"{plain(self.times)}/{self.per}"


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number of things or people."""

    number: int

    @property
    def canonical(self) -> str:
        """``4``."""
        return str(self.number)


@dataclass(frozen=True, slots=True)
class Choice:
    """One key of a term type's own list."""

    key: str

    @property
    def canonical(self) -> str:
        """The key."""
        return self.key


@dataclass(frozen=True, slots=True)
class Words:
    """Text as printed, trimmed: a name, a number, a place."""

    text: str

    @property
    def canonical(self) -> str:
        """The text."""
        return self.text


Value = Period | Money | Ratio | Rate | Date | Schedule | Frequency | Count | Choice | Words
