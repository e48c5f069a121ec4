"""The lines of a document -> the places at which a provision may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from extractor.outline.contents import title_key
from extractor.outline.entries import Entry
from extractor.outline.labels import Label, find_labels
from extractor.outline.parts import Parts
from extractor.outline.styles import ALIASES, PLAIN_STRENGTH, Style
from extractor.outline.unnumbered import find_heading_lines
from extractor.patterns import compile_once
from models.document import Line

# A number that Word computed is no plain text, but for a stray one before a title.
AUTOMATIC_STRENGTH = 9.0
HEADED_BONUS = 1.5
LISTED_BONUS = 2.0
NO_LABEL = 0.2
RUN_ON_STRENGTH = 5.0
# So many ends of sentences in one line are looked at for a further item.
MOST_BREAKS = 2000

# 第五章 拟签订的合同文本: a heading of the tender document that the contract is a chapter of.
_TENDER = compile_once(
    r"(?:拟?签[订署]的?)?.{0,8}(?:合同|协议)书?.{0,6}(?:文本|格式|条款|模板|范本|草案|样本)"
    r"|form of contract|draft contract",
    re.IGNORECASE,
)
_TITLE = compile_once(r"[^。；;：:，,]{2,40}(?:合同|协议)书?(?:[（(].{1,20}[)）])?")

# Before the next item of a list that runs on in one line: the end of the item before.
_FIGURE_BREAK = compile_once(
    r"(?:[。；;.]|\s)(?:\s{0,3}(?:和|及|and|or)?\s{0,3})(?=[（(]?\d|[①-⑳⑴-⒇])"
)
_CHINESE_BREAK = compile_once(r"[。；;]\s{0,3}(?=[（(第〇零一二三四五六七八九十])")
_LETTER_BREAK = compile_once(
    r"[。；;.,]\s{0,3}(?:and|or|和|及)?\s{0,3}(?=[（(]?[A-Za-zⅠ-ⅻ]{1,4}[)）.．、])"
)
_FIGURE_STYLES = frozenset({"figure", "bare", "dotted", "figure_bracket", "figure_half", "circle"})
_CHINESE_STYLES = frozenset({"article", "chinese", "chinese_bracket", "chinese_half"})
# 序号 名称 数量: the head of a table that was copied as text.
_TABLE_HEAD = compile_once(r"(?:序\s?号|项次|编号|No\.|Item)\s+\S{1,20}(?:\s|$)")
# A figure that stands alone between spaces, as the cells of a table do.
_CELL = compile_once(r"(?<=\s)[\d.,]{1,12}(?=\s|$)")
# 按照 1.2 款, 见 3.1: a number that the sentence refers to.
_REFERS = compile_once(
    r"(?:第|见|按照?|依据?|根据|本合同|本协议|条款|section|clause|see)\s*$", re.IGNORECASE
)
# 2., 4.1 alone on a line, below a line that ends with what bears the number
_NUMBER_ALONE = compile_once(r"\d{1,2}(?:\.\d{1,2}){0,3}[.;,]?")
_NAMES_NUMBER = compile_once(
    r"\b(?:clauses?|sections?|articles?|schedules?|annex(?:es)?|appendix|exhibit|paragraphs?"
    r"|part)$",
    re.IGNORECASE,
)
_REFERRED = compile_once(r"\s?(?:条|款|项|节|章|所|规定|约定)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A place at which a provision may begin.

    ``options`` are the labels that may stand there, none for the title of an annex without
    a number. ``inline`` marks an item inside a line. ``opens`` is the annex, further
    instrument or heading without a number that begins here for certain, else None; with
    ``resets`` the recitals end here and nothing begins.
    """

    start: int
    line: Line
    index: int
    options: tuple[Label, ...]
    inline: bool = False
    opens: Style | None = None
    resets: bool = False


def find_units(entries: Sequence[Entry], parts: Parts) -> list[Unit]:
    """The places in reading order."""
    closed = parts.closed()
    annexes = {title.line: title for title in parts.annexes}
    opens: dict[int, Style] = dict.fromkeys(find_heading_lines(entries, closed), "heading")
    opens |= dict.fromkeys(parts.instruments, "instrument")
    units: list[Unit] = []
    in_table = False
    for index, entry in enumerate(entries):
        line = entry.line
        in_table = _TABLE_HEAD.match(entry.text) is not None or (in_table and _is_bare(entry))
        if entry.rendering or _is_referred(entries, index):
            continue
        if index in annexes:
            label = annexes[index].label
            units.append(Unit(line.start, line, index, (label,) if label else (), opens="annex"))
        elif index in opens:
            units.append(Unit(line.start, line, index, (), opens=opens[index]))
        elif index == parts.operative:
            units.append(Unit(line.start, line, index, (), resets=True))
        elif index not in closed and line.cell is None and not in_table:
            units.extend(_line_units(entry, index, parts, started=bool(units)))
    return units


def _is_referred(entries: Sequence[Entry], index: int) -> bool:
    """Whether the line goes on with "… listed in Schedule" and begins with that number and no "
    "words."""
    if index == 0 or not _NUMBER_ALONE.fullmatch(entries[index].text):
        return False
    return _NAMES_NUMBER.search(entries[index - 1].text) is not None


def _is_bare(entry: Entry) -> bool:
    """Whether a line begins with a figure alone, as the rows of a table below 序号 do."""
    return entry.label is not None and entry.label.style == "bare"


def _line_units(entry: Entry, index: int, parts: Parts, *, started: bool) -> Iterator[Unit]:
    """The units of a line: at its start, after soft breaks, and of a list that runs on."""
    line = entry.line
    options = tuple(_weigh(label, entry, parts, started=started) for label in entry.labels)
    if line.label:
        options = _automatic(line, options)
    first, *further = line.text.split("\n")
    start = len(first) - len(first.lstrip())
    yield from _piece_units(line, index, options, range(start, len(first)))
    offset = len(first) + 1
    for piece in further:
        start = offset + len(piece) - len(piece.lstrip())
        end = offset + len(piece)
        if start < end:
            labels = find_labels(line.text, start, end)
            yield from _piece_units(line, index, labels, range(start, end))
        offset = end + 1


def _piece_units(
    line: Line, index: int, options: tuple[Label, ...], piece: range
) -> Iterator[Unit]:
    if options:
        yield _shift(Unit(piece.start, line, index, options))
        yield from _run_on(line, index, options, piece.stop)


def _shift(unit: Unit) -> Unit:
    """The unit with places counted in the document's text, not in its line."""
    base = unit.line.start
    options = tuple(
        replace(o, start=o.start + base, end=o.end + base, after=o.after + base)
        for o in unit.options
    )
    return replace(unit, start=unit.start + base, options=options)


def _weigh(label: Label, entry: Entry, parts: Parts, *, started: bool) -> Label:
    """The label with the weight that its line's look and the contents table give it."""
    line, rest = entry.line, line_rest(entry, label)
    if not started and _is_no_provision(label, rest):
        return replace(label, strength=NO_LABEL)
    if label.style == "bare" and _is_row(rest):
        return replace(label, strength=NO_LABEL)
    strength = label.strength
    if strength >= 1 and (line.outline_level is not None or (line.bold and len(rest) < 40)):
        strength += HEADED_BONUS
    if parts.titles and title_key(entry) in parts.titles:
        strength += LISTED_BONUS
    return replace(label, strength=strength)


def line_rest(entry: Entry, label: Label) -> str:
    """The words behind a label of the line."""
    return entry.line.text[label.after :].strip()


def _is_row(rest: str) -> bool:
    """Whether a number begins the row of a table that was copied as text: 1  打印机  2  3000."""
    return "\t" in rest or len(_CELL.findall(rest[:80])) >= 2


def _is_no_provision(label: Label, rest: str) -> bool:
    """Whether the first number of a text is a tender's chapter or stands before the title."""
    if label.style in ("part", "chapter", "section"):
        return label.value > 1 and _TENDER.fullmatch(rest) is not None
    return label.style in ("figure", "chinese", "bare") and _TITLE.fullmatch(rest) is not None


def _automatic(line: Line, options: tuple[Label, ...]) -> tuple[Label, ...]:
    """The options for a number that Word computed."""
    core = len(line.label.rstrip(" .．、:：\t"))
    fitting = tuple(o for o in options if o.end >= core)
    if fitting:
        return tuple(
            o if o.strength == NO_LABEL else replace(o, strength=AUTOMATIC_STRENGTH)
            for o in fitting
        )
    digits = compile_once(r"\d{1,3}").findall(line.label)
    if not digits or not core:
        return options
    after = (
        len(line.label)
        + len(line.text[len(line.label) :])
        - len(line.text[len(line.label) :].lstrip())
    )
    path = tuple(int(d) for d in digits[:4])
    return (Label("auto", path, 0, core, after, PLAIN_STRENGTH["auto"]),) if all(path) else options


def _run_on(line: Line, index: int, options: tuple[Label, ...], end: int) -> Iterator[Unit]:
    """The further items of a list that begins with ``options`` and runs on in the same line."""
    expected = {option.style: option for option in options}
    style = options[0].style
    breaks = (
        _FIGURE_BREAK
        if style in _FIGURE_STYLES
        else _CHINESE_BREAK
        if style in _CHINESE_STYLES
        else _LETTER_BREAK
    )
    for found in islice(breaks.finditer(line.text, options[0].after, end), MOST_BREAKS):
        kept = tuple(
            label
            for label in _run_on_labels(line.text, found.end(), end)
            if _continues(label, expected, line.text, found)
        )
        if kept:
            expected.update({label.style: label for label in kept})
            yield _shift(Unit(found.end(), line, index, kept, inline=True))


def _run_on_labels(text: str, start: int, end: int) -> tuple[Label, ...]:
    """Labels inside a line, which the conditions on them make as sure as those at its start."""
    found = find_labels(text, start, end)
    return tuple(replace(o, strength=max(o.strength, RUN_ON_STRENGTH)) for o in found)


def _continues(label: Label, expected: dict[Style, Label], text: str, found: re.Match[str]) -> bool:
    """Whether the label is the very next one of the list that runs on."""
    styles = (label.style, *ALIASES.get(label.style, ()))
    before = next((expected[style] for style in styles if style in expected), None)
    if before is None or before.path[:-1] != label.path[:-1] or label.value != before.value + 1:
        return False
    if _REFERS.search(text[max(0, found.start() - 12) : found.end()]):
        return False
    if _REFERRED.match(text, label.end):
        return False
    ended = found[0][0] in "。；;" or (found[0][0] == "." and found[0][-1].isspace())
    # After a mere space only 1.2 stands out enough; 2 or (2) may belong to the sentence.
    return ended or (label.style == "dotted" and found[0].isspace())
