"""Acceptance: how it is found out that the performance is as agreed, and by when."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="acceptance",
    title=Bilingual("验收", "Acceptance"),
    headings=r"验收|检验|验货|acceptance|inspection and",
    not_headings=r"验收后|验收款|年检",
    cues=(
        # 甲方应在收到货物后5日内组织验收
        Cue(
            r"(?:甲方|乙方|双方|买方|需方|采购人|业主|发包人|监理)[^,\n]{0,40}(?:组织|进行|"
            r"完成|参加|负责|予以|提请|申请|通过)[^,\n]{0,12}(?:验收|检验|验货)",
            unless=r"支付|付款|质保期",
        ),
        # 验收标准为…; 验收以需求说明书为依据; 按招标文件验收
        Cue(
            r"验收(?:的)?(?:标准|依据|方法|程序|办法|方式|内容)[^,\n]{0,6}(?:为|是|:|按|以|"
            r"包括|详见)|(?:按|以|依据|根据)[^,\n]{1,30}(?:验收|为验收(?:依据|标准))",
            unless=r"支付|付款",
        ),
        # {period}内未提出异议的,视为验收合格
        Cue(
            r"(?:未|没有|不)[^\n]{0,20}(?:异议|验收)[^\n]{0,16}视为[^,\n]{0,10}(?:验收|合格|"
            r"接受|认可|确认|同意)",
            unless=r"变更|索赔|调价|价格",
        ),
        # 验收不合格的,乙方应当返工
        Cue(
            r"(?:验收|检验)(?:结果)?(?:不合格|未通过|不通过|不符)[^\n]{0,30}(?:整改|返工|更换|"
            r"退|重新|修改|补)"
        ),
        Cue(
            r"(?:shall|will|may) (?:inspect|test|accept)|acceptance (?:tests?|criteria|"
            r"certificate|period)|(?:deemed|treated as|counts? as) (?:to be )?accepted|"
            r"accept (?:or reject )?(?:it|them|each|the (?:deliverables?|goods|works?|system"
            r"|services))\b"
        ),
        # 验收由双方代表共同进行; 验收合格后双方签署验收报告
        Cue(
            r"验收(?:应)?由[^,\n]{0,20}(?:进行|组织|负责|共同|参加)|(?:签署|签订|出具|"
            r"签字确认)[^,\n]{0,8}验收(?:报告|单|证书|意见|合格证明)",
            unless=r"支付|付款",
        ),
        # 买方应在5日内开箱检验并签收
        Cue(
            r"(?:开箱|到货)(?:检验|验收|清点|检查)|(?:清点|核对|检验)[^,\n]{0,8}(?:签收|签字)",
            unless=r"支付|付款",
        ),
        # 系统试运行无故障后,双方签署终验证书
        Cue(
            r"(?:初验|终验|竣工验收|最终验收)[^,\n]{0,8}(?:证书|报告|合格|通过|申请)",
            unless=r"支付|付款|付至|质保",
        ),
    ),
    examples=(
        "第五条 验收\n甲方应在收到成果后10个工作日内完成验收。",
        "第五条 交付\n甲方收到货物后3日内未提出异议的，视为验收合格。",
    ),
    blanks=("第五条 验收办法\n（此处根据项目具体填写）",),
    not_examples=(
        "第四条 付款\n验收合格后10日内甲方付清余款。",
        "第一条 保密\n双方对合作中知悉的信息保密。",
    ),
)
