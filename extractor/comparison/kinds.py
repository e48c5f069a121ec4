"""How each kind of term is compared: what tells its rows apart, and who gains from more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Gain = Literal["more", "less", "payer", "none"]


@dataclass(frozen=True, slots=True)
class Way:
    """How one kind is compared.

    ``keys`` are qualifiers from a closed list, ``words`` one qualifier as printed, whose
    likeness decides which terms stand in a row. With ``alone`` the printed words do not
    matter when no contract has two such terms. ``gain`` is what the customer wants:
    ``payer`` says that whoever pays wants less. ``by_payer`` parts rows by who pays.
    """

    keys: tuple[str, ...] = ()
    words: str = ""
    alone: bool = False
    gain: Gain = "none"
    by_payer: bool = False


PENALTY = Way(keys=("trigger",), gain="payer", by_payer=True)

WAYS: dict[str, Way] = {
    "party": Way(keys=("role",)),
    "contract_number": Way(),
    "contract_name": Way(),
    "project_name": Way(),
    "signing_date": Way(),
    "signing_place": Way(),
    "effective_date": Way(),
    "start_date": Way(),
    "end_date": Way(),
    "contract_duration": Way(),
    "renewal": Way(),
    "response_time": Way(keys=("channel",), words="severity", gain="less"),
    "arrival_time": Way(words="severity", gain="less"),
    "resolution_time": Way(words="severity", gain="less"),
    "service_hours": Way(gain="more"),
    "service_level": Way(keys=("metric",), gain="more"),
    "inspection_frequency": Way(words="subject", gain="more"),
    "headcount": Way(words="subject", alone=True, gain="more"),
    "contract_amount": Way(gain="less"),
    "fee": Way(words="item", gain="less"),
    "tax_rate": Way(),
    "invoice": Way(),
    "payment_term": Way(words="after"),
    "payment_method": Way(),
    "deposit": Way(keys=("purpose",)),
    "delivery_time": Way(words="item", alone=True, gain="less"),
    "acceptance_period": Way(gain="more"),
    "warranty_period": Way(gain="more"),
    "penalty_rate": PENALTY,
    "penalty_amount": PENALTY,
    "penalty_cap": PENALTY,
    "liability_cap": Way(gain="payer", by_payer=True),
    "termination_threshold": Way(),
    "cure_period": Way(),
    "termination_notice": Way(),
    "notice_period": Way(words="subject"),
    "force_majeure_notice": Way(keys=("subject",)),
    "confidentiality_term": Way(),
    "record_retention": Way(gain="more"),
    "ip_ownership": Way(),
    "subcontracting": Way(),
    "dispute_resolution": Way(),
    "negotiation_period": Way(),
    "governing_law": Way(),
    "copies": Way(),
    "insurance": Way(gain="more"),
}


def way_of(type_: str) -> Way:
    """How a kind is compared; plainly by its values when nothing is declared."""
    return WAYS.get(type_, Way())


def gain_for(type_: str, payer: str | None, side: str) -> Gain:
    """Whether ``side`` is better off with ``more`` or ``less``; ``none`` when not clear."""
    gain = way_of(type_).gain
    if gain == "payer":
        if payer not in ("customer", "provider"):
            return "none"
        return "less" if payer == side else "more"
    if side == "customer" or gain == "none":
        return gain
    return "less" if gain == "more" else "more"
