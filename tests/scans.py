"""Scanned pages for the tests: pages of the samples drawn as pictures, askew or under a stamp."""

from __future__ import annotations

import difflib
import math
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

SAMPLES = Path(__file__).parent.parent / "samples"
DPI = 200
RED = (205, 40, 45)


def sample(name: str) -> bytes:
    """The pdf file of a sample."""
    return (SAMPLES / name / f"{name}.pdf").read_bytes()


def pictures(data: bytes) -> list[Image.Image]:
    """The pages of a pdf file as a scanner set to 200 dpi gives them."""
    document = pypdfium2.PdfDocument(data)
    drawn = [page.render(scale=DPI / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return drawn


def scanned(pages: Sequence[Image.Image]) -> bytes:
    """A pdf file that holds nothing but the pictures."""
    file = BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=DPI, quality=90)
    return file.getvalue()


def joined(*files: bytes) -> bytes:
    """The pages of the files in one file."""
    whole = pypdfium2.PdfDocument.new()
    for data in files:
        part = pypdfium2.PdfDocument(data)
        whole.import_pages(part)
    file = BytesIO()
    whole.save(file)
    return file.getvalue()


def marked(page: Image.Image, words: str) -> bytes:
    """A scan of the page with a line of text laid over it, as scanning programs leave it."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.drawImage(ImageReader(page), 0, 0, 595, 842)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(420, 20, words)
    canvas.save()
    return file.getvalue()


def stamped(page: Image.Image, x: float, y: float) -> Image.Image:
    """The page with a round red seal of 40 mm over its print, the middle at shares of its size."""
    sealed = page.copy()
    draw = ImageDraw.Draw(sealed)
    middle = page.width * x, page.height * y
    outer = 20 / 25.4 * DPI
    _ring(draw, middle, outer, width=10)
    _ring(draw, middle, outer * 0.62, width=4)
    reaches = [outer * (0.34 if corner % 2 == 0 else 0.13) for corner in range(10)]
    star = [
        (
            middle[0] + reach * math.sin(corner * math.pi / 5),
            middle[1] - reach * math.cos(corner * math.pi / 5),
        )
        for corner, reach in enumerate(reaches)
    ]
    draw.polygon(star, fill=RED)
    for step in range(14):
        angle = math.pi * (0.15 + step / 13 * 1.7)
        at = middle[0] - 0.8 * outer * math.sin(angle), middle[1] + 0.8 * outer * math.cos(angle)
        draw.rectangle((at[0] - 9, at[1] - 9, at[0] + 9, at[1] + 9), outline=RED, width=4)
    # Ink lets the print below show through.
    return ImageChops.darker(page, sealed)


def _ring(
    draw: ImageDraw.ImageDraw, middle: tuple[float, float], radius: float, *, width: int
) -> None:
    x, y = middle
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=RED, width=width)


def likeness(text: str, other: str) -> float:
    """The share of the first text's characters, spaces aside, that the other has in their order."""
    left, right = "".join(text.split()), "".join(other.split())
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(left)
