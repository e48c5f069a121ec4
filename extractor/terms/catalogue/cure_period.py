"""Cure period: time to put a breach right after notice."""

from __future__ import annotations

from extractor.terms.base import Example, Pattern, TermType
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

CURE = r"(?:整改|改正|纠正|补救|更正|弥补|补正|改进|消除影响|采取[^,;\n]{0,6}措施)"
STAFF = r"(?:人员|人选|新的人|替换|员工|派遣)"

TERM = TermType(
    key="cure_period",
    title=Bilingual("整改/补救期", "Cure period"),
    value="period",
    patterns=(
        # 乙方应在收到整改通知后5日内整改完毕。
        Pattern("cure-within", rf"{{period|blank}}{WITHIN},?{gap(24)}{CURE}", 9, unless=r"反馈整改措施|回馈整改措施"),
        # 整改期限为10日；要求整改之日起5日内仍不整改
        Pattern("cure-term", rf"{CURE}(?:通知)?{gap(4)}(?:期限|期|时间|时限)(?:为|是|:|不超过){gap(6)}{{period|blank}}", 9),
        Pattern("cure-then", rf"{CURE}{gap(16)}(?:后|起|之日起){gap(6)}{{period|blank}}{WITHIN},?{gap(8)}(?:仍|未|不|拒)", 9),
        # 未按规定采取补救措施的：通知后10日内……采取补救
        Pattern("cure-later", rf"{{period|blank}}{WITHIN}(?:或[^,;\n]{{0,20}}内)?,{wide(40)}{CURE}", 8),
        # 甲方要求更换的，乙方应在3日内更换人员。
        Pattern("staff", rf"{{period|blank}}{WITHIN},?{gap(24)}(?:更换|撤换|调换|替换|补派|派遣|补充|补齐|增派|安排){gap(14)}{STAFF}", 9, unless=r"通知[^,;\n]{0,8}更换前"),
        # 保证金不足的，应在5日内补足。
        Pattern(
            "top-up",
            rf"(?:保证金|押金|保函|担保|差额|余额|违约金){wide(50)}{{period|blank}}{WITHIN},?{gap(16)}(?:补足|补齐|补缴|补交|重新提交|重新提供|重新出具|支付差额)",
            9,
        ),
        Pattern("top-up-after", rf"{{period|blank}}{WITHIN},?{gap(10)}(?:补足|补齐|补缴){gap(10)}(?:保证金|差额|押金|保函|担保|余额)", 9),
        # 收到催告后15日内仍未支付
        Pattern(
            "dunning",
            rf"(?:催告|催款|付款通知|催收|催缴|催付|书面通知|通知){gap(16)}{{period|blank}}(?:{WITHIN}|后),?{gap(10)}(?:仍|还){gap(6)}(?:未|不|没有)",
            9,
        ),
        # The breach is not cured within thirty days after notice.
        Pattern("cure-en", r"\b(?:cure|cured|remed(?:y|ied)|rectif(?:y|ied)|correct(?:ed)?)\b[^\n;]{0,60}?within\s?{period}", 9),
        Pattern("cure-en-2", r"within\s?{period}[^\n.;]{0,60}?\b(?:cure|remed(?:y|ied)|rectify|correct)\b", 8),
    ),
    bound="max",
    examples=(
        Example("乙方应在收到整改通知后5日内整改完毕。", "5 day", bound="max"),
        Example("服务商应于3个工作日内更换不合格人员。", "3 business_day"),
        Example("履约保证金被扣减的，乙方应在7日内补足。", "7 day"),
        Example("经催告后15日内仍未付清的，乙方可停止服务。", "15 day"),
        Example("The breach is not cured within thirty days after notice.", "30 day"),
    ),
    not_examples=(
        "乙方应及时整改。",
        "乙方应在24小时内修复故障。",
    ),
)
