"""Penalty rate: liquidated damages, late interest or a deduction as a share."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import passages_before, words_of
from extractor.terms.payers import find_payer
from extractor.terms.payment import is_open
from extractor.terms.penalties import (
    BREACH,
    DEDUCT,
    PAYS_MORE,
    PENALTY,
    REPAIR,
    is_cap,
    qualify,
    read_share,
    run,
)
from extractor.terms.words import gap, wide
from models.gap import Bilingual

COST_OF = rf"{DEDUCT}|{REPAIR}"
# 达到合同总额的10%时, 超过3%的: a threshold, no penalty.
THRESHOLD = compile_once(
    r"[^,;\n]{0,4}扣除(?:已|前|定金|预付|质保|履约)|(?:之|以)内的|(?:以上|以下)?(?:时|的,|的[^,;\n]{0,4}(?:有权"
    r"|视为)|后,)"
)
NOT_PENALTY = compile_once(
    r"(?:\bplus\s|加|上浮)$|税[金费]?后[^,;\n]{0,4}$|代扣|个人所得税|达到[^,;\n]{0,14}$|(?:每(?:降?低于?|少|减少|下降|差|超过?|高)"
    r"|低于|降低|下降"
    r"|相差)[^,;\n]{0,6}$|每满?$|税率|专用发票(?!金额)|预付款|进度款|首付|付至|余款|尾款|满意[度率](?:应"
    r"|不低于|达到)[^,;\n]{0,6}$|可用[率性]不低于[^,;\n]{0,4}$"
)


def accept(claim: Claim) -> bool:
    """A share that is paid, not a ceiling, a threshold or an instalment."""
    near = compile_once(r"[,;]").split(claim.before[-200:])[-1]
    near = compile_once(COST_OF).split(near)[-1]
    if not is_open(claim, "%‰") or is_cap(claim) or NOT_PENALTY.search(near):
        return False
    if claim.pattern.name == "listed-on" and not _under_penalty(claim):
        return False
    return THRESHOLD.match(claim.after) is None


def _under_penalty(claim: Claim) -> bool:
    """Whether the sentences just before speak of a penalty."""
    return any(
        compile_once(PENALTY).search(words_of(claim, passage))
        for passage in passages_before(claim, 3)
    )


TERM = TermType(
    key="penalty_rate",
    title=Bilingual("违约金比例", "Penalty rate"),
    value="rate or ratio",
    patterns=(
        # 乙方应支付合同总额5%的违约金。
        Pattern(
            "share-of-penalty",
            rf"{{ratio|rate|blank}}(?:/[天日])?(?:的|作为|计算?的?|支付){{0,2}}{gap(6)}{PENALTY}",
            9,
        ),
        # 乙方每逾期一日，应按合同总金额的0.5%向甲方支付违约金。
        Pattern(
            "pay-penalty",
            rf"{{ratio|rate|blank}}{wide(24)}(?:支付|偿付|承担|缴纳|交纳|赔付|计付|计算|计收|收取"
            rf"|给付|作为){gap(14)}{PENALTY}",
            9,
        ),
        # 违约金为合同标的金额的____%；违约金按每日万分之五计算
        Pattern("penalty-is", rf"{PENALTY}(?!不足|金额不足){gap(40)}{{ratio|rate|blank}}", 9),
        # 支付违约金，标准为合同总价的5%
        Pattern(
            "penalty-then",
            rf"{PENALTY},其?(?:标准|比例|计算方[式法]|金额|数额){gap(10)}(?:为|是|:"
            rf"|按){gap(24)}{{ratio|rate|blank}}",
            8,
        ),
        # 违约金为合同总价的5%至10%
        Pattern("up-to-range", rf"{PENALTY}{gap(40)}\ue003(?:至|到|-|~){{ratio}}", 9),
        # 违约金的计算方式为：每逾期一日，按未付金额的0.1%计算
        Pattern(
            "penalty-counted",
            rf"{PENALTY}[^,;\n]{{0,12}}(?:计算|标准|方式|如下|为|:){wide(40)}{{ratio|rate|blank}}",
            8,
        ),
        # 每发生一次，扣除当月服务费的5%。赔偿对方总货款的____%
        Pattern(
            "deduct",
            rf"(?:{DEDUCT}|{REPAIR}|{PAYS_MORE}){gap(24)}{{ratio|rate|blank}}(?!的?{gap(6)}(?:质保金|保证金|尾款))",
            8,
        ),
        # 甲方有权按合同总价的2%予以扣款；按不合格品价值的30%给予甲方补偿
        Pattern(
            "then-deduct",
            rf"{{ratio|rate|blank}}(?:的标准|的比例)?{gap(20)}(?:{DEDUCT}|{REPAIR}|扣除|抵扣(?!前)|减免|(?<!会)计罚)",
            8,
        ),
        # 可用率低于99%的，减免当月费用的10%
        Pattern(
            "credit",
            rf"(?:{BREACH}|低于|不足|未达到?)[^;\n]{{0,40}}?[的时],{gap(14)}(?:减免|抵扣|抵减|返还(?!率)){gap(16)}{{ratio|rate|blank}}",
            8,
        ),
        # 乙方延误一周，按合同总额的1%承担违约责任。
        Pattern(
            "breach-pays",
            rf"{BREACH}{run(50)}{{ratio|rate|blank}}{wide(16)}(?:支付|承担|计息|计算利息|加收|计收|加钱|追究)",
            8,
        ),
        # 乙方擅自终止合同的，应支付合同总额的20%
        Pattern(
            "breach-then-pays",
            rf"{BREACH}{run(40)}的?,{run(24)}(?:支付|承担|偿付|给付|付给|交纳){gap(24)}{{ratio|rate|blank}}",
            8,
        ),
        # 按合同总额的20%承担违约责任
        Pattern("answers-for", rf"{{ratio|rate|blank}}{gap(16)}(?:承担|追究){gap(10)}违约责任", 8),
        # 逾期付款的，按日万分之五计付利息。
        Pattern("late-interest", rf"{BREACH}{run(50)}{{rate}}", 7),
        Pattern(
            "interest",
            rf"(?:支付|承担|计付|计算|加付|加计|并按){gap(30)}{{rate}}{gap(20)}(?:利息"
            rf"|占用费|资金占用|损失)",
            8,
        ),
        # 延期一周以内，每日千分之一；一周以上，每日千分之三
        Pattern("by-the-day", rf"(?:{BREACH}|{PENALTY})[^\n]{{0,120}}?[;,]{gap(30)}{{rate}}", 6),
        # 违约责任（标题） / 超过一周的，每日千分之三
        Pattern(
            "listed-rate",
            rf"^{run(60)}{{rate}}",
            6,
            where=r"(?:违约|逾期|罚|滞纳)[^/]*/[^/]*/[^/]*$",
            unless=r"利率|贷款",
        ),
        # 违约金（引语） / （3）合同总额的30%
        Pattern(
            "listed",
            rf"^{gap(30)}{{ratio|rate|blank}}$",
            6,
            where=rf"(?:{PENALTY}|违约责任|扣款|扣罚)[^/]*/[^/]*/[^/]*$",
            unless=r"税率|满意|可用|准确率",
        ),
        # 违约金按以下较高者计算：（1）…；（2）合同总额的30%
        Pattern("listed-on", rf"^[(]?[\d一二三四①②③④⑤]{{1,2}}[).、]?{gap(20)}的{{ratio}}$", 6),
        # 扣款比例（表头） / 5%
        Pattern(
            "table-head",
            rf"^[^:\n]{{0,40}}(?:扣款|扣罚|扣减|罚款|违约金|处罚"
            rf"|扣除)[^:\n]{{0,14}}:{gap(30)}{{ratio|rate|blank}}",
            8,
        ),
        # The Contractor shall pay liquidated damages of 0.5% of the Contract Price per day.
        Pattern(
            "damages-of",
            r"(?:(?:liquidated|delay) damages|penalt(?:y|ies)|late (?:payment )?(?:fee|charge)s?"
            r"|(?:early )?(?:terminat\w+|cancell?ation) (?:fee|charge)s?|(?:service )?credits?"
            r"|default interest|interest)\b[^\n;\ue002-\ue009]{0,80}?{ratio|rate|blank}",
            9,
            unless=r"tax rate|interest (?:earned|income)",
        ),
        # the Customer may deduct 2% of the monthly charges
        Pattern("deduct-en", r"\bdeduct(?:ed|s)?\b[^\n;\ue001-\ue009]{0,30}?{ratio|rate}", 8),
        # 8% interest per year will be charged
        Pattern("interest-en", r"{ratio|rate}\s(?:late |default )?interest\b", 8),
        # 0.5% of the contract price per week of delay as liquidated damages
        Pattern(
            "as-penalty",
            r"{ratio|rate|blank}[^\n;\ue001-\ue009]{0,80}?(?:as (?:liquidated damages|a penalty"
            r"|compensation)|for each (?:day|week|month)|per (?:day|week) of delay|of delay)",
            8,
        ),
    ),
    read=read_share,
    accept=accept,
    qualify=qualify,
    party=find_payer,
    examples=(
        Example(
            "乙方逾期交货的，每逾期一日，应按合同总金额的0.3%向甲方支付违约金。",
            "0.3%/day",
            qualifiers=(("base", "contract_amount"), ("trigger", "late_delivery")),
            party="乙方",
        ),
        Example(
            "甲方逾期付款的，按逾期金额每日万分之三支付滞纳金。",
            "0.03%/day",
            qualifiers=(("base", "overdue_amount"), ("trigger", "late_payment")),
            party="甲方",
        ),
        Example(
            "违约方应向守约方支付合同总额____%的违约金。",
            None,
            qualifiers=(("base", "contract_amount"),),
            party="违约方",
        ),
        Example(
            "卖方泄露买方商业秘密的，应支付相当于合同价款20%的违约金。",
            "20%",
            qualifiers=(("trigger", "confidentiality"),),
            party="卖方",
        ),
        Example(
            "月度考核低于80分的，扣除当月服务费的5%。", "5%", qualifiers=(("base", "period_fee"),)
        ),
        Example(
            "供方每延误一周，按迟交货物价款的1%赔偿需方。",
            "1%/week",
            qualifiers=(("base", "affected_part"),),
            party="供方",
        ),
        Example("一方擅自终止合同的，应支付合同总额的15%。", "15%", party="违约方"),
        Example("课程满意率不足75%的，课酬减收10%。", "10%"),
        Example("买方欠款的，每日按欠款的____‰支付违约金。", None),
        Example("违约方应按合同总额的____%承担违约责任。", None),
        Example("月可用率低于99.5%的，减免当月服务费的20%。", "20%"),
        Example("超过一周的，每日千分之二。", "0.2%/day", under="逾期违约金"),
        Example(
            "The Contractor shall pay liquidated damages of 0.5% of the Contract Price.",
            "0.5%",
            party="Contractor",
        ),
    ),
    not_examples=(
        # A ceiling is a kind of its own.
        "违约金累计不超过合同总价的10%。",
        # An instalment is no penalty.
        "验收合格后支付合同总价的60%。",
        "违约方应赔偿守约方的全部损失。",
        "仓储损耗在0.1%以内的免赔。",
        "提前付款的，甲方可享受2%的折扣。",
    ),
)
