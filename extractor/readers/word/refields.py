"""A .docx that LibreOffice made of another file -> the .docx without what it computed itself.

At each opening LibreOffice fills in today's date, its own name of the file, and an English error
for a reference to a mark that is gone. None of this stands in the contract.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from extractor.readers.word.package import WordPackage
from extractor.readers.word.xml import Element, W

_COMPUTED = frozenset({"DATE", "TIME", "FILENAME"})
_LOST_MARK = "Error: Reference source not found"
_STORIES = frozenset({"header", "footer", "footnotes", "endnotes"})


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    has_result: bool = False
    result: list[Element] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.instruction.split()[0].upper() if self.instruction.split() else ""

    @property
    def is_computed(self) -> bool:
        words = "".join(text.text or "" for text in self.result)
        return self.kind in _COMPUTED or words.startswith(_LOST_MARK)


def drop_computed_fields(package: WordPackage) -> str:
    """Empty the fields that LibreOffice filled in itself; what they were, as in "2 DATE, 1 REF"."""
    roots = [package.body_root()]
    for relation in package.relations:
        if relation.kind in _STORIES and package.package.has(relation.target):
            roots.append(package.part(relation.target))
    dropped: Counter[str] = Counter()
    for root in roots:
        _drop_in(root, dropped)
    return ", ".join(f"{count} {kind}" for kind, count in sorted(dropped.items()))


def _drop_in(root: Element, dropped: Counter[str]) -> None:
    open_fields: list[_Field] = []
    for element in root.iter(W + "fldChar", W + "instrText", W + "t"):
        if element.tag == W + "fldChar":
            _turn(element.get(W + "fldCharType") or "", open_fields, dropped)
        elif element.tag == W + "instrText" and open_fields:
            open_fields[-1].instruction += element.text or ""
        elif open_fields and open_fields[-1].has_result:
            open_fields[-1].result.append(element)


def _turn(kind: str, open_fields: list[_Field], dropped: Counter[str]) -> None:
    if kind == "begin":
        open_fields.append(_Field())
    elif kind == "separate" and open_fields:
        open_fields[-1].has_result = True
    elif kind == "end" and open_fields:
        ended = open_fields.pop()
        if ended.is_computed and ended.result:
            dropped[ended.kind] += 1
            for text in ended.result:
                text.text = ""
