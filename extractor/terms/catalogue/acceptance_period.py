"""Acceptance period: time to accept work, goods or documents, or to object to them."""

from __future__ import annotations

from extractor.terms.base import Example, Pattern, TermType
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

TERM = TermType(
    key="acceptance_period",
    title=Bilingual("验收/异议期", "Acceptance period"),
    value="period",
    patterns=(
        # 甲方应在收到交付物后10个工作日内组织验收。
        Pattern(
            "accept-within",
            rf"{{period|blank}}{WITHIN},?{gap(24)}(?:验收|检验|清点|审核|审查|审批|批复|评审|复核|签收|答复确认|确认验收|核验)",
            8,
            unless=r"支付|付款|付清|汇入|退还|质保期|保修",
        ),
        # 验收期限为到货后15日。
        Pattern("term-of", rf"(?:验收|异议|检验|审核|查验)(?:的?(?:期限|期间|时间|时限|期))(?:为|是|:|不超过|应为){wide(24)}{{period|blank}}", 9, unless=r"支付|付款"),
        # 买方应在收货后7日内提出书面异议。
        Pattern("object-within", rf"{{period|blank}}{WITHIN},?{wide(20)}(?:异议|质疑)", 9, unless=r"账单|对账单|变更|不可抗力"),
        # 逾期未提出异议的，视为验收合格：收到后5日内未答复视为接受
        Pattern(
            "silence",
            rf"{{period|blank}}{WITHIN},?{wide(30)}(?:未|没有|不){wide(40)}(?:视为|视同)[^,;\n]{{0,20}}?(?:验收|接受|认可|同意|合格|确认|通过)",
            9,
            unless=r"变更",
        ),
        # 7日内出具整改意见
        Pattern("opinion", rf"{{period}}{WITHIN}{gap(10)}(?:出具|给出|提出|反馈){gap(10)}(?:意见|验收报告|验收单|验收结论)", 8),
        # 验收的时间：（空）
        Pattern("blank", r"^验收的?(?:时间|期限)[^:\n]{0,8}:(?P<value>)?$", 6),
        # Customer shall accept or reject the deliverables within ten business days.
        Pattern("accept-en", r"(?:accept|reject|inspect|object|dispute|review)\b[^\n.;]{0,70}?within\s?{period}", 8),
        Pattern("accept-en-2", r"within\s?{period}[^\n.;]{0,60}?\b(?:to )?(?:accept|reject|inspect|object|dispute)\b", 7),
    ),
    bound="max",
    examples=(
        Example("甲方应在收到交付物后10个工作日内组织验收。", "10 business_day", bound="max"),
        Example("验收期限为货到现场后15日。", "15 day"),
        Example("买方应在收货后7日内提出书面异议。", "7 day"),
        Example("委托方____个工作日内未答复的，视为验收通过。", None),
    ),
    not_examples=(
        # Payment after acceptance is no time to accept.
        "验收合格后30日内，甲方支付余款。",
        "项目完成后由双方共同验收。",
    ),
)
