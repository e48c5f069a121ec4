"""CPU time of the pdf reader beside raw pdfium text and pdfplumber, pages with rulings apart.

``python -m bench.pdf_reader [FILE…]`` prints it; without files it reads the samples. Read the
ratios: machines differ and are shared. Each figure is the least of some runs, taken in turns.
"""

from __future__ import annotations

import gc
import io
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pdfplumber
import pypdfium2
from rich.console import Console
from rich.table import Table

from extractor.readers.pdf import read_pages, read_pdf
from extractor.readers.pdf_chars import PageFrame
from extractor.readers.pdf_rules import read_rulings

SAMPLES = Path(__file__).parent.parent / "samples"
RUNS = 7
# pdfplumber takes up to a hundred times as long: once is enough, on so many pages.
PLUMBED = 20


def raw_text(data: bytes) -> None:
    """The least work of any reader: pdfium's text of each page, without places."""
    file = pypdfium2.PdfDocument(data)
    for page in file:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    file.close()


def plumb(data: bytes) -> None:
    """pdfplumber's text and tables of each page."""
    with pdfplumber.open(io.BytesIO(data)) as file:
        for page in file.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def with_pages(data: bytes, pages: Sequence[int]) -> bytes:
    """A file with some of the pages, counted from 0."""
    old, new, out = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new(), io.BytesIO()
    new.import_pages(old, list(pages))
    new.save(out)
    new.close()
    old.close()
    return out.getvalue()


def by_rulings(data: bytes) -> tuple[list[int], list[int]]:
    """The pages on which no rule is drawn, and the others."""
    plain: list[int] = []
    ruled: list[int] = []
    file = pypdfium2.PdfDocument(data)
    for index in range(len(file)):
        page = file[index]
        rulings = read_rulings(page, PageFrame(page))
        (ruled if rulings.level or rulings.upright else plain).append(index)
        page.close()
    file.close()
    return plain, ruled


def timed(works: Sequence[Callable[[], object]], runs: int = RUNS) -> list[float]:
    """The least CPU time of each work, in milliseconds; in turns, as the machine is shared."""
    least = [float("inf")] * len(works)
    for _ in range(runs):
        for index, work in enumerate(works):
            start = time.process_time()
            work()
            least[index] = min(least[index], 1000 * (time.process_time() - start))
    return least


def ratios(name: str, data: bytes, pages: Sequence[int]) -> tuple[str, ...]:
    """One row of the table: a file's pages of one sort."""
    part = with_pages(data, pages)
    works = (
        lambda: raw_text(part),
        lambda: read_pages(name, part),
        lambda: read_pdf(name, part),
    )
    raw, lines, whole = timed(works)
    few = with_pages(data, pages[:PLUMBED])
    (plumbed,) = timed([lambda: plumb(few)], runs=1)
    plumbed *= len(pages) / min(PLUMBED, len(pages))
    return (
        str(len(pages)),
        f"{raw / len(pages):.2f} ms",
        f"{lines / raw:.2f}",
        f"{whole / raw:.2f}",
        f"{plumbed / raw:.1f}",
        f"{plumbed / lines:.1f}",
        f"{plumbed / whole:.1f}",
    )


def main() -> None:
    """Print a row for each file's pages without rulings and for those with."""
    # As the command line does.
    gc.set_threshold(100_000, 50, 50)
    paths = [Path(name) for name in sys.argv[1:]] or sorted(SAMPLES.glob("*/*.pdf"))
    heads = ("raw, a page", "lines : raw", "whole : raw", "plumber : raw")
    table = Table("file", "pages", *heads, "plumber : lines", "plumber : whole")
    for path in paths:
        data = path.read_bytes()
        for kind, pages in zip(("plain", "ruled"), by_rulings(data), strict=True):
            if pages:
                table.add_row(f"{path.stem}, {kind}", *ratios(path.name, data, pages))
    Console(width=120).print(table)


if __name__ == "__main__":
    main()
