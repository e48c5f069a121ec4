"""The blocks of a body, a note or a header -> lines and grids in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.readers.word.lines import read_lines
from extractor.readers.word.paragraphs import ParagraphLook, ParagraphLooks
from extractor.readers.word.tables import Block, Grid, GridCell
from extractor.readers.word.text import PieceReader, Pieces, Tally, count_signs
from extractor.readers.word.xml import (
    ALTERNATE,
    CELL,
    DELETED,
    INSERTED,
    MOVED_FROM,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    SECTION,
    TABLE,
    VAL,
    Element,
    W,
    children_by_name,
    chosen_branch,
    find_value,
    first_child,
    is_on,
    read_number,
)

_CONTENTS_GALLERY = "Table of Contents"
_CONTENTS_TITLES = frozenset({"目录", "目次", "contents", "tableofcontents"})
_EMBEDDED = frozenset({W + "altChunk", W + "subDoc"})
_SKIPPED = frozenset(
    {
        *(W + name for name in ("sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr")),
        *(W + name for name in ("pPr", "rPr", "customXmlPr", "tblPrEx")),
        DELETED,
        MOVED_FROM,
    }
)
_MAX_SPAN = 1000


@dataclass(slots=True)
class Sources:
    """What all stories of a file share; ``sections`` are those met so far."""

    looks: ParagraphLooks
    notes: dict[tuple[str, str], Element]
    tally: Tally = field(default_factory=Tally)
    sections: list[Element] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A paragraph whose end mark is removed: the next one goes on in its line."""

    look: ParagraphLook
    pieces: Pieces


def read_story(root: Element, sources: Sources) -> list[Block]:
    """The lines and tables of one story: the body, a note, a header or a text box."""
    blocks: list[Block] = []
    story = _Story(sources)
    story.read(root, blocks)
    sources.tally.open_fields += story.has_open_field
    return blocks


class _Story:
    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._pieces = PieceReader(sources.looks.sheet, sources.tally)
        self._open: _Open | None = None
        self._in_contents = False

    @property
    def has_open_field(self) -> bool:
        """Whether a field has begun and never ended."""
        return self._pieces.has_open_field

    def read(self, parent: Element, blocks: list[Block]) -> None:
        """Add the lines and grids under an element, an unfinished paragraph included."""
        self._walk(parent, blocks)
        self._finish(blocks)

    def _walk(self, parent: Element, blocks: list[Block]) -> None:
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                self._paragraph(child, blocks)
            elif tag == TABLE:
                self._finish(blocks)
                blocks.append(self._grid(child))
            elif tag in _EMBEDDED:
                self._sources.tally.embedded += 1
            elif tag == SECTION:
                self._sources.sections.append(child)
            elif tag == ALTERNATE:
                branch = chosen_branch(child)
                if branch is not None:
                    self._walk(branch, blocks)
            elif tag == W + "sdt":
                self._control(child, blocks)
            elif tag not in _SKIPPED:
                self._walk(child, blocks)

    def _control(self, control: Element, blocks: list[Block]) -> None:
        """Read a content control; a generated table of contents is one."""
        before = self._in_contents
        gallery = find_value(control, f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        self._in_contents = before or gallery == _CONTENTS_GALLERY
        self._walk(control, blocks)
        if self._in_contents and not before:
            self._finish(blocks)
        self._in_contents = before

    def _paragraph(self, paragraph: Element, blocks: list[Block]) -> None:
        sources = self._sources
        look = sources.looks.read(first_child(paragraph, PARAGRAPH_PROPERTIES))
        if look.section is not None:
            sources.sections.append(look.section)
        pieces = self._pieces.read(paragraph, look.style)
        begun, self._open = self._open, None
        if begun is not None and begun.pieces.texts:
            begun.pieces.extend(pieces)
            pieces, look = begun.pieces, begun.look._replace(mark_removed=look.mark_removed)
        elif begun is not None:
            pieces.boxes[:0], pieces.notes[:0] = begun.pieces.boxes, begun.pieces.notes
        if look.mark_removed:
            self._open = _Open(look, pieces)
        else:
            self._emit(look, pieces, blocks)

    def _finish(self, blocks: list[Block]) -> None:
        begun, self._open = self._open, None
        if begun is not None and begun.pieces.texts:
            self._emit(begun.look, begun.pieces, blocks)

    def _emit(self, look: ParagraphLook, pieces: Pieces, blocks: list[Block]) -> None:
        """Add the lines of a finished paragraph, then its text boxes, then its notes."""
        sources = self._sources
        numbered = None if look.number is None else sources.looks.numbering.number(look.number)
        if self._in_contents and not _is_contents_title(pieces):
            pieces.contents = True
        blocks.extend(read_lines(pieces, look, numbered))
        for box in pieces.boxes:
            blocks.extend(read_story(box, sources))
        for key in pieces.notes:
            note = sources.notes.pop(key, None)
            if note is not None:
                blocks.extend(read_story(note, sources))

    def _grid(self, table: Element) -> Grid:
        grid = Grid()
        merged: dict[int, GridCell] = {}
        for row, column in self._rows(table):
            cells, merged = self._row(row, len(grid.rows), column, merged)
            grid.rows.append(cells)
        return grid

    def _rows(self, parent: Element) -> Iterator[tuple[Element, int]]:
        """The rows of a table that are not deleted, each with the columns left free before it."""
        tally = self._sources.tally
        for child in parent:
            if child.tag == ROW:
                marks = children_by_name(first_child(child, W + "trPr"))
                if DELETED in marks:
                    tally.deleted += 1
                    tally.deleted_signs += count_signs(child)
                elif W + "hidden" in marks and is_on(marks[W + "hidden"]):
                    tally.hidden_signs += count_signs(child)
                else:
                    tally.inserted += INSERTED in marks
                    before = marks.get(W + "gridBefore")
                    yield child, _read_span(before, least=0)
            elif child.tag not in _SKIPPED:
                yield from self._rows(child)

    def _row(
        self, row: Element, index: int, column: int, merged: dict[int, GridCell]
    ) -> tuple[list[GridCell], dict[int, GridCell]]:
        """The cells of a row, and for each column the cell that may go on below it."""
        cells: list[GridCell] = []
        below: dict[int, GridCell] = {}
        for element, shape in _cells(row):
            above = merged.get(column) if shape.continues_above else None
            if above is not None:
                above.row_span = index - above.row + 1
                self._sources.tally.hidden_signs += count_signs(element)
                below[column] = above
            elif cells and shape.continues_left:
                cells[-1].column_span += shape.span
                cells[-1].blocks += self._cell(element)
            else:
                cell = GridCell(index, column, shape.span, blocks=self._cell(element))
                cells.append(cell)
                below[column] = cell
            column += shape.span
        return cells, below

    def _cell(self, element: Element) -> list[Block]:
        blocks: list[Block] = []
        self.read(element, blocks)
        return blocks


class _Shape(NamedTuple):
    """How a cell sits in the grid."""

    span: int
    continues_above: bool
    continues_left: bool


def _cells(parent: Element) -> Iterator[tuple[Element, _Shape]]:
    """The cells of a row that are not deleted."""
    for child in parent:
        if child.tag == CELL:
            marks = children_by_name(first_child(child, W + "tcPr"))
            if W + "cellDel" not in marks:
                span = _read_span(marks.get(W + "gridSpan"), least=1)
                above = _continues(marks.get(W + "vMerge"))
                yield child, _Shape(span, above, _continues(marks.get(W + "hMerge")))
        elif child.tag not in _SKIPPED:
            yield from _cells(child)


def _read_span(element: Element | None, *, least: int) -> int:
    number = None if element is None else read_number(element.get(VAL))
    return min(max(number or least, least), _MAX_SPAN)


def _continues(merge: Element | None) -> bool:
    """Whether a cell goes on from the one above (vMerge) or to the left (hMerge)."""
    return merge is not None and merge.get(VAL) in (None, "continue")


def _is_contents_title(pieces: Pieces) -> bool:
    text = "".join("".join(pieces.texts).split()).lower()
    return text in _CONTENTS_TITLES
