"""Insurance: a cover that a party must hold, or for how much."""

from __future__ import annotations

from dataclasses import replace

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import MARKS_RANGE, gap, wide
from models.gap import Bilingual
from models.span import Span
from models.values import Choice, Money, Value

# 雇主责任险, 货物运输一切险, 保险; but 风险, 保险公司, 保险费
COVER = (
    r"[^,;\n\ue001-\ue009]{0,12}?(?:必要的?险种|保险|(?<![风危抢冒凶惊保])险(?!情|峻|要|恶|些|种))"
    r"(?!公司|费|金|合同|理赔|期|业|责任|单|事故|柜|箱|带|丝|机构|赔)"
)
SIDE_WORD = (
    r"(?:[甲乙丙]方|[买卖供需]方|供应商|承包[人方]|服务商|承租[人方]|卖方|中标人|物业(?:公司)?)"
)
SUM_NAMED = compile_once(
    r"(?:limit|coverage|less than|at least|amount|cover|of)\b[^\n;]{0,40}?\ue002"
)
TAKE_OUT = (
    r"(?:购买|投保|加保|办理|办妥|办好|缴纳|参加|提供|承保|负责|购置|购齐|上好|买[好足齐]?|取得|维持|保持|持有"
    r"|上(?=[^,;\n]{0,8}险))"
)
# What is only supposed, wanted or part of a price is no duty.
DUTY = r"(?:(?!未|没|不|包括|包含|可以|有权|如需|如果)[^,;\n]){0,28}?"
# 社会保险 is the employer's duty by statute; a price that includes insurance is no duty to insure.
NOT_COVER = compile_once(
    r"社会保险|社保|工资|劳动合同|五险|养老|医疗保险|失业|工伤保险|包括|包含|含|费用?由"
    r"|保险费(?!用?由乙方)|质保"
)


def read(claim: Claim) -> Value | None:
    """The sum insured; ``required`` when the duty names none."""
    if claim.at is None:
        return Choice("required")
    mention = claim.mention
    value = None if mention is None else mention.value
    if mention is None or not isinstance(value, Money) or value.per is None:
        return value
    # £5 million per claim is how far the cover goes, no price for each claim; nor is 为每名员工
    # 投保80万元 one. What is printed with the sum (80万元/人) stays.
    is_each = value.per in ("event", "claim", "occurrence", "incident")
    printed = claim.reading.contract.words(Span(mention.start, mention.end))
    return replace(value, per=None) if is_each or "/" not in printed else value


def accept(claim: Claim) -> bool:
    """A duty to insure, not the contract's price or the statutory scheme."""
    near = compile_once(r"[,;]").split(claim.before[-60:] + claim.matched)[-1]
    if NOT_COVER.search(near):
        return False
    if claim.at is None and SUM_NAMED.search(claim.after):
        return False
    return claim.at is not None or not compile_once(
        rf"(?:(?!购买|投保|办理)[^;\n{MARKS_RANGE}]){{0,30}}?(?:保额|保险金额|限额){wide(16)}"
        "[\ue002\ue009]"
    ).match(claim.after)


TERM = TermType(
    key="insurance",
    title=Bilingual("保险", "Insurance"),
    value="money or choice",
    patterns=(
        # 雇主责任险保额不低于每人80万元。
        Pattern(
            "sum-insured",
            rf"(?:保额|保险金额|保险限额|赔偿限额|保障额度|投保金额){gap(16)}{{money|blank}}",
            9,
        ),
        # 投保电梯安全责任险，每次事故限额不低于500万元
        Pattern(
            "cover-then-sum",
            rf"(?<![风危抢冒])险{wide(30)}(?:限额|额度|保障){gap(12)}{{money|blank}}",
            9,
        ),
        # 投保不低于100万元的公众责任险
        Pattern("cover-of", rf"{TAKE_OUT}{gap(16)}{{money|blank}}{gap(8)}{COVER}", 9),
        # 乙方应为其工作人员购买人身意外伤害保险。
        Pattern(
            "duty",
            rf"(?:应当?|须|需|必须|负责|由|为|给|自费|自行|承诺|保证|确保){DUTY}{TAKE_OUT}{COVER}(?!的,)",
            8,
        ),
        # 乙方购买工程一切险
        Pattern(
            "buys",
            rf"(?:{SIDE_WORD}|[并还]){DUTY}(?:购买|投保|办理|办妥|买[好足齐]?){COVER}(?!的,)",
            7,
        ),
        # 运输保险由卖方负责办理。
        Pattern("by-whom", r"险(?:种|均|应|应当|须)*由[^,;\n]{2,10}?(?:负责|购买|办理|投保)", 7),
        # 为员工投保雇主责任险
        Pattern("insured-by", rf"(?:应当?|须|需|必须|负责){gap(20)}投保", 7),
        # The Contractor shall maintain public liability insurance.
        Pattern(
            "maintain",
            r"\b(?:shall|must|will|agrees to|is to|are to)\b (?:at its own (?:cost"
            r"|expense),? )?(?:obtain"
            r"|maintain|carry|effect|take out|procure|have|hold|keep|arrange"
            r"|provide)[^\n.;\ue002]{0,80}?"
            r"\binsurance\b(?! premium)",
            8,
        ),
        # The Carrier shall insure the goods at its own expense.
        Pattern(
            "insures-en", r"\b(?:shall|must|will|agrees to) (?:[a-z]+ ){0,2}?insure\b(?! that)", 7
        ),
        Pattern(
            "cover-en",
            r"\b(?:insurance|(?:indemnity|liability) cover(?:age)?)\b[^\n;\ue001-\ue009]{0,100}?"
            r"\b(?:than|least|of|for|to|below) {money|blank}",
            9,
            unless=r"\bpremiums?\b|deductible|\bexcess of",
        ),
    ),
    read=read,
    accept=accept,
    examples=(
        Example("乙方应为其工作人员购买人身意外伤害保险。", "required"),
        Example("承运人应投保货物运输一切险。", "required"),
        Example("服务方须为派驻人员缴纳社会保险，并为其购买团体意外险。", "required"),
        Example("乙方在开工前办妥机器损坏险。", "required"),
        Example(
            "出租人投保承运人责任险，每次事故限额不低于200万元。", "CNY 2000000.00", bound="min"
        ),
        Example("乙方投保的雇主责任险保额不低于80万元。", "CNY 800000.00", bound="min"),
        Example("The Contractor shall maintain public liability insurance.", "required"),
    ),
    not_examples=(
        # Statutory social insurance is no cover of this kind.
        "乙方应依法为员工缴纳社会保险。",
        "合同总价包括运输、保险、税费等全部费用。",
        "乙方未按约定购买保险的，甲方有权解除合同。",
        "风险保障金额度为3万元。",
        "货物毁损的风险由保险公司的理赔款弥补。",
    ),
)
