"""A contract -> its passages and heads: the words that cues and headings are sought in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from extractor.sections.base import MARKS
from extractor.values.injected import INJECTED
from extractor.values.matching import fold
from extractor.values.scan import Found, find_values
from models.clause import Clause
from models.contract import Contract
from models.document import CellPlace, Line
from models.span import Span

UNREAD_PARTS = ("contents", "furniture")
BLANK = MARKS["blank"]
SENTENCE = regex.compile(r"[^。；;！!？?\n]++")
# A line this short, without a stop, heads the lines after it.
HEAD_LENGTH = 18
LEAD = regex.compile(r"([^:,。;\ue001-\ue009]{2,18}):")
STANDING = regex.compile(r"[^:,。;、\ue001-\ue009]{2,18}:?")
PRINTED_LABEL = regex.compile(r"[\s.．、:：)）]*+")

# What a form prints around a blank, and the words by which it says that nothing is agreed.
FORM_HINT = regex.compile(rf"(?<={BLANK})\([^()]{{1,60}}\)")
NOT_CONTENT = regex.compile(r"[\s\W_\ue001-\ue009]++")
INSTRUCTION = regex.compile(
    r"\((?:此处|此栏|这里|注|根据[^()]{0,20}填写|[^()]{0,30}(?:自行|具体)(?:填写|添加|补充))[^()]{0,60}\)"
    r"|此处(?:需要?|应)?[^,。]{0,30}(?:填写|添加|补充|列明)"
)
NOTHING_AGREED = frozenset(("", "无", "略", "另行约定", "待定", "none", "tbd", "na"))
# A passage with a blank says something only when more words than this stand around each blank.
WORDS_PER_BLANK = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, heading or table cell. ``start`` and ``end`` count in ``Reading.masked``.

    ``lead`` is the length of the words before its colon that only name it.
    """

    start: int
    end: int
    clause: str
    heading: bool = False
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """A heading, a standing line or the words before a colon, and the passages it heads.

    ``first`` and ``last`` are a half-open range in ``Reading.passages``.
    """

    words: str
    clause: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole contract as the cues see it: passages one a line in ``masked``, and their heads."""

    masked: str
    passages: tuple[Passage, ...]
    heads: tuple[Head, ...]
    starts: tuple[int, ...] = field(repr=False)

    def words(self, passage: Passage) -> str:
        """The passage's folded words, values as marks."""
        return self.masked[passage.start : passage.end]

    def at(self, offset: int) -> int:
        """The index of the passage that holds an offset of ``masked``."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def says_something(self, passage: Passage) -> bool:
        """Whether the passage states more than its own name, a blank or a form's instruction."""
        words = self.words(passage)
        if passage.heading or words.endswith(":"):
            return False
        if not passage.lead and any(mark in words for mark in MARKS.values() if mark != BLANK):
            return BLANK not in words or len(words) > 2 * WORDS_PER_BLANK
        words = INSTRUCTION.sub("", FORM_HINT.sub("", words))[passage.lead :]
        if any(mark in words for mark in MARKS.values() if mark != BLANK):
            return True
        content = NOT_CONTENT.sub("", words).lower()
        if content in NOTHING_AGREED:
            return False
        blanks = words.count(BLANK)
        return blanks == 0 or len(content) > WORDS_PER_BLANK * blanks


@dataclass(slots=True)
class _Draft:
    """The reading under construction."""

    text: str
    found: Sequence[Found]
    starts: Sequence[int]
    line_starts: Sequence[int]
    lines: Sequence[Line]
    cells: dict[CellPlace, str]
    masked: list[str] = field(default_factory=list)
    length: int = 0
    passages: list[Passage] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)

    def fold_words(self, start: int, end: int) -> str:
        """The words of a range: folded, marks for values, injected words put right."""
        pieces: list[str] = []
        index = bisect_left(self.starts, start)
        at = start
        while at < end:
            if index < len(self.found) and self.found[index].start == at:
                pieces.append(MARKS[self.found[index].kind])
                at = max(at + 1, self.found[index].end)
                index = bisect_left(self.starts, at, index)
                continue
            if not self.text[at].isspace() or self._parts_latin(at):
                pieces.append(fold(self.text[at]))
            at += 1
        return put_right("".join(pieces))

    def _parts_latin(self, at: int) -> bool:
        neighbours = self.text[at - 1 : at] + self.text[at + 1 : at + 2]
        return len(neighbours) == 2 and neighbours.isascii() and not neighbours[1].isspace()

    def put(self, words: str, clause: str, *, heading: bool = False, lead: int = 0) -> None:
        """One passage; empty words are none."""
        if not words:
            return
        start = self.length
        self.passages.append(Passage(start, start + len(words), clause, heading, lead))
        self.masked.append(words)
        self.length += len(words) + 1

    def lines_in(self, span: Span) -> Iterator[tuple[Line, int, int]]:
        """The lines that share characters with ``span``, with the shared range."""
        index = max(0, bisect_left(self.line_starts, span.start + 1) - 1)
        for line in self.lines[index:]:
            if line.start >= span.end:
                return
            start, end = max(line.start, span.start), min(line.end, span.end)
            if start < end:
                yield line, start, end


def put_right(words: str) -> str:
    """The words with those of an advert's automatic replacement put back to the original."""
    for injected, original in INJECTED.items():
        if original is not None and injected in words:
            words = words.replace(injected, original)
    return words


def build_reading(contract: Contract) -> Reading:
    """The contract's passages and heads in reading order; contents and furniture left out."""
    document = contract.document
    found = find_values(document.text)
    draft = _Draft(
        text=document.text,
        found=found,
        starts=[one.start for one in found],
        line_starts=[line.start for line in document.lines],
        lines=document.lines,
        cells={
            CellPlace(index, cell.row, cell.column): cell.text
            for index, table in enumerate(document.tables)
            for cell in table.cells
        },
    )
    for clause in contract.clauses:
        if clause.part not in UNREAD_PARTS:
            _read_clause(draft, clause)
    passages = tuple(draft.passages)
    return Reading(
        masked="\n".join(draft.masked),
        passages=passages,
        heads=tuple(draft.heads),
        starts=tuple(passage.start for passage in passages),
    )


def _read_clause(draft: _Draft, clause: Clause) -> None:
    """Put the clause's heading, its own passages and those of its children, in reading order."""
    first = len(draft.passages)
    children = list(clause.children)
    standing: tuple[str, int] | None = None
    for own in clause.own:
        while children and children[0].span.start < own.start:
            _read_clause(draft, children.pop(0))
        for line, start, end in draft.lines_in(own):
            standing = _read_line(draft, clause, standing, (line, start, end))
    for child in children:
        _read_clause(draft, child)
    _close(draft, clause, standing)
    if clause.heading:
        words = draft.fold_words(clause.heading_span.start, clause.heading_span.end) if (
            clause.heading_span
        ) else put_right(clause.heading)
        draft.heads.append(Head(words, clause.id, first, len(draft.passages)))


def _close(draft: _Draft, clause: Clause, standing: tuple[str, int] | None) -> None:
    if standing is not None:
        words, first = standing
        draft.heads.append(Head(words, clause.id, first, len(draft.passages)))


def _read_line(
    draft: _Draft,
    clause: Clause,
    standing: tuple[str, int] | None,
    piece: tuple[Line, int, int],
) -> tuple[str, int] | None:
    """Put a line's sentences; returns the standing line under which what follows is read."""
    line, start, end = piece
    if line.cell is not None:
        _put_cell(draft, clause, line.cell, start, end)
        return standing
    start = _after_label(draft.text, clause, start, end)
    heading = clause.heading_span is not None and start <= clause.heading_span.start < end
    if heading and clause.heading_span is not None:
        draft.put(
            draft.fold_words(clause.heading_span.start, clause.heading_span.end),
            clause.id,
            heading=True,
        )
        start = clause.heading_span.end
        start += len(draft.text[start:end]) - len(draft.text[start:end].lstrip(" :：　"))
    whole = draft.fold_words(start, end)
    if not heading and STANDING.fullmatch(whole):
        _close(draft, clause, standing)
        draft.put(whole, clause.id, heading=True)
        return whole.rstrip(":"), len(draft.passages) - 1
    _put_sentences(draft, clause, start, end)
    return standing


def _after_label(text: str, clause: Clause, start: int, end: int) -> int:
    if clause.label is None or start != clause.span.start:
        return start
    if not text.startswith(clause.label, start):
        return start
    after = PRINTED_LABEL.match(text, start + len(clause.label), end)
    return start if after is None else after.end()


def _put_sentences(draft: _Draft, clause: Clause, start: int, end: int) -> None:
    first = len(draft.passages)
    name = ""
    for sentence in SENTENCE.finditer(draft.text, start, end):
        words = draft.fold_words(sentence.start(), sentence.end())
        lead = LEAD.match(words)
        named = lead is not None and len(draft.passages) == first
        if lead is not None and named:
            name = lead[1]
        draft.put(words, clause.id, lead=lead.end() if lead is not None and named else 0)
    if name:
        draft.heads.append(Head(name, clause.id, first, len(draft.passages)))


def _put_cell(draft: _Draft, clause: Clause, place: CellPlace, start: int, end: int) -> None:
    """A cell under its left neighbour, or under the head of its column."""
    left = draft.cells.get(CellPlace(place.table, place.row, place.column - 1), "")
    top = draft.cells.get(CellPlace(place.table, 0, place.column), "") if place.row else ""
    words = draft.fold_words(start, end)
    first = len(draft.passages)
    for head in (left, top):
        name = put_right("".join(fold(sign) for sign in head if not sign.isspace()))
        if 1 < len(name) <= HEAD_LENGTH and name != words:
            draft.heads.append(Head(name, clause.id, first, first + 1))
    draft.put(words, clause.id)
