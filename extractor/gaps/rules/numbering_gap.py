"""A list of provisions skips a number, or begins with another than one."""

from collections.abc import Iterator, Sequence

from extractor.gaps.base import Case, GapRule
from extractor.gaps.labels import label_style, lists, own_number
from models.clause import Clause
from models.gap import Bilingual, Gap

# Larger numbers are years or figures that were taken for labels.
LARGEST = 200
NAMED_NUMBERS = 6
# Annexes and parts are often printed apart: which are bound in says nothing about the text.
LOOSE_STYLES = frozenset(("附件#", "附录#", "附表#", "第#部分"))
LOOSE_WORDS = ("exhibit", "annex", "appendix", "schedule", "attachment")


def check(case: Case) -> Iterator[Gap]:
    """One gap for each place where numbers are skipped, at every level."""
    live = [top for top in case.contract.clauses if top.part in ("body", "annex")]
    last: dict[tuple[int, str], int] = {}
    for depth, siblings in lists(live):
        for style, run in _by_style(siblings).items():
            if style in LOOSE_STYLES or style.lower().startswith(LOOSE_WORDS):
                continue
            yield from _skips(case, run, last.get((depth, style), 0))
            numbers = [own_number(clause) or 0 for clause in run]
            last[depth, style] = numbers[-1]


def _by_style(siblings: Sequence[Clause]) -> dict[str, list[Clause]]:
    runs: dict[str, list[Clause]] = {}
    for clause in siblings:
        number = own_number(clause)
        if clause.label is not None and number is not None and 0 < number <= LARGEST:
            runs.setdefault(label_style(clause.label), []).append(clause)
    return runs


def _skips(case: Case, run: Sequence[Clause], before: int) -> Iterator[Gap]:
    """Skipped numbers of one list; ``before`` is the last number of the list before it.

    Articles may count on from chapter to chapter: 第二章 begins with 第六条.
    """
    numbers = [own_number(clause) or 0 for clause in run]
    previous, former = 0, None
    for index, (clause, number) in enumerate(zip(run, numbers, strict=True)):
        starts = index == 0 or number == 1
        expected = {1, before + 1} if starts else {previous + 1}
        later = set(numbers[index + 1 :])
        since = (before if before and number > before else 0) if starts else previous
        missing = [one for one in range(since + 1, number) if one not in later]
        if number not in expected and number > previous and missing:
            yield _gap(case, clause, former, missing)
        previous, former = number, clause


def _gap(case: Case, clause: Clause, former: Clause | None, missing: Sequence[int]) -> Gap:
    label = clause.label or ""
    place = case.place(clause.id)
    named = "、".join(map(str, missing[:NAMED_NUMBERS])) + (
        "等" if len(missing) > NAMED_NUMBERS else ""
    )
    named_en = ", ".join(map(str, missing[:NAMED_NUMBERS])) + (
        " and others" if len(missing) > NAMED_NUMBERS else ""
    )
    if former is None or (own_number(clause) or 0) < (own_number(former) or 0):
        zh, en = f"列表从“{label}”开始", f"the list begins with {label}"
    else:
        zh = f"“{former.label}”之后是“{label}”"
        en = f"{former.label} is followed by {label}"
    quote, span = case.quote(clause.label_span or clause.span)
    return Gap(
        code=RULE.code,
        severity="high" if len(clause.number) == 1 or label.startswith("第") else "medium",
        subject=label,
        title=Bilingual("编号不连续", "Numbers skipped"),
        message=Bilingual(
            f"{place.zh}处编号不连续：{zh}，缺少编号{named}，可能漏印或删去了条款而未调整编号，"
            "请核对原文。",
            f"At {place.en} {en}: {named_en} missing. A provision may have been left out or "
            "deleted without renumbering; check the original.",
        ),
        clause=clause.id,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="numbering_gap",
    code="numbering_gap",
    severity="high",
    title=Bilingual("编号不连续", "Numbers skipped"),
    source="practice of contract review: a skipped number is the trace of a lost provision",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方机房。\n第三条 期限\n合同期限一年。",
        "第一条 服务方式\n乙方提供下列支持：\n（1）电话支持；\n（3）现场支持。",
        "第一条 人员要求\n1.1 技术水平\n（3）熟悉设备操作。\n1.2 态度\n热情接待。",
    ),
    stays_silent_on=(
        "ARTICLE I SERVICES\nThe Provider shall provide support.\nARTICLE II TERM\n"
        "The term is one year.\nEXHIBIT B\nThe fees are USD 100 a month.",
        "第一章 总则\n第一条 目的\n双方合作。\n第二条 范围\n机房维护。\n"
        "第二章 服务\n第三条 内容\n乙方巡检机房。\n第四条 期限\n一年。",
        "第一条 甲方义务\n1．提供场地；\n2．按时付款。\n第二条 乙方义务\n1．按时巡检；\n"
        "2．提交报告。",
        "第一条 服务内容\n乙方维护甲方机房。\n第二条 期限\n合同期限一年。",
    ),
)
