"""Deposit: money put up as security: for performance, for the warranty, as earnest, for a bid."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.payment import is_open, restates
from extractor.terms.words import gap, wide
from models.gap import Bilingual

PURPOSES = (
    ("bid", r"投标(?:保证金|担保)|bid"),
    (
        "warranty",
        r"质保金|质量(?:保证|保修)?金|质量保证金|保修金|维修保证金|尾款保证|retention|warranty",
    ),
    ("earnest", r"(?<![审约核固确限认指协商鉴评])定金(?!额)|订金|earnest"),
    ("security", r"押金|租赁保证金|security deposit|deposit"),
    ("performance", r"履约(?:保证金|保函|担保|金)|performance"),
)
PURPOSE = tuple((key, compile_once(words, regex.IGNORECASE)) for key, words in PURPOSES)
DEPOSIT = (
    r"(?:(?:履约|质量|投标|合同|服务|安全(?:生产)?|工资|农民工工资|廉洁|信誉|保密|诚信|租赁"
    r"|维修|质量保修|风险)?(?:保证金|保函|担保金)"
    r"|履约担保|质保金|质量保修金|保修金|押金|(?<![审约核固确限认指协商鉴评])定金(?!额)|订金|风险金|抵押金)"
)
# 合同总价的5%，即人民币3万元（¥30,000），作为质保金
RESAID = r"[,(]{1,2}(?:即|计|合|大写|人民币|¥)[^;\n\ue003]{0,30}?"
# 扣除保证金的10%, 不退还保证金: what happens to a deposit, not how large it is.
NOT_SIZE = compile_once(
    r"(?:扣除|扣减|(?<![暂预])扣(?!留|下)|没收|违约金|罚|补足|补齐|利息|滞纳金|每逾期|低于"
    r"|不足|租金[及和与、]押金)[^,;\n]{0,14}$"
)
# 留10%作为质保金，其余90%付清
REST = compile_once(r"(?:其余|剩余|余下)[^,;\n]{0,10}$")
KEPT_BACK = compile_once(r"的?(?:质保金|质量保证金|质量保修金|保修金)[后,]")
PURPOSE_WORD = "purpose"


def qualify(claim: Claim) -> dict[str, str | None]:
    """What the deposit is for: by its own name, else by the headings and the sentence."""
    for words in (claim.matched, claim.above, claim.sentence):
        for key, cue in PURPOSE:
            if cue.search(words):
                return {PURPOSE_WORD: key}
    return {PURPOSE_WORD: "other"}


def accept(claim: Claim) -> bool:
    """How large a deposit is, not the same amount again, not what is taken from it."""
    if restates(claim):
        return False
    if claim.pattern.name == "deposit-is" and REST.search(claim.before):
        return False
    # 扣除5%的质保金后支付余款: kept back, not taken away
    if NOT_SIZE.search(claim.before) and not KEPT_BACK.match(claim.after):
        return False
    if not is_open(claim, "%元"):
        return False
    if claim.mention is not None and claim.mention.value is None and "\ue003" in claim.sentence:
        return False
    return not compile_once(r"[^,;\n]{0,10}(?:违约金|罚款)|[^,;\n]{0,4}扣").match(claim.after)


TERM = TermType(
    key="deposit",
    title=Bilingual("保证金/定金", "Deposit"),
    value="ratio or money",
    patterns=(
        # 履约保证金为合同总价的5%。
        Pattern(
            "deposit-is",
            rf"{DEPOSIT}(?:的)?(?:金额|数额|总额|比例|额度)?(?:\([^()\n]{{0,10}}\))?(?:为|是|:|按"
            rf"|共计|计|人民币|,){{0,2}}{gap(24)}{{ratio|money|blank}}",
            9,
        ),
        # 乙方应向甲方缴纳5万元作为履约保证金。
        Pattern(
            "as-deposit",
            rf"{{ratio|money|blank}}{wide(16)}(?:作为|为|转为|做为|充作|留作|的"
            rf"|等额){gap(14)}{DEPOSIT}",
            9,
        ),
        Pattern(
            "said-again", rf"{{ratio|money}}{RESAID}(?:作为|转为|做为|留作){gap(10)}{DEPOSIT}", 9
        ),
        # 按成交金额的10%缴纳履约保证金
        Pattern(
            "share-then-deposit",
            rf"{{ratio|money|blank}}(?:的标准)?{gap(6)}(?:缴纳|交纳|提交|提供|支付|缴存|预留"
            rf"|扣留){gap(8)}"
            rf"{DEPOSIT}",
            9,
        ),
        # 缴纳5万元履约保证金
        Pattern(
            "pay-deposit",
            rf"(?:缴纳|交纳|支付|提交|预留|扣留|留存|留取|提供|收取|缴存|暂扣){gap(24)}{{ratio"
            rf"|money"
            rf"|blank}}{gap(12)}{DEPOSIT}",
            9,
        ),
        # 留5%质保金
        Pattern("share-deposit", rf"{{ratio|money|blank}}(?:的|\([^()\n]{{0,12}}\))?{DEPOSIT}", 9),
        # 履约保证金（标题） / 金额为合同价的5%
        Pattern(
            "under-heading",
            rf"(?:金额|数额|缴纳|交纳|比例|为){gap(16)}{{ratio|money|blank}}",
            6,
            where=rf"{DEPOSIT}[^/]{{0,6}}/[^/]*/[^/]*$",
            unless=r"扣|退还|违约|逾期|补足|补齐|利息",
        ),
        # 履约保证金（表中左栏） / 合同金额的10%
        Pattern(
            "form", rf"^[^:\n]{{0,12}}{DEPOSIT}[^:\n]{{0,12}}:{wide(24)}{{ratio|money|blank}}", 9
        ),
        # The Supplier shall provide a performance bond of 10% of the contract price.
        Pattern(
            "bond-of",
            r"(?:performance (?:bond|guarantee|security)|security deposit|retention(?: money)?"
            r"|bid bond|earnest money|deposit)\b[^\n.;]{0,60}?{ratio|money|blank}",
            9,
        ),
        Pattern(
            "retained",
            r"{ratio|money}[^\n.;]{0,50}?(?:as|of) (?:a )?(?:retention|performance (?:bond"
            r"|guarantee|security)|security deposit|deposit)",
            9,
        ),
    ),
    accept=accept,
    qualify=qualify,
    bounded=False,
    examples=(
        Example("履约保证金为合同总价的5%。", "5%", qualifiers=(("purpose", "performance"),)),
        Example(
            "乙方应在签约时缴纳20,000元作为押金。",
            "CNY 20000.00",
            qualifiers=(("purpose", "security"),),
        ),
        Example(
            "甲方留取合同价款的3%作为质量保证金。", "3%", qualifiers=(("purpose", "warranty"),)
        ),
        Example("甲方应支付定金人民币____元。", None, qualifiers=(("purpose", "earnest"),)),
        Example(
            "The Supplier shall provide a performance bond of 10% of the contract price.", "10%"
        ),
    ),
    not_examples=(
        "验收合格后无息退还履约保证金。",
        # 审定金额 is no 定金.
        "审计后支付至审定金额的100%。",
        "合同签订后支付30%预付款。",
        # What is taken from a deposit is a penalty.
        "每逾期一日，扣除履约保证金的1%。",
    ),
)
