"""Fee: any price but the whole one: unit prices, charges for extra work, parts of the price."""

from __future__ import annotations

from dataclasses import replace

import regex

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import passages_before, row_of, words_of
from extractor.terms.payment import is_open, is_share_of, restates
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.values import Money, Rate, Ratio, Value

FEE = r"(?:费用标准|收费标准|收费|资费|计费标准|费用|服务费|费|单价|价格|报价|费率|酬金|报酬|(?<![评总同标定报])价|租金|劳务费|底薪|提成|佣金|补贴|补助|津贴|工资)"
NOT_FEE = regex.compile(
    r"违约|滞纳金|罚|扣款|扣除|扣减|保证金|押金|定金|质保金|赔偿|赔付|损失|保险金额|保额|注册资本|税额|税金(?!额)|预付|首付|尾款|余款|进度款|(?<!不)超过[^,;\n]{0,4}$|优惠|折扣|下浮"
)
TOTAL = regex.compile(r"(?:^|[^不未])(?:总(?:价|金额|额)|合同(?:价|金额))(?!的)|合计|总计|共计")
THRESHOLD = regex.compile(r"(?:元)?(?:以上|以下)(?:的|,|时)")
# 每人每月: for what a price is charged, when the sum itself does not say
EACH = regex.compile(
    r"(?:每|/)(?P<first>人次|人月|平方米|平米|工时|坐席|座席|席位|小时|分钟|年|月|季度?|日|天|次|人|台|套|个|件|单|份|桌|吨|公里|辆|户|条|笔|点)"
    r"(?:(?:每|/|·)(?P<second>年|月|日|天|小时|次))?[^,;\n\ue001-\ue009]{0,14}$"
)
EACH_AFTER = regex.compile(
    r"[(]?(?:/|每|·|\\)(?P<unit>年|月|季度?|日|天|小时|次|人|台|per (?:year|month|day|hour))[)]?|\s?per (?P<english>year|month|day|hour|event|person|seat|user|agent)"
)
PERIODIC = regex.compile(r"(?:月度?|年度?|季度?)(?:服务|维护|维保|物业|运维|管理|租赁)+费")
PARTS = regex.compile(r"分项|其中|构成|明细|分别为|组成")
EACH_ENGLISH = regex.compile(
    r"\b(?P<unit>hourly|daily|monthly|yearly)\b[^\ue001-\ue009]{0,40}$", regex.IGNORECASE
)
YEARLY = regex.compile(
    r"(?:年度?|每年)(?:的)?(?:服务|维护|维保|技术服务|运维|管理|租赁|使用|许可)+费用?[^,;\n\ue001-\ue009]{0,12}$"
)
MONTHLY = regex.compile(
    r"(?:月度?|每月)(?:的)?(?:服务|维护|维保|物业|运维|管理|租赁|使用)+费用?[^,;\n\ue001-\ue009]{0,12}$"
)
UNITS = {
    "年": "year",
    "月": "month",
    "季": "quarter",
    "季度": "quarter",
    "日": "day",
    "天": "day",
    "小时": "hour",
    "次": "event",
    "分钟": "minute",
}


def read(claim: Claim) -> Value | None:
    """The price with the unit or period that the sentence names."""
    value = None if claim.mention is None else claim.mention.value
    per = _per(claim)
    if isinstance(value, Money):
        if value.per is None:
            return replace(value, per=per)
        more = EACH_AFTER.match(claim.after)
        unit = None if more is None else _unit(more["unit"] or more["english"])
        return value if unit is None else replace(value, per=f"{value.per}/{unit}")
    if isinstance(value, Ratio) and (YEARLY.search(claim.before) or per == "year"):
        return Rate(per="year", percent=value.percent)
    return value


def _per(claim: Claim) -> str | None:
    after = EACH_AFTER.match(claim.after)
    if after is not None:
        return _unit(after["unit"] or after["english"])
    english = EACH_ENGLISH.search(claim.before)
    if english is not None:
        return english["unit"].lower().removesuffix("ly").replace("dai", "day")
    before = EACH.search(claim.before)
    if before is not None:
        units = [_unit(unit) for unit in (before["first"], before["second"]) if unit]
        return "/".join(unit for unit in units if unit).replace("人月", "人/month")
    if MONTHLY.search(claim.before):
        return "month"
    return "year" if YEARLY.search(claim.before) else None


def _unit(printed: str | None) -> str | None:
    return None if printed is None else UNITS.get(printed, printed)


def qualify(claim: Claim) -> dict[str, str | None]:
    """What is paid for, as printed."""
    item = claim.words("item")
    return {"item": item or claim.passage.row_head or None}


def accept(claim: Claim) -> bool:
    """A price, no penalty, deposit, instalment, or line total beside a unit price."""
    near = regex.split(r"[,;]", claim.before)[-1]
    if restates(claim) or is_share_of(claim) or NOT_FEE.search(near):
        return False
    mention = claim.mention
    if claim.pattern.name == "priced" and getattr(mention and mention.value, "per", None) is None:
        return False
    if TOTAL.search(near) and not PERIODIC.search(near) and claim.pattern.name != "tax-free":
        return False
    if not is_open(claim, "元%"):
        return False
    if claim.pattern.name == "listed-part" and not _is_breakdown(claim):
        return False
    if claim.pattern.name == "empty" and not claim.passage.row_head + claim.passage.column_head:
        return False
    if _is_empty_row(claim):
        return False
    return THRESHOLD.match(claim.after) is None and not _is_line_total(claim)


def _is_breakdown(claim: Claim) -> bool:
    """Whether the sentence, or those just before, split a price into parts."""
    before = (words_of(claim, passage) for passage in passages_before(claim, 3))
    return any(PARTS.search(words) for words in (claim.before, *before))


def _is_empty_row(claim: Claim) -> bool:
    """A blank price in a row that names nothing is a spare row of the form."""
    mention, passage = claim.mention, claim.passage
    if mention is None or mention.value is not None:
        return False
    return bool(passage.column_head) and not passage.row_head


def _is_line_total(claim: Claim) -> bool:
    """A row's sum beside its unit price says nothing new."""
    if "单价" in claim.passage.column_head or not claim.passage.column_head:
        return False
    return any("单价" in cell.column_head for cell in row_of(claim))


TERM = TermType(
    key="fee",
    title=Bilingual("费用/单价", "Fee"),
    value="money",
    patterns=(
        # 上门服务费为每次300元。
        Pattern(
            "fee-is",
            rf"(?P<item>[^,;:\n\ue001-\ue009]{{0,16}}?{FEE})(?:标准)?(?:\([^()\n]{{0,12}}\))?(?:为|是|:|按照?|不(?:超过|高于)|合计|共计|总计|计|暂定|人民币|¥){{1,2}}{gap(16)}{{money|blank}}",
            6,
        ),
        # 单价（表头） / 12.50
        Pattern(
            "unit-price-cell",
            rf"^[^:\n]{{0,40}}(?:单价|价格|资费|费用|收费标准|报价|费)[^:\n]{{0,12}}:{wide(10)}{{money|blank}}",
            7,
        ),
        # 按每人每月5500元计算
        Pattern(
            "each",
            rf"(?P<item>[^,;:\n\ue001-\ue009]{{0,12}}?)(?:每|按){gap(8)}{{money}}{gap(6)}(?:计算|收取|结算|支付|计费|收费|标准)",
            6,
        ),
        # 收取上门费200元
        Pattern(
            "charge",
            r"(?:收取|收费|支付|另收|加收|计收|缴纳)(?P<item>[^,;:\n\ue001-\ue009]{0,14}?费用?)(?:人民币|共|为|:)?{money|blank}",
            6,
        ),
        # 不含税金额为75471.70元
        Pattern(
            "tax-free",
            rf"(?P<item>不含(?:增值)?税(?:的)?(?:合同)?(?:总)?(?:金额|价款?|总价|额|价格)|未税(?:额|金额|价)|税前(?:价|金额)){gap(14)}{{money|blank}}",
            9,
        ),
        # 其中：主机设备30万元、安装工程5万元
        Pattern(
            "listed-part",
            r"(?:^|[:、,;])(?P<item>[一-龥()A-Za-z/]{2,14}?)(?:为|:|人民币|共|计)?{money}",
            5,
        ),
        # 不含税金额：  (an empty cell)
        Pattern(
            "empty",
            r"(?P<item>(?:不含(?:增值)?税|未税)(?:的)?(?:金额|价款?|总价|额|价格))(?:\([^()\n]{0,8}\))?(?:人民币|¥|元)?:$",
            7,
            gives="blank",
        ),
        # 其中设备费30万元，安装费5万元
        Pattern(
            "part",
            r"(?P<item>[^,;:、\n\ue001-\ue009]{2,14}?(?:费|款|价))(?:为|:|人民币|共|计|约)?{money|blank}",
            6,
            unless=r"违约金|赔偿|罚",
        ),
        # 服务费率为合同额的3%
        Pattern(
            "fee-share",
            rf"(?P<item>[^,;:\n\ue001-\ue009]{{0,12}}?(?:费率|服务费用?|管理费|代理费|维护费用?|手续费|佣金|提成)){gap(24)}{{ratio|blank}}",
            6,
            unless=r"支付[^,;\n]{0,20}%|税率|预付|付至|余款|尾款|验收|违约|扣|税",
        ),
        # 300元/次
        Pattern(
            "price-per-unit",
            rf"(?P<item>[^,;:\n\ue001-\ue009]{{2,16}})[:,]?{gap(6)}{{money}}(?:/|每)",
            5,
        ),
        # 不高于每人月2万元
        Pattern(
            "per-head",
            r"(?P<item>[^,;:\n\ue001-\ue009]{0,24}?)每(?:人次|人月|人|年|月|季度|天|日|小时|工时|次|台|套|平方米|平米|坐席|座席|席位|户|车|份|件|单|条|桌|公里|吨){1,2}[^,;:\n\ue001-\ue009]{0,8}?{money}",
            6,
            unless=r"违约|罚|扣|赔偿|逾期|迟到|投诉",
        ),
        # 早餐10元/人，午餐20元/人
        Pattern("priced", r"(?P<item>[^,;:\n\ue001-\ue009]{2,16}?)(?:为|按|:)?{money}", 4),
        # The hourly rate is USD 120.
        Pattern(
            "rate-en",
            r"(?P<item>[a-z ]{0,30}(?:rate|fee|price|charge|cost)s?)\b[^\n.;]{0,40}?{money|blank}",
            6,
            unless=r"total|late|penalt|damages|exceed|liab",
        ),
        Pattern(
            "per-unit-en",
            r"{money}\s?(?:per|/)\s?(?:hour|day|month|year|user|seat|agent|unit|person|event|call|ticket)",
            7,
            unless=r"late|penalt|damages",
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    examples=(
        Example("上门服务费为每次300元。", "CNY 300.00/event"),
        Example("坐席服务单价：5,500元/人/月", "CNY 5500.00/人/month"),
        Example("加班费用标准为____元。", None),
        Example("不含税金额为人民币75,471.70元。", "CNY 75471.70"),
        Example(
            "保修期外维修的，乙方收取检测费120元。", "CNY 120.00", qualifiers=(("item", "检测费"),)
        ),
        Example("The hourly rate is USD 120.", "USD 120.00/hour"),
    ),
    not_examples=(
        "乙方应支付违约金500元。",
        "本合同总金额为人民币捌万元整。",
        "履约保证金为5000元。",
        "由此产生的费用由乙方承担。",
    ),
)
