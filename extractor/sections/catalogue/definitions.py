"""Definitions: words that the contract gives a meaning of their own."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="definitions",
    title=Bilingual("定义", "Definitions"),
    headings=r"定义|术语|名词(?:解释|和)|词语(?:含义|解释)|^解释$|definitions?|interpretation",
    # 定义与目的 over a text that only says what the contract is for defines nothing.
    heading_settles=False,
    cues=(
        # "工作日"系指法定节假日以外的日期
        Cue(
            r"[\"《][^\"《》\n]{1,24}[\"》](?:一词)?(?:[(][^()\n]{1,30}[)])?[,:]?\s?(?:均|皆|"
            r"即)?(?:是指|系指|指的是|指|意指|意为)",
            unless=r"不可抗",
        ),
        # 本合同所称故障是指设备不能正常工作的状态
        Cue(
            r"本(?:合同|协议)(?:中)?(?:所称|所述|所指|提及)的?[^,:\n]{1,24}?,?(?:是指|系指|"
            r"指的是|均指|指(?![标定导派挥示南]))"
        ),
        # 甲方损失的定义包括直接损失和间接损失
        Cue(r"的(?:定义|含义)(?:如下|为|是|包括|系)(?!:$)", unless=r"如下:$"),
        # under 定义: 客户指使用甲方产品的单位
        Cue(r"^[^,:\n]{1,30}(?:是指|系指|指)(?!定)", under=r"定义|术语|解释|名词"),
        # under 定义: 本合同所称设备为甲方自有的电梯
        Cue(
            r"^本(?:合同|协议)(?:所称|所述|所指)[^,:\n]{1,16}(?:为|是|即|包括)",
            under=r"定义|术语|解释|名词",
        ),
        # "Services" means the services described in Schedule 1
        Cue(
            r"\"[^\"\n]{1,50}\" (?:means|shall mean|refers to|has the meaning|"
            r"shall have the meaning)"
        ),
    ),
    examples=(
        "第一条 定义\n1.1 “系统”指乙方为甲方开发的仓储管理软件。",
        "第二条 其他\n本协议所称重大故障，是指导致全部用户不能登录的故障。",
        '1. Definitions\n"Working Day" means any day other than a Saturday or Sunday.',
    ),
    blanks=(
        "第一条 定义与目的\n本协议是双方长期合作的基础。",
        "第十二条 术语的含义如下：\n1．____________；",
    ),
    not_examples=(
        "第一条 服务内容\n甲方指定专人负责对接。",
        "第一条 不可抗力\n双方应及时通知对方。",
    ),
)
