"""Acceptance period: time to accept work, goods or documents, or to object to them."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.acts import done_within, is_free_or, is_own_act, within, within_en
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import next_words
from extractor.terms.service import lasts, lead_up
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

CHECK = r"(?:验收|检验|异议|审核|查验|评审|审查|质量异议|数量异议|复验|初验|终验|确认)"
# What is handed over to be accepted, as against an order or a proposed change.
WORK = compile_once(
    r"成果|交付|报告|方案|图纸|文件|资料|样品|账单|对账|结算|清单|异议|索赔|验收|设计|软件"
    r"|文档|货物|产品|工作量|单据|申请|需求说明|稿|结果|记录|服务单|[月周季年]报|报表|明细|计划|名单|签字|盖章"
)
# 数量短少, 包装破损 are objected to where goods are received; elsewhere they are told of.
FLAW = (
    r"(?:异议|疑[义问]|不符|短[缺少]|缺[少失件]|破损|损坏|瑕疵|缺陷|差错|错误|误差|质量问题|不合格"
    r"|与[^,;\n]{0,12}不一致)"
)
DISPUTED = compile_once(r"异议|疑[义问]|质量问题|瑕疵")
RECEIVED = compile_once(r"收到|收货|接收|到货|签收|验收|交付|送达|开箱|交接")
# 过期视为完好, 逾期未提出视为认可
LAPSE = (
    rf"(?:未|没有|不|逾期|过期|超过?期|期满){wide(60)}(?:视为|视同|即为|默认|就?算是?|算作|就?当作?)[^,;\n]{{0,24}}?"
    r"(?:[没无]有?(?:意见|问题)|验收|接受|认可|同意|合格|确认|通过|无异议|无误|认同|完好|齐全|符合)"
)
LAPSES = compile_once(LAPSE)
ORDERED = compile_once(r"\bconfirm\w* (?:[a-z]+ ){0,3}orders?\b", regex.IGNORECASE)
OTHER_MATTER = compile_once(r"变更|调整|不可抗力|订单|续签|续约|延期|转让|分包|涨价|调价")
# 到货后30日内完成验收并付款 is a time to pay.
PAID = compile_once(r"[^;\n]{0,40}?(?:支付|付款|付清|结清|退还|返还)")


def accept(claim: Claim) -> bool:
    """Something to accept or to refuse, in days rather than hours to months."""
    if not lasts(claim, "hour", "month") or not is_own_act(claim):
        return False
    words = lead_up(claim, 1)
    if claim.pattern.name == "answer-within":
        return bool(WORK.search(words)) and not OTHER_MATTER.search(words)
    if claim.pattern.name == "objection":
        return bool(DISPUTED.search(words) or RECEIVED.search(words)) or _lapses(claim)
    if claim.pattern.name == "accepted-within" and ORDERED.search(claim.matched):
        return False
    if claim.pattern.name in ("object-within", "silence"):
        return _is_of_goods_or_work(claim, words + claim.after)
    return claim.pattern.name != "term-of" or not PAID.match(claim.after)


def _is_of_goods_or_work(claim: Claim, words: str) -> bool:
    """Not silence on a change; and 4小时内确认订单，逾期视为接受 is an answer."""
    if "订单" in words and not is_free_or(claim, "object", "accept"):
        return False
    return not compile_once(r"变更|不可抗力|续[签约]|自动(?:延|续)").search(words)


def _lapses(claim: Claim) -> bool:
    """Whether silence is taken for consent, in this sentence or in the next."""
    return LAPSES.search(claim.after + "\n" + next_words(claim)) is not None


TERM = TermType(
    key="acceptance_period",
    title=Bilingual("验收/异议期", "Acceptance period"),
    value="period",
    patterns=(
        # 甲方应在收到交付物后10个工作日内组织验收。
        Pattern("accept-within", within("accept"), 8),
        # 买方应在收货后7日内提出书面异议。
        Pattern("object-within", within("object"), 9),
        # 对质量有异议的，应在收货后15日内书面提出。
        Pattern(
            "objection",
            rf"{FLAW}[^;\n]{{0,40}}?{{period|blank}}{WITHIN}{gap(24)}(?:提出|通知|告知|反馈|反映"
            r"|报告|书面|声明|主张|提(?=$|[,;。的]))",
            9,
        ),
        # 甲方应在收到报告后5日内予以确认。
        Pattern("answer-within", within("confirm", "answer"), 8),
        # 收到成果后5日内未答复的，视为验收通过。
        Pattern(
            "silence",
            rf"{{period|blank}}{WITHIN},?{wide(30)}{LAPSE}",
            9,
        ),
        # 验收期限为到货后15日。
        Pattern(
            "term-of",
            rf"{CHECK}的?(?:期限|期间|时间|时限|周期|期)(?:为|是|:|不超过|应为|不得超过"
            rf"|约定为){wide(24)}{{period|blank}}",
            8,
        ),
        # 验收的时间：（空）
        Pattern("blank", r"^验收的?(?:时间|期限)[^:\n]{0,8}:(?P<value>)?$", 6),
        Pattern("open", r"^验收的?(?:时间|期限)(?:[和及、]地点)?:{blank}$", 6),
        # Customer shall accept or reject the deliverables within ten business days.
        Pattern("accepted-within", done_within("accept", "object", "confirm"), 8),
        # Within ten days of delivery Customer shall inspect the goods.
        Pattern("within-accept", within_en("accept", "object"), 8),
        # Customer shall have ten days to inspect the goods.
        Pattern(
            "days-to-accept",
            r"{period|blank}[^\n.;]{0,50}?\bto (?:inspect|accept|review|test|reject|object"
            r"|evaluate)\b",
            8,
        ),
        # Customer shall notify Supplier of any disputed amount within ten days.
        Pattern(
            "told-defect-en",
            r"\bnotif[a-z]+\b[^.;\n]{0,40}?\b(?:disput|defect|non-?conform|shortage|objection"
            r"|damage)[a-z]*\b[^.;\n]{0,50}?within\s?{period|blank}",
            9,
        ),
        # The Client shall notify the Supplier within ten days of receipt if it disputes an invoice.
        Pattern(
            "told-within-en",
            r"\bnotif[a-z]+\b[^.;\n\ue001-\ue009]{0,60}?within\s?{period|blank}[^.;\n]{0,80}?"
            r"\b(?:disput|defect|non-?conform|shortage)[a-z]*\b",
            9,
        ),
        # Any claim for visible defects must be made within 14 days of delivery.
        Pattern(
            "claim-within-en",
            r"\bclaims?\b[^.;\n\ue001-\ue009]{0,80}?\b(?:made|filed|submitted|notified|presented|lodged"
            r"|raised)\b[^.;\n\ue001-\ue009]{0,30}?within\s?{period|blank}",
            9,
            unless=r"force majeure|insur|indemn|third part|arbitrat|court",
        ),
        # an acceptance period of ten days
        Pattern(
            "period-en",
            r"\b(?:acceptance|inspection|review|testing) (?:period"
            r"|time)\b[^\n.;]{0,40}?{period|blank}",
            9,
        ),
    ),
    bound="max",
    accept=accept,
    examples=(
        Example("甲方应在收到交付物后10个工作日内组织验收。", "10 business_day", bound="max"),
        Example("验收期限为货到现场后15日。", "15 day"),
        Example("买方应在收货后7日内提出书面异议。", "7 day"),
        Example("委托方____个工作日内未答复的，视为验收通过。", None),
        Example("业主委员会15天里头不提意见，就算认可。", "15 day"),
        Example("采购人应于收到结算资料后20日内审核完毕。", "20 day"),
        Example("Customer shall accept or reject each deliverable within 10 days.", "10 day"),
    ),
    not_examples=(
        # Payment after acceptance is no time to accept.
        "验收合格后30日内，甲方支付余款。",
        "甲方验收合格后15日内审核发票并付款。",
        "项目完成后由双方共同验收。",
    ),
)
