"""The errors a caller can meet.

ExtractorError
├── UnreadableFile      one file cannot be read; the message names it, says why and what to do
├── CatalogueError      a declaration of a term, section or gap rule contradicts itself
├── UnknownAssumption   a fact to be taken as given is none that a rule asks for
├── MissingModel        a spaCy model that the user named is not there
└── WrongPlaybook       a playbook's file has faults, each with its line
"""

from __future__ import annotations

from models.playbook import Fault


class ExtractorError(Exception):
    """The root of this project's errors."""


class UnreadableFile(ExtractorError):  # noqa: N818 - the style guide's name
    """One file cannot be read; ``code`` is a short key of the reason (``encrypted`` …)."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class MissingModel(ExtractorError):  # noqa: N818 - says what is wrong
    """A spaCy model that the user named is not installed; the message says what to do."""


class CatalogueError(ExtractorError):
    """A declaration of a term, section or gap rule contradicts itself."""


class UnknownAssumption(ExtractorError):  # noqa: N818 - the name says what was wrong
    """A fact to be taken as given is none that a rule asks for; the message lists those known."""


class WrongPlaybook(ExtractorError):  # noqa: N818 - the name says what was wrong
    """A playbook cannot be read; ``faults`` are all that is wrong, the message has a line each."""

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        told = [
            f"{name}:{one.line}: {one.message}" if one.line else f"{name}: {one.message}"
            for one in faults
        ]
        super().__init__("\n".join(told))
        self.faults = faults
