"""A folder of declarations, one a file -> the declarations, by key."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Any

from extractor.errors import CatalogueError


def read_declarations(folder: ModuleType, name: str) -> tuple[Any, ...]:
    """What each module of a package declares as ``name``, by the modules' names.

    Raises CatalogueError when a declaration's key is not its file's name.
    """
    found = []
    for module in sorted(pkgutil.iter_modules(folder.__path__), key=lambda module: module.name):
        declared = getattr(importlib.import_module(f"{folder.__name__}.{module.name}"), name)
        if declared.key != module.name:
            raise CatalogueError(f"{module.name}.py declares the key {declared.key}")
        found.append(declared)
    return tuple(found)
