"""The shape of the code: which module may import which, sizes, and names nobody else has."""

from __future__ import annotations

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("models", "extractor", "web")

# What each part may import besides the standard library; the longest prefix that fits decides.
# A third-party library stands where it is used and nowhere else.
ALLOWED: dict[str, tuple[str, ...]] = {
    "models": ("models", "typing_extensions"),
    "extractor.errors": ("models",),
    "extractor.required": (),
    "extractor.patterns": ("regex", "extractor.required"),
    "extractor.declarations": ("extractor.errors",),
    "extractor.values": (
        "models.values",
        "models.term",
        "extractor.values",
        "regex",
        "extractor.patterns",
    ),
    "extractor.readers": (
        "models",
        "extractor.errors",
        "extractor.readers",
        "regex",
        "extractor.patterns",
    ),
    "extractor.readers.word": (
        "models",
        "extractor.errors",
        "extractor.readers",
        "regex",
        "extractor.patterns",
        "lxml",
    ),
    "extractor.readers.pdf": (
        "models",
        "extractor.errors",
        "extractor.readers",
        "regex",
        "extractor.patterns",
        "pypdfium2",
        "pdfplumber",
    ),
    "extractor.readers.scan": (
        "models",
        "extractor.readers",
        "regex",
        "extractor.patterns",
        "numpy",
        "PIL",
    ),
    "extractor.readers.scan.engine": ("models", "faster_paddle", "PIL"),
    "extractor.readers.guard": ("models", "extractor.errors", "extractor.readers", "lxml"),
    "extractor.outline": (
        "models",
        "extractor.outline",
        "extractor.values.injected",
        "extractor.values.matching",
        "extractor.values.numerals",
        "regex",
        "extractor.patterns",
    ),
    "extractor.passages": (
        "models",
        "extractor.errors",
        "extractor.passages",
        "extractor.values",
        "extractor.required",
        "regex",
        "extractor.patterns",
    ),
    "extractor.terms": (
        "models",
        "extractor.declarations",
        "extractor.errors",
        "extractor.passages",
        "extractor.terms",
        "extractor.values",
        "regex",
        "extractor.patterns",
    ),
    "extractor.sections": (
        "models",
        "extractor.declarations",
        "extractor.errors",
        "extractor.passages",
        "extractor.sections",
        "extractor.values",
        "regex",
        "extractor.patterns",
    ),
    "extractor.references": (
        "models",
        "extractor.gaps.labels",
        "extractor.patterns",
        "extractor.values.matching",
        "regex",
    ),
    "extractor.kinds": (
        "models",
        "extractor.passages",
        "extractor.values",
        "regex",
        "extractor.patterns",
    ),
    "extractor.gaps": (
        "models",
        "extractor.declarations",
        "extractor.errors",
        "extractor.gaps",
        "extractor.passages",
        "extractor.values",
        "regex",
        "extractor.patterns",
    ),
    "extractor.comparison": (
        "models",
        "extractor.comparison",
        "extractor.values",
        "regex",
        "extractor.patterns",
    ),
    "extractor.comparison.alignment": (
        "models",
        "extractor.comparison",
        "numpy",
        "rapidfuzz",
        "scipy",
    ),
    "extractor.comparison.difference": ("models", "extractor.comparison", "rapidfuzz"),
    "extractor.playbooks": (
        "models",
        "extractor.comparison",
        "extractor.errors",
        "extractor.playbooks",
        "regex",
        "extractor.patterns",
    ),
    "extractor.exports": ("models", "extractor.exports"),
    "extractor.exports.review_tables": ("models", "extractor.exports", "rich"),
    "extractor.exports.report": ("models", "extractor.exports", "jinja2"),
    "extractor.exports.schema": ("models", "pydantic"),
    "extractor.exports.tables": ("models", "extractor.exports.value_words", "rich"),
    "extractor.exports.comparison_tables": ("models", "extractor.exports", "rich"),
    "extractor.exports.comparison_sheets": ("models", "extractor.exports", "openpyxl"),
    "extractor.catalogue": ("models", "extractor"),
    "extractor.producer": ("models", "extractor"),
    "extractor.language": ("models", "extractor.errors", "extractor.pipeline", "spacy"),
    "extractor.checking": ("models", "extractor"),
    "extractor.pipeline": ("models", "extractor"),
    "extractor.quotes": ("models", "extractor.errors", "extractor.readers"),
    "extractor.pictures": ("models", "extractor.errors", "extractor.readers", "pypdfium2", "PIL"),
    "extractor.comparing": ("models", "extractor"),
    "extractor.bulk": ("models", "extractor"),
    "extractor.__main__": ("extractor.cli",),
    "extractor.cli": ("models", "extractor", "typer", "rich"),
    "extractor.console": ("typer",),
    "extractor.review_commands": ("models", "extractor", "typer"),
    "web": ("web", "extractor", "models", "flask"),
}

MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
MAX_LINES = 400
MAX_FUNCTION = 50
MAX_PARAMETERS = 5
MAX_NESTING = 3


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {_name(path) for path in MODULES}


def _allowed(module: str) -> tuple[str, ...]:
    fitting = [prefix for prefix in ALLOWED if module == prefix or module.startswith(f"{prefix}.")]
    return ALLOWED[max(fitting, key=len)] if fitting else ()


def _imports(tree: ast.AST) -> list[str]:
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            found += [name if name in NAMES else node.module for name in inner]
    return found


def _is_allowed(imported: str, allowed: tuple[str, ...]) -> bool:
    return any(imported == prefix or imported.startswith(f"{prefix}.") for prefix in allowed)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_imports_only_what_its_part_may(path: Path) -> None:
    module = _name(path)
    tree = ast.parse(path.read_text("utf-8"))
    wrong = [
        name
        for name in _imports(tree)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not _is_allowed(name, _allowed(module))
    ]
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_and_its_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    too_long = []
    if text.count("\n") > MAX_LINES:
        too_long.append(f"{_name(path)}: {text.count(chr(10))} lines")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            arguments = len(node.args.posonlyargs) + len(node.args.args)
            if length > MAX_FUNCTION:
                too_long.append(f"{node.name}: {length} lines")
            if arguments > MAX_PARAMETERS:
                too_long.append(f"{node.name}: {arguments} parameters")
            if _nesting(node) > MAX_NESTING:
                too_long.append(f"{node.name}: nested {_nesting(node)} deep")
    assert too_long == []


def _nesting(node: ast.AST) -> int:
    """How deep blocks stand inside each other; ``elif`` is no deeper than its ``if``."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        here = isinstance(child, ast.For | ast.While | ast.If | ast.With | ast.Try)
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse
        deepest = max(deepest, _nesting(child) + (1 if here and not is_elif else 0))
    return deepest


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_nothing_is_imported_inside_a_function(path: Path) -> None:
    inside = [
        node.lineno
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []


def test_there_are_no_circular_imports() -> None:
    graph = {
        _name(path): {
            name for name in _imports(ast.parse(path.read_text("utf-8"))) if name in NAMES
        }
        for path in MODULES
    }
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, f"a circle: {' -> '.join((*trail, module))}"
        if module not in done:
            for imported in sorted(graph[module]):
                visit(imported, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def test_only_the_command_line_prints() -> None:
    printing = [
        _name(path)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]
    assert [name for name in printing if name != "extractor.cli"] == []


def test_every_file_fault_is_caught_in_one_place() -> None:
    catching = [_name(path) for path in MODULES if "except Exception" in path.read_text("utf-8")]
    assert catching == ["extractor.bulk"]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_other_distribution_installs_a_package_of_this_name(package: str) -> None:
    assert set(packages_distributions().get(package, ["clausetree"])) == {"clausetree"}


def test_every_package_folder_is_listed_in_the_project_file() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    folders = {_name(path) for path in MODULES if path.name == "__init__.py"}
    assert set(listed["tool"]["setuptools"]["packages"]) == folders
