"""Shares and rates: a number and its sign in folded text -> Ratio or Rate."""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.patterns import compile_once
from extractor.values.amounts import FILL, Amount, find_amount
from extractor.values.each import (
    Each,
    find_each_after,
    find_each_bare,
    find_each_beside,
    find_each_fault,
    find_each_later,
    is_charged,
)
from extractor.values.found import Found
from extractor.values.matching import fold
from extractor.values.numerals import CHINESE, NUMERAL, read_numeral
from models.values import Rate, Ratio

# 2 %o and 0.8%0 are typed for ‰.
SIGNS = (
    r"(?P<percent>%(?![oO0]))|(?P<permille>‰|%[oO0](?![\d.]))|(?P<permyriad>‱)"
    r"|(?P<points>个(?:百分)?点)|(?P<english>(?i:per ?cent|percent)\b)"
    r"|(?P<tenths>成(?![立员本果交功套为品型人就效都熟长]))|(?P<times>倍|(?i:times)\b(?= the))"
)
_SIGN = compile_once(SIGNS)
_SCALE = {"percent": Decimal(1), "permille": Decimal("0.1"), "permyriad": Decimal("0.01")}
_SCALE |= {"points": Decimal(1), "english": Decimal(1), "tenths": Decimal(10)}
_SCALE |= {"times": Decimal(100)}
_SIGN_NAMES = tuple(_SCALE)
_PARTS = {"百": 100, "千": 1000, "万": 10**4, "十万": 10**5}
_FRACTION = compile_once(
    rf"(?P<base>[{CHINESE}]{{1,4}}+)分之{FILL}(?:[【\[]{FILL})?(?P<share>{NUMERAL})(?:{FILL}[】\]])?"
)
_YEARLY_AGAIN = compile_once(
    r" ?\([^()\n%]{0,20}\d{1,3}(?:\.\d{1,4})?% ?(?:p\.a\.?|per annum|per year)\)"
)


# A multiple or a simple fraction is a share only of a price.
_PRICE_BEFORE = compile_once(
    r"(?:合同|协议|订单|采购|项目)[^,;。\n]{0,8}(?:金额|价款?|总?额|费用)的 ?$"
)
_PRICE_AFTER = compile_once(
    r" the (?:total |aggregate )?(?:contract|order|purchase|fees?)\b", re.IGNORECASE
)
_MONEY_BEFORE = compile_once(r"(?:[额款价费金值]的?|^|[,;:。\n]) ?$")


def read_ratio(words: str) -> Ratio | None:
    """The share that ``words`` are; None when not sure."""
    text = fold(words).strip()
    found = find_fraction(text, 0, 0)
    if not found:
        amount = find_amount(text, 0)
        found = () if amount is None else find_share(text, amount, 0)
    if len(found) != 1 or found[0].end != len(text) or not isinstance(found[0].value, Ratio):
        return None
    return found[0].value


def find_share(text: str, amount: Amount, since: int) -> tuple[Found, ...]:
    """The share whose number is ``amount``, a Rate where the sentence says for each what.

    ``since`` is where the words begin that may speak of it: the end of the share before.
    A range (5-10%) is two shares, the least and the most. () when there is no sign.
    """
    sign = _SIGN.match(text, amount.end)
    if sign is None:
        return ()
    name = next(name for name in _SIGN_NAMES if sign[name])
    if name == "times" and not _is_of_price(text, amount.start, sign.end()):
        return ()
    low = amount.low * _SCALE[name]
    if amount.high is None:
        return (_rated(text, amount.start, sign.end(), low, since),)
    first = Found("ratio", amount.start, amount.first_end, Ratio(low), "min")
    last = Found("ratio", amount.last_start, sign.end(), Ratio(amount.high * _SCALE[name]), "max")
    return first, last


def find_fraction(text: str, at: int, since: int) -> tuple[Found, ...]:
    """千分之五, 百分之十（10%）, 二分之一 at ``at`` in folded text; () when not sure."""
    match = _FRACTION.match(text, at)
    if match is not None and match["base"] not in _PARTS and not _is_part(text, match):
        return ()
    percent = None if match is None else _percent(match["base"], match["share"])
    if match is None or percent is None:
        return ()
    return (_rated(text, at, match.end(), percent, since),)


def _is_of_price(text: str, start: int, end: int) -> bool:
    """合同总价的2倍 is a share of a sum that is named; 损失的三倍 is left out."""
    return bool(
        _PRICE_BEFORE.search(text, max(0, start - 14), start) or _PRICE_AFTER.match(text, end)
    )


def _is_part(text: str, match: re.Match[str]) -> bool:
    """A third of the price is a share; 服务期限的三分之一 and 三分之二以上的董事 are none."""
    before = text[max(0, match.start() - 8) : match.start()]
    return not text.startswith("以上", match.end()) and _MONEY_BEFORE.search(before) is not None


def _percent(base: str, share: str) -> Decimal | None:
    """Percent of a spoken fraction; to two places where it has no end (三分之二)."""
    parts = _PARTS.get(base) or read_numeral(base)
    number = Decimal(100) if share == "百" and base == "百" else read_numeral(share)
    if not parts or number is None or number > parts * 10:
        return None
    percent = number * 100 / Decimal(parts)
    short = percent.quantize(Decimal("0.000001"))
    return short.normalize() if short == percent else percent.quantize(Decimal("0.01"))


def _rated(text: str, start: int, end: int, percent: Decimal, since: int) -> Found:
    """The share as a Rate when it falls due for each of something, else as a Ratio."""
    after = find_each_after(text, end)
    if after is not None:
        return _rate(after, start, _past_yearly(text, after.end), percent)
    # two percent (2%) per annum
    after = find_each_after(text, end + 1) if text.startswith(") ", end) else None
    if after is not None:
        return _rate(after, start, end, percent)
    beside = find_each_beside(text, start, since)
    if beside is not None:
        return _rate(beside, beside.start, end, percent)
    each = find_each_fault(text, start, since) or _charged(text, start, since)
    each = each or find_each_later(text, end)
    if each is None:
        return Found("ratio", start, end, Ratio(percent))
    return _rate(each, start, end, percent)


def _rate(each: Each, start: int, end: int, percent: Decimal) -> Found:
    return Found("rate", start, end, Rate(each.per, percent))


def _charged(text: str, start: int, since: int) -> Each | None:
    """每日, 每月 in the same part of the sentence, where the words between charge the share."""
    each = find_each_bare(text, start, since)
    if each is None:
        return None
    return each if is_charged(text[each.end : start], each.per) else None


def _past_yearly(text: str, end: int) -> int:
    """2% per month (24% p.a.) is one rate."""
    match = _YEARLY_AGAIN.match(text, end)
    return end if match is None else match.end()
