"""Recognised words -> the signs that were printed, where the confusion is sure."""

from __future__ import annotations

import re

from extractor.patterns import compile_once

_WIDE = r"\u2e80-\u9fff\uff00-\uffef\u3001-\u301f"
_CHINESE = r"\u3400-\u9fff"
_NUMERALS = "一二三四五六七八九十百零〇"
_TO_WIDE = str.maketrans("(),:;?!", "（），：；？！")

# A dash where only a numeral can stand: (—)、 第—条, —、
_DASH = compile_once(
    rf"(?<=[(（])[-—–一ー](?=[)）])|(?<=第)[-—–ー](?=[{_NUMERALS}]{{0,3}}[章节条款])"
    rf"|^[-—–ー](?=、)|(?<=[{_NUMERALS}])[-—–ー](?=[)）、条章])"
)
# A letter where only a figure can stand: 第l条, 2O25, 1l.
_ONE = compile_once(r"(?<=第)[lI|](?=[0-9]{0,2}[章节条款])|(?<=[0-9])[lI|](?=[0-9])")
_NOUGHT = compile_once(r"(?<=[0-9])[OoQ〇](?=[0-9])")
# Nothing is written 1%0: the sign is ‰.
_MILLE = compile_once(r"(?:(?<=[0-9_])|^)%[0oO](?![0-9A-Za-z.])")
# The names of the parties: no word is written Z方, and 申方 is nothing.
_PARTY = compile_once(r"(?<![A-Za-z0-9])(?:Z|乚|乛)(?=方)")
_PARTY_A = compile_once(r"(?<![\u3400-\u9fff])[申曱](?=方)")
# A quotation that was opened is closed by the same kind of mark.
_QUOTED = compile_once(r"“([^“”\"\n]{0,80})\"")
# Half-width signs beside Chinese ones; a bracket with Chinese in it or around it.
_BESIDE = compile_once(rf"(?<=[{_WIDE}])[,:;?!]|(?<![0-9])[,;](?=[{_CHINESE}])")
_BRACKETS = compile_once(r"[(（]([^()（）]{0,80})[)）]")
_LONE = compile_once(rf"(?<=[{_WIDE}])[()]|[()](?=[{_WIDE}])")
_HAS_CHINESE = compile_once(rf"[{_CHINESE}]")


def read_signs(text: str) -> str:
    """The text with half-width signs among Chinese made full-width, and sure confusions undone."""
    text = _DASH.sub("一", text)
    text = _NOUGHT.sub("0", _ONE.sub("1", text))
    text = _MILLE.sub("‰", text)
    text = _PARTY_A.sub("甲", _PARTY.sub("乙", text))
    text = _QUOTED.sub(r"“\1”", text)
    text = _BRACKETS.sub(_bracketed, text)
    text = _LONE.sub(_wide, text)
    tidy: str = _BESIDE.sub(_wide, text)
    return tidy


def _wide(match: re.Match[str]) -> str:
    return match.group().translate(_TO_WIDE)


def _bracketed(match: re.Match[str]) -> str:
    """The brackets as a pair: full-width when they hold Chinese or stand beside it."""
    before = match.string[: match.start()].rstrip(" ")[-1:]
    behind = match.string[match.end() :].lstrip(" ")[:1]
    whole = match.group()
    if any(_HAS_CHINESE.search(part) for part in (before, match[1], behind)) or "（" in whole:
        return f"（{match[1]}）"
    return whole if whole.startswith("(") and whole.endswith(")") else f"({match[1]})"
