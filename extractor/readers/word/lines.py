"""The pieces of one paragraph, its look and its number -> its lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import NamedTuple

from extractor.patterns import compile_once
from extractor.readers.word.numbering import NOT_NUMBERED, Numbered
from extractor.readers.word.paragraphs import ParagraphLook
from extractor.readers.word.styles import RunLook, TabStop
from extractor.readers.word.text import BREAK, TAB, Pieces
from models.document import CellPlace, Line, LineKind
from models.span import Place

# What a tab's leader prints, in a length that can be told from marks within a sentence.
_LEADERS = {
    "dot": "......",
    "heavy": "......",
    "middleDot": "······",
    "hyphen": "------",
    "underscore": "______",
}
_TAB_BLANK = 4
# A tab after a typed number ("1.", "（一）") is the space between number and words; any other one
# opens a gap in the line, which two spaces tell from the space between two words.
_LABEL_LENGTH = 8
_LABEL_REACH = 40  # with the spaces before it
_WIDE_SPACES = "\u3000\u2003"
_MIN_BLANK = 2
_GAP = compile_once(r"[\s\x1c-\x1f]++")  # the sign of a tab is no \s to regex
# Between two underlined gaps these are no words but the units of what is to be filled in:
# "____年__月__日".
_UNITS = frozenset("年月日时分至到元份次天")
_USUAL_SIZE = 10.5
# Soft hyphens, joiners, direction marks and byte order marks print nothing.
_WIDTHLESS = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_PRINTED = str.maketrans("\n\r\t\u0085\u2028\u2029", " " * 6, _WIDTHLESS)


@dataclass(slots=True)
class WordLine:
    """A line before its place in the document is known; the fields are those of ``Line``."""

    text: str
    start: int = 0
    kind: LineKind = "text"
    label: str = ""
    places: tuple[Place, ...] = ()
    size: float | None = None
    bold: bool = False
    centred: bool = False
    indent: float = 0.0
    outline_level: int | None = None
    list_level: int | None = None
    list_id: str | None = None
    cell: CellPlace | None = None
    contents_entry: bool = False
    certainty: float | None = None


_read_fields = attrgetter(*(field.name for field in fields(Line)))


def finish_lines(lines: Iterable[WordLine]) -> Iterator[Line]:
    """The lines at their offsets, one character apart, as they will be assembled."""
    start = 0
    for line in lines:
        line.start = start
        yield Line(*_read_fields(line))
        start += len(line.text) + 1


class _Row(NamedTuple):
    """The pieces between two hard breaks."""

    texts: list[str]
    looks: list[RunLook]


def read_lines(
    pieces: Pieces, look: ParagraphLook, numbered: Numbered | None
) -> Iterator[WordLine]:
    """The lines of a paragraph, one for each hard break more; the first carries the number.

    White space at both ends is left out, and counted as indentation at the
    beginning. Lines without a character are left out.
    """
    shown = numbered or NOT_NUMBERED
    label = shown.label
    is_first = True
    for row in _split_rows(pieces):
        size, bold = _size_and_weight(row)
        indent = look.indent_of_lines(size)[0 if is_first else 1]
        text = _row_text(row, look, indent)
        words = text.strip()
        if not words:
            continue
        indent += 0.0 if label else _width(text[: len(text) - len(text.lstrip())], size)
        line = WordLine(
            _with_label(label, shown.gap, words),
            label=label,
            size=size,
            bold=bold,
            centred=look.centred,
            indent=round(indent, 2),
            contents_entry=look.contents or pieces.contents,
        )
        yield _with_levels(line, look, shown) if is_first else line
        is_first, label = False, ""
    if label:
        # A number without words is printed all the same, as in a column that counts the rows.
        size = pieces.looks[0].size if pieces.looks else None
        indent = look.indent_of_lines(size)[0]
        line = WordLine(label, label=label, size=size, indent=round(indent, 2))
        yield _with_levels(line, look, shown)


def _with_levels(line: WordLine, look: ParagraphLook, shown: Numbered) -> WordLine:
    """The first line of a paragraph with its level in the outline and in Word's numbering."""
    line.outline_level = look.outline_level
    if line.label and look.number is not None:
        line.list_level, line.list_id = look.number.level, shown.list_id
    return line


def _with_label(label: str, gap: str, words: str) -> str:
    """The line as printed. A number that would run into a figure keeps a space before it."""
    if not label or not words:
        return label + words
    glued = label[-1].isascii() and label[-1].isalnum() and words[0].isascii()
    return label + (gap or (" " if glued else "")) + words


def _split_rows(pieces: Pieces) -> list[_Row]:
    if BREAK not in pieces.texts:
        return [_Row(pieces.texts, pieces.looks)]
    rows = [_Row([], [])]
    for text, look in zip(pieces.texts, pieces.looks, strict=True):
        if text == BREAK:
            rows.append(_Row([], []))
        else:
            rows[-1].texts.append(text)
            rows[-1].looks.append(look)
    return rows


def _size_and_weight(row: _Row) -> tuple[float | None, bool]:
    """The size of the first words (or spaces, without words), and whether all words are bold."""
    size, bold, has_words = None, True, False
    for text, look in zip(row.texts, row.looks, strict=True):
        if not text.isspace():
            size = look.size if not has_words else size
            bold = bold and look.bold
            has_words = True
    if not has_words:
        return (row.looks[0].size if row.looks else None), False
    return size, bold


def _row_text(row: _Row, look: ParagraphLook, indent: float) -> str:
    texts = row.texts
    for run in row.looks:
        if run.underlined:
            texts = _with_blanks(row)
            break
    if TAB not in texts:
        return _plain("".join(texts))
    return _with_tabs(texts, look.tabs, indent, row.looks[0].size or _USUAL_SIZE)


def _plain(text: str) -> str:
    """The text without signs that have no width, and with the file's own line feeds as spaces."""
    return text if text.isprintable() else text.translate(_PRINTED)


def _with_blanks(row: _Row) -> list[str]:
    """The texts with underlined gaps as rows of underscores, which is what a person sees.

    "甲方：" and ten underlined spaces is a blank to fill in. An underlined gap
    beside underlined words is the padding of what was filled in, and stays.
    """
    texts = list(row.texts)
    start = 0
    while start < len(texts):
        end = start
        while end < len(texts) and row.looks[end].underlined:
            end += 1
        if end > start:
            _fill_blanks(texts, start, end)
        start = max(end, start + 1)
    return texts


def _fill_blanks(texts: list[str], start: int, end: int) -> None:
    stretch = "".join(texts[start:end])
    if all(char.isspace() or char in _UNITS for char in stretch):
        filled: str = _GAP.sub(_blank, stretch)
        texts[start:end] = [filled, *[""] * (end - start - 1)]


def _blank(gap: re.Match[str]) -> str:
    spaces = str(gap[0])
    tabs, wide = spaces.count(TAB), sum(map(spaces.count, _WIDE_SPACES))
    width = len(spaces) + wide + tabs * (_TAB_BLANK - 1)
    return "_" * width if width >= _MIN_BLANK else spaces


def _with_tabs(texts: list[str], stops: tuple[TabStop, ...], indent: float, size: float) -> str:
    """The line with each tab as what it prints: its leader, or spaces."""
    led = any(stop.leader in _LEADERS for stop in stops)
    line = ""
    position = indent
    for text in texts:
        if text != TAB:
            line += _plain(text)
            position += _width(text, size) if led else 0
            continue
        stop = next((s for s in stops if s.leader and s.position > position + 1), None)
        position = position if stop is None else stop.position
        gap = " " if len(line) <= _LABEL_REACH and len(line.strip()) <= _LABEL_LENGTH else "  "
        line += gap if stop is None else _LEADERS.get(stop.leader, gap)
    return line


def _width(text: str, size: float | None) -> float:
    """About how wide the text is in points: signs of full width one em, others half."""
    if not text:
        return 0.0
    half = sum(1 for char in text if char < "\u2e80" and char not in _WIDE_SPACES)
    return (len(text) - half / 2) * (size or _USUAL_SIZE)
