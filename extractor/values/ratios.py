"""Shares and rates: folded words to Ratio or Rate."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.values.found import Found
from extractor.values.numerals import FIGURES, NUMERAL, read_numeral
from models.values import Rate, Ratio

_SHARE = regex.compile(
    rf"(?:[【\[] ?)?(?P<figures>{FIGURES})(?: ?[】\]])? ?(?P<sign>[%‰‱]|个点|个百分点)"
    rf"|(?P<base>十?[百千万])分之 ?(?:[【\[] ?)?(?P<share>{NUMERAL})(?: ?[】\]])?(?: ?\( ?(?P<again>{FIGURES}) ?[%‰‱] ?\))?"
)
_PARTS = {"百": 100, "千": 1000, "万": 10**4, "十万": 10**5}
_SIGNS = {"%": 1, "个点": 1, "个百分点": 1, "‰": Decimal("0.1"), "‱": Decimal("0.01")}
_PERIODS = {
    "日": "day",
    "天": "day",
    "周": "week",
    "星期": "week",
    "月": "month",
    "年": "year",
    "季度": "quarter",
}
_AFTER = regex.compile(
    r" ?(?:/|每)(?P<per>日|天|周|星期|月|年|季度)(?!人)| ?(?:per|a|each) (?P<en>day|week|month|year|annum)\b",
    regex.IGNORECASE,
)
_BESIDE = regex.compile(
    r"(?:每(?P<n>\d{1,3})?(?P<per>日|天|周|星期|月|年)|(?:按|以)?(?P<adj>日|月|年)(?:利率|息|利息)?|年化(?P<yr>率)?)(?:按|的|为|以)? ?$"
)
_EACH = regex.compile(
    rf"每(?:[^,;。:每\n]{{0,8}}?[逾迟延误拖超晚欠推][^,;。:每\n]{{0,8}}?)?(?P<n>{NUMERAL})? ?个?(?P<per>工作日|日|天|周|星期|月)"
    r"|(?:按|逐)(?P<adj>日|天)"
)
_LPR = regex.compile(
    r"(?:(?:一年期|1年期|五年期以上|同期|当期)?(?:全国)?银行间同业拆借中心[^,;。]{0,30}?)?(?:一年期|1年期|同期|当期)?"
    rf"(?:LPR|贷款市场报价利率)(?:\(?(?:LPR|贷款市场报价利率)\)?)?(?:的? ?(?P<times>{NUMERAL}) ?倍)?(?:计算|标准)?"
)


def find_share(text: str, at: int, since: int = 0) -> Found | None:
    """The share that begins at ``at`` in folded text, a Rate where a period is named with it.

    ``since`` is where the words that may speak of it begin (the end of the share before).
    """
    match = _SHARE.match(text, at)
    if match is None:
        return None
    percent = _percent(match)
    if percent is None:
        return None
    per, start, end = _per(text, match, since)
    if per is None:
        return Found("ratio", start, end, Ratio(percent))
    return Found("rate", start, end, Rate(per, percent))


def find_published(text: str, at: int) -> Found | None:
    """LPR, by name or in full, with its multiple, at ``at`` in folded text."""
    match = _LPR.match(text, at)
    if match is None:
        return None
    times = read_numeral(match["times"]) if match["times"] else Decimal(1)
    if times is None:
        return None
    return Found("rate", at, match.end(), Rate(None, published="LPR", multiple=times))


def _percent(match: regex.Match[str]) -> Decimal | None:
    if match["figures"]:
        return Decimal(match["figures"].replace(",", "")) * _SIGNS[match["sign"]]
    share = Decimal(100) if match["share"] == "百" else read_numeral(match["share"])
    return None if share is None else share * 100 / _PARTS[match["base"]]


def _per(text: str, match: regex.Match[str], since: int) -> tuple[str | None, int, int]:
    """The period of the share (None for a plain one) and the range it stands in."""
    start, end = match.span()
    after = _AFTER.match(text, end)
    if after is not None:
        per = after["per"] or after["en"].lower()
        return {"annum": "year"}.get(per, _PERIODS.get(per, per)), start, after.end()
    before = text[max(since, start - 45) : start]
    beside = _BESIDE.search(before)
    if beside is not None:
        name = beside["per"] or beside["adj"] or "年"
        return f"{beside['n'] or ''}{_PERIODS[name]}", start - len(before) + beside.start(), end
    part = regex.split(r"[;。\n]", before)[-1]
    each = list(_EACH.finditer(part))
    if not each:
        return None, start, end
    name = each[-1]["per"] or each[-1]["adj"]
    count = read_numeral(each[-1]["n"]) if each[-1]["n"] else Decimal(1)
    number = "" if count in (1, None) else f"{count}"
    return f"{number}{_PERIODS.get(name, 'business_day')}", start, end
