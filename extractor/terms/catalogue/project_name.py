"""Project name: the undertaking that the contract belongs to."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.names import FIELD
from extractor.values.names import read_name
from models.gap import Bilingual
from models.values import Words

NAME = r"[^\n:;。]{1,80}?"
END = (
    rf"(?=$|[;。]|(?:项目编号|采购编号|招标编号|合同编号|标段|包号|{FIELD})[^\n:]{{0,8}}:|"
    r"(?:工程|项目|建设|服务|实施|采购|合同)(?:地点|编号|规模|内容|时间|期限|单位|金额|预算)[^\n:]{0,4}:|"
    rf"\((?:项目编号|招标编号|采购编号|以下))"
)

# 《滨江志》, but not 《滨江志》编纂出版
TITLED = compile_once(r"《(?P<inside>[^《》]{1,80})》")


def read(claim: Claim) -> Words | None:
    """The name as printed; None where it is left open."""
    words = claim.words("value")
    name = None if words is None else read_name(compile_once("^(?:以及|及|和|与)").sub("", words))
    if name is None:
        return None
    titled = TITLED.fullmatch(name)
    return Words(name if titled is None else titled["inside"])


def accept(claim: Claim) -> bool:
    """No sentence about a project's name."""
    words = claim.words("value") or ""
    if claim.pattern.name == "placeholder":
        return (
            compile_once("项目名称|工程名称|project name", regex.IGNORECASE).search(words)
            is not None
        )
    return not compile_once(r"应当|不得|甲方|乙方|详见|如下").search(words)


TERM = TermType(
    key="project_name",
    title=Bilingual("项目名称", "Project name"),
    value="name",
    patterns=(
        # 项目名称：城南泵站自动化改造; 工程名称：____
        Pattern(
            "entry",
            rf"(?:项目|工程|标的|采购项目|服务项目)名称(?:\([^()\n]{{0,16}}\))?(?:,"
            rf"[^:\n]{{1,8}})?:(?P<value>{NAME})?{END}",
            9,
            unless=r"发票|开票",
        ),
        # [项目名称]: a form's placeholder
        Pattern("placeholder", r"(?<!\[){blank}", 7),
        # 项目：城南泵站自动化改造, on the first page
        Pattern(
            "project", rf"^(?:项目|工程):(?P<value>{NAME})?{END}", 7, parts=("cover", "preamble")
        ),
        # 就“城南泵站自动化改造项目”（项目编号：…）达成如下协议
        Pattern(
            "quoted",
            r"(?:就|关于|为|根据|针对|实施)"
            r"(?:甲方)?[^\n,;:\"]{0,16}?\"(?P<value>[^\"\n]{2,60}?(?:项目|工程))\"",
            6,
            parts=("cover", "preamble"),
        ),
        # 就城南泵站自动化改造项目（项目编号：…）
        Pattern(
            "numbered",
            r"(?:^|[,;、]|就|关于|为|在|以及|参加|根据|依据|按照)(?:甲方|采购人|"
            r"[^\n,;:\"()]{0,20}?组织的)?(?P<value>[^\n,;:\"()]{4,60}?)\((?:项目编号|"
            r"招标编号|采购编号|采购项目编号|项目号)",
            6,
            parts=("cover", "preamble"),
        ),
        # Project: Harbour Lighting Upgrade
        Pattern("entry-en", r"^project(?: name| title)?: ?(?P<value>[^\n;]{1,80})?$", 8),
    ),
    read=read,
    accept=accept,
    bounded=False,
    once=True,
    examples=(
        Example("项目名称：城南泵站自动化改造", "城南泵站自动化改造"),
        Example("工程名称：____________", None),
        Example("Project name: Harbour Lighting Upgrade", "Harbour Lighting Upgrade"),
    ),
    not_examples=(
        "项目编号：ZC-2031-07",
        "乙方应在项目名称变更后通知甲方。",
    ),
)
