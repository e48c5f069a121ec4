"""Court and arbitration both chosen for the same disputes."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from models.gap import Bilingual, Gap
from models.term import Term

VOID = Bilingual(
    "这样的仲裁约定无效（对方在仲裁首次开庭前未提异议的除外），由谁管辖会先起争议，请只留一种",
    "such an arbitration agreement is void unless the other side fails to object before the first "
    "hearing; keep one way only",
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for a choice left to either side, or for a court beside an arbitral institution."""
    terms = [
        term
        for term in case.contract.terms
        if term.type == "dispute_resolution" and term.status == "stated"
    ]
    both = [term for term in terms if term.canonical == "either"]
    if both:
        message = Bilingual(
            f"约定既可仲裁又可诉讼，{VOID.zh}", f"allows arbitration or court; {VOID.en}"
        )
        yield gap_at(case, RULE, both[0].span, Told(message, subject="dispute_resolution"))
        return
    courts = [term for term in terms if term.canonical == "litigation"]
    boards = [term for term in terms if term.canonical == "arbitration"]
    if courts and boards:
        first, second = sorted((courts[0], boards[0]), key=lambda term: term.span.start)
        yield _two(case, first, second)


def _two(case: Case, first: Term, second: Term) -> Gap:
    place, quote = case.place(first.clause), " ".join(first.quote.split())[:30]
    message = Bilingual(
        f"既约定诉讼又约定仲裁（另见{place.zh}“{quote}”），{VOID.zh}",
        f"a court and arbitration are both chosen (see also {place.en}, {quote!r}); {VOID.en}",
    )
    return gap_at(case, RULE, second.span, Told(message, subject="dispute_resolution"))


RULE = GapRule(
    key="court_or_arbitration",
    code="value_conflict",
    severity="high",
    title=Bilingual("又裁又审", "Court and arbitration both chosen"),
    source="仲裁法 27, 29; 仲裁法解释 7",
    bases=(law.ARBITRATION_OR_COURT, law.ARBITRATION_UNCLEAR),
    check=check,
    fires_on=(
        "第一条 争议解决\n1.1 因本合同发生的争议，向甲方所在地人民法院起诉。\n"
        "1.2 因本合同发生的争议，提交杭州仲裁委员会仲裁。",
        "第一条 争议解决\n协商不成的，可以向绍兴仲裁委员会申请仲裁，"
        "也可以向乙方所在地人民法院起诉。",
    ),
    stays_silent_on=(
        "第一条 争议解决\n因本合同发生的争议，向甲方所在地人民法院起诉。",
        "第一条 争议解决\n因本合同发生的争议，提交绍兴仲裁委员会仲裁，仲裁裁决是终局的。",
        "第一条 争议解决\n协商不成的，按以下第2种方式解决：\n（1）提交绍兴仲裁委员会仲裁；\n"
        "（2）向甲方所在地人民法院起诉。",
    ),
)
