"""Penalty amount: liquidated damages, fines and deductions as a sum."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import passages_before, words_of
from extractor.terms.payers import find_payer
from extractor.terms.payment import is_open, restates
from extractor.terms.penalties import (
    BREACH,
    DEDUCT,
    PENALTY,
    REPAIR,
    is_cap,
    qualify,
    read_sum,
    run,
)
from extractor.terms.words import gap, wide
from models.gap import Bilingual

# 损失超过5000元的: a threshold, no penalty.
THRESHOLD = compile_once(r"(?:以上|以下)(?:的|时|,)|的,|时,")
FINE = compile_once(rf"{PENALTY}|{DEDUCT}|违约责任|处罚|扣罚|考核标准")
CALLED_OFF = rf"{BREACH}|取消|改期|单方|提前|解除|解约|终止|退出"
DEPOSIT = compile_once(r"保证金[^,;\n]{0,6}$")
IN_THE_CASE = compile_once(r"[的者],(?:每[^,;\n]{1,3})?$")
FINED = compile_once(rf"(?:{PENALTY}|{DEDUCT}|{REPAIR})[^;\n]{{0,40}}?[\ue002\ue003\ue009]")
PRICE = compile_once(r"[费价款金]|金额|报酬|预算|保额|限额|损失|资产")
NOT_PENALTY = compile_once(
    r"(?:合同|服务)(?:总)?(?:金额|费|价款)(?:为|共计|合计)[^,;\n]{0,4}$"
    r"|保险|保额"
)


def accept(claim: Claim) -> bool:
    """A sum that is paid, not a ceiling, a threshold or the same sum again."""
    near = compile_once(rf"[,;]|{DEDUCT}|{REPAIR}").split(claim.before[-200:])[-1]
    if is_cap(claim) or restates(claim) or NOT_PENALTY.search(near):
        return False
    # 履约保证金5000元 is put up; 扣履约保证金5000元 is lost.
    if claim.pattern.name != "deduct" and DEPOSIT.search(near):
        return False
    if not is_open(claim, "元"):
        return False
    if claim.pattern.name in ("listed", "each-listed") and not _under_penalty(claim):
        return False
    if claim.pattern.name in ("and-then", "under-fines") and not _is_further(claim, near):
        return False
    return THRESHOLD.match(claim.after) is None and not _is_allowance(claim)


def _is_allowance(claim: Claim) -> bool:
    """Whether 补偿 pays for costs (补偿搬迁费用3万元): nothing was broken or called off."""
    if "compensate" not in claim.pattern.name or "赔" in claim.matched:
        return False
    return compile_once(CALLED_OFF).search(claim.before[-200:]) is None


def _is_further(claim: Claim, near: str) -> bool:
    """Whether the sentence fined another breach just before, and this sum is no price."""
    if PRICE.search(near):
        return False
    if claim.pattern.name == "under-fines" or FINED.search(claim.before[-200:]):
        return True
    # 提车迟到的，每车次扣300元；装错货的，100元/单
    before = passages_before(claim, 1)
    is_case = IN_THE_CASE.search(claim.before[-12:]) is not None
    return is_case and any(FINED.search(words_of(claim, passage)) for passage in before)


def _under_penalty(claim: Claim) -> bool:
    """Whether the headings or the sentences just before speak of fines or deductions."""
    before = (words_of(claim, passage) for passage in passages_before(claim, 3))
    return any(FINE.search(words) for words in (claim.passage.context[-60:], claim.before, *before))


TERM = TermType(
    key="penalty_amount",
    title=Bilingual("违约金金额", "Penalty amount"),
    value="money",
    patterns=(
        # 乙方应支付2000元违约金。
        Pattern(
            "sum-of-penalty",
            rf"{{money|blank}}(?:/?[每次天日人起件]{{1,2}})?(?:的|作为|计算?的?"
            rf"|整){{0,2}}{gap(4)}{PENALTY}",
            9,
        ),
        # 违约金为每次500元；罚款1000元
        Pattern("penalty-is", rf"{PENALTY}(?!不足|金额不足){gap(30)}{{money|blank}}", 9),
        # 支付违约金，数额为5000元
        Pattern(
            "penalty-then",
            rf"{PENALTY},其?(?:标准|金额|数额){gap(6)}(?:为|是|:|按){gap(16)}{{money|blank}}",
            8,
        ),
        # 违约金5000元至20000元
        Pattern("up-to-range", rf"{PENALTY}{gap(30)}\ue002(?:至|到|-|~){{money}}", 9),
        # 乙方按5000元/次的标准向甲方支付违约金。
        Pattern(
            "pay-penalty",
            rf"{{money|blank}}{wide(24)}(?:支付|偿付|承担|缴纳|交纳|赔付|计付|计算|收取"
            rf"|给付){gap(14)}{PENALTY}",
            9,
        ),
        # 每发现一次扣500元。
        Pattern("deduct", rf"{DEDUCT}{gap(20)}{{money|blank}}", 9),
        # 每发生一次按3000元处罚。
        Pattern(
            "then-deduct",
            rf"{{money}}(?:的标准)?{gap(10)}(?:处罚|罚款|扣款|扣罚|扣减|扣除|的罚)",
            9,
        ),
        # 系统中断每满一小时赔偿5000元
        Pattern("compensate", rf"{REPAIR}{gap(20)}{{money|blank}}", 8),
        # 丢失门禁卡的，按30元/张赔偿
        Pattern("then-compensate", rf"{{money}}(?:的标准)?{gap(8)}{REPAIR}", 8),
        # 乙方泄密的，应支付10万元。
        Pattern(
            "breach-pays",
            rf"{BREACH}{run(40)}(?:支付|承担|罚|扣){gap(20)}{{money}}(?!{gap(4)}(?:以上|以下))",
            8,
        ),
        # 轻微违约每次扣1000元，严重违约每次2万元
        Pattern("and-then", rf"[,;、:]{gap(24)}{{money}}(?=$|[,;、(/.])", 7),
        # 处罚标准（标题） / 未戴安全帽：200元/人次
        Pattern(
            "under-fines",
            rf"^{run(40)}{{money}}(?=$|[,;(/])",
            7,
            where=r"(?:罚|扣款|扣减|扣分|违约金)[^/]*/[^/]*/[^/]*$",
        ),
        # 处罚标准（标题） / 无证上岗：单次2000元
        Pattern(
            "each-listed",
            rf"^{run(40)}(?:单次|每次|一次性?|每人|每日|每天|每起){gap(6)}{{money}}",
            7,
        ),
        # 扣罚标准（表头） / 200元/次
        Pattern(
            "table-head",
            rf"^[^:\n]{{0,40}}(?:扣款|扣罚|扣减|罚款|违约金|处罚"
            rf"|扣除|赔偿)[^:\n]{{0,14}}:{run(30)}{{money|blank}}",
            8,
        ),
        # 违约责任（标题） / 每缺勤一人次，500元
        Pattern(
            "listed",
            rf"^{wide(40)}每{gap(16)}{{money}}$",
            6,
            where=rf"(?:{PENALTY}|违约责任|扣款|扣罚|处罚)[^/]*/[^/]*/[^/]*$",
        ),
        # 乙方应承担以下违约责任（引语） / 赔偿2万元给甲方
        Pattern(
            "lead-in",
            rf"^{gap(8)}(?:赔偿|支付|赔付){gap(6)}{{money}}",
            7,
            where=r"违约(?:责任|金)[^/]*/[^/]*/[^/]*$",
        ),
        # The Supplier shall pay a penalty of USD 500 for each event.
        Pattern(
            "penalty-of",
            r"(?:(?:liquidated|delay) damages|penalt(?:y|ies)|late (?:payment )?(?:fee|charge)s?"
            r"|(?:early )?(?:terminat\w+|cancell?ation) (?:fee|charge)s?|service credits?"
            r"|compensation in the (?:fixed )?sum|fine)\b[^\n.;]{0,60}?{money|blank}",
            9,
            unless=r"exceed",
        ),
        # For each day of delay the Contractor shall pay USD 1,000.
        Pattern(
            "each-pays-en",
            r"\bfor (?:each|every) (?:[a-z]+ ){0,3}?(?:day|week|hour|time|failure|instance)\b"
            r"[^\n;\ue001-\ue009]{0,80}?\b(?:pay|deduct|forfeit|allow)\b[^\n;\ue001-\ue009]{0,30}?{money}",
            8,
            unless=r"exceed",
        ),
        # the Client may deduct £400 each time
        Pattern(
            "deduct-en",
            r"\b(?:deduct(?:s|ed)?|tak(?:e|es) off|take|forfeit)\b[^\n;\ue001-\ue009]{0,30}?{money}"
            r"(?:[^\n;\ue001-\ue009]{0,12}?\b(?:off|from)\b)?",
            8,
            unless=r"exceed",
        ),
        Pattern(
            "as-penalty",
            r"{money}[^\n;\ue001-\ue009]{0,60}?(?:as (?:liquidated damages|a penalty)"
            r"|for (?:each|every) (?:day|week|event|breach)|of delay)",
            8,
        ),
    ),
    read=read_sum,
    accept=accept,
    qualify=qualify,
    party=find_payer,
    examples=(
        Example("保安人员脱岗的，每次扣款200元。", "CNY 200.00/event"),
        Example(
            "乙方违反廉洁约定的，应向甲方支付违约金人民币50,000元。", "CNY 50000.00", party="乙方"
        ),
        Example(
            "供应商延期上线的，按2000元/天向采购人支付违约金。", "CNY 2000.00/day", party="供应商"
        ),
        Example("甲方有权对乙方处以____元罚款。", None, party="乙方"),
        Example("哪一方中途退出，就赔给对方八千元。", "CNY 8000.00"),
        Example("每缺一人每天扣180元。", "CNY 180.00/人/day"),
        Example("设备每停机一小时赔偿800元。", "CNY 800.00/hour"),
        Example("轻微违约每次扣300元，严重违约每次900元。", "CNY 900.00/event"),
        Example("逾期修复的，每超过一日扣质量保证金600元。", "CNY 600.00/day"),
        Example("送货迟到的，每车次扣200元；装错货的，80元/单。", "CNY 80.00/单"),
        Example("未戴安全帽：150元/人次", "CNY 150.00/人次", under="处罚标准"),
        Example(
            "The Supplier shall pay a penalty of USD 500 for each event.",
            "USD 500.00/event",
            party="Supplier",
        ),
    ),
    not_examples=(
        "合同总金额为人民币50,000元。",
        # The loss from which a right arises.
        "给甲方造成损失超过5000元的，甲方有权解除合同。",
        "履约保证金为人民币10,000元。",
        "甲方补偿乙方搬迁费用3万元。",
        "夜间服务每小时50元，节假日每小时80元。",
    ),
)
