"""Dates that cannot both be right: end before start, a wrong duration, two signing days."""

import datetime
from collections.abc import Iterator, Sequence

from extractor.gaps.base import Case, GapRule, Told, gap_at
from models.gap import Bilingual, Gap, Severity
from models.term import Term
from models.values import Date, Period

# 一年 from 1 March ends on the last of February or on 1 March: so many days count as agreement.
TOLERANCE = 3
MONTHS = {"month": 1, "quarter": 3, "year": 12}


def check(case: Case) -> Iterator[Gap]:
    """One gap for each pair of dates, or dates and duration, that contradict each other."""
    terms = case.contract.terms
    starts, ends = _dated(terms, "start_date"), _dated(terms, "end_date")
    for start in starts:
        end = next((one for one in ends if one.clause == start.clause), None)
        if end is not None:
            yield from _order(case, start, end)
            yield from _duration(case, start, end)
    yield from _signing(case, _dated(terms, "signing_date"))
    yield from _late(case, ends)
    if not any(_ends_before(start, end) for start in starts for end in ends):
        yield from _signed_late(case, _dated(terms, "signing_date"), ends)


def _dated(terms: Sequence[Term], type_: str) -> list[Term]:
    return [term for term in terms if term.type == type_ and _day(term) is not None]


def _day(term: Term) -> datetime.date | None:
    """The day that a term states, None for a month alone or another value."""
    value = term.value
    if not isinstance(value, Date) or value.day is None:
        return None
    return datetime.date(value.year, value.month, value.day)


def _order(case: Case, start: Term, end: Term) -> Iterator[Gap]:
    first, last = _day(start), _day(end)
    if first is not None and last is not None and last < first:
        yield _gap(
            case,
            end,
            "high",
            f"截止日期{last}早于起始日期{first}，期限无法成立",
            f"the end, {last}, lies before the start, {first}; no term results",
        )


def _ends_before(start: Term, end: Term) -> bool:
    first, last = _day(start), _day(end)
    return first is not None and last is not None and last < first


def _duration(case: Case, start: Term, end: Term) -> Iterator[Gap]:
    first, last = _day(start), _day(end)
    stated = [
        term
        for term in case.contract.terms
        if term.type == "contract_duration" and term.clause == start.clause
    ]
    if first is None or last is None or last < first or len(stated) != 1:
        return
    due = _end_of(first, stated[0].value)
    if due is not None and abs((due - last).days) > TOLERANCE:
        yield _gap(
            case,
            stated[0],
            "medium",
            f"写明期限为{stated[0].quote}，而起止日期为{first}至{last}，两者不符",
            f"the stated duration ({stated[0].quote}) does not fit the dates {first} to {last}",
        )


def _end_of(first: datetime.date, value: object) -> datetime.date | None:
    """The day on which a duration from ``first`` ends, None for other units and ranges."""
    if not isinstance(value, Period) or value.high is not None:
        return None
    if value.amount != int(value.amount):
        return None
    if value.unit in MONTHS:
        months = first.month - 1 + int(value.amount) * MONTHS[value.unit]
        year, month = first.year + months // 12, months % 12 + 1
        if year > datetime.MAXYEAR:
            return None
        return datetime.date(year, month, min(first.day, 28)) + datetime.timedelta(
            days=max(0, first.day - 28)
        )
    if value.unit in ("day", "week") and value.amount < 40000:
        return first + datetime.timedelta(
            days=int(value.amount) * (7 if value.unit == "week" else 1)
        )
    return None


def _signing(case: Case, terms: Sequence[Term]) -> Iterator[Gap]:
    """Two different signing days, each printed as the day of the whole contract."""
    days = {_day(term): term for term in reversed(terms)}
    if len(days) > 1:
        shown = "、".join(str(_day(term)) for term in terms)
        yield _gap(
            case,
            terms[-1],
            "medium",
            f"签订日期前后不一（{shown}），以签订日起算的期限难以确定",
            f"the contract gives different signing dates ({shown.replace('、', ', ')}); periods "
            "that run from signing are uncertain",
        )


def _late(case: Case, ends: Sequence[Term]) -> Iterator[Gap]:
    """A dated delivery after the contract's own end."""
    days = {_day(term) for term in ends}
    end = next(iter(days)) if len(days) == 1 else None
    for term in _dated(case.contract.terms, "delivery_time"):
        day = _day(term)
        if end is not None and day is not None and day > end:
            yield _gap(
                case,
                term,
                "medium",
                f"约定在{day}履行，而合同期限于{end}届满，期限届满后的履行没有依据",
                f"performance is due on {day}, after the contract's end on {end}",
            )


def _signed_late(case: Case, signed: Sequence[Term], ends: Sequence[Term]) -> Iterator[Gap]:
    """A contract signed after its own end."""
    days = {_day(term) for term in ends}
    end = next(iter(days)) if len(days) == 1 else None
    day = _day(signed[0]) if len({_day(term) for term in signed}) == 1 else None
    if end is not None and day is not None and day > end:
        yield _gap(
            case,
            signed[0],
            "medium",
            f"签订日期{day}晚于合同期限届满日{end}，签订时期限已过",
            f"signed on {day}, after the contract's end on {end}",
        )


def _gap(case: Case, term: Term, severity: Severity, zh: str, en: str) -> Gap:
    return gap_at(case, RULE, term.span, Told(Bilingual(zh, en), severity, term.type))


RULE = GapRule(
    key="date_conflict",
    code="date_conflict",
    severity="medium",
    title=Bilingual("日期不一致", "Dates disagree"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "维护合同\n签订日期：2033年5月20日\n第一条 "
        "期限\n本合同期限自2031年6月1日起至2032年5月31日止。",
        "第一条 期限\n本合同期限自2031年6月1日起至2030年5月31日止。",
        "第一条 期限\n本合同有效期为三年，自2031年6月1日起至2032年5月31日止。",
        "维护合同\n签订日期：2031年5月20日\n第一条 服务\n乙方维护甲方机房。\n"
        "甲方（盖章）：\n签订日期：2031年6月2日",
    ),
    stays_silent_on=(
        "维护合同\n签订日期：2031年5月20日\n第一条 "
        "期限\n本合同期限自2031年6月1日起至2032年5月31日止。",
        "第一条 期限\n本合同期限自2031年6月1日起至2032年5月31日止。",
        "第一条 期限\n本合同有效期为一年，自2031年6月1日起至2032年6月1日止。",
    ),
)
