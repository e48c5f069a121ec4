"""A contract -> what sort of contract it is."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from extractor.patterns import compile_once
from extractor.values.matching import fold
from models.contract import Contract, Kind, KindKey

# So much of the text, in characters, says what the contract is about: its preamble and first
# clauses. Later ones speak of payment and breach, whatever the kind.
OPENING = 2500
UNREAD_PARTS = frozenset(("contents", "furniture"))
# The words of one kind must stand so often, and so many times oftener than those of any other.
ENOUGH_WORDS = 3
MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class KindWords:
    """The words of a title, and those of the opening clauses, that speak for a kind."""

    key: KindKey
    title: str
    subject: str


KINDS = (
    KindWords(
        "after_sales_service",
        r"售后|保修|质保服务|after-?sales|warranty service",
        r"售后(?:服务|支持)|保修|报修|产品故障|维修网点|after-?sales",
    ),
    KindWords(
        "customer_service_outsourcing",
        r"客服|客户服务|呼叫中心|热线|话务|座席|坐席|customer (?:service|support)|(?:call|"
        r"contact) cent(?:er|re)",
        r"客服|呼叫中心|座席|坐席|话务|热线|来电|在线咨询|call cent|contact cent|"
        r"customer (?:service|support)",
    ),
    KindWords(
        "technical_service",
        r"技术(?:服务|支持|咨询)|(?:software|technical|IT|product|managed) support|"
        r"support (?:services|agreement)|professional services|consult(?:ing|ancy)|"
        r"(?:信息|IT|网络|云|数据|平台)(?:技术)?服务|technical|IT services|"
        r"technology services|cloud services|services? level",
        r"技术(?:服务|支持|咨询|指导)|信息系统|technical (?:service|support)",
    ),
    KindWords(
        "software_development",
        r"(?:软件|系统|程序|平台|网站|APP|应用|技术|定制|项目)(?:的)?(?:委托|"
        r"定制)?(?:开发|研发)|software development|development (?:agreement|services)",
        r"(?:软件|系统|程序|平台|网站)(?:的)?(?:设计|开发|研发)|源代码|需求(?:说明|规格)|"
        r"software|source code",
    ),
    KindWords(
        "maintenance",
        r"维护|维保|运维|保养|维修|检修|巡检|maintenance",
        r"维护|维保|运维|保养|巡检|检修|maintenance",
    ),
    KindWords(
        "procurement",
        r"采购|供货|供应|订购|procurement|purchase|supply",
        r"采购|供货|中标|招标文件|订单|procure|purchase order",
    ),
    KindWords(
        "property_service",
        r"物业|保洁|保安|安保|绿化养护|property management|cleaning",
        r"物业|保洁|保安|秩序维护|业主|绿化|property management",
    ),
    KindWords(
        "labour_dispatch",
        r"派遣|劳务(?:外包|服务|合作)|用工|staffing|labou?r dispatch",
        r"派遣(?:员工|人员|单位)|用工单位|被派遣|劳务派遣|secondees?",
    ),
    KindWords(
        "lease",
        r"租赁|出租|租用|租车|租房|lease|rental|tenancy",
        r"租赁物?|出租|承租|租金|租期|lessor|lessee|tenant",
    ),
    KindWords(
        "sale",
        r"买卖|购销|销售|转让|sales?\b",
        r"出卖人|买受人|买卖|购销|卖方|sell(?:er|s)\b|buyer",
    ),
    KindWords(
        "construction",
        r"施工|建设工程|工程(?:总)?承包|总承包|装修|装饰|安装工程|\bEPC\b|construction",
        r"施工|工程(?:名称|地点|概况|质量|款)|竣工|开工|发包人|承包人|监理|construction",
    ),
    KindWords(
        "employment",
        r"劳动合同|聘用|雇佣|聘任|劳动协议|employment",
        r"劳动者|用人单位|工作岗位|试用期|工资|employee|employer",
    ),
    KindWords("supplement", r"补充(?:协议|合同)|变更协议|supplement|amendment", r"原合同|补充协议"),
)


def find_kind(contract: Contract) -> Kind:
    """The kind that the title speaks for, else the opening clauses; ``other`` when none does.

    The confidence is high by the title, medium when the opening clauses agree with
    one kind only, low when they hardly do.
    """
    titled = _by_title(fold(contract.title or ""))
    if titled is not None:
        return Kind(titled, "high")
    counts = _count_words(_opening(contract))
    best, most = counts[0]
    _, second = counts[1]
    if most < ENOUGH_WORDS:
        return Kind("other", "low")
    return Kind(best, "medium" if most >= MARGIN * second else "low")


def _by_title(title: str) -> KindKey | None:
    """The kind whose word ends last: 销售管理系统开发合同 is about the development."""
    best: tuple[int, int] = (0, 0)
    found: KindKey | None = None
    for kind in KINDS:
        for match in compile_once(kind.title, regex.IGNORECASE).finditer(title):
            reach = (match.end(), match.end() - match.start())
            if reach > best:
                best, found = reach, kind.key
    return found


def _opening(contract: Contract) -> str:
    text = contract.document.text
    read = [
        text[clause.span.start : clause.span.end]
        for clause in contract.clauses
        if clause.part not in UNREAD_PARTS
    ]
    return fold("\n".join(read)[:OPENING])


def _count_words(opening: str) -> list[tuple[KindKey, int]]:
    """How often each kind's words stand in the opening, the most frequent kind first."""
    counts = [
        (kind.key, len(compile_once(kind.subject, regex.IGNORECASE).findall(opening)))
        for kind in KINDS
    ]
    return sorted(counts, key=lambda pair: -pair[1])
