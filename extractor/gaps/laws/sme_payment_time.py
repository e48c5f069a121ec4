"""A payment to a small or medium enterprise later than the time that the law allows."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import days_of
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap, Severity
from models.term import Term
from models.values import plain

LIMIT = 60
# What is kept back until the warranty ends is not late payment.
KEPT_BACK = r"质保|保修|保证金|缺陷责任|质量保证|warranty|retention|defects"
OVER = {
    "public": Bilingual(
        "超过机关、事业单位最长60日的付款期限", "above the 60 days allowed to a public body"
    ),
    "large": Bilingual(
        "超过60日，大型企业须能以行业规范、交易习惯说明其合理",
        "above 60 days, which a large enterprise must be able to justify by trade practice",
    ),
    None: Bilingual(
        "付款方为机关、事业单位的，超过最长60日的付款期限；为大型企业的，"
        "须能以行业规范、交易习惯说明其合理",
        "above the 60 days allowed to a public body; a large enterprise must be able to justify "
        "it by trade practice",
    ),
}


def check(case: Case) -> Iterator[Gap]:
    """One gap for each sentence by which payment is due more than 60 days after its event."""
    buyer = case.assumptions.value("buyer")
    late = [
        term
        for term in case.contract.terms
        if term.type == "payment_term" and term.status == "stated" and _is_late(term)
    ]
    for term in {(term.clause, term.statement): term for term in reversed(late)}.values():
        yield _gap(case, term, buyer)


def _is_late(term: Term) -> bool:
    days = days_of(term.qualifier("within"))
    words = f"{term.statement} {term.qualifier('after') or ''}"
    return days is not None and days > LIMIT and compile_once(KEPT_BACK).search(words) is None


def _gap(case: Case, term: Term, buyer: str | None) -> Gap:
    over = OVER.get(buyer, OVER[None])
    days = plain((days_of(term.qualifier("within")) or Decimal(0)) // 1)
    message = Bilingual(
        f"付款期限约{days}日，{over.zh}；按验收或定期结算付款的，自验收合格或确认结算之日起算",
        f"payment falls due after about {days} days, {over.en}; where payment hangs on acceptance "
        "or a statement of account the time runs from there",
    )
    severity: Severity = "high" if buyer == "public" else "medium"
    return gap_at(case, RULE, term.span, Told(message, severity, "payment_term"))


RULE = GapRule(
    key="sme_payment_time",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("付款期限过长", "Payment falls due too late"),
    source="保障中小企业款项支付条例 9, 10",
    bases=(law.PAYMENT_TIME, law.PAYMENT_ON_ACCEPTANCE),
    conditions=(Condition("supplier", ("sme",)), Condition("buyer", ("public", "large"))),
    check=check,
    fires_on=(
        "第一条 付款\n甲方应在收到发票后90日内支付合同总价的100%。",
        "第一条 付款\n货物验收合格后3个月内，甲方支付合同总价的95%。",
    ),
    stays_silent_on=(
        "第一条 付款\n甲方应在收到发票后60日内支付合同总价的100%。",
        "第一条 付款\n质保期满后90日内，甲方支付合同总价的5%作为质保金。",
    ),
)
