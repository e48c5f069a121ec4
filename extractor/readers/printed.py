"""One printed line of a paged format, with its place and look."""

from __future__ import annotations

from dataclasses import dataclass

from models.span import Box


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed line, or one piece of it where a wide gap parts it.

    ``page`` counts from 1; ``box`` and ``size`` are points, the box from the
    page's top left corner as a person sees it. ``slanted`` is set for text that
    does not run from left to right, such as a stamp across the page.
    """

    text: str
    page: int
    box: Box
    size: float
    bold: bool = False
    slanted: bool = False

    @property
    def height(self) -> float:
        """The height of the line's box in points."""
        return self.box.bottom - self.box.top

    @property
    def middle(self) -> float:
        """The vertical middle of the line, in points from the top."""
        return (self.box.top + self.box.bottom) / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page's printed lines in reading order; ``width`` and ``height`` are points."""

    page: int
    width: float
    height: float
    lines: tuple[Printed, ...] = ()


def is_ideograph(sign: str) -> bool:
    """Whether the sign is Chinese: an ideograph, or punctuation set as wide as one."""
    return (
        "\u2e80" <= sign <= "\u9fff"
        or "\uf900" <= sign <= "\ufaff"
        or "\ufe30" <= sign <= "\ufe4f"
        or "\uff00" <= sign <= "\uffef"
        or sign >= "\U00020000"
    )
