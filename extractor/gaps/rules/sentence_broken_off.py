"""A provision that stops in mid-sentence, with others after it."""

from collections.abc import Iterator, Sequence

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
# 乙方逾期超过10日的。 … and then?
CONDITION = r"(?:如果?|若|超过|低于|未(?:能|按)?|逾期|擅自)[^。;；\n]{2,80}的[。；;]?$"
CONSEQUENCE = (
    r"应|须|有权|可以|可(?!能)|不得|视为|承担|支付|赔偿|负责|为准|是|属于|由|给予|扣|处|罚|解除|"
    r"终止"
)
SHORTEST = 10
SHOWN = 30


def check(case: Case) -> Iterator[Gap]:
    """One gap for each provision without items that ends so; the text's last is another rule's."""
    live = [top for top in case.contract.clauses if top.part in ("body", "annex")]
    for _, siblings in lists(live):
        for clause in siblings[:-1]:
            span = _end(case, clause) or _bare_condition(case, clause, siblings)
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


def _bare_condition(case: Case, clause: Clause, siblings: Sequence[Clause]) -> Span | None:
    """A condition (逾期超过10日的。) without what follows from it, among provisions that are whole.

    None where the other provisions of the list are conditions too, as after 有下列情形之一的.
    """
    words = case.contract.words(clause.span).rstrip()
    if clause.children or clause.tables or len(words) < SHORTEST or not _is_condition(words):
        return None
    alike = sum(_is_condition(case.contract.words(one.span).rstrip()) for one in siblings)
    if alike > 1 or compile_once(CONSEQUENCE).search(words):
        return None
    end = clause.span.start + len(words)
    return Span(max(clause.span.start, end - SHOWN), end)


def _is_condition(words: str) -> bool:
    return compile_once(CONDITION).search(words) is not None


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
        "第一条 违约责任\n1.1 乙方未按时到场的，每次支付500元。\n1.2 乙方更换人员超过4次的。\n"
        "1.3 甲方可以从服务费中扣除违约金。\n第二条 期限\n一年。",
    ),
    stays_silent_on=(
        "第一条 解除\n有下列情形之一的，甲方可以解除合同：\n（1）乙方逾期超过30日的；\n"
        "（2）乙方擅自转包的。\n第二条 期限\n一年。",
        "第一条 服务内容\n乙方维护甲方机房\n第二条 期限\n合同期限一年。",
        "第一条 服务内容\n乙方维护甲方机房，并应：\n（1）巡检；\n（2）更换配件。\n第二条 "
        "期限\n一年。",
    ),
)
