"""The same contract in another format, or typed another way, gives the same record.

A tree is compared by labels, headings and parents; terms by type, value, bound, party and quote;
sections by status. Spaces are left out of headings and quotes: formats set them differently.
"""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from extractor.pipeline import analyze, analyze_document
from extractor.readers.legacy.office import find_office
from extractor.readers.page.printed import is_ideograph
from extractor.readers.text import read_text
from models.clause import Clause
from models.contract import Contract
from samples.word import chinese_number
from tests.conftest import NAMES, SAMPLES, analyzed

Facts = tuple[Counter[object], Counter[object], Counter[object]]

needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
needs_recognition = pytest.mark.skipif(
    find_spec("faster_paddle") is None, reason="the extra for scans is not installed"
)
# Recognition takes more than a second a page: a form with blanks, a table, an English contract.
SCANNED = ("blank-template", "procurement", "support-agreement")
DOTS_PER_INCH = 200
# Of a scan, so many of the nodes, of the terms and of the sections may be other ones.
SCAN_TOLERANCE = 0.03


def facts(contract: Contract, close: Callable[[str], str] = lambda words: words) -> Facts:
    """The nodes, terms and sections of a record; ``close`` makes like words the same."""

    def same(words: str | None) -> str | None:
        return None if words is None else close("".join(words.split()))

    def nodes(clauses: Iterable[Clause], path: tuple[str, ...] = ()) -> Iterator[object]:
        for clause in clauses:
            here = (*path, same(clause.label) or "")
            if clause.label or clause.children:
                yield here, same(clause.heading)
            yield from nodes(clause.children, here)

    terms = (
        (term.type, same(term.canonical), term.bound, same(term.party), same(term.quote))
        for term in contract.terms
    )
    sections = ((section.key, section.status) for section in contract.sections)
    return Counter(nodes(contract.clauses)), Counter(terms), Counter(sections)


def order_of_nodes(clauses: Iterable[Clause]) -> list[str]:
    """The labels in reading order."""
    return [one.label for top in clauses for one in top.walk() if one.label]


def typed(name: str) -> Contract:
    """The sample with typed numbers as Word file, which the others are compared with."""
    return analyzed(SAMPLES / name / f"{name}.docx")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ending", ["-auto.docx", ".pdf"])
def test_word_files_and_pdf_of_a_contract_give_the_same_record(name: str, ending: str) -> None:
    other = analyzed(SAMPLES / name / f"{name}{ending}")
    assert facts(other) == facts(typed(name))
    assert order_of_nodes(other.clauses) == order_of_nodes(typed(name).clauses)


@pytest.fixture(scope="session")
def old_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples as .doc files, written by LibreOffice in one go."""
    folder = tmp_path_factory.mktemp("old")
    profile = (folder / "profile").as_uri()
    words = [
        # The number that one sample skips is set by a start of its own, which LibreOffice loses.
        SAMPLES / name / f"{name}{'' if name == 'planted-defects' else '-auto'}.docx"
        for name in NAMES
    ]
    command = [str(find_office()), f"-env:UserInstallation={profile}", "--headless"]
    target = ["--convert-to", "doc:MS Word 97", "--outdir", str(folder)]
    subprocess.run([*command, *target, *map(str, words)], check=True, capture_output=True)
    for word in words:
        made = folder / f"{word.stem}.doc"
        made.rename(folder / f"{word.parent.name}.doc")
    return folder


# Its price table has empty cells before the total, which a plain text does not show.
WITH_EMPTY_CELLS = ("procurement",)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITH_EMPTY_CELLS])
def test_the_plain_text_of_a_contract_gives_the_same_record(name: str) -> None:
    assert read_facts(as_text(name)) == facts(typed(name), plain)


@needs_office
@pytest.mark.parametrize("name", NAMES)
def test_an_old_word_file_of_a_contract_gives_the_same_record(name: str, old_files: Path) -> None:
    assert facts(analyze(old_files / f"{name}.doc")) == facts(typed(name))


def scan(pdf: Path) -> bytes:
    """A pdf file's pages as pictures and nothing else, as a scanner gives them."""
    file = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=DOTS_PER_INCH / 72, grayscale=True).to_pil() for page in file]
    file.close()
    first, *others = pages
    pictures = BytesIO()
    first.save(
        pictures, "PDF", resolution=DOTS_PER_INCH, save_all=True, append_images=others, quality=85
    )
    return pictures.getvalue()


@needs_recognition
def test_scans_of_contracts_give_the_same_records_but_for_three_in_a_hundred(
    tmp_path: Path,
) -> None:
    expected: list[Counter[object]] = [Counter(), Counter(), Counter()]
    differing = [0, 0, 0]
    for name in SCANNED:
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(scan(SAMPLES / name / f"{name}.pdf"))
        read, right = facts(analyze(path), as_scanned), facts(typed(name), as_scanned)
        for index, (found, true) in enumerate(zip(read, right, strict=True)):
            # A wrong item is one that is missed and one too many: it counts once.
            differing[index] += max((true - found).total(), (found - true).total())
            expected[index] += true
    for index, true in enumerate(expected):
        assert differing[index] <= SCAN_TOLERANCE * true.total()


def as_scanned(words: str) -> str:
    """Words without the width of signs and the length of blanks, which a picture shows roughly."""
    return re.sub("_+", "_", plain(words))


@cache
def as_text(name: str) -> str:
    """The sample's words as plain text, a line for each paragraph."""
    return typed(name).document.text


def plain(words: str) -> str:
    """Words without what the ways of typing below change: width, and how articles are counted."""
    folded = unicodedata.normalize("NFKC", words).replace("，", ",")
    return re.sub(r"第(\d{1,2})(?=条)", lambda match: f"第{chinese_number(int(match[1]))}", folded)


def half_width(text: str) -> str:
    """Commas, colons, semicolons and brackets as on an English keyboard."""
    return text.translate(str.maketrans("，：；（）％", ",:;()%"))


def full_width(text: str) -> str:
    """Figures as wide as Chinese signs, with their points and per cent signs."""
    wide = str.maketrans("0123456789%", "０１２３４５６７８９％")
    return re.sub(r"(?<=[０-９])\.(?=[０-９])", "．", text.translate(wide))


def arabic_articles(text: str) -> str:
    """第12条 for 第十二条, in labels and references alike."""
    numbers = {chinese_number(number): number for number in range(1, 100)}
    return re.sub(
        r"第([一二三四五六七八九十]{1,3})(?=条)", lambda match: f"第{numbers[match[1]]}", text
    )


def spaced_figures(text: str) -> str:
    """A space between figures and Chinese words: 在 30 日内."""
    return re.sub(r"(?<=[一-鿿])(?<!第)(?=\d)|(?<=[\d%])(?=[一-鿿])", " ", text)


def wrapped(text: str, width: int = 40) -> str:
    """Lines of at most so many signs; no stop or closing bracket begins a line, no word is cut."""
    return "\n".join(row for line in text.split("\n") for row in wrap_line(line, width))


def wrap_line(line: str, width: int) -> Iterator[str]:
    """The rows of one paragraph; a row of cells stays whole."""
    if "\t" in line:
        yield line
        return
    # Words and figures stay whole, with the brackets and stops that open and close them.
    word = r"[（“《([]*(?:[\w.,%¥$-]*[A-Za-z0-9%]|_+|.)[，。；：、）”》,.;:)\]]*\s*"
    pieces = re.findall(word, line, re.ASCII)
    row = ""
    for piece in pieces:
        if row and len(row) + len(piece.rstrip()) > width:
            yield row.rstrip()
            row = ""
        row += piece
    yield row.rstrip()


WAYS: dict[str, Callable[[str], str]] = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "blank lines between": lambda text: text.replace("\n", "\n\n"),
    "two wide spaces before each paragraph": lambda text: re.sub("(?m)^", "　　", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "half-width punctuation": half_width,
    "full-width figures": full_width,
    "articles in figures": arabic_articles,
    "spaces beside figures": spaced_figures,
}
# Too few long lines for anyone to see, without knowing the language, that they were cut.
SELDOM_CUT = ("blank-template", "planted-defects")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", WAYS)
def test_a_contract_typed_another_way_gives_the_same_record(name: str, way: str) -> None:
    text = as_text(name)
    assert read_facts(WAYS[way](text)) == read_facts(text)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in SELDOM_CUT])
@pytest.mark.parametrize("width", [40, 36])
def test_a_text_broken_at_one_width_gives_the_same_record(name: str, width: int) -> None:
    text = as_text(name)
    # Two Latin letters take the place of a Chinese sign.
    signs = width if any(is_ideograph(sign) for sign in text) else 2 * width
    assert read_facts(wrapped(text, signs)) == read_facts(text)


@cache
def read_facts(text: str) -> Facts:
    """The nodes, terms and sections of a plain text."""
    return facts(analyze_document(read_text("contract.txt", text.encode())), plain)
