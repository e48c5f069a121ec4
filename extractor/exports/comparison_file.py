"""A comparison -> the bytes of a file, its form told by the name's suffix."""

from __future__ import annotations

from importlib import import_module

from models.catalogue import Catalogue
from models.comparison import Comparison

SUFFIXES = (".xlsx", ".html", ".docx")


def comparison_file(found: Comparison, suffix: str, catalogue: Catalogue, language: str) -> bytes:
    """A workbook for ``.xlsx``, a redline of a pair for ``.docx``, else a page; their libraries
    are loaded when needed. Raises ValueError for a redline without clauses."""
    data: bytes
    if suffix == ".xlsx":
        sheets = import_module("extractor.exports.comparison_sheets")
        data = sheets.comparison_workbook(found, catalogue, language)
    elif suffix == ".docx":
        if found.alignment is None:
            raise ValueError("a redline takes two contracts compared by clauses or versions")
        data = import_module("extractor.exports.comparison_redline").redline(found.alignment)
    else:
        page = import_module("extractor.exports.comparison_page")
        data = page.comparison_page(found, catalogue, language).encode()
    return data
