"""How a kind of term is declared: its patterns, its reading, and what proves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extractor.passages.base import Mention, Passage, Reading
from models.gap import Bilingual
from models.term import Bound
from models.values import Value


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

    def seen(self, group: str) -> str | None:
        """The masked words at a named group, which may lie in a table's heads; None without it."""
        place = dict(self.groups).get(group)
        return None if place is None else self.reading.masked[place[0] : place[1]].strip() or None

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
    never carries one, ``read_bound`` reads it otherwise. ``party`` reads who owes
    or pays. ``once`` marks facts of the whole document, kept once for each value,
    blanks once.
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
