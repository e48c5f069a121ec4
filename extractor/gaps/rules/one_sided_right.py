"""A right to change, price or end the contract that one side keeps for itself."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import Sentence, find_sentences
from models.gap import Bilingual, Gap

# 甲方有权单方调整服务费; 甲方可随时解除本合同且不承担责任
AT_WILL = (
    r"(?:甲方|乙方|买方|卖方|客户|服务商|委托方|受托方|采购方|供应商)(?:有权|可以?|得|"
    r"保留)(?:根据[^,;\n]{0,16})?"
    r"(?:随时|单方(?:面)?|自行|任意|无条件)[^,;\n]{0,10}(?:变更|调整|修改|解除|终止|暂停|取消)"
    r"[^,;\n]{0,12}"
)
CAUSE = (
    r"违约|逾期|如果?(?!期)|若|因[^此]|情形|的,|之一|不可抗力|未(?!经)|任何一方|双方|提前|提出|"
    r"申请|请求|要求|达标|不合格|不足|累计|连续"
)
BOWING = (
    r"(?:乙方|甲方|卖方|供应商|服务商)(?:不得|无权|放弃)[^,;\n]{0,8}(?:提出)?(?:任何)?(?:异议|"
    r"抗辩|索赔权?)(?!期)"
)
LIMITS = r"逾期|期限|未在|之后|收到|检验|验收"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each such right, and for each promise to raise no objection."""
    for found in find_sentences(case, AT_WILL, CAUSE):
        yield _gap(
            case,
            found,
            Bilingual(
                "一方可以不附理由单方变更、调整或终止，对方没有相应的权利或补偿，请按立场限制条件",
                "lets one side change, adjust or end things without cause; the other has no such "
                "right. Limit it according to whose side you are on",
            ),
        )
    for found in find_sentences(case, BOWING, LIMITS):
        yield _gap(
            case,
            found,
            Bilingual(
                "一方放弃提出异议或索赔的权利，是否合理请按立场审查",
                "one side gives up objections or claims; see whether that is acceptable",
            ),
        )


def _gap(case: Case, found: Sentence, message: Bilingual) -> Gap:
    words = case.reading.masked[found.start : found.start + 2]
    return gap_at(case, RULE, found.span, Told(message, subject=words))


RULE = GapRule(
    key="one_sided_right",
    code="one_sided",
    severity="low",
    title=Bilingual("单方权利", "Right of one side only"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 价格\n甲方有权随时调整服务内容和价格。",
        "第一条 变更\n甲方可以单方变更本合同，乙方不得提出异议。",
    ),
    stays_silent_on=(
        "第一条 解除\n乙方违约的，甲方有权单方解除本合同。",
        "第一条 解除\n任何一方可以随时解除本合同。",
        "第一条 验收\n逾期未提出的，乙方不得再提出异议。",
    ),
)
