"""The lines of a document -> its parts: cover, contents, instructions, signatures, annexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.outline.annexes import AnnexTitle, find_annexes
from extractor.outline.contents import find_contents, find_titles
from extractor.outline.labels import find_labels
from extractor.outline.signatures import find_signatures, is_instrument
from models.document import Line

# 填写说明 on a model form: how to fill it in, numbered like clauses but none.
_INSTRUCTIONS = regex.compile(
    r"[（(【]?(?:填\s*写|填\s*表|使\s*用|编\s*制|签\s*约|签\s*订)\s*(?:说\s*明|须\s*知|指\s*南|要\s*求|提\s*示|注意事项)[)）】]?[:：]?"
    r"|说\s{0,4}明|instructions(?: for use)?|notes? (?:on|for) (?:use|completion)",
    regex.IGNORECASE,
)
_TITLE = regex.compile(
    r".{0,40}(?:合\s?同|协\s?议|契\s?约|订\s?单)\s?(?:书)?(?:[（(].{1,20}[)）])?|.{0,60}\b(?:AGREEMENT|CONTRACT)",
    regex.IGNORECASE,
)
# Where the contract proper begins to speak.
_PREAMBLE = regex.compile(
    r"\s*(?:(?:委托|受托|甲|乙|买|卖|供|需|采购|发包|承包|出租|承租|服务)\s{0,4}(?:方|人)[（(:：\s]|[（(]?(?:甲|乙)方[)）]?[:：]"
    r"|(?:依据|根据|按照|为了?|鉴于)(?=.{6})|合同编号|签订(?:地点|日期)|本(?:合同|协议)由"
    r"|this\s.{0,40}(?:agreement|contract)|whereas|between\b)",
    regex.IGNORECASE,
)
_LONGEST_INSTRUCTIONS = 120


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts by line numbers. ``titles`` are the entries of the contents tables, as keys."""

    contents: tuple[range, ...]
    titles: frozenset[str]
    instructions: tuple[range, ...]
    signatures: tuple[range, ...]
    annexes: tuple[AnnexTitle, ...]
    instruments: tuple[int, ...]

    def closed(self) -> set[int]:
        """The lines in which no provision begins."""
        ranges = self.contents + self.instructions + self.signatures
        return {index for part in ranges for index in part}


def find_parts(lines: Sequence[Line]) -> Parts:
    """The parts of a document whose furniture was left out of ``lines``."""
    contents = find_contents(lines)
    closed = {index for table in contents for index in table}
    instructions = _find_instructions(lines, closed)
    closed |= {index for part in instructions for index in part}
    first = _first_provision(lines, closed)
    signatures = find_signatures(lines, first)
    start = signatures[0].start if signatures else None
    annexes = tuple(
        title
        for title in find_annexes(lines, start)
        if title.line > first and title.line not in closed
    )
    signatures = _clip(signatures, annexes)
    return Parts(
        contents=contents,
        titles=find_titles(lines, contents),
        instructions=instructions,
        signatures=signatures,
        annexes=annexes,
        instruments=_find_instruments(lines, signatures, annexes),
    )


def _first_provision(lines: Sequence[Line], closed: set[int]) -> int:
    """The first line with a number that its form alone shows to be one; the end when none is."""
    for index, line in enumerate(lines):
        if index in closed or line.cell is not None:
            continue
        labels = find_labels(line.text, 0, len(line.text))
        if line.label or any(label.strength >= 4 for label in labels):
            return index
    return len(lines)


def _find_instructions(lines: Sequence[Line], closed: set[int]) -> tuple[range, ...]:
    """The instructions of a model form, before the contract proper; () when none are printed."""
    for index, line in enumerate(lines):
        if index in closed:
            continue
        if _INSTRUCTIONS.fullmatch(line.text.strip()):
            end = _instructions_end(lines, index)
            return (range(index, end),) if end is not None else ()
        labels = find_labels(line.text, 0, len(line.text))
        if labels and labels[0].strength >= 4:
            return ()
    return ()


def _instructions_end(lines: Sequence[Line], index: int) -> int | None:
    """The line on which the contract begins after the instructions, None when it never does."""
    reached = False
    for number in range(index + 1, min(len(lines), index + _LONGEST_INSTRUCTIONS)):
        text = lines[number].text.strip()
        labels = find_labels(text, 0, len(text))
        label = labels[0] if labels else None
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
    lines: Sequence[Line], signatures: Sequence[range], annexes: Sequence[AnnexTitle]
) -> tuple[int, ...]:
    """The titles of further instruments, as an undertaking printed after the signatures."""
    named = {title.line for title in annexes}
    ends = [block.stop for block in signatures if block.stop < len(lines)]
    return tuple(index for index in ends if index not in named and is_instrument(lines[index]))
