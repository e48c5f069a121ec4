"""Pages for the tests of the pdf reader: what is drawn, in the order in which it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from extractor.readers.pdf.reader import read_pdf
from models.document import Document

WIDTH, HEIGHT = 595, 842
LEFT, TOP = 72, 80
SONG = "STSong-Light"
# A line of body text: 40 signs of 11 points reach from 72 to 512.
SIZE, PITCH, SIGNS = 11, 18, 40

Draw = Callable[[Canvas], None]


def pdf(*pages: Draw, encryption: StandardEncryption | None = None) -> bytes:
    """A file with the pages; distances are points from the bottom left, as reportlab's."""
    pdfmetrics.registerFont(UnicodeCIDFont(SONG))
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), encrypt=encryption, invariant=1)
    for draw in pages:
        canvas.setFont(SONG, SIZE)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def read(*pages: Draw) -> Document:
    """The pages as the reader sees them."""
    return read_pdf("contract.pdf", pdf(*pages))


def texts(document: Document, kind: str = "text") -> list[str]:
    """The texts of the lines of one kind."""
    return [line.text for line in document.lines if line.kind == kind]


def rows(*lines: str | tuple[float, str], top: float = TOP, pitch: float = PITCH) -> Draw:
    """Lines one below the other; a pair is a line that begins so many points further right."""

    def draw(canvas: Canvas) -> None:
        for index, line in enumerate(lines):
            indent, text = line if isinstance(line, tuple) else (0.0, line)
            canvas.drawString(LEFT + indent, HEIGHT - top - index * pitch, text)

    return draw


def words_at(*places: tuple[float, float, str], font: str = SONG, size: float = SIZE) -> Draw:
    """Words at points from the left and from the top, in the order of drawing."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        for x, y, text in places:
            canvas.drawString(x, HEIGHT - y, text)

    return draw


def rules(*places: tuple[float, float, float]) -> Draw:
    """Level rules: left end, right end, points from the top."""

    def draw(canvas: Canvas) -> None:
        canvas.setLineWidth(0.6)
        for start, end, y in places:
            canvas.line(start, HEIGHT - y, end, HEIGHT - y)

    return draw


def grid(columns: Iterable[float], levels: Iterable[float]) -> Draw:
    """A full grid over the edges, from the left and from the top."""
    across, down = list(columns), list(levels)

    def draw(canvas: Canvas) -> None:
        for y in down:
            canvas.line(across[0], HEIGHT - y, across[-1], HEIGHT - y)
        for x in across:
            canvas.line(x, HEIGHT - down[0], x, HEIGHT - down[-1])

    return draw


def together(*draws: Draw) -> Draw:
    """All of them on one page."""

    def draw(canvas: Canvas) -> None:
        for part in draws:
            part(canvas)

    return draw


def filled(text: str, signs: int = SIGNS) -> list[str]:
    """The text as printed lines of so many signs."""
    return [text[start : start + signs] for start in range(0, len(text), signs)]


def symbols(codes: bytes, font: str) -> bytes:
    """A file with signs of a symbol font, stored as Word stores them: at U+F000 upwards."""
    pairs = b" ".join(b"<%02X> <F0%02X>" % (code, code) for code in codes)
    table = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
    table += b"%d beginbfchar %s endbfchar endcmap" % (len(codes), pairs)
    content = b"BT /F 12 Tf 72 700 Td <%s> Tj ET" % codes.hex().encode()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page + b"/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/TrueType/BaseFont/%s/ToUnicode 6 0 R>>" % font.encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(table), table),
    ]
    file = b"%PDF-1.4\n"
    starts = []
    for number, part in enumerate(parts, 1):
        starts.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    places = b"".join(b"%010d 00000 n \n" % start for start in starts)
    table_start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(parts) + 1, places)
    return file + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(parts) + 1,
        table_start,
    )
