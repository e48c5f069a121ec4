"""How a kind of term is declared: its patterns, its reading, and what proves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

import regex

from extractor.errors import CatalogueError
from models.contract import Contract
from models.gap import Bilingual
from models.span import Span
from models.term import Bound, Role
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
PLACEHOLDER = regex.compile(r"\{(?:(?P<name>[a-z_]+):)?(?P<kinds>[a-z]+(?:\|[a-z]+)*+)\}")


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
    the words that head the cell, else "".
    """

    start: int
    end: int
    clause: str
    part: str
    context: str
    row_head: str = ""
    column_head: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """A party by the label that the clauses call it by (甲方), its other names and its role.

    ``aliases`` are further words for the same party (需方, 采购人, its short name).
    """

    label: str
    role: Role
    aliases: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that speak for a kind of term. Above each stands the sentence it was written for.

    ``regex`` runs on masked passages: half-width punctuation, no spaces between
    Chinese characters, values as ``{kind}``; ``.`` stays inside the passage, a
    negated class must exclude ``\\n`` itself. ``where`` must be found in the
    context or table heads; ``unless`` must not be found in the passage.
    ``strength`` 1-9 decides between rival claims on one value: 8-9 the sentence
    names the term, 5-7 its heading or table head does, 1-4 it is likely.
    ``gives`` is the key of a choice. Named groups are the claim's words.
    """

    name: str
    regex: str
    strength: int = 7
    where: str = ""
    unless: str = ""
    gives: str | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    parts: tuple[str, ...] = ("cover", "preamble", "body", "annex", "signature")


@dataclass(frozen=True, slots=True)
class Claim:
    """A pattern's match: a kind of term speaks for a value. Offsets count in ``reading.masked``.

    ``at`` is the place of the claimed value's mark, None when the words
    themselves are the value (names, choices).
    """

    reading: Reading
    passage: Passage
    type: TermType
    pattern: Pattern
    start: int
    end: int
    at: int | None
    groups: tuple[tuple[str, tuple[int, int]], ...] = ()

    @property
    def mention(self) -> Mention | None:
        """The claimed value, None for names and choices."""
        return None if self.at is None else self.reading.mentions[self.at]

    @property
    def sentence(self) -> str:
        """The masked passage."""
        return self.reading.masked[self.passage.start : self.passage.end]

    @property
    def before(self) -> str:
        """The masked passage up to the value (or up to the match)."""
        return self.reading.masked[self.passage.start : self.start if self.at is None else self.at]

    @property
    def after(self) -> str:
        """The masked passage after the value (or after the match)."""
        end = self.end if self.at is None else self.at + 1
        return self.reading.masked[end : self.passage.end]

    @property
    def earlier(self) -> str:
        """The two masked passages before this one, whatever their clause."""
        masked, end = self.reading.masked, self.passage.start
        start = masked.rfind("\n", 0, max(0, masked.rfind("\n", 0, max(0, end - 1))))
        return masked[start + 1 : end]

    @property
    def matched(self) -> str:
        """The masked words that the pattern matched."""
        return self.reading.masked[self.start : self.end]

    @property
    def above(self) -> str:
        """Context path, column head and row head in one string."""
        passage = self.passage
        return f"{passage.context}/{passage.column_head}/{passage.row_head}"

    def words(self, group: str) -> str | None:
        """The contract's own words at a named group, trimmed; None when it took no part."""
        place = dict(self.groups).get(group)
        if place is None or place[0] == place[1]:
            return None
        span = self.reading.text_span(*place)
        return self.reading.contract.words(span).strip() or None

    def value(self, group: str) -> Mention | None:
        """The value marked at a named group (``{within:period}``), None when it took no part."""
        place = dict(self.groups).get(group)
        return None if place is None else self.reading.mentions.get(place[0])


Qualify = Callable[[Claim], dict[str, str | None]]
ReadClaim = Callable[[Claim], Value | None]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own and what must be read from it.

    ``canonical`` is None for a blank. ``under`` is a heading above the sentence.
    """

    text: str
    canonical: str | None
    under: str = ""
    qualifiers: tuple[tuple[str, str], ...] = ()
    bound: Bound | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class TermType:
    """A kind of term, declared whole in one file of the catalogue.

    ``value`` names the kind of value for readers of the catalogue. ``read``
    turns a claim into its value (default: the claimed mention's value);
    returning None refuses the claim unless the mention is a blank. ``accept``
    refuses a claim when false. ``qualify`` reads the qualifiers. ``bound`` is
    the bound when the words show none; ``bounded`` False means that the kind
    never carries one, ``read_bound`` reads it otherwise. ``party`` reads who owes or pays. ``once`` marks facts of
    the whole document, kept once for each value, blanks once. ``repeats`` False
    keeps one term of equal value and qualifiers in a passage.
    """

    key: str
    title: Bilingual
    value: str
    patterns: tuple[Pattern, ...]
    examples: tuple[Example, ...]
    not_examples: tuple[str, ...]
    read: ReadClaim | None = None
    accept: Callable[[Claim], bool] | None = None
    qualify: Qualify | None = None
    party: Callable[[Claim], str | None] | None = None
    bound: Bound | None = None
    bounded: bool = True
    read_bound: Callable[[Claim], Bound | None] | None = None
    once: bool = False


@cache
def compile_pattern(source: str) -> regex.Pattern[str]:
    """A pattern's regex with its placeholders spelled out, lines being passages."""
    flags = regex.MULTILINE | (regex.IGNORECASE if regex.search(r"(?<!\\)[a-z]{3}", source) else 0)
    return regex.compile(PLACEHOLDER.sub(_spell_out, source), flags)


def _spell_out(match: regex.Match[str]) -> str:
    kinds = match["kinds"].split("|")
    if kinds == ["any"]:
        return ANY_MARK
    unknown = [kind for kind in kinds if kind not in MARKS]
    if unknown:
        raise CatalogueError(f"{match[0]}: {unknown[0]} is not one of {', '.join(MARKS)}")
    return f"(?P<{match['name'] or 'value'}>[{''.join(MARKS[kind] for kind in kinds)}])"
