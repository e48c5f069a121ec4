"""The lines of a document -> the titles of its annexes, told from mere lists of annexes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.outline.entries import Entry
from extractor.outline.labels import NUMERAL, Label
from extractor.outline.styles import PLAIN_STRENGTH, RANK
from extractor.patterns import compile_once
from extractor.values.numerals import read_ordinal
from models.document import Line

# 附件一：采购清单; 附件 2; 附录A; 附件1-2 报价表; Annex 1 - Service Levels; Schedule B
_TITLE = compile_once(
    r"\s*[【\[《〈（(]?(?P<label>(?:(?P<word>附\s?件|附\s?录|附\s?表|附\s?图|附\s?页)"
    rf"|(?P<english>annex|appendix|schedule|exhibit|attachment)\b)\s{{0,3}}[（(]?"
    rf"(?P<value>{NUMERAL}{{1,4}}+|\d{{1,2}}(?:[-–.]\d{{1,2}})?|[IVX]{{1,4}}+\b|[A-Z]\b)?[）)]?)"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CLOSED = compile_once(r"[】\]》〉）)]?[\s:：.．、—–-]*")
# What a title never holds: a sentence, or a verb by which a clause speaks of its annexes.
_SENTENCE = compile_once(
    r"[。；;，,！？?]|见附|详见|为准|作为|组成部分|构成|包括|效力|附件\s?[\d一二三四五六七八九十]"
    r"|\b(?:shall|hereto|attached|means|is|are|of this)\b"
)
_LEAD_IN = compile_once(
    r"(?:附件|附录|文件|如下|包括|清单|annex(?:es)?|schedules?)[^。]{0,12}[:：]\s*$",
    re.IGNORECASE,
)
_LIST_HEAD = compile_once(
    r"(?:本?(?:合同|协议))?(?:的)?附\s?件(?:目录|清单|列表|包括|如下)?\s?[:：]"
)
_LONGEST_TITLE = 50
_LONGEST_LISTED = 40


@dataclass(frozen=True, slots=True)
class AnnexTitle:
    """The line on which an annex begins; ``label`` is None for a bare 附件：清单."""

    line: int
    label: Label | None


def find_annexes(entries: Sequence[Entry], signature: int | None) -> tuple[AnnexTitle, ...]:
    """The titles in reading order. ``signature`` is the line on which the signatures begin.

    Lines like 附件1：报价单 that stand one below another, or under a lead-in, are a list and
    no titles; of an annex named twice the last line is its title. Annexes that were listed
    before and follow the signatures may be empty, so that their titles stand like a list.
    """
    named = [
        title
        for index, entry in enumerate(entries)
        if not entry.rendering and (title := _read_title(entries, index))
    ]
    near = {title.line for title in named}
    listed = {title.line for title in named if _is_listed(entries, title.line, near)}
    kept: dict[object, AnnexTitle] = {}
    seen: set[object] = set()
    for title in named:
        key = _key(title)
        after = signature is not None and title.line > signature
        stands = title.line not in listed and _may_stand(entries, title, after=after)
        if stands or (after and key in seen and key not in kept):
            kept[key] = title
        seen.add(key)
    return tuple(sorted(kept.values(), key=lambda title: title.line))


def _key(title: AnnexTitle) -> object:
    return title.label.path if title.label else ("unnumbered", title.line)


def _read_title(entries: Sequence[Entry], index: int) -> AnnexTitle | None:
    line = entries[index].line
    if line.cell is not None or line.contents_entry:
        return None
    match = _TITLE.fullmatch(line.text)
    if match is None:
        return None
    rest = match["rest"]
    closed = _CLOSED.match(rest)
    words = rest[closed.end() :] if closed else rest
    if len(words.strip()) > _LONGEST_TITLE or _SENTENCE.search(words):
        return None
    if match["english"] and not _is_english_title(words):
        return None
    if match["value"] is None:
        return AnnexTitle(index, None) if _is_unnumbered_title(match, line) else None
    start, end = line.start + match.start("label"), line.start + match.end("label")
    label = Label("annex", _path(match["value"]), start, end, 0, PLAIN_STRENGTH["annex"])
    after = line.start + match.start("rest") + (closed.end() if closed else 0)
    return AnnexTitle(index, Label(label.style, label.path, start, end, after, label.strength))


def _is_english_title(words: str) -> bool:
    """Whether the words behind Schedule 1 are a title (Service Levels) and no verb (sets out)."""
    names = [word for word in words.split() if len(word) > 3]
    return all(not word[0].isalpha() or word[0].isupper() for word in names)


def _is_unnumbered_title(match: re.Match[str], line: Line) -> bool:
    """附件 alone, or 附件：服务清单; a word that goes on (附件清单见) is none."""
    if match["english"]:
        return False
    return not match["rest"].strip() or match["rest"].lstrip()[:1] in ":：《" or line.centred


def _path(words: str) -> tuple[int, ...]:
    parts = compile_once(r"[-–.]").split(words)
    if len(words) == 1 and words.isascii() and words.isalpha():
        return (ord(words.upper()) - ord("A") + 1,)
    return tuple(read_ordinal(part) or 1 for part in parts)


def _is_listed(entries: Sequence[Entry], index: int, near: set[int]) -> bool:
    """Whether the line stands in a list: beside another such line, or under a lead-in."""
    for neighbour in (index - 1, index + 1):
        if neighbour in near and not _on_new_page(entries, max(index, neighbour)):
            return True
    if index and _LEAD_IN.search(entries[index - 1].text) and not _on_new_page(entries, index):
        return True
    return index + 1 < len(entries) and _goes_on(entries[index + 1])


def _on_new_page(entries: Sequence[Entry], index: int) -> bool:
    before, here = entries[index - 1].line.page, entries[index].line.page
    return before is not None and here is not None and here > before


def _goes_on(entry: Entry) -> bool:
    """Whether a line is a later article of the body, so that what stands before it is a list."""
    label = entry.label
    return label is not None and label.style in ("article", "chapter") and label.value > 1


def _may_stand(entries: Sequence[Entry], title: AnnexTitle, *, after: bool) -> bool:
    """Whether an annex may begin here: after the signatures, or with the look of a heading."""
    line = entries[title.line].line
    if after:
        return True
    if line.outline_level is not None or line.centred or _on_new_page(entries, title.line):
        return True
    return line.bold or title.label is not None


def find_annex_lists(entries: Sequence[Entry], signatures: Sequence[range]) -> tuple[range, ...]:
    """The lists of annexes under a bare 附件：, whose numbers are no provisions.

    A list ends with the text, at the signatures, or at a later article; else the numbers
    below 附件： are the annex itself.
    """
    starts = {block.start for block in signatures}
    found: list[range] = []
    for index, entry in enumerate(entries):
        if entry.labels or not _LIST_HEAD.fullmatch(entry.text):
            continue
        end = index + 1
        while end < len(entries) and end not in starts and _is_listed_name(entries[end]):
            end += 1
        closes = end == len(entries) or end in starts or _goes_on(entries[end])
        if closes and end > index + 1:
            found.append(range(index + 1, end))
    return tuple(found)


def _is_listed_name(entry: Entry) -> bool:
    label = entry.label
    if label is None or RANK[label.style] < RANK["bare"]:
        return False
    return len(entry.rest) <= _LONGEST_LISTED and "。" not in entry.rest[:-1]
