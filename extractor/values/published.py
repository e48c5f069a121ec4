"""Rates that somebody publishes, and multiples of them: folded text -> Rate tied to the LPR."""

from __future__ import annotations

from decimal import Decimal

from extractor.patterns import compile_once
from extractor.values.amounts import Amount
from extractor.values.found import Found
from extractor.values.numerals import NUMERAL, read_numeral
from models.values import Rate

# Since 2019 a bank's 同期贷款利率 is the LPR.
_NAME = (
    r"(?:贷款市场报价利率|(?:同期)?(?:同类)?(?:银行)?(?:同期)?(?:同类)?贷款(?:基准|市场)?利率"
    r"|(?i:loan prime rate)|LPR)"
    r"(?: ?\(?(?:以下简称)?\"?(?:LPR|贷款市场报价利率)\"?\)?)?+"
)
# LPR的4倍, LPR四倍, LPR*4; 上浮50%, 加30个基点 make it another rate
_PUBLISHED = compile_once(
    rf"{_NAME}(?:的|之|\*| )?(?:(?P<times>{NUMERAL}) ?倍|(?<=\*)(?P<factor>\d(?:\.\d)?)(?![\d%]))?+"
    r"(?P<other> ?的?(?:标准)?(?:为基础,?)?(?:上浮|下浮|加|减|\+|-|plus|minus|上调|基础上|\d"
    r"|标准上浮))?"
)
_TIMES = compile_once(
    rf" ?倍的?(?:同期|一年期|1年期|当期)?(?:全国)?(?:银行间同业拆借中心)?(?:公布|发布)?的?{_NAME}"
)
REST = r"(?<=贷)款|(?<=同)[期类]"
WORD_REST = r"(?<=L)PR|oan [Pp]rime"


def find_published(text: str, at: int) -> Found | None:
    """LPR, by name or in full, with its multiple; None when something is added to it."""
    match = _PUBLISHED.match(text, at)
    # The LPR of 贷款市场报价利率（LPR） is read with the name, or refused with it.
    if match is None or match["other"] or text[max(0, at - 3) : at] == "利率(":
        return None
    multiple = match["times"] or match["factor"]
    times = read_numeral(multiple) if multiple else Decimal(1)
    if times is None:
        return None
    return Found("rate", at, match.end(), Rate(None, published="LPR", multiple=times))


def find_times_published(text: str, amount: Amount) -> Found | None:
    """4倍LPR: the multiple before the name."""
    match = _TIMES.match(text, amount.end)
    if match is None:
        return None
    value = Rate(None, published="LPR", multiple=amount.low)
    return Found("rate", amount.start, match.end(), value)
