"""The pages of a paged file -> its lines in reading order and its tables."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.readers.page.furniture import furniture_line, part_furniture
from extractor.readers.page.margins import flow
from extractor.readers.page.order import in_reading_order
from extractor.readers.page.paragraphs import Flowed, join_lines
from extractor.readers.page.printed import Sheet
from extractor.readers.page.tables import build_table, join_tables
from models.document import Line, Table


def read_body(sheets: Sequence[Sheet]) -> tuple[list[Line], list[Table]]:
    """The lines in reading order with the furniture behind them, and the tables."""
    bodies, furniture = part_furniture(sheets)
    items, repeated = join_tables(flow([(sheet, in_reading_order(sheet)) for sheet in bodies]))
    lines: list[Line] = []
    tables: list[Table] = []
    run: list[Flowed] = []
    for item in items:
        if isinstance(item, Flowed):
            run.append(item)
            continue
        lines.extend(join_lines(run, start=_next_start(lines)))
        run = []
        table, cells = build_table(item, len(tables), _next_start(lines))
        tables.append(table)
        lines.extend(cells)
    lines.extend(join_lines(run, start=_next_start(lines)))
    for line in (*furniture, *repeated):
        lines.append(furniture_line(line, _next_start(lines)))
    return lines, tables


def _next_start(lines: Sequence[Line]) -> int:
    """The offset of what comes behind the lines and the sign that parts it from them."""
    return lines[-1].end + 1 if lines else 0
