"""The styles of numbers that contracts use: their rank, their weight, the value of single signs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Style = Literal[
    "part",
    "chapter",
    "section",
    "article",
    "annex",
    "instrument",
    "heading",
    "chinese",
    "chinese_bracket",
    "chinese_half",
    "figure",
    "bare",
    "dotted",
    "figure_bracket",
    "figure_half",
    "circle",
    "letter",
    "letter_half",
    "letter_bracket",
    "upper_letter",
    "upper_letter_bracket",
    "roman",
    "roman_half",
    "roman_bracket",
    "upper_roman",
    "auto",
]

# How high a style usually stands: a lower rank holds a higher one. Only a tendency, which the
# order of the labels overrules (1. under 一、 in one chapter, under （一） in the next).
RANK: Mapping[Style, float] = MappingProxyType(
    {
        "part": 0,
        "annex": 0,
        "instrument": 0,
        "heading": 0,
        "chapter": 1,
        "section": 2,
        "article": 3,
        "upper_roman": 3.5,
        "chinese": 4,
        "upper_letter": 4.5,
        "chinese_bracket": 5,
        "chinese_half": 5,
        "auto": 5,
        "bare": 5.5,
        "figure": 6,
        "dotted": 7,
        "figure_bracket": 8,
        "figure_half": 8,
        "letter": 9,
        "letter_half": 9,
        "letter_bracket": 9,
        "circle": 10,
        "roman": 10,
        "roman_half": 10,
        "roman_bracket": 10,
        "upper_letter_bracket": 10.5,
    }
)

# The price of taking a label of a style, in its full form, for plain text.
PLAIN_STRENGTH: Mapping[Style, float] = MappingProxyType(
    {
        "part": 7.0,
        "annex": 7.0,
        "instrument": 7.0,
        "heading": 7.0,
        "chapter": 7.5,
        "section": 6.0,
        "article": 7.5,
        "upper_roman": 3.0,
        "chinese": 6.0,
        "upper_letter": 2.6,
        "chinese_bracket": 5.5,
        "chinese_half": 4.0,
        "auto": 6.0,
        "bare": 1.8,
        "figure": 5.0,
        "dotted": 6.0,
        "figure_bracket": 5.0,
        "figure_half": 5.0,
        "letter": 2.8,
        "letter_half": 4.0,
        "letter_bracket": 4.0,
        "circle": 4.5,
        "roman": 2.8,
        "roman_half": 4.0,
        "roman_bracket": 4.0,
        "upper_letter_bracket": 3.5,
    }
)

# Styles that one list may mix by carelessness: (1) (2) 3), or 3. and then a bare 4.
ALIASES: Mapping[Style, tuple[Style, ...]] = MappingProxyType(
    {
        "figure_bracket": ("figure_half", "figure"),
        "figure_half": ("figure_bracket", "figure"),
        "chinese_bracket": ("chinese_half",),
        "chinese_half": ("chinese_bracket",),
        "bare": ("figure",),
        "figure": ("bare", "figure_half", "figure_bracket"),
        "letter": ("letter_half",),
        "letter_half": ("letter", "letter_bracket"),
        "letter_bracket": ("letter_half",),
        "roman": ("roman_half",),
        "roman_half": ("roman", "roman_bracket"),
        "roman_bracket": ("roman_half",),
    }
)

# Styles that may count on through the chapters above them, as 第六条 opens 第二章.
THROUGH_STYLES: tuple[Style, ...] = ("article", "section", "chapter", "chinese")

# First sign of a run of signs -> the value of the first one.
_RUNS = (
    ("①", "⑳", 1),
    ("㉑", "㉟", 21),
    ("❶", "❿", 1),
    ("⑴", "⒇", 1),
    ("⒈", "⒛", 1),
    ("㈠", "㈩", 1),
)


def find_sign_value(sign: str) -> int:
    """The number that a single sign stands for: ③ is 3, ㈣ is 4, ⑵ is 2; 0 for any other."""
    for first, last, value in _RUNS:
        if first <= sign <= last:
            return ord(sign) - ord(first) + value
    return 0
