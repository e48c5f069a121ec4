"""Word files -> CPU time of their reading beside the least work possible and python-docx.

``python -m bench.word_reader FILE …`` prints it, with the ratios of ours to each of the others.
All of one file is timed in turns within one run, so that a busy machine slows all alike.
"""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
from docx.document import Document as OpenedDocument
from docx.table import Table as OpenedTable
from docx.table import _Cell as OpenedCell
from docx.text.paragraph import Paragraph
from lxml import etree
from rich.console import Console
from rich.table import Table

from extractor.readers.word import read_word

RUNS = 9
MAIN = "word/document.xml"
# What a reader must look at to give labels, levels and all the text: media, themes, fonts and
# settings are no part of it.
NEEDED = ("document", "styles", "numbering", "footnotes", "endnotes", "comments")
RUNNING = ("word/header", "word/footer")


def parse_main(data: bytes) -> None:
    """Unzip and parse the part that holds the body."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        etree.fromstring(package.read(MAIN))


def parse_needed(data: bytes) -> None:
    """Unzip and parse every part that holds text, styles, numbering or links between these."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if is_needed(name):
                etree.fromstring(package.read(name))


def is_needed(name: str) -> bool:
    """Whether a reader must look at this part."""
    if name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        return True
    part = name.removeprefix("word/").removesuffix(".xml")
    return part in NEEDED or name.startswith(RUNNING)


def docx_paragraphs(data: bytes) -> None:
    """python-docx: the text of the body's own paragraphs, as most scripts take it."""
    for paragraph in docx.Document(io.BytesIO(data)).paragraphs:
        _ = paragraph.text


def docx_texts(data: bytes) -> None:
    """python-docx: the text of all paragraphs, those in tables included."""
    for paragraph in walk(docx.Document(io.BytesIO(data))):
        _ = paragraph.text


def docx_styles(data: bytes) -> None:
    """python-docx: text and style name of all paragraphs, which labels and levels hang on."""
    for paragraph in walk(docx.Document(io.BytesIO(data))):
        _ = (paragraph.text, paragraph.style and paragraph.style.name)


def docx_looks(data: bytes) -> None:
    """python-docx: the same with alignment, indentation, and weight and size of each run."""
    for paragraph in walk(docx.Document(io.BytesIO(data))):
        look = paragraph.paragraph_format
        _ = (paragraph.style and paragraph.style.name, look.alignment, look.first_line_indent)
        for run in paragraph.runs:
            _ = (run.text, run.bold, run.font.size)


def walk(holder: OpenedDocument | OpenedCell) -> Iterator[Paragraph]:
    """All paragraphs of a document or a cell in order; a cell merged sideways comes once."""
    for block in holder.iter_inner_content():
        if isinstance(block, OpenedTable):
            for row in block.rows:
                for cell in dict.fromkeys(row.cells):
                    yield from walk(cell)
        else:
            yield block


WAYS: dict[str, Callable[[bytes], object]] = {
    "this reader": lambda data: read_word("", data),
    "unzip + parse, body only": parse_main,
    "unzip + parse, needed parts": parse_needed,
    "python-docx, body paragraphs": docx_paragraphs,
    "python-docx, all texts": docx_texts,
    "python-docx, with style names": docx_styles,
    "python-docx, with looks": docx_looks,
}


def measure(data: bytes) -> list[float]:
    """The least CPU milliseconds of each way, all taken in turns: what others do only adds."""
    times: list[list[float]] = [[] for _ in WAYS]
    for _ in range(RUNS):
        for spent, work in zip(times, WAYS.values(), strict=True):
            start = time.process_time()
            work(data)
            spent.append(time.process_time() - start)
    return [1000 * min(spent) for spent in times]


def main() -> None:
    """Print one table for each file named on the command line."""
    for path in map(Path, sys.argv[1:]):
        table = Table(path.name, "CPU, ms", "ours : this", "this : ours")
        spent = measure(path.read_bytes())
        for way, ms in zip(WAYS, spent, strict=True):
            table.add_row(way, f"{ms:.2f}", f"{spent[0] / ms:.2f}", f"{ms / spent[0]:.2f}")
        Console().print(table)


if __name__ == "__main__":
    main()
