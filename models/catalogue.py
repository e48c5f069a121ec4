"""What the program looks for: kinds of terms, sections and gaps with their titles."""

from __future__ import annotations

from dataclasses import dataclass

from models.gap import Basis, Bilingual, GapCode, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of term, section or gap.

    ``value`` is what a term's value is ("" for the others), ``cues`` are the names
    of the patterns that find it, ``examples`` sentences with what is read from each
    (a term's canonical value, None for a blank; a section's status).
    """

    key: str
    title: Bilingual
    value: str = ""
    cues: tuple[str, ...] = ()
    examples: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One gap rule: the code and usual severity of its gaps, who asks for it, its own texts.

    ``conditions`` are what must be so beside the contract's words, ``fires_on``
    and ``stays_silent_on`` short contracts with and without such a gap.
    """

    key: str
    title: Bilingual
    code: GapCode
    severity: Severity
    source: str
    bases: tuple[Basis, ...]
    conditions: tuple[Bilingual, ...]
    fires_on: tuple[str, ...]
    stays_silent_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that is looked for, each group by key."""

    terms: tuple[Entry, ...]
    sections: tuple[Entry, ...]
    gaps: tuple[RuleEntry, ...]

    @property
    def titles(self) -> dict[str, Bilingual]:
        """The titles of sections and kinds of terms by key; a section's where both have one."""
        return {entry.key: entry.title for entry in (*self.terms, *self.sections)}

    def title(self, key: str, language: str) -> str:
        """The title of a key in ``zh`` or ``en``; the key itself when it is not declared."""
        titles = {rule.key: rule.title for rule in self.gaps}
        titles |= {entry.key: entry.title for entry in (*self.sections, *self.terms)}
        title = titles.get(key)
        if title is None:
            return key
        return title.zh if language == "zh" else title.en


@dataclass(frozen=True, slots=True)
class Firing:
    """How a pattern does on some contracts.

    ``matches`` counts where its words stand, ``terms`` the terms that it won;
    ``milliseconds`` is its CPU time for 10,000 characters.
    """

    rule: str
    matches: int
    terms: int
    milliseconds: float
