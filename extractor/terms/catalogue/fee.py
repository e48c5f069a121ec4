"""Fee: any price but the whole one: unit prices, charges for extra work, parts of the price."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import is_english, run_en
from extractor.terms.neighbours import passages_before, row_of, words_of
from extractor.terms.payment import is_open, is_share_of, restates
from extractor.terms.penalties import BREACH, DEDUCT, REPAIR
from extractor.terms.prices import UNIT, find_item, read_price
from extractor.terms.words import PART_START, gap, wide
from models.gap import Bilingual

NOUN = (
    r"(?P<noun>收费标准|收费|资费|费率|费用?|单价|价格|报价|(?<![评总同标定报])价|酬金|报酬|租金"
    r"|底薪"
    r"|提成|佣金|补贴|补助|津贴|工资)"
)
IS = (
    r"(?:标准|总额)?(?:\([^()\n]{0,12}\))?(?:为|是|:|按照?|不(?:超过|高于)|合计|[共总]?计|暂定"
    r"|人民币|¥)"
)
SHARE_IS = r"(?:标准|比例)?(?:为|是|按照?|不(?:超过|高于)|:)"
# What is paid for another reason than a price: damages, deposits, instalments, discounts.
NOT_FEE = compile_once(
    r"违约|滞纳金|罚|扣款|扣除|扣减|保证金|押金|定金|质保金|赔偿|赔付|损失|保险金额|保额|注册资本"
    r"|税额|税金(?!额)|奖励|奖金|补偿(?!费)|价值|预付|首付|尾款|余款|进度款|(?<!不)超过[^,;\n]{0,4}$|优惠|折扣|下浮"
)
NOT_FEE_EN = (
    r"\b(?:total|late|penalt\w+|damages|exceed\w*|liab\w+|less than|more than|overdue|deduct\w*"
    r"|credits?|insur\w+|deposit|terminat\w+|cancel\w*|for example|limit|delay\w*)\b"
)
TOTAL = compile_once(r"(?:^|[^不未])(?:总(?:价|金额|额)|合同(?:价|金额))(?!的)|合计|[总共]计")
# 月服务费合计: a sum for each month is no sum of the contract.
PERIODIC = compile_once(
    r"[年月季]度?(?:服务|维护|维保|物业|运维|管理|租赁)*(?:费|租金)|[每年月季]度?(?:合计|共计|总计)"
)
# 超过5000元的: a threshold, no price.
THRESHOLD = compile_once(
    r"元?(?:\(不?含\))?(?:(?:及|之)?以[上下]|之?以?内)(?:\(不?含\))?(?:的|,|时)"
)
# 单次维修费在500元以内
UP_TO = compile_once(r"(?:不(?:超过|高于|足)|低于|小于|[在达])[^,;\n]{0,6}$")
# 每次采购不足1000元的
LESS_THAN = compile_once(r"(?:不足|低于|小于|不满|少于)[^,;\n]{0,6}$")
BELOW = compile_once(r"元?(?:\(含\))?(?:之|以)?[内下](?:的|,)")

# 迟到的，每次50元: what a breach costs is no price.
FAULT = compile_once(rf"{BREACH}[^;\n]{{0,24}}[的者],|{DEDUCT}|{REPAIR}")
UNIT_PRICE = compile_once(r"单价|[Uu]nit (?:[Pp]rice|[Rr]ate|[Cc]ost)|UNIT PRICE")
PARTS = compile_once(r"分项|其中|构成|明细|分别为|组成")


def qualify(claim: Claim) -> dict[str, str | None]:
    """What is paid for, as printed."""
    return {"item": find_item(claim)}


def accept(claim: Claim) -> bool:
    """A price, no penalty, deposit, instalment, or line total beside a unit price."""
    near = compile_once(r"[,;]").split(claim.before[-200:])[-1]
    if restates(claim) or is_share_of(claim) or NOT_FEE.search(near):
        return False
    if claim.pattern.name not in ("tax-free", "tax-free-after", "empty") and _is_total(claim, near):
        return False
    if not is_open(claim, "元%") or _is_threshold(claim, near):
        return False
    if claim.pattern.name in ("priced", "per-head", "listed-part") and FAULT.search(
        claim.before[-120:]
    ):
        return False
    return _fits_pattern(claim) and not _is_spare_row(claim) and not _is_line_total(claim)


def _is_threshold(claim: Claim, near: str) -> bool:
    """Whether the sum is one from which or up to which something holds (不足1000元的)."""
    return (
        THRESHOLD.match(claim.after) is not None
        or (UP_TO.search(near) is not None and BELOW.match(claim.after) is not None)
        or (LESS_THAN.search(near) is not None and claim.after.startswith("的"))
    )


def _is_total(claim: Claim, near: str) -> bool:
    """Whether the words or the row's head name the whole price."""
    if PERIODIC.search(near):
        return False
    return TOTAL.search(near) is not None or TOTAL.search(claim.passage.row_head) is not None


def _fits_pattern(claim: Claim) -> bool:
    """What the looser patterns ask for beyond their words."""
    match claim.pattern.name:
        case "priced-en":
            return is_english(claim) and getattr(read_price(claim), "per", None) is not None
        case "priced":
            return getattr(read_price(claim), "per", None) is not None
        case "listed-part":
            return _is_breakdown(claim)
        case "empty":
            return bool(claim.passage.row_head or claim.passage.column_head)
        case _:
            return True


def _is_breakdown(claim: Claim) -> bool:
    """Whether the sentence, or those just before, split a price into parts."""
    before = (words_of(claim, passage) for passage in passages_before(claim, 3))
    return any(PARTS.search(words) for words in (claim.before, *before))


def _is_spare_row(claim: Claim) -> bool:
    """Whether a blank price stands in a row that names nothing: a spare row of the form."""
    mention, passage = claim.mention, claim.passage
    if mention is None or mention.value is not None:
        return False
    return bool(passage.column_head) and not passage.row_head


def _is_line_total(claim: Claim) -> bool:
    """Whether the cell is a row's sum beside its unit price, which says nothing new."""
    if UNIT_PRICE.search(claim.passage.column_head) or not claim.passage.column_head:
        return False
    return any(UNIT_PRICE.search(cell.column_head) for cell in row_of(claim))


TERM = TermType(
    key="fee",
    title=Bilingual("费用/单价", "Fee"),
    value="money",
    patterns=(
        # 不含税金额为75471.70元
        Pattern(
            "tax-free",
            rf"(?P<noun>不含(?:增值)?税的?(?:合同)?总?(?:金额|价款?|额|价格)|未税(?:额|金额|价)"
            rf"|税前(?:价|金额)){gap(14)}{{money|blank}}",
            9,
        ),
        # 合同价款（不含税）：75471.70元
        Pattern(
            "tax-free-after",
            r"(?P<noun>(?:价款?|金额|总额|总价|费用)\(不含(?:增值)?税(?:价|金额)?\))"
            rf"{gap(8)}{{money|blank}}",
            9,
        ),
        # 不含税金额：  (an empty cell)
        Pattern(
            "empty",
            r"(?P<noun>(?:不含(?:增值)?税|未税)的?(?:金额|价款?|总价|额|价格))"
            r"(?:\([^()\n]{0,8}\))?(?:人民币|¥|元)?:$",
            7,
            gives="blank",
        ),
        # 单价（表头） / 12.50
        Pattern(
            "price-cell",
            rf"^[^:\n]{{0,40}}(?:单价|价格|费用?|收费标准|报价)[^:\n]{{0,12}}:{wide(10)}{{money"
            rf"|blank}}",
            7,
        ),
        # 上门服务费为每次300元。
        Pattern("fee-is", rf"{NOUN}{IS}{{1,2}}{gap(16)}{{money|blank}}", 6),
        # 收取上门费200元
        Pattern("charge", rf"{NOUN}(?:人民币|[共总]?计|为|:|约)?{{money|blank}}", 6),
        # 不高于每人月2万元
        Pattern(
            "per-head",
            rf"每(?:{UNIT}){{1,2}}{gap(8)}{{money|blank}}",
            6,
            unless=r"违约|罚|扣|赔偿|逾期|迟到|投诉|奖|价值",
        ),
        # 每月合计12万元
        Pattern(
            "each-in-all", rf"每?(?P<noun>[年月季]度?(?:合计|共计|总计)){gap(6)}{{money|blank}}", 7
        ),
        # 按300元/次计算
        Pattern(
            "by", rf"按照?{gap(8)}{{money}}{gap(6)}(?:计算|收取|结算|计费|计价|计取|收费|标准)", 6
        ),
        # 服务费率为合同额的3%
        Pattern(
            "fee-share",
            rf"(?P<noun>费率|费用?|佣金|提成|service fee|commission){SHARE_IS}{gap(20)}{{ratio"
            rf"|blank}}",
            8,
            unless=r"税|预付|付至|余款|尾款|验收|违约|扣|支付[^,;\n]{0,20}(?:\ue003|\ue009)的",
        ),
        # 收取项目金额5%的管理费
        Pattern(
            "share-charged",
            rf"(?:收取|提取|计取|计提|加收|按){gap(16)}{{ratio}}的?(?:收取|计提|提取)?{gap(4)}"
            rf"(?P<noun>(?:管理|服务|代理|手续|监理|咨询|设计)费|佣金|提成|酬金)",
            8,
            unless=r"税|预付|余款|尾款|违约|扣",
        ),
        # 收费标准（标题） / 早餐8元，午餐15元
        Pattern(
            "listed-price",
            rf"{PART_START}(?P<noun>[一-龥()A-Za-z/]{{2,14}}?)(?:为|按|:)?{{money}}(?=$|[,;、(])",
            6,
            where=r"(?:收费|价格|单价|餐标|费用标准|报价|资费)[^/]*/[^/]*/[^/]*$",
        ),
        # 其中：主机设备30万元、安装工程5万元
        Pattern(
            "listed-part",
            rf"{PART_START}(?P<noun>[一-龥()A-Za-z/]{{2,14}}?)(?:为|人民币|[共总]?计|:)?{{money}}",
            5,
        ),
        # 早餐10元/人，午餐20元/人
        Pattern(
            "priced",
            rf"{PART_START}(?P<noun>[^,;:\n\ue001-\ue009]{{2,16}}?)(?:为|按|:)?{{money}}",
            4,
        ),
        # The hourly rate is USD 120.
        Pattern(
            "rate-en",
            r"\b(?P<noun>rate|fee|price|charge|cost|retainer|rent|rental|tariff|premium rate)s?\b"
            rf"{run_en(40)}{{money|blank}}",
            6,
            unless=NOT_FEE_EN,
        ),
        # Additional work will be charged at USD 120 per hour.
        Pattern(
            "charged-en",
            r"\b(?:charged|billed|priced|invoiced)\b[^\n.;\ue001-\ue009]{0,30}?{money}",
            6,
            unless=NOT_FEE_EN,
        ),
        # USD 120 per hour
        Pattern(
            "per-unit-en",
            r"{money}\s?(?:per|/)\s?(?:hour|day|month|year|user|seat|agent|unit|person|event"
            r"|call|ticket)",
            7,
            unless=NOT_FEE_EN,
        ),
        # Additional named user (row): EUR 12 per user per month
        Pattern("priced-en", "{money}", 4, unless=NOT_FEE_EN),
        # Travel (row), Price (column): 95.00
        Pattern(
            "cell-en",
            r"^[^\n]{1,80},[^:,\n]{0,24}\b(?:amount|price|rate|charge|fee|cost)s?\b"
            r"[^:,\n]{0,24}: ?{money|blank}",
            5,
            unless=rf"{NOT_FEE_EN}|payment|instal|milestone",
        ),
    ),
    read=read_price,
    accept=accept,
    qualify=qualify,
    examples=(
        Example("上门服务费为每次300元。", "CNY 300.00/event"),
        Example("坐席服务单价：5,500元/人/月", "CNY 5500.00/人/month"),
        Example("加班费用标准为____元。", None),
        Example("固态硬盘450元一块，网线20元一条。", "CNY 450.00/块"),
        Example("乙方收取项目金额5%的管理费。", "5%"),
        Example("高级顾问人月单价为26,000元。", "CNY 26000.00/人/month"),
        Example("管理费按每户每月____元收取。", None),
        Example("保安服务费每月合计124,000元。", "CNY 124000.00/month"),
        Example("年订阅费为人民币48,000元。", "CNY 48000.00/year"),
        Example("早餐8元，午餐15元。", "CNY 15.00", under="收费标准"),
        Example("仓储单价：1.8元/托盘/天", "CNY 1.80/托盘/day"),
        Example("不含税金额为人民币75,471.70元。", "CNY 75471.70"),
        Example(
            "保修期外维修的，乙方收取检测费120元。",
            "CNY 120.00",
            qualifiers=(("item", "检测费"),),
        ),
        Example("合同总价由以下部分组成：主机设备30万元，安装工程5万元。", "CNY 50000.00"),
        Example("The hourly rate is USD 120.", "USD 120.00/hour"),
    ),
    not_examples=(
        "乙方应支付违约金500元。",
        "本合同总金额为人民币捌万元整。",
        "履约保证金为5000元。",
        "由此产生的费用由乙方承担。",
        "保安迟到的，每次50元。",
        "优秀员工每人奖励300元。",
        "单次维修费在800元以内的，由乙方承担。",
    ),
)
