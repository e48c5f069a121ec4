"""Subcontracting and assignment: whether another may perform or take over the contract."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="subcontracting",
    title=Bilingual("转包、分包与转让", "Subcontracting and assignment"),
    headings=r"转包|分包|转委托|(?:合同|协议|权利|义务|债权)(?:的)?转让|^转让|assignment|"
    r"subcontract",
    terms=TermEvidence(tiers=(("subcontracting",),)),
    cues=(
        # 未经甲方同意,乙方不得将服务转包、分包给第三方
        Cue(
            r"(?:不得|禁止|严禁|不允许|无权|可以?|同意)[^。\n]{0,60}(?:转包|分包|转委托|外包|"
            r"转租|转托)"
        ),
        Cue(r"(?:转包|分包|转委托|转租)[^。\n]{0,40}(?:同意|无效|违约|解除|责任|禁止|不得|承担)"),
        # 不得将合同权利义务转让给他人
        Cue(
            r"(?:合同|协议|权利|义务|债权|服务)[^,。\n]{0,24}(?:转让|让与)(?:给|予|与|他人|"
            r"第三|的|任何)?",
            unless=r"技术转让|转让费|专利|著作权|车辆|所有权|许可权",
        ),
        # 委托第三方完成 with consent
        Cue(
            r"(?:未经|经|征得)[^,\n]{0,16}同意[^。\n]{0,24}(?:委托|交由|"
            r"转由)[^,\n]{0,12}(?:第三|他人|其他)"
        ),
        Cue(
            r"(?:assign|subcontract|delegate|novate)[a-z]{0,4} [^\n]{0,80}(?:consent|approval|"
            r"permitted|responsible)|subcontractors?"
        ),
        # 乙方如需委托第三方实施,须事先取得甲方书面同意
        Cue(
            r"委托(?:给)?(?:第三方|第三人|他人|其他单位)[^\n]{0,30}(?:同意|不得|禁止|承担)",
            unless=r"检测|监理|鉴定|审计",
        ),
    ),
    examples=(
        "第六条 其他\n未经甲方书面同意，乙方不得将本合同项下服务转包给第三方。",
        "第六条 转让\n任何一方不得转让本合同项下的权利和义务。",
    ),
    blanks=("第六条 合同的转让\n________",),
    not_examples=(
        "第七条 知识产权\n软件著作权转让费已包含在总价内。",
        "第一条 服务内容\n甲方将售后服务委托给乙方。",
    ),
)
