"""How often, in folded text: 每季度一次, 一年两次, 每隔3个月, 2次/月, twice a year -> Frequency."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from extractor.patterns import compile_once
from extractor.values.found import Found
from extractor.values.numerals import ENGLISH_NUMERAL, NUMERAL, read_numeral
from models.values import Frequency

_PER = {"日": "day", "天": "day", "周": "week", "星期": "week", "月": "month", "月度": "month"}
_PER |= {"小时": "hour"}
_PER |= {"季度": "quarter", "季": "quarter", "年": "year", "年度": "year", "工作日": "business_day"}
_UNIT = "工作日|星期|季度|年度|月度|小时|[日天周月年季]"
_LEAST = r"(?:[^,;。:\n\d]{0,2}(?P<compared>不得?少于|不得?低于|至少|最少|不得?超过|最多))?"
# 每年不少于4次, 一个月两次, 全年2次
_TIMES = compile_once(
    rf"(?:每|一|1|全)(?:一|1)?个?(?:自然|合同|完整)?(?P<per>{_UNIT}) ?{_LEAST}(?:进行|开展|组织"
    rf"|提供|各)? ?(?P<times>{NUMERAL}) ?(?:次(?![性数])|遍|趟)"
)
# 每半年一次 is twice a year; 每两周一次, 每隔3个月, 每3个月一次
_EVERY = compile_once(
    rf"每(?P<gap>隔)?(?:(?P<half>半)年"
    rf"|(?P<many>{NUMERAL}) ?个?(?P<unit>{_UNIT}))(?: ?(?P<times>{NUMERAL}) ?次)?(?![度性])"
)
# 2次/月, 4次每年
_SLASHED = compile_once(rf" ?次 ?(?:/|每) ?个?(?P<per>{_UNIT})")
# 每季度对设备巡检一次: earlier in the same part of the sentence
_EARLIER = compile_once(rf"每个?(?P<per>半年|{_UNIT})(?P<between>[^,;。:每\n]{{1,30}})$")
# How often something goes wrong is no frequency of a duty.
_FAULT = compile_once(r"累计|达到|超过|发生|出现|违反|投诉|连续|故障|迟到|缺勤|扣|罚|[^一-龥]元|%")
# twice a year, three (3) times per annum, once every two weeks, four times annually
_ENGLISH = compile_once(
    rf"(?:(?P<word>once|twice|thrice)"
    rf"|(?P<times>{ENGLISH_NUMERAL}|\d{{1,3}})(?: ?\(\d{{1,3}}\))? times?)"
    r" (?:(?:an?|per|(?:(?:in|during) )?(?:each|every))"
    rf"(?: (?P<many>{ENGLISH_NUMERAL}|\d{{1,2}}|other)(?: ?\(\d{{1,2}}\))?)?"
    r" (?:(?:calendar|contract) )?(?P<per>day|week|month|quarter|year|annum|half[- ]year)s?\b"
    r"|(?P<adverb>daily|weekly|monthly|quarterly|yearly|annually)\b)",
    re.IGNORECASE,
)
_ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}
_ADVERBS |= {"yearly": "year", "annually": "year", "annum": "year"}
_WORDS = {"once": 1, "twice": 2, "thrice": 3}
_MANY = {("month", 3): "quarter", ("month", 12): "year", ("day", 7): "week"}


def find_frequency(text: str, at: int) -> Found | None:
    """The frequency that begins at ``at`` in folded text; None when not sure."""
    english = _ENGLISH.match(text, at)
    if english is not None:
        return _read_english(english)
    match = _TIMES.match(text, at)
    if match is not None and not (
        match[0][0] in "一1" and text[max(0, at - 1) : at] in ("第", "每", "十")
    ):
        times = read_numeral(match["times"])
        return _bounded(match, _found(at, match.end(), times, _PER[match["per"]]))
    match = _EVERY.match(text, at)
    return None if match is None else _every(match)


def _read_english(match: re.Match[str]) -> Found | None:
    """Once every two weeks is 1/2week, twice a half-year four times a year."""
    word, end = match["word"], match.end()
    times = Decimal(_WORDS[word.lower()]) if word else read_numeral(match["times"])
    per = (match["per"] or match["adverb"]).lower()
    per = _ADVERBS.get(per, per)
    if per.startswith("half"):
        return _found(match.start(), end, times and times * 2, "year")
    words = (match["many"] or "1").lower()
    many = Decimal(2) if words == "other" else read_numeral(words)
    if many is None:
        return None
    one = per if many == 1 else _MANY.get((per, int(many)), f"{int(many)}{per}")
    return _found(match.start(), end, times, one)


def find_slashed(text: str, start: int, at: int, number: Decimal) -> Found | None:
    """2次/月: ``number`` stands at ``start``, the 次 at ``at``."""
    match = _SLASHED.match(text, at)
    return None if match is None else _found(start, match.end(), number, _PER[match["per"]])


def find_earlier(text: str, start: int, end: int, number: int) -> Found | None:
    """巡检一次 after 每季度: the count at ``start`` is a frequency; None when it is no duty's."""
    window = max(0, start - 36)
    match = _EARLIER.search(text, window, start)
    if match is None or _FAULT.search(match["between"]):
        return None
    if match["per"] == "半年":
        return _found(start, end, Decimal(number * 2), "year")
    return _found(start, end, Decimal(number), _PER[match["per"]])


def _every(match: re.Match[str]) -> Found | None:
    """每隔3个月 and 每两周一次; 每10天 alone is the measure of something else."""
    times = read_numeral(match["times"]) if match["times"] else Decimal(1)
    if times is None or not (match["gap"] or match["times"]):
        return None
    if match["half"]:
        return _found(match.start(), match.end(), times * 2, "year")
    many, unit = read_numeral(match["many"]), _PER[match["unit"]]
    if many is None or many < 1 or many != many.to_integral_value():
        return None
    per = unit if many == 1 else _MANY.get((unit, int(many)), f"{int(many)}{unit}")
    return _found(match.start(), match.end(), times, per)


def _found(start: int, end: int, times: Decimal | None, per: str) -> Found | None:
    if not times:
        return None
    return Found("frequency", start, end, Frequency(times, per))


def _bounded(match: re.Match[str], found: Found | None) -> Found | None:
    """With the bound that stands inside the words: 每年不少于4次."""
    if found is None or not match["compared"]:
        return found
    most = match["compared"] in ("不超过", "不得超过", "最多")
    return replace(found, bound="max" if most else "min")
