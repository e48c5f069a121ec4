"""Service hours: the days and hours in which the service is to be had."""

from __future__ import annotations

from extractor.terms.base import Example, Pattern, TermType
from extractor.terms.words import gap, wide
from models.gap import Bilingual

TERM = TermType(
    key="service_hours",
    title=Bilingual("服务时间", "Service hours"),
    value="schedule",
    patterns=(
        # 乙方的服务时间为工作日9:00-18:00。
        Pattern(
            "hours-of",
            rf"(?:服务|工作|值班|营业|支持|受理|热线|接听|供应|开放|运行|上班|作息|在岗)[^,;\n]{{0,6}}(?:时间|时段|时限){wide(24)}{{schedule|blank}}",
            9,
            unless=r"响应时间|到场时间",
        ),
        # 乙方提供7×24小时技术支持服务。
        Pattern("round-the-clock", rf"{{schedule}}{gap(16)}(?:服务|支持|值守|值班|热线|受理|响应|运维|监控|客服|接听)", 8),
        # 热线电话为甲方提供7×24小时的服务
        Pattern("service-of", rf"(?:服务|支持|热线|值守|客服|电话|运维){gap(24)}{{schedule}}", 7),
        # 服务时间 / 周一至周五，9:00至17:00
        Pattern("under-heading", rf"^{wide(20)}{{schedule|blank}}", 6, where=r"(?:服务|工作|值班|营业|支持|受理)[^/]{0,6}时间"),
        # Support is available 24x7.
        Pattern("support", r"(?:support|service|help ?desk|available)\b[^\n;]{0,60}?{schedule}", 8),
    ),
    bounded=False,
    examples=(
        Example("服务时间：工作日9:00-18:00。", "Mon-Fri 09:00-18:00"),
        Example("乙方应提供7×24小时热线服务。", "7x24"),
        Example("周一至周五，9:00至17:00；", "Mon-Fri 09:00-17:00", under="服务时间"),
    ),
    not_examples=(
        # Hours as the condition of a response time are not what is promised here.
        "货物应于上午送达。",
    ),
)
