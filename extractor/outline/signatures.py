"""The lines of a document -> where its signature blocks begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.outline.entries import Entry
from extractor.patterns import compile_once

_PARTY = (
    r"(?:[甲乙丙丁戊]\s{0,4}方|(?:委托|受托|采购|发包|承包|出租|承租|担保)(?:方|人)|(?:服务)?提供方|服务方"
    r"|供应商|[供需买卖]方|买受人|出卖人|用工单位|派遣单位|保证人|各方|双方|签约(?:各方|双方)|客户)"
)
_PERSON = (
    r"(?:法定代表人|法人代表|授权(?:代表|委托人|代理人)|委托代理人|代表人?|负责人|经办人"
    r"|签[约字]人|代理人)"
)
_SEAL = r"(?:盖|签|公|印)\s?(?:章|字|名|署)"

# （以下无正文）, （盖章签字页）, IN WITNESS WHEREOF
_OPENING = compile_once(
    r"[（(\[【]?\s{0,4}(?:以下)?(?:无正文|为签[字署章]?页|系签署页|为签署栏).{0,20}"
    r"|[（(\[【]?.{0,20}(?:签[字署章]{1,2}|盖章){1,2}(?:盖章)?(?:页|栏|处)[)）\]】]?.{0,10}"
    r"|签约(?:各方|双方)\s*[:：]|(?:IN WITNESS WHEREOF|SIGNED\b|EXECUTED\b).{0,300}"
    r"|signature page.{0,60}|.{0,4}以下无正文.{0,10}",
    re.IGNORECASE,
)
# 甲方（盖章）：, 法定代表人（签字）:, 授权代表签字：, 乙方签字盖章
_SIGNED = compile_once(
    rf"(?:{_PARTY}|{_PERSON}).{{0,24}}?[（(\s]?(?:加?{_SEAL}|公章|印鉴){{1,3}}"
    rf"(?:[或、/和及并](?:加?{_SEAL}|公章)){{0,2}}\s?[)）]?[\s:：_]*.{{0,60}}"
    rf"|.{{0,30}}[（(]\s?(?:{_SEAL}|公章)(?:[或、/]?{_SEAL})?\s?[)）](?:\s*[:：_\s].{{0,60}})?"
)
_ENGLISH_SIGNED = compile_once(
    r"(?:by|signature|signed|authori[sz]ed signator(?:y|ies))\s*[:：_].{0,80}"
    r"|(?:signed (?:by|for)|for and on behalf of|agreed and accepted|acknowledged by)\b.{0,90}"
    r"|for (?:the )?[\w ]{2,30}:(?:\s{1,40}for (?:the )?[\w ]{2,30}:)?",
    re.IGNORECASE,
)
# A line of a block that by itself proves nothing: 日期：, 地址：, 2024年  月  日.
_FIELD = compile_once(
    rf"(?:{_PARTY}|{_PERSON}|日\s*期|时\s*间|地\s*址|住\s*所|电\s*话|传\s*真|邮\s*编|邮政编码"
    r"|开户(?:银?行|名称)|[账帐税]\s*号|联系|签[订约署](?:日期|地点|时间|地)|合同签[订约]|[（(]?签字"
    r"|[（(]?盖章|或?其?委托代理人|身份证|统一社会信用|name|title|date|address|attn|by)"
    r"[^。；]{0,80}|[\s_年月日\d/.-]{4,60}",
    re.IGNORECASE,
)
_NAMED = compile_once(rf"(?:{_PARTY}|{_PERSON})\s*(?:[(（].{{0,12}}[)）])?\s*(?:[:：_]|$)")
_PARTY_START = compile_once(_PARTY)
_TWO_PARTIES = compile_once(rf"{_PARTY}[^。]{{0,40}}[:：].{{0,50}}\s{_PARTY}[^。]{{0,20}}[:：]")
_PERSON_NAMED = compile_once(_PERSON)
_DATE = compile_once(r"日\s*期|年.{0,12}月.{0,12}日|date", re.IGNORECASE)
_SENTENCE = compile_once(r"[。；]|;\s*\S|[，,].{0,60}[。；;]")
_STRONG = frozenset({"part", "chapter", "article"})
_INSTRUMENT = compile_once(
    r"(?!附\s?件)[^。；;：:，,]{2,40}(?:合同|协议|协议书|合同书|承诺书|责任书|保证书|声明|说明书|清单|条款)(?:[（(].{1,20}[)）])?"
)

_LONGEST = 120
_OUTER = frozenset({"article", "chapter", "chinese"})
# How far below a further instrument's title its first number stands at most.
_INSTRUMENT_REACH = 14


def find_signatures(entries: Sequence[Entry], first: int) -> tuple[range, ...]:
    """The ranges of line numbers of signature blocks after line ``first``.

    A block begins with the line that says so (以下无正文), or with the party's lines above
    the first place for a seal; it ends before the next article, part or titled instrument.
    """
    found: list[range] = []
    index = first
    while index < len(entries):
        if not _begins(entries, index):
            index += 1
            continue
        start = _first_field(entries, index, found[-1].stop if found else first)
        stop = _end(entries, index)
        found.append(range(start, stop))
        index = stop
    return tuple(found)


def is_instrument(entry: Entry) -> bool:
    """Whether a line is the title of a further instrument: 廉政承诺书, centred or in large type."""
    line = entry.line
    looks = line.centred or line.bold or line.outline_level is not None
    return looks and names_instrument(entry)


def begins_instrument(entries: Sequence[Entry], index: int) -> bool:
    """Whether a line names an instrument and the first number below is a 1 of the outer styles."""
    if not names_instrument(entries[index]):
        return False
    for entry in entries[index + 1 : index + _INSTRUMENT_REACH]:
        if entry.label is not None and entry.label.strength > 1:
            return entry.label.value == 1 and entry.label.style in _OUTER
    return False


def names_instrument(entry: Entry) -> bool:
    """Whether a line is nothing but the name of an instrument, whatever it looks like."""
    if entry.line.cell is not None or entry.labels:
        return False
    return _INSTRUMENT.fullmatch(entry.text) is not None


def _begins(entries: Sequence[Entry], index: int) -> bool:
    entry = entries[index]
    text = entry.text
    if len(text) > _LONGEST and not text.upper().startswith("IN WITNESS"):
        return False
    if _OPENING.fullmatch(text):
        return True
    if entry.labels or _SENTENCE.search(text):
        return False
    if _SIGNED.fullmatch(text) or _ENGLISH_SIGNED.fullmatch(text):
        return True
    return _is_field_cluster(entries, index)


def _is_field_cluster(entries: Sequence[Entry], index: int) -> bool:
    """A block without the word seal: parties, representatives and a date, one below another."""
    if entries[index].line.cell is not None or not _PARTY_START.match(entries[index].text):
        return False
    words: list[str] = []
    for entry in entries[index : index + 8]:
        if len(entry.text) > _LONGEST or not _FIELD.fullmatch(entry.text):
            break
        if _SENTENCE.search(entry.text):
            break
        words.append(entry.text)
    block = " ".join(words)
    if len(words) < 2 or not _DATE.search(block):
        return False
    parties = sum(1 for word in words if _PARTY_START.match(word))
    beside = _TWO_PARTIES.match(words[0]) is not None
    return beside or parties >= 2 or _PERSON_NAMED.search(block) is not None


def _first_field(entries: Sequence[Entry], index: int, least: int) -> int:
    """The first line of the block: fields right above its first place for a seal are its own."""
    start = index
    cell = entries[index].line.cell
    if cell is not None:
        while start > least and (here := entries[start - 1].line.cell) and here.table == cell.table:
            start -= 1
    while start > least:
        entry = entries[start - 1]
        if entry.line.cell is not None or entry.labels or len(entry.text) > _LONGEST:
            break
        named = _OPENING.fullmatch(entry.text) or _NAMED.match(entry.text)
        if not named or _SENTENCE.search(entry.text):
            break
        start -= 1
    return start


def _end(entries: Sequence[Entry], index: int) -> int:
    """The line before which the block ends: an article, a part, or a titled instrument."""
    for number in range(index + 1, len(entries)):
        entry = entries[number]
        label = entry.label
        strong = label and label.style in _STRONG and label.strength > 1
        first = label and label.style == "chinese" and label.strength > 3
        if entry.line.cell is not None:
            continue
        if strong or first or is_instrument(entry) or begins_instrument(entries, number):
            return number
    return len(entries)
