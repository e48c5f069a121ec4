"""The rulings of a printed page: table rules, lines to write on, underlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Two rulings of one double or broken line: Word sets double lines 1.5 points apart and parts
# a cell's edge at every corner.
SAME_LINE = 2.5
SAME_RUN = 3.0


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A straight ruling: its position across and its two ends along, in points.

    Of a level rule ``at`` counts from the page's top, ``start`` and ``end``
    from its left; of an upright one the other way round.
    """

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Rulings:
    """The level and the upright rules of a page; broken lines are joined."""

    level: tuple[Rule, ...] = ()
    upright: tuple[Rule, ...] = ()


def join_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules with those of one line that touch made one, ordered by position."""
    bands: list[list[Rule]] = []
    for rule in sorted(rules):
        if bands and rule.at - bands[-1][-1].at <= SAME_LINE:
            bands[-1].append(rule)
        else:
            bands.append([rule])
    return tuple(joined for band in bands for joined in _join_band(band))


def _join_band(band: list[Rule]) -> Iterator[Rule]:
    at = sum(rule.at for rule in band) / len(band)
    runs = sorted((rule.start, rule.end) for rule in band)
    start, end = runs[0]
    for next_start, next_end in runs[1:]:
        if next_start <= end + SAME_RUN:
            end = max(end, next_end)
        else:
            yield Rule(at, start, end)
            start, end = next_start, next_end
    yield Rule(at, start, end)
