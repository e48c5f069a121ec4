"""Response time: how soon the provider first reacts to a fault or request."""

from __future__ import annotations

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import find_channel, find_severity
from models.gap import Bilingual


def qualify(claim: Claim) -> dict[str, str | None]:
    """By which channel and for which severity."""
    return {"channel": find_channel(claim), "severity": find_severity(claim)}


TERM = TermType(
    key="response_time",
    title=Bilingual("响应时间", "Response time"),
    value="period",
    patterns=(
        # 乙方接到报修电话后，响应时间不超过30分钟。
        Pattern("time-of", r"(?:响应|应答|回应)(?:时间|时限|时长|速度)[^,\n]{0,14}?{period|blank}", 9),
        # 乙方应在接到通知后2小时内作出响应。
        Pattern(
            "within-react",
            r"{period}(?:之|以)?内[^,\n]{0,12}?(?:响应|应答|回应|答复|回复|受理|做出反应|给予反馈)",
            8,
            unless=r"变更|异议|解除|续签|续约",
        ),
        # 技术支持响应：接到请求后1小时
        Pattern("react-colon", r"响应[^\n]{0,20}?{period}", 8),
        # 响应时间 / 电话支持：半小时以内
        Pattern(
            "channel-list",
            r"^(?:[^:\n]{0,12}(?:电话|热线|邮件|在线|远程|现场|上门)[^:\n]{0,10}):[^\n]{0,10}?{period|blank}",
            6,
            where=r"响应",
        ),
    ),
    bound="max",
    qualify=qualify,
    examples=(
        Example("乙方热线的响应时间不超过20分钟。", "20 minute", qualifiers=(("channel", "phone"),), bound="max"),
        Example("供方应在接到故障申报后____小时内作出响应。", None, bound="max"),
        Example("邮件支持：6小时内。", "6 hour", under="响应时间", qualifiers=(("channel", "email"),)),
    ),
    not_examples=(
        # A duty to react without a measure is no term.
        "乙方应及时响应甲方的服务请求。",
        # A reply to a proposed change is another notice.
        "一方提出变更合同的，另一方应在10日内答复。",
    ),
)
