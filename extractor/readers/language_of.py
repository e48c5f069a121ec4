"""A text -> the language it is written in, by the share of its letters."""

from __future__ import annotations

from models.document import Language

# Product names and units put some Latin letters into every Chinese contract, while a Chinese
# address or company name in an English one is a few signs. A Latin word has about five letters
# where Chinese needs two signs.
_LATIN_PER_SIGN = 2.5
_MOSTLY = 0.75


def find_language(text: str) -> Language:
    """``zh`` or ``en`` when three quarters of the words are of that script, else ``mixed``."""
    signs = sum(1 for char in text if "\u4e00" <= char <= "\u9fff")
    latin = sum(1 for char in text if char.isascii() and char.isalpha()) / _LATIN_PER_SIGN
    if signs + latin == 0 or signs >= _MOSTLY * (signs + latin):
        return "zh"
    return "en" if latin >= _MOSTLY * (signs + latin) else "mixed"
