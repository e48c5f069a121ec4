"""A performance deposit that may only be paid in cash."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

CASH = (
    r"保证金[^\n]{0,40}?(?:现金(?:形式|方式)?[^\n]{0,4}(?:缴纳|交纳|提交|支付|缴付)|"
    r"现金(?:形式|方式))"
)
OTHER_WAYS = r"非现金|保函|转账|电汇|汇票|支票|银行|或|不接受现金|不得以现金"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each deposit for which cash alone is named."""
    for found in find_sentences(case, CASH, OTHER_WAYS):
        message = Bilingual(
            "保证金只写明以现金缴纳，政府采购的履约保证金应以支票、汇票、本票或保函等非现金形式提"
            "交",
            "the deposit is to be paid in cash; in government procurement it is handed over as a "
            "cheque, draft or guarantee",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="deposit"))


RULE = GapRule(
    key="deposit_in_cash_only",
    code="limit_exceeded",
    severity="medium",
    title=Bilingual("保证金限定为现金", "Deposit limited to cash"),
    source="政府采购法实施条例 48; 保障中小企业款项支付条例 13",
    bases=(law.PERFORMANCE_DEPOSIT, law.DEPOSITS_TO_SMES),
    conditions=(Condition("procurement", ("government",)),),
    check=check,
    fires_on=(
        "政府采购合同\n第一条 保证金\n乙方应在签约前将履约保证金2万元以现金形式缴纳。",
        "第一条 保证金\n履约保证金为合同总价的5%，须以现金方式提交。",
    ),
    stays_silent_on=(
        "政府采购合同\n第一条 保证金\n履约保证金以银行保函或现金形式提交。",
        "政府采购合同\n第一条 保证金\n履约保证金以转账方式缴纳，不接受现金。",
    ),
)
