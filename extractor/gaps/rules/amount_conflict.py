"""Sums that do not agree: capitals and figures, shares and sums, parts and the total."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

import regex

from extractor.gaps.base import UNREAD_PARTS, Case, GapRule, Told, gap_at
from extractor.gaps.sums import find_row_conflicts
from extractor.passages.base import compile_pattern
from extractor.patterns import compile_once
from extractor.values.matching import fold
from extractor.values.money import find_money
from models.gap import Bilingual, Gap, Severity
from models.span import Span
from models.term import Term
from models.values import Money, Ratio, plain

CAPITALS = (
    r"(?P<capitals>[壹贰叁肆伍陆柒捌玖][零壹贰叁肆伍陆柒捌玖拾佰仟万亿 ]{0,30}[元圆]"
    r"[零壹贰叁肆伍陆柒捌玖角分整正]{0,8})"
)
FIGURES = (
    r"(?<![\d.,])(?P<figures>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?|"
    r"\d{1,12}(?:\.\d{1,2})?)(?P<wan> ?万)?(?![\d%‰])"
)
BETWEEN = (
    r"[\s():,]{0,4}(?:即)?(?:[(]?(?:小写|大写)[)]?)?[\s():,]{0,3}(?:人民币|RMB|CNY|"
    r"¥){0,2}[\s:()]{0,3}"
)
# 人民币捌万元整（¥80,000.00）; 80000元（大写：捌万元整）
PAIRS = (
    rf"{CAPITALS}{BETWEEN}{FIGURES}(?= ?[元圆)\s]|$)",
    rf"{FIGURES} ?[元圆]{BETWEEN}{CAPITALS}",
)
# 支付合同总价的30%，即30000元
SHARE_AND_SUM = (
    r"(?:合同|协议|本项目)?(?:总价款?|总额|总金额|价款|"
    r"金额)[^\n\ue001-\ue009]{0,6}{share:ratio}[^\n\ue001-\ue009]{0,14}?(?:即|计|为|"
    r"[,(:])[^\n\ue001-\ue009]{0,12}?{sum:money}"
)
# 付至90%; 方式一…方式二…: shares that are not to be added up
NOT_PARTS = r"付至|付到|累计|支付至|达到|方式[一二]|第[一二1-2]种|选择|任选|或者|至合同"
REST = r"余款|剩余|余额|尾款|其余|质保金|保证金|结清|付清|balance|remain"
TOLERANCE = Decimal("0.005")
# 叁拾元 for 叁拾万元: the parts are the total without its unit.
UNIT_SLIPS = (Decimal(10000), Decimal(1000), Decimal("0.0001"), Decimal("0.001"))
# 总价为10万元，…其中…; 经费10万元，其中设备费…
TOTALS = (
    r"(?:总额|总价|合计|共计|总计|总金额)[^\n\ue001-\ue009]{0,12}{total:money}",
    r"{total:money}[^\n\ue001-\ue009]{0,6}其中",
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each pair of sums that contradict each other."""
    yield from _capitals(case)
    yield from _shares(case)
    yield from _instalments(case)
    yield from _units(case)
    for span, zh, en in find_row_conflicts(case):
        yield _gap(case, span, "high", zh, en)


def _capitals(case: Case) -> Iterator[Gap]:
    text = fold(case.contract.document.text)
    live = [top.span for top in case.contract.clauses if top.part not in UNREAD_PARTS]
    for source, where in product(PAIRS, live):
        for match in compile_once(source).finditer(text, where.start, where.end):
            amount, figures = _read_capitals(match["capitals"]), _read_figures(match)
            if amount is not None and amount != figures:
                span = Span(match.start(), match.end())
                yield _gap(case, span, "high", *_say_capitals(amount, figures))


def _say_capitals(amount: Decimal, figures: Decimal) -> tuple[str, str]:
    return (
        f"大写金额为{plain(amount)}元，小写金额为{plain(figures)}元，两者不一致，"
        "付款数额会有争议，通常以大写为准但应当更正",
        f"the words say {plain(amount)} yuan and the figures {plain(figures)}; what is owed may "
        "be disputed, so correct one of them",
    )


def _read_capitals(words: str) -> Decimal | None:
    words = words.replace(" ", "")
    found = find_money(words, 0)
    if found is None or not isinstance(found.value, Money) or found.end != len(words):
        return None
    return found.value.amount


def _read_figures(match: regex.Match[str]) -> Decimal:
    amount = Decimal(match["figures"].replace(",", ""))
    return amount * 10000 if match["wan"] else amount


def _shares(case: Case) -> Iterator[Gap]:
    """A share of the price and the sum beside it, against the only price stated."""
    totals = {
        term.value
        for term in case.contract.terms
        if term.type == "contract_amount" and isinstance(term.value, Money)
    }
    if len(totals) != 1:
        return
    total = next(iter(totals))
    for match in compile_pattern(SHARE_AND_SUM).finditer(case.reading.masked):
        share = case.reading.mentions[match.start("share")].value
        part = case.reading.mentions[match.start("sum")].value
        if not isinstance(share, Ratio) or not isinstance(part, Money) or part.per is not None:
            continue
        due = total.amount * share.percent / 100
        if part.currency == total.currency and abs(due - part.amount) > due * TOLERANCE:
            yield _gap(
                case,
                case.reading.text_span(match.start("share"), match.end("sum")),
                "high",
                f"合同总价{plain(total.amount)}的{share.canonical}应为{plain(due.normalize())}，"
                f"而写明的金额为{plain(part.amount)}",
                f"{share.canonical} of the price of {plain(total.amount)} is "
                f"{plain(due.normalize())}, but the sum stated is {plain(part.amount)}",
            )


def _instalments(case: Case) -> Iterator[Gap]:
    """The shares of one list of instalments, where nothing else makes up the rest."""
    clauses = {clause.id: clause for clause in case.live_clauses()}
    # The items of one list come together under the clause above them.
    above = {child.id: id_ for id_, clause in clauses.items() for child in clause.children}
    groups: dict[str, list[Term]] = {}
    for term in case.contract.terms:
        if term.type != "payment_term" or _restates_deposit(case, term):
            continue
        if term.clause in clauses:
            groups.setdefault(above.get(term.clause, term.clause), []).append(term)
    for id_, terms in groups.items():
        total = _added_up(case.contract.words(clauses[id_].span), terms)
        if total is not None and total != 100:
            spans = [term.span for term in terms]
            yield _gap(
                case,
                Span(spans[0].start, spans[0].end),
                "medium",
                f"各期付款比例合计为{plain(total)}%，不等于100%，应付总额不明",
                f"the instalments add up to {plain(total)} %, not 100 %; the sum due is unclear",
            )


def _restates_deposit(case: Case, term: Term) -> bool:
    """Whether a retention is told of again, that another instalment already is the payment of."""
    kept = any(
        other.type == "deposit" and other.span.meets(term.span) for other in case.contract.terms
    )
    return kept and any(
        other.type == "payment_term" and other is not term and other.value == term.value
        for other in case.contract.terms
    )


def _added_up(words: str, terms: Sequence[Term]) -> Decimal | None:
    """The sum of the shares in percent, None when it is not certain that they are all parts.

    ``words`` are those of the clause that lists them.
    """
    shares = [term.value for term in terms if isinstance(term.value, Ratio)]
    if len(shares) < 2 or len(shares) != len(terms) or any(term.bound for term in terms):
        return None
    total = sum((share.percent for share in shares), Decimal(0))
    if compile_once(NOT_PARTS).search(words):
        return None
    if total < 100 and (total < 50 or compile_once(REST, regex.IGNORECASE).search(words)):
        return None
    if len({share.percent for share in shares}) == 1 and total > 100:
        return None
    return total


def _units(case: Case) -> Iterator[Gap]:
    """A total whose parts (其中…) add up to it but for a unit left out."""
    told: set[int] = set()
    for source in TOTALS:
        for match in compile_pattern(source).finditer(case.reading.masked):
            at = match.start("total")
            total = case.reading.mentions[at].value
            added = _sum_after(case, at)
            if at in told or not isinstance(total, Money) or added is None:
                continue
            if any(added * slip == total.amount for slip in UNIT_SLIPS):
                told.add(at)
                yield _unit_gap(case, case.reading.text_span(at, at + 1), total.amount, added)


def _unit_gap(case: Case, span: Span, total: Decimal, added: Decimal) -> Gap:
    return _gap(
        case,
        span,
        "high",
        f"总额为{plain(total)}元，而各部分合计为{plain(added)}元，相差的倍数像是漏写或多写了“万”",
        f"the total is {plain(total)} yuan, its parts come to {plain(added)}: a unit (万) seems "
        "to be missing or too many",
    )


def _sum_after(case: Case, start: int) -> Decimal | None:
    """What the parts named after a total come to, None when fewer than two are named.

    Read in the total's passage, and where that names no two parts in the five after it.
    """
    masked, ends = case.reading.masked, [start]
    for _ in range(6):
        end = masked.find("\n", ends[-1] + 1)
        ends.append(len(masked) if end < 0 else end)
    own, near = _sums(case, start, ends[1]), _sums(case, start, ends[-1])
    sums, end = (own, ends[1]) if len(own) > 1 else (near, ends[-1])
    if len(sums) < 2 or not compile_once("其中|分别").search(masked, start, end):
        return None
    return sum(sums, Decimal(0))


def _sums(case: Case, start: int, end: int) -> list[Decimal]:
    near = (case.reading.mentions.get(place) for place in range(start + 1, end))
    return [one.value.amount for one in near if one and isinstance(one.value, Money)]


def _gap(case: Case, span: Span, severity: Severity, zh: str, en: str) -> Gap:
    return gap_at(case, RULE, span, Told(Bilingual(zh, en), severity))


RULE = GapRule(
    key="amount_conflict",
    code="amount_conflict",
    severity="high",
    title=Bilingual("金额不一致", "Sums disagree"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 费用\n服务费为人民币捌万陆仟元整（¥84,000.00）。",
        "第一条 费用\n合同总价为人民币100000元。\n第二条 付款\n"
        "签约后10日内，甲方支付合同总价的30%，即40000元。",
        "第一条 费用\n经费总额为人民币80万元，其中设备费50元，人工费30元。",
        "第一条 付款方式\n（1）签约后10日内支付合同总价的40%；\n"
        "（2）交付后10日内支付合同总价的50%；\n（3）验收后10日内支付合同总价的30%。",
    ),
    stays_silent_on=(
        "第一条 费用\n服务费为人民币捌万陆仟元整（¥86,000.00）。",
        "第一条 费用\n合同总价为人民币100000元。\n第二条 付款\n"
        "签约后10日内，甲方支付合同总价的30%，即30000元。",
        "第一条 付款方式\n（1）签约后10日内支付合同总价的40%；\n"
        "（2）验收后10日内付至合同总价的90%；\n（3）余款在质保期满后10日内付清。",
    ),
)
