"""A text -> the values and blanks in it, each with its place."""

from __future__ import annotations

from dataclasses import replace

import regex

from extractor.values import blanks, counts, dates, frequencies, money, periods, ratios, schedules
from extractor.values.bounds import find_bound
from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.numerals import CHINESE

__all__ = ["Found", "find_values"]

_TRIGGER = regex.compile(
    rf"(?P<blank>{blanks.STARTS})|(?P<number>(?<![\d.])\d|[{CHINESE}])|(?P<half>半)"
    r"|(?P<plus>(?<![A-Za-z])[TNDtn] ?\+)|(?P<currency>人民币|RMB|CNY|USD|US\$|\$|¥|€|£|EUR|HKD|港币|HK\$|JPY|GBP)"
    r"|(?P<each>每|周[一二三四五六日]|星期|工作日|全天候|上午|下午|早上?\d|晚上?\d)|(?P<published>LPR|贷款市场报价利率|一年期|全国银行间|同期)|(?P<year> {1,8}年)"
)


def find_values(text: str) -> tuple[Found, ...]:
    """Every value and blank in ``text``, in order, none overlapping; what is not sure is left out."""
    folded = fold(text)
    found: list[Found] = []
    at = shares = 0
    while (trigger := _TRIGGER.search(folded, at)) is not None:
        one = _read(folded, trigger, shares)
        if one is None or (found and one.start < found[-1].end):
            at = (
                trigger.end()
                if trigger.lastgroup != "number"
                else _past_number(folded, trigger.start())
            )
            continue
        since = found[-1].end if found else 0
        if one.bound is None:
            one = replace(one, bound=find_bound(folded, one.start, one.end, since))
        if one.kind in ("ratio", "rate"):
            shares = one.end
        found.append(one)
        at = one.end
    return tuple(found)


_RUN = regex.compile(rf"[\d,.]++|[{CHINESE}]++")


def _past_number(text: str, at: int) -> int:
    """The end of the numeral that began at ``at``: what is not read whole is not read in part."""
    run = _RUN.match(text, at)
    return at + 1 if run is None else run.end()


def _read(text: str, trigger: regex.Match[str], shares: int) -> Found | None:
    at, kind = trigger.start(), trigger.lastgroup
    if kind in ("blank", "year"):
        return (
            blanks.find_blank(text, at)
            or periods.find_period(text, at)
            or ratios.find_share(text, at, shares)
            or money.find_money(text, at)
        )
    if kind == "half":
        return periods.find_half(text, at)
    if kind == "plus":
        return periods.find_plus(text, at)
    if kind == "currency":
        return money.find_money(text, at) or blanks.find_blank(text, at)
    if kind == "each":
        return frequencies.find_frequency(text, at) or schedules.find_schedule(text, at)
    if kind == "published":
        return ratios.find_published(text, at) or periods.find_period(text, at)
    return (
        dates.find_date(text, at)
        or schedules.find_schedule(text, at)
        or frequencies.find_frequency(text, at)
        or blanks.find_blank(text, at)
        or ratios.find_share(text, at, shares)
        or periods.find_period(text, at)
        or money.find_money(text, at)
        or counts.find_count(text, at)
    )
