"""A review -> one JSON object."""

from __future__ import annotations

from typing import Any

from models.gap import Bilingual
from models.playbook import Evidence, Judgement, Need, Review, Verdict

VERDICTS: dict[Verdict, Bilingual] = {
    "unacceptable": Bilingual("不可接受", "unacceptable"),
    "needs_review": Bilingual("需审查", "needs review"),
    "acceptable": Bilingual("可接受", "acceptable"),
}
NEEDS: dict[Need, Bilingual] = {
    "required": Bilingual("须有约定", "a provision is required"),
    "recommended": Bilingual("宜有约定", "a provision is recommended"),
}
STANCES = {
    "customer": Bilingual("委托方/采购方", "the customer"),
    "provider": Bilingual("服务方/供应方", "the provider"),
    "neutral": Bilingual("中立", "both sides"),
}
OTHER_KIND = Bilingual(
    "合同类型与审查规则不同，请核对", "The contract is of another kind than the playbook."
)


def review_record(review: Review) -> dict[str, Any]:
    """The playbook, the counts of each verdict, and every rule with its words and places."""
    return {
        "playbook": review.playbook.key,
        "title": _words(review.playbook.title),
        "stance": review.stance,
        "fits": review.fits,
        "counts": {verdict: review.count(verdict) for verdict in VERDICTS},
        "judgements": [_judgement(one) for one in review.judgements],
    }


def rule_words(one: Judgement, language: str) -> str:
    """How much a section is wanted, or the limit as the playbook writes it."""
    if one.need is None:
        return one.rule
    return NEEDS[one.need].zh if language == "zh" else NEEDS[one.need].en


def evidence_words(piece: Evidence) -> str:
    """The printed label, then the words on one line; labels that lead the words are not doubled."""
    quote = " ".join(piece.quote.split())
    last = piece.label.rpartition("/")[2]
    if last and quote.startswith(last):
        quote = quote.removeprefix(last).lstrip()
    return f"{piece.label} {quote}".strip()


def _judgement(one: Judgement) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "title": _words(one.title),
        "verdict": one.verdict,
        "severity": one.advice.severity,
        "reason": _words(one.reason),
        "why": _words(one.advice.why),
        "wording": _words(one.advice.wording),
        "evidence": [
            {
                "clause": piece.clause,
                "label": piece.label,
                "page": piece.page,
                "quote": piece.quote,
                "span": [piece.span.start, piece.span.end],
            }
            for piece in one.evidence
        ],
    }


def _words(words: Bilingual | None) -> dict[str, str] | None:
    return None if words is None else {"zh": words.zh, "en": words.en}
