"""Termination notice: how long before the end notice must be given, of ending or of not renewing."""

from __future__ import annotations

from extractor.terms.base import Example, Pattern, TermType
from extractor.terms.words import TELL, gap, wide
from models.gap import Bilingual

END = r"(?:解除|终止|解约|退出|不再续|不续|不再履行|提前结束|终结|是否继续履行|停止合作)"

TERM = TermType(
    key="termination_notice",
    title=Bilingual("解约通知期", "Notice of termination"),
    value="period",
    patterns=(
        # 任何一方可提前30日书面通知对方解除本合同。
        Pattern("notice-then-end", rf"(?:提前|提早|至少)(?:至少|不少于|不低于)?{gap(4)}{{period|blank}}{wide(30)}{END}", 9, unless=r"变更前|人员"),
        # 解除合同的，应提前30日通知对方。
        Pattern("end-then-notice", rf"{END}{wide(44)}(?:提前|提早)(?:至少|不少于|不低于)?{gap(4)}{{period|blank}}", 9),
        # 应在30日前书面通知对方终止合同
        Pattern("days-before", rf"{END}{wide(30)}{{period|blank}}(?:之前|以前|前){gap(10)}{TELL}", 8),
        Pattern("days-before-end", rf"{{period|blank}}(?:之前|以前|前){gap(14)}{TELL}{gap(16)}{END}", 8),
        # 期满前30日内书面提出不再续签
        Pattern("not-renew", rf"(?:期满|届满|到期)(?:之?日)?(?:之?前|提前){gap(6)}{{period|blank}}{wide(30)}(?:不再?续|终止|解除)", 9),
        # Either party may terminate upon thirty days' written notice.
        Pattern("terminate-en", r"\bterminat(?:e|es|ed|ion)\b[^\n;]{0,80}?{period}'?s?'?\s?(?:prior |written |advance )*(?:notice|before)", 9),
        Pattern("terminate-en-2", r"{period}'?s?'?\s?(?:prior |written |advance )*notice[^\n.;]{0,40}?\b(?:terminat|non-?renew)", 9),
        # … renews automatically unless either party gives notice 30 days before expiry
        Pattern("not-renew-en", r"\b(?:unless|not to renew|non-?renewal)\b[^\n;]{0,80}?{period}\s?(?:prior|before)", 8),
    ),
    examples=(
        Example("任何一方可提前30日书面通知对方解除本合同。", "30 day"),
        Example("甲方终止协议的，应至少提前2个月书面通知乙方。", "2 month", bound="min"),
        Example("Either party may terminate this Agreement upon thirty days' written notice.", "30 day"),
    ),
    not_examples=(
        "逾期超过30日的，甲方有权解除合同。",
        "乙方更换项目经理应提前7日通知甲方。",
    ),
)
