"""A number and a heading with nothing below them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

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
        empty = [one for one in siblings if one is not last and _is_empty(case, one)]
        speaking = _count_by_style(siblings) if empty else {}
        for clause in empty:
            is_annex = clause.part == "annex" and clause in case.contract.clauses
            if is_annex or _siblings_speak(clause, speaking):
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


def _count_by_style(siblings: Sequence[Clause]) -> dict[str, Counter[bool]]:
    """Of the siblings with labels of each style, how many say something and how many nothing."""
    counts: dict[str, Counter[bool]] = {}
    for one in siblings:
        if one.label is not None:
            says = bool(one.children or one.tables or one.text.strip())
            counts.setdefault(label_style(one.label), Counter())[says] += 1
    return counts


def _siblings_speak(clause: Clause, counts: Mapping[str, Counter[bool]]) -> bool:
    """Whether most other provisions of an empty one's list have a text.

    Else it is a list of mere names.
    """
    count = counts[label_style(clause.label or "")]
    return count[True] > count[False] - 1


def _gap(case: Case, clause: Clause) -> Gap:
    place = case.place(clause.id)
    heading = clause.heading or ""
    quote, span = case.quote(clause.heading_span or clause.label_span or clause.span)
    name = f"“{heading}”" if heading else ""
    return Gap(
        code=RULE.code,
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
    code="empty_clause",
    severity="medium",
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
