"""Words of one printed line, and its page -> the box of just these words.

The line's words are matched with the page's characters: reading dropped spaces between signs set
apart, joined words at hyphens, put in underscores for blanks and sorted what was drawn out of
order, none of which makes one sign another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from extractor.readers.page.printed import is_ideograph
from extractor.readers.pdf.chars import PageFrame, PageText
from extractor.readers.pdf.lines import HYPHEN, PRINTED_LINE
from models.span import Box

# How far outside the line's box the middle of its characters may lie, in heights of the box:
# boxes of turned pages are as high as the ink of their first and last sign.
SPARE = 0.35
# Below this share of a line's signs found on the page, its boxes are estimated.
ENOUGH = 0.5


class PrintedWords(NamedTuple):
    """One printed line as it was read: its text and its box."""

    text: str
    box: Box


class _Run(NamedTuple):
    """Characters that the library gives as one line, from the page's character ``first`` on."""

    first: int
    text: str
    words: str


class PageSigns:
    """The characters of an open page, by the place where they stand; close it when done."""

    def __init__(self, page: object) -> None:
        """Read the text of an open page; the page must stay open as long as this."""
        frame = PageFrame(page)
        # Boxes of turned pages are as high as each sign's ink.
        self._is_turned = bool(frame.turn)
        self._chars = PageText(page, frame)
        self._runs = [
            _Run(match.start(), match[0], _words(match[0]))
            for match in PRINTED_LINE.finditer(self._chars.text)
        ]
        self._heights: dict[int, tuple[float, float]] = {}
        counts = Counter(run.words for run in self._runs)
        self._only = {run.words: run for run in self._runs if counts[run.words] == 1}

    @property
    def has_any(self) -> bool:
        """Whether there is a character on the page."""
        return bool(self._runs)

    def close(self) -> None:
        """Give the page's text back to the library."""
        self._chars.close()

    def match(self, line: PrintedWords) -> dict[int, int]:
        """For the offset of each sign of the line that was found, the index of its character."""
        words, offsets = _words(line.text), _offsets(line.text)
        spare = SPARE * (line.box.bottom - line.box.top)
        only = self._only.get(words)
        if only is not None and self._meets(only, line.box, spare):
            # Mostly a printed line is one run of characters, which differ in spaces at most.
            indices = (only.first + at for at in _offsets(only.text))
            return dict(zip(offsets, indices, strict=True))
        runs = [run for run in self._runs if self._meets(run, line.box, spare)]
        found = [index for run in runs for index in self._inside(run, line.box, spare)]
        as_drawn = self._align(words, offsets, found)
        if len(as_drawn) == len(words):
            return as_drawn
        from_left = self._align(words, offsets, sorted(found, key=self._chars.box))
        return max(as_drawn, from_left, key=len)

    def around(self, line: PrintedWords, found: dict[int, int], start: int, end: int) -> Box:
        """The box of the line's signs from ``start`` to before ``end``, of which neither the
        first nor the last is a space; ``found`` are the line's signs as matched.

        Signs that the page does not have, as they stand for a blank, reach from the sign
        before them to the one behind.
        """
        if len(found) < ENOUGH * len(_words(line.text.replace("_", ""))):
            return estimate(line, start, end)
        known = [at for at in range(start, end) if at in found]
        if not self._is_turned:
            known = _telling(line.text, known)
        boxes = [self._chars.box(found[at]) for at in known]
        left = min((box[0] for box in boxes), default=line.box.right)
        right = max((box[2] for box in boxes), default=line.box.left)
        if start not in found:
            edge = self._edge(found, range(start - 1, -1, -1), 2)
            left = min(left, line.box.left if edge is None else edge)
        if end - 1 not in found:
            edge = self._edge(found, range(end, len(line.text)), 0)
            right = max(right, line.box.right if edge is None else edge)
        top = min((box[1] for box in boxes), default=line.box.top)
        bottom = max((box[3] for box in boxes), default=line.box.bottom)
        return Box(left, top, max(left, right), bottom)

    def _edge(self, found: dict[int, int], offsets: Iterable[int], side: int) -> float | None:
        """The edge of the nearest of these signs that is on the page."""
        near = next((at for at in offsets if at in found), None)
        return None if near is None else self._chars.box(found[near])[side]

    def _meets(self, run: _Run, line: Box, spare: float) -> bool:
        """Whether the run may hold characters of a printed line, by its height on the page."""
        heights = self._heights.get(run.first)
        if heights is None:
            _, top, _, bottom = self._chars.box(run.first)
            _, top_at_end, _, bottom_at_end = self._chars.box(run.first + len(run.text) - 1)
            heights = min(top, top_at_end), max(bottom, bottom_at_end)
            self._heights[run.first] = heights
        return heights[0] < line.bottom + spare and heights[1] > line.top - spare

    def _inside(self, run: _Run, line: Box, spare: float) -> Iterator[int]:
        """The characters of the run whose middles lie in the line's box."""
        for offset in _offsets(run.text):
            left, top, right, bottom = self._chars.box(run.first + offset)
            across, down = (left + right) / 2, (top + bottom) / 2
            if (
                line.left - 1 <= across <= line.right + 1
                and line.top - spare <= down <= line.bottom + spare
            ):
                yield run.first + offset

    def _align(self, words: str, offsets: Sequence[int], found: Sequence[int]) -> dict[int, int]:
        printed = "".join(self._chars.text[index] for index in found).replace(HYPHEN, "-")
        matcher = SequenceMatcher(None, words, printed, autojunk=False)
        return {
            offsets[block.a + step]: found[block.b + step]
            for block in matcher.get_matching_blocks()
            for step in range(block.size)
        }


def _words(text: str) -> str:
    return "".join(text.split()).replace(HYPHEN, "-")


def _telling(text: str, known: Sequence[int]) -> list[int]:
    """Those of a line's signs that settle the box of all: they run from left to right, and
    Chinese ones are of one height in a line, as others are."""
    wide = [at for at in known if is_ideograph(text[at])]
    narrow = [at for at in known if not is_ideograph(text[at])]
    return [at for group in (wide, narrow) if group for at in (group[0], group[-1])]


def _offsets(text: str) -> list[int]:
    """Where the signs of the text stand that are no spaces."""
    return [at for at, sign in enumerate(text) if not sign.isspace()]


def estimate(line: PrintedWords, start: int, end: int) -> Box:
    """The part of the line's box that the signs take when Chinese ones are twice as wide."""
    widths = [2 if is_ideograph(sign) else 1 for sign in line.text]
    box = line.box
    unit = (box.right - box.left) / sum(widths)
    left = box.left + unit * sum(widths[:start])
    return Box(left, box.top, left + unit * sum(widths[start:end]), box.bottom)
