"""Response time: how soon the provider first reacts to a fault or request."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.acts import (
    done_within,
    is_free_or,
    is_own_act,
    limited,
    shared,
    within,
    within_en,
)
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import headed_cell_en
from extractor.terms.service import (
    CASE,
    PART_END,
    continues,
    find_channel,
    find_severity,
    headed_cell,
    headed_row,
    is_open,
    is_passed,
    lasts,
    lead_up,
)
from extractor.terms.words import NAME, gap, wide
from models.gap import Bilingual
from models.span import Span

TIME = r"(?:时间|时限|时长|时效|速度|期限|周期)"
HEADED = r"(?:响应|反应|response times?)[^/]{0,24}/*$"

# An answer is a response where a fault, an enquiry or an order waits for it ...
SERVICE = compile_once(
    r"故障|报修|质量|反馈|来访|维修|报障|咨询|投诉|来电|请求|需求|订单|工单|任务单|派工|求助|问题|服务申请"
    r"|支持申请|提问|疑问|留言|客诉|响应"
    r"|incident|ticket|order|enquir|inquir|fault|complaint|request",
    regex.IGNORECASE,
)
# ... and something else where a change, an objection, a document or a bill does.
OTHER_MATTER = compile_once(
    r"变更|调整|异议|验收|成果|交付物|方案|图纸|文件|账单|对账|结算|发票|续约|续签|索赔|样品"
    r"|解除|终止|争议|报价|资料|报告|转让|分包"
    r"|\b(?:change|invoice|deliverable|terminat|claim)",
    regex.IGNORECASE,
)


# 页面响应不超过3秒: how fast a program works, not how soon somebody reacts.
PROGRAM = compile_once(r"页面|系统|接口|查询|界面|加载|操作|交易|并发|检索|平台|软件|程序|功能")
SECONDS = compile_once(r"秒|\bms\b")


def _is_of_a_program(claim: Claim) -> bool:
    """Whether seconds are counted, and no call is answered."""
    mention = claim.mention
    if mention is None or mention.value is None:
        return False
    words = claim.reading.contract.words(Span(mention.start, mention.end))
    return bool(SECONDS.search(words)) and bool(PROGRAM.search(claim.sentence + claim.above))


def accept(claim: Claim) -> bool:
    """No longer than weeks; an answer only where the service asks for it."""
    if not lasts(claim, "minute", "week") or not is_own_act(claim) or is_passed(claim):
        return False
    if _is_of_a_program(claim):
        return False
    if claim.pattern.name.startswith("list"):
        return not is_open(claim) and is_free_or(claim, "react", "answer", "confirm")
    if claim.pattern.name in ("time-of-next", "case"):
        return continues(claim, "response", HEADED)
    if claim.pattern.name == "answered":
        words = lead_up(claim, 1) + PART_END.split(claim.after, maxsplit=1)[0][:20]
        asked = SERVICE.search(words) or lasts(claim, "minute", "hour")
        return bool(asked) and not OTHER_MATTER.search(words)
    return not compile_once(r"变更|异议|续签|续约|索赔").search(claim.before)


def qualify(claim: Claim) -> dict[str, str | None]:
    """By which channel and for which severity."""
    return {"channel": find_channel(claim), "severity": find_severity(claim)}


TERM = TermType(
    key="response_time",
    title=Bilingual("响应时间", "Response time"),
    value="period",
    patterns=(
        # 乙方应在接到通知后2小时内作出响应。
        Pattern("react-within", within("react"), 8),
        # 乙方热线的响应时间不超过30分钟。
        Pattern(
            "time-of",
            r"(?:响应|反应|应答|接听|首次(?:回复|反馈|答复)|回复|接单"
            rf"|受理){gap(4)}{TIME}{gap(24)}{{period|blank}}",
            8,
        ),
        # 响应时间：接到报修后，最迟30分钟。
        Pattern("time-of-later", rf"(?:响应|反应|应答){gap(2)}{TIME}{wide(40)}{{period|blank}}", 6),
        # 接到报修后30分钟响应，2小时到场。
        Pattern("react-in", rf"{{period|blank}}{gap(6)}(?:响应|应答|反应)(?!时间|级)", 8),
        # 故障响应≤15分钟
        Pattern(
            "reaction", rf"(?:响应|应答)(?:不超过|不得超过|:|≤|<|<=){gap(6)}{{period|blank}}", 8
        ),
        # 市区1小时、郊区2小时，一并说明所做之事
        Pattern("react-shared", shared("react"), 8),
        # 乙方应立即响应，最迟不得超过2小时。
        Pattern("react-limit", limited("react"), 8),
        # 紧急故障响应时间15分钟，一般故障30分钟。
        Pattern(
            "time-of-next",
            rf"(?<=[\ue001\ue009])[^,;\n]{{0,12}}[,、及和](?:{CASE}{gap(12)}|{NAME})"
            rf"{{period|blank}}(?:之|以)?内?(?=[,;、及和。]|$)",
            7,
        ),
        # 响应时间：一级故障15分钟；二级故障30分钟。
        Pattern("case", rf"^{CASE}{gap(12)}{{period|blank}}(?:之|以)?内?$", 6),
        # 卖方应在收到采购订单后12小时内予以确认。
        Pattern("answered", within("answer", "confirm"), 7),
        # 响应时间 / 电话支持：半小时以内
        Pattern("list", rf"^{wide(40)}{{period|blank}}", 6, where=HEADED),
        # 响应时间（行） / 一级（列）：15分钟
        Pattern(
            "cell",
            headed_cell("响应|反应|应答", rf"{gap(4)}{TIME}"),
            8,
        ),
        # 投诉回复（行） / 时限（列）：1个工作日
        Pattern("row", headed_row("响应|反应|应答|[回答]复|接听|接单|受理"), 8),
        # Provider shall respond to each fault within four hours.
        Pattern("respond-within", done_within("react"), 8),
        # respond to critical faults within one hour and to others within four hours
        Pattern(
            "respond-and",
            r"\brespon[a-z]+\b[^\n.;]{0,40}?within\s?[\ue001\ue009]\s?(?:and|or"
            r"|,)[^.;\n]{0,50}?within\s?{period|blank}",
            7,
        ),
        # Within four hours of a call, Provider shall respond.
        Pattern("within-respond", within_en("react"), 8),
        # Response time: 30 minutes.
        Pattern(
            "response-time", r"\b(?:response|reaction)(?: times?)?\b[^\n.;]{0,40}?{period|blank}", 8
        ),
        # The Seller shall confirm each order within two hours.
        Pattern(
            "order-confirmed-en",
            r"\bconfirm(?:s|ed)? (?:receipt of )?(?:(?:the|this|each|every|any|all"
            r"|an) )?(?:[a-z]+ )?orders?\b"
            r"[^\n;\ue001-\ue009]{0,40}?within\s?{period|blank}",
            9,
        ),
        # Priority 1 (row), First response (column): 15 minutes
        Pattern(
            "cell-en",
            headed_cell_en(
                r"respon\w+|reaction|acknowledg\w+|call[- ]?back|first (?:reply|contact)"
            ),
            8,
        ),
        # a 4 hour response time
        Pattern("hours-response", r"{period}\s(?:[a-z-]+\s){0,2}response\b", 8),
    ),
    bound="max",
    accept=accept,
    qualify=qualify,
    examples=(
        Example(
            "乙方热线的响应时间不超过20分钟。",
            "20 minute",
            qualifiers=(("channel", "phone"),),
            bound="max",
        ),
        Example("供方应在接到故障申报后____小时内作出响应。", None, bound="max"),
        Example(
            "邮件支持：6小时内。", "6 hour", under="响应时间", qualifiers=(("channel", "email"),)
        ),
        Example(
            "对紧急故障，服务商应于10分钟内响应。",
            "10 minute",
            qualifiers=(("severity", "紧急故障"),),
        ),
        Example("卖方应在收到采购订单后12小时内予以确认。", "12 hour"),
        Example("接到报修电话后15分钟响应，1小时到场。", "15 minute"),
        Example(
            "响应时间：特急事件10分钟，普通事件1小时。",
            "1 hour",
            qualifiers=(("severity", "普通事件"),),
        ),
        Example("对用户的咨询，客服人员须在2个工作日内答复。", "2 business_day"),
        Example("热线接报后，半小时内给出处理意见。", "30 minute"),
        Example("Provider shall respond to each incident within 4 hours.", "4 hour"),
    ),
    not_examples=(
        # How fast a program works is no reaction to a request.
        "系统页面的响应时间不超过3秒。",
        # A duty to react without a measure is no term.
        "乙方应及时响应甲方的服务请求。",
        # A reply to a proposed change is another notice.
        "一方提出变更合同的，另一方应在10日内答复。",
        # What comes first after the time is the repair.
        "乙方响应后应在4小时内修复故障。",
    ),
)
