"""The lists of an old Word file (.doc) -> their levels: number format, label, "legal" flag.

LibreOffice carries live numbering from .doc to .docx but for the flag that makes Word print all
of a label in figures (第一条, 1.1), and some Chinese number formats. Both stand in the file: the
table that [MS-DOC] calls PlfLst, with one LVL for each level behind it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from extractor.readers.legacy.compound import CompoundFile

# [MS-DOC] 2.5.1: where the file information block holds what is needed here.
_VERSION, _PRODUCT, _FLAGS = 2, 4, 10
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_LISTS = 738
_LIST_BYTES, _LEVEL_BYTES = 28, 28
_SIMPLE, _LEGAL = 0x01, 0x04
WORD_97 = 0x00C1
# What LibreOffice writes where Word of every year writes 0x00C1.
_LIBREOFFICE = (0x0101, 0x204D)
_MAX_LISTS = 4000


@dataclass(frozen=True, slots=True)
class DocLevel:
    """One level of a list: ``number_format`` is Word's number for it, ``label`` its words with
    ``%1`` for the first level's count, as in .docx."""

    number_format: int
    label: str
    legal: bool


@dataclass(frozen=True, slots=True)
class DocFacts:
    """What an old Word file says of itself; ``version`` is below ``WORD_97`` before Word 97."""

    version: int
    encrypted: bool
    by_libreoffice: bool
    lists: tuple[tuple[DocLevel, ...], ...]


def read_facts(file: CompoundFile) -> DocFacts:
    """The facts of a compound file with a stream ``WordDocument``; no lists where damaged."""
    head = file.read("WordDocument")[:1024].ljust(1024, b"\0")
    version, product = struct.unpack_from("<HH", head, _VERSION)
    flags = struct.unpack_from("<H", head, _FLAGS)[0]
    encrypted = bool(flags & _ENCRYPTED)
    lists: tuple[tuple[DocLevel, ...], ...] = ()
    if not encrypted and version >= WORD_97:
        table = file.read("1Table" if flags & _SECOND_TABLE else "0Table")
        start, size = struct.unpack_from("<II", head, _LISTS)
        lists = _read_lists(table, start, size) if size else ()
    return DocFacts(version, encrypted, (version, product) == _LIBREOFFICE, lists)


def _read_lists(table: bytes, start: int, size: int) -> tuple[tuple[DocLevel, ...], ...]:
    """The lists in the file's order; none at all when the table does not hold what it counts."""
    lists: list[tuple[DocLevel, ...]] = []
    at = start + size
    try:
        count = struct.unpack_from("<H", table, start)[0]
        for index in range(min(count, _MAX_LISTS)):
            flags = table[start + 2 + index * _LIST_BYTES + 26]
            levels: list[DocLevel] = []
            for _ in range(1 if flags & _SIMPLE else 9):
                level, at = _read_level(table, at)
                levels.append(level)
            lists.append(tuple(levels))
    except (struct.error, IndexError, UnicodeDecodeError):
        return ()
    return tuple(lists)


def _read_level(table: bytes, at: int) -> tuple[DocLevel, int]:
    """The level that begins there, and where the next one does."""
    number_format, flags = table[at + 4], table[at + 5]
    words = at + _LEVEL_BYTES + table[at + 24] + table[at + 25]
    length = struct.unpack_from("<H", table, words)[0]
    end = words + 2 + 2 * length
    if end > len(table):
        raise IndexError(end)
    label = table[words + 2 : end].decode("utf-16-le")
    counted = "".join(f"%{ord(sign) + 1}" if ord(sign) < 9 else sign for sign in label)
    return DocLevel(number_format, counted, bool(flags & _LEGAL)), end
