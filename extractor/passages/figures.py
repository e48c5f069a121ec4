"""A bare figure in a table cell and the heads above it -> the value that both together write."""

from __future__ import annotations

from dataclasses import replace

import regex

from extractor.passages.base import Mention
from extractor.patterns import compile_once
from extractor.values.currencies import CURRENCIES, SIGN
from extractor.values.each import find_each_after
from extractor.values.money import read_bare_money
from extractor.values.scan import find_values
from models.values import Date, Money

MONEY_HEAD = compile_once(
    r"元|金额|单价|总价|价格|费用|合计|报价|小计|扣款|罚款|违约金|收费标准|租金|月薪"
    r"|\b(?i:prices?|amounts?|fees?|costs?|charges?|totals?|sums?|value)\b"
)
# Unit price (EUR), Amount in USD: the currency of the figures below.
CURRENCY_HEAD = compile_once(rf"(?<![A-Za-z])(?P<sign>{SIGN})(?![a-z])")
THOUSANDS_HEAD = compile_once(r"'000|,000s|\b(?:in )?thousands?\b|k\)", regex.IGNORECASE)
# Rate (%), Credit (% of the monthly fee)
PERCENT_HEAD = compile_once(r"%|\bper ?cent")
# 元/户 where a price belongs: the form's figure is left open.
OPEN_SUM = compile_once(r"万?元(?:/[一-龥]{1,4}){0,2}")
UNIT_COLUMN = compile_once(r"单位[^,]{0,4}$")
CHINESE = compile_once(r"[一-龥]")
# 响应时间(分钟), 可用率(单位:%), 人数: the head names the unit of the figures below it.
UNIT_HEAD = compile_once(
    r"\((?:单位:?)?(?P<unit>分钟|小时|个?工作日|自然日|天|日|周|个?月|年|%|人|名|次)\)"
    r"|\((?:in )?(?P<english>(?i:minutes?|mins?|hours?|hrs?|(?:(?:business|working) )?days?"
    r"|calendar days?|weeks?|months?|years?|%|per ?cent|persons?|people"
    r"|staff))(?: of [^()]{1,40})?\)"
    r"|(?i:(?P<headcount>headcount|(?:number|no\.) of (?:staff|persons|people|employees|engineers"
    r"|technicians|guards|cleaners|agents)))"
    r"|(?P<people>人数|人员数量|定员)(?![^,]*\()"
    r"|(?P<role>(?:[员师]|经理|主管|保安|保洁|班长|组长|队长|司机|坐席|座席|客服|主厨|[修保洗电焊叉搬]工)"
    r"(?:\([^()]{0,8}\))?,(?:配置|配备|需求)?(?:数量|编制|名额)$)"
)
FIGURE = compile_once(
    r"(?:[≤≥<>]|不[超少低高][过于])?\s?\d{1,6}(?:\.\d{1,4})?(?:\s?[-~]\s?\d{1,6})?"
)

# 月份: 2031-06
MONTH_HEAD = compile_once(r"月份|年月|日期|时间|交期|货期|month|date", regex.IGNORECASE)
MONTH = compile_once(r"(?P<year>20\d\d)[-/.](?P<month>0?[1-9]|1[0-2])")

NUMBER_HEAD = compile_once(
    r"人数|数量|定员|编制|名额|台数|份数|工期|时[间限]|quantity|number|qty", regex.IGNORECASE
)


def read_figure(words: str, heads: str, start: int, home: str = "CNY") -> Mention | None:
    """The value of a cell that holds a figure only; None when the heads name no unit for it.

    ``start`` is the place of ``words`` in the document, ``home`` the currency of its sums, for
    English heads that name none.
    """
    money = _money(words, heads, home)
    if money is not None:
        return Mention("money", start, start + len(words), money)
    if OPEN_SUM.fullmatch(words.strip()) and _names_money(heads):
        return Mention("blank", start, start + len(words), None, unit="元")
    month = MONTH.fullmatch(words.strip()) if MONTH_HEAD.search(heads) else None
    if month is not None:
        date = Date(int(month["year"]), int(month["month"]))
        return Mention("date", start, start + len(words), date)
    unit = head_unit(heads)
    if not unit or not FIGURE.fullmatch(words.strip()):
        return None
    found = find_values(words.strip() + unit)
    if len(found) != 1:
        return None
    one = found[0]
    return Mention(one.kind, start, start + len(words), one.value, one.bound, one.unit)


def head_unit(heads: str) -> str:
    """The unit that the heads name for the figures below them, "" when they name none."""
    match = UNIT_HEAD.search(heads)
    if match is None:
        return ""
    if match["english"] or match["headcount"]:
        return f" {match['english'] or 'people'}"
    unit = match["unit"] or "人"
    return f"个{unit}" if unit == "月" else unit


def _names_money(heads: str) -> bool:
    """Whether the heads name money, and not the unit in which it is counted."""
    return MONEY_HEAD.search(heads) is not None and UNIT_COLUMN.search(heads) is None


def _money(words: str, heads: str, home: str) -> Money | None:
    """A figure without a currency under a head that names one (单价(元))."""
    # 小计, 人数: the sum of a row that counts people or things is none of money.
    if not MONEY_HEAD.search(heads) or NUMBER_HEAD.search(heads.rsplit(",", 1)[-1]):
        return None
    currency = CURRENCY_HEAD.search(heads)
    if currency is None and PERCENT_HEAD.search(heads.rsplit(",", 1)[-1]):
        return None
    money = read_bare_money(words.strip())
    if money is None:
        return None
    each = find_each_after(heads, heads.rfind("元") + 1) if "元/" in heads else None
    if each is not None:
        money = replace(money, per=each.per)
    if "万元" in heads:
        return replace(money, amount=money.amount * 10000)
    if currency is not None:
        money = replace(money, currency=CURRENCIES[currency["sign"]])
    elif CHINESE.search(heads) is None:
        money = replace(money, currency=home)
    thousands = CHINESE.search(heads) is None and THOUSANDS_HEAD.search(heads) is not None
    return replace(money, amount=money.amount * 1000) if thousands else money
