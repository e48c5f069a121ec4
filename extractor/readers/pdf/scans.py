"""Pages of a pdf that are pictures: which they are, and their print by optical recognition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

from extractor.readers.page.printed import Sheet
from extractor.readers.pdf import calls
from extractor.readers.pdf.chars import PageFrame
from extractor.readers.scan.recognition import (
    HOW_TO_INSTALL,
    MAX_SCANNED,
    PIXELS_PER_POINT,
    has_recognition,
    scan_reader,
)
from models.document import Line, Notice
from models.span import Place

# A page with fewer signs than this whose picture covers half of it is a scan with a stamped-on
# page number or the mark of a scanning program.
HARDLY_ANY_TEXT = 60
MOST_OF_PAGE = 0.5
# So many objects on a page are looked through for pictures.
MAX_OBJECTS = 500
# Larger pages are drawn smaller, and so are longer ones: no contract is printed on more than A3,
# which is 7.8 million pixels.
MAX_PIXELS, MAX_SIDE = 8_000_000, 4_600
# A line read with less certainty than this is likely to hold a wrong sign.
UNSURE = 0.9


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page with what was met on it: the number of comments, whether it ``is_picture`` of text,
    and when it was recognised by how many degrees it lay askew and how many stamps were left out.
    """

    sheet: Sheet
    comments: int = 0
    is_picture: bool = False
    recognised: bool = False
    tilt: float = 0.0
    stamps: int = 0


def is_picture(page: Any, frame: PageFrame, text: str) -> bool:
    """Whether the page shows something but holds no text, or hardly any beside a large picture."""
    signs = len(text) - text.count(" ") - text.count("\n")
    if signs >= HARDLY_ANY_TEXT:
        return False
    count = min(pdfium.FPDFPage_CountObjects(page.raw), MAX_OBJECTS)
    if not text.strip():
        return bool(count > 0)
    handle = calls.pointer_to(page.raw)
    area = sum(_picture_area(calls.page_object(handle, index), frame) for index in range(count))
    return bool(area > MOST_OF_PAGE * frame.width * frame.height)


def _picture_area(piece: calls.Pointer, frame: PageFrame) -> float:
    if calls.kind_of(piece) not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
        return 0.0
    left, bottom, right, top = calls.bounds_of(piece)
    box = frame.place(left, bottom, right, top)
    width = min(box.right, frame.width) - max(box.left, 0.0)
    height = min(box.bottom, frame.height) - max(box.top, 0.0)
    return float(max(0.0, width) * max(0.0, height))


def read_picture(page: Any, frame: PageFrame, given: Sheet, *, may_recognise: bool) -> PageRead:
    """The page's print from its picture; the sheet as ``given`` when it cannot be recognised."""
    if not may_recognise or not has_recognition():
        return PageRead(given, is_picture=True)
    longest, area = max(frame.width, frame.height, 1.0), max(frame.width * frame.height, 1.0)
    scale = min(PIXELS_PER_POINT, MAX_SIDE / longest, (MAX_PIXELS / area) ** 0.5)
    bitmap = page.render(scale=scale)
    scan = scan_reader().read_scan(bitmap.to_pil(), given.page, frame.width)
    bitmap.close()
    return PageRead(
        scan.sheet, is_picture=True, recognised=True, tilt=scan.tilt, stamps=scan.stamps
    )


def places_as_scanned(lines: Sequence[Line], pages: Sequence[PageRead]) -> list[Line]:
    """The lines with the places of those on pages that lay askew where they are to be seen."""
    askew = {page.sheet.page: page for page in pages if page.tilt}
    if not askew:
        return list(lines)
    return [
        replace(line, places=tuple(_as_scanned(place, askew) for place in line.places))
        for line in lines
    ]


def _as_scanned(place: Place, askew: dict[int, PageRead]) -> Place:
    page = askew.get(place.page)
    if page is None:
        return place
    sheet = page.sheet
    box = scan_reader().tilted(place.box, page.tilt, sheet.width, sheet.height)
    return replace(place, box=box)


def tell_scans(pages: Sequence[PageRead], lines: Sequence[Line]) -> list[Notice]:
    """What a reader must know of the pages that are pictures."""
    notices: list[Notice] = []
    read = [page.sheet.page for page in pages if page.recognised and page.sheet.items]
    unread = [page.sheet.page for page in pages if page.is_picture and not page.recognised]
    stamped = [page.sheet.page for page in pages if page.stamps]
    unsure = [line for line in lines if line.certainty is not None and line.certainty < UNSURE]
    if read:
        notices.append(Notice("scan_read", f"read by optical recognition: {name_pages(read)}"))
    if unread:
        why = f"more than {MAX_SCANNED} scanned pages" if has_recognition() else HOW_TO_INSTALL
        notices.append(Notice("scan_not_read", f"not read: {name_pages(unread)}; {why}"))
    if stamped:
        detail = f"ink of red stamps left out on {name_pages(stamped)}"
        notices.append(Notice("stamps", detail))
    if unsure:
        where = name_pages(sorted({line.page or 0 for line in unsure}))
        notices.append(Notice("unsure_lines", f"{len(unsure)} hard to read on {where}"))
    return notices


def name_pages(numbers: Sequence[int]) -> str:
    """The pages by number, runs drawn together: page 2; pages 1–3, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named = ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return f"page {named}" if len(numbers) == 1 else f"pages {named}"
