"""A government contract that one side may change or end as it likes."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

AT_WILL = (
    r"(?:甲方|乙方|采购人|采购方)(?:有权|可以?|得)?(?:随时|单方(?:面)?|无条件|自行)"
    r"[^,;\n]{0,6}(?:变更|调整|修改|中止|终止|解除)[^,;\n]{0,6}(?:合同|协议)"
)
CAUSE = r"违约|逾期|如果?|若|因|情形|的,|之一|不可抗力|未|不得"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each right to change or end the contract without a cause."""
    for found in find_sentences(case, AT_WILL, CAUSE):
        message = Bilingual(
            "允许一方不附理由单方变更、中止或终止合同，政府采购合同不得擅自变更、中止或终止",
            "lets one side change, suspend or end the contract without cause, which government "
            "contracts do not allow",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="termination"))


RULE = GapRule(
    key="government_unilateral_change",
    code="limit_exceeded",
    severity="medium",
    title=Bilingual("可擅自变更或终止", "May be changed or ended at will"),
    source="政府采购法 50",
    bases=(law.NO_UNILATERAL_CHANGE,),
    conditions=(Condition("procurement", ("government",)),),
    only_if_known=True,
    check=check,
    fires_on=(
        "政府采购合同\n第一条 解除\n甲方有权随时解除本合同，且无须说明理由。",
        "政府采购合同\n第一条 变更\n甲方可以单方面变更合同内容。",
    ),
    stays_silent_on=(
        "政府采购合同\n第一条 解除\n乙方违约的，甲方有权单方解除合同。",
        "设备租赁合同\n第一条 解除\n甲方有权随时解除本合同。",
    ),
)
