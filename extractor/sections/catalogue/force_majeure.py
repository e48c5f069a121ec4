"""Force majeure: what follows from events that nobody could foresee, avoid or overcome."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="force_majeure",
    title=Bilingual("不可抗力", "Force majeure"),
    headings=r"不可抗(?:力|拒|因素)|情势变更|免责(?:条款|事由)|force majeure",
    terms=TermEvidence(tiers=(("force_majeure_notice",),)),
    cues=(
        # 因不可抗力不能履行合同的,部分或全部免除责任; 发生不可抗力可以解除合同
        Cue(
            r"不可抗(?:力|拒|因素)[^\n]{0,60}(?:免|不承担|不负|责任|通知|告知|终止|解除|延长|"
            r"顺延|延期|无法履行|不能履行|证明|除外|致使)"
        ),
        Cue(r"(?:因|由于|遇|发生|出现|除|非因|遭遇|受)[^,\n]{0,10}不可抗(?:力|拒|因素)"),
        Cue(
            r"force majeure|acts? of god|"
            r"beyond (?:its|the|their|our|your)(?: [a-z]+)?(?: reasonable)? control"
        ),
        # 因不能预见、不能避免且不能克服的客观情况不能履约
        Cue(
            r"不(?:能|可)预见[^\n]{0,12}不(?:能|可)避免|(?:地震|台风|洪水|战争|疫情|"
            r"火灾)[^\n]{0,40}(?:不视为违约|免除责任|免责|不承担责任|互不承担)"
        ),
    ),
    examples=(
        "第十条 不可抗力\n因不可抗力不能履行合同的，应及时通知对方，并免除责任。",
        "第十条 解除\n有下列情形之一的，可以解除合同：\n（1）发生不可抗力；",
    ),
    blanks=("第十条 不可抗力\n________",),
    not_examples=("第十条 违约责任\n一方违约的，应赔偿对方损失。",),
)
