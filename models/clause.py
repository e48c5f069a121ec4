"""The clause tree: parts of a contract and its numbered provisions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from models.document import Table
from models.span import Span

Part = Literal["cover", "contents", "preamble", "body", "annex", "signature", "furniture"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A node of the tree: a numbered provision, or a part without a number.

    ``label`` is the number as printed (``第二条``, ``2.3``, ``(1)``) without a
    closing dot, colon or 、; None for a part or an unnumbered node. ``number``
    is the path as integers from the outermost level. ``heading`` is None when
    the label is followed by running text. ``text`` is the node's own words
    after label and heading, paragraphs parted by a line feed, without its
    children's and with its tables' text. ``span`` covers all, label and
    children included; ``own`` are the ranges of it that no child covers, in
    order, label and heading included. ``label_span`` and ``heading_span`` are
    where label and heading stand. ``page`` counts from 1, None without pages.
    """

    id: str
    part: Part
    label: str | None
    number: tuple[int, ...]
    heading: str | None
    text: str
    span: Span
    own: tuple[Span, ...]
    label_span: Span | None = None
    heading_span: Span | None = None
    page: int | None = None
    tables: tuple[Table, ...] = ()
    children: tuple[Clause, ...] = ()
    section: str | None = None

    def walk(self) -> Iterator[Clause]:
        """This clause and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()
