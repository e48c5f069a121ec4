"""Sums of money in folded text: currency, number and unit -> Money, with the unit of a price."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractor.patterns import compile_once
from extractor.values.amounts import Amount, find_amount
from extractor.values.currencies import CURRENCIES, NAME, SIGN, code_of
from extractor.values.each import find_each_after, find_each_bare, find_each_fault, is_settled
from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.numerals import DIGITS, FIGURES, SCALES, read_numeral
from models.values import Money

# 人民币(大写):, (大写)人民币, RMB ¥; what is filled into a form's line stands far from it.
LEAD = (
    rf"(?P<sign>{SIGN})(?:[ _]{{0,24}}+(?:\((?:大写|小写|RMB|CNY|人民币|¥)\)|大写|小写|金额|RMB"
    rf"|CNY|¥|[:为]))"
    r"{0,4}+"
)
_LEAD = compile_once(rf"{LEAD}[ _]{{0,24}}+")
_SMALL = "零一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_COIN = rf"[{_SMALL}\d]"
_COINS = rf"(?:零?(?P<jiao>{_COIN})角)?(?:零?(?P<fen>{_COIN})分(?![之钟别为成期公部析包会数]))?"
_UNIT = compile_once(
    rf"(?P<cents>\.\d\d)?(?P<scale>[十百千]?[万亿]|[百千])?[ _]{{0,24}}+"
    rf"(?:(?:[元圆](?![旦件素宵月器形])|块钱){_COINS}[整正]?(?: ?人民币)?"
    r"|(?P<name>美元|美金|欧元|港币|港元|日元|英镑|新加坡元|人民币)[整正]?"
    r"|(?P<coin>角(?![度色落]))(?:(?P<cent>"
    rf"{_COIN})分)?整?"
    rf"|(?P<english>{NAME})"
    r"(?: and (?P<hundredths>\d{1,2}|[A-Za-z-]{3,12}) cents)?)"
)
_SPACED = compile_once(r"\d{1,3}(?: \d{3}){1,4}(?:\.\d{1,2})?(?= ?[万元圆])")
# EUR 185 000: the currency before them says that the groups are of one number.
_LED_SPACED = compile_once(r"\d{1,3}(?: \d{3}){1,4}(?:\.\d{1,2})?(?![\d%]| \d)")
# £2m, $50k
_SHORT = compile_once(r"(?:k|m|bn)(?![A-Za-z\d])")
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "bn": 10**9}
# 20万: money only where the words before speak of it (罚款20万, 总价20万).
_MYRIAD = compile_once(r"[百千]?[万亿](?=[,。;:)、/的整以\n ]|$)")
# 扣100块: the spoken word for 元, where the words before speak of money
_SPOKEN = compile_once(r"块(?=[,。;:)、每\n]|$)")
_ENDS = compile_once(r"[,。;:)、/的整以\n ]|$")
_MONEY_WORD = compile_once(r"(?:[款费价金额罚付赔扣奖币钱¥]|[共合总]计|封顶|上限)[^,;。\n\d]{0,8}$")
# A sum with its currency before it and no unit after it ends where the figures end.
_NO_UNIT_BEHIND = compile_once(r"(?![一-龥%‰\d:]|\.\d)|[整作为及和或每的起以内至到]")
_BARE = compile_once(
    rf"(?:¥|人民币|RMB|CNY)?:? ?(?P<amount>{FIGURES}|\d{{1,3}}(?: \d{{3}}){{1,4}}(?:\.\d\d)?) ?"
    r"(?P<scale>万)?"
)


def read_bare_money(words: str) -> Money | None:
    """A figure without a currency, in yuan: a cell under a head that names money. None when unsure.

    ``12,000``, ``3.6万`` and ``¥86.50`` are read; a figure that brings its own 元 or any other
    word is left to the scan of the words.
    """
    match = _BARE.fullmatch(fold(words).strip())
    if match is None:
        return None
    amount = read_numeral(match["amount"])
    if amount is None:
        return None
    return Money("CNY", amount * SCALES["万"] if match["scale"] else amount)


def read_money(words: str) -> Money | None:
    """The sum that ``words`` are, with its currency or unit; None when not sure."""
    text = fold(words).strip()
    found = find_money(text, 0)
    if found is None or found.end != len(text) or not isinstance(found.value, Money):
        return None
    return found.value


def find_money(text: str, at: int) -> Found | None:
    """The one sum that begins at ``at`` in folded text, with currency or unit; None for a range."""
    finds = find_led_sums(text, at, at)
    if not finds:
        amount = _amount(text, at)
        finds = () if amount is None else find_sums(text, amount, at)
    return finds[0] if len(finds) == 1 else None


def find_led_sums(text: str, at: int, since: int) -> tuple[Found, ...]:
    """The sum after a currency at ``at`` in folded text (人民币, ¥, USD); () when there is none."""
    lead = _LEAD.match(text, at)
    amount = None if lead is None else _led_amount(text, lead.end())
    if lead is None or amount is None:
        return ()
    currency = CURRENCIES[lead["sign"]]
    unit = _UNIT.match(text, amount.end)
    if unit is not None and not unit["coin"]:
        return _sums(text, replace(amount, start=at), unit, currency, since)
    scaled = _MYRIAD.match(text, amount.end)
    if scaled is not None:
        amount = _scaled(amount, scaled[0])
        return _priced(text, replace(amount, start=at), scaled.end(), currency, since)
    short = _SHORT.match(text, amount.first_end) if amount.high is None else None
    if short is not None:
        amount = replace(amount, start=at, low=amount.low * _SHORT_SCALES[short[0]])
        return _priced(text, amount, short.end(), currency, since)
    if not _stands_alone(text, amount):
        return ()
    end = amount.first_end if amount.high is None else amount.last_start + len(amount.last_words)
    return _priced(text, replace(amount, start=at), end, currency, since)


def find_sums(text: str, amount: Amount, since: int) -> tuple[Found, ...]:
    """The sum whose number is ``amount`` where its unit is money; a range is two sums.

    ``since`` is where the words begin that may say for each what it is paid.
    """
    unit = _UNIT.match(text, amount.end)
    if unit is not None:
        return _sums(text, amount, unit, None, since)
    # 20万 and 20 万 without 元, 100块, are money only where the words before speak of it.
    spoken = _SPOKEN.match(text, amount.end)
    scaled = _MYRIAD.match(text, amount.end)
    whole = amount.words[-1] in "万亿" and _ENDS.match(text, amount.first_end)
    if not (scaled or whole or spoken) or not _MONEY_WORD.search(
        text, max(0, amount.start - 12), amount.start
    ):
        return ()
    if spoken is not None:
        return _priced(text, amount, spoken.end(), "CNY", since)
    if scaled is None:
        return _priced(text, amount, amount.first_end, "CNY", since)
    return _priced(text, _scaled(amount, scaled[0]), scaled.end(), "CNY", since)


def find_spaced(text: str, at: int) -> Amount | None:
    """1 200 000元: figures parted by spaces, read only where money follows."""
    match = _SPACED.match(text, at)
    number = None if match is None else read_numeral(match[0])
    if match is None or number is None:
        return None
    return Amount(at, match.end(), number, None, match[0], "", match.end(), -1)


def _amount(text: str, at: int) -> Amount | None:
    """The number at ``at``, also with spaces between its thousands."""
    return find_spaced(text, at) or find_amount(text, at)


def _led_amount(text: str, at: int) -> Amount | None:
    """The number at ``at`` behind a currency, whose thousands may be parted by spaces."""
    match = _LED_SPACED.match(text, at)
    number = None if match is None else read_numeral(match[0])
    if match is None or number is None:
        return _amount(text, at)
    return Amount(at, match.end(), number, None, match[0], "", match.end(), -1)


def _stands_alone(text: str, amount: Amount) -> bool:
    """RMB 8,500 and ¥ 100: figures that no other unit follows; a numeral only in capitals."""
    if not amount.words[0].isdigit() and not compile_once(r"[万亿佰仟拾]").search(amount.words):
        return amount.words[0].isascii()
    end = amount.first_end if amount.high is None else amount.end
    return _NO_UNIT_BEHIND.match(text, end) is not None


def _sums(
    text: str, amount: Amount, unit: re.Match[str], currency: str | None, since: int
) -> tuple[Found, ...]:
    """The sum of ``amount`` in ``unit``, with its small coins."""
    if unit["coin"]:
        if amount.high is not None:
            return ()
        coins = replace(amount, low=amount.low / 10 + _coin(unit["cent"]) / 100)
        return _priced(text, coins, unit.end(), "CNY", since)
    named = unit["name"] or unit["english"]
    if named:
        currency = code_of(named) or currency
    low = amount.low + Decimal(unit["cents"] or 0)
    low += (read_numeral(unit["hundredths"] or "0") or Decimal(0)) / 100
    low += _coin(unit["jiao"]) / 10 + _coin(unit["fen"]) / 100
    amount = _scaled(replace(amount, low=low), unit["scale"])
    return _priced(text, amount, unit.end(), currency or "CNY", since)


def _priced(text: str, amount: Amount, end: int, currency: str, since: int) -> tuple[Found, ...]:
    """One sum, or the least and the most of a range, with the unit of the price."""
    per, stop = _per(text, amount.start, end, since)
    if amount.high is None:
        return (Found("money", amount.start, stop, Money(currency, amount.low, per)),)
    low, high = amount.low, amount.high
    # 3至5万元: the scale of the last number holds for the first.
    if amount.last_words[-1] in SCALES and amount.words[-1] not in SCALES:
        low *= SCALES[amount.last_words[-1]]
    if low >= high:
        return ()
    least = Found("money", amount.start, amount.first_end, Money(currency, low, per), "min")
    return least, Found("money", amount.last_start, stop, Money(currency, high, per), "max")


def _scaled(amount: Amount, words: str | None) -> Amount:
    """The amount times a scale that stands apart from it (10  万元)."""
    scale = Decimal(1)
    for sign in words or "":
        scale *= SCALES[sign]
    high = None if amount.high is None else amount.high * scale
    return replace(amount, low=amount.low * scale, high=high)


def _per(text: str, start: int, end: int, since: int) -> tuple[str | None, int]:
    """For each what the sum is paid, and where the words of the price end."""
    after = find_each_after(text, end)
    if after is not None:
        return after.per, after.end
    fault = find_each_fault(text, start, since)
    if fault is not None and "/" in fault.per:
        return fault.per, end
    each = find_each_bare(text, start, since)
    if each is not None and not is_settled(text[each.end : start]):
        return each.per, end
    if fault is None or compile_once(r"的 ?[\d百千万]").match(text[end : end + 3]):
        return None, end
    return fault.per, end


def _coin(words: str | None) -> Decimal:
    if not words:
        return Decimal(0)
    return Decimal(words) if words.isdigit() else Decimal(DIGITS[words])
