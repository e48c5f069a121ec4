"""A lease for more than twenty years."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.measures import period_days
from models.gap import Bilingual, Gap

LIMIT = 20 * 365


def check(case: Case) -> Iterator[Gap]:
    """One gap for each such term of a lease."""
    if case.contract.kind.key != "lease":
        return
    for term in case.contract.terms:
        days = period_days(term.value) if term.type == "contract_duration" else None
        if days is not None and days > LIMIT:
            message = Bilingual(
                "租赁期限超过二十年，超过部分无效",
                "the lease runs longer than twenty years; the excess is void",
            )
            yield gap_at(case, RULE, term.span, Told(message, subject="contract_duration"))


RULE = GapRule(
    key="lease_over_twenty_years",
    code="limit_exceeded",
    severity="high",
    title=Bilingual("租期超过二十年", "Lease longer than twenty years"),
    source="民法典 705",
    bases=(law.LEASE_TERM,),
    check=check,
    fires_on=(
        "厂房租赁合同\n第一条 租期\n租赁期限为三十年。",
        "场地租赁合同\n第一条 租期\n合同期限为25年，自2030年1月1日起算。",
    ),
    stays_silent_on=(
        "厂房租赁合同\n第一条 租期\n租赁期限为二十年。",
        "特许经营合同\n第一条 期限\n合同期限为三十年。",
    ),
)
