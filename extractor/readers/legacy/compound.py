"""An OLE2 compound file's bytes (old Office files) -> its streams, by name.

The format is [MS-CFB]: a small file system of sectors, with a table that chains them. A chain
that runs in circles or out of the file ends where it does so; nothing is read twice.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from itertools import chain

OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
_HEADER_BYTES = 512
_ENTRY_BYTES = 128
_SMALL_SECTOR_BYTES = 64
_STORAGE, _STREAM = 1, 2
# From here on a number in the table is no sector but a mark: end of chain, free sector.
_MARKS = 0xFFFFFFFA


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: int
    first: int
    size: int


class CompoundFile:
    """The storages and streams at the top of one compound file, not those of files embedded in
    it. What is damaged is as if it was not there."""

    def __init__(self, data: bytes) -> None:
        """Read the tables and the directory of a file that begins with ``OLE_MAGIC``."""
        header = data[:_HEADER_BYTES].ljust(_HEADER_BYTES, b"\0")
        shift = struct.unpack_from("<H", header, 30)[0]
        self._data = data
        self._sector = 1 << (shift if shift in (9, 12) else 9)
        self._table = self._read_table(header)
        directory = self._chain(struct.unpack_from("<I", header, 48)[0])
        self._entries = _read_entries(directory)
        self._cutoff = struct.unpack_from("<I", header, 56)[0]
        self._small_table = _numbers(self._chain(struct.unpack_from("<I", header, 60)[0]))
        # The root's own bytes are the small sectors, in which short streams lie.
        root = struct.unpack_from("<I", directory, 116)[0] if directory else _MARKS
        self._small = self._chain(root)

    def has(self, name: str) -> bool:
        """Whether there is a stream or a storage of this name."""
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a stream; empty when there is none of this name."""
        entry = self._entries.get(name)
        if entry is None or entry.kind != _STREAM:
            return b""
        if entry.size >= self._cutoff:
            return self._chain(entry.first)[: entry.size]
        pieces = (
            self._small[at * _SMALL_SECTOR_BYTES : (at + 1) * _SMALL_SECTOR_BYTES]
            for at in _follow(self._small_table, entry.first)
        )
        return b"".join(pieces)[: entry.size]

    def _read_table(self, header: bytes) -> tuple[int, ...]:
        """Which sector comes after which; its own sectors are listed in the header and further."""
        listed = list(struct.unpack_from("<109I", header, 76))
        more = struct.unpack_from("<I", header, 68)[0]
        seen: set[int] = set()
        while more < _MARKS and more not in seen:
            seen.add(more)
            numbers = _numbers(self._at(more))
            if not numbers:
                break
            listed += numbers[:-1]
            more = numbers[-1]
        sectors = dict.fromkeys(number for number in listed if number < _MARKS)
        return tuple(chain.from_iterable(_numbers(self._at(number)) for number in sectors))

    def _at(self, number: int) -> bytes:
        """One sector; the first begins behind the header, which is as long as a sector."""
        start = (number + 1) * self._sector
        return self._data[start : start + self._sector]

    def _chain(self, first: int) -> bytes:
        return b"".join(self._at(number) for number in _follow(self._table, first))


def _read_entries(directory: bytes) -> dict[str, _Entry]:
    """The entries below the root, which stands first: a tree of left and right neighbours."""
    entries: dict[str, _Entry] = {}
    count = len(directory) // _ENTRY_BYTES
    waiting = [struct.unpack_from("<I", directory, 76)[0]] if count else []
    seen: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number >= count or number in seen:
            continue
        seen.add(number)
        at = number * _ENTRY_BYTES
        length, kind = struct.unpack_from("<HB", directory, at + 64)
        left, right = struct.unpack_from("<II", directory, at + 68)
        start, size = struct.unpack_from("<II", directory, at + 116)
        waiting += (left, right)
        if kind in (_STORAGE, _STREAM) and 2 <= length <= 64:
            name = directory[at : at + length - 2].decode("utf-16-le", "replace")
            entries.setdefault(name, _Entry(kind, start, size))
    return entries


def _follow(table: tuple[int, ...], first: int) -> list[int]:
    """The numbers of a chain's sectors in order."""
    found: dict[int, None] = {}
    while first < len(table) and first not in found:
        found[first] = None
        first = table[first]
    return list(found)


def _numbers(data: bytes) -> tuple[int, ...]:
    count = len(data) // 4
    return struct.unpack_from(f"<{count}I", data)
