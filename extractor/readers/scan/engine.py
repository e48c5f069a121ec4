"""A picture of print -> the words on it with place and certainty: the recognition library."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

import faster_paddle
from PIL import Image

from models.span import Box

# The library says "certain" in four figures that hardly mean anything from the third on.
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """A run of print as recognised; ``box`` in pixels of the picture, ``certainty`` 0 to 1."""

    text: str
    box: Box
    certainty: float


def recognise(picture: Image.Image, *, careful: bool = False) -> list[Seen]:
    """The runs of print on the picture, from top down.

    ``careful`` reads with the larger model, four times as dear: for single lines.
    The result does not depend on the number of processors.
    """
    file = BytesIO()
    picture.convert("RGB").save(file, "BMP")
    found: dict[int, dict[str, Any]] = _engine(careful).ocr(file.getvalue())["bounds"]
    return [
        Seen(
            piece["text"].strip(),
            Box(*map(float, (*piece["topLeftCoord"], *piece["bottomRightCoord"]))),
            round(piece["confidence"], _DIGITS),
        )
        for piece in found.values()
        if piece["text"].strip()
    ]


@cache
def _engine(careful: bool) -> Any:
    if careful:
        # Single lines: the library would blow a strip up until its height is 736 pixels.
        return faster_paddle.OcrEngine(model_size="small", det_min_side=0)
    return faster_paddle.OcrEngine(model_size="tiny")
