"""Penalty cap: how much liquidated damages may come to in all."""

from __future__ import annotations

from dataclasses import replace

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.payers import find_payer
from extractor.terms.payment import is_open, restates
from extractor.terms.penalties import AT_MOST, BREACH, COST, LIMITING, qualify, run
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.values import Money, Rate, Ratio, Value

LIMIT = rf"{AT_MOST}(?:为|不(?:得|应)?超过|至|可至|可?按|比例为?|额度?为?|是|:)*+"
ALL = r"(?:累计|总额|总计|合计|最高|最多|至多|总和|总数|上限|总金额)"
DAMAGES = compile_once(r"赔偿(?!费|金(?!额))|责任")
SPOKEN_OF = compile_once(rf"{COST}|[罚赔扣]|{BREACH}[^\n]*[\ue002-\ue004\ue009]")
OF_EACH_COST = r"(?:扣罚|扣款|罚款|处罚|扣除|扣减|可?罚|可?扣|赔偿?|赔付|补偿|支付)"

# deductions, service credits: what a failure costs
DAMAGES_EN = (
    r"(?:(?:liquidated |delay )?damages|penalt(?:y|ies)|(?:service )?credits?"
    r"|late (?:payment )?fees?"
    r"|deductions?)"
)
LIMIT_EN = (
    r"(?:exceed|(?:capped|limited) (?:at|to)|(?:maximum|cap|limit) of|up to|never (?:be )?more than"
    r"|not be more than)"
)
# Patterns that name no penalty themselves: one must have been spoken of.
ASKS_FOR_PENALTY = ("up-to", "but-not-more", "then-limited", "most")


def read(claim: Claim) -> Value | None:
    """The ceiling; 每月不超过5000元 is how far a month's fines go, no price for each month."""
    value = None if claim.mention is None else claim.mention.value
    if isinstance(value, Rate) and value.percent is not None:
        return Ratio(value.percent)
    return replace(value, per=None) if isinstance(value, Money) else value


def accept(claim: Claim) -> bool:
    """A ceiling of penalties, not the point at which the contract may be ended."""
    if claim.pattern.name in ASKS_FOR_PENALTY and not _caps_penalty(claim):
        return False
    if restates(claim) or not is_open(claim, "%元"):
        return False
    return (
        compile_once(
            r"(?:的|时|后)?,?(?:仍[^,;\n]{0,8}的?,?)?(?:甲方|买方|需方|采购人|守约方)?(?:有权|可)"
        ).match(claim.after)
        is None
    )


def _caps_penalty(claim: Claim) -> bool:
    """Whether a late delivery or a penalty was spoken of, and no damages (赔偿款) with it."""
    near = compile_once(r"[,;]").split(claim.before[-200:])[-1]
    return SPOKEN_OF.search(claim.before[-400:]) is not None and DAMAGES.search(near) is None


TERM = TermType(
    key="penalty_cap",
    title=Bilingual("违约金上限", "Penalty cap"),
    value="ratio or money",
    patterns=(
        # 违约金总额不超过合同总价的10%。每月扣款最多不超过当月服务费的15%。
        Pattern("penalty-up-to", rf"{COST}{run(30)}{LIMIT}{gap(24)}{{ratio|money|blank}}", 9),
        # 每日按0.5%支付违约金，但累计不超过合同总价的5%
        Pattern(
            "up-to",
            rf"{ALL}{gap(10)}{LIMIT}{gap(24)}{{ratio|money|blank}}",
            9,
        ),
        # 每延迟一周扣合同价的1%，但不超过合同价的10%
        Pattern(
            "but-not-more",
            rf"[\ue002-\ue004]{wide(30)}[,;(](?:但|且|并)?{gap(4)}{LIMIT}{gap(24)}{{ratio|money|blank}}",
            9,
        ),
        # 违约金以合同总额的10%为限；扣款合计以当月服务费的15%为上限
        Pattern(
            "limited-to",
            rf"{COST}{wide(24)}(?:以|按|达到?|至|到){gap(20)}{{ratio|money|blank}}{LIMITING}",
            9,
        ),
        # 每逾期一日罚500元，以5000元为限
        Pattern(
            "then-limited",
            rf"[,;]{gap(8)}(?:以|到|至|按){gap(20)}{{ratio|money|blank}}{LIMITING}",
            9,
        ),
        # 最高扣罚50万元；最多赔1万元
        Pattern(
            "most",
            rf"(?:最高|最多|至多|累计){OF_EACH_COST}{gap(14)}{{ratio|money|blank}}",
            9,
        ),
        # 当月扣款达到服务费30%时，不再扣减
        Pattern(
            "until",
            rf"{COST}{wide(16)}达到?{gap(16)}{{ratio|money|blank}}[时后的]?,?{gap(6)}不再",
            9,
        ),
        # 违约责任（标题） / 累计不超过10%
        Pattern(
            "in-breach",
            rf"^{wide(20)}{ALL}{gap(10)}{LIMIT}{gap(24)}{{ratio|money|blank}}",
            6,
            where=r"违约|罚",
        ),
        # Liquidated damages shall not exceed 10% of the Contract Price.
        Pattern(
            "damages-up-to",
            rf"{DAMAGES_EN}\b[^\n;]{{0,160}}?{LIMIT_EN}[^\n;\ue001-\ue009]{{0,40}}?{{ratio|money"
            rf"|blank}}",
            9,
        ),
        # The maximum amount of such damages is 10% of the Contract Price.
        Pattern(
            "maximum-en",
            r"\bmaximum (?:amount |total |aggregate )?(?:of|for) (?:[a-z]+ ){0,2}?"
            rf"{DAMAGES_EN}\b[^\n;\ue001-\ue009]{{0,30}}?{{ratio|money|blank}}",
            9,
        ),
        # 1% of the price per week of delay, not more than 10% in total
        Pattern(
            "in-all-en",
            r"\b(?:delay|late|penalt|damages)\w*\b[^\n;]{0,160}?\b(?:not|no) more than {ratio"
            r"|money}"
            r"[^\n;]{0,30}?\b(?:in total|in all|in aggregate|overall)\b",
            8,
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    party=find_payer,
    bound="max",
    examples=(
        Example(
            "乙方逾期的，每日支付合同总价0.1%的违约金，累计不超过合同总价的10%。",
            "10%",
            qualifiers=(("base", "contract_amount"),),
            bound="max",
            party="乙方",
        ),
        Example("违约金总额最高不超过人民币50万元。", "CNY 500000.00", bound="max"),
        Example("各项扣款合计以当月服务费的12%为限。", "12%", qualifiers=(("base", "period_fee"),)),
        Example("罚款总额每月不超过8000元。", "CNY 8000.00"),
        Example("扣款一年累计不超过6000元。", "CNY 6000.00"),
        Example("每迟交一日扣300元，最多扣3万元。", "CNY 30000.00"),
        Example("每延误一周扣减合同价的0.5%，但不超过合同价的6%。", "6%"),
        Example("当月考核扣款达到服务费的20%时，不再继续扣减。", "20%"),
        Example("逾期违约金以合同总额的____%为上限。", None, bound="max"),
        Example("Liquidated damages shall not exceed 10% of the Contract Price.", "10%"),
    ),
    not_examples=(
        "乙方应支付合同总价5%的违约金。",
        "年服务费不超过合同总价的10%。",
        # What may be changed, and when the contract may be ended.
        "未经甲方同意，变更金额累计不得超过合同总价的5%。",
        "违约金累计达到合同总价10%的，甲方有权解除合同。",
    ),
)
