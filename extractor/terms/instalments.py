"""A claim on a payment -> whether it is an instalment; the words of instalments."""

from __future__ import annotations

import regex

from extractor.passages.base import MARKS
from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.neighbours import next_words, passages_before, row_of, words_of
from extractor.terms.payment import LATE, NOT_PRICE, PAID, is_open, is_share_of, restates
from extractor.terms.penalties import BREACH
from extractor.terms.words import MARKS_RANGE

PAY = r"(?:支付|付款|付清|付至|付到|预付|首付|拨付|给付|结算至|结至|汇付|缴纳|付)"
INSTALMENT = (
    r"(?:首付款?|首期款?|首款|预付款?|启动款|启动资金|进度款|中期款|到货款|发货款|提货款"
    r"|[初终]?验收?款|竣工款"
    r"|结算款|尾款|余款|余额|质保款|总付|一次付清|剩余(?:款项?|部分|价款|费用|货款|合同款|金额"
    r"|购[^,;\n]{1,2}款"
    r"|首付款|的){0,3}|余下(?:款项?|部分|的|金额){0,2}"
    r"|末期款?|(?<!第)(?<![一-龥]的)[一二三四五六]期(?=款|付款|人民币|支付|:|\(|\ue002|\ue003)(?:款项?)?"
    r"|第[一二三四五六七八九十\d]{1,2}(?:期|笔|次|阶段|批)(?:款项?|付款|支付|费用|合同款|服务费"
    r"|进度款){0,2})"
)
AFTER = r"(?:后|之日起|前|时|内|之日|完成|签订|验收|到货|交付|上线|结束|届满)"
DUE = r"(?:付款|支付|结算|缴费|交费|回款)(?:期限|时间|周期|账期|日期|条件|期)"
WARRANTY = r"(?:质保金|(?:质量|保修|维修|质量保修)(?:保证)?金|保修金|设备保证金)"
# 经审核无误后，: what may stand between the time and the verb of payment
THEN = r"(?:,[^,;\n\ue001-\ue009]{0,16}(?:后|无误|通过))?,?"
# 按照双方确认的金额
COUNTED = r"(?:按照?[^,;\n\ue001-\ue009]{0,24}?)?"
# No other duty between the time and the payment (5日内开具发票, 再付款).
STRAIGHT = (
    r"(?:(?!开具|出具|发出|提出|不|未|提供|提交|退|通知|告知|书面|完成|验收|办理|确认|停|解除"
    r"|承兑|汇票)"
    r"[^,;\n\ue001-\ue009]){0,24}?"
)

RATIO, MONEY = MARKS["ratio"], MARKS["money"]
# 不超过合同总价的10%, 税率为6%: shares that nobody pays.
NOT_SHARE = compile_once(
    r"税率|税点|增值税|(?:不?超过?|低于)[^,;\n]{0,14}$|满意|可用率|合格率|下浮|优惠|折|上浮|调整|扣"
    r"|作为(?:履约|质)|得分|考核"
)
# 得分80分以上的，支付95%: a fee by score is no instalment.
SCORED = compile_once(r"得分[^,;\n]{0,8}\d|\d分(?:以|及|的|,|$)")
NOT_SHARE_AFTER = compile_once(
    r"的?(?:增值)?税|的?(?:专用)?发票|[^,;\n]{0,6}(?:追究|折扣|优惠|违约责任|抵扣|扣回|冲抵)|[^,;\n]{0,10}[作为的]{0,2}[^,;\n]{0,6}"
    r"(?:保证金|质保金|违约金|押金)(?!后)|以上|以下|时,"
)
# 乙方擅自终止的，应支付合同总额的20%: what a breach costs is no instalment.
FAULT = compile_once(
    rf"(?<!未)(?<!无)(?<!没有)(?<!不存在)(?<!未发生)(?<!未发现){BREACH}[^,;\n]{{0,30}}"
    rf"(?:[的者],|,每[天日])[^;\n{MARKS_RANGE}]{{0,40}}$"
)
BLANK_LINE = compile_once(r"[.、()\d ]*+\ue009[\ue009 ]*+")
NEXT_SAYS = compile_once(r"即[:,]?[^,;\n]{0,8}?[\ue002\ue003]")
HOLDS_SUM = compile_once(r"\ue002|[款费用价额付币的]\ue009")
# A share or sum in the sentence that is not the instalment's: of tax, a penalty, the price itself.
OTHER_SHARE = compile_once(r"税|征收率|违约金|滞纳金|罚|发票")
OTHER_SUM = compile_once(r"税|违约金|滞纳金|罚|(?:总价款?|总额|总金额|合同金额)(?!的)|共计")
PRICED = compile_once(r"单价|数量|规格|型号")
# □一次性付款: a box that is not ticked
BOXES = ("□", "☐", "○", "\ue009")
# 服务费为每月3万元 is a price; 支付3万元 is paid.
PAID_OUT = compile_once(r"付|汇|缴|结清|款项|[首期尾余]款|第[一二三四五六\d]{1,2}[期笔次批]|\bpay")
# In English a share is paid only where the sentence or the heading above speaks of paying.
PAID_EN = compile_once(
    r"\bpa(?:y|ys|id|yable|yments?)\b|\bdue\b|\binstal?ment|\binvoiced\b|\bbilled\b|\breleased\b"
    r"|\bmilestone|\bterms of payment",
    regex.IGNORECASE,
)
NOT_PAID_EN = compile_once(
    r"\bliab(?!ility period)|\bpenalt|\bdamages|\binterest\b|\buptime|\bavailab|\boverdue"
    r"|\bnon-?payment|\bcure\b|\bgrace\b|\bdiscount"
    r"|\bincreas|\badjust|\breduc|\bwithh[eo]ld|\bcredit(?!\s(?:card|transfer))|\brebate|\bexceed"
    r"|\bmore than"
    r"|\bcancell?ation|\bterminat|\brefund|\breimburs|\bretention|\bbond\b|\bguarantee\b"
    r"|\bnot (?:been )?"
    r"(?:paid|received|made|settled)|\bunpaid|\bfail|\bsuspend|\bdisput(?:e|es|ed)\b|\bobject"
    r"|\binsur"
    r"|\bescalat|\brais(?:e|ed)\b|\brise\b|\bsubcontractors\b|\bsalar|\bwages\b",
    regex.IGNORECASE,
)
TAXED_EN = compile_once(r"\b(?:vat|gst|tax|taxes)\b", regex.IGNORECASE)
REST = compile_once(r"余款|余额|剩余|余下|尾款|其余|\bbalance\b|\bremain(?:der|ing)\b")
DEPOSIT = compile_once(r"保证金|押金|保函|投标|质保金|定金")
# 全额付款后转让, 付款凭证: paying is an event or a thing there, not the duty.
NOT_DUTY = compile_once(
    r"(?:款?项?|费用?)?(?:之?后|之?前|时|之日|的|记录|凭证|申请|通知|单|资料|义务|责任|条件)"
)


def is_instalment(claim: Claim) -> bool:
    """A payment of the price: no refund, penalty, deposit, tax, ceiling or late payment."""
    own = claim.before[-30:] + claim.matched + compile_once(r"[,;]").split(claim.after)[0][:16]
    if NOT_PRICE.search(own) or LATE.search(own) or FAULT.search(claim.before[-120:]):
        return False
    if claim.pattern.name.endswith("-en") and not _is_paid_en(claim):
        return False
    if claim.pattern.gives == "blank":
        return BLANK_LINE.fullmatch(next_words(claim)) is not None
    if claim.value("share") is not None:
        return True
    return _is_timed(claim) if claim.at is None else _is_share(claim)


def _is_paid_en(claim: Claim) -> bool:
    """Whether the English words up to the value, and its own part, speak of paying the price."""
    rest = compile_once(r"[,;]").split(claim.after)[0]
    own = claim.before + claim.matched + rest
    if NOT_PAID_EN.search(own):
        return False
    if claim.at is None and _has_share_beside(claim):
        return False
    if claim.at is not None and TAXED_EN.search(f"{claim.before[-24:]}%{rest[:16]}"):
        return False
    return PAID_EN.search(f"{own}/{claim.above}") is not None


def _is_timed(claim: Claim) -> bool:
    """Whether a time or 一次性 alone tells the payment: no share and no sum of its own is named."""
    sentence = claim.sentence
    if claim.before[-1:] in BOXES and claim.pattern.gives == "whole":
        return False
    if (
        SCORED.search(claim.before[-200:])
        or NOT_DUTY.match(claim.after)
        or DEPOSIT.search(sentence)
    ):
        return False
    if claim.pattern.gives == "whole" and REST.search(sentence):
        return False
    if NEXT_SAYS.match(next_words(claim)) or _has_amount_beside(claim):
        return False
    return (
        claim.pattern.gives == "half"
        or _is_rest(claim)
        or not any(_tells_amount(part) for part in compile_once(r"[,(]").split(sentence))
    )


def _has_amount_beside(claim: Claim) -> bool:
    """Whether another cell of the row says how much is paid at that time."""
    return any(RATIO in words or MONEY in words for words in _cells_beside(claim))


def _cells_beside(claim: Claim) -> list[str]:
    return [words_of(claim, cell) for cell in row_of(claim)]


def _is_rest(claim: Claim) -> bool:
    """Whether the time is that of a rest whose share is not named (10日内支付余款)."""
    own = (
        compile_once(r"[,(]").split(claim.before[-200:])[-1]
        + claim.matched
        + compile_once(r"[,(]").split(claim.after)[0]
    )
    if compile_once(r"[^,;\n]{0,6},其?(?:支付)?(?:金额|比例|数额)").match(claim.after):
        return False
    return REST.search(own) is not None and not compile_once("[\ue002\ue003\ue009]").search(own)


def _tells_amount(part: str) -> bool:
    """Whether a part of the sentence states what is paid, as a share or a sum."""
    if RATIO in part:
        # 收到发票后30日内支付60%: the event says nothing on what the share is of.
        before, _, after = part.partition(RATIO)
        return OTHER_SHARE.search(compile_once("[后前时]").split(before)[-1] + after) is None
    is_sum = HOLDS_SUM.search(part) is not None and OTHER_SUM.search(part) is None
    return is_sum and PAID_OUT.search(part) is not None


def _is_share(claim: Claim) -> bool:
    """Whether the claimed share, sum or blank is what is paid, and is not said again."""
    near = compile_once(r"[,;]").split(claim.before[-200:])[-1]
    if (
        SCORED.search(claim.before[-200:])
        or NOT_SHARE.search(near)
        or NOT_SHARE_AFTER.match(claim.after)
        or restates(claim)
    ):
        return False
    if not _fits_pattern(claim):
        return False
    kind = "" if claim.mention is None else claim.mention.kind
    if kind == "ratio":
        return True
    if is_share_of(claim) or DEPOSIT.search(near):
        return False
    if claim.pattern.name in ("within-blank", "due-blank", "rest-blank"):
        return _is_open_time(claim)
    return is_open(claim, "%元") and not (kind == "money" and _has_share_beside(claim))


def _fits_pattern(claim: Claim) -> bool:
    """What the looser patterns ask for beyond their words."""
    match claim.pattern.name:
        case "table-head":
            return _is_payment_cell(claim)
        case "pay-blank" | "share-of":
            return is_open(claim, "%")
        case "amount-then":
            return DEPOSIT.search(claim.before[-40:]) is None
        case "that-is":
            before = passages_before(claim, 1)
            return (
                bool(before) and compile_once(PAID).search(words_of(claim, before[0])) is not None
            )
        case _:
            return True


def _is_payment_cell(claim: Claim) -> bool:
    """Whether a cell stands in a table of instalments, not of prices; a line must say 付款."""
    if not claim.passage.column_head + claim.passage.row_head:
        return compile_once(r"付款|支付").search(claim.before) is not None
    return not any(PRICED.search(cell.column_head) for cell in row_of(claim))


def _is_open_time(claim: Claim) -> bool:
    """Whether the blank is the time of a payment whose amount the sentence does not name."""
    if claim.mention is None or claim.mention.unit in ("%", "元", "元整", "万元"):
        return False
    reading, passage = claim.reading, claim.passage
    units = {
        reading.mentions[place].unit
        for place in range(passage.start, passage.end)
        if place in reading.mentions
    }
    if units & {"%", "元", "元整", "万元"}:
        return False
    return not any(map(_tells_amount, compile_once(r"[,(]").split(claim.before + claim.after)))


def _has_share_beside(claim: Claim) -> bool:
    """Whether another cell of the row gives the instalment as a share."""
    return any(RATIO in words for words in _cells_beside(claim))
