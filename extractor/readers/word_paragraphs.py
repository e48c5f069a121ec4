"""A paragraph's properties -> its look: style, number, level, alignment, indentation."""

from __future__ import annotations

from typing import NamedTuple

from extractor.readers.word_styles import (
    Indent,
    NumberRef,
    StyleSheet,
    TabStop,
    merge_indents,
    merge_tabs,
    read_indent,
)
from extractor.readers.word_xml import (
    DELETED,
    MOVED_FROM,
    RUN_PROPERTIES,
    SECTION,
    VAL,
    Element,
    W,
    is_switched,
    read_number,
)

_BODY_LEVEL = 9  # w:outlineLvl of text that is no heading
_STYLE, _NUMBER, _LEVEL = W + "pStyle", W + "numPr", W + "outlineLvl"
_NUM_ID, _NUM_LEVEL = W + "numId", W + "ilvl"
_ALIGNMENT, _INDENT, _TABS = W + "jc", W + "ind", W + "tabs"
_READ = frozenset({_STYLE, _NUMBER, _LEVEL, _ALIGNMENT, _INDENT, _TABS, RUN_PROPERTIES, SECTION})
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
    own_indent: Indent = Indent()
    style_indent: Indent = Indent()
    tabs: tuple[TabStop, ...] = ()
    contents: bool = False
    mark_removed: bool = False
    section: Element | None = None


def read_look(properties: Element | None, sheet: StyleSheet) -> ParagraphLook:
    """The look of a paragraph with these properties (None: none of its own)."""
    own: dict[str, Element] = {}
    for child in () if properties is None else properties:
        tag = child.tag
        if tag in _READ:
            own[tag] = child
    named = own.get(_STYLE)
    style = sheet.default_paragraph if named is None else named.get(VAL)
    base = sheet.paragraph(style)
    tabs = own.get(_TABS)
    mark = own.get(RUN_PROPERTIES)
    return ParagraphLook(
        style=style,
        number=_read_number_ref(own.get(_NUMBER), style, sheet),
        outline_level=_read_level(own.get(_LEVEL), base.outline_level),
        centred=_value(own.get(_ALIGNMENT), base.justification) == "center",
        own_indent=read_indent(own.get(_INDENT)),
        style_indent=base.indent,
        tabs=base.tabs if tabs is None else _with_inherited(merge_tabs([tabs]), base.tabs),
        contents=base.contents,
        mark_removed=mark is not None and _is_mark_removed(mark),
        section=own.get(SECTION),
    )


def first_indent(
    look: ParagraphLook, level_indent: Indent, size: float | None
) -> tuple[float, float]:
    """The indentation of the first line and of the others, in points.

    A number set on the paragraph itself brings its own indentation, which goes
    before that of the style; a number that comes with the style does not.
    """
    direct = look.number is not None and look.number.direct
    later = (level_indent, look.style_indent) if direct else (look.style_indent, level_indent)
    left, first, chars = merge_indents(look.own_indent, *later)
    if first is None:
        first = 0.0 if chars is None else chars / 100 * (size or _USUAL_SIZE)
    return (left or 0.0) + first, left or 0.0


def _with_inherited(
    own: tuple[TabStop, ...], inherited: tuple[TabStop, ...]
) -> tuple[TabStop, ...]:
    taken = {stop.position for stop in own}
    return tuple(sorted((*own, *(stop for stop in inherited if stop.position not in taken))))


def _value(element: Element | None, inherited: str | None) -> str | None:
    return inherited if element is None else element.get(VAL)


def _read_level(element: Element | None, inherited: int | None) -> int | None:
    level = inherited if element is None else read_number(element.get(VAL))
    return None if level == _BODY_LEVEL else level


def _read_number_ref(
    element: Element | None, style: str | None, sheet: StyleSheet
) -> NumberRef | None:
    if element is None:
        return sheet.number(style)
    num_id = level = None
    for child in element:
        if child.tag == _NUM_ID:
            num_id = child.get(VAL)
        elif child.tag == _NUM_LEVEL:
            level = read_number(child.get(VAL))
    if num_id is not None:
        return None if num_id == "0" else NumberRef(num_id, level or 0, direct=True)
    inherited = sheet.number(style)
    if inherited is None or level is None:
        return inherited
    return NumberRef(inherited.num_id, level)


def _is_mark_removed(mark: Element) -> bool:
    """Whether the paragraph's mark is deleted, moved away or hidden (as in a style separator)."""
    if mark.find(DELETED) is not None or mark.find(MOVED_FROM) is not None:
        return True
    return is_switched(mark, W + "vanish")
