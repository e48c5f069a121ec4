"""Intellectual property: who owns what is made or used, and who answers for infringement."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="intellectual_property",
    title=Bilingual("知识产权与成果归属", "Intellectual property"),
    headings=r"知识产权|著作权|版权|专利|商标|成果(?:的)?(?:归属|权属|所有)|权利归属|"
    r"intellectual property|ownership|copyright",
    not_headings=r"保密协议",
    terms=TermEvidence(tiers=(("ip_ownership",),)),
    cues=(
        # 开发成果的著作权归甲方所有
        Cue(
            r"(?:知识产权|著作权|版权|专利(?:权|申请权)?|商标权|源代码|软件|成果|"
            r"所有权)[^,\n]{0,24}(?:归|属于|由)[^,\n]{0,16}(?:所有|享有|共有|{open:blank})"
        ),
        Cue(r"(?:技术)?成果[^。\n]{0,10},?归{blank}", settles=False),
        # 不得侵犯第三方的专利权、商标权
        Cue(r"(?:侵犯|侵害)[^,\n]{0,24}(?:知识产权|专利|著作权|商标|版权)"),
        Cue(r"(?:知识产权|著作权|专利权)[^,\n]{0,20}(?:瑕疵|纠纷|授权|许可|保护|争议|侵权|使用费)"),
        Cue(
            r"intellectual property|work product|(?:title|rights|ownership|copyright) "
            r"[^,\n]{0,40}(?:vest|remain|assigned|belong|pass)"
        ),
        # 引起侵权纠纷由乙方负责; 软件拥有合法授权
        Cue(
            r"侵权(?:纠纷|责任|指控|诉讼|索赔)|(?:软件|系统|素材|图片|"
            r"字体)[^,\n]{0,12}(?:合法授权|正版|使用权)"
        ),
    ),
    examples=(
        "第七条 知识产权\n本项目开发成果的著作权归甲方所有。",
        "第三条 保证\n乙方保证所供货物不侵犯任何第三方的专利权。",
    ),
    blanks=("第七条 成果归属\n项目成果的著作权归______所有。",),
    not_examples=("第八条 保密\n乙方对知悉的甲方技术秘密负有保密义务。",),
)
