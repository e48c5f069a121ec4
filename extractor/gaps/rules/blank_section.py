"""A topic has its heading or its sentence, but what matters is left open."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule
from extractor.gaps.needs import find_need
from models.gap import Bilingual, Gap
from models.section import Section


def check(case: Case) -> Iterator[Gap]:
    """One gap for each section that is named and not settled."""
    for section in case.contract.sections:
        if section.status == "blank":
            yield _gap(case, section)


def _gap(case: Case, section: Section) -> Gap:
    need = find_need(section.key)
    severity = None if need is None else need.severity(case.contract.kind)
    title = case.title(section.key)
    clause = section.clauses[0] if section.clauses else None
    place = case.place(clause)
    why = Bilingual("", "") if need is None else need.why
    spans = {one.id: one.heading_span or one.label_span for one in case.contract.walk()}
    span = spans.get(clause) if clause else None
    quote, span = (None, None) if span is None else case.quote(span)
    return Gap(
        code=RULE.code,
        severity=severity or "low",
        subject=section.key,
        title=Bilingual(f"“{title.zh}”未约定清楚", f"{title.en} left open"),
        message=Bilingual(
            f"{place.zh}提到“{title.zh}”，但关键内容空缺或没有可衡量的约定"
            + (f"：{why.zh}。" if why.zh else "。"),
            f"{place.en} speaks of {title.en.lower()}, but what matters is blank or has no "
            f"measure. {why.en}".rstrip(),
        ),
        basis=need.reasons(case.contract.kind) if need and case.is_under_prc_law else (),
        default=need.default if need and case.is_under_prc_law else None,
        clause=clause,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="blank_section",
    code="blank_section",
    severity="medium",
    title=Bilingual("条款空缺", "Provision left open"),
    source="民法典 510, 511: what is not agreed, or not clearly, is filled by law",
    check=check,
    fires_on=(
        "第一条 期限\n本合同有效期为____年。",
        "第一条 争议解决\n因本合同发生的争议，双方友好协商解决。",
    ),
    stays_silent_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 期限\n本合同有效期为三年。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 争议解决\n"
        "因本合同发生的争议，向甲方所在地人民法院起诉。",
    ),
)
