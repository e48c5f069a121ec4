"""How many signs of scanned pages are read right, and the time of a page.

``python -m bench.scans FOLDER`` reads every ``scan*.pdf`` of the folder beside the words of its
pages in ``scan.truth.json`` (a list of texts). Signs count in their order, spaces apart; "folded"
takes full-width and half-width signs as the same. Without a folder it draws the samples' pdf files
as pictures and takes the words of the files themselves for the truth.
"""

from __future__ import annotations

import difflib
import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
from rich.console import Console
from rich.table import Table

from extractor.readers.pdf.reader import read_pdf
from models.document import Document

SAMPLES = Path(__file__).parent.parent / "samples"
DPI = 200
FOLDED = str.maketrans("（），：；？！“”％", '(),:;?!""%')


def page_texts(document: Document) -> list[str]:
    """The words printed on each page, from top down, the lines of one row from left to right."""
    placed: list[tuple[int, float, float, str]] = []
    for line in document.lines:
        ends = [place.offset for place in line.places[1:]] + [len(line.text)]
        for place, end in zip(line.places, ends, strict=True):
            middle = (place.box.top + place.box.bottom) / 2
            words = line.text[place.offset : end]
            placed.append((place.page, round(middle / 8), place.box.left, words))
    texts = [""] * (document.pages or 0)
    for page, _, _, words in sorted(placed):
        texts[page - 1] += words
    return texts


def right_signs(truth: str, text: str) -> int:
    """The number of the truth's signs that the text has in their order."""
    matcher = difflib.SequenceMatcher(None, truth, text, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def cases(folder: Path | None, spare: Path) -> Iterator[tuple[Path, list[str]]]:
    """The scans with the words of their pages."""
    if folder is not None:
        truth: list[str] = json.loads((folder / "scan.truth.json").read_text("utf-8"))
        yield from ((path, truth) for path in sorted(folder.glob("scan*.pdf")))
        return
    for path in sorted(SAMPLES.glob("*/*.pdf")):
        scan = spare / path.name
        pages = [
            page.render(scale=DPI / 72).to_pil().convert("L")
            for page in pypdfium2.PdfDocument(path.read_bytes())
        ]
        pages[0].save(scan, "PDF", save_all=True, append_images=pages[1:], resolution=DPI)
        yield scan, page_texts(read_pdf(path.name, path.read_bytes()))


def measure(path: Path, truth: Sequence[str], table: Table) -> None:
    """Add a row for the scan to the table."""
    data = path.read_bytes()
    cpu, wall = _cpu(), time.perf_counter()
    document = read_pdf(path.name, data)
    cpu, wall = _cpu() - cpu, time.perf_counter() - wall
    pairs = [
        ("".join(expected.split()), "".join(found.split()))
        for expected, found in zip(truth, page_texts(document), strict=True)
    ]
    signs = sum(len(expected) for expected, _ in pairs)
    right = sum(right_signs(*pair) for pair in pairs)
    folded = sum(right_signs(a.translate(FOLDED), b.translate(FOLDED)) for a, b in pairs)
    table.add_row(
        path.name,
        str(len(pairs)),
        str(signs),
        f"{right / signs:.4f}",
        f"{folded / signs:.4f}",
        f"{wall / len(pairs):.2f}",
        f"{cpu / len(pairs):.2f}",
    )


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    table = Table("scan", "pages", "signs", "right", "folded", "s/page", "CPU s/page")
    with tempfile.TemporaryDirectory() as spare:
        found = list(cases(folder, Path(spare)))
        # The models are loaded once for all files: that is not the time of a page.
        read_pdf(found[0][0].name, found[0][0].read_bytes())
        for path, truth in found:
            measure(path, truth, table)
    Console().print(table)


if __name__ == "__main__":
    main()
