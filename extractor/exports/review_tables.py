"""A review -> tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.table import Table
from rich.text import Text

from extractor.exports.review import OTHER_KIND, STANCES, VERDICTS, evidence_words, rule_words
from models.gap import Bilingual
from models.playbook import WORST_FIRST, Judgement, Review

STYLES = {"unacceptable": "bold red", "needs_review": "yellow", "acceptable": "green"}
HEADS = (
    Bilingual("结论", "Verdict"),
    Bilingual("规则", "Rule"),
    Bilingual("合同原文", "Words"),
    Bilingual("说明", "Why"),
)


def review_tables(review: Review, language: str) -> Iterator[Text | Table]:
    """A headline with the counts, then the rules, the unacceptable ones first."""
    side = _in(STANCES[review.stance], language)
    counts = " · ".join(
        f"{_in(VERDICTS[verdict], language)} {review.count(verdict)}" for verdict in WORST_FIRST
    )
    yield Text(f"{_in(review.playbook.title, language)} · {side} · {counts}", style="bold")
    if not review.fits:
        yield Text(_in(OTHER_KIND, language), style="yellow")
    table = Table()
    for head in HEADS:
        table.add_column(_in(head, language), overflow="fold")
    for one in review.worst_first():
        table.add_row(*_cells(one, language))
    yield table


def _cells(one: Judgement, language: str) -> Iterator[Text]:
    yield Text(_in(VERDICTS[one.verdict], language), style=STYLES[one.verdict])
    yield Text(f"{_in(one.title, language)}\n{rule_words(one, language)}")
    shown = one.evidence[:1] if one.verdict == "acceptable" else one.evidence
    yield Text("\n".join(evidence_words(piece) for piece in shown))
    why = (one.reason, one.advice.why) if one.verdict != "acceptable" else (one.reason,)
    yield Text("\n".join(_in(words, language) for words in why if words is not None))


def _in(words: Bilingual, language: str) -> str:
    return words.zh if language == "zh" else words.en
