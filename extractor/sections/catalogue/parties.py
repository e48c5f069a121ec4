"""Parties: who contracts with whom, each side named."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="parties",
    title=Bilingual("当事人", "Parties"),
    headings=r"^(?:合同|协议|签约)?(?:双方)?(?:当事人|主体)|^parties$",
    heading_settles=False,
    # One unnamed party leaves the contract without a debtor.
    terms=TermEvidence(tiers=(("party",),), decide=True, blanks_to_a_value=0),
    cues=(
        # 甲方应按月支付服务费: the sides are spoken of, nobody names them
        Cue(
            r"甲方|乙方|委托人|受托人|买受人|出卖人|出租[人方]|承租[人方]|发包[人方]|承包[人方]"
            r"|采购人|供应商|服务商|\bParty [AB]\b|\bthe (?:Client|Customer|Supplier|Provider)\b",
            settles=False,
        ),
    ),
    examples=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务内容\n乙方为甲方维护挂号系统。",
        "买方：南岭纺织有限公司\n卖方：恒泰机械有限公司\n一、标的\n卖方向买方出售织机两台。",
    ),
    blanks=(
        "甲方：__________\n乙方：云帆科技有限公司\n第一条 服务内容\n乙方为甲方维护挂号系统。",
        "第一条 服务内容\n乙方为甲方维护挂号系统。",
    ),
    not_examples=("第一条 总则\n请遵守办公区管理规定。",),
)
