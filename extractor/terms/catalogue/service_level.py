"""Service level: a measured share that the service must reach, or must not exceed."""

from __future__ import annotations

import regex

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap, wide
from models.gap import Bilingual

METRICS = (
    ("satisfaction", r"满意[度率]|满意|好评率|satisfaction"),
    ("availability", r"可用[率性度]|可用|在线率|正常运行|无故障|uptime|availab"),
    ("answer_rate", r"接通率|接听率|应答率|接起率|answer"),
    ("first_contact_resolution", r"(?:一次|首次|首问|首呼)[^,;\n]{0,6}解决率|first[- ](?:contact|call)"),
    ("on_time", r"(?:及时|准时|按时|准点|时效)[^,;\n]{0,6}率|on[- ]time"),
    ("success", r"成功率|success"),
)
METRIC = tuple((key, regex.compile(words, regex.IGNORECASE)) for key, words in METRICS)
LEVEL = (
    r"(?:满意[度率]|可用[率性度]|在线率|接通率|接听率|应答率|接起率|解决率|及时率|准时率|准点率|成功率|合格率|完好率|准确率"
    r"|正确率|达标率|完成率|覆盖率|好评率|响应率|到岗率|上岗率|出勤率|修复率|处理率|回访率|通过率|优良率|履约率|保洁率|返修率"
    r"|投诉率|差错率|故障率|流失率|错误率|丢包率|不合格率|破损率)"
)
UPPER = regex.compile(r"(?:投诉|差错|故障|流失|错误|丢包|不合格|破损|返修)率")


def qualify(claim: Claim) -> dict[str, str | None]:
    """Which measure the share is of."""
    words = claim.matched + claim.passage.row_head + claim.passage.column_head
    metric = next((key for key, cue in METRIC if cue.search(words)), "other")
    return {"metric": metric}


def accept(claim: Claim) -> bool:
    """A deduction or a score that hangs on a level is no level."""
    return not regex.match(r"{0,6}(?:以下|的?违约金|扣除|扣减)", claim.after)


TERM = TermType(
    key="service_level",
    title=Bilingual("服务水平", "Service level"),
    value="ratio",
    patterns=(
        # 热线接通率不低于95%。
        Pattern("level-of", rf"[^,;:\n]{{0,8}}?{LEVEL}{gap(16)}{{ratio|blank}}", 9, unless=r"违约金|扣除|扣减|低于[^,;\n]{0,4}的,"),
        # 客户评价达到90%以上
        Pattern("rated", rf"(?:评价|考核|测评|评分)(?:结果)?(?:应|须|需)?(?:达到|不低于|不少于){gap(6)}{{ratio|blank}}", 7),
        # 交付物必须100%合格
        Pattern("all-good", rf"(?:必须|应|须|保证|确保|所有|全部){gap(20)}{{ratio}}(?:合格|准确|完好|达标|到位|可用|正品|覆盖)", 8),
        # 保持99.9%的月度可用性
        Pattern("level-after", rf"{{ratio}}的?{gap(8)}(?:可用[率性度]|满意[度率]|接通率|准确率|合格率)", 8),
        # 指标（表头） / 可用率：99%
        Pattern("table", rf"{LEVEL}[^:\n]{{0,12}}:{wide(10)}{{ratio|blank}}", 8),
        # Provider shall maintain 99.5% availability each month.
        Pattern("maintain", r"{ratio}\s?(?:[a-z]+ ){0,2}(?:availability|uptime|satisfaction|accuracy|success)", 8),
        # Availability shall be at least 99.5%.
        Pattern("level-en", r"(?:availability|uptime|satisfaction|accuracy|success rate|answer rate)\b[^\n.;]{0,40}?{ratio}", 8),
    ),
    bound="min",
    accept=accept,
    qualify=qualify,
    examples=(
        Example("客服热线的接通率不低于95%。", "95%", qualifiers=(("metric", "answer_rate"),), bound="min"),
        Example("用户满意度应达到____%以上。", None, qualifiers=(("metric", "satisfaction"),)),
        Example("系统月度可用率须达到99.9%。", "99.9%", qualifiers=(("metric", "availability"),)),
        Example("每批货物的型号必须100%准确。", "100%", qualifiers=(("metric", "other"),)),
        Example("Provider shall maintain 99.5% availability each month.", "99.5%"),
    ),
    not_examples=(
        "增值税税率为6%。",
        "乙方应不断提高客户满意度。",
    ),
)
