"""A provision that stops in mid-sentence, with others after it."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.labels import lists
from extractor.patterns import compile_once
from models.clause import Clause
from models.gap import Bilingual, Gap
from models.span import Span

# No sentence ends with these: 违约方还应; 并且
OPEN = (
    r"(?:还应|还须|以及|并且|或者|而且|且应|并应|应当|不得|有权|须由|应由|应向|应在|如果|若因|由于|"
    r"\b(?:the|of|by|for|with|shall|which))$"
)
SHORTEST = 10
SHOWN = 30


def check(case: Case) -> Iterator[Gap]:
    """One gap for each provision without items that ends so; the text's last is another rule's."""
    live = [top for top in case.contract.clauses if top.part in ("body", "annex")]
    for _, siblings in lists(live):
        for clause in siblings[:-1]:
            span = _end(case, clause)
            if span is not None:
                message = Bilingual(
                    "该句没有说完，后果或内容缺失，请补全",
                    "the sentence is not finished; supply what is missing",
                )
                yield gap_at(case, RULE, span, Told(message, subject=clause.label or ""))


def _end(case: Case, clause: Clause) -> Span | None:
    """The last words of a provision that breaks off, None for any other."""
    if clause.children or clause.tables or clause.label is None:
        return None
    words = case.contract.words(clause.span).rstrip()
    if len(words) < SHORTEST or compile_once(OPEN).search(words) is None:
        return None
    end = clause.span.start + len(words)
    return Span(max(clause.span.start, end - SHOWN), end)


RULE = GapRule(
    key="sentence_broken_off",
    code="truncated",
    severity="medium",
    title=Bilingual("句子没有写完", "Unfinished sentence"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方机房，发现故障的还应\n第二条 期限\n合同期限一年。",
        "第一条 服务\n1.1 乙方应按季度提交巡检报告，并且\n1.2 乙方应更换损坏的配件。\n"
        "第二条 期限\n合同期限一年。",
    ),
    stays_silent_on=(
        "第一条 服务内容\n乙方维护甲方机房\n第二条 期限\n合同期限一年。",
        "第一条 服务内容\n乙方维护甲方机房，并应：\n（1）巡检；\n（2）更换配件。\n第二条 "
        "期限\n一年。",
    ),
)
