"""Payment term: one for each instalment: the share that is paid, in which time, after what event."""

from __future__ import annotations

from decimal import Decimal

import regex

from extractor.passages.base import MARKS
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import passages_after_any, passages_before, row_of, words_of
from extractor.terms.payment import (
    LATE,
    NOT_PRICE,
    PAID,
    find_event,
    find_within,
    is_open,
    is_share_of,
    restates,
)
from extractor.terms.penalties import run
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.values import Ratio, Value

INSTALMENT = (
    r"(?:首付款?|首期款?|首款|预付款?|预付|定金款|启动款|启动资金|进度款|中期款|到货款|发货款|提货款|初验款|验收款|终验款|竣工款|结算款|尾款|余款|余额"
    r"|总付|一次付清|剩余(?:款项?|部分|价款|费用|货款|合同款|金额|购[^,;\n]{1,2}款|首付款|的)*|余下(?:款项?|部分|的|金额)*|质保款"
    r"|第[一二三四五六七八九十\d]{1,2}(?:期|笔|次|阶段|批)(?:款项?|付款|支付|费用|合同款|服务费|进度款)*)"
)
REST = r"(?:尾款|余款|余额|剩余(?:款项?|部分|价款|费用|货款|合同款|金额)?|余下(?:款项?|部分|金额)?)"
EVENT = r"(?:后|之日起|日内|前|时|内|之日|完成|签订|验收|到货|交付|上线|结束|届满)"
# 经审核无误后，: what may stand between the time and the verb of payment
THEN = r"(?:,[^,;\n\ue001-\ue009]{0,16}(?:后|无误|通过))?,?"
COUNTED = r"(?:按照?[^,;\n\ue001-\ue009]{0,24}?)?"
STRAIGHT = r"(?:(?!开具|出具|发出|提出|不|未|提供|提交|退|通知|告知|书面|完成|验收|办理|确认|停|解除)[^,;\n\ue001-\ue009]){0,24}?"
DUE = r"(?:付款|支付|结算|缴费|交费|回款)(?:期限|时间|周期|账期|日期|条件|期)"
SHARE = MARKS["ratio"]
# 不超过合同总价的10%, 税率为6%: shares that nobody pays.
NOT_SHARE = regex.compile(
    r"税率|税点|增值税|不超过[^,;\n]{0,14}$|低于[^,;\n]{0,12}$|超[^,;\n]{0,12}$|超过[^,;\n]{0,12}$|满意|可用率|合格率|下浮|优惠|折|上浮|调整|扣除|扣减|扣留|扣|作为(?:履约|质)|得分|考核"
)
NOT_SHARE_AFTER = regex.compile(
    r"的?(?:增值)?税|(?:的)?(?:专用)?发票|[^,;\n]{0,10}(?:作为|为|的)?[^,;\n]{0,6}(?:保证金|质保金|违约金|押金)(?!后)|以上|以下|时,"
)
BLANK_LINE = regex.compile(r"[.、()\d ]*+\ue009[\ue009 ]*+")
NEXT_SAYS = regex.compile(r"即[:,]?[^,;\n]{0,8}?[\ue002\ue003]")
HOLDS_SUM = regex.compile(r"\ue002|(?:款|费|价|额|付|币|的)\ue009")
# A share or sum in the sentence that is not the instalment's: of tax, of a penalty, the price itself.
OTHER_SHARE = regex.compile(r"税|违约金|滞纳金|罚|发票")
OTHER_SUM = regex.compile(r"税|违约金|滞纳金|罚|(?:总价款?|总额|总金额|合同金额)(?!的)|共计")
REMAINDER = regex.compile(r"余款|余额|剩余|余下|尾款|其余")
DEPOSIT = regex.compile(r"保证金|押金|保函|投标|质保金|定金")


def read(claim: Claim) -> Value | None:
    """The share paid; 100 % for the whole at once; None for a payment with a time alone."""
    share = claim.value("share")
    if share is not None:
        return share.value
    if claim.mention is not None:
        return claim.mention.value
    return Ratio(Decimal(100)) if claim.pattern.gives == "whole" else None


def qualify(claim: Claim) -> dict[str, str | None]:
    """The time within which and the event after which the instalment is paid."""
    return {"within": find_within(claim), "after": find_event(claim)}


def accept(claim: Claim) -> bool:
    """A payment of the price: no refund, penalty, deposit, tax, ceiling or late payment."""
    sentence = claim.sentence
    if NOT_PRICE.search(_own_part(claim)) or LATE.search(_own_part(claim)):
        return False
    if claim.pattern.gives == "blank":
        following = passages_after_any(claim, 1)
        return bool(following) and BLANK_LINE.fullmatch(words_of(claim, following[0])) is not None
    if claim.at is None:
        return _accept_timed(claim, sentence)
    near = regex.split(r"[,;]", claim.before)[-1]
    mention = claim.mention
    if NOT_SHARE.search(near) or NOT_SHARE_AFTER.match(claim.after) or restates(claim):
        return False
    if mention is not None and mention.kind != "ratio" and is_share_of(claim):
        return False
    if claim.pattern.name == "table-head" and not _is_payment_cell(claim):
        return False
    if claim.pattern.name == "amount-then" and DEPOSIT.search(claim.before[-40:]):
        return False
    if claim.pattern.name == "that-is" and not _continues(claim):
        return False
    if mention is None or mention.kind == "ratio":
        return True
    if mention.kind == "blank":
        if claim.pattern.name in ("within-blank", "due-blank"):
            others = regex.split(r"[,(]", claim.before + claim.after)
            return mention.unit not in ("%", "元", "万元") and not any(map(_is_instalment, others))
        return is_open(claim, "%元") and not is_share_of(claim) and DEPOSIT.search(near) is None
    return not _has_share_beside(claim) and not DEPOSIT.search(near)


def _is_payment_cell(claim: Claim) -> bool:
    """A cell of a table of instalments, or a line that says 付款 itself."""
    heads = claim.passage.column_head + claim.passage.row_head
    return bool(heads) or regex.search(r"付款|支付", claim.before) is not None


def _continues(claim: Claim) -> bool:
    """Whether the sentence before speaks of the payment whose sum follows."""
    before = passages_before(claim, 1)
    return bool(before) and regex.search(PAID, words_of(claim, before[0])) is not None


def _own_part(claim: Claim) -> str:
    """The words around the claim, so far as the verb of payment reaches."""
    return claim.before[-30:] + claim.matched + regex.split(r"[,;]", claim.after)[0][:16]


def _accept_timed(claim: Claim, sentence: str) -> bool:
    """A time alone counts when the sentence names no share and no sum of its own."""
    if claim.value("share") is not None:
        return True
    # 全额付款后转让: paying is the event there, not the duty.
    if regex.match(
        r"(?:款|费用?)?(?:后|前|时|之日|的|之前|之后|记录|凭证|申请|通知|单|资料|义务|责任|条件)",
        claim.after,
    ):
        return False
    if DEPOSIT.search(sentence) or (claim.pattern.gives == "whole" and REMAINDER.search(sentence)):
        return False
    if _is_remainder(claim):
        return True
    following = passages_after_any(claim, 1)
    if following and NEXT_SAYS.match(words_of(claim, following[0])):
        return False
    return not any(_is_instalment(part) for part in regex.split(r"[,(]", sentence))


def _is_remainder(claim: Claim) -> bool:
    """Whether the time is that of a rest whose share is not named (10日内支付余款)."""
    own = claim.matched + regex.split(r"[,(]", claim.after)[0]
    if regex.match(r"[^,;\n]{0,6},(?:其)?(?:支付)?(?:金额|比例|数额)", claim.after):
        return False
    return REMAINDER.search(own) is not None and not regex.search("[\ue002\ue003\ue009]", own)


def _is_instalment(part: str) -> bool:
    """Whether a part of the sentence states what is paid, as a share or a sum."""
    if "\ue003" in part:
        return OTHER_SHARE.search(part) is None
    return HOLDS_SUM.search(part) is not None and OTHER_SUM.search(part) is None


def _has_share_beside(claim: Claim) -> bool:
    """Whether another cell of the row gives the instalment as a share."""
    masked = claim.reading.masked
    return any(SHARE in masked[cell.start : cell.end] for cell in row_of(claim))


TERM = TermType(
    key="payment_term",
    title=Bilingual("付款节点", "Payment term"),
    value="ratio or money",
    patterns=(
        # 合同签订后10日内，甲方支付合同总价的30%。
        Pattern(
            "pay-share",
            rf"(?:支付|付款|付清|付至|付到|预付|首付|拨付|给付|结算至|结至|汇付|缴纳|付){gap(30)}{{ratio}}",
            8,
        ),
        Pattern(
            "pay-blank",
            rf"(?:支付|付款|付至|付到|预付|首付|拨付|付){gap(20)}(?:总价|总额|金额|价款|费用|款)的?{{blank}}",
            8,
        ),
        # 甲方支付30%的预付款
        Pattern(
            "share-of",
            rf"{{ratio|blank}}的?{gap(8)}(?:预付款|首付款|首款|进度款|尾款|余款|货款|合同款|合同价款|服务费|到货款|验收款|款项|作为(?:预付|首付|首期|进度))",
            7,
            unless=r"违约|税率|满意",
        ),
        # 支付首付款____万元（合同款的50%）
        Pattern(
            "sum-and-share",
            r"(?:付|款|费|结清|付清)[^,;\n\ue001-\ue009]{0,20}[\ue002\ue009](?:元|万元)?[(,]{1,2}(?:即|占|为|约|计)?[^,;()\n税\ue001-\ue009]{0,14}{ratio}",
            8,
        ),
        # 设备款：预付款20%、出厂30%、到货50%
        Pattern(
            "milestones",
            r"(?:^|[:、,])[^,;:、\n\ue001-\ue009]{1,10}{ratio}(?=$|[、,])",
            6,
            where=r"(?:付款|支付|结算)[^/]{0,12}/[^/]*/[^/]*$",
            unless=r"税|违约|满意",
        ),
        # 首付款：30%；尾款人民币2万元
        Pattern("instalment", rf"{INSTALMENT}{gap(20)}{{ratio|money|blank}}", 8),
        # 甲方支付预付款，金额为合同总价的50%
        Pattern(
            "amount-then",
            rf"(?:支付|付清|付){gap(14)},(?:其)?(?:支付)?(?:金额|比例|数额)(?:为|是|:){gap(14)}{{ratio|money}}",
            8,
        ),
        # 货到付90%，余10%一年后付清
        Pattern(
            "rest",
            rf"(?:余|其余|剩余|余下|另)(?:的)?{{ratio}}(?!{gap(8)}(?:作为|为)?{gap(6)}(?:质保金|保证金))",
            7,
        ),
        # 第一期款：合同签订后5日内，人民币3万元
        Pattern(
            "instalment-then",
            rf"{INSTALMENT}{wide(50)}(?:支付|付|付清|结清){gap(14)}{{money|blank}}",
            8,
        ),
        # 30%于验收合格后支付
        Pattern(
            "share-is-paid",
            rf"{{ratio|money}}{gap(6)}(?:,)?(?:款项?)?(?:在|于|待|自){gap(30)}(?:{{within:period}}(?:之|以)?内)?{gap(10)}(?:支付|付清|付款|结清)",
            7,
        ),
        # …10日内支付。即：人民币3万元
        Pattern("that-is", rf"^即[:,]?{gap(8)}{{ratio|money}}", 6),
        # 付款方式（标题） / 合同签订后，支付3万元
        Pattern(
            "sum-then",
            rf"{EVENT}{wide(30)}(?:支付|付款|付|汇){gap(16)}{{money}}",
            7,
            where=r"付款|支付|结算",
            unless=r"共计|总计|总价|总额|总金额|合计|单价",
        ),
        Pattern(
            "sum-in-time",
            rf"{{within:period}}(?:之|以)?(?:内|前),?{gap(16)}(?:支付|付款|付清|汇付){gap(16)}{{money|blank}}",
            7,
            unless=r"共计|总计|合计|单价",
        ),
        # 付款方式（引语） / （1）合同签订后7日内，30%
        Pattern(
            "listed",
            rf"^{wide(40)}{EVENT}{wide(20)}{{ratio|money}}",
            6,
            where=r"(?:付款|支付|结算)[^/]{0,24}/[^/]*/[^/]*$",
            unless=r"税|共计|总计|合计|单价|违约",
        ),
        # 付款比例（表头） / 30%
        Pattern(
            "table-head",
            rf"^[^:\n]{{0,40}}(?:付款|支付|结算|分期|本期)?(?:比例|金额|款额|付款额)[^:\n]{{0,10}}:{wide(24)}{{ratio|money|blank}}",
            7,
            where=r"付款|支付|期|款",
        ),
        # 验收合格后一次性付清全部货款。
        Pattern(
            "whole",
            r"(?:一次性|全额)(?:向[^,;\n]{1,4})?(?:无息)?(?:付清|支付|结清|付款|付给|缴清|缴纳|转账)|(?:付清|支付|结清)(?:全部|全额)(?:的)?(?:合同|服务|货)?(?:总)?(?:款|价|费)|全款(?:支付|付清)|支付全款",
            8,
            gives="whole",
        ),
        # 质保期满后支付合同总价5%的质保金。
        Pattern(
            "warranty-paid",
            rf"{{share:ratio}}{gap(12)}(?:质保金|质量保证金|保修金|作为质保金|作为质量保证金){run(60)}(?:支付|付清|结清|付给)",
            6,
            unless=r"退还|返还|退回|无息退",
        ),
        Pattern(
            "warranty-then",
            rf"(?:质保金|质量保证金|保修金)[^,;\n\ue001-\ue009]{{0,20}}{{share:ratio}}{run(60)}(?:支付|付清|结清|付给)",
            6,
            unless=r"退还|返还|退回|无息退",
        ),
        # 甲方在收到发票后30日内支付服务费。
        Pattern(
            "pay-within",
            rf"(?:在|于|自|后|前|起|应|须)?{gap(20)}(?<![每满过超])(?<!提前){{within:period}}(?:之|以)?(?:内|前)?{THEN}{COUNTED}{STRAIGHT}{PAID}",
            7,
            qualifiers=(("stated", "yes"),),
        ),
        # 付款期限：收到发票后30日
        Pattern(
            "due",
            rf"{DUE}[^;\n\ue001-\ue009]{{0,40}}?{{within:period}}",
            8,
            qualifiers=(("stated", "yes"),),
        ),
        # 月结30天；账期60天
        Pattern(
            "account-days",
            rf"(?:月结|账期|帐期|信用期)(?:为|是|:)?{gap(6)}{{within:period}}",
            8,
            qualifiers=(("stated", "yes"),),
        ),
        # 服务费于验收后30日内付清
        Pattern(
            "fee-within",
            rf"(?:费|款|价款|报酬)(?:应|须)?(?:在|于|自){gap(30)}{{within:period}}(?:之|以)?内{gap(8)}(?:支付|付清|结清|付)",
            8,
            qualifiers=(("stated", "yes"),),
        ),
        # 具体支付方式和时间如下：（1）______
        Pattern(
            "list-blank",
            r"(?:付款|支付|结算)(?:方式|时间|期限|计划|安排)[^,;:\n\ue001-\ue009]{0,12}:$",
            6,
            gives="blank",
        ),
        # 结算周期：____
        Pattern("due-blank", rf"(?:{DUE}|结算周期){gap(12)}:{gap(8)}{{blank}}$", 7),
        # 收到发票后____日内付款
        Pattern(
            "within-blank",
            rf"(?:后|起|前){gap(4)}{{blank}}(?:个?(?:工作)?[日天月])?(?:之|以)?内{wide(20)}(?:支付|付款|付清|结清)",
            7,
            unless=r"保证金|押金|违约金|赔偿",
        ),
        # Client shall pay each invoice within thirty days.
        Pattern(
            "pay-within-en",
            r"(?:pay(?:able|ment|ments|s)?|paid|invoice[sd]?|due)\b[^\n.;]{0,90}?within\s?{within:period}",
            8,
            qualifiers=(("stated", "yes"),),
            unless=r"refund|reimburs|\bdispute|terminat|object",
        ),
        Pattern(
            "within-pay-en",
            r"within\s?{within:period}[^\n.;]{0,80}?\b(?:pay|paid|payment)\b",
            7,
            qualifiers=(("stated", "yes"),),
            unless=r"refund|reimburs|\bdispute|terminat|object|fail",
        ),
        # Invoices are payable net 30 days.
        Pattern("net-en", r"\bnet[- ]{within:period}", 8, qualifiers=(("stated", "yes"),)),
        # 30% of the contract price shall be paid upon signing.
        Pattern(
            "share-en",
            r"{ratio|blank}\s?[^\n.;]{0,60}?(?:upon|on|within|at|after|prior to|following|before)\b",
            7,
            unless=r"liab|penalt|damages|interest|uptime|availab|overdue|vat",
        ),
        Pattern(
            "pay-share-en",
            r"\bpay(?:s|ment)?\b[^\n.;]{0,40}?{ratio|blank}",
            7,
            unless=r"liab|penalt|damages|interest|overdue|late",
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    bounded=False,
    examples=(
        Example(
            "合同签订后10日内，甲方支付合同总价的30%。",
            "30%",
            qualifiers=(("within", "10 day"), ("after", "合同签订后")),
        ),
        Example("甲方在收到发票后30日内支付服务费。", None, qualifiers=(("within", "30 day"),)),
        Example("尾款人民币20,000元于质保期满后付清。", "CNY 20000.00"),
        Example("验收合格后一次性付清全部货款。", "100%"),
        Example("首付款：合同总价的____%。", None),
        Example("付款期限：收到发票后45日。", None, qualifiers=(("within", "45 day"),)),
        Example("系统上线后支付至合同总额的70%。", "70%"),
        Example(
            "Client shall pay each invoice within thirty days.",
            None,
            qualifiers=(("within", "30 day"),),
        ),
        Example("30% of the contract price shall be paid upon signing.", "30%"),
    ),
    not_examples=(
        # Late payment has a penalty, no instalment.
        "甲方逾期付款超过30日的，应支付合同总价5%的违约金。",
        "乙方应在解约后15日内退还已付款项。",
        "甲方应按约定的时间和方式付款。",
        "履约保证金为合同总价的10%，于签约后5日内缴纳。",
    ),
)
