"""Rules that stand alone on a row -> lines of blanks to fill in, as below 其他约定：."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.readers.page.printed import Printed
from extractor.readers.page.rulings import Rule
from models.span import Box

# In ems: the shortest rule that is a row to fill in, and how far below the last row it lies.
MIN_LENGTH = 4.0
MIN_STEP, MAX_STEP = 0.6, 3.0
MAX_SIGNS = 80


def add_blank_rows(lines: Sequence[Printed], rules: Sequence[Rule]) -> list[Printed]:
    """The lines with a line of underscores for each rule on a row of its own.

    Only below a row that asks for it, by ending in a colon or in a blank: other rules
    part a page's head or its notes from the text.
    """
    result = list(lines)
    for rule in rules:
        index = _row_above(result, rule)
        if index is None:
            continue
        above = result[index]
        signs = min(MAX_SIGNS, round((rule.end - rule.start) / above.size * 2))
        box = Box(rule.start, rule.at - above.size, rule.end, rule.at + 0.1 * above.size)
        result.insert(index + 1, Printed("_" * signs, above.page, box, above.size))
    return result


def _row_above(lines: Sequence[Printed], rule: Rule) -> int | None:
    """The row that the rule goes on with, if no print stands on the rule."""
    best: int | None = None
    for index, line in enumerate(lines):
        box = line.box
        if rule.start > box.right + line.size or rule.end < box.left - line.size:
            continue
        step = (rule.at - box.bottom) / line.size
        if -1.5 < step <= MIN_STEP:
            return None
        if MIN_STEP < step <= MAX_STEP and (best is None or box.bottom > lines[best].box.bottom):
            best = index
    if best is None or rule.end - rule.start < MIN_LENGTH * lines[best].size:
        return None
    return best if lines[best].text.rstrip()[-1] in "：:_" else None
