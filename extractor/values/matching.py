"""One character -> the character that patterns see, so that offsets stay true."""

from __future__ import annotations

# Full-width forms and the punctuation that Chinese and English contracts use for the same thing.
# Never NFKC: it changes lengths (⑴) and values (10½).
_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLDED |= {
    ord(sign): ord(plain)
    for sign, plain in {
        "\u3000": " ",
        "\u00a0": " ",
        "\t": " ",
        "￥": "¥",
        "〔": "(",
        "〕": ")",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "−": "-",
        "×": "*",
        "％": "%",
        "﹪": "%",
        "、": "、",
        "∶": ":",
        "︰": ":",
        "﹕": ":",
        "≦": "≤",
        "≧": "≥",
    }.items()
}


def fold(words: str) -> str:
    """``words`` with full-width signs as half-width ones: as many characters as before."""
    return words.translate(_FOLDED)
