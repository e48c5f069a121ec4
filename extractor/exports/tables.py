"""A contract or the catalogue -> tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich import box
from rich.table import Table
from rich.text import Text

from extractor.exports.value_words import canonical_words, term_words
from models.catalogue import Catalogue, Entry, Firing
from models.contract import Contract
from models.gap import Bilingual
from models.term import Term

# The words of the tables in both languages; keys of the records' own vocabulary.
WORDS: dict[str, tuple[str, str]] = {
    "parties": ("当事人", "Parties"),
    "terms": ("关键条款", "Key terms"),
    "clauses": ("条款", "Clauses"),
    "sections": ("章节", "Sections"),
    "gaps": ("缺陷与风险", "Gaps"),
    "label": ("称谓", "Called"),
    "name": ("名称", "Name"),
    "role": ("角色", "Role"),
    "term": ("类型", "Term"),
    "value": ("内容", "Value"),
    "place": ("位置", "Clause"),
    "words": ("原文", "Words"),
    "why": ("依据", "Why"),
    "gap": ("缺陷", "Gap"),
    "message": ("说明", "What is wrong"),
    "severity": ("程度", "Severity"),
    "key": ("键", "Key"),
    "title_zh": ("中文", "Chinese"),
    "title_en": ("英文", "English"),
    "blank": ("空白", "blank"),
    "stated": ("有", "stated"),
    "present": ("有", "present"),
    "absent": ("缺失", "absent"),
    "high": ("高", "high"),
    "medium": ("中", "medium"),
    "low": ("低", "low"),
    "max": ("至多", "at most"),
    "min": ("至少", "at least"),
    "exact": ("恰为", "exactly"),
    "customer": ("服务接受方", "customer"),
    "provider": ("服务提供方", "provider"),
    "guarantor": ("担保方", "guarantor"),
    "other": ("其他", "other"),
    "unnamed": ("（空白）", "(blank)"),
}
SEVERITIES = ("high", "medium", "low")
STYLES = {"high": "bold red", "medium": "yellow", "low": "dim"}
QUOTE_LENGTH = 60


def summary_tables(
    contract: Contract, catalogue: Catalogue, language: str, *, explain: bool = False
) -> Iterator[Text | Table]:
    """The contract on one screen: its name, parties, terms, sections and gaps."""
    tongue = Tongue(catalogue, language)
    yield _headline(contract, tongue)
    if contract.parties:
        yield _parties(contract, tongue)
    if contract.facts:
        yield _terms(contract, tongue, explain=explain)
    yield _sections(contract, tongue)
    if contract.gaps:
        yield _gaps(contract, tongue)


def catalogue_tables(catalogue: Catalogue) -> Iterator[Table]:
    """The kinds of terms, sections and gaps with their titles in both languages."""
    for name, entries in (
        ("terms", catalogue.terms),
        ("sections", catalogue.sections),
        ("gaps", catalogue.gaps),
    ):
        table = Table(title=" · ".join(WORDS[name]), title_justify="left", box=box.SIMPLE_HEAD)
        for head in ("key", "title_zh", "title_en", "value"):
            table.add_column(" ".join(WORDS[head]))
        for entry in entries:
            value = entry.value if isinstance(entry, Entry) else entry.code
            table.add_row(entry.key, entry.title.zh, entry.title.en, value)
        yield table


def firing_table(firings: Sequence[Firing]) -> Table:
    """The patterns that fired, the most costly first, then those that never did."""
    table = Table("rule", "matches", "terms", "ms / 10,000 characters", box=box.SIMPLE_HEAD)
    for firing in sorted(firings, key=lambda one: (one.matches == 0, -one.milliseconds)):
        figures = (str(firing.matches), str(firing.terms), f"{firing.milliseconds:.2f}")
        table.add_row(firing.rule, *figures, style="dim" if not firing.matches else "")
    return table


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of the tables in one language, ``zh`` or ``en``."""

    catalogue: Catalogue
    language: str

    def word(self, key: str) -> str:
        """A word of the tables' own vocabulary."""
        return WORDS[key][0 if self.language == "zh" else 1]

    def say(self, words: Bilingual) -> str:
        """The words of this language."""
        return words.zh if self.language == "zh" else words.en

    def title(self, key: str) -> str:
        """The catalogue's title of a kind."""
        return self.catalogue.title(key, self.language)

    def table(self, title: str, *heads: str) -> Table:
        """An empty table with a title and heads of the vocabulary."""
        table = Table(title=self.word(title), title_justify="left", box=box.SIMPLE_HEAD)
        for head in heads:
            table.add_column(self.word(head), overflow="fold")
        return table


def _headline(contract: Contract, tongue: Tongue) -> Text:
    document = contract.document
    parts = [document.name, document.format]
    if document.pages is not None:
        parts.append(f"{document.pages} p.")
    parts.append(f"coverage {contract.coverage:.4g}")
    title = contract.title or document.name
    shown = Text.assemble((title, "bold"), "\n", (" · ".join(parts), "dim"))
    for notice in document.notices:
        shown.append(f"\n{notice.code}: {notice.detail}", style="yellow")
    return shown


def _parties(contract: Contract, tongue: Tongue) -> Table:
    table = tongue.table("parties", "label", "name", "role")
    for party in contract.parties:
        table.add_row(party.label, party.name or tongue.word("unnamed"), tongue.word(party.role))
    return table


def _terms(contract: Contract, tongue: Tongue, *, explain: bool) -> Table:
    heads = ["term", "value", "place", "words", *(["why"] if explain else [])]
    table = tongue.table("terms", *heads)
    places = contract.places()
    for term in contract.facts:
        why = [f"{term.rule}, {term.confidence}: {term.reason}"] if explain else []
        table.add_row(
            tongue.title(term.type),
            _value(term, tongue),
            tongue.say(places[term.clause]),
            _shorten(term.quote),
            *why,
        )
    return table


def _value(term: Term, tongue: Tongue) -> Text:
    if term.status == "blank":
        shown = Text(tongue.word("blank"), style="red")
    else:
        bound = f"{tongue.word(term.bound)} " if term.bound else ""
        shown = Text(f"{bound}{term_words(term, tongue.language)}")
    for key, words in term.qualifiers:
        told = canonical_words(_shorten(words, 24), tongue.language)
        shown.append(f" {key}={told}", style="dim")
    if term.party:
        shown.append(f" · {term.party}", style="dim")
    return shown


def _sections(contract: Contract, tongue: Tongue) -> Table:
    table = tongue.table("sections", "present", "blank", "absent")
    columns: list[list[str]] = [[], [], []]
    for section in contract.sections:
        column = ("present", "blank", "absent").index(section.status)
        columns[column].append(tongue.title(section.key))
    parting = "、" if tongue.language == "zh" else ", "
    table.add_row(*(parting.join(column) for column in columns))
    return table


def _gaps(contract: Contract, tongue: Tongue) -> Table:
    table = tongue.table("gaps", "severity", "gap", "place", "message")
    places = contract.places()
    for gap in sorted(contract.gaps, key=lambda gap: SEVERITIES.index(gap.severity)):
        place = "" if gap.clause is None else tongue.say(places[gap.clause])
        severity = Text(tongue.word(gap.severity), style=STYLES[gap.severity])
        table.add_row(severity, tongue.say(gap.title), place, tongue.say(gap.message))
    return table


def _shorten(words: str, length: int = QUOTE_LENGTH) -> str:
    joined = " ".join(words.split())
    return joined if len(joined) <= length else joined[: length - 1] + "…"
