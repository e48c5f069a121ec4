"""A performance deposit above a tenth of the price, in government procurement."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import share_of_price
from models.gap import Bilingual, Gap
from models.values import plain

LIMIT = 10


def check(case: Case) -> Iterator[Gap]:
    """One gap for each performance deposit over the limit."""
    for term in case.contract.terms:
        if term.type != "deposit" or term.qualifier("purpose") != "performance":
            continue
        share = share_of_price(case, term.value)
        if share is not None and share > LIMIT:
            shown = plain(round(share, 2))
            message = Bilingual(
                f"履约保证金为合同金额的{shown}%，超过政府采购的上限10%",
                f"the performance deposit is {shown} % of the price, above the 10 % allowed in "
                "government procurement",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="deposit"))


RULE = GapRule(
    key="performance_deposit_share",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("履约保证金超过上限", "Performance deposit above the limit"),
    source="政府采购法实施条例 48",
    bases=(law.PERFORMANCE_DEPOSIT,),
    conditions=(Condition("procurement", ("government",)),),
    check=check,
    fires_on=(
        "政府采购合同\n第一条 保证金\n乙方应提交合同总价的15%作为履约保证金。",
        "第一条 价款\n合同总价为人民币200000元。\n第二条 保证金\n履约保证金为人民币30000元。",
    ),
    stays_silent_on=(
        "政府采购合同\n第一条 保证金\n乙方应提交合同总价的10%作为履约保证金。",
        "政府采购合同\n第一条 保证金\n甲方留取合同总价的12%作为质量保证金。",
    ),
)
