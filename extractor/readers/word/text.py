"""A paragraph's runs -> its pieces of text with their look, as a person sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from extractor.readers.symbols import UNKNOWN, read_symbol, read_symbols
from extractor.readers.word.codes import is_contents_code, is_counted, print_code
from extractor.readers.word.math import print_raised, read_math
from extractor.readers.word.styles import RunLook, StyleSheet
from extractor.readers.word.xml import (
    ALTERNATE,
    BOX,
    DELETED,
    INSERTED,
    MOVED_FROM,
    MOVED_TO,
    RUN_PROPERTIES,
    VAL,
    VML,
    Element,
    M,
    W,
    chosen_branch,
    find_number,
    is_on,
)

# Marks among the texts of a paragraph. XML cannot hold these characters, so no text is a mark.
BREAK, TAB = "\x0b", "\x1f"
_RUN, _TEXT = W + "r", W + "t"
_FIELD_MARK = W + "fldChar"
# Word shows five wide spaces on grey where a form field has not been filled in.
_EMPTY_FIELD = "_____"
_TEXT_INPUT = f"{W}ffData/{W}textInput"
_WORD_ART = VML + "textpath"
_DRAWN = frozenset(
    {
        BOX,
        _WORD_ART,
        "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
        "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
        "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
        VML + "imagedata",
    }
)
_SKIPPED = (
    "pPr", "sdtPr", "sdtEndPr", "rubyPr", "delText", "delInstrText", "bookmarkStart",
    "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd", "lastRenderedPageBreak",
    "smartTagPr", "customXmlPr", "softHyphen", "annotationRef", "footnoteRef", "endnoteRef",
    "separator", "continuationSeparator", "moveFromRangeStart", "moveFromRangeEnd",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """What was left out or changed on the way, counted so that it can be told."""

    inserted: int = 0
    inserted_signs: int = 0
    deleted: int = 0
    deleted_signs: int = 0
    moved: int = 0
    hidden_signs: int = 0
    struck_signs: int = 0
    guide_signs: int = 0
    pictures: int = 0
    unknown_symbols: int = 0
    embedded: int = 0
    uncounted: int = 0
    open_fields: int = 0


@dataclass(slots=True)
class Pieces:
    """The words of one paragraph: ``texts`` and ``looks`` run side by side.

    ``boxes`` are the text boxes anchored in it, ``notes`` the notes it refers
    to, as (kind, id); ``contents`` when it is an entry of a table of contents.
    """

    texts: list[str] = field(default_factory=list)
    looks: list[RunLook] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    contents: bool = False

    def extend(self, other: Pieces) -> None:
        """Go on with the words of the next paragraph in the same line."""
        self.texts += other.texts
        self.looks += other.looks
        self.boxes += other.boxes
        self.notes += other.notes
        self.contents = self.contents or other.contents


@dataclass(slots=True)
class _Field:
    """A field that has begun; its words are its code until its result begins."""

    begin: Element
    code: list[str] = field(default_factory=list)
    has_result: bool = False
    is_contents: bool = False
    pieces: Pieces | None = None
    first: int = 0


class PieceReader:
    """Reads the pieces of one paragraph after another; fields may run over several."""

    def __init__(self, sheet: StyleSheet, tally: Tally) -> None:
        """A reader that counts into ``tally`` what it leaves out."""
        self.sheet = sheet
        self.tally = tally
        self._style: str | None = None
        self._plain = RunLook()
        self._pieces = Pieces()
        self._fields: list[_Field] = []
        self._codes = 0  # how many of the fields still show their code
        self._contents = 0  # how many are tables of contents
        self._read: dict[str, Callable[[Element, RunLook], None]] = self._readers()

    def read(self, paragraph: Element, style: str | None) -> Pieces:
        """The pieces of a paragraph of this style."""
        self._style = style
        self._plain = self.sheet.run(style, None)
        self._pieces = Pieces()
        self._walk(paragraph, self._plain)
        return self._pieces

    @property
    def has_open_field(self) -> bool:
        """Whether a field has begun and not ended: all text since then was taken for its code."""
        return self._codes > 0

    def _readers(self) -> dict[str, Callable[[Element, RunLook], None]]:
        readers: dict[str, Callable[[Element, RunLook], None]] = {
            W + "tab": lambda _, look: self._add(TAB, look),
            W + "ptab": lambda _, look: self._add(TAB, look),
            W + "br": lambda _, look: self._add(BREAK, look),
            W + "cr": lambda _, look: self._add(BREAK, look),
            W + "noBreakHyphen": lambda _, look: self._add("-", look),
            W + "sym": self._read_symbol,
            W + "fldChar": self._read_field_mark,
            W + "instrText": self._read_code,
            W + "footnoteReference": lambda element, _: self._read_reference("footnote", element),
            W + "endnoteReference": lambda element, _: self._read_reference("endnote", element),
            W + "drawing": self._read_drawing,
            W + "pict": self._read_drawing,
            W + "object": self._read_drawing,
            INSERTED: self._read_inserted,
            MOVED_TO: self._read_moved,
            DELETED: self._read_deleted,
            MOVED_FROM: self._read_deleted,
            ALTERNATE: self._read_alternate,
            W + "fldSimple": self._read_simple_field,
            W + "rt": self._read_guide,
            M + "oMath": lambda element, look: self._add(read_math(element), look),
        }
        for name in _SKIPPED:
            readers[W + name] = _skip
        return readers

    def _walk(self, parent: Element, look: RunLook) -> None:
        """Read what stands under an element. A run's look is told by its first child."""
        for child in parent:
            tag = child.tag
            if tag == _TEXT:
                text = child.text
                if text and look.is_simple and not self._fields:
                    self._pieces.texts.append(text)
                    self._pieces.looks.append(look)
                elif text:
                    self._add_text(text, look)
            elif tag == _RUN:
                self._walk(child, self._plain)
            elif tag == RUN_PROPERTIES:
                look = self.sheet.run(self._style, child)
            else:
                read = self._read.get(tag)
                if read is None:
                    # Links, content controls, smart tags, ruby bases: what they hold is text.
                    self._walk(child, look)
                else:
                    read(child, look)

    def _add_text(self, text: str, look: RunLook) -> None:
        if look.symbols is not None:
            text = read_symbols(text, look.symbols)
        if look.capitals:
            text = text.upper()
        if look.raised and self._ends_in_figure():
            # 10 with a raised 6 is a million, or 10 with a note: never 106.
            text = print_raised(text)
        self._add(text, look)

    def _ends_in_figure(self) -> bool:
        texts = self._pieces.texts
        return bool(texts) and texts[-1][-1:].isdecimal()

    def _add(self, text: str, look: RunLook) -> None:
        if self._fields:
            if self._codes:
                self._add_to_code(text)
                return
            self._pieces.contents |= self._contents > 0 and not text.isspace()
        if look.hidden:
            self.tally.hidden_signs += len(text.strip())
            return
        # Words struck out by hand are not agreed: left out as deletions are, and told.
        if look.struck:
            self.tally.struck_signs += len(text.strip())
            return
        if text:
            self._pieces.texts.append(text)
            self._pieces.looks.append(look)

    def _read_symbol(self, element: Element, look: RunLook) -> None:
        try:
            code = int(element.get(W + "char") or "", 16)
        except ValueError:
            code = 0
        sign = read_symbol(code, element.get(W + "font") or "")
        self.tally.unknown_symbols += sign == UNKNOWN
        self._add(sign, look)

    def _read_guide(self, element: Element, _: RunLook) -> None:
        """How a sign is spoken, set above it: it would part the words that it stands over."""
        self.tally.guide_signs += count_signs(element)

    def _read_reference(self, kind: str, element: Element) -> None:
        self._pieces.notes.append((kind, element.get(W + "id") or ""))

    def _read_field_mark(self, element: Element, look: RunLook) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(_Field(element))
            self._codes += 1
        elif kind == "separate" and self._fields and not self._fields[-1].has_result:
            self._begin_result(self._fields[-1])
        elif kind == "end" and self._fields:
            self._end_field(self._fields.pop(), look)

    def _begin_result(self, begun: _Field) -> None:
        begun.is_contents = is_contents_code("".join(begun.code))
        begun.has_result = True
        self._codes -= 1
        self._contents += begun.is_contents
        begun.pieces, begun.first = self._pieces, len(self._pieces.texts)

    def _end_field(self, begun: _Field, look: RunLook) -> None:
        """A field without a result prints its state or what its code says."""
        self._codes -= not begun.has_result
        self._contents -= begun.is_contents
        if begun.has_result and not self._is_empty(begun):
            return
        is_input = begun.has_result and begun.begin.find(_TEXT_INPUT) is not None
        value = _EMPTY_FIELD if is_input else _form_value(begun.begin)
        code = "".join(begun.code)
        self.tally.uncounted += is_counted(code)
        value = value or print_code(code)
        if value:
            if begun.has_result:
                del self._pieces.texts[begun.first :], self._pieces.looks[begun.first :]
            self._add(value, look)

    def _is_empty(self, begun: _Field) -> bool:
        """Whether the result of a field is nothing but spaces."""
        texts = self._pieces.texts
        shown = (texts[at] for at in range(begun.first, len(texts)))
        return begun.pieces is self._pieces and all(map(str.isspace, shown))

    def _read_simple_field(self, element: Element, look: RunLook) -> None:
        code = element.get(W + "instr") or ""
        before = len(self._pieces.texts)
        self._walk(element, look)
        if len(self._pieces.texts) > before:
            self._pieces.contents |= is_contents_code(code)
        else:
            self.tally.uncounted += is_counted(code)
            self._add(print_code(code), look)

    def _read_code(self, element: Element, _: RunLook) -> None:
        self._add_to_code(element.text or "")

    def _add_to_code(self, text: str) -> None:
        if self._fields and not self._fields[-1].has_result:
            self._fields[-1].code.append(text)

    def _read_inserted(self, element: Element, look: RunLook) -> None:
        before = len(self._pieces.texts)
        self._walk(element, look)
        self.tally.inserted += 1
        self.tally.inserted_signs += sum(map(len, self._pieces.texts[before:]))

    def _read_moved(self, element: Element, look: RunLook) -> None:
        self.tally.moved += 1
        self._walk(element, look)

    def _read_deleted(self, element: Element, _: RunLook) -> None:
        if element.tag == DELETED:
            self.tally.deleted += 1
            self.tally.deleted_signs += count_signs(element)

    def _read_alternate(self, element: Element, look: RunLook) -> None:
        branch = chosen_branch(element)
        if branch is not None:
            self._walk(branch, look)

    def _read_drawing(self, element: Element, look: RunLook) -> None:
        if look.hidden:
            return
        for found in _find_drawn(element):
            if found.tag == BOX:
                self._pieces.boxes.append(found)
            elif found.tag == _WORD_ART:
                self._add(found.get("string") or "", look)
            else:
                self.tally.pictures += 1


def _find_drawn(element: Element) -> Iterator[Element]:
    """The text boxes, words drawn as art, and pictures of a drawing, each once."""
    for child in element:
        if child.tag == ALTERNATE:
            branch = chosen_branch(child)
            if branch is not None:
                yield from _find_drawn(branch)
        elif child.tag in _DRAWN:
            yield child
        else:
            yield from _find_drawn(child)


def _form_value(begin: Element) -> str:
    """What an old form field shows that has no result of its own: a tick box, a chosen entry."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        state = box.find(W + "checked")
        state = box.find(W + "default") if state is None else state
        return "☑" if state is not None and is_on(state) else "□"
    choice = begin.find(f"{W}ffData/{W}ddList")
    if choice is None:
        return ""
    entries = [entry.get(VAL) or "" for entry in choice.iterfind(W + "listEntry")]
    chosen = find_number(choice, W + "result") or find_number(choice, W + "default") or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def drop_open_fields(root: Element) -> None:
    """Take out the beginnings of fields that never end, which would swallow all text after them."""
    begun: list[Element] = []
    for mark in list(root.iter(_FIELD_MARK)):
        if any(parent.tag in (DELETED, MOVED_FROM) for parent in mark.iterancestors()):
            continue
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            begun.pop()
    for mark in begun:
        parent = mark.getparent()
        if parent is not None:
            parent.remove(mark)


def count_signs(element: Element) -> int:
    """How many characters of text, deleted or not, an element holds."""
    return sum(len(found.text or "") for found in element.iter(W + "delText", _TEXT))


def _skip(_: Element, __: RunLook) -> None:
    """Nothing a reader sees."""
