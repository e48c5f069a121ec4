"""A promise never to ask for a smaller penalty."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

WAIVED = (
    r"(?:放弃|不得|不再|不会|无权|均不)[^;\n]{0,16}(?:请求|要求|主张|申请)?[^;\n]{0,12}"
    r"(?:调整|调减|减少|降低)[^;\n]{0,4}违约金"
    r"|违约金[^;\n]{0,24}(?:放弃|不得|不再|不会|无权)[^;\n]{0,16}(?:调整|调减|减少|降低|过高)"
    r"|(?:放弃|不得|不会)[^;\n]{0,16}违约金[^;\n]{0,6}过高"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each waiver."""
    for found in find_sentences(case, WAIVED):
        message = Bilingual(
            "约定放弃请求调整违约金，仅凭此约定不能排除法院应请求调整",
            "waives the right to ask for a smaller penalty; the waiver alone does not keep a court "
            "from adjusting it on request",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="penalty_calculation"))


RULE = GapRule(
    key="penalty_adjustment_waived",
    code="limit_exceeded",
    severity="low",
    title=Bilingual("放弃调整违约金", "Adjustment of penalties waived"),
    source="合同编通则解释 64",
    bases=(law.PENALTY_WAIVER,),
    check=check,
    fires_on=(
        "第一条 违约责任\n双方确认放弃请求人民法院调减违约金的权利。",
        "第一条 违约责任\n违约金标准系双方真实意思，任何一方不得以违约金过高为由请求减少。",
    ),
    stays_silent_on=(
        "第一条 违约责任\n违约金过高的，双方可以协商调整。",
        "第一条 费用\n未经甲方同意，乙方不得调整服务费。",
    ),
)
