"""Terms of a contract in two languages -> which of them only render others.

A fact stated in Chinese and in its English rendering is two terms, with the words of each; the
one of the version that does not prevail names the other, so that the fact is counted once. A text
counts as bilingual when most of what one version states, the other states as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from extractor.passages.versions import find_prevailing, find_tongue
from models.term import Term
from models.values import Choice, Money, Rate, Words

# Fewer facts may agree by chance, as the parties' names do in an annex in English.
LEAST = 3
# payment within 30 days, without a share: two of them are told apart by their time.
TIMES = "within"

Key = tuple[str, str | None, str | None]


def link_renderings(terms: Sequence[Term], masked: str) -> tuple[Term, ...]:
    """The terms in their order; those that only render another one name it in ``renders``."""
    versions: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        versions[find_tongue(term.statement) or "zh"].append(term)
    chinese, english = (Counter(map(_key, versions[tongue])) for tongue in ("zh", "en"))
    shared = chinese & english
    fewer = min(chinese.total(), english.total())
    if shared.total() < LEAST or 2 * shared.total() < fewer:
        return tuple(terms)
    other = "en" if find_prevailing(masked) == "zh" else "zh"
    originals = versions["zh" if other == "en" else "en"]
    links = {term.id: original.id for term, original in _pairs(versions[other], originals)}
    return tuple(replace(term, renders=links.get(term.id)) for term in terms)


def _pairs(rendered: Sequence[Term], originals: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Each term of one version with what it renders: the same value, or a name in its words."""
    left = list(originals)
    for term in rendered:
        original = _first(left, term, _key) or (
            _first(left, term, _kind) if _is_name(term) else None
        )
        if original is not None:
            left.remove(original)
            yield term, original
        elif not isinstance(term.value, Choice):
            # The other version reads the same clause's value as something else: it decides.
            original = _first(originals, term, _place)
            if original is not None:
                yield term, original


def _first(terms: Sequence[Term], like: Term, alike: Callable[[Term], object]) -> Term | None:
    """The first term that is like another, best in the same clause."""
    fitting = [term for term in terms if alike(term) == alike(like) is not None]
    return next((term for term in fitting if term.clause == like.clause), next(iter(fitting), None))


def _kind(term: Term) -> str | None:
    return term.type if _is_name(term) else None


def _place(term: Term) -> tuple[str, str | None] | None:
    return None if term.value is None else (term.clause, _measure(term))


def _is_name(term: Term) -> bool:
    """Whether the value is printed words (a party, a title), which differ by language."""
    return isinstance(term.value, Words)


def _measure(term: Term) -> str | None:
    """The value without the unit that a sum or share is for."""
    if isinstance(term.value, Money | Rate) and term.canonical is not None:
        return term.canonical.partition("/")[0]
    return term.canonical


def _key(term: Term) -> Key:
    return term.type, term.canonical, term.qualifier(TIMES) if term.value is None else None
