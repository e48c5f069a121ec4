"""A chosen court of a place that appears nowhere else in the contract."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap
from models.term import Term

# 向绍兴市越城区人民法院起诉: the first name of the place.
PLACE = (
    r"^(?:中国|[一-龥]{2,3}(?:省|自治区))?(?P<place>[一-龥]{2,4}?)(?:市|区|县|州|人民法院|中级|"
    r"法院|[一-龥]{2,4}(?:区|县)人民)"
)
RELATED = r"所在地|住所地|签订地|签约地|履行地|原告|被告|标的物|守约方|违约方|甲方|乙方|方"
ADDRESSES = (
    r"(?:地址|住所地?|签订地点|签约地点|履行地点|服务地点|交货地点|项目地点|"
    r"住所)[^\n:]{0,6}[:：]? ?[一-龥]{4}"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for a court whose place no address, name or other word of the contract mentions."""
    if compile_once(ADDRESSES).search(case.contract.document.text) is None:
        return
    for term in case.contract.terms:
        if term.type != "dispute_resolution" or term.canonical != "litigation":
            continue
        place = _place(term)
        if place is None or _is_mentioned(case, place, term):
            continue
        message = Bilingual(
            f"约定由“{place}”的法院管辖，合同其他地方没有与该地有关的内容；"
            "与争议没有实际联系的，管辖约定对双方没有约束力",
            f"chooses a court at {place}, a place that nothing else in the contract speaks of; "
            "without a real connection the choice does not bind",
        )
        yield gap_at(case, RULE, term.span, Told(message, subject="dispute_resolution"))
        return


def _place(term: Term) -> str | None:
    forum = (term.qualifier("forum") or "").replace(" ", "")
    if not forum or compile_once(RELATED).search(forum):
        return None
    match = compile_once(PLACE).search(forum)
    return None if match is None else match["place"]


def _is_mentioned(case: Case, place: str, term: Term) -> bool:
    text, span = case.contract.document.text, term.span
    return place in text[: span.start] or place in text[span.end :]


RULE = GapRule(
    key="court_without_connection",
    code="limit_exceeded",
    severity="low",
    title=Bilingual("约定法院可能无实际联系", "Chosen court may lack a connection"),
    source="民事诉讼法 35",
    bases=(law.CHOSEN_COURT,),
    check=check,
    fires_on=(
        "甲方：青禾医院\n地址：绍兴市越城区中兴路1号\n乙方：云帆科技有限公司\n"
        "地址：绍兴市柯桥区2号\n第一条 争议解决\n向温州市鹿城区人民法院起诉。",
        "签订地点：绍兴市越城区\n第一条 服务\n乙方巡检甲方机房。\n第二条 争议解决\n"
        "因本合同发生的争议，由温州市中级人民法院管辖。",
    ),
    stays_silent_on=(
        "甲方：青禾医院\n地址：绍兴市越城区中兴路1号\n第一条 争议解决\n"
        "向绍兴市越城区人民法院起诉。",
        "甲方：青禾医院\n地址：绍兴市越城区中兴路1号\n第一条 争议解决\n向甲方所在地人民法院起诉。",
    ),
)
