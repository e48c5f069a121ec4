"""Record retention: how long records, recordings, logs or files must be kept."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.service import lasts, least_or
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.term import Bound

KEEP = (
    r"(?:(?<![保预滞停])留(?=\ue001|\ue009|足|满)|保存|保留|存档|留存|保管|归档|存储|留档|备存|储存"
    r"|存放|(?<![保库寄储留结封])存(?=\ue001|\ue009|足|满|够))"
)
RECORD = compile_once(
    r"记录|资料|档案|录音|录像|日志|文件|凭证|数据|账册|台账|视频|监控|备份|原始|信息"
    r"|签到|评价|单子|[表册簿单](?![示现独一元])|单据|票据|文档|报告|影像|图像|合同"
    r"|records?|books|logs?|data|documents?|files?",
    regex.IGNORECASE,
)


def accept(claim: Claim) -> bool:
    """Records are kept; money kept back or a right reserved is something else."""
    if not lasts(claim, "hour", "year"):
        return False
    return bool(RECORD.search(claim.sentence)) and not compile_once(
        r"质保金|保证金|尾款|权利|岗位|货款|价格"
    ).search(claim.before[-20:])


def read_bound(claim: Claim) -> Bound | None:
    """A least where 至少 or 不少于 is printed, else none."""
    return least_or(claim, None)


TERM = TermType(
    key="record_retention",
    title=Bilingual("资料保存期", "Retention of records"),
    value="period",
    patterns=(
        # 通话录音的保存期限不少于6个月。
        Pattern(
            "term-of", rf"{KEEP}的?(?:期限|期间|期|时间|时长|年限|周期){gap(16)}{{period|blank}}", 9
        ),
        # 服务记录应至少保存两年。
        Pattern("keep", rf"{KEEP}{gap(14)}{{period|blank}}(?!{gap(3)}内)", 8),
        # 保存至设备报废后，且不少于10年
        Pattern("keep-least", rf"{KEEP}{wide(24)}(?:不少于|不低于|不短于|至少){{period|blank}}", 8),
        # 服务档案在合同终止后3年内不得销毁；合同终止后3年内妥善保管
        Pattern(
            "keep-within", rf"{{period|blank}}(?:之|以)?内?{gap(12)}(?:{KEEP}|不得销毁|不得删除)", 7
        ),
        # Supplier shall retain records for six years.
        Pattern(
            "retain",
            r"\b(?:retain|keep|kept|maintain|preserve|store|archive)(?:s|d|ed)?\b[^\n.;]{0,80}?(?:for"
            r"|of)\s?(?:a period of )?(?:at least |not less than )?{period|blank}",
            8,
        ),
    ),
    accept=accept,
    read_bound=read_bound,
    examples=(
        Example("通话录音的保存期限不少于6个月。", "6 month", bound="min"),
        Example("乙方应将服务记录保存____年。", None),
        Example("培训签到表和考核表保存1年。", "1 year"),
        Example("监控录像至少留存30天。", "30 day", bound="min"),
        Example("Supplier shall retain all records for 6 years after completion.", "6 year"),
    ),
    not_examples=(
        "乙方应妥善保存甲方提供的资料。",
        "甲方保留5%的质保金1年。",
    ),
)
