"""A number and a heading with nothing below them."""

from collections.abc import Iterator, Sequence

from extractor.gaps.base import Case, GapRule
from extractor.gaps.labels import label_style, lists
from extractor.values.matching import fold
from models.clause import Clause
from models.gap import Bilingual, Gap

# A heading of a list's item (技术支持工程师；) is its whole text, not the head of one.
ITEM_ENDS = ("；", ";", "，", ",", "。", "、", ".")


def check(case: Case) -> Iterator[Gap]:
    """One gap for each numbered heading without text, where its siblings have some."""
    live = [top for top in case.contract.clauses if top.part in ("body", "annex")]
    last = _cut_off(case)
    for _, siblings in lists(live):
        for clause in siblings:
            if (
                clause is not last
                and _is_empty(case, clause)
                and _siblings_speak(case, clause, siblings)
            ):
                yield _gap(case, clause)


def _cut_off(case: Case) -> Clause | None:
    """The last clause of a text without annexes and signatures: it may just be cut off."""
    parts = [top.part for top in case.contract.clauses if top.part != "furniture"]
    if not parts or parts[-1] != "body":
        return None
    return list(case.live_clauses())[-1]


def _is_empty(case: Case, clause: Clause) -> bool:
    if clause.label is None or clause.children or clause.tables or clause.text.strip():
        return False
    words = case.contract.words(clause.span).rstrip()
    if words.endswith(ITEM_ENDS):
        return False
    # 付款内容：（分期付款）: what follows the colon is the provision.
    return not fold(clause.heading or "").partition(":")[2].strip()


def _siblings_speak(case: Case, clause: Clause, siblings: Sequence[Clause]) -> bool:
    """Whether most provisions of the same list have a text: else it is a list of mere names."""
    if clause.part == "annex" and clause in case.contract.clauses:
        return True
    style = label_style(clause.label or "")
    others = [
        one
        for one in siblings
        if one is not clause and one.label is not None and label_style(one.label) == style
    ]
    speaking = sum(bool(one.children or one.tables or one.text.strip()) for one in others)
    return speaking * 2 > len(others)


def _gap(case: Case, clause: Clause) -> Gap:
    place = case.place(clause.id)
    heading = clause.heading or ""
    quote, span = case.quote(clause.heading_span or clause.label_span or clause.span)
    name = f"“{heading}”" if heading else ""
    return Gap(
        code=RULE.key,
        severity="medium",
        subject=clause.label or "",
        title=Bilingual("有标题无内容", "Heading without text"),
        message=Bilingual(
            f"{place.zh}{name}只有编号和标题，没有内容，该事项等于没有约定。",
            f"{place.en} {heading} has a number and a heading and nothing below it: nothing is "
            "agreed there.",
        ),
        clause=clause.id,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="empty_clause",
    title=Bilingual("有标题无内容", "Heading without text"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方机房。\n第二条 服务标准\n第三条 期限\n合同期限一年。",
        "第一条 服务\n1.1 服务内容\n乙方维护甲方机房。\n1.2 服务地点\n1.3 服务期限\n合同期限一年。",
    ),
    stays_silent_on=(
        "第一条 服务团队\n乙方团队包括：\n（1）项目经理；\n（2）工程师；\n（3）培训师。\n"
        "第二条 期限\n合同期限一年。",
        "第一条 服务\n1.1 服务内容\n（1）巡检机房；\n（2）更换配件。\n1.2 服务期限\n合同期限一年。",
    ),
)
