"""Signing date: the day on which the parties signed, or the place left for it."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from models.gap import Bilingual
from models.values import Date

# A lone date under the signatures: 年 月 日 with nothing else on the line but seals and places.
LONE = (
    r"(?<!交货)(?<!付款)(?<!生效)(?<!到期)(?<!起始)(?<!截止)(?<!出生)(?<!验收)(?<!开工)(?<!竣工)"
    r"(?<!终止)(?<!发布)(?<!服务)(?<!响应)(?<!交付)(?<!完成)(?<!提交)(?<!填表)(?<!订单)"
    r"(?:日期|时间|签字日期|签署日期|签章日期|盖章日期)"
)
# In an annex or a body that runs into the signatures, these words stand before the date.
SIGNATURES = "盖章|公章|签字|签章|授权人|授权代表|法定代表人"


def read(claim: Claim) -> Date | None:
    """The day; None where it is left open."""
    mention = claim.mention
    return mention.value if mention is not None and isinstance(mention.value, Date) else None


def accept(claim: Claim) -> bool:
    """An open date must be named by a head or be printed as a date; XX alone is none."""
    if not _is_by_signatures(claim):
        return False
    mention = claim.mention
    if mention is None or mention.value is not None:
        return True
    words = claim.reading.contract.document.text[mention.start : mention.end]
    return claim.pattern.strength >= 8 or bool(compile_once("年|月").search(words))


def _is_by_signatures(claim: Claim) -> bool:
    """Whether a bare 日期 stands in a signature block, or below words of one elsewhere."""
    if claim.pattern.name not in ("date", "open-date"):
        return True
    if claim.passage.part in ("cover", "signature"):
        return True
    return compile_once(SIGNATURES).search(f"{claim.earlier}{claim.before}") is not None


TERM = TermType(
    key="signing_date",
    title=Bilingual("签订日期", "Signing date"),
    value="date",
    patterns=(
        # 签订日期：2031年6月18日; 签约时间：____年__月__日; 合同签订日期：
        Pattern(
            "entry",
            r"(?:签订|签署|签约|订立|签字|签章|签定)(?:的)?(?:日期|时间|日)"
            r"(?: ?/? ?[A-Z][A-Za-z ]{2,24}|,[^:\n]{1,8})?(?::|为|是)[^\n:,;]{0,4}?{date|blank}",
            9,
            unless=r"有效期|起算|为准",
        ),
        # 签订日期：(nothing)
        Pattern(
            "open-entry",
            r"(?:签订|签署|签约|订立|签定)(?:的)?(?:日期|时间|日):(?=$|[,;\u4e00-\u9fff](?!月))",
            9,
        ),
        # 日期：____年__月__日, under the signatures
        Pattern("date", rf"{LONE}:[^\n:,;]{{0,4}}?{{date|blank}}", 8),
        # 日期：          日期：, under the signatures
        Pattern(
            "open-date",
            rf"{LONE}:(?=$|{LONE}:|[\u4e00-\u9fff]{{2,8}}(?::|\())",
            8,
        ),
        # 2031年6月18日, alone on its line
        Pattern(
            "lone",
            r"^(?:[甲乙丙]方|[^:\n]{0,10}(?:签章|签字|盖章|公章)"
            r"[^:\n]{0,4}:)?{date|blank}(?: ?[\ue005\ue009])?$",
            6,
            parts=("signature",),
        ),
        # 年   月   日, with the places left white
        Pattern(
            "lone-open", r"(?:^|[:)])年月日(?=$|年月日|\ue009$)", 6, parts=("cover", "signature")
        ),
        # 本合同由双方于2031年6月18日在滨江市签订
        Pattern(
            "signed-on",
            r"(?:本|此|该)?(?:合同|协议)(?:书)?[^\n,;:]{0,40}?(?:于|在)"
            r"{date|blank}(?:[^\n;:]{0,30}?)(?:签订|签署|订立|签定)",
            8,
            unless=r"原合同|主合同|补充|原协议",
        ),
        # 甲乙双方于2031年6月18日签订本合同; 经协商，于____年__月__日达成如下条款
        Pattern(
            "signed-on-2",
            r"(?:^|[,;]|方)(?:于|在){date|blank}(?![之以]?前)[^\n,;:]{0,24}?"
            r"(?:签订|签署|订立|签定|缔结|达成)(?:了)?(?:本|此|以下|如下)",
            8,
        ),
        # This Agreement is made as of 18 June 2031; dated this ____ day of ____, 20__
        Pattern(
            "made-en",
            r"\b(?:agreement|contract|lease|deed|mou)\b[^\n;:]{0,80}?"
            r"\b(?:made|entered into|dated|executed|signed|concluded)"
            r"\b[^\n;:]{0,40}?\b(?:as of|on|this|dated|at|made the)\b(?: the)? ?{date|blank}",
            8,
            unless=r"\b(?:amendment|proposal|letter|quotation|invoice)\b",
        ),
        # This Agreement is dated 18 June 2031; It is dated 18 June 2031; made the 18th day of …
        Pattern(
            "is-dated-en",
            r"^(?:this |the present )?(?:\w+ ){0,3}(?:agreement|contract|deed|order|it)"
            r"(?: \([^()\n]{0,40}\))?,? (?:is |was )?(?:dated|made|signed|executed)"
            r"(?: as)?(?: of| on| the| this){0,3} ?{date|blank}",
            8,
        ),
        # Dated 18 June 2031, on the first page
        Pattern(
            "dated-en",
            r"^(?:dated|made|executed)(?: as)?(?: of| on|:)?(?: this| the)? ?{date|blank}",
            8,
            parts=("cover", "preamble", "signature"),
        ),
        # Date: 18 June 2031, under the signatures
        Pattern(
            "date-en",
            r"(?<![A-Za-z])(?:date|date of (?:signature|signing|execution)|signing date|signature "
            r"date|date signed):? ?{date|blank}",
            8,
            parts=("cover", "signature"),
        ),
        # Date: (nothing), under the signatures
        Pattern("open-date-en", r"(?:^|\s)(?:date|dated):(?=$)", 7, parts=("signature",)),
        # Date of signature: ____
        Pattern(
            "entry-en",
            r"\b(?:date of (?:signature|signing|execution|(?:(?:this|the) )?(?:agreement|contract"
            r"|order))|signing date|signature date|execution date|(?:(?:purchase )?order|contract"
            r"|agreement) date)(?:,[^:\n]{1,8})?: ?{date|blank}",
            9,
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    once=True,
    examples=(
        Example("签订日期：2031年6月18日", "2031-06-18"),
        Example("签约时间：____年__月__日", None),
        Example("本合同由双方于2031年6月18日在滨江市签订。", "2031-06-18"),
        Example("经充分协商，于2031年6月18日签署本合同。", "2031-06-18"),
        Example("三方于2031年6月18日达成以下条款：", "2031-06-18"),
        Example("签署日期 Date of Signing：2031年6月18日", "2031-06-18"),
    ),
    not_examples=(
        # A day of delivery is no day of signing.
        "交货日期：2031年6月18日",
        "本合同自2031年6月18日起生效。",
        "乙方应于2031年6月18日前签署本合同附件所列的确认书。",
    ),
)
