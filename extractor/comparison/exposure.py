"""A penalty -> what it costs in money, and when its cap is reached."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from extractor.comparison.measures import days_of
from models.comparison import Exposure
from models.contract import Contract
from models.term import Term
from models.values import Money, Rate, Ratio

CENT = Decimal("0.01")


def find_price(contract: Contract) -> Money | None:
    """The whole price; None when the contract states none, or several."""
    prices = {
        term.value
        for term in contract.facts
        if term.type == "contract_amount" and isinstance(term.value, Money)
    }
    return prices.pop() if len(prices) == 1 else None


def compute_exposure(term: Term, contract: Contract, price: Money | None) -> Exposure | None:
    """The cost of a penalty that is a share of the whole price; None for other bases.

    0.5 %/day on CNY 95,800 is CNY 479.00 for each day; with a cap of 10 % it is reached after
    20 days.
    """
    if term.type != "penalty_rate" or price is None:
        return None
    if term.qualifier("base") != "contract_amount" or price.per is not None:
        return None
    if isinstance(term.value, Ratio):
        return Exposure(price.currency, once=_share(term.value.percent, price))
    days = days_of(term.value.per) if isinstance(term.value, Rate) else None
    if days is None or not isinstance(term.value, Rate) or not term.value.percent:
        return None
    per_day = term.value.percent / days
    cap = _find_cap(term, contract.facts, price)
    reached = None if cap is None else (cap / per_day).quantize(CENT).normalize()
    return Exposure(price.currency, per_day=_share(per_day, price), days=reached)


def _share(percent: Decimal, price: Money) -> Decimal:
    return (percent * price.amount / 100).quantize(CENT)


def _find_cap(penalty: Term, terms: Iterable[Term], price: Money) -> Decimal | None:
    """The cap of this penalty in percent of the price: of its own clause, else of its trigger."""
    caps = [
        term for term in terms if term.type == "penalty_cap" and term.party in (None, penalty.party)
    ]
    near = [cap for cap in caps if cap.clause == penalty.clause]
    trigger = penalty.qualifier("trigger")
    fitting = near or [cap for cap in caps if cap.qualifier("trigger") in (trigger, "general")]
    shares = {_percent(cap, price) for cap in fitting}
    return shares.pop() if len(shares) == 1 else None


def _percent(cap: Term, price: Money) -> Decimal | None:
    if isinstance(cap.value, Ratio) and cap.qualifier("base") in (None, "contract_amount"):
        return cap.value.percent
    if isinstance(cap.value, Money) and cap.value.currency == price.currency and price.amount:
        return cap.value.amount / price.amount * 100
    return None
