"""Government procurement without an acceptance report."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_without_place
from extractor.gaps.sentences import says
from models.gap import Bilingual, Gap

REPORT = r"验收(?:书|报告|单|意见|结论|记录|证明|表)|出具[^,;\n]{0,12}验收"


def check(case: Case) -> Iterator[Gap]:
    """One gap when acceptance is settled and nothing is to be issued on it."""
    section = case.section("acceptance")
    if section is None or section.status == "absent" or says(case, REPORT):
        return
    after = section.clauses[-1] if section.clauses else None
    message = Bilingual(
        f"{case.place(after).zh}：约定了验收，但没有约定由采购人出具验收书，"
        "政府采购的验收应逐项载明技术、服务、安全标准的履约情况",
        f"{case.place(after).en}: acceptance is agreed, but no acceptance report; in government "
        "procurement the purchaser issues one on every standard",
    )
    yield gap_without_place(RULE, Told(message, subject="acceptance"), after)


RULE = GapRule(
    key="government_acceptance_report",
    code="missing_section",
    severity="low",
    title=Bilingual("没有约定出具验收书", "No acceptance report agreed"),
    source="政府采购法实施条例 45",
    bases=(law.ACCEPTANCE_REPORT,),
    conditions=(Condition("procurement", ("government",)),),
    only_if_known=True,
    check=check,
    fires_on=(
        "政府采购合同\n第一条 服务\n乙方提供保洁服务。\n第二条 验收\n甲方应在每季度末组织验收。",
        "政府采购合同\n第一条 货物\n乙方供应桌椅。\n第二条 验收\n货到后7日内由甲方验收，"
        "不合格的退换。",
    ),
    stays_silent_on=(
        "政府采购合同\n第一条 服务\n乙方提供保洁服务。\n第二条 验收\n"
        "甲方应在每季度末组织验收并出具验收书。",
        "保洁合同\n第一条 服务\n乙方提供保洁服务。\n第二条 验收\n甲方应在每季度末组织验收。",
    ),
)
