"""Subject: what is to be supplied or done."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="subject",
    title=Bilingual("标的与服务内容", "Subject and scope"),
    headings=r"标的(?!额)|(?:服务|工作|合作|委托|维护|维保|技术支持|托管|物业|开发|项目|合同|"
    r"采购|租赁|供货|承包|派遣|培训)(?:的)?(?:内容|范围|项目|事项|概况|概述|信息|货物|"
    r"产品)|^(?:货物|产品|设备|商品|车辆|房屋)(?:名称|概况|基本)?(?:、|$|情况|信息|"
    r"清单|及)|租赁物|采购(?:货物|产品|内容|需求|服务)|scope|"
    r"description of (?:the )?(?:services|goods|work)|^(?:the )?services?$|"
    r"deliverables|subject matter|statement of work",
    not_headings=r"付款|支付|费用|价格|响应时间|期限|时间|地点|质量|标准|违约|变更|更新|保密内容|"
    r"其[他它]",
    cues=(
        # 甲方委托乙方提供客服热线外包服务
        Cue(
            r"委托(?:乙方|受托方|服务方|丙方)[^,\n]{0,20}(?:提供|进行|承担|负责|开发|管理|"
            r"办理|实施|维护|运营)[^,\n]{2,}"
        ),
        # 乙方向甲方提供下列服务 / 乙方负责系统的安装、调试
        Cue(
            r"(?:乙方|甲方|受托方|服务方|供方|卖方|承包人|服务商)[^,\n]{0,16}(?:向|"
            r"为)[^,\n]{1,12}提供[^,\n]{2,24}(?:服务|货物|产品|设备|支持|维护|维修)"
        ),
        # 甲方向乙方采购下列货物; 卖方出售、买方购买下列设备
        Cue(
            r"(?:采购|购买|购置|出售|承租|租赁|订购)(?:下列|以下|如下|"
            r"的)?[^,。\n]{0,16}(?:货物|产品|设备|商品|车辆|房屋|物资|材料)"
        ),
        # 甲方委托乙方提供____服务
        Cue(r"(?:委托|采购|购买|定作)[^,\n]{0,12}{blank}", settles=False),
        # Provider shall provide the following services
        Cue(
            r"(?:shall|will|agrees to) (?:provide|supply|deliver|perform|sell|design|develop|"
            r"maintain) [^\n]{0,60}(?:services?|goods|products?|software|equipment|support|works?|"
            r"platform)"
        ),
        # The Contractor will look after the compressors; Vendor grants Customer a right to access
        Cue(
            r"(?:shall|will|agrees to) (?:look after|clean|advise|service|install|transport|store|"
            r"operate|host|manage|haul) |\bgrants? [^,\n]{0,40}(?:right|licen[cs]e) to|"
            r"\bengages [^,\n]{1,40} to "
        ),
        # 甲方向乙方购买多功能一体机; 买方向卖方订购下列货物
        Cue(
            r"(?:甲方|买方|需方|采购人|采购方|承租人|承租方)(?:同意)?(?:向|从)(?:乙方|卖方|"
            r"供方|供应商|出租人|出租方)(?:采购|购买|购置|订购|租赁|租用|承租)[^,\n]{2,}"
        ),
        # 乙方负责甲方园区的保洁和绿化养护; 承担客服热线的日常运营工作
        Cue(
            r"(?:乙方|承包人|受托方|服务方|供应商|卖方)(?:应|将)?负责[^,\n]{0,30}(?:施工|建设|"
            r"安装|维护|维修|保养|运营|运维|保洁|清洁|设计|开发|生产|供应|配送|值守)"
        ),
        Cue(r"承担[^,。\n]{2,24}(?:服务|运营|运维|管理)(?:工作|任务)?", unless=r"费用|责任|损失"),
        # 出租方将厂房出租给承租方使用; 乙方为甲方定制开发小程序
        Cue(
            r"将[^,\n]{2,30}(?:出租|租赁|出售|转让)给(?:承租|乙方|甲方|买方)|为(?:甲方|乙方|"
            r"委托方|买方|客户)[^,\n]{0,12}(?:开发|设计|建设|制作|安装|运营|维护|"
            r"保养)[^,\n]{2,}",
            unless=r"费用|责任",
        ),
        # 对甲方的中央空调实施年度保养; 将食堂委托乙方经营管理
        Cue(
            r"对[^,\n]{2,24}(?:实施|进行|开展|提供)[^,\n]{0,10}(?:保养|维护|维修|检修|巡检|"
            r"清洗|改造|托管)|委托(?:乙方|受托方|服务方)(?:全面|独家|负责)?(?:经营|管理|运营|"
            r"代理|销售|生产|设计|开发|施工)",
            unless=r"第三方|费用",
        ),
    ),
    examples=(
        "第一条 服务内容\n乙方负责甲方办公区空调的日常保养和故障维修。",
        "甲方委托乙方进行在线客服运营管理，双方约定如下：\n第一条 期限\n一年。",
        "1. Services\nThe Provider shall provide help desk support to the Customer.",
    ),
    blanks=("甲方委托乙方提供______服务。\n第一条 服务内容：\n1．服务的目标：________",),
    not_examples=("第一条 保密\n双方对合作中知悉的信息保密。",),
)
