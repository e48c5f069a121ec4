"""A contract as the patterns see it: passages with one mark for each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

import regex

from extractor.errors import CatalogueError
from extractor.patterns import compile_once
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

ESCAPED = compile_once(r"\\.|\(\?P<\w+>|\(\?P=\w+\)")
LATIN = compile_once(r"[A-Za-z]{3}")
CHINESE = compile_once(r"[\u4e00-\u9fff]")
ESCAPED_OR_CLASS = compile_once(r"\\.|\[\^?\]?[^\]]*+\]")


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
    ``mentions`` are the values by their place in ``masked``; ``sides`` the parties.
    """

    contract: Contract
    masked: str
    offsets: tuple[int, ...]
    mentions: Mapping[int, Mention] = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
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
    flags = regex.MULTILINE | (
        regex.IGNORECASE if compile_once(r"(?<!\\)[a-z]{3}").search(source) else 0
    )
    return compile_once(PLACEHOLDER.sub(_spell_out, source), flags)


def find_latin(reading: Reading) -> Iterator[int]:
    """The places in the masked text where Latin words begin."""
    return (match.start() for match in LATIN.finditer(reading.masked))


@cache
def needs_latin(source: str) -> bool:
    """Whether a pattern is made of Latin words alone, so that no Chinese sentence can match it."""
    words = ESCAPED.sub(" ", PLACEHOLDER.sub(" ", source))
    return bool(LATIN.search(words)) and not CHINESE.search(source)


@cache
def needed_kinds(source: str) -> tuple[str, ...] | None:
    """The kinds of value of which a match must hold one; None when a pattern may match without.

    Read from the first placeholder that stands outside every group.
    """
    for match in PLACEHOLDER.finditer(source):
        if source[match.end() : match.end() + 1] in ("?", "*", "{"):
            continue
        before = ESCAPED_OR_CLASS.sub("", source[: match.start()])
        if before.count("(") == before.count(")") and "|" not in _outside_groups(source):
            kinds = match["kinds"].split("|")
            return None if kinds == ["any"] else tuple(kinds)
    return None


def _outside_groups(source: str) -> str:
    """The parts of a pattern at depth 0, placeholders left out."""
    plain = ESCAPED_OR_CLASS.sub("", PLACEHOLDER.sub("", source))
    depth, outside = 0, []
    for sign in plain:
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            outside.append(sign)
    return "".join(outside)


def _spell_out(match: regex.Match[str]) -> str:
    kinds = match["kinds"].split("|")
    if kinds == ["any"]:
        return ANY_MARK
    unknown = [kind for kind in kinds if kind not in MARKS]
    if unknown:
        raise CatalogueError(f"{match[0]}: {unknown[0]} is not one of {', '.join(MARKS)}")
    return f"(?P<{match['name'] or 'value'}>[{''.join(MARKS[kind] for kind in kinds)}])"
