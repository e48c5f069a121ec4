"""Negotiation period: time for talks before a dispute goes on."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.acts import is_own_act, within
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import lasts, lead_up
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

DISPUTE = compile_once(
    r"争议|纠纷|争端|分歧|矛盾|打官司|诉讼|起诉|仲裁|法院|dispute|arbitrat|controvers",
    regex.IGNORECASE,
)
TALKS = compile_once(r"协商|磋商|商量|商谈|谈判|和解|调解")
# 价格上涨的，双方在10日内协商调整: talks on something else.
OTHER_TALKS = compile_once(
    r"价格|调价|续签|续约|不可抗力|变更|调整|force majeure|invoice|charge", regex.IGNORECASE
)


def accept(claim: Claim) -> bool:
    """Talks about a dispute."""
    if not lasts(claim, "day", "month") or not is_own_act(claim):
        return False
    if claim.pattern.name == "unsettled-since" and not TALKS.search(lead_up(claim, 1)):
        return False
    near = lead_up(claim, 1) + claim.after
    return bool(DISPUTE.search(near) or DISPUTE.search(claim.above)) and not OTHER_TALKS.search(
        near
    )


TERM = TermType(
    key="negotiation_period",
    title=Bilingual("协商期", "Negotiation period"),
    value="period",
    patterns=(
        # 争议发生后30日内协商不成的，可向法院起诉。
        Pattern("talk-within", within("talk"), 8),
        # 自协商开始之日起30日内未能解决的
        Pattern(
            "unsettled-within",
            rf"(?:协商|磋商|谈判|商谈|和解|调解){gap(30)}{{period|blank}}(?:{WITHIN}"
            rf"|后),?{gap(20)}(?:未"
            r"|不|无法|仍|没有)",
            9,
        ),
        # 协商满30日未果
        Pattern(
            "unsettled-after",
            rf"(?:协商|磋商|谈判|调解|商量|商谈|谈)(?:{gap(12)}(?:满|超过|达到?))?了?{{period|blank}}{gap(8)}(?:未|不|无|仍|没)",
            8,
        ),
        # 先商量，30天商量不好的
        Pattern(
            "not-agreed",
            rf"{{period|blank}}(?:{WITHIN})?[都还仍也]?(?:商量|协商|商谈|商议|调解|谈)(?=[都还仍也]?(?:不|未|没))",
            9,
        ),
        # 由双方协商解决；45天内未能达成一致的，向法院起诉
        Pattern(
            "unsettled-since",
            rf"^{gap(12)}{{period|blank}}{WITHIN}{gap(8)}(?:未能?|不能|无法|没有?){gap(6)}(?:达成|解决"
            r"|一致|协商|结果|和解|谈)",
            8,
        ),
        # 争议发生后60日内仍不能解决
        Pattern(
            "dispute-within",
            rf"(?:争议|纠纷|分歧){wide(40)}{{period|blank}}{WITHIN}{gap(16)}(?:未能?|不能"
            r"|无法|没有|仍)",
            8,
        ),
        # 协商期限为30日
        Pattern(
            "term-of",
            r"(?:协商|磋商|谈判|友好协商|调解)的?(?:期限|期间|期|时间)(?:为|是|:|不超过"
            rf"|最长){gap(10)}{{period|blank}}",
            9,
        ),
        # If the dispute is not settled by negotiation within thirty days
        Pattern(
            "unsettled-en",
            r"\b(?:negotiat|discuss|settle|resolve|amicabl|consultation"
            r"|dispute)[a-z]*\b[^\n;]{0,100}?within\s?{period|blank}",
            9,
        ),
        Pattern(
            "within-talk-en",
            r"within\s?{period|blank}[^\n;]{0,80}?\b(?:negotiat|settle|resolve|amicabl"
            r"|consultation|dispute)",
            8,
        ),
    ),
    bound="max",
    accept=accept,
    examples=(
        Example("双方应自争议发生之日起30日内友好协商解决。", "30 day", bound="max"),
        Example("自协商开始之日起____日内未能解决的，任何一方可申请仲裁。", None, bound="max"),
        Example("合同纠纷由双方协商；20天内未能达成一致的，可向法院起诉。", "20 day"),
        Example("有矛盾先商量，15天商量不好的，去法院打官司。", "15 day"),
        Example(
            "If the dispute cannot be settled by negotiation within 45 days, it shall go to "
            "arbitration.",
            "45 day",
        ),
    ),
    not_examples=(
        "发生争议的，双方应友好协商解决。",
        # Talks on a price are no talks on a dispute.
        "原材料涨价超过约定幅度的，双方应在10日内协商新的价格。",
        "一方应在30日内向法院提起诉讼。",
    ),
)
