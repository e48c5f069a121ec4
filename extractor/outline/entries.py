"""The lines of a document -> the same lines, each with the labels that may stand at its start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.outline.labels import Label, find_labels
from models.document import Line


@dataclass(frozen=True, slots=True)
class Entry:
    """A line, its words without the spaces around them, and its labels, placed in the line.

    ``rendering`` marks a line that says the one above it again in another language.
    """

    line: Line
    text: str
    labels: tuple[Label, ...]
    rendering: bool = False

    @property
    def label(self) -> Label | None:
        """The first of the labels, None when the line begins without a number."""
        return self.labels[0] if self.labels else None

    @property
    def rest(self) -> str:
        """The words behind the label; all of them without one."""
        label = self.label
        return self.line.text[label.after :].strip() if label else self.text


def read_entries(lines: Iterable[Line]) -> list[Entry]:
    """The lines that are no furniture, in their order."""
    return [_read(line) for line in lines if line.kind != "furniture"]


def _read(line: Line) -> Entry:
    text = line.text.strip()
    start = line.text.index(text) if text else 0
    end = line.text.find("\n", start)
    labels = find_labels(line.text, start, end if end > 0 else len(line.text))
    return Entry(line, text, labels)
