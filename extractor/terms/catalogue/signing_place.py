"""Signing place: where the parties signed, or the place left for it."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.values.names import read_name
from models.gap import Bilingual
from models.values import Words

HEAD = r"(?:合同|协议)?(?:书)?(?:签订|签署|签约|订立|签定)(?:的)?(?:地点|地址|地|点)"
PLACE = r"[^\n:;。]{1,50}?"
END = (
    rf"(?=$|[;。]|{HEAD}:|(?:签订|签署|签约|签定|订立)?(?:日期|时间)[^\n:]{{0,4}}:|"
    rf"[甲乙丙]方[^\n:]{{0,8}}:|(?:合同编号|项目名称|合同编码|编号):)"
)
ADMINISTRATIVE = compile_once(
    r"[省市区县镇乡旗州路街号村]|大学|学院|公司|医院|中心|所在地|住所地|[A-Za-z]{3}"
)


def read(claim: Claim) -> Words | None:
    """The place as printed; None where it is left open."""
    words = claim.words("value")
    place = None if words is None else read_name(words)
    return None if place is None else Words(place)


def accept(claim: Claim) -> bool:
    """No clause that only refers to the place of signing."""
    words = claim.words("value") or ""
    if compile_once(r"法院|仲裁|管辖|为准|视为|应当").search(words):
        return False
    return claim.pattern.strength >= 8 or bool(ADMINISTRATIVE.search(words))


TERM = TermType(
    key="signing_place",
    title=Bilingual("签订地点", "Signing place"),
    value="place",
    patterns=(
        # 签订地点：滨江市云山区; 合同签订地：____
        Pattern(
            "entry",
            rf"{HEAD}(?:,[^:\n]{{1,8}})?(?::|为:|为)(?!{HEAD}:)(?P<value>{PLACE})?{END}",
            9,
            unless=r"法院|仲裁|管辖",
        ),
        # 本合同于2031年6月18日在滨江市签订
        Pattern(
            "signed-at",
            r"(?:合同|协议)(?:书)?[^\n;:]{0,50}?(?:{date:date|blank})?(?:,)?(?:在|于)"
            r"(?P<value>[^\n,;:\ue001-\ue008]{2,30}?)(?:签订|签署|订立|签定)(?!地|之|后|的|"
            r"日|补充)",
            7,
            parts=("cover", "preamble", "body", "signature"),
            unless=r"法院|补充协议|保密协议",
        ),
        # Place of signing: Riverside
        Pattern(
            "entry-en",
            r"\b(?:place of (?:signature|signing|execution)|signing place|signed at|place "
            r"signed): ?(?P<value>[^\n:;]{2,60})?$",
            9,
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    once=True,
    examples=(
        Example("签订地点：滨江市云山区", "滨江市云山区"),
        Example("合同签订地：", None),
        Example("签约地点：____________", None),
    ),
    not_examples=(
        # The place of signing settles the court here, and is not named.
        "协商不成的，向合同签订地人民法院起诉。",
    ),
)
