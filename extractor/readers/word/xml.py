"""Names and small readings of WordprocessingML, shared by the modules of the Word reader."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
VML = "{urn:schemas-microsoft-com:vml}"

VAL = W + "val"
PARAGRAPH, TABLE, ROW, CELL = W + "p", W + "tbl", W + "tr", W + "tc"
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = W + "pPr", W + "rPr"
DELETED, INSERTED = W + "del", W + "ins"
MOVED_FROM, MOVED_TO = W + "moveFrom", W + "moveTo"
SECTION = W + "sectPr"
BOX = W + "txbxContent"
ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"

OFF = frozenset({"0", "false", "off"})  # the values that switch a property off
_MOST = 10**9
# A measure is in twentieths of a point unless it names its unit (ST_TwipsMeasure).
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}


def first_child(element: Element, tag: str) -> Element | None:
    """The first child of this name; None without one. Several times faster than lxml's find."""
    for child in element:
        if child.tag == tag:
            return child
    return None


def children_by_name(element: Element | None) -> dict[str, Element]:
    """The children by tag, for elements in which each stands at most once."""
    return {} if element is None else {child.tag: child for child in element}


def value_of(element: Element | None) -> str | None:
    """The ``w:val`` of an element; None when either is missing."""
    return None if element is None else element.get(VAL)


def find_value(element: Element | None, path: str) -> str | None:
    """The ``w:val`` of the first element on this path; None when either is missing."""
    return None if element is None else value_of(element.find(path))


def find_number(element: Element | None, path: str) -> int | None:
    """The ``w:val`` of the first element on this path as a whole number, if it is one."""
    return read_number(find_value(element, path))


def read_number(words: str | None) -> int | None:
    """A whole number; None when missing, no number or beyond measure (a damaged attribute)."""
    if words is None:
        return None
    try:
        number = int(words)
    except ValueError:
        return None
    return number if abs(number) <= _MOST else None


def is_on(element: Element) -> bool:
    """Whether a property of the kind ``<w:b/>`` is switched on."""
    return element.get(VAL) not in OFF


def is_switched(element: Element | None, path: str) -> bool:
    """Whether the property on this path is there and on."""
    found = None if element is None else element.find(path)
    return found is not None and is_on(found)


def read_points(words: str | None) -> float | None:
    """A measure in points; None when missing or unreadable."""
    if not words:
        return None
    unit = _UNITS.get(words[-2:])
    try:
        points = float(words) / 20 if unit is None else float(words[:-2]) * unit
    except ValueError:
        return None
    return points if abs(points) <= _MOST else None


def chosen_branch(alternate: Element) -> Element | None:
    """What to read of alternate contents: the first choice, or the fallback if there is none.

    The fallback says the same again for old programs: reading both would double the text.
    """
    choice = alternate.find(CHOICE)
    return alternate.find(FALLBACK) if choice is None else choice
