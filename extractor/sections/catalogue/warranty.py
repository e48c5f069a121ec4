"""Warranty: how long and how defects are put right free of charge."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from extractor.sections.words import ENGLISH_LENGTH
from models.gap import Bilingual

SECTION = SectionType(
    key="warranty",
    title=Bilingual("质量保证期", "Warranty"),
    headings=r"质保|保修|质量保证期|质量保修|免费(?:维护|服务|技术支持)期?|售后服务(?:承诺|及|"
    r"与|$|期)|warrant(?:y|ies)",
    not_headings=r"质保金|保证金|响应|售后服务(?:内容|费用|响应)",
    # A promise of repair without a length of time leaves open what matters.
    heading_settles=False,
    terms=TermEvidence(tiers=(("warranty_period",),), decide=True),
    cues=(
        # 质保期自验收合格之日起12个月; 免费维护一年
        Cue(
            r"(?:质保期?|保修期?|质量保证期|质量保证期限|免费维护|免费保修|免费服务期|"
            r"免费技术支持)[^\n]{0,40}(?:{period}|{open:blank})",
            unless=r"质保金|保证金|付款|支付",
        ),
        Cue(r"{period}(?:的)?(?:免费)?(?:质保|保修|质量保证|免费维护|免费技术支持)"),
        # 实行三包; 终身维护; 保修期按厂家规定
        Cue(
            r"(?:实行|执行|享受)[^,\n]{0,8}三包|三包[^,\n]{0,8}(?:规定|执行|标准)|终身(?:维护|"
            r"保修|质保)|(?:质保|保修)(?:期限?)?[^,\n]{0,6}(?:按|以|参照)[^,\n]{1,20}(?:规定|"
            r"标准|为准|执行)"
        ),
        # 保修期内的维修服务: no length
        Cue(
            r"(?:质保|保修|质量保证)期|(?:产品|免费|设备)(?:保修|质保)|保修(?:及|、|和)?维修|"
            r"负责保修",
            settles=False,
        ),
        # The Supplier warrants that the goods are free from defects for 12 months
        Cue(
            r"warrants? (?:and represents? )?that [^\n]{0,60}(?:defects|conform|perform|"
            r"free from)"
        ),
        Cue(rf"warrant(?:y|s)[^\n]{{0,80}}{ENGLISH_LENGTH}"),
        Cue(r"warrant(?:y|s)[^\n]{0,80}{period|blank}|{time:period}[^,\n]{0,16}warranty"),
        # 三年内免费更换故障部件
        Cue(r"{period}内[^,\n]{0,8}免费[^,\n]{0,6}(?:更换|维修|维护|保修|保养|升级)"),
    ),
    examples=(
        "第七条 质保\n质保期自验收合格之日起12个月，期内乙方免费维修。",
        "第七条 售后\n乙方提供自交付之日起两年的免费保修。",
    ),
    blanks=(
        "第七条 质保\n质保期为____个月。",
        "第二条 服务范围\n乙方负责产品在保修期内的维修。",
    ),
    not_examples=(
        "第五条 质量保证\n乙方保证服务符合约定的标准。",
        "第四条 付款\n质保金为合同总价的5%。",
    ),
)
