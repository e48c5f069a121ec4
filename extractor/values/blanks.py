"""Values that the contract leaves open, in folded text: ____日, 【】, XX元, 20__年__月__日."""

from __future__ import annotations

import re

from extractor.patterns import compile_once
from extractor.values.found import Found
from extractor.values.money import LEAD

_FILL = "[ _]{0,24}+"
_RULE = r"_{2,}+(?: {1,3}_++)*+|_(?: {1,3}_++)++"
_EMPTY = r"【[ _]*+】|\[[ _●•*/]*+\]|\([ _]*+\)|\{\{?[^{}\n。]{1,40}\}\}?"
_LETTERS = r"(?<![A-Za-z\d*])(?:[Xx]{2,8}|\*{2,8})(?![A-Za-z\d*])"
_OPEN = rf"(?:{_RULE}|{_EMPTY}|{_LETTERS})"
_WHOLE = compile_once(r" ?(?:人民币)?[整正]?$")
# What may follow a blank and belongs to it. A unit that only begins another word is none.
_TIME = (
    r"个? ?(?:法定|有效|连续)?(?:工作日|营业日|交易日|自然日|日历日|日历天)|个?(?:小时|星期|季度)"
    r"|分钟|刻钟"
    r"|个(?:自然)?月|周(?![岁年期边围报转末])|日(?![期常报志程用产元])|天(?![气津河])"
    r"|月(?![份日度])"
    r"|年(?![度级代检报审薪利龄限产份月])|(?i:(?:business |working |calendar )?days?\b)"
    r"|(?i:(?:months?|years?|weeks?|hours?|minutes?)\b)"
)
_SUM = r"[百千]?[万亿]?[元圆](?![旦件素])(?: ?人民币)?[整正]?|万(?=[,。;)])|美元|欧元|港元"
_THING = (
    r"人次|次(?![数日序要级])|人(?![民员数工身力才事均月])|名(?![称单义额录])|位(?![置于])"
    r"|份(?![额数])|套(?![餐装管件])|台(?![湾账班])|倍|[%‰]|(?i:per ?cent)\b"
)
_UNITS = rf"{_TIME}|{_SUM}|{_THING}"
_UNIT = compile_once(rf"{_FILL}(?P<unit>{_UNITS})(?P<per> ?/ ?[一-龥]{{1,3}}(?:/[一-龥])?)?")
# ____万____千____元整: one sum with a blank for each place
_PLACES = compile_once(
    rf"{_OPEN}(?: *+[亿仟佰拾千百十万] *+{_OPEN}){{1,10}} *+[元圆](?: *+{_OPEN} *+[角分]){{0,2}}整?"
)
_RANGE = compile_once(rf"(?: *+(?:至|到|-{{1,2}}|~) *+|/){_OPEN}")
_MARK = compile_once(_OPEN)
# X个工作日, x份, N日内; ……元
_BEFORE_UNIT = compile_once(r"[XxN_]|(?<!\d)\*|…{1,4}+|\.{4,12}+")
_LED = compile_once(
    rf"{LEAD}(?: *+{_OPEN}(?P<places>(?: *+[亿仟佰拾千百十万] *+{_OPEN})*+)|(?: *+\*(?= ?[万元]))"
    rf"| {{2,}}+)"
)

# 【具体小时数】, [填写金额], [Name of the Customer]: a bracket that describes what belongs there.
_BRACKET = compile_once(r"【(?P<zh>[^【】\n]{1,30})】|\[(?P<en>[^\[\]\n]{1,60})\]")
_DESCRIBES = compile_once(
    r"填|请|输入|插入|选择|待定|具体|此处|名称|姓名|全称|地址|地点|日期|金额|数[量值额]?$|编号"
    r"|号码|比例"
    r"|期限|时间|大写|小写|时长|时限|次数|人数|天数|费用|价格|数量|内容|标准|方式|机构|法院"
    r"|合同中心"
    r"|[●•]|[Xx]{2}|\.{3}|…|(?i:insert|specify|name|date|amount|number|address|to be|tb[cda]\b)"
    r"|(?i:state|city|title|percent)"
)
# Square brackets around nothing but Chinese words hold a place in contracts from forms.
_SQUARE = compile_once(r"[一-龥、/-]{2,24}")
_STATES = compile_once(r"\d{2,}|[。;:]|附件|注|说明|提示|备注|(?i:reserved|omitted|intentionally)")
_LEADS_IN = compile_once(r"(?:[:为是达到至于在共约以即]|不超过|不少于|不低于|至少) ?$")

# A date with a part left open. A slot holds figures, numerals, a mark or nothing but spaces.
_NUMERAL = "〇○零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅"
_SLOT = (
    rf"{_FILL}(?:\d{{1,4}}|[{_NUMERAL}]{{1,4}})?{_FILL}"
    rf"(?:【[^【】\d\n]{{0,12}}】|\[[^\[\]\d\n]{{0,12}}\]|\([ _]*+\)|[Xx*]{{1,4}}|…{{1,3}})?{_FILL}"
)
_DATE = compile_once(rf"(?P<y>{_SLOT})年(?P<m>{_SLOT})月(?:(?P<d>{_SLOT})[日号])?")
_MONTH_DAY = compile_once(rf"(?P<m>{_SLOT})月(?P<d>{_SLOT})[日号]")
_YEAR_ONLY = compile_once(r"(?:19|20)(?:_{1,8}+|\d_{1,6}+|[Xx*]{2}|【[ _]*+】)[ _]*+年")
_FULL = compile_once(rf"[ _]*(?:\d{{1,2}}|[{_NUMERAL}]{{1,3}})[ _]*")
_FULL_YEAR = compile_once(rf"[ _]*(?:\d{{4}}|[{_NUMERAL}]{{4}})[ _]*")
_ENGLISH_DATE = compile_once(
    rf"{_OPEN}(?:th|st|nd|rd)? ?(?:day)? ?of ?{_OPEN} ?,? ?(?:(?:19|20)\d\d|(?:19|20)?{_OPEN})",
    re.IGNORECASE,
)

# 品  名, 姓  名, 工  人: one word with its signs apart.
_WORD_APART = compile_once(
    r"[品姓署签冠题点报]  +名|[工本个他法甲乙丙]  +人"
    r"|[每当次节今明去首末全]  +[年日月周天]"
)
# Two spaces or more before a unit are a line of a form that the file prints as nothing.
GAP_SIGNS = "年月日天元圆个%‰份次人名小分刻周套台倍万百千亿位美欧港法工bdmywhp"
_GAP = compile_once(r" {2,}+")
# No number at all before a unit: the form's field is empty (一式份, 总金额为元整, 人数:人).
BARE_FIRST = "元份个日天人年%万"
BARE_REST = (
    r"(?<=一式份)|(?<=各执份)|(?<=[为计款费价金额收付写:]元)(?=整|人民币|[,。;()的作 \n]|$)"
    r"|(?<=[为计款费价金额收付写:]万)元(?=整|人民币|[,。;()的作 \n]|$)"
    r"|(?<=币元)(?=整|大写|,\(?[大小]写)|(?<=[:为][人年日天%])(?=[,。;内以\n]|$)"
    # 为期个月, 提前个工作日, 之日起日内, 逾期超过日的
    r"|(?<=[:为期前后起于在满过达共]个)(?:工作日|月|小时)(?=[,。;:)内以的前后书向\n]|$)"
    r"|(?<=[起后][日天])(?=内)|(?<=过[日天])(?=[,的])"
)
# A date with no figure at all: 自年月日起, 生效日期为年  月  日
YEAR_REST = r"(?<=[至自于到:起为。,;(\n ]年)(?=[ _\d月])|(?= {1,12}+月)"


_NAMES_A_UNIT = compile_once(r"(?:单位|币种|货币|计量)(?:为|是|:)?$")

# The signs that a blank may begin with, and what must follow.
FIRST = r"_【\[{(*…."
REST = (
    r"(?<=_)(?:[_ ]|(?=[日月年天个元%份次人]))|(?<=[【\[{])|(?<=\()(?=[ _]*+\))"
    r"|(?<=\()(?=[ _]{0,8}+[\d一二两三四五六七八九十]{1,5}+[ _]{0,8}+\)"
    r"[ _]{0,8}+[个工小日天月年%元])"
    r"|(?<=\*)(?:[Xx*]|(?=[万元]))|(?<=…)|(?<=\.)\.{3}"
)
# Of a blank that begins with a letter: XX, x份, N个工作日
LETTER_REST = r"(?<=[Xx])[Xx*]|(?= ?[个日天年元周份人名次月小分%万])"


def find_blank(text: str, at: int) -> Found | None:
    """The blank that begins at ``at`` in folded text, with the unit after it; else None."""
    date = find_open_date(text, at)
    if date is not None:
        return date
    places = _PLACES.match(text, at)
    if places is not None:
        return Found("blank", at, places.end(), None, unit="元")
    mark = _MARK.match(text, at) or _before_unit(text, at) or _described(text, at)
    if mark is None or _is_code(text, mark):
        return None
    end = mark.end()
    more = _RANGE.match(text, end)
    return _with_unit(text, at, more.end() if more else end)


def find_open_date(text: str, at: int) -> Found | None:
    """A date that begins at ``at`` with a part left open; None when no part is."""
    match = _DATE.match(text, at)
    if match is not None:
        parts = [match["m"], *([match["d"]] if match["d"] is not None else [])]
        open_ = [part for part in parts if not _FULL.fullmatch(part)]
        if not open_ and _FULL_YEAR.fullmatch(match["y"]):
            return None
        # 2024年月均用量: nothing is left open between 年 and 月.
        if match["m"] == "" and match["d"] is None:
            return None
        return _blank(text, at, match.end())
    match = _MONTH_DAY.match(text, at)
    if match is not None and not (_FULL.fullmatch(match["m"]) or match["m"] == ""):
        return _blank(text, at, match.end())
    match = _YEAR_ONLY.match(text, at) or _ENGLISH_DATE.match(text, at)
    return None if match is None else _blank(text, at, match.end())


def find_gap(text: str, at: int) -> Found | None:
    """Spaces where a form's line was, before a unit: ``总价        元``; at the first space."""
    date = find_open_date(text, at)
    if date is not None:
        return date
    gap = _GAP.match(text, at)
    unit = None if gap is None else _UNIT.match(text, gap.end())
    before = text[max(0, at - 1) : at]
    if unit is None or not before or not (before.isalpha() or before in ":)¥"):
        return None
    if _WORD_APART.match(text, at - 1):
        return None
    return _with_unit(text, unit.start("unit"), unit.start("unit"))


def find_bare_unit(text: str, at: int) -> Found | None:
    """The unit at ``at``, which has no number before it: 一式份, 总价为元整."""
    if _NAMES_A_UNIT.search(text, max(0, at - 5), at):
        return None
    return _with_unit(text, at, at)


def find_led_blank(text: str, at: int) -> Found | None:
    """A currency with nothing after it, at ``at`` in folded text: ¥____, 人民币        元, (¥)."""
    match = _LED.match(text, at)
    if match is None:
        return None
    return _with_unit(text, at, max(match.end(), at + 1))


def _with_unit(text: str, start: int, end: int) -> Found:
    unit = _UNIT.match(text, end)
    if unit is None:
        return _blank(text, start, end)
    return Found("blank", start, unit.end(), None, unit=_WHOLE.sub("", unit["unit"]))


def _blank(text: str, start: int, end: int) -> Found:
    """A blank without a unit; the spaces around it are no part of it."""
    while text[start] == " " and start + 1 < end:
        start += 1
    while text[end - 1] == " " and end - 1 > start:
        end -= 1
    return Found("blank", start, end, None)


def _before_unit(text: str, at: int) -> re.Match[str] | None:
    """A single letter or a row of dots is a blank only before a unit, * only before money."""
    mark = _BEFORE_UNIT.match(text, at)
    unit = None if mark is None else _UNIT.match(text, mark.end())
    if mark is None or unit is None:
        return None
    return mark if mark[0] != "*" or unit["unit"][0] in "元圆万百千" else None


def _described(text: str, at: int) -> re.Match[str] | None:
    """A bracket that says what is to be filled in, not one that states something."""
    match = _BRACKET.match(text, at)
    if match is None:
        return None
    inside = match["zh"] or match["en"]
    if _STATES.search(inside):
        return None
    led = _LEADS_IN.search(text, max(0, at - 4), at) is not None
    led = led or (match["en"] is not None and _SQUARE.fullmatch(inside) is not None)
    return match if led or _DESCRIBES.search(inside) or _UNIT.match(text, match.end()) else None


def _is_code(text: str, mark: re.Match[str]) -> bool:
    """__init__, Article XX, 3201********: no blank of a contract."""
    before, after = text[max(0, mark.start() - 9) : mark.start()], text[mark.end() : mark.end() + 1]
    if mark[0][0] in "Xx":
        return (
            compile_once(r"(?i:article|section|clause|chapter|part|annex|schedule) $").search(
                before
            )
            is not None
        )
    if mark[0][0] == "_":
        return (
            before[-1:].isalnum()
            and before[-1:].isascii()
            and after.isalnum()
            and after.isascii()
            and not after.isdigit()
        )
    return False
