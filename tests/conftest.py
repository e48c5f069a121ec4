"""What the tests share: the samples as analyzed, and small factories of records."""

from __future__ import annotations

import json
import stat
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractor.exports.record import build_record
from extractor.pipeline import analyze
from extractor.producer import read_producer
from extractor.readers.legacy import office
from models.contract import Contract

SAMPLES = Path(__file__).parent.parent / "samples"
NAMES = tuple(sorted(path.stem for path in (SAMPLES / "sources").glob("*.txt")))

# Lines that a test wants read by whoever runs the tests.
SUMMARY = pytest.StashKey[tuple[str, ...]]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in terminalreporter.config.stash.get(SUMMARY, ()):
        terminalreporter.write_line(line)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("clausetree")
    group.addoption("--update-golden", action="store_true", help="rewrite expected.json files")
    group.addoption("--pin-accuracy", action="store_true", help="raise the floors to today's F1")
    group.addoption("--lower-floor", metavar="REASON", help="let --pin-accuracy lower floors")


def sample_files() -> list[Path]:
    """Every sample in every format."""
    files = [path for name in NAMES for path in (SAMPLES / name).iterdir()]
    return sorted(path for path in files if path.suffix in (".docx", ".pdf"))


@cache
def analyzed(path: Path) -> Contract:
    """A sample carried through the pipeline, once a run."""
    return analyze(path)


def record_of(path: Path) -> dict[str, Any]:
    """A sample's record as it is printed."""
    return dict(build_record(analyzed(path), read_producer()))


def truth_of(name: str) -> dict[str, Any]:
    """The terms and planted defects that a sample's source declares."""
    truth: dict[str, Any] = json.loads((SAMPLES / name / "truth.json").read_text("utf-8"))
    return truth


@pytest.fixture
def pretend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Puts a script in the place of LibreOffice; ``$out`` in it is where the result belongs."""
    if sys.platform == "win32":
        pytest.skip("a shell script")

    def write(script: str) -> None:
        program = tmp_path / "soffice"
        head = (
            '#!/bin/sh\nwhile [ "$1" != --outdir ]; do\n'
            'if [ "$1" = --convert-to ]; then kind=${2%%:*}; fi; shift; done\n'
            "out=$2/contract.$kind\n"
        )
        program.write_text(f"{head}{script}\n", "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv(office.PROGRAM_VARIABLE, str(program))

    return write
