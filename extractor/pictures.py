"""A contract file and a page's number -> a PNG picture of the page, kept on disk by content.

Pages of pdf files are drawn by pdfium; files of word processors are printed to pdf by
LibreOffice first, so their pages are where LibreOffice breaks them, not where Word does.
"""

from __future__ import annotations

import hashlib
import math
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from extractor.errors import UnreadableFile
from extractor.readers.guard import MAX_FILE_BYTES
from extractor.readers.legacy.office import PDF, READING, Conversion, convert
from extractor.readers.pdf.chars import PageFrame
from extractor.readers.pdf.pages import opened, opened_page
from extractor.readers.sniffing import sniff
from extractor.readers.text import decode
from extractor.readers.word.converted import check_package
from models.span import Place

MIN_SCALE, MAX_SCALE = 0.1, 4.0
# A page of A4 at scale 4 has 8 million; larger pages are drawn smaller.
MAX_PIXELS = 16_000_000
MAX_SIDE = 20_000
# Print needs few colours: a page of 893 by 1263 took 18 ms and 57 kB of palette, against 33 ms
# and 165 kB of full colours.
COLOURS = 64
_VERSION = "1"
_FRAME = (214, 40, 40)


def page_picture(path: Path, page: int, scale: float = 1.5, *, folder: Path | None = None) -> bytes:
    """The PNG of one page, counted from 1; ``scale`` 1 has a pixel for each point.

    Pictures and printed files are kept in ``folder`` and taken from there when the same bytes
    come again. Raises UnreadableFile when the file or the page cannot be shown, ValueError for
    a scale outside 0.1 to 4.
    """
    if not MIN_SCALE <= scale <= MAX_SCALE:
        raise ValueError(f"scale {scale:g} is not between {MIN_SCALE:g} and {MAX_SCALE:g}")
    scale = round(scale, 2)
    name, data = path.name, _load(path)
    shelf = None if folder is None else _shelf(folder, data)
    return _kept(
        shelf and shelf / f"page-{page}-at-{scale:.2f}.png",
        lambda: _draw(name, _as_pdf(name, data, shelf), page, scale),
    )


def count_pages(path: Path, *, folder: Path | None = None) -> int:
    """How many pages can be shown. Raises UnreadableFile as ``page_picture`` does."""
    name, data = path.name, _load(path)
    shelf = None if folder is None else _shelf(folder, data)
    with opened(name, _as_pdf(name, data, shelf)) as document:
        return len(document)


def page_size(path: Path, page: int, *, folder: Path | None = None) -> tuple[float, float]:
    """Width and height of a page in points, as it is shown: what boxes on it count in.

    Raises UnreadableFile as ``page_picture`` does.
    """
    name, data = path.name, _load(path)
    shelf = None if folder is None else _shelf(folder, data)
    with _page(name, _as_pdf(name, data, shelf), page) as shown:
        frame = PageFrame(shown)
        return frame.width, frame.height


def with_frames(picture: bytes, places: Sequence[Place], size: tuple[float, float]) -> bytes:
    """The picture of a page of this size in points, with a frame around each place on it."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    across, down = image.width / size[0], image.height / size[1]
    draw = ImageDraw.Draw(image)
    for box in (place.box for place in places):
        corners = (
            ((box.left - 1) * across, (box.top - 1) * down),
            ((box.right + 1) * across, (box.bottom + 1) * down),
        )
        draw.rectangle(corners, outline=_FRAME, width=2)
    return _png(image)


def _load(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableFile("too_large", f"{path.name}: too large to be shown; split it")
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UnreadableFile("missing", f"{path.name}: {reason}; check the path") from error


def _shelf(folder: Path, data: bytes) -> Path:
    """Where all that was made of a file's bytes is kept."""
    return folder / f"{hashlib.sha256(data).hexdigest()}-v{_VERSION}"


def _kept(place: Path | None, make: Callable[[], bytes]) -> bytes:
    """What is kept there, else what is made now and then kept. A full disk costs nothing else."""
    if place is None:
        return make()
    with suppress(OSError):
        return place.read_bytes()
    made = make()
    with suppress(OSError):
        _write(place, made)
    return made


def _write(place: Path, data: bytes) -> None:
    """Write the file at once or not at all, whoever else writes it meanwhile."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _as_pdf(name: str, data: bytes, shelf: Path | None) -> bytes:
    kind = sniff(name, data)
    if kind == "pdf":
        return data
    if kind == "text":
        kind, data = "txt", decode(name, data).encode()
    if kind not in READING:
        raise UnreadableFile("unsupported", f"{name}: this is {kind}, which cannot be shown")
    if kind in ("docx", "odt"):
        check_package(name, data)
    conversion = Conversion(kind, READING[kind], *PDF)
    return _kept(shelf and shelf / "printed.pdf", lambda: convert(name, data, conversion))


@contextmanager
def _page(name: str, data: bytes, number: int) -> Iterator[pypdfium2.PdfPage]:
    with opened(name, data) as document:
        if not 1 <= number <= len(document):
            message = f"{name}: there is no page {number}, it has {len(document)}"
            raise UnreadableFile("no_page", message)
        with opened_page(document, number - 1) as (page, _):
            if page is None:
                raise UnreadableFile("damaged", f"{name}: page {number} is damaged")
            yield page


def _draw(name: str, data: bytes, number: int, scale: float) -> bytes:
    with _page(name, data, number) as page:
        try:
            bitmap = page.render(scale=_bounded(page, scale))
        except (pypdfium2.PdfiumError, ValueError) as error:
            message = f"{name}: page {number} cannot be drawn"
            raise UnreadableFile("damaged", message) from error
        return _png(bitmap.to_pil().convert("RGB"))


def _bounded(page: pypdfium2.PdfPage, scale: float) -> float:
    """The scale, made smaller for a page that would have too many pixels."""
    width, height = (max(1.0, side) for side in page.get_size())
    by_side = MAX_SIDE / max(width, height)
    return float(min(scale, math.sqrt(MAX_PIXELS / (width * height)), by_side))


def _png(image: Image.Image) -> bytes:
    few = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    file = BytesIO()
    few.save(file, "PNG", compress_level=3)
    return file.getvalue()
