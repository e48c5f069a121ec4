"""Limit of liability: up to what sum, or for what not, a party answers."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="liability_limit",
    title=Bilingual("责任限制", "Limitation of liability"),
    headings=r"责任(?:的)?(?:限制|限额|上限|范围限制)|赔偿(?:的)?(?:限额|上限)|limit(?:ation|"
    r"s)? (?:of|on) (?:liabilit|remed)|liability cap",
    terms=TermEvidence(tiers=(("liability_cap",),)),
    cues=(
        # 乙方的累计赔偿责任以合同总价为限
        Cue(
            r"(?:赔偿|责任)[^,。\n]{0,30}(?:不(?:得)?超过|不高于|以[^,\n]{1,30}为(?:上)?限|"
            r"上限(?:为|是)|最高(?:为|不))",
            unless=r"违约金|滞纳金|误期|赔偿费|罚款",
        ),
        # 任何一方不承担间接损失、预期利润损失
        Cue(
            r"(?:不承担|不负责|不赔偿|均?不对|排除)[^。\n]{0,30}(?:间接|后果性|预期|可得利益|"
            r"利润|商誉|附带)"
        ),
        # 乙方仅负责更换,不再承担其他责任
        Cue(
            r"(?:只|仅)(?:需)?(?:承担|负责)[^。\n]{0,40}(?:不(?:再)?承担|"
            r"不负)[^,\n]{0,10}(?:其[他它]|任何)"
        ),
        Cue(
            r"(?:aggregate|total|maximum|cumulative) liability|"
            r"liabilit(?:y|ies)\b[^\n]{0,80}(?:not exceed|limited to|capped|more than)|(?:not|"
            r"no)[^,\n]{0,20}liable for[^\n]{0,40}(?:indirect|consequential|incidental)"
        ),
    ),
    examples=(
        "第十条 责任限制\n乙方的累计赔偿责任以甲方已付服务费为限。",
        "第九条 违约责任\n任何一方均不对间接损失、预期利润损失承担责任。",
    ),
    blanks=("第十条 责任限制\n乙方的赔偿责任不超过______元。",),
    not_examples=(
        "第九条 违约责任\n违约金总额不超过合同总价的10%。",
        "第九条 违约责任\n一方违约的，应赔偿对方全部损失。",
    ),
)
