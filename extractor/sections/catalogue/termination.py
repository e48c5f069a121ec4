"""Termination: when and how the contract ends before or at its time."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="termination",
    title=Bilingual("解除与终止", "Termination"),
    headings=r"解除|终止|解约|退出|terminat|expir(?:y|ation)",
    not_headings=r"劳动合同|续约",
    terms=TermEvidence(tiers=(("termination_notice", "termination_threshold"),)),
    cues=(
        # 甲方有权解除合同; 可以提前终止本协议
        Cue(
            r"(?:有权|可以?|方可|得以?|协商一致)[^。\n]{0,30}(?:解除|终止|取消|停止|"
            r"中止)[^,\n]{0,8}(?:合同|协议|合作|服务|工作|订单|租赁)",
            unless=r"劳动合同|劳动关系|不得解除",
        ),
        # 合同期满自动终止; 本合同自下列情形发生时终止
        Cue(r"(?:合同|协议)[^,\n]{0,24}(?:自动|自行|即|同时|即行|时)(?:终止|解除|失效)"),
        # 提前30日书面通知对方解除合同
        Cue(
            r"提前[^,\n]{0,20}通知[^,\n]{0,16}(?:解除|终止)|(?:解除|终止)(?:本)?(?:合同|"
            r"协议)[^,\n]{0,10}(?:应|须|需)?提前"
        ),
        Cue(
            r"(?:may|can|shall|right to) (?:terminate|end (?:it|this|the|our)|cancel)|"
            r"terminat(?:e|ion) (?:this|the) (?:agreement|"
            r"contract)"
        ),
        # 有下列情形之一的,本合同终止
        Cue(r"(?:情形|情况|事由|条件)[^\n]{0,16}(?:合同|协议)[^,\n]{0,6}(?:终止|解除)"),
    ),
    examples=(
        "第十条 合同解除\n乙方连续三次考核不合格的，甲方有权解除合同。",
        "第二条 期限\n本合同期满自动终止。",
    ),
    blanks=("第十条 合同的解除与终止\n________",),
    not_examples=("第一条 人员\n乙方与其员工解除劳动合同的，应告知甲方。",),
)
