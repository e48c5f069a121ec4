"""Headcount: how many staff the provider must supply."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap
from models.gap import Bilingual

STAFF = (
    r"(?:人员|员工|工程师|客服|坐席|座席|经理|主管|专家|技师|技工|保安|保洁|保洁员|厨师长"
    r"|厨师|厨工|服务员|顾问|队员|队长|班长|司机|驾驶员"
    r"|操作工|维修工|电工|水工|绿化工|绿化|帮厨|配菜|面点师|服务生|前台|领班|团队|班组|岗位"
    r"|医生|护士|护工|教师|讲师|督导|驻场|项目负责人|负责人|管理员|开发|测试"
    r"|架构师|设计师|程序员|分析师|质检员|质检|培训师|组长|消防员|监控员|安检员|秩序维护员"
    r"|巡逻岗|门岗|监控岗|营养师|文员|助理|engineers?"
    r"|staff|agents?|consultants?|guards?|cleaners?|personnel)"
)
SUPPLY = (
    r"(?:配备|配置|派驻|派遣|委派|指派|安排|投入|提供|组建|选派|配齐|设置|设|安置|不少于|不低于"
    r"|至少|总数|共计|共|为|需|定员|编制)"
)
# 培训人数不少于30人: those who are taught.
TAUGHT = compile_once(r"培训|课时|学时|学员")
CUSTOMERS = ("采购人", "买方", "需方", "委托方", "委托人", "业主", "Customer", "Client", "Buyer")
PEOPLE = (
    *("人", "名", "位", "person", "persons", "people", "staff"),
    *("engineer", "engineers", "agent", "agents", "technician", "technicians"),
)
ROLE = compile_once(rf"[^,;:()、\n]{{0,6}}{STAFF}")
# People who are counted but not supplied.
OTHERS = compile_once(
    r"代表|联系人|接口人|联络人|死亡|伤亡|受伤|违规|迟到|旷工|缺岗|缺勤|缺少|缺员|每(?:发生"
    r"|缺|少|次|人次|更换)|罚款|扣(?:除|款|罚)|违约金|参加"
    r"|学员|培训人数|受训|评审|专家组|就餐|用餐|股东|自然人|第三人|任何|一人"
    r"|更换率|流失|证书|超过|以下|由$|增加至|减少|增减|对接|接洽"
)


def accept(claim: Claim) -> bool:
    """Counts of people who are supplied for the work."""
    mention, name = claim.mention, claim.pattern.name
    if mention is None:
        return name == "empty-number"
    if not mention.unit.endswith(PEOPLE):
        return mention.kind == "blank" and not mention.unit and name == "number"
    if name == "total" and not ROLE.search(claim.before):
        return False
    if name == "assign-en" and not mention.unit.isascii():
        return False
    # 超过4人次 and 少1人天 count something else.
    counted = not claim.after.startswith(("次", "天", "日")) and not OTHERS.search(_part(claim))
    taught = name == "number" and TAUGHT.search(claim.sentence) is not None
    return counted and not taught and not _is_customers(claim)


def _is_customers(claim: Claim) -> bool:
    """Whether the customer supplies the people: 甲方指定2名工程师配合."""
    labels = [side.label for side in claim.reading.sides if side.role == "customer"] or ["甲方"]
    named = "|".join(regex.escape(label) for label in [*labels, *CUSTOMERS])
    return (
        regex.search(rf"(?:{named})[^,;\n]{{0,6}}?(?:{SUPPLY})[^,;\n]{{0,12}}$", claim.before)
        is not None
    )


def _part(claim: Claim) -> str:
    """The words between the value's commas."""
    before, after = regex.split(r"[,;:]", claim.before), regex.split(r"[,;]", claim.after)
    return f"{before[-1]}{after[0]}"


def qualify(claim: Claim) -> dict[str, str | None]:
    """The role as printed."""
    roles = list(ROLE.finditer(claim.before))
    found = roles[-1] if roles else ROLE.search(claim.after)
    return {"subject": found[0] if found else None}


TERM = TermType(
    key="headcount",
    title=Bilingual("人员数量", "Headcount"),
    value="count",
    patterns=(
        # 乙方应配备不少于6名驻场工程师。
        Pattern("supply", rf"{SUPPLY}{gap(16)}{{count|blank}}(?:以上)?{gap(10)}{STAFF}", 8),
        # 项目经理1名，客服坐席12人
        Pattern(
            "role-count",
            rf"{STAFF}\)?(?:人数)?等?(?:不少于|不低于|至少|共计|共|为|:|数量为"
            rf"|各)?{gap(4)}{{count|blank}}",
            7,
        ),
        # 驻场人员应不少于____人
        Pattern("at-least", rf"{STAFF}{gap(8)}(?:不少于|至少|不低于|不得少于){{count|blank}}", 8),
        # 每班不少于4人
        Pattern(
            "shift",
            r"(?:[每早中晚夜白]班次?|每岗|每个岗位|每日|每天)(?:在岗|当班"
            r"|上岗)?(?:人数)?(?:不少于|至少"
            r"|不低于|配备|配置|安排|为|:)?{count|blank}",
            7,
        ),
        # 人数：____
        Pattern(
            "number",
            r"(?:人员|用工|派遣|服务|岗位|坐席|配置)?(?:人数|人员数量|人员总数)(?:为|:|共"
            rf"|不少于|不低于){gap(4)}{{count|blank}}",
            8,
        ),
        # 厨师1人，服务员3人，共4人
        Pattern(
            "total", r"(?:共计?|合计|总计|总共|总人数)(?:为|配备|需|投入|配置)?{count|blank}", 7
        ),
        # 人数：人
        Pattern("empty-number", r"^[^:\n]{0,8}人数:(?P<value>)人$", 6),
        # Supplier shall assign at least 6 engineers.
        Pattern(
            "assign-en",
            r"\b(?:provide|supply|assign|deploy|dedicate|appoint)s?\b[^\n.;]{0,40}?{count}",
            8,
        ),
        # Provider shall supply 6 qualified engineers.
        Pattern(
            "supply-en",
            r"\b(?:provide|supply|assign|deploy"
            rf"|dedicate)s?\b[^\n.;]{{0,40}}?{{count}}\s?(?:[a-z-]+\s){{0,3}}{STAFF}",
            8,
        ),
    ),
    accept=accept,
    qualify=qualify,
    examples=(
        Example("乙方应配备不少于6名驻场工程师。", "6", bound="min"),
        Example("服务团队：项目经理1名。", "1", qualifiers=(("subject", "项目经理"),)),
        Example("驻场人员应不少于____人。", None, bound="min"),
    ),
    not_examples=(
        # A contact person is not supplied for the work.
        "甲方指定联系人1名。",
        "服务人员每缺岗1人，扣款200元。",
        "甲方安排2名工程师配合乙方工作。",
    ),
)
