"""A duty is to be done in time, and nothing says within what time."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.gaps.base import Case, GapRule
from extractor.passages.base import MARKS, Passage
from extractor.patterns import compile_once
from models.contract import KindKey
from models.gap import Bilingual, Gap, Severity
from models.span import Span

VAGUE = (
    r"及时(?!间)|尽快|尽早|迅速|第一时间|适时|合理(?:的)?(?:期限|时间|期间)内?|"
    r"as soon as possible|promptly|in a timely manner|within a reasonable (?:time|"
    r"period)"
)
SERVICE_KINDS: tuple[KindKey, ...] = (
    "after_sales_service",
    "customer_service_outsourcing",
    "technical_service",
    "maintenance",
    "property_service",
    "software_development",
)
# So far after 及时 its verb may stand: 及时、妥善地修复.
REACH = 14
PARTS = frozenset(("preamble", "body", "annex"))


@dataclass(frozen=True, slots=True)
class _Duty:
    """An act that needs a measure of time, and the words for it after or before 及时."""

    key: str
    act: str
    name: Bilingual
    kinds: tuple[KindKey, ...] = ()


# Telling the other side (及时通知) needs none: the law asks for it in the same words.
DUTIES = (
    _Duty(
        "response_time",
        r"响应|到场|到达|赶到|赶赴|上门|应答|接听|respond|attend",
        Bilingual("响应或到场", "response"),
        SERVICE_KINDS,
    ),
    _Duty(
        "resolution_time",
        r"修复|维修|抢修|排除|恢复|处理(?:故障|投诉|完毕)?|解决(?!争议)|更换|补足|repair|"
        r"resolve|restore|fix",
        Bilingual("修复或处理", "repair"),
        SERVICE_KINDS,
    ),
    _Duty(
        "payment_term",
        r"支付|付款|结清|付清|拨付|核拨|退还|返还(?!资料)|pay\b|payment|refund",
        Bilingual("付款", "payment"),
    ),
    _Duty(
        "delivery_time",
        r"交付(?!地|方式|清单|标准)|交货|供货|发货|提交(?!书面)|开工|完成(?!验收)|deliver|supply",
        Bilingual("交付", "delivery"),
    ),
    _Duty(
        "cure_period",
        r"整改|改正|补救|纠正|补正|remedy|rectify|cure",
        Bilingual("整改", "cure"),
    ),
    _Duty(
        "acceptance_period",
        r"(?:组织|进行|完成)?验收|inspect|accept\b",
        Bilingual("验收", "acceptance"),
    ),
)
# 及时通知 is what the law says too; 按约定支付 refers to a time that is stated elsewhere.
EXEMPT = r"通知|告知|争议|协商|按(?:照)?[^\n]{0,4}(?:约定|规定)|报告(?:甲方|对方|有关)"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each duty of a clause that must be done 及时 without a period beside it."""
    told: set[tuple[str, str]] = set()
    vague = compile_once(VAGUE, regex.IGNORECASE)
    for passage in case.reading.passages:
        if passage.part not in PARTS or _has_period(case, passage):
            continue
        for match in vague.finditer(case.reading.masked, passage.start, passage.end):
            found = _duty(case, passage, match)
            if found is None:
                continue
            duty, span = found
            if (passage.clause, duty.key) not in told:
                told.add((passage.clause, duty.key))
                yield _gap(case, passage, duty, span)


def _has_period(case: Case, passage: Passage) -> bool:
    words = case.reading.masked[passage.start : passage.end]
    return any(MARKS[kind] in words for kind in ("period", "date", "blank", "schedule"))


def _duty(case: Case, passage: Passage, match: regex.Match[str]) -> tuple[_Duty, Span] | None:
    """The act that the vague word governs: the nearest one after it, within its clause."""
    masked = case.reading.masked
    end = min(passage.end, match.end() + REACH)
    comma = masked.find(",", match.end(), end)
    end = comma if comma >= 0 else end
    if compile_once(EXEMPT).search(masked, match.end(), end):
        return None
    best: tuple[int, int, _Duty] | None = None
    for duty in DUTIES:
        act = compile_once(duty.act, regex.IGNORECASE).search(masked, match.end(), end)
        if act is not None and (best is None or act.start() < best[0]):
            best = (act.start(), act.end(), duty)
    if best is None:
        return None
    return best[2], case.reading.text_span(match.start(), best[1])


def _gap(case: Case, passage: Passage, duty: _Duty, span: Span) -> Gap:
    kind = case.contract.kind
    wanted = kind.key in duty.kinds and kind.confidence != "low"
    measured = any(term.type == duty.key for term in case.contract.terms)
    severity: Severity = "medium" if wanted and not measured else "low"
    place = case.place(passage.clause)
    quote, span = case.quote(span)
    also_zh = "合同别处有时限的，应写明适用于此" if measured else "应写明具体时限"
    also_en = (
        "If a period stated elsewhere applies here, say so." if measured else "State a period."
    )
    return Gap(
        code=RULE.code,
        severity=severity,
        subject=duty.key,
        title=Bilingual(f"{duty.name.zh}没有明确时限", f"No period for {duty.name.en}"),
        message=Bilingual(
            f"{place.zh}只写“{quote}”，没有可衡量的时限，是否迟延难以认定，{also_zh}。",
            f"{place.en} says {quote!r} without a measure; delay will be hard to show. {also_en}",
        ),
        clause=passage.clause,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="unclear_value",
    code="unclear_value",
    severity="medium",
    title=Bilingual("没有可衡量的时限", "No measurable time"),
    source="民法典 510, 511: a time that is not clear is filled by law; practice of review",
    check=check,
    fires_on=(
        "电梯维护合同\n第一条 服务\n电梯发生故障的，乙方应及时到场处理。",
        "第一条 付款\n甲方应在验收后尽快支付服务费。",
    ),
    stays_silent_on=(
        "第一条 服务\n电梯发生故障的，乙方应及时到场，到场时间不超过30分钟。",
        "第一条 不可抗力\n受影响的一方应及时通知对方。",
    ),
)
