"""A .docx that LibreOffice made of a .doc, and the .doc's lists -> the .docx numbered as it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lxml import etree

from extractor.patterns import compile_once
from extractor.readers.legacy.doc_lists import DocFacts, DocLevel
from extractor.readers.word.package import WordPackage
from extractor.readers.word.xml import VAL, Element, W, find_value

# The number formats of .doc in the order of their numbers ([MS-OSHARED] 2.2.1.3), as .docx names
# them; those that no Chinese or English contract uses are left as LibreOffice has them.
_FORMATS = {
    0: "decimal",
    1: "upperRoman",
    2: "lowerRoman",
    3: "upperLetter",
    4: "lowerLetter",
    10: "ideographDigital",
    11: "japaneseCounting",
    14: "decimalFullWidth",
    15: "decimalHalfWidth",
    16: "japaneseLegal",
    17: "japaneseDigitalTenThousand",
    18: "decimalEnclosedCircle",
    19: "decimalFullWidth2",
    22: "decimalZero",
    26: "decimalEnclosedFullstop",
    27: "decimalEnclosedParen",
    28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle",
    30: "ideographTraditional",
    31: "ideographZodiac",
    32: "ideographZodiacTraditional",
    33: "taiwaneseCounting",
    34: "ideographLegalTraditional",
    35: "taiwaneseCountingThousand",
    36: "taiwaneseDigital",
    37: "chineseCounting",
    38: "chineseLegalSimplified",
    39: "chineseCountingThousand",
}
_FIGURES = 0
_CHINESE = range(28, 40)
_UPPER_COUNTS = compile_once(r"%[1-9](?=[.．]%[1-9])")


def repair_numbering(package: WordPackage, facts: DocFacts) -> bool:
    """Give the package's lists the number formats and "legal" flags that the .doc has.

    True when flags were put in that the .doc cannot tell, as LibreOffice, which does not know
    them, wrote it: counts of Chinese levels in a label like 1.1 (the author's 一.1 is not known).
    """
    by_labels: dict[tuple[str, ...], list[Sequence[DocLevel]]] = defaultdict(list)
    for levels in facts.lists:
        by_labels[tuple(level.label for level in levels)].append(levels)
    numbering = package.related("numbering")
    supposed = False
    for found in () if numbering is None else numbering.iterchildren(W + "abstractNum"):
        elements = list(found.iterchildren(W + "lvl"))
        labels = tuple(find_value(element, W + "lvlText") or "" for element in elements)
        same = by_labels.get(labels)
        if same:
            supposed |= _repair_list(elements, same, facts)
    return supposed


def _repair_list(
    elements: Sequence[Element], same: Sequence[Sequence[DocLevel]], facts: DocFacts
) -> bool:
    """Repair the levels of one list by those lists of the .doc that have the same labels; where
    they disagree nothing is changed. True when a flag was supposed."""
    supposed = False
    for index, element in enumerate(elements):
        formats = {levels[index].number_format for levels in same}
        legal = all(levels[index].legal for levels in same)
        if len(formats) == 1:
            _set_format(element, _FORMATS.get(formats.pop()))
        if not legal and facts.by_libreoffice:
            legal = all(_mixes_counts(levels, index) for levels in same)
            supposed |= legal
        if legal and element.find(W + "isLgl") is None:
            etree.SubElement(element, W + "isLgl")
    return supposed


def _set_format(element: Element, name: str | None) -> None:
    style = element.find(W + "numFmt")
    if name is not None and style is not None and style.get(VAL) not in ("bullet", "none"):
        style.set(VAL, name)


def _mixes_counts(levels: Sequence[DocLevel], index: int) -> bool:
    """Whether the label counts in figures below a level in Chinese: %1.%2 below 第一条."""
    own = levels[index]
    uppers = [int(match[0][1]) - 1 for match in _UPPER_COUNTS.finditer(own.label)]
    return own.number_format == _FIGURES and any(
        upper < index and levels[upper].number_format in _CHINESE for upper in uppers
    )
