"""What the program looks for: kinds of terms, sections and gaps with their titles."""

from __future__ import annotations

from dataclasses import dataclass

from models.gap import Bilingual


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of term, section or gap; ``value`` is what a term's value is, "" for the others."""

    key: str
    title: Bilingual
    value: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that is looked for, each group by key."""

    terms: tuple[Entry, ...]
    sections: tuple[Entry, ...]
    gaps: tuple[Entry, ...]

    @property
    def titles(self) -> dict[str, Bilingual]:
        """The titles of sections and kinds of terms by key; a section's where both have one."""
        return {entry.key: entry.title for entry in (*self.terms, *self.sections)}

    def title(self, key: str, language: str) -> str:
        """The title of a key in ``zh`` or ``en``; the key itself when it is not declared."""
        for entry in (*self.terms, *self.sections, *self.gaps):
            if entry.key == key:
                return entry.title.zh if language == "zh" else entry.title.en
        return key
