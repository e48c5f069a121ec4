"""Short contract texts carried through the whole pipeline, for sections, gaps and kinds."""

from __future__ import annotations

from functools import cache

from extractor.gaps.assumptions import read_assumptions
from extractor.pipeline import analyze_document
from extractor.readers.text import read_text
from models.contract import Contract
from models.section import Section


@cache
def analyze_text(text: str, assume: str = "") -> Contract:
    """The contract that a text is read as, with facts taken as given (``supplier=sme``)."""
    assumptions = read_assumptions([assume])
    return analyze_document(read_text("draft.txt", text.encode()), assumptions)


def section_of(text: str, key: str) -> Section:
    """What the text says on one section."""
    return next(section for section in analyze_text(text).sections if section.key == key)
