"""A contract as the patterns see it: passages with one mark for each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import regex

from extractor.errors import CatalogueError
from extractor.passages.index import PassageIndex
from extractor.patterns import compile_once, required_by
from extractor.required import Required
from models.contract import Contract
from models.span import Span
from models.term import Bound, Side
from models.values import Value

# One character stands for each value found in the text, so that a pattern reads
# 响应时间不超过{period} whether the contract prints 4小时, 肆个工作日 or ____小时.
MARKS = {
    "period": "\ue001",
    "money": "\ue002",
    "ratio": "\ue003",
    "rate": "\ue004",
    "date": "\ue005",
    "schedule": "\ue006",
    "frequency": "\ue007",
    "count": "\ue008",
    "blank": "\ue009",
}
ANY_MARK = "[\ue001-\ue009]"

# {period}: the claimed value; {ratio|rate}: one of two kinds; {within:period}: another value
# of the sentence, under a name; {any}: whatever value, not kept.
PLACEHOLDER = compile_once(r"\{(?:(?P<name>[a-z_]+):)?(?P<kinds>[a-z]+(?:\|[a-z]+)*+)\}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A value or blank that stands in the text. ``value`` is None for a blank.

    ``unit`` is the counting unit of a count as printed, else "". ``start`` and
    ``end`` are offsets in ``Document.text``; for an empty table cell they are
    those of the head that names it.
    """

    kind: str
    start: int
    end: int
    value: Value | None
    bound: Bound | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, list item, heading or table cell, with what stands above it.

    ``start`` and ``end`` count in ``Reading.masked``. ``context`` is the path of
    headings and lead-in sentences above it, outermost first, each after a
    slash (``/服务标准/响应时间``). In a table ``row_head`` and ``column_head`` are
    the words that head the cell, else "". ``heading`` marks a clause's heading.
    """

    start: int
    end: int
    clause: str
    part: str
    context: str
    row_head: str = ""
    column_head: str = ""
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole contract as the patterns see it.

    ``masked`` holds the passages, one a line: full-width signs folded to
    half-width, spaces between Chinese characters left out, each value one mark.
    ``offsets[i]`` is the place of ``masked[i]`` in the document's text.
    ``mentions`` are the values by their place in ``masked``; ``index`` tells which
    passages hold a character; ``sides`` are the parties.
    """

    def matches(self, source: str) -> Iterator[tuple[int, regex.Match[str]]]:
        """Every match of a pattern inside one passage, with the passage's index, in reading order.

        Offsets count in ``masked``. Empty matches are none.
        """
        pattern = compile_pattern(source)
        for index in self.index.holding(required_signs(source)):
            passage = self.passages[index]
            for match in pattern.finditer(self.masked, passage.start, passage.end):
                if match.end() > match.start():
                    yield index, match

    contract: Contract
    masked: str
    offsets: tuple[int, ...]
    mentions: Mapping[int, Mention] = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    index: PassageIndex = field(repr=False)
    sides: tuple[Side, ...] = ()

    def text_span(self, start: int, end: int) -> Span:
        """The range of the document's text that ``masked[start:end]`` stands for."""
        first = self.mentions[start].start if start in self.mentions else self.offsets[start]
        last = end - 1
        stop = self.mentions[last].end if last in self.mentions else self.offsets[last] + 1
        return Span(min(first, stop - 1), max(stop, first + 1))


@cache
def compile_pattern(source: str) -> regex.Pattern[str]:
    """A pattern's regex with its placeholders spelled out, lines being passages."""
    return compile_once(*_spelled_out(source))


@cache
def required_signs(source: str) -> Required:
    """The sets of characters from each of which every match of a pattern holds one."""
    return required_by(*_spelled_out(source))


def _spelled_out(source: str) -> tuple[str, int]:
    """A pattern's regex with its placeholders as marks, and its flags."""
    flags = regex.MULTILINE | (
        regex.IGNORECASE if compile_once(r"(?<!\\)[a-z]{3}").search(source) else 0
    )
    return PLACEHOLDER.sub(_spell_out, source), flags


def _spell_out(match: regex.Match[str]) -> str:
    kinds = match["kinds"].split("|")
    if kinds == ["any"]:
        return ANY_MARK
    unknown = [kind for kind in kinds if kind not in MARKS]
    if unknown:
        raise CatalogueError(f"{match[0]}: {unknown[0]} is not one of {', '.join(MARKS)}")
    return f"(?P<{match['name'] or 'value'}>[{''.join(MARKS[kind] for kind in kinds)}])"
