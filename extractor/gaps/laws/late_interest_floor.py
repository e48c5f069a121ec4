"""Interest on late payment that is lower than the law allows towards a small enterprise."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import yearly_percent
from models.gap import Bilingual, Gap
from models.values import plain

# The lowest one-year LPR published up to the end of 2025, in percent a year.
LOWEST_LPR = Decimal(3)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each rate for late payment below every one-year LPR so far."""
    for term in case.contract.terms:
        if term.type != "penalty_rate" or term.qualifier("trigger") != "late_payment":
            continue
        yearly = yearly_percent(term.value)
        if yearly is not None and yearly < LOWEST_LPR:
            shown = plain(round(yearly, 2))
            message = Bilingual(
                f"逾期付款利率折合每年约{shown}%，低于已公布过的各期1年期LPR（最低3%），"
                "约定利率不得低于订立时的1年期LPR",
                f"late payment bears about {shown} % a year, below every one-year LPR published so "
                "far (3 % at the lowest); the agreed rate may not be below the LPR at signing",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="penalty_rate"))


RULE = GapRule(
    key="late_interest_floor",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("逾期利率过低", "Late interest below the floor"),
    source="保障中小企业款项支付条例 17",
    bases=(law.LATE_INTEREST,),
    conditions=(Condition("supplier", ("sme",)), Condition("buyer", ("public", "large"))),
    check=check,
    fires_on=(
        "第一条 违约责任\n甲方逾期付款的，每逾期一日按逾期金额的0.005%向乙方支付违约金。",
        "第一条 违约责任\n甲方逾期付款的，按应付未付金额每日万分之零点五支付违约金。",
    ),
    stays_silent_on=(
        "第一条 违约责任\n甲方逾期付款的，每逾期一日按逾期金额的0.05%向乙方支付违约金。",
        "第一条 违约责任\n乙方逾期交付的，每逾期一日按合同总价的0.005%向甲方支付违约金。",
    ),
)
