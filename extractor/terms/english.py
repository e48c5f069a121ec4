"""Pieces of English patterns that many kinds share, beside the Chinese ones of ``words.py``."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.words import MARKS_RANGE

# What is ended, renewed or governed: the contract by whatever name it goes.
CONTRACT = (
    r"(?:agreement|contract|engagement|appointment|retainer|arrangement|subscription|lease|order"
    r"|deed|relationship)"
)
# terminate this Agreement, end it, bring the contract to an end
ENDING = (
    r"(?:\bterminat(?:e|es|ed|ion|ing)\b|\bcancel(?:s|led|ling|lation)?\b"
    rf"|\b(?:end|ends|ending|leave|withdraw from) (?:it|(?:this|the|our|your) {CONTRACT})\b"
    rf"|\bbring(?:ing)? (?:it|(?:this|the|our|your) {CONTRACT}) to an end\b)"
)
# The whole price, as a share is taken of it or a cap is set at it.
PRICE = (
    r"(?:(?:contract|purchase|total|order|agreed|annual|yearly|monthly|aggregate|service) )*"
    r"(?:price|fees?|charges?|sum|amounts?|value|remuneration|consideration)"
)
# shall not exceed, is limited to, will never be more than
CEILING = (
    r"(?:exceed(?:s|ing)?|in excess of|(?:limited|capped|restricted) (?:to|at)|more than"
    r"|greater than|(?:maximum|cap|limit|ceiling) of|up to)"
)
# What is brought to the customer, as against people who come.
GOODS = (
    r"\b(?:goods|products?|equipment|parts?|materials?|shipments?|consignments?|items?"
    r"|deliver(?:y|ies)|orders?|supplies|spares?|machines?|units?)\b"
)
CHINESE = compile_once("[一-龥]")
CONDITION = compile_once(r"\b(?:if|where|when|unless|means|should)\b", regex.IGNORECASE)


def run_en(most: int) -> str:
    """Up to ``most`` characters of one English sentence without another value, few as fit."""
    return rf"[^\n;{MARKS_RANGE}]{{0,{most}}}?"


def headed_cell_en(measure: str) -> str:
    """A pattern of a cell in the measure's column or row: ``P1,Target resolution:{period}``."""
    head = rf"[^:,\n]{{0,24}}\b(?:{measure})[^:,\n]{{0,24}}"
    return rf"^(?:[^:\n]{{0,80}},)?{head}: ?{run_en(16)}{{period|blank}}"


def is_english(claim: Claim) -> bool:
    """Whether the claim's passage holds no Chinese sign."""
    return CHINESE.search(claim.sentence) is None


def condition_before(words: str) -> bool:
    """Whether what stands before a value makes it a condition (if more than …), no promise."""
    return CONDITION.search(words) is not None
