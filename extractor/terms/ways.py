"""A contract that offers several ways for disputes -> whether a sentence is the way not chosen."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.values.matching import fold

DISPUTE = (
    r"争议|纠纷|协商|协调|调解|分歧|异议|商量|谈不[拢成]|矛盾|"
    r"dispute|controvers|claim|differences|jurisdiction|proceeding|lawsuit|legal action|disagree"
)
# 按下列第____种方式解决: what follows are choices, not the choice.
LEAD = r"(?:以下|下列|如下|下述)[^,;:\n]{0,6}?(?:第[^,;:\n]{0,6}?(?:种|项|款)|种|方式|方法|途径)"
# 按下列方式解决 leads to one way or to several: only 第几种 says at once that it is a choice.
OFFER = r"第[^,;:\n]{0,6}?(?:种|项|款)|[两二三几]种|之一|任[一何选]|种"
AHEAD = 300
CHOSEN = compile_once(r"第[(_\s【\[]*(?P<n>[一二三四1-4ABab①-④])[)_\s】\]]*(?:种|项|款|方式)")
OPTION = compile_once(r"^\(?(?P<n>[一二三四1-4ABab①-④])(?:[)、.:]|$)")
ORDINALS = {sign: n for signs in ("一二三四", "1234", "①②③④") for n, sign in enumerate(signs, 1)}
ORDINALS |= {"A": 1, "a": 1, "B": 2, "b": 2}
TICKED = r"[☑√■✓☒✔]"


def is_unchosen(claim: Claim) -> bool:
    """Whether the sentence is one of several options, and not the one ticked or numbered."""
    span = claim.reading.text_span(claim.passage.start, claim.end)
    part = compile_once("(?=[□☑√■✓☒✔])").split(claim.reading.contract.words(span))[-1]
    if compile_once(TICKED).match(part):
        return False
    lead = _lead(claim)
    if lead is None:
        return bool(part.startswith("□"))
    chosen = CHOSEN.search(lead)
    if chosen is None:
        return True
    option = OPTION.search(fold(_label(claim))) or _inline_option(claim)
    return option is None or ORDINALS.get(option["n"]) != ORDINALS.get(chosen["n"])


def _inline_option(claim: Claim) -> regex.Match[str] | None:
    """The last option's number before the claim in its sentence: (2)向…法院起诉."""
    options = list(compile_once(r"\(?(?P<n>[一二三四1-4ABab①-④])[)、.]").finditer(claim.before))
    return options[-1] if options else OPTION.match(claim.sentence)


def _lead(claim: Claim) -> str | None:
    """The words that offer the options, when the claim's sentence stands below or after them."""
    lead_in = claim.passage.context.rsplit("/", 1)[-1]
    for words in (claim.before, lead_in, claim.earlier):
        found = compile_once(LEAD).search(words)
        if found is None or not compile_once(rf"{DISPUTE}|解决|处理").search(words):
            continue
        if compile_once(OFFER).search(found[0]) or has_both_ways(claim, claim.start - AHEAD):
            return words
    return None


def has_both_ways(claim: Claim, start: int) -> bool:
    """Whether the passages from ``start`` on offer a court as well as a commission."""
    words = claim.reading.masked[max(0, start) : max(0, start) + 2 * AHEAD]
    return "仲裁委" in words and compile_once("法院|诉讼").search(words) is not None


def _label(claim: Claim) -> str:
    for clause in claim.reading.contract.walk():
        if clause.id == claim.passage.clause:
            return clause.label or ""
    return ""
