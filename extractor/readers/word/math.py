"""A formula -> the line that says the same: fractions by a stroke, powers by small figures."""

from __future__ import annotations

from collections.abc import Callable

from extractor.readers.word.xml import DELETED, RUN_PROPERTIES, Element, M

_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_OPERATORS = frozenset("+-−×÷*/=·± ")
_DELETED_RUN = f"{RUN_PROPERTIES}/{DELETED}"


def read_math(element: Element) -> str:
    """What an ``m:oMath`` or a part of it says, deleted parts left out."""
    if element.tag == DELETED or element.find(_DELETED_RUN) is not None:
        return ""
    read_part = _PARTS.get(element.tag)
    return "".join(map(read_math, element)) if read_part is None else read_part(element)


def print_fraction(above: str, below: str) -> str:
    """A fraction on one line; what has more than one member is put in brackets."""
    return f"{_bracketed(above)}/{_bracketed(below)}"


def print_raised(text: str) -> str:
    """A power: in small figures, or behind ``^`` when it is more than a figure."""
    small = text.translate(_RAISED)
    return small if all(char not in text for char in small) else f"^{_bracketed(text)}"


def print_root(degree: str, text: str) -> str:
    """A root, its degree before its sign."""
    return f"{print_raised(degree) if degree else ''}√{_bracketed(text)}"


def _read_brackets(element: Element) -> str:
    begin, between, end = (
        _sign(element, f"{M}dPr/{M}{name}", usual)
        for name, usual in (("begChr", "("), ("sepChr", "|"), ("endChr", ")"))
    )
    return begin + between.join(map(read_math, element.iterfind(M + "e"))) + end


def _read_sum(element: Element) -> str:
    """A sum, product or integral with its limits: ∑_(i=1)^n."""
    below, above = _part(element, "sub"), _part(element, "sup")
    sign = _sign(element, f"{M}naryPr/{M}chr", "∫")
    limits = (f"_{_bracketed(below)}" if below else "") + (f"^{_bracketed(above)}" if above else "")
    return sign + limits + _part(element, "e")


def _sign(element: Element, path: str, usual: str) -> str:
    found = element.find(path)
    return usual if found is None else found.get(M + "val") or ""


def _part(element: Element, name: str) -> str:
    part = element.find(M + name)
    return "" if part is None else read_math(part)


def _bracketed(text: str) -> str:
    is_whole = text.startswith("(") and text.find(")") == len(text) - 1
    return text if is_whole or _OPERATORS.isdisjoint(text) else f"({text})"


def _read_power(element: Element) -> str:
    base = _part(element, "e") + _part(element, "sub")
    return base + print_raised(_part(element, "sup"))


_PARTS: dict[str, Callable[[Element], str]] = {
    M + "t": lambda element: element.text or "",
    M + "f": lambda element: print_fraction(_part(element, "num"), _part(element, "den")),
    M + "sSup": _read_power,
    M + "sSubSup": _read_power,
    M + "rad": lambda element: print_root(_part(element, "deg"), _part(element, "e")),
    M + "d": _read_brackets,
    M + "nary": _read_sum,
}
