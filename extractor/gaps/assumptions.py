"""``buyer=public,supplier=sme`` -> facts that a contract does not show, for the rules of law."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from extractor.errors import UnknownAssumption
from models.contract import KIND_TITLES
from models.gap import Bilingual

# Every fact that a rule may ask for: its key, and what each of its values means.
FACTS: Mapping[str, Mapping[str, Bilingual]] = {
    "kind": cast(Mapping[str, Bilingual], KIND_TITLES),
    "buyer": {
        "public": Bilingual("付款方为机关、事业单位", "the payer is a public body"),
        "large": Bilingual("付款方为大型企业", "the payer is a large enterprise"),
        "sme": Bilingual("付款方为中小企业", "the payer is a small or medium enterprise"),
        "person": Bilingual("付款方为自然人", "the payer is a natural person"),
    },
    "supplier": {
        "sme": Bilingual("收款方为中小企业", "the payee is a small or medium enterprise"),
        "large": Bilingual("收款方为大型企业", "the payee is a large enterprise"),
        "person": Bilingual("收款方为自然人", "the payee is a natural person"),
    },
    "procurement": {
        "government": Bilingual("本合同属于政府采购", "this is government procurement"),
        "private": Bilingual("本合同不属于政府采购", "this is no government procurement"),
    },
    "data": {
        "personal": Bilingual(
            "履行中受托处理个人信息", "personal information is handled for the other side"
        ),
        "none": Bilingual("履行中不处理个人信息", "no personal information is handled"),
    },
    "wording": {
        "standard": Bilingual(
            "合同由一方为重复使用而拟定、未经协商", "one side drew the terms up for repeated use"
        ),
        "negotiated": Bilingual("合同条款经过协商", "the terms were negotiated"),
    },
}


@dataclass(frozen=True, slots=True)
class Condition:
    """What must be so for a rule of law to apply: the fact has one of these values."""

    key: str
    values: tuple[str, ...]

    @property
    def words(self) -> Bilingual:
        """The condition as words for a message."""
        meant = [FACTS[self.key][value] for value in self.values]
        return Bilingual("或".join(one.zh for one in meant), " or ".join(one.en for one in meant))


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Facts taken as given, by key; a key that is absent is not known."""

    facts: tuple[tuple[str, str], ...] = ()

    def value(self, key: str) -> str | None:
        """The fact's value, None when it is not known."""
        return dict(self.facts).get(key)

    def holds(self, condition: Condition) -> bool | None:
        """Whether the condition is met, None when the fact is not known."""
        value = self.value(condition.key)
        return None if value is None else value in condition.values

    def beside(self, shown: Iterable[tuple[str, str]]) -> Assumptions:
        """These facts, and of those ``shown`` by the contract the ones nothing is said about."""
        return Assumptions(tuple(sorted((dict(shown) | dict(self.facts)).items())))


NOTHING = Assumptions()


def read_assumptions(words: Iterable[str]) -> Assumptions:
    """The facts in ``key=value`` lists parted by commas; of two for one key the last.

    Raises UnknownAssumption for a key or value that no rule asks for.
    """
    facts: dict[str, str] = {}
    for pair in (part.strip() for one in words for part in one.replace("，", ",").split(",")):
        if not pair:
            continue
        key, _, value = (side.strip() for side in pair.partition("="))
        if key not in FACTS:
            raise UnknownAssumption(f"{pair}: {key or 'nothing'} is not one of {_listed(FACTS)}")
        if value not in FACTS[key]:
            raise UnknownAssumption(
                f"{pair}: {key} is one of {_listed(FACTS[key])}, not {value or 'nothing'}"
            )
        facts[key] = value
    return Assumptions(tuple(sorted(facts.items())))


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(sorted(keys))
