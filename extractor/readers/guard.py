"""Bytes from outside -> parts of a zip package within limits, or a refusal."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from extractor.errors import UnreadableFile

MAX_FILE_BYTES = 64 * 1024 * 1024
MAX_MEMBERS = 2000
# A part of 32 MB is a text of some two thousand pages.
MAX_PART_BYTES = 32 * 1024 * 1024
MAX_TOTAL_BYTES = 96 * 1024 * 1024
# A page of a real contract packs about 10 to 1; the limit and its grace are those of Apache POI.
MAX_RATIO = 100
RATIO_GRACE_BYTES = 100 * 1024
_CHUNK = 64 * 1024
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(slots=True)
class Package:
    """The members of one zip file, unpacked on demand with their real bytes counted.

    Names of members are compared without case, as the packaging standard has it, and with
    slashes, which some programs write the other way round.
    """

    name: str
    archive: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]
    unpacked: int = 0

    def has(self, part: str) -> bool:
        """Whether the package holds a member of this name."""
        return _fold(part) in self.members

    def read(self, part: str) -> bytes:
        """The unpacked bytes of a member. Raises UnreadableFile over the limits or when broken."""
        try:
            return self._unpack(self.members[_fold(part)])
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            message = f"{self.name}: its part {part} is damaged; save the file again and retry"
            raise UnreadableFile("damaged", message) from error

    def read_xml(self, part: str) -> bytes:
        """The bytes of an XML member. Raises UnreadableFile when it declares a DOCTYPE."""
        data = self.read(part)
        if any(mark in data for mark in _DOCTYPES):
            message = f"{self.name}: its part {part} has a DOCTYPE, which no word processor writes"
            raise UnreadableFile("damaged", f"{message}; save it again from Word and retry")
        return data

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        size = 0
        with self.archive.open(info) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                self._check_growth(info, size)
                pieces.append(piece)
        self.unpacked += size
        return b"".join(pieces)

    def _check_growth(self, info: zipfile.ZipInfo, size: int) -> None:
        too_dense = size > RATIO_GRACE_BYTES and size > MAX_RATIO * max(info.compress_size, 1)
        if too_dense or size > MAX_PART_BYTES or self.unpacked + size > MAX_TOTAL_BYTES:
            message = f"{self.name}: its part {info.filename} unpacks far beyond its packed size"
            raise UnreadableFile("bomb", f"{message}; save the file again from Word and retry")


def open_package(name: str, data: bytes) -> Package:
    """The zip package in ``data``. Raises UnreadableFile when it is no sound, open zip."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        message = (
            f"{name}: the zip package is broken or cut off; get the file again from its sender"
        )
        raise UnreadableFile("damaged", message) from error
    listed = archive.infolist()
    members = {_fold(info.filename): info for info in listed}
    _check_members(name, listed, distinct=len(members))
    return Package(name, archive, members)


def _fold(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").casefold()


def _check_members(name: str, members: list[zipfile.ZipInfo], *, distinct: int) -> None:
    if len(members) > MAX_MEMBERS:
        message = (
            f"{name}: {len(members)} parts in the package, more than {MAX_MEMBERS} are not read"
        )
        raise UnreadableFile("bomb", f"{message}; save the file again from Word and retry")
    if any(member.flag_bits & 0x1 for member in members):
        message = f"{name}: the package is encrypted; remove the password and save it again"
        raise UnreadableFile("encrypted", message)
    if distinct < len(members):
        message = f"{name}: the package holds one part twice; save the file again from Word"
        raise UnreadableFile("damaged", message)
