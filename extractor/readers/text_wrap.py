"""Rows of a text that its editor broke at one width -> the paragraphs; others stay as they are."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.patterns import compile_once
from extractor.readers.page.paragraphs import BEFORE_REFERENCE, BULLET, KEY, LABEL, REFERENCE
from extractor.readers.page.printed import is_ideograph

# Signs without width that editors and web pages leave behind.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
BLANK = " \u00a0\u3000\t\x0b\x0c\r" + _INVISIBLE

_FEWEST_ROWS = 12
_NARROWEST, _WIDEST = 40, 130
_SLACK = 8
_SHARE_FULL = 0.3
_FEWEST_CUT, _SHARE_CUT = 3, 0.6
_SENTENCE_ENDS = "。；;！!？?：:."
# What an editor keeps in one row: a word or figure, and no stop or closing bracket begins a row.
_FIRST_WORD = compile_once(r"[（《“‘]{0,2}(?:[!-~¥￥]{1,40}|.)[，。；：、！？）》”’]{0,3}")
# thirty (30) days, 三十（30）日: no number of a clause.
_SPELLED_OUT = compile_once(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand"
    r"|[一二两三四五六七八九十百千万])\s?$"
)
_NUMBERED = compile_once(r"\s{0,4}\d{1,2}(?:\.\d{1,2}){0,3}\s")
_FIGURE_AFTER = compile_once(r"\s{0,4}[(（]\d")
# 甲方 Party A（委托方）：…
_TWO_NAMED_FIELD = compile_once(
    r"\s{0,4}[一-鿿]{2,8} ?[A-Za-z][A-Za-z .']{1,30}(?:[（(][^()（）]{1,12}[)）])?[：:]"
)


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where the rows end: the widest row, by a measure of width, and how much others lack."""

    measure: Callable[[str], int]
    widest: int
    slack: int

    def is_full(self, row: str) -> bool:
        """Whether the row reaches the edge."""
        return self.measure(row) >= self.widest - self.slack

    def has_room(self, row: str, text: str) -> bool:
        """Whether the first word of the text would have fitted into the row."""
        match = _FIRST_WORD.match(text)
        needed = self.measure(row) + (self.measure(match[0]) if match else 0)
        # A sentence goes on with a capital more seldom than a new one begins with it.
        slack = 0 if text[0].isupper() and not is_ideograph(row[-1]) else self.slack
        return needed < self.widest - slack


def join_wrapped(rows: Sequence[str]) -> list[str]:
    """The rows with those that go on a cut one joined to it; empty rows are kept."""
    edge = _find_edge(rows)
    if edge is None:
        return list(rows)
    joined: list[str] = []
    before = ""
    for row in rows:
        text = row.strip(BLANK)
        if before and text and not _stands_apart(before, row, edge):
            space = "" if is_ideograph(before[-1]) or is_ideograph(text[0]) else " "
            joined[-1] += space + text
        else:
            joined.append(row)
        before = row if text else ""
    return joined


def _find_edge(rows: Sequence[str]) -> _Edge | None:
    """The width at which an editor broke the rows, None when it did not.

    Some editors count columns, of which a Chinese sign takes two, others signs: the right
    measure is the one by which more rows are full.
    """
    # Rows of a table are as long as their cells.
    filled = [row for row in rows if row and "\t" not in row]
    if len(filled) < _FEWEST_ROWS:
        return None
    edges = [_edge_by(_columns, filled, _SLACK), _edge_by(len, filled, _SLACK // 2)]
    found = [edge for edge in edges if edge is not None and _is_wrapped(rows, edge)]
    return max(found, key=lambda edge: sum(map(edge.is_full, filled)), default=None)


def _edge_by(measure: Callable[[str], int], filled: Sequence[str], slack: int) -> _Edge | None:
    widths = sorted(map(measure, filled))
    usual = widths[int(len(widths) * 0.95)]
    columns = max(_columns(row) for row in filled)
    if widths[-1] > usual + slack or not _NARROWEST <= columns <= _WIDEST + _SLACK:
        return None
    return _Edge(measure, widths[-1], slack)


def _is_wrapped(rows: Sequence[str], edge: _Edge) -> bool:
    """Whether rows are full, most of which end inside a sentence, as hardly any others do."""
    filled = [row for row in rows if row and "\t" not in row]
    full = [row for row in filled if edge.is_full(row)]
    inside = sum(1 for row in full if row[-1] not in _SENTENCE_ENDS)
    is_block = len(full) >= _SHARE_FULL * len(filled) and inside * 2 > len(full)
    return is_block or _cuts_sentences(rows, edge)


def _cuts_sentences(rows: Sequence[str], edge: _Edge) -> bool:
    """Whether sentences go on in the next row where a row is full, and hardly anywhere else.

    In a contract of many short provisions few rows are full.
    """
    cut = [
        before
        for before, row in pairwise(rows)
        if before and row.strip(BLANK)
        if before[-1] not in _SENTENCE_ENDS and not _begins(row, before)
    ]
    full = sum(map(edge.is_full, cut))
    short = sum(1 for row in cut if not (edge.is_full(row) or _needs_no_stop(row)))
    return full >= _FEWEST_CUT and full >= _SHARE_CUT * (full + short)


def _needs_no_stop(row: str) -> bool:
    """Whether a row is a heading, a field or one of a table, which is whole without a stop."""
    return bool(LABEL.match(row) or KEY.match(row)) or "\t" in row


def _stands_apart(before: str, row: str, edge: _Edge) -> bool:
    """Whether a row is no continuation of the one before it."""
    text = row.strip(BLANK)
    is_title = before.isascii() and before.isupper() and not text.isupper()
    # The other language of a contract in two, or a heading in it.
    is_translation = is_ideograph(text[0]) and not any(map(is_ideograph, before))
    if is_title or is_translation or "\t" in before or "\t" in text:
        return True
    if before[-1] in ":：" or (before[-1] in "。；" and text[0].isupper()):
        return True
    return edge.has_room(before, text) or _begins(row, before)


def _begins(row: str, before: str) -> bool:
    """Whether a row by its start is no continuation: a number, a bullet, a field, an indent."""
    refers = REFERENCE.match(row) or BEFORE_REFERENCE.search(before[-24:])
    refers = refers or (_SPELLED_OUT.search(before[-12:]) and _FIGURE_AFTER.match(row))
    numbered = before[-1:] in _SENTENCE_ENDS and _NUMBERED.match(row)
    indented = row[:1] in BLANK and len(row) - len(row.lstrip(BLANK)) >= 4
    labelled = numbered or (not refers and LABEL.match(row))
    return bool(labelled or BULLET.match(row)) or _is_field(row) or indented


def _is_field(row: str) -> bool:
    """Whether the row names a field and gives its value: 联系人：李明; not 种方式处理：."""
    match = KEY.match(row) or _TWO_NAMED_FIELD.match(row)
    return match is not None and match.end() < len(row)


def _columns(row: str) -> int:
    """The columns of a row: a Chinese sign takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in row)
