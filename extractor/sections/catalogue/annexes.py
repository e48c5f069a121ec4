"""Annexes: what else belongs to the contract, and which text prevails."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="annexes",
    title=Bilingual("附件及优先顺序", "Annexes and order of precedence"),
    headings=r"附件|附录|附表|合同(?:的)?(?:文件|组成|构成)|(?:解释|优先)(?:的)?(?:顺序|次序)|"
    r"annex|appendix|schedule \d|exhibit|order of precedence",
    not_headings=r"附件.{0,4}费",
    part="annex",
    cues=(
        # 招标文件是合同的组成部分; 附件与本合同具有同等效力
        Cue(
            r"(?:附件|附录|附表|文件|招标|投标|订单)[^。\n]{0,40}(?:组成部分|"
            r"同等(?:的)?(?:法律)?效力|不可分割)",
            unless=r"补充(?:协议|合同)[^\n]{0,12}同等|变更",
        ),
        # 双方以{blank}方式确认后,图纸成为合同组成部分
        Cue(r"{blank}[^\n]{0,10}方式确认后[^\n]{0,10}组成部分", settles=False, decides=True),
        # 合同文件的解释顺序如下
        Cue(
            r"(?:解释|优先)(?:的)?(?:顺序|次序)|(?:不一致|冲突|矛盾|"
            r"抵触)[^\n]{0,12}以[^,\n]{1,24}为准",
            unless=r"大写|小写|单价|总价|订单中|文本|版本|[中英]文|language|version",
        ),
        # 收费明细详见附件
        Cue(r"(?:详?见|按照?|依据|以)(?:本)?(?:合同)?附(?:件|表)", settles=False),
        Cue(
            r"(?:annex|appendix|schedule|exhibit)[a-z]{0,3} [^\n]{0,60}(?:part of|integral|"
            r"incorporated)|shall prevail|order of precedence",
            unless=r"language|version",
        ),
    ),
    examples=(
        "第十三条 其他\n附件与合同正文具有同等效力。",
        "第十三条 文件\n招标文件与本合同不一致的，以本合同为准。",
    ),
    blanks=("第三条 费用\n收费明细详见附件。",),
    not_examples=("第一条 服务内容\n乙方负责系统维护。",),
)
