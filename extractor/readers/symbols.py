"""Signs of symbol fonts -> the characters a reader sees."""

from __future__ import annotations

UNKNOWN = "\ufffd"
# Tick boxes, ticks, crosses, circled numbers, bullets; what else these fonts hold has no words.
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖",
    0x9F: "•", 0xA1: "○", 0xA7: "■", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "→",
    0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    **{0x81 + step: chr(0x2460 + step) for step in range(10)},
    **{0x8C + step: chr(0x2776 + step) for step in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x98: "■",
    0xA2: "■", 0xA3: "□", 0xA4: "■", 0x97: "●", 0x99: "○", 0x9A: "○",
    **{0x6A + step: chr(0x2460 + step) for step in range(10)},
    **{0x75 + step: chr(0x2776 + step) for step in range(10)},
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: "□", 0x67: "■", 0x72: "✗", 0x3D: "○", 0x6E: "●"}
_GREEK = dict(
    zip(
        "abgdezhqiklmnxoprstufcywABGDEZHQIKLMNXOPRSTUFCYW",
        "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
        strict=True,
    )
)
_SYMBOL = {
    **{ord(latin): greek for latin, greek in _GREEK.items()},
    0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xA5: "∞", 0xD6: "√", 0xE5: "∑", 0x25: "%", 0xAE: "→", 0xAC: "←",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}


SYMBOL_FONTS = frozenset(
    spelling for name in _FONTS for spelling in (name, name.capitalize(), name.upper())
)
"""Fonts that print signs in place of the letters that are stored, in the spellings in use."""


def read_symbol(code: int, font: str) -> str:
    """The character behind a code of this font; U+FFFD when the sign is not known.

    Codes of symbol fonts are stored at U+F000 upwards (ECMA-376 part 1, 17.3.3.30).
    """
    signs = _FONTS.get(font.lower(), {})
    if 0xF000 <= code <= 0xF0FF:
        code -= 0xF000
        return signs.get(code) or (chr(code) if 0x20 < code < 0x7F and not signs else UNKNOWN)
    if signs and code < 0x100:
        return signs.get(code, UNKNOWN)
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else UNKNOWN


def read_symbols(text: str, font: str) -> str:
    """Text set in a symbol font as its reader sees it; words and unknown signs stay.

    Only runs of one or two signs are read as signs: converters leave whole sentences in a symbol
    font that no word processor prints in it.
    """
    if len(text.strip()) > 2:
        return text
    signs = _FONTS.get(font.lower(), {})
    return "".join(_read_sign(char, signs) for char in text)


def _read_sign(char: str, signs: dict[int, str]) -> str:
    code = ord(char)
    return signs.get(code - 0xF000 if 0xF000 <= code <= 0xF0FF else code, char)
