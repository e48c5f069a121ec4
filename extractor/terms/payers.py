"""A claim on a penalty or cap -> the label of the party that pays, as the contract prints it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from extractor.passages.base import Reading
from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.neighbours import passages_before, words_of

# Words by which contracts call their sides.
CHINESE_SIDE = (
    r"[甲乙丙丁]方|(?:违约|过错|责任|守约)方"
    r"|(?:买|卖|供|需|购|销|委托|受托|发包|承包|出租|承租|采购|服务|业主|供货|承揽|定作|用工|派遣"
    r"|出卖|买受|承接|施工|建设|外包|中标|成交|转让|受让|许可|开发|承运|托运|使用|维保)[方人]"
    r"|(?:用人|用工|采购|派遣|中标|施工|建设|物业|承包|服务|委托)(?:单位|公司|企业|机构)"
    r"|供应商|服务商|供货商|承包商|承建商|开发商|经销商|客户|业主"
)
ENGLISH_SIDE = (
    r"Party [AB]\b|\b(?:(?:Service )?Provider|Client|Customer|Supplier|Buyer|Seller|Purchaser"
    r"|Contractor|Subcontractor|Consultant|Vendor|Developer|Company|Employer|Licensor|Licensee"
    r"|Lessor|Lessee|Tenant|Landlord|Owner|Agency)\b"
)
SIDE = rf"(?P<side>{CHINESE_SIDE}|{ENGLISH_SIDE})"
PAY = r"(?:支付|偿付|赔付|给付|缴纳|交纳|缴付|赔偿|补偿|承担|\bpay|compensate|liable|credit)"
TAKE = (
    r"(?:扣除|扣减|扣罚|扣款|扣收|扣留|扣\b|扣(?=[^件除减罚款收留])|罚|收取|加收|处以|没收|索赔"
    r"|追偿|主张"
    r"|核减|减付)"
)
PART = r"[^,;\n]"
# How far around the value the words that tell the payer are sought: longer than any sentence.
WINDOW = 200


def _compiled(*sources: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(compile_once(source) for source in sources)


# 向甲方支付; 支付给甲方; pay the Client
PAYEE = _compiled(
    rf"(?:向|给予?){SIDE}{PART}{{0,8}}?{PAY}",
    rf"{PAY}(?:给予?)?{SIDE}",
    rf"\bpay (?:to )?(?:the )?{SIDE}",
)
# 要求乙方支付; 由乙方承担; 从乙方服务费中扣除; 对乙方处以罚款; 扣乙方
CHARGED = _compiled(
    rf"(?:要求|责令|由|请求|令){SIDE}{PART}{{0,30}}?{PAY}",
    rf"(?:从|自|在|对|向)(?:应付|支付|给){{0,2}}{SIDE}{PART}{{0,30}}?{TAKE}",
    rf"{TAKE}{SIDE}",
)
# 甲方有权扣除; 甲方将从服务费中扣款
TAKER = _compiled(
    rf"(?<![向给对与和]){SIDE}(?:有权|可以?|将|应|得|须|会|即|直接|单方|按){PART}{{0,40}}?{TAKE}"
)
# 乙方应支付; the Client shall pay
PAYER = _compiled(rf"(?<![向给对与由和]){SIDE}{PART}{{0,60}}?{PAY}")
# 乙方逾期交货的; 因乙方原因; if the Client fails
BREAKER = _compiled(
    rf"{SIDE}(?:(?!有权|可以|可|得){PART}){{0,24}}?(?:逾期|迟延|延迟|延期|延误|拖延|拖欠"
    rf"|超期|未|没有|违反|违约|泄露|转包|分包|拒|不履行"
    r"|不能|不按|不得|原因|责任|擅自|提前|解除|终止|迟到|缺|\bfails?|breach|default|delay)"
)
# 乙方收到通知后没有…
SUBJECT = compile_once(rf"(?:^|,)[^,;\n]{{0,6}}?{SIDE}(?!有权|可|发现|要求|认为)")
LATE_PAYMENT = compile_once(
    r"(?:逾期|拖欠|延迟|迟延)[^,;\n]{0,6}(?:付|缴|交费)|overdue|late (?:payment|fee)|not paid"
)
NAMED = _compiled(rf"(?<![向给对与及和]){SIDE}")
# 甲方客户信息: a word that is no side where the sides are called by letters.
LETTERED = compile_once(r"[甲乙]方")
COMMON_NOUN = compile_once(r"客户|业主|开发商|承包商|供应商|供货商|服务商|用工单位|派遣单位")
EITHER = compile_once(r"任何?一方|一方(?![当事])|双方|违约方")

EITHER_EN = compile_once(r"\b(?:either|neither|each|both) part(?:y|ies)", regex.IGNORECASE)

PAIRS = (
    ("甲方", "乙方"),
    ("买方", "卖方"),
    ("需方", "供方"),
    ("委托方", "受托方"),
    ("委托人", "受托人"),
    ("发包方", "承包方"),
    ("发包人", "承包人"),
    ("承租方", "出租方"),
    ("承租人", "出租人"),
    ("采购人", "供应商"),
    ("采购人", "中标人"),
    ("采购方", "供应商"),
    ("采购单位", "供应商"),
    ("买受人", "出卖人"),
    ("定作人", "承揽人"),
    ("用工单位", "派遣单位"),
    ("客户", "服务商"),
    ("Party A", "Party B"),
    ("Client", "Provider"),
    ("Client", "Contractor"),
    ("Customer", "Supplier"),
    ("Customer", "Provider"),
    ("Buyer", "Seller"),
    ("Purchaser", "Supplier"),
)


def find_payer(claim: Claim) -> str | None:
    """The label of who pays: from the sentence, the sentences before it, the headings."""
    before, after = claim.before[-WINDOW:], claim.after[:WINDOW]
    own = before + claim.matched[-1:] + compile_once(r"[,;]").split(after)[0]
    if EITHER_EN.search(own):
        return None
    owing = "customer" if LATE_PAYMENT.search(own) else "provider"
    return (
        _payer_in(claim.reading, own)
        or _receiver_tells(claim.reading, before + claim.matched[-1:] + after)
        or (find_side(claim.reading, owing) if owing == "customer" else None)
        or _subject_of(before)
        or _payer_above(claim)
        # A list of fines without a subject is about the one who works.
        or find_side(claim.reading, owing)
    )


def _payer_above(claim: Claim) -> str | None:
    """Who pays by the sentences before, the nearest first, else by a heading."""
    earlier = (words_of(claim, passage) for passage in passages_before(claim, 3))
    for words in (*earlier, *_headings(claim)):
        payer = _payer_in(claim.reading, words) or _subject_of(words)
        if payer is not None:
            return payer
    return None


def find_side(reading: Reading, role: str) -> str | None:
    """The label of the side in a role (``customer``); None when no single side has it."""
    labels = [side.label for side in reading.sides if side.role == role]
    return labels[0] if len(labels) == 1 else None


def _subject_of(words: str) -> str | None:
    match = SUBJECT.search(_without_common(words))
    return None if match is None else str(match["side"])


def _payer_in(reading: Reading, words: str) -> str | None:
    words = _without_common(words)
    payer = _receiver_tells(reading, words)
    if payer is not None:
        return payer
    taker = _last(TAKER, words)
    if taker is not None:
        return _other_side(reading, taker, words)
    payer = _last(PAYER, words) or _last(BREAKER, words)
    if payer is None and EITHER.search(words):
        return "违约方"
    return payer


def _receiver_tells(reading: Reading, words: str) -> str | None:
    """The one who is charged (要求乙方支付), or the one who is not paid (向甲方支付)."""
    words = _without_common(words)
    charged = _last(CHARGED, words)
    payee = _last(PAYEE, words)
    if charged is not None or payee is None:
        return charged
    return _other_side(reading, payee, words)


def _without_common(words: str) -> str:
    """The words without 客户 and the like where sides are called 甲方 and 乙方."""
    return COMMON_NOUN.sub("其", words) if LETTERED.search(words) else words


def _last(patterns: tuple[regex.Pattern[str], ...], words: str) -> str | None:
    """The side named by the match that ends last; None when no pattern matches."""
    matches = [match for pattern in patterns for match in pattern.finditer(words)]
    return max(matches, key=lambda match: match.end())["side"] if matches else None


def _other_side(reading: Reading, side: str, words: str) -> str | None:
    """Who is not ``side``: another side of the sentence, of the pair, of the contract."""
    if side == "守约方" or EITHER.search(words):
        return "违约方"
    for named in _sides_in(words):
        if named != side:
            return named
    partners = [pair[1 - pair.index(side)] for pair in PAIRS if side in pair]
    for partner in partners:
        if partner in reading.masked:
            return partner
    labels = [known.label for known in reading.sides if known.label != side]
    return labels[0] if len(labels) == 1 else None


def _sides_in(words: str) -> Iterator[str]:
    for match in NAMED[0].finditer(words):
        yield match["side"]


def _headings(claim: Claim) -> Iterator[str]:
    """Headings that name one side alone (乙方的违约责任), the innermost first."""
    for heading in reversed(claim.passage.context.split("/")):
        sides = set(_sides_in(heading))
        if len(sides) == 1:
            yield f"{sides.pop()}未"
