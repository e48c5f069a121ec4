"""The contents list and the body do not agree: entries missing, added, renumbered or retitled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from extractor.gaps.base import Case, GapRule
from extractor.gaps.labels import label_style, plain_label, plain_words
from extractor.patterns import compile_once
from extractor.values.injected import INJECTED
from models.clause import Clause
from models.gap import Bilingual, Gap
from models.span import Span

NUMERAL = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,5})"
ENTRY = compile_once(
    rf"[^\S\n]*+(?P<label>第 ?{NUMERAL} ?[部分章节条编篇]{{1,2}}|附(?:件|录|表) ?{NUMERAL}?"
    rf"|\d{{1,2}}(?:[.．]\d{{1,2}}){{0,3}}|[一二三四五六七八九十]{{1,3}}(?=、)|[(（]{NUMERAL}[)）])"
    r"[^\S\n]*+[、.．:：]?[^\S\n]*+(?P<title>[^\n]*)"
)
# 第一条 定义 ........ 3
LEADERS = compile_once(r"[\s.．·…_-]++$")
PAGE = compile_once(r"(?:[\s.．·…_]{2,}+|\t)\d{1,4}\s*$")
ALIKE = 0.6
NAMED = 12


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the contents list: its label as printed and plain, its title, its place."""

    label: str
    plain: str
    title: str
    span: Span


def check(case: Case) -> Iterator[Gap]:
    """One gap for each way in which contents and body differ, with the entries named."""
    for top in case.contract.clauses:
        if top.part != "contents":
            continue
        entries = _read_entries(case, top)
        body = [clause for clause in case.live_clauses() if clause.label and clause.part != "cover"]
        if len(entries) >= 2 and body:
            yield from _compare(case, top, entries, body)


def _read_entries(case: Case, contents: Clause) -> list[_Entry]:
    text = case.contract.document.text
    entries = []
    for own in contents.own:
        start = own.start
        for line in text[own.start : own.end].split("\n"):
            match = ENTRY.fullmatch(line)
            if match is not None:
                title = LEADERS.sub("", PAGE.sub("", match["title"]))
                span = Span(start + match.start("label"), start + max(match.end("label"), 1))
                entries.append(_Entry(match["label"], plain_label(match["label"]), title, span))
            start += len(line) + 1
    return entries


def _compare(
    case: Case, top: Clause, entries: Sequence[_Entry], body: Sequence[Clause]
) -> Iterator[Gap]:
    by_label: dict[str, list[Clause]] = {}
    by_title: dict[str, Clause] = {}
    for clause in body:
        by_label.setdefault(_number_of(clause.label or ""), []).append(clause)
        by_title.setdefault(plain_words(clause.heading or _first_words(clause)), clause)
    listed = {plain_words(_put_right(entry.title)) for entry in entries}
    missing, moved, retitled = [], [], []
    for entry in entries:
        named = by_label.get(_number_of(entry.label), [])
        if any(_same_title(entry.title, clause) for clause in named):
            continue
        elsewhere = by_title.get(plain_words(_put_right(entry.title)))
        if elsewhere is not None and elsewhere not in named:
            moved.append((entry, elsewhere))
        elif not named or plain_words(named[0].heading or "") in listed:
            missing.append(entry)
        elif entry.title:
            retitled.append((entry, named[0]))
    if missing:
        yield _gap(case, top, missing[0], _say_missing(missing))
    if moved:
        yield _gap(case, top, moved[0][0], _say_moved(moved))
    if retitled:
        yield _gap(case, top, retitled[0][0], _say_retitled(retitled))
    extra = _extra(entries, body)
    if extra:
        yield _gap(case, top, entries[-1], _say_extra(extra))


def _number_of(label: str) -> str:
    """第七条, 7 and 七 are one entry; 7.1 is its own."""
    return plain_label(label).strip("第条章节、()")


def _first_words(clause: Clause) -> str:
    return clause.text.strip().split("\n")[0][:30]


def _put_right(words: str) -> str:
    for injected, original in INJECTED.items():
        words = words.replace(injected, original or injected)
    return words


def _same_title(title: str, clause: Clause) -> bool:
    listed = plain_words(_put_right(title))
    printed = plain_words(clause.heading or _first_words(clause))
    if not listed or not printed or listed in printed or printed in listed:
        return True
    return SequenceMatcher(None, listed, printed, autojunk=False).ratio() >= ALIKE


def _extra(entries: Sequence[_Entry], body: Sequence[Clause]) -> list[Clause]:
    """Provisions of a style that the contents list lists, and does not list."""
    styles = {label_style(entry.label) for entry in entries}
    listed = {entry.plain for entry in entries}
    return [
        clause
        for clause in body
        if clause.label is not None
        and clause.part == "body"
        and label_style(clause.label) in styles
        and plain_label(clause.label) not in listed
    ]


def _name(entry: _Entry) -> str:
    return f"{entry.label} {entry.title}".strip()


def _list(names: Sequence[str]) -> tuple[str, str]:
    zh, en = "、".join(names[:NAMED]), ", ".join(names[:NAMED])
    if len(names) > NAMED:
        return f"{zh}等{len(names)}项", f"{en} and others ({len(names)} in all)"
    return zh, en


def _say_missing(missing: Sequence[_Entry]) -> tuple[str, str, str]:
    numbers = {_number_of(entry.label) for entry in missing}
    outer = [
        entry for entry in missing if _number_of(entry.label).rpartition(".")[0] not in numbers
    ]
    zh, en = _list([_name(entry) for entry in outer])
    if len(outer) < len(missing):
        zh, en = f"{zh}（连同其下共{len(missing)}项）", f"{en} ({len(missing)} with what is below)"
    return (
        missing[0].label,
        f"目录列有而正文没有：{zh}。这些条款可能被删去，或文件不完整，不能视为已经约定。",
        f"Listed in the contents but not in the body: {en}. These provisions may have been "
        "deleted, or the file is incomplete; they are not agreed.",
    )


def _say_moved(moved: Sequence[tuple[_Entry, Clause]]) -> tuple[str, str, str]:
    zh, _ = _list([f"{_name(entry)}（正文为{clause.label}）" for entry, clause in moved])
    _, en = _list([f"{_name(entry)} (in the body {clause.label})" for entry, clause in moved])
    return (
        moved[0][0].label,
        f"目录与正文的编号不一致：{zh}。引用编号时可能指错条款。",
        f"Numbered otherwise in the body than in the contents: {en}. References may lead astray.",
    )


def _say_retitled(retitled: Sequence[tuple[_Entry, Clause]]) -> tuple[str, str, str]:
    pairs = [(entry, clause.heading or _first_words(clause)[:15]) for entry, clause in retitled]
    zh, _ = _list([f"{_name(entry)}（正文为“{words}”）" for entry, words in pairs])
    _, en = _list([f"{_name(entry)} (in the body {words!r})" for entry, words in pairs])
    return (
        retitled[0][0].label,
        f"目录与正文的标题不一致：{zh}。目录可能来自另一版本。",
        f"Titled otherwise in the body than in the contents: {en}. The contents list may belong "
        "to another version.",
    )


def _say_extra(extra: Sequence[Clause]) -> tuple[str, str, str]:
    zh, en = _list([f"{clause.label} {clause.heading or ''}".strip() for clause in extra])
    return (
        extra[0].label or "",
        f"正文有而目录没有：{zh}。目录可能来自另一版本。",
        f"In the body but not in the contents: {en}. The contents list may belong to another "
        "version.",
    )


def _gap(case: Case, top: Clause, entry: _Entry, told: tuple[str, str, str]) -> Gap:
    subject, zh, en = told
    quote, span = case.quote(entry.span)
    return Gap(
        code=RULE.code,
        severity="medium",
        subject=subject,
        title=Bilingual("目录与正文不符", "Contents list and body differ"),
        message=Bilingual(zh, en),
        clause=top.id,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="toc_mismatch",
    code="toc_mismatch",
    severity="medium",
    title=Bilingual("目录与正文不符", "Contents list and body differ"),
    source="practice of contract review: the contents list shows what the text once held",
    check=check,
    fires_on=(
        "设备维护合同\n目录\n第一条 服务内容\n第二条 服务期限\n第三条 保险\n"
        "第一条 服务内容\n乙方负责甲方电梯的日常保养。\n第二条 服务期限\n合同期限一年。",
        "设备维护合同\n目录\n第一条 服务内容\n第二条 服务期限\n第三条 费用\n"
        "第一条 服务内容\n乙方负责甲方电梯的日常保养。\n第二条 费用\n费用一万元。\n"
        "第三条 服务期限\n合同期限一年。",
    ),
    stays_silent_on=(
        "设备维护合同\n目录\n第一条 服务内容\n第二条 服务期限\n"
        "第一条 服务内容\n乙方负责甲方电梯的日常保养。\n第二条 服务期限\n合同期限一年。",
        "设备维护合同\n第一条 服务内容\n乙方负责甲方电梯的日常保养。\n第三条 服务期限\n一年。",
    ),
)
