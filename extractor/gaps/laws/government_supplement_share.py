"""Supplements to a government contract for more than a tenth of its price."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap
from models.values import Ratio

LIMIT = 10
MORE = (
    r"(?:追加|增加|增购|补充合同|补充协议)[^;\n\ue003]{0,40}?(?:不超过|不得超过|以内|上限)"
    r"[^;\n\ue003]{0,16}?{ratio}"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each clause that allows supplements beyond the limit."""
    for found in find_sentences(case, MORE):
        value = case.reading.mentions[found.end - 1].value
        if isinstance(value, Ratio) and value.percent > LIMIT:
            message = Bilingual(
                f"允许追加至原合同金额的{value.canonical}，政府采购的补充合同累计不得超过10%",
                f"allows supplements of {value.canonical} of the price; in government procurement "
                "all supplements together may not exceed 10 %",
            )
            yield gap_at(case, RULE, found.span, Told(message, subject="amendment"))


RULE = GapRule(
    key="government_supplement_share",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("追加采购超过上限", "Supplement above the limit"),
    source="政府采购法 49",
    bases=(law.SUPPLEMENTS,),
    conditions=(Condition("procurement", ("government",)),),
    check=check,
    fires_on=(
        "政府采购合同\n第一条 变更\n甲方可以追加采购，追加金额不超过原合同金额的20%。",
        "第一条 变更\n双方可签订补充合同，补充合同金额不得超过原合同总价的15%。",
    ),
    stays_silent_on=(
        "政府采购合同\n第一条 变更\n甲方可以追加采购，追加金额不超过原合同金额的10%。",
        "政府采购合同\n第一条 变更\n双方协商一致可以签订补充合同。",
    ),
)
