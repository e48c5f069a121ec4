"""Arrival time: how soon the provider is on site."""

from __future__ import annotations

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import find_severity
from extractor.terms.words import WITHIN, gap, wide
from models.gap import Bilingual

ARRIVE = r"(?:到达|抵达|赶到|赶赴|到场|到现场|到[^,;\n]{1,8}现场|上门|派人到|派员到|到位处理)"


def qualify(claim: Claim) -> dict[str, str | None]:
    """Always on site; the severity as printed."""
    return {"channel": "on_site", "severity": find_severity(claim)}


TERM = TermType(
    key="arrival_time",
    title=Bilingual("到场时间", "Arrival on site"),
    value="period",
    patterns=(
        # 维修人员应在接报后3小时内到达现场。
        Pattern("arrive-within", rf"(?:在|于|自|接到|收到)?{gap(16)}{{period|blank}}{WITHIN},?{gap(20)}{ARRIVE}", 9),
        # 乙方3小时到场维修。
        Pattern("arrive-in", rf"{{period}}(?:{WITHIN})?{gap(12)}{ARRIVE}", 8),
        # 到场时间：2小时以内
        Pattern("time-of", rf"(?:到场|到达现场|到达|抵达现场|上门)(?:服务)?(?:的?(?:时间|时限|期限)){wide(12)}{{period|blank}}", 9),
        # An engineer shall be on site within four hours.
        Pattern("on-site", r"(?:on[- ]site|attend|arrive)\b[^\n.;]{0,50}?within\s?{period}", 8),
    ),
    bound="max",
    qualify=qualify,
    examples=(
        Example("维修工程师应在接报后3小时内到达现场。", "3 hour", qualifiers=(("channel", "on_site"),)),
        Example("到场时间：____小时内。", None),
        Example("远程无法排除的，乙方应在1个工作日内派员上门检修。", "1 business_day"),
    ),
    not_examples=(
        # Goods that arrive are delivered, nobody is on site.
        "货物应在合同签订后20日内运至买方仓库。",
        "现场服务由乙方安排专人负责。",
    ),
)
