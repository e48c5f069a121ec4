"""Words to numbers: Chinese numerals, figures, mixtures of both, and English number words."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.values.matching import fold

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "○": 0, "O": 0, "两": 2, "兩": 2, "弍": 2, "貳": 2, "贰": 2, "壹": 1, "弌": 1}
DIGITS |= {"叁": 3, "參": 3, "叄": 3, "参": 3, "弎": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6}
DIGITS |= {"柒": 7, "捌": 8, "玖": 9, "幺": 1}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

# The letter O stands for zero in a year only (二OO八年); a numeral of units never holds it.
CHINESE = "零〇○一二两兩三四五六七八九十百千万萬亿億壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾佰仟廿卅"
FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,5}+|\d{1,15}+)(?:\.\d{1,8}+)?"
# 3万5千, 1亿2千万, 12万, 5千
SCALED = rf"{FIGURES}(?:[百千]?[万亿](?:\d{{1,4}}[百千]?万)?(?:\d{{1,4}}千)?(?:\d{{1,3}}百)?|[百千](?!分))"
CHINESE_NUMERAL = rf"[{CHINESE}]{{1,32}}+(?:点[{CHINESE}]{{1,8}}+)?"
NUMERAL = rf"(?:{SCALED}|{FIGURES}|{CHINESE_NUMERAL})"

_FIGURES = regex.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,15}|\d{1,3}(?: \d{3})+)(?:\.\d{1,8})?")
_SCALED_PART = regex.compile(r"(\d{1,15}(?:\.\d{1,8})?)([百千]?[万亿]|[百千])")
_ROMAN_SIGNS = {sign: n for n, sign in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", 1)}
_ROMAN_SIGNS |= {sign: n for n, sign in enumerate("ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ", 1)}
_ROMAN = regex.compile(r"(x{0,3})(ix|iv|v?i{0,3})", regex.IGNORECASE)
_ROMAN_ONES = {
    "": 0,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
}

ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ENGLISH = {word: n for n, word in enumerate(ENGLISH_ONES)}
_ENGLISH |= {word: n * 10 for n, word in enumerate(ENGLISH_TENS, 2)}
_ENGLISH_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def read_numeral(words: str) -> Decimal | None:
    """The number that ``words`` write, in figures, Chinese or English; None when not sure.

    一亿二千万, 3万5千, １２, 1,200, 廿四, 三点五, one hundred and twenty. A bare 万 or 一亿亿 is none.
    """
    text = fold(words).strip()
    if _FIGURES.fullmatch(text):
        return Decimal(text.replace(",", "").replace(" ", ""))
    if text[:1].isdigit():
        return _read_scaled(text)
    if text[:1].isascii():
        return _read_english(text)
    whole, point, fraction = text.partition("点")
    number = _read_chinese(whole)
    if number is None or not point:
        return None if number is None else Decimal(number)
    if not fraction or any(sign not in DIGITS for sign in fraction):
        return None
    return number + Decimal("0." + "".join(str(DIGITS[sign]) for sign in fraction))


def read_ordinal(words: str) -> int | None:
    """The whole number of a label without its brackets: 十二, 12, 廿, Ⅳ, IV; None when not sure."""
    text = fold(words).strip()
    if text in _ROMAN_SIGNS:
        return _ROMAN_SIGNS[text]
    roman = _ROMAN.fullmatch(text)
    if text and roman:
        return len(roman[1]) * 10 + _ROMAN_ONES[roman[2].lower()]
    number = read_numeral(text)
    return None if number is None or number != number.to_integral_value() else int(number)


def _read_scaled(text: str) -> Decimal | None:
    """Figures with Chinese scales (3万5千); each scale must be smaller than the one before."""
    total, at, last = Decimal(0), 0, 10**13
    text = text.replace(",", "")
    while at < len(text):
        part = _SCALED_PART.match(text, at)
        if part is None:
            return None
        scale = 1
        for sign in part[2]:
            scale *= (TENS | MYRIADS)[sign]
        if scale >= last:
            return None
        total, at, last = total + Decimal(part[1]) * scale, part.end(), scale
    return total


def _read_chinese(text: str) -> int | None:
    """A whole Chinese numeral; a run of bare digits (二〇二四) is read digit by digit."""
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not text:
        return None
    if len(text) > 1 and all(sign in DIGITS for sign in text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    for sign in ("亿", "億"):
        if sign in text:
            return _join(text, sign, 10**8)
    for sign in ("万", "萬"):
        if sign in text:
            return _join(text, sign, 10**4)
    return _read_section(text)


def _join(text: str, sign: str, scale: int) -> int | None:
    """``high 亿 low``: each half read by itself, the low half smaller than the scale."""
    head, _, tail = text.partition(sign)
    high = _read_chinese(head) if scale == 10**8 else _read_section(head)
    if high is None or high == 0 or high >= 10**8:
        return None
    if not tail:
        return high * scale
    # 一万五 is 15,000: a digit alone after a scale counts tenths of it.
    if len(tail) == 1 and DIGITS.get(tail, 0) > 0:
        return high * scale + DIGITS[tail] * scale // 10
    low = _read_chinese(tail.lstrip("零〇○")) if scale == 10**8 else _read_section(tail)
    return None if low is None or low >= scale else high * scale + low


def _read_section(text: str) -> int | None:
    """A numeral below 10,000: units fall, a digit stands before each (but for a leading 十)."""
    total, digit, last, zero = 0, None, 10**4, False
    for sign in text:
        if sign in DIGITS:
            value = DIGITS[sign]
            if digit is not None or (value == 0 and zero):
                return None
            digit, zero = (value, zero) if value else (None, True)
            continue
        unit = TENS.get(sign)
        if unit is None or unit >= last or (digit is None and (unit != 10 or (total and not zero))):
            return None
        total, digit, last, zero = total + (digit or 1) * unit, None, unit, False
    if digit is None:
        return total if total else (0 if text in ("零", "〇", "○") else None)
    # 三百五 is 350, 三百零五 is 305.
    tenth = last // 10 if total and last > 10 and not zero else 1
    return total + digit * tenth


def _read_english(text: str) -> Decimal | None:
    """English number words up to billions; None for anything else among them."""
    total, part, seen = 0, 0, False
    for word in regex.split(r"[\s-]+", text.lower()):
        if word == "and" and seen:
            continue
        if word in _ENGLISH:
            part += _ENGLISH[word]
        elif word == "hundred" and 0 < part < 100:
            part *= 100
        elif word in _ENGLISH_SCALES and part:
            total, part = total + part * _ENGLISH_SCALES[word], 0
        else:
            return None
        seen = True
    return Decimal(total + part) if seen else None
