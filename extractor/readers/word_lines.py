"""The pieces of one paragraph, its look and its number -> its lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from extractor.readers.word_numbering import NOT_NUMBERED, Numbered
from extractor.readers.word_paragraphs import ParagraphLook, first_indent
from extractor.readers.word_styles import RunLook, TabStop
from extractor.readers.word_text import BREAK, TAB, Pieces
from models.document import Line

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
_WIDE_SPACES = "\u3000\u2003"
_MIN_BLANK = 2
_GAP = regex.compile(r"\s++")
# Between two underlined gaps these are no words but the units of what is to be filled in:
# "____年__月__日".
_UNITS = frozenset("年月日时分至到元份次天")
_USUAL_SIZE = 10.5


class _Row(NamedTuple):
    """The pieces between two hard breaks."""

    texts: list[str]
    looks: list[RunLook]


def read_lines(pieces: Pieces, look: ParagraphLook, numbered: Numbered | None) -> Iterator[Line]:
    """The lines of a paragraph, one for each hard break more; the first carries the number.

    White space at both ends is left out, and counted as indentation at the
    beginning. Lines without a character are left out.
    """
    shown = numbered or NOT_NUMBERED
    for index, row in enumerate(_split_rows(pieces)):
        size = _row_size(row)
        first, later = first_indent(look, shown.indent, size)
        text = _row_text(row, look, first)
        words = text.strip()
        label = shown.label if index == 0 else ""
        if not words and not label:
            continue
        spaces = 0.0 if label else _width(text[: len(text) - len(text.lstrip())], size)
        is_first = index == 0
        yield Line(
            text=_with_label(label, shown.gap, words),
            label=label,
            size=size,
            bold=_is_bold(row),
            centred=look.centred,
            indent=round((first if is_first else later) + spaces, 2),
            outline_level=look.outline_level if is_first else None,
            list_level=look.number.level if label and look.number else None,
            list_id=shown.list_id if label else None,
            contents_entry=look.contents or pieces.contents,
        )


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


def _row_size(row: _Row) -> float | None:
    """The size of the first words, or of the first spaces when there are no words."""
    for text, look in zip(row.texts, row.looks, strict=True):
        if not text.isspace():
            return look.size
    return row.looks[0].size if row.looks else None


def _is_bold(row: _Row) -> bool:
    """Whether all words are bold."""
    words = [look.bold for text, look in zip(row.texts, row.looks, strict=True) if text.strip()]
    return bool(words) and all(words)


def _row_text(row: _Row, look: ParagraphLook, indent: float) -> str:
    texts = row.texts
    if any(run.underlined for run in row.looks):
        texts = _with_blanks(row)
    if TAB not in texts:
        return "".join(texts)
    return _with_tabs(texts, look.tabs, indent, _row_size(row) or _USUAL_SIZE)


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


def _blank(gap: regex.Match[str]) -> str:
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
            line += text
            position += _width(text, size) if led else 0
            continue
        stop = next((s for s in stops if s.leader and s.position > position + 1), None)
        position = position if stop is None else stop.position
        gap = " " if len(line.strip()) <= _LABEL_LENGTH else "  "
        line += gap if stop is None else _LEADERS.get(stop.leader, gap)
    return line


def _width(text: str, size: float | None) -> float:
    """About how wide the text is in points: signs of full width one em, others half."""
    if not text:
        return 0.0
    half = sum(1 for char in text if char < "\u2e80" and char not in _WIDE_SPACES)
    return (len(text) - half / 2) * (size or _USUAL_SIZE)
