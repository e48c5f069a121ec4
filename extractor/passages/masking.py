"""A contract -> its masked passages: what the patterns of the terms run on."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractor.passages.base import MARKS, Mention, Passage, Reading
from extractor.passages.cells import HeadedCell, headed_cells
from extractor.passages.figures import head_unit, read_figure
from extractor.passages.index import PassageIndex
from extractor.patterns import compile_once
from extractor.values.injected import INJECTED
from extractor.values.matching import fold
from extractor.values.scan import Found, find_values
from models.clause import Clause
from models.contract import Contract
from models.document import Line, Table
from models.span import Span
from models.values import Money

UNREAD_PARTS = ("contents", "furniture")

# A sentence ends at 。；!? or at an English full stop before a capital; not after "Acme Inc."
SENTENCE = compile_once(r"[^。；;！!？?\n]++(?:[。；;！!？?]++)?")
ENGLISH_STOP = compile_once(
    r"(?<=[a-z)\d]\.)(?<!\b(?:Inc|Ltd|Pte|Pty)\.)(?<!\bCorp\.)(?<!\b(?:Co|No|no|St|Mr|Dr|vs)\.)(?<!\b(?:Nos|nos|Mrs|Ref|ref|Exh)\.)(?<!\bPara\.)"
    r"(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\b(?:Art|Sec|Fig|cl)\.)(?<!\bapprox\.)"
    # 8 a.m. Eastern Time, 6 p.m. Monday to Friday
    r"(?:(?<![ap]\.m\.)|(?!\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eastern|Central|Pacific|Mountain|GMT|BST"
    r"|CET|UTC|Beijing|London|Singapore|Hong)))\s+(?=[A-Z(])"
)

# What parts a label from its words: 1.服务, 一、服务, 1: 服务.
LABEL_STOP = compile_once(r"[.．、,，:：)）\s]{1,8}+")

UNSPACED = compile_once(r"\S++")

# A heading or lead-in that later passages stand under is kept to this length.
CONTEXT_LENGTH = 60
BARE_HEAD_LENGTH, LATIN_BARE_HEAD_LENGTH = 24, 60


@dataclass(slots=True)
class _Mask:
    """The masked text under construction."""

    text: str
    found: Sequence[Found]
    tables: Sequence[Table]
    starts: list[int] = field(default_factory=list)
    masked: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    mentions: dict[int, Mention] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list)
    folded: str = ""
    adverts: dict[int, str] = field(default_factory=dict)
    home: str = "CNY"

    def __post_init__(self) -> None:
        self.starts = [found.start for found in self.found]
        self.folded = fold(self.text)
        self.home = _home_currency(self.found)
        self.adverts = {at: advert for advert in INJECTED for at in _places(self.text, advert)}

    def put(self, sign: str, offset: int) -> None:
        """One masked character and its place in the text."""
        self.masked.append(sign)
        self.offsets.append(offset)

    def put_head(self, head: str, offset: int) -> None:
        """A table head before its cell; its characters stand at the cell's place."""
        for sign in head:
            self.put(sign, offset)

    def put_mention(self, mention: Mention) -> None:
        """A value, as one mark."""
        self.mentions[len(self.masked)] = mention
        self.put(MARKS[mention.kind], mention.start)

    def put_words(self, span: Span) -> None:
        """The words of a range: folded, marks for values, without needless spaces."""
        index = bisect_left(self.starts, span.start)
        at = span.start
        while at < span.end:
            if index < len(self.found) and self.found[index].start == at:
                found = self.found[index]
                self.put_mention(_mention(found))
                at = max(at + 1, found.end)
                while index < len(self.found) and self.found[index].start < at:
                    index += 1
                continue
            injected = self.adverts.get(at)
            if injected is not None and at + len(injected) <= span.end:
                self.put_original(injected, at)
                at += len(injected)
                continue
            if self.folded[at].isspace():
                if self._parts_words(at, span.end):
                    self.put(self.folded[at], at)
                at += 1
                continue
            stop = min(span.end, self.starts[index] if index < len(self.starts) else span.end)
            at = self._put_run(at, min(stop, self._next_advert(at)))

    def _put_run(self, start: int, stop: int) -> int:
        """The signs from ``start`` up to a space or ``stop``; returns where they end."""
        run = UNSPACED.match(self.folded, start, stop)
        end = start + 1 if run is None else run.end()
        self.masked.extend(self.folded[start:end])
        self.offsets.extend(range(start, end))
        return end

    def _next_advert(self, at: int) -> int:
        """Where the next advert's words begin after ``at``, the text's end without one."""
        return min((start for start in self.adverts if start > at), default=len(self.text))

    def put_original(self, injected: str, at: int) -> None:
        """The word that an advert's phrase stands for; the phrase where that is not certain."""
        original = INJECTED[injected] or injected
        for index, sign in enumerate(original):
            last = index == len(original) - 1
            self.put(fold(sign), at + len(injected) - 1 if last else at + index)

    def _parts_words(self, at: int, end: int) -> bool:
        """Whether the space at ``at`` parts two Latin words or figures."""
        if not self.masked or self.masked[-1] in " \n" or at + 1 >= end:
            return False
        after = self._half_width(at + 1)
        return (self.masked[-1].isascii() or self.masked[-1] in MARKS.values()) and (
            (after.isascii() or after in "£€" or (after in "“‘" and self._is_latin(at + 2)))
            and not after.isspace()
            and (
                self._half_width(at - 1).isascii()
                or (self.text[at - 1] in "”’" and self._is_latin(at - 2))
            )
        )

    def _half_width(self, at: int) -> str:
        """The sign at a place; a full-width figure, letter or per cent sign as a half-width one."""
        folded = self.folded[at]
        return folded if folded.isalnum() or folded == "%" else self.text[at]

    def _is_latin(self, at: int) -> bool:
        """Whether a Latin letter or figure stands at a place: inside the quotes of a space."""
        return self.text[at : at + 1].isascii() and self.text[at : at + 1].isalnum()

    def close(self, start: int, passage: Passage) -> None:
        """End the passage that began at ``start``; an empty one is dropped."""
        while len(self.masked) > start and self.masked[-1] == " ":
            self.masked.pop()
            self.offsets.pop()
        if len(self.masked) == start:
            return
        self.passages.append(replace(passage, start=start, end=len(self.masked)))
        self.put("\n", self.offsets[-1])


def _places(text: str, words: str) -> Iterator[int]:
    """Where ``words`` stand in ``text``."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _home_currency(found: Sequence[Found]) -> str:
    """The currency of most sums; yuan where the document names none."""
    named = Counter(one.value.currency for one in found if isinstance(one.value, Money))
    return named.most_common(1)[0][0] if named else "CNY"


def build_reading(contract: Contract) -> Reading:
    """The contract's passages in reading order, masked; contents and furniture left out."""
    document = contract.document
    mask = _Mask(document.text, find_values(document.text), document.tables)
    lines = _Lines(document.lines, [line.start for line in document.lines])
    for top in contract.clauses:
        _read_clause(mask, top, "", lines)
    masked = "".join(mask.masked)
    passages = tuple(mask.passages)
    return Reading(
        contract=contract,
        masked=masked,
        offsets=tuple(mask.offsets),
        mentions=mask.mentions,
        passages=passages,
        index=PassageIndex([masked[passage.start : passage.end] for passage in passages]),
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    lines: Sequence[Line]
    starts: Sequence[int]

    def inside(self, span: Span) -> Iterator[tuple[Line, Span]]:
        """The lines that share characters with ``span``, each with the shared range."""
        index = max(0, bisect_left(self.starts, span.start + 1) - 1)
        for line in self.lines[index:]:
            if line.start >= span.end:
                return
            start, end = max(line.start, span.start), min(line.end, span.end)
            if start < end:
                yield line, Span(start, end)


def _read_clause(mask: _Mask, clause: Clause, path: str, lines: _Lines) -> None:
    """Put the clause's own passages and those of its children, in reading order."""
    # A page's foot may stand in the middle of a clause, and a contents table in the preamble.
    if clause.part in UNREAD_PARTS:
        return
    head = clause.heading or _bare_head(clause)
    here = f"{path}/{fold(head)[:CONTEXT_LENGTH]}" if head else path
    lead = ""
    children = list(clause.children)
    for own in clause.own:
        while children and children[0].span.start < own.start:
            _read_clause(mask, children.pop(0), f"{here}{lead}", lines)
        lead = _read_own(mask, clause, _Place(path, here, lead), lines.inside(own))
    for child in children:
        _read_clause(mask, child, f"{here}{lead}", lines)


def _bare_head(clause: Clause) -> str | None:
    """The few words that are all a clause says above its children (2.3 服务响应时间), or None."""
    words = clause.text.strip()
    longest = LATIN_BARE_HEAD_LENGTH if words.isascii() else BARE_HEAD_LENGTH
    if not clause.children or not 2 <= len(words) <= longest or "\n" in words:
        return None
    return None if words.endswith(("。", ";", "；", ".", ":", "：")) else words


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a passage stands: the path above the clause, in it, and under its lead-in."""

    above: str
    here: str
    lead: str


def _read_own(
    mask: _Mask, clause: Clause, place: _Place, pieces: Iterator[tuple[Line, Span]]
) -> str:
    """Put the passages of one own range; returns the lead-in under which what follows stands."""
    lead, table = place.lead, -1
    for line, span in pieces:
        if line.cell is not None:
            if line.cell.table != table:
                table = line.cell.table
                _put_table(mask, clause, f"{place.here}{lead}", table)
            continue
        rest = _without_label(mask.text, clause, span)
        if rest is None:
            continue
        heading = clause.heading_span is not None and rest.start <= clause.heading_span.start
        context = place.above if heading else f"{place.here}{lead}"
        lead = _put_line(mask, clause, context, rest) or ("" if heading else lead)
    return lead


def _without_label(text: str, clause: Clause, span: Span) -> Span | None:
    """The rest of a line after the clause's label and its 、 or dot; None when nothing is left."""
    label = clause.label_span
    if label is None or not span.start <= label.start < span.end:
        return span
    stop = LABEL_STOP.match(text, label.end, span.end)
    start = label.end if stop is None else stop.end()
    return Span(start, span.end) if start < span.end else None


def _put_line(mask: _Mask, clause: Clause, context: str, span: Span) -> str:
    """Put a line's sentences; returns the line as a lead-in when it ends with a colon, else ""."""
    lead = ""
    for start, end in _sentences(mask.text, span):
        first = len(mask.masked)
        mask.put_words(Span(start, end))
        while len(mask.masked) > first and mask.masked[-1] in "。;!? ":
            mask.masked.pop()
            mask.offsets.pop()
        sentence = "".join(mask.masked[first:])
        heading = clause.heading_span is not None and end <= clause.heading_span.end
        mask.close(
            first,
            Passage(first, first, clause.id, clause.part, f"{context}{lead}", heading=heading),
        )
        lead = f"/{sentence[-CONTEXT_LENGTH:]}" if sentence.endswith(":") else ""
    return lead


def _sentences(text: str, span: Span) -> Iterator[tuple[int, int]]:
    for match in SENTENCE.finditer(text, span.start, span.end):
        start = match.start()
        for stop in ENGLISH_STOP.finditer(text, match.start(), match.end()):
            yield start, stop.start()
            start = stop.end()
        if start < match.end():
            yield start, match.end()


def _put_table(mask: _Mask, clause: Clause, context: str, index: int) -> None:
    """Put every cell of a table under its heads: ``row head,column head:cell``."""
    for headed in headed_cells(mask.tables[index]):
        heads = [head for head in (headed.row_head, headed.column_head) if head]
        passage = Passage(
            0, 0, clause.id, clause.part, context, headed.row_head, headed.column_head
        )
        _put_cell(mask, headed, fold(",".join(heads)), passage)


def _put_cell(mask: _Mask, headed: HeadedCell, heads: str, passage: Passage) -> None:
    cell, named_by = headed.cell, headed.named_by
    first = len(mask.masked)
    if cell.span is None:
        if named_by is None or named_by.span is None:
            return
        mask.put_head(f"{heads}:", named_by.span.start)
        place = named_by.span
        mask.put_mention(Mention("blank", place.start, place.end, None, unit=head_unit(heads)))
        mask.close(first, passage)
        return
    for start, end in _sentences(mask.text, cell.span):
        first = len(mask.masked)
        if heads:
            mask.put_head(f"{heads}:", start)
        figure = read_figure(mask.text[start:end], heads, start, mask.home)
        if figure is None:
            mask.put_words(Span(start, end))
        else:
            mask.put_mention(figure)
        mask.close(first, passage)


def _mention(found: Found) -> Mention:
    return Mention(found.kind, found.start, found.end, found.value, found.bound, found.unit)
