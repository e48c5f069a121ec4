"""Service times: how soon the provider answers, is on site, and has put things right."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from extractor.sections.words import ENGLISH_LENGTH
from models.gap import Bilingual

SERVICE = (
    r"故障|报修|响应|维修|抢修|到场|现场|到达|服务请求|投诉|来电|咨询|支持|恢复|"
    r"incident|fault|ticket|support|respon|attend|on site|repair|restor"
)

SECTION = SectionType(
    key="sla",
    title=Bilingual("响应、到场与恢复时间", "Response, arrival and restoration times"),
    headings=r"响应(?:时间|时限|速度|要求|承诺|机制)?|到场时间|到达时间|故障(?:处理|排除|恢复|"
    r"修复)(?:时间|时限)|(?:处理|修复|解决)时限|服务(?:级别|等级)|\bSLA\b|"
    r"response times?|service levels?|resolution times?",
    not_headings=r"响应文件|招标",
    heading_settles=False,
    # 收到订单后4小时内确认, 5日内补足货物: times of the sale, no service times.
    terms=TermEvidence(
        tiers=(("response_time", "arrival_time", "resolution_time"),),
        decide=True,
        where=SERVICE,
        unless=r"订单|货物|补足|换货|退货",
    ),
    cues=(
        # 乙方提供7×24小时技术支持
        Cue(
            r"{schedule}[^,\n]{0,24}(?:支持|服务|热线|值守|响应|值班|受理|在线)|(?:支持|服务|"
            r"热线|值守|响应|值班)[^,\n]{0,16}{hours:schedule}"
        ),
        # 接到报修后{period}内到达现场
        Cue(
            r"(?:响应|到场|到达|修复|恢复|排除|抢修)[^,\n]{0,24}{period|blank}|{time:period|"
            r"blank}[^,\n]{0,16}(?:响应|到场|到达现场|赶到|修复|恢复|排除故障|解决)",
            unless=r"订单|投标|付款|货物|协商|争议|争端",
        ),
        # 乙方应及时响应甲方的服务请求: no measure
        Cue(
            r"(?:及时|尽快|迅速|立即|第一时间|随时|合理时间内?)[^,\n]{0,10}(?:响应|到场|到达|"
            r"赶到|答复|回复|处理|解决|排除|修复|维修|抢修)|(?:及时|快速)、?(?:有效|准确|"
            r"高效)?(?:地|的)?(?:技术支持|响应|服务)",
            settles=False,
            unless=r"争议|通知|反馈|意见|不可抗力|付款",
        ),
        # 系统月可用性不低于99.9%
        Cue(
            r"(?:可用性|可用率|在线率|availability|uptime)[^,\n]{0,16}{ratio}|"
            r"{share:ratio}[^,\n]{0,16}(?:可用性|可用率|availability|uptime)"
        ),
        # respond to critical incidents within 30 minutes
        Cue(
            rf"(?:respond|restore|resolve|acknowledge)d?[^,\n]{{0,60}}within {ENGLISH_LENGTH}",
            unless=r"notice|claim|invoice",
        ),
        Cue(r"(?:respond|response|restore|resolve|acknowledge)[^,\n]{0,60}within {period|blank}"),
        # 乙方应在24小时内回复客户邮件
        Cue(
            r"{period}内[^,\n]{0,6}(?:回复|答复|反馈|处理|受理)[^,\n]{0,12}(?:邮件|咨询|投诉|"
            r"客户|用户|问题|工单|来电|请求)"
        ),
    ),
    examples=(
        "第三条 响应时间\n乙方接到甲方报修后2小时内响应，4小时内到达现场。",
        "第二条 技术支持\n乙方提供7×24小时电话支持服务。",
    ),
    blanks=(
        "第三条 响应时间\n乙方接到报修后____小时内响应。",
        "第三条 技术支持\n乙方应及时响应甲方的服务请求。",
    ),
    not_examples=(
        "第三条 订单\n乙方收到订单后4小时内确认。",
        "第三条 付款\n甲方应及时付款。",
    ),
)
