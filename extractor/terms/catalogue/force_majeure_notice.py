"""Force majeure: time to tell of it, to prove it, and how long before a party may end."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.acts import done_within, is_own_act, within
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import lasts, lead_up
from extractor.terms.words import FORCE_MAJEURE, gap
from models.gap import Bilingual
from models.term import Bound

FORCE = compile_once(
    rf"{FORCE_MAJEURE}|受(?:影响|阻)的?(?:一)?方|affected party"
    r"|beyond (?:its|the|their|his|our|your)(?: [a-z']+)? ?(?:reasonable )?control"
    r"|\bfloods?, strikes?"
    r"|\bacts? of god\b",
    regex.IGNORECASE,
)
LASTS = r"(?:超过|达到?|满|延续|持续|逾|长达)"


def accept(claim: Claim) -> bool:
    """Where force majeure is spoken of: in the sentence, just before it, or in the headings."""
    if not lasts(claim, "hour", "year") or not is_own_act(claim):
        return False
    if FORCE.search(claim.above) or FORCE.search(claim.sentence):
        return True
    return bool(FORCE.search(lead_up(claim, 3)))


def read_bound(claim: Claim) -> Bound | None:
    """A least length for the right to end the contract, else a limit."""
    return "min" if ("subject", "termination") in claim.pattern.qualifiers else "max"


NOTICE, PROOF, END = (
    (("subject", "notice"),),
    (("subject", "proof"),),
    (("subject", "termination"),),
)

TERM = TermType(
    key="force_majeure_notice",
    title=Bilingual("不可抗力通知/证明", "Force majeure: notice, proof, end"),
    value="period",
    patterns=(
        # 受不可抗力影响的一方应在事件发生后3日内书面通知对方。
        Pattern("tell-within", within("notify", "apply"), 9, qualifiers=NOTICE),
        # 并在15日内提供有关机构出具的证明。
        Pattern("prove-within", within("prove"), 9, qualifiers=PROOF),
        # 15日内将详细情况、书面资料寄给对方
        Pattern("papers-within", within("deliver"), 8, qualifiers=PROOF),
        # 不可抗力持续超过60日的，任何一方可以解除合同。
        Pattern(
            "lasts",
            r"(?:影响|事件|停工|连续|持续|延续|中断|时间|超过|不可抗力|延迟|延误|迟延|情况|状态"
            rf"|障碍){gap(16)}{LASTS}?{gap(6)}{{period|blank}}(?:以上|及以上|的|,|仍|后|之久"
            r"|不能|无法|未)",
            9,
            qualifiers=END,
        ),
        Pattern(
            "lasts-long",
            rf"(?:持续|延续|超过|达到|超出|逾){gap(14)}{{period|blank}}",
            8,
            qualifiers=END,
        ),
        # If force majeure continues for more than ninety days, either party may terminate.
        Pattern(
            "lasts-en",
            r"\b(?:continu(?:es?|ing)|exceed(?:s|ing)?|more than|longer than|lasts?|for"
            r"|period of)\b[^\n.;]{0,30}?{period|blank}",
            9,
            qualifiers=END,
        ),
        Pattern(
            "tell-en",
            r"\b(?:notif(?:y|ies|ied)|inform|notice)\b[^\n.;]{0,60}?within\s?{period|blank}",
            9,
            qualifiers=NOTICE,
        ),
        Pattern(
            "within-tell-en",
            r"within\s?{period|blank}[^\n.;]{0,60}?\b(?:notif(?:y|ies|ied)|inform|notice)\b",
            9,
            qualifiers=NOTICE,
        ),
        Pattern(
            "prove-en",
            r"within\s?{period|blank}[^\n.;\ue001\ue009]{0,60}?\b(?:evidence|certificate|proof)\b",
            9,
            qualifiers=PROOF,
        ),
        # and provide evidence of it within fifteen days
        Pattern("proved-en", done_within("prove"), 9, qualifiers=PROOF),
    ),
    accept=accept,
    read_bound=read_bound,
    examples=(
        Example(
            "遭受不可抗力的一方应在事件发生后3日内书面通知对方。",
            "3 day",
            qualifiers=(("subject", "notice"),),
            bound="max",
        ),
        Example(
            "并应在15日内提供公证机构出具的证明。",
            "15 day",
            under="不可抗力",
            qualifiers=(("subject", "proof"),),
        ),
        Example(
            "不可抗力持续超过60日的，任何一方均可解除合同。",
            "60 day",
            qualifiers=(("subject", "termination"),),
            bound="min",
        ),
        Example(
            "台风、地震这些没办法的事，24小时内要告诉对方。",
            "24 hour",
            qualifiers=(("subject", "notice"),),
        ),
        Example(
            "上述情形延续____日以上的，双方可终止协议。",
            None,
            under="不可抗力",
            qualifiers=(("subject", "termination"),),
            bound="min",
        ),
    ),
    not_examples=(
        "因不可抗力不能履行合同的，根据影响部分或全部免除责任。",
        "地址变更的，应在3日内通知对方。",
    ),
)
