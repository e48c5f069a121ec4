"""The source of a regular expression -> its pattern and what it requires, made once a machine.

Compiling the catalogue's patterns takes over a second, building them from their compiled code a
fiftieth of that. So the code is kept as Python keeps modules' bytecode: in ``__pycache__``, by
version, rebuilt when absent, trusted as bytecode is. Only ``save_patterns`` writes it.
"""

from __future__ import annotations

import copyreg
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import regex

from extractor.required import Required, find_required

Key = tuple[str, int]


def compile_once(source: str, flags: int = 0) -> regex.Pattern[str]:
    """The compiled pattern. Raises regex.error when the source is none."""
    return _store().find((source, int(flags)))


def required_by(source: str, flags: int = 0) -> Required:
    """The sets of characters from each of which every match of the pattern holds one."""
    return _store().find_required((source, int(flags)))


def save_patterns(*, always: bool = False) -> None:
    """Keep what was compiled in this run for the next one, where there is a place to write.

    Where Python may not write bytecode (``PYTHONDONTWRITEBYTECODE``), only with ``always``.
    """
    if always or not sys.dont_write_bytecode:
        _store().save()


class _Store:
    """Patterns by source and flags, what they require, and what of both was found on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.build, _ = _reduce(regex.compile("x"))
        self.code: dict[Key, Any]
        self.required: dict[Key, Required]
        self.code, self.required = _load(path)
        self.patterns: dict[Key, regex.Pattern[str]] = {}
        self.is_new = False

    def find(self, key: Key) -> regex.Pattern[str]:
        pattern = self.patterns.get(key)
        if pattern is None:
            pattern = self.patterns[key] = self._make(key)
        return pattern

    def _make(self, key: Key) -> regex.Pattern[str]:
        code = self.code.get(key)
        if code is not None:
            pattern: regex.Pattern[str] = self.build(*code)
            return pattern
        self.is_new = True
        return regex.compile(*key)

    def find_required(self, key: Key) -> Required:
        required = self.required.get(key)
        if required is None:
            required = self.required[key] = find_required(*key)
            self.is_new = True
        return required

    def save(self) -> None:
        if not self.is_new:
            return
        code = dict(self.code)
        for key, pattern in self.patterns.items():
            if key not in code:
                code[key] = _plain(_reduce(pattern)[1])
        _write(self.path, marshal.dumps((code, self.required)))
        self.is_new = False


@cache
def _store() -> _Store:
    return _Store(Path(cache_from_source(__file__)).with_suffix(f".regex-{regex.__version__}"))


def _reduce(pattern: regex.Pattern[str]) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """What the regex library gives for pickling: how to build a pattern, and its code."""
    reduced = copyreg.dispatch_table[type(pattern)](pattern)
    assert isinstance(reduced, tuple)
    return reduced[0], reduced[1]


def _plain(thing: Any) -> Any:
    """``thing`` in the plain types that marshal knows; flags have a class of their own."""
    match thing:
        case bool() | None | bytes():
            return thing
        case int():
            return int(thing)
        case str():
            return str(thing)
        case list() | tuple():
            return type(thing)(_plain(part) for part in thing)
        case dict():
            return {_plain(key): _plain(value) for key, value in thing.items()}
    raise TypeError(f"{type(thing).__name__} in a pattern's compiled code")


def _load(path: Path) -> tuple[dict[Key, Any], dict[Key, Required]]:
    try:
        code, required = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return {}, {}
    return code, required


def _write(path: Path, data: bytes) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(exist_ok=True)
        draft.write_bytes(data)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
