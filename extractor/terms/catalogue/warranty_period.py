"""Warranty period: how long goods or work are warranted or maintained free of charge."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.acts import next_act
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import is_open, lasts
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.values import Period

WARRANTY = (
    r"(?:质保|售后(?:服务)?(?=期)|质量保证|质量保修|保修|保固|包修|三包|缺陷责任|质量保质|保质|保养维护|(?:免费"
    r"|无偿)(?:维护|维保|服务|保修|维修|运维|质保|售后(?:服务)?"
    r"|升级|技术支持|技术服务){1,2})"
)
TERM_OF = r"(?:的?(?:服务)?(?:期限|期间|时间|期|年限))(?!(?:之|以)?内|满|届|外|结束|过|后)"
FREE = r"(?:维护|维修|保修|服务|支持|升级|运维|质保|保养)"
HEADED = rf"(?:^|/)[^/]{{0,10}}{WARRANTY}(?:服务)?(?:期|时间|年限|期限)[^/]{{0,6}}/*$"
# 质保期满后30日内退还, 质保期内2小时响应: other times of which the warranty is the occasion.
AFTER_IT = compile_once(
    r"(?:满|届满|期满|到期|结束|终止|期外)[^,;\n]{0,8}(?:后|前|起|,)|(?:期|保修|质保)(?:之|以)?内"
)
# 每低1%延长保修期5天: what is added to it.
LONGER = compile_once(r"(?:延长|顺延|增加|extend)[^,;\n]{0,12}$", regex.IGNORECASE)
TRIAL = compile_once(r"试运行|试用|试产")
# 质保期为____自验收之日起12个月: the line is drawn under what follows it.
FILLED = compile_once(r"[^;\n\ue009]{0,40}?\ue001")
INSIDE = compile_once(r"(?:之|以)?内(?![的]?(?:提供|享受)?免费)")
# After the warranty period parts are kept for ten years; a bank guarantee is valid for six months.
OTHER_EN = compile_once(
    r"\b(?:after|during|following|upon|within|throughout|(?:end|expiry|expiration) of) (?:the "
    r"|its )?"
    r"(?:warranty|guarantee|defects liability)|\b(?:bank|performance|payment|parent company|bid"
    r"|service level|uptime|availability) guarantee|\bguarantees? (?:that|of payment)\b",
    regex.IGNORECASE,
)
DEADLINES = (
    "pay",
    "react",
    "repair",
    "replace",
    "arrive",
    "dispatch",
    "notify",
    "answer",
    "cure",
    "security",
    "topup",
    "deliver",
    "finish",
    "accept",
)


def accept(claim: Claim) -> bool:
    """A length of days to years that is no deadline for something else."""
    if not lasts(claim, "day", "year"):
        return False
    if claim.pattern.name in ("free-within", "years-of", "free-from"):
        return lasts(claim, "month", "year") and not TRIAL.search(claim.before[-24:])
    matched = claim.reading.masked[claim.start : claim.at or claim.end]
    if claim.pattern.name == "or-so-long" and not compile_once(WARRANTY).search(claim.before):
        return False
    if AFTER_IT.search(matched) or LONGER.search(claim.before) or TRIAL.search(claim.before[-24:]):
        return False
    if is_open(claim) and (claim.pattern.name == "list" or FILLED.match(claim.after)):
        return False
    return not (_is_deadline(claim) or OTHER_EN.search(f"{claim.before}{claim.matched}"))


def _is_deadline(claim: Claim) -> bool:
    """Whether something falls due within the time, as against a warranty that runs so long."""
    if not INSIDE.match(claim.after):
        return False
    act = next_act(claim)
    short = isinstance(claim.mention and claim.mention.value, Period) and not lasts(
        claim, "month", "year"
    )
    return act is not None and act[0] in DEADLINES and short


def qualify(claim: Claim) -> dict[str, str | None]:
    """What the period is for, where a list or table heads it."""
    return {"item": claim.passage.row_head or claim.words("item")}


TERM = TermType(
    key="warranty_period",
    title=Bilingual("质保期", "Warranty period"),
    value="period",
    patterns=(
        # 质保期为自验收合格之日起12个月。
        Pattern("term-of", rf"{WARRANTY}{TERM_OF}{wide(44)}{{period|blank}}", 8),
        Pattern("term-is", rf"{WARRANTY}{TERM_OF}[为是:共应]{{0,2}}{{period|blank}}", 9),
        # 保修3年；质保：1年
        Pattern("so-long", rf"{WARRANTY}(?:为|:|满|不少于|不低于|至少)?{{period|blank}}", 7),
        # 换上的新件保一年
        Pattern(
            "kept-good",
            r"(?<![确担投社参医劳环质联难酒]保)(?<=[^确担投社参医劳环质联难酒])保{period|blank}",
            6,
        ),
        # 质保期为交付后24个月或销售后18个月
        Pattern(
            "or-so-long",
            rf"(?<=[\ue001\ue009])[^,;\n]{{0,10}}(?:或者?|[,(]){gap(24)}{{period|blank}}",
            7,
        ),
        # 质保期为____自验收之日起12个月
        Pattern("underlined", rf"{WARRANTY}{TERM_OF}{gap(8)}{{drawn:blank}}{gap(40)}{{period}}", 7),
        # 自验收合格之日起一年内，乙方免费提供技术支持。
        Pattern(
            "free-within",
            rf"{{period|blank}}(?:之|以)?内?(?:之后|的)?,?{gap(24)}(?:免费|无偿){gap(16)}{FREE}",
            8,
        ),
        # 乙方为甲方提供2年的免费维护。
        Pattern(
            "years-of",
            rf"(?:提供|享有|享受|承担|负责|给予|重新(?:计算|起算|开始)){gap(24)}{{period|blank}}的?{gap(24)}(?:质保"
            r"|保修|维护|维保|质量保证|售后服务)",
            8,
        ),
        # 免费提供技术支持服务1年
        Pattern(
            "free-from",
            rf"(?:免费|无偿)(?:提供)?{gap(12)}{FREE}{gap(8)}(?:期)?(?:限)?(?:为"
            rf"|:)?{gap(4)}{{period|blank}}",
            7,
        ),
        # 质保期 / 自竣工验收之日起2年
        Pattern(
            "list",
            rf"^(?:[^:\n]{{0,50}}:)?(?:自|从|为|于|[^,;\n]{{0,30}}?(?:起|后))?{gap(16)}{{period"
            rf"|blank}}",
            6,
            where=HEADED,
        ),
        # The warranty period is twelve months from acceptance.
        Pattern(
            "warranty-en",
            r"\b(?:warrant(?:y|ies|ed|s)|guarantee(?:s|d)?|defects? (?:liability"
            r"|notification) period)\b"
            r"(?:(?!\bwithin\b)[^\n.;\ue001\ue009]){0,90}?{period|blank}",
            8,
        ),
        Pattern("warranty-of-en", r"{period|blank}\s?(?:[a-z-]+\s){0,3}warranty\b", 8),
    ),
    bounded=False,
    accept=accept,
    qualify=qualify,
    examples=(
        Example("质保期为自验收合格之日起12个月。", "12 month"),
        Example("设备保修期限____年。", None),
        Example("换上去的水泵，保____个月。", None),
        Example("更换的部件，自更换之日起重新计算6个月保修。", "6 month"),
        Example("售后服务期2年。", "2 year"),
        Example("自项目验收通过之日起一年内，乙方免费提供技术支持服务。", "1 year"),
        Example("乙方提供3年的免费上门维修服务。", "3 year"),
    ),
    not_examples=(
        # How soon a fault is met in the warranty period is a response time.
        "质保期内出现故障的，乙方应在2小时内响应。",
        "质保金在质保期满后30日内无息退还。",
        "保修期内乙方应在3日内更换故障部件。",
    ),
)
