"""Values that English writes in a way of its own, in folded text: net 30, a month's notice,
one and one-half percent, half of the price, twice the annual charges."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import cast

from extractor.patterns import compile_once
from extractor.values.each import find_each_after, find_each_later
from extractor.values.found import Found
from extractor.values.numerals import ENGLISH_NUMERAL, read_numeral
from models.values import Period, Rate, Ratio, Unit

# The prices of which a simple part or a multiple is a share.
_PRICE = (
    r"(?:(?:the|its|such|each|all|that|said|total|full|aggregate|annual|yearly|monthly|quarterly|contract"
    r"|order|purchase|service|subscription|agreed|net|invoice|remaining) ){0,5}(?:price|fees?|sum"
    r"|amounts?|value|costs?|charges?|consideration|remuneration|balance|instalment)\b"
)
_PARTS = (
    r"(?:(?:(?:one|a)[- ])?(?P<half>half)|(?:one|a)[- ](?:(?P<third>third)|(?P<quarter>quarter))"
    r"|(?P<two>two)[- ]thirds|(?P<three>three)[- ]quarters)"
)
_FRACTIONS = {"half": Decimal(50), "third": Decimal("33.33"), "quarter": Decimal(25)}
_FRACTIONS |= {"two": Decimal("66.67"), "three": Decimal(75)}
# one and one-half percent (1.5%), one-half of one per cent
_PERCENT = compile_once(
    rf"(?:(?P<whole>{ENGLISH_NUMERAL}) and )?{_PARTS}(?: of (?:one|1|a))?"
    r" ?(?:per ?cent\b|%)(?: ?\((?P<again>\d{1,3}(?:\.\d{1,4})?) ?%\))?",
    re.IGNORECASE,
)
_OF_PRICE = compile_once(rf"{_PARTS}(?: of)? (?={_PRICE})", re.IGNORECASE)
_TWICE = compile_once(rf"twice (?={_PRICE})", re.IGNORECASE)
_NET = compile_once(
    r"net[- ](?P<number>\d{1,3})(?! ?[\d.%]|,\d| ?(?:business |working )?days?\b)", re.IGNORECASE
)
_NEXT = compile_once(r"next (?:business|working) day\b", re.IGNORECASE)
_ONE = compile_once(r"an? (?P<unit>hour|day|week|fortnight|month|quarter|year)'s?\b", re.IGNORECASE)
_FORTNIGHT = compile_once(r"a fortnight\b", re.IGNORECASE)
# What must follow the first letter of net and of an article.
NET_REST = r"et[- ]\d|ext (?:[Bb]usiness|[Ww]orking) [Dd]ay\b"
ONE_REST = r"n? (?:hour|day|week|fortnight|month|quarter|year|half|third)\b"


def find_worded_share(text: str, at: int) -> Found | None:
    """A share in words at ``at``: of a hundred, or of a price that is named; None when none is."""
    match = _PERCENT.match(text, at)
    if match is not None:
        return _rated(text, match, _percent(match))
    match = _OF_PRICE.match(text, at)
    if match is not None:
        return Found("ratio", at, match.end() - 1, Ratio(_fraction(match)))
    match = _TWICE.match(text, at)
    return None if match is None else Found("ratio", at, match.end() - 1, Ratio(Decimal(200)))


def _rated(text: str, match: re.Match[str], percent: Decimal) -> Found:
    """The share, a Rate where the words behind it say for each what."""
    after = find_each_after(text, match.end())
    each = after or find_each_later(text, match.end())
    if each is None:
        return Found("ratio", match.start(), match.end(), Ratio(percent))
    end = match.end() if after is None else after.end
    return Found("rate", match.start(), end, Rate(each.per, percent))


def _percent(match: re.Match[str]) -> Decimal:
    if match["again"]:
        return Decimal(match["again"])
    whole = read_numeral(match["whole"]) if match["whole"] else None
    return (whole or Decimal(0)) + _fraction(match) / 100


def _fraction(match: re.Match[str]) -> Decimal:
    """The part in hundredths."""
    return next(share for name, share in _FRACTIONS.items() if match[name])


def find_net(text: str, at: int) -> Found | None:
    """``net 30``: thirty days, where no unit says so; the value begins at the figure.

    ``next business day`` is one business day.
    """
    following = _NEXT.match(text, at)
    if following is not None:
        return Found("period", at, following.end(), _period("1", "business_day"))
    match = _NET.match(text, at)
    if match is None:
        return None
    return Found("period", match.start("number"), match.end(), _period(match["number"], "day"))


def find_one(text: str, at: int) -> Found | None:
    """``a month's notice``, ``a fortnight``: one of the unit, at the article."""
    match = _ONE.match(text, at)
    if match is not None and match["unit"].lower() != "fortnight":
        end = match.end("unit")
        return Found("period", at, end, _period("1", cast(Unit, match["unit"].lower())))
    match = match or _FORTNIGHT.match(text, at)
    end = 0 if match is None else at + len("a fortnight")
    return None if match is None else Found("period", at, end, _period("2", "week"))


def _period(number: str, unit: Unit) -> Period:
    return Period(Decimal(number), unit)
