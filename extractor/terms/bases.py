"""A claim on a share -> which money it is a share of."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.breaches import find_trigger

MONEY = r"(?:金额|价款?|总?额|款项?|费用?|货款|价值|总价|造价|标的额?|数额|价格)"
SERVICE = r"(?:服务|维护|维保|物业|保洁|外包|管理|运维|租赁|劳务|保安|考核)"
DEAL = r"(?:合同|协议|项目|工程|采购|标的|中标|成交)"
OF_DEAL = r"(?:项下|的|年度|采购|订单|服务|暂定|含税|约定|标的)*+"

OVERDUE = (
    # 逾期未付款项, 应付房屋租金, 迟延支付的金额
    r"(?:逾期|拖欠|欠付|未付|应付|应交|应缴|到期|未支付|所欠|欠缴|拖延|应支付|应收"
    r"|[迟延][迟延期](?:支付|付款))(?:而?未付|未支付|应付|支付|付款|缴纳|到期|之|的|且|未){0,4}?"
    r"(?:房屋|设备|服务|合同|工程|物业)?"
    r"(?:款项?|金额|价款|费用?|货款|服务费|租金|数额|款额|账款|部分|欠款|工程款|额)"
    r"(?:部分)?的?(?:总额|金额)?"
    # 未退还价款部分, 欠款
    r"|未(?:退还|返还|退)[^,;\n]{0,10}?(?:部分|款项?|金额|价款)|欠款"
    r"|(?:overdue|unpaid|outstanding|late)\s(?:amount|sum|balance|payment)"
)
AFFECTED = (
    # 逾期交货部分的货款, 未完成部分费用
    r"(?:逾期|[迟延][迟延期交]|未|迟|拖延|误期)(?:按期|能)?"
    r"(?:交付|交货|供货|完成|到货|履行|送货|提供|服务|交)?[的之]?"
    r"(?:部分|货物|产品|设备|工作|服务|标的物?|订单|批次|项目){0,2}[的之]?总?(?:合同)?"
    r"(?:货款|货物金额|金额|价款?|价值|总额|价格|部分|费用)(?:总额|价款|金额|货款)?"
    # 该批货物金额, 不合格产品价款
    r"|(?:该|此|相应|对应|违约|涉及|受影响|问题|不合格)"
    r"(?:批次?|订单|部分|项|笔|次|台|件|单|阶段|服务|产品|货物|设备)"
    rf"(?:(?!违约金|不超过|合同)[^,;\n]){{0,10}}?{MONEY}"
    r"|(?<!采购)(?<!年度)订单的?总?(?:金额|价款?|额|货款)|延误部分"
    r"|delayed (?:goods|part|portion|deliverables?)"
)
PERIOD_FEE = (
    # 当月服务费, 当期应付款项
    r"[当上本该每次]个?(?:月|季度?|期|年度?|服务期|结算期|考核期|周期)度?"
    rf"(?:的|应付|应得|应结|结算|合同|总|基本|实际)*+{SERVICE}*+{MONEY}"
    # 月服务费, 年度维护费
    rf"|(?:月度?|季度|年度?){SERVICE}++费用?|月租金|月费用?|季度费用?|当[月季期](?:应付)?款项?"
    r"|当[月季期]租金|(?:monthly|quarterly|annual)\s(?:service\s)?(?:fees?|charges?)"
)
DEPOSIT = r"(?:履约|质量|质保|服务)?(?:保证金|押金|质保金|定金)(?:总额|金额)?|deposit"
CONTRACT = (
    # 合同总金额, 服务费总额, 合同价款
    rf"(?:{DEAL}|服务费|费用|价款|货款){OF_DEAL}总(?:服务)?{MONEY}|{DEAL}{OF_DEAL}{MONEY}"
    r"|总(?:合同|服务)?(?:金额|价款?|额|费用|服务费|货款|造价)"
    r"|全部(?:合同)?(?:价款|费用|货款|金额)|年度采购(?:订单)?总?(?:金额|额)"
    r"|(?:total\s)?(?:contract|order) (?:price|amount|value|sum)|total (?:price|fees?|amount)"
)
BASES = tuple(
    (key, compile_once(words, regex.IGNORECASE))
    for key, words in (
        ("overdue_amount", OVERDUE),
        ("affected_part", AFFECTED),
        ("period_fee", PERIOD_FEE),
        ("deposit", DEPOSIT),
        ("contract_amount", CONTRACT),
    )
)
OTHER = compile_once(r"[一-龥]{2,12}的$")
# 5% of the monthly fee, 0.1%的合同价款: the words after the share
AFTER = compile_once(r"\s?of[^,;\n]{0,50}|(?:/天|/日|每[天日])?的?[^,;\n]{0,14}")
# 应付款, 欠租: money that is owed, whatever was late
OWED = compile_once(r"[付款费租欠还]|overdue|unpaid|outstanding")
SHARES = compile_once("[\ue002-\ue004]")


def find_base(claim: Claim) -> str | None:
    """What the share is of; None when the sentence does not say, and for a sum."""
    if claim.mention is not None and claim.mention.kind == "money":
        return None
    before = SHARES.split(claim.before)[-1]
    # The nearest words decide; of two that end together the longer says more.
    found = [
        (match.end(), match.end() - match.start(), key, match[0])
        for key, base in BASES
        for match in base.finditer(before)
    ]
    if found:
        _, _, key, named = max(found)
        return _settled(key, named, claim)
    after = AFTER.match(claim.after)
    words = "" if after is None else after[0]
    unnamed = "other" if OTHER.search(before) else None
    return next((key for key, base in BASES if base.search(words)), unnamed)


def _settled(key: str, named: str, claim: Claim) -> str:
    """逾期金额 and 逾期部分 are money owed when a payment is late, goods when a delivery is."""
    trigger = find_trigger(claim)
    is_vague = OWED.search(named) is None
    if key == "overdue_amount" and is_vague and trigger in ("late_delivery", "quality"):
        return "affected_part"
    if key == "affected_part" and trigger == "late_payment":
        return "overdue_amount"
    return key
