"""The parties' copies do not make up the number of copies."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap
from models.term import Term
from models.values import plain

# Others that hold copies, so that the parties' own need not add up.
OTHERS = (
    r"代理|备案|存档|报送|其余|监管|见证|公证|财政|主管|各部门|登记|副本|正本|agency|notar|filing|"
    r"regist"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each number of copies that the parties' shares do not come to."""
    for term in case.contract.terms:
        shared = _shared(case, term)
        if term.type != "copies" or shared is None or term.canonical is None:
            continue
        total = Decimal(term.canonical)
        if shared != total and compile_once(f"(?i){OTHERS}").search(term.statement) is None:
            message = Bilingual(
                f"合同一式{plain(total)}份，而各方所持合计{plain(shared)}份，份数对不上",
                f"there are {plain(total)} copies, but the parties hold {plain(shared)} in all",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="copies"))


def _shared(case: Case, term: Term) -> Decimal | None:
    """How many copies the parties hold together, None when not said of two of them."""
    each = term.qualifier("each")
    if not each:
        return None
    if each.isdecimal():
        parties = {party.label for party in case.contract.parties}
        return Decimal(each) * len(parties) if len(parties) > 1 else None
    counts = compile_once(r"\d{1,3}").findall(each)
    return sum((Decimal(count) for count in counts), Decimal(0)) if len(counts) > 1 else None


RULE = GapRule(
    key="copies_conflict",
    code="value_conflict",
    severity="low",
    title=Bilingual("合同份数对不上", "Numbers of copies disagree"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 份数\n本合同一式六份，甲乙双方各执两份。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 份数\n"
        "本合同一式五份，甲方执两份，乙方执两份。",
    ),
    stays_silent_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 份数\n本合同一式四份，甲乙双方各执两份。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 份数\n"
        "本合同一式五份，甲方执两份，乙方执两份，一份报财政部门备案。",
    ),
)
