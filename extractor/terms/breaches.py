"""A claim on a penalty -> which breach it answers."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim

LATE = r"(?:逾期|[迟延][迟延期误]|拖[延欠期]|超期|误期)"
TERMINATION = (
    r"(?:单方|提前|擅自|中途|无故)[^,;\n]{0,8}(?:解除|终止|退出|解约)"
    r"|(?:解除|终止|取消)[^,;\n权]{0,10}[的后时],|(?:解除|终止)本?(?:合同|协议)的"
    r"|导致[^,;\n]{0,8}(?:解除|终止)"
)
LATE_PAYMENT = (
    rf"(?:{LATE}|未按[^,;\n]{{0,12}}|未能[^,;\n]{{0,10}}|未在[^,;\n]{{0,16}}|未)"
    r"(?:向[^,;\n]{2,6})?(?:付款|支付|交费|缴费|缴纳|付清|结算|结清|偿付|付|交纳|交租)"
    r"|欠付|拖欠|未付款|拖着不[付给]|不付[钱款]|不给钱|不按[^,;\n]{0,6}付款"
    r"|欠[款费租]|late payment|overdue"
)
SERVICE_LEVEL = (
    r"响应|到场|到达现场|满意[度率]|接通率|可用[率性]|考核|服务标准|服务水平|巡检|投诉|迟到|脱岗"
    r"|缺岗"
    r"|离岗|旷工|睡岗|培训|排除故障|修复|客诉|差评|availability|service level|response"
)
LATE_DELIVERY = rf"{LATE}|未按[^,;\n]{{0,8}}[时期间限]|未能按|late deliver|delay"
OTHER = (
    r"转包|分包|侵权|知识产权|贿|回扣|更换|挪用|伪造|虚假|弄虚作假|廉洁|资质|人员|安全事故|违章"
    r"|infring|brib|solicit"
)
# In the order in which they are asked for: a delay in repair is a matter of the service level.
TRIGGERS = tuple(
    (key, compile_once(words, regex.IGNORECASE))
    for key, words in (
        ("confidentiality", r"保密|泄密|泄露|披露|商业秘密|个人信息|confidential"),
        ("termination", TERMINATION),
        ("late_payment", LATE_PAYMENT),
        ("service_level", SERVICE_LEVEL),
        (
            "quality",
            r"质量|不合格|不符合|缺陷|瑕疵|假冒|质保|验收未|未通过[^,;\n]{0,4}验收|验收不|次品|假货|defect|quality",
        ),
        ("late_delivery", LATE_DELIVERY),
        ("other", OTHER),
    )
)


def find_trigger(claim: Claim) -> str:
    """The breach that is named in the sentence, above it, or just before; else ``general``."""
    innermost = claim.passage.context.rsplit("/", 1)[-1]
    for words in (claim.before, claim.passage.row_head, innermost, claim.after, claim.earlier):
        for key, cue in TRIGGERS:
            if cue.search(words):
                return key
    return "general"
