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
    r"(?:逾期|迟延|延迟|延期|延误|拖延|拖欠|拖着|超期|超时|误期|误工|未按|未能|未在|未经|未达|未及时|未履行"
    r"|没(?=[能按到来交完做及付])|不履行|不能(?=按|如期|交|履行)|不按|违反|违约|违章|违规|泄露|泄密|擅自|私自|无故"
    r"|中途|半路|反悔|毁约|不合格|不达标|迟到|早退|缺[岗勤员席编]|旷工|脱岗|离岗|空岗|睡岗|投诉|转包|侵权"
    r"|丢失|弄丢|损坏|破损|短少|伪造|虚报|弄虚作假|晚(?=[交到付来发报]|\ue001)|迟(?=[交付报发]|\ue001))"
)
DEDUCT = (
    r"(?:扣除|扣减|扣罚|扣款|扣收|扣发|扣付|罚款|处罚|处以|罚没|没收|核减|核扣|减付|减收|罚扣"
    r"|(?<!代)扣(?=[^件除减罚款收付发回留下缴税完])|罚(?=[\ue002\ue009\d合])|考核(?=\ue002))"
)
# 赔偿责任限额 speaks of how far somebody is liable, not of what is paid.
REPAIR = r"(?:(?<!免)(?<!理)赔(?:偿|付|给|补)?|补偿)(?!责任|限额|上限|总额|案)"
# 多付欠款的千分之一
PAYS_MORE = r"(?:多付|加付|加给|加收|另付)"
# What a breach costs beside the penalties that are called so: 扣款合计, 服务抵扣
COST = rf"(?:{PENALTY}|扣款|扣减|扣罚|扣除|处罚|考核|抵扣|减免|减收|核减|服务积分|扣的钱)"
AT_MOST = (
    r"(?:不(?:得|应|能|再|会)?(?:超过|高于|多于|大于)|至多|最多|最高|上限|封顶|限额|(?:罚|扣|赔)(?:完|满)?[到至]"
    r"|≤|累计至)"
)
CAP = compile_once(
    rf"(?:{AT_MOST}"
    r"|\b(?:exceed|capped at|up to|maximum|limited to|(?:never|not|no) (?:be )?more than))"
    r"[^,;\n\ue001-\ue009]{0,40}$",
    regex.IGNORECASE,
)
# 以合同总价的5%为最高限额, 10万元封顶, 罚到5000元为止
LIMITING = (
    r"元?(?:即?(?:为|作为|是)(?:上限|最高限额?|最高额|限|封顶|止)|封顶|(?:之|以)内(?!的)|为止)"
)
CAP_AFTER = compile_once(LIMITING)
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
    return CAP.search(claim.before[-80:]) is not None or CAP_AFTER.match(claim.after) is not None


def read_share(claim: Claim) -> Value | None:
    """The claimed share, as a rate when it falls due for each day, time or head."""
    value = None if claim.mention is None else claim.mention.value
    if isinstance(value, Rate) and value.percent is not None and OF_EACH.search(claim.before[-40:]):
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
