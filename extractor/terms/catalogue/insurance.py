"""Insurance: a cover that a party must hold, or for how much."""

from __future__ import annotations

from dataclasses import replace

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.values import Choice, Money, Value

COVER = (
    r"(?:意外(?:伤害)?(?:保)?险|雇主责任(?:保)?险|公众责任(?:保)?险|责任(?:保)?险"
    r"|财产(?:保)?险|一切险|货物?运输险?保险|运输(?:保)?险"
    r"|商业(?:保)?险|工程(?:保)?险|第三者(?:责任)?险|职业责任险|产品责任险|团体险"
    r"|人身(?:意外)?(?:伤害)?(?:保)?险|必要的?险种|保险(?!公司|费|金|合同|理赔|期|业|责任))"
)
SIDE_WORD = (
    r"(?:[甲乙丙]方|[买卖供需]方|供应商|承包[人方]|服务商|承租[人方]|卖方|中标人|物业(?:公司)?)"
)
SUM_NAMED = compile_once(
    r"(?:limit|coverage|less than|at least|amount|cover|of)\b[^\n;]{0,40}?\ue002"
)
TAKE_OUT = r"(?:购买|投保|办理|缴纳|参加|提供|承保|负责|购置|上好|买|取得|维持|保持)"
# 社会保险 is the employer's duty by statute; a price that includes insurance is no duty to insure.
NOT_COVER = compile_once(
    r"社会保险|社保|工资|劳动合同|五险|养老|医疗保险|失业|工伤保险|包括|包含|含|费用?由"
    r"|保险费(?!用?由乙方)|质保"
)


def read(claim: Claim) -> Value | None:
    """The sum insured; ``required`` when the duty names none."""
    if claim.at is None:
        return Choice("required")
    value = None if claim.mention is None else claim.mention.value
    # £5 million per claim is how far the cover goes, no price for each claim.
    each = isinstance(value, Money) and value.per in ("event", "claim", "occurrence", "incident")
    return replace(value, per=None) if each and isinstance(value, Money) else value


def accept(claim: Claim) -> bool:
    """A duty to insure, not the contract's price or the statutory scheme."""
    near = claim.before[-24:] + claim.matched
    if NOT_COVER.search(near):
        return False
    if claim.at is None and SUM_NAMED.search(claim.after):
        return False
    return claim.at is not None or not compile_once(
        rf"{wide(30)}(?:保额|保险金额|限额){wide(16)}[\ue002\ue009]"
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
        # 投保不低于100万元的公众责任险
        Pattern("cover-of", rf"{TAKE_OUT}{gap(16)}{{money|blank}}{gap(8)}{COVER}", 9),
        # 乙方应为其工作人员购买人身意外伤害保险。
        Pattern("duty", rf"(?:应当?|须|需|必须|负责|由|为){gap(24)}{TAKE_OUT}{gap(14)}{COVER}", 8),
        # 乙方购买工程一切险
        Pattern(
            "buys",
            rf"{SIDE_WORD}(?:负责)?(?:为[^,;\n]{{1,16}}?)?(?:向[^,;\n]{{1,10}}?)?(?:购买|投保"
            rf"|办理){gap(8)}{COVER}",
            7,
        ),
        # 运输保险由卖方负责办理。
        Pattern("by-whom", rf"{COVER}(?:均|应)?由[^,;\n]{{2,10}}?(?:负责|购买|办理|投保)", 7),
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
        Example("乙方投保的雇主责任险保额不低于80万元。", "CNY 800000.00", bound="min"),
        Example("The Contractor shall maintain public liability insurance.", "required"),
    ),
    not_examples=(
        # Statutory social insurance is no cover of this kind.
        "乙方应依法为员工缴纳社会保险。",
        "合同总价包括运输、保险、税费等全部费用。",
    ),
)
