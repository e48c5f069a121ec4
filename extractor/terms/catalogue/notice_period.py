"""Notice period: any other notice before or after an event, and its subject."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.acts import done_within, is_own_act, within, within_en
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import ENDING
from extractor.terms.service import lasts, lead_up, least_or
from extractor.terms.words import FORCE_MAJEURE, TELL, gap, wide
from models.gap import Bilingual
from models.term import Bound

# What the notice is about: the condition that opens the sentence, else what follows the notice.
CONDITION = compile_once(r"(?P<subject>[^,;\n]{2,24}?)(?:的|时|前|,|应|须|需|后)")
# 提前30日支付 is no notice; 提前3日完成 is a delivery made early.
NO_NOTICE = compile_once(r"[^;\n]{0,12}?(?:支付|付款|缴纳|交纳|还款|付清|完成|竣工|交付|交货|完工)")
CHANGE = compile_once(
    r"变更|调整|修改|增减|变动|转让|分包|延期|续签|续约|请示|来函|联系单|洽商|请求|申请|建议|报价|价格"
)


def accept(claim: Claim) -> bool:
    """A notice that is no force majeure's, no payment ahead of time, no day of the month."""
    if not lasts(claim, "minute", "year") or not is_own_act(claim):
        return False
    if compile_once(FORCE_MAJEURE, regex.IGNORECASE).search(claim.above + lead_up(claim, 1)):
        return False
    name = claim.pattern.name
    if name == "ahead":
        return not NO_NOTICE.match(claim.after)
    if name in ("renewal", "before-event"):
        return not compile_once(r"(?:未|无|没有)[^;\n]{0,24}(?:自动|视为)").search(claim.after)
    if name == "answer-within":
        return bool(CHANGE.search(lead_up(claim, 1)))
    return not compile_once(r"(?:每|次|当|本|上|下|该)个?(?:月|年|周|季度?)的?$").search(
        claim.before
    )


def qualify(claim: Claim) -> dict[str, str | None]:
    """What the notice is about, as printed."""
    found = CONDITION.search(claim.before) or CONDITION.search(claim.after)
    return {"subject": found["subject"] if found else None}


def read_bound(claim: Claim) -> Bound | None:
    """A least where 至少 is printed, else what the words show; 提前30日 alone carries none."""
    return least_or(claim, None)


TERM = TermType(
    key="notice_period",
    title=Bilingual("其他通知期", "Other notice"),
    value="period",
    patterns=(
        # 乙方更换项目经理的，应提前7日书面通知甲方。
        Pattern(
            "ahead-tell",
            rf"(?:提前|提早|事先|预先)(?:至少|不少于|不低于)?{gap(4)}{{period|blank}}(?:以上"
            rf"|之?内)?{wide(30)}(?:{TELL}|申请|提出|征得|预约|说明|公告)",
            8,
        ),
        Pattern(
            "ahead", rf"(?:提前|提早|事先|预先)(?:至少|不少于|不低于)?{gap(4)}{{period|blank}}", 5
        ),
        # 通讯地址变更的，应在变更后3日内通知对方。
        Pattern("tell-within", within("notify"), 7),
        # 应于收到通知后5日内提出书面申请
        Pattern("apply-within", within("apply"), 6),
        # 应在变更5日前通知对方
        Pattern(
            "days-before",
            rf"{{period|blank}}(?:之前|以前|前),?{gap(24)}(?:{TELL}|申请|提出"
            rf"|将[^,;\n]{{0,20}}?(?:告知"
            r"|通知|发送|提交))",
            7,
            unless=r"支付|付款",
        ),
        # 应于变更前一个月书面申请
        Pattern(
            "before-event",
            rf"(?:[期日天]|[^,;\n期届]{{2}})前(?:至少|不少于)?{gap(2)}{{period"
            rf"|blank}}{wide(40)}(?:{TELL}"
            r"|申请|提出|将[^,;\n]{0,24}?(?:报|提交|发送|发给|告))",
            6,
        ),
        # 在发货8小时之前，应将清单告知甲方
        Pattern(
            "event-days-before",
            r"(?:变更|发货|施工|开工|上线|调整|更换|实施|使用|活动|会议|停机|维护|搬迁|送货"
            rf"|进场|培训|检修){gap(2)}{{period"
            rf"|blank}}(?:之前|以前|前)",
            6,
        ),
        # 期满前1个月内书面提出续签
        Pattern(
            "renewal",
            rf"(?:届满|期满|到期)(?:之?日)?前{gap(2)}{{period|blank}}{wide(40)}(?:{TELL}"
            r"|提出|申请[^,;\n]{0,8}续|续[^,;\n]{0,8}申请)",
            6,
        ),
        # 期满前____个月内，双方如需续约
        Pattern("renewal-open", rf"(?:届满|期满|到期)(?:之?日)?前{gap(2)}{{blank}}{wide(40)}续", 5),
        # 对方应在10日内对变更请求予以答复
        Pattern("answer-within", within("answer", "confirm"), 7),
        # Customer may audit upon five business days' notice.
        Pattern(
            "notice-en",
            r"{period|blank}(?:'s?|s')?\s?(?:prior |written |advance |previous )*notice",
            6,
            unless=rf"{ENDING}|non-?renew|not (?:to |be )?renew",
        ),
        # The Client shall notify the Contractor of a shutdown 48 hours in advance.
        Pattern(
            "ahead-en",
            r"\b(?:notif|inform|advis|tell|announc|notice)[a-z]*\b[^.;\n]{0,80}?{period|blank}"
            r"(?:'s?)?\s?(?:in advance|before|prior|beforehand)",
            7,
        ),
        Pattern("notified-within", done_within("notify"), 7),
        Pattern("within-notify", within_en("notify"), 7),
    ),
    accept=accept,
    read_bound=read_bound,
    qualify=qualify,
    examples=(
        Example("乙方更换项目经理的，应提前7日书面通知甲方。", "7 day"),
        Example("联系地址变更的，应在变更后3日内书面告知对方。", "3 day", bound="max"),
        Example("一方提出变更请求的，另一方应在10日内予以答复。", "10 day"),
        Example("系统停机维护须在2个工作日前告知用户。", "2 business_day"),
        Example("Customer may audit the premises upon 5 business days' notice.", "5 business_day"),
    ),
    not_examples=(
        "双方的通知应以书面形式作出。",
        "乙方应及时通知甲方。",
        "甲方应提前10日支付下一季度的租金。",
        "协议到期前1个月，双方均未书面提出异议的，自动续期一年。",
    ),
)
