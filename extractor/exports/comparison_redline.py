"""Two contracts clause by clause -> a Word file of the later one with tracked changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal
from xml.sax.saxutils import escape

from models.comparison import Alignment, ClausePair, Provision

Mark = Literal["", "ins", "del"]
Run = tuple[Mark, str]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
# The same file every time: zip files hold no earlier date.
DATE = (1980, 1, 1, 0, 0, 0)


def redline(alignment: Alignment) -> bytes:
    """The .docx file: accepting all its changes gives the right text, rejecting all the left.

    Each clause is a paragraph or several, its number before its words. A moved, split or
    merged clause is deleted where it stood and inserted where it stands.
    """
    body = "".join(_paragraphs(list(_runs(alignment))))
    document = f'{HEAD}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    types = (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{RELATIONS}"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
    )
    links = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in (
            ("[Content_Types].xml", types),
            ("_rels/.rels", links),
            ("word/document.xml", document),
        ):
            archive.writestr(zipfile.ZipInfo(name, DATE), words, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class _Block:
    """Where something stands in the left and in the right, and its runs."""

    left: int
    right: int
    runs: tuple[Run, ...]


def _runs(alignment: Alignment) -> Iterator[Run]:
    """The words of both in one stream, each clause ended by a line feed of its own mark."""
    kept = [pair for pair in alignment.pairs if _is_kept(pair)]
    others = [pair for pair in alignment.pairs if not _is_kept(pair)]
    gone = sorted((one for pair in others for one in pair.left), key=lambda one: one.place)
    new = sorted((one for pair in others for one in pair.right), key=lambda one: one.place)
    for pair in sorted(kept, key=lambda pair: pair.right[0].place):
        yield from _before(gone, pair.left[0].place, "del")
        yield from _before(new, pair.right[0].place, "ins")
        yield from _kept(pair)
    yield from _before(gone, None, "del")
    yield from _before(new, None, "ins")


def _is_kept(pair: ClausePair) -> bool:
    return len(pair.left) == len(pair.right) == 1 and not pair.moved


def _before(waiting: list[Provision], place: int | None, mark: Mark) -> Iterator[Run]:
    """Those that stand before a place, taken out of the list; all without a place."""
    while waiting and (place is None or waiting[0].place < place):
        one = waiting.pop(0)
        yield mark, f"{whole_words(one)}\n"


def whole_words(provision: Provision) -> str:
    """A clause's number and words, as the redline prints them."""
    return f"{provision.number} {provision.text}" if provision.number else provision.text


def _kept(pair: ClausePair) -> Iterator[Run]:
    numbers = [f"{side[0].number} " if side[0].number else "" for side in (pair.left, pair.right)]
    yield from _both(numbers[0], numbers[1])
    for part in pair.segments:
        yield from _both(part.left, part.right)
    yield "", "\n"


def _both(left: str, right: str) -> Iterator[Run]:
    if left == right:
        yield "", left
    else:
        yield "del", left
        yield "ins", right


def _paragraphs(runs: Sequence[Run]) -> Iterator[str]:
    """Paragraphs ended where a run has a line feed, whose mark says whose the end is."""
    pieces = [
        (mark, piece)
        for mark, words in runs
        for piece in words.replace("\n", "\n\0").split("\0")
        if piece
    ]
    ids = iter(range(1, 2 * len(pieces) + 2))
    line: list[Run] = []
    for mark, piece in pieces:
        line.append((mark, piece.rstrip("\n")))
        if piece.endswith("\n"):
            yield _paragraph(line, mark, ids)
            line = []
    if line:
        yield _paragraph(line, "", ids)


def _paragraph(line: Sequence[Run], end: Mark, ids: Iterator[int]) -> str:
    mark = f"<w:pPr><w:rPr><w:{end} {_author(ids)}/></w:rPr></w:pPr>" if end else ""
    inner = ""
    for kind, group in groupby(line, key=lambda run: run[0]):
        words = escape("".join(run[1] for run in group))
        if not words:
            continue
        name = "delText" if kind == "del" else "t"
        run = f'<w:r><w:{name} xml:space="preserve">{words}</w:{name}></w:r>'
        inner += f"<w:{kind} {_author(ids)}>{run}</w:{kind}>" if kind else run
    return f"<w:p>{mark}{inner}</w:p>"


def _author(ids: Iterator[int]) -> str:
    return f'w:id="{next(ids)}" w:author="clausetree"'
