"""A document -> its clause tree."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.outline.build import build_clauses
from extractor.outline.entries import Entry, read_entries
from extractor.outline.nodes import Reading, share_out
from extractor.outline.parts import find_parts
from extractor.outline.renderings import mark_renderings
from extractor.outline.tree import announces, choose_tree
from extractor.outline.units import Unit, find_units
from models.clause import Clause
from models.document import Document


def parse_outline(document: Document) -> tuple[Clause, ...]:
    """The outermost nodes in reading order.

    Every character of the text lies in the ``own`` ranges of exactly one node.
    """
    entries = mark_renderings(read_entries(document.lines))
    parts = find_parts(entries)
    units = find_units(entries, parts)
    placed = choose_tree(units, _lead_ins(entries, units))
    reading = Reading(entries, parts, units, placed)
    nodes = share_out(document.lines, reading, len(document.text))
    return build_clauses(document, nodes)


def _lead_ins(entries: Sequence[Entry], units: Sequence[Unit]) -> list[bool]:
    """For each unit whether the line above it announces a list without being numbered."""
    numbered = {unit.index for unit in units}
    return [
        unit.index > 0
        and unit.index - 1 not in numbered
        and announces(entries[unit.index - 1].text)
        for unit in units
    ]
