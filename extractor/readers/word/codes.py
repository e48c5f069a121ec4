"""The code of a field that stores no result -> what Word prints for it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.patterns import compile_once
from extractor.readers.symbols import read_symbol
from extractor.readers.word.math import print_fraction, print_raised, print_root

# The numbers of these are counted when the file is shown and stored nowhere.
_COUNTED = frozenset({"LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"})
_LONGEST = 2000
_SYMBOL = compile_once(r"SYMBOL\s+(\d{1,5})\b(?:.{0,40}?\\f\s+\"?([^\"\\]{1,40}))?", re.IGNORECASE)
# \* jc0 | \s | \up 9 | \bc\{ | \, | ( ) , | words
_TOKEN = compile_once(
    r"\\\*\s*+(?:\"[^\"]*+\"|[^\s\\]++)\s*+"
    r"|\\(?P<switch>[a-zA-Z]{1,2})(?:\d++|\s++\d++)?+(?:(?<=[lrb]c)\\.)?\s*+"
    r"|\\(?P<escaped>.)"
    r"|(?P<mark>[(),])"
    r"|(?P<words>[^\\(),]++)"
)
_CIRCLES, _SQUARES, _OTHERS = "○◯〇", "□☐", "△◇"
_TICKS, _CROSSES = "√✓✔", "×✗✘xX"
_IN_CIRCLE = {
    **{str(number): chr(0x245F + number) for number in range(1, 21)},
    **dict(zip("一二三四五六七八九十", map(chr, range(0x3280, 0x328A)), strict=True)),
}


def is_counted(code: str) -> bool:
    """Whether the field prints a number that is stored nowhere."""
    return _name(code) in _COUNTED


def is_contents_code(code: str) -> bool:
    """Whether the field is a table of contents."""
    return _name(code) == "TOC"


def print_code(code: str) -> str:
    """What the field prints: a formula, a sign, the words of a button; "" for all others."""
    if len(code) > _LONGEST:
        return ""
    name = _name(code)
    if name in ("MACROBUTTON", "GOTOBUTTON"):
        words = code.split(maxsplit=2)
        return words[2].strip() if len(words) == 3 else ""
    if name == "SYMBOL":
        symbol = _SYMBOL.match(code.strip())
        return read_symbol(int(symbol[1]), (symbol[2] or "").strip()) if symbol else ""
    return _print_formula(code.strip()[2:]) if name == "EQ" else ""


def _name(code: str) -> str:
    words = code.replace("\\", " \\").split(maxsplit=1)
    return words[0].upper() if words else ""


@dataclass(slots=True)
class _Part:
    """A pair of brackets that is still open, the switches before it and what it holds so far."""

    switches: list[str]
    arguments: list[str] = field(default_factory=lambda: [""])


def _print_formula(code: str) -> str:
    """The formula of an EQ field on one line."""
    open_parts = [_Part([])]
    switches: list[str] = []
    for token in _TOKEN.finditer(code):
        mark, switch = token["mark"], token["switch"]
        if switch is not None:
            switches.append(switch.lower())
        elif mark == "(":
            open_parts.append(_Part(switches))
            switches = []
        elif mark == ")" and len(open_parts) > 1:
            part = open_parts.pop()
            open_parts[-1].arguments[-1] += _print_part(part, open_parts[-1].switches)
        elif mark == "," and open_parts[-1].switches:
            open_parts[-1].arguments.append("")
        else:
            open_parts[-1].arguments[-1] += token["escaped"] or token["words"] or mark or ""
    return "".join("".join(part.arguments) for part in open_parts).strip()


def _print_part(part: _Part, around: list[str]) -> str:
    """A switch with its arguments; ``around`` are the switches of the brackets around it."""
    arguments = [argument.strip() for argument in part.arguments]
    kind = part.switches[0] if part.switches else ""
    joined = "".join(arguments)
    if kind in ("", "b"):
        return f"({joined})"
    if kind == "o":
        return _print_over(arguments)
    if kind == "s" and "up" in part.switches:
        # Above a word it is how the word is pronounced, else a power.
        raised = print_raised(joined)
        return "" if "ad" in around else joined if raised.startswith("^") else raised
    if len(arguments) == 2 and kind == "f":
        return print_fraction(*arguments)
    if kind == "r":
        return print_root("".join(arguments[:-1]), arguments[-1])
    return (" " if kind == "a" else "").join(arguments)


def _print_over(arguments: list[str]) -> str:
    """Signs printed over each other: a number in a circle, a tick in a box."""
    shapes = [sign for sign in arguments if sign and sign in _CIRCLES + _SQUARES + _OTHERS]
    inner = "".join(sign for sign in arguments if sign not in shapes)
    shape = shapes[0] if shapes else ""
    if shape and shape in _CIRCLES:
        return _IN_CIRCLE.get(inner, inner or "○")
    if shape and shape in _SQUARES:
        ticked = "☑" if inner and inner in _TICKS else "☒" if inner and inner in _CROSSES else ""
        return ticked or inner or "□"
    return inner or shape
