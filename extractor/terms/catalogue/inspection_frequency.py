"""Frequency of what recurs: patrols, preventive maintenance, reports, meetings, training."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.passages.base import Mention
from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import is_english
from extractor.terms.words import MARKS_RANGE, gap
from models.gap import Bilingual
from models.values import Count, Frequency, Period, Value, plain

ROUND = (
    r"(?:巡检|巡查|巡访|巡视|巡逻|点检|保养|维护|维保|检修|检查|回访|走访|拜访|例会|会议"
    r"|沟通会|培训|盘点|清洗|清洁|清扫|保洁|擦拭|检测|监测|演练|调查"
    r"|汇报|通报|总结|报告|报表|报送|月报|周报|季报|日报|摘要|备份|消毒|消杀|灭害|除虫|对账"
    r"|测试|扫描|升级|更新|修剪|浇水|施肥|校准|校验|抽检|擦洗|拖洗|养护|清运|灭[鼠蟑蚊蝇]|查岗|查房|清理|协调会"
    r"|抽查|复盘|优化|更换滤芯)"
)
REPORT = r"(?:报告|报表|总结|例会|会议|月报|周报|季报|日报|年报|简报|台账)"
DELIVER = (
    r"(?:[写出交]|编写|提交|报送|提供|出具|汇报|报告"
    r"|召开|组织|开展|进行|报|编制|发送|递交|上报|制作)"
)
PERIODS = {"日": "day", "天": "day", "周": "week", "星期": "week", "月": "month", "月度": "month"}
PERIODS |= {
    "季度": "quarter",
    "季": "quarter",
    "年": "year",
    "年度": "year",
}
PERIODS |= {
    "daily": "day",
    "nightly": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "day": "day",
}
PERIODS |= {
    "annual": "year",
    "annually": "year",
    "yearly": "year",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}
# 每半年一次 is twice a year.
HALVES = {"半年": "year", "半月": "month"}
PER = r"(?P<per>半年|半月|年度|季度|月度|星期|年|季|月|周|日|天)"
SUBJECT = compile_once(rf"[^,;:()的一次进行\n]{{0,8}}{ROUND}")
# 付款, 结算, 违约 that recur are no round; nor is how often a penalty or a failure may come.
OTHER_MATTER = compile_once(
    r"支付|付款|结算|发票|账单|缴纳|违约金|扣除|扣款|扣罚|罚款|投诉|不超过|不得超过|逾期"
    r"|累计|审计权"
)
# 每年体检一次, 每年调价一次: what staff must undergo and what may be asked are no rounds of the
# service; nor are its marks (每月考核一次) and what comes at most so often.
NO_ROUND = compile_once(
    r"(?<!系统)(?<!设备)体检|(?:人员|员工|从业|工人)[^,;\n]{0,12}健康检查|健康证|考核|考评|测评|打分|评分|调价|涨价|调[整薪](?!试)|价格|工资"
    r"|奖金|计算|计息|结转|顺延|续[签期]"
    r"|可(?:以)?(?:免费|无偿)?(?:申请|要求|享受|参加|使用|获得|兑换)|最多|不多于|以.{0,4}次为限|上限|休[息假]|轮休|值[班守]|换班|就餐|用餐"
    r"|开具|开票|收取|计收|计费|抄表|报销|\bpa(?:y|id)|\binvoice|\bbill|\bfees?\b"
    r"|\bcharge|\bprices?\b|\binterest|\brent\b|\brates?\b|\bbonus|\bincrease|at most|no more than",
    regex.IGNORECASE,
)

# What is done again and again, as verb or noun.
EVERY = compile_once(r"\bevery ", regex.IGNORECASE)
WORK_EN = (
    r"\b(?:check|clean|(?:(?<=shall )|(?<=will )|(?<=must )|(?<=to )|(?<=be )|(?<=are )|(?<=is )"
    r"|(?<=and ))"
    r"servic|inspect|test|visit|review|meet|report|back|train|maint|overhaul"
    r"|audit|calibrat|patrol|sweep|wash|hold|carr|perform|conduct|send|submit|issue|produce)[a-z]*"
)


def accept(claim: Claim) -> bool:  # noqa: PLR0911 - one refusal a line
    """Work that recurs, and no payment or penalty."""
    if claim.mention is not None and claim.mention.kind == "count" and claim.mention.unit != "次":
        return False
    if claim.at is None and is_english(claim) and NO_ROUND.search(claim.matched):
        return False
    # 每半年进行一次服务评审会议 is told by its number already.
    if claim.at is None and _is_counted(claim):
        return False
    if claim.pattern.name == "in-a-year" and not _is_one(claim.value("every")):
        return False
    if claim.pattern.name == "and-every" and not EVERY.search(claim.before):
        return False
    if claim.pattern.name == "periodic-report" and compile_once(r"内[^,;\n]{0,6}$").search(
        claim.before
    ):
        return False  # 每季度结束后10日内提交季度报告 is a time of delivery
    # 早晚各一次 is more than one.
    if (
        compile_once(r"各[^,;\n]{0,4}$").search(claim.before)
        or NO_ROUND.search(_part(claim))
        or (claim.mention and claim.mention.bound == "max")
    ):
        return False
    if claim.mention is not None and claim.mention.kind == "blank":
        times = claim.mention.unit in ("", "次") or claim.pattern.name.startswith("open-")
        return times and not OTHER_MATTER.search(claim.sentence)
    return not OTHER_MATTER.search(claim.matched) and not compile_once(
        r"违约金|扣除|扣款|罚款|支付|缴纳"
    ).search(claim.sentence)


def _is_one(mention: Mention | None) -> bool:
    """Whether the period is one year, month or week."""
    value = None if mention is None else mention.value
    return isinstance(value, Period) and value.high is None and value.amount == 1


def _is_counted(claim: Claim) -> bool:
    """Whether the words hold a number of times."""
    inside = range(claim.start, claim.end)
    mentions = (claim.reading.mentions[at] for at in inside if at in claim.reading.mentions)
    return any(one.kind == "frequency" or one.unit == "次" for one in mentions)


def _part(claim: Claim) -> str:
    """The words between the value's commas, and the heads of its cell."""
    before, after = (
        compile_once(r"[,;]").split(claim.before),
        compile_once(r"[,;]").split(claim.after),
    )
    return f"{before[-1]}{after[0]}{claim.passage.row_head}{claim.passage.column_head}"


def read(claim: Claim) -> Value | None:
    """The frequency in the text, or so many times (once if none) in the period named apart."""
    value = None if claim.mention is None else claim.mention.value
    if isinstance(value, Frequency):
        return value
    times = Decimal(value.number) if isinstance(value, Count) else Decimal(1)
    if claim.mention is not None and value is None:
        return None
    if claim.words("per") in HALVES:
        return Frequency(times * 2, HALVES[claim.words("per") or ""])
    every = claim.value("every")
    per = (
        _per(every.value) if every is not None else PERIODS.get((claim.words("per") or "").lower())
    )
    return None if per is None else Frequency(times, per)


def _per(value: Value | None) -> str | None:
    """每3个月 is a quarter, 每12个月 a year, 每两周 ``2week``."""
    if not isinstance(value, Period) or value.high is not None:
        return None
    known = {
        ("3", "month"): "quarter",
        ("12", "month"): "year",
        ("7", "day"): "week",
        ("1", "week"): "week",
    }
    amount = plain(value.amount)
    if amount == "1":
        return value.unit
    return known.get((amount, value.unit), f"{amount}{value.unit}")


def qualify(claim: Claim) -> dict[str, str | None]:
    """What recurs, as printed."""
    subject = claim.words("subject")
    if subject is None:
        found = SUBJECT.search(claim.after) or SUBJECT.search(claim.before)
        subject = found[0] if found else None
    return {"subject": subject}


TERM = TermType(
    key="inspection_frequency",
    title=Bilingual("巡检/维护频次", "Frequency of inspection"),
    value="frequency",
    patterns=(
        # 乙方每季度一次对设备巡检。
        Pattern("times-of", rf"{{frequency}}{gap(24)}{ROUND}", 8),
        # 巡检频次：每日2次；保养周期（列）：每季度一次
        Pattern("often-of", r"(?:频[次率度]|周期|次数)[^;\n]{0,16}?{frequency}", 8),
        # 每周组织一次夜间查岗
        Pattern("recurs", r"{frequency}", 6),
        # 定期巡检，每月不少于2次
        Pattern("round-times", rf"{ROUND}[^;\n]{{0,16}}?{{frequency}}", 8),
        # 乙方每季度对机房设备巡检一次。
        Pattern(
            "round-then-times", rf"每个?{PER}(?:度)?{gap(24)}{ROUND}{gap(6)}{{count|blank}}", 8
        ),
        # 每季度至少一次巡检
        Pattern("times-apart", rf"每个?{PER}(?:度)?{gap(10)}{{count|blank}}{gap(16)}{ROUND}", 8),
        # 每年提供2次健康检查和1次应急演练
        Pattern(
            "and-times",
            rf"每个?{PER}(?:度)?[^,;\n]{{0,30}}?[\ue007\ue008]{gap(16)}[和及、]{gap(4)}"
            rf"{{count}}{gap(10)}{ROUND}",
            7,
        ),
        # 巡检：每年不少于4次
        Pattern(
            "round-per-times",
            rf"{ROUND}[^;\n]{{0,16}}?每个?{PER}(?:度)?(?:至少|不少于|不低于|进行|为"
            rf"|:)?{{count|blank}}",
            8,
        ),
        # 每两周巡检一次；每隔3个月保养1次
        Pattern("every", rf"每隔?{{every:period}}{gap(20)}{ROUND}{gap(6)}{{count}}", 8),
        Pattern("every-times", rf"每隔?{{every:period}}{gap(14)}{{count}}{gap(16)}{ROUND}", 8),
        Pattern(
            "round-every",
            rf"{ROUND}[^;\n]{{0,16}}?每隔?{{every:period}}(?:至少|进行|不少于)?{{count}}",
            8,
        ),
        # 水箱一年洗两次; 一年演练____次
        Pattern(
            "in-a-year",
            rf"(?<![每期满近]){{every:period}}(?:之?内)?{gap(6)}(?:{ROUND}|[洗查检扫擦]){gap(4)}{{count|blank}}",
            7,
        ),
        # 每____上门巡检一次
        Pattern("open-period", rf"每{{period|blank}}{gap(8)}{ROUND}", 8),
        # 每____个月对设备进行一次巡检
        Pattern("open-once", rf"每{{blank}}{gap(16)}\ue008{gap(12)}{ROUND}", 8),
        # 乙方应每月向甲方提交运行报告。
        Pattern(
            "each-report",
            rf"[每按]个?{PER}(?:度)?(?:[^,;\n\ue001]"
            rf"|\ue001(?!内)){{0,20}}?{DELIVER}\ue008?{gap(12)}(?P<subject>[^,;:\n\ue001-\ue009]"
            rf"{{0,6}}{REPORT})",
            7,
        ),
        # 每月召开例会；每周例会
        Pattern(
            "each-round",
            rf"每个?{PER}(?:度)?(?:定期|至少)?(?:召开|举行|开展|进行"
            rf"|组织)(?P<subject>[^,;:\n\ue001-\ue009]{{0,10}}?(?:例会|会议|巡检|巡查|培训"
            r"|回访|保养|演练|检查"
            rf"|维护|消毒))(?!{gap(6)}{{any}})",
            7,
        ),
        # 提供月度运行报告
        Pattern(
            "periodic-report",
            rf"{DELIVER}(?!的){gap(8)}(?P<per>月度|季度|年度)(?P<subject>[^,;:的\n]{{0,6}}(?:报告"
            r"|报表|总结|摘要))",
            6,
        ),
        # Provider delivers monthly service reports.
        Pattern(
            "periodic-en",
            r"\b(?P<per>daily|weekly|monthly|quarterly"
            r"|annual)\s(?P<subject>(?:[a-z]+ ){0,2}(?:reports?|reviews?|summar(?:y|ies)"
            r"|inspections?|meetings?|maintenance|audits?|backups?))\b",
            7,
        ),
        # Maintenance shall be performed once every quarter.
        Pattern(
            "often-en",
            r"\b(?:maintenance|inspect(?:ions?|ed)?|reports?|reviews?|meet(?:ings?)?|training"
            r"|audits?"
            r"|backups?|visits?|clean(?:ing|ed)?|serviced?|tests?|tested|checks?|checked)\b"
            r"[^\n.;]{0,40}?{frequency}",
            7,
        ),
        # a progress report every two weeks
        Pattern(
            "every-en",
            r"(?P<subject>(?:[a-z]+ )?(?:reports?|reviews?|inspections?|inspected|meetings?|meet"
            r"|maintenance|serviced?|training|tests?|tested|checked)) "
            r"[^\n.;]{0,30}?(?:once )?every {every:period}",
            7,
        ),
        # We check the filters every quarter and the belts every year.
        Pattern(
            "every-unit",
            rf"{WORK_EN}\b[^\n.;,{MARKS_RANGE}]{{0,40}}?\b(?:(?:once )?(?:every|each)"
            r"|once (?:a|per)) "
            r"(?P<per>day|week|month|quarter|year)\b",
            7,
        ),
        Pattern(
            "and-every", r"\band [^\n.;,]{0,30}?\bevery (?P<per>day|week|month|quarter|year)\b", 6
        ),
        Pattern(
            "every-so-long",
            rf"{WORK_EN}\b[^\n.;,{MARKS_RANGE}]{{0,40}}?\b(?:once )?every {{every:period}}",
            7,
        ),
        # Penetration tests are performed annually.
        Pattern(
            "ly-en",
            rf"{WORK_EN}\b[^\n.;,{MARKS_RANGE}]{{0,40}}?\b(?P<per>daily|nightly|weekly|monthly"
            rf"|quarterly|annually|yearly)\b"
            r"(?! (?:fee|charge|uptime|availab|retainer|instal|pay|rent|percent|basis|invoice"
            r"|amount|price))",
            6,
        ),
        # inspections once a quarter
        Pattern(
            "once-en",
            r"(?P<subject>(?:[a-z]+ )?(?:reports?|reviews?|inspections?|meetings?"
            r"|maintenance|training)) [^\n.;]{0,30}?(?:once (?:a|every|per|each)|every"
            r"|each) (?P<per>day|week|month|quarter|year)\b",
            7,
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    bounded=False,
    examples=(
        Example("乙方每季度对机房设备巡检一次。", "1/quarter"),
        Example("水箱一年洗两次。", "2/year"),
        Example("消防演练一年做____次，风管一年清洗____次。", None),
        Example("预防性保养每年不少于2次。", "2/year"),
        Example("服务商应每月向采购方提交运行报告。", "1/month"),
        Example("乙方每两周上门巡检一次。", "1/2week"),
        Example("电梯维护保养每隔3个月进行1次。", "1/quarter"),
        Example("每____上门巡检一次。", None),
    ),
    not_examples=(
        "乙方应定期巡检。",
        # A payment that recurs is no round.
        "甲方每月向乙方支付服务费并核对账单报表。",
        "每月投诉超过2次的，扣除当月服务费的5%。",
    ),
)
