"""Payment term: the share that is paid at each instalment, and when."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import run_en
from extractor.terms.instalments import (
    AFTER,
    COUNTED,
    DUE,
    INSTALMENT,
    PAY,
    STRAIGHT,
    THEN,
    WARRANTY,
    is_instalment,
)
from extractor.terms.payment import PAID, find_event, find_within
from extractor.terms.words import PART_START, gap, wide
from models.gap import Bilingual
from models.values import Money, Rate, Ratio, Value

# Whatever is said of one share: its sum, times and events, but no other share.
SUMS = r"[^;\n\ue003\ue004]"
TIMED = (("stated", "yes"),)
IN = r"{within:period}(?:之|以)?"
UNDER_PAYMENT = r"(?:付款|支付|结算)[^/]{0,24}/[^/]*/[^/]*$"


def read(claim: Claim) -> Value | None:
    """The share paid; 100 % for the whole at once; None for a payment with a time alone."""
    named = claim.value("share")
    if named is not None:
        return named.value
    value = None if claim.mention is None else claim.mention.value
    # 每次支付25%: the share of one instalment, no rate.
    if isinstance(value, Rate) and value.percent is not None:
        return Ratio(value.percent)
    if isinstance(value, Money) and claim.pattern.name == "each-share":
        return replace(value, per=None)
    if claim.mention is not None:
        return value
    share = {"whole": 100, "half": 50}.get(claim.pattern.gives or "")
    return None if share is None else Ratio(Decimal(share))


def qualify(claim: Claim) -> dict[str, str | None]:
    """The time within which and the event after which the instalment is paid."""
    return {"within": find_within(claim), "after": find_event(claim)}


# The time of a payment, or the place left for it.
DAYS_EN = r"{within:period|blank}"
PAY_EN = r"\b(?:pay(?:able|ment|ments|s)?|paid|due|settled?|settlement|remit(?:ted)?)\b"

SHARES = (
    # 合同签订后10日内，甲方支付合同总价的30%。
    Pattern("pay-share", rf"{PAY}{gap(30)}{{ratio}}", 8),
    # 甲方支付合同总价的____%
    Pattern(
        "pay-blank",
        rf"{PAY}{gap(20)}(?:总价|总额|金额|价款|费用|款)的?{{blank}}",
        8,
        unless=r"扣除",
    ),
    # 甲方支付30%的预付款
    Pattern(
        "share-of",
        rf"{{ratio|blank}}的?{gap(8)}(?:预付款|首付款|首款|进度款|尾款|余款|货款|合同(?:价)?款"
        rf"|服务费"
        r"|到货款|验收款|款项|作为(?:预付|首付|首期|进度))",
        7,
        unless=r"违约|税率|满意|扣除|扣罚|扣减|罚款",
    ),
    # 将合同款的100%支付至乙方账户
    Pattern("share-then-paid", rf"[将把]{gap(20)}{{ratio}}{gap(10)}(?:支付|付|汇|划|转)", 8),
    # 支付首付款____万元（合同款的50%）
    Pattern(
        "sum-and-share",
        rf"(?:付|款|费|清){gap(20)}[\ue002\ue009](?:万?元)?[(,]{{1,2}}(?:即|占|为|约|计)?"
        r"[^,;()\n税\ue001-\ue009]{0,14}{ratio}",
        8,
    ),
    # 设备款：预付款20%、出厂30%、到货50%
    Pattern(
        "milestones",
        rf"{PART_START}[^,;:、(\n\ue001-\ue009]{{1,10}}{{ratio}}(?=$|[、,])",
        6,
        where=r"(?:付款|支付|结算)[^/]{0,12}/[^/]*/[^/]*$",
        unless=r"税|违约|满意",
    ),
    # 首付款：30%；尾款人民币2万元
    Pattern("instalment", rf"{INSTALMENT}{gap(20)}{{ratio|money|blank}}", 8),
    # 甲方支付预付款，金额为合同总价的50%
    Pattern(
        "amount-then",
        rf"付清?{gap(14)},其?(?:支付)?(?:金额|比例|数额)(?:为|是|:){gap(14)}{{ratio|money}}",
        8,
    ),
    # 签约给一半，干完再给另一半
    Pattern(
        "half",
        r"(?:支付|付|给|结|打)(?:款|清)?(?:另外?|剩下的?|余下的?)?(?:一半|另一?半)",
        7,
        gives="half",
    ),
    # 分四期支付，每期为合同总额的25%
    Pattern(
        "each-share",
        rf"(?:分[^,;\n]{{1,4}}[期次笔批](?:支付|付款|付清|结清|付)|付款|支付){wide(16)}(?:每[期次笔批]|各期)(?:均|应)?(?:为|支付|付)?"
        rf"{gap(14)}{{ratio|rate|money}}",
        8,
    ),
    # 货到付90%，余10%一年后付清
    Pattern("rest", rf"(?:余|其余|剩余|余下|另)的?{{ratio}}(?!{gap(12)}(?:质保金|保证金))", 7),
    # 第一期：合同签订后5日内，支付人民币3万元
    Pattern(
        "instalment-then", rf"{INSTALMENT}{wide(50)}(?:支付|付清?|结清){gap(14)}{{money|blank}}", 8
    ),
    # 30%于验收合格后10日内支付
    Pattern(
        "share-is-paid",
        rf"{{ratio|money}}{gap(6)},?(?:款项?)?[在于待自]{gap(30)}(?:{IN}内)?{gap(10)}"
        rf"(?:支付|付清|付款|结清)",
        7,
    ),
    # …10日内支付。即：人民币3万元
    Pattern("that-is", rf"^即[:,]?{gap(8)}{{ratio|money}}", 6),
    # 付款方式（标题） / 合同签订后，支付3万元
    Pattern(
        "sum-then",
        rf"{AFTER}{wide(30)}(?:支付|付款?|汇){gap(16)}{{money}}",
        7,
        where=r"付款|支付|结算",
        unless=r"[共总合]计|总价|总额|总金额|单价",
    ),
    # 合同签订后5日内支付3万元
    Pattern(
        "sum-in-time",
        rf"{IN}[内前],?{gap(16)}(?:支付|付款|付清|汇付){gap(16)}{{money|blank}}",
        7,
        unless=r"[共总合]计|单价",
    ),
    # 付款方式（引语） / （1）合同签订后7日内，30%
    Pattern(
        "listed",
        rf"^{wide(40)}{AFTER}{wide(20)}{{ratio|money}}",
        6,
        where=UNDER_PAYMENT,
        unless=r"税|[共总合]计|单价|违约",
    ),
    # 付款比例（表头） / 30%
    Pattern(
        "table-head",
        rf"^[^:\n]{{0,40}}(?:比例|金额|款额|付款额)[^:\n]{{0,10}}:{wide(24)}{{ratio|money|blank}}",
        7,
        where=r"付款|支付|结算|期次|分期|款项",
    ),
    # 30% of the contract price shall be paid upon signing.
    Pattern(
        "share-en",
        rf"{{ratio|blank}}\s?{run_en(110)}\b(?:upon|on|within|at|after|prior to|following|before|by"
        r"|when|against)\b",
        7,
    ),
    # The second instalment of USD 40,000 is due upon acceptance.
    Pattern(
        "instalment-en",
        rf"\b(?:instal?ment|(?:milestone|advance|down|stage|final|first|initial) ?payment|balance)"
        rf"\b{run_en(40)}{{money|ratio|blank}}",
        8,
    ),
    # Milestone (row), Amount (column): EUR 20,000
    Pattern(
        "cell-en",
        r"^[^\n]{1,80},[^:,\n]{0,24}\b(?:amount|share|percent(?:age)?|payment|instal?ment|sum)"
        rf"\b[^:,\n]{{0,24}}: ?{run_en(8)}{{ratio|money|blank}}",
        7,
        where=r"\b(?:milestone|payment|instal?ment)",
    ),
    Pattern(
        "pay-share-en",
        rf"\bpay(?:s|ment)?\b{run_en(40)}{{ratio|blank}}\s?of the (?:\w+ ){{0,2}}"
        r"(?:price|fees?|amount|value|sum|total|cost)",
        7,
    ),
)

WHOLE = (
    # 验收合格后一次性付清全部货款。
    Pattern(
        "whole",
        r"(?:一次性|全额)(?:向[^,;\n]{1,4})?(?:无息)?(?:付清|支付|结清|付款|付给|缴清|缴纳|转账)"
        r"|(?:付清|支付|结清)(?:全部|全额)的?(?:合同|服务|货)?总?[款价费]|全款(?:支付|付清)"
        r"|支付全款|一次(?:付清|交清|缴清|结清)|全款到[账帐]",
        8,
        gives="whole",
    ),
    # The full amount is payable in advance.
    Pattern(
        "whole-en",
        r"\b(?:full|entire|whole) (?:(?:contract|purchase) )?(?:amount|price|fees?|sum)\b"
        r"[^\n;]{0,30}?\b(?:payable|paid|due)\b",
        8,
        gives="whole",
        unless=r"\b(?:until|unless|overdue|interest|if|not|fail\w*)\b",
    ),
    # 质保期满后支付合同总价5%的质保金。
    Pattern(
        "warranty-paid",
        rf"{{share:ratio}}{SUMS}{{0,30}}?{WARRANTY}(?!后){SUMS}{{0,90}}?(?:支付(?!余款|剩余|尾款)|付清|结清|付给|结算给)",
        6,
        unless=r"退还|返还|退回|无息退",
    ),
    Pattern(
        "warranty-then",
        rf"{WARRANTY}{gap(20)}{{share:ratio}}{SUMS}{{0,90}}?(?:支付|付清|结清|付给|结算给)",
        6,
        unless=r"退还|返还|退回|无息退",
    ),
)

TIMES = (
    # 甲方在收到发票后30日内支付服务费。
    Pattern(
        "pay-within",
        rf"(?<![每满过超])(?<!提前){IN}[内前]?{THEN}{COUNTED}{STRAIGHT}{PAID}",
        7,
        qualifiers=TIMED,
    ),
    # 付款期限：收到发票后30日
    Pattern("due", rf"{DUE}{wide(40)}{IN}", 8, qualifiers=TIMED),
    # 月结30天；账期60天
    Pattern("credit", rf"(?:月结|[账帐]期|信用期)(?:为|是|:)?{gap(6)}{IN}", 8, qualifiers=TIMED),
    # 票到60天电汇
    Pattern(
        "on-receipt",
        rf"(?:[票货]到|见票|到票)后?{gap(4)}{IN}内?{gap(6)}(?:付|电汇|汇款|转账|承兑|结清)",
        8,
        qualifiers=TIMED,
    ),
    # 服务费于验收后30日内付清
    Pattern(
        "fee-within",
        rf"(?:费|款|报酬)[应须]?[在于自]{gap(30)}{IN}内{gap(8)}(?:支付|付清|结清|付)",
        8,
        qualifiers=TIMED,
    ),
    # Client shall pay each invoice within thirty days.
    Pattern(
        "pay-within-en",
        rf"{PAY_EN}{run_en(110)}(?:within|(?:no|not) later than|at the latest)\s?{DAYS_EN}",
        8,
        qualifiers=TIMED,
    ),
    # Within ten days of the invoice the Client shall pay.
    Pattern(
        "within-pay-en",
        rf"within\s?{DAYS_EN}{run_en(120)}\b(?:shall|will|must|agrees? to)\s(?:\w+ ){{0,2}}?"
        r"(?:pay|settle|remit|be paid|make (?:the )?payment)\b",
        7,
        qualifiers=TIMED,
    ),
    # Payment is due thirty days after the invoice date.
    Pattern(
        "due-after-en",
        rf"{PAY_EN}{run_en(60)}{DAYS_EN}['s]{{0,2}}\s?(?:calendar )?(?:after|from|following|of)\b",
        8,
        qualifiers=TIMED,
    ),
    # Invoices are payable net 30 days. Terms: 60 days net.
    Pattern("net-en", rf"\bnet[- ](?:payment )?(?:within )?{IN}", 8, qualifiers=TIMED),
    Pattern("days-net-en", rf"{IN}\s?net\b", 8, qualifiers=TIMED),
    # Payment terms (row): 45 days from receipt of the invoice
    Pattern(
        "terms-en",
        rf"\b(?:payment terms?|terms of payment|payment period|credit (?:terms?|period))\b"
        rf"[^:\n]{{0,24}}: ?{run_en(24)}{DAYS_EN}",
        8,
        qualifiers=TIMED,
    ),
)

BLANKS = (
    # 具体支付方式和时间如下：（1）______
    Pattern(
        "list-blank",
        rf"(?:付款|支付|结算)(?:方式|时间|期限|计划|安排){gap(12)}:$",
        6,
        gives="blank",
    ),
    # 结算周期：____
    Pattern(
        "due-blank",
        rf"(?:{DUE}|结算周期){gap(12)}:{gap(20)}{{blank}}(?:个?(?:工作)?[日天月])?(?:之|以)?内?(?:付清|支付|结清)?$",
        7,
    ),
    # 余款于验收后____年内付清
    Pattern(
        "rest-blank",
        rf"(?:余款|尾款|余额|余下|剩余){wide(50)}{{blank}}(?:个?(?:工作)?[日天月年])?(?:之?后"
        rf"|(?:之|以)?内)"
        rf"{gap(12)}(?:支付|付清|结清)",
        7,
    ),
    # 收到发票后____日内付款
    Pattern(
        "within-blank",
        rf"[后起前]{gap(4)}{{blank}}(?:个?(?:工作)?[日天月])?(?:之|以)?内{wide(20)}(?:支付"
        r"|付款|付清|结清|[汇划转][入付至]|拨付)",
        7,
        unless=r"保证金|押金|违约金|赔偿",
    ),
)

TERM = TermType(
    key="payment_term",
    title=Bilingual("付款节点", "Payment term"),
    value="ratio or money",
    patterns=(*SHARES, *WHOLE, *TIMES, *BLANKS),
    read=read,
    accept=is_instalment,
    qualify=qualify,
    bounded=False,
    examples=(
        Example(
            "合同签订后10日内，甲方支付合同总价的30%。",
            "30%",
            qualifiers=(("within", "10 day"), ("after", "合同签订后")),
        ),
        Example("甲方在收到发票后30日内支付服务费。", None, qualifiers=(("within", "30 day"),)),
        Example(
            "甲方应在收到发票后30日内支付合同总价的60%。", "60%", qualifiers=(("within", "30 day"),)
        ),
        Example("合同价款分四次支付，每次为合同总额的25%。", "25%"),
        Example("签约时先付一半，交工后付另一半。", "50%"),
        Example("付款时间：收到发票后____个工作日内。", None),
        Example("尾款人民币20,000元于质保期满后付清。", "CNY 20000.00"),
        Example("验收合格后一次性付清全部货款。", "100%"),
        Example("首付款：合同总价的____%。", None),
        Example("付款期限：收到发票后45日。", None, qualifiers=(("within", "45 day"),)),
        Example("系统上线后支付至合同总额的70%。", "70%"),
        Example("系统上线后支付首付款____万元（合同价的40%）。", "40%"),
        Example("余5%作为质保金，质保期满后15日内付清。", "5%", qualifiers=(("within", "15 day"),)),
        Example("30% of the contract price shall be paid upon signing.", "30%"),
        Example(
            "Payment is due 14 days after the date of the invoice.",
            None,
            qualifiers=(("within", "14 day"),),
        ),
    ),
    not_examples=(
        # Late payment has a penalty, no instalment.
        "甲方逾期付款超过30日的，应支付合同总价5%的违约金。",
        "乙方应在解约后15日内退还已付款项。",
        "甲方应按约定的时间和方式付款。",
        "乙方擅自终止合同的，应支付合同总额的20%。",
        "著作权自甲方付清全部款项之日起归甲方。",
        "履约保证金为合同总价的10%，于签约后5日内缴纳。",
        # Work due after a payment, and prices that move, are no instalments.
        "The Contractor shall finish the works within 6 weeks after receipt of the down payment.",
        "The charges may rise by up to 4% on each anniversary.",
    ),
)
