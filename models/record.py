"""The contract record, version 1: the JSON object that every way out of the program gives.

The JSON Schema is generated from these types; ``extractor/exports/record.py`` fills them.
No key is ever left out; None (JSON ``null``) means that the contract does not say.
"""

from __future__ import annotations

from typing import Final, Literal

from typing_extensions import TypedDict

from models.clause import Part
from models.contract import KindKey
from models.document import Format, Language
from models.gap import GapCode, Severity
from models.section import SectionStatus
from models.term import Bound, Confidence, Role, Status
from models.values import Unit

SCHEMA_NAME: Final = "contract-record/1"


class PeriodRecord(TypedDict):
    """A length of time in the unit as written; ``high`` is the end of a range."""

    amount: str
    unit: Unit
    high: str | None
    iso8601: str | None


class MoneyRecord(TypedDict):
    """A sum; ``per`` is the unit or period of a price."""

    currency: str
    amount: str
    per: str | None


class RatioRecord(TypedDict):
    """A share in percent."""

    percent: str


class RateRecord(TypedDict):
    """A share per period, or a multiple of a published rate (``LPR``)."""

    percent: str | None
    published: str | None
    multiple: str
    per: str | None


class DateRecord(TypedDict):
    """A day, or a month when ``day`` is null."""

    year: int
    month: int
    day: int | None


class FrequencyRecord(TypedDict):
    """How often in each period."""

    times: str
    per: str


class CountRecord(TypedDict):
    """A whole number."""

    number: int


class ChoiceRecord(TypedDict):
    """A key of the kind's own list."""

    choice: str


class WordsRecord(TypedDict):
    """Words as printed: a name, a number, a place, a schedule in canonical writing."""

    text: str


ValueRecord = (
    PeriodRecord
    | MoneyRecord
    | RatioRecord
    | RateRecord
    | DateRecord
    | FrequencyRecord
    | CountRecord
    | ChoiceRecord
    | WordsRecord
)


class PlaceRecord(TypedDict):
    """A page (from 1) and a box on it: left, top, right, bottom in points from the top left."""

    page: int
    box: tuple[float, float, float, float]


class BilingualRecord(TypedDict):
    """The same words in Chinese and in English."""

    zh: str
    en: str


class NoticeRecord(TypedDict):
    """What the reader left out or changed: ``hidden_text``, ``tracked_changes`` …"""

    code: str
    detail: str


class DocumentRecord(TypedDict):
    """The file. ``coverage`` is the share of the text that lies in exactly one node of the tree."""

    name: str
    sha256: str
    bytes: int
    format: Format
    pages: int | None
    language: Language
    ocr: bool
    characters: int
    coverage: float
    notices: list[NoticeRecord]


class KindRecord(TypedDict):
    """What sort of contract it is."""

    key: KindKey
    confidence: Confidence


class TableRecord(TypedDict):
    """A table's cells row by row, a merged cell once; ``span`` is null when all cells are empty."""

    rows: list[list[str]]
    span: tuple[int, int] | None


class ClauseRecord(TypedDict):
    """A node of the clause tree; ``span`` counts in the record's ``text``, children included."""

    id: str
    part: Part
    label: str | None
    number: list[int]
    heading: str | None
    text: str
    section: str | None
    span: tuple[int, int]
    page: int | None
    tables: list[TableRecord]
    children: list[ClauseRecord]


class TermRecord(TypedDict):
    """A key term with the words that state it: ``text[span[0]:span[1]] == quote``."""

    id: str
    type: str
    status: Status
    canonical: str | None
    value: ValueRecord | None
    bound: Bound | None
    qualifiers: dict[str, str]
    party: str | None
    clause: str
    quote: str
    span: tuple[int, int]
    places: list[PlaceRecord]
    rule: str
    reason: str
    renders: str | None
    confidence: Confidence
    statement: str


class SectionRecord(TypedDict):
    """Whether a topic is settled, by which clauses; ``cues`` are the words that spoke for it."""

    status: SectionStatus
    clauses: list[str]
    cues: list[str]
    confidence: Confidence


class BasisRecord(TypedDict):
    """Who asks for it: a statute's article, what it says in two languages, the version's date."""

    cite: str
    says: str
    says_en: str
    version: str


class GapRecord(TypedDict):
    """One thing a lawyer should look at; ``quote`` and ``span`` are null for what is absent.

    ``rule`` is what told it; several rules may share a code.
    """

    id: str
    rule: str
    code: GapCode
    severity: Severity
    subject: str
    title: BilingualRecord
    message: BilingualRecord
    basis: list[BasisRecord]
    default: BilingualRecord | None
    clause: str | None
    quote: str | None
    span: tuple[int, int] | None
    places: list[PlaceRecord]


class PartyRecord(TypedDict):
    """A side of the contract with the particulars that the contract prints."""

    label: str
    name: str | None
    role: Role
    aliases: list[str]
    credit_code: str | None
    address: str | None
    representative: str | None
    phone: str | None
    email: str | None
    bank: str | None
    account: str | None
    clause: str
    span: tuple[int, int]


class ProducerRecord(TypedDict):
    """The program that made the record, and a digest of its catalogue of terms and sections."""

    name: str
    version: str
    catalogue: str


class ReferenceRecord(TypedDict):
    """Words that send the reader to another provision or annex; ``target`` is its clause's id.

    ``missing``: what is referred to is not in the contract.
    """

    words: str
    clause: str
    span: tuple[int, int]
    target: str | None
    missing: bool


ContractRecord = TypedDict(  # noqa: UP013 - "schema" is a key here
    "ContractRecord",
    {
        "schema": Literal["contract-record/1"],
        "document": DocumentRecord,
        "title": str | None,
        "kind": KindRecord,
        "clauses": list[ClauseRecord],
        "terms": list[TermRecord],
        "sections": dict[str, SectionRecord],
        "gaps": list[GapRecord],
        "references": list[ReferenceRecord],
        "parties": list[PartyRecord],
        "text": str,
        "producer": ProducerRecord,
    },
)
"""One contract; ``text`` is what all spans count in, in Unicode code points."""
