"""A playbook's TOML -> what is wrong in it, each with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from extractor.patterns import compile_once
from extractor.playbooks.limits import WrongLimit, read_limit
from models.catalogue import Catalogue
from models.contract import KindKey
from models.gap import Severity
from models.playbook import Fault, Need, Stance

# Keys of each table: those that must be there, then those that may.
TOP = (("key", "title"), ("kinds", "stance", "section", "limit"))
SECTION = (("section", "need"), ("severity", "why", "wording", "for"))
LIMIT = (("limit", "why"), ("severity", "wording", "for"))
CHOICES = {
    "stance": get_args(Stance),
    "need": get_args(Need),
    "severity": get_args(Severity),
    "for": ("customer", "provider"),
}
BILINGUAL = ("title", "why", "wording")
TABLE_HEAD = r"\s*+\[\[?\s*+([a-z_]+)\s*+\]\]?\s*+(?:#.*)?"
KEY = r"\s*+([a-z_]+)\s*+="


def find_faults(data: Mapping[str, Any], text: str, catalogue: Catalogue) -> Iterator[Fault]:
    """What the schema does not allow, in the order of the lines."""
    lines = _Lines(text)
    faults = [*_table_faults(data, TOP, lines, ("", 0))]
    for name, keys in (("section", SECTION), ("limit", LIMIT)):
        tables = data.get(name, [])
        if not _is_list_of_tables(tables):
            faults.append(Fault(lines.of(("", 0), name), f"write [[{name}]], once for each"))
            continue
        for index, table in enumerate(tables):
            faults += _table_faults(table, keys, lines, (name, index))
            faults += _meaning_faults(table, lines, (name, index), catalogue)
    yield from sorted(faults, key=lambda fault: fault.line)


def _is_list_of_tables(tables: Any) -> bool:
    return isinstance(tables, list) and all(isinstance(table, dict) for table in tables)


Place = tuple[str, int]


class _Lines:
    """On which line each key of each table stands: the Nth ``[[section]]``, the key in it."""

    def __init__(self, text: str) -> None:
        self._found: dict[tuple[Place, str], int] = {}
        counts: dict[str, int] = {}
        here: Place = ("", 0)
        for number, line in enumerate(text.splitlines(), 1):
            head = compile_once(TABLE_HEAD).fullmatch(line)
            if head:
                here = (head[1], counts.get(head[1], 0))
                counts[head[1]] = here[1] + 1
                self._found.setdefault((here, ""), number)
                self._found.setdefault((("", 0), head[1]), number)
            key = compile_once(KEY).match(line)
            if key:
                self._found.setdefault((here, key[1]), number)

    def of(self, place: Place, key: str = "") -> int:
        """The line of a key; of its table's head when the key stands on no line of its own."""
        return self._found.get((place, key)) or self._found.get((place, "")) or 1


def _table_faults(
    table: Mapping[str, Any],
    keys: tuple[tuple[str, ...], tuple[str, ...]],
    lines: _Lines,
    place: Place,
) -> Iterator[Fault]:
    """Keys that are missing, unknown, or have a value of another sort."""
    needed, optional = keys
    for key in needed:
        if key not in table:
            yield Fault(lines.of(place), f"{key} is missing")
    for key, value in table.items():
        if key not in (*needed, *optional):
            listed = ", ".join((*needed, *optional))
            yield Fault(lines.of(place, key), f"{key} is not one of {listed}")
        elif key in CHOICES and value not in CHOICES[key]:
            yield Fault(lines.of(place, key), f"{key} is one of {', '.join(CHOICES[key])}")
        elif key == "kinds" and not _are_kinds(value):
            yield Fault(lines.of(place, key), f"kinds is a list of {', '.join(get_args(KindKey))}")
        elif key in BILINGUAL and not _is_bilingual(value):
            yield Fault(lines.of(place, key), f'write {key} = {{ zh = "…", en = "…" }}')


def _is_bilingual(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != {"zh", "en"}:
        return False
    return all(isinstance(words, str) and words.strip() for words in value.values())


def _are_kinds(value: Any) -> bool:
    return isinstance(value, list) and all(kind in get_args(KindKey) for kind in value)


def _meaning_faults(
    table: Mapping[str, Any], lines: _Lines, place: Place, catalogue: Catalogue
) -> Iterator[Fault]:
    """A section or limit that the catalogue does not know."""
    name = place[0]
    words = table.get(name)
    if words is None:
        return
    line = lines.of(place, name)
    if not isinstance(words, str):
        yield Fault(line, f"{name} is text")
    elif name == "section" and words not in {entry.key for entry in catalogue.sections}:
        yield Fault(line, f"{words} is no section; `clausetree catalogue` lists them")
    elif name == "limit":
        try:
            read_limit(words, catalogue)
        except WrongLimit as error:
            yield Fault(line, str(error))
