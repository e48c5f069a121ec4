"""Resolution time: how soon a fault is repaired, goods are replaced, a request is finally answered."""

from __future__ import annotations

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import find_severity, own_part
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

REPAIR = (
    r"(?:修复|修好|解决|排除|恢复(?:正常|运行|使用|服务)?|处理完[毕成]|维修完[毕成]|完成(?:维修|修复|更换|处理|抢修)"
    r"|更换|补足|补齐|修理|修补|重新提供|予以退换|退换|换货|提供备[机件用])"
)
CHANNELS = (("on_site", r"现场|上门"), ("remote", "远程"), ("phone", "电话"))


def qualify(claim: Claim) -> dict[str, str | None]:
    """A channel only when the sentence names one; the severity as printed."""
    words = own_part(claim)
    channel = next((key for key, cue in CHANNELS if any(c in words for c in cue.split("|"))), None)
    return {"channel": channel, "severity": find_severity(claim)}


TERM = TermType(
    key="resolution_time",
    title=Bilingual("解决时限", "Resolution time"),
    value="period",
    patterns=(
        # 一般故障的修复时间不超过8小时。
        Pattern(
            "time-of",
            rf"(?:修复|恢复|解决|排除|处理|维修|更换|处置)(?:故障|问题|完成)?的?(?:时间|时限|时长|期限|周期){wide(14)}{{period|blank}}",
            9,
            unless=r"争议|纠纷",
        ),
        # 乙方应在24小时内排除故障。
        Pattern(
            "repair-within",
            rf"(?:在|于|自|应|须|收到|接到)?{gap(20)}{{period|blank}}{WITHIN},?{gap(24)}{REPAIR}",
            8,
            unless=r"争议|纠纷|协商|友好|人员|人选|保证金|违约金|差额|担保|保函",
        ),
        # 对不合格品，卖方应在收到通知后3日内，按合同规定负责更换有缺陷的部件。
        Pattern(
            "replace-goods",
            rf"(?:缺陷|故障|瑕疵|不合格|短缺|损坏|质量问题){wide(40)}{{period}}{WITHIN}{wide(40)}(?:更换|修补|修理|补足|维修|退换)",
            7,
            unless=r"人员|人选|保证金",
        ),
        # 24小时内，根据合同的规定负责用新部件更换有缺陷的部分。
        Pattern(
            "replace-after",
            rf"{{period}}{WITHIN},{wide(50)}(?:更换|修补|修理|维修){wide(12)}(?:缺陷|故障|部件|零件|配件|产品|货物|设备)",
            7,
            unless=r"人员|人选|保证金",
        ),
        # Faults shall be resolved within two business days.
        Pattern("resolve", r"(?:resol(?:ve|ved|ution)|repair(?:ed)?|restored?|fix(?:ed)?)\b[^\n.;]{0,50}?within\s?{period}", 8),
    ),
    bound="max",
    qualify=qualify,
    examples=(
        Example("系统严重故障的恢复时限为6小时。", "6 hour"),
        Example("乙方应在到场后4小时内排除故障。", "4 hour"),
        Example("卖方应于接到异议后2日内更换不合格货物。", "2 day"),
        Example("Critical faults shall be resolved within two business days.", "2 business_day"),
    ),
    not_examples=(
        # Talks on a dispute have their own kind.
        "双方应在30日内协商解决争议。",
        # Staff replaced is a breach put right.
        "甲方要求撤换的，乙方应在3日内更换人员。",
    ),
)
