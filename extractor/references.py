"""A contract -> its references to its own provisions and annexes, with where they lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import regex

from extractor.gaps.labels import plain_label, read_number
from extractor.patterns import compile_once
from extractor.values.matching import fold
from models.clause import Clause
from models.contract import Contract
from models.reference import Reference
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
ANNEXES_NAMED = compile_once(
    r"附(?:件|表|录)[^。\n]{0,12}(?:包括|如下|清单|为:|目录|构成|组成)|(?:^|\n)附(?:件|表)[:：]"
)
REFERRING = tuple("见按照以据依在于和与及至到本同")
HERE = compile_once(r"本(?:合同|协议|条|章)|this (?:agreement|contract)", regex.IGNORECASE)
SENTENCE_START = compile_once(r"[^。；;\n]{0,60}$")
# Numbers so far beyond the last article are a statute's whose name stands further off.
FAR = 60


UNREAD_PARTS = frozenset(("contents", "furniture"))


@dataclass(frozen=True, slots=True)
class _Index:
    """What may be referred to: articles, number paths and annexes by their numbers.

    ``annexes`` are the annexes bound in or listed by title, with their clause where
    they are bound in.
    """

    articles: Mapping[int, tuple[Clause, ...]]
    paths: Mapping[tuple[int, ...], Clause]
    labels: Mapping[str, Clause]
    annexes: Mapping[str, Clause | None]
    has_annex: bool
    last: int = field(default=0)


@dataclass(frozen=True, slots=True)
class _Lead:
    """Where a reference leads: a clause, or nowhere that is told (``missing``: nowhere at all)."""

    target: Clause | None = None
    missing: bool = False


_UNTOLD, _MISSING = _Lead(), _Lead(missing=True)


def find_references(contract: Contract) -> tuple[Reference, ...]:
    """Every reference in reading order; those to statutes and other documents are left out."""
    index = _build_index(contract)
    text = fold(contract.document.text)
    found = [
        Reference(
            contract.words(span),
            clause.id,
            span,
            None if lead.target is None else lead.target.id,
            lead.missing,
        )
        for clause, own in _own_spans(contract)
        for span, lead in _in_range(text, own, clause, index)
    ]
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def _own_spans(contract: Contract) -> Iterator[tuple[Clause, Span]]:
    return ((clause, own) for clause in _live_clauses(contract) for own in clause.own)


def _live_clauses(contract: Contract) -> Iterator[Clause]:
    for top in contract.clauses:
        if top.part not in UNREAD_PARTS:
            yield from top.walk()


def _in_range(text: str, own: Span, clause: Clause, index: _Index) -> Iterator[tuple[Span, _Lead]]:
    for pattern, follow in (
        (ARTICLE, _to_article),
        (DOTTED, _to_number),
        (INSIDE, _to_number),
        (ANNEX, _to_annex),
    ):
        for match in pattern.finditer(text, own.start, own.end):
            if _is_label(clause, match.start()):
                continue
            if pattern is ANNEX and _heads_line(text, match):
                continue
            if pattern is not ANNEX and _is_elsewhere(text, match.start(), own.start):
                continue
            start = match.start("number") if "number" in match.groupdict() else match.start()
            yield Span(start, match.end()), follow(index, match)
    for match in ANY_ANNEX.finditer(text, own.start, own.end):
        yield Span(match.start(), match.end()), _to_only_annex(index)


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


def _to_article(index: _Index, match: regex.Match[str]) -> _Lead:
    """The article, and the paragraph or item of it that is named."""
    number = read_number(match["article"])
    if number is None or not index.articles or number > index.last + FAR:
        return _UNTOLD
    clauses = index.articles.get(number)
    if clauses is None:
        return _MISSING
    inner = read_number(match["inner"] or "")
    if inner is None:
        return _Lead(clauses[0])
    fitting = [clause for clause in clauses if _has_inner(clause, inner, match["unit"])]
    return _Lead(_inner(fitting[0], inner)) if fitting else _MISSING


def _inner(clause: Clause, number: int) -> Clause:
    """The numbered provision of a clause; the clause itself where its parts have no numbers."""
    return next((one for one in clause.children if one.number[-1:] == (number,)), clause)


def _has_inner(clause: Clause, number: int, unit: str) -> bool:
    """Whether a clause has so many paragraphs or items; those of 款 need carry no number."""
    below = [one.number[-1] for one in clause.walk() if one is not clause and one.number]
    if not below:
        return unit == "款" and number <= max(1, clause.text.count("\n") + 1)
    return number <= max(below) or number <= clause.text.count("\n") + 1


def _to_number(index: _Index, match: regex.Match[str]) -> _Lead:
    number = match["number"]
    path = tuple(int(part) for part in number.split("."))
    clause = index.labels.get(number) or index.paths.get(path)
    if clause is not None:
        return _Lead(clause)
    return _MISSING if index.paths else _UNTOLD


def _to_annex(index: _Index, match: regex.Match[str]) -> _Lead:
    label = plain_label(match["annex"])
    return _Lead(index.annexes[label]) if label in index.annexes else _MISSING


def _to_only_annex(index: _Index) -> _Lead:
    """Where 详见附件 leads: to the annex, when one alone is bound in."""
    bound = [clause for clause in index.annexes.values() if clause is not None]
    if not index.has_annex:
        return _MISSING
    return _Lead(bound[0]) if len(bound) == 1 else _UNTOLD


def _build_index(contract: Contract) -> _Index:
    articles: dict[int, tuple[Clause, ...]] = {}
    paths: dict[tuple[int, ...], Clause] = {}
    labels: dict[str, Clause] = {}
    named = any(_is_article(clause) for clause in _live_clauses(contract))
    for clause in _live_clauses(contract):
        if clause.label is None or not clause.number:
            continue
        labels.setdefault(plain_label(clause.label), clause)
        for at in range(len(clause.number)):
            paths.setdefault(clause.number[at:], clause)
        if _is_article(clause) if named else len(clause.number) <= 2:
            number = clause.number[-1]
            articles[number] = (*articles.get(number, ()), clause)
    annexes = _annexes(contract)
    has_annex = bool(annexes) or _speaks_of_annexes(contract)
    return _Index(articles, paths, labels, annexes, has_annex, max(articles, default=0))


def _is_article(clause: Clause) -> bool:
    return regex.fullmatch(r"第\d+条", plain_label(clause.label or "")) is not None


def _annexes(contract: Contract) -> dict[str, Clause | None]:
    """The annexes that are bound in, or listed with their titles, by number."""
    text = fold(contract.document.text)
    found: dict[str, Clause | None] = {}
    for clause, own in _own_spans(contract):
        for match in ANNEX.finditer(text, own.start, own.end):
            number = plain_label(match["annex"])
            if _is_label(clause, match.start()):
                found[number] = found.get(number) or clause
            elif _heads_line(text, match):
                found.setdefault(number, None)
    return found


def _speaks_of_annexes(contract: Contract) -> bool:
    """Whether an annex is bound in, or a provision says what the annexes are."""
    text = fold(contract.document.text)
    return any(
        clause.part == "annex"
        or ANNEXES_NAMED.search(text, clause.span.start, clause.span.end) is not None
        for clause in _live_clauses(contract)
    )
