"""Retention money in construction above the share that the rules allow."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import share_of_price
from models.gap import Bilingual, Gap
from models.values import plain

LIMIT = 3


def check(case: Case) -> Iterator[Gap]:
    """One gap for each retention over the limit in a construction contract."""
    if case.contract.kind.key != "construction" or case.contract.kind.confidence == "low":
        return
    for term in case.contract.terms:
        if term.type != "deposit" or term.qualifier("purpose") != "warranty":
            continue
        share = share_of_price(case, term.value)
        if share is not None and share > LIMIT:
            shown = plain(round(share, 2))
            message = Bilingual(
                f"预留质量保证金{shown}%，高于工程质量保证金3%的上限（按工程价款结算总额计）",
                f"{shown} % is retained for quality, above the 3 % of the final price allowed in "
                "construction",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="deposit"))


RULE = GapRule(
    key="construction_retention_share",
    code="limit_exceeded",
    severity="medium",
    title=Bilingual("质量保证金超过上限", "Retention above the limit"),
    source="建设工程质量保证金管理办法 7",
    bases=(law.RETENTION_MONEY,),
    check=check,
    fires_on=(
        "厂房施工合同\n第一条 付款\n甲方留取合同价款的5%作为质量保证金。",
        "装修工程施工合同\n第一条 质保金\n质保金为合同总价的10%。",
    ),
    stays_silent_on=(
        "厂房施工合同\n第一条 付款\n甲方留取合同价款的3%作为质量保证金。",
        "设备采购合同\n第一条 付款\n甲方留取合同价款的5%作为质量保证金。",
    ),
)
