"""Payment method: by which means the price is paid."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import (
    article_of,
    is_first,
    passages_after,
    passages_before,
    words_of,
)
from models.gap import Bilingual
from models.values import Choice, Value

TRANSFER = (
    r"银行(?:转账|转帐|汇款|划转|划款|付款|支付|结算)|转[账帐](?!支票)|电汇|汇款(?!手续费)|网银"
    r"|网上银行"
    r"|对公(?:账户|转账|付款|打款)|网转"
    r"|(?:汇|付|支付|划|存|打|转)(?:入|至|到|付至|给)[^,;\n]{0,24}?(?:账户|帐户|账号|帐号)"
    r"|通过银行(?!转|汇|划)"
)
TRANSFER_EN = (
    r"\b(?:bank|wire|telegraphic|credit|SEPA|BACS|electronic(?: funds)?) transfers?\b"
    r"|\bdirect debit\b"
    r"|\bBACS\b|\bSWIFT\b|\bT/T\b|\bremittance\b(?! advice)"
)
CASH = r"现金(?!流|折扣|价值)|现款"
CHEQUE = r"支票"
DRAFT = r"承兑|汇票|本票|商票|银票"
CREDIT = r"信用证|letters? of credit"
E_PAYMENT = (
    r"微信(?:支付|转账|付款|扫码)?|支付宝|电子支付|网上支付|在线支付|移动支付|第三方支付|扫码"
)
OTHER = (
    r"国库集中支付|财政(?:直接|授权|集中)支付"
    r"|(?:公务卡|刷卡)(?:方式)?(?=支付|付款|结算|缴费)"
)
CUES = {
    "other": compile_once(OTHER),
    "bank_transfer": compile_once(f"{TRANSFER}|{TRANSFER_EN}", regex.IGNORECASE),
    "cash": compile_once(CASH + r"|\bcash\b"),
    "cheque": compile_once(CHEQUE + r"|\bche(?:ck|que)s?\b"),
    "draft": compile_once(DRAFT),
    "letter_of_credit": compile_once(CREDIT),
    "e_payment": compile_once(rf"{E_PAYMENT}|\b(?:[Cc]redit|[Dd]ebit) cards?\b|PayPal|Alipay"),
}
ACCOUNT = compile_once(
    r"开户(?:银)?行|开户名|银行(?:账|帐)[号户]|收款(?:账|帐)[户号]|(?:账|帐)号[:]|bank account"
)
PAYING = compile_once(
    r"钱|电汇|劳务费|服务费|租金|[^条]款|支付|付款|付清|结算|付费|缴费|货款|价款|费用|款项|转款|收款|打款"
    r"|拨付|[课报]酬|尾款|余款|车款|\bpay"
    r"|payment|paid|invoice",
    regex.IGNORECASE,
)
# How a deposit or refund is paid, who is told of a changed account, what is stolen.
NOT_PRICE = compile_once(
    r"保证金|押金|退还|返还|退款|违约金|赔偿|工资|变更[^,;\n]{0,10}(?:账|帐)|(?:账"
    r"|帐)户(?:信息)?(?:发生)?变更|贿赂|回扣|礼金|有价证券|不得|禁止|严禁|保管|盗|失窃|抢|保险"
)
DISPUTE = compile_once(r"争议|仲裁|诉讼|纠纷|验收|解决")
UNTICKED, TICKED = compile_once(r"[□☐○\ue009][^\n□☐☑☒√■✓○\ue009]{0,6}$"), compile_once(r"[☑☒√■✓]")


def read(claim: Claim) -> Value | None:
    """The means of payment."""
    return None if claim.pattern.gives is None else Choice(claim.pattern.gives)


def accept(claim: Claim) -> bool:
    """A means of paying the price, once in a clause; of boxes the ticked ones if any is ticked."""
    key = claim.pattern.gives
    if claim.pattern.name.endswith("open"):
        return is_open_choice(claim)
    if key is None or NOT_PRICE.search(_near(claim)) or not _is_paying(claim):
        return False
    if claim.pattern.name == "account":
        return _is_only_word(claim)
    if UNTICKED.search(claim.before) and _any_ticked(claim):
        return False
    return is_first(claim, CUES[key])


def is_open_choice(claim: Claim) -> bool:
    """Whether the blank stands for the choice itself, not for a time or sum."""
    if claim.mention is None or claim.mention.unit or DISPUTE.search(claim.sentence):
        return False
    return _is_paying(claim)


def _near(claim: Claim) -> str:
    """The comma part of the claim, and the one before it."""
    before = compile_once(r"[,;]").split(claim.before)[-2:]
    after = str(compile_once(r"[,;]").split(claim.after)[0])
    return ",".join(before) + claim.matched + after


def _is_paying(claim: Claim) -> bool:
    return PAYING.search(claim.sentence + claim.above) is not None


def _is_only_word(claim: Claim) -> bool:
    """Whether an account is the first of its article, and nothing else there names a transfer."""
    words = [words_of(claim, passage) for passage in article_of(claim)]
    if any(CUES["bank_transfer"].search(line) for line in words):
        return False
    own = claim.passage.start
    before = [passage for passage in article_of(claim) if passage.start < own]
    lines = [words_of(claim, passage) for passage in before]
    lines.append(claim.reading.masked[own : claim.start])
    return not any(ACCOUNT.search(line) for line in lines)


def _any_ticked(claim: Claim) -> bool:
    near = (*passages_before(claim, 6), *passages_after(claim, 6))
    return any(TICKED.search(words_of(claim, passage)) for passage in (claim.passage, *near))


TERM = TermType(
    key="payment_method",
    title=Bilingual("付款方式", "Payment method"),
    value="choice",
    patterns=(
        # 采用下述第____种付款方式
        Pattern("number-open", r"第{blank}(?:种|项)?(?:付款|支付|结算)?方式", 7),
        Pattern(
            "way-open",
            r"(?:付款|支付|结算)方式[^,;:\n\ue001-\ue009]{0,6}(?:为|采用|是|:){1,2}{blank}$",
            7,
        ),
        # 甲方以银行转账方式支付服务费。
        Pattern("transfer", TRANSFER, 8, gives="bank_transfer"),
        # 可以现金或支票结算。
        Pattern("cash", CASH, 7, gives="cash"),
        Pattern("cheque", CHEQUE, 8, gives="cheque"),
        # 货款以银行承兑汇票支付。
        Pattern("draft", rf"(?:银行|商业)?(?:{DRAFT})(?:汇票)?", 8, gives="draft"),
        # 以不可撤销信用证付款。
        Pattern("credit", CREDIT, 8, gives="letter_of_credit"),
        # 用户可通过微信或支付宝缴费。
        Pattern("e-payment", E_PAYMENT, 7, gives="e_payment"),
        # 付款（标题） / 乙方开户行：
        Pattern("account", ACCOUNT.pattern, 6, gives="bank_transfer", parts=("body", "annex")),
        # Payment shall be made by bank transfer.
        # 国库集中支付, 刷卡
        Pattern("other", OTHER, 7, gives="other", unless=TRANSFER),
        Pattern(
            "transfer-en",
            TRANSFER_EN,
            8,
            gives="bank_transfer",
        ),
        Pattern(
            "cash-en",
            r"\b(?:in|by) cash\b",
            8,
            gives="cash",
            unless=r"\bnot\b[^\n;]{0,40}\bcash|\b(?:redeem|exchange|convert|credits?)",
        ),
        Pattern("cheque-en", r"\bby che(?:ck|que)\b", 8, gives="cheque"),
        # Payment by credit card is accepted.
        Pattern(
            "card-en",
            r"\b(?:credit|debit) cards?\b|\bPayPal\b|\bAlipay\b|\bWeChat Pay\b",
            8,
            gives="e_payment",
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("甲方以银行转账方式向乙方支付服务费。", "bank_transfer"),
        Example("货款以银行承兑汇票支付。", "draft"),
        Example("乙方收款账号：6222 0000", "bank_transfer", under="服务费及付款"),
        Example("用户可以现金结算维修费用。", "cash"),
        Example("合同款采用国库集中支付方式支付。", "other"),
        Example("Payment shall be made by bank transfer.", "bank_transfer"),
    ),
    not_examples=(
        # How a deposit is paid in says nothing about the price.
        "履约保证金以电汇形式缴纳。",
        "乙方人员不得收受甲方现金。",
        "双方另行协商付款方式。",
    ),
)
