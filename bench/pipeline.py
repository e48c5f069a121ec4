"""CPU time of each stage on contracts of growing length, beside the least work possible.

``make bench`` prints it. Read the ratios: machines differ and are shared. The long contracts
are the after-sales sample's body repeated; the start of the interpreter is a row of its own.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lxml import etree
from rich.console import Console
from rich.table import Table

from extractor.catalogue import read_catalogue
from extractor.exports.record import build_record
from extractor.gaps import find_gaps
from extractor.outline import parse_outline
from extractor.passages import build_reading
from extractor.pipeline import analyze
from extractor.producer import read_producer
from extractor.readers import read
from extractor.sections import find_sections
from extractor.terms import find_terms
from models.contract import Contract
from samples.source import Source, read_source
from samples.word import build_word

SOURCES = Path(__file__).parent.parent / "samples" / "sources"
# A page of the sample holds about this many characters.
PAGE = 900
RUNS = 5


def timed(work: Callable[[], object]) -> float:
    """The median CPU time of some runs, in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return 1000 * sorted(times)[RUNS // 2]


def long_contract(pages: int) -> bytes:
    """A Word file of about so many pages, with automatic numbers."""
    source = read_source(SOURCES / "after-sales.txt")
    length = sum(len(piece.text) for piece in source.pieces)
    times = max(1, round(pages * PAGE / length))
    pieces = source.pieces * times
    return build_word(Source(source.name, source.scheme, pieces, (), ()), automatic=True)


def floor(data: bytes) -> None:
    """The least work of any reader of Word files: unzip and parse the body."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        etree.fromstring(package.read("word/document.xml"))


def measure(path: Path) -> dict[str, float]:
    """Milliseconds of CPU for each stage on one file."""
    document = read(path)
    contract = Contract(document=document, clauses=parse_outline(document))
    reading = build_reading(contract)
    terms, parties = find_terms(reading)
    full = replace(contract, terms=terms, parties=parties)
    full = replace(full, sections=find_sections(full, reading))
    titles = read_catalogue().titles
    data = path.read_bytes()
    return {
        "unzip + parse": timed(lambda: floor(data)),
        "read": timed(lambda: read(path)),
        "outline": timed(lambda: parse_outline(document)),
        "passages": timed(lambda: build_reading(contract)),
        "terms": timed(lambda: find_terms(reading)),
        "sections": timed(lambda: find_sections(full, reading)),
        "gaps": timed(lambda: find_gaps(full, reading, titles)),
        "whole": timed(lambda: build_record(analyze(path), read_producer())),
    }


def whole_command(path: Path) -> float:
    """Milliseconds of CPU for ``clausetree extract --json``, start of the interpreter included."""
    before = os.times()
    command = [sys.executable, "-m", "extractor", "extract", "--json", str(path)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    spent = after.children_user - before.children_user
    return 1000 * (spent + after.children_system - before.children_system)


def main() -> None:
    """Print the table."""
    rows: dict[str, list[float]] = {}
    sizes = (5, 20, 100)
    with tempfile.TemporaryDirectory() as folder:
        for pages in sizes:
            path = Path(folder, f"{pages}.docx")
            path.write_bytes(long_contract(pages))
            for stage, spent in measure(path).items():
                rows.setdefault(stage, []).append(spent)
            rows.setdefault("command, from its start", []).append(whole_command(path))
    table = Table("CPU, ms", *(f"{pages} pages" for pages in sizes), "ratio 100 : 20")
    for stage, all_spent in rows.items():
        ratio = all_spent[-1] / all_spent[-2]
        table.add_row(stage, *(f"{ms:.1f}" for ms in all_spent), f"{ratio:.1f}")
    Console().print(table)


if __name__ == "__main__":
    main()
