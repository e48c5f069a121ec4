"""A document and its tree -> the contract's title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.patterns import compile_once
from extractor.values.injected import INJECTED
from models.clause import Clause
from models.document import Document, Line

_NAME = (
    r"(?:合\s?同|协\s?议|契\s?约|订\s?单|意向|备忘录|确认|承诺|委托)\s?书?|订货单|采购单|合作框架"
)
# What may follow the name: a version, a note in brackets, the word for a model form.
_TAIL = (
    r"(?:\s?[（(【\[][^（()）]{1,24}[)）】\]]|[\w.]{0,12}?版(?:[\w.]{1,6}版)?"
    r"|[（(]?(?:范本|样本|示范文本|模板)[)）]?)?"
)
_CHINESE = compile_once(
    rf"(?P<title>[^。；;，,：:！？?_]{{0,56}}(?:{_NAME}){_TAIL})(?P<rest>\s?\d?|年?\w{{0,4}})"
)
_ENGLISH = compile_once(
    r"(?!this |the parties|between|whereas|dated|agreement no|contract no)(?=[A-Z])"
    r"[^.;:,_]{0,70}?\b(?:agreement|(?:sub)?contract|terms and conditions|statement of work"
    r"|(?:purchase|work) order|order form|memorandum|lease|deed|letter of engagement"
    r"|(?:terms|conditions) of (?:engagement|business|service|sale|purchase))\b[^.;:,_]{0,60}",
    re.IGNORECASE,
)
_BARE = compile_once(rf"(?:{_NAME}){_TAIL}")
# Lines that name a contract and are no title of it.
_OTHER = compile_once(
    r"目\s?录|封面|填\s?写|说\s?明$|编\s?号|条款$|格式|拟?签[订署]|文本(?!）|\))|^本(?:合同|协议|文|公司|次)|^(?:根据|依据|为|按照|鉴于|甲|乙)|双方|如下|以下|附件|第.{1,4}章|印制|监制"
)
_COMPANY = compile_once(r"(?:公司|集团|大学|学校|学院|医院|中心|局|委员会|厂|研究院)$")
_FIELD = compile_once(r"[:：_]|^\s*[\d.、（(]+")
# [合同名称], 【协议名称】: a form whose title is still to be filled in.
_OPEN_TITLE = compile_once(
    r"[\[【{<（(][^\]】}>）)]{0,20}(?:合同|协议)名称[^\]】}>）)]{0,10}[\]】}>）)]"
)
_NAMED = compile_once(r"(?:合同|协议)(?:书)?名称\s*[:：]\s*(?P<title>[^\s_].{2,60})")
_BEHIND_COLON = compile_once(
    r"[^：:]{0,20}(?:模板|范本|格式|文本|名称)\s*[：:]\s*(?P<title>\S.{2,60})"
)

_MOST_LINES = 60
_SAME_SIZE = 0.6
_GENERIC = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    title: str
    line: Line
    exact: bool
    order: int


def find_title(document: Document, clauses: Sequence[Clause]) -> str | None:
    """The name of the contract as its first page prints it, None when it has none.

    A title split over lines is joined; a note of its version stays, a stray number goes.
    """
    lead = _lead(document, clauses)
    found = [
        candidate for order in range(len(lead)) if (candidate := _read(lead, order)) is not None
    ]
    if not found:
        return _named(lead)
    best = max(found, key=_weight)
    return " ".join(best.title.split()) or None


def _weight(candidate: _Candidate) -> tuple[bool, float, bool, bool, bool, int]:
    """A title that says more than 采购合同, the largest line, centred, bold, ending in its name.

    A running head (项目合同) over the title proper is often the larger one.
    """
    line = candidate.line
    looks = (line.size or 0.0, line.centred, line.bold)
    return (len(candidate.title) > _GENERIC, *looks, candidate.exact, -candidate.order)


def _lead(document: Document, clauses: Sequence[Clause]) -> list[Line]:
    """The contract's own lines before its first provision, outside contents and furniture."""
    lines: list[Line] = []
    spans = [c.own for c in clauses if c.part in ("cover", "preamble")]
    ranges = sorted(span for own in spans for span in own)
    if not ranges:
        first = min((c.span.start for c in clauses if c.part == "body"), default=0)
        return [line for line in document.lines[:5] if line.start <= first]
    at = 0
    for line in document.lines:
        while at < len(ranges) and ranges[at].end <= line.start:
            at += 1
        if at == len(ranges) or len(lines) == _MOST_LINES:
            break
        if line.start >= ranges[at].start and line.kind != "furniture":
            lines.append(line)
    return lines


def _read(lead: Sequence[Line], order: int) -> _Candidate | None:
    line = lead[order]
    text = _plain(line)
    if _OPEN_TITLE.fullmatch(text):
        return _Candidate(text, line, True, order)
    behind = _BEHIND_COLON.fullmatch(text)
    text = behind["title"].strip() if behind else text
    if line.cell is not None or not 2 <= len(text) <= 80:
        return None
    english = _ENGLISH.fullmatch(text) if text.isascii() else None
    if english:
        return _Candidate(text, line, True, order)
    match = _CHINESE.fullmatch(text)
    if match is None or _OTHER.search(text):
        return None
    title = match["title"].strip()
    return _Candidate(_joined(lead, order, title), line, match["rest"] == "", order)


def _plain(line: Line) -> str:
    """The line without Word's number and without words that a web site put in."""
    text = line.text[len(line.label) :] if line.label else line.text
    for advert, original in INJECTED.items():
        text = text.replace(advert, "" if original != "保密" else original)
    return text.strip()


def _joined(lead: Sequence[Line], order: int, title: str) -> str:
    """The title with the lines right above that belong to it, as 设备维护项目 above 服务合同."""
    parts = [title]
    bare = _BARE.fullmatch(title) is not None
    at = order - 1
    while at >= 0 and len(parts) < 3:
        above, below = lead[at], lead[at + 1]
        text = _plain(above)
        if not _belongs(above, below, text, bare=bare):
            break
        parts.insert(0, text)
        at -= 1
    return "".join(parts)


def _belongs(above: Line, below: Line, text: str, *, bare: bool) -> bool:
    if above.cell is not None or above.page != below.page or not 2 <= len(text) <= 50:
        return False
    if _FIELD.search(text) or _OTHER.search(text) or _COMPANY.search(text):
        return False
    if compile_once(r"[。；;，,]").search(text) or _CHINESE.fullmatch(text):
        return False
    if above.size is not None and below.size is not None:
        return abs(above.size - below.size) <= _SAME_SIZE
    return bare


def _named(lead: Sequence[Line]) -> str | None:
    """The name in a field 合同名称：, when no line prints it as a title."""
    for line in lead:
        match = _NAMED.match(line.text.strip())
        if match:
            return str(match["title"]).strip()
    return None
