"""Price tables -> rows whose figures do not come out, totals that their column does not give."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from extractor.gaps.base import Case
from extractor.patterns import compile_once
from extractor.values.matching import fold
from models.document import Cell, Table
from models.span import Span
from models.values import plain

PRICE = r"单价"
QUANTITY = r"数量"
AMOUNT = r"金额|总价|小计|合价|价格合计"
TOTAL = r"^(?:合 ?计|总 ?计|共 ?计)"
FIGURE = r"¥? ?(\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?) ?元?"

Told = tuple[Span, str, str]


def find_row_conflicts(case: Case) -> Iterator[Told]:
    """The places where a table's figures disagree, each with what is wrong in both languages."""
    for table in case.contract.document.tables:
        heads = {cell.column: fold(cell.text) for cell in table.cells if cell.row == 0}
        amount = _column(heads, AMOUNT)
        if amount is None:
            continue
        price, quantity = _column(heads, PRICE), _column(heads, QUANTITY)
        rows = _rows(table)
        if price is not None and quantity is not None and _same_unit(heads, price, amount):
            yield from _products(rows, price, quantity, amount)
        yield from _sums(rows, amount)


def _column(heads: dict[int, str], words: str) -> int | None:
    """The only column that is headed so, None when there is none or several."""
    found = [column for column, head in heads.items() if compile_once(words).search(head)]
    return found[0] if len(found) == 1 else None


def _same_unit(heads: dict[int, str], price: int, amount: int) -> bool:
    return ("万" in heads[price]) == ("万" in heads[amount])


def _rows(table: Table) -> list[dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    for cell in table.cells:
        if cell.row > 0:
            rows.setdefault(cell.row, {})[cell.column] = cell
    return [rows[row] for row in sorted(rows)]


def _figure(cell: Cell | None) -> Decimal | None:
    if cell is None:
        return None
    match = compile_once(FIGURE).fullmatch(fold(cell.text).strip())
    return None if match is None else Decimal(match[1].replace(",", ""))


def _products(
    rows: list[dict[int, Cell]], price: int, quantity: int, amount: int
) -> Iterator[Told]:
    for row in rows:
        each, number, total = (_figure(row.get(column)) for column in (price, quantity, amount))
        cell = row.get(amount)
        if each is None or number is None or total is None or cell is None or cell.span is None:
            continue
        if abs(each * number - total) > Decimal("0.01") * max(Decimal(1), number):
            product = plain((each * number).normalize())
            yield (
                cell.span,
                f"表中单价{plain(each)}乘以数量{plain(number)}为{product}，"
                f"而金额写为{plain(total)}",
                f"in the table {plain(each)} times {plain(number)} is {product}, but the amount "
                f"reads {plain(total)}",
            )


def _sums(rows: list[dict[int, Cell]], amount: int) -> Iterator[Told]:
    """The column's total against its figures, where every row above it has one."""
    figures: list[Decimal] = []
    for row in rows:
        figure, cell = _figure(row.get(amount)), row.get(amount)
        if any(compile_once(TOTAL).search(fold(one.text).strip()) for one in row.values()):
            added = sum(figures, Decimal(0))
            is_off = len(figures) > 1 and figure is not None and figure != added
            if is_off and figure is not None and cell is not None and cell.span is not None:
                yield (
                    cell.span,
                    f"表中各行金额合计为{plain(added)}，而合计写为{plain(figure)}",
                    f"the table's rows come to {plain(added)}, but the total reads {plain(figure)}",
                )
            return
        if figure is None:
            return
        figures.append(figure)
