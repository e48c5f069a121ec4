"""Personal data handled for the other side, without all that the law wants agreed."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.assumptions import Condition
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.passages.base import Passage
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap

PERSONAL = r"个人(?:信息|数据|隐私)|用户(?:的)?(?:信息|数据)|personal (?:data|information)"
# 客户资料 may be business secrets: they count where a service is rendered to the customers, or
# where personal data is known to be handled.
RECORDS = r"(?:客户|业主|会员|员工)(?:的)?(?:个人)?(?:信息|数据|资料)"
SERVING = frozenset(("customer_service_outsourcing", "after_sales_service", "property_service"))
# What must be agreed, and the words that show that it is.
ITEMS = (
    (Bilingual("处理目的", "purpose"), r"目的|用途|仅(?:限)?(?:用于|为)|只能用于|不得用于|purpose"),
    (
        Bilingual("处理期限", "term"),
        r"期限|期间|期内|终止后|届满|\ue001|term\b|period|duration|retain",
    ),
    (Bilingual("处理方式", "method"), r"方式|收集|存储|传输|加工|查询|录音|process|method|store"),
    (
        Bilingual("信息种类", "kinds of data"),
        r"种类|类型|包括|范围|姓名|电话|手机|身份证|住址|categor|kinds?|types?|includ|name",
    ),
    (
        Bilingual("保护措施", "safeguards"),
        r"保护措施|安全措施|技术措施|加密|脱敏|权限|防止|等级保护|safeguard|secur|encrypt|measures",
    ),
    (
        Bilingual("返还或删除", "return or deletion"),
        r"返还|归还|退还|交还|删除|销毁|清除|return|delet|destroy|eras",
    ),
    (
        Bilingual("转委托须经同意", "no passing on without consent"),
        r"转委托|转包|第三方|第三人|他人|对外|sub-?process|third part|subcontract",
    ),
)


def check(case: Case) -> Iterator[Gap]:
    """One gap at the first sentence on personal data, naming what is not agreed."""
    pattern = compile_once(f"(?i){_subject(case)}")
    passages = [
        passage
        for passage in case.reading.passages
        if passage.part in ("body", "annex", "preamble")
        and pattern.search(case.reading.masked, passage.start, passage.end)
    ]
    if not passages:
        return
    words = "\n".join(_around(case, passage) for passage in passages)
    missing = [name for name, cue in ITEMS if not compile_once(f"(?i){cue}").search(words)]
    if not missing or len(missing) > len(ITEMS) - 1:
        return
    first = passages[0]
    found = pattern.search(case.reading.masked, first.start, first.end)
    if found is None:
        return
    zh = "、".join(name.zh for name in missing)
    en = ", ".join(name.en for name in missing)
    message = Bilingual(
        f"涉及个人信息，但没有找到关于{zh}的约定，受托处理个人信息的应当约定这些内容",
        f"speaks of personal data, but nothing was found on {en}, which must be agreed where data "
        "is handled for the other side",
    )
    yield gap_at(
        case,
        RULE,
        case.reading.text_span(found.start(), found.end()),
        Told(message, subject="data_protection"),
    )


def _subject(case: Case) -> str:
    """The words for personal data that count in a contract of this kind."""
    known = case.assumptions.value("data") == "personal"
    return f"{PERSONAL}|{RECORDS}" if known or case.contract.kind.key in SERVING else PERSONAL


def _around(case: Case, passage: Passage) -> str:
    """The words of the clause that holds a passage, with the sentence itself."""
    words = case.reading.masked[passage.start : passage.end]
    for clause in case.live_clauses():
        if clause.id == passage.clause:
            return f"{words}\n{clause.text}"
    return words


RULE = GapRule(
    key="personal_data_list",
    code="blank_section",
    severity="medium",
    title=Bilingual("个人信息约定不全", "Terms on personal data incomplete"),
    source="个人信息保护法 21; 网络数据安全管理条例 12",
    bases=(law.PERSONAL_DATA, law.NETWORK_DATA),
    conditions=(Condition("data", ("personal",)),),
    check=check,
    fires_on=(
        "第一条 保密\n乙方不得向第三方泄露在服务中知悉的用户个人信息。",
        "第一条 数据\n乙方仅为提供服务的目的处理个人信息，合同终止后应予删除。",
    ),
    stays_silent_on=(
        "第一条 个人信息\n乙方受托处理个人信息的目的为回复来电，期限与本合同相同，"
        "方式为查询和录音，"
        "种类包括姓名、电话；乙方应采取加密等保护措施，合同终止后返还或删除，"
        "未经甲方同意不得转委托他人处理个人信息。",
        "第一条 保密\n双方对知悉的商业秘密负有保密义务。",
    ),
)
