"""Service hours: the days and hours in which the service is to be had."""

from __future__ import annotations

from decimal import Decimal

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.span import Span
from models.values import Period, Schedule, Value

SERVICE = (
    r"(?:服务|工作|作业|驻场|驻点|坐班|业务|办理|接待|值班|营业|支持|受理|热线|接听|供应|开放|运行|上班|作息|在岗|当值|值守|客服"
    r"|运营|办公|供餐|开[饭餐]|就餐|用餐|配餐|执勤|保障|开馆|开门|对外)"
)
ROUND = (
    r"(?:服务|支持|值守|值班|热线|受理|响应|运维|监控|客服|接听|保障|巡查|巡逻|执勤|在岗|待命"
    r"|办公|坐班|在线|不离人|不断人|开通|畅通|技术|电话|监测|安保|报修|值勤|有人|专人|接[听待]|到岗|上岗|维护|维修|救援|咨询|受理)"
)
# 每日营业时间为9:00-18:00
DAILY = compile_once(r"每[天日]的?[^,;:\n]{0,6}(?:时间|时段)[^,;\n]{0,6}$")
# ，午餐{schedule}: another window of the same day
NEXT_WINDOW = compile_once(r"[,、;及和与]?[^,;\n\ue001-\ue009]{0,8}\ue006")
# The hours of a response time, of a delivery or of a day's end are no hours of service.
OTHER_MATTER = compile_once(
    r"送达|送货|交货|视为|截止|[收发]货(?!作业|[^,;:\n]{0,4}时间)|施工时间|开标|投标"
)

# 作业应避开8:00-9:30的高峰, 22:00-6:00不得施工
SHUNNED = compile_once(
    r"(?:避开|错开|避免|除|不得[在于]|禁止[在于]|except|excluding)[^,;:\n]{0,10}$"
)


def accept(claim: Claim) -> bool:
    """Hours that are promised, not those on which another measure depends."""
    mention = claim.mention
    if mention is None or OTHER_MATTER.search(claim.sentence):
        return False
    if SHUNNED.search(claim.before):
        return False
    if claim.pattern.name == "watch":
        words = claim.reading.contract.words(Span(mention.start, mention.end))
        return compile_once(r"值守|值班|服务|待命|巡逻|不离人").search(words) is not None
    if claim.pattern.name == "other-days" and isinstance(mention.value, Schedule):
        return not _is_clock(mention.value)
    if mention.kind == "blank":
        return not mention.unit or "时" in mention.unit
    return not compile_once(r"(?:的?(?:时间|期间|时段))?内").match(claim.after)


def read(claim: Claim) -> Value | None:
    """The schedule in the text; 24小时值班 is day and night."""
    value = None if claim.mention is None else claim.mention.value
    if isinstance(value, Period):
        return Schedule("7x24") if value == Period(Decimal(24), "hour") else None
    if isinstance(value, Schedule) and _is_clock(value):
        days = (
            "Mon-Sun " if DAILY.search(claim.reading.masked[claim.passage.start : claim.at]) else ""
        )
        return Schedule(days + ",".join([value.text, *_further_windows(claim)]))
    return value


def _is_clock(value: Schedule) -> bool:
    """Hours without days: ``07:00-08:00``."""
    return value.text[:1].isdigit() and ":" in value.text


def _further_windows(claim: Claim) -> list[str]:
    """早餐7:00-8:00，午餐11:30-13:00: the later windows of the sentence, days not named again."""
    windows: list[str] = []
    match = NEXT_WINDOW.match(claim.after)
    while match is not None:
        mention = claim.reading.mentions[(claim.at or 0) + match.end()]
        if not (isinstance(mention.value, Schedule) and _is_clock(mention.value)):
            break
        windows.append(mention.value.text)
        match = NEXT_WINDOW.match(claim.after, match.end())
    return windows


TERM = TermType(
    key="service_hours",
    title=Bilingual("服务时间", "Service hours"),
    value="schedule",
    patterns=(
        # 乙方的服务时间为工作日9:00-18:00。
        Pattern(
            "hours-of",
            rf"{SERVICE}[^,;\n]{{0,6}}?(?:时间|时段|时限|日){wide(30)}{{schedule}}",
            9,
            unless=r"响应时间|到场时间",
        ),
        # 服务时间：____至____；每天____小时
        Pattern(
            "hours-open",
            rf"^(?:乙方|服务方|供方)?的?{SERVICE}{{1,2}}(?:时间|时段)(?:为|是"
            rf"|:)[^;\n]{{0,12}}?{{blank}}",
            7,
            unless=r"期限|响应|年",
        ),
        Pattern("hours-a-day", r"每[天日]{blank}", 7, where=rf"{SERVICE}[^/]{{0,6}}(?:时间|时段)"),
        # 服务时间为工作日9:00-18:00，周六至周日10:00-16:00
        Pattern(
            "other-days",
            rf"{SERVICE}[^,;\n]{{0,6}}?(?:时间|时段|时限|日)[^;\n]{{0,40}}?\ue006[,、;及和与]{gap(10)}{{schedule}}",
            8,
            unless=r"响应时间|到场时间",
        ),
        # 乙方提供7×24小时技术支持服务。
        Pattern("round-the-clock", rf"{{schedule}}(?:小时)?{gap(16)}{ROUND}", 8),
        # 保安人员实行24小时值班制度。
        Pattern(
            "day-and-night",
            r"{period}(?:不间断|全天候?|轮流|轮班|双人|专人|三班|有人)*+(?:的)?(?:值班|值守|值勤|执勤|守护|运营|营业|作业|接听|受理|在岗|巡逻|热线"
            r"|服务热线|服务电话|技术支持|电话支持|监控"
            r"|待命|不离人|不断人|离不得人|开通|服务|保安|保障|受理|接受[^,;\n]{0,8}?(?:报修|咨询|投诉|预约))(?!内"
            r"|时间内)",
            7,
        ),
        # 门岗实行24小时值守，每班2人
        Pattern("watch", r"{schedule}(?=制|[,;]|$)", 7),
        # 热线电话为甲方提供7×24小时的服务
        Pattern(
            "service-of",
            rf"(?:服务|支持|热线|值守|客服|电话|运维|值班|保安|在岗|监控){gap(24)}{{schedule}}",
            7,
        ),
        # 服务时间 / 周一至周五，9:00至17:00
        Pattern(
            "under-heading",
            rf"^{wide(24)}{{schedule}}",
            7,
            where=rf"{SERVICE}[^/]{{0,6}}(?:时间|时段)[^/]{{0,6}}/*$",
        ),
        # Support is available 24x7.
        Pattern(
            "support",
            r"\b(?:support|service|help ?desk|available|hours|hotline|reception"
            r"|manned|staffed|open|operat(?:es?|ing))\b[^\n;]{0,60}?{schedule}",
            8,
        ),
        # You can reach us round the clock; operators are on duty Monday to Sunday, 7:00-23:00.
        Pattern(
            "reach",
            r"\b(?:reach|call|ring|here|duty|answer|phone|telephone|desk|line|cover|team|operators?"
            r"|agents?|office|counter|receiv|attend)[a-z]*\b[^\n;]{0,60}?{schedule}",
            7,
        ),
        Pattern(
            "support-after",
            r"{schedule}[^\n;]{0,30}?\b(?:support|service|help ?desk|hotline|availability"
            r"|coverage|monitoring)\b",
            8,
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("服务时间：工作日9:00-18:00。", "Mon-Fri 09:00-18:00"),
        Example("乙方应提供7×24小时热线服务。", "7x24"),
        Example("周一至周五，9:00至17:00；", "Mon-Fri 09:00-17:00", under="服务时间"),
        Example("保安人员24小时不间断值守。", "7x24"),
        Example("大门24小时不离人。", "7x24"),
        Example("客户经理周一到周五9:00-17:00在办公室。", "Mon-Fri 09:00-17:00"),
    ),
    not_examples=(
        # Hours as the condition of a response time are not what is promised here.
        "工作日8:30-17:30内报修的，乙方应在1小时内响应。",
        "货物应于上午送达。",
    ),
)
