"""What a reader saw: the lines of a file with their place, look and kind."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from models.span import Place, Span

Format = Literal["docx", "pdf", "doc", "txt", "rtf", "odt"]
LineKind = Literal["text", "table", "furniture"]
Language = Literal["zh", "en", "mixed"]


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A line's cell: index of the table in ``Document.tables``, row and column from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as its reader saw it; the printed lines it runs over are its ``places``.

    ``text`` begins with ``label`` when Word computed a number for it ("" when
    none was computed: a typed number is plain text). ``start`` is its offset in
    ``Document.text``. ``size`` and ``indent`` are points, None where the format
    does not say; ``indent`` is that of the first printed line, from the left
    text margin. ``outline_level`` is Word's (0 = top heading), ``list_level``
    that of Word's numbering, ``list_id`` the number sequence it counts in.
    ``certainty`` is that of optical recognition where it is least, from 0 to 1; None
    where the text stands in the file.
    """

    text: str
    start: int = 0
    kind: LineKind = "text"
    label: str = ""
    places: tuple[Place, ...] = ()
    size: float | None = None
    bold: bool = False
    centred: bool = False
    indent: float | None = None
    outline_level: int | None = None
    list_level: int | None = None
    list_id: str | None = None
    cell: CellPlace | None = None
    contents_entry: bool = False
    certainty: float | None = None

    @property
    def end(self) -> int:
        """The offset just after the line's last character."""
        return self.start + len(self.text)

    @property
    def page(self) -> int | None:
        """The page on which the line begins, from 1; None in formats without pages."""
        return self.places[0].page if self.places else None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; ``span`` is None when the cell is empty."""

    row: int
    column: int
    text: str
    span: Span | None = None
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table of cells in reading order, row by row; ``span`` covers all of its text."""

    cells: tuple[Cell, ...]
    span: Span | None = None
    page: int | None = None

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The texts of the cells, row by row, a merged cell once at its first place."""
        rows: dict[int, list[str]] = {}
        for cell in self.cells:
            rows.setdefault(cell.row, []).append(cell.text)
        return tuple(tuple(rows[row]) for row in sorted(rows))


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader left out or changed, told so that nothing is lost silently.

    ``code`` names it (``hidden_text``, ``tracked_changes``, ``comments``,
    ``page_without_text`` ...), ``detail`` says how much or where.
    """

    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text with its places. ``text`` is the lines' texts with one separator between two.

    The separator is a tab between cells of one table row, else a line feed.
    Running heads, feet and page numbers (kind ``furniture``) of paged formats
    stand after the contract's own text, so that a sentence across a page break
    stays whole. ``bytes`` is the file's size, ``pages`` None without pages.
    """

    name: str
    sha256: str
    bytes: int
    format: Format
    text: str
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    pages: int | None = None
    ocr: bool = False
    language: Language = "zh"
    notices: tuple[Notice, ...] = ()

    def certainty(self, span: Span) -> float | None:
        """The certainty of the least surely recognised line that shares a character with the
        span; None where none was recognised."""
        if not self.ocr:
            return None
        first = max(0, bisect_right(self.lines, span.start, key=lambda line: line.start) - 1)
        met = takewhile(lambda line: line.start < span.end, self.lines[first:])
        return min((line.certainty for line in met if line.certainty is not None), default=None)
