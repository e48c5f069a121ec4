"""Compliance: no bribes, clean dealings."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="compliance",
    title=Bilingual("廉洁与反商业贿赂", "Integrity and anti-bribery"),
    headings=r"廉洁|廉政|反(?:商业)?贿赂|反腐|商业道德|阳光|诚信(?:条款|经营|合作)|合规|"
    r"anti-?(?:bribery|corruption)|code of conduct|compliance with laws",
    cues=(
        # 不得向甲方工作人员行贿、赠送礼金
        Cue(r"(?:行贿|受贿|贿赂|回扣|礼金|好处费|不正当利益|廉洁)"),
        Cue(r"\bbrib(?:e|es|ery)\b|corrupt"),
        # 不得向甲方人员馈赠财物或输送利益
        Cue(
            r"(?:馈赠|赠送|收受|索取|索要|输送|给予)[^,\n]{0,12}(?:财物|礼品|礼物|利益|现金|"
            r"有价证券|好处)",
            unless=r"赠品|消费者",
        ),
    ),
    examples=(
        "第十四条 廉洁\n双方应廉洁从业。",
        "第十四条 其他\n乙方不得向甲方工作人员提供回扣。",
    ),
    blanks=("第十四条 廉洁条款\n________",),
    not_examples=("第一条 服务内容\n乙方负责系统维护。",),
)
