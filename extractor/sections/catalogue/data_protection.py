"""Data protection: personal information and the safety of data."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="data_protection",
    title=Bilingual("个人信息与数据安全", "Personal information and data security"),
    headings=r"个人信息|数据(?:安全|保护|处理|备份)|信息安全|网络安全|隐私|data (?:protection|"
    r"security|processing)|privacy|personal (?:data|information)",
    cues=(
        # 乙方应采取必要措施保护客户个人信息
        Cue(
            r"(?:个人信息|个人隐私|隐私信息|个人数据|个人资料|敏感信息|用户信息)[^\n]{0,40}(?:保护|"
            r"保密|处理|泄露|合法|删除|收集|使用|安全|法)"
        ),
        Cue(
            r"(?:保护|处理|收集|存储|留存|删除|泄露|出售)[^,\n]{0,16}(?:个人信息|个人隐私|"
            r"个人数据|用户信息)"
        ),
        # 保证数据安全,防止数据泄露、篡改; 遵守数据安全要求
        Cue(
            r"(?:数据|网络|信息)安全[^,\n]{0,24}(?:措施|管理|要求|责任|法|规定|义务)|(?:保证|"
            r"确保|保障|遵守|维护)[^,。\n]{0,20}(?:数据|信息|网络)(?:的)?安全|(?:数据|"
            r"信息)[^,\n]{0,10}(?:泄露|篡改|丢失|毁损)",
            unless=r"不得向|商业秘密",
        ),
        # 甲方提供的数据仅可用于本项目
        Cue(r"(?:只能|仅可?|不得)[^。\n]{0,20}数据[^。\n]{0,40}(?:用于|用作|用途)"),
        Cue(r"personal (?:data|information)|\bGDPR\b|data (?:protection|security|breach)"),
        # 服务终止后,乙方应删除全部客户数据
        Cue(
            r"(?:删除|销毁|清除)[^,\n]{0,12}(?:数据|信息|资料副本)|(?:客户|"
            r"用户)数据[^\n]{0,20}(?:保护|保密|安全|加密|备份|删除)"
        ),
    ),
    examples=(
        "第八条 信息安全\n乙方应采取技术措施，防止用户数据泄露、篡改。",
        "第三条 义务\n乙方收集、使用用户个人信息应当合法，并在合同终止后删除。",
    ),
    blanks=("第八条 个人信息保护\n________",),
    not_examples=("第八条 保密\n乙方对知悉的甲方商业秘密负有保密义务。",),
)
