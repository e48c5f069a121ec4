"""Amendment: how the contract is changed or supplemented."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="amendment",
    title=Bilingual("变更与补充", "Amendment"),
    headings=r"(?:合同|协议|服务|内容|项目|需求|工程)?(?:的)?(?:变更|修改|修订|"
    r"补充)(?!.{0,6}通知)|amendments?|variations?|change (?:requests?|control)|"
    r"modification",
    not_headings=r"地址|账户|联系人|人员|价格|法定代表|补充(?:说明|资料)|费用",
    cues=(
        # 对本合同的任何修改须经双方协商一致并书面确认
        Cue(
            r"(?:变更|修改|修订|补充|调整)[^,\n]{0,30}(?:合同|协议|条款)[^\n]{0,40}(?:协商|"
            r"书面|同意|签字|盖章|一致|补充协议)|(?:合同|协议|条款)[^,\n]{0,24}(?:变更|修改|"
            r"修订|补充)[^\n]{0,50}(?:协商|书面|同意|签订|签字|盖章|确认|一致)",
            unless=r"联系人|地址|账号|劳动合同",
        ),
        # 双方协商一致,可以变更本合同
        Cue(
            r"(?:协商|同意|书面)[^\n]{0,24}(?:变更|修改|修订)[^,\n]{0,10}(?:合同|协议|条款)|"
            r"(?:合同|协议)[^,\n]{0,10}(?:可以|不得)[^,\n]{0,8}变更"
        ),
        # 除非双方书面同意,否则不能更改
        Cue(r"双方[^,\n]{0,8}同意[^\n]{0,10}(?:不能|不得|方可|可以?)[^,\n]{0,6}(?:更改|变更|修改)"),
        # 未尽事宜,双方签订补充协议: 协商 alone supplements nothing
        Cue(
            r"(?:签订|签署|订立|达成|以|形成)[^,\n]{0,12}补充(?:协议|合同|条款)|补充(?:协议|"
            r"合同|条款)[^,\n]{0,12}(?:同等|同具|组成部分|为准|法律效力)"
        ),
        Cue(
            r"(?:amend|modif|var)[a-z]{0,8}[^\n]{0,60}(?:writing|written|signed)|"
            r"changes? [^,\n]{0,40}(?:agreed|written|request)"
        ),
    ),
    examples=(
        "第十条 其他\n对本合同的任何修改，须经双方协商一致并以书面形式确认。",
        "第十条 其他\n本合同未尽事宜，双方可签订补充协议。",
    ),
    blanks=("第十条 合同变更\n________",),
    not_examples=(
        "第十条 其他\n本合同未尽事宜，双方友好协商。",
        "第十条 其他\n联系人变更的，应书面通知对方。",
    ),
)
