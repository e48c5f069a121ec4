"""What each kind of contract is expected to settle, how badly it misses it, what then applies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.gaps import defaults, law
from extractor.gaps.base import Case
from extractor.patterns import compile_once
from models.contract import Kind, KindKey
from models.gap import Basis, Bilingual, Severity

SERVICES: tuple[KindKey, ...] = (
    "after_sales_service",
    "customer_service_outsourcing",
    "technical_service",
    "maintenance",
)
TECHNICAL: tuple[KindKey, ...] = ("technical_service", "software_development", "maintenance")
GOODS: tuple[KindKey, ...] = ("procurement", "sale")
SERVICE_WORDS = r"(?i)服务|外包|物业|保洁|运维|餐饮|培训|咨询|维护|维保|委托|services?\b"
PEOPLE: tuple[KindKey, ...] = (
    "customer_service_outsourcing",
    "property_service",
    "labour_dispatch",
)

# The content lists of the Civil Code by kind of contract.
KIND_BASIS: Mapping[KindKey, Basis] = {
    "after_sales_service": law.TECHNICAL,
    "technical_service": law.TECHNICAL,
    "software_development": law.TECHNICAL,
    "maintenance": law.TECHNICAL,
    "procurement": law.SALE,
    "sale": law.SALE,
    "property_service": law.PROPERTY,
    "lease": law.LEASE,
    "labour_dispatch": law.DISPATCH,
}


# The kinds of terms that say what a section is about: a blank one leaves the section open.
SETTLED_BY: Mapping[str, tuple[str, ...]] = {
    "parties": ("party",),
    "quantity": ("headcount",),
    "quality": ("service_level",),
    "sla": ("response_time", "arrival_time", "resolution_time", "service_hours"),
    "personnel": ("headcount",),
    "term": ("contract_duration", "start_date", "end_date", "delivery_time"),
    "price": ("contract_amount", "fee"),
    "payment": ("payment_term", "payment_method"),
    "invoice": ("invoice",),
    "acceptance": ("acceptance_period",),
    "warranty": ("warranty_period",),
    "intellectual_property": ("ip_ownership",),
    "confidentiality": ("confidentiality_term",),
    "subcontracting": ("subcontracting",),
    "insurance": ("insurance",),
    "penalty_calculation": ("penalty_rate", "penalty_amount"),
    "breach": ("penalty_rate", "penalty_amount"),
    "liability_limit": ("liability_cap",),
    "force_majeure": ("force_majeure_notice",),
    "termination": ("termination_threshold", "termination_notice"),
    "renewal": ("renewal",),
    "dispute_resolution": ("dispute_resolution",),
    "effectiveness": ("effective_date", "copies"),
}
# What is to be done shows where it is said how well, how fast, by whom or how often.
SHOWS_THE_SUBJECT = ("quality", "sla", "quantity", "personnel", "acceptance", "warranty")


@dataclass(frozen=True, slots=True)
class Need:
    """A section that contracts are expected to have.

    ``usual`` is the severity of its absence in any contract, None when only the
    kinds of ``high``, ``medium`` and ``low`` want it. ``why`` says what follows
    from the silence; ``listed`` that the kind's own content list names it.
    ``special`` are articles that hold for contracts of one kind alone.
    """

    section: str
    why: Bilingual
    usual: Severity | None = None
    high: tuple[KindKey, ...] = ()
    medium: tuple[KindKey, ...] = ()
    low: tuple[KindKey, ...] = ()
    basis: tuple[Basis, ...] = ()
    default: Bilingual | None = None
    listed: bool = False
    special: Mapping[KindKey, Basis] = field(default_factory=dict)

    def severity(self, kind: Kind) -> Severity | None:
        """How badly a contract of this kind misses the section, None when it does not need it."""
        if kind.confidence != "low":
            severities: dict[Severity, tuple[KindKey, ...]] = {
                "high": self.high,
                "medium": self.medium,
                "low": self.low,
            }
            for severity, kinds in severities.items():
                if kind.key in kinds:
                    return severity
        return self.usual

    def reasons(self, kind: Kind) -> tuple[Basis, ...]:
        """The articles that ask for the section in a contract of this kind."""
        if kind.confidence == "low":
            return self.basis
        own = (self.special.get(kind.key), KIND_BASIS.get(kind.key) if self.listed else None)
        return (*self.basis, *(article for article in own if article is not None))


def find_need(section: str) -> Need | None:
    """The need for a section, None when its absence is no gap in any kind of contract."""
    return next((need for need in NEEDS if need.section == section), None)


def kind_of(case: Case) -> Kind:
    """The kind whose content list counts: a purchase of services is no sale of goods."""
    kind = case.contract.kind
    if kind.key in GOODS and compile_once(SERVICE_WORDS).search(case.contract.title or ""):
        return Kind()
    return kind


def shows_the_subject(case: Case) -> bool:
    """Whether the contract's name and what it asks of the work say what is to be supplied."""
    asked = [case.section(key) for key in SHOWS_THE_SUBJECT]
    settled = sum(one is not None and one.status != "absent" for one in asked)
    return settled > 1 or (settled == 1 and case.contract.kind.confidence == "high")


# In the order in which contracts usually settle them: an absent one belongs after the last
# one before it that is there.
NEEDS: tuple[Need, ...] = (
    Need(
        "parties",
        Bilingual("无法确定谁负有义务、向谁主张", "It is not clear who owes what to whom."),
        usual="high",
        basis=(law.CONTENT,),
    ),
    Need(
        "definitions",
        Bilingual("关键用语的含义可能产生争议", "The meaning of key words may be disputed."),
        low=(*TECHNICAL, "customer_service_outsourcing"),
        listed=True,
    ),
    Need(
        "subject",
        Bilingual("应当提供什么没有约定，合同可能不成立", "What is to be supplied is not agreed."),
        usual="high",
        basis=(law.CONTENT,),
        listed=True,
    ),
    Need(
        "quantity",
        Bilingual(
            "应当提供多少没有约定，标的可能无法确定", "How much is to be supplied is not agreed."
        ),
        usual="low",
        high=GOODS,
        medium=("labour_dispatch", "lease", "construction"),
        basis=(law.CONTENT,),
        listed=True,
    ),
    Need(
        "quality",
        Bilingual("没有衡量履行是否合格的标准", "There is no standard to measure performance by."),
        usual="medium",
        high=("property_service", "customer_service_outsourcing"),
        basis=(law.CONTENT,),
        default=defaults.QUALITY,
        listed=True,
    ),
    Need(
        "sla",
        Bilingual(
            "没有响应、到场或恢复的时限，无法认定服务是否及时",
            "Without response and restoration times lateness cannot be established.",
        ),
        high=("after_sales_service", "customer_service_outsourcing", "maintenance"),
        medium=("technical_service", "property_service"),
        low=("software_development",),
    ),
    Need(
        "personnel",
        Bilingual(
            "人员的数量、资质和更换没有约定", "Number, skills and replacement of staff are open."
        ),
        medium=(*PEOPLE, "maintenance"),
        low=("technical_service", "after_sales_service"),
    ),
    Need(
        "term",
        Bilingual(
            "何时开始、何时结束或何时交付没有约定", "Start, end or delivery dates are not agreed."
        ),
        usual="high",
        basis=(law.CONTENT,),
        default=defaults.TIME,
        listed=True,
    ),
    Need(
        "place_and_manner",
        Bilingual("在哪里、以何种方式履行没有约定", "Place and manner of performance are open."),
        usual="low",
        basis=(law.CONTENT,),
        default=defaults.PLACE,
    ),
    Need(
        "price",
        Bilingual("应付多少没有约定", "What is to be paid is not agreed."),
        usual="high",
        basis=(law.CONTENT,),
        default=defaults.MARKET_PRICE,
        listed=True,
    ),
    Need(
        "payment",
        Bilingual(
            "何时、如何付款没有约定，逾期难以认定",
            "Without due dates late payment is hard to show.",
        ),
        usual="high",
        basis=(law.CONTENT,),
        default=defaults.PAY_ON_RECEIPT,
    ),
    Need(
        "invoice",
        Bilingual("发票的种类和开具时间没有约定", "Kind and time of invoices are not agreed."),
        usual="low",
    ),
    Need(
        "acceptance",
        Bilingual(
            "没有验收的标准、方法和期限", "There is no standard, method or time for acceptance."
        ),
        usual="low",
        high=("software_development", "construction", *GOODS),
        medium=("technical_service", "maintenance"),
        default=defaults.STATUTORY_INSPECTION,
        basis=(law.INSPECTION,),
        listed=True,
    ),
    Need(
        "warranty",
        Bilingual("交付后的质量保证期没有约定", "No warranty period after delivery is agreed."),
        medium=(*GOODS, "software_development", "construction", "after_sales_service"),
    ),
    Need(
        "handover",
        Bilingual("结束时的资料、账号和业务交接没有约定", "Handover at the end is not agreed."),
        medium=("property_service", "customer_service_outsourcing"),
        low=("maintenance", "technical_service", "software_development"),
        listed=True,
        special={"property_service": law.PROPERTY_HANDOVER},
    ),
    Need(
        "intellectual_property",
        Bilingual("工作成果归谁没有约定", "Who owns the results of the work is not agreed."),
        high=("software_development",),
        medium=("technical_service",),
        low=("maintenance", "customer_service_outsourcing", "procurement"),
        default=defaults.STATUTORY_RESULTS,
        listed=True,
        special=dict.fromkeys(("technical_service", "maintenance"), law.RESULTS),
    ),
    Need(
        "confidentiality",
        Bilingual("对知悉的信息没有约定保密", "Nothing keeps what the parties learn secret."),
        usual="low",
        high=("technical_service", "software_development", "customer_service_outsourcing"),
        medium=("maintenance", "after_sales_service"),
        listed=True,
    ),
    Need(
        "data_protection",
        Bilingual(
            "如果履行中要处理个人信息，缺少法律要求约定的内容",
            "If personal information is handled, what the law wants agreed is missing.",
        ),
        medium=("customer_service_outsourcing",),
        low=("after_sales_service", "technical_service", "software_development", "labour_dispatch"),
        basis=(law.PERSONAL_DATA,),
    ),
    Need(
        "subcontracting",
        Bilingual("能否转包、分包或转让没有约定", "Whether work may be passed on is not agreed."),
        usual="low",
        medium=("customer_service_outsourcing", "property_service", "construction"),
        basis=(law.DELEGATION, law.ASSIGNMENT),
        default=defaults.NO_SUBSTITUTE,
    ),
    Need(
        "insurance",
        Bilingual(
            "人员和财产风险没有保险安排", "No cover for risks to people and property is agreed."
        ),
        medium=("construction",),
        low=("property_service", "labour_dispatch", "lease"),
    ),
    Need(
        "breach",
        Bilingual("违约的后果没有约定，只能按法定规则主张", "Only statutory remedies remain."),
        usual="high",
        basis=(law.CONTENT, law.DAMAGES),
        default=defaults.STATUTORY_DAMAGES,
        listed=True,
    ),
    Need(
        "penalty_calculation",
        Bilingual("违约金没有数额或算法，损失须逐项举证", "Loss must be proven item by item."),
        usual="low",
        basis=(law.PENALTY,),
        default=defaults.STATUTORY_DAMAGES,
    ),
    Need(
        "liability_limit",
        Bilingual("赔偿责任没有上限", "Liability is not capped."),
        low=(*SERVICES, "software_development"),
        basis=(law.LOSS,),
    ),
    Need(
        "force_majeure",
        Bilingual(
            "不可抗力的通知、证明和后果没有约定", "Notice, proof and effect are left to statute."
        ),
        usual="medium",
        basis=(law.MAJEURE,),
        default=defaults.STATUTORY_MAJEURE,
    ),
    Need(
        "amendment",
        Bilingual("变更的形式和程序没有约定", "Form and procedure of changes are not agreed."),
        usual="low",
        basis=(law.AMENDMENT,),
        default=defaults.AGREED_CHANGE,
    ),
    Need(
        "termination",
        Bilingual(
            "没有约定何时可以解除、解除后如何处理", "When the contract may be ended is not agreed."
        ),
        usual="medium",
        basis=(law.ENDING,),
        default=defaults.STATUTORY_ENDING,
    ),
    Need(
        "renewal",
        Bilingual("期满后是否继续没有约定", "Whether the contract goes on after its term is open."),
        low=(*SERVICES, "property_service", "lease", "labour_dispatch"),
    ),
    Need(
        "notices",
        Bilingual("通知的地址、方式和送达时间没有约定", "How notices are served is not agreed."),
        usual="low",
    ),
    Need(
        "dispute_resolution",
        Bilingual(
            "由哪里的法院或仲裁机构处理没有约定", "No court or arbitral institution is named."
        ),
        usual="high",
        basis=(law.CONTENT,),
        default=defaults.STATUTORY_COURT,
        listed=True,
    ),
    Need(
        "effectiveness",
        Bilingual("何时生效、一式几份没有约定", "Effective date and number of copies are open."),
        usual="low",
        default=defaults.EFFECTIVE_ON_MAKING,
    ),
)
