"""Headcount: how many staff the provider must supply."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import ROLE, gap, wide
from models.gap import Bilingual

STAFF = (
    rf"(?:{ROLE}|engineers?|technicians?|staff|agents?|consultants?|guards?|cleaners?|personnel)"
)
SUPPLY = (
    r"(?:配备|配置|派驻|派遣|(?<![委指选加摊分])派|委派|指派|安排|投入|提供|组建|选派|配齐|保有|设置|另设|设|安置|不少于|不低于"
    r"|至少|总数|共计|共|为|需|由|[须应需]有|定员|编制)"
)
# 岗位 / 人数 (heads of a table): how many of each role
HOW_MANY = r"(?:人数|人员数|数量|名额|定员|编制|配置|配备|需求|人员)"
# 培训人数不少于30人: those who are taught.
TAUGHT = compile_once(r"培训|课时|学时|学员")
CUSTOMERS = r"采购人|买方|需方|委托方|委托人|业主|Customer|Client|Buyer"
PEOPLE = (
    *("人", "名", "位", "person", "persons", "people", "staff", "guards", "cleaners", "workers"),
    *("engineer", "engineers", "agent", "agents", "technician", "technicians", "consultants"),
    *("developers", "operators", "drivers", "nurses", "supervisors", "managers", "specialists"),
    *("trainers", "guard", "consultant", "supervisor", "manager", "specialist", "operator"),
)
NAMED = compile_once(rf"[^,;:()、\n]{{0,6}}{STAFF}")
# People who are counted but not supplied.
OTHERS = compile_once(
    r"(?<!坐席)(?<!座席)(?<!客服)(?<!服务)代表|联系人|接口人|联络人|死亡|伤亡|受伤|违规|迟到|旷工|缺岗|缺勤|缺少|缺员|每(?:发生"
    r"|缺|少|次|人次|更换)|罚款|扣(?:除|款|罚)|违约金|参加"
    r"|学员|培训(?!师|教师|讲师|经理|主管|专员)|受训|评审|专家组|就餐|用餐|股东|自然人|第三人|任何|一人"
    r"|更换率|流失|证书|超过|以下|由$|增加至|减少|增减|对接|接洽|参[训会赛展]|游客|旅客|乘客|顾客|仲裁员|现有|在职|在编|(?<![专全兼])职工(?!食堂)|会员|委员|业主"
)
# 人员配置 (heading): a table of roles and numbers tells who is supplied.
SUPPLIED = compile_once(r"配[备置]|派[遣驻]|团队|岗位|用工|编制|人员|人力|staff|team|personnel")
COUNTS_PEOPLE = compile_once(r"[名人位]")
TOTAL_ROW = compile_once(r"[合总小]计|Total", regex.IGNORECASE)
ROW_OF_STAFF = compile_once(rf"{STAFF}|[岗工厨手长]$|[合总小]计|Total")


def accept(claim: Claim) -> bool:
    """Counts of people who are supplied for the work."""
    mention, name = claim.mention, claim.pattern.name
    if mention is None:
        return name == "empty-number"
    if not (mention.unit.endswith(PEOPLE) or mention.unit == "个"):
        open_ = mention.kind == "blank" and not mention.unit
        return open_ and (name == "number" or (name == "cell" and _tells_of_staff(claim)))
    if name == "cell" and not _tells_of_staff(claim):
        return False
    if name == "total" and not NAMED.search(claim.before):
        return False
    # 团队达30人以上的 is a condition.
    if compile_once(r"(?:达到?|满|超过)$").search(claim.before) or compile_once(r"以上的").match(
        claim.after
    ):
        return False
    # 超过4人次 and 少1人天 count something else.
    counted = not claim.after.startswith(("次", "天", "日")) and not OTHERS.search(_part(claim))
    taught = name == "number" and TAUGHT.search(claim.sentence) is not None
    return counted and not taught and not _is_customers(claim)


def _tells_of_staff(claim: Claim) -> bool:
    """Whether the cell's row is a role's, or the heading above the table speaks of staff."""
    head, passage = ROW_OF_STAFF.search(claim.passage.row_head), claim.passage
    is_blank = claim.mention is not None and claim.mention.kind == "blank"
    if is_blank and not COUNTS_PEOPLE.search(passage.column_head):
        return head is not None and not TOTAL_ROW.match(passage.row_head)
    return head is not None or SUPPLIED.search(passage.context) is not None


def _is_customers(claim: Claim) -> bool:
    """Whether the people are the customer's: 甲方指定2名工程师配合, 甲方操作人员20人."""
    labels = [side.label for side in claim.reading.sides if side.role == "customer"] or ["甲方"]
    named = "|".join([*(regex.escape(label) for label in labels), CUSTOMERS])
    return (
        compile_once(
            rf"(?<![向为给驻对按在经应与])(?:{named})(?!要求|现场|项目|指定|处|提供的|认可)[^,;\n]{{0,18}}$"
        ).search(
            claim.before,
        )
        is not None
    )


def _part(claim: Claim) -> str:
    """The words between the value's commas."""
    before, after = (
        compile_once(r"[,;:]").split(claim.before),
        compile_once(r"[,;]").split(claim.after),
    )
    return f"{before[-1]}{after[0]}"


def qualify(claim: Claim) -> dict[str, str | None]:
    """The role as printed."""
    roles = list(NAMED.finditer(claim.before))
    found = roles[-1] if roles else NAMED.search(claim.after)
    return {"subject": found[0] if found else None}


TERM = TermType(
    key="headcount",
    title=Bilingual("人员数量", "Headcount"),
    value="count",
    patterns=(
        # 乙方应配备不少于6名驻场工程师。
        Pattern("supply", rf"{SUPPLY}{gap(16)}{{count|blank}}(?:以上)?[^,;\n]{{0,20}}?{STAFF}", 8),
        # 项目经理1名，客服坐席12人
        Pattern(
            "role-count",
            rf"(?:{STAFF}|[一-龥][工厨手])\)?(?:\([^()\n]{{0,16}}\))?(?:人数)?等?(?:不少于|不低于|至少"
            rf"|共计|共|为|:|数量为|各)?{gap(4)}{{count|blank}}",
            7,
        ),
        # 岗位 / 人数: 保安员（行）：12人
        Pattern("cell", rf"^[^:\n]{{1,40}},{HOW_MANY}[^:,\n]{{0,10}}:{wide(6)}{{count|blank}}", 8),
        # 驻场人员应不少于____人
        Pattern("at-least", rf"{STAFF}{gap(8)}(?:不少于|至少|不低于|不得少于){{count|blank}}", 8),
        # 每班不少于4人
        Pattern(
            "shift",
            r"(?:[每早中晚夜白]班次?|每岗|每个岗位|每日|每天)(?:在岗|当班"
            r"|上岗)?(?:人数)?[须应需]?有?(?:不少于|至少"
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
            r"\b(?:provide|supply|assign|deploy|dedicate|appoint|send|station|dispatch|put|keep"
            r"|maintain|employ|allocate|bring|use|have|comprise|consist)s?\b[^\n.;]{0,40}?{count}(?![一-龥])",
            8,
        ),
        # 4 security guards and 1 supervisor
        Pattern("and-en", r"(?<=\ue008)(?:,| and|, and| plus) {count}", 7),
        # At least three of our technicians
        Pattern(
            "least-en",
            r"\b(?:at least|minimum of|no fewer than|not less than|not fewer than) {count}",
            7,
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
        Example("坐席代表30名。", "30"),
        Example("驻场人员应不少于____人。", None, bound="min"),
    ),
    not_examples=(
        # A contact person is not supplied for the work.
        "甲方指定联系人1名。",
        "服务人员每缺岗1人，扣款200元。",
        "甲方安排2名工程师配合乙方工作。",
    ),
)
