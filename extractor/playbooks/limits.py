"""``response_time.phone <= 1 hour`` -> a limit on terms."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import cast

import regex

from extractor.patterns import compile_once
from models.catalogue import Catalogue
from models.playbook import Limit, Operator
from models.values import (
    Choice,
    Count,
    Frequency,
    Money,
    Period,
    Rate,
    Ratio,
    Schedule,
    Unit,
    Value,
)

LIMIT = r"([a-z_]+)((?:\.[a-z_]+){0,3})\s+(?:(required)|(<=|>=|=)\s*(\S.*))"
# Qualifiers that have a value of their own, by the kinds of terms that carry them.
FIELDS = {
    "within": ("payment_term",),
    "notice": ("renewal",),
    "base": ("penalty_rate", "penalty_cap", "liability_cap"),
}
PENALTIES = ("penalty_rate", "penalty_amount", "penalty_cap", "liability_cap")
TRIGGERS = (
    "late_delivery",
    "late_payment",
    "quality",
    "service_level",
    "confidentiality",
    "termination",
    "general",
    "other",
)
# Values of qualifiers that narrow a kind of term, by the kind; the payer's role narrows penalties.
SELECTORS = {
    "response_time": ("phone", "online", "email", "on_site", "remote", "other"),
    "service_level": (
        "satisfaction",
        "availability",
        "success",
        "answer_rate",
        "first_contact_resolution",
        "on_time",
        "other",
    ),
    "deposit": ("performance", "warranty", "earnest", "security", "bid", "other"),
    "force_majeure_notice": ("notice", "proof", "termination"),
    **dict.fromkeys(PENALTIES, (*TRIGGERS, "customer", "provider")),
}
UNITS = "minute|hour|day|business_day|week|month|quarter|year"
NUMBER = r"(\d{1,15}(?:\.\d{1,6})?)"


class WrongLimit(ValueError):  # noqa: N818 - says what is wrong
    """A limit that cannot be read; the message says why and what can be written."""


def read_limit(words: str, catalogue: Catalogue) -> Limit:
    """The limit that the words set. Raises WrongLimit."""
    found = compile_once(LIMIT).fullmatch(words.strip())
    if found is None:
        raise WrongLimit(f"{words!r} is not KIND[.PART] <= VALUE, >= VALUE, = VALUE or required")
    type_, parts, required, operator, value = found.groups()
    selectors, field = _read_parts(type_, parts.split(".")[1:], catalogue)
    limit = Limit(words.strip(), type_, selectors, field, "required")
    if required:
        return limit
    values = tuple(_read_value(one.strip()) for one in value.split("|"))
    _check_values(limit, operator, values, catalogue)
    return Limit(limit.words, type_, selectors, field, cast(Operator, operator), values)


def _read_parts(type_: str, parts: list[str], catalogue: Catalogue) -> tuple[tuple[str, ...], str]:
    """The values that narrow the kind of term, and the qualifier that is measured."""
    if type_ not in {entry.key for entry in catalogue.terms}:
        raise WrongLimit(f"{type_} is no kind of term; `clausetree catalogue` lists them")
    fields = [part for part in parts if type_ in FIELDS.get(part, ())]
    selectors = tuple(part for part in parts if part not in fields)
    known = (*SELECTORS.get(type_, ()), *(key for key, kinds in FIELDS.items() if type_ in kinds))
    for part in selectors:
        if part not in SELECTORS.get(type_, ()):
            listed = ", ".join(known) or "nothing"
            raise WrongLimit(f"{type_}.{part}: after {type_} may stand {listed}")
    if len(fields) > 1:
        raise WrongLimit(f"{type_}: only one of {', '.join(fields)} can be measured")
    return selectors, fields[0] if fields else ""


def _check_values(
    limit: Limit, operator: str, values: tuple[Value, ...], catalogue: Catalogue
) -> None:
    if operator != "=" and len(values) > 1:
        raise WrongLimit(f"{limit.words!r}: alternatives stand after = only")
    declared = next(entry.value for entry in catalogue.terms if entry.key == limit.type)
    expected = {"": declared, "base": "choice"}.get(limit.field, "period")
    for value in values:
        kind = type(value).__name__.lower()
        if kind not in expected:
            raise WrongLimit(
                f"{limit.words!r}: {value.canonical} is a {kind}, "
                f"{limit.field or limit.type} is a {expected}"
            )
        if operator != "=" and isinstance(value, Choice):
            raise WrongLimit(f"{limit.words!r}: {value.canonical} can only stand after =")


def _read_value(words: str) -> Value:
    value = read_canonical(words)
    if value is None:
        raise WrongLimit(
            f"{words!r} is no value: write 4 hour, 30%, 0.5%/day, CNY 500.00, 2/month, 7x24, 3, "
            "or a key of the catalogue"
        )
    return value


def read_canonical(words: str) -> Value | None:
    """The value whose canonical text this is; None for dates, names and anything else."""
    for pattern, build in READINGS:
        found = compile_once(pattern).fullmatch(words)
        if found:
            return build(found)
    return None


def _period(found: regex.Match[str]) -> Value:
    high = found[2] and Decimal(found[2])
    return Period(Decimal(found[1]), cast(Unit, found[3]), high or None)


def _rate(found: regex.Match[str]) -> Value:
    return Rate(found[2], percent=Decimal(found[1]))


def _published(found: regex.Match[str]) -> Value:
    return Rate(None, published=found[1], multiple=Decimal(found[2] or 1))


READINGS: tuple[tuple[str, Callable[[regex.Match[str]], Value]], ...] = (
    (rf"{NUMBER}(?:-{NUMBER})? ({UNITS})", _period),
    (rf"{NUMBER}%", lambda found: Ratio(Decimal(found[1]))),
    (rf"{NUMBER}%/(\w+)", _rate),
    (r"(LPR)(?:\*(\d+(?:\.\d+)?))?", _published),
    (rf"([A-Z]{{3}}) {NUMBER}(?:/(\S+))?", lambda m: Money(m[1], Decimal(m[2]), m[3])),
    (rf"{NUMBER}/([a-z_]+)", lambda found: Frequency(Decimal(found[1]), found[2])),
    (r"\d{1,9}", lambda found: Count(int(found[0]))),
    (r"\dx\d{1,2}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.+", lambda found: Schedule(found[0])),
    (r"[a-z_]{2,40}", lambda found: Choice(found[0])),
)
