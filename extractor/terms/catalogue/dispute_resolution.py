"""Dispute resolution: by which court or arbitral commission disputes are settled."""

from __future__ import annotations

from extractor.terms.base import Claim, Example, Pattern, TermType
from models.gap import Bilingual
from models.values import Choice


def read(claim: Claim) -> Choice | None:
    """The way that the pattern speaks for; None where the contract leaves the choice open."""
    return None if claim.pattern.gives is None else Choice(claim.pattern.gives)


def qualify(claim: Claim) -> dict[str, str | None]:
    """The court or commission as printed."""
    return {"forum": claim.words("forum")}


FORUM = r"(?P<forum>[^,.;:()\n]{0,20}?(?:人民)?法院)"
COMMISSION = r"(?P<forum>[^,.;:()\n]{2,20}?仲裁委员会(?:[^,.;:()\n]{0,8}分会)?)"

TERM = TermType(
    key="dispute_resolution",
    title=Bilingual("争议解决", "Dispute resolution"),
    value="choice",
    patterns=(
        # 协商不成的，任何一方均可向原告所在地人民法院提起诉讼。
        Pattern("court", rf"(?:向|由|至|到|提交|交由?){FORUM}(?:提起)?(?:诉讼|起诉|管辖|裁决|解决|处理)", 8, gives="litigation"),
        # 双方同意提交上海仲裁委员会仲裁。
        Pattern("commission", rf"(?:向|由|至|提交|提请|交由?){COMMISSION}[^\n]{{0,12}}?仲裁", 8, gives="arbitration"),
    ),
    read=read,
    qualify=qualify,
    bounded=False,
    examples=(
        Example("协商不成的，任何一方可向甲方住所地人民法院提起诉讼。", "litigation", qualifiers=(("forum", "甲方住所地人民法院"),)),
        Example("争议应提交南京仲裁委员会进行仲裁。", "arbitration", qualifiers=(("forum", "南京仲裁委员会"),)),
    ),
    not_examples=(
        # A court order is an exception to confidentiality, not a forum.
        "按人民法院的要求披露信息的，不视为违约。",
    ),
)
