"""One fact stated with two values in two places, where it can only have one."""

from collections.abc import Callable, Iterator

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.costs import find_cost_conflicts
from extractor.gaps.languages import find_language_conflicts
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap, Severity
from models.span import Span
from models.term import Term
from models.values import Money, Period, plain

# 附件经双方签字后生效: the annex takes effect, not the contract.
OTHER_INSTRUMENT = r"补充|变更|附件|订单|修改|授权|保函|委托书"
# 年度总价, 暂定价, 其中含税: sums that may stand beside the price.
OTHER_SUM = r"税|年|暂|预|估|其中|最高|限额|上限|单项|每"
# 招标有效期三年，合同每年签订: the engagement and the single contract
OTHER_LENGTH = r"招标|采购有效|最长|总|每|续|延|试用|一签"
MONTHS = {"month": 1, "quarter": 3, "year": 12}
SERVICE_TIMES = ("response_time", "arrival_time", "resolution_time")


def check(case: Case) -> Iterator[Gap]:
    """One gap for each fact with two values, at the second place."""
    yield from _laws(case)
    yield from _single(case, "effective_date", OTHER_INSTRUMENT, _canonical)
    yield from _single(case, "contract_amount", OTHER_SUM, _sum)
    yield from _single(case, "contract_duration", OTHER_LENGTH, _months)
    yield from _annexed_times(case)
    for span, zh, en in find_language_conflicts(case):
        yield _gap(case, span, "high", ("language", zh, en))
    for span, zh, en in find_cost_conflicts(case):
        yield _gap(case, span, "medium", ("cost", zh, en))


def _stated(case: Case, type_: str) -> list[Term]:
    return [term for term in case.contract.terms if term.type == type_ and term.status == "stated"]


def _laws(case: Case) -> Iterator[Gap]:
    terms = _stated(case, "governing_law")
    different = [term for term in terms if term.canonical != terms[0].canonical]
    if different:
        yield _two(case, terms[0], different[0], "high")


def _single(
    case: Case, type_: str, unless: str, read: Callable[[Term], str | None]
) -> Iterator[Gap]:
    """Two values of a fact that a contract has once, in different provisions."""
    terms = [
        term
        for term in _stated(case, type_)
        if read(term) is not None and not compile_once(unless).search(term.statement)
    ]
    for term in terms[1:]:
        if read(term) != read(terms[0]) and term.clause != terms[0].clause:
            yield _two(case, terms[0], term, "medium")
            return


def _canonical(term: Term) -> str | None:
    return term.canonical


def _sum(term: Term) -> str | None:
    value = term.value
    return value.canonical if isinstance(value, Money) and value.per is None else None


def _months(term: Term) -> str | None:
    """A duration in months, so that 一年 and 12个月 are equal; None for other units."""
    value = term.value
    if not isinstance(value, Period) or value.high is not None or value.unit not in MONTHS:
        return None
    return plain(value.amount * MONTHS[value.unit])


def _annexed_times(case: Case) -> Iterator[Gap]:
    """A service time of the body against the same one in an annex."""
    annexed = {
        clause.id for top in case.contract.clauses if top.part == "annex" for clause in top.walk()
    }
    for type_ in SERVICE_TIMES:
        terms = _stated(case, type_)
        body = [term for term in terms if term.clause not in annexed]
        for term in terms:
            if term.clause not in annexed:
                continue
            same = [one for one in body if one.qualifiers == term.qualifiers]
            if same and term.qualifiers and all(one.value != term.value for one in same):
                yield _two(case, same[0], term, "medium")


def _two(case: Case, first: Term, second: Term, severity: Severity) -> Gap:
    title, place = case.title(second.type), case.place(first.clause)
    return _gap(
        case,
        second.span,
        severity,
        (
            second.type,
            f"“{title.zh}”前后不一：{place.zh}为“{_short(first)}”，此处为“{_short(second)}”，"
            "应以何者为准不明",
            f"{title.en} is stated in two ways: {_short(first)!r} in {place.en}, "
            f"{_short(second)!r} here; which prevails is unclear",
        ),
    )


def _short(term: Term) -> str:
    return " ".join(term.quote.split())[:40]


def _gap(
    case: Case,
    span: Span,
    severity: Severity,
    told: tuple[str, str, str],
) -> Gap:
    message = Bilingual(told[1], told[2])
    return gap_at(case, RULE, span, Told(message, severity, told[0]))


RULE = GapRule(
    key="value_conflict",
    code="value_conflict",
    severity="medium",
    title=Bilingual("约定前后矛盾", "Contradictory terms"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 期限\n本合同有效期为一年。\n第二条 其他\n本合同有效期为三年。",
        "第一条 费用\n服务期内的水、电费用由甲方承担。\n第二条 场地\n场地的水、电费用由乙方承担。",
        "第一条 语言\n中英文不一致的，以中文版本为准。\n"
        "If there is any inconsistency, the English version shall prevail.",
    ),
    stays_silent_on=(
        "第一条 费用\n服务期内的水、电费用由甲方承担。\n第二条 其他\n"
        "因乙方返工产生的水、电费用由乙方承担。",
        "第一条 争议解决\n因本合同发生的争议，向甲方所在地人民法院起诉。",
        "第一条 期限\n本合同有效期为一年。\n第二条 其他\n服务期限共12个月。",
    ),
)
