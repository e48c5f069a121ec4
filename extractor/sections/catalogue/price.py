"""Price: what the performance costs."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="price",
    title=Bilingual("价款", "Price"),
    headings=r"价款|价格|报酬|(?:合同|协议|项目|工程|服务)(?:总)?(?:金额|价|费)|(?:服务|维护|"
    r"管理|开发|委托|技术|派遣|物业|运营|合同)(?:服务)?费(?:用)?"
    r"|^费用|费用(?:标准|构成|计算|及)|租金|酬金|收费|单价|总价|报价|经费|prices?|"
    r"\bfees?\b|charges|remuneration|consideration",
    not_headings=r"违约|律师|赔偿|价格调整|费用(?:负担|承担)|鉴定|价值",
    # 服务费用按工作量计算: a heading and a text, and still no price.
    heading_settles=False,
    terms=TermEvidence(
        tiers=(("contract_amount", "fee"),), decide=True, unless=r"违约|赔偿|罚款|扣除|扣款"
    ),
    cues=(
        # 合同总价为人民币{money}
        Cue(
            r"(?:总价|总额|金额|价款|价格|单价|服务费用?|费用|报酬|租金|经费|"
            r"酬金)[^,\n]{0,30}(?:{money}|{open:blank})",
            unless=r"违约|赔偿|罚款|定金|保证金",
        ),
        # 服务费用按照服务内容、工作量计算; 需另行计费
        Cue(
            r"(?:服务费|费用|价格|报酬|价款)[^,\n]{0,16}(?:包括|计算|协商|另行|确定|"
            r"以[^,\n]{1,16}为准)|另(?:行)?计费|有偿(?:提供|服务)",
            settles=False,
            unless=r"律师|违约|诉讼|鉴定|仲裁费",
        ),
        # The Customer shall pay the Provider a fee of USD 5,000 per month
        Cue(r"(?:fees?|price|charges|remuneration) [^,\n]{0,60}(?:{money}|{open:blank})"),
    ),
    examples=(
        "第三条 服务费\n本合同服务费总额为人民币80000元。",
        "3. Fees\nThe total fee is USD 12,000.",
    ),
    blanks=(
        "第三条 服务费\n服务费总额为人民币______元。",
        "第三条 服务费用\n服务费用根据服务内容和工作量计算。",
    ),
    not_examples=("第一条 违约责任\n违约方应支付违约金500元。",),
)
