"""Lengths of time in folded text: a number and its unit -> Period, in the unit as written."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import cast

from extractor.patterns import compile_once
from extractor.values.amounts import UPTO, Amount, find_amount
from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.numerals import NUMERAL, read_numeral
from models.values import Period, Unit

# One group for each unit; a lookahead keeps out the words that only begin like one
# (3周年, 2日常, 30天津, 一年级, 5月份).
UNITS = (
    r"(?P<minute>分钟|(?i:minutes?|mins?)\b)|(?P<second>秒钟?|(?i:seconds?)\b)"
    r"|(?P<quarter_hour>刻钟)"
    r"|(?P<hour>个? ?(?:工作|自然|服务)?(?:小 ?时|钟头)"
    r"|(?i:(?:(?:business|working) )?hours?|hrs?|h)(?![A-Za-z\d]))"
    r"|(?P<business_day>个? ?(?:法定|有效|连续|完整|自然)?(?:工 ?作 ?日|营业日|交易日|工作天)(?!志)"
    r"|(?i:business|working|banking) ?(?i:days?)\b)"
    r"|(?P<week>个?(?:星期|礼拜)(?![一二三四五六日天])"
    r"|个?周(?![一二三四五六日年岁期边围报转天末长])"
    r"|(?i:(?:calendar |consecutive )?weeks?)\b)"
    r"|(?P<quarter>个?季度|(?i:(?:calendar |consecutive )?quarters?)\b)"
    r"|(?P<month>个 ?(?:整|完整|自然|日历)?月|(?P<bare>月(?![份日度饼底初末刊检报])(?![上中下]旬))"
    r"|(?i:(?:calendar |consecutive )?months?)\b)"
    r"|(?P<year>(?:个?(?:整|完整|自然|日历|合同|会计))?年(?![级代度检审薪利化末底初])"
    r"(?!报(?![告酬价]))(?!期(?![满内限间]))|(?i:(?:calendar |consecutive )?years?)\b)"
    r"|(?P<day>个?(?:连续)?(?:自然日|日历日|日历天|公历日|自然天|日天)"
    r"|日(?![常志程产元历均])(?!期(?![满间限内届]))(?!报(?![告酬价]))(?!用品)|天(?![人气然津河])"
    r"|(?i:(?:calendar |natural |consecutive )?days?)\b)"
)
# two further years, three full calendar months: words that say nothing of how long a unit is
_ENGLISH_KIND = (
    r"(?i:(?:calendar|consecutive|further|additional|successive|full|complete|whole|clear|continuous"
    r"|uninterrupted|rolling|extra|more|running|elapsed|contract|straight) ){0,2}"
)
_UNIT = compile_once(
    rf"-?{_ENGLISH_KIND}(?P<half>个?半(?=个|小时|钟头|月)|半)?(?:{UNITS})(?P<more>半)?"
)
# 一年零六个月, 1小时30分钟, one year and six months
_REST = compile_once(
    rf" ?(?:[零又加]|and )? ?(?P<number>{NUMERAL}|[a-z]{{3,9}}) ?"
    r"(?P<unit>个月|分钟|分(?!钟|之)|(?i:months?|minutes?)\b)"
)
_AGAIN = compile_once(rf"{UPTO}(?={NUMERAL})")
_NAMES: tuple[str, ...] = (
    *("minute", "second", "quarter_hour", "hour", "business_day", "week", "quarter"),
    *("month", "year", "day"),
)
# 3月5日, 每月25日, 第30日, 星期5日: a day of the calendar or an ordinal, no length of time.
_NO_DURATION = compile_once(
    r"(?:第|月份?(?:的|之)?|农历|星期|周|[上下]午) ?$"
    r"|(?<![\d一二三四五六七八九十])(?:19|20)\d\d ?[年/.-] ?$"
)
# 质保期为12月, 试用3月内: where a bare 月 counts months although it could be a month's name.
_COUNTS_MONTHS = compile_once(
    r"(?:期限?|年限|时间|满|共|为期)(?:为|是|:|共|不少于|不超过)?$|(?:后|起)的?$"
)
_HALVES: dict[str, tuple[str, Unit]] = {
    "小时": ("30", "minute"),
    "钟头": ("30", "minute"),
    "年": ("6", "month"),
    "月": ("0.5", "month"),
    "天": ("0.5", "day"),
    "日": ("0.5", "day"),
    "工作日": ("0.5", "business_day"),
}
_HALF = compile_once(r"半个?(?P<unit>小时|钟头|工作日|[天日年月](?![度份津级票薪]))")
# 上半年, 前半月, 每半年
_OTHER_HALF = ("上", "下", "前", "后", "大", "每", "多")
_HALF_ENGLISH = compile_once(r"half (?:an hour|a day)\b|half-(?:hour|day)\b", re.IGNORECASE)
_PLUS = compile_once(
    r"[TND] ?\+ ?(?P<number>\d{1,3}+)(?![\d.:%])(?: ?(?P<unit>个?(?:工作日|交易日|营业日)|个?月|日"
    r"|天))?",
    re.IGNORECASE,
)
# 当日, 当天: a limit where 内 or what is to be done follows (当日修复, 当天派人上门), where a duty
# leads to it, or as all that a table's cell says; not in 签订当日起.
_TO_DO = (
    r"(?:必须|[应须需要能可就]当?)?(?:完成|予以|进行|安排|派|人?到|上门|响应|回[复应访电话]|答复|反馈|受理"
    r"|修[复好理]|维修|抢修|解决|排除|恢复|处理|处置|办[结理]|更换|退换|补[足齐发货缴]|发[货出]|送[达到货]"
    r"|交[付货]|提[交供]|报[告送]|上报|汇报|通[知报]|告知|整改|改正|纠正|清[理运除洗扫点]|验收|签[收认]|确认"
    r"|核对|支付|付[款清]|结[清算]|归还|退[还款货])"
)
_SAME_DAY = compile_once(rf"当[日天](?=(?:之)?内|{_TO_DO})")
_SAME_DAY_CELL = compile_once(r"当[日天](?= *(?:\n|$)| (?=\S))")
_SAME_DAY_DUE = compile_once(r"当[日天](?![起汇价之的利]|生效|公布|为准)")
_DUE = compile_once(r"(?:应当?|须|必须|需|于|在)$")
_ENGLISH_ONE = compile_once(r"an? (hour|day|week|month|year)\b", re.IGNORECASE)


def read_period(words: str) -> Period | None:
    """The length of time that ``words`` are, in the unit as written; None when not sure.

    "thirty (30) days" is one period; when figure and word disagree, the word wins.
    """
    text = fold(words).strip()
    amount = find_amount(text, 0)
    found = None if amount is None else find_period(text, amount)
    found = found or find_half(text, 0) or find_plus(text, 0)
    if found is None or found.end != len(text) or not isinstance(found.value, Period):
        return None
    return found.value


def find_period(text: str, amount: Amount) -> Found | None:
    """The period whose number is ``amount`` in folded text; None when it is no length of time."""
    unit = _UNIT.match(text, amount.end)
    if unit is None or not _is_duration(text, amount, unit):
        return None
    name = next(name for name in _NAMES if unit[name])
    value = _period(amount.low, amount.high, name, half=bool(unit["half"] or unit["more"]))
    if value is None:
        return None
    end = unit.end()
    if value.high is None and not (unit["half"] or unit["more"]):
        value, end = _with_rest(text, end, value)
        value, end = _with_high(text, end, value)
    return Found("period", amount.start, end, value)


def find_half(text: str, at: int) -> Found | None:
    """半小时 -> 30 minute, 半年 -> 6 month at ``at`` in folded text; None for 上半年."""
    english = _HALF_ENGLISH.match(text, at)
    if english is not None:
        hour = "hour" in english[0].lower()
        value = Period(Decimal(30), "minute") if hour else Period(Decimal("0.5"), "day")
        return Found("period", at, english.end(), value)
    match = _HALF.match(text, at)
    before = text[max(0, at - 2) : at]
    if match is None or (before[-1:] in _OTHER_HALF and before != "提前"):
        return None
    amount, unit = _HALVES[match["unit"]]
    return Found("period", at, match.end(), Period(Decimal(amount), unit))


def find_plus(text: str, at: int) -> Found | None:
    """T+30 -> 30 day, N+3个工作日 -> 3 business_day at ``at`` in folded text."""
    match = _PLUS.match(text, at)
    if match is None or text[max(0, at - 1) : at].isalnum():
        return None
    named = match["unit"] or ""
    unit: Unit = "month" if "月" in named else "business_day" if len(named) > 1 else "day"
    return Found("period", at, match.end(), Period(Decimal(match["number"]), unit))


def find_same_day(text: str, at: int) -> Found | None:
    """当天 -> 1 day where it is a time limit, at ``at`` in folded text."""
    match = _SAME_DAY.match(text, at)
    if match is None and _DUE.search(text, max(0, at - 2), at):
        match = _SAME_DAY_DUE.match(text, at)
    if match is None and text[max(0, at - 1) : at] in ("", "\n", " "):
        match = _SAME_DAY_CELL.match(text, at)
    return None if match is None else Found("period", at, match.end(), Period(Decimal(1), "day"))


def find_english_one(text: str, at: int) -> Found | None:
    """``within an hour``: one of the unit, at the article in folded text."""
    match = _ENGLISH_ONE.match(text, at)
    if match is None or text[max(0, at - 7) : at].lower() != "within ":
        return None
    unit = cast(Unit, match[1].lower())
    return Found("period", at, match.end(), Period(Decimal(1), unit))


def _is_duration(text: str, amount: Amount, unit: re.Match[str]) -> bool:
    """Not the 3月 or 30日 of a date, not 2024年, not 第二年."""
    before = text[max(0, amount.start - 8) : amount.start]
    if unit["bare"] and not unit["half"]:
        return _is_months(text, amount, unit, before)
    if _NO_DURATION.search(before):
        return False
    if unit["year"] and unit["year"] == "年":
        return _is_years(text, amount, unit)
    return True


def _is_years(text: str, amount: Amount, unit: re.Match[str]) -> bool:
    """A calendar year has four digits, or a month after it (24年3月)."""
    if amount.low >= 1000 or (amount.words[0] in "零〇○" and len(amount.words) > 1):
        return False
    return not compile_once(r"[ _]{0,8}\d{0,2}[ _]{0,8}月|第.季度|[上下]半年").match(
        text[unit.end() : unit.end() + 20]
    )


def _is_months(text: str, amount: Amount, unit: re.Match[str], before: str) -> bool:
    """24月 can be no month of the year; below 13 the words before must say that it counts."""
    after = text[unit.end() : unit.end() + 6]
    if compile_once(r"[年第.,\d-] ?$").search(before) or compile_once(r" ?[\d_]").match(after):
        return False
    return amount.low > 12 or bool(
        _COUNTS_MONTHS.search(before) and not compile_once(r" ?[至到]").match(after)
    )


def _period(low: Decimal, high: Decimal | None, name: str, *, half: bool) -> Period | None:
    """The period of ``low`` (to ``high``) in the unit of the group ``name``."""
    if half:
        if high is not None or name == "second":
            return None
        if name in ("year", "hour"):
            many, unit = (12, "month") if name == "year" else (60, "minute")
            return Period(low * many + many // 2, cast(Unit, unit))
        low += Decimal("0.5")
    if name == "quarter_hour":
        return Period(low * 15, "minute", None if high is None else high * 15)
    if name == "second":
        return _minutes(low) if high is None else None
    return Period(low, cast(Unit, name), high)


def _minutes(seconds: Decimal) -> Period | None:
    """Seconds in minutes; None where that has no short decimal."""
    minutes = seconds / 60
    return Period(minutes, "minute") if minutes == minutes.quantize(Decimal("0.01")) else None


def _with_rest(text: str, end: int, value: Period) -> tuple[Period, int]:
    """一年零六个月 and 1小时30分钟 are one period, in the smaller unit."""
    rest = _REST.match(text, end) if value.unit in ("year", "hour") else None
    if rest is None:
        return value, end
    months = rest["unit"].lower().startswith(("个月", "month"))
    number = read_numeral(rest["number"])
    if number is None or months != (value.unit == "year"):
        return value, end
    if months:
        return Period(value.amount * 12 + number, "month"), rest.end()
    return Period(value.amount * 60 + number, "minute"), rest.end()


def _with_high(text: str, end: int, value: Period) -> tuple[Period, int]:
    """3日至5日 is one range."""
    again = _AGAIN.match(text, end)
    amount = None if again is None else find_amount(text, again.end())
    unit = None if amount is None else _UNIT.match(text, amount.end)
    if amount is None or unit is None or amount.high is not None or unit["half"] or unit["more"]:
        return value, end
    if next(name for name in _NAMES if unit[name]) != value.unit or amount.low <= value.amount:
        return value, end
    return replace(value, high=amount.low), unit.end()
