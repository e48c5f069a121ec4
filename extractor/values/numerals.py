"""Words to numbers: Chinese numerals, figures, mixtures of both, and English number words."""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.patterns import compile_once
from extractor.values.matching import fold

DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "○": 0, "壹": 1, "弌": 1, "幺": 1, "两": 2, "兩": 2, "贰": 2, "貳": 2, "弍": 2}
DIGITS |= {"叁": 3, "參": 3, "叄": 3, "参": 3, "弎": 3, "肆": 4, "伍": 5, "陆": 6, "陸": 6}
DIGITS |= {"柒": 7, "捌": 8, "玖": 9}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
SCALES = TENS | MYRIADS

# The signs of Chinese numerals. 参 alone is a verb (参加) and never begins one here.
CHINESE = "零〇○一二两兩三四五六七八九十百千万萬亿億壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾佰仟廿卅"
FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,5}+(?!\d)|\d{1,15}+)(?:\.\d{1,8}+)?"
# Figures, also with scales (3万5千), or a numeral: ``read_numeral`` says whether it is one.
NUMERAL = (
    r"(?:\d(?:,?\d){0,20}+(?:\.\d{1,8}+)?(?:[十百千万亿][\d十百千万亿]{0,8}+)?+"
    rf"|[{CHINESE}]{{1,32}}+(?:点[{CHINESE}]{{1,8}}+)?)"
)

ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENGLISH = {word: number for number, word in enumerate(ENGLISH_ONES.split())}
_ENGLISH |= {word: number * 10 for number, word in enumerate(ENGLISH_TENS.split(), 2)}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
# Longest first, so that fourteen is not read as four.
_ENGLISH_WORD = "|".join(sorted([*_ENGLISH, *_ENGLISH_SCALES], key=len, reverse=True))
ENGLISH_NUMERAL = rf"(?:{_ENGLISH_WORD})(?:(?:[ -]and)?[ -](?:{_ENGLISH_WORD})){{0,15}}(?![A-Za-z])"
_PLAIN = compile_once(r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,3}(?: \d{3}){1,5}|\d{1,15})(?:\.\d{1,8})?")
_SCALED_PART = compile_once(r"(\d{1,15}(?:\.\d{1,8})?)([十百千]?[万亿]|[十百千])")
_MIXED_ENGLISH = compile_once(rf"({FIGURES}) (thousand|million|billion)", re.IGNORECASE)
_ROMAN_SIGNS = {sign: number for number, sign in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", 1)}
_ROMAN_SIGNS |= {sign: number for number, sign in enumerate("ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ", 1)}
_ROMAN = compile_once(r"(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def read_numeral(words: str) -> Decimal | None:
    """The number that ``words`` write, in figures, Chinese or English; None when not sure.

    一亿二千万, 3万5千, １２, 1,200, 廿四, 三点五, one hundred and twenty, 1.5 million.
    A bare 万, 一亿亿 or 百 is none.
    """
    text = words if words.isascii() else fold(words).strip()
    if _PLAIN.fullmatch(text):
        return Decimal(text.replace(",", "").replace(" ", ""))
    if text[:1].isdigit():
        return _read_scaled(text)
    return _read_english(text.strip()) if text[:1].isascii() else _read_pointed(text)


def _read_pointed(text: str) -> Decimal | None:
    """A Chinese numeral with or without decimals (三点五)."""
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
    if _ROMAN.fullmatch(text):
        return _read_roman(text.lower())
    number = read_numeral(text)
    return int(number) if number is not None and number == number.to_integral_value() else None


def _read_roman(text: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in text]
    following = [*values[1:], 0]
    pairs = zip(values, following, strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def _read_scaled(text: str) -> Decimal | None:
    """Figures with scales (3万5千, 1.5 million); each scale must be smaller than the one before."""
    english = _MIXED_ENGLISH.fullmatch(text)
    if english is not None:
        return Decimal(english[1].replace(",", "")) * _ENGLISH_SCALES[english[2].lower()]
    total, at, last = Decimal(0), 0, 10**13
    text = text.replace(",", "")
    while at < len(text):
        part = _SCALED_PART.match(text, at)
        if part is None:
            return None
        scale = 1
        for sign in part[2]:
            scale *= SCALES[sign]
        number = Decimal(part[1])
        if scale >= last or (at and number * scale >= last):
            return None
        total, at, last = total + number * scale, part.end(), scale
    return total


def _read_chinese(text: str) -> int | None:
    """A whole Chinese numeral; a run of bare digits (二〇二四) is read digit by digit."""
    text = text.replace("廿", "二十").replace("卅", "三十")
    # 三四天 is three or four days, no 34; a year or one with 零 in it is spelt digit by digit.
    if (len(text) > 3 or any(sign in "零〇○" for sign in text[1:])) and _is_spelt(text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    return _read_below(text.replace("億", "亿").replace("萬", "万"), "亿")


def _is_spelt(text: str) -> bool:
    return all(sign in DIGITS for sign in text)


def _read_below(text: str, sign: str) -> int | None:
    """A numeral whose largest scale is ``sign``: what stands before it times it, plus the rest."""
    if sign not in text:
        return _read_below(text, "万") if sign == "亿" else _read_section(text)
    scale = MYRIADS[sign]
    head, _, tail = text.partition(sign)
    high = _read_below(head, "万") if sign == "亿" else _read_section(head)
    if not high:
        return None
    # 一万五 is 15,000: a digit alone after a scale counts tenths of it.
    if len(tail) == 1 and DIGITS.get(tail, 0) > 0:
        return None if high >= 100 else high * scale + DIGITS[tail] * scale // 10
    low = 0 if tail == "" else _read_below(tail, "万") if sign == "亿" else _read_section(tail)
    return None if low is None or (tail and not low) or low >= scale else high * scale + low


def _read_section(text: str) -> int | None:
    """A numeral below 10,000: its units fall, and a digit stands before each of them.

    The first 十 may stand without one (十二). 三百五 is 350, 三百零五 is 305.
    """
    if text in ("零", "〇", "○"):
        return 0
    total, digit, last, zero = 0, 0, 10**4, False
    for place, sign in enumerate(text):
        value, unit = DIGITS.get(sign), TENS.get(sign)
        if value is not None:
            if digit or (value == 0 and (zero or place == len(text) - 1)):
                return None
            digit, zero = value, zero or value == 0
        elif unit is None or unit >= last or not (digit or _may_lead(text, place)):
            return None
        else:
            total, digit, last, zero = total + (digit or 1) * unit, 0, unit, False
    tenth = last // 10 if total and last > 10 and not zero else 1
    return total + digit * tenth or None


def _may_lead(text: str, place: int) -> bool:
    """Whether the sign may stand without a digit: the 十 of 十二 and of 一千零十二."""
    return TENS[text[place]] == 10 and (place == 0 or DIGITS.get(text[place - 1]) == 0)


def _read_english(text: str) -> Decimal | None:
    """English number words below a trillion; None for anything else among them."""
    total, part, last = 0, 0, 0
    for word in compile_once(r"[ -]+").split(text.lower()):
        value = _ENGLISH.get(word)
        scale = _ENGLISH_SCALES.get(word, 0)
        if value is not None:
            if last not in (0, 100) and not (20 <= last < 100 and value < 10):
                return None
            part, last = part + value, value
        elif scale == 100 and 0 < part < 100:
            part, last = part * 100, 100
        elif scale > 100 and part and (not total or total % (scale * 1000) == 0):
            total, part, last = total + part * scale, 0, 0
        elif word != "and" or not (part or total):
            return None
    return Decimal(total + part) if total or part or text.lower() == "zero" else None
