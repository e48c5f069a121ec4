"""Terms of a contract in two languages -> each fact once, in the version that prevails.

The same fact in Chinese and in its English rendering is one term. A text counts as bilingual when
most of what one version states, the other states as well; what only one of them says stays.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from extractor.passages.versions import find_prevailing, find_tongue
from models.term import Term
from models.values import Choice, Money, Rate, Words

# Fewer facts may agree by chance, as the parties' names do in an annex in English.
LEAST = 3
# payment within 30 days, without a share: two of them are told apart by their time.
TIMES = "within"

Key = tuple[str, str | None, str | None]


def without_renderings(terms: Sequence[Term], masked: str) -> tuple[Term, ...]:
    """The terms in their order, without those that only render another one."""
    versions: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        versions[find_tongue(term.statement) or "zh"].append(term)
    chinese, english = (Counter(map(_key, versions[tongue])) for tongue in ("zh", "en"))
    shared = chinese & english
    fewer = min(chinese.total(), english.total())
    if shared.total() < LEAST or 2 * shared.total() < fewer:
        return tuple(terms)
    other = "en" if find_prevailing(masked) == "zh" else "zh"
    kept = versions["zh" if other == "en" else "en"]
    dropped = set(map(id, _said_again(versions[other], kept)))
    return tuple(term for term in terms if id(term) not in dropped)


def _said_again(rendered: Sequence[Term], kept: Sequence[Term]) -> Iterator[Term]:
    """The terms of one version that the other states: the same value, or a name in its words."""
    left = Counter(map(_key, kept))
    measures = {(term.clause, _measure(term)) for term in kept if term.value is not None}
    named = Counter(term.type for term in kept if _is_name(term))
    for term in rendered:
        if left[_key(term)]:
            left[_key(term)] -= 1
            yield term
        elif _is_name(term) and named[term.type]:
            named[term.type] -= 1
            yield term
        # The other version reads the same clause's value as something else: it decides.
        elif (term.clause, _measure(term)) in measures and not isinstance(term.value, Choice):
            yield term


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
