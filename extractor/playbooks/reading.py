"""A playbook's file or name -> the playbook."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractor.errors import WrongPlaybook
from extractor.patterns import compile_once
from extractor.playbooks.checking import find_faults
from extractor.playbooks.limits import read_limit
from models.catalogue import Catalogue
from models.gap import Bilingual
from models.playbook import Advice, Fault, LimitRule, Playbook, SectionRule

SHIPPED = files("extractor.playbooks") / "shipped"
# How the parser says where it stopped.
AT_LINE = r"\(at line (\d+)"
MOST_BYTES = 1_000_000


def shipped_names() -> list[str]:
    """The names of the playbooks that come with the program."""
    return sorted(
        one.name.removesuffix(".toml") for one in SHIPPED.iterdir() if one.name.endswith(".toml")
    )


def load_playbook(name: str, catalogue: Catalogue) -> Playbook:
    """A shipped playbook by its name, else the file of that path. Raises WrongPlaybook."""
    if name in shipped_names():
        return read_playbook((SHIPPED / f"{name}.toml").read_bytes(), name, catalogue)
    path = Path(name)
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        listed = ", ".join(shipped_names())
        fault = Fault(0, f"{error.strerror}; shipped playbooks are {listed}")
        raise WrongPlaybook(name, (fault,)) from error
    return read_playbook(data, path.name, catalogue)


def read_playbook(data: bytes, name: str, catalogue: Catalogue) -> Playbook:
    """The playbook in the bytes of a TOML file. Raises WrongPlaybook with every fault."""
    if len(data) > MOST_BYTES:
        raise WrongPlaybook(name, (Fault(0, f"larger than {MOST_BYTES} bytes"),))
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        parsed = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise WrongPlaybook(name, (Fault(line, "not UTF-8"),)) from error
    except tomllib.TOMLDecodeError as error:
        raise WrongPlaybook(name, (_syntax_fault(str(error), text),)) from error
    faults = tuple(find_faults(parsed, text, catalogue))
    if faults:
        raise WrongPlaybook(name, faults)
    return _build(parsed, catalogue)


def _syntax_fault(message: str, text: str) -> Fault:
    found = compile_once(AT_LINE).search(message)
    return Fault(int(found[1]) if found else text.count("\n") + 1, message)


def _build(data: Mapping[str, Any], catalogue: Catalogue) -> Playbook:
    return Playbook(
        key=data["key"],
        title=Bilingual(**data["title"]),
        kinds=tuple(data.get("kinds", ())),
        stance=data.get("stance", "neutral"),
        sections=tuple(
            SectionRule(table["section"], table["need"], _advice(table))
            for table in data.get("section", ())
        ),
        limits=tuple(
            LimitRule(read_limit(table["limit"], catalogue), _advice(table))
            for table in data.get("limit", ())
        ),
    )


def _advice(table: Mapping[str, Any]) -> Advice:
    return Advice(
        severity=table.get("severity", "medium"),
        why=_bilingual(table.get("why")),
        wording=_bilingual(table.get("wording")),
        side=table.get("for"),
    )


def _bilingual(words: Mapping[str, str] | None) -> Bilingual | None:
    return None if words is None else Bilingual(**words)
