"""A file of another word processor -> the same in another format, by a locked-up LibreOffice.

This is the one place that runs LibreOffice: for old Word files and their kin, and for the
pictures of pages. Each run has a folder of its own, which holds its profile, the file and what
comes out, and is always removed; it is ended with all its children when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from extractor.errors import UnreadableFile
from extractor.readers.guard import MAX_FILE_BYTES

if sys.platform == "linux":
    import resource

PROGRAM_VARIABLE = "CLAUSETREE_SOFFICE"
SECONDS_VARIABLE = "CLAUSETREE_OFFICE_SECONDS"
# A contract of 100 pages takes 4 seconds, of which starting takes one.
SECONDS = 25.0
# 0.6 GiB were seen mapped, 0.2 of them used, for a contract of 100 pages.
MAX_MEMORY_BYTES = 2 * 2**30
INSTALL = "install LibreOffice (Debian: libreoffice-writer-nogui, elsewhere from libreoffice.org)"

_PATIENCE = 0.1
_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (r"LibreOffice\program\soffice.com",),
    "linux": (
        "/usr/lib/libreoffice/program/soffice",
        "/usr/lib64/libreoffice/program/soffice",
        "/opt/libreoffice/program/soffice",
    ),
}
# What a document may not do: run macros, even at its opening (level 3 is the highest), fetch
# what it links to, from the net or from other files. A proxy at a closed port stops the rest.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "CheckDocumentEvents", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>\n'
)
_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)


@dataclass(frozen=True, slots=True)
class Conversion:
    """What LibreOffice is asked for: from which format, by which of its filters, into which.

    ``suffix`` and ``target`` are suffixes without a dot; ``reading`` and ``writing`` are
    LibreOffice's own names of the filters. Naming both leaves it nothing to guess.
    """

    suffix: str
    reading: str
    target: str
    writing: str


# LibreOffice's names of the filters that read each kind of file, and of those that write.
READING = {
    "docx": "MS Word 2007 XML",
    "doc": "MS Word 97",
    "rtf": "Rich Text Format",
    "odt": "writer8",
    "txt": "Text (encoded):UTF8",
}
DOCX = ("docx", "MS Word 2007 XML")
PDF = ("pdf", "writer_pdf_Export")


def find_office() -> Path | None:
    """LibreOffice's program: what CLAUSETREE_SOFFICE names, else on the PATH or where each
    platform keeps it; None when it is not installed."""
    named = os.environ.get(PROGRAM_VARIABLE)
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((place for place in _usual_places() if place.is_file()), None)


def convert(name: str, data: bytes, conversion: Conversion, *, seconds: float = 0) -> bytes:
    """The file's bytes in the target format. Raises UnreadableFile, also without LibreOffice.

    ``seconds`` is the time allowed; 0 means what CLAUSETREE_OFFICE_SECONDS says, else 25.
    """
    program = find_office()
    if program is None:
        message = f"{name}: .{conversion.suffix} files need LibreOffice, which was not found"
        raise UnreadableFile("unsupported", f"{message}; {INSTALL}, or save it as .docx")
    with _own_folder() as folder:
        source = folder / "in" / f"contract.{conversion.suffix}"
        source.write_bytes(data)
        _write_profile(folder)
        with _running(_command(program, folder, source, conversion), folder) as process:
            _wait(name, process, folder, seconds or _allowed_seconds())
        return _collect(name, folder / "out" / f"contract.{conversion.target}")


def _usual_places() -> Iterator[Path]:
    bases = [os.environ.get(key) for key in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")]
    for place in _USUAL_PLACES.get(sys.platform, ()):
        if sys.platform == "win32":
            yield from (Path(base) / place for base in bases if base)
        else:
            yield Path(place)


def _allowed_seconds() -> float:
    try:
        seconds = float(os.environ.get(SECONDS_VARIABLE, ""))
    except ValueError:
        return SECONDS
    return seconds if 0 < seconds < float("inf") else SECONDS


@contextmanager
def _own_folder() -> Iterator[Path]:
    """A new folder that only this user may open; it is gone afterwards, with all in it."""
    folder = Path(tempfile.mkdtemp(prefix="clausetree-"))
    try:
        for part in ("in", "out", "tmp", "profile/user"):
            (folder / part).mkdir(parents=True)
        yield folder
    finally:
        # A process that was just killed may still be writing, and Windows keeps open files.
        for _ in range(20):
            shutil.rmtree(folder, ignore_errors=True)
            if not folder.exists():
                break
            time.sleep(_PATIENCE)


def _write_profile(folder: Path) -> None:
    items = "".join(
        _ITEM.format(path=path, name=name, value=value) for path, name, value in _SETTINGS
    )
    profile = folder / "profile" / "user" / "registrymodifications.xcu"
    profile.write_text(_PROFILE.format(items=items), "utf-8")


def _command(program: Path, folder: Path, source: Path, conversion: Conversion) -> list[str]:
    return [
        str(program),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--nofirststartwizard",
        f"--infilter={conversion.reading}",
        "--convert-to",
        f"{conversion.target}:{conversion.writing}",
        "--outdir",
        str(folder / "out"),
        str(source),
    ]


@contextmanager
def _running(command: list[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program at work in a process group of its own; the whole group is ended at last."""
    temporary = str(folder / "tmp")
    homes = dict.fromkeys(("HOME", "TMPDIR", "TMP", "TEMP"), temporary)
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=temporary,
            env={**os.environ, **homes, "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"},
            start_new_session=True,
        )
    except OSError as error:
        reason = error.strerror or "it cannot be started"
        message = f"LibreOffice ({command[0]}): {reason}; {INSTALL}"
        raise UnreadableFile("unsupported", message) from error
    try:
        _limit(process)
        yield process
    finally:
        _end(process)


def _limit(process: subprocess.Popen[bytes]) -> None:
    """Bound the memory and the files of the process and of what it starts, where Linux can."""
    if sys.platform == "linux":
        limits = ((resource.RLIMIT_AS, MAX_MEMORY_BYTES), (resource.RLIMIT_CORE, 0))
        for kind, most in limits:
            # It may have ended already; a lower limit that stands can only be kept.
            with suppress(OSError, ValueError):
                resource.prlimit(process.pid, kind, (most, most))


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        kill = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(kill, check=False, capture_output=True)
        process.kill()
    else:
        # Children that outlive their parent are still in its group.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _wait(name: str, process: subprocess.Popen[bytes], folder: Path, seconds: float) -> None:
    """Until the program ends. Raises UnreadableFile when it takes too long or writes too much."""
    until = time.monotonic() + seconds
    while True:
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
        if _size(folder) > 4 * MAX_FILE_BYTES:
            message = f"{name}: LibreOffice wrote far more than the file holds; save it as .docx"
            raise UnreadableFile("too_large", message)
        if process.returncode is not None:
            return
        if time.monotonic() > until:
            message = f"{name}: LibreOffice took more than {seconds:g} seconds; save it as .docx"
            raise UnreadableFile("timeout", f"{message}, or allow more by {SECONDS_VARIABLE}")


def _size(folder: Path) -> int:
    """The bytes of all files below the folder; files may go while they are counted."""
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += os.lstat(os.path.join(root, name)).st_size  # noqa: PTH118
    return total


def _collect(name: str, result: Path) -> bytes:
    """What came out. Raises UnreadableFile when it is nothing, no plain file or too large."""
    if result.is_symlink() or not result.is_file() or not result.stat().st_size:
        message = f"{name}: LibreOffice could not read it; open it, save it as .docx and retry"
        raise UnreadableFile("damaged", message)
    if result.stat().st_size > MAX_FILE_BYTES:
        limit = MAX_FILE_BYTES // 2**20
        message = f"{name}: more than {limit} MB came out of LibreOffice; split the file"
        raise UnreadableFile("too_large", message)
    return result.read_bytes()
