"""Quantity: how much is supplied, or how many people do the work."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="quantity",
    title=Bilingual("数量", "Quantity"),
    headings=r"数量|用量|工作量|工程量|人数|编制|quantity|quantities|headcount|volume",
    not_headings=r"违约|质量事故",
    heading_settles=False,
    terms=TermEvidence(tiers=(("headcount",),)),
    cues=(
        # 数量：12台; a table's column 数量 with its figures
        Cue(
            r"(?:数量|用量|工程量|面积|人数|qty|"
            r"quantity)(?:[(][^()\n]{1,10}[)])?:[^:,\n]{0,12}(?:{count|blank}|\d)"
        ),
        # 共计采购终端设备50台; 座席不少于20个
        Cue(
            r"(?:采购|供应|订购|购买|租赁|派遣|配备|配置|提供|安排|派驻|共计?|合计|不少于|"
            r"总数为?)[^,:\n\ue001-\ue009]{0,16}{count}",
            unless=r"一式|[每一二三两\d]次|培训",
        ),
        # 建筑面积12000平方米; 供货500吨
        Cue(r"(?<![\d.])\d[\d,.]{0,11}\s?(?:平方米|㎡|m2|吨|公斤|立方米|公里|千瓦)"),
        # 具体数量以采购订单为准; 数量详见清单
        Cue(
            r"数量[^,\n]{0,12}(?:以[^,\n]{1,20}为准|(?:详)?见[^,\n]{0,12}(?:清单|附件|附表|"
            r"订单)|按[^,\n]{0,16}(?:订单|清单))"
        ),
        Cue(r"(?:以|按)[^,\n]{0,16}(?:订单|清单)[^,\n]{0,16}(?:数量|为准)", weight=2),
        Cue(r"数量", weight=1, unless=r"数量(?:减少|不足|不符)"),
        Cue(r"数量{blank}|{open:blank}(?:台|套|名|人|个|件|吨|辆)", settles=False),
        # 预计年采购量为5000件
        Cue(
            r"(?:数量|采购量|供货量|订货量|需求量|用量|总量)(?:预计)?(?:为|是|约|"
            r"共)?[^:,\n\ue001-\ue009]{0,6}(?:{count}|\d)"
        ),
        # 座席数：早班12席; 人数为15人
        Cue(r"(?:座席|坐席|席位|岗位|人员|台)数(?:量)?[^,;\n]{0,8}(?:\d|{count|blank})"),
        # 本次采购打印机80台、扫描仪20台
        Cue(
            r"(?:采购|供应|购买|购置|订购|租赁|出售|提供)[^,:\n]{1,16}(?<![\d.])\d{1,6}(?:台|"
            r"套|辆|部|件|吨|只|箱|张|座|间|席)"
        ),
    ),
    examples=(
        "第一条 标的\n卖方供应数据采集终端，数量：120台。",
        "第二条 人员\n乙方为本项目配备客服人员15名。",
    ),
    blanks=("第一条 标的\n卖方供应数据采集终端，数量：____台。",),
    not_examples=(
        "第一条 份数\n本合同一式四份，双方各执两份。",
        "第一条 服务内容\n乙方负责系统维护。",
    ),
)
