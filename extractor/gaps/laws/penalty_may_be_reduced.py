"""A penalty so high that whoever pays it may ask for less."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import yearly_percent
from models.gap import Bilingual, Gap
from models.term import Term
from models.values import Ratio

# No limits of law: from here on penalties are often reduced, in percent of the whole price …
LARGE_SHARE = 30
# … and, where no cap is agreed, a year: 0.5 % a day.
LARGE_YEARLY = Decimal(180)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each penalty of a size that is often reduced on request."""
    capped = any(
        term.type == "penalty_cap" and term.status == "stated" for term in case.contract.terms
    )
    for term in case.contract.terms:
        if term.type == "penalty_rate" and (_is_large_share(term) or _runs_up(term, capped)):
            message = Bilingual(
                f"违约金为{term.canonical}，"
                f"合同没有写明损失；违约方可举证其过分高于实际损失而请求减少，"
                "请保留损失的计算依据",
                f"the penalty is {term.canonical} and the loss is not stated; whoever pays may "
                f"show "
                "that it is far above the loss and ask for less, so keep evidence of the loss",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="penalty_rate"))


def _is_large_share(term: Term) -> bool:
    return (
        isinstance(term.value, Ratio)
        and term.qualifier("base") == "contract_amount"
        and term.value.percent >= LARGE_SHARE
    )


def _runs_up(term: Term, capped: bool) -> bool:
    yearly = yearly_percent(term.value)
    return not capped and yearly is not None and yearly >= LARGE_YEARLY


RULE = GapRule(
    key="penalty_may_be_reduced",
    code="unclear_value",
    severity="low",
    title=Bilingual("违约金可能被请求减少", "Penalty may be reduced on request"),
    source="民法典 585; 合同编通则解释 65",
    bases=(law.PENALTY, law.PENALTY_MEASURE),
    check=check,
    fires_on=(
        "第一条 违约责任\n乙方擅自终止合同的，应按合同总价的50%向甲方支付违约金。",
        "第一条 违约责任\n乙方逾期交付的，每逾期一日按合同总价的1%向甲方支付违约金。",
    ),
    stays_silent_on=(
        "第一条 违约责任\n乙方擅自终止合同的，应按合同总价的10%向甲方支付违约金。",
        "第一条 违约责任\n甲方逾期付款的，每逾期一日按逾期金额的0.05%向乙方支付违约金。",
    ),
)
