"""Warranty period: how long goods or work are warranted or maintained free of charge."""

from __future__ import annotations

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap, wide
from models.gap import Bilingual

WARRANTY = (
    r"(?:质保|质量保证|质量保修|保修|保固|包修|三包|缺陷责任|免费(?:维护|维保|服务|保修|运维|质保|售后|升级|技术支持|技术服务)|质量保质|保质)"
)
WITHIN_OR_NOT = r"(?:之|以)?内?(?:之后|的)?"


def qualify(claim: Claim) -> dict[str, str | None]:
    """What the period is for, where a list or table heads it."""
    return {"item": claim.passage.row_head or claim.words("item")}


TERM = TermType(
    key="warranty_period",
    title=Bilingual("质保期", "Warranty period"),
    value="period",
    patterns=(
        # 质保期为自验收合格之日起12个月。
        Pattern(
            "term-of",
            rf"{WARRANTY}(?:期限|期间|时间|期|年限)?{wide(44)}{{period|blank}}",
            8,
            unless=r"响应|到场|到达|修复|更换|通知|退还|返还|无息|支付|付清|结清|赔偿|违约金|内[^,;\n]{0,8}?(?:维修|修理)",
        ),
        # 自验收合格之日起一年内，乙方免费提供技术支持。
        Pattern(
            "free-within",
            rf"{{period}}{WITHIN_OR_NOT},?{gap(16)}(?:免费|无偿){gap(16)}(?:维护|维修|保修|服务|支持|升级|运维)",
            8,
            unless=r"响应|到场|到达",
        ),
        # 乙方为甲方提供2年的免费维护。
        Pattern("years-of", rf"(?:提供|享有|享受|承担|负责){gap(16)}{{period}}的?{gap(14)}(?:质保|保修|维护|维保|质量保证|售后服务)", 8),
        # 质保期 / 自竣工验收之日起2年
        Pattern("under-heading", rf"^{wide(50)}{{period|blank}}", 6, where=rf"{WARRANTY}(?:期|时间|年限|期限)?[^/]{{0,8}}/?[^/]*$", unless=r"内|响应|到场|通知|退还|支付|赔偿"),
        # The warranty period is twelve months from acceptance.
        Pattern("warranty-en", r"warrant(?:y|ies|ed|s)\b[^\n.;]{0,70}?{period}", 8, unless=r"within"),
    ),
    bounded=False,
    qualify=qualify,
    examples=(
        Example("质保期为自验收合格之日起12个月。", "12 month"),
        Example("设备保修期限____年。", None),
        Example("自项目验收通过之日起一年内，乙方免费提供技术支持服务。", "1 year"),
    ),
    not_examples=(
        # How soon a fault is met in the warranty period is a response time.
        "质保期内出现故障的，乙方应在2小时内响应。",
        "质保金在质保期满后30日内无息退还。",
    ),
)
