"""订金 where 定金 may be meant: no forfeiture, no doubling."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap, Severity

DOUBLED = r"双倍|两倍|二倍|不予?退还|不退|没收|无权要求返还"


def check(case: Case) -> Iterator[Gap]:
    """One gap at the first 订金; graver where the contract forfeits or doubles it."""
    found = list(find_sentences(case, "订金", "定金"))
    if not found:
        return
    forfeits = list(find_sentences(case, rf"订金[^,\n]{{0,16}}(?:{DOUBLED})", "定金"))
    shown = (forfeits or found)[0]
    message = Bilingual(
        "写作“订金”而不是“定金”，未约定定金性质的不适用定金罚则（没收或双倍返还），"
        "请按本意改为“定金”或写明“预付款”",
        "says 订金, not 定金 (earnest money): unless agreed to be earnest money it is neither "
        "forfeited nor returned twofold; write what is meant",
    )
    severity: Severity = "medium" if forfeits else "low"
    yield gap_at(case, RULE, shown.span, Told(message, severity, "deposit"))


RULE = GapRule(
    key="earnest_by_another_name",
    code="unclear_value",
    severity="medium",
    title=Bilingual("“订金”不是“定金”", "订金 is not earnest money"),
    source="民法典 586, 587; 合同编通则解释 67",
    bases=(law.EARNEST_NAME,),
    check=check,
    fires_on=(
        "第一条 付款\n甲方签约时支付订金1万元，甲方违约的，订金不予退还。",
        "第一条 付款\n甲方应于签约当日支付订金5000元。",
    ),
    stays_silent_on=(
        "第一条 付款\n甲方签约时支付定金1万元，甲方违约的，定金不予退还。",
        "第一条 订单\n乙方接到订单后发货，款项按月结算。",
    ),
)
