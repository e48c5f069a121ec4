"""One side that keeps the last word on what the contract means."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

KEPT = (
    r"(?:最终)?解释权(?:均|全部|最终)?(?:归|属于?|由)(?!双方|各方|甲乙双方)[^,;\n]{1,12}|"
    r"由(?:甲方|乙方|本公司|我司)[^,;\n]{0,6}负责(?:最终)?解释|"
    r"(?:right of )?final interpretation[^.;\n]{0,20}?(?:belongs?|reserved|rests?|vest)"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each right of one side to interpret the contract."""
    for found in find_sentences(case, KEPT, r"双方(?:共同)?(?:负责)?解释"):
        message = Bilingual(
            "解释权归一方所有；有争议时仍按通常理解解释，格式条款作不利于提供方的解释，"
            "该约定没有实际作用",
            "leaves interpretation to one side; in a dispute the common meaning counts all the "
            "same, and standard terms are read against whoever provided them",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="interpretation"))


RULE = GapRule(
    key="final_interpretation",
    code="one_sided",
    severity="low",
    title=Bilingual("解释权归一方", "Interpretation left to one side"),
    source="民法典 497, 498",
    bases=(law.READING, law.STANDARD_TERMS),
    check=check,
    fires_on=(
        "第一条 其他\n本协议的最终解释权归甲方所有。",
        "第一条 其他\n本合同未尽事宜由甲方负责解释。",
    ),
    stays_silent_on=(
        "第一条 其他\n本协议由双方共同解释。",
        "第一条 服务\n乙方应就检测报告向甲方作出解释。",
    ),
)
