"""Liquidated damages: how a penalty is reckoned."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="penalty_calculation",
    title=Bilingual("违约金算法", "Calculation of liquidated damages"),
    headings=r"违约金|滞纳金|罚款|赔偿金额|扣款(?:标准)?|liquidated damages|late (?:fees?|"
    r"charges)|penalt(?:y|ies)",
    heading_settles=False,
    terms=TermEvidence(tiers=(("penalty_rate", "penalty_amount"),), decide=True),
    cues=(
        # 每逾期一日按合同总价的1‰支付违约金
        Cue(
            r"(?:违约金|滞纳金|赔偿金|罚款|扣款|赔偿费)[^\n]{0,40}(?:{rate|ratio|money}|"
            r"{open:blank})",
            unless=r"不超过[^,\n]{0,4}$",
        ),
        Cue(r"{rate|ratio|money}[^,\n]{0,16}(?:的)?(?:违约金|滞纳金|赔偿金|罚款|扣款)"),
        # {blank}(违约金的计算方法)
        Cue(r"{blank}[^\n]{0,6}(?:违约金|损失赔偿)[^\n]{0,20}计算方法", settles=False),
        # 违约金为实际损失的两倍
        Cue(r"违约金[^,\n]{0,24}(?:倍|按照以下|计算公式)"),
        Cue(
            r"(?:liquidated damages|interest|late charge|penalty) [^\n]{0,60}{rate|ratio|"
            r"money|blank}"
        ),
    ),
    examples=(
        "第九条 违约责任\n乙方逾期交付的，每逾期一日按合同总价的1‰支付违约金。",
        "第九条 违约责任\n每发生一次，乙方支付违约金500元。",
    ),
    blanks=("第九条 违约责任\n违约方应支付合同总价____%的违约金。",),
    not_examples=("第九条 违约责任\n一方违约的，应赔偿对方损失。",),
)
