"""Boxes to tick, in folded text -> the options beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.patterns import compile_once

UNTICKED = "□☐◻▢"
TICKED = "☑☒✓✔√■"
_OPTION = compile_once(
    rf"[{UNTICKED}{TICKED}][ ]{{0,2}}(?P<words>[^{UNTICKED}{TICKED}\n;。]{{0,60}})"
)

_BOX, _TICK = compile_once(f"[{UNTICKED}]"), compile_once(f"[{TICKED}]")
# Boxes further apart than this are not of one choice.
_LINE = 200


@dataclass(frozen=True, slots=True)
class Option:
    """A box with the words beside it, in ``text[start:end]``; ``start`` is the box."""

    start: int
    end: int
    words: str
    ticked: bool


def find_options(text: str) -> Iterator[Option]:
    """Every box of ``text`` with its words, in order."""
    for match in _OPTION.finditer(text):
        words = match["words"].strip(" ,、")
        yield Option(match.start(), match.end(), words, match[0][0] in TICKED)


def is_open_choice(text: str, at: int) -> bool:
    """Whether the empty box at ``at`` is the first of its line and no box of the line is ticked."""
    start = text.rfind("\n", max(0, at - _LINE), at) + 1 or max(0, at - _LINE)
    stop = text.find("\n", at, at + _LINE)
    line = text[start : stop if stop >= 0 else at + _LINE]
    return not _TICK.search(line) and not _BOX.search(line[: at - start])
