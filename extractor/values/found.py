"""What a scan finds: a value or blank with its place, and the small questions asked around it."""

from __future__ import annotations

from dataclasses import dataclass

from models.term import Bound
from models.values import Value


@dataclass(frozen=True, slots=True)
class Found:
    """A value, or a blank, in ``text[start:end]``.

    ``kind`` is one of period, money, ratio, rate, date, schedule, frequency, count, blank.
    ``value`` is None for a blank alone. ``bound`` is given only where the words show one.
    ``unit`` is the counting unit of a count or the unit printed after a blank, else "".
    """

    kind: str
    start: int
    end: int
    value: Value | None
    bound: Bound | None = None
    unit: str = ""
