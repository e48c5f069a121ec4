"""Earnest money (定金) above a fifth of the price."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import share_of_price
from models.gap import Bilingual, Gap
from models.values import plain

LIMIT = 20


def check(case: Case) -> Iterator[Gap]:
    """One gap for each 定金 over the limit; 订金, 押金 and 保证金 are none."""
    for term in case.contract.terms:
        if term.type != "deposit" or term.qualifier("purpose") != "earnest":
            continue
        share = share_of_price(case, term.value)
        if "订金" in term.quote or share is None or share <= LIMIT:
            continue
        shown = plain(round(share, 2))
        message = Bilingual(
            f"定金为合同价款的{shown}%，超过法定的20%，超过部分不产生定金的效力，只能作为预付款",
            f"the earnest money is {shown} % of the price, above the 20 % that the law allows; the "
            "excess has no effect as earnest money",
        )
        yield gap_at(case, RULE, term.span, Told(message, subject="deposit"))


RULE = GapRule(
    key="earnest_over_fifth",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("定金超过法定比例", "Earnest money above the statutory share"),
    source="民法典 586",
    bases=(law.EARNEST,),
    check=check,
    fires_on=(
        "第一条 付款\n甲方应在签约后5日内支付合同总价的30%作为定金。",
        "第一条 价款\n合同总价为人民币100000元。\n第二条 定金\n甲方应支付定金人民币25000元。",
    ),
    stays_silent_on=(
        "第一条 付款\n甲方应在签约后5日内支付合同总价的20%作为定金。",
        "第一条 付款\n甲方应在签约后5日内支付合同总价的30%作为订金。",
        "第一条 担保\n乙方应缴纳合同总价的30%作为押金。",
    ),
)
