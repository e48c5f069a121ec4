"""Quality: the standard that goods or services must meet."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="quality",
    title=Bilingual("质量与服务标准", "Quality and service standards"),
    headings=r"质量(?!保证[期金]|保修|问题|异议|事故)|(?:服务|工作|技术|维护|管理|验收|检验|"
    r"考核|合格)(?:的)?(?:质量|标准|指标|规范|规格)|技术(?:要求|参数|指标|条件|规格)|"
    r"满意度|绩效|(?:质量|服务)考核|考核(?:标准|办法|指标|细则)|(?<!客户)服务(?:要求|"
    r"规范|水平)|service (?:levels?|standards?)|quality|specifications?|"
    r"performance standards?",
    not_headings=r"违约|费用|收费标准|争议|质量保证[期金]|保证金|质保",
    terms=TermEvidence(tiers=(("service_level",),)),
    cues=(
        # 服务应符合国家和行业有关标准; 产品质量执行GB/T 19001
        Cue(
            r"(?:符合|达到|满足|遵守|执行|按照|不低于|参照)[^,。\n]{0,24}(?:国家|行业|国际|"
            r"企业|地方|强制性|出厂|原厂|制造商|厂家|厂商|现行|最新|相关技术|GB|ISO|"
            r"IEC)[^,\n]{0,20}(?:标准|规范|规程|要求|规定)",
            unless=r"税|发票|保密|付款|支付|包装",
        ),
        # 按厂家出厂标准验收
        Cue(
            r"(?:按照?|依照?)[^,\n]{1,20}标准(?:执行|验收|施工|提供|检验)", unless=r"收费|工资|费用"
        ),
        # 设备应满足技术协议的性能指标
        Cue(
            r"(?:达到|符合|满足)[^,\n]{0,40}(?:功能|性能|需求|样品|图纸|说明书|参数|"
            r"规格)[^,\n]{0,10}(?:要求|指标|标准|规定)"
        ),
        # 乙方保证所供货物全新、未使用过
        Cue(r"(?:全新|原装|正品)[^\n]{0,16}(?:未使用|未拆封|合格|正品|的(?:产品|货物|设备))"),
        # 客户满意度不低于95%; 接通率达到90%
        Cue(
            r"(?:满意度|满意率|合格率|接通率|可用性|可用率|完好率|准确率|及时率|成功率|"
            r"解决率)[^,\n]{0,16}{ratio|blank}"
        ),
        # 乙方应保证服务质量: without a measure
        Cue(
            r"(?:保证|确保|保障|提高)[^,\n]{0,12}质量|质量[^,\n]{0,10}(?:符合|达到|"
            r"满足)[^,\n]{0,10}(?:要求|标准)|优质(?:的)?服务",
            settles=False,
        ),
        # availability of at least 99.5% per month; in accordance with good industry practice
        Cue(
            r"good industry practice|(?:reasonable|due) (?:skill and )?care|"
            r"industry standards?|conform to [^,\n]{0,40}(?:specification|standard)"
        ),
        # 服务质量应达到《客户服务质量管理办法》规定的标准: a standard that can be looked up
        Cue(
            r"(?:质量|性能|服务|品质)[^,\n]{0,8}(?:达到|符合|满足)(?!要求|相关|约定|本|规定|"
            r"甲方的?要求|甲方的?需)[^,\n]{3,40}(?:标准|指标|规范|要求)",
            unless=r"约定的|满足[^,\n]{0,6}需求|提高|确保[^,\n]{0,12}质量符合要求",
        ),
        # 服务质量按考核细则逐项评分
        Cue(
            r"(?:按|依据|根据|参照)[^,\n]{1,24}(?:考核|评分|评价|考评)(?:细则|办法|标准|表|"
            r"指标)",
            unless=r"支付|付款",
        ),
    ),
    examples=(
        "第四条 服务标准\n客服人员应使用普通话，热情接待，不得推诿。",
        "第三条 货物\n卖方供应的产品应符合国家现行标准及出厂检验要求。",
    ),
    blanks=(
        "第四条 服务标准\n（此处根据项目具体填写）",
        "第二条 双方义务\n乙方应保证服务质量和效果。",
        "第六条 服务质量\n6.1 满意度\n用户满意度不低于____%。",
    ),
    not_examples=("第一条 保密\n双方对合作中知悉的信息保密。",),
)
