"""The lines of a contract in two languages -> the same, with the second rendering of each marked.

Where 1.1 stands once in Chinese and right below it once in English, the second is no provision
of its own: its number is given up, and its words belong to the provision above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from extractor.outline.entries import Entry
from extractor.patterns import compile_once

_SIGN = compile_once("[\u4e00-\u9fff]")
_WORD = compile_once(r"[A-Za-z]{3,}")
_ANNEX = compile_once(
    r"(?:附件|附录|附表|annex|appendix|schedule|exhibit|attachment)\s?(?:[\d〇零一二三四五六七八九十]{0,3})"
)
# So many times numbers must come back in the other language before the text counts as bilingual:
# a contract that is printed whole in one language and then in the other has two trees.
_LEAST_TIMES = 3
_LONGEST_RUN = 40


@dataclass(slots=True)
class _Run:
    """Numbered lines one below another in one language: their places and numbers."""

    chinese: bool
    places: list[int] = field(default_factory=list)
    numbers: list[frozenset[tuple[int, ...]]] = field(default_factory=list)


def mark_renderings(entries: Sequence[Entry]) -> list[Entry]:
    """The lines; those that say a provision again in the other language lose its number."""
    again = list(_renderings(list(_runs(entries))))
    if len(again) < _LEAST_TIMES:
        return list(entries)
    marked = {place for run in again for place in run.places}
    return [
        replace(entry, labels=(), rendering=True) if index in marked else entry
        for index, entry in enumerate(entries)
    ]


def _runs(entries: Sequence[Entry]) -> Iterator[_Run]:
    run: _Run | None = None
    for index, entry in enumerate(entries):
        numbers = _numbers(entry)
        if not numbers or not (_SIGN.search(entry.text) or _WORD.search(entry.text)):
            continue
        chinese = _SIGN.search(entry.text) is not None
        if run is None or run.chinese is not chinese:
            if run is not None:
                yield run
            run = _Run(chinese)
        run.places.append(index)
        run.numbers.append(numbers)
    if run is not None:
        yield run


def _numbers(entry: Entry) -> frozenset[tuple[int, ...]]:
    """The numbers that the line may bear; an annex bears its number, or none, as a negative."""
    annex = _ANNEX.match(entry.text.lower())
    if annex is not None:
        return frozenset({(-1,)})
    return frozenset(label.path for label in entry.labels)


def _renderings(runs: Sequence[_Run]) -> Iterator[_Run]:
    """The runs whose numbers stand in the same order in the run of the other language before."""
    at = 0
    while at + 1 < len(runs):
        if _renders(runs[at], runs[at + 1]):
            yield runs[at + 1]
            at += 1
        at += 1


def _renders(first: _Run, second: _Run) -> bool:
    if not len(second.places) <= len(first.places) <= _LONGEST_RUN:
        return False
    # The last numbers of the first are said again: 第一条, 1.1 / Article 1, 1.1
    wanted = iter(first.numbers[-len(second.numbers) :])
    return all(numbers & next(wanted) for numbers in second.numbers)
