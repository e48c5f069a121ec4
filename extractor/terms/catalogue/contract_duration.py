"""Contract duration: how long the contract or the service lasts as a whole."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.duration import (
    ITSELF,
    TERM_WORDS,
    innermost,
    is_other_period,
    is_validity_of_another,
)
from models.gap import Bilingual
from models.values import Period, Value

# 本合同有效期届满前30日, 期限内: a period that is counted from the term, or that runs within it.
COUNTED = (
    r"(?:满|届满|到期|终止|结束|解除|之?内|期间|前|以前|提前|延长|延续|续签|续约|续期|续展|"
    r"顺延|宽限|超过|不足|每|逾期|以内)"
)
AFTER = compile_once(r"^(?:之?内|以内|前|以前|之前|后|以后|之后|通知|书面)")
# 自动延续一年, for a renewal term of one year: the length of a renewal.
RENEWED = compile_once(
    r"延长|延续|续签|续约|续期|顺延|展期|\b(?:renew\w{0,4}|extend\w{0,3}|additional|successive)\b",
    regex.IGNORECASE,
)
PLACEHOLDER = compile_once(
    r"有效期|服务期|合同期|租赁期|履行期限|contract term|duration", regex.IGNORECASE
)
LONG_UNITS = ("day", "business_day", "week", "month", "quarter", "year")


def read(claim: Claim) -> Value | None:
    """The length; None where it is left open."""
    mention = claim.mention
    return None if mention is None else mention.value


def accept(claim: Claim) -> bool:
    """The contract's own term: no warranty, notice or renewal, no days before its end."""
    if claim.pattern.name == "placeholder":
        return bool(PLACEHOLDER.search(claim.words("value") or ""))
    if _is_no_length(claim) or "保密" in claim.before or is_validity_of_another(claim):
        return False
    near = f"{compile_once('[,;]').split(claim.before)[-1]}{claim.matched}"
    renewed = RENEWED.search(near)
    return not (renewed or is_other_period(near) or is_other_period(innermost(claim)))


def _is_no_length(claim: Claim) -> bool:
    """Whether the value is a day, a short time limit, a sum or a number of days before or after."""
    mention = claim.mention
    if mention is None:
        return False
    if isinstance(mention.value, Period) and mention.value.unit not in LONG_UNITS:
        return True
    if claim.before.rstrip().endswith(("月", "年", "视为")):
        return True
    if AFTER.match(claim.after) and not compile_once("(?:之|以)?内有效").match(claim.after):
        return True
    return mention.unit in ("元", "%", "人", "份", "次", "万元")


TERM = TermType(
    key="contract_duration",
    title=Bilingual("合同期限", "Contract duration"),
    value="period",
    patterns=(
        # 本合同有效期为三年; 服务期限：自合同签订之日起1年; 租期3年
        Pattern(
            "term-of",
            rf"{TERM_WORDS}(?:\([^()\n]{{0,12}}\))?(?:限|共|总|合计|自|从|为|是|:|,|\"|"
            rf"共计|均|暂定|约定|初始){{0,3}}(?:(?!{COUNTED})"
            rf"[^;\n\ue001-\ue009]){{0,30}}?(?:{{since:date|blank}}(?:起|开始)?(?:(?!"
            rf"{COUNTED})[^;\n\ue001-\ue009]){{0,12}}?)??{{period|blank}}",
            8,
        ),
        # 自2031年1月1日起至2031年12月31日止，共12个月
        Pattern(
            "from-to-in-all",
            r"{since:date|blank}起?,?(?:至|到|-|~){until:date|blank}(?:止)?[,(]?(?:为期|"
            r"共计?|合计|期限|有效期)(?:为|计)?{period|blank}",
            8,
        ),
        # 本合同自签订之日起一年内有效; 合同为期2年
        Pattern(
            "valid-for",
            r"(?:合同|协议)[^;\n\ue001-\ue009]{0,30}?(?:起|为期|有效期?|期限)(?:为|是|"
            r":)?{period|blank}(?:(?:之|以)?内)?(?:有效|期限|整)",
            8,
        ),
        # 合作为期两年
        Pattern(
            "lasting",
            rf"{ITSELF}[^,;\n\ue001-\ue009]{{0,16}}?为期(?:为|是)?(?:\()?"
            rf"{{period|blank}}",
            8,
        ),
        # 运维服务自2031年1月1日开始，为期24个月
        Pattern(
            "begins-and-lasts",
            rf"{ITSELF}[^,;\n\ue001-\ue009]{{0,16}}?{{since:date"
            rf"|blank}}[^,;\n\ue001-\ue009]{{0,6}},?"
            rf"(?:为期|持续|共计?|合计)(?:为|是)?{{period|blank}}",
            8,
        ),
        # 协议做一年; 合同签三年
        Pattern(
            "made-for",
            r"(?:合同|协议)(?:书)?(?:先|暂|一共)?(?:做|签订?|订|定)?(?:了|期)?{period}(?=[,;]|整|$)",
            7,
        ),
        # … runs from 1 April 2031 to 31 March 2034 (three years)
        Pattern(
            "from-to-in-all-en",
            r"{since:date|blank},? ?(?:to|until|through|till|-) ?{until:date|blank},? ?\(?"
            r"(?:for |i\.?e\.? |being )?(?:a )?(?:total )?(?:period |term )?(?:of )?{period|blank}",
            8,
        ),
        # 合同一年一签
        Pattern(
            "signed-each", r"(?:合同|协议)[^,;\n]{0,10}?{period}(?:一签|签订一次|一续|签一次)", 7
        ),
        # [合同有效期]: a form's placeholder
        Pattern("placeholder", r"{blank}", 7),
        # 服务期限为  年，with the place left white
        Pattern(
            "open-unit", rf"{TERM_WORDS}(?:为|是|:|共|计){{0,2}}(?:年|个月|月|天|日)(?=$|[,;(])", 8
        ),
        # 服务期限：(nothing)
        Pattern("open-entry", rf"^[^:\n,;]{{0,6}}?{TERM_WORDS}:$", 8, unless="工期|时间"),
        # 服务期（表头）/ 12个月
        Pattern(
            "table-head",
            r"(?:^|,)[^:,\n]{0,16}?(?:服务期限?|合同期限?|有效期|服务年限|租期|租赁期限?|"
            r"维保期限?)(?:\([^()\n]{0,8}\))?:[^\n,;]{0,10}?{period|blank}",
            8,
        ),
        # The term of this Agreement is two years; for an initial term of two (2) years
        Pattern(
            "term-en",
            r"\b(?:(?:initial |fixed )?(?:term|duration)"
            r"|(?:contract|service|subscription|agreement|engagement|lease|licen[cs]e) period)"
            r"\b(?: of (?:this|the) \w+)?[^\n;:.]{0,50}?(?:\bof\b|\bis\b|\bbe\b|\bfor\b|:|"
            r"\blasts?\b) ?(?:a )?(?:period |term )?(?:of )?{period|blank}",
            8,
        ),
        # This Agreement shall remain in force for two years.
        Pattern(
            "in-force-en",
            r"\b(?:agreement|contract|lease|order|mou)\b[^\n;.]{0,80}?\b(?:for|of)\b(?: an?| the)?"
            r"(?: \w+){0,2}?(?: period| term)?(?: of)? ?{period|blank}",
            7,
            unless=r"\b(?:pay|notice|cure|warrant\w{0,3}|surviv\w{1,4}|breach|confiden\w*|secret"
            r"|disclos\w*|overdue|thereafter|after it ends)\b",
        ),
        # … and shall remain in effect for a period of twelve months …
        Pattern(
            "lasts-en",
            r"\b(?:agreement|contract|engagement|appointment|services?|subscription|assignment"
            r"|project|lease)\b[^\n;\ue001\ue009]{0,140}?\b(?:(?:remain|continue"
            r"|stay)s? in (?:full )?"
            r"(?:force|effect)(?: and effect)?|continues?|lasts?|runs?|provided|valid|effective)"
            r"(?: in force)? (?:for )?(?:an? |the )?(?:\w+ )?(?:initial |fixed )?(?:period "
            r"|term )?(?:of )?"
            r"{period|blank}",
            7,
            unless=r"\b(?:pay|cure|warrant\w{0,3}|surviv\w{1,4}|breach|confiden\w*|secret"
            r"|force majeure|overdue)\b",
        ),
        # (Term) Three years from the Commencement Date
        Pattern(
            "under-term-en",
            r"^{period|blank}\s?(?:\w+ ){0,2}?(?:from|commencing|starting|beginning|as of)\b",
            7,
            where=r"/(?:\w+ )?(?:term|duration|contract period)[^/]{0,20}/*$",
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("本合同有效期为三年。", "3 year"),
        Example("服务期限：自合同签订之日起12个月。", "12 month"),
        Example("本协议自双方签字之日起生效，有效期____年。", None),
        Example("服务期限自2031年1月1日起至2032年12月31日止，共24个月。", "24 month"),
        Example("The term of this Agreement is 24 months.", "24 month"),
    ),
    not_examples=(
        # Counted from the term, or some other period's.
        "合同期限届满前30日，双方应协商续签事宜。",
        "质保期为三年。",
        "保密期限为合同终止后2年。",
    ),
)
