"""A table of figures -> the terminal, or Markdown for a README."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Sheet:
    """A titled table, the first column words and the others figures, and a ``note`` below it."""

    title: str
    heads: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    note: str = ""


def show(sheet: Sheet, *, markdown: bool) -> None:
    """Print the table."""
    if markdown:
        print(_markdown(sheet))
        return
    table = Table(title=sheet.title, caption=sheet.note or None, title_justify="left")
    for index, head in enumerate(sheet.heads):
        table.add_column(head, justify="right" if index else "left")
    for row in sheet.rows:
        table.add_row(*row)
    Console(width=110).print(table)


def _markdown(sheet: Sheet) -> str:
    rule = ["---", *("--:" for _ in sheet.heads[1:])]
    rows = [sheet.heads, rule, *sheet.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"**{sheet.title}**", "", *lines, "", sheet.note]).rstrip() + "\n"
