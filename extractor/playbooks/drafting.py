"""A house's own model contract -> a playbook: its sections are wanted, its terms are limits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Literal

from extractor.comparison.kinds import gain_for, way_of
from extractor.comparison.measures import measure_value
from extractor.comparison.sides import find_payer, roles_by_label
from extractor.playbooks.limits import FIELDS, SELECTORS, WrongLimit, read_canonical, read_limit
from extractor.playbooks.scale import SCALE
from models.catalogue import Catalogue
from models.contract import Contract
from models.gap import Bilingual
from models.term import Term
from models.values import Choice, Value

Side = Literal["customer", "provider"]
# What hangs on the one contract is no policy of a house.
NO_POLICY = frozenset(
    (
        "contract_amount",
        "effective_date",
        "fee",
        "headcount",
        "insurance",
        "invoice",
        "payment_method",
        "renewal",
    )
)


def draft_playbook(contract: Contract, side: Side, catalogue: Catalogue) -> str:
    """The playbook as TOML, read for ``side``: no term may be worse for it than in the contract."""
    return "\n".join(_lines(contract, side, catalogue))


def _lines(contract: Contract, side: Side, catalogue: Catalogue) -> Iterator[str]:
    title = contract.title or contract.document.name
    yield f"key = {_quoted(contract.kind.key)}"
    yield f"title = {_bilingual(Bilingual(title, title))}"
    if contract.kind.key != "other" and contract.kind.confidence != "low":
        yield f"kinds = [{_quoted(contract.kind.key)}]"
    yield f"stance = {_quoted(side)}"
    for section in contract.sections:
        if section.status == "present":
            yield f'\n[[section]]\nsection = {_quoted(section.key)}\nneed = "required"'
    for words, term in _limits(contract, side, catalogue).items():
        why = Bilingual(f"范本写明：{_one_line(term.quote)}", f"The model: {_one_line(term.quote)}")
        yield f"\n[[limit]]\nlimit = {_quoted(words)}\nwhy = {_bilingual(why)}"
    yield ""


def _limits(contract: Contract, side: Side, catalogue: Catalogue) -> Mapping[str, Term]:
    """The limits with the terms they are taken from; of several for one thing the loosest."""
    roles = roles_by_label(contract)
    loosest: dict[str, tuple[str, Value, Term]] = {}
    for term in contract.facts:
        if term.status == "blank" or term.confidence == "low" or term.type in NO_POLICY:
            continue
        payer = find_payer(term, roles)
        for subject, operator, value in _wanted(term, payer, side):
            old = loosest.get(f"{subject} {operator}")
            if old is None or _is_looser(value, old[1], operator):
                loosest[f"{subject} {operator}"] = (subject, value, term)
    written = {f"{head} {value.canonical}": term for head, (_, value, term) in loosest.items()}
    return {words: term for words, term in written.items() if _is_limit(words, catalogue)}


def _wanted(term: Term, payer: str | None, side: Side) -> Iterator[tuple[str, str, Value]]:
    """What the limit is on, which way, and the value of this term."""
    known = SELECTORS.get(term.type, ())
    parts = [found for key in way_of(term.type).keys if (found := term.qualifier(key)) in known]
    if way_of(term.type).by_payer:
        parts += [payer] if payer in ("customer", "provider") else []
    subject = ".".join((term.type, *filter(None, parts)))
    gain = gain_for(term.type, payer, side)
    if gain in ("more", "less") and term.value is not None:
        yield subject, ">=" if gain == "more" else "<=", term.value
    elif isinstance(term.value, Choice):
        yield subject, "=", term.value
    if term.type in FIELDS["within"] and (within := read_canonical(term.qualifier("within") or "")):
        # Who pays wants time, who is paid wants none.
        yield f"{term.type}.within", ">=" if side == "customer" else "<=", within


def _is_looser(value: Value, than: Value, operator: str) -> bool:
    here, there = measure_value(value, SCALE), measure_value(than, SCALE)
    if here is None or there is None or here.unit != there.unit:
        return False
    return here.amount > there.amount if operator == "<=" else here.amount < there.amount


def _is_limit(words: str, catalogue: Catalogue) -> bool:
    try:
        read_limit(words, catalogue)
    except WrongLimit:
        return False
    return True


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _bilingual(words: Bilingual) -> str:
    return f"{{ zh = {_quoted(words.zh)}, en = {_quoted(words.en)} }}"


def _quoted(words: str) -> str:
    """A TOML basic string: JSON's, but for the one control character that JSON leaves as it is."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007F")
