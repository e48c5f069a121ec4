"""Payment that hangs on being paid by someone else."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

THIRD = r"(?:业主|总包|总承包|发包人|发包方|建设单位|建设方|最终用户|终端客户|上游|第三方|第三人)"
# 甲方收到业主支付的相应款项后10日内付款; 业主付款到账后; 背靠背付款
PAID_FIRST = (
    rf"(?:收到|取得|获得){THIRD}[^,;\n]{{0,16}}(?:款|费用|支付|拨付)[^;\n]{{0,4}}(?:后|之日|为前提|"
    rf"为条件)"
    rf"|(?:以|待|等|在){THIRD}[^,;\n]{{0,16}}(?:付款|支付|拨付|拨款|结算款?)[^;\n]{{0,12}}"
    r"(?:后|为前提|为条件|到账)"
    rf"|按{THIRD}[^,;\n]{{0,10}}(?:付款|支付|拨款)(?:的)?(?:进度|比例)|背靠背"
    r"|pay[- ]when[- ]paid|back[- ]to[- ]back payment"
    r"|(?:upon|after|until|once)[^.;\n]{0,40}?(?:receiv|receipt)[^.;\n]{0,30}?(?:payment|funds)"
    r"[^.;\n]{0,10}?from (?:the |its )?(?:end (?:user|customer)|employer|owner|main contractor|"
    r"third part)"
)
# 不得以收到第三方付款为条件: the opposite
OPPOSITE = (
    r"不得以|不以|不应以|无论[^,;\n]{0,20}是否|不论|退还|返还|保险|not conditional|regardless"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each payment on condition of a third party's."""
    for found in find_sentences(case, PAID_FIRST, OPPOSITE):
        message = Bilingual(
            "以收到第三方付款为支付前提（背靠背），该约定应认定无效，付款时间须另行确定",
            "makes payment hang on being paid by a third party; such a term is to be held void and "
            "the time for payment settled anew",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="payment"))


RULE = GapRule(
    key="pay_when_paid",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("背靠背付款", "Pay when paid"),
    source="保障中小企业款项支付条例 9; 法释〔2024〕11号",
    bases=(law.PAYMENT_TIME, law.PAY_WHEN_PAID),
    conditions=(Condition("buyer", ("large",)), Condition("supplier", ("sme",))),
    check=check,
    fires_on=(
        "第一条 付款\n甲方在收到业主支付的相应款项后10日内向乙方支付。",
        "第一条 付款\n甲方以业主付款为前提向乙方支付进度款。",
        "Service Agreement\n1. Payment\nThe Contractor shall pay the fee in RMB within 10 days "
        "after "
        "receipt of payment from the employer.",
    ),
    stays_silent_on=(
        "第一条 付款\n甲方应在验收后10日内付款，不得以收到第三方付款为条件。",
        "第一条 付款\n甲方在收到乙方开具的发票后10日内支付。",
    ),
)
