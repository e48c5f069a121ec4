"""The lines above the first provision -> which of them are the cover, which the preamble."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.outline.entries import Entry
from extractor.outline.parts import Parts
from extractor.patterns import compile_once

_SIGNS = compile_once(r"[\s\W_]+")
_TITLE = compile_once(
    r"(?:合\s?同|协\s?议|契\s?约|订\s?单)\s?书?$|agreement$|contract$", re.IGNORECASE
)
_ANNOUNCES = compile_once(r"(?:如下|以下)[^。]{0,12}[:：]$")
_MOST_COVER_LINES = 30


def find_cover_end(entries: Sequence[Entry], parts: Parts, first: int) -> int:
    """The line on which the preamble begins; ``first`` is that of the first provision.

    A cover ends where the contents table or the instructions begin, with its page, or where
    the title is printed for the second time. 0 when there is no cover.
    """
    before = [block.start for block in parts.contents + parts.instructions if block.start < first]
    if before:
        return min(before)
    return _page_end(entries[:first]) or _second_title(entries[:first])


def _page_end(lead: Sequence[Entry]) -> int:
    """The end of a first page that holds a title and fields but no sentence of the contract."""
    if not lead or lead[0].line.page is None:
        return 0
    end = next(
        (i for i, entry in enumerate(lead) if entry.line.page != lead[0].line.page), len(lead)
    )
    if end > _MOST_COVER_LINES or any(_speaks(entry.text) for entry in lead[:end]):
        return 0
    return end if end < len(lead) else 0


def _second_title(lead: Sequence[Entry]) -> int:
    """The line on which a title of the lines above is printed again."""
    seen: dict[str, int] = {}
    for index, entry in enumerate(lead):
        if entry.line.cell is not None or len(entry.text) > 60 or not _TITLE.search(entry.text):
            continue
        key = _SIGNS.sub("", entry.text)
        if key in seen and index > seen[key] + 1:
            return index
        seen.setdefault(key, index)
    return 0


def _speaks(text: str) -> bool:
    """Whether a line is a sentence of the contract and no field or title."""
    return (len(text) > 40 and "。" in text[40:]) or _ANNOUNCES.search(text[-24:]) is not None
