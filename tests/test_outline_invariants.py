"""What holds for the tree of any document whatever: nothing lost, nothing doubled, all in order."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.outline import parse_outline
from extractor.outline.title import find_title
from models.clause import Clause
from models.contract import Contract
from models.document import CellPlace, Document, Line
from tests.layouts import laid_out

STARTS = (
    "第一条 服务",
    "第二条约定的期限",
    "第三章 附则",
    "第二部分 条款",
    "一、总则",
    "（二）范围",
    "1.1内容",
    "2.1.3 人员",
    "1、电话；2、现场；3、邮件。",
    "3.",
    "（1）",
    "a) 费用",
    "(i) any fee",
    "①一次付清",
    "目录",
    "第一条 总则……………3",
    "甲方（盖章）：",
    "（以下无正文）",
    "附件一：清单",
    "附件：",
    "保密协议",
    "填写说明",
    "双方达成如下协议：",
    "乙方应当按照约定提供服务，并承担由此产生的费用。",
    "NOW, THEREFORE, the parties agree:",
    "ARTICLE IV",
    "Section 2.1 Fees. The Customer shall pay.",
    "2024.1.1",
    "\n第四条\n期限",
    " ",
    "【",
)

line = st.builds(
    Line,
    text=st.sampled_from(STARTS) | st.text("一第条1.（)a 、\n：", max_size=12),
    kind=st.sampled_from(("text", "text", "text", "furniture")),
    bold=st.booleans(),
    centred=st.booleans(),
    outline_level=st.none() | st.integers(0, 3),
    list_id=st.none() | st.sampled_from(("1", "2")),
    list_level=st.integers(0, 3),
    cell=st.none() | st.none() | st.builds(CellPlace, st.just(0), st.integers(0, 2), st.just(0)),
    contents_entry=st.booleans(),
)
documents = st.lists(line, max_size=25).map(lambda lines: laid_out(*lines))
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def clauses_of(document: Document) -> list[Clause]:
    return [clause for top in parse_outline(document) for clause in top.walk()]


@QUICK
@given(documents)
def test_every_character_lies_in_exactly_one_node(document: Document) -> None:
    assert Contract(document, parse_outline(document)).coverage == 1.0


@QUICK
@given(documents)
def test_nodes_are_nested_and_named_in_reading_order(document: Document) -> None:
    clauses = clauses_of(document)
    assert [clause.id for clause in clauses] == [f"c{n}" for n in range(1, len(clauses) + 1)]
    starts = [clause.span.start for clause in clauses]
    assert starts == sorted(starts)
    for clause in clauses:
        assert all(clause.span.contains(child.span) for child in clause.children)
        assert all(clause.span.contains(own) for own in clause.own)


@QUICK
@given(documents)
def test_labels_and_headings_stand_where_they_say(document: Document) -> None:
    for clause in clauses_of(document):
        for words, span in (
            (clause.label, clause.label_span),
            (clause.heading, clause.heading_span),
        ):
            assert (words is None) == (span is None)
            if span is not None:
                assert document.text[span.start : span.end] == words
                assert clause.own[0].contains(span)


@QUICK
@given(documents)
def test_the_same_document_gives_the_same_tree_and_title(document: Document) -> None:
    first, second = parse_outline(document), parse_outline(document)
    assert first == second
    assert find_title(document, first) == find_title(document, second)
