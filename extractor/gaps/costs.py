"""Who bears a cost or a loss -> the places where the contract says it in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.gaps.base import Case
from extractor.patterns import compile_once
from models.span import Span

# 驻场期间的水、电费用由甲方承担
BORNE = (
    r"(?P<what>[^,.;:\n]{2,30}?费用?(?:等)?)(?:均|全部|都)?由(?P<who>甲方|"
    r"乙方)[^,\n]{0,4}(?:承担|负担|支付)"
)
ITEMS = (
    r"水(?=[、电费])|电(?=[、费])|燃?气(?=[、费])|暖(?=[、费等])|(?:运输|差旅|检测|"
    r"检验|培训|仓储|安装|包装|装卸|鉴定|公证|翻译|住宿|交通|食宿|邮寄|"
    r"清关)(?=[、费等])"
)
# 因乙方原因返工的，检测费由乙方承担: a case of its own, no contradiction
CONDITION = r"如|若|因|的,|超出|超过|除|不合格|返工|逾期|违约|退货|返修|保修期|质保期"
EXCLUDED = r"(?:不含|不包括|不赔偿|不承担|均不对)[^\n]{0,30}间接损失"
INCLUDED = r"(?<!不)(?:包括|赔偿|含有?)[^\n]{0,40}间接损失"
SIDES = ("甲方", "乙方")

Told = tuple[Span, str, str]


@dataclass(frozen=True, slots=True)
class _Share:
    """A cost, who bears it, and where that is said."""

    item: str
    who: str
    clause: str
    span: Span


def find_cost_conflicts(case: Case) -> Iterator[Told]:
    """Costs put on both sides, and indirect loss both owed and excluded."""
    first: dict[str, _Share] = {}
    for share in _shares(case):
        former = first.setdefault(share.item, share)
        if former.who != share.who and former.clause != share.clause:
            place = case.place(former.clause)
            yield (
                share.span,
                f"“{share.item}”的费用在{place.zh}由{former.who}承担，此处由{share.who}承担",
                f"the cost of {share.item} is borne by {former.who} in {place.en}, by {share.who} "
                "here",
            )
            return
    yield from _indirect_loss(case)


def _shares(case: Case) -> Iterator[_Share]:
    masked = case.reading.masked
    for passage in case.reading.passages:
        if compile_once(CONDITION).search(masked, passage.start, passage.end):
            continue
        for match in compile_once(BORNE).finditer(masked, passage.start, passage.end):
            span = case.reading.text_span(match.start(), match.end())
            for item in compile_once(ITEMS).findall(match["what"]):
                yield _Share(item, match["who"], passage.clause, span)


def _indirect_loss(case: Case) -> Iterator[Told]:
    masked = case.reading.masked
    excluded = included = None
    for passage in case.reading.passages:
        out = compile_once(EXCLUDED).search(masked, passage.start, passage.end)
        owed = compile_once(INCLUDED).search(masked, passage.start, passage.end)
        if out is not None:
            excluded = excluded or (passage, out)
        elif owed is not None:
            included = included or (passage, owed)
    if excluded is None or included is None or excluded[0].clause == included[0].clause:
        return
    words = [masked[passage.start : passage.end] for passage, _ in (excluded, included)]
    if not any(all(side in one for one in words) for side in SIDES):
        return
    (former, _), (_, match) = sorted((excluded, included), key=lambda pair: pair[0].start)
    place = case.place(former.clause)
    yield (
        case.reading.text_span(match.start(), match.end()),
        f"间接损失一处约定赔偿、一处约定不赔（另见{place.zh}），赔偿范围不明",
        f"indirect loss is owed in one place and excluded in another (see also {place.en})",
    )
