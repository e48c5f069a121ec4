"""A provision points to an article, a number or an annex that is not there."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule
from models.gap import Bilingual, Gap
from models.reference import Reference


def check(case: Case) -> Iterator[Gap]:
    """One gap for each reference that leads nowhere, once for each target in a clause."""
    told: set[tuple[str, str]] = set()
    for reference in case.contract.references:
        key = (reference.clause, reference.words)
        if reference.missing and key not in told:
            told.add(key)
            yield _gap(case, reference)


def _gap(case: Case, reference: Reference) -> Gap:
    place = case.place(reference.clause)
    quote, span = case.quote(reference.span)
    return Gap(
        code=RULE.code,
        severity="medium",
        subject=quote,
        title=Bilingual("引用落空", "Reference leads nowhere"),
        message=Bilingual(
            f"{place.zh}引用的“{quote}”在合同中找不到，该处约定的内容无从确定，请补充或更正引用。",
            f"{place.en} refers to {quote!r}, which is not in the contract: what is agreed there "
            "cannot be told. Supply it or correct the reference.",
        ),
        clause=reference.clause,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="dangling_reference",
    code="dangling_reference",
    severity="medium",
    title=Bilingual("引用落空", "Reference leads nowhere"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方机房。\n第二条 违约责任\n违约方按第九条的约定承担责任。",
        "第一条 费用\n1.1 费用按本合同3.2款计算。\n第二条 期限\n合同期限一年。",
        "第一条 服务内容\n设备清单见附件3。\n第二条 期限\n合同期限一年。",
        "第一条 费用\n收费明细详见附件。\n第二条 期限\n合同期限一年。",
    ),
    stays_silent_on=(
        "第一条 依据\n依照《民法典》第五百九十条办理。\n第二条 期限\n合同期限一年。",
        "第一条 服务内容\n乙方维护甲方机房。\n第二条 违约责任\n违反第一条的，应赔偿损失。",
        "第一条 服务内容\n设备清单见附件1。\n第二条 附件\n附件1：设备清单\n附件2：报价单",
        "第一条 费用\n1.1 费用为每月3.5万元。\n1.2 系统升级到2.0版。",
        "第一条 服务\n服务内容按招标文件第20条执行。\n第二条 期限\n合同期限一年。",
    ),
)
