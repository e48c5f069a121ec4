"""Termination notice: how long ahead a party must tell of ending or of not renewing."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import ENDING, run_en
from extractor.terms.service import lasts, least_or
from extractor.terms.words import TELL, gap, wide
from models.gap import Bilingual
from models.term import Bound

END = (
    r"(?:解除|终止|解约|退出(?!机制)|不再续|不续|不予续|不再履行|提前结束|终结|是否继续履行"
    r"|不拟续|拟不续|不打算续|不再租|停止合作|不再合作|撤离服务|退租|不愿续|无意续|结束(?:本|合同"
    r"|合作|服务)|不(?:想|愿意?)?(?:做|干|合作|续)了?)"
)
LEAST = r"(?:至少|不少于|不低于|不得少于|不迟于)?"
EXPIRY = r"(?:期满|届满|到期|终止日|期限届满|有效期满)"
# 更换项目经理应提前7日通知，否则甲方有权解除合同: the end is only what a breach leads to.
SANCTION = compile_once(r"否则|视为违约|有权(?:解除|终止)|人员|变更地址")


def accept(claim: Claim) -> bool:
    """Notice of the end itself, in days or longer."""
    if not lasts(claim, "hour", "year"):
        return False
    if claim.at is None or not claim.pattern.name.startswith("notice-"):
        return True
    return not SANCTION.search(claim.reading.masked, claim.at, claim.end)


def read_bound(claim: Claim) -> Bound | None:
    """A least where 至少 is printed, else what the words show; 提前30日 alone carries none."""
    return least_or(claim, None)


TERM = TermType(
    key="termination_notice",
    title=Bilingual("解约通知期", "Notice of termination"),
    value="period",
    patterns=(
        # 任何一方可提前30日书面通知对方解除本合同。
        Pattern(
            "notice-then-end", rf"(?:提前|提早){LEAST}{gap(4)}{{period|blank}}{gap(30)}{END}", 9
        ),
        Pattern(
            "notice-and-end", rf"(?:提前|提早){LEAST}{gap(4)}{{period|blank}}{wide(36)}{END}", 8
        ),
        # 解除合同的，应提前30日通知对方。
        Pattern(
            "end-then-notice",
            rf"{END}{wide(44)}(?:提前|提早|预先){LEAST}{gap(4)}{{period|blank}}",
            9,
        ),
        # 解除合同应在30日前书面通知对方
        Pattern(
            "end-days-before", rf"{END}{wide(36)}{{period|blank}}(?:之前|以前|前){gap(10)}{TELL}", 8
        ),
        # 应在30日前书面通知对方终止合同
        Pattern(
            "days-before-end", rf"{{period|blank}}(?:之前|以前|前){gap(14)}{TELL}{gap(16)}{END}", 8
        ),
        # 期满前30日内书面提出不再续签
        Pattern(
            "before-expiry",
            rf"{EXPIRY}(?:之?日)?(?:的?之?前|提前){gap(6)}{{period"
            rf"|blank}}{wide(36)}(?:不再?续|终止|解除|不续|不予续)",
            9,
        ),
        # 不再续约的，须在期满前三个月告知对方。
        Pattern(
            "end-before-expiry",
            rf"{END}{wide(30)}{EXPIRY}(?:之?日)?(?:的?之?前){gap(4)}{{period|blank}}",
            9,
        ),
        # 期满30日前任何一方未提出终止
        Pattern(
            "days-before-expiry",
            rf"{EXPIRY}(?:之?日)?{gap(2)}{{period|blank}}(?:之?前|以前){wide(36)}(?:不再?续"
            r"|终止|解除|不续)",
            9,
        ),
        # 自通知送达之日起30日后合同终止
        Pattern(
            "ends-after",
            rf"通知{gap(16)}(?:后|起|之日起)(?:第|满)?{{period|blank}}(?:后|届满)?,?{gap(8)}(?:合同"
            r"|协议)?(?:自动|即行|即)?(?:终止|解除)",
            8,
        ),
        # Either party may terminate upon thirty days' written notice.
        Pattern(
            "terminate-en",
            rf"{ENDING}[^\n;]{{0,100}}?{{period|blank}}(?:'s?|s')?\s?"
            r"(?:prior |written |advance |in |previous |clear )*(?:notice|before|prior|writing"
            r"|advance)\b",
            9,
        ),
        Pattern(
            "terminate-en-2",
            r"{period|blank}(?:'s?|s')?\s?(?:prior |written "
            r"|advance )*notice[^\n.;]{0,50}?\b(?:terminat|non-?renew|not to renew)",
            9,
        ),
        # The notice period for termination is six weeks.
        Pattern(
            "period-en",
            r"\bnotice period\b[^\n;:\ue001-\ue009]{0,30}?\b(?:terminat|cancel|ending)\w*\b"
            rf"{run_en(24)}{{period|blank}}",
            8,
        ),
        # Notice period (row of a cover sheet): 3 months
        Pattern("entry-en", r"^[^:\n]{0,20}\bnotice period[^:\n]{0,20}: ?{period|blank}", 7),
        # … renews automatically unless either party gives notice 30 days before expiry
        Pattern(
            "not-renew-en",
            r"\b(?:unless|not to renew|non-?renewal|not renew"
            r"|not (?:wish|want|intend|desire)(?:ing|s)? to (?:renew|extend"
            r"|continue))\b[^\n;]{0,120}?{period"
            r"|blank}(?:'s?|s')?\s?(?:prior|before|written|notice|in advance)",
            8,
        ),
    ),
    accept=accept,
    read_bound=read_bound,
    examples=(
        Example("任何一方可提前30日书面通知对方解除本合同。", "30 day"),
        Example("一方不拟续约的，应于期满60日前告知对方。", "60 day"),
        Example("甲方终止协议的，应至少提前2个月书面通知乙方。", "2 month", bound="min"),
        Example("合同期满前____日，任何一方未提出终止的，合同自动延续。", None),
        Example(
            "Either party may terminate this Agreement upon 30 days' written notice.", "30 day"
        ),
    ),
    not_examples=(
        "逾期超过30日的，甲方有权解除合同。",
        # Silence on which a renewal hangs is told with the renewal.
        "协议到期前1个月，双方均未书面提出异议的，自动续期一年。",
        "乙方更换项目经理应提前7日通知甲方。",
        "乙方更换项目经理应提前7日通知甲方，否则甲方有权解除合同。",
    ),
)
