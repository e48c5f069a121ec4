"""A value is left open: a blank term, or blanks that belong to no kind of term."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule
from extractor.passages.base import Mention
from models.gap import Bilingual, Gap, Severity
from models.span import Span
from models.term import Term

SEVERITIES: dict[str, Severity] = {
    "party": "high",
    "contract_amount": "high",
    "contract_duration": "high",
    "payment_term": "high",
    "fee": "high",
    "start_date": "medium",
    "end_date": "medium",
    "delivery_time": "medium",
    "contract_name": "low",
    "contract_number": "low",
    "project_name": "low",
    "signing_date": "low",
    "signing_place": "low",
    "copies": "low",
}
# Lines for signing and sealing are blank until the contract is signed.
UNREAD_PARTS = frozenset(("signature", "contents", "furniture"))
BOXES = frozenset("□☐○")
BLANK_SIGNS = frozenset("_＿【[{〔（(XxＸ×*… \u3000年月日元%％")


def check(case: Case) -> Iterator[Gap]:
    """One gap for each blank term, and one for the other blanks of an article together."""
    for term in case.contract.terms:
        if term.status == "blank" and not _is_to_be_signed(case, term):
            yield _of_term(case, term)
    for clause, blanks in _unclaimed(case).items():
        yield _of_blanks(case, clause, blanks)


def _is_to_be_signed(case: Case, term: Term) -> bool:
    """Whether the blank is a signing page's: its date, or the seal of a party named before."""
    clause = case.clause_at(term.span.start)
    if clause is None or clause.part != "signature":
        return False
    return term.type == "signing_date" or (
        term.type == "party"
        and any(
            other.type == "party"
            and other.status == "stated"
            and other.qualifier("label") == term.qualifier("label")
            for other in case.contract.terms
        )
    )


def _of_term(case: Case, term: Term) -> Gap:
    title = case.title(term.type)
    place = case.place(term.clause)
    label = term.qualifier("label")
    name = Bilingual(
        f"{label}的{title.zh}" if label else title.zh,
        f"{title.en} ({label})" if label else title.en,
    )
    quote, span = case.quote(term.span)
    return Gap(
        code=RULE.code,
        severity=SEVERITIES.get(term.type, "medium"),
        subject=term.type,
        title=Bilingual(f"“{name.zh}”空缺", f"{name.en} left blank"),
        message=Bilingual(
            f"{place.zh}的“{name.zh}”没有填写（“{quote}”），签署前应当填写或注明不适用。",
            f"{place.en} leaves the {name.en.lower()} blank ({quote!r}); fill it in or say that "
            "it does not apply before signing.",
        ),
        clause=term.clause,
        quote=quote,
        span=span,
    )


def _unclaimed(case: Case) -> dict[str, list[Mention]]:
    """The blanks that no term claims, by the article that holds them."""
    claimed = sorted((term.span for term in case.contract.terms), key=lambda span: span.start)
    found: dict[str, list[Mention]] = {}
    index = 0
    passages = case.reading.passages
    for place in sorted(case.reading.mentions):
        mention = case.reading.mentions[place]
        while index + 1 < len(passages) and passages[index].end <= place:
            index += 1
        passage = passages[index]
        if mention.kind != "blank" or passage.part in UNREAD_PARTS or not _is_open(case, mention):
            continue
        span = Span(mention.start, max(mention.end, mention.start + 1))
        if not any(span.meets(other) for other in claimed):
            article = case.article(passage.clause)
            found.setdefault(passage.clause if article is None else article.id, []).append(mention)
    return found


def _is_open(case: Case, mention: Mention) -> bool:
    """Whether the blank is printed to be filled in: no box to tick, no cell that is just empty."""
    words = case.contract.document.text[mention.start : mention.end]
    return bool(words) and words[0] not in BOXES and not BLANK_SIGNS.isdisjoint(words)


def _of_blanks(case: Case, clause: str, blanks: list[Mention]) -> Gap:
    place = case.place(clause)
    first = blanks[0]
    within = case.clause_at(first.start)
    where = case.place(within.id if within is not None else clause)
    text = case.contract.document.text
    line = text.rfind("\n", 0, first.start) + 1
    quote, span = case.quote(Span(max(line, first.start - 20), first.end))
    count = len(blanks)
    return Gap(
        code=RULE.code,
        severity="low",
        subject="blank",
        title=Bilingual("有未填写的空白", "Blanks not filled in"),
        message=Bilingual(
            f"{place.zh}有{count}处空白没有填写，第一处在{where.zh}“{quote}”，"
            f"签署前应当填写或删去。",
            f"{place.en} has {count} blank{'s' if count > 1 else ''}, the first in {where.en} "
            f"at {quote!r}; "
            "fill in or delete before signing.",
        ),
        clause=clause,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="blank_value",
    code="blank_value",
    severity="medium",
    title=Bilingual("数值空缺", "Value left blank"),
    source="民法典 470, 510: what is left open is not agreed",
    check=check,
    fires_on=(
        "第一条 期限\n本合同有效期为____年。",
        "第一条 服务内容\n乙方为甲方维护位于________的机房。\n第二条 期限\n一年。",
    ),
    stays_silent_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 期限\n本合同有效期为一年。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 期限\n本合同有效期为一年。\n"
        "甲方（盖章）：________\n日期：____年__月__日",
    ),
)
