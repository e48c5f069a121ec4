"""Delivery time: by when goods, deliverables, installation or reports are due."""

from __future__ import annotations

import regex

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

MAKE = (
    r"(?:交付|交货|供货|发货|到货|送达|送至|运抵|运至|交车|提交|递交|移交|提供|出具|编制|完成|完工|竣工|安装|调试|开发|上线|部署|实施|提出|制定|交齐|报送|备齐|搭建)"
)
DATED = r"(?:交付|交货|供货|发货|到货|完工|竣工|上线|投产|投料|开工|完成|验收|提交)(?:的?(?:日期|时间|期限))?"
NOT_DELIVERY = (
    r"支付|付款|付清|结清|汇入|退还|返还|发票|开具|异议|视为|保证金|违约金|赔偿|证明|协商|争议|补救|整改|通知对方|答复|响应"
)
ITEM = regex.compile(rf"{MAKE}(?:了|完|出)?(?P<item>[^,;。\n]{{2,24}})")


def qualify(claim: Claim) -> dict[str, str | None]:
    """What is due, as printed."""
    found = ITEM.search(claim.after)
    named = claim.words("item")
    return {"item": named or (found["item"] if found else None) or claim.passage.row_head or None}


TERM = TermType(
    key="delivery_time",
    title=Bilingual("交付/履行期限", "Delivery time"),
    value="period or date",
    patterns=(
        # 卖方应在合同生效后45日内交货。
        Pattern("deliver-within", rf"(?:在|于|自|后|起|应|须)?{gap(24)}{{period|blank}}{WITHIN},?{gap(28)}{MAKE}", 6, unless=NOT_DELIVERY),
        # 交货期为60天；总工期120日历天
        Pattern(
            "time-of",
            rf"(?P<item>[^,;:\n]{{0,10}}?(?:交付|交货|供货|工期|货期|到货|发货|完工|建设周期|开发周期|实施周期|最终期限|完成时间|履行期限|交货期|交付期))(?:的?(?:时间|期限|日期|要求))?(?:为|是|:|应|不超过|共){wide(24)}{{period|blank}}",
            8,
            unless=r"违约|逾期|支付|付款",
        ),
        # 最迟于2025年6月30日前交付全部设备
        Pattern("by-date", rf"(?:在|于|应|须|最迟){gap(10)}{{date}}(?:之?前|以前)?,?{gap(16)}{MAKE}", 7, unless=r"支付|付款|有效期|起至"),
        # 交货日期：2025年6月30日
        Pattern("date-of", rf"(?P<item>[^,;:\n]{{0,10}}?{DATED})(?:为|是|:){wide(10)}{{date|blank}}", 8, unless=r"签订|签署|起至"),
        # Supplier shall deliver the goods within thirty days.
        Pattern("deliver-en", r"(?:deliver|complete|install|ship|submit)(?:s|ed|y)?\b[^\n.;]{0,60}?within\s?{period}", 7, unless=r"pay|invoice|notice"),
    ),
    bound="max",
    qualify=qualify,
    examples=(
        Example("卖方应在合同生效后45日内交货。", "45 day", bound="max"),
        Example("总工期为120日历天。", "120 day"),
        Example("乙方应于2031年6月30日前完成系统部署。", "2031-06-30"),
        Example("交货日期：2031年5月1日。", "2031-05-01"),
    ),
    not_examples=(
        "甲方应在收到发票后30日内支付服务费。",
        "乙方应按期交付。",
    ),
)
