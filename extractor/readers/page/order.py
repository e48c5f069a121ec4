"""One page's printed lines and tables -> reading order: rows made whole, columns set apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.patterns import compile_once
from extractor.readers.page.columns import column_edges, find_columns
from extractor.readers.page.loose_tables import set_in_tables
from extractor.readers.page.paragraphs import Flowed
from extractor.readers.page.printed import (
    Gap,
    Printed,
    PrintedTable,
    Sheet,
    in_rows,
    is_same_row,
)
from extractor.readers.page.segments import join_row, split_at

Item = Printed | PrintedTable

# "联系电话：", "Name:" — what a form asks for, in front of its value.
KEY = compile_once(
    r"\s{0,4}(?P<key>[^\s：:，。；,;、_0-9]{1,18}|[A-Z][A-Za-z .'()/&]{0,30})\s{0,3}[：:]"
)
PARTY = compile_once(
    r"\s{0,4}[(（【]?(?:[甲乙丙丁]\s{0,4}方|买\s{0,3}方|卖\s{0,3}方|供\s{0,3}方|需\s{0,3}方|委托\s{0,2}方"
    r"|受托\s{0,2}方|出租\s{0,2}方|承租\s{0,2}方|Party [A-D]|[Bb]uyer|[Ss]eller)"
)
DIGITS, SPACES = compile_once(r"\d+"), compile_once(r"[\s_]+")
# What stands behind the blank of a sentence, not at the head of a column.
GOES_ON = compile_once(r"[年月日时分元%％万条款项个人份天页，。；、）)：:,.;_]")
COLONS = ("：", ":")
# A stretch of page that no line crosses is a gutter between columns of print from here on.
MIN_GUTTER_EMS = 0.7
MIN_ROWS = 4
# Two forms side by side with a date each, each date with its blanks, have ten.
MAX_GAPS = 24
# Columns and layers of values that are looked for on one page.
MAX_STEPS = 6


@dataclass(frozen=True, slots=True)
class _Split:
    """A row with the gap at which it is parted; ``is_key`` when two forms stand side by side."""

    row: int
    gap: Gap
    is_key: bool


def in_reading_order(sheet: Sheet) -> list[Flowed | Item]:
    """The sheet's items as a person reads them: rows whole, side-by-side columns one by one.

    Lines of a column get its edges; those of the page's own width are left as they are.
    """
    items = list(sheet.items)
    if _is_disordered(items):
        items = _by_place(items)
    items = set_in_tables(_join_rows(items))
    return list(_part_columns(items, sheet.width))


def _is_disordered(items: Sequence[Item]) -> bool:
    """Whether the file draws some item after one that stands below it in the same column."""
    lowest: Item | None = None
    steps = 0
    for index, item in enumerate(items):
        if lowest is not None:
            above = lowest.box.top - item.box.bottom > -1.0
            shares = min(lowest.box.right, item.box.right) - max(lowest.box.left, item.box.left)
            if above and shares > 1.0:
                return True
            steps += above
            # On a page that goes up time and again, no step is that to the values of a form.
            if above and steps <= MAX_STEPS and _fills_in(items, index):
                return True
        lowest = item
    return False


def _fills_in(items: Sequence[Item], index: int) -> bool:
    """Whether what is drawn from here on is mostly values, each behind a key drawn before or in
    a gap that was left for it."""
    values = items[index : index + MAX_GAPS]
    before = [item for item in items[:index] if isinstance(item, Printed)]
    filled = sum(
        any(_asks_for(line, value) for line in before)
        for value in values
        if isinstance(value, Printed)
    )
    return filled * 2 > len(values)


def _asks_for(line: Printed, value: Printed) -> bool:
    if not line.box.top < value.middle < line.box.bottom:
        return False
    is_inside = line.box.left < value.box.left and value.box.right < line.box.right
    # A tick in its brackets; more words inside a line are a box that the text runs around.
    return (is_inside and len(value.text) == 1) or (
        line.text.endswith(COLONS) and is_same_row(line, value)
    )


def _by_place(items: Sequence[Item]) -> list[Item]:
    """The items from top down, row by row; a table counts by its top."""
    lines = [item for item in items if isinstance(item, Printed)]
    tables = sorted(
        (item for item in items if isinstance(item, PrintedTable)), key=lambda item: item.box.top
    )
    placed: list[Item] = []
    for row in in_rows(lines):
        while tables and tables[0].box.top < row[0].middle:
            placed.append(tables.pop(0))
        placed.extend(row)
    return [*placed, *tables]


def _join_rows(items: Sequence[Item]) -> list[Item]:
    joined: list[Item] = []
    for item in items:
        last = joined[-1] if joined else None
        row: Printed | None = None
        if isinstance(item, Printed) and isinstance(last, Printed):
            row = join_row(last, item) if is_same_row(last, item) else _fill_gap(last, item)
        if row is None:
            joined.append(item)
        else:
            joined[-1] = row
    return joined


def _fill_gap(line: Printed, piece: Printed) -> Printed | None:
    """The line with the piece in the gap in which it is printed, as a field's value is."""
    if not line.gaps or not line.box.top < piece.middle < line.box.bottom:
        return None
    for gap in line.gaps:
        if gap.left - 2 <= piece.box.left and piece.box.right <= gap.right + 2:
            before, after = split_at(line, gap)
            return join_row(join_row(before, piece), after)
    return None


def _part_columns(items: Sequence[Item], width: float) -> Iterator[Flowed | Item]:
    splits = {split.row: split for split in _find_splits(items)}
    edges = find_columns(items, width)
    if not splits and not edges:
        yield from items
        return
    row = 0
    while row < len(items):
        if row not in splits:
            item = items[row]
            if isinstance(item, Printed) and id(item) in edges:
                yield Flowed(item, *edges[id(item)], in_column=True)
            else:
                yield item
            row += 1
            continue
        end = _block_end(items, splits, row)
        parts = [splits.get(index) for index in range(row, end)]
        yield from _read_block(items[row:end], parts, width)
        row = end


def _find_splits(items: Sequence[Item]) -> list[_Split]:
    splits: dict[int, _Split] = {}
    for index, item in enumerate(items):
        if isinstance(item, Printed):
            gap = _key_gap(item)
            if gap is not None:
                splits[index] = _Split(index, gap, is_key=True)
    for split in list(splits.values()):
        for step in (1, -1):
            _spread(items, splits, split, step)
    for run in _gutter_runs(items, splits):
        splits.update({split.row: split for split in run})
    return sorted(splits.values(), key=lambda split: split.row)


def _key_gap(line: Printed) -> Gap | None:
    """The gap between two keys of forms side by side: 甲方：某某　　乙方：某某."""
    for gap in line.gaps if len(line.gaps) <= MAX_GAPS else ():
        before, after = line.text[: gap.start], line.text[gap.end :]
        both_keys = KEY.match(before) and KEY.match(after)
        both_parties = PARTY.match(before) and PARTY.match(after)
        if both_keys or both_parties or _shape(before) == _shape(after):
            return gap
    return None


def _shape(text: str) -> str:
    """The text but for its figures and spaces: two dates beside each other are alike."""
    shape: str = SPACES.sub("", DIGITS.sub("0", text))
    return shape


def _spread(items: Sequence[Item], splits: dict[int, _Split], split: _Split, step: int) -> None:
    """Part the neighbouring rows at the same gap: 法定代表人　　法定代表人, without colons."""
    index = split.row + step
    while 0 <= index < len(items) and index not in splits:
        item = items[index]
        if not isinstance(item, Printed):
            return
        gap = next((gap for gap in item.gaps if abs(gap.right - split.gap.right) < 9.0), None)
        if gap is None or GOES_ON.match(item.text[gap.end :]):
            return
        splits[index] = _Split(index, gap, is_key=True)
        index += step


def _gutter_runs(items: Sequence[Item], taken: dict[int, _Split]) -> Iterator[list[_Split]]:
    """Runs of rows with one gutter through all of them: running text in two columns."""
    run: list[_Split] = []
    left, right = 0.0, 0.0
    for index, item in enumerate(items):
        gap = _gap_at(item, left, right) if run else None
        if gap is None:
            if len(run) >= MIN_ROWS:
                yield run
            run = []
            gap = _only_gap(item) if index not in taken else None
            if gap is None:
                continue
            left, right = gap.left, gap.right
        left, right = max(left, gap.left), min(right, gap.right)
        run.append(_Split(index, gap, is_key=False))
    if len(run) >= MIN_ROWS:
        yield run


def _only_gap(item: Item) -> Gap | None:
    if isinstance(item, PrintedTable) or len(item.gaps) != 1:
        return None
    gap = item.gaps[0]
    before, after = item.text[: gap.start], item.text[gap.end :]
    # Columns of print hold many signs a line; a number or label in front of its text holds few.
    if min(len(before), len(after)) < 8 or GOES_ON.match(after):
        return None
    return gap


def _gap_at(item: Item, left: float, right: float) -> Gap | None:
    gap = _only_gap(item)
    if gap is None or isinstance(item, PrintedTable):
        return None
    shared = min(right, gap.right) - max(left, gap.left)
    return gap if shared >= MIN_GUTTER_EMS * item.size else None


def _block_end(items: Sequence[Item], splits: dict[int, _Split], start: int) -> int:
    """The index behind the last row of the columns that begin at ``start``.

    Lines that fit into one column belong to them as long as the right column goes on.
    """
    left, right = splits[start].gap.left, splits[start].gap.right
    end = start + 1
    for index in range(start + 1, len(items)):
        item, split = items[index], splits.get(index)
        if isinstance(item, PrintedTable):
            break
        if split is not None:
            left, right = max(left, split.gap.left), min(right, split.gap.right)
            if right - left < 1.0 and not _is_next_field(splits, index, end):
                break
            if right - left < 1.0:
                # Forms typed with spaces have no straight gutter.
                left, right = split.gap.left, split.gap.right
            end = index + 1
        elif item.box.left >= right - 2.0 and item.box.top < items[index - 1].box.bottom + 40:
            end = index + 1
        elif item.box.right > right - 2.0:
            break
    return end


def _is_next_field(splits: dict[int, _Split], row: int, end: int) -> bool:
    """Whether the row is the next one of two forms side by side."""
    before = splits.get(row - 1)
    return row == end and splits[row].is_key and before is not None and before.is_key


def _read_block(
    items: Sequence[Item], splits: Sequence[_Split | None], width: float
) -> Iterator[Flowed]:
    lefts: list[Printed] = []
    rights: list[Printed] = []
    rows: list[Printed] = []
    gutter = min(split.gap.right for split in splits if split is not None)
    for item, split in zip(items, splits, strict=True):
        if isinstance(item, PrintedTable):
            continue
        if split is not None:
            left, right = split_at(item, split.gap)
            lefts.append(left)
            rights.append(right)
            rows.extend((left, right))
        else:
            (rights if item.box.left >= gutter - 2 else lefts).append(item)
            rows.append(item)
    is_form = any(split is not None and split.is_key for split in splits)
    edges = column_edges(lefts, rights, gutter, width)
    leading = next((row for row, split in enumerate(splits) if split is None), len(splits))
    alone = _rows_alone(lefts, rights, leading) if is_form else 0
    is_by_row = is_form and not _mirror_each_other(lefts[alone:], rights[alone:])
    for line in rows if is_by_row else rows[: 2 * alone]:
        for field in _fields(line):
            yield Flowed(field, *edges[id(line)], in_column=True)
    if not is_by_row:
        for line in lefts[alone:]:
            yield Flowed(line, *edges[id(line)], in_column=True)
        yield from _read_rights(rights[alone:], edges, width)


def _read_rights(
    rights: Sequence[Printed], edges: dict[int, tuple[float, float]], width: float
) -> Iterator[Flowed]:
    """The right column, itself parted where a third party stands beside the second."""
    is_parted = any(_key_gap(line) for line in rights)
    for item in _part_columns(rights, width) if is_parted else rights:
        if isinstance(item, Flowed):
            yield item
        elif isinstance(item, Printed):
            yield Flowed(item, *edges[id(item)], in_column=True)


def _fields(line: Printed) -> list[Printed]:
    """The line parted at each of its gaps between two keys."""
    gap = _key_gap(line)
    if gap is None:
        return [line]
    before, after = split_at(line, gap)
    return [before, *_fields(after)]


def _rows_alone(lefts: Sequence[Printed], rights: Sequence[Printed], leading: int) -> int:
    """How many of the leading rows are none of the form below them, as 签订地点　签订日期."""
    left_keys, right_keys = ({_key(line) for line in column} for column in (lefts, rights))
    for row in range(leading):
        left, right = lefts[row], rights[row]
        keys = _key(left), _key(right)
        if not all(keys) or keys[0] in right_keys or keys[1] in left_keys:
            return row
        # "For the Client:   For the Provider:" head the columns, whatever the parties are called.
        are_bare = left.text.rstrip().endswith(COLONS) and right.text.rstrip().endswith(COLONS)
        if are_bare or PARTY.match(left.text) or PARTY.match(right.text):
            return row
    return leading


def _mirror_each_other(lefts: Sequence[Printed], rights: Sequence[Printed]) -> bool:
    """Whether both columns ask for the same things, each of one party."""
    keys = [{_key(line) for line in column} - {""} for column in (lefts, rights)]
    parties = [any(PARTY.match(line.text) for line in column) for column in (lefts, rights)]
    return bool(keys[0] & keys[1]) or all(parties)


def _key(line: Printed) -> str:
    match = KEY.match(line.text)
    return match["key"] if match else ""
