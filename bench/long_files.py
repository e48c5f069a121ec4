"""Files of 5, 100 and 400 pages -> CPU time by page and peak memory of reading and the record.

The files are made from a sample: its pdf pages again and again, its Word body repeated. Memory is
what the system says a fresh process held at most, less what the bare interpreter holds.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.pages import count_pages, write_pages
from bench.pipeline import long_contract
from bench.show import Sheet
from bench.ways import PDF_WAYS, READER, RECORD, WORD_WAYS, Way

SIZES = (5, 100, 400)
REMEMBERED = 100
SAMPLE = Path(__file__).parent.parent / "samples" / "after-sales" / "after-sales.pdf"
WAYS = {".docx": WORD_WAYS, ".pdf": PDF_WAYS}
# VmHWM belongs to the program now running; ru_maxrss also counts what ran before it in the
# process, which is this benchmark itself.
PEAK = """
import re, sys
from pathlib import Path
{work}
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""
WORK = """
from bench import ways
chosen = {{way.name: way for way in ways.WAYS[{suffix!r}]}}[{name!r}]
chosen.work(Path(sys.argv[1]))
"""


def make_file(folder: Path, suffix: str, pages: int) -> Path:
    """A contract of about so many pages."""
    path = folder / f"{pages}{suffix}"
    if suffix == ".docx":
        path.write_bytes(long_contract(pages))
    else:
        count = count_pages(SAMPLE)
        write_pages(SAMPLE, path, [index % count for index in range(pages)])
    return path


def own_ways(suffix: str) -> list[Way]:
    """This project's two ways: reading, and the whole record."""
    return [way for way in WAYS[suffix] if way.name in (READER, RECORD)]


def growth_rows(folder: Path, rounds: int) -> Sheet:
    """CPU by page for each size, and how much dearer a page of the longest file is."""
    rows = []
    for suffix in WAYS:
        files = [make_file(folder, suffix, pages) for pages in SIZES]
        for way in own_ways(suffix):
            by_page = _by_page(way, files, rounds)
            ratio = by_page[-1] / by_page[-2]
            figures = (f"{1000 * spent:.2f}" for spent in by_page)
            rows.append((f"{suffix[1:]}, {way.name.split(', ')[1]}", *figures, f"{ratio:.2f}"))
    heads = ("CPU, ms a page", *(f"{pages} pages" for pages in SIZES), "page of 400 : of 100")
    return Sheet(f"Growth, {rounds} rounds", heads, rows)


def _by_page(way: Way, files: list[Path], rounds: int) -> list[float]:
    """Median seconds of CPU by page for each file; the files in turns."""
    spent: list[list[float]] = [[] for _ in files]
    for _ in range(rounds):
        for figures, path, pages in zip(spent, files, SIZES, strict=True):
            gc.collect()
            start = time.process_time()
            way.work(path)
            figures.append((time.process_time() - start) / pages)
    return [statistics.median(figures) for figures in spent]


def memory_rows(folder: Path) -> Sheet:
    """Peak megabytes over the bare interpreter for a file of 100 pages, way by way."""
    bare = _peak("", None)
    rows = []
    for suffix, ways in WAYS.items():
        path = make_file(folder, suffix, REMEMBERED)
        for way in ways:
            if way.installed:
                work = WORK.format(suffix=suffix, name=way.name)
                rows.append((f"{suffix[1:]}, {way.name}", f"{_peak(work, path) - bare:.0f}"))
    title = f"Peak memory over the bare interpreter's {bare:.0f} MB, {REMEMBERED} pages"
    return Sheet(title, ("way", "MB"), rows)


def _peak(work: str, path: Path | None) -> float:
    """Megabytes that a fresh process doing the work held at most."""
    command = [sys.executable, "-W", "ignore", "-c", PEAK.format(work=work), str(path or "")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[-1]) / 1024
