"""A .docx file's bytes -> Document, read as a person sees it in Word with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.readers.assemble import assemble, place_tables
from extractor.readers.word.body import Sources, read_story
from extractor.readers.word.lines import WordLine, finish_lines
from extractor.readers.word.numbering import read_numbering
from extractor.readers.word.package import WordPackage, open_word, relation_key
from extractor.readers.word.paragraphs import ParagraphLooks
from extractor.readers.word.styles import read_styles
from extractor.readers.word.tables import place_blocks
from extractor.readers.word.text import Tally, count_signs, drop_open_fields
from extractor.readers.word.xml import Element, W, is_switched
from models.document import Document, Notice, Table

_NOTE_PARTS = (("footnote", "footnotes"), ("endnote", "endnotes"))
_RUNNING = (W + "headerReference", W + "footerReference")


def read_word(name: str, data: bytes) -> Document:
    """The document in a .docx file. Raises UnreadableFile when the package is damaged.

    Lines are paragraphs; tables that only place running text are read as such.
    Insertions are read, deletions and hidden text left out and told. Headers and
    footers come last, as furniture. ``sha256`` and ``language`` are left to the
    front door.
    """
    return read_package(open_word(name, data), len(data))


def read_package(package: WordPackage, size: int) -> Document:
    """The document in an opened package; ``size`` is the bytes of the file it came in."""
    root = package.body_root()
    sources, lines, tables = _read_body(package, root)
    if sources.tally.open_fields:
        for part in (root, *_note_roots(package)):
            drop_open_fields(part)
        sources, lines, tables = _read_body(package, root)
    lines += _read_running(package, sources)
    text, placed = assemble(finish_lines(lines))
    return Document(
        name=package.package.name,
        sha256="",
        bytes=size,
        format="docx",
        text=text,
        lines=placed,
        tables=place_tables(tables, placed),
        notices=(*_tell(sources.tally), *_tell_comments(package)),
    )


def _read_body(package: WordPackage, root: Element) -> tuple[Sources, list[WordLine], list[Table]]:
    """The lines and tables of the body with its notes, and what was met on the way."""
    sheet = read_styles(package.related("styles"))
    numbering = read_numbering(package.related("numbering"), sheet)
    sources = Sources(ParagraphLooks(sheet, numbering), _read_notes(package))
    body = root.find(W + "body")
    tables: list[Table] = []
    lines = [] if body is None else list(place_blocks(read_story(body, sources), tables))
    return sources, lines, tables


def _note_roots(package: WordPackage) -> list[Element]:
    roots = (package.related(part) for _, part in _NOTE_PARTS)
    return [root for root in roots if root is not None]


def _read_notes(package: WordPackage) -> dict[tuple[str, str], Element]:
    """The foot- and endnotes by kind and id; the lines that part them from the text are none."""
    notes: dict[tuple[str, str], Element] = {}
    for kind, part in _NOTE_PARTS:
        root = package.related(part)
        for note in () if root is None else root:
            if note.get(W + "type") in (None, "normal"):
                notes[(kind, note.get(W + "id") or "")] = note
    return notes


def _read_running(package: WordPackage, sources: Sources) -> Iterator[WordLine]:
    """The lines of all headers and footers of the sections met, each wording once."""
    seen: set[str] = set()
    done: set[str] = set()
    references = [r for section in sources.sections for r in _shown_references(section)]
    for reference in references:
        key = relation_key(reference)
        part = None if key in done else package.by_key(key)
        done.add(key)
        if part is None:
            continue
        for line in place_blocks(read_story(part, sources), []):
            if line.text not in seen:
                seen.add(line.text)
                line.kind, line.cell = "furniture", None
                yield line


def _shown_references(section: Element) -> Iterator[Element]:
    """The headers and footers of a section; one of its first page only where that differs."""
    has_first = is_switched(section, W + "titlePg")
    for reference in section.iterchildren(*_RUNNING):
        if has_first or reference.get(W + "type") != "first":
            yield reference


def _tell(tally: Tally) -> Iterator[Notice]:
    if tally.inserted or tally.deleted or tally.moved:
        yield Notice(
            "tracked_changes",
            f"read as accepted: {tally.inserted} insertions ({tally.inserted_signs} characters), "
            f"{tally.deleted} deletions ({tally.deleted_signs} characters), {tally.moved} moved",
        )
    told = (
        ("hidden_text", tally.hidden_signs, "characters of hidden text left out"),
        ("struck_text", tally.struck_signs, "characters of struck-out text left out"),
        ("phonetic_guides", tally.guide_signs, "characters of phonetic guides left out"),
        ("pictures", tally.pictures, "pictures or charts are not read"),
        ("unknown_symbols", tally.unknown_symbols, "signs of a symbol font are not known"),
        ("embedded_parts", tally.embedded, "embedded documents are not read"),
        ("unread_numbers", tally.uncounted, "numbers that Word counts as fields are not read"),
    )
    yield from (Notice(code, f"{count} {words}") for code, count, words in told if count)


def _tell_comments(package: WordPackage) -> Iterator[Notice]:
    """One notice with all comments: who wrote what. They are no part of the text."""
    root = package.related("comments")
    comments = [] if root is None else [c for c in root if count_signs(c)]
    if comments:
        words = " | ".join(f"{c.get(W + 'author') or '?'}: {_words(c)}" for c in comments)
        yield Notice("comments", f"kept apart ({len(comments)}): {words}")


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))
