"""Recognised runs of print with their boxes -> printed lines as the pdf reader has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from extractor.readers.page.printed import Printed, in_rows, is_ideograph
from extractor.readers.page.rulings import Rule
from extractor.readers.page.segments import Segment, close_up_words, find_blanks, put_together
from models.span import Box

# How high the ink of Chinese signs and of figures and Latin letters stands, in ems.
INK_OF_WIDE, INK_OF_NARROW = 0.92, 0.73
BELOW_THE_LINE = frozenset("gjpqyQ,;()[]{}/|_$")
# So many full-width signs tell the size of print by their width.
TELLING = 8
# Sizes so near to that of most of the page are the same: boxes are off by a pixel or two.
SAME_SIZE, SAME_SIZE_OF_FEW, SAME_SIZE_OF_LATIN = 0.13, 0.25, 0.35
# A figure or Latin letter in ems.
NARROW = 0.53
# Signs whose ink stands in one half of their square.
OPENERS, CLOSERS = "（《【〔「『“‘", "，。、；：！？）》】〕」』”’"
# Rules under a line's print, in ems from its middle.
ABOVE_MIDDLE, BELOW_MIDDLE = -0.2, 1.1
# A rule inside a run of print that is not much longer than a sign is high is a stroke of it.
STROKE = 1.6
SAME_RUN = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of print; ``box`` in points, left and right at its ink; ``ink`` is how high the print
    itself stands, in points; ``certainty`` 0 to 1.
    """

    text: str
    box: Box
    ink: float
    certainty: float

    @property
    def height(self) -> float:
        """The size of print that its ink speaks for, in points."""
        stands_high = self.wide or not BELOW_THE_LINE.isdisjoint(self.text)
        return self.ink / (INK_OF_WIDE if stands_high else INK_OF_NARROW)

    @property
    def ems(self) -> float:
        """The width of the text in ems as it is usually set."""
        return sum(1.0 if is_ideograph(sign) else NARROW for sign in self.text)

    @property
    def is_telling(self) -> bool:
        """Whether the width tells the size: enough full-width signs, and not many others."""
        return self.wide >= TELLING and self.wide * 2 >= len(self.text)

    @property
    def wide(self) -> int:
        """The number of full-width signs."""
        return sum(1 for sign in self.text if is_ideograph(sign))


def print_pieces(pieces: Sequence[Piece], page: int) -> list[Printed]:
    """Each piece as a printed line of its own, from top down, doubles left out."""
    sizes = _Sizes.of(pieces)
    printed = [_printed(piece, sizes.size(piece), page) for piece in pieces]
    return _without_doubles(printed)


def join_pieces(pieces: Sequence[Printed], rules: Sequence[Rule]) -> list[Printed]:
    """The printed lines of the pieces: those on one level made one, with gaps and blanks."""
    return [_join_row(row, rules) for row in in_rows(pieces)]


def without_strokes(rules: Iterable[Rule], pieces: Sequence[Piece], *, level: bool) -> list[Rule]:
    """The rules that are no strokes of large signs."""
    return [rule for rule in rules if not any(_is_stroke(rule, p.box, level) for p in pieces)]


def _is_stroke(rule: Rule, box: Box, level: bool) -> bool:
    height = box.bottom - box.top
    middle = (rule.start + rule.end) / 2
    if level:
        inside = box.left <= middle <= box.right
        inside = inside and box.top < rule.at < box.bottom - 0.15 * height
    else:
        inside = box.left <= rule.at <= box.right and box.top <= middle <= box.bottom
    return inside and rule.end - rule.start < (STROKE if level else 1.1) * height


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Size of most of a page's print, and how many points of size a point of height means."""

    body: float
    rate: float

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> _Sizes:
        if not pieces:
            return cls(12.0, 1.0)
        telling = [piece for piece in pieces if piece.is_telling]
        if not telling:
            return cls(_rounded(median(piece.height for piece in pieces)), 1.0)
        rate = median(_width_size(piece) / piece.height for piece in telling)
        return cls(_rounded(median(map(_width_size, telling))), rate)

    def size(self, piece: Piece) -> float:
        """The size of the piece's print in points."""
        size = piece.height * self.rate
        same = SAME_SIZE_OF_FEW if piece.wide else SAME_SIZE_OF_LATIN
        if piece.is_telling and _width_size(piece) < 1.3 * size:
            size, same = _width_size(piece), SAME_SIZE
        return self.body if abs(size - self.body) <= same * self.body else _rounded(size)


def _width_size(piece: Piece) -> float:
    return (piece.box.right - piece.box.left) / piece.ems


def _rounded(size: float) -> float:
    return max(1.0, round(size * 2) / 2)


def _printed(piece: Piece, size: float, page: int) -> Printed:
    """The piece with the box that its signs' squares fill, not only their ink."""
    box = piece.box
    left = box.left - (size / 2 if piece.text[0] in OPENERS else 0.0)
    right = box.right + (size / 2 if piece.text[-1] in CLOSERS else 0.0)
    middle = (box.top + box.bottom) / 2
    square = Box(left, middle - 0.55 * size, right, middle + 0.55 * size)
    text = close_up_words(piece.text)
    return Printed(text, page, square, size, certainty=piece.certainty)


def _without_doubles(lines: Sequence[Printed]) -> list[Printed]:
    """The lines without those that lie inside another: the library may find words twice."""
    kept: list[Printed] = []
    for line in sorted(lines, key=lambda line: (line.box.left - line.box.right, line.box.top)):
        if not any(_lies_in(line, other) for other in kept):
            kept.append(line)
    return sorted(kept, key=lambda line: (line.middle, line.box.left))


def _lies_in(line: Printed, other: Printed) -> bool:
    slack = SAME_RUN * line.size
    return (
        abs(line.middle - other.middle) < 0.4 * other.size
        and other.box.left - slack <= line.box.left
        and line.box.right <= other.box.right + slack
        and line.text in other.text
    )


def _join_row(row: Sequence[Printed], rules: Sequence[Rule]) -> Printed:
    first = max(row, key=lambda line: len(line.text))
    certainty = min(line.certainty or 0.0 for line in row)
    top, bottom = min(line.box.top for line in row), max(line.box.bottom for line in row)
    whole = replace(first, box=replace(first.box, top=top, bottom=bottom), certainty=certainty)
    under = [
        (rule.start, rule.end)
        for rule in rules
        if ABOVE_MIDDLE < (rule.at - first.middle) / first.size < BELOW_MIDDLE
    ]
    segments = [Segment(line.text, line.box.left, line.box.right) for line in row]
    return put_together(whole, find_blanks(segments, under, first.size))
