"""Headcount: how many staff the provider must supply."""

from __future__ import annotations

import regex

from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.words import gap, wide
from models.gap import Bilingual

STAFF = (
    r"(?:人员|员工|工程师|客服|坐席|座席|经理|主管|专家|技师|技工|保安|保洁|厨师长|厨师|服务员|顾问|队员|班长|司机"
    r"|操作工|维修工|电工|团队|班组|岗位|医生|护士|教师|讲师|督导|人数|驻场|项目负责人|管理员|开发|测试)"
)
SUPPLY = r"(?:配备|配置|派驻|派遣|委派|指派|安排|投入|提供|组建|选派|配齐|设置|安置|不少于|至少|人数|总数|共计|共|为)"
PEOPLE = ("人", "名", "位")
ROLE = regex.compile(rf"[^,;:()、\n]{{0,6}}{STAFF}")


def accept(claim: Claim) -> bool:
    """Counts of people only; a contact person or representative is no headcount."""
    mention = claim.mention
    if mention is None or (mention.kind == "count" and mention.unit not in PEOPLE):
        return False
    return not regex.search(r"代表|联系人|接口人|死亡|伤亡|受伤|违规|迟到|旷工|缺岗|缺勤|每(?:发生|缺)", claim.sentence)


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
        Pattern("supply", rf"{SUPPLY}{gap(16)}{{count}}{gap(10)}{STAFF}", 8),
        # 项目经理1名，客服坐席12人
        Pattern("role-count", rf"{STAFF}{gap(8)}{{count}}", 7),
        # 驻场人员应不少于____人
        Pattern("at-least", rf"{STAFF}{gap(8)}(?:不少于|至少|不低于|共|为|:){{count}}", 8),
        # 人数：（空）
        Pattern("blank-number", r"(?:人员)?(?:人数|数量):\s?{count}", 8),
        Pattern("empty-number", r"^[^:\n]{0,8}人数:(?P<value>)人$", 6),
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
        "本合同一式四份。",
    ),
)
