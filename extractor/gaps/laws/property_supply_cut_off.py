"""Power or water to be cut off for unpaid property fees."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

UNPAID = r"(?:欠|拖欠|逾期|不(?:按时)?(?:缴|交)|未(?:按[^,;\n]{0,6})?(?:缴|交|支付)|催(?:缴|交))"
CUT = r"(?:停止?|断|暂停|中断)(?:供应?)?(?:水|电|热|暖|燃?气|水电)"
CUT_OFF = rf"{UNPAID}[^;\n]{{0,40}}?{CUT}|{CUT}[^;\n]{{0,24}}?{UNPAID}"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each threat of cutting off in a property service contract."""
    if case.contract.kind.key != "property_service":
        return
    for found in find_sentences(case, CUT_OFF, r"不得|不应|禁止|不能"):
        message = Bilingual(
            "约定以停水、停电等方式催交费用，物业服务人不得这样做",
            "threatens to cut off water, power, heat or gas for unpaid fees, which a property "
            "manager may not do",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="breach"))


RULE = GapRule(
    key="property_supply_cut_off",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("以停水停电催费", "Supply cut off for unpaid fees"),
    source="民法典 944",
    bases=(law.NO_CUTTING_OFF,),
    check=check,
    fires_on=(
        "物业服务合同\n第一条 费用\n业主拖欠物业费的，乙方有权停止供电。",
        "小区物业服务合同\n第一条 违约责任\n逾期未缴费的，乙方可以停水停电直至缴清。",
    ),
    stays_silent_on=(
        "物业服务合同\n第一条 费用\n业主拖欠物业费的，乙方不得停水停电。",
        "物业服务合同\n第一条 服务\n停电时乙方应在30分钟内启动发电机。",
    ),
)
