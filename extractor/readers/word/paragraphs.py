"""A paragraph's properties -> its look: style, number, level, alignment, indentation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.readers.word.numbering import Numbering
from extractor.readers.word.styles import (
    Indent,
    NumberRef,
    StyleSheet,
    TabStop,
    merge_indents,
    merge_tabs,
    read_indent,
)
from extractor.readers.word.xml import (
    DELETED,
    MOVED_FROM,
    RUN_PROPERTIES,
    SECTION,
    VAL,
    Element,
    W,
    is_on,
    read_number,
)

_BODY_LEVEL = 9  # w:outlineLvl of text that is no heading
_STYLE, _NUMBER, _LEVEL = W + "pStyle", W + "numPr", W + "outlineLvl"
_ALIGNMENT, _INDENT, _TABS = W + "jc", W + "ind", W + "tabs"
_NUM_ID, _NUM_LEVEL, _HIDDEN = W + "numId", W + "ilvl", W + "vanish"
# Indentation by characters where no size is known: Word's default size in Chinese, 五号.
_USUAL_SIZE = 10.5


class ParagraphLook(NamedTuple):
    """What a paragraph's own properties and its style say together.

    ``mark_removed``: the mark at its end is deleted or hidden, so that the next
    paragraph goes on in the same line. ``section``: the section it ends.
    """

    style: str | None = None
    number: NumberRef | None = None
    outline_level: int | None = None
    centred: bool = False
    indent: Indent = Indent()
    tabs: tuple[TabStop, ...] = ()
    contents: bool = False
    mark_removed: bool = False
    section: Element | None = None

    def indent_of_lines(self, size: float | None) -> tuple[float, float]:
        """The indentation of the first line and of the others, in points."""
        left, first, chars = self.indent
        if first is None:
            first = 0.0 if chars is None else chars / 100 * (size or _USUAL_SIZE)
        return (left or 0.0) + first, left or 0.0


class _Own(NamedTuple):
    """What the paragraph itself says, None where it says nothing; two alike have one look."""

    style: str | None
    num_id: str | None
    num_level: str | None
    outline: str | None
    alignment: str | None
    indent: tuple[tuple[str | bytes, str | bytes], ...] | None
    mark_removed: bool


@dataclass(slots=True)
class ParagraphLooks:
    """Reads the looks of paragraphs; most share a few, and each is worked out once."""

    sheet: StyleSheet
    numbering: Numbering
    known: dict[tuple[object, ...], ParagraphLook] = field(default_factory=dict)

    def read(self, properties: Element | None) -> ParagraphLook:
        """The look of a paragraph with these properties (None: none of its own)."""
        style = self.sheet.default_paragraph
        num_id = num_level = outline = alignment = indent = tabs = section = None
        removed = False
        for child in () if properties is None else properties:
            tag = child.tag
            if tag == _STYLE:
                style = child.get(VAL)
            elif tag == _NUMBER:
                num_id, num_level = _read_number(child)
            elif tag == RUN_PROPERTIES:
                removed = _is_mark_removed(child)
            elif tag == _INDENT:
                indent = tuple(child.items())
            elif tag == _ALIGNMENT:
                alignment = child.get(VAL)
            elif tag == _LEVEL:
                outline = child.get(VAL)
            elif tag == _TABS:
                tabs = child
            elif tag == SECTION:
                section = child
        own = (style, num_id, num_level, outline, alignment, indent, removed)
        look = self.known.get(own)
        if look is None:
            look = self.known[own] = self._resolve(_Own(*own))
        if tabs is not None:
            look = look._replace(tabs=_with_inherited(merge_tabs([tabs]), look.tabs))
        return look if section is None else look._replace(section=section)

    def _resolve(self, own: _Own) -> ParagraphLook:
        base = self.sheet.paragraph(own.style)
        number = self._number(own)
        outline = base.outline_level if own.outline is None else read_number(own.outline)
        return ParagraphLook(
            style=own.style,
            number=number,
            outline_level=None if outline == _BODY_LEVEL else outline,
            centred=(own.alignment or base.justification) == "center",
            indent=self._indent(own, base.indent, number),
            tabs=base.tabs,
            contents=base.contents,
            mark_removed=own.mark_removed,
        )

    def _number(self, own: _Own) -> NumberRef | None:
        level = read_number(own.num_level)
        if own.num_id is not None:
            return None if own.num_id == "0" else NumberRef(own.num_id, level or 0)
        inherited = self.sheet.number(own.style)
        if inherited is None or level is None:
            return inherited
        return NumberRef(inherited.num_id, level)

    def _indent(self, own: _Own, by_style: Indent, number: NumberRef | None) -> Indent:
        """The indentation from the paragraph, its style and its number together.

        A number set on the paragraph itself brings its own indentation, which goes
        before that of the style; a number that comes with the style does not.
        """
        direct = Indent() if own.indent is None else read_indent(own.indent)
        by_level = Indent() if number is None else self.numbering.indent(number)
        if own.num_id is not None:
            return merge_indents(direct, by_level, by_style)
        return merge_indents(direct, by_style, by_level)


def _with_inherited(
    own: tuple[TabStop, ...], inherited: tuple[TabStop, ...]
) -> tuple[TabStop, ...]:
    taken = {stop.position for stop in own}
    return tuple(sorted((*own, *(stop for stop in inherited if stop.position not in taken))))


def _read_number(element: Element) -> tuple[str | None, str | None]:
    num_id = level = None
    for child in element:
        if child.tag == _NUM_ID:
            num_id = child.get(VAL)
        elif child.tag == _NUM_LEVEL:
            level = child.get(VAL)
    return num_id, level


def _is_mark_removed(mark: Element) -> bool:
    """Whether the paragraph's mark is deleted, moved away or hidden (as in a style separator)."""
    for child in mark:
        tag = child.tag
        if tag in (DELETED, MOVED_FROM) or (tag == _HIDDEN and is_on(child)):
            return True
    return False
