"""The lines above the first provision -> which of them are the cover, which the preamble."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.outline.parts import Parts
from models.document import Line

_SIGNS = regex.compile(r"[\s\W_]+")
_TITLE = regex.compile(
    r"(?:合\s?同|协\s?议|契\s?约|订\s?单)\s?书?$|agreement$|contract$", regex.IGNORECASE
)
_SENTENCE = regex.compile(r".{40}.*[。；]|.{20,}(?:如下|以下)[^。]{0,12}[:：]$")
_MOST_COVER_LINES = 30


def find_cover_end(lines: Sequence[Line], parts: Parts, first: int) -> int:
    """The line on which the preamble begins; ``first`` is that of the first provision.

    A cover ends where the contents table or the instructions begin, with its page, or where
    the title is printed for the second time. 0 when there is no cover.
    """
    before = [block.start for block in parts.contents + parts.instructions if block.start < first]
    if before:
        return min(before)
    return _page_end(lines[:first]) or _second_title(lines[:first])


def _page_end(lead: Sequence[Line]) -> int:
    """The end of a first page that holds a title and fields but no sentence of the contract."""
    if not lead or lead[0].page is None:
        return 0
    end = next((i for i, line in enumerate(lead) if line.page != lead[0].page), len(lead))
    if end > _MOST_COVER_LINES or any(_SENTENCE.search(line.text) for line in lead[:end]):
        return 0
    return end if end < len(lead) else 0


def _second_title(lead: Sequence[Line]) -> int:
    """The line on which a title of the lines above is printed again."""
    seen: dict[str, int] = {}
    for index, line in enumerate(lead):
        if line.cell is not None or len(line.text) > 60 or not _TITLE.search(line.text.strip()):
            continue
        key = _SIGNS.sub("", line.text)
        if key in seen and index > seen[key] + 1:
            return index
        seen.setdefault(key, index)
    return 0
