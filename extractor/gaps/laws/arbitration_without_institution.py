"""Arbitration chosen without a named institution."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap
from models.term import Term

# 有关仲裁机构, 当地仲裁委员会: whichever that is.
VAGUE = (
    r"^(?:(?:由|向|提交|申请|至|到|的|有关|相关|当地|有管辖权|所在地|本地|甲方|乙方|双方|国家|"
    r"劳动)*)仲裁(?:机构|部门|机关|委员会|委|庭)?$"
)
INSTITUTION = (
    r"(?:[一-龥]{2,}(?<!有关)(?<!相关)(?<!当地)(?<!所在地)(?<!提交)(?<!申请))仲裁(?:委|院|中心)|"
    r"国际商会|"
    r"贸仲|CIETAC|ICC|HKIAC|SIAC|SCIA|LCIA|SHIAC|[Aa]rbitration (?:[Cc]ent|[Cc]ommission|[Cc]ourt|"
    r"[Ii]nstitut)|(?:Cent(?:re|er)|Commission|Chamber|Court|Institute|Association)\b"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for the first choice of arbitration without an institution of its own name."""
    for term in case.contract.terms:
        if term.type != "dispute_resolution" or term.canonical != "arbitration":
            continue
        if term.status == "stated" and not _is_named(case, term):
            message = Bilingual(
                "约定仲裁而没有写明具体的仲裁机构，不能达成补充协议的，仲裁协议无效，"
                "争议只能由法院处理，请写明机构全称",
                "chooses arbitration without naming the institution; unless supplemented the "
                "agreement is void and the courts decide. Name the institution",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="dispute_resolution"))
        return


def _is_named(case: Case, term: Term) -> bool:
    """Whether the forum, the sentence or the rest of its article names an institution."""
    forum = (term.qualifier("forum") or "").replace(" ", "")
    if forum:
        return compile_once(VAGUE).search(forum) is None
    article = case.article(term.clause)
    words = term.statement if article is None else case.contract.words(article.span)
    return compile_once(INSTITUTION).search(words.replace(" ", "")) is not None or (
        compile_once(INSTITUTION).search(words) is not None
    )


RULE = GapRule(
    key="arbitration_without_institution",
    code="unclear_value",
    severity="high",
    title=Bilingual("没有选定仲裁机构", "No arbitral institution named"),
    source="仲裁法 27, 29",
    bases=(law.ARBITRATION_CONTENT, law.ARBITRATION_UNCLEAR),
    check=check,
    fires_on=(
        "第一条 争议解决\n因本合同发生的争议，协商不成的，提交仲裁机构仲裁。",
        "第一条 争议解决\n双方协商不成的，可向当地仲裁委员会申请仲裁。",
    ),
    stays_silent_on=(
        "第一条 争议解决\n因本合同发生的争议，提交绍兴仲裁委员会仲裁。",
        "第一条 争议解决\n因本合同发生的争议，向甲方所在地人民法院起诉。",
        "Service Agreement\n1. Disputes\nAny dispute shall be referred to the Shanghai "
        "International "
        "Arbitration Center for arbitration in China.",
    ),
)
