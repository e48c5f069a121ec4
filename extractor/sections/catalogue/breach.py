"""Breach: what follows when a party does not perform."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="breach",
    title=Bilingual("违约责任", "Liability for breach"),
    headings=r"违约|赔偿|罚则|(?:法律|双方的?)责任$|breach|default|liabilit|remed(?:y|ies)|indemni",
    not_headings=r"限制|上限|限额|limit",
    cues=(
        # 一方违约的,应承担违约责任; 由乙方承担相应的法律责任
        Cue(
            r"承担[^,。\n]{0,12}(?:违约|赔偿|法律|经济|侵权|全部|"
            r"一切)(?:和[^,\n]{1,6})?(?:的)?(?:赔偿)?(?:责任|后果|法律后果)",
            unless=r"不承担|免除|免责|互不",
        ),
        # 应赔偿由此造成的损失
        Cue(
            r"(?:赔偿|补偿|承担)[^,。\n]{0,16}(?:损失|损害)|按[^,\n]{0,8}损失[^,\n]{0,4}赔偿|"
            r"(?:损失|损害)[^,\n]{0,8}由[^,\n]{1,8}(?:承担|赔偿)",
            unless=r"不承担|不予赔偿",
        ),
        # 违约方应支付违约金
        Cue(r"(?:支付|交纳|缴纳|承担|扣除)[^,。\n]{0,24}(?:违约金|滞纳金|赔偿金|罚款)"),
        # {blank}方违反第{blank}条的,应向对方{blank}
        Cue(r"违反(?:本)?(?:合同|协议)?[^\n]{0,16}{blank}[^\n]{0,20}应", settles=False),
        Cue(
            r"(?:liable|responsible) (?:for|to)|indemnify|(?:in )?breach of|"
            r"liquidated damages|material breach"
        ),
        # 给甲方造成损失的,乙方应予赔偿; 逾期付款的,按日加收滞纳金
        Cue(
            r"(?:应|须|需)(?:当)?(?:予以?|全额|照价|负责)?(?:赔偿|补偿)|(?:计收|加收|收取|"
            r"计算)[^,\n]{0,6}(?:滞纳金|违约金)"
        ),
    ),
    examples=(
        "第九条 违约责任\n一方违约的，应赔偿对方因此受到的损失。",
        "第三条 义务\n因乙方原因造成设备损坏的，乙方承担赔偿责任。",
    ),
    blanks=("第九条 违约责任\n____方违反第____条的，应向对方________。",),
    not_examples=(
        "第一条 服务内容\n乙方负责系统维护。",
        "第八条 不可抗力\n因不可抗力不能履行的，双方互不承担违约责任。",
    ),
)
