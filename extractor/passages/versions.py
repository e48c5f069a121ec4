"""Words of a contract in two languages -> the language of each, and which version prevails."""

from __future__ import annotations

from typing import Literal

import regex

from extractor.patterns import compile_once

Tongue = Literal["zh", "en"]

# Of discrepancy between the English and the Chinese version, the latter words name the one.
ENGLISH_PREVAILS = (
    r"English (?:version|text|language)(?:(?!Chinese)[^\n]){0,30}?\b(?:prevail|govern|control)"
    r"|以英文(?:文本|版本|版)?为准"
)
CHINESE_PREVAILS = (
    r"Chinese (?:version|text|language)(?:(?!English)[^\n]){0,30}?\b(?:prevail|govern|control)"
    r"|以中文(?:文本|版本|版)?为准"
)
_SIGN = compile_once("[\u4e00-\u9fff]")
_LETTER = compile_once("[A-Za-z]")


def find_tongue(words: str) -> Tongue | None:
    """``zh`` for words with any Chinese sign, as names and product words in Latin are common there.

    ``en`` for other words with letters; None where there are neither.
    """
    if _SIGN.search(words):
        return "zh"
    return "en" if _LETTER.search(words) else None


def find_prevailing(masked: str) -> Tongue:
    """The version that the contract says prevails; Chinese where it names neither or both."""
    english = compile_once(ENGLISH_PREVAILS, regex.IGNORECASE).search(masked)
    chinese = compile_once(CHINESE_PREVAILS, regex.IGNORECASE).search(masked)
    return "en" if english is not None and chinese is None else "zh"
