"""A period for inspecting goods that is too short for hidden defects."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import period_days
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap

GOODS = frozenset(("sale", "procurement"))
SHORT = 3
DEEMED = r"视为|逾期[^;\n]{0,10}(?:合格|接受|认可|放弃)|异议|deemed"
VISIBLE = r"外观|数量|外包装|表面|包装|清点|隐蔽|visible|apparent"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each such period of a sale that is not limited to visible defects."""
    if case.contract.kind.key not in GOODS:
        return
    for term in case.contract.terms:
        days = period_days(term.value) if term.type == "acceptance_period" else None
        words = term.statement
        if days is None or days > SHORT or not compile_once(DEEMED).search(words):
            continue
        if compile_once(VISIBLE).search(words):
            continue
        message = Bilingual(
            f"检验或异议期限只有{term.quote.strip()[:20]}，难以在此期间完成全面检验的，"
            "只视为对外观瑕疵提出异议的期限，隐蔽瑕疵应另行约定",
            "the time to inspect or object is so short that it may count for visible defects only; "
            "agree on hidden ones apart",
        )
        yield gap_at(case, RULE, term.span, Told(message, subject="acceptance_period"))


RULE = GapRule(
    key="inspection_too_short",
    code="limit_exceeded",
    severity="low",
    title=Bilingual("检验期限过短", "Short inspection period"),
    source="民法典 621, 622",
    bases=(law.SHORT_INSPECTION, law.INSPECTION),
    check=check,
    fires_on=(
        "设备买卖合同\n第一条 验收\n买方应在收货后2日内提出质量异议，逾期视为合格。",
        "物资采购合同\n第一条 验收\n甲方应在到货后3日内验收并提出异议，逾期视为验收合格。",
    ),
    stays_silent_on=(
        "设备买卖合同\n第一条 验收\n买方应在收货后15日内提出质量异议，逾期视为合格。",
        "设备买卖合同\n第一条 验收\n买方应在收货后2日内对数量和外观提出异议。",
        "设备维护合同\n第一条 验收\n甲方应在收到报告后2日内提出异议，逾期视为接受。",
    ),
)
