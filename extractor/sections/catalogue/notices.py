"""Notices: how the parties reach each other, and when a notice counts as received."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="notices",
    title=Bilingual("通知与送达", "Notices"),
    headings=r"^[^,\n]{0,8}通知(?:与|和|及|、)?(?:送达|通讯|方式|联络|$)|送达|通讯(?:方式|"
    r"联络)|notices?|communications?",
    not_headings=r"中标|成交|入场|通知书|notice period",
    cues=(
        # 以邮寄方式发出的,寄出第三日视为送达
        Cue(r"视为(?:已经?)?(?:有效)?(?:送达|收到|收悉)"),
        # 通知须以书面形式寄送到对方地址
        Cue(
            r"通知[^,\n]{0,12}(?:应当?|须|均|可)[^\n]{0,24}(?:书面|邮寄|发送|送达|电子邮件|"
            r"邮箱|快递)[^\n]{0,24}",
            weight=2,
        ),
        Cue(
            r"(?:一方给|双方之?间的?|给予对方的|有关)[^,\n]{0,10}通知[^\n]{0,30}(?:书面|地址|"
            r"邮|送达)"
        ),
        # 联系人或地址变更的,应书面通知对方
        Cue(
            r"(?:联系人|联络人|联系方式|通讯地址|联系地址|地址|代表人)[^\n]{0,30}(?:变更|变动|"
            r"更改|变化)[^\n]{0,40}通知|变更[^,\n]{0,10}(?:联系人|联系方式|"
            r"通讯地址)[^\n]{0,24}通知"
        ),
        Cue(
            r"notices? [^\n]{0,60}(?:in writing|sent|delivered|deemed|addressed|"
            r"takes? effect|by e-?mail)"
        ),
        # 通知、函件均应送至本合同所列地址
        Cue(
            r"(?:通知|函件|信函|文件)[^,\n]{0,12}(?:送至|寄至|发至|发送至|送达|"
            r"投递)[^,\n]{0,20}(?:地址|邮箱|传真)"
        ),
        # 一方变更联系地址的,应在三日内通知另一方
        Cue(r"变更[^,\n]{0,6}(?:联系|通讯|通信)?(?:地址|方式)[^\n]{0,24}通知"),
    ),
    examples=(
        "第十二条 通知\n双方的通知应以书面形式作出。",
        "第十二条 其他\n以快递发出的，寄出后第三日视为送达。",
    ),
    blanks=("第十二条 通知与送达\n联系地址：________",),
    not_examples=(
        "第十条 不可抗力\n受影响的一方应及时书面通知对方。",
        "第一条 文件\n中标通知书为本合同的组成部分。",
    ),
)
