"""Whether the optional recognition of scans is installed, and the way to it."""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from typing import Any

HOW_TO_INSTALL = "install the extra clausetree[ocr] to have scans read"

# Pages are drawn at 200 dpi; the library finds print on a smaller picture and reads it on this.
PIXELS_PER_POINT = 200 / 72
# A page takes about a second: more of them are told, not read.
MAX_SCANNED = 300

# What the extra brings; none of it is loaded before a page without text is met.
_NEEDED = ("faster_paddle", "numpy", "PIL")


def has_recognition() -> bool:
    """Whether pictures of pages can be read here."""
    return all(find_spec(name) is not None for name in _NEEDED)


def scan_reader() -> Any:
    """The module ``extractor.readers.scan.reader``, loaded now; only where ``has_recognition``."""
    return importlib.import_module("extractor.readers.scan.reader")
