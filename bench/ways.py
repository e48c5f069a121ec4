"""The ways to read a contract file that are measured side by side, by format.

Each takes a file from the disk and gives what it reads. A library is loaded when its way is first
taken; a way that needs one which is not installed is left out. The extra
``bench`` brings the others. unstructured is not among them: when it first runs, it fetches a
language model from the network.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Way:
    """One way to read a file: its ``name``, the modules it ``needs``, and what it does."""

    name: str
    work: Callable[[Path], object]
    needs: tuple[str, ...] = ()

    @property
    def installed(self) -> bool:
        """Whether all modules it needs can be found here."""
        return all(_is_found(module) for module in self.needs)


def _is_found(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _load(module: str) -> Any:
    return importlib.import_module(module)


def read_document(path: Path) -> object:
    """This project: lines with place, look and labels, tables, furniture, language."""
    return _load("extractor.readers").read(path)


def read_record(path: Path) -> object:
    """This project: tree, terms, sections and gaps, up to the printed record."""
    contract = _load("extractor.pipeline").analyze(path)
    producer = _load("extractor.producer").read_producer()
    record = _load("extractor.exports.record").build_record(contract, producer)
    return json.dumps(record, ensure_ascii=False)


def pdf_lines(path: Path) -> object:
    """This project, before lines are joined: printed lines with place and look, ruled tables."""
    return _load("extractor.readers.pdf.reader").read_pages(path.name, path.read_bytes())


def pdfium_text(path: Path) -> object:
    """The least work on a pdf file: pdfium's text of each page, without places."""
    file = _load("pypdfium2").PdfDocument(path.read_bytes())
    texts = []
    for page in file:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
    file.close()
    return texts


def plumber(path: Path) -> object:
    """pdfplumber's text and tables of each page; a page's objects are dropped after it."""
    read = []
    with _load("pdfplumber").open(path) as file:
        for page in file.pages:
            read.append((page.extract_text(), page.extract_tables()))
            page.close()
    return read


def miner(path: Path) -> object:
    """pdfminer.six's text."""
    return _load("pdfminer.high_level").extract_text(str(path))


def pypdf_text(path: Path) -> object:
    """pypdf's text of each page."""
    return [page.extract_text() for page in _load("pypdf").PdfReader(path).pages]


def unzip_main(path: Path) -> object:
    """The least work on a Word file: unzip and parse the part that holds the body."""
    with zipfile.ZipFile(path) as package:
        return _load("lxml.etree").fromstring(package.read("word/document.xml"))


def unzip_all(path: Path) -> object:
    """Unzip and parse every part that bears on the text: no media, fonts, themes or settings."""
    etree = _load("lxml.etree")
    with zipfile.ZipFile(path) as package:
        return [etree.fromstring(package.read(n)) for n in package.namelist() if _bears_text(n)]


def _bears_text(name: str) -> bool:
    if name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        return True
    part = name.removeprefix("word/").removesuffix(".xml")
    texts = ("document", "styles", "numbering", "footnotes", "endnotes", "comments")
    return part in texts or name.startswith(("word/header", "word/footer"))


def docx_texts(path: Path) -> object:
    """python-docx: the text of all paragraphs, those in tables included."""
    return [paragraph.text for paragraph in _paragraphs(_load("docx").Document(str(path)))]


def docx_looks(path: Path) -> object:
    """python-docx: the same with style, alignment, indentation, and weight and size of runs."""
    read = []
    for paragraph in _paragraphs(_load("docx").Document(str(path))):
        look = paragraph.paragraph_format
        read.append((paragraph.style and paragraph.style.name, look.alignment))
        read.append((look.first_line_indent, paragraph.text))
        read.extend((run.bold, run.font.size) for run in paragraph.runs)
    return read


def _paragraphs(holder: Any) -> Iterator[Any]:
    """All paragraphs of a document or a cell in order; a cell merged sideways comes once."""
    for block in holder.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                for cell in dict.fromkeys(row.cells):
                    yield from _paragraphs(cell)
        else:
            yield block


def docling_word(path: Path) -> object:
    """docling's Word backend alone, without its pipeline and models."""
    models = _load("docling.datamodel.base_models")
    backend = _load("docling.backend.msword_backend").MsWordDocumentBackend
    opened = _load("docling.datamodel.document").InputDocument(
        path_or_stream=path, format=models.InputFormat.DOCX, backend=backend
    )
    return opened._backend.convert()


def docx2python_text(path: Path) -> object:
    """docx2python's text, with its own numbering of lists."""
    with _load("docx2python").docx2python(path) as content:
        return content.text


def markitdown_text(path: Path) -> object:
    """markitdown's Markdown, without plug-ins."""
    return _load("markitdown").MarkItDown(enable_plugins=False).convert(path).markdown


READER = "clausetree, reading"
RECORD = "clausetree, whole record"

PDF_WAYS = (
    Way("pdfium, raw text", pdfium_text, ("pypdfium2",)),
    Way("clausetree, printed lines and tables", pdf_lines),
    Way(READER, read_document),
    Way(RECORD, read_record),
    Way("pypdf, text", pypdf_text, ("pypdf",)),
    Way("pdfminer.six, text", miner, ("pdfminer",)),
    Way("pdfplumber, text + tables", plumber, ("pdfplumber",)),
    Way("markitdown", markitdown_text, ("markitdown", "pdfminer")),
)
WORD_WAYS = (
    Way("unzip + parse, the body", unzip_main, ("lxml",)),
    Way("unzip + parse, all parts with text", unzip_all, ("lxml",)),
    Way(READER, read_document),
    Way(RECORD, read_record),
    Way("python-docx, texts", docx_texts, ("docx",)),
    Way("python-docx, texts and looks", docx_looks, ("docx",)),
    Way("docx2python", docx2python_text, ("docx2python",)),
    Way("docling, Word backend", docling_word, ("docling.backend.msword_backend",)),
    Way("markitdown", markitdown_text, ("markitdown", "mammoth")),
)
WAYS = {".pdf": PDF_WAYS, ".docx": WORD_WAYS}
