"""Two provisions of one list carry the same number."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule
from extractor.gaps.labels import label_style, lists, own_number
from extractor.patterns import compile_once
from models.clause import Clause
from models.gap import Bilingual, Gap

CHINESE = r"[\u4e00-\u9fff]"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each number that a list uses again without having begun anew."""
    live = [top for top in case.contract.clauses if top.part in ("body", "annex")]
    for _, siblings in lists(live):
        used: dict[str, dict[int, Clause]] = {}
        for clause in siblings:
            number = own_number(clause)
            if clause.label is None or number is None:
                continue
            run = used.setdefault(label_style(clause.label), {})
            # 1, 2, 3, 1, 2: the list begins anew, as under another unnumbered heading.
            if number == 1 and len(run) > 1:
                run.clear()
            if number in run and not _is_translation(case, run[number], clause):
                yield _gap(case, clause, run[number])
            run[number] = clause


def _is_translation(case: Case, first: Clause, second: Clause) -> bool:
    """Whether one is in Chinese and the other is not: two languages print every number twice."""
    pattern = compile_once(CHINESE)
    return (
        len({pattern.search(case.contract.words(one.span)) is None for one in (first, second)}) > 1
    )


def _gap(case: Case, clause: Clause, first: Clause) -> Gap:
    place = case.place(clause.id)
    quote, span = case.quote(clause.label_span or clause.span)
    names = [_beginning(one) for one in (first, clause)]
    return Gap(
        code=RULE.code,
        severity="medium",
        subject=clause.label or "",
        title=Bilingual("编号重复", "Number used twice"),
        message=Bilingual(
            f"{place.zh}的编号出现两次（“{names[0]}”和“{names[1]}”），引用该编号时指向不明。",
            f"The number {place.en} is used twice ({names[0]!r} and {names[1]!r}); a reference "
            "to it is ambiguous.",
        ),
        clause=clause.id,
        quote=quote,
        span=span,
    )


def _beginning(clause: Clause) -> str:
    words = clause.heading or clause.text or clause.label or ""
    return words.strip().split("\n")[0][:12]


RULE = GapRule(
    key="numbering_duplicate",
    code="numbering_duplicate",
    severity="medium",
    title=Bilingual("编号重复", "Number used twice"),
    source="practice of contract review: references must name one provision",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方机房。\n第二条 期限\n合同期限一年。\n第二条 费用\n"
        "费用一万元。",
        "第一条 义务\n1.1 乙方巡检机房。\n1.2 乙方提交报告。\n1.2 乙方培训人员。",
    ),
    stays_silent_on=(
        "第一条 服务 Services\n1.1 乙方维护甲方机房。\n1.1 Party B maintains the machine room.\n"
        "1.2 乙方提交报告。\n1.2 Party B submits reports.",
        "第一条 义务\n甲方：\n1．提供场地；\n2．按时付款。\n乙方：\n1．按时巡检；\n2．提交报告。",
        "第一条 甲方义务\n1．提供场地；\n2．按时付款。\n第二条 乙方义务\n1．按时巡检；\n"
        "2．提交报告。",
    ),
)
