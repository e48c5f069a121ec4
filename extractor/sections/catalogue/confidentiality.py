"""Confidentiality: what must be kept secret."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="confidentiality",
    title=Bilingual("保密", "Confidentiality"),
    headings=r"保密|商业秘密|机密|confidential|non-disclosure|secrecy",
    not_headings=r"国家秘密",
    terms=TermEvidence(tiers=(("confidentiality_term",),)),
    cues=(
        # 乙方对知悉的甲方商业秘密负有保密义务
        Cue(
            r"(?:保密|保守)[^,\n]{0,12}(?:义务|责任|秘密|期限|信息|协议|承诺|措施|制度|规定|"
            r"工作)|(?:予以|严格|应当?|负责)保密"
        ),
        # 未经甲方书面同意,不得向第三方泄露
        Cue(
            r"(?:不得|禁止|严禁|不应|不能|不)[^。\n]{0,30}(?:泄露|泄漏|透露|披露|泄密|公开)",
            unless=r"公示",
        ),
        # 乙方将由甲方提供的图纸、资料提供给第三方: kept from third parties
        Cue(
            r"(?:不得|禁止)[^。\n]{0,60}(?:资料|信息|数据|图纸|文件|"
            r"技术)[^。\n]{0,20}(?:提供给|转给|告知)[^,\n]{0,12}(?:第三|任何|他人|其他)"
        ),
        Cue(
            r"keep [^,\n]{0,40}(?:secret|confidential)|confidential information|"
            r"(?:shall|must|will) not (?:disclose|pass on|reveal)"
        ),
        # 乙方不得擅自复制、外传甲方资料,或用于本合同以外的目的
        Cue(
            r"(?:不得|禁止|严禁)[^。\n]{0,30}(?:外传|复制|用于[^,\n]{0,14}(?:以外|之外|无关|"
            r"其[他它])(?:的)?(?:目的|用途|项目))",
            unless=r"保证金|款项|资金",
        ),
    ),
    examples=(
        "第八条 保密\n乙方对知悉的甲方商业秘密负有保密义务。",
        "第三条 义务\n未经甲方书面同意，乙方不得向第三方泄露项目资料。",
    ),
    blanks=("第八条 保密义务\n1．保密内容：________\n2．保密期限：________",),
    not_examples=("第一条 服务内容\n乙方负责系统维护。",),
)
