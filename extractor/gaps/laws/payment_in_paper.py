"""Payment to a small or medium enterprise in bills or electronic receivables."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from models.gap import Bilingual, Gap


def check(case: Case) -> Iterator[Gap]:
    """One gap at the first payment by draft."""
    for term in case.contract.terms:
        if term.type == "payment_method" and term.canonical == "draft":
            message = Bilingual(
                "约定以商业汇票等非现金方式付款，不得强制中小企业接受，也不得借此变相延长付款期限，"
                "请写明票据期限和贴现费用由谁承担",
                "payment in bills may not be forced on a small or medium enterprise nor lengthen "
                "the time for payment; say their term and who bears the discount",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="payment_method"))
            return


RULE = GapRule(
    key="payment_in_paper",
    code="unclear_value",
    severity="medium",
    title=Bilingual("以票据付款", "Payment in bills"),
    source="保障中小企业款项支付条例 11",
    bases=(law.PAYMENT_IN_PAPER,),
    conditions=(Condition("supplier", ("sme",)), Condition("buyer", ("public", "large"))),
    check=check,
    fires_on=(
        "第一条 付款\n甲方以六个月期商业承兑汇票支付货款。",
        "第一条 付款方式\n甲方应在验收后10日内以银行承兑汇票支付合同总价的95%。",
    ),
    stays_silent_on=(
        "第一条 付款\n甲方以银行转账方式支付货款。",
        "第一条 付款\n甲方应在验收后10日内付清货款。",
    ),
)
