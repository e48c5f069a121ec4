"""What the sentences make each party do -> who is the customer, the provider, the guarantor."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.patterns import compile_once
from extractor.terms.names import role_of
from models.term import Role

# In a copy of the text one sign stands for the party in question and one for any other, so that
# the same patterns serve every contract.
OWN, OTHER = "\ue100", "\ue101"
_NOT_OTHER = rf"[^,;。\n{OTHER}]"

# 甲方应于每月10日前向乙方支付服务费, but not 支付违约金
_SUM = r"(?![^,;\n]{0,24}(?:违约金|赔偿|滞纳金|保证金|罚款))"
_PAYS = (
    rf"(?<![向给为对]){OWN}{_NOT_OTHER}{{0,24}}?(?:向[^,;。\n]{{1,8}}?)?{_NOT_OTHER}{{0,16}}?"
    rf"(?:支付|付款|付清|结清|缴纳服务费|缴纳物业){_SUM}"
)
_PAID = rf"(?:向|给|付给|支付给){OWN}(?:按[^,;\n]{{0,12}}|一次性|分期)?(?:支付|付款|结算){_SUM}"
# 甲方委托乙方, 甲方将客服业务外包给乙方, 甲方向乙方采购
_ENGAGES = (
    rf"{OWN}{_NOT_OTHER}{{0,24}}?(?:外包|发包|交)给"
    rf"|{OWN}{_NOT_OTHER}{{0,28}}?(?:委托|聘请|聘用|雇佣|采购|购买|订购|承租|租用)(?!代理|书)"
)
_ENGAGED = (
    rf"(?:外包|发包|委托)给{OWN}|(?:向|从){OWN}(?:采购|购买|订购|承租|租用)"
    rf"|(?:委托|聘请|聘用|雇佣|交由|由){OWN}(?:为|负责|承担|承包|提供|进行|实施|开发|承办)"
)
# 乙方为甲方提供服务, 乙方应开具发票
_THINGS = r"(?:服务|货物|产品|设备|软件|系统|人员|发票|工程|成果|房屋|支持)"
_SERVES = (
    rf"(?<![向给为对]){OWN}{_NOT_OTHER}{{0,20}}?(?:(?:向|为)[^,;\n]{{1,10}}?)?"
    rf"(?:提供|交付|供应|承接|承包|承揽|派遣|派驻|出租|开具|开发)[^,;\n]{{0,16}}?{_THINGS}"
)
_SERVED = rf"(?:向|为|给){OWN}提供[^,;\n]{{0,20}}?{_THINGS}"
# 乙方提供的服务, 乙方服务人员; 甲方验收
_OFFERS = (
    rf"{OWN}(?:提供的?|交付的?|供应的)(?:服务|货物|产品|设备|软件|工作成果|成果|人员)"
    rf"|{OWN}(?:的)?(?:服务费|报酬|维修人员|服务人员|技术人员|派驻人员)"
)
_USES = (
    rf"{OWN}(?:使用|享受|接受|验收)[^,;\n]{{0,10}}(?:服务|货物|产品|设备|软件|系统|成果|合格)"
    rf"|{OWN}(?:对[^,;\n]{{0,12}})?(?:进行)?验收"
)
# Customer shall pay Provider; Provider shall deliver the goods to Customer
_PAYS_EN = (
    rf"{OWN} (?:(?:shall|will|must|agrees? to)(?: promptly)? )?(?:pay|compensate|reimburse)s?\b"
    r"(?![^.;\n]{0,40}(?:damages|penalty|credit|compensation))"
)
_PAID_EN = rf"\b(?:pay|paid|payable|owed)(?: to)?(?: the)? {OWN}"
_SERVES_EN = (
    rf"{OWN} (?:shall|will|agrees to|undertakes to|must) (?:provide|perform|supply|deliver|"
    r"render|furnish|maintain|repair|replace|manufacture|design|develop|invoice)\b"
)
_SERVED_EN = (
    r"\b(?:provide|supply|deliver|provided|supplied|delivered|services?)"
    rf"(?: \w+){{0,4}} (?:to|for)(?: the)? {OWN}"
)

PAYMENTS = (
    (compile_once(_PAYS), 2),
    (compile_once(_PAID), -2),
    (compile_once(_ENGAGES), 2),
    (compile_once(_ENGAGED), -2),
    (compile_once(_PAYS_EN), 2),
    (compile_once(_PAID_EN), -2),
)
# Patterns and weights: above nought the party is a customer, below it a provider.
EVIDENCE = (
    *PAYMENTS,
    (compile_once(_SERVES), -1),
    (compile_once(_SERVED), 1),
    (compile_once(_OFFERS), -1),
    (compile_once(_USES), 1),
    (compile_once(_SERVES_EN), -1),
    (compile_once(_SERVED_EN), 1),
)
GUARANTEES = compile_once(
    rf"(?<![向给为对由]){OWN}(?:自愿|同意|愿意|应)?(?:为|对)?[^,;\n]{{0,20}}?"
    r"(?:担保|连带(?:清偿|保证)?责任)"
)
# A label's own word weighs as much as three sentences; a sentence's sort counts five times at most.
WORD_WEIGHT, MOST_COUNTED = 6, 5
# 项目合作协议: partners, unless one of them pays or engages the other.
PARTNERS = compile_once(r"^(?!.*(?:服务|外包|采购|委托|购销|买卖)).*合作")

Group = tuple[str, ...]


def read_roles(masked: str, groups: Sequence[Group], title: str) -> list[Role]:
    """Each party's role: by its words, by what it must do, by what the other one is.

    ``groups`` are the words for each party. A role that nothing speaks for is ``other``.
    """
    texts = [_as_seen_by(masked, groups, index) for index in range(len(groups))]
    if PARTNERS.search(title) and not any(_pays(text) for text in texts):
        return ["other" for _ in groups]
    scores = [_score(text, group) for text, group in zip(texts, groups, strict=True)]
    if len(groups) == 2:
        difference = scores[0] - scores[1]
        if difference == 0:
            return ["other", "other"]
        return ["customer", "provider"] if difference > 0 else ["provider", "customer"]
    return [_one_role(*each) for each in zip(texts, groups, scores, strict=True)]


def _as_seen_by(masked: str, groups: Sequence[Group], index: int) -> str:
    """The text with one sign for the party's own words and one for those of the others."""
    own = set(groups[index])
    words = sorted({word for group in groups for word in group}, key=lambda w: (-len(w), w))
    names = "|".join(regex.escape(word) for word in words)
    return str(compile_once(names).sub(lambda match: OWN if match[0] in own else OTHER, masked))


def _pays(text: str) -> bool:
    return any(pattern.search(text) for pattern, _ in PAYMENTS)


def _one_role(text: str, group: Group, score: int) -> Role:
    named = [role for word in group if (role := role_of(word)) is not None]
    if "guarantor" in named or GUARANTEES.search(text):
        return "guarantor"
    if score == 0:
        return "other"
    return "customer" if score > 0 else "provider"


def _score(text: str, group: Group) -> int:
    """Above nought for one who pays and receives, below it for one who provides."""
    weights = {"customer": WORD_WEIGHT, "provider": -WORD_WEIGHT}
    score = sum(weights.get(role_of(word) or "", 0) for word in group)
    for pattern, weight in EVIDENCE:
        score += weight * min(len(pattern.findall(text)), MOST_COUNTED)
    return score
