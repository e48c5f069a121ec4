"""Response time: how soon the provider first reacts to a fault or request."""

from __future__ import annotations

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import find_channel, find_severity
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

REACT = r"(?:响应|应答|回应|接单|受理|做出反应|作出反应|给予反馈|给予回复|回复|反馈|回馈)"
CHANNEL = r"(?:电话|热线|邮件|在线|远程|现场|上门|微信|传真|网络)"


def qualify(claim: Claim) -> dict[str, str | None]:
    """By which channel and for which severity."""
    return {"channel": find_channel(claim), "severity": find_severity(claim)}


TERM = TermType(
    key="response_time",
    title=Bilingual("响应时间", "Response time"),
    value="period",
    patterns=(
        # 乙方热线的响应时间不超过30分钟。
        Pattern(
            "time-of",
            rf"(?:{CHANNEL}[^,;:\n]{{0,12}}?)?{REACT}(?:的?(?:时间|时限|时长|速度|期限))?{gap(12)}{{period|blank}}",
            9,
            unless=r"变更|异议|续签|续约",
        ),
        # 乙方应在接到通知后2小时内作出响应。
        Pattern(
            "react-within",
            rf"(?:在|于|自|应|接到|收到){gap(24)}{{period|blank}}{WITHIN},?{gap(16)}{REACT}",
            8,
            unless=r"变更|异议|续签|续约|视为|索赔|验收",
        ),
        # 一般咨询8小时内答复。
        Pattern(
            "answer-within",
            rf"{{period}}{WITHIN},?{gap(12)}(?:{REACT}|答复客户|答复用户|解答)",
            7,
            unless=r"变更|异议|续签|续约|视为|索赔|验收",
        ),
        # 卖方应在收到采购订单后12小时内予以确认。
        Pattern(
            "confirm-order",
            rf"(?:收到|接到|下达)?{gap(10)}(?:订单)?{gap(10)}{{period}}{WITHIN}{gap(12)}确认{gap(6)}(?:订单)?",
            8,
            where=r"",
            unless=r"验收|对账|账单|结算|发票|付款|文件|方案|图纸",
        ),
        # 响应时间 / 电话支持：半小时以内
        Pattern(
            "channel-list",
            rf"^[^:\n]{{0,14}}{CHANNEL}[^:\n]{{0,12}}:{gap(12)}{{period|blank}}",
            6,
            where=r"响应|反应时间",
        ),
        # 响应时间（表头） / 15分钟
        Pattern("table-head", rf"响应[^:\n]{{0,12}}:{wide(10)}{{period|blank}}", 8),
        # Provider shall respond to each fault within four hours.
        Pattern("respond", r"(?:respon[ds]e?|responding|acknowledge)\b[^\n.;]{0,60}?within\s?{period}", 8),
        # Response time: 30 minutes.
        Pattern("response-time", r"response times?\b[^\n.;]{0,40}?{period|blank}", 9),
    ),
    bound="max",
    qualify=qualify,
    examples=(
        Example("乙方热线的响应时间不超过20分钟。", "20 minute", qualifiers=(("channel", "phone"),), bound="max"),
        Example("供方应在接到故障申报后____小时内作出响应。", None, bound="max"),
        Example("邮件支持：6小时内。", "6 hour", under="响应时间", qualifiers=(("channel", "email"),)),
        Example("对紧急故障，服务商应于10分钟内响应。", "10 minute", qualifiers=(("severity", "紧急故障"),)),
        Example("卖方应在收到采购订单后12小时内予以确认。", "12 hour"),
        Example("Provider shall respond to each incident within four hours.", "4 hour"),
    ),
    not_examples=(
        # A duty to react without a measure is no term.
        "乙方应及时响应甲方的服务请求。",
        # A reply to a proposed change is another notice.
        "一方提出变更合同的，另一方应在10日内答复。",
    ),
)
