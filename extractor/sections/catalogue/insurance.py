"""Insurance: which cover a party must take out."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

# The staff's social insurance is the employer's duty by law, no cover for the contract's risks.
SOCIAL = r"社会保险|社保|五险|养老保险|医疗保险|失业保险|生育保险|工伤保险"

SECTION = SectionType(
    key="insurance",
    title=Bilingual("保险", "Insurance"),
    headings=r"保险(?!费|柜|箱|丝)|投保|insurance",
    not_headings=SOCIAL,
    terms=TermEvidence(tiers=(("insurance",),)),
    cues=(
        # 乙方应为派驻人员购买人身意外伤害保险
        Cue(
            r"(?:购买|投保|办理|缴纳|参加|购置|上)[^,。\n]{0,24}(?:保险|意外险|责任险|财产险|"
            r"交强险|商业险|雇主险|工伤险|险种)",
            unless=SOCIAL,
        ),
        # 交强险、商业险由买方缴纳; a cost share (保险费由卖方承担) takes out no cover
        Cue(
            r"(?:保险(?!费)|(?:责任|意外|财产|交强|商业|运输|一切|盗抢)险)[^。\n]{0,30}(?:由|"
            r"应)[^,\n]{0,10}(?:缴纳|购买|办理|投保)",
            unless=SOCIAL,
        ),
        Cue(
            r"(?:maintain|take out|procure|obtain|carry|hold|have|effect"
            r"|keep) [^,\n]{0,60}insurance"
        ),
        # The Carrier shall insure the goods.
        Cue(r"\b(?:shall|must|will|agrees to) (?:[a-z]+ ){0,2}insure\b"),
    ),
    examples=(
        "第六条 安全\n乙方应为派驻人员购买人身意外伤害保险。",
        "第六条 保险\n运输途中的保险由卖方办理。",
    ),
    blanks=("第六条 保险\n________",),
    not_examples=(
        "第六条 人员\n乙方应依法为员工缴纳社会保险。",
        "第三条 价格\n合同总价包含运输费、保险费和税费。",
    ),
)
