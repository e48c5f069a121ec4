"""A claim on a penalty or cap -> its value and qualifiers; the words of penalties."""

from __future__ import annotations

from dataclasses import replace

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.bases import find_base
from extractor.terms.breaches import find_trigger
from extractor.terms.dues import find_per
from models.values import Money, Rate, Ratio, Value

PENALTY = (
    r"(?:违约(?:赔偿|补偿|罚)?金|滞纳金|罚金|罚款|罚息|赔偿金(?!额)|误期赔偿费?|违约赔偿"
    r"|赔偿费用?|赔偿款|补偿金"
    r"|逾期(?:付款)?利息|延期(?:交货)?赔偿|延误金|扣罚金额?|扣款金额?)"
)
BREACH = (
    r"(?:逾期|迟延|延迟|延期|延误|拖延|拖欠|超期|超时|误期|未按|未能|未在|未经|未达|未履行"
    r"|不履行|违反"
    r"|违约|泄露|擅自|不合格|迟到|缺岗|脱岗|投诉|转包|侵权)"
)
DEDUCT = (
    r"(?:扣除|扣减|扣罚|扣款|扣收|扣发|扣付|罚款|处罚|处以|罚没|核减|核扣|减付|罚扣"
    r"|扣(?=[^件除减罚款收发付])|罚(?=[\ue002\ue009\d]))"
)
CAP = compile_once(
    r"(?:不(?:得|应|能|再)?(?:超过|高于|多于|大于)|最高|上限|封顶|限额|以内"
    r"|\b(?:exceed|capped at|up to|maximum|limited to|(?:never|not|no) (?:be )?more than))"
    r"[^,;\n\ue001-\ue009]{0,40}$",
    regex.IGNORECASE,
)
CAP_AFTER = compile_once(r"元?(?:为上?限|封顶|以内)")
# 扣除每月服务费的1%: 每月 belongs to the sum, not to the share.
OF_EACH = compile_once(
    r"每个?(?:月|季度?|年度?)(?:的|应付)?[^,;\n\ue001-\ue009]{0,6}(?:费|款|租金)用?的?$"
)


def run(most: int) -> str:
    """Up to ``most`` characters that may hold commas and lengths of time, but no share or sum."""
    return rf"[^;\n\ue002-\ue005\ue009]{{0,{most}}}?"


def qualify(claim: Claim) -> dict[str, str | None]:
    """What a penalty is a share of, and which breach it answers."""
    return {"base": find_base(claim), "trigger": find_trigger(claim)}


def is_cap(claim: Claim) -> bool:
    """Whether the value is a ceiling on what is paid, not what is paid."""
    return CAP.search(claim.before) is not None or CAP_AFTER.match(claim.after) is not None


def read_share(claim: Claim) -> Value | None:
    """The claimed share, as a rate when it falls due for each day, time or head."""
    value = None if claim.mention is None else claim.mention.value
    if isinstance(value, Rate) and value.percent is not None and OF_EACH.search(claim.before):
        return Ratio(value.percent)
    if isinstance(value, Ratio):
        per = find_per(claim)
        return value if per is None else Rate(per=per, percent=value.percent)
    return value


def read_sum(claim: Claim) -> Value | None:
    """The claimed sum, with its unit when it falls due for each day, time or head."""
    value = None if claim.mention is None else claim.mention.value
    if not isinstance(value, Money):
        return value
    if value.per is None:
        return replace(value, per=find_per(claim))
    if value.per == "event" and claim.after.startswith("·人"):
        return replace(value, per="次·人")
    return value
