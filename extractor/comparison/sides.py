"""Parties of several contracts, paired by what they do and not by what they are called."""

from __future__ import annotations

from collections.abc import Mapping

from models.contract import Contract
from models.term import Role, Term

# Whose duty it is that the penalty secures, where its sentence names no payer.
PAYERS: dict[str, Role] = {
    "late_payment": "customer",
    "late_delivery": "provider",
    "service_level": "provider",
    "quality": "provider",
}
EITHER = frozenset({"违约方", "任何一方", "任一方", "守约方", "breaching party", "either party"})


def roles_by_label(contract: Contract) -> dict[str, Role]:
    """The role of each word that the contract calls a party by."""
    roles: dict[str, Role] = {}
    for party in contract.parties:
        for word in (party.label, *party.aliases):
            roles.setdefault(word, party.role)
    return roles


def labels_by_role(contract: Contract) -> tuple[tuple[Role, str], ...]:
    """The label of each role's first party."""
    labels: dict[Role, str] = {}
    for party in contract.parties:
        labels.setdefault(party.role, party.label)
    return tuple(sorted(labels.items()))


def find_payer(term: Term, roles: dict[str, Role]) -> str | None:
    """The role of the side that pays or is liable, ``either``, or None when not clear."""
    if term.party is None:
        return PAYERS.get(term.qualifier("trigger") or "")
    if term.party.lower() in EITHER:
        return "either"
    return roles.get(term.party)


def as_roles(words: str, roles: Mapping[str, Role]) -> str:
    """The words with each party's label written as its role: 甲方所在地 in one contract may be
    乙方所在地 in another. 住所地 and 所在地 are one."""
    for label in sorted(roles, key=len, reverse=True):
        words = words.replace(label, f"<{roles[label]}>")
    return words.replace("住所地", "所在地")


def name_places(contract: Contract) -> dict[str, str]:
    """The printed numbers down to each clause, by its id: ``第五条 5.2``."""
    return {clause: " ".join(path) for clause, path in contract.label_paths().items()}
