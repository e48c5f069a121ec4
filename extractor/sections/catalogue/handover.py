"""Handover: what is handed over or given back at the start, at the end, or on delivery."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

THINGS = (
    r"(?:资料|文件|文档|手续|物品|钥匙|设备|场地|工作|档案|数据|用具|财物|车辆|房屋|"
    r"物件|成果|资产|工具|复制件|业务)"
)

SECTION = SectionType(
    key="handover",
    title=Bilingual("交接与资料返还", "Handover and return of materials"),
    headings=r"交接|移交|返还|退还(?!.{0,4}金)|退场|撤场|hand-?over|transition|return of",
    not_headings=r"保证金|押金|款",
    cues=(
        # 合同终止后,乙方应将资料移交甲方
        Cue(rf"(?:移交|交接|返还|归还|交还)[^,。\n]{{0,20}}{THINGS}", unless=r"保证金|押金"),
        Cue(rf"{THINGS}[^。\n]{{0,30}}(?:移交|交接|返还|归还|交还|还给)", unless=r"保证金|押金"),
        # 验收后移交; 办理交接
        Cue(r"(?:办理|进行|完成|做好|配合)[^,\n]{0,8}(?:移交|交接)"),
        Cue(
            r"(?:return|hand over|deliver up|give back|hand back) [^,\n]{0,40}(?:documents"
            r"|materials|"
            r"records|data|copies|property|keys)|transition (?:services|plan)"
        ),
    ),
    examples=(
        "第十条 终止\n合同终止后5日内，乙方应将全部资料移交甲方。",
        "第十条 退场\n乙方应配合做好交接。",
    ),
    blanks=("第十条 交接\n________",),
    not_examples=("第三条 付款\n甲方应退还乙方履约保证金。",),
)
