"""A topic has its heading or its sentence, but what matters is left open."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule
from extractor.gaps.needs import SETTLED_BY, find_need, kind_of, shows_the_subject
from models.gap import Bilingual, Gap
from models.section import Section

# Definitions so long, in characters, are there, whatever their form.
LONG = 400


def check(case: Case) -> Iterator[Gap]:
    """One gap for each section that is named and not settled."""
    for section in case.contract.sections:
        need = find_need(section.key)
        wanted = need is not None and need.severity(kind_of(case)) is not None
        if section.status == "blank" and wanted and not _is_told(case, section):
            yield _gap(case, section)


def _is_told(case: Case, section: Section) -> bool:
    """Whether a blank term, or a reference that leads nowhere, tells the same already.

    Parties that all have a name, and a long text, are not blank either.
    """
    kinds = SETTLED_BY.get(section.key, ())
    if any(term.type in kinds and term.status == "blank" for term in case.contract.terms):
        return True
    if section.key == "parties":
        stated = [term for term in case.contract.terms if term.type == "party"]
        return len({term.canonical for term in stated}) > 1
    if section.key == "subject":
        return shows_the_subject(case)
    return section.key == "definitions" and _is_long(case, section)


def _is_long(case: Case, section: Section) -> bool:
    spans = [one.span for one in case.contract.walk() if one.id in section.clauses]
    return sum(span.end - span.start for span in spans) > LONG


def _gap(case: Case, section: Section) -> Gap:
    need = find_need(section.key)
    severity = None if need is None else need.severity(kind_of(case))
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
        basis=need.reasons(kind_of(case)) if need and case.is_under_prc_law else (),
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
        "第一条 保密\n双方的保密义务为：________。",
        "第一条 争议解决\n因本合同发生的争议，双方友好协商解决。",
    ),
    stays_silent_on=(
        # The blank itself is told by blank_value, with what follows from it.
        "第一条 期限\n本合同有效期为____年。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 期限\n本合同有效期为三年。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 争议解决\n"
        "因本合同发生的争议，向甲方所在地人民法院起诉。",
    ),
)
