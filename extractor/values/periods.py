"""Lengths of time: folded words to Period, in the unit as written."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.values.found import Found
from extractor.values.numerals import NUMERAL, read_numeral
from models.values import Period, Unit

# 七(7), 7(七), 【30】: one number, printed once or twice.
PAIR = rf"(?:[【\[] ?)?(?P<a>{NUMERAL})(?: ?[】\]])?(?: ?\( ?(?P<b>{NUMERAL}) ?\))?"
_RANGE = rf"(?: ?(?:至|到|-|~|～) ?(?P<c>{NUMERAL})(?: ?\( ?{NUMERAL} ?\))?)?"
_UNITS = (
    r"(?P<minute>分钟)|(?P<quarter_hour>刻钟)|(?P<hour>个?小时|个?钟头|[Hh](?:ours?|rs?)?(?![A-Za-z]))"
    r"|(?P<business_day>个?(?:工作日|营业日|交易日|工作天|法定工作日))|(?P<week>个?(?:星期|礼拜)(?![一二三四五六日天])|周(?![一二三四五六日天边围报转]))"
    r"|(?P<quarter>个?季度)|(?P<month>个(?:自然|日历)?月|月)"
    r"|(?P<year>个?(?:自然|日历)?年(?!级|代|月|度|\d{1,2}月))"
    r"|(?P<day>个?(?:自然日|日历日|日历天|公历日)|[日天](?!期|常|报|历|志|元|程|用|产|气|然|津|河|空|平))"
)
_PERIOD = regex.compile(rf"{PAIR} ?(?P<half>个?半个?)?{_RANGE} ?(?:{_UNITS})(?P<after_half>半)?")
_TAIL = regex.compile(rf"(?:零|又|加|另)?(?P<n>{NUMERAL}) ?(?P<unit>个月|分钟|分(?!钟))")
_HALF = regex.compile(r"半个?(?P<unit>小时|钟头|[天日年月])")
_PLUS = regex.compile(
    rf"[TNDtn] ?\+ ?(?P<a>\d{{1,3}}+)(?P<unit> ?个?(?:工作日|交易日|日|天|月))?(?![\d:%])"
)

_MORE: dict[str, tuple[Decimal, Unit]] = {
    "小时": (Decimal(30), "minute"),
    "钟头": (Decimal(30), "minute"),
    "天": (Decimal("0.5"), "day"),
    "日": (Decimal("0.5"), "day"),
    "年": (Decimal(6), "month"),
    "月": (Decimal("0.5"), "month"),
}


def find_half(text: str, at: int) -> Found | None:
    """半小时 -> 30 minute, 半年 -> 6 month, at ``at`` in folded text."""
    match = _HALF.match(text, at)
    if match is None:
        return None
    amount, unit = _MORE[match["unit"]]
    return Found("period", at, match.end(), Period(amount, unit))


def find_plus(text: str, at: int) -> Found | None:
    """T+30 -> 30 day, N+3个工作日 -> 3 business_day, at ``at`` in folded text."""
    match = _PLUS.match(text, at)
    if match is None:
        return None
    named = match["unit"] or ""
    unit: Unit = (
        "business_day"
        if "工作" in named or "交易" in named
        else "month"
        if "月" in named
        else "day"
    )
    return Found("period", at, match.end(), Period(Decimal(match["a"]), unit))


def find_period(text: str, at: int) -> Found | None:
    """The period that begins with the numeral at ``at`` in folded text; None when not sure."""
    match = _PERIOD.match(text, at)
    if match is None or not _is_duration(text, match):
        return None
    amount = read_pair(match["a"], match["b"])
    high = read_numeral(match["c"]) if match["c"] else None
    if amount is None or (match["c"] and (high is None or high <= amount)):
        return None
    name = match.lastgroup if match.lastgroup != "after_half" else None
    name = name or next(key for key in _NAMES if match[key])
    return _build(text, match, name, (amount, high))


_NAMES = (
    "minute",
    "quarter_hour",
    "hour",
    "business_day",
    "week",
    "quarter",
    "month",
    "year",
    "day",
)


def read_pair(first: str, second: str | None) -> Decimal | None:
    """The number written as 七 or 七(7); when words and figures disagree, the words win."""
    one = read_numeral(first)
    if second is None:
        return one
    two = read_numeral(second)
    if one == two or two is None:
        return one
    return one if not first[:1].isdigit() else two


def _is_duration(text: str, match: regex.Match[str]) -> bool:
    """Not the 3月 or 30日 of a date, not a year's number, not an ordinal."""
    before = text[max(0, match.start() - 2) : match.start()]
    if before.endswith("第") or before.endswith(("月", "/", "月 ", "年 ")):
        return False
    if match["year"] and match["a"].isdigit() and len(match["a"]) == 4:
        return False
    if (
        match["year"]
        and not match["b"]
        and len(match["a"]) == 4
        and read_numeral(match["a"]) is not None
    ):
        return read_numeral(match["a"]) < 1000 and not before.endswith("年")  # type: ignore[operator]
    if match["month"] == "月":
        return _is_months(text, match)
    return not (before.endswith("年") and match["day"])


def _is_months(text: str, match: regex.Match[str]) -> bool:
    """A bare 月 counts months only where it can be no month of the year (24月) or 期 leads to it."""
    number = read_numeral(match["a"])
    if text[match.start() - 1 : match.start()] == "年" or regex.match(
        r" ?\d|份|底|初|末|中旬|[上下]旬", text, pos=match.end()
    ):
        return False
    if number is not None and number > 12:
        return True
    return bool(
        regex.search(r"期(?:限)?(?:为|是|:|共)?$", text[max(0, match.start() - 6) : match.start()])
    )


def _build(
    text: str, match: regex.Match[str], name: str, amounts: tuple[Decimal, Decimal | None]
) -> Found:
    amount, high = amounts
    end = match.end()
    half = bool(match["half"] or match["after_half"])
    unit: Unit = "minute" if name == "quarter_hour" else name  # type: ignore[assignment]
    if name == "quarter_hour":
        amount, high = amount * 15, None if high is None else high * 15
    if half:
        if name == "year":
            amount, unit = amount * 12 + 6, "month"
        elif name == "hour":
            amount, unit = amount * 60 + 30, "minute"
        else:
            amount += Decimal("0.5")
    tail = (
        _TAIL.match(text, end) if name in ("year", "hour") and not half and high is None else None
    )
    if tail is not None and (name == "year") == (tail["unit"] == "个月"):
        rest = read_numeral(tail["n"])
        if rest is not None:
            amount, end = amount * (12 if name == "year" else 60) + rest, tail.end()
            unit = "month" if name == "year" else "minute"
    return Found("period", match.start(), end, Period(amount, unit, high))
