"""The lines of a document -> its parts: cover, contents, instructions, signatures, annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.outline.annexes import AnnexTitle, find_annex_lists, find_annexes
from extractor.outline.contents import find_contents, find_titles
from extractor.outline.entries import Entry
from extractor.outline.signatures import begins_instrument, find_signatures, is_instrument
from extractor.patterns import compile_once

# 填写说明 on a model form: how to fill it in, numbered like clauses but none.
_INSTRUCTIONS = compile_once(
    r"[（(【]?(?:填\s*写|填\s*表|使\s*用|编\s*制|签\s*约|签\s*订)\s*"
    r"(?:说\s*明|须\s*知|指\s*南|要\s*求|提\s*示|注意事项)[)）】]?[:：]?"
    r"|说\s{0,4}明|instructions(?: for use)?|notes? (?:on|for) (?:use|completion)",
    re.IGNORECASE,
)
_TITLE = compile_once(
    r".{0,40}(?:合\s?同|协\s?议|契\s?约|订\s?单)\s?(?:书)?(?:[（(].{1,20}[)）])?"
    r"|.{0,60}\b(?:AGREEMENT|CONTRACT)",
    re.IGNORECASE,
)
# Where the contract proper begins to speak.
_PREAMBLE = compile_once(
    r"\s*(?:(?:委托|受托|甲|乙|买|卖|供|需|采购|发包|承包|出租|承租|服务)\s{0,4}(?:方|人)[（(:：\s]|[（(]?(?:甲|乙)方[)）]?[:：]"
    r"|(?:依据|根据|按照|为了?|鉴于)(?=.{6})|合同编号|签订(?:地点|日期)|本(?:合同|协议)由"
    r"|this\s.{0,40}(?:agreement|contract)|whereas|between\b)",
    re.IGNORECASE,
)
# 达成如下协议：, NOW, THEREFORE: what stands before it are recitals, numbered or not.
_OPERATIVE = compile_once(
    r".{0,200}(?:达成|订立|签订|签署|约定|同意|遵守|议定)[^。；]{0,16}(?:如下|以下|下列)[^。；]{0,14}[:：。]?"
    r"|(?:now,? therefore|it is (?:hereby )?agreed|agreed terms"
    r"|(?:the parties|they) (?:hereby )?agree).{0,200}",
    re.IGNORECASE,
)
_RECITAL_STYLES = frozenset(
    {
        "figure",
        "bare",
        "figure_bracket",
        "figure_half",
        "upper_letter",
        "upper_letter_bracket",
        "letter_bracket",
        "letter_half",
        "letter",
        "roman_bracket",
    }
)
_LONGEST_INSTRUCTIONS = 120
_SHORTEST_SENTENCE = 15
_SENTENCE_ENDS = ("。", "；", ";", ".")


# BETWEEN / (1) Acme Limited, a company …, whose registered office is at … (the "Supplier"); and
_BETWEEN = compile_once(r"\bbetween[:,]?\s*$|^parties:?$", re.IGNORECASE)
_NAMES_A_PARTY = compile_once(
    r"[(（](?:the |hereinafter |together |[a-z ]{0,40})[\"“”']{1,2}[A-Z][^()\n]{1,40}[\"“”']"
)
_HEADER, _MOST_PARTIES = 30, 8


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts by line numbers. ``titles`` are the entries of the contents tables, as keys.

    ``lists`` are lists of annexes under a bare 附件：; ``operative`` is the line that leads
    from numbered recitals to the provisions, None without such recitals; ``named`` are the lines
    that name the parties as (1) and (2) before the provisions.
    """

    contents: tuple[range, ...] = ()
    titles: frozenset[str] = frozenset()
    instructions: tuple[range, ...] = ()
    signatures: tuple[range, ...] = ()
    annexes: tuple[AnnexTitle, ...] = ()
    instruments: tuple[int, ...] = ()
    lists: tuple[range, ...] = ()
    operative: int | None = None
    named: frozenset[int] = frozenset()

    def closed(self) -> set[int]:
        """The lines in which no provision begins."""
        ranges = self.contents + self.instructions + self.signatures + self.lists
        return {index for part in ranges for index in part} | self.named


def find_parts(entries: Sequence[Entry]) -> Parts:
    """The parts of a document."""
    contents = find_contents(entries)
    closed = {index for table in contents for index in table}
    instructions = _find_instructions(entries, closed)
    closed |= {index for part in instructions for index in part}
    named = _find_named_parties(entries)
    closed |= named
    first = _first_provision(entries, closed)
    signatures = find_signatures(entries, first)
    start = signatures[0].start if signatures else None
    annexes = tuple(
        title
        for title in find_annexes(entries, start)
        if title.line > first and title.line not in closed
    )
    signatures = _clip(signatures, annexes)
    return Parts(
        contents=contents,
        titles=find_titles(entries, contents),
        instructions=instructions,
        signatures=signatures,
        annexes=annexes,
        instruments=_find_instruments(entries, signatures, annexes),
        lists=find_annex_lists(entries, signatures),
        operative=_find_operative(entries, closed),
        named=named,
    )


def _find_named_parties(entries: Sequence[Entry]) -> frozenset[int]:
    """The lines (1) Acme Limited … (the "Supplier") below BETWEEN; none where fewer than two "
    "stand."""
    start = next(
        (n for n, entry in enumerate(entries[:_HEADER]) if _BETWEEN.search(entry.text)), _HEADER
    )
    named = frozenset(
        number
        for number, entry in enumerate(entries[start : start + _MOST_PARTIES + 1], start)
        if entry.labels and entry.line.cell is None and _NAMES_A_PARTY.search(entry.text)
    )
    return named if len(named) > 1 else frozenset()


def _first_provision(entries: Sequence[Entry], closed: set[int]) -> int:
    """The first line with a number that its form alone shows to be one, else the first sentence."""
    for index, entry in enumerate(entries):
        if index in closed or entry.line.cell is not None:
            continue
        if entry.line.label or any(label.strength >= 4 for label in entry.labels):
            return index
    return find_first_sentence(entries)


def find_first_sentence(entries: Sequence[Entry]) -> int:
    """The line on which a contract without numbers begins to speak; the end when it never does."""
    found = (
        index
        for index, entry in enumerate(entries)
        if entry.line.cell is None
        and len(entry.text) >= _SHORTEST_SENTENCE
        and entry.text.endswith(_SENTENCE_ENDS)
    )
    return next(found, len(entries))


def _find_operative(entries: Sequence[Entry], closed: set[int]) -> int | None:
    """The line that ends numbered recitals; None without such recitals."""
    recitals = False
    for index, entry in enumerate(entries):
        label = entry.label
        if index in closed or entry.line.cell is not None:
            continue
        if label is not None and label.strength >= 2:
            if label.style not in _RECITAL_STYLES:
                return None
            recitals = True
        elif label is None and _OPERATIVE.fullmatch(entry.text):
            return index if recitals else None
    return None


def _find_instructions(entries: Sequence[Entry], closed: set[int]) -> tuple[range, ...]:
    """The instructions of a model form, before the contract proper; () when none are printed."""
    for index, entry in enumerate(entries):
        if index in closed:
            continue
        if _INSTRUCTIONS.fullmatch(entry.text):
            end = _instructions_end(entries, index)
            return (range(index, end),) if end is not None else ()
        if entry.label is not None and entry.label.strength >= 4:
            return ()
    return ()


def _instructions_end(entries: Sequence[Entry], index: int) -> int | None:
    """The line on which the contract begins after the instructions, None when it never does."""
    reached = False
    for number in range(index + 1, min(len(entries), index + _LONGEST_INSTRUCTIONS)):
        text, label = entries[number].text, entries[number].label
        if label is None and (_TITLE.fullmatch(text) or _PREAMBLE.match(text)):
            return number
        if label is not None and label.style in ("part", "chapter", "article"):
            return number
        if label is not None and label.style == "chinese":
            if reached and label.value == 1:
                return number
            reached = True
    return None


def _clip(signatures: Sequence[range], annexes: Sequence[AnnexTitle]) -> tuple[range, ...]:
    """The signature blocks, each ending at the first annex inside."""
    clipped: list[range] = []
    for block in signatures:
        inside = [title.line for title in annexes if title.line in block]
        if not inside:
            clipped.append(block)
        elif inside[0] > block.start:
            clipped.append(range(block.start, inside[0]))
    return tuple(clipped)


def _find_instruments(
    entries: Sequence[Entry], signatures: Sequence[range], annexes: Sequence[AnnexTitle]
) -> tuple[int, ...]:
    """The titles of further instruments: an undertaking printed after the signatures or annexes.

    The line right below an annex's title repeats it and is none.
    """
    named = {title.line for title in annexes}
    ends = {block.stop for block in signatures}
    inside = {index for block in signatures for index in block}
    first = min(named | ends, default=len(entries))
    return tuple(
        index
        for index in range(first, len(entries))
        if not {index, index - 1} & named
        and index not in inside
        and ((index in ends and is_instrument(entries[index])) or begins_instrument(entries, index))
    )
