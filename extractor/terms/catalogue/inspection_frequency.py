"""Frequency of what recurs: patrols, preventive maintenance, reports, meetings, training."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap
from models.gap import Bilingual
from models.values import Frequency, Value

ROUND = (
    r"(?:巡检|巡查|巡访|巡视|点检|保养|维护|检修|检查|回访|走访|例会|会议|培训|盘点|清洗|检测|演练|考核|评估|测评"
    r"|汇报|通报|总结|报告|报表|报送|月报|周报|季报|摘要|备份|消毒|对账)"
)
DELIVER = r"(?:提交|报送|提供|出具|汇报|报告|召开|组织|开展|进行|报)"
PERIODS = {"日": "day", "天": "day", "周": "week", "星期": "week", "月": "month", "月度": "month"}
PERIODS |= {"季度": "quarter", "季": "quarter", "年": "year", "年度": "year"}
PERIODS |= {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}
PERIODS |= {"annual": "year", "annually": "year"}
SUBJECT = regex.compile(rf"[^,;:()的一次进行\n]{{0,8}}{ROUND}")


def read(claim: Claim) -> Value | None:
    """The frequency in the text; where only 每月 or 月度 stands, once in that period."""
    if claim.mention is not None:
        return claim.mention.value
    per = PERIODS.get((claim.words("per") or "").lower())
    return None if per is None else Frequency(Decimal(1), per)


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
        # 乙方每季度对设备巡检一次。
        Pattern("times-of", rf"{{frequency}}{gap(20)}{ROUND}", 8),
        # 定期巡检，每月不少于2次
        Pattern("round-times", rf"{ROUND}[^;\n]{{0,16}}?{{frequency}}", 8),
        # 每____上门巡检一次
        Pattern("open-period", rf"每{{period|blank}}{gap(8)}{ROUND}", 8),
        # 乙方应每月向甲方提交运行报告。
        Pattern(
            "each-report",
            rf"每个?(?P<per>月|周|季度|季|年)(?:度)?{gap(16)}{DELIVER}{gap(10)}(?P<subject>[^,;:\n]{{0,6}}(?:报告|报表|总结|例会|会议|月报|周报|季报))",
            7,
            unless=r"付款|支付|结算|发票|账单",
        ),
        # 提供月度运行报告
        Pattern(
            "periodic-report",
            rf"{DELIVER}{gap(8)}(?P<per>月度|季度|年度)(?P<subject>[^,;:的\n]{{0,6}}(?:报告|报表|总结|摘要))",
            6,
            unless=r"付款|支付|结算|发票|账单",
        ),
        # Provider delivers monthly service reports.
        Pattern(
            "periodic-en",
            r"\b(?P<per>daily|weekly|monthly|quarterly|annual)\s(?P<subject>(?:[a-z]+ ){0,2}(?:reports?|reviews?|summar(?:y|ies)|inspections?|meetings?|maintenance))\b",
            7,
        ),
    ),
    read=read,
    qualify=qualify,
    bounded=False,
    examples=(
        Example("乙方每季度对机房设备巡检一次。", "1/quarter"),
        Example("预防性保养每年不少于2次。", "2/year"),
        Example("服务商应每月向采购方提交运行报告。", "1/month"),
    ),
    not_examples=(
        "乙方应定期巡检。",
        # A payment that recurs is no round.
        "甲方每月向乙方支付服务费并核对账单报表。",
    ),
)
