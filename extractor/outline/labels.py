"""The words at a place of the text -> the labels they may be: what is a number of a provision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.outline.styles import PLAIN_STRENGTH, Style, find_sign_value
from extractor.values.numerals import read_ordinal

NUMERAL = "[〇○零一二三四五六七八九十百两廿卅壹贰叁肆伍陆柒捌玖拾佰]"
ROMAN = "[ivxlcIVXLC]{1,6}+|[Ⅰ-Ⅻⅰ-ⅻ]"
ENGLISH_ORDINAL = (
    "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen"
)
OPEN, CLOSE = "[（(〔［\\[]", "[)）〕］\\]]"
DOT = "[.．·]"
# What closes a label and is no part of it.
CLOSING = re.compile(r"[\s.．、:：]*+")

# 第三条, 第 十 二 章, 第5节, 第十条之一
_ORDINAL = re.compile(
    rf"第\s{{0,2}}(?P<value>(?:{NUMERAL}\s?){{1,7}}+|\d{{1,3}}\s?)\s?"
    rf"(?P<kind>部分|编|篇|章|节|条)(?P<sub>之{NUMERAL}{{1,2}})?"
)
_KINDS: dict[str, Style] = {
    "部分": "part",
    "编": "part",
    "篇": "part",
    "章": "chapter",
    "节": "section",
    "条": "article",
}
# ARTICLE IV, Section 2.1, Clause 3, PART ONE
_ENGLISH = re.compile(
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
_CHINESE = re.compile(rf"(?P<value>{NUMERAL}{{1,5}}+)\s?(?P<close>[、.．:：]|\s(?=\s*\S)|$)")
_CHINESE_BRACKET = re.compile(
    rf"(?:{OPEN}\s?(?P<value>{NUMERAL}{{1,5}}+)\s?{CLOSE}|(?P<sign>[㈠-㈩])|(?P<half>{NUMERAL}{{1,3}}+)[)）])"
)
# 1.1, 2．3．1, 10.2.; a third level may be as deep as the sixth
_DOTTED = re.compile(rf"\d{{1,3}}(?:{DOT}\d{{1,3}}){{1,5}}+(?!{DOT}?\d)")
_FIGURE = re.compile(r"(?P<value>\d{1,3})\s?(?P<close>[.．、:：](?!\d)|\s(?=\s*\S)|(?=__)|$)")
_FIGURE_BRACKET = re.compile(
    rf"{OPEN}\s?(?P<full>\d{{1,3}})\s?{CLOSE}|(?P<half>\d{{1,3}})\s?{CLOSE}"
)
_SIGN = re.compile(r"[①-⑳㉑-㉟❶-❿⑴-⒇⒈-⒛]")
_LETTER = re.compile(
    rf"{OPEN}\s?(?P<full>[A-Za-z]|{ROMAN})\s?{CLOSE}"
    rf"|(?P<half>[A-Za-z]|{ROMAN})[)）]"
    rf"|(?P<plain>[A-Za-z]|{ROMAN})(?P<dot>[.．、])(?![A-Za-z\d])"
)

# Directly after 第三条: what makes it a reference to the article and no heading of it, as in
# 第三条约定的期限, 第五条第二款, 第八条、第九条, 第十条中所称.
_REFERENCE = re.compile(
    r"\s?(?:第\s?[\d一二三四五六七八九十]|[一二三四五六七八九十\d]{0,3}[款项目]|[和与及或至到]第?[\d一二三四五六七八九十]|、第"
    r"|约定(?!事项|条款)|规定(?!事项)|所(?:述|称|列|指|规定|约定)|项下|中(?:的|所|约定|规定)|的|之规定|之约定|以?[上下]述?各?条"
    r"|执行|办理|处理|[，,;；）)」”’\"】》]|\.?\d|/)"
)
_ENGLISH_REFERENCE = re.compile(
    r"\s?(?:of|shall|hereof|above|below|and|or|to|in|is|are|will|may|hereto|through)\b|[,;)\"”]"
)
# Directly after a figure: what makes it a measure, as in 3.5米, 1.5倍, 30日内, 2 名.
_UNIT = re.compile(
    r"\s?(?:[%％‰℃°]|[万亿千百]?[元圆]|万|亿|美元|欧元|倍|米|厘米|毫米|平方|立方|公[里斤分]|千[克瓦米]|吨"
    r"|[克升](?!服)|小时|分钟|秒|[日天](?!常|然|津|程)|周(?!边|转|期)|个?月(?!度|结)|年(?!度|检|审)|季度"
    r"|工作日|个(?!人|别|性|体)|名(?!称|词|录)|人(?!员|力|工|身|事)|次(?!要|序)|[台套份件](?!数)|折|版"
    r"|期(?!限|间)|度|岁|页|号[楼院]|楼|[前止]|[A-Z]?[VvWw]\b|[kKmMGT]?[gmbBVWAh]\b|[kMG]?Hz"
    r"|[-~—–至到]\s?\d|/\s?\d|\*|×|[:：]\d"
    r"|(?:hours?|days?|weeks?|months?|years?|minutes?|percent|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)(?:[a-z]{0,6})\b)"
)
# 二、三款, 1、2项: two numbers of a reference.
_FIGURE_PAIR = re.compile(r"\d{1,3}[、款项条月日号]")
_PAIR = re.compile(rf"{NUMERAL}{{1,4}}、?[款项条点者方]")


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


def find_labels(text: str, start: int, end: int) -> tuple[Label, ...]:
    """The labels that may stand at ``start``; (i) is both the ninth letter and a Roman one."""
    finders = (_find_ordinal, _find_chinese, _find_figure, _find_letter)
    return tuple(label for find in finders for label in find(text, start, end))


def _find_ordinal(text: str, start: int, end: int) -> Iterator[Label]:
    match = _ORDINAL.match(text, start, end)
    if match:
        value = read_ordinal(re.sub(r"\s", "", match["value"]))
        if value:
            label = _label(_KINDS[match["kind"]], (value,), text, start, match.end(), end)
            yield _weaken(label, _REFERENCE.match(text, match.end(), end) is not None, 0.4)
        return
    match = _ENGLISH.match(text, start, end)
    if match is None:
        return
    path = tuple(_read_part(part) for part in match["value"].split("."))
    if not all(path):
        return
    style = _ENGLISH_KINDS[match["kind"].lower()] if len(path) == 1 else "dotted"
    label = _label(style, path, text, start, match.end(), end)
    lower = match["kind"][0].islower()
    refers = lower or _ENGLISH_REFERENCE.match(text, match.end(), end) is not None
    yield _weaken(replace(label, strength=7.0), refers, 0.4)


def _find_chinese(text: str, start: int, end: int) -> Iterator[Label]:
    match = _CHINESE_BRACKET.match(text, start, end)
    if match:
        words = match["value"] or match["half"]
        value = read_ordinal(words) if words else find_sign_value(match["sign"])
        if value and value < 100:
            style: Style = "chinese_half" if match["half"] else "chinese_bracket"
            yield _label(style, (value,), text, start, match.end(), end)
        return
    match = _CHINESE.match(text, start, end)
    value = read_ordinal(match["value"]) if match else None
    if match is None or not value or value >= 100:
        return
    label = _label("chinese", (value,), text, start, match.end("value"), end)
    doubtful = match["close"] not in "、.．" or not match["close"]
    pair = match["close"] == "、" and _PAIR.match(text, match.end(), end) is not None
    yield _weaken(label, doubtful or pair, 2.0 if doubtful else 0.4)


def _find_figure(text: str, start: int, end: int) -> Iterator[Label]:
    sign = _SIGN.match(text, start, end)
    if sign:
        value, style = find_sign_value(sign[0]), _sign_style(sign[0])
        yield _label(style, (value,), text, start, sign.end(), end)
        return
    match = _FIGURE_BRACKET.match(text, start, end)
    if match:
        words = match["full"] or match["half"]
        if 0 < int(words) < 200 and words[0] != "0":
            style = "figure_bracket" if match["full"] else "figure_half"
            yield _label(style, (int(words),), text, start, match.end(), end)
        return
    if not text[start : start + 1].isdigit():
        return
    dotted = _DOTTED.match(text, start, end)
    yield from _dotted(dotted, text, end) if dotted else _plain_figure(text, start, end)


def _dotted(match: re.Match[str], text: str, end: int) -> Iterator[Label]:
    parts = re.split(DOT, match[0])
    path = tuple(int(part) for part in parts)
    if not all(path) or path[0] >= 100:
        return
    label = _label("dotted", path, text, match.start(), match.end(), end)
    measure = _UNIT.match(text, match.end(), end) is not None and len(path) == 2
    date = (
        len(path) == 3 and path[0] >= 10 and path[1] <= 12 and any(p[0] == "0" for p in parts[1:])
    )
    yield _weaken(label, measure or date, 0.6)


def _plain_figure(text: str, start: int, end: int) -> Iterator[Label]:
    match = _FIGURE.match(text, start, end)
    if match is None or match["value"][0] == "0" or int(match["value"]) >= 200:
        return
    close = match["close"]
    if close and close in ".．、":
        style: Style = "figure"
        doubtful = False
    else:
        style = "figure" if close and close in ":：" else "bare"
        doubtful = True
    label = _label(style, (int(match["value"]),), text, start, match.end("value"), end)
    measure = _UNIT.match(text, match.end("value"), end) is not None
    pair = close == "、" and _FIGURE_PAIR.match(text, match.end(), end) is not None
    alone = match.end() >= end
    weak = 0.3 if measure or pair or alone else 1.8
    yield _weaken(label, doubtful or measure or pair, weak)


def _find_letter(text: str, start: int, end: int) -> Iterator[Label]:
    match = _LETTER.match(text, start, end)
    if match is None:
        return
    form = "bracket" if match["full"] else "half" if match["half"] else "plain"
    words = match["full"] or match["half"] or match["plain"]
    close = match.start("dot") if match["plain"] else match.end()
    case = "upper" if words[0].isupper() or "Ⅰ" <= words[0] <= "Ⅻ" else "lower"
    if len(words) == 1 and words.isascii():
        style = _letter_style(case, "letter", form)
        value = ord(words.lower()) - ord("a") + 1
        yield _label(style, (value,), text, start, close, end)
    roman = (
        read_ordinal(words)
        if not words.isascii() or words.lower() == words or case == "upper"
        else None
    )
    if roman:
        yield _label(_letter_style(case, "roman", form), (roman,), text, start, close, end)


def _letter_style(case: str, kind: str, form: str) -> Style:
    styles: dict[str, Style] = {
        "upperletterbracket": "upper_letter_bracket",
        "upperletterhalf": "upper_letter",
        "upperletterplain": "upper_letter",
        "lowerletterbracket": "letter_bracket",
        "lowerletterhalf": "letter_half",
        "lowerletterplain": "letter",
        "upperromanbracket": "upper_roman",
        "upperromanhalf": "upper_roman",
        "upperromanplain": "upper_roman",
        "lowerromanbracket": "roman_bracket",
        "lowerromanhalf": "roman_half",
        "lowerromanplain": "roman",
    }
    return styles[f"{case}{kind}{form}"]


def _sign_style(sign: str) -> Style:
    if "⑴" <= sign <= "⒇":
        return "figure_bracket"
    return "figure" if "⒈" <= sign <= "⒛" else "circle"


def _read_part(words: str) -> int:
    """A part of an English label: 2, 01, IV, Three; 0 when it is none."""
    return int(words) if words.isdigit() else (read_ordinal(words) or 0)


def _label(
    style: Style, path: tuple[int, ...], text: str, start: int, end: int, limit: int
) -> Label:
    """A label of full strength; closing signs and spaces behind it are skipped."""
    closing = CLOSING.match(text, end, limit)
    after = closing.end() if closing else end
    while end > start and text[end - 1].isspace():
        end -= 1
    return Label(style, path, start, end, after, PLAIN_STRENGTH[style])


def _weaken(label: Label, doubtful: bool, strength: float) -> Label:
    return replace(label, strength=min(label.strength, strength)) if doubtful else label
