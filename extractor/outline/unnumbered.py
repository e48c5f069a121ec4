"""The lines of a contract without numbers for its clauses -> the lines that head them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.outline.entries import Entry
from extractor.outline.styles import RANK
from extractor.patterns import compile_once

_LONGEST = 20
_LONGEST_ENGLISH = 50
_FEWEST = 2
# Numbers of at least this rank count items of lists; lower ones head clauses.
_ITEM_RANK = RANK["figure"]

_NO_HEADING = compile_once(
    r"[。；;，,！!？?（(]|[:：].|_{2,}|\d{3,}|^.{0,3}[甲乙丙]\s?方|(?:合同|协议|意向|契约|备忘录|订单|框架)书?$|页$|^第"
)
_ENGLISH_TITLE = compile_once(
    r"[A-Z][\w’'/&-]*(?: (?:[A-Z][\w’'/&-]*|of|and|or|for|to|the|in|on|by|with)){0,6}:?"
)


def find_heading_lines(entries: Sequence[Entry], closed: set[int]) -> frozenset[int]:
    """The lines that head a clause without a number; empty where clauses are numbered.

    服务内容 alone on its line, with a sentence or a list below it. Once some of them are bold
    or centred, only such lines count.
    """
    open_lines = [i for i, entry in enumerate(entries) if i not in closed and not entry.line.cell]
    if any(_is_numbered_clause(entries[index]) for index in open_lines):
        return frozenset()
    found = [index for index in open_lines if _is_heading(entries, index, closed)]
    looked = [index for index in found if _stands_out(entries[index])]
    kept = looked if len(looked) >= _FEWEST else found
    listed = any(entry.label for entry in entries)
    if listed and len(looked) < _FEWEST:
        return frozenset()
    return frozenset(kept) if len(kept) >= _FEWEST else frozenset()


def _is_numbered_clause(entry: Entry) -> bool:
    label = entry.label
    return label is not None and label.strength >= 2 and RANK[label.style] < _ITEM_RANK


def _is_heading(entries: Sequence[Entry], index: int, closed: set[int]) -> bool:
    entry = entries[index]
    text = entry.text
    if entry.labels or index + 1 >= len(entries) or index + 1 in closed:
        return False
    english = text.isascii()
    if len(text) > (_LONGEST_ENGLISH if english else _LONGEST) or _NO_HEADING.search(text):
        return False
    if english and not _ENGLISH_TITLE.fullmatch(text) and not text.isupper():
        return False
    below = entries[index + 1]
    speaks = below.text.endswith(("。", "；", ";", ".")) and len(below.text) > len(text)
    return speaks or bool(below.labels) or below.line.cell is not None


def _stands_out(entry: Entry) -> bool:
    line = entry.line
    return line.bold or line.centred or line.outline_level is not None
