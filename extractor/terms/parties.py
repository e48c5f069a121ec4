"""A reading and its terms -> the parties with their particulars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from extractor.passages.base import Passage, Reading
from extractor.patterns import compile_once
from extractor.terms.names import FIELD, HEAD, LABEL_EN, labels_in
from extractor.terms.sides import side_of
from extractor.values.names import read_name
from models.span import Span
from models.term import Party, Side, Term

# 甲方：…, 甲方（盖章）, a lone 乙方 above its entries: what follows is this party's.
OWNER = compile_once(rf"(?P<head>{HEAD}|^{LABEL_EN}(?=:|$))(?=:|$|\()", regex.MULTILINE)

# The entries of a header or signature block, by the party's field they fill; legal
# representatives first.
FIELDS: tuple[tuple[str, str], ...] = (
    (
        "credit_code",
        r"(?:统一)?社会信用代码|统一信用代码|纳税人识别号|税务登记号|税号|(?:Unified "
        r"Social Credit|Tax|Registration) (?:Code|No|Number|ID)\.?",
    ),
    (
        "address",
        r"(?:注册|通讯|通信|联系|办公|单位|公司|送达|详细|营业)?地址|住所地?|住址|"
        r"(?:Registered |Business )?Address",
    ),
    (
        "representative",
        r"法定代表人|法人代表|授权代表|委托代理人|负责人|代表人|法人|(?:Legal |"
        r"Authori[sz]ed )?Representative",
    ),
    ("phone", r"(?:联系|固定|办公)?电话|联系方式|手机(?:号码?)?|Tel(?:ephone)?|Phone"),
    ("email", r"电子邮箱|电子邮件|邮箱|E-?mail"),
    ("bank", r"开户银行|开户行(?:名称)?|Bank(?: Name)?"),
    ("account", r"银行账[号户]|银行帐[号户]|账[号户]|帐[号户]|Account (?:No|Number)\.?"),
)
NOT_A_FIELD = r"(?<!户)(?<!收款)(?<!签订)(?<!签署)(?<!签约)(?<!交货)(?<!服务)(?<!项目)(?<!收货)"
ENTRY = compile_once(
    "|".join(rf"(?P<{key}>{NOT_A_FIELD}(?:{words}))" for key, words in FIELDS), regex.IGNORECASE
)
NEXT_ENTRY = compile_once(rf"{FIELD}[^\n:,;]{{0,8}}:")
# 法定代表人或授权代表（签字）：, 电话（Tel）：
AFTER_KEY = compile_once(
    r"(?:(?:或|及|和|/|、)[^\n:()]{1,14})?(?:\([^()\n]{0,16}\)){0,2}(?:,[^\n:]{0,24})?[::]"
)
SHAPES = {
    "credit_code": compile_once(r"[0-9A-Z]{8,20}"),
    "phone": compile_once(r"[+(]?\d[\d()+\- /转]{5,30}"),
    "email": compile_once(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}"),
    "bank": compile_once(r"[^\d\s][^\d]{2,60}"),
    "account": compile_once(r"\d[\d \-]{6,40}"),
}
# A line longer than this is a sentence, no entry of a form.
ENTRY_LINE = 400


@dataclass(slots=True)
class _Reader:
    """Whose entries the next lines hold, and what was read so far."""

    reading: Reading
    found: dict[tuple[str, str], str] = field(default_factory=dict)
    owners: tuple[str, ...] = ()

    def read(self, passage: Passage) -> None:
        """Take the owners and entries of one line, left to right."""
        words = self.reading.masked[passage.start : passage.end]
        heads = [(m.start(), self._label(m["head"])) for m in OWNER.finditer(words)]
        heads = [(at, label) for at, label in heads if label is not None]
        entries = list(_entries(words))
        if heads:
            self.owners = tuple(dict.fromkeys(label for _, label in heads if label))
        for index, (key, start, end) in enumerate(entries):
            before = [label for at, label in heads if at < start]
            rank = sum(1 for other in entries[:index] if other[0] == key)
            owner = before[-1] if before else self._owner(rank, entries, key)
            value = self._value(key, passage.start + start, passage.start + end)
            if owner is not None and value is not None:
                self.found.setdefault((owner, key), value)

    def _label(self, head: str) -> str | None:
        side = next((s for w in labels_in(head) if (s := side_of(self.reading, w))), None)
        return None if side is None else side.label

    def _owner(self, rank: int, entries: list[tuple[str, int, int]], key: str) -> str | None:
        """Whose entry it is on a line without a label: of two equal ones each has one."""
        twice = sum(1 for entry in entries if entry[0] == key) > 1
        if twice or len(self.owners) > 1:
            return self.owners[rank] if twice and rank < len(self.owners) else None
        return self.owners[0] if self.owners else None

    def _value(self, key: str, start: int, end: int) -> str | None:
        if start >= end:
            return None
        words = self.reading.contract.words(self.reading.text_span(start, end))
        name = read_name(words)
        shape = SHAPES.get(key)
        if name is None or shape is None:
            return name if name is None or len(name) <= 120 else None
        match = shape.search(name)
        return None if match is None else match[0].strip(" -")


def find_parties(reading: Reading, terms: Sequence[Term]) -> tuple[Party, ...]:
    """One party for each side, with the particulars that header and signature block give.

    The first entry of each kind is kept. A side that no line names (its label
    stands in the clauses only) is a party without a name, at its first mention.
    """
    reader = _Reader(reading)
    for passage in reading.passages:
        if passage.end - passage.start <= ENTRY_LINE and _may_hold_entries(reading, passage):
            reader.read(passage)
        elif passage.part == "body":
            reader.owners = ()
    parties = (_party(reading, side, terms, reader.found) for side in reading.sides)
    return tuple(party for party in parties if party is not None)


def _may_hold_entries(reading: Reading, passage: Passage) -> bool:
    """Whether the line is one of a form: with a colon early in it, or a label alone."""
    words = reading.masked[passage.start : passage.end]
    colon = words.find(":")
    return 0 <= colon <= 40 or len(words) <= 20


def _entries(words: str) -> Iterator[tuple[str, int, int]]:
    """The field, start and end of each entry's value on a line."""
    keys = []
    for match in ENTRY.finditer(words):
        after = AFTER_KEY.match(words, match.end())
        if after is not None and match.lastgroup is not None:
            keys.append((match.lastgroup, match.start(), after.end()))
    stops = [start for _, start, _ in keys] + [m.start() for m in OWNER.finditer(words)]
    stops += [match.start() for match in NEXT_ENTRY.finditer(words)]
    for key, _, start in keys:
        end = min((stop for stop in stops if stop >= start), default=len(words))
        yield key, start, end


def _party(
    reading: Reading, side: Side, terms: Sequence[Term], found: dict[tuple[str, str], str]
) -> Party | None:
    own = [t for t in terms if t.type == "party" and _is_of(reading, t, side)]
    named = next((term for term in own if term.status == "stated"), None) or next(iter(own), None)
    place = (named.clause, named.span) if named is not None else _first_mention(reading, side)
    if place is None:
        return None
    given = {key: found.get((side.label, key)) for key, _ in FIELDS}
    return Party(
        label=side.label,
        name=None if named is None else named.canonical,
        role=side.role,
        clause=place[0],
        span=place[1],
        aliases=side.aliases,
        **given,
    )


def _is_of(reading: Reading, term: Term, side: Side) -> bool:
    label = term.qualifier("label") or ""
    return label == side.label or side_of(reading, label) is side


def _first_mention(reading: Reading, side: Side) -> tuple[str, Span] | None:
    for passage in reading.passages:
        at = reading.masked.find(side.label, passage.start, passage.end)
        if at >= 0:
            return passage.clause, reading.text_span(at, at + len(side.label))
    return None
