"""A payee that issues no invoice, or only for an extra charge."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

WITHHELD = (
    r"(?:不(?:予|再)?(?:开具?|提供|出具)(?:任何)?发票)|"
    r"(?:开(?:具)?(?:发)?票|需要?发票)[^,;\n]{0,6}(?:另|额外|需)(?:行)?(?:加|付|收|"
    r"支付)[^;\n]{0,12}"
)
# 乙方不开具发票的，甲方有权拒付: a breach of the duty to issue one
BREACH = (
    r"发票的|有权|如果?|若|未|逾期|不得不|拒绝|拒付|再支付|不付|违约|否则|定金|押金|保证金|退还|"
    r"虚假|不合格"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each refusal of an invoice."""
    for found in find_sentences(case, WITHHELD, BREACH):
        message = Bilingual(
            "约定不开发票或开票另行加价，收款方应当开具发票，税款由谁负担应写进价款",
            "no invoice is issued, or only for an extra charge; the payee must issue one, so say "
            "in the price who bears the tax",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="invoice"))


RULE = GapRule(
    key="invoice_withheld",
    code="limit_exceeded",
    severity="medium",
    title=Bilingual("不开发票", "No invoice"),
    source="发票管理办法 18",
    bases=(law.INVOICES,),
    check=check,
    fires_on=(
        "第一条 费用\n每月服务费2000元，该价格不提供发票。",
        "第一条 费用\n每月服务费2000元，开票另加6%。",
    ),
    stays_silent_on=(
        "第一条 费用\n乙方不开具发票的，甲方有权拒绝付款。",
        "第一条 费用\n乙方应在收款前开具增值税专用发票。",
    ),
)
