"""Renewal: whether and how the contract goes on after its time."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="renewal",
    title=Bilingual("续约", "Renewal"),
    headings=r"续约|续签|续订|续期|续展|续租|延期(?:与|及)?续|renewal|extension",
    terms=TermEvidence(tiers=(("renewal",),)),
    cues=(
        # 合同期满前{blank},双方协商续约并另签协议
        Cue(r"前{blank}[^\n]{0,24}(?:续签|续约|续订|续租)", settles=False, decides=True),
        # 期满前30日,双方可协商续签; 自动延续一年; 同等条件下优先续租
        Cue(
            r"(?:续签|续约|续订|续租|续展)[^\n]{0,30}(?:合同|协议|事宜|权|协商|条款|应|的)|"
            r"(?:协商|可|优先|同意|需|要求|自动|是否)[^,\n]{0,10}(?:续签|续约|续订|续租)"
        ),
        Cue(
            r"(?:自动|顺延|自行)[^,\n]{0,6}(?:延续|顺延|延长|续期)[^,\n]{0,6}(?:{period}|"
            r"{open:blank})|(?:延续|顺延){one:period}",
            unless=r"工期|付款|交货|不可抗力",
        ),
        Cue(
            r"(?:automatically |be )?(?:renew(?:ed|s)?|extended) (?:for|automatically|upon|"
            r"by)|automatic renewal|\brenews? automatically|\brolls? over\b|year to year|"
            r"agree[^,\n]{0,16} to (?:extend|renew)"
        ),
    ),
    examples=(
        "第二条 期限\n本合同期满前一个月，双方可协商续签。",
        "第二条 期限\n期满双方均无异议的，本合同自动延续一年。",
    ),
    blanks=("第三条 续约\n合同期满前____日，双方协商续约并另签协议。",),
    not_examples=(
        "第二条 期限\n本合同期满自动终止。",
        "第二条 工期\n因甲方原因延误的，工期顺延。",
    ),
)
