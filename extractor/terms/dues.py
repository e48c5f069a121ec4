"""A claim on a penalty -> for each what it falls due: a day, an event, a head."""

from __future__ import annotations

from extractor.passages.base import MARKS
from extractor.patterns import compile_once
from extractor.terms.base import Claim
from models.values import Count, Period

PERIOD, COUNT = MARKS["period"], MARKS["count"]
THING = r"人次|天人|人天|人日|次|人|起|项|件|处|例|台|个|单|名|份|套|笔|票"
UNITS = {
    "日": "day",
    "天": "day",
    "小时": "hour",
    "周": "week",
    "星期": "week",
    "月": "month",
    "次": "event",
    "incident": "event",
    "例": "event",
    "起": "event",
    "名": "人",
}
# 每逾期一日, 每延迟7天, 逾期一天
EACH_PERIOD = compile_once(
    r"(?:每[^,;\n]{0,10}?)?(?:每|every\s|each\s|逾期?|[迟延][迟延期误]|超[期过]|拖[延欠]|误期|晚|迟[到交报]|中断|停[机运])"
    rf"[^,;\n]{{0,8}}?(?P<mark>{PERIOD})"
)
EACH = compile_once(r"每|every|each")
# 每日, 按天, 每延误1周; but 每月服务费 is a sum, no length of time
EACH_TIME = compile_once(
    r"每(?:逾期|延迟|迟延|延误|超期|拖延)?满?[1一]?个?\(?(?P<unit>日|天|小时|周|星期|月)"
    r"(?!度|费|服务|租|应|结|均|的服务|考核|检查|评|底|末)|(?P<daily>按日|按天|逐日|日均?按"
    r"|(?<![每一二三四五六七八九十\d])日$|per day|daily)"
    r"|(?:for each|for every|per|each)\s(?P<english>day|week|month)"
)
# 每发生一次, 每缺一人, 单次
EACH_THING = compile_once(
    rf"[每单][^,;\n{PERIOD}{COUNT}]{{0,10}}?(?:(?P<mark>{COUNT})|[1一]?(?P<unit>{THING}))"
)
LAST_COUNT = compile_once(rf"(?<!累计)(?<!达到)(?<!第){COUNT}[的者]?,?[^,;\n]{{0,10}}$")
AFTER_UNIT = compile_once(
    r"(?:\sinterest|\sof [^,;\n]{1,40}?)?\s?[(]?(?:/|每|per\s|a\s|for (?:each"
    r"|every)\s)[1一]?(?P<unit>人次|天人"
    r"|人天|日|天"
    r"|小时|周|月|次|人|起|项|件|处|例|台|单|day|week|month|year|hour|event|incident)"
)
SHARES = compile_once("[\ue002-\ue004]")


def find_per(claim: Claim) -> str | None:
    """For each what a penalty falls due (``day``, ``10day``, ``event``, ``人``); None: once."""
    unit = AFTER_UNIT.match(claim.after)
    if unit is not None:
        return _canonical(unit["unit"])
    before = SHARES.split(claim.before)[-1]
    for find in (_each_period, _each_time, _each_thing, _one_time):
        per = find(claim, before)
        if per is not None:
            return per
    return None


def _canonical(unit: str) -> str:
    return UNITS.get(unit, unit)


def _each_period(claim: Claim, before: str) -> str | None:
    offset = _offset(claim, before)
    for match in EACH_PERIOD.finditer(before):
        mention = claim.reading.mentions.get(offset + match.start("mark"))
        value = None if mention is None else mention.value
        if not isinstance(value, Period) or value.high is not None:
            continue
        if value.amount == 1:
            return value.unit
        if EACH.search(match[0]):
            return f"{value.amount}{value.unit}"
    return None


def _each_time(claim: Claim, before: str) -> str | None:
    match = EACH_TIME.search(before)
    if match is None:
        return None
    return "day" if match["daily"] else _canonical(match["english"] or match["unit"])


def _each_thing(claim: Claim, before: str) -> str | None:
    offset = _offset(claim, before)
    for match in EACH_THING.finditer(before):
        if match["unit"]:
            return _canonical(match["unit"])
        mention = claim.reading.mentions[offset + match.start("mark")]
        if mention.value == Count(1) and mention.unit:
            return _canonical(mention.unit)
    return None


def _one_time(claim: Claim, before: str) -> str | None:
    """迟到一次扣50元: a sum for one event, though no 每 says so."""
    if LAST_COUNT.search(before) is None:
        return None
    mention = claim.reading.mentions[_offset(claim, before) + before.rindex(COUNT)]
    is_event = mention.value == Count(1) and mention.unit in ("次", "例", "起")
    return "event" if is_event else None


def _offset(claim: Claim, before: str) -> int:
    """Where ``before``, the end of the words before the value, begins in the masked text."""
    return claim.passage.start + len(claim.before) - len(before)
