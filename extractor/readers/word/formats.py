"""A count and one of Word's number formats -> the number as Word prints it.

The names are those of ST_NumberFormat (ECMA-376 part 1, 17.18.59). Those of Hebrew, Arabic,
Hindi, Thai and Vietnamese words and letters are printed in Western digits.
"""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase, ascii_uppercase

from extractor.patterns import compile_once

_DIGITS = "一二三四五六七八九"
_LEGAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL = str.maketrans("一二三四五六七八九十百千", "壹貳參肆伍陸柒捌玖拾佰仟")
_LEGAL_JAPANESE = str.maketrans("一二三十", "壱弐参拾")
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_KOREAN = str.maketrans("一二三四五六七八九十百千", "일이삼사오육칠팔구십백천")
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
# Word counts letters and Roman numbers in a file made to harm as long as it is told to.
_LONGEST = 30_000
_ZEROS = compile_once(r"0{1,8}(?=1\s*(?:[,，]|$))")


def format_number(count: int, style: str) -> str:
    """The number as printed; in Western digits when the format is unknown or has no such number."""
    if not 0 <= count <= _LONGEST:
        return str(count)
    formatter = _FORMATS.get(style)
    return str(count) if formatter is None else formatter(count)


def format_custom(count: int, pattern: str) -> str:
    """The number by the example of its format: ``001, 002, 003, ...`` pads to three digits."""
    zeros = _ZEROS.match(pattern)
    return str(count).zfill(len(zeros[0]) + 1 if zeros else 1)


def _counting(count: int, *, one_before_ten: bool = False) -> str:
    """The number in Chinese: 十二, 一百零一, 一百一十."""
    if count == 0:
        return "〇"
    if count < 10:
        return _DIGITS[count - 1]
    if count < 20:
        return ("一十" if one_before_ten else "十") + (_DIGITS[count - 11] if count > 10 else "")
    if count >= 10_000:
        return _with_ten_thousands(count)
    value, unit = next(pair for pair in _UNITS if count >= pair[0])
    head, rest = divmod(count, value)
    words = _DIGITS[head - 1] + unit
    if rest == 0:
        return words
    return words + ("零" if rest < value // 10 else "") + _counting(rest, one_before_ten=True)


def _with_ten_thousands(count: int) -> str:
    head, rest = divmod(count, 10_000)
    words = _counting(head) + "万"
    if rest == 0:
        return words
    return words + ("零" if rest < 1000 else "") + _counting(rest, one_before_ten=True)


def _counting_to_99(count: int) -> str:
    """In Chinese up to ninety-nine, from then on digit by digit: 九十九, 一○○."""
    return _counting(count) if count < 100 else _each_digit(count, "○一二三四五六七八九")


def _legal(count: int) -> str:
    return _counting(count, one_before_ten=True).translate(_LEGAL)


def _legal_traditional(count: int) -> str:
    return _counting(count, one_before_ten=True).translate(_LEGAL_TRADITIONAL)


def _japanese(count: int) -> str:
    """Without a zero between the places and without 一 before a unit: 百一."""
    if count == 0:
        return "〇"
    if count >= 10_000:
        return str(count)
    words = ""
    for value, unit in _UNITS:
        head, count = divmod(count, value)
        if head:
            words += ("" if head == 1 else _DIGITS[head - 1]) + unit
    return words + (_DIGITS[count - 1] if count else "")


def _japanese_legal(count: int) -> str:
    return _japanese(count).translate(_LEGAL_JAPANESE)


def _each_digit(count: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(count))


def _roman(count: int) -> str:
    words = ""
    for value, sign in _ROMAN:
        repeats, count = divmod(count, value)
        words += sign * repeats
    return words


def _ordinal(count: int) -> str:
    teen = count % 100 in (11, 12, 13)
    return f"{count}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"


def _cardinal_words(count: int) -> str:
    if count < 20:
        return _ONES[count]
    if count < 100:
        tens, ones = divmod(count, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    if count < 1000:
        hundreds, rest = divmod(count, 100)
        return f"{_ONES[hundreds]} hundred" + (f" {_cardinal_words(rest)}" if rest else "")
    thousands, rest = divmod(count, 1000)
    return f"{_cardinal_words(thousands)} thousand" + (f" {_cardinal_words(rest)}" if rest else "")


def _cardinal(count: int) -> str:
    return _cardinal_words(count).capitalize()


def _ordinal_words(count: int) -> str:
    words = _cardinal_words(count)
    last = words.replace("-", " ").rsplit(" ", 1)[-1]
    ending = last[:-1] + "ie" if last.endswith("y") else last
    return (words[: len(words) - len(last)] + _ORDINALS.get(last, ending + "th")).capitalize()


def _letters(signs: str) -> Callable[[int], str]:
    """a … z, then aa, bb … as Word does it."""

    def letters(count: int) -> str:
        rounds, sign = divmod(count - 1, len(signs))
        return "0" if count == 0 else signs[sign] * (rounds + 1)

    return letters


def _signs(signs: str) -> Callable[[int], str]:
    """The n-th of these signs; past their end the number itself."""

    def sign(count: int) -> str:
        return signs[count - 1] if 1 <= count <= len(signs) else str(count)

    return sign


def _sexagenary(count: int) -> str:
    """Stem and branch of the cycle of sixty: 甲子, 乙丑 … 癸亥."""
    if not 1 <= count <= 60:
        return str(count)
    return _STEMS[(count - 1) % 10] + _BRANCHES[(count - 1) % 12]


def _range(first: int, length: int) -> str:
    return "".join(chr(first + step) for step in range(length))


def _digits(digits: str) -> Callable[[int], str]:
    return lambda count: _each_digit(count, digits)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "none": lambda _: "",
    "bullet": lambda _: "",
    "decimalZero": lambda count: f"{count:02d}",
    "numberInDash": lambda count: f"- {count} -",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "hex": lambda count: f"{count:X}",
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_words,
    "upperRoman": _roman,
    "lowerRoman": lambda count: _roman(count).lower(),
    "upperLetter": _letters(ascii_uppercase),
    "lowerLetter": _letters(ascii_lowercase),
    "chineseCounting": _counting_to_99,
    "chineseCountingThousand": _counting,
    "chineseLegalSimplified": _legal,
    "taiwaneseCounting": _counting_to_99,
    "taiwaneseCountingThousand": _counting,
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "ideographLegalTraditional": _legal_traditional,
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "japaneseCounting": _japanese,
    "japaneseLegal": _japanese_legal,
    "ideographTraditional": _signs(_STEMS),
    "ideographZodiac": _signs(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": _signs(_range(0x3220, 10)),
    "decimalEnclosedCircle": _signs(_range(0x2460, 20)),
    "decimalEnclosedCircleChinese": _signs(_range(0x2460, 10)),
    "decimalEnclosedParen": _signs(_range(0x2474, 20)),
    "decimalEnclosedFullstop": _signs(_range(0x2488, 20)),
    "aiueo": _letters("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"),
    "aiueoFullWidth": _letters(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
    ),
    "iroha": _letters("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"),
    "irohaFullWidth": _letters(
        "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
    ),
    "ganada": _letters("가나다라마바사아자차카타파하"),
    "chosung": _letters("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    "koreanDigital": _digits("영일이삼사오육칠팔구"),
    "koreanDigital2": _digits("零一二三四五六七八九"),
    "koreanCounting": lambda count: _japanese(count).translate(_KOREAN),
    "chicago": _letters("*†‡§"),
    "russianLower": _letters("абвгдежзиклмнопрстуфхцчшщыэюя"),
    "russianUpper": _letters("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
    "hindiNumbers": _digits("०१२३४५६७८९"),
    "thaiNumbers": _digits("๐๑๒๓๔๕๖๗๘๙"),
}
