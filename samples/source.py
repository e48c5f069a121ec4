"""The markup of ``samples/sources/*.txt`` -> the pieces of a contract and its terms.

The first lines are ``scheme: NAME`` (how provisions are numbered) and, where defects are
planted, ``defects: CODE …``. Then one piece a line: ``#``, ``##``, ``###`` a provision of level
1 to 3; ``@skip`` leaves out the next number of level 2; ``| a | b |`` a table row; ``!title``,
``!center``, ``!contents``, ``!annex``, ``!p`` and ``!sign left | right`` what their names say;
anything else is a paragraph. ``{type=value~words}`` marks a term; without a value it is a blank
(or, for a payment, a term without a share).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

TERM = re.compile(r"\{(?P<type>[a-z_]+)=(?P<value>[^~{}]*)~(?P<words>[^{}]*)\}")


@dataclass(frozen=True)
class Truth:
    """A term that a sample is meant to hold; ``value`` is None for a blank."""

    type: str
    value: str | None
    words: str


@dataclass(frozen=True)
class Piece:
    """A paragraph or table row: its kind, a provision's level, its cells (one for text)."""

    kind: str
    level: int = 0
    cells: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words of a piece that is no table row."""
        return self.cells[0] if self.cells else ""


@dataclass(frozen=True)
class Source:
    """A sample contract: its numbering scheme, pieces, terms and planted defects."""

    name: str
    scheme: str
    pieces: tuple[Piece, ...]
    terms: tuple[Truth, ...]
    defects: tuple[str, ...]


def read_source(path: Path) -> Source:
    """The contract in one source file. Raises KeyError without a ``scheme:`` line."""
    head: dict[str, str] = {}
    pieces: list[Piece] = []
    terms: list[Truth] = []
    for line in path.read_text("utf-8").splitlines():
        key, _, rest = line.partition(": ")
        if not pieces and key in ("scheme", "defects"):
            head[key] = rest
            continue
        if not line.strip():
            continue
        terms += [
            Truth(match["type"], match["value"] or None, match["words"])
            for match in TERM.finditer(line)
        ]
        pieces.append(_read_piece(TERM.sub(lambda match: match["words"], line)))
    defects = tuple(head.get("defects", "").split())
    return Source(path.stem, head["scheme"], tuple(pieces), tuple(terms), defects)


def _read_piece(line: str) -> Piece:
    if line == "@skip":
        return Piece("skip")
    if line.startswith("|"):
        return Piece("row", cells=tuple(cell.strip() for cell in line.strip("|").split("|")))
    if line.startswith("#"):
        level = len(line) - len(line.lstrip("#"))
        return Piece("provision", level, (line[level:].strip(),))
    if line.startswith("!"):
        kind, _, rest = line[1:].partition(" ")
        cells = rest.split(" | ") if kind == "sign" else [rest]
        return Piece(kind, cells=tuple(cells))
    return Piece("p", cells=(line,))
