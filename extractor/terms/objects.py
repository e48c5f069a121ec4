"""What is to be replaced or topped up: a claim on 3日内更换 -> staff, security, goods, or None.

Goods replaced are a fault put right, staff and deposits a breach. The sentence may name the
object behind the act (更换保安) or in the case it provides for (厨师不称职的，3日内更换).
"""

from __future__ import annotations

from typing import Literal

import regex

from extractor.patterns import compile_once
from extractor.terms.act_words import SECURITY, STAFF
from extractor.terms.base import Claim
from extractor.terms.service import lead_up

Thing = Literal["staff", "security", "goods"]
THING = compile_once(
    rf"(?P<staff>{STAFF})|(?P<security>{SECURITY}|违约金)"
    r"|(?P<goods>货物|产品|商品|物品|设备|设施|器具|配件|备件|部件|零件|元件|材料|物资|样品|耗材|食材|苗木|植物|灯具"
    r"|数量|质量|[品货机件车]|goods|items?|products?|equipment|parts?\b)",
    regex.IGNORECASE,
)
# 乙方工程师应在3日内更换: who acts is not what is replaced.
ACTOR = compile_once(
    r"(?:^|[,;:])[^,;:\n]{0,4}(?:[甲乙丙]方|供应商|服务商|中标人|[买卖供需]方)?[^,;:\n]{0,8}?(?:应当?|须|必须|需|负责)[^,;:\n]{0,30}$"
)
# 不合格人员应在3日内更换: what is told of it says that it is the object.
UNFIT = compile_once(
    r"不[合称胜适满]|缺[员岗勤编]|空[缺岗]|离职|辞职|请假|流失|损坏|破损|损毁|短[少缺]|瑕疵|缺陷|故障|unfit|defect|unsuitable",
    regex.IGNORECASE,
)
ACT = compile_once(
    r"更换|撤换|替换|调换|退换|换货|补足|补齐|补充|补[派缴交发]|replace|top", regex.IGNORECASE
)


# 货物3日内到, 首批苗木10天到: what comes is brought, and nobody is on site.
BROUGHT = compile_once(r"(?:货物?|物资|产品|设备|备件|配件|材料|样品|商品|苗木|食材)[^,;\n]{0,16}$")


def is_of_goods(before: str, sentence: str) -> bool:
    """Whether the words up to a time have goods arrive, not people who mend them."""
    return BROUGHT.search(before) is not None and "维修" not in sentence


def object_of(claim: Claim) -> Thing | None:
    """What the act after the value is done to; None when nothing is named."""
    act = ACT.search(claim.after)
    if act is not None:
        behind = compile_once(r"[,;:]").split(claim.after[act.end() : act.end() + 20])[0]
        found = THING.search(behind)
        if found is not None:
            return _thing(found)
    case = ACTOR.sub("", lead_up(claim, 1))
    return _last_thing(claim.before if case.endswith("\n") or UNFIT.search(claim.before) else case)


# Defects are to be rectified within ten days: mended, as against a breach that is remedied.
FAULT = compile_once(
    r"\b(?:defects?|faults?|errors?|bugs?|outages?|incidents?)\b", regex.IGNORECASE
)
BREACH = compile_once(r"\b(?:breach|default|failure|non-?compliance)", regex.IGNORECASE)


def is_of_fault(claim: Claim) -> bool:
    """Whether the English sentence has a fault corrected, not a breach."""
    return FAULT.search(claim.sentence) is not None and BREACH.search(claim.sentence) is None


def _last_thing(words: str) -> Thing | None:
    last = None
    for match in THING.finditer(words):
        last = match
    return None if last is None else _thing(last)


def _thing(match: regex.Match[str]) -> Thing:
    name = match.lastgroup
    return "staff" if name == "staff" else "security" if name == "security" else "goods"
