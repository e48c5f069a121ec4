"""Termination threshold: how long or how often a breach lasts before the contract may be ended."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import lasts, lead_up
from extractor.terms.words import FORCE_MAJEURE, gap
from models.gap import Bilingual
from models.term import Bound

END = (
    r"(?:解除|终止|解约|取消(?:本|该|合同|订单|采购|协议|授权|资格|合作|代理|委托|[^,;\n]{0,8}资格)|取消《|收回授权"
    r"|清退|决定是否继续|不再履行|退出合作|中止合作|停止合作|作废|不[干做用]了|不用(?:他|她|乙方|甲方|对方)|退货|退掉|退机|撤人|收回房屋|另[请找选聘])"
)
MAY = r"(?:有权|可以?|得|应当?|予以|自动|即可?|将|视为|就)"
# What may stand between the breach and the right to end; 否则 and 提前 lead to something else.
ON = r"(?:(?!提前|否则|不可抗)[^;\n])"
LATE = (
    r"(?:逾期|超期|延期|延误|延迟|迟延|迟到|拖延|超(?![额标龄重载])|拖欠|欠付|延时|达到|达|满"
    r"|晚[交付到]|拖到|停工|届满|中断|停止服务|未付|未支付|未能?交付)"
)
RIGHT_ABOVE = (
    r"(?:有权|可|可以|得)[^/]{0,24}(?:解除|终止)[^/]{0,24}/*$|(?:解除|终止)[^/]{0,20}(?:情形"
    r"|条件|之一"
    r"|如下)[^/]{0,12}/*$"
)
# Other kinds' periods: notice ahead, force majeure, the contract's own length.
NO_BREACH = compile_once(
    r"提前[^,;\n]{0,8}$|不可抗|通知[^,;\n]{0,12}(?:后|起|之日)[^,;\n]{0,8}$"
    r"|有效期[^,;\n]{0,6}$|(?:服务|合同"
    r"|履行|合作)期限?(?:为|满)[^,;\n]{0,6}$"
)
WITHIN = compile_once(r"(?:之|以)?内")


def accept(claim: Claim) -> bool:
    """A threshold, not the time to put right, not notice, not force majeure."""
    if NO_BREACH.search(claim.before) or "不可抗" in claim.above or WITHIN.match(claim.after):
        return False
    if compile_once(FORCE_MAJEURE, regex.IGNORECASE).search(lead_up(claim, 2)):
        return False
    if claim.mention is not None and claim.mention.kind == "count":
        return claim.mention.unit in ("次", "起", "个", "批次", "项", "份", "")
    return lasts(claim, "hour", "year") or (
        claim.mention is not None and "次" in claim.mention.unit
    )


def read_bound(claim: Claim) -> Bound | None:
    """A least length only where 以上 is printed."""
    return "min" if compile_once(r"\(?含?\)?(?:及)?以上").match(claim.after) else None


TERM = TermType(
    key="termination_threshold",
    title=Bilingual("解除触发", "Termination threshold"),
    value="period or count",
    patterns=(
        # 乙方逾期交付超过30日的，甲方有权解除合同。
        Pattern(
            "late-then-end",
            rf"{LATE}{gap(14)}{{period|blank}}(?:\(含\))?(?:以上)?(?:(?!逾期|超过)"
            rf"{ON}){{0,90}}?{MAY}{gap(16)}{END}",
            8,
        ),
        # 累计发生3次的，甲方有权终止合同。
        Pattern(
            "times-then-end",
            rf"(?:累计|连续|达到?|发生|出现|超过|经|仍|合计|共|满|有|超出|受到?|被|收到|违反|提[了出]|催了?|说了|警告|通报|返修|维修|返工){gap(18)}{{count"
            rf"|blank}}(?:以上|及以上"
            rf"|\(含\)以上)?(?:(?!扣){ON}){{0,90}}?{MAY}{gap(20)}{END}",
            8,
        ),
        # 三次以上未按时到场的，甲方可以终止合同。
        Pattern(
            "times-of-then-end",
            rf"{{count}}(?:及?以上)?{gap(6)}(?:未|没有?|不|拒|被){ON}{{0,60}}?{MAY}{gap(12)}{END}",
            7,
        ),
        # 连续两个月考核不合格的，甲方有权解除合同。
        Pattern(
            "period-then-end",
            rf"(?:连续|累计|任意|任一|持续){gap(6)}{{period|blank}}{ON}{{0,90}}?{MAY}{gap(16)}{END}",
            8,
        ),
        # 连续两个月或年度内累计四个月不合格的，甲方可以解除合同。
        Pattern(
            "or-then-end",
            rf"(?:或者?|以及|、){gap(12)}(?:连续|累计|达到?|超过|合计|发生){gap(8)}{{period|count}}"
            rf"(?={ON}{{0,90}}?{MAY}{gap(20)}{END})",
            7,
        ),
        # 延误期限为30天，达期限的，甲方有权解除合同
        Pattern(
            "limit-then-end",
            rf"(?:延误|逾期|延期|迟延|宽限)(?:的)?(?:期限|时间|天数)(?:为|是|上限为){{period"
            rf"|blank}}[^;\n]{{0,60}}?{MAY}{gap(12)}{END}",
            7,
        ),
        # 逾期30日未付款的，乙方可解除
        Pattern(
            "end-when-late",
            rf"{END}[^;\n]{{0,60}}?(?:逾期|超期|延期|延误|延迟|迟延|拖欠)(?:{gap(14)}(?:超过|达到?"
            rf"|满))?{gap(6)}{{period|blank}}",
            6,
        ),
        # 有下列情形之一的，甲方有权解除合同 / 逾期交货超过15日的
        Pattern(
            "late-listed",
            r"(?:逾期|超期|延期|延误|延迟|迟延|拖延|拖欠|超过|达到?|停工"
            rf"|中断){gap(16)}{{period|blank}}",
            7,
            where=RIGHT_ABOVE,
        ),
        # 有下列情形之一的，甲方有权解除合同 / 累计3次考核不合格
        Pattern(
            "times-listed",
            rf"(?:累计|连续|达到?|发生|出现|超过|合计|经|有|两|被){gap(18)}{{count|period|blank}}",
            7,
            where=RIGHT_ABOVE,
        ),
        # If a payment is more than sixty days overdue, Supplier may terminate.
        Pattern(
            "overdue-en",
            r"\b(?:exceed(?:s|ing)?|more than|for|over)\s?{period"
            r"|blank}[^\n;]{0,100}?\bterminate\b",
            7,
            unless=r"notice|within",
        ),
        Pattern(
            "end-overdue-en",
            r"\bterminate\b[^\n;]{0,140}?\b(?:exceed(?:s|ing)?|more than|over|for|in)"
            r"\s?(?:any )?{period|blank}",
            8,
            unless=r"notice|within",
        ),
        # … may terminate if the service level is missed three times in any six months
        Pattern(
            "end-times-en",
            r"\b(?:terminate|end this \w+|cancel)\b[^\n;\ue001-\ue009]{0,140}?{count}",
            9,
            unless=r"notice",
        ),
    ),
    accept=accept,
    read_bound=read_bound,
    examples=(
        Example("乙方逾期交付超过30日的，甲方有权解除合同。", "30 day"),
        Example("同类故障累计发生3次的，采购方有权终止本合同。", "3"),
        Example("甲方拖欠服务费达____日的，乙方可解除合同。", None),
        Example("三次抽检均不合格的，需方有权退货。", "3"),
        Example("供方晚交超过20天，需方可以退掉未交部分。", "20 day"),
        Example("甲方催了2次乙方还不改的，甲方可以解除协议。", "2"),
        Example("乙方连续2个月考核不合格的，甲方有权单方解除合同。", "2 month"),
        Example(
            "逾期供货15日以上的；",
            "15 day",
            under="乙方有下列情形之一的，甲方有权解除合同：",
            bound="min",
        ),
    ),
    not_examples=(
        "甲方可提前30日书面通知乙方解除合同。",
        "逾期超过10日的，应按日支付违约金。",
        # What is not put right within the time is a cure period.
        "乙方在收到通知后10日内未整改的，甲方有权解除合同。",
    ),
)
