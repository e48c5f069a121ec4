"""A .docx file's bytes -> the parsed parts of its package."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from extractor.errors import UnreadableFile
from extractor.readers.guard import Package, open_package
from extractor.readers.word.xml import Element, R

_MAIN_PART = "word/document.xml"
# Files saved as "Strict Open XML" use other names for the same things (ISO/IEC 29500-1).
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A link of one part to another; ``kind`` is the last word of its type (``styles``)."""

    key: str
    kind: str
    target: str


@dataclass(slots=True)
class WordPackage:
    """The parts of one Word file. ``main`` is the name of the part that holds the body."""

    package: Package
    main: str
    relations: tuple[Relation, ...]
    parsed: dict[str, Element] = field(default_factory=dict)

    def body_root(self) -> Element:
        """The root of the main part. Raises UnreadableFile when it is damaged."""
        return self.part(self.main)

    def related(self, kind: str) -> Element | None:
        """The root of the part of this kind (``styles``, ``numbering`` ...); None without one."""
        for relation in self.relations:
            if relation.kind == kind and self.package.has(relation.target):
                return self.part(relation.target)
        return None

    def by_key(self, key: str) -> Element | None:
        """The root of the part behind a relation's key; None when it leads nowhere."""
        for relation in self.relations:
            if relation.key == key and self.package.has(relation.target):
                return self.part(relation.target)
        return None

    def part(self, name: str) -> Element:
        """The root of a part, parsed once."""
        if name not in self.parsed:
            self.parsed[name] = _parse(self.package, name)
        return self.parsed[name]


def open_word(name: str, data: bytes) -> WordPackage:
    """The Word package in ``data``. Raises UnreadableFile when its main part is missing."""
    package = open_package(name, data)
    main = next(
        (relation.target for relation in _relations(package, "") if _is_main(relation, package)),
        _MAIN_PART,
    )
    if not package.has(main):
        message = f"{name}: the package holds no document; get the file again from its sender"
        raise UnreadableFile("damaged", message)
    return WordPackage(package, main, _relations(package, main))


def _is_main(relation: Relation, package: Package) -> bool:
    return relation.kind == "officeDocument" and package.has(relation.target)


def _relations(package: Package, part: str) -> tuple[Relation, ...]:
    """The inner links of a part; links that leave the file are never followed."""
    folder, file = posixpath.split(part)
    name = posixpath.join(folder, "_rels", f"{file}.rels")
    if not package.has(name):
        return ()
    return tuple(
        Relation(
            key=entry.get("Id", ""),
            kind=entry.get("Type", "").rsplit("/", 1)[-1],
            target=posixpath.normpath(posixpath.join("/", folder, entry.get("Target", "")))[1:],
        )
        for entry in _parse(package, name)
        if entry.get("TargetMode") != "External"
    )


def _parse(package: Package, part: str) -> Element:
    data = package.read_xml(part)
    if b"purl.oclc.org/ooxml" in data[:4096]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        message = f"{package.name}: its part {part} is damaged; save the file again and retry"
        raise UnreadableFile("damaged", message) from error


def relation_key(element: Element) -> str:
    """The key by which an element names another part; "" without one."""
    return element.get(R + "id") or ""
