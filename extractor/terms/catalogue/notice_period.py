"""Notice period: any other notice before or after an event, and its subject."""

from __future__ import annotations

import regex

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import TELL, WITHIN, gap, wide
from models.gap import Bilingual

# What the notice is about: the condition that opens the sentence, else what follows the notice.
CONDITION = regex.compile(r"(?P<subject>[^,;\n]{2,24}?)(?:的|时|前|,|应|须|需|后)")


def qualify(claim: Claim) -> dict[str, str | None]:
    """What the notice is about, as printed."""
    found = CONDITION.search(claim.before) or CONDITION.search(claim.after)
    return {"subject": found["subject"] if found else None}


TERM = TermType(
    key="notice_period",
    title=Bilingual("其他通知期", "Other notice"),
    value="period",
    patterns=(
        # 乙方更换项目经理的，应提前7日书面通知甲方。
        Pattern("ahead", rf"(?:提前|提早|事先){gap(6)}{{period|blank}}", 6, unless=r"竣工|付款|支付|还款"),
        # 通讯地址变更的，应在变更后3日内通知对方。
        Pattern("tell-within", rf"{{period|blank}}{WITHIN},?{gap(24)}{TELL}", 7),
        # 应在变更5日前通知对方
        Pattern("days-before", rf"{{period|blank}}(?:之前|以前|前){gap(18)}(?:{TELL}|提交申请|提出)", 7, unless=r"支付|付款"),
        # 会议召开3日前
        Pattern("before-event", rf"(?:届满|期满|到期|变更|发货|施工|开工|上线)(?:之日)?前{gap(2)}{{period|blank}}", 5, unless=r"付款|支付"),
        # 对方应在10日内对变更请求予以答复
        Pattern("reply-change", rf"变更{wide(50)}{{period|blank}}{WITHIN},?{gap(12)}(?:答复|回复|书面答|同意|反馈)", 8),
        # Customer may audit upon five business days' notice.
        Pattern("notice-en", r"{period}'?s?'?\s?(?:prior |written |advance )*notice", 6),
        Pattern("notify-en", r"\bnotif(?:y|ies|ied)\b[^\n.;]{0,60}?within\s?{period}", 7),
    ),
    qualify=qualify,
    examples=(
        Example("乙方更换项目经理的，应提前7日书面通知甲方。", "7 day"),
        Example("联系地址变更的，应在变更后3日内书面告知对方。", "3 day"),
        Example("Customer may audit the premises upon five business days' notice.", "5 business_day"),
    ),
    not_examples=(
        "双方的通知应以书面形式作出。",
        "乙方应及时通知甲方。",
    ),
)
