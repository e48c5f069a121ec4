"""Confidentiality term: how long the duty of confidence lasts."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from models.gap import Bilingual
from models.values import Choice, Period, Value

SECRET = r"(?:保密|商业秘密|机密|秘密)"
DUTY = (
    r"(?:保密(?:期限|期|义务|责任|条款|协议|约定|规定|时间|要求)|本条(?:款)?|本章|上述义务|"
    r"该义务|此义务)"
)
OVER = (
    r"(?:终止|解除|届满|期满|结束|完成|完毕|到期|失效|离职|披露之日|提供之日|知悉之日|签订之日|"
    r"签署之日|生效之日)"
)
EN = r"\b(?:confidential\w{0,5}|non-?disclosure|secrecy)\b"
FOR_EVER_EN = (
    r"(?:indefinitely|in perpetuity|perpetual(?:ly)?|for ever|forever"
    r"|without limit(?:ation)? in time)"
)
# 业主的电话不许往外说: secrecy in everyday words.
HUSH = r"不(?:许|准|能|得|可)(?:再?往外|对外|向外|外)?(?:说|传|讲|泄|透露|披露)"
CONFIDENTIAL = rf"{SECRET}|{EN}|{HUSH}"
NOT_THE_TERM = r"违约金|提前|整改|归还|返还|退还|销毁|删除|通知[^,;]{0,6}后|日内(?:返还|归还|销毁)"


def read(claim: Claim) -> Value | None:
    """The length, or a key; None where it is left open."""
    mention = claim.mention
    if mention is not None:
        return mention.value
    return None if claim.pattern.gives is None else Choice(claim.pattern.gives)


def accept(claim: Claim) -> bool:
    """A length in months or years, or one that the sentence calls the term."""
    if not compile_once(CONFIDENTIAL, regex.IGNORECASE).search(f"{claim.sentence}/{claim.above}"):
        return False
    mention = claim.mention
    if mention is None or mention.value is None or not isinstance(mention.value, Period):
        return True
    if compile_once(NOT_THE_TERM).search(
        claim.after[:12] + compile_once("[,;]").split(claim.before)[-1]
    ):
        return False
    return mention.value.unit in ("month", "quarter", "year") or claim.pattern.strength >= 9


TERM = TermType(
    key="confidentiality_term",
    title=Bilingual("保密期限", "Confidentiality term"),
    value="period or choice",
    patterns=(
        # 保密期限为合同终止后3年。
        Pattern(
            "term-of",
            rf"{SECRET}(?:义务)?(?:的)?(?:期限|期间|有效期|时限|年限|期)"
            rf"[^;\n\ue001-\ue009]{{0,40}}?{{period|blank}}",
            9,
        ),
        # 保密期限：(nothing)
        Pattern("open-entry", rf"{SECRET}(?:义务)?(?:的)?(?:期限|期间|时间|期):$", 9),
        # 本条保密义务在合同终止后3年内仍然有效。
        Pattern(
            "after-the-end",
            rf"(?:{DUTY}[^;\n]{{0,40}}?)?{OVER}(?:之日|之)?(?:后|起|,)"
            rf"(?:的)?[^;\n\ue001-\ue009]{{0,12}}?{{period|blank}}(?:之?内)?",
            8,
            where=CONFIDENTIAL,
        ),
        # 协议结束后3年内也不许往外说
        Pattern(
            "hushed-for",
            rf"(?:{OVER}|完了|不做了)(?:之日|之|以)?(?:后|起){{period|blank}}(?:之?内)?,?"
            rf"[^;\n\ue001-\ue009]{{0,12}}?{HUSH}",
            8,
        ),
        # 协议完了也不许说，没有期限
        Pattern(
            "hushed-for-ever",
            rf"{HUSH}[^;\n\ue001-\ue009]{{0,12}}?(?:没有期限|不限时间|无期限|永远|一辈子)",
            8,
            gives="indefinite",
        ),
        # 保密义务持续有效三年
        Pattern(
            "duty-lasts",
            rf"{SECRET}[^;\n\ue001-\ue009]{{0,60}}?(?:持续|延续|至|后|起|为期|有效期|期限)"
            rf"[^;\n\ue001-\ue009]{{0,16}}?{{period|blank}}",
            8,
        ),
        # 合同终止后三年内，乙方仍应保守秘密
        Pattern(
            "period-then-secret",
            rf"{OVER}(?:之日|之)?(?:后|起)"
            rf"[^;\n\ue001-\ue009]{{0,6}}?{{period|blank}}(?:之?内)?,?"
            rf"[^;\n\ue001-\ue009]{{0,40}}?{SECRET}",
            8,
        ),
        # 保密期限至本合同终止之日止。
        Pattern(
            "contract-term",
            rf"{SECRET}(?:义务|责任)?(?:的)?(?:期限|期间|期|时间)"
            rf"[^;\n\ue001-\ue009]{{0,16}}?(?:至|到|与|同|等同于|为|:)"
            rf"[^;\n\ue001-\ue009]{{0,16}}?(?:合同|协议|服务)(?:期|有效期|期限|终止|期满|"
            rf"履行完毕|届满|结束|完成)[^,;\n\ue001-\ue009]{{0,16}}",
            8,
            gives="contract_term",
            unless=r"{period|blank}|终止后|长期|永久|期满后|结束后",
        ),
        # 保密义务持续至本合同终止之日
        Pattern(
            "lasts-to-the-end",
            rf"(?:{DUTY}|{SECRET})[^;\n\ue001-\ue009]{{0,32}}?(?:持续至|延续至|有效期至|"
            rf"直至)[^;\n\ue001-\ue009]{{0,12}}?(?:合同|协议)[^,;\n]{{0,8}}(?:终止|期满|"
            rf"履行完毕|届满|解除)[^,;\n\ue001-\ue009]{{0,16}}",
            8,
            gives="contract_term",
        ),
        # 保密义务不因本合同的终止而终止。
        Pattern(
            "survives",
            rf"(?:{SECRET}[^;\n]{{0,30}}?|{DUTY}[^;\n]{{0,20}}?)(?:不因|不受)"
            rf"[^;\n]{{0,40}}?(?:终止|解除|届满|期满|完成|变更|无效|影响|失效)"
            rf"[^;\n]{{0,24}}",
            9,
            gives="indefinite",
            unless=r"{period|blank}|(?:至|到)[^,;\n]{0,24}(?:公开|公众|公知)",
        ),
        # (保密) 不因合同的终止而失效
        Pattern(
            "survives-under",
            r"(?:不因|不受)[^;\n]{0,40}?(?:终止|解除|届满|期满|无效)"
            r"[^;\n]{0,12}?(?:终止|解除|免除|失效|影响|无效)",
            7,
            where=SECRET,
            gives="indefinite",
            unless=r"{period|blank}|违约责任|赔偿|(?:至|到)[^,;\n]{0,24}(?:公开|公众|公知)",
        ),
        # 合同的终止不影响保密条款的效力
        Pattern(
            "not-affected",
            rf"(?:终止|解除|无效|届满|期满)[^;\n]{{0,16}}?(?:不|不得)"
            rf"影响[^;\n]{{0,24}}?{SECRET}[^,;\n]{{0,16}}",
            6,
            gives="indefinite",
            unless=r"{period|blank}",
        ),
        # 合同终止后，双方仍应承担保密义务
        Pattern(
            "still-binding",
            rf"(?:终止|解除|届满|期满|结束|完成|完毕|离职)(?:之?后|,)[^;\n]{{0,40}}?(?:仍|"
            rf"继续|依然|始终|持续|长期)[^;\n]{{0,20}}?{SECRET}[^,;\n]{{0,12}}",
            8,
            gives="indefinite",
            unless=r"{period|blank}|直至|公开",
        ),
        # 保密条款在合同终止后继续有效
        Pattern(
            "secret-still-binding",
            rf"{SECRET}[^;\n]{{0,40}}?(?:终止|解除|届满|期满|结束|完成|完毕)(?:之?后|"
            rf"时)?[^;\n]{{0,20}}?(?:仍|继续|依然|始终|持续|长期)[^;\n]{{0,12}}?(?:有效|"
            rf"约束|履行|承担|遵守|保密)",
            8,
            gives="indefinite",
            unless=r"{period|blank}|直至|公开",
        ),
        # 无论本合同是否终止，本条款均有效。
        Pattern(
            "whether-or-not",
            r"(?:无论|不论|不管)[^;\n]{0,30}?(?:终止|解除|期满|届满)[^;\n]{0,24}?(?:有效|"
            r"保密|遵守|约束|承担)",
            7,
            where=SECRET,
            gives="indefinite",
            unless=r"{period|blank}|违约责任",
        ),
        # 合同期内及期满后，乙方均应保密。
        Pattern(
            "during-and-after",
            rf"(?:期内|期间|期限内)[^,;\n]{{0,8}}?(?:及|和|与|或)[^,;\n]{{0,8}}?(?:期满|"
            rf"终止|届满|结束|解除)"
            rf"(?:之)?后[^;\n]{{0,40}}?{SECRET}",
            7,
            gives="indefinite",
            unless=r"{period|blank}",
        ),
        # 合作期内，双方不得泄露对方的商业秘密。
        Pattern(
            "during-the-term",
            r"^[^;\n]{0,16}?(?:合同|协议|合作|服务|聘用|履行)(?:有效|履行|存续)?期(?:间|"
            r"限)?(?:之?内)[^;\n]{0,40}?(?:不得|应|须)[^;\n]{0,30}(?:泄|透露|披露|转让|"
            r"保密|提供给)",
            5,
            where=SECRET,
            gives="contract_term",
            unless=r"{period|blank}|终止后|期满后|以后|结束后|解除后",
        ),
        # 保密期限：长期
        Pattern(
            "for-ever",
            rf"{SECRET}(?:义务|责任)?(?:的)?(?:期限|期间|期|时间|"
            rf"条款)?[^,;\n\ue001-\ue009]{{0,20}}?(?:长期|永久|无限期|终身|永远|不设期限|"
            rf"没有期限|不受时间限制|无期限)(?:有效|保密)?",
            8,
            gives="indefinite",
            unless=r"{period|blank}",
        ),
        # 乙方应永久承担保密义务
        Pattern(
            "for-ever-2",
            rf"(?:长期|永久|无限期|终身|永远)(?:地)?(?:承担|负有|履行|有效|"
            rf"遵守)?[^,;\n]{{0,8}}{SECRET}",
            8,
            gives="indefinite",
            unless=r"{period|blank}",
        ),
        # 保密义务至该信息为公众所知时止。
        Pattern(
            "until-public",
            rf"(?:{SECRET}|{DUTY})[^;\n]{{0,60}}?(?:直?至|到)[^;\n]{{0,30}}?(?:公开|公知|"
            rf"公众|进入公有领域|解密|丧失秘密性)[^,;\n]{{0,16}}",
            8,
            gives="until_public",
        ),
        # (保密) 直至该等信息进入公众领域为止
        Pattern(
            "until-public-under",
            r"直?至[^;\n\ue001-\ue009]{0,30}?(?:公开|公知|公众|公有领域|解密)[^,;\n]{0,16}",
            7,
            where=SECRET,
            gives="until_public",
            unless=SECRET,
        ),
        # … for three (3) years after disclosure
        Pattern(
            "for-years-en",
            r"\b(?:for|of|until|within)"
            r"\b[^\n;.\ue001-\ue009]{0,24}?{period|blank}[^\n;.]{0,60}?\b(?:after|"
            r"from|following|of|thereafter)\b",
            8,
            where=EN,
        ),
        # (Confidentiality) … shall not be disclosed for a period of three years
        Pattern(
            "confidential-for-en",
            rf"(?:{EN}|\b(?:disclose|obligations?)\b)[^\n;\ue001-\ue009]{{0,120}}?\b(?:for|"
            rf"of|period)\b[^\n;.\ue001-\ue009]{{0,30}}?{{period|blank}}",
            8,
            where=rf"{EN}",
        ),
        # The duty of confidentiality survives for three years.
        Pattern(
            "confidential-in-sentence-en",
            rf"{EN}[^\n;\ue001-\ue009]{{0,160}}?\b(?:for|of|period|survive)"
            rf"\b[^\n;.\ue001-\ue009]{{0,40}}?{{period|blank}}",
            8,
        ),
        # … shall survive termination for five years in respect of Confidential Information
        Pattern(
            "survives-for-en",
            r"\bsurviv\w{1,4}\b[^\n;\ue001-\ue009]{0,60}?{period|blank}",
            8,
        ),
        # The confidentiality obligations survive the termination of this Agreement.
        Pattern(
            "duty-survives-en",
            rf"{EN}[^\n;]{{0,120}}?\b(?:shall |will "
            rf")?surviv\w{{1,4}}\b[^\n;.]{{0,60}}?\b(?:terminat|expir)\w{{0,6}}",
            8,
            gives="indefinite",
            unless=r"{period|blank}|\byears?\b",
        ),
        # (Confidentiality) This Section survives termination.
        Pattern(
            "survives-en",
            r"\b(?:shall |will )?surviv\w{1,4}\b[^\n;.]{0,60}?\b(?:terminat|expir)\w{0,6}",
            7,
            where=EN,
            gives="indefinite",
            unless=r"{period|blank}|\byears?\b",
        ),
        # Confidential Information shall be protected indefinitely.
        Pattern(
            "indefinitely-en",
            rf"(?:{EN}[^\n;]{{0,120}}?)\b{FOR_EVER_EN}\b",
            8,
            gives="indefinite",
        ),
        # (Confidentiality) These obligations remain in force indefinitely.
        Pattern(
            "indefinitely-under-en",
            rf"\b(?:obligations?|dut(?:y|ies)|clause|section"
            rf"|article)\b[^\n;]{{0,80}}?\b{FOR_EVER_EN}\b",
            7,
            where=EN,
            gives="indefinite",
            unless=EN,
        ),
        # … for so long as it remains confidential
        Pattern(
            "until-public-en",
            r"\b(?:so long as|as long as|until)\b[^\n;]{0,80}?\b(?:remains? (?:confidential|secret"
            r"|a trade secret)|public (?:domain|knowledge)|publicly (?:available|known))\b",
            8,
            gives="until_public",
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("保密期限为合同终止后3年。", "3 year"),
        Example("乙方的保密义务不因本合同的解除而消灭。", "indefinite"),
        Example("保密期限至本合同终止之日止。", "contract_term"),
        Example("保密期限：____年", None),
        Example("客户的电话，协议结束后2年内也不许往外说。", "2 year"),
        Example("直至有关信息进入公有领域为止。", "until_public", under="保密"),
        Example("双方的保密义务直至相关信息为公众所知悉时止。", "until_public"),
        Example("本合同终止后5年内，双方仍应履行保密义务。", "5 year"),
    ),
    not_examples=(
        "乙方应对甲方的资料保密。",
        "乙方违反保密义务的，应在3日内支付违约金。",
    ),
)
