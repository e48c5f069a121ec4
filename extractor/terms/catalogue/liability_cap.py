"""Liability cap: how much a party is liable for in all."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.bases import find_base
from extractor.terms.breaches import find_trigger
from extractor.terms.english import CEILING, run_en
from extractor.terms.payers import find_payer
from extractor.terms.payment import is_open, restates
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.values import Money, Ratio, Value

LIABLE = (
    r"(?:赔偿(?:责任|总额|金额|限额|额|数额|损失)?|责任(?:总额|限额)?|赔付(?:总额|责任)?"
    r"|补偿(?:总额|责任)?)"
)
LIMIT = (
    r"(?:不(?:得|应|能|会)?(?:超过|高于|多于|大于)|最高(?:额|限额)?(?:为|不超过)?|上限(?:均|为|是"
    r"|:)*|限额(?:为|:)?|以不超过|仅限于?|限于)"
)
# The liability of an insurer, and how far insurance goes, are no party's.
NOT_A_PARTY = r"\binsurers?\b|\bliability (?:insurance|cover)"
CLAIMED = ("event", "claim", "shipment", "occurrence", "incident")
WHOLE = (
    r"(?:合同|协议|订单)(?:总|项下|约定|的)*(?:总)?(?:金额|价款?|费用|服务费|标的额|(?<=总)额"
    r"|款项?)"
)


def qualify(claim: Claim) -> dict[str, str | None]:
    """What the cap is a share of, and for which breach."""
    base = find_base(claim) if claim.at is not None else None
    return {"base": base, "trigger": find_trigger(claim)}


def read(claim: Claim) -> Value | None:
    """The claimed value; the whole price or the fees of a year are 100 %."""
    if claim.at is None:
        return Ratio(Decimal(100))
    value = None if claim.mention is None else claim.mention.value
    # $250,000 per shipment is the sum at which each claim ends, no price for each.
    each = isinstance(value, Money) and value.per in CLAIMED
    return replace(value, per=None) if each and isinstance(value, Money) else value


def accept(claim: Claim) -> bool:
    """A ceiling on damages, not on insurance, and not the same amount again."""
    if claim.at is None:
        return not compile_once(r"的?[^,;\n]{0,4}[\ue003\ue002\ue009]").match(claim.after)
    if restates(claim) or not is_open(claim, "%元"):
        return False
    return not compile_once(r"保险|投保|险[,种]|(?:违约金|误期赔偿|滞纳金)[^,;\n]{0,14}$").search(
        claim.before
    )


TERM = TermType(
    key="liability_cap",
    title=Bilingual("责任上限", "Liability cap"),
    value="ratio or money",
    patterns=(
        # 乙方的赔偿责任总额不超过合同总价的50%。
        Pattern(
            "liable-up-to",
            rf"{LIABLE}{wide(24)}{LIMIT}{gap(24)}{{ratio|money|blank}}",
            9,
            unless=r"违约金(?:总额|累计|最高)",
        ),
        # 累计赔偿以合同金额的100%为限
        Pattern("limited-to", rf"{LIABLE}{wide(20)}以{gap(24)}{{ratio|money|blank}}为(?:上)?限", 9),
        # 最大赔偿责任为合同金额的120%
        Pattern(
            "most-liable",
            rf"(?:最大|最高|最多){gap(8)}{LIABLE}(?:为|是|:|以|至){gap(24)}{{ratio|money|blank}}",
            9,
        ),
        # 仅在合同总额的30%范围内承担赔偿责任
        Pattern(
            "within-liable",
            rf"[在以于]{gap(20)}{{ratio|money|blank}}的?(?:范围|限度|额度|限额)之?内{gap(14)}(?:赔偿|责任)",
            9,
        ),
        # 以人民币50万元为上限承担赔偿责任
        Pattern(
            "up-to-liable",
            rf"以{gap(20)}{{ratio|money|blank}}为(?:上)?限{gap(8)}(?:承担"
            rf"|进行)?{gap(4)}(?:赔偿|责任)",
            9,
        ),
        # 赔偿总额以本合同总金额为限
        Pattern(
            "whole-price",
            rf"{LIABLE}{wide(24)}(?:{LIMIT}|以){gap(10)}{WHOLE}(?:的?总额)?(?:为限|为上限|$|[,(])",
            7,
            qualifiers=(("base", "contract_amount"),),
        ),
        # 以甲方已支付的服务费为上限
        Pattern(
            "fees-paid-zh",
            rf"(?:{LIABLE}){wide(24)}(?:{LIMIT}"
            rf"|以)[^;\n\ue002\ue003\ue009]{{0,40}}?(?:支付|收取|已付"
            rf"|实付)[^,;\n]{{0,10}}(?:服务费用?|费用|价款|合同款|货款|款项|金额)(?:总额|总和)?(?:为限|为上限|$"
            rf"|[,(])",
            7,
            qualifiers=(("base", "other"),),
        ),
        # The aggregate liability of either party shall not exceed USD 100,000.
        Pattern(
            "liability-up-to",
            rf"liabilit(?:y|ies)\b[^\n;]{{0,140}}?{CEILING}[^\n;]{{0,60}}?{{ratio|money|blank}}",
            9,
            unless=NOT_A_PARTY,
        ),
        # The Consultant shall not be liable for more than AUD 500,000 in total.
        Pattern(
            "liable-up-to-en",
            rf"\bliable\b{run_en(80)}\b(?:in excess of|exceeding|more than|beyond)\b{run_en(40)}"
            r"{ratio|money|blank}",
            9,
            unless=NOT_A_PARTY,
        ),
        # Our total liability under this agreement is £250,000.
        Pattern(
            "liability-is-en",
            rf"\b(?:total|maximum|aggregate|overall|entire) liability\b{run_en(80)}\b(?:is|be|of) "
            r"{ratio|money|blank}",
            9,
            unless=NOT_A_PARTY,
        ),
        # The liability cap shall be 150% of the annual charges.
        Pattern(
            "cap-is",
            r"(?:liability cap|cap on liability"
            r"|limit of liability)\b[^\n;]{0,40}?{ratio|money|blank}",
            9,
        ),
        # ... shall not exceed the fees paid in the preceding twelve months
        Pattern(
            "fees-paid",
            rf"\bliab(?:ilit(?:y|ies)|le)\b[^\n;]{{0,140}}?{CEILING}[^\n;\ue002\ue003]{{0,60}}?"
            r"\b(?:fees|amounts?|sums?|charges|price)\b[^\n;\ue002\ue003]{0,50}?\b(?:paid|payable"
            r"|received)"
            r"[^\n;\ue002\ue003]{0,120}?\b(?:preceding|prior|previous|last|before|immediately)\b",
            8,
            qualifiers=(("base", "period_fee"),),
            unless=NOT_A_PARTY,
        ),
        # … in excess of the amounts paid under the order; shall not exceed the Contract Price
        Pattern(
            "total-fees",
            rf"\bliab(?:ilit(?:y|ies)|le)\b[^\n;]{{0,140}}?{CEILING} (?:the )?(?:total "
            rf"|aggregate |full )*"
            r"(?:(?:fees|amounts?|sums?|charges|price|contract (?:price|sum|value|amount))\b"
            r"[^\n;\ue002\ue003]{0,30}?\b(?:paid|payable|received)\b"
            r"|(?:contract|purchase|order|agreement) (?:price|sum|value|amount)"
            r"|(?:price|fees|charges)(?: under| of|$| for))",
            7,
            qualifiers=(("base", "contract_amount"),),
            unless=rf"preceding|prior|previous|{NOT_A_PARTY}",
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    party=find_payer,
    bound="max",
    examples=(
        Example(
            "乙方在本合同项下的累计赔偿责任不超过合同总价的80%。",
            "80%",
            qualifiers=(("base", "contract_amount"),),
            bound="max",
            party="乙方",
        ),
        Example("任何一方的赔偿总额以人民币100万元为限。", "CNY 1000000.00", bound="max"),
        Example("乙方仅在合同总额的40%范围内承担赔偿责任。", "40%"),
        Example("双方的最大赔偿责任为人民币80万元。", "CNY 800000.00"),
        Example("服务商的赔偿责任以本合同总金额为限。", "100%", party="服务商"),
        Example(
            "The aggregate liability of the Provider shall not exceed USD 100,000.", "USD 100000.00"
        ),
        Example(
            "Supplier's liability shall not exceed the fees paid in the preceding twelve months.",
            "100%",
            qualifiers=(("base", "period_fee"),),
        ),
    ),
    not_examples=(
        "违约金累计不超过合同总价的10%。",
        "乙方应赔偿甲方的全部损失。",
        "乙方投保公众责任险，每次事故赔偿限额不低于100万元。",
    ),
)
