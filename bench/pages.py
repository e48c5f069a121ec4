"""Contract files -> how many printed pages they have, and pdf files with some of the pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2

from extractor.readers import read
from extractor.readers.pdf.chars import PageFrame
from extractor.readers.pdf.rules import read_rulings

# A printed page of the samples holds about this many characters.
CHARACTERS = 900


def count_pages(path: Path) -> int:
    """Printed pages: a pdf file's own; a Word file's by the pdf of its name, else by its length."""
    name = path.stem.removesuffix("-auto").removesuffix("_auto")
    for printed in (path, path.with_name(f"{name}.pdf"), path.with_name(f"{name}_typed.pdf")):
        if printed.suffix == ".pdf" and printed.exists():
            with pypdfium2.PdfDocument(printed) as file:
                return len(file)
    return max(1, round(len(read(path).text) / CHARACTERS))


def write_pages(source: Path, target: Path, pages: Sequence[int]) -> None:
    """Write a pdf file with these pages of another, counted from 0, which may come again."""
    with pypdfium2.PdfDocument(source) as old, pypdfium2.PdfDocument.new() as new:
        new.import_pages(old, list(pages))
        new.save(target)


def split_by_rulings(files: Sequence[Path], folder: Path) -> Iterator[tuple[str, list[Path]]]:
    """The pages without drawn rules and those with, of all files, written as files of their own."""
    for sort, ruled in (("pages without rules", False), ("pages with rules", True)):
        parts: list[Path] = []
        for path in files:
            pages = [
                index for index, is_ruled in enumerate(_find_rulings(path)) if is_ruled == ruled
            ]
            if pages:
                parts.append(folder / f"{path.stem}, {sort}.pdf")
                write_pages(path, parts[-1], pages)
        if parts:
            yield sort, parts


def _find_rulings(path: Path) -> Iterator[bool]:
    """For each page whether a rule is drawn on it."""
    with pypdfium2.PdfDocument(path) as file:
        for index in range(len(file)):
            page = file[index]
            rulings = read_rulings(page, PageFrame(page))
            page.close()
            yield bool(rulings.level or rulings.upright)
