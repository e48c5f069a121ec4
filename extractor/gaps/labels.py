"""Labels and titles as rules compare them: style, number, words without punctuation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.patterns import compile_once
from extractor.values.matching import fold
from models.clause import Clause

NUMERAL = compile_once(
    r"\d++|[零〇一二三四五六七八九十百廿]++|(?<![A-Za-z])[A-Za-z](?![A-Za-z])|"
    r"[①-⑳㈠-㈩⑴-⒇]"
)
NOT_TITLE = compile_once(r"[\s\W_]++")
CHINESE_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0}


ROMAN = compile_once(r"(?i)\b(article|part|section|chapter|title) ?([ivxl]{1,7})\b")


def label_style(label: str) -> str:
    """The label with ``#`` for each numeral: ``2.3`` is ``#.#``, （一） is ``(#)``."""
    label = ROMAN.sub(r"\1 0", label)
    return str(NUMERAL.sub("#", fold(label).replace(" ", "").rstrip(".、:")))


def plain_label(label: str) -> str:
    """The label with figures for numerals: 第十二条 is ``第12条``, （一） is ``(1)``."""
    plain = fold(label).replace(" ", "").rstrip(".、:")
    return str(NUMERAL.sub(lambda match: _figure(match[0]), plain))


def plain_words(words: str) -> str:
    """The words without punctuation and spaces, in lower case, for comparing titles."""
    return str(NOT_TITLE.sub("", fold(words))).lower()


def read_number(words: str) -> int | None:
    """The whole number in figures or in Chinese numerals below 1000, None for anything else."""
    figure = _figure(fold(words))
    return int(figure) if figure.isdecimal() else None


def own_number(clause: Clause) -> int | None:
    """The clause's own number among its siblings, None when its label has none."""
    return clause.number[-1] if clause.label is not None and clause.number else None


def lists(clauses: Sequence[Clause], depth: int = 0) -> Iterator[tuple[int, Sequence[Clause]]]:
    """Every list of siblings with its depth, outermost first, in reading order."""
    yield depth, clauses
    for clause in clauses:
        if clause.children:
            yield from lists(clause.children, depth + 1)


def _figure(words: str) -> str:
    if words.isdecimal() or not words or words[0] not in "零〇一二三四五六七八九十百廿":
        return words
    total = digit = 0
    for sign in words:
        if sign == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif sign == "十":
            total, digit = total + (digit or 1) * 10, 0
        elif sign == "廿":
            total += 20
        else:
            digit = CHINESE_DIGITS[sign]
    return str(total + digit)
