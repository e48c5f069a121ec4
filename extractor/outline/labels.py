"""The words at a place of the text -> the labels they may be: what is a number of a provision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.outline.styles import PLAIN_STRENGTH, Style, find_sign_value
from extractor.patterns import compile_once
from extractor.values.numerals import read_ordinal

NUMERAL = "[〇○零一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾佰]"
ROMAN = "[ivxlcIVXLC]{1,6}+|[Ⅰ-Ⅻⅰ-ⅻ]"
ENGLISH_ORDINAL = (
    "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen"
)
OPEN, CLOSE = "[（(〔［\\[]", "[)）〕］\\]]"
DOT = "[.．·]"
# What closes a label and is no part of it.
CLOSING = compile_once(r"[\s.．、:：,，】〗]*+(?:[-–—]\s+)?")

# 第三条, 第 十 二 章, 第5节, 第十条之一
_ORDINAL = compile_once(
    rf"第\s{{0,2}}(?P<value>(?:{NUMERAL}\s?){{1,7}}+|\d{{1,3}}\s?)\s?"
    rf"(?P<kind>部分|编|編|篇|章|节|節|条|條)(?P<sub>之{NUMERAL}{{1,2}})?"
)
_KINDS: dict[str, Style] = {
    "部分": "part",
    "编": "part",
    "篇": "part",
    "章": "chapter",
    "編": "part",
    "节": "section",
    "節": "section",
    "条": "article",
    "條": "article",
}
# ARTICLE IV, Section 2.1, Clause 3, PART ONE
_ENGLISH = compile_once(
    r"(?P<kind>part|chapter|article|section|clause|§)\s{0,2}"
    rf"(?P<value>\d{{1,3}}(?:\.\d{{1,2}}){{0,4}}|(?:{ROMAN})\b|(?:{ENGLISH_ORDINAL})\b)",
    re.IGNORECASE,
)
_ENGLISH_KINDS: dict[str, Style] = {
    "part": "part",
    "chapter": "chapter",
    "article": "article",
    "section": "section",
    "clause": "article",
    "§": "section",
}
_CHINESE = compile_once(rf"(?P<value>{NUMERAL}{{1,5}}+)\s?(?P<close>[、.．:：]|\s(?=\s*\S)|$)")
_CHINESE_BRACKET = compile_once(
    rf"(?:{OPEN}\s?(?P<value>{NUMERAL}{{1,5}}+)\s?{CLOSE}|(?P<sign>[㈠-㈩])|(?P<half>{NUMERAL}{{1,3}}+)[)）])"
)
# 1.1, 2．3．1, 10.2.; a third level may be as deep as the sixth
_DOTTED = compile_once(rf"\d{{1,3}}(?:{DOT}\d{{1,3}}){{1,5}}+(?!{DOT}?\d)")
_FIGURE = compile_once(r"(?P<value>\d{1,3})\s?(?P<close>[.．、:：,，](?!\d)|\s(?=\s*\S)|(?=__)|$)")
_FIGURE_BRACKET = compile_once(
    rf"{OPEN}\s?(?P<full>\d{{1,3}})\s?{CLOSE}|(?P<half>\d{{1,3}})\s?{CLOSE}"
)
_SIGN = compile_once(r"[①-⑳㉑-㉟❶-❿⑴-⒇⒈-⒛]")
_LETTER = compile_once(
    rf"{OPEN}\s?(?P<full>[A-Za-z]|{ROMAN})\s?{CLOSE}"
    rf"|(?P<half>[A-Za-z]|{ROMAN})[)）]"
    rf"|(?P<plain>[A-Za-z]|{ROMAN})(?P<dot>[.．、])(?![A-Za-z\d])"
)

# Directly after 第三条: what makes it a reference to the article and no heading of it, as in
# 第三条约定的期限, 第五条第二款, 第八条、第九条, 第十条中所称.
_REFERENCE = compile_once(
    r"\s?(?:第\s?[\d一二三四五六七八九十]|[一二三四五六七八九十\d]{0,3}[款项目]|[和与及或至到]第?[\d一二三四五六七八九十]|、第"
    r"|约定(?!事项|条款)|规定(?!事项)|所(?:述|称|列|指|规定|约定)|项下|中(?:的|所|约定|规定)|的|之规定|之约定|以?[上下]述?各?条"
    r"|执行|办理|处理|[，,;；）)」”’\"》]|\.?\d|/)"
)
_ENGLISH_REFERENCE = compile_once(
    r"\s?(?:of|shall|hereof|above|below|and|or|to|in|is|are|will|may|hereto|through)\b|[,;)\"”]"
)
# 3.2款约定的, 4.1 of this Agreement
_DOTTED_REFERENCE = compile_once(
    r"\s?(?:款(?!项)|条(?!款|件)|项(?!目)|节(?!点|假)|约定的|规定的|所(?:述|列|称))"
    r"|\s(?:of|above|below|hereof|and|or)\b"
)
# Directly after a figure: what makes it a measure, as in 3.5米, 1.5倍, 30日内, 2 名.
_UNIT = compile_once(
    r"\s?(?:[%％‰℃°]|[万亿千百]?[元圆]|万|亿|美元|欧元|倍|米|厘米|毫米|平方|立方|公[里斤分]|千[克瓦米]|吨"
    r"|[克升](?!服)|小时|分钟|秒|[日天](?!常|然|津|程)|周(?!边|转|期)|个?月(?!度|结)|年(?!度|检|审)|季度"
    r"|工作日|个(?!人|别|性|体)|名(?!称|词|录)|人(?!员|力|工|身|事)|次(?!要|序)|[台套份件](?!数)|折|版"
    r"|期(?!限|间)|度|岁|页|号[楼院]|楼|[前止]|[A-Z]?[VvWw]\b|[kKmMGT]?[gmbBVWAh]\b|[kMG]?Hz"
    r"|[-~—–至到]\s?\d|/\s?\d|\*|×|[:：]\d"
    r"|(?:hours?|days?|weeks?|months?|years?|minutes?|percent|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)(?:[a-z]{0,6})\b)"
)
# 二、三款, 1、2项: two numbers of a reference.
_FIGURE_PAIR = compile_once(r"\d{1,3}[、款项条月日号]")
_PAIR = compile_once(rf"{NUMERAL}{{1,4}}、?[款项条点者方]")


_SPACES = compile_once(r"\s")
_DOTS = compile_once(DOT)

_LETTERS: dict[str, Style] = {"plain": "letter", "half": "letter_half", "bracket": "letter_bracket"}
_UPPER_LETTERS: dict[str, Style] = {
    "plain": "upper_letter",
    "half": "upper_letter",
    "bracket": "upper_letter_bracket",
}
_ROMANS: dict[str, Style] = {"plain": "roman", "half": "roman_half", "bracket": "roman_bracket"}


@dataclass(frozen=True, slots=True)
class Label:
    """A number as printed at a place. ``path`` are its integers: (3,) for 第三条, (2, 1) for 2.1.

    ``start`` and ``end`` bound the number without its closing sign; ``after`` is where the
    words behind it begin. ``strength`` is the price of taking it for plain text: how surely
    its form alone makes it the label of a provision.
    """

    style: Style
    path: tuple[int, ...]
    start: int
    end: int
    after: int
    strength: float

    @property
    def value(self) -> int:
        """The last integer of the path, which counts within its list."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class _Words:
    """A stretch of a text in which a label may stand, from ``start`` to ``end``."""

    text: str
    start: int
    end: int

    def match(self, pattern: re.Pattern[str], at: int | None = None) -> re.Match[str] | None:
        """The pattern at the stretch's start, or at a place in it."""
        return pattern.match(self.text, self.start if at is None else at, self.end)

    def label(self, style: Style, path: tuple[int, ...], end: int) -> Label:
        """A label of full strength; closing signs and spaces behind it are skipped."""
        closing = CLOSING.match(self.text, end, self.end)
        after = closing.end() if closing else end
        while end > self.start and self.text[end - 1].isspace():
            end -= 1
        return Label(style, path, self.start, end, after, PLAIN_STRENGTH[style])


def find_labels(text: str, start: int, end: int) -> tuple[Label, ...]:
    """The labels that may stand at ``start``; (i) is both the ninth letter and a Roman one."""
    # 【第一条】服务内容: the bracket is an ornament and no part of the number.
    if text[start : start + 1] in ("【", "〖") and text[start + 1 : start + 2] == "第":
        start += 1
    words = _Words(text, start, end)
    finders = (_find_ordinal, _find_english, _find_chinese, _find_figure, _find_letter)
    return tuple(label for find in finders for label in find(words))


def _find_ordinal(words: _Words) -> Iterator[Label]:
    match = words.match(_ORDINAL)
    value = read_ordinal(_SPACES.sub("", match["value"])) if match else None
    if match and value:
        label = words.label(_KINDS[match["kind"]], (value,), match.end())
        bracketed = words.text[match.end() : match.end() + 1] in ("】", "〗")
        refers = not bracketed and words.match(_REFERENCE, match.end()) is not None
        yield _weaken(label, 0.4, when=refers)


def _find_english(words: _Words) -> Iterator[Label]:
    match = words.match(_ENGLISH)
    path = tuple(_read_part(part) for part in match["value"].split(".")) if match else (0,)
    if match is None or not all(path):
        return
    style = _ENGLISH_KINDS[match["kind"].lower()] if len(path) == 1 else "dotted"
    label = replace(words.label(style, path, match.end()), strength=7.0)
    refers = words.match(_ENGLISH_REFERENCE, match.end()) is not None
    yield _weaken(label, 0.4, when=refers or match["kind"][0].islower())


def _find_chinese(words: _Words) -> Iterator[Label]:
    match = words.match(_CHINESE_BRACKET)
    if match:
        numeral = match["value"] or match["half"]
        value = read_ordinal(numeral) if numeral else find_sign_value(match["sign"])
        if value and value < 200:
            style: Style = "chinese_half" if match["half"] else "chinese_bracket"
            yield words.label(style, (value,), match.end())
        return
    match = words.match(_CHINESE)
    value = read_ordinal(match["value"]) if match else None
    if match is None or not value or value >= 200:
        return
    label = words.label("chinese", (value,), match.end("value"))
    doubtful = match["close"] not in ("、", ".", "．")
    pair = match["close"] == "、" and words.match(_PAIR, match.end()) is not None
    yield _weaken(label, 2.0 if doubtful else 0.4, when=doubtful or pair)


def _find_figure(words: _Words) -> Iterator[Label]:
    sign = words.match(_SIGN)
    if sign:
        yield words.label(_sign_style(sign[0]), (find_sign_value(sign[0]),), sign.end())
        return
    match = words.match(_FIGURE_BRACKET)
    if match:
        figures = match["full"] or match["half"]
        if 0 < int(figures) < 200 and int(figures[0]) > 0:
            style: Style = "figure_bracket" if match["full"] else "figure_half"
            yield words.label(style, (int(figures),), match.end())
        return
    dotted = words.match(_DOTTED)
    yield from _read_dotted(words, dotted) if dotted else _find_plain_figure(words)


def _read_dotted(words: _Words, match: re.Match[str]) -> Iterator[Label]:
    parts = _DOTS.split(match[0])
    path = tuple(int(part) for part in parts)
    if not all(path) or path[0] >= 300 or max(path[1:]) >= 100:
        return
    measure = len(path) == 2 and words.match(_UNIT, match.end()) is not None
    # 24.01.05 is a day; numbers of provisions have no leading zeros.
    date = len(path) == 3 and any(part[0] == "0" for part in parts)
    refers = words.match(_DOTTED_REFERENCE, match.end()) is not None
    label = words.label("dotted", path, match.end())
    label = _weaken(label, 2.0, when=path[0] >= 100)
    yield _weaken(label, 0.6, when=measure or date or refers)


def _find_plain_figure(words: _Words) -> Iterator[Label]:
    match = words.match(_FIGURE)
    value = int(match["value"]) if match and int(match["value"][0]) else 0
    if match is None or not 0 < value < 200:
        return
    close = match["close"]
    doubtful = close not in (".", "．", "、")
    style: Style = "bare" if doubtful and close not in (":", "：", ",", "，") else "figure"
    measure = words.match(_UNIT, match.end("value")) is not None
    pair = close == "、" and words.match(_FIGURE_PAIR, match.end()) is not None
    alone = doubtful and match.end() >= words.end
    label = words.label(style, (value,), match.end("value"))
    weak = 0.3 if measure or pair or alone else 1.8
    yield _weaken(label, weak, when=doubtful or measure or pair)


def _find_letter(words: _Words) -> Iterator[Label]:
    match = words.match(_LETTER)
    if match is None:
        return
    form = "bracket" if match["full"] else "half" if match["half"] else "plain"
    sign = match["full"] or match["half"] or match["plain"]
    end = match.start("dot") if match["plain"] else match.end()
    upper = sign[0].isupper() or "Ⅰ" <= sign[0] <= "Ⅻ"
    if len(sign) == 1 and sign.isascii():
        styles = _UPPER_LETTERS if upper else _LETTERS
        yield words.label(styles[form], (ord(sign.lower()) - ord("a") + 1,), end)
    roman = read_ordinal(sign) if sign in (sign.lower(), sign.upper()) else None
    if roman:
        yield words.label("upper_roman" if upper else _ROMANS[form], (roman,), end)


def _sign_style(sign: str) -> Style:
    if "⑴" <= sign <= "⒇":
        return "figure_bracket"
    return "figure" if "⒈" <= sign <= "⒛" else "circle"


def _read_part(words: str) -> int:
    """A part of an English label: 2, 01, IV, Three; 0 when it is none."""
    return int(words) if words.isdigit() else (read_ordinal(words) or 0)


def _weaken(label: Label, strength: float, *, when: bool) -> Label:
    return replace(label, strength=min(label.strength, strength)) if when else label
