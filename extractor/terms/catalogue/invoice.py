"""Invoice: which kind of invoice is to be issued."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import is_first
from models.gap import Bilingual
from models.values import Choice, Value

SPECIAL = (
    r"增值税(?:电子)?专用(?:电子)?发票|(?<!增值税)专用发票|增值税专票|专票"
    r"|增值税(?:电子)?发票[((](?:电子)?专用|增值税专用(?=[^,;\n]{0,6}发票)|专用增值税发票|数?电专票"
)
ORDINARY = (
    r"增值税(?:电子)?普通(?:电子)?发票|(?<!增值税)普通发票|增值税普票|普票"
    r"|增值税(?:电子)?发票[((](?:电子)?普通|普通增值税发票"
)
OTHER = r"增值税(?:电子)?发票(?![((])"
KINDS = (
    ("vat_special", compile_once(SPECIAL)),
    ("vat_ordinary", compile_once(ORDINARY)),
    ("other", compile_once(OTHER)),
)
NAMED = compile_once(f"{SPECIAL}|{ORDINARY}")
# 重新开具, 退回发票, 虚开: what happens to a wrong invoice.
WRONG = compile_once(r"重新开|重开|另开|退回|退票|虚开|作废|红字|遗失|丢失|换开|[□☐\ue009]$")
TICKED = compile_once(r"[☑☒√■✓]")
# 未提供发票的: a breach, but for 甲方有权拒付, which makes payment hang on it.
NOT_GIVEN = compile_once(r"(?:逾期|未(?:能)?)[^,;\n]{0,14}$")
WITHHOLD = compile_once(
    r"拒(?:绝)?付|拒绝支付|延期(?:付款|支付)|暂停(?:付款|支付)|暂缓|顺延|不予(?:付款|支付)|有权不"
)
ISSUED = compile_once(
    r"开(?=[^,;\n]{0,14}票)|开具|开出|开立|提供|提交|出具|交付|凭|发票(?:类型|种类)?(?:为|是|:)|递交|附|取得|开票|支付"
    r"|付款|票据"
    r"|送达|获得|收到|寄|付|\bissue|provide|submit|deliver|receipt"
)


def read(claim: Claim) -> Value | None:
    """The kind of invoice."""
    return None if claim.pattern.gives is None else Choice(claim.pattern.gives)


def accept(claim: Claim) -> bool:
    """Once in a clause that has the invoice issued or makes payment hang on it."""
    near = compile_once(r"[,;]").split(claim.before)[-1]
    if claim.pattern.gives is None:
        return TICKED.search(claim.sentence) is None
    if WRONG.search(near) or not ISSUED.search(claim.sentence + claim.above):
        return False
    if NOT_GIVEN.search(near) and not WITHHOLD.search(claim.sentence):
        return False
    if claim.pattern.gives == "other" and NAMED.search(claim.reading.masked):
        return False
    return all(is_first(claim, cue) for key, cue in KINDS if key == claim.pattern.gives)


TERM = TermType(
    key="invoice",
    title=Bilingual("发票", "Invoice"),
    value="choice",
    patterns=(
        # 发票类型：□增值税专用发票 □增值税普通发票
        Pattern(
            "unticked",
            rf"[□☐\ue009] ?(?:{SPECIAL}|{ORDINARY})[^\n]{{0,12}}?"
            rf"[□☐\ue009] ?(?:{SPECIAL}|{ORDINARY})",
            9,
        ),
        # 乙方应开具增值税专用发票。
        Pattern("special", SPECIAL, 9, gives="vat_special"),
        # 乙方向甲方提供增值税普通发票。
        Pattern("ordinary", ORDINARY, 9, gives="vat_ordinary"),
        # 付款前乙方应提供等额增值税发票。
        Pattern("vat", OTHER, 8, gives="other"),
        # The Supplier shall issue a special VAT invoice.
        Pattern(
            "special-en",
            r"special vat invoice|vat special invoice|special value[- ]added tax invoice",
            9,
            gives="vat_special",
        ),
        Pattern(
            "vat-en",
            r"(?<!special )(?:vat|value[- ]added tax|tax|gst) invoices?\b",
            8,
            gives="other",
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("乙方应在收款前向甲方开具增值税专用发票。", "vat_special"),
        Example("卖方提供增值税普通发票，买方见票付款。", "vat_ordinary"),
        Example("发票类型：□增值税专用发票 □增值税普通发票", None),
        Example("按月结算，开6%专票。", "vat_special"),
        Example("付款前乙方应提供等额增值税发票。", "other"),
        Example("The Supplier shall issue a special VAT invoice for each payment.", "vat_special"),
    ),
    not_examples=(
        # Without a kind it says nothing.
        "乙方应提供正式有效的发票。",
        # A wrong invoice is given back.
        "发票有误的，甲方可退回增值税专用发票。",
    ),
)
