"""Arrival time: how soon the provider is on site."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms import english
from extractor.terms.acts import (
    done_within,
    is_free_or,
    is_own_act,
    limited,
    shared,
    within,
    within_en,
)
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import headed_cell_en
from extractor.terms.objects import is_of_goods
from extractor.terms.service import (
    CASE,
    continues,
    find_severity,
    headed_cell,
    headed_row,
    is_open,
    is_passed,
    lasts,
)
from extractor.terms.words import NAME, gap, wide
from models.gap import Bilingual

TIME = r"(?:时间|时限|时长|时效|期限)"
ARRIVAL = (
    r"(?:到场|到达|抵达|赶到|到岗处置|上门)(?:用户|客户|甲方|事发|故障|服务)?(?:现场"
    r"|地点)?(?:服务|维修|处理)?"
)
HEADED = r"(?:到场|到达|抵达|上门)[^/]{0,20}(?:时间|时限|时效)[^/]{0,12}/*$"
# send a technician, as against send the goods
SENT = compile_once(
    r"\b(?:engineer|technician|fitter|mechanic|electrician|plumber|operative|personnel|staff"
    r"|someone|somebody|crew|team|specialist|expert|man\b|person)",
    regex.IGNORECASE,
)
# 货物应在3日内到达: what is brought, not who comes.
BROUGHT_EN = compile_once(
    rf"(?:{english.GOODS}[^.;,\n]{{0,50}}?\b(?:arriv|reach|be (?:with|there|here))"
    rf"|\b(?:after|of|from|following) (?:the )?(?:arrival|{english.GOODS}))",
    regex.IGNORECASE,
)


def accept(claim: Claim) -> bool:
    """People who come, and no longer than weeks."""
    if not lasts(claim, "minute", "week") or not is_own_act(claim) or is_passed(claim):
        return False
    if claim.pattern.name == "list":
        return not is_open(claim) and is_free_or(claim, "arrive", "staff", "dispatch")
    if claim.pattern.name in ("time-of-next", "case"):
        return continues(claim, "arrival", HEADED)
    if claim.pattern.name == "sent-within":
        return SENT.search(claim.matched) is not None
    # 3日内到位 may be said of money, 20分钟到位 only of people.
    is_loose = claim.pattern.name == "dispatch-within" or claim.matched.endswith("到位")
    if is_loose and not lasts(claim, "minute", "hour"):
        return False
    return not _is_of_goods(claim)


def _is_of_goods(claim: Claim) -> bool:
    """Whether what arrives is brought, and nobody comes."""
    if BROUGHT_EN.search(claim.before):
        return True
    return is_of_goods(claim.before, claim.sentence)


def qualify(claim: Claim) -> dict[str, str | None]:
    """Always on site; the severity as printed."""
    return {"channel": "on_site", "severity": find_severity(claim)}


TERM = TermType(
    key="arrival_time",
    title=Bilingual("到场时间", "Arrival on site"),
    value="period",
    patterns=(
        # 维修人员应在接报后3小时内到达现场。
        Pattern("arrive-within", within("arrive"), 9),
        # 乙方应在接到报修后2小时内派出技术人员。
        Pattern("dispatch-within", within("dispatch", "staff"), 6),
        # 乙方3小时到场维修。
        Pattern(
            "arrive-in",
            rf"{{period|blank}}{gap(8)}(?:到场|到达现场|抵达现场|赶到现场|上门)(?!时间|次数|费)",
            8,
        ),
        # 市区1小时、郊区2小时，一并说明所做之事
        Pattern("arrive-shared", shared("arrive"), 8),
        # 工程师应尽快到场，最长不超过4小时。
        Pattern("arrive-limit", limited("arrive"), 8),
        # 到场时间：2小时以内
        Pattern("time-of", rf"{ARRIVAL}的?{TIME}{gap(20)}{{period|blank}}", 9),
        Pattern("time-of-later", rf"{ARRIVAL}的?{TIME}{wide(40)}{{period|blank}}", 6),
        # 到场时间市区2小时，郊区4小时
        Pattern(
            "time-of-next",
            rf"(?<=[\ue001\ue009])[^,;\n]{{0,12}}[,、及和](?:{CASE}{gap(12)}|{NAME})"
            rf"{{period|blank}}(?:之|以)?内?(?=[,;、及和。]|$)",
            7,
        ),
        # 到场时间：市区2小时；郊区4小时。
        Pattern("case", rf"^{CASE}{gap(12)}{{period|blank}}(?:之|以)?内?$", 6),
        # 到场时间 / 市区：2小时
        Pattern("list", rf"^{wide(40)}{{period|blank}}", 6, where=HEADED),
        # 到场时间（行） / 一级（列）：2小时
        Pattern(
            "cell",
            headed_cell(ARRIVAL, TIME),
            9,
        ),
        # 报修到场（行） / 时限（列）：30分钟
        Pattern("row", headed_row(f"{ARRIVAL}|到位"), 8),
        # We will send an engineer to you within four hours.
        Pattern("sent-within", done_within("dispatch"), 7),
        Pattern("arrives-within", done_within("arrive"), 8),
        # An engineer shall be on site within four hours.
        Pattern(
            "on-site-within",
            r"\b(?:on[- ]site|attend(?:ance)?|arriv(?:e|es|al))\b[^\n.;]{0,50}?(?:within|in"
            r"|by|time:?|:|=)\s?(?:the )?(?:next |not more than )?{period|blank}",
            8,
        ),
        # Priority 1 (row), Attendance on site (column): 4 hours
        Pattern("cell-en", headed_cell_en(r"on[- ]?site|attend\w*|arriv\w+"), 8),
        # Within four hours of the call an engineer shall attend the site.
        Pattern("within-on-site", within_en("arrive"), 8),
    ),
    bound="max",
    accept=accept,
    qualify=qualify,
    examples=(
        Example(
            "维修工程师应在接报后3小时内到达现场。", "3 hour", qualifiers=(("channel", "on_site"),)
        ),
        Example("到场时间：____小时内。", None),
        Example("远程无法排除的，乙方应在1个工作日内派员上门检修。", "1 business_day"),
        Example("乙方应在30分钟内响应，2小时到场，8小时修复。", "2 hour"),
        Example("接到报修后，____小时内到。", None),
        Example("到达现场时间：市区1.5小时，郊区3小时。", "3 hour"),
    ),
    not_examples=(
        # Goods that arrive are delivered, nobody is on site.
        "货物应在合同签订后20日内运至买方仓库。",
        "备用设备应在3日内到达甲方仓库现场。",
        "现场服务由乙方安排专人负责。",
    ),
)
