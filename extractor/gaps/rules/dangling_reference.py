"""A provision points to an article, a number or an annex that is not there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import regex

from extractor.gaps.base import Case, GapRule
from extractor.gaps.labels import plain_label, read_number
from extractor.patterns import compile_once
from extractor.values.matching import fold
from models.clause import Clause
from models.gap import Bilingual, Gap
from models.span import Span

NUMERAL = r"(?:\d{1,3}+|[一二三四五六七八九十百零]{1,5}+)"
# 按第九条的约定; 第三条第2款; 第五条第（二）项
ARTICLE = compile_once(
    rf"第 ?(?P<article>{NUMERAL}) ?条(?:第? ?\(?(?P<inner>{NUMERAL})\)? ?(?P<unit>款|项))?"
)
# 按本合同4.2款; 见3.1条; 详见5.2
DOTTED = compile_once(
    r"(?:本(?:合同|协议)(?:的|第)?|第|上述|前述|见|按照?|依据|根据|参照|clause|section|article)"
    r" ?(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.]|%| ?[元万倍米吨℃度版年月日台套个小天人次])",
    regex.IGNORECASE,
)
# 收费办法在4.2收费标准中列明
INSIDE = compile_once(
    r"[在于] ?(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})(?=[^\d\s,;。]{0,10}[中内里]?"
    r"(?:明确|规定|约定|载明|列明|说明|确定))"
)
ANNEX = compile_once(rf"附(?:件|表|录) ?(?P<annex>{NUMERAL}|[A-Z](?![A-Za-z]))")
ANY_ANNEX = compile_once(
    r"(?:详?见|按照?|以|依据|根据)(?:本)?(?:合同|协议)?(?:所|之|的|后)?附(?:件|"
    r"表)(?! ?[\d一-十A-Z《])"
)
# The reference belongs to a statute, a tender or another contract named before it.
ELSEWHERE = compile_once(
    r"》|法典|(?<![无依合办方做说看想用])法(?:律)?(?:$|第|的?规定|、)|条例|办法|"
    r"司法解释|规程|(?:招标|投标|采购|响应|磋商|谈判|询价|比选)文件|(?:原|主|总包|"
    r"框架|劳动|保险|贷款|担保)(?:合同|协议)|章程|附件"
)
REFERRING = tuple("见按照以据依在于和与及至到本同")
HERE = compile_once(r"本(?:合同|协议|条|章)|this (?:agreement|contract)", regex.IGNORECASE)
SENTENCE_START = compile_once(r"[^。；;\n]{0,60}$")
# Numbers so far beyond the last article are a statute's whose name stands further off.
FAR = 60


@dataclass(frozen=True, slots=True)
class _Index:
    """What may be referred to: articles, number paths and annexes by their numbers."""

    articles: Mapping[int, tuple[Clause, ...]]
    paths: frozenset[tuple[int, ...]]
    labels: frozenset[str]
    annexes: frozenset[str]
    has_annex: bool
    last: int = field(default=0)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each reference that leads nowhere, once for each target in a clause."""
    index = _build_index(case)
    text = fold(case.contract.document.text)
    told: set[tuple[str, str]] = set()
    for clause, own in case.own_spans():
        for span, target in _dangling(text, own, clause, index):
            if (clause.id, target) not in told:
                told.add((clause.id, target))
                yield _gap(case, clause, span)


def _dangling(text: str, own: Span, clause: Clause, index: _Index) -> Iterator[tuple[Span, str]]:
    for pattern, is_there in (
        (ARTICLE, _has_article),
        (DOTTED, _has_number),
        (INSIDE, _has_number),
        (ANNEX, _has_annex),
    ):
        for match in pattern.finditer(text, own.start, own.end):
            if _is_label(clause, match.start()) or is_there(index, match):
                continue
            if pattern is ANNEX and _heads_line(text, match):
                continue
            if pattern is ANNEX or not _is_elsewhere(text, match.start(), own.start):
                start = match.start("number") if "number" in match.groupdict() else match.start()
                yield Span(start, match.end()), match[0]
    if not index.has_annex:
        for match in ANY_ANNEX.finditer(text, own.start, own.end):
            yield Span(match.start(), match.end()), "附件"


def _is_label(clause: Clause, offset: int) -> bool:
    span = clause.label_span
    return span is not None and span.start <= offset < span.end


def _heads_line(text: str, match: regex.Match[str]) -> bool:
    """Whether the annex is listed here (附件1：设备清单 附件2：报价单), not referred to."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
    after = text[match.end() : match.end() + 1]
    if after in (":", "《"):
        return not before.endswith(REFERRING)
    return (not before or before[-1] in "、;:,。") and after in ("、", ".", " ")


def _is_elsewhere(text: str, start: int, floor: int) -> bool:
    sentence = SENTENCE_START.search(text, max(floor, start - 60), start)
    if sentence is None:
        return False
    before = sentence[0]
    named = list(ELSEWHERE.finditer(before))
    return bool(named) and HERE.search(before, named[-1].end()) is None


def _has_article(index: _Index, match: regex.Match[str]) -> bool:
    """Whether the article is there, and the paragraph or item of it that is named."""
    number = read_number(match["article"])
    if number is None or not index.articles or number > index.last + FAR:
        return True
    clauses = index.articles.get(number)
    if clauses is None:
        return False
    inner = read_number(match["inner"] or "")
    return inner is None or any(_has_inner(clause, inner, match["unit"]) for clause in clauses)


def _has_inner(clause: Clause, number: int, unit: str) -> bool:
    """Whether a clause has so many paragraphs or items; those of 款 need carry no number."""
    below = [one.number[-1] for one in clause.walk() if one is not clause and one.number]
    if not below:
        return unit == "款" and number <= max(1, clause.text.count("\n") + 1)
    return number <= max(below) or number <= clause.text.count("\n") + 1


def _has_number(index: _Index, match: regex.Match[str]) -> bool:
    number = match["number"]
    path = tuple(int(part) for part in number.split("."))
    return not index.paths or number in index.labels or path in index.paths


def _has_annex(index: _Index, match: regex.Match[str]) -> bool:
    return plain_label(match["annex"]) in index.annexes


def _build_index(case: Case) -> _Index:
    articles: dict[int, tuple[Clause, ...]] = {}
    paths: set[tuple[int, ...]] = set()
    labels: set[str] = set()
    named = any(_is_article(clause) for clause in case.live_clauses())
    for clause in case.live_clauses():
        if clause.label is None or not clause.number:
            continue
        labels.add(plain_label(clause.label))
        paths.update(clause.number[at:] for at in range(len(clause.number)))
        if _is_article(clause) if named else len(clause.number) <= 2:
            number = clause.number[-1]
            articles[number] = (*articles.get(number, ()), clause)
    annexes = _annexes(case)
    has_annex = bool(annexes) or _speaks_of_annexes(case)
    last = max(articles, default=0)
    return _Index(articles, frozenset(paths), frozenset(labels), annexes, has_annex, last)


def _is_article(clause: Clause) -> bool:
    return regex.fullmatch(r"第\d+条", plain_label(clause.label or "")) is not None


def _annexes(case: Case) -> frozenset[str]:
    """The numbers of annexes that are bound in, or listed with their titles."""
    text = fold(case.contract.document.text)
    found = set()
    for clause, own in case.own_spans():
        for match in ANNEX.finditer(text, own.start, own.end):
            if _is_label(clause, match.start()) or _heads_line(text, match):
                found.add(plain_label(match["annex"]))
    return frozenset(found)


def _speaks_of_annexes(case: Case) -> bool:
    """Whether an annex is bound in, or a provision says what the annexes are."""
    text = fold(case.contract.document.text)
    for clause in case.live_clauses():
        if clause.part == "annex":
            return True
        words = text[clause.span.start : clause.span.end]
        if regex.search(
            r"附(?:件|表|录)[^。\n]{0,12}(?:包括|如下|清单|为:|目录|构成|组成)|(?:^|"
            r"\n)附(?:件|表)[:：]",
            words,
        ):
            return True
    return False


def _gap(case: Case, clause: Clause, span: Span) -> Gap:
    place = case.place(clause.id)
    quote, span = case.quote(span)
    return Gap(
        code=RULE.code,
        severity="medium",
        subject=quote,
        title=Bilingual("引用落空", "Reference leads nowhere"),
        message=Bilingual(
            f"{place.zh}引用的“{quote}”在合同中找不到，该处约定的内容无从确定，请补充或更正引用。",
            f"{place.en} refers to {quote!r}, which is not in the contract: what is agreed there "
            "cannot be told. Supply it or correct the reference.",
        ),
        clause=clause.id,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="dangling_reference",
    code="dangling_reference",
    severity="medium",
    title=Bilingual("引用落空", "Reference leads nowhere"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方机房。\n第二条 违约责任\n违约方按第九条的约定承担责任。",
        "第一条 费用\n1.1 费用按本合同3.2款计算。\n第二条 期限\n合同期限一年。",
        "第一条 服务内容\n设备清单见附件3。\n第二条 期限\n合同期限一年。",
        "第一条 费用\n收费明细详见附件。\n第二条 期限\n合同期限一年。",
    ),
    stays_silent_on=(
        "第一条 依据\n依照《民法典》第五百九十条办理。\n第二条 期限\n合同期限一年。",
        "第一条 服务内容\n乙方维护甲方机房。\n第二条 违约责任\n违反第一条的，应赔偿损失。",
        "第一条 服务内容\n设备清单见附件1。\n第二条 附件\n附件1：设备清单\n附件2：报价单",
        "第一条 费用\n1.1 费用为每月3.5万元。\n1.2 系统升级到2.0版。",
        "第一条 服务\n服务内容按招标文件第20条执行。\n第二条 期限\n合同期限一年。",
    ),
)
