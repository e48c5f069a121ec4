"""A table -> its cells with the heads that name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.patterns import compile_once
from models.document import Cell, Table

# 序号, 1, 2.1, 一: a cell that only counts its row heads nothing.
COUNTER = compile_once(r"\s*(?:序\s*号|No\.?|[\d.、\s]{1,8}|[一二三四五六七八九十]{1,3})\s*")
# Heads of a two-column table of items, as against a form of names and entries.
ITEM_HEADS = compile_once(
    r"序号|编号|项目|名称|内容|级别|等级|类别|类型|品名|货物|指标|事项|情形|故障|阶段|期次|付款|岗位|条款"
    r"|\b(?:item|nos?|description|services?|severity|level|priority|milestone|pos|position|part"
    r"|deliverable|task|activity|stage|phase|instal+ment|role|product|goods|equipment|metric|kpi"
    r"|indicator|measure|category|class|type|charge|fee|band|tier|incident|fault|region|site)\b"
    r"|^(?:节点|里程碑|成果|交付物|交付成果|任务|资料|文件|文档|步骤|环节|情况|措施|流程|区域|地区|线路|工种|班次|部位|渠道|时段|科目|行为|餐别|设备|地点)$",
    regex.IGNORECASE,
)
# Two columns in English are headed where both heads are such words: | Availability | Credit |,
# but not | Services | Office cleaning | above | Price | USD 500 |, nor | Item | Particulars |.
ENGLISH_PAIR = (
    compile_once(
        r"\b(?:item|no|description|service|severity|level|priority|milestone|stage|phase|instal+ment"
        r"|role|position|product|goods|metric|kpi|indicator|measure|category|class|type|charges?|fee"
        r"|band|tier|incident|fault|event|breach|failure|availability|uptime|percentage|score|delay"
        r"|region|location|deliverable|task|activity|equipment|ground|plan|grade)\b",
        regex.IGNORECASE,
    ),
    compile_once(
        r"\b(?:times?|credits?|amounts?|prices?|rates?|fees?|shares?|percentages?|targets?|levels?"
        r"|quantity|number|qty|frequency|hours|dates?|due|penalt(?:y|ies)|deductions?|periods?|costs?"
        r"|charges?|scores?|headcount|damages)\b|%",
        regex.IGNORECASE,
    ),
)
# 罚款标准, 抵扣比例: a measure heads the second column where all below it are figures.
MEASURE_HEAD = compile_once(
    r"^[^\d\n]{0,8}(?:标准|比例|金额|单价|价格|费用|时限|时间|数量|频次|人数|扣款|罚款|违约金)(?:[(（][^()（）]{1,8}[)）])?$"
)
# | 期数 | 付款时间 | 金额 | 备注 |: where a form has its entries, such words name columns.
VALUE_HEAD = compile_once(
    r"^[^\d\n]{0,8}(?:时间|时限|期限|日期|节点|金额|数量|单价|总价|合价|价格|费用|比例|备注|标准|内容|要求|条件|方式"
    r"|说明|规格|型号|单位|频次|人数|税率|职责|扣款|扣分)(?:[(（][^()（）]{1,8}[)）])?$"
)
FIGURE = compile_once(r"[\d_一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾]")
COUNTER_HEAD = compile_once(r"\s*(?:序\s*号|项次|No\.?)\s*", regex.IGNORECASE)
# The entries of a form: a first row that begins with one of them names no columns.
FORM_ENTRY = compile_once(
    r"(?:合同|协议|项目|工程)(?:书)?(?:编号|名称|号)|签[订署约].{0,4}|[甲乙丙]方.{0,6}|采购人|供应商|委托方|受托方|买方|卖方|需方|供方"
    r"|(?:client|customer|buyer|seller|supplier|vendor|provider|contractor|party a|date|ref"
    r"|quotation"
    r"|(?:(?:purchase )?order|contract|agreement|p\.?o\.?) (?:no|number|date|ref))\b.{0,16}",
    regex.IGNORECASE,
)
HEAD_LENGTH = 24
# English needs more letters to say as much.
LATIN_HEAD_LENGTH = 60
COLUMNS_OF_A_LIST = 3
# 2031-06, 1, {index}: a first cell that is no name, so that the row above it names columns.
ENTRY = compile_once(r"\s*[\d{_]")


@dataclass(frozen=True, slots=True)
class HeadedCell:
    """A cell with the words that head its row and its column ("" when none do).

    ``named_by`` is the column head, else the row head: where an empty cell's quote stands.
    """

    cell: Cell
    row_head: str
    column_head: str
    named_by: Cell | None


def headed_cells(table: Table) -> Iterator[HeadedCell]:
    """Every cell, row by row, with its heads.

    A row that names the columns heads the cells below it, each by that row and by
    the first cell of its own row that is more than a counter. Rows without such a
    row above them are a form: a cell is headed by the cell to its left.
    """
    grid = _grid(table)
    heads = _head_rows(table)
    for cell in table.cells:
        above = [row for row in heads if row <= cell.row]
        if above:
            top = grid.get((above[-1], cell.column)) if cell.row > above[-1] else None
            side = _row_head(grid, cell)
        else:
            top, side = None, _left_head(grid, cell)
        yield HeadedCell(cell, _head(side), _head(top), top or side)


def _head_rows(table: Table) -> list[int]:
    """The rows that name columns: the first, and a later one that begins with 序号.

    An order form tells parties and dates first and lists its goods further down.
    """
    rows = [0] if is_headed(table) else []
    counted = [cell for cell in table.cells if cell.row > 0 and cell.column == 0]
    for first in counted:
        row = [cell for cell in table.cells if cell.row == first.row]
        named = COUNTER_HEAD.fullmatch(first.text) and len(row) >= COLUMNS_OF_A_LIST
        if named and all(_is_head(cell) for cell in row):
            rows.append(first.row)
    return rows


def is_headed(table: Table) -> bool:
    """Whether the first row names the columns."""
    first = [cell for cell in table.cells if cell.row == 0]
    rows = max((cell.row for cell in table.cells), default=0) + 1
    if rows < 2 or len(first) < 2 or any(cell.row_span > 1 and rows == 2 for cell in first):
        return False
    if len(first) % 2 == 0 and FORM_ENTRY.fullmatch(first[0].text.strip()):
        return False
    # An empty corner stands over the row heads: | 甲方 | 乙方
    corner = len(first) > 2 and not first[0].text.strip()
    heads_all = all(_is_head(cell) for cell in first[1 if corner else 0 :])
    if not heads_all or len({cell.text.strip() for cell in first}) < len(first):
        return False
    second = [cell for cell in table.cells if cell.row == 1]
    if len(first) == 2:
        named = _is_pair(first[0].text, first[1].text) or _heads_measures(table, first[1].text)
        return named and len(second) == 2
    if second and ENTRY.match(second[0].text):
        return True
    named = len(first) == 3 or bool(ITEM_HEADS.search(first[0].text)) or len(first) % 2 == 1
    return named or all(VALUE_HEAD.search(cell.text.strip()) for cell in first[1::2])


def _is_pair(left: str, right: str) -> bool:
    """Whether the two cells of a first row name columns."""
    if left.isascii() and right.isascii():
        return bool(ENGLISH_PAIR[0].search(left) and ENGLISH_PAIR[1].search(right))
    return bool(ITEM_HEADS.search(left))


def _heads_measures(table: Table, right: str) -> bool:
    """Whether the second of two columns is headed by a measure, and its cells hold figures."""
    if not MEASURE_HEAD.search(right.strip()):
        return False
    below = [cell.text for cell in table.cells if cell.row > 0 and cell.column == 1]
    return all(FIGURE.search(words) for words in below)


def _is_head(cell: Cell) -> bool:
    text = cell.text.strip()
    return 0 < len(text) <= _head_length(text) and not text.endswith(("。", "；", ";"))


def _head_length(words: str) -> int:
    """How long a head may be: counted in letters, English ones are longer."""
    return LATIN_HEAD_LENGTH if words.isascii() else HEAD_LENGTH


def _head(cell: Cell | None) -> str:
    """The words of a head; spaces only part Latin words (Response time)."""
    if cell is None:
        return ""
    words = compile_once(r"\s++").sub(" ", cell.text).strip()
    words = str(compile_once(r"(?<![!-~]) | (?![!-~])").sub("", words))
    return words[: _head_length(words)]


def _grid(table: Table) -> dict[tuple[int, int], Cell]:
    """The cell that covers each place, merged cells at every place they cover."""
    places: dict[tuple[int, int], Cell] = {}
    for cell in table.cells:
        for row in range(cell.row, cell.row + min(cell.row_span, 200)):
            for column in range(cell.column, cell.column + min(cell.column_span, 40)):
                places.setdefault((row, column), cell)
    return places


def _row_head(grid: dict[tuple[int, int], Cell], cell: Cell) -> Cell | None:
    for column in range(cell.column):
        head = grid.get((cell.row, column))
        if head is None or head is cell or not head.text.strip():
            continue
        if not COUNTER.fullmatch(head.text):
            return head
    return None


def _left_head(grid: dict[tuple[int, int], Cell], cell: Cell) -> Cell | None:
    left = grid.get((cell.row, cell.column - 1))
    if left is None or left is cell or not _is_head(left) or COUNTER.fullmatch(left.text):
        return None
    return left
