"""The catalogue's patterns -> whether their examples hold, how often each fires, its cost."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from extractor.catalogue import compile_patterns
from extractor.gaps import gap_rules
from extractor.passages.base import Reading
from extractor.pipeline import analyze_document
from extractor.readers.text import read_text
from extractor.terms import term_types
from extractor.terms.base import Example, TermType
from extractor.terms.examples import is_read, read_example
from extractor.terms.weighing import weigh
from models.catalogue import Firing

PER = 10_000


def failed_examples() -> Iterator[str]:
    """A sentence for each example without its term, and each counterexample with one."""
    for type_ in term_types():
        for example in type_.examples:
            if not _holds(type_, example):
                yield f"{type_.key}: {example.text} does not give {example.canonical or 'a blank'}"
        for text in type_.not_examples:
            if any(term.type == type_.key for term in read_example(text, "", term_types())):
                yield f"{type_.key}: {text} gives a term"


def _holds(type_: TermType, example: Example) -> bool:
    terms = read_example(example.text, example.under, term_types())
    return any(term.type == type_.key and is_read(example, term) for term in terms)


def count_firings(readings: Iterable[Reading]) -> list[Firing]:
    """Each pattern's firings over all readings, by rule."""
    matches: Counter[str] = Counter()
    terms: Counter[str] = Counter()
    seconds: defaultdict[str, float] = defaultdict(float)
    characters = 0
    for reading in readings:
        characters += len(reading.masked)
        terms.update(term.rule for term in weigh(reading, term_types()))
        for type_ in term_types():
            for pattern in type_.patterns:
                rule = f"{type_.key}/{pattern.name}"
                start = time.process_time()
                matches[rule] += sum(1 for _ in reading.matches(pattern.regex))
                seconds[rule] += time.process_time() - start
    per = 1000 * PER / characters if characters else 0.0
    rules = [f"{type_.key}/{pattern.name}" for type_ in term_types() for pattern in type_.patterns]
    return [Firing(rule, matches[rule], terms[rule], seconds[rule] * per) for rule in rules]


def compile_everything() -> None:
    """Meet every pattern once: the declared ones, and those that reading an example needs."""
    compile_patterns()
    for _ in failed_examples():
        continue
    for rule in gap_rules():
        for text in (*rule.fires_on, *rule.stays_silent_on):
            analyze_document(read_text(f"{rule.key}.txt", text.encode()))
