"""Force majeure: time to tell of it, to prove it, and the length after which a party may end the contract."""

from __future__ import annotations

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import TELL, WITHIN, gap, wide
from models.gap import Bilingual
from models.term import Bound

FORCE = r"不可抗|force majeure"
PROOF = r"(?:证明|证据|公证|文件|证实|报告书)"

def read_bound(claim: Claim) -> Bound | None:
    """A least length for the right to end the contract, else a limit."""
    return "min" if ("subject", "termination") in claim.pattern.qualifiers else "max"


TERM = TermType(
    key="force_majeure_notice",
    title=Bilingual("不可抗力通知/证明", "Force majeure: notice, proof, end"),
    value="period",
    patterns=(
        # 受不可抗力影响的一方应在事件发生后3日内书面通知对方。
        Pattern("tell-in-sentence", rf"不可抗{wide(90)}{{period|blank}}{WITHIN},?{gap(24)}{TELL}", 9, qualifiers=(("subject", "notice"),)),
        Pattern("tell-under", rf"{{period|blank}}{WITHIN},?{gap(24)}{TELL}", 9, where=FORCE, qualifiers=(("subject", "notice"),)),
        # 并在15日内提供有关机构出具的证明。
        Pattern("prove-in-sentence", rf"不可抗[^;\n]{{0,140}}?{{period|blank}}{WITHIN},?{wide(30)}{PROOF}", 8, qualifiers=(("subject", "proof"),)),
        Pattern("prove-under", rf"{{period|blank}}{WITHIN},?{wide(40)}{PROOF}", 8, where=FORCE, qualifiers=(("subject", "proof"),)),
        # 不可抗力持续超过60日的，任何一方可以解除合同。
        Pattern(
            "lasts-in-sentence",
            rf"不可抗{wide(40)}(?:超过|达到?|满|延续|持续|逾){gap(8)}{{period|blank}}",
            9,
            qualifiers=(("subject", "termination"),),
        ),
        Pattern(
            "lasts-under",
            rf"(?:影响|事件|持续|延续|中断|时间|超过){gap(12)}(?:超过|达到?|满|逾|持续){gap(6)}{{period|blank}}",
            8,
            where=FORCE,
            qualifiers=(("subject", "termination"),),
        ),
        # If force majeure continues for more than ninety days, either party may terminate.
        Pattern("lasts-en", r"(?:force majeure|such event)[^\n;]{0,80}?(?:exceed(?:s|ing)?|more than|for|period of)\s?{period}", 9, qualifiers=(("subject", "termination"),)),
        Pattern("tell-en", r"\bnotif(?:y|ies|ied)\b[^\n.;]{0,60}?within\s?{period}", 9, where=FORCE, qualifiers=(("subject", "notice"),)),
    ),
    read_bound=read_bound,
    examples=(
        Example("遭受不可抗力的一方应在事件发生后3日内书面通知对方。", "3 day", qualifiers=(("subject", "notice"),), bound="max"),
        Example("并应在15日内提供公证机构出具的证明。", "15 day", under="不可抗力", qualifiers=(("subject", "proof"),)),
        Example("不可抗力持续超过60日的，任何一方均可解除合同。", "60 day", qualifiers=(("subject", "termination"),), bound="min"),
    ),
    not_examples=(
        "因不可抗力不能履行合同的，根据影响部分或全部免除责任。",
        "地址变更的，应在3日内通知对方。",
    ),
)
