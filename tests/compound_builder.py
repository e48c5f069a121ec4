"""OLE2 compound files for the tests, and the parts of an old Word file that are read from them."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence

END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
SECTOR = 512
STORAGE, STREAM, ROOT = 1, 2, 5


def compound(*names: str, **streams: bytes) -> bytes:
    """A file with these streams at its top; those given by name only hold a few bytes."""
    held = dict.fromkeys(names, b"bytes") | streams
    # All are padded to the size from which on streams lie in sectors of their own.
    chains = [data.ljust(4096, b"\0") for data in held.values()]
    directory = _directory(list(held), [len(chain) for chain in chains])
    sectors: list[bytes] = []
    table: list[int] = []
    starts = [_add(sectors, table, chain) for chain in (directory, *chains)]
    # The table's own sectors come last; 128 numbers stand in each.
    count = -(-(len(table) + 4) // 128)
    at = len(sectors)
    table += [TABLE] * count
    table += [FREE] * (count * 128 - len(table))
    body = bytearray(b"".join(sectors) + struct.pack(f"<{len(table)}I", *table))
    for index, start in enumerate(starts[1:], 1):
        struct.pack_into("<I", body, starts[0] * SECTOR + index * 128 + 116, start)
    return _header(starts[0], range(at, at + count)) + bytes(body)


def _header(directory: int, tables: Sequence[int]) -> bytes:
    head = bytearray(bytes.fromhex("d0cf11e0a1b11ae1").ljust(SECTOR, b"\0"))
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<I", head, 44, len(tables))
    struct.pack_into("<I4xIIIII", head, 48, directory, 4096, END, 0, END, 0)
    struct.pack_into("<109I", head, 76, *tables, *[FREE] * (109 - len(tables)))
    return bytes(head)


def _directory(names: Sequence[str], sizes: Sequence[int]) -> bytes:
    """The root and, each to the right of the one before, the streams."""
    entries = [_entry("Root Entry", ROOT, 0, FREE, 1 if names else FREE)]
    for index, (name, size) in enumerate(zip(names, sizes, strict=True), 1):
        right = index + 1 if index < len(names) else FREE
        entries.append(_entry(name, STREAM, size, right, FREE))
    return b"".join(entries)


def _entry(name: str, kind: int, size: int, right: int, child: int) -> bytes:
    words = f"{name}\0".encode("utf-16-le")
    entry = bytearray(words.ljust(128, b"\0"))
    struct.pack_into("<HBBIII", entry, 64, len(words), kind, 1, FREE, right, child)
    struct.pack_into("<II", entry, 116, END, size)
    return bytes(entry)


def _add(sectors: list[bytes], table: list[int], data: bytes) -> int:
    start = len(sectors)
    data = data.ljust(-(-len(data) // SECTOR) * SECTOR, b"\0")
    for at in range(0, len(data), SECTOR):
        sectors.append(data[at : at + SECTOR])
        table.append(len(sectors))
    table[-1] = END
    return start


def word_head(*, version: int = 0x00C1, product: int = 0, flags: int = 0, lists: int = 0) -> bytes:
    """The start of the stream WordDocument; ``lists`` is the size of the table of lists."""
    head = bytearray(1024)
    struct.pack_into("<HHH", head, 0, 0xA5EC, version, product)
    struct.pack_into("<H", head, 10, flags)
    struct.pack_into("<II", head, 738, 0, lists)
    return bytes(head)


def list_table(*levels: tuple[int, str, bool]) -> tuple[bytes, int]:
    """A table stream with one list of nine levels, and the size of its first part.

    A level is its number format, its label with ``%1`` … for counts, and whether it is legal.
    """
    table = struct.pack("<Hii", 1, 4711, 0) + bytes(20)
    size = len(table)
    for number_format, label, legal in (*levels, *[(255, "", False)] * (9 - len(levels))):
        words = re.sub("%([1-9])", lambda match: chr(int(match[1]) - 1), label)
        # Three bytes of looks stand between a level's fixed part and its label.
        table += struct.pack("<iBB18xBB2x", 1, number_format, 4 * legal, 2, 1) + b"\1\2\3"
        table += struct.pack("<H", len(words)) + words.encode("utf-16-le")
    return table, size
