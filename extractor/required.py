"""A regular expression -> the characters without which no text can match it.

Most patterns name words that most sentences of a contract do not hold. Knowing those words'
characters, a pattern is tried only in the few passages that have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

# Sets of characters, at least one of each of which stands in whatever matches.
Required = tuple[str, ...]

# A set of more characters than this tells passages apart too seldom to be worth a look.
LARGEST_SET = 80
MOST_SETS = 5
# Two branches may give a group one name; the standard library's parser would refuse that.
_NAMED = re.compile(r"\(\?P<\w+>")
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def find_required(source: str, flags: int = 0) -> Required:
    """The sets of characters that a match must draw from, the smallest first.

    Empty when nothing is certain, as for what only the regex library can parse. ``flags`` are
    those of ``re``.
    """
    plain = _NAMED.sub("(?:", source)
    try:
        tree = _parser.parse(plain, flags & (re.IGNORECASE | re.MULTILINE))
    except re.error:
        return ()
    ignore_case = bool(tree.state.flags & re.IGNORECASE)
    found = {"".join(sorted(signs)) for signs in _of_sequence(tree.data, ignore_case)}
    return tuple(sorted(found, key=lambda signs: (len(signs), signs))[:MOST_SETS])


def _of_sequence(items: Iterable[tuple[Any, Any]], ignore_case: bool) -> list[set[str]]:
    """Every set that one of the parts needs: all parts must match."""
    return [signs for kind, part in items for signs in _of_part(kind, part, ignore_case)]


def _of_part(kind: Any, part: Any, ignore_case: bool) -> list[set[str]]:
    if kind in (op.LITERAL, op.IN):
        return _of_class([(kind, part)] if kind is op.LITERAL else part, ignore_case)
    if kind is op.BRANCH:
        return _of_branches([_of_sequence(branch, ignore_case) for branch in part[1]])
    if kind is op.SUBPATTERN:
        _, added, dropped, inner = part
        return _of_sequence(inner, bool(added & re.I) or (ignore_case and not dropped & re.I))
    if kind is op.ATOMIC_GROUP:
        return _of_sequence(part, ignore_case)
    if kind in _REPEATS and part[0] > 0:
        return _of_sequence(part[2], ignore_case)
    return []


def _of_class(parts: Sequence[tuple[Any, Any]], ignore_case: bool) -> list[set[str]]:
    signs: set[str] = set()
    for kind, part in parts:
        if kind is op.LITERAL:
            signs |= _cases(chr(part), ignore_case)
        elif kind is op.RANGE and part[1] - part[0] < LARGEST_SET:
            for code in range(part[0], part[1] + 1):
                signs |= _cases(chr(code), ignore_case)
        else:
            return []
    return [signs] if len(signs) <= LARGEST_SET else []


def _of_branches(branches: Sequence[list[set[str]]]) -> list[set[str]]:
    """One set of each branch together, the smallest of each, then the next: one branch matches."""
    ordered = [sorted(sets, key=lambda signs: (len(signs), sorted(signs))) for sets in branches]
    joined = [set().union(*sets) for sets in zip(*ordered, strict=False)]
    return [signs for signs in joined if len(signs) <= LARGEST_SET]


def _cases(sign: str, ignore_case: bool) -> set[str]:
    if not ignore_case or not sign.isalpha():
        return {sign}
    # The regex library also takes the Kelvin sign for a k and the long s for an s.
    return {sign, sign.lower(), sign.upper()} | {"k": {"\u212a"}, "s": {"\u017f"}}.get(
        sign.lower(), set()
    )
