"""Penalties that only one side may have to pay."""

from collections.abc import Iterator

from extractor.gaps import defaults
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import says
from models.gap import Bilingual, Gap
from models.term import Term

PENALTIES = frozenset(("penalty_rate", "penalty_amount"))
# So many penalties of one side show that the other was left out on purpose or by mistake.
ENOUGH = 3
# 违约方应赔偿; 甲方逾期付款的，应承担违约责任: a liability of the other side without a figure.
LIABLE = (
    r"(?<![向给对与为由])(?<!to the )(?<!pay the )(?:{side})[^;\n]{{0,40}}(?:违约金|违约责任|赔偿|"
    r"滞纳金|利息|liable|interest|damages)"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap when all penalties are one side's and the other's delay has no price."""
    # Who pays is not read surely enough from English sentences.
    if case.contract.document.language == "en":
        return
    terms = [
        term for term in case.contract.terms if term.type in PENALTIES and term.status == "stated"
    ]
    payers = {term.party for term in terms}
    sides = {party.label for party in case.contract.parties}
    if len(terms) < ENOUGH or len(payers) != 1 or len(sides) != 2:
        return
    payer = terms[0].party
    others = sorted(side for side in sides if side != payer)
    if payer not in sides or len(others) != 1 or says(case, LIABLE.format(side=others[0])):
        return
    yield _gap(case, terms, str(payer), others[0])


def _gap(case: Case, terms: list[Term], payer: str, other: str) -> Gap:
    message = Bilingual(
        f"违约金只约定由{payer}承担（共{len(terms)}处，此为第一处），"
        f"{other}逾期付款等违约没有约定责任，"
        "请按立场决定是否补充",
        f"all {len(terms)} penalties fall on {payer}, this being the first; nothing is agreed for "
        f"late payment or other breach by {other}. Decide by whose side you are on",
    )
    law_fills = defaults.LATE_PAYMENT if case.is_under_prc_law else None
    return gap_at(case, RULE, terms[0].span, Told(message, subject=other, default=law_fills))


RULE = GapRule(
    key="one_sided_penalties",
    code="one_sided",
    severity="low",
    title=Bilingual("违约金只由一方承担", "Penalties on one side only"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务\n乙方应为甲方维护机房，"
        "甲方应支付费用。\n"
        "第二条 违约责任\n2.1 乙方逾期到场的，每次应向甲方支付违约金500元。\n"
        "2.2 乙方逾期交付的，每逾期一日应向甲方支付合同总价0.1%的违约金。\n"
        "2.3 乙方擅自转包的，应向甲方支付合同总价10%的违约金。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务\n乙方应为甲方供应午餐，"
        "甲方应支付费用。\n"
        "第二条 考核\n2.1 乙方迟到的，每次应向甲方支付违约金200元。\n"
        "2.2 乙方饭菜不合格的，每次应向甲方支付违约金1000元。\n"
        "2.3 乙方提前退出的，应向甲方支付合同总价20%的违约金。",
    ),
    stays_silent_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 违约责任\n"
        "1.1 乙方逾期到场的，每次应向甲方支付违约金500元。\n"
        "1.2 乙方逾期交付的，每逾期一日应向甲方支付合同总价0.1%的违约金。\n"
        "1.3 乙方擅自转包的，应向甲方支付合同总价10%的违约金。\n"
        "1.4 甲方逾期付款的，应承担违约责任。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 违约责任\n"
        "乙方逾期到场的，每次应向甲方支付违约金500元。",
    ),
)
