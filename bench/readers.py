"""Contract files -> CPU time of reading them, beside other libraries and the least work possible.

``python -m bench.readers [FILE or FOLDER …]`` prints it; without files it measures the samples.
What is counted: the CPU time of this process (all its threads) from the file on disk to the text,
tables or record in memory, all libraries loaded and each way taken once before. The ways take
turns, A B C A B C, so that a busy machine slows all alike; a figure is the median of the rounds.
Read the ratios. ``--markdown`` prints tables for a README, ``--no-growth`` leaves out the second
part: files of 5, 100 and 400 pages, which must cost in proportion, and peak memory.
"""

from __future__ import annotations

import argparse
import gc
import logging
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.long_files import growth_rows, memory_rows
from bench.pages import count_pages, split_by_rulings
from bench.show import Sheet, show
from bench.ways import READER, WAYS, Way

SAMPLES = Path(__file__).parent.parent / "samples"


@dataclass(frozen=True)
class Measured:
    """Seconds of CPU that one way took for all files of a format, one figure a round."""

    way: Way
    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle of the rounds, in seconds."""
        return statistics.median(self.rounds)


def files_of(arguments: Sequence[str], suffix: str) -> list[Path]:
    """The files of one format named, and those in the folders named; the samples when none is."""
    found: list[Path] = []
    for path in map(Path, arguments or [str(SAMPLES)]):
        inside = sorted(path.rglob(f"*{suffix}")) if path.is_dir() else [path]
        found.extend(file for file in inside if file.suffix == suffix)
    return found


def readable(files: Sequence[Path], ways: Sequence[Way]) -> Iterator[Path]:
    """The files that every way reads without an error; the others are told."""
    for path in files:
        try:
            for way in ways:
                way.work(path)
        except Exception as error:  # a fault of any library: the file is no common ground
            sys.stderr.write(f"{path.name} left out, {way.name} fails: {type(error).__name__}\n")
            continue
        yield path


def measure(files: Sequence[Path], ways: Sequence[Way], rounds: int) -> list[Measured]:
    """Each way's CPU time for all files together, the ways in turns."""
    spent: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        sums = [0.0] * len(ways)
        for path in files:
            for index, way in enumerate(ways):
                sums[index] += timed(way, path)
        for figures, total in zip(spent, sums, strict=True):
            figures.append(total)
    return [Measured(way, tuple(figures)) for way, figures in zip(ways, spent, strict=True)]


def timed(way: Way, path: Path) -> float:
    """Seconds of CPU for one file, what the way before left behind cleared away first."""
    gc.collect()
    start = time.process_time()
    way.work(path)
    return time.process_time() - start


def compare(title: str, files: Sequence[Path], suffix: str, rounds: int) -> Sheet:
    """The table of one format: each way by page, in times the least work and in times ours.

    Without rows when no file is read by all ways.
    """
    ways = [way for way in WAYS[suffix] if way.installed]
    missing = [way.name for way in WAYS[suffix] if not way.installed]
    common = list(readable(files, ways))
    pages = sum(map(count_pages, common)) or 1
    measured = measure(common, ways, rounds) if common else []
    least = measured[0].median if common else 0.0
    own = sum(one.median for one in measured if one.way.name == READER)
    rows = [
        (
            one.way.name,
            f"{1000 * one.median / pages:.2f}",
            f"{one.median / least:.1f}",
            f"{one.median / own:.2f}",
        )
        for one in measured
    ]
    title = f"{title}: {len(common)} files, {pages} pages, {rounds} rounds"
    note = f"not installed: {', '.join(missing)}" if missing else ""
    return Sheet(title, ("way", "ms a page", f"× {ways[0].name}", "× our reading"), rows, note)


def sheets(arguments: Sequence[str], rounds: int, folder: Path) -> Iterator[Sheet]:
    """The tables of Word files, and of pdf pages without drawn rules and with."""
    word = files_of(arguments, ".docx")
    if word:
        yield compare("Word", word, ".docx", rounds)
    for sort, files in split_by_rulings(files_of(arguments, ".pdf"), folder):
        yield compare(f"PDF, {sort}", files, ".pdf", rounds)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="bench.readers", description=(__doc__ or "").strip())
    parser.add_argument("files", nargs="*")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--no-growth", action="store_true")
    chosen = parser.parse_args()
    # As the command line does; all ways gain by it.
    gc.set_threshold(100_000, 50, 50)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for sheet in sheets(chosen.files, chosen.rounds, folder):
            show(sheet, markdown=chosen.markdown)
        if not chosen.no_growth:
            show(growth_rows(folder, chosen.rounds), markdown=chosen.markdown)
            show(memory_rows(folder), markdown=chosen.markdown)


if __name__ == "__main__":
    main()
