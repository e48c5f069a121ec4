"""A number in folded text and what follows it -> the find: each unit asks its own reader."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.patterns import compile_once
from extractor.values import blanks, dates, money, ratios
from extractor.values.amounts import Amount, find_amount
from extractor.values.counts import find_count
from extractor.values.found import Found
from extractor.values.frequencies import find_frequency
from extractor.values.numerals import CHINESE, ENGLISH_ONES, ENGLISH_TENS
from extractor.values.periods import find_period
from extractor.values.published import find_times_published
from extractor.values.schedules import find_schedule

_NUMBER_WORDS = (*ENGLISH_ONES.split(), *ENGLISH_TENS.split())
# What follows the first letter of an English number word.
ENGLISH_REST = (
    rf"(?:{'|'.join(sorted({word[1:] for word in _NUMBER_WORDS}, key=len, reverse=True))})\b"
)
# A number with what a form's line leaves behind it, and the sign after that.
# A comma stands inside a figure only before three more: 电话88886666，24小时内回复 are two.
RUN_OF_FIGURES = r"\d++(?:,\d{3}(?!\d)|\.\d++)*+\.?"
_AHEAD = compile_once(rf"(?:{RUN_OF_FIGURES}|[{CHINESE}]++)[ _]*+(?P<after>.?)")
_LINE = compile_once(rf"_[_ ]*+(?=[\d{CHINESE}])")
# Signs after a number that may begin a unit of each kind; any other sign ends the reading at once.
_TIME = "分秒刻个小钟法工营交星礼周季月整完自日历合会年连公天半"
_SHARE = "%‰‱个成倍"
_SUM = "元圆块万亿百千十美欧港英新角.人"
_THING = "次人名位份套台辆个起遍趟"
# After these the unit stands further on: a range, the number again in brackets.
_ANY = frozenset("(至到-~～】]" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_UNITS = frozenset(_TIME + _SHARE + _SUM + _THING)
_CLOCKS = frozenset(":点时*xX/至到-~上下午")
_LIVE = _UNITS | _ANY | _CLOCKS | frozenset("年月日号-/【分")
_SIGNS = re.escape("".join(sorted(_LIVE)))
# Most numbers of a contract measure nothing (3.2 服务, 一方, 第1条) or are names (P1, V2). What
# follows the first sign of one that may measure; asked at its beginning only, so that a long run
# of figures is looked at once.
FIGURE_REST = (
    r"(?<![A-Za-z\d]\d)(?<!\d\.\d)(?!(?<=\d,\d)\d\d(?!\d))"
    rf"(?=\d*+(?:,\d{{3}}(?!\d)|\.\d++)*+(?:(?<=[\d,.]{{6}})|\.?[ _]*+[\d{_SIGNS}]))"
)
NUMERAL_REST = rf"(?<![{CHINESE}].)(?=[{CHINESE}]*+[ _]*+[{_SIGNS}])"
# 1.30日内支付 at the beginning of a line: item 1 and 30 days; 1.5天 is a day and a half.
_LABEL = compile_once(r"\d{1,2}\.(?!25|75|5(?!\d)|0)(?=\d{1,3} ?(?:个|日|天|小时|分钟))")
# 9 a.m. to 5 p.m.
_NOON = compile_once(r"[AaPp]\.?[Mm]\b")
_LENGTHS = ("24", "12", "8", "5", "6", "7", "365")


def find_measure(text: str, at: int, since: int) -> tuple[Found, ...]:
    """The value that begins with the figure or numeral at ``at``; () when it is none.

    ``since`` is where the words begin that may say for each what it is paid.
    """
    ahead = _AHEAD.match(text, at)
    if ahead is None:
        return ()
    label = _LABEL.match(text, at) if text[max(0, at - 1) : at] in ("", "\n") else None
    if label is not None:
        return find_counted(text, label.end(), since)
    after, figure = ahead["after"], text[at].isdigit()
    if after == "分" and text.startswith("分之", ahead.start("after")):
        return ratios.find_fraction(text, at, since)
    single = _find_single(text, at, ahead) if figure or after in _UNITS else None
    if single is not None:
        return (single,)
    if figure and after.isdigit():
        spaced = money.find_spaced(text, at)
        return () if spaced is None else money.find_sums(text, spaced, since)
    return find_counted(text, at, since) if after in _UNITS or after in _ANY else ()


def find_counted(text: str, at: int, since: int) -> tuple[Found, ...]:
    """The number at ``at`` with the unit after it: a share, a period, a sum or a count."""
    amount = find_amount(text, at)
    if amount is None:
        return ()
    after = text[amount.end : amount.end + 1]
    if amount.words[-1] in "万亿" and after not in _UNITS:
        return money.find_sums(text, amount, since)
    whole = after in _ANY
    if whole or after in _SHARE:
        shares = ratios.find_share(text, amount, since)
        if shares:
            return shares
    return _find_unit(text, amount, since, after="" if whole else after)


def _find_unit(text: str, amount: Amount, since: int, *, after: str) -> tuple[Found, ...]:
    found = find_times_published(text, amount) if after == "倍" else None
    if found is None and (after in _TIME or after == ""):
        found = find_period(text, amount)
    if found is None and (after in _SUM or after == ""):
        sums = money.find_sums(text, amount, since)
        if sums:
            return sums
    if found is None and (after in _THING or after == ""):
        found = find_count(text, amount)
    return () if found is None else (found,)


def find_filled(text: str, at: int, since: int) -> tuple[Found, ...]:
    """A value typed into a blank: ____30____日, 【30】日, [One] year; () when nothing is."""
    if text[at] in "【[(":
        return () if _is_label(text, at) else find_counted(text, at, since)
    line = _LINE.match(text, at)
    finds = () if line is None else find_measure(text, line.end(), since)
    if line is None or not finds or finds[0].start != line.end():
        return ()
    if text[line.end() - 1] != "_" and "_" not in text[finds[0].start : finds[0].end]:
        return ()
    return (replace(finds[0], start=at), *finds[1:])


def _find_single(text: str, at: int, ahead: re.Match[str]) -> Found | None:
    """A date, hours or a frequency that begins with the number at ``at``."""
    after, words = ahead["after"], ahead[0]
    if (
        after in "年月日号-/【[Xx*JFMASONDstnr"
        or "_" in words
        or (words[0].isdigit() and len(words) > 5)
    ):
        date = blanks.find_open_date(text, at) or dates.find_date(text, at)
        if date is not None:
            return date
    is_length = after in "个小天日hH" and words.rstrip(" 个小天日hH") in _LENGTHS
    if after in _CLOCKS or is_length or _NOON.match(text, ahead.start("after")):
        hours = find_schedule(text, at)
        if hours is not None:
            return hours
    may_recur = (words[0] in "一1" and after in _TIME) or after in "(tx*"
    return find_frequency(text, at) if may_recur else None


def _is_label(text: str, at: int) -> bool:
    """(3) at the beginning of a line is the number of an item."""
    return text[at] == "(" and text[max(0, at - 1) : at] in ("", "\n", " ")
