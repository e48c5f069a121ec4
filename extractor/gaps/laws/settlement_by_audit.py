"""Settlement that waits for an auditing authority."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

AUDITED = (
    r"以[^,;\n]{0,12}(?:审计(?:机关|局|部门)?|财政评审|政府审计)[^,;\n]{0,12}"
    r"(?:为准|为依据|作为[^,;\n]{0,8}依据|为结算依据)"
)
PRIVATE = r"不以|不得以|会计师|第三方审计|双方共同"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each settlement that hangs on an audit."""
    for found in find_sentences(case, AUDITED, PRIVATE):
        message = Bilingual(
            "以审计结果作为结算依据，不得强制中小企业接受，付款也会因审计迟延",
            "makes an audit the basis of settlement, which may not be forced on a small or medium "
            "enterprise and delays payment",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="payment"))


RULE = GapRule(
    key="settlement_by_audit",
    code="limit_exceeded",
    severity="medium",
    title=Bilingual("以审计结果结算", "Settlement by audit"),
    source="保障中小企业款项支付条例 12",
    bases=(law.PAYMENT_ON_AUDIT,),
    conditions=(Condition("buyer", ("public",)), Condition("supplier", ("sme",))),
    check=check,
    fires_on=(
        "第一条 结算\n工程结算以审计机关的审计结果为准。",
        "第一条 结算\n最终价款以财政评审结论作为结算依据。",
    ),
    stays_silent_on=(
        "第一条 结算\n工程结算以双方共同委托的会计师事务所审计结果为准。",
        "第一条 结算\n每月对账，以双方确认的账单为准。",
    ),
)
