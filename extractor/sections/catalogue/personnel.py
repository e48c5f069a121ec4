"""Personnel: whom the provider must supply, and how staff are managed."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

STAFF = (
    r"(?:人员|员工|工程师|项目经理|负责人|团队|队伍|保安|保洁|客服|座席|派遣员工|厨师|"
    r"司机|电工|技工|维修工|护工|讲解员)"
)

SECTION = SectionType(
    key="personnel",
    title=Bilingual("人员要求与管理", "Personnel"),
    headings=r"(?:服务|工作|技术|支持|客服|派遣|项目|管理|维护|驻场)?(?:人员|团队|员工|"
    r"队伍)(?:的)?(?:要求|组成|配置|配备|管理|资质|职责|培训|构成|构架|安排|及|与|$)|"
    r"劳动(?:关系|保护|合同)|用工|personnel|staff(?:ing)?|key persons?",
    not_headings=r"联系|涉密|甲方人员培训|附件|名单",
    heading_settles=True,
    terms=TermEvidence(tiers=(("headcount",),)),
    cues=(
        # 组建专门的客服团队; 配备具有相应资质的人员
        Cue(
            rf"(?:组建|配备|配置|派驻|选派|组织|安排|指派|提供|派遣)[^,。\n]{{0,24}}(?:专门|"
            rf"专业|足够|持证|合格|资质|经验|{{number:count}}|相应)[^,\n]{{0,16}}{STAFF}"
        ),
        # 服务人员应持证上岗; 工作人员应遵守甲方的规章
        Cue(
            rf"{STAFF}[^,\n]{{0,6}}(?:应当?|须|必须|需|不得|均应)[^,\n]{{0,16}}(?:具备|具有|持|"
            rf"遵守|服从|穿着|佩戴|经过|符合|接受|熟悉|脱岗|保持|统一)"
        ),
        # 更换项目经理须经甲方同意; 甲方有权要求更换不合格人员
        Cue(
            rf"(?:更换|撤换|调换|替换|调整)[^,\n]{{0,16}}{STAFF}|{STAFF}[^,\n]{{0,10}}(?:更换|"
            rf"撤换|调换)",
            unless=r"联系人",
        ),
        # 驻场人员的培训和考核
        Cue(
            rf"(?:服务|工作|派遣|驻场)?{STAFF}(?:的|进行)?[^,\n]{{0,6}}(?:培训|考核|管理|工资|"
            rf"社会保险)",
            unless=r"甲方(?:的)?(?:人员|员工)|系统用户|操作人员|操作培训|乙方员工能够",
        ),
        # 派出人员与乙方为劳动关系
        Cue(r"劳动关系|劳务关系|用工(?:风险|责任|单位)|持证上岗|健康证"),
        Cue(
            r"(?:qualified|experienced|sufficient|suitably)[^,\n]{0,30}(?:personnel|staff|"
            r"engineers)|key personnel"
        ),
        # 派驻人员须无犯罪记录、身体健康、具有大专以上学历
        Cue(
            r"无(?:违法)?犯罪记录|身体健康|(?:具有|具备)[^,\n]{0,16}(?:学历|职称|资格证|"
            r"上岗证|从业经验)|年龄[^,\n]{0,10}岁"
        ),
        # 服务人员相对稳定,人员变动需提前告知甲方
        Cue(
            r"人员(?:的)?(?:变动|流动|调动|离职|撤换|稳定)|(?:服务|工作)人员[^,\n]{0,6}稳定",
            unless=r"甲方人员",
        ),
    ),
    examples=(
        "第四条 服务团队\n乙方应组建专门的客服团队。",
        "第四条 管理\n乙方派驻人员应持证上岗，并遵守甲方的管理制度。",
    ),
    blanks=("第四条 人员配置\n________",),
    not_examples=(
        "第五条 培训\n乙方对甲方操作人员进行培训。",
        "第一条 保密\n双方对合作中知悉的信息保密。",
    ),
)
