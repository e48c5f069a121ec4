"""A value is left open: a blank term, or blanks that belong to no kind of term."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule
from extractor.gaps.needs import SETTLED_BY, Need, find_need, kind_of
from extractor.passages.base import Mention
from extractor.patterns import compile_once
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
RANK = {"low": 0, "medium": 1, "high": 2}
# So many fields are named in one message.
NAMED = 4
FIELD = r"(?:^|[\s,，;；。_＿|】)）])(?P<name>[一-龥（）()/ ]{2,14})[:：][ \t]*$"
# So far before a blank its field's name may begin.
FIELD_REACH = 40
# What is to be filled in, where the kind's title is that of a whole topic.
FIELDS = {
    "dispute_resolution": Bilingual("争议解决方式", "Way of settling disputes"),
    "payment_term": Bilingual("付款比例或期限", "Share or time of payment"),
    "ip_ownership": Bilingual("成果归属方", "Owner of the results"),
    "deposit": Bilingual("保证金数额", "Amount of the deposit"),
    "fee": Bilingual("费用金额", "Amount of the fee"),
    "notice_period": Bilingual("通知期限", "Notice period"),
}
METRICS = {
    "satisfaction": Bilingual("满意度指标", "Satisfaction level"),
    "availability": Bilingual("可用率指标", "Availability level"),
    "success": Bilingual("成功率指标", "Success rate"),
    "answer_rate": Bilingual("接通率指标", "Answer rate"),
    "first_contact_resolution": Bilingual("首次解决率指标", "First contact resolution"),
    "on_time": Bilingual("及时率指标", "On-time rate"),
}
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
    name, open_ = _name(case, term), _open_section(case, term)
    place = case.place(term.clause)
    quote, span = case.quote(term.span)
    severity = SEVERITIES.get(term.type, "medium")
    missed = None if open_ is None else open_.severity(kind_of(case))
    why = Bilingual("签署前应当填写或注明不适用", "Fill it in, or say that it does not apply.")
    if open_ is not None and missed is not None and RANK[missed] >= RANK[severity]:
        severity, why = missed, open_.why
    under_law = open_ is not None and case.is_under_prc_law
    return Gap(
        code=RULE.code,
        severity=severity,
        subject=term.type,
        title=Bilingual(f"{name.zh}未填写", f"{name.en} not filled in"),
        message=Bilingual(
            f"{place.zh}：{name.zh}未填写（“{quote}”），{why.zh}。",
            f"{place.en}: {name.en.lower()} not filled in ({quote!r}). {why.en}",
        ),
        basis=open_.reasons(kind_of(case)) if open_ is not None and under_law else (),
        default=open_.default if open_ is not None and under_law else None,
        clause=term.clause,
        quote=quote,
        span=span,
    )


def _name(case: Case, term: Term) -> Bilingual:
    """The field in a lawyer's words: 甲方名称, 电话响应时间."""
    title, label = case.title(term.type), term.qualifier("label")
    if term.type == "party":
        owner = label or "当事人"
        return Bilingual(f"{owner}名称", f"Name of {label or 'a party'}")
    if term.type == "service_level":
        return METRICS.get(term.qualifier("metric") or "", title)
    return FIELDS.get(term.type, title)


def _open_section(case: Case, term: Term) -> Need | None:
    """The section that this blank alone leaves open, None when it is settled elsewhere."""
    for section in case.contract.sections:
        if section.status == "blank" and term.type in SETTLED_BY.get(section.key, ()):
            return find_need(section.key)
    return None


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
    place, count, first = case.place(clause), len(blanks), blanks[0]
    text = case.contract.document.text
    line = text.rfind("\n", 0, first.start) + 1
    quote, span = case.quote(Span(max(line, first.start - 20), first.end))
    names = list(dict.fromkeys(filter(None, (_field(text, blank) for blank in blanks))))
    zh, en = "、".join(names[:NAMED]), ", ".join(names[:NAMED])
    if len(names) > NAMED:
        zh, en = f"{zh}等", f"{en} and others"
    within = case.clause_at(first.start)
    where = case.place(within.id if within is not None else clause)
    at = "" if where.zh == place.zh else where.zh
    s = "s" if count > 1 else ""
    return Gap(
        code=RULE.code,
        severity="low",
        subject="blank",
        title=Bilingual("有空白未填写", "Blanks not filled in"),
        message=Bilingual(
            f"{place.zh}：{f'{zh}未填写，' if zh else ''}共{count}处空白"
            f"（第一处在{at}“{quote}”），签署前应当填写或删去。",
            f"{place.en}: {count} blank{s}{f' ({en})' if en else ''}, the first in {where.en} at "
            f"{quote!r}; fill in or delete before signing.",
        ),
        clause=clause,
        quote=quote,
        span=span,
    )


def _field(text: str, blank: Mention) -> str:
    """The printed name of a field (统一社会信用代码：____), "" where the blank stands in a "
    "sentence."""
    line = text.rfind("\n", 0, blank.start) + 1
    match = compile_once(FIELD).search(text, max(line, blank.start - FIELD_REACH), blank.start)
    return "" if match is None else " ".join(match["name"].split()).replace(" ", "")


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
