"""Printed lines -> paragraphs: which lines belong together, and the words they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from extractor.patterns import compile_once
from extractor.readers.page.printed import Printed, is_ideograph
from extractor.readers.page.segments import least_certain
from models.document import CellPlace, Line
from models.span import Place

_CHINESE = "一二三四五六七八九十百零〇"
# A number that opens a clause. Figures are none: 1.5万元, 2024.1.1, 30%.
LABEL = compile_once(
    rf"\s{{0,4}}(?:第\s?[{_CHINESE}0-9０-９]{{1,6}}\s?[章节条款部编]"
    rf"|[{_CHINESE}]{{1,4}}\s?[、.．]|[{_CHINESE}]{{1,4}}[ 　]"
    rf"|[(（]\s?(?:[{_CHINESE}]{{1,4}}|[0-9０-９]{{1,3}}|[a-zA-Z]|[ivx]{{1,5}})\s?[)）]"
    r"|[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){1,4}(?![0-9０-９%％.．]|\s?[万亿元%％年月日倍])"
    r"|[0-9０-９]{1,2}\s?(?:[、)）]|[.．](?![0-9０-９]))"
    r"|[a-zA-Z]\s?[.)）](?![a-zA-Z])|[①-⑳⑴-⒇]|附\s?[件录表]\s?[一二三四五六七八九十0-9]"
    r"|(?:Article|ARTICLE|Section|SECTION|Clause|CLAUSE|Schedule|SCHEDULE|Annex|ANNEX"
    r"|Appendix|APPENDIX|Exhibit|EXHIBIT)\s[0-9IVXA-Z])"
)
# A bare figure is a number only in front of bold words: "3 合同标的", and "3 个工作日".
HEADING = compile_once(r"\s{0,4}[0-9０-９]{1,2}\s{1,4}[\u4e00-\u9fffA-Z]")
BULLET = compile_once(r"\s{0,4}[•·●○■□◆◇▲★☆◎√※*➢Ø－–—-]\s{0,3}(?=\S)")
# "应按照 / 第3.2条的约定": a number that the sentence goes on with.
REFERENCE = compile_once(
    rf"\s{{0,4}}(?:第\s?[{_CHINESE}0-9]{{1,6}}\s?[章节条款项]"
    rf"(?:\s?[、和及与或至]?\s?第\s?[{_CHINESE}0-9.]{{1,6}}\s?[条款项]){{0,3}}\s?"
    r"(?:所|约定|规定|的|之|中|项下|载明|列明|执行|以上|以下|及|和|或)"
    rf"|[(（]?[{_CHINESE}0-9.]{{1,8}}[)）]?\s?(?:条(?!款)|款(?!项)|项(?!目))(?![、.．]))"
    r"|\s{0,4}[0-9.]{1,8}\s(?:of|and|or|above|below|hereof)\b"
)
BEFORE_REFERENCE = compile_once(
    r"(?:第|按|照|据|及|和|与|或|本合同|本协议|条款|附件|见|至|依|适用|违反|[Ss]ections?|[Cc]lauses?"
    r"|[Aa]rticles?|[Ss]chedules?|[Aa]nnex(?:es)?|[Aa]ppendix|[Ee]xhibit|[Pp]aragraphs?|with"
    r"|under|in|of|and|or|to|per)\s?$"
)
# 联系人：, but no time of day: 周一至周日8:30
KEY = compile_once(r"\s{0,4}[^\s：:，。；,;、]{2,14}(?:(?<!\d)[：:]|[：:](?!\d\d))")
LEADERS = compile_once(
    r"(?:[.．·•…‥⋯]\s?){4,}\s{0,40}[(（]?(?:\d{1,4}|[ivxIVX]{1,6})[)）]?\s{0,3}$"
)
PAGE_AT_END = compile_once(r"[^\s\d.,，]\s{1,40}(\d{1,3})$")
HEAD_OF_WORD, TAIL_OF_WORD = compile_once(r"([A-Za-z]+)-$"), compile_once(r"[a-z]+")
WHOLE_WORD = compile_once(r"(?<![A-Za-z-])[A-Za-z]{4,}(?![A-Za-z-])")
# Halves that never stand alone: equip-ment, obliga-tions.
ENDINGS = compile_once(
    r"(?:[st]?ion|ation|ment|ing|ance|ence|tive)s?|ly|ness|it(?:y|ies)|ible|ously"
    r"|enc(?:y|ies)|[ct]ial"
)

# Patterns for a line's end look at so many signs: a search through a long run is dear.
TAIL = 120
ENDS_OF_ENTRY = "0123456789)）ivxIVX "
STOPS = "。！？；：!?;:"
# Signs that never begin a line: they stay with the sign before them.
OPENERS = "“‘（《【〔「『([<〈"
LATIN_WORD = compile_once(r"[!-~\u00a1-\u2dff]+")
STAY_BEHIND = "，。、；：！？）》”’】〕」』％,.;:!?)]}%"
# In ems: what a line may leave free at its end beyond the next line's first word, as print hangs
# over and lines are not all set flush; and how far an edge may be off.
SLACK = 0.8
SAME_EDGE = 0.6
MAX_HANG, HARDLY_ANY = 7.0, 1.2
LONGEST_WORD = 20.0


@dataclass(frozen=True, slots=True)
class Flowed:
    """A printed line with the left and right edge of the column it runs in, in points.

    ``in_column`` when the column is one of several, not the page's own;
    ``is_note`` when it belongs to a footnote.
    """

    printed: Printed
    left: float = 0.0
    right: float = 0.0
    in_column: bool = False
    is_note: bool = False

    @property
    def is_centred(self) -> bool:
        """Whether the line stands in the middle of its column with room on both sides."""
        box, size = self.printed.box, self.printed.size
        before, behind = box.left - self.left, self.right - box.right
        return min(before, behind) > 2 * size and abs(before - behind) < 1.6 * size

    @property
    def is_in_middle(self) -> bool:
        """Whether the line leaves as much room before it as behind."""
        box = self.printed.box
        return abs(box.left - self.left - (self.right - box.right)) < 0.5 * self.printed.size


def join_lines(
    lines: Sequence[Flowed], cell: CellPlace | None = None, *, start: int = 0
) -> list[Line]:
    """The paragraphs of the lines, in order; entries of a contents table are marked.

    ``cell`` is the place of the table's cell in which all of the lines stand, ``start``
    the first paragraph's offset in the document: one sign parts it from the next.
    """
    if len(lines) == 1:
        return [_build_paragraph(lines, frozenset(), cell, start)]
    pitch = _pitch(lines)
    words = _known_words(lines)
    paragraphs: list[list[Flowed]] = []
    notes: list[list[Flowed]] = []
    for line in lines:
        # A footnote stands between the halves of a paragraph that goes on overleaf: it waits.
        group = notes if line.is_note else paragraphs
        if group and _continues(group[-1], line, pitch):
            group[-1].append(line)
            continue
        if notes and not line.is_note:
            paragraphs.extend(notes)
            notes = []
        group.append([line])
    paragraphs.extend(notes)
    built: list[Line] = []
    for paragraph in paragraphs:
        built.append(_build_paragraph(paragraph, words, cell, start))
        start = built[-1].end + 1
    return built if cell else _mark_contents(built)


def joint(before: str, after: str, words: frozenset[str] = frozenset()) -> tuple[str, str]:
    """How the line's text so far ends, and what parts it from the next printed line.

    Latin words are parted by a space, Chinese signs by nothing. A hyphen at the
    line's end goes when the word without it is one of ``words`` or its second
    half ends words only; else the word keeps it: long-term.
    """
    if not before or before[-1] == " ":
        return before, ""
    if before[-1] == "-" and before[-2:-1].isalpha() and after[0].islower():
        head, tail = HEAD_OF_WORD.search(before[-TAIL:]), TAIL_OF_WORD.match(after)
        if head and tail and (head[1] + tail[0]).lower() in words:
            return before[:-1], ""
        return (before[:-1] if tail and ENDINGS.fullmatch(tail[0]) else before), ""
    if is_ideograph(before[-1]) or is_ideograph(after[0]) or before[-1] == after[0] == "_":
        return before, ""
    return before, " "


def _known_words(lines: Sequence[Flowed]) -> frozenset[str]:
    """The words inside the lines, when some line ends in a hyphen and it matters."""
    texts = [line.printed.text for line in lines]
    if not any(text.endswith("-") for text in texts):
        return frozenset()
    return frozenset(word.lower() for text in texts for word in WHOLE_WORD.findall(text))


def _build_paragraph(
    flowed: Sequence[Flowed], words: frozenset[str], cell: CellPlace | None, start: int
) -> Line:
    """One Line of the printed lines, with a place for each of them."""
    text = ""
    places: list[Place] = []
    for line in flowed:
        text, space = joint(text, line.printed.text, words)
        text += space
        places.append(Place(len(text), line.printed.page, line.printed.box))
        text += line.printed.text
    first = flowed[0]
    return Line(
        text=text,
        start=start,
        kind="table" if cell else "text",
        places=tuple(places),
        size=first.printed.size,
        bold=first.printed.bold and all(line.printed.bold for line in flowed),
        centred=first.is_centred and all(line.is_centred for line in flowed),
        indent=round(first.printed.box.left - first.left, 1),
        cell=cell,
        contents_entry=cell is None and _is_contents_entry(text),
        certainty=least_certain(line.printed for line in flowed),
    )


def _mark_contents(lines: list[Line]) -> list[Line]:
    """The lines with a contents table without leader dots marked: three or more labels in a row,
    each with a gap and a page number at its end, the numbers growing."""
    pages = [_page_at_end(line) for line in lines]
    start = 0
    while start < len(lines):
        end, last = start, 0
        while end < len(lines) and last <= (pages[end] or -1):
            last = pages[end] or 0
            end += 1
        if end - start >= 3:
            for index in range(start, end):
                lines[index] = replace(lines[index], contents_entry=True)
        start = max(end, start + 1)
    return lines


def _page_at_end(line: Line) -> int | None:
    if line.text[-1] not in "0123456789" or not LABEL.match(line.text):
        return None
    match = PAGE_AT_END.search(line.text[-TAIL:])
    return int(match[1]) if match else None


def _pitch(lines: Sequence[Flowed]) -> float:
    """The usual step from one line to the next, in ems."""
    steps = [
        (after.printed.box.top - before.printed.box.top) / after.printed.size
        for before, after in pairwise(lines)
        if before.printed.page == after.printed.page
        and after.printed.box.top > before.printed.box.top
    ]
    return median(steps) if steps else 1.5


def _continues(paragraph: Sequence[Flowed], line: Flowed, pitch: float) -> bool:
    """Whether the line goes on with the paragraph."""
    last = paragraph[-1]
    if not _is_full(last, line) or _opens_block(paragraph, line, pitch):
        return False
    if line.printed.bold and not last.printed.bold and HEADING.match(line.printed.text):
        return False
    breaks_off = last.printed.text.rstrip()[-1] not in STOPS and not _ends_sentence(last)
    if LABEL.match(line.printed.text):
        return breaks_off and _is_reference(paragraph, line)
    if not breaks_off and (_looks_new(last, line, pitch) or _changes_language(last, line)):
        return False
    return _fits_indent(paragraph, line, breaks_off=breaks_off)


def _changes_language(last: Flowed, line: Flowed) -> bool:
    """Whether of the two lines one holds Chinese signs and the other none."""
    return any(map(is_ideograph, last.printed.text)) != any(map(is_ideograph, line.printed.text))


def _opens_block(paragraph: Sequence[Flowed], line: Flowed, pitch: float) -> bool:
    """Whether the line is set off from the paragraph whatever it says: by size, by space, as the
    next field of a form or point of a list, or because a contents entry ended."""
    last = paragraph[-1].printed
    text, first = line.printed.text, paragraph[0].printed.text
    is_field = KEY.match(text) and KEY.match(first) and not LABEL.match(first)
    return bool(
        abs(last.size - line.printed.size) > 0.8
        or _step(paragraph[-1], line) > 1.9 * pitch
        or _is_contents_entry(last.text)
        or BULLET.match(text)
        or is_field
    )


def _is_contents_entry(text: str) -> bool:
    """Whether the text ends in leader dots and a page number."""
    # Most lines end in no figure, and a search is dear.
    return text[-1] in ENDS_OF_ENTRY and LEADERS.search(text[-TAIL:]) is not None


def _looks_new(last: Flowed, line: Flowed, pitch: float) -> bool:
    """Whether a line behind a finished sentence looks like the start of something else."""
    return bool(
        last.printed.bold != line.printed.bold
        or KEY.match(line.printed.text)
        or _step(last, line) > 1.2 * pitch
    )


def _step(last: Flowed, line: Flowed) -> float:
    """The step down to the line in ems; 0 across pages and columns."""
    if last.printed.page != line.printed.page:
        return 0.0
    return max(0.0, (line.printed.box.top - last.printed.box.top) / line.printed.size)


def _is_full(last: Flowed, line: Flowed) -> bool:
    """Whether the next line's first word found no room at the end of the last."""
    room = (last.right - last.printed.box.right) / last.printed.size
    if room < 1 or (last.printed.text[-1] == "-" and line.printed.text[0].islower()):
        return True
    if room > LONGEST_WORD:
        return False
    return room < _first_word(line.printed.text) + SLACK


def _first_word(text: str) -> float:
    """The width in ems of what could not be parted from the text's first sign."""
    text = text.lstrip()[:40]
    width, end = 0.0, 0
    while end < len(text) - 1 and text[end] in OPENERS:
        width, end = width + 1.0, end + 1
    if is_ideograph(text[end]) or text[end] == "_":
        width, end = width + 1.0, end + 1
    else:
        word = LATIN_WORD.match(text, end)
        size = min(len(word[0]), 30) if word else 1
        # Digits of DejaVu are 0.64 ems wide, of Times 0.5; the space before the word is 0.3.
        width, end = width + 0.3 + 0.6 * size, end + size
    while end < len(text) and text[end] in STAY_BEHIND:
        width += 1.0 if is_ideograph(text[end]) else 0.5
        end += 1
    return width


def _ends_sentence(line: Flowed) -> bool:
    """Whether the line ends in a Latin full stop that closes a sentence."""
    text = line.printed.text.rstrip(" \"'”’)）")
    return (
        bool(text)
        and text[-1] in "。.!?"
        and not compile_once(r"\b(?:No|Inc|Ltd|Co|Art)\.$").search(text)
    )


def _is_reference(paragraph: Sequence[Flowed], line: Flowed) -> bool:
    """Whether a number at the line's start goes on with the sentence: …依据本合同 / 第五条约定."""
    text, before = line.printed.text, paragraph[-1].printed.text
    return REFERENCE.match(text) is not None or (
        BEFORE_REFERENCE.search(before[-TAIL:]) is not None
        and paragraph[-1].printed.bold == line.printed.bold
        and not compile_once(rf"\s{{0,4}}[{_CHINESE}]{{1,4}}、").match(text)
    )


def _fits_indent(paragraph: Sequence[Flowed], line: Flowed, *, breaks_off: bool) -> bool:
    """Whether the line begins where the paragraph's next line would."""
    size = line.printed.size
    if breaks_off and paragraph[-1].is_in_middle and line.is_in_middle:
        return True
    first = paragraph[0].printed.box.left - paragraph[0].left
    here = line.printed.box.left - line.left
    if len(paragraph) > 1:
        usual = paragraph[1].printed.box.left - paragraph[1].left
        off = abs(here - usual) / size
        return off <= SAME_EDGE or (breaks_off and off < 1.5)
    if here < first - SAME_EDGE * size:
        return True
    if here <= first + SAME_EDGE * size:
        return breaks_off or first < size
    hang = (here - first) / size
    return hang <= MAX_HANG and _belongs_to_point(paragraph, breaks_off=breaks_off)


def _belongs_to_point(paragraph: Sequence[Flowed], *, breaks_off: bool) -> bool:
    """Whether what hangs below the paragraph's only line is its rest: it is a point of a list, and
    breaks off or fills its line, whatever stop it ends in."""
    last = paragraph[-1]
    text = paragraph[0].printed.text
    is_point = LABEL.match(text) or BULLET.match(text)
    if breaks_off:
        return bool(is_point or KEY.match(text))
    return bool(is_point) and last.right - last.printed.box.right < HARDLY_ANY * last.printed.size
