"""A reading -> its heads: headings, standing lines, names before a colon, and what stands under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.passages.base import MARKS, Passage, Reading
from extractor.patterns import compile_once
from extractor.values.injected import INJECTED
from extractor.values.matching import fold
from models.clause import Clause

BLANK = MARKS["blank"]
VALUE = compile_once("[\ue001-\ue008]")
LEAD = compile_once(r"([^:,。;\ue001-\ue009\n]{2,18}):(?!\d)")
STANDING = compile_once(r"[^:,。;、\ue001-\ue009\n]{2,18}:?")
NEEDLESS_SPACE = compile_once(r"(?<![a-zA-Z])\s++|\s++(?![a-zA-Z])")
LINE_ENDS = frozenset("\n:：")
STANDING_PARTS = frozenset(("preamble", "body", "annex"))

# What a form prints around a blank, and the words by which it says that nothing is agreed.
FORM_HINT = compile_once(rf"(?<={BLANK})\([^()\n]{{1,60}}\)")
NOT_CONTENT = compile_once(r"[\s\W_\ue001-\ue009]++")
INSTRUCTION = compile_once(
    r"\((?:此处|此栏|这里|注|提示|根据[^()\n]{0,20}填写|[^()\n]{0,30}(?:自行|"
    r"具体)(?:填写|添加|补充))[^()\n]{0,60}\)|此处(?:需要?|应)?[^,。\n]{0,30}(?:填写|"
    r"添加|补充|列明)|\[?to be (?:agreed|completed|inserted|confirmed)\]?"
)
NOTHING_AGREED = frozenset(
    (
        "",
        "无",
        "略",
        "暂无",
        "另行约定",
        "另议",
        "待定",
        "双方另行约定",
        "由双方另行约定",
        "none",
        "tbd",
        "na",
    )
)
# 维修质量应符合本合同的规定; 甲方按照合同约定付费: a sentence that only
# sends the reader elsewhere settles nothing by itself.
REFERS_ONLY = compile_once(
    r"(?:按照?|根据|依照?|依据|遵照|满足|符合|达到)本?(?:合同|协议)(?:的|之)?(?:相关|有关)?"
    r"(?:约定|规定|要求)"
)
REFERENCE_LENGTH = 36
# What stands under a heading says something beside a blank only when more words than this stand
# around each blank: 乙方客服热线的月度接通率不低于____% still leaves the measure open.
WORDS_PER_BLANK = 24
# A cue has said what matters in its own words already; a form's sentence of gaps has not:
# ____方违反第____条的,应向对方____.
CUE_WORDS_PER_BLANK = 8
# No sentence leads in more passages than this; without an end odd texts would take long.
LONGEST_LIST = 400


@dataclass(frozen=True, slots=True)
class Head:
    """Words that head a run of passages.

    ``first`` and ``last`` are a half-open range in ``Reading.passages``;
    ``lead`` is how many characters at the start of the first passage are the
    head's own. ``clause`` holds the head. ``heading`` marks a clause's heading.
    """

    words: str
    clause: str
    first: int
    last: int
    lead: int = 0
    heading: bool = False


def find_heads(reading: Reading) -> tuple[Head, ...]:
    """All heads of the contract, those of clauses first, each kind in reading order."""
    return (*_clause_heads(reading), *_standing_lines(reading), *_leads(reading))


def heading_words(clause: Clause) -> str:
    """The clause's heading as patterns see it, "" without one."""
    words = fold(clause.heading or "")
    for injected, original in INJECTED.items():
        if original is not None:
            words = words.replace(injected, original)
    return str(NEEDLESS_SPACE.sub("", words))


def says_something(reading: Reading, head: Head) -> bool:
    """Whether what stands under the head states more than names, blanks or instructions."""
    for index in range(head.first, head.last):
        passage = reading.passages[index]
        words = reading.masked[passage.start : passage.end]
        if passage.heading or passage.row_head or passage.column_head:
            words = "" if passage.heading else words.rpartition(":")[2]
        elif index == head.first:
            words = words[head.lead :]
        if states(words):
            return True
    return False


def states(words: str, words_per_blank: int = WORDS_PER_BLANK) -> bool:
    """Whether masked words state more than a name, a blank, a reference or an instruction."""
    if words.endswith(":"):
        return False
    words = INSTRUCTION.sub("", FORM_HINT.sub("", words))
    lead = LEAD.match(words)
    if lead is not None:
        words = words[lead.end() :]
    content = NOT_CONTENT.sub("", words).lower()
    blanks = words.count(BLANK)
    if blanks:
        return len(content) > words_per_blank * blanks
    if VALUE.search(words):
        return True
    if content in NOTHING_AGREED:
        return False
    return len(content) > REFERENCE_LENGTH or REFERS_ONLY.search(words) is None


def _clause_heads(reading: Reading) -> Iterator[Head]:
    ranges = _ranges(reading)
    for clause in reading.contract.walk():
        words = heading_words(clause)
        if not words or clause.id not in ranges:
            continue
        first, last = ranges[clause.id]
        lead = len(words) if reading.masked.startswith(words, reading.passages[first].start) else 0
        yield Head(words, clause.id, first, last, lead, heading=True)


def _ranges(reading: Reading) -> dict[str, tuple[int, int]]:
    """For each clause, the range of passages in it and below it."""
    own: dict[str, tuple[int, int]] = {}
    for index, passage in enumerate(reading.passages):
        first, _ = own.get(passage.clause, (index, index))
        own[passage.clause] = (first, index + 1)
    ranges: dict[str, tuple[int, int]] = {}
    for top in reading.contract.clauses:
        _put_ranges(top, own, ranges)
    return ranges


def _put_ranges(
    clause: Clause, own: dict[str, tuple[int, int]], ranges: dict[str, tuple[int, int]]
) -> None:
    found = [own[clause.id]] if clause.id in own else []
    for child in clause.children:
        _put_ranges(child, own, ranges)
        if child.id in ranges:
            found.append(ranges[child.id])
    if found:
        ranges[clause.id] = (min(first for first, _ in found), max(last for _, last in found))


def _standing_lines(reading: Reading) -> Iterator[Head]:
    """Short lines of their own that head the lines after them in the same clause."""
    open_: Head | None = None
    for index, passage in enumerate(reading.passages):
        stands = _is_standing(reading, passage)
        if open_ is not None and (stands or passage.clause != open_.clause):
            yield Head(open_.words, open_.clause, open_.first, index)
            open_ = None
        if stands:
            words = reading.masked[passage.start : passage.end].rstrip(":")
            open_ = Head(words, passage.clause, index + 1, index + 1)
    if open_ is not None:
        yield Head(open_.words, open_.clause, open_.first, len(reading.passages))


def _is_standing(reading: Reading, passage: Passage) -> bool:
    if passage.heading or passage.column_head or passage.row_head:
        return False
    if passage.part not in STANDING_PARTS:
        return False
    if not STANDING.fullmatch(reading.masked, passage.start, passage.end):
        return False
    text = reading.contract.document.text
    end = reading.text_span(passage.start, passage.end).end
    return end >= len(text) or text[end] in LINE_ENDS or text[end - 1] in LINE_ENDS


def _leads(reading: Reading) -> Iterator[Head]:
    """Names before a colon, and the heads of table cells."""
    for index, passage in enumerate(reading.passages):
        if passage.row_head or passage.column_head:
            for words in filter(None, (passage.row_head, passage.column_head)):
                yield Head(fold(words), passage.clause, index, index + 1)
            continue
        lead = LEAD.match(reading.masked, passage.start, passage.end)
        if lead is None or passage.heading:
            continue
        last = end_of_list(reading, index) if lead.end() == passage.end else index + 1
        yield Head(lead[1], passage.clause, index, last, lead.end() - passage.start)


def end_of_list(reading: Reading, index: int) -> int:
    """The end of the passages under the one at ``index``: itself, if it leads none in."""
    lead = reading.passages[index]
    if reading.masked[lead.end - 1] != ":":
        return index + 1
    words = f"/{reading.masked[lead.start : lead.end]}"
    last, most = index + 1, min(len(reading.passages), index + LONGEST_LIST)
    while last < most and words in reading.passages[last].context:
        last += 1
    return last
