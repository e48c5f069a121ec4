"""Payment that hangs on an acceptance for which no time is set."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap

ACCEPTED = r"验收|检验|accept|inspect"


def check(case: Case) -> Iterator[Gap]:
    """One gap at the first instalment due on acceptance, when no acceptance period is found."""
    if case.contract.has("acceptance_period"):
        return
    for term in case.contract.terms:
        event = term.qualifier("after") or ""
        if term.type != "payment_term" or compile_once(ACCEPTED).search(event) is None:
            continue
        message = Bilingual(
            "付款以验收合格为条件，却没有约定验收期限，对方拖延验收时付款时间无从起算，"
            "请写明收到后多少日内完成验收、逾期视为合格",
            "payment hangs on acceptance, but no time is set for it: the other side may delay "
            "both. "
            "Say within how many days it is done and what follows if not",
        )
        yield gap_at(case, RULE, term.span, Told(message, subject="acceptance_period"))
        return


RULE = GapRule(
    key="acceptance_without_period",
    code="unclear_value",
    severity="medium",
    title=Bilingual(
        "付款以验收为条件而无验收期限", "No time for the acceptance that payment hangs on"
    ),
    source="保障中小企业款项支付条例 10",
    bases=(law.PAYMENT_ON_ACCEPTANCE,),
    conditions=(Condition("supplier", ("sme",)), Condition("buyer", ("public", "large"))),
    check=check,
    fires_on=(
        "第一条 付款\n验收合格后10日内，甲方支付合同总价的90%。\n第二条 期限\n合同期限一年。",
        "第一条 付款\n设备经甲方验收合格后15个工作日内支付合同总价的70%。",
    ),
    stays_silent_on=(
        "第一条 付款\n验收合格后10日内，甲方支付合同总价的90%。\n第二条 验收\n"
        "甲方应在收到货物后7日内完成验收。",
        "第一条 付款\n甲方应在收到发票后10日内支付合同总价的90%。",
    ),
)
