"""The blocks of a body, a note or a header -> lines and grids in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.readers.word_lines import read_lines
from extractor.readers.word_numbering import Numbering
from extractor.readers.word_paragraphs import ParagraphLook, read_look
from extractor.readers.word_styles import StyleSheet
from extractor.readers.word_tables import Block, Grid, GridCell
from extractor.readers.word_text import PieceReader, Pieces, Tally, count_signs, drop_open_fields
from extractor.readers.word_xml import (
    ALTERNATE,
    CELL,
    DELETED,
    INSERTED,
    MOVED_FROM,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    TABLE,
    Element,
    W,
    chosen_branch,
    find_number,
    find_value,
    is_switched,
)

_CONTENTS_GALLERY = "Table of Contents"
_CONTENTS_TITLES = frozenset({"目录", "目次", "contents", "tableofcontents"})
_EMBEDDED = frozenset({W + "altChunk", W + "subDoc"})
_SKIPPED = frozenset(
    {
        *(W + name for name in ("sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr")),
        *(W + name for name in ("pPr", "rPr", "customXmlPr", "tblPrEx")),
        DELETED,
        MOVED_FROM,
    }
)
_MAX_SPAN = 1000


@dataclass(slots=True)
class Sources:
    """What all stories of a file share: styles, numbers reached so far, notes and the tally."""

    sheet: StyleSheet
    numbering: Numbering
    notes: dict[tuple[str, str], Element]
    tally: Tally


@dataclass(slots=True)
class _Open:
    """A paragraph whose end mark is removed: the next one goes on in its line."""

    look: ParagraphLook
    pieces: Pieces


def read_story(root: Element, sources: Sources) -> list[Block]:
    """The lines and tables of one story: the body, a note, a header or a text box."""
    drop_open_fields(root)
    return list(_Story(sources).blocks(root))


class _Story:
    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._pieces = PieceReader(sources.sheet, sources.tally)
        self._open: _Open | None = None
        self._in_contents = False
        self._depth = 0

    def blocks(self, parent: Element) -> Iterator[Block]:
        """The lines and grids under an element, an unfinished paragraph included."""
        yield from self._walk(parent)
        yield from self._finish()

    def _walk(self, parent: Element) -> Iterator[Block]:
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                yield from self._paragraph(child)
            elif tag == TABLE:
                yield from self._finish()
                yield self._grid(child)
            elif tag in _EMBEDDED:
                self._sources.tally.embedded += 1
            elif tag == ALTERNATE:
                branch = chosen_branch(child)
                yield from () if branch is None else self._walk(branch)
            elif tag == W + "sdt":
                yield from self._control(child)
            elif tag not in _SKIPPED:
                yield from self._walk(child)

    def _control(self, control: Element) -> Iterator[Block]:
        """The blocks of a content control; a generated table of contents is one."""
        gallery = find_value(control, f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        before = self._in_contents
        self._in_contents = before or gallery == _CONTENTS_GALLERY
        yield from self._walk(control)
        if self._in_contents and not before:
            yield from self._finish()
        self._in_contents = before

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        sources = self._sources
        look = read_look(paragraph.find(PARAGRAPH_PROPERTIES), sources.sheet)
        pieces = self._pieces.read(paragraph, look.style)
        begun = self._open
        if begun is not None:
            self._open = None
            if begun.pieces.texts:
                begun.pieces.extend(pieces)
                mark_removed = look.mark_removed
                pieces, look = begun.pieces, begun.look._replace(mark_removed=mark_removed)
            else:
                pieces.boxes[:0], pieces.notes[:0] = begun.pieces.boxes, begun.pieces.notes
        if look.mark_removed:
            self._open = _Open(look, pieces)
        else:
            yield from self._emit(look, pieces)

    def _finish(self) -> Iterator[Block]:
        begun, self._open = self._open, None
        if begun is not None and begun.pieces.texts:
            yield from self._emit(begun.look, begun.pieces)

    def _emit(self, look: ParagraphLook, pieces: Pieces) -> Iterator[Block]:
        """The lines of a finished paragraph, then its text boxes, then its notes."""
        sources = self._sources
        numbered = None if look.number is None else sources.numbering.number(look.number)
        if self._in_contents and not _is_contents_title(pieces):
            pieces.contents = True
        yield from read_lines(pieces, look, numbered)
        for box in pieces.boxes:
            yield from _Story(sources).blocks(box)
        for key in pieces.notes:
            note = sources.notes.pop(key, None)
            if note is not None:
                yield from read_story(note, sources)

    def _grid(self, table: Element) -> Grid:
        grid = Grid()
        merged: dict[int, GridCell] = {}
        for row in self._rows(table):
            cells, open_cells = self._row(row, len(grid.rows), merged)
            grid.rows.append(cells)
            merged = open_cells
        return grid

    def _rows(self, parent: Element) -> Iterator[Element]:
        """The rows of a table that are not deleted, those in content controls included."""
        for child in parent:
            if child.tag == ROW:
                properties = child.find(W + "trPr")
                if properties is not None and properties.find(DELETED) is not None:
                    self._sources.tally.deleted += 1
                    self._sources.tally.deleted_signs += count_signs(child)
                elif is_switched(properties, W + "hidden"):
                    self._sources.tally.hidden_signs += count_signs(child)
                else:
                    self._count_inserted_row(properties, child)
                    yield child
            elif child.tag not in _SKIPPED:
                yield from self._rows(child)

    def _count_inserted_row(self, properties: Element | None, row: Element) -> None:
        if properties is not None and properties.find(INSERTED) is not None:
            self._sources.tally.inserted += 1

    def _row(
        self, row: Element, index: int, merged: dict[int, GridCell]
    ) -> tuple[list[GridCell], dict[int, GridCell]]:
        """The cells of a row, and for each column the cell that may go on below it."""
        cells: list[GridCell] = []
        below: dict[int, GridCell] = {}
        column = min(find_number(row, f"{W}trPr/{W}gridBefore") or 0, _MAX_SPAN)
        for element in _cells(row):
            properties = element.find(W + "tcPr")
            span = min(max(find_number(properties, W + "gridSpan") or 1, 1), _MAX_SPAN)
            above = merged.get(column) if _continues(properties, "vMerge") else None
            if above is not None:
                above.row_span = index - above.row + 1
                self._sources.tally.hidden_signs += count_signs(element)
                below[column] = above
            elif cells and _continues(properties, "hMerge"):
                cells[-1].column_span += span
                cells[-1].blocks += self._cell(element)
            else:
                cell = GridCell(index, column, span, blocks=self._cell(element))
                cells.append(cell)
                below[column] = cell
            column += span
        return cells, below

    def _cell(self, element: Element) -> list[Block]:
        return [*self._walk(element), *self._finish()]


def _cells(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == CELL:
            properties = child.find(W + "tcPr")
            if properties is None or properties.find(W + "cellDel") is None:
                yield child
        elif child.tag not in _SKIPPED:
            yield from _cells(child)


def _continues(properties: Element | None, kind: str) -> bool:
    """Whether a cell goes on from the one above (vMerge) or to the left (hMerge)."""
    merge = None if properties is None else properties.find(W + kind)
    return merge is not None and merge.get(W + "val") in (None, "continue")


def _is_contents_title(pieces: Pieces) -> bool:
    text = "".join("".join(pieces.texts).split()).lower()
    return text in _CONTENTS_TITLES
