"""Renewal: whether the contract goes on after its term by itself, by agreement, or not at all."""

from __future__ import annotations

from extractor.passages.base import MARKS
from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from models.gap import Bilingual
from models.values import Choice

SURE = r"续签|续约|续订|续期|续展|续租|续聘|续费|续合同"
# 延长, 顺延: of many things; of the contract only where it stands beside it.
TERM_NOUN = r"(?:本?合同|本?协议|服务期限?|有效期限?|租赁期限?|租期|合作期限?|合同期限?|期限|条款)"
LIKELY = r"延期|展期|延续|延长|顺延|续延"
RENEW = rf"(?:{SURE})"
RENEW_LIKELY = rf"(?:{SURE}|{LIKELY})"
END = r"(?:期满|届满|到期|期限届至|终止|结束|期内)"
AGREE = (
    r"(?:协商|商定|商量|商议|同意|一致|另行|书面|重新|签订|签署|申请|提出|确认|意向|洽谈|无异议|"
    r"合格|满意|优先|可以?|有权|如需|需要|是否)"
)
# 工期顺延, 交货期延长, 付款期限顺延: other times are put off.
OTHERS = (
    r"工期|交货|交付|付款|支付|不可抗力|验收|供货|开工|完工|竣工|进度|质保|保修|整改|节假日|"
    r"劳动合同|履行期限(?:相应|应当|可以|应予)"
)
# 证书到期自动续期: papers, names and insurance are renewed as well.
PAPERS = compile_once(r"证书|许可证|资质|域名|保险|保函|社保|劳动合同|账号|执照")
# 自动失效 says nothing on renewal, 自动续期 and 视为续签 do.
BY_ITSELF = rf"(?:自动|自行|自然)(?:再|往后|继续)?(?:{RENEW_LIKELY}|续)|视为"
NEGATED = rf"不(?:再|会|得|予|能)?(?:自动|自行)?{RENEW_LIKELY}"
PERIOD = compile_once(MARKS["period"])


def read(claim: Claim) -> Choice | None:
    """How it is renewed."""
    return None if claim.pattern.gives is None else Choice(claim.pattern.gives)


def accept(claim: Claim) -> bool:
    """The contract's own renewal: other times that are put off are none."""
    if claim.pattern.name == "preferred" and compile_once(RENEW).search(claim.before):
        return False
    # 原合同到期，双方同意续签: what led to this contract.
    so_far = f"{claim.before}{claim.matched}"
    if compile_once(r"原(?:合同|协议)[^;]{0,24}(?:到期|期满|届满)").search(so_far):
        return False
    if compile_once(RENEW).search(claim.matched):
        return PAPERS.search(f"{claim.before[-16:]}{claim.matched}") is None
    return not compile_once(OTHERS).search(claim.sentence) or "合同期" in claim.sentence


def qualify(claim: Claim) -> dict[str, str | None]:
    """How long before the end, or after it, notice must be given, when a period is named."""
    masked, passage = claim.reading.masked, claim.passage
    for match in PERIOD.finditer(masked, passage.start, passage.end):
        before, after = (
            masked[max(passage.start, match.start() - 8) : match.start()],
            masked[match.end() : match.end() + 24],
        )
        if compile_once(r"提前|提早|前$|\bleast\b").search(before) or compile_once(
            r"(?:之|以)?[前内]|.{0,20}\b(?:prior|before|notice)\b"
        ).match(after):
            value = claim.reading.mentions[match.start()].value
            return {"notice": None if value is None else value.canonical}
    return {}


TERM = TermType(
    key="renewal",
    title=Bilingual("续约", "Renewal"),
    value="choice",
    patterns=(
        # 期满前30日任何一方未提出书面异议的，本合同自动续期一年。到期没人说不做就自动再续一年
        Pattern(
            "automatic",
            rf"(?:{TERM_NOUN}[^,;\n]{{0,16}}?|{END}[^;\n]{{0,60}}?)?(?:自动|自行|自然)(?:地)?"
            rf"(?:再|往后|继续)?(?:{RENEW_LIKELY}|续(?=[\ue001一]|下去|一年|做))[^,;\n]{{0,16}}",
            9,
            gives="automatic",
            unless=rf"不(?:再|会|得|予|能)?(?:自动|自行){RENEW_LIKELY}",
        ),
        # 届时双方均未提出终止的，视为合同续签一年。
        Pattern(
            "deemed",
            rf"(?:视为|视同)[^,;\n]{{0,12}}?(?:{SURE}|(?:合同|协议|期限)"
            rf"[^,;\n]{{0,6}}(?:{LIKELY})|(?:{LIKELY})[^,;\n]{{0,6}}(?:合同|协议|期)|"
            rf"继续有效)[^,;\n]{{0,12}}",
            8,
            gives="automatic",
            unless=r"视为(?:不|放弃|终止|不同意)",
        ),
        # 本合同期满后不再续期。
        Pattern(
            "none",
            rf"(?:{END}[^;\n]{{0,30}}?|^|{TERM_NOUN}[^;\n]{{0,16}}?)(?:不再|不予|不得|不可|"
            rf"不能|不会|不)(?:自动|自行)?(?:{SURE})(?!的|时|则|,(?:应|须)|本合同的|合同的)",
            7,
            gives="none",
            unless=rf"(?:如果?|若|提出|通知|决定|拟|愿意?|要求|表示|打算|双方)"
            rf"[^,;\n]{{0,16}}不(?:再|予|愿)?{RENEW}|有权不",
        ),
        # 合同期满，经双方协商一致可续签。
        Pattern(
            "after-agreement",
            rf"(?:{END}|如需|若需|如|若)[^;\n]{{0,60}}?{AGREE}[^;\n]{{0,30}}?{RENEW}(?!人|"
            rf"通知)[^,;\n]{{0,20}}",
            8,
            gives="by_agreement",
            unless=rf"(?:自动|自行|自然)(?:{RENEW_LIKELY})|视为|{NEGATED}(?!的)",
        ),
        # 合同期限届满，双方协商延长合同期限
        Pattern(
            "extended-by-agreement",
            rf"(?:协商|同意|一致|书面)[^,;\n]{{0,16}}?(?:{LIKELY})[^,;\n]{{0,4}}(?:本?合同|"
            rf"本?协议|服务期|合同期|租期|有效期)|{TERM_NOUN}[^,;\n]{{0,8}}(?:经|由)"
            rf"[^,;\n]{{0,20}}(?:协商|同意)[^,;\n]{{0,12}}(?:{LIKELY})|(?:协商|同意|一致)(?:后|的)?,"
            rf"(?:双方)?(?:可以?|则)?(?:将)?{TERM_NOUN}[^,;\n]{{0,8}}(?:{LIKELY})",
            6,
            gives="by_agreement",
            unless=rf"{BY_ITSELF}|变更",
        ),
        # 如需续签，双方应另行签订书面合同。
        Pattern(
            "wish-then-agreement",
            rf"(?:如|若|需|(?<!不)拟|要求|希望|愿意)(?:(?!不)[^,;\n]){{0,20}}?{RENEW}[^;\n]{{0,40}}?(?:协商|"
            rf"签订|签署|书面|申请|提出|另行)",
            8,
            gives="by_agreement",
            unless=rf"{BY_ITSELF}|劳动合同",
        ),
        # 期满后双方愿意继续合作的，重新签订合同。
        Pattern(
            "go-on",
            rf"(?:期满|届满|到期)[^;\n]{{0,24}}?(?:另行|重新)签[订署](?:合同|协议|书面)"
            rf"|(?:{END}|如需|若需|如要)[^;\n]{{0,50}}?(?:继续(?:合作|履行|委托|租赁|聘用|服务|维护|承包|做|干|用)|接着[做干用签租])"
            rf"[^;\n]{{0,30}}?(?:协商|商量|重新签|另行签|另签|签订|续)",
            7,
            gives="by_agreement",
            unless=BY_ITSELF,
        ),
        # 同等条件下，乙方享有优先续约权。甲方决定是否续签; 双方就续约进行磋商
        Pattern(
            "preferred",
            rf"优先[^,;\n]{{0,8}}{RENEW}|{RENEW}[^,;\n]{{0,8}}(?:优先权|的权利)|(?:可以?|"
            rf"有权|能够?)(?:选择|要求|申请|继续)?{RENEW}|(?:考核|验收|评价)"
            rf"(?!不合格|未通过)[^,;\n不]{{0,8}}(?:后|的|,)[^,;\n不]{{0,6}}{RENEW}|"
            rf"(?:决定|确定|商定)[^,;\n不]{{0,8}}{RENEW}|"
            rf"就[^,;\n]{{0,8}}{RENEW}[^,;\n]{{0,8}}(?:协商|磋商|洽谈|商议|商谈)|"
            rf"{END}[^;\n]{{0,40}}优先(?:承租|承包|签约|聘用)",
            6,
            gives="by_agreement",
            unless=rf"{BY_ITSELF}|劳动合同|不(?:得|可|能)",
        ),
        # This Agreement renews automatically for successive periods of one year.
        Pattern(
            "automatic-en",
            r"\b(?:automatically|automatic)\b[^\n;.]{0,40}?\b(?:renew|extend|continu|roll)"
            r"\w{0,5}|\b(?:renew|extend)\w{0,4}\b[^\n;.]{0,40}?\bautomatically\b|"
            r"\bauto-?renew\w{0,4}|\b(?:renew|extend)\w{0,4}\b[^\n;.]{0,30}?\b(?:successive"
            r"|further|"
            r"additional)\b[^\n;.]{0,60}?\bunless\b"
            r"|\b(?:will|shall) (?:be )?(?:renew|extend)(?:ed)? for "
            r"(?:successive|consecutive)\b|\broll(?:s|ed)? over\b|\bcarr(?:y"
            r"|ies) on automatically\b"
            r"|\b(?:continu|renew|carr|run)\w*\b[^\n;.]{0,24}?\b(?:year to year|month to month)\b",
            9,
            gives="automatic",
            unless=r"\b(?:not|no)\b[^\n;.]{0,20}\bautomatic",
        ),
        # The term may be renewed by mutual written agreement.
        Pattern(
            "by-agreement-en",
            r"\b(?:may|can|shall|will)\b[^\n;.]{0,30}?\b(?:renew|extend)(?:ed|"
            r"able)?\b[^\n;.]{0,60}?\b(?:mutual|agree|agreement|consent|written|option)"
            r"\w{0,4}|\b(?:mutual|by agreement|option)\b[^\n;.]{0,40}?\b(?:renew|extend)"
            r"\w{0,4}\b[^\n;.]{0,20}\b(?:agreement|term|contract)"
            r"|\b(?:may|can|entitled to|option to) "
            r"(?:renew|extend) (?:this|the) (?:agreement|contract|term|lease)|"
            r"\brenewals?\b[^\n;.]{0,50}?\b(?:agreed|mutual|agreement)\b"
            r"|\bmay\b[^\n;.]{0,100}?\b(?:renew|extend) (?:this|the) (?:agreement|contract|term"
            r"|lease)\b"
            r"|\bagree(?: in writing)? to (?:renew|extend)\b",
            8,
            gives="by_agreement",
            unless=r"automatic|deadline|delivery|payment|successive|consecutive|\bno renewal",
        ),
        # There is no right of renewal.
        Pattern(
            "none-en",
            r"\b(?:shall|will|may) not (?:be )?(?:automatically )?(?:renew|extend)"
            r"\w{0,3}\b|\bno (?:right of|automatic) renewal|\bnon-renewable",
            8,
            gives="none",
            unless=r"\b(?:if|unless|intent|elect|notice)\b",
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    bounded=False,
    examples=(
        Example("到期想接着做的，双方提前商量，重新签协议。", "by_agreement"),
        Example("合同期满后双方可另行签订合同。", "by_agreement"),
        Example(
            "期满前30日任何一方未提出书面异议的，本合同自动续期一年。",
            "automatic",
            qualifiers=(("notice", "30 day"),),
        ),
        Example("合同期满，经双方协商一致可续签。", "by_agreement"),
        Example("如需续签，双方应另行签订书面合同。", "by_agreement"),
        Example("本合同期满后不再续签。", "none"),
        Example(
            "This Agreement renews automatically for successive periods of one year.", "automatic"
        ),
    ),
    not_examples=(
        # The time for the work is put off, not the contract renewed.
        "因不可抗力造成延误的，工期自动顺延。",
        "如一方决定不再续签，应提前30日通知对方。",
    ),
)
