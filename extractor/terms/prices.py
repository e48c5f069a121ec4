"""A claim on a price -> what is paid for, and the price with the unit or period that it is for."""

from __future__ import annotations

from dataclasses import replace

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from models.values import Money, Rate, Ratio, Value

UNIT = (
    r"人次|人月|平方米|平米|工时|坐席|座席|席位|小时|分钟|季度|年|月|日|天|次|人|台|套|个|件|单"
    r"|份|桌|吨|公里|辆|户"
    r"|条|笔|点|车|间|床|餐|票|块|支|把|双|封|团|通|席"
)
# The catalogue's own words for periods and events; every other unit stays as printed.
UNITS = {
    "年": "year",
    "月": "month",
    "季": "quarter",
    "季度": "quarter",
    "周": "week",
    "日": "day",
    "天": "day",
    "小时": "hour",
    "分钟": "minute",
    "次": "event",
    "人月": "人/month",
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annual": "year",
    "yearly": "year",
}
NEAR = r"[^,;\n\ue001-\ue009]{0,14}$"
# 每人每月, 每人月: for what a price is charged, where the sum itself does not say
EACH = compile_once(
    rf"(?:每|/)(?P<first>{UNIT})(?:(?:每|/|·)(?P<second>年|月|日|天|小时|次))?{NEAR}"
)
EACH_AFTER = compile_once(
    r"[(]?(?:/|每|·|\s?per\s)(?P<unit>年|月|季度?|日|天|小时|次|人|台|year|month|day|hour|event"
    r"|person|seat|user|agent|ticket|call|[一-龥]{1,2}(?=[,;、)]|$))[)]?"
)
# 450元一块
ONE_AFTER = compile_once(r"一(?P<unit>[一-龥])(?=[,;、)]|$)")
# 人月单价
PER_HEAD = compile_once(r"(?P<unit>人[月天日])(?:综合|服务)?(?:单价|费率|价格)" + NEAR)
EACH_ENGLISH = compile_once(
    r"\b(?:(?P<unit>hourly|daily|weekly|monthly|quarterly|annual|yearly)\b"
    r"|(?P<rate>hour|day) rate\b)[^\ue001-\ue009]{0,40}$"
    r"|[,(] ?per (?P<head>hour|day|week|month|quarter|year|visit"
    r"|user)\b[^;\n\ue001-\ue009]{0,16}: ?$",
    regex.IGNORECASE,
)
# 月服务费, 年度维护费: a fee for each month or year
PERIODIC = compile_once(
    r"(?<![\d一二三四五六七八九十两半首次当本上下整全多几每满])(?P<unit>年|月|季)度?的?"
    r"(?:(?:基本|固定|基础)?[一-龥]{2}){0,3}?(?:费用?|租金|单价|工资|酬金)" + NEAR
)
ITEM_START = compile_once(r"[,;:、(\n\ue001-\ue009]")
# 乙方收取, 其中: words before the name of what is paid for
NO_ITEM = compile_once(
    r"(?:其中|另外?|则|[甲乙]方|应当?|须|需|可|有权|按照?|向|收取|支付|加收|收费|缴纳|每次|的)+"
)


def find_item(claim: Claim) -> str | None:
    """What is paid for, as printed: the words up to the noun, or the row's head; None if none."""
    if claim.passage.row_head:
        return claim.passage.row_head
    reading, passage = claim.reading, claim.passage
    end = dict(claim.groups).get("noun", (0, claim.start))[1]
    words = reading.masked[passage.start : end]
    offset = passage.start + max((m.end() for m in ITEM_START.finditer(words)), default=0)
    lead = NO_ITEM.match(reading.masked, offset, end)
    start = offset if lead is None else lead.end()
    if start >= end:
        return None
    return reading.contract.words(reading.text_span(start, end)).strip() or None


def read_price(claim: Claim) -> Value | None:
    """The claimed price with the unit or period that the sentence names beside it."""
    value = None if claim.mention is None else claim.mention.value
    if isinstance(value, Money):
        return _with_unit(claim, value)
    if isinstance(value, Ratio) and _per(claim) == "year":
        return Rate(per="year", percent=value.percent)
    return value


def _with_unit(claim: Claim, value: Money) -> Money:
    if value.per is None:
        return replace(value, per=_per(claim))
    more = EACH_AFTER.match(claim.after)
    return value if more is None else replace(value, per=f"{value.per}/{_unit(more['unit'])}")


def _per(claim: Claim) -> str | None:
    after = EACH_AFTER.match(claim.after) or ONE_AFTER.match(claim.after)
    after = after or PER_HEAD.search(claim.before)
    if after is not None:
        return _unit(after["unit"])
    each = EACH.search(claim.before)
    if each is not None:
        units = [_unit(unit) for unit in (each["first"], each["second"]) if unit]
        return "/".join(units).replace("人月", "人/month")
    english = EACH_ENGLISH.search(claim.before)
    if english is not None:
        return _unit(english["unit"] or english["rate"] or english["head"])
    named = PERIODIC.search(claim.before)
    return None if named is None else _unit(named["unit"])


def _unit(printed: str) -> str:
    return UNITS.get(printed.lower(), printed)
