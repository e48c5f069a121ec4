"""Sums of money: folded words to Money, with the unit of a price."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.numerals import DIGITS, FIGURES, NUMERAL, read_numeral
from models.values import Money

CURRENCIES = {"人民币": "CNY", "RMB": "CNY", "CNY": "CNY", "¥": "CNY", "USD": "USD", "US$": "USD"}
CURRENCIES |= {"$": "USD", "美元": "USD", "美金": "USD", "欧元": "EUR", "EUR": "EUR", "€": "EUR"}
CURRENCIES |= {
    "港币": "HKD",
    "港元": "HKD",
    "HKD": "HKD",
    "HK$": "HKD",
    "日元": "JPY",
    "JPY": "JPY",
}
CURRENCIES |= {"英镑": "GBP", "GBP": "GBP", "£": "GBP"}
_SIGN = "|".join(sorted((regex.escape(key) for key in CURRENCIES), key=len, reverse=True))
_SPACED = r"\d{1,3}(?: \d{3}){1,4}(?:\.\d{1,4})?"
_SMALL = "零一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_COINS = rf"(?:零?(?P<jiao>[{_SMALL}\d])角)?(?:零?(?P<fen>[{_SMALL}\d])分(?!之|钟|[别为成期公部析包会]))?"
_LEAD = rf"(?P<lead>{_SIGN})"
_AMOUNT = rf"(?P<amount>{_SPACED}(?= ?[元圆])|{NUMERAL})"
_MONEY = regex.compile(
    rf"(?:(?P<head>(?:人民币|RMB) ?)?(?:\((?:大写|小写|RMB|CNY)\):? ?)?{_LEAD}?:? ?)"
    rf"(?:\((?:大写|小写)\):? ?)?(?:[【\[] ?)?{_AMOUNT}(?: ?[】\]])? ?"
    rf"(?:(?P<yuan>[元圆块](?!件|素|旦|月|器|形)){_COINS}(?P<whole>[整正]?)(?P<tail>人民币)?"
    rf"|(?P<currency>美元|美金|欧元|港币|港元|日元|英镑|人民币|RMB|CNY|USD|EUR|HKD)|(?P<wan>(?<=万)(?![元个人份次台套件名])))?"
)
_PER = regex.compile(
    r" ?(?:/|每) ?(?P<unit>[人台套件次年月日天吨度个单辆位户条间张米份点时]{1,3}(?:/ ?[人月天日次年]){0,2}|工作日|小时|季度|平方米|[㎡]|立方米|公里)"
)
_PERIODS = {"年": "year", "月": "month", "日": "day", "天": "day", "次": "event", "小时": "hour"}
_PERIODS |= {"时": "hour", "季度": "quarter", "周": "week", "工作日": "business_day"}
_SECOND = regex.compile(
    r" ?\(? ?(?:小写|大写|即)?:? ?(?:(?:人民币|RMB|CNY|¥) ?){0,2}(?:\((?:大写|小写)\))?:? ?"
    rf"(?P<amount>{NUMERAL}) ?(?:[元圆]{_COINS}[整正]?)? ?\)?"
)
_BARE = regex.compile(
    rf"(?:¥|人民币|RMB)? ?(?P<amount>{FIGURES}) ?(?P<wan>万)?元?整?(?:/.{{1,4}})?"
)


def read_bare_money(words: str) -> Money | None:
    """A figure without a currency, in yuan: a cell under a head that names money. None when unsure."""
    match = _BARE.fullmatch(fold(words).strip())
    if match is None:
        return None
    amount = Decimal(match["amount"].replace(",", ""))
    return Money("CNY", amount * 10000 if match["wan"] else amount)


def find_money(text: str, at: int) -> Found | None:
    """The sum that begins at ``at`` in folded text, with its unit; None when no currency is named."""
    match = _MONEY.match(text, at)
    if match is None or not (
        match["head"]
        or match["lead"]
        or match["yuan"]
        or match["currency"]
        or match["wan"] is not None
    ):
        return None
    amount = _amount(match)
    if amount is None:
        return None
    lead = match["currency"] or match["lead"]
    currency = CURRENCIES[lead] if lead else "CNY"
    end = match.end()
    second = _SECOND.match(text, end)
    if second is not None and _is_same(match, second, amount):
        end = second.end()
    per = None
    unit = _PER.match(text, end)
    if unit is not None:
        per, end = _unit(unit["unit"]), unit.end()
    return Found("money", at, end, Money(currency, amount, per))


def _amount(match: regex.Match[str]) -> Decimal | None:
    amount = read_numeral(match["amount"])
    if amount is None:
        return None
    for name, share in (("jiao", Decimal("0.1")), ("fen", Decimal("0.01"))):
        if match[name]:
            digit = match[name]
            amount += share * (int(digit) if digit.isdigit() else DIGITS[digit])
    return amount


def _is_same(match: regex.Match[str], second: regex.Match[str], amount: Decimal) -> bool:
    """Capitals and figures of one amount side by side: one of each script."""
    return (
        match["amount"][0].isdigit() != second["amount"][0].isdigit() and _amount(second) == amount
    )


def _unit(words: str) -> str:
    parts = [part for part in words.replace(" ", "").split("/") if part]
    return "/".join(_PERIODS.get(part, part) for part in parts)
