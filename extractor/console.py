"""What every command shares: results to stdout, everything else to stderr, exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from importlib import import_module
from typing import Any

import typer


class ExitCode:
    """Done, some files refused, wrong usage, nothing can be stored."""

    DONE, REFUSED, USAGE, STORE = range(4)


class Tongue(StrEnum):
    """The language of titles and messages."""

    ZH = "zh"
    EN = "en"


def print_json(thing: Any, *, indent: bool = False) -> None:
    """One JSON value and a line's end on stdout."""
    text = json.dumps(thing, ensure_ascii=False, indent=1 if indent else None, allow_nan=False)
    # A lone surrogate cannot be written as UTF-8; readers never give one, names of files can.
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")


def print_rich(parts: Sequence[Any]) -> None:
    """Tables and texts of rich, for people."""
    console = import_module("rich.console").Console(highlight=False)
    for part in parts:
        console.print(part)


def tell(message: str) -> None:
    """One line on stderr; signs that a terminal would act on are written out."""
    shown = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in message)
    typer.echo(f"clausetree: {shown}", err=True)
