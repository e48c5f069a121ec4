"""Termination threshold: how long or how often a breach lasts before the contract may be ended."""

from __future__ import annotations

import regex

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.term import Bound

END = r"(?:解除|终止|解约|取消|决定是否继续履行|不再履行)"
LATE = r"(?:逾期|超期|延期|延误|延迟|迟延|拖延|超过|超|拖欠|延时|持续|达到|达|届满)"


def accept(claim: Claim) -> bool:
    """A threshold, not the time to put right, not notice, not force majeure."""
    if regex.search(r"提前\S{0,4}$|不可抗力", claim.before) or "不可抗力" in claim.passage.context:
        return False
    return claim.mention is None or claim.mention.kind != "count" or claim.mention.unit in ("次", "个", "")


def read_bound(claim: Claim) -> Bound | None:
    """A least length only where 以上 is printed."""
    return "min" if regex.match(r"(?:及)?以上", claim.after) else None


TERM = TermType(
    key="termination_threshold",
    title=Bilingual("解除触发", "Termination threshold"),
    value="period or count",
    patterns=(
        # 乙方逾期交付超过30日的，甲方有权解除合同。
        Pattern(
            "late-then-end",
            rf"{LATE}{gap(10)}{{period|blank}}(?:以上)?(?![^,;\n]{{0,3}}内){wide(48)}(?:可|有权|得|应|将|能|可以|予以|即|自动)?{gap(14)}{END}",
            8,
            unless=r"提前[^,;\n]{0,12}(?:通知|告知)[^,;\n]{0,6}$",
        ),
        # 累计发生3次的，甲方有权终止合同。
        Pattern(
            "times-then-end",
            rf"(?:累计|连续|达到?|发生|出现|超过|经|拒不|仍|合计|共)?{gap(16)}{{count}}(?:以上|及以上)?{wide(60)}(?:有权|可|得|应|将|可以|予以){gap(20)}{END}",
            8,
        ),
        # 连续两次不合格的
        Pattern("times-period", rf"(?:经过|连续|累计){gap(4)}{{period|blank}}{gap(8)}次?{wide(50)}(?:有权|可|得|可以){gap(16)}{END}", 6),
        # If a payment is more than sixty days overdue, Supplier may terminate.
        Pattern("overdue-en", r"(?:exceed(?:s|ing)?|more than|for)\s?{period}[^\n;]{0,80}?\bterminate\b", 7, unless=r"notice|within"),
    ),
    accept=accept,
    read_bound=read_bound,
    examples=(
        Example("乙方逾期交付超过30日的，甲方有权解除合同。", "30 day"),
        Example("同类故障累计发生3次的，采购方有权终止本合同。", "3"),
        Example("甲方拖欠服务费达____日的，乙方可解除合同。", None),
    ),
    not_examples=(
        "甲方可提前30日书面通知乙方解除合同。",
        "逾期超过10日的，应按日支付违约金。",
    ),
)
