"""Contract amount: the whole price of the contract."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.neighbours import own_words, row_of, words_of
from extractor.terms.payment import is_open, is_share_of, restates
from extractor.terms.words import gap, wide
from models.gap import Bilingual

TOTAL = (
    r"(?:(?:合同|协议|项目|工程|采购|标的|服务费用?|费用|价款|货款|货物|设备|产品|开发费"
    r"|技术服务费|报酬|租金)"
    r"(?:的|暂定|含税|固定|承包|结算|订单|服务|签约)*+(?:总(?:金额|价款?|额|费用|价格|计|造价"
    r"|款|承包价|包价)|金额|价款|总)"
    r"|(?:合同|协议|签约合同|中标|成交|合同暂定|合同含税)(?:总)?(?:价格?|额)"
    r"|总(?:金额|价款?|费用|价格|造价|计|合同价|服务费用?|包价|报酬|报价)"
    r"|[一-龥]{2,3}费用?总(?:金额|价|额|计)"
    r"|(?:全部|整个项目|所有)(?:服务|合同|项目|的)*+(?:费用|报酬|价款|款项|酬金)|(?:总?打包|包干|一口|总包干)(?:总?价|费用))"
    r"(?:款)?"
)
SAID = (
    r"(?:[((][^,;()\n]{0,16}[))])?(?:共计|合计|总计|暂定|暂估|约|应|固定)*+(?:为|是|:|共计|计"
    r"|合计|人民币|RMB|大写|小写|¥|[(](?:人民币)?(?:大写|小写)[^()\n]{0,6}[)])"
)
TOTAL_NAMED = compile_once(rf"{TOTAL}{SAID}[^,;\n]{{0,12}}[\ue002\ue009]")
PER_UNIT = compile_once(r"[(]?(?:/|每|·)")
SUM_HEAD = compile_once(r"金额|总价|合计|小计|总计|价|费|元|amount|price|total", regex.IGNORECASE)
# 不含税, 税额, 其中…: a part of the price; 超过, 以上: a threshold
PART_OF = compile_once(
    r"不含税|税额|税金|其中|暂列|变更|增加|减少|超过|达到|低于|高于|每(?:年|月|季|次|人|台|平)"
    r"|月度?|年租金|季度|(?<!全)年(?:度)?(?:服务|维护|物业|租|管理|运维)|年度(?!采购|总(?:金额|价|额|费用)|合同)|单价|保证金"
    r"|违约金|赔偿"
    r"|保险|罚|预付|首付|尾款|余款|已付|未付"
)
# 年度保洁费共计10万元: the whole price where the contract names no other.
YEARLY = compile_once(r"[^,;\n每]{0,6}年度?[^,;\n]{0,8}费[^,;\n]{0,8}(?:共计|合计|总计)")
THRESHOLD = compile_once(r"(?:元)?(?:以上|以下|\(?含?\)?以[上下])")


def accept(claim: Claim) -> bool:
    """The whole, not a part, a price per unit or the same amount again."""
    value = None if claim.mention is None else claim.mention.value
    near = compile_once(r"[,;]").split(claim.before[-200:])[-1]
    unit = "" if claim.mention is None else claim.mention.unit
    if "/" in unit or PER_UNIT.match(claim.after):
        return False
    if restates(claim) or is_share_of(claim) or getattr(value, "per", None) is not None:
        return False
    if not is_open(claim, "元") or _is_other_cell(claim):
        return False
    if claim.pattern.name in ("plain-fee", "service-fee") and _is_total_elsewhere(claim):
        return False
    if claim.pattern.name == "fees-in-all" and YEARLY.match(near):
        return not _is_total_elsewhere(claim)
    return PART_OF.search(near) is None and THRESHOLD.match(claim.after) is None


def _is_other_cell(claim: Claim) -> bool:
    """Whether the cell of a row 合计 stands under a head that names no sum (数量, 单价)."""
    head = claim.passage.column_head
    if compile_once(r"[合总]计|[大小]写").search(own_words(claim)):
        return False
    if not head or SUM_HEAD.search(head) is None:
        return bool(head)
    # 货款总计 under 单价: the only sum of its row is the total.
    return "单价" in head and any("\ue002" in words_of(claim, cell) for cell in row_of(claim))


def _is_total_elsewhere(claim: Claim) -> bool:
    """Whether the contract names its total in so many words: a service fee is then a part."""
    return TOTAL_NAMED.search(claim.reading.masked) is not None


TERM = TermType(
    key="contract_amount",
    title=Bilingual("合同总价", "Contract amount"),
    value="money",
    patterns=(
        # 本合同总金额为人民币（大写）捌万元整。
        Pattern("total-is", rf"{TOTAL}{SAID}{gap(16)}{{money|blank}}", 9),
        Pattern("total", rf"{TOTAL}{gap(10)}{{money|blank}}", 8),
        # 甲方应向乙方支付服务费用共计人民币捌万元。
        Pattern(
            "fees-in-all",
            rf"(?:费用?|价款|报酬|货款|款项)[^,;\n]{{0,8}}?,?(?:共计|合计|总计|[总一]共"
            rf"|总额为|共(?=人民币|\ue002)){gap(10)}{{money|blank}}",
            8,
        ),
        # 合计：80000元
        Pattern(
            "sum",
            rf"^[^,;:\n]{{0,10}}?(?:合计|总计|共计|[总一]共)[^:\n]{{0,12}}[:,]?{gap(14)}{{money|blank}}",
            7,
            unless=r"单价",
        ),
        # 单价3000元，数量20台，合计60000元
        Pattern(
            "sum-then",
            rf"(?<=[,;:(])[^,;:\n]{{0,6}}?(?:合计|总计|共计|[总一]共)(?:金额|总价|费用)?(?:为|:|是"
            rf"|人民币){{0,2}}{gap(6)}{{money|blank}}",
            6,
            unless=r"违约金|罚|赔偿|保证金|预付|支付",
        ),
        # 合计人民币（大写）：  (an empty cell)
        Pattern(
            "empty",
            rf"^(?:[^:\n]{{0,24}}:){{0,2}}[^,;:\n]{{0,6}}?(?:{TOTAL}|合计|总计"
            rf"|小写)[^,;:\n]{{0,6}}(?:大写|小写|¥)[^,;:\n]{{0,2}}:$",
            7,
            gives="blank",
        ),
        # 合同总金额为人民币（大写）：   （￥    ）
        Pattern(
            "open",
            rf"{TOTAL}(?:人民币|[大小]写|RMB|[为是:()¥,元整圆]){{0,12}}(?:[大小]写|¥)"
            r"(?:人民币|[大小]写|[:()¥,元整圆]){0,8}$",
            7,
            gives="blank",
        ),
        # 合同金额（表中左栏） / 80000元
        Pattern(
            "form",
            rf"^[^:\n]{{0,12}}(?:合同金额|合同总价|合同价款|合同总额|总金额"
            rf"|总价款)[^:\n]{{0,12}}:{wide(12)}{{money|blank}}",
            9,
        ),
        # 本项目服务费为人民币捌万元整。
        Pattern(
            "service-fee",
            rf"(?:本|该)(?:合同|项目|协议|次)[^,;:\n]{{0,12}}(?:费用?|报酬|酬金|价款"
            rf"|款项){SAID}{gap(12)}{{money|blank}}",
            7,
        ),
        # 合同价款（标题） / 人民币捌万元整
        Pattern(
            "under-heading",
            r"^(?:人民币|大写|小写|金额|共?计|为|[:()¥]){0,4}{money|blank}",
            6,
            where=r"(?:合同|协议)(?:总)?(?:金额|价款|价格|总价)[^/]{0,6}/[^/]*/[^/]*$",
        ),
        # 服务费用为人民币捌万元整。
        Pattern(
            "plain-fee",
            rf"^{gap(14)}(?:服务|技术服务|开发|咨询|维护|维保|外包|委托)(?:费用?|报酬"
            rf"|价款){SAID}{gap(12)}{{money|blank}}",
            7,
        ),
        # The total contract price is USD 80,000.
        Pattern(
            "total-en",
            r"(?:total|aggregate|contract)\s(?:\w+\s){0,2}(?:price|fees?"
            r"|amount|value|sum|cost|consideration)\b[^\n.;]{0,60}?{money|blank}",
            8,
            unless=r"liab|exceed|per (?:day|hour|month)|unit price|penalt|damages",
        ),
        # a fixed fee of EUR 48,000
        Pattern(
            "fixed-en",
            r"\b(?:fixed|lump[- ]sum)\s(?:\w+\s)?(?:fee|price|sum)\b[^\n.;]{0,20}?{money}",
            8,
            unless=r"compensation|damages|penalt|monthly|per (?:day|hour|month|visit)",
        ),
        # The Charges for the whole term amount to USD 80,000.
        Pattern(
            "amounts-en",
            r"\b(?:fees|charges|price|remuneration|consideration)\b[^\n;\ue001-\ue009]{0,80}?"
            r"\b(?:amounts?|comes?|adds? up) to {money|blank}",
            8,
            unless=r"liab|exceed|each|monthly|per (?:day|hour|month)|penalt|damages",
        ),
        # The fees … total USD 80,000.
        Pattern("totals", r"\btotal(?:s|ling|ing)?\s{money}", 7),
        # Fee / 费用 USD 80,000 in a cover sheet
        Pattern(
            "fee-cell",
            r"^(?:(?:the|total|agreed|contract|project|all|grand) )*(?:fees?|price|total"
            r"|(?:contract|order)"
            r" (?:amount|value|sum))\b[^:,\n]{0,16}(?:,(?:amount|total"
            r"|price)[^:,\n]{0,12})?:[^\n]{0,12}?"
            r"{money|blank}",
            7,
            unless=r"unit|hourly|daily|monthly|annual|per |sub-?total",
        ),
    ),
    accept=accept,
    bounded=False,
    examples=(
        Example("本合同总金额为人民币捌万元整（¥80,000.00）。", "CNY 80000.00"),
        Example("合同总价为人民币（大写）______元。", None),
        Example("整个项目打包价31万元。", "CNY 310000.00"),
        Example("年度保洁费（含税）共计人民币9万元。", "CNY 90000.00"),
        Example("全年服务费为人民币46,000元。", "CNY 46000.00"),
        Example("两年一共26000元。", "CNY 26000.00"),
        Example("甲方就本项目支付咨询费共18万元。", "CNY 180000.00"),
        Example("人民币（大写）______元整（￥______元）。", None, under="合同价款"),
        Example("甲方应向乙方支付服务费用共计人民币120,000元。", "CNY 120000.00"),
        Example("合同金额：36.5万元", "CNY 365000.00"),
        Example("The total contract price is USD 80,000.", "USD 80000.00"),
    ),
    not_examples=(
        # A price per month is a fee.
        "服务费为每月3000元。",
        "合同金额超过50万元的，须经批准。",
        "验收合格后支付30%，即人民币30,000元。",
    ),
)
