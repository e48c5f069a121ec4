"""For each what a sum or share falls due: 每逾期一日, 每人每月, 单次, /天, per week of delay."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.patterns import compile_once
from extractor.values.numerals import NUMERAL, read_numeral

_PERIODS = {"日": "day", "天": "day", "工作日": "business_day", "周": "week", "星期": "week"}
_PERIODS |= {"月": "month", "季度": "quarter", "季": "quarter", "年": "year", "小时": "hour"}
_PERIODS |= {"日历天": "day", "日历日": "day", "自然日": "day"}
_PERIODS |= {"分钟": "minute", "时": "hour", "annum": "year", "年度": "year", "月度": "month"}
_PERIODS |= {name: name for name in ("day", "week", "month", "quarter", "year", "hour")}
_EVENTS = {"次": "event", "起": "event", "event": "event", "incident": "event", "time": "event"}
_EVENTS |= {"人月": "人/month"}
_EVENTS |= {"occurrence": "event", "instance": "event", "call": "event", "breach": "event"}

_TIME = "工作日|日历天|日历日|自然日|小时|分钟|星期|季度|年度|月度|[日天周月年季]"
_THING = (
    "人次|人天|天人|人日|人月|人年|车次|台次|台班|班次|平方米|立方米|平米|公里|千米|公斤|千克|学时"
    "|课时"
    "|车位|坐席|座席|席位"
    "|[次起例人名台套件吨度个单辆位户条间张米份点栋块只批页本斤升桶箱袋座亩字班票种]"
    "|[项处笔㎡株棵篇门席组车船柜卷根头片盏樘盒队餐支封把双幅床团通席]"
)
_MEASURE = r"kWh|Mbps|[GMT]B|m[23²³]|k[gm]"
_UNIT = rf"(?:{_THING}|{_TIME})"
# 1.6元/托盘/天: after a stroke any word may be the unit, where it stands alone.
_WORD = r"(?<=/)[一-龥]{2,4}(?=[,。;:)、(/·每 \n]|$)"
# What English prices are told for, besides lengths of time and events.
_ENGLISH_THING = (
    r"person|seat|user|unit|agent|ticket|mile|km|kilomet(?:re|er)|visit|shipment|delivery|job|device"
    r"|item|piece|lot|licen[cs]e|page|word|pallet|container|vehicle|trip|session|order|transaction"
    r"|contact|employee|head|copy|night|shift|square (?:met(?:re|er)|foot)|sq\.? ?m|sqm|tonne|ton"
    r"|kg|lit(?:re|er)|kWh|consultant|technician|engineer|operator|room|site|lift|class|participant"
    r"|trainee|student|guest|meal|set|module|server|terminal|workstation|endpoint|machine|system"
    r"|mailbox|account|store|location|branch"
)
_ENGLISH = (
    r"(?:(?:calendar|full|working|business|complete|additional|such|single|started|commenced"
    r"|named|registered|missed|affected) )?"
    r"(?P<{name}>(?:man|person|half)[- ](?:day|hour|month)|day|week|month|quarter|year|annum|hour"
    r"|minute|event|incident|occurrence|instance|time|call|breach"
    r"|" + _ENGLISH_THING + r")s?\b"
)
_ENGLISH_UNIT = _ENGLISH.format(name="english")

# 5元/件, 300元/人·天, 200元每次, 0.5‰/日, 0.08%(每天), USD 50 per hour
_AFTER = compile_once(
    rf" ?\(?(?:(?:/ ?每?|每|按每?)(?P<unit>{_UNIT}|{_MEASURE}|{_WORD})"
    rf"(?P<more>(?: ?[/·每] ?(?:{_UNIT}|{_WORD}))*+)"
    rf"|(?i:(?:per|an?|for (?:each|every)|each|every|/) ?{_ENGLISH_UNIT}))(?P<close>\)?)"
    r"(?![度利率费均])"
)
# 0.5% of the contract price for each week of delay; 万分之五的标准按日支付
_LATER = compile_once(
    rf"(?i:(?: of [^.;,\n\d%]{{1,60}}?)?,? (?:per|for (?:each|every)|each|every) {_ENGLISH_UNIT})"
    r"|的?(?:标准|比例|利率|费率)?,?(?P<daily>按日|按天|逐日|每日|每天)(?=[计支向加收给偿,])"
)
_PER_ANNUM = compile_once(r" ?(?:p\.a\.?|per annum)", re.IGNORECASE)

_FAULT = (
    "逾|迟|延|误|拖|超|晚|欠|推|发生|出现|发现|缺|少|更换|替换|违反|违约|增加|减少|空|旷|脱|离|漏"
    "|查实|投诉|死亡|造成"
)
_LATE = "(?:逾期|迟延|延迟|延期|超期|拖延|延误)"
# 每逾期一日, 每延迟交付10天, 每发生一次, 每缺一人: holds for all that follows in the sentence.
_FAULTS = compile_once(
    rf"每(?=[^,;。:每\n]{{0,11}}?(?:{_FAULT}))[^,;。:每\n\d]{{1,14}}?"
    rf"(?P<number>{NUMERAL}) ?个?(?P<unit>{_UNIT})(?!以上|及以上|内)"
    # 每缺一人一天, 每缺一人每天
    r"(?:(?<=[人名岗台辆])(?:每一?|一|1)(?P<second>天|日|小时|班次))?"
    rf"|{_LATE}[^,;。:每\n\d]{{0,8}}?每(?:一|1)?个?(?P<late>{_TIME})"
    # 逾期一天按合同金额的1%: each is meant where it is not said.
    rf"|{_LATE}(?:交付|交货|供货|付款|支付|完工|到货)?[一1壹](?P<once>[日天])"
    r"(?![以之]?[上后内]|未|仍|的,)"
    rf"|(?i:for (?:each|every) {_ENGLISH_UNIT})"
)
# 达到10日的: what follows is due once that has come about.
_NEW_CASE = compile_once(
    rf"(?:超过|达到?|满|累计)[^,;。]{{0,6}}?{NUMERAL} ?个?(?:日|天|周|月|次|工作日)"
)
# 每日, 每人每月, 每10天, 单次, 按日: holds within its own part of the sentence.
_BARE = compile_once(
    rf"每\(?(?P<number>{NUMERAL})? ?个?(?P<unit>{_UNIT})\)?"
    rf"(?:[/·每]{{0,2}}(?P<second>{_TIME}|次|(?<=每)(?:{_THING})))?(?![度均])"
    r"|(?P<once>单次)|(?P<daily>按日|按天|逐日|日加收|日罚)"
)
# Directly before a share: 日万分之五, 年利率6%, 按日千分之一, 每日按0.5‰
_BESIDE = compile_once(
    rf"(?:每(?P<number>{NUMERAL})? ?个?\(?(?P<unit>{_UNIT})\)?"
    r"|[按以]?(?P<named>[日月年])(?:利率|利息|息|化)?(?:利率|率)?)"
    r"(?:按|的|为|以|:|加收|计收){0,2} ?$"
)
# A share that a period only describes: 每月服务费的5% is no rate, 每月满意度不低于95% a level.
_CHARGED = compile_once(
    r"[支付扣罚赔息金]|加收|收取|计收|递增|上浮|上涨|增长|下浮|递减|计[算付]"
    r"|^,?[应须需将则]?按照?(?![时期质约规])"
)
_SETTLED = compile_once(r"[后前内起时至\d]|考核|验收|满意|合格|达标")


@dataclass(frozen=True, slots=True)
class Each:
    """``per`` as a value writes it (``day``, ``人/month``, ``10day``) in the words of a range."""

    per: str
    start: int
    end: int


def find_each_after(text: str, at: int) -> Each | None:
    """The unit printed right after a sum or share that ends at ``at`` in folded text."""
    annual = _PER_ANNUM.match(text, at)
    if annual is not None:
        return Each("year", at, annual.end())
    match = _AFTER.match(text, at)
    if match is None or ("(" in match[0] and not match["close"]):
        return None
    # (300元/次): the bracket was opened before the sum and is no part of the unit.
    end = match.end() if "(" in match[0] else match.start("close")
    if match["english"]:
        each = Each(name_unit(match["english"].lower()), at, end)
        more = find_each_after(text, each.end) if text.startswith(" per ", each.end) else None
        return each if more is None else Each(f"{each.per}/{more.per}", at, more.end)
    return Each(_compound(match["unit"], match["more"]), at, end)


def find_each_later(text: str, at: int) -> Each | None:
    """Further on in the sentence: 0.5% of the price for each week; 万分之五的标准按日支付."""
    match = _LATER.match(text, at)
    if match is None:
        return None
    return Each(name_unit((match["english"] or "day").lower()), at, at)


def find_each_beside(text: str, start: int, since: int) -> Each | None:
    """The period printed right before a share that begins at ``start``: 日万分之五, 年利率6%."""
    match = _BESIDE.search(text, max(since, start - 24), start)
    if match is None or (match["named"] and _is_word(text, match)):
        return None
    if match["named"]:
        return Each(_PERIODS[match["named"]], match.start(), start)
    return _numbered(match)


def find_each_fault(text: str, start: int, since: int) -> Each | None:
    """每逾期一日 and the like, earlier in the sentence and in force for what is at ``start``."""
    window = _sentence_before(text, start, since)
    last = None
    for match in _FAULTS.finditer(text, window, start):
        last = match
    if last is None or _NEW_CASE.search(text, last.end(), start):
        return None
    named = last["english"] or last["late"] or last["once"]
    if named:
        return Each(name_unit(named.lower()), last.start(), last.end())
    each = _numbered(last)
    if each is None or not last["second"]:
        return each
    return Each(f"{each.per}/{name_unit(last['second'])}", each.start, each.end)


def find_each_bare(text: str, start: int, since: int) -> Each | None:
    """每月, 每人每次, 单次 in the same part of the sentence as what begins at ``start``."""
    window = _sentence_before(text, start, since)
    part = max(text.rfind(sign, window, start) for sign in ",:、") + 1
    last = None
    for match in _BARE.finditer(text, max(part, window), start):
        last = match
    if last is None:
        return None
    if last["once"] or last["daily"]:
        return Each("event" if last["once"] else "day", last.start(), last.end())
    each = _numbered(last)
    if each is None or not last["second"]:
        return each
    first, second = last["unit"], last["second"]
    # 每月每平方米 is as 每平方米每月: the thing first, then the time.
    if first in _PERIODS and second not in _PERIODS:
        first, second = second, first
    return Each(f"{name_unit(first)}/{name_unit(second)}", each.start, each.end)


def is_charged(words: str, per: str) -> bool:
    """Whether the ``words`` between 每日 and a share make the share fall due each day.

    A month or a year before a share more often says of which fee it is (每月服务费的5%).
    """
    return per not in ("month", "quarter", "year") and _CHARGED.search(words) is not None


def is_settled(words: str) -> bool:
    """Whether the ``words`` between 每月 and a sum only say when it is paid (每季度后10日内)."""
    return len(words) > 14 or _SETTLED.search(words) is not None


def name_unit(printed: str) -> str:
    """The canonical name of a period or event, any other unit as printed."""
    return _PERIODS.get(printed, _EVENTS.get(printed, printed))


def _sentence_before(text: str, start: int, since: int) -> int:
    window = max(since, start - 70)
    return max(window, *(text.rfind(sign, window, start) + 1 for sign in ";。\n"))


def _numbered(match: re.Match[str]) -> Each | None:
    """每10天 -> 10day; a number of anything but periods is refused (每3次)."""
    number = read_numeral(match["number"]) if match["number"] else None
    unit = name_unit(match["unit"])
    if number is None or number == 1:
        return (
            None if match["number"] and number is None else Each(unit, match.start(), match.end())
        )
    if match["unit"] not in _PERIODS:
        return None
    return Each(f"{number}{unit}", match.start(), match.end())


def _compound(unit: str, more: str) -> str:
    """人/月, 人·月 -> 人/month; without a period (次·人) as printed."""
    parts = [unit, *(part.strip() for part in compile_once(r"[/·每]").split(more) if part.strip())]
    if "·" in more and not any(part in _PERIODS for part in parts):
        return unit + more.replace(" ", "")
    return "/".join(name_unit(part) for part in parts)


def _is_word(text: str, match: re.Match[str]) -> bool:
    """Whether the 日, 月 or 年 belongs to the word before it (次日, 30日, 当月, 2024年)."""
    if (
        "息" in match[0]
        or "利" in match[0]
        or "化" in match[0]
        or match[0].startswith(("按", "以"))
    ):
        return False
    before = text[max(0, match.start() - 1) : match.start()]
    return bool(before) and (before.isalnum() and before not in "按以即计付收的额款分")
