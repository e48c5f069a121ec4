"""Signs that only look like a character -> the character itself, one for one."""

from __future__ import annotations

import unicodedata

from extractor.patterns import compile_once

# Producers of pdf files that know a glyph only by its shape write 一 as the radical U+2F00.
# Two patterns: a search for one range of signs takes a twentieth of one for two.
_RADICAL, _COMPATIBLE = compile_once(r"[\u2e80-\u2fd5]"), compile_once(r"[\uf900-\ufaff]")
# Radicals that are characters of their own, and to which Unicode itself gives no equivalent.
_SUPPLEMENT = dict(
    zip(
        "⺒⺓⺜⺝⺠⺩⺫⺬⺮⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰",
        "巳幺日月民王目示竹虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙",
        strict=True,
    )
)


def plain_signs(text: str) -> str:
    """The text with as many signs, radicals and compatibility forms made usual characters."""
    if _RADICAL.search(text) is None and _COMPATIBLE.search(text) is None:
        return text
    return "".join(map(_plain, text))


def _plain(sign: str) -> str:
    if not ("\u2e80" <= sign <= "\u2fd5" or "\uf900" <= sign <= "\ufaff"):
        return sign
    plain = _SUPPLEMENT.get(sign) or unicodedata.normalize("NFKC", sign)
    return plain if len(plain) == 1 else sign
