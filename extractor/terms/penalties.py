"""A claim on a penalty or cap -> what it is a share of, which breach it answers, per what it counts."""

from __future__ import annotations

from dataclasses import replace

import regex

from extractor.passages.base import MARKS
from extractor.terms.base import Claim
from models.values import Count, Money, Period, Rate, Ratio, Value

PENALTY = (
    r"(?:违约(?:赔偿|补偿|罚)?金|滞纳金|罚金|罚款|罚息|赔偿金|误期赔偿费?|违约赔偿|赔偿费用?|赔偿款|补偿金"
    r"|逾期(?:付款)?利息|延期(?:交货)?赔偿|延误金|扣罚金额?|扣款金额?)"
)
BREACH = (
    r"(?:逾期|迟延|延迟|延期|延误|拖延|拖欠|超期|超时|误期|未按|未能|未在|未经|未达|未履行|不履行|违反|违约|泄露"
    r"|擅自|不合格|迟到|缺岗|脱岗|投诉|转包|侵权)"
)
DEDUCT = r"(?:扣除|扣减|扣罚|扣款|扣收|扣发|扣付|罚款|处罚|处以|罚没|核减|核扣|减付|罚扣|扣(?=[^件除减罚款收发付])|罚(?=[\ue002\ue009\d]))"
CAP = regex.compile(
    r"(?:不(?:得|应|能|再)?(?:超过|高于|多于|大于)|最高|上限|封顶|限额|以内|\b(?:exceed|capped at|up to|maximum))"
    r"[^,;\n\ue001-\ue009]{0,30}$",
    regex.IGNORECASE,
)
CAP_AFTER = regex.compile(r"(?:元)?(?:为(?:上)?限|封顶|以内)")


def run(most: int) -> str:
    """Up to ``most`` characters that may hold commas and lengths of time, but no share or sum."""
    return rf"[^;\n\ue002-\ue005\ue009]{{0,{most}}}?"


_MONEY_WORD = r"(?:金额|价款?|总?额|款项?|费用?|货款|价值|总价|造价|标的额?|数额|价格)"

# Which money a share is of, with the key; of several in a sentence the nearest before the share.
BASES = (
    (
        "overdue_amount",
        r"(?:逾期|拖欠|欠付|未付|应付|到期|未支付|所欠|欠缴|应缴|迟延(?:支付|付款)|延迟(?:支付|付款)|延期(?:支付|付款)"
        r"|拖延|应支付|应收)(?:而?未付|未支付|应付|支付|付款|缴纳|到期|之|的|且|未){0,4}?"
        r"(?:房屋|设备|服务|合同|工程|物业)?(?:款项?|金额|价款|费用?|货款|服务费|租金|数额|款额|账款|部分|欠款|工程款|额)(?:部分)?(?:的)?(?:总额|金额)?|未(?:退还|返还|退)[^,;\n]{0,10}?(?:部分|款项?|金额|价款)|欠款|(?:overdue|unpaid|outstanding|late)\s(?:amount|sum|balance|payment)",
    ),
    (
        "affected_part",
        r"(?:逾期|迟延|延迟|延期|未|迟|拖延|误期)(?:按期|能)?(?:交付|交货|供货|完成|到货|履行|送货|提供|服务|交)(?:的|之)?"
        r"(?:部分|货物|产品|设备|工作|服务|标的物?|订单|批次|项目)?(?:的|之)?(?:总)?(?:合同)?"
        r"(?:货款|金额|价款|价值|总额|价格|部分|费用)(?:总额|价款|金额|货款)?"
        r"|(?:该|此|相应|对应|违约|涉及|受影响|问题|不合格)(?:批次?|订单|部分|项|笔|次|台|件|单|阶段|服务|产品|货物|设备)"
        r"(?:(?!违约金|不超过|合同)[^,;\n]){0,10}?"
        + _MONEY_WORD
        + r"|(?<!采购)(?<!年度)订单(?:的)?(?:总)?(?:金额|价款?|额|货款)|延误部分|delayed (?:goods|part|portion|deliverables?)",
    ),
    (
        "period_fee",
        r"(?:当|上|本|该|每|次)个?(?:月|季度?|期|年度?|服务期|结算期|考核期|周期)(?:度)?(?:的|应付|应得|应结|结算|合同|总|基本|实际)*+"
        r"(?:服务|维护|维保|物业|保洁|外包|管理|运维|租赁|劳务|保安|考核)*+(?:服务|管理)*+"
        + _MONEY_WORD
        + r"|(?:月度?|季度|年度?)(?:服务|维护|维保|物业|保洁|外包|管理|运维|租赁|保安)(?:服务|管理)*+费用?"
        r"|月租金|月费用?|季度费用?|当(?:月|季|期)(?:应付)?款项?|(?:monthly|quarterly|annual)\s(?:service\s)?(?:fees?|charges?)",
    ),
    ("deposit", r"(?:履约|质量|质保|服务)?(?:保证金|押金|质保金|定金)(?:总额|金额)?|deposit"),
    (
        "contract_amount",
        r"(?:合同|协议|项目|工程|采购|标的|中标|成交|服务费|费用|价款|货款)(?:项下|的|年度|服务|采购|暂定|含税|约定)*+(?:总)+(?:服务)?"
        + _MONEY_WORD
        + r"|(?:合同|协议|项目|工程|采购|中标|成交|标的)(?:项下|的|年度|采购|订单|暂定|含税|约定|服务|标的)*+"
        + _MONEY_WORD
        + r"|总(?:合同|服务)?(?:金额|价款?|额|费用|服务费|货款|造价)|全部(?:合同)?(?:价款|费用|货款|金额)"
        r"|年度采购(?:订单)?(?:总)?(?:金额|额)|(?:total\s)?(?:contract|order) (?:price|amount|value|sum)|total (?:price|fees?|amount)",
    ),
)
BASE = tuple((key, regex.compile(words, regex.IGNORECASE)) for key, words in BASES)
OTHER_BASE = regex.compile(r"[一-龥]{2,12}的$")

# Which breach a penalty answers, as asked for in this order.
TRIGGERS = (
    ("confidentiality", r"保密|泄密|泄露|披露|商业秘密|个人信息|confidential"),
    (
        "termination",
        r"(?:单方|提前|擅自|中途|无故)[^,;\n]{0,8}(?:解除|终止|退出|解约)|(?:解除|终止|取消)(?:[^,;\n权]{0,10})(?:的|后|时),"
        r"|(?:解除|终止)(?:本)?(?:合同|协议)的|导致[^,;\n]{0,8}(?:解除|终止)",
    ),
    (
        "late_payment",
        r"(?:逾期|延迟|迟延|延期|拖延|拖欠|超期|未按[^,;\n]{0,12}|未能[^,;\n]{0,10}|未在[^,;\n]{0,16}|未)(?:向[^,;\n]{2,6})?"
        r"(?:付款|支付|交费|缴费|缴纳|付清|结算|结清|偿付|付)|欠付|拖欠|未付款|late payment|overdue",
    ),
    (
        "service_level",
        r"响应|到场|到达现场|满意[度率]|接通率|可用[率性]|考核|服务标准|服务水平|巡检|投诉|迟到|脱岗|缺岗|离岗|旷工|睡岗"
        r"|培训|排除故障|修复|客诉|差评|availability|service level|response",
    ),
    ("quality", r"质量|不合格|不符合|缺陷|瑕疵|假冒|质保|验收未|未通过验收|defect|quality"),
    (
        "late_delivery",
        r"逾期|迟延|延迟|延期|延误|超期|误期|拖延|拖期|未按[^,;\n]{0,8}(?:时|期|间|限)|未按时|未能按|late deliver|delay",
    ),
    (
        "other",
        r"转包|分包|侵权|知识产权|贿赂|更换|挪用|伪造|虚假|弄虚作假|廉洁|资质|人员|安全事故|infring|brib|solicit",
    ),
)
TRIGGER = tuple((key, regex.compile(words, regex.IGNORECASE)) for key, words in TRIGGERS)

PERIOD, COUNT = MARKS["period"], MARKS["count"]
# 每逾期一日; 每延迟7天; 逾期一天: for each such length of time.
EACH_PERIOD = regex.compile(
    rf"每{{0,1}}[^,;\n]{{0,10}}?(?P<each>每|逾期|迟延|延迟|延期|延误|超期|超过|拖延|拖欠|误期|晚|逾)[^,;\n]{{0,8}}?(?P<mark>{PERIOD})"
)
EACH_TIME = regex.compile(
    r"每(?:逾期|延迟|迟延|延误|超期|拖延)?(?:满)?[1一]?(?:个)?\(?(?P<unit>日|天|小时|周|星期|月)(?!度|费|服务|租|应|结|均|的服务)|(?P<daily>按日|按天|逐日|日均?按|per day|daily)|(?:for each|for every|per|each)\s(?P<english>day|week|month)"
)
EACH_THING = regex.compile(
    r"[每单](?:发生|出现|发现|缺少?|少|有|更换|迟到|违反|延误|泄露|违约|投诉|造成|产生|接到|被投诉|存在|查实|涉及|检查出|不合格)*+"
    rf"[^,;\n{PERIOD}]{{0,8}}?(?:(?P<mark>{COUNT})|[1一]?(?P<unit>人次|天人|人天|人日|次|人|起|项|件|处|例|台|个|单|名|份|套|笔|票))"
)
LAST_COUNT = regex.compile(rf"(?<!累计)(?<!达到)(?<!第){COUNT}(?:的|者)?,?[^,;\n]{{0,10}}$")
AFTER_UNIT = regex.compile(
    r"\s?[(]?(?:/|每|per\s|a\s|for (?:each|every)\s)(?:[1一])?(?P<unit>人次|天人|人天|日|天|小时|周|月|次|人|起|项|件|处|例|台|单|day|week|month|year|hour|event|incident)"
)
UNITS = {
    "日": "day",
    "天": "day",
    "小时": "hour",
    "周": "week",
    "星期": "week",
    "月": "month",
    "次": "event",
    "incident": "event",
    "例": "event",
    "起": "event",
    "名": "人",
}


def qualify(claim: Claim) -> dict[str, str | None]:
    """Base, trigger and payer of a penalty."""
    return {"base": find_base(claim), "trigger": find_trigger(claim)}


def find_base(claim: Claim) -> str | None:
    """What the share is of; None when the sentence does not say, and for a sum."""
    mention = claim.mention
    if mention is not None and mention.kind == "money":
        return None
    before = regex.split(r"[\ue002-\ue004]", claim.before)[-1]
    # The nearest words decide; of two that end together the longer says more.
    found = [
        (match.end(), match.end() - match.start(), key)
        for key, base in BASE
        for match in base.finditer(before)
    ]
    if not found:
        after = regex.match(
            r"\s?of[^,;\n]{0,50}|(?:/天|/日|每[天日])?的?[^,;\n]{0,14}", claim.after
        )
        words = "" if after is None else after[0]
        return next((key for key, base in BASE if base.search(words)), _unnamed_base(before))
    return _settled(max(found)[2], claim)


def is_cap(claim: Claim) -> bool:
    """Whether the value is a ceiling on what is paid, not what is paid."""
    return CAP.search(claim.before) is not None or CAP_AFTER.match(claim.after) is not None


def _settled(key: str, claim: Claim) -> str:
    """逾期金额 and 逾期部分 are money owed when a payment is late, goods when a delivery is."""
    if key == "overdue_amount" and find_trigger(claim) in ("late_delivery", "quality"):
        return "affected_part"
    return key


def _unnamed_base(before: str) -> str | None:
    return "other" if OTHER_BASE.search(before) else None


def find_trigger(claim: Claim) -> str:
    """The breach that is named in the sentence, above it, or just before; else ``general``."""
    innermost = claim.passage.context.rsplit("/", 1)[-1]
    for words in (claim.before, claim.passage.row_head, innermost, claim.after, claim.earlier):
        for key, cue in TRIGGER:
            if cue.search(words):
                return key
    return "general"


def find_per(claim: Claim) -> str | None:
    """For each what the penalty falls due (``day``, ``10day``, ``event``, ``人``); None when once."""
    unit = AFTER_UNIT.match(claim.after)
    if unit is not None:
        return UNITS.get(unit["unit"], unit["unit"])
    before = regex.split(r"[\ue002-\ue004]", claim.before)[-1]
    for find in (_each_period, _each_time, _each_thing):
        per = find(claim, before)
        if per is not None:
            return per
    return _one_time(claim, before)


def _one_time(claim: Claim, before: str) -> str | None:
    """迟到一次扣50元: a sum for one event, though no 每 says so."""
    if not before.endswith(COUNT) and not LAST_COUNT.search(before):
        return None
    offset = claim.passage.start + len(claim.before) - len(before)
    mention = claim.reading.mentions[offset + before.rindex(COUNT)]
    return "event" if mention.value == Count(1) and mention.unit in ("次", "例", "起") else None


def _each_period(claim: Claim, before: str) -> str | None:
    offset = claim.passage.start + len(claim.before) - len(before)
    for match in EACH_PERIOD.finditer(before):
        mention = claim.reading.mentions.get(offset + match.start("mark"))
        value = None if mention is None else mention.value
        if not isinstance(value, Period) or value.high is not None:
            continue
        if "每" in match[0]:
            return value.unit if value.amount == 1 else f"{value.amount}{value.unit}"
        if value.amount == 1:
            return value.unit
    return None


def _each_time(claim: Claim, before: str) -> str | None:
    match = EACH_TIME.search(before)
    if match is None:
        return None
    return "day" if match["daily"] else match["english"] or UNITS[match["unit"]]


def _each_thing(claim: Claim, before: str) -> str | None:
    offset = claim.passage.start + len(claim.before) - len(before)
    for match in EACH_THING.finditer(before):
        unit = match["unit"]
        if unit is None:
            mention = claim.reading.mentions[offset + match.start("mark")]
            unit = mention.unit if mention.value == Count(1) else ""
        if unit:
            return UNITS.get(unit, unit)
    return None


def read_share(claim: Claim) -> Value | None:
    """The claimed share as a rate when it falls due for each day, time or head; else as it stands."""
    value = None if claim.mention is None else claim.mention.value
    if isinstance(value, Ratio):
        per = find_per(claim)
        return value if per is None else Rate(per=per, percent=value.percent)
    return value


def read_sum(claim: Claim) -> Value | None:
    """The claimed sum with its unit when it falls due for each day, time or head."""
    value = None if claim.mention is None else claim.mention.value
    if not isinstance(value, Money):
        return value
    if value.per is None:
        return replace(value, per=find_per(claim))
    if value.per == "event" and claim.after.startswith("·人"):
        return replace(value, per="次·人")
    return value
