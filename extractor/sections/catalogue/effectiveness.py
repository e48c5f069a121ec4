"""Effectiveness: from when the contract binds, and in how many copies it is made."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="effectiveness",
    title=Bilingual("生效与份数", "Effectiveness and copies"),
    headings=r"生效|(?<!语言)效力$|份数|effective(?:ness| date)|counterparts|entry into force",
    not_headings=r"失效",
    terms=TermEvidence(tiers=(("effective_date", "copies"),)),
    cues=(
        # 本合同自双方签字盖章之日起生效
        Cue(
            r"(?:本|合同|协议)[^\n]{0,40}(?:签字|盖章|签署|签订|签章|批准|印章|公章|"
            r"捺印)[^。\n]{0,30}(?:生效|成立)|(?:合同|协议)[^,\n]{0,20}(?:之日起|后|即|"
            r"起)(?:即)?生效",
            unless=r"补充(?:协议|合同)|变更",
        ),
        # 本合同一式四份
        Cue(r"一式[^,\n]{1,10}份|一式{number:count}|正本[^,\n]{0,10}份"),
        Cue(
            r"(?:effective|(?:comes?|enters?) into (?:force|effect)|takes? effect|binding) "
            r"(?:on|upon|from|as of|when)|"
            r"counterparts"
        ),
    ),
    examples=(
        "第十三条 其他\n本合同自双方签字盖章之日起生效。",
        "第十三条 其他\n本合同一式四份，双方各执两份。",
        "9. General\nThis Agreement takes effect on the date of the last signature.",
    ),
    blanks=("第十三条 合同生效\n________",),
    not_examples=("第一条 保密\n保密义务在合同终止后继续有效。",),
)
