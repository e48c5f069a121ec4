"""A company that is neither party and is to perform: a name left from another contract."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.labels import plain_words
from extractor.gaps.sentences import find_sentences
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap

COMPANY = r"(?P<name>[一-龥（）()]{4,24}?有限(?:责任)?公司)"
DUTY = r"(?:应当?|须|必须|有权|负责|不得|同意|承诺|保证)"
# A third party that the sentence itself places: 由保险公司, 与…签订, 丙方, 分公司
PLACED = (
    r"保险|担保|银行|第三方|监理|厂家|生产商|制造商|原厂|分包|关联|子公司|指定|委托[^,\n]{0,4}由"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each full company name with a duty that no party bears; needs two parties."""
    own = {plain_words(party.name) for party in case.contract.parties if party.name}
    if len(own) < 2:
        return
    told: set[str] = set()
    for found in find_sentences(case, rf"(?:^|[,;:由])(?:则|由|如)?{COMPANY}{DUTY}", PLACED):
        words = case.reading.masked[found.start : found.end]
        match = compile_once(COMPANY).search(words)
        name = "" if match is None else match["name"]
        if not name or name in told or _is_known(case, name, own):
            continue
        told.add(name)
        message = Bilingual(
            f"“{name}”在此承担义务，却不是合同当事人，可能是从其他合同带入的名称",
            f"{name} has a duty here but is no party to the contract; the name may come from "
            "another contract",
        )
        yield gap_at(case, RULE, found.span, Told(message, subject=name))


def _is_known(case: Case, name: str, own: set[str]) -> bool:
    """Whether it is a party by another form of its name, or is introduced elsewhere."""
    plain = plain_words(name)
    if any(plain in one or one in plain for one in own):
        return True
    introduced = rf"{name}[^\n]{{0,6}}[(（][^\n]{{0,8}}(?:简称|称)"
    return compile_once(introduced).search(case.contract.document.text) is not None


RULE = GapRule(
    key="foreign_party",
    code="party_conflict",
    severity="medium",
    title=Bilingual("出现非当事人的名称", "Name of another company"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务\n"
        "北辰信息技术有限公司应按月巡检甲方机房，甲方应支付费用。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 付款\n"
        "甲方付款后，南湖设备有限公司须开具发票。\n第二条 期限\n一年。",
    ),
    stays_silent_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务\n"
        "云帆科技有限公司应按月巡检甲方机房，甲方应支付费用。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 保修\n"
        "设备由生产商北辰设备有限公司负责保修。",
    ),
)
