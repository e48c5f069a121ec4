"""An exemption that reaches personal injury, whoever caused it."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import find_sentences
from models.gap import Bilingual, Gap

HARM = r"(?:人身(?:损害|伤害|伤亡|安全)?|人员(?:伤亡|伤害)|伤亡|生命)"
FREE = (
    r"(?:概不负责|不负任何责任|不承担任何(?:法律|赔偿|经济)?责任|免除[^,;\n]{0,6}责任|免责|"
    r"概不承担)"
)
ALL = r"(?:任何|一切|所有|无论|不论|均|概)"
# 在甲方场所发生的一切人身伤亡，甲方概不负责
EXEMPT = (
    rf"{ALL}[^;\n]{{0,40}}?{HARM}[^;\n]{{0,40}}?{FREE}|{HARM}[^;\n]{{0,30}}?{ALL}?[^;\n]{{0,10}}?"
    r"(?:概不负责|概不承担)"
    r"|(?:in no event|under no circumstances|not)[^.;\n]{0,30}?liable[^.;\n]{0,60}?"
    r"(?:personal injury|death|bodily)"
)
# The exemption leaves out what its own side caused, or names the other's fault as the cause.
LIMITED = (
    r"除[^,;\n]{0,24}(?:外|以外)|因(?:乙方|甲方|其|自身|己方|供方|需方|买方|卖方|服务商|"
    r"第三)[^,;\n]{0,24}"
    r"(?:原因|过错|过失|违|操作|造成|引起|导致|不当)|由(?:于)?(?:乙方|甲方|其|自身)[^,;\n]{0,12}"
    r"(?:原因|造成|引起|导致|过错)|不可抗力|not exclude|nothing in|except|other than|unless"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each exemption from liability for injury that excepts nothing."""
    for found in find_sentences(case, EXEMPT, LIMITED):
        message = Bilingual(
            "免除责任的约定及于人身损害；造成对方人身损害的免责条款无效，请删去或将其除外",
            "exempts from liability for personal injury as well; as far as one side injures the "
            "other such a term is void. Delete it or except injury",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject="liability_limit"))


RULE = GapRule(
    key="injury_exempted",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("免除人身损害责任", "Liability for injury exempted"),
    source="民法典 506",
    bases=(law.EXEMPTION,),
    check=check,
    fires_on=(
        "第一条 安全\n乙方人员在甲方场所发生的任何人身伤亡，甲方概不负责。",
        "第一条 责任\n无论何种原因造成的人身伤害或财产损失，服务商均不承担任何责任。",
    ),
    stays_silent_on=(
        "第一条 安全\n因乙方违规操作造成人身伤亡的，甲方不承担任何责任。",
        "第一条 责任\n除因甲方原因造成的以外，乙方人员的人身伤亡由乙方负责，甲方概不负责。",
        "第一条 保险\n乙方应为其人员投保人身意外伤害保险。",
    ),
)
