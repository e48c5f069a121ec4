"""styles.xml -> the look of paragraphs and runs, through the styles' inheritance."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.patterns import compile_once
from extractor.readers.symbols import SYMBOL_FONTS
from extractor.readers.word.xml import (
    OFF,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    VAL,
    Element,
    W,
    children_by_name,
    find_number,
    find_value,
    first_child,
    read_number,
    read_points,
    value_of,
)

# "toc 1" in every language of Word, "目录 1" from other word processors.
_CONTENTS_STYLE = compile_once(r"(?:toc|目录|目次)\s{0,3}\d", re.IGNORECASE)
_HEADING_STYLE = compile_once(r"(?:heading|标题)\s{0,3}([1-9])", re.IGNORECASE)
_DEPTH = 40  # styles inherit over a handful of steps; a circle ends here
_NUMBER, _INDENT = W + "numPr", W + "ind"
_FONTS, _ASCII = W + "rFonts", W + "ascii"
_BOLD, _HIDDEN, _STRUCK, _STRUCK_TWICE = W + "b", W + "vanish", W + "strike", W + "dstrike"
_UNDERLINE, _SIZE, _STYLE = W + "u", W + "sz", W + "rStyle"
_CAPITALS, _RAISED = W + "caps", W + "vertAlign"
_VALUES = frozenset(
    {
        *(_UNDERLINE, _SIZE, _STYLE, _BOLD, _HIDDEN, _STRUCK, _STRUCK_TWICE),
        *(_CAPITALS, _RAISED),
    }
)

RunKey = tuple[str | None, ...]
Properties = dict[str, str | None]


class RunLook(NamedTuple):
    """How a run is printed. ``size`` is points, ``symbols`` its font where that prints signs.

    ``capitals``: its letters are printed as capitals. ``is_simple`` when its text
    is printed as it is stored.
    """

    bold: bool = False
    hidden: bool = False
    struck: bool = False
    underlined: bool = False
    size: float | None = None
    symbols: str | None = None
    capitals: bool = False
    raised: bool = False
    is_simple: bool = True


class TabStop(NamedTuple):
    """A tab stop: points from the left margin, and what fills the gap (``dot``, ``none`` ...)."""

    position: float
    leader: str


class NumberRef(NamedTuple):
    """A place in Word's numbering."""

    num_id: str
    level: int


class Indent(NamedTuple):
    """Indentation of a paragraph in points; None where nothing is set.

    ``first`` is what the first line has more than the others (less: negative).
    ``first_chars`` says the same in hundredths of a character.
    """

    left: float | None = None
    first: float | None = None
    first_chars: int | None = None


class StyleLook(NamedTuple):
    """What a paragraph style says with all that it inherits; ``owner`` is who named the list."""

    num_id: str | None = None
    level: int | None = None
    owner: str | None = None
    outline_level: int | None = None
    justification: str | None = None
    indent: Indent = Indent()
    tabs: tuple[TabStop, ...] = ()
    contents: bool = False


@dataclass(slots=True)
class StyleSheet:
    """The styles of a file by id; every question about one is answered once and kept.

    ``levels`` are the levels of the numbering that name a style as theirs.
    """

    styles: dict[str, Element] = field(default_factory=dict)
    default_paragraph: str | None = None
    default_run: Element | None = None
    levels: dict[str, int] = field(default_factory=dict)
    looks: dict[str | None, StyleLook] = field(default_factory=dict)
    run_styles: dict[str | None, Properties] = field(default_factory=dict)
    runs: dict[tuple[str | None, RunKey], RunLook] = field(default_factory=dict)

    def paragraph(self, style: str | None) -> StyleLook:
        """The look of a paragraph style, inherited properties included."""
        if style not in self.looks:
            self.looks[style] = _inherit(style, self.chain(style))
        return self.looks[style]

    def run(self, style: str | None, properties: Element | None) -> RunLook:
        """The look of a run with these properties in a paragraph of this style."""
        key = () if properties is None else _run_key(properties)
        look = self.runs.get((style, key))
        if look is None:
            look = self.runs[(style, key)] = self._resolve_run(style, _named(key))
        return look

    def number(self, style: str | None) -> NumberRef | None:
        """The number that a paragraph style gives; None when it gives none."""
        look = self.paragraph(style)
        if look.num_id is None or look.num_id == "0":
            return None
        level = look.level if look.level is not None else self.levels.get(look.owner or "", 0)
        return NumberRef(look.num_id, level)

    def chain(self, style: str | None) -> list[Element]:
        """The style and those it is based on, nearest first."""
        chain: list[Element] = []
        while style in self.styles and len(chain) < _DEPTH:
            chain.append(self.styles[style])
            style = find_value(chain[-1], W + "basedOn")
        return chain

    def _run_style(self, style: str | None) -> Properties:
        """The run properties that a style sets, those that it inherits included."""
        if style not in self.run_styles:
            self.run_styles[style] = _run_properties(self.chain(style))
        return self.run_styles[style]

    def _resolve_run(self, style: str | None, direct: Properties) -> RunLook:
        paragraph = self._run_style(style)
        character = self._run_style(direct.get(_STYLE))
        default = {} if self.default_run is None else _named(_run_key(self.default_run))
        sources = (direct, character, paragraph, default)
        hidden = _toggled(sources, _HIDDEN)
        struck = _toggled(sources, _STRUCK) or _toggled(sources, _STRUCK_TWICE)
        symbols = _nearest(sources, _FONTS)
        capitals = _toggled(sources, _CAPITALS)
        raised = _nearest(sources, _RAISED) == "superscript"
        return RunLook(
            bold=_toggled(sources, _BOLD),
            hidden=hidden,
            struck=struck,
            underlined=_nearest(sources, _UNDERLINE) not in (None, "none"),
            size=_read_half_points(_nearest(sources, _SIZE)),
            symbols=symbols,
            capitals=capitals,
            raised=raised,
            is_simple=not (hidden or struck or symbols or capitals or raised),
        )


def read_styles(root: Element | None) -> StyleSheet:
    """The styles of a file; an empty sheet when it has none."""
    sheet = StyleSheet()
    if root is None:
        return sheet
    for element in root.iterfind(W + "style"):
        key = element.get(W + "styleId")
        if key is None:
            continue
        sheet.styles.setdefault(key, element)
        if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true"):
            sheet.default_paragraph = key
    sheet.default_run = root.find(f"{W}docDefaults/{W}rPrDefault/{RUN_PROPERTIES}")
    return sheet


def read_indent(attributes: Iterable[tuple[str | bytes, str | bytes]]) -> Indent:
    """The indentation that the attributes of a ``w:ind`` set; what they leave open is None."""
    named = {str(name): str(value) for name, value in attributes}
    left = read_points(named.get(W + "left") or named.get(W + "start"))
    hanging = read_points(named.get(W + "hanging"))
    first = read_points(named.get(W + "firstLine")) if hanging is None else -hanging
    return Indent(left, first, read_number(named.get(W + "firstLineChars")))


def find_indent(properties: Element | None) -> Indent:
    """The indentation that these paragraph properties set."""
    return Indent() if properties is None else _indent_of(first_child(properties, _INDENT))


def _indent_of(element: Element | None) -> Indent:
    return Indent() if element is None else read_indent(element.items())


def merge_indents(*indents: Indent) -> Indent:
    """What is set first, going from the nearest to the farthest."""
    left = first = chars = None
    for indent_left, indent_first, indent_chars in indents:
        if left is None:
            left = indent_left
        if first is None and chars is None:
            first, chars = indent_first, indent_chars
    return Indent(left, first, chars)


def merge_tabs(elements: Iterable[Element | None]) -> tuple[TabStop, ...]:
    """The tab stops of these ``w:tabs``, nearest first, by position.

    A cleared stop stays, with the leader "", so that it hides an inherited one.
    """
    stops: dict[float, TabStop] = {}
    for element in elements:
        for stop in () if element is None else element:
            position = read_points(stop.get(W + "pos"))
            if position is not None:
                kept = stop.get(VAL) not in ("clear", "bar")
                leader = stop.get(W + "leader") or "none"
                stops.setdefault(position, TabStop(position, leader if kept else ""))
    return tuple(stops[position] for position in sorted(stops))


def _inherit(style: str | None, chain: list[Element]) -> StyleLook:
    names = [find_value(element, W + "name") or "" for element in chain]
    parts = [children_by_name(first_child(element, PARAGRAPH_PROPERTIES)) for element in chain]
    num_id, level, owner = _inherit_number(chain, [part.get(_NUMBER) for part in parts])
    outline = next(filter(None, (value_of(part.get(W + "outlineLvl")) for part in parts)), None)
    return StyleLook(
        num_id=num_id,
        level=level,
        owner=owner,
        outline_level=_heading_level(names) if outline is None else read_number(outline),
        justification=next(filter(None, (value_of(part.get(W + "jc")) for part in parts)), None),
        indent=merge_indents(*(_indent_of(part.get(_INDENT)) for part in parts)),
        tabs=merge_tabs(part.get(W + "tabs") for part in parts),
        contents=bool(_CONTENTS_STYLE.fullmatch(names[0] if names else style or "")),
    )


def _inherit_number(
    chain: list[Element], numbers: list[Element | None]
) -> tuple[str | None, int | None, str | None]:
    """The list, the level and the style that names the list; the level may stand nearer."""
    level = None
    for element, number in zip(chain, numbers, strict=True):
        if number is None:
            continue
        level = find_number(number, W + "ilvl") if level is None else level
        num_id = find_value(number, W + "numId")
        if num_id is not None:
            return num_id, level, element.get(W + "styleId")
    return None, level, None


def _heading_level(names: list[str]) -> int | None:
    """The level of a heading style by its name, for files whose styles leave it out."""
    for name in names:
        heading = _HEADING_STYLE.fullmatch(name.strip())
        if heading:
            return int(heading[1]) - 1
    return None


def _run_key(properties: Element) -> RunKey:
    """The run properties that matter to a reader and their values, one after the other.

    Kept this plain because it is asked for every run of a file.
    """
    key: RunKey = ()
    for child in properties:
        tag = child.tag
        if tag in _VALUES:
            key += (tag, child.get(VAL))
        elif tag == _FONTS:
            font = child.get(_ASCII)
            if font in SYMBOL_FONTS:
                key += (tag, font)
    return key


def _named(key: RunKey) -> Properties:
    """The properties of a key by name."""
    return {str(tag): value for tag, value in zip(key[::2], key[1::2], strict=True)}


def _run_properties(chain: list[Element]) -> Properties:
    merged: Properties = {}
    for element in reversed(chain):
        properties = first_child(element, RUN_PROPERTIES)
        if properties is not None:
            merged.update(_named(_run_key(properties)))
    return merged


def _nearest(sources: Iterable[Properties], tag: str) -> str | None:
    return next((source[tag] for source in sources if tag in source), None)


def _toggled(sources: tuple[Properties, ...], tag: str) -> bool:
    """Whether a property such as bold is on.

    What the run itself says is final. A style of the paragraph and one of the
    characters that are both bold cancel each other (ECMA-376 part 1, 17.7.3).
    """
    direct, character, paragraph, default = sources
    if tag in direct:
        return direct[tag] not in OFF
    if default.get(tag, "0") not in OFF:
        return True
    return (character.get(tag, "0") not in OFF) != (paragraph.get(tag, "0") not in OFF)


def _read_half_points(words: str | None) -> float | None:
    number = read_number(words)
    return None if number is None else number / 2
