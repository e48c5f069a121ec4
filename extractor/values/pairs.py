"""Neighbouring finds that say one thing: 百分之五（5%）, 壹拾万元整（¥100,000.00）, 3元至5元."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import MappingProxyType

from extractor.patterns import compile_once
from extractor.values.found import Found
from models.values import Money, Period, Rate, Ratio, Unit

# Between an amount and the same amount again: （小写：¥, ，即人民币, （大写
_AGAIN = compile_once(
    r"[ _,;:、]{0,12}+(?:即|也即|合计|共计|计|大写|小写|金额|人民币|RMB|CNY|为|整|¥"
    r"|(?i:in words|say|i\.e\.|being|equal to|that is|or)\b"
    r"|[(): ,/_]){0,12}+"
)
_NAMED = compile_once(r"[(¥即写]")
_CLOSE = compile_once(r"[ _]{0,24}+[元圆]?[整正]?(?: ?(?i:only))?[ _]{0,24}+\)")
_UPTO = compile_once(r"[ _]{0,4}+(?:至|到|-{1,2}|~|～|to)[ _]{0,4}+")
# Each unit in the smallest that measures the same; working days measure nothing else.
_IN: Mapping[Unit, tuple[Unit, int]] = MappingProxyType(
    {
        "minute": ("minute", 1),
        "hour": ("minute", 60),
        "day": ("minute", 1440),
        "week": ("minute", 10080),
        "month": ("month", 1),
        "quarter": ("month", 3),
        "year": ("month", 12),
    }
)
_SUM_UNITS = frozenset(("元", "万元", "圆", "亿元", "千元", "百万元"))


@dataclass(frozen=True, slots=True)
class AmountPair:
    """One amount printed in capitals and in figures, in ``text[start:end]``."""

    start: int
    end: int
    capitals: Money
    figures: Money

    @property
    def agrees(self) -> bool:
        """Whether both say the same sum."""
        return self.capitals.amount == self.figures.amount


def join_pairs(text: str, finds: Sequence[Found]) -> Iterator[Found]:
    """``finds`` in order, those that say one amount twice made one, the ends of a range bounded."""
    held: list[Found] = []
    for found in finds:
        one = _join(text, held[-1], found) if held else None
        if one is not None:
            held[-1] = one
        elif held:
            low, high = _bounded(text, held.pop(), found)
            yield low
            held.append(high)
        else:
            held.append(found)
    yield from held


def pair_amounts(text: str, finds: Sequence[Found]) -> Iterator[AmountPair]:
    """The sums of ``finds`` that stand beside the same amount in the other script."""
    for first, second in pairwise(finds):
        one = _join(text, first, second)
        if one is None or not (isinstance(first.value, Money) and isinstance(second.value, Money)):
            continue
        if is_in_capitals(text, first) == is_in_capitals(text, second):
            continue
        capitals, figures = first.value, second.value
        if is_in_capitals(text, second):
            capitals, figures = figures, capitals
        yield AmountPair(one.start, one.end, capitals, figures)


def is_in_capitals(text: str, found: Found) -> bool:
    """Whether the number is written in numerals (玖万元), not in figures."""
    return not any(sign.isdigit() and sign.isascii() for sign in text[found.start : found.end])


def _join(text: str, first: Found, second: Found) -> Found | None:
    """Both as one find; None when they are two."""
    if second.start - first.end > 30 or first.kind not in (
        "money",
        "ratio",
        "rate",
        "period",
        "blank",
    ):
        return None
    between = _AGAIN.fullmatch(text, first.end, second.start)
    if between is None or (between[0] == "" and first.kind != "money"):
        return None
    end = second.end
    if between[0].count("(") > between[0].count(")"):
        close = _CLOSE.match(text, end)
        if close is None:
            return None
        end = close.end()
    named = _NAMED.search(between[0]) is not None
    kept = _kept(text, first, second, named=named)
    if kept is None or kept.kind == "blank":
        return kept
    return replace(kept, start=first.start, end=end)


def _kept(text: str, first: Found, second: Found, *, named: bool) -> Found | None:
    """Which of two neighbours is the value of both: in a conflict the capitals."""
    if first.kind == "blank" or second.kind == "blank":
        return _kept_of_blanks(first, second) if named else None
    one, two = first.value, second.value
    if isinstance(one, Money) and isinstance(two, Money):
        return _kept_of_sums(text, first, second, named=named)
    if isinstance(one, (Ratio, Rate)) and isinstance(two, (Ratio, Rate)):
        same = named and one.percent is not None and one.percent == two.percent
        return (first if isinstance(one, Rate) else second) if same else None
    if isinstance(one, Period) and isinstance(two, Period):
        return first if named and _is_as_long(one, two) else None
    return None


def _is_as_long(one: Period, two: Period) -> bool:
    """贰年（24个月） and 三日（72小时） are one length of time; days and working days are not."""
    if one == two or one.high is not None or two.high is not None:
        return one == two
    first, second = _IN.get(one.unit), _IN.get(two.unit)
    if first is None or second is None or first[0] != second[0]:
        return False
    return one.amount * first[1] == two.amount * second[1]


def _kept_of_sums(text: str, first: Found, second: Found, *, named: bool) -> Found | None:
    one, two = first.value, second.value
    if not (isinstance(one, Money) and isinstance(two, Money)) or first.bound or second.bound:
        return None
    per = one.per or two.per
    if one.amount == two.amount:
        if not named and is_in_capitals(text, first) == is_in_capitals(text, second):
            return None
        return replace(first, value=Money(_currency(one, two), one.amount, per))
    if (
        not named
        or is_in_capitals(text, first) == is_in_capitals(text, second)
        or one.per != two.per
    ):
        return None
    return first if is_in_capitals(text, first) else second


def _currency(one: Money, two: Money) -> str:
    """A named foreign currency stands; 元 alone is taken for yuan."""
    return two.currency if one.currency == "CNY" else one.currency


def _kept_of_blanks(first: Found, second: Found) -> Found | None:
    """人民币____元（大写：____） is one blank; one of the two filled in is the value of both."""
    if not (_is_sum(first) and _is_sum(second)):
        return None
    if first.kind == second.kind:
        return first
    return second if first.kind == "blank" else first


def _is_sum(found: Found) -> bool:
    return found.kind == "money" or (found.kind == "blank" and found.unit in {"", *_SUM_UNITS})


def _bounded(text: str, low: Found, high: Found) -> tuple[Found, Found]:
    """3万元至5万元, 5%至10%: the least and the most, where both are of one kind."""
    if low.kind != high.kind or low.kind not in ("money", "ratio", "rate"):
        return low, high
    if _UPTO.fullmatch(text, low.end, high.start) is None or not _measure(low) < _measure(high):
        return low, high
    low, high = replace(low, bound=low.bound or "min"), replace(high, bound=high.bound or "max")
    # 每次扣500元至800元: what the first is paid for, the second is too.
    if isinstance(low.value, Money) and isinstance(high.value, Money) and high.value.per is None:
        high = replace(high, value=replace(high.value, per=low.value.per))
    return low, high


def _measure(found: Found) -> float:
    value = found.value
    if isinstance(value, Money):
        return float(value.amount)
    return float(value.percent or 0) if isinstance(value, (Ratio, Rate)) else 0.0
