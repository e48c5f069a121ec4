"""Party: who concludes the contract, by label and name; blank where the name is left open."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.names import (
    CORE,
    DEFINED_ONLY_EN,
    FIELD,
    HEAD,
    LABEL_EN,
    LABEL_ZH,
    NAME_END,
    SEAL,
    is_namelike,
    is_organisation,
    is_person,
    labels_in,
    main_label,
    role_of,
)
from extractor.terms.sides import NO_PARTY, only_side, side_of
from extractor.values.matching import fold
from extractor.values.names import is_open, read_name
from models.gap import Bilingual
from models.values import Words

# 法定代表人, the head of a form's next cell
FIELD_ALONE = compile_once(rf"(?:名称|姓名|单位|{FIELD})[^\n:]{{0,8}}:?")
# In a table with a column for each party, only this row holds the names.
NAME_ROW = compile_once(r"名称|单位|全称|姓名|公司|甲方|乙方|[Nn]ame")
LABEL_ALONE = compile_once(rf"(?:[\d.]{{1,6}} ?)?{HEAD}:?")
# A stand-in for a name is no longer than this.
OPEN_LENGTH = 60
# The header of a contract stands within its first passages, wherever the outline put it.
HEADER_PASSAGES = 14
NAME_ZH = r"[^\n:;,、\"()]{2,40}?(?:\((?!以下|下称|简称)[^()\n]{1,16}\)[^\n:;,、\"()]{0,24}?)?"
# A name follows these words, or opens the line; the opening words of the agreement are no name.
BEFORE_EN = (
    r"(?:\b(?:between|and|among|by|with)\b[ ,:]{0,2}(?:\(?(?-i:[a-z0-9]){1,2}\) ?)?"
    r"|^(?:\(?[\da-zA-Z]\) ?)?(?!(?:This|The Agreement|Whereas|In)\b)"
    r"(?![^\n]{0,200}?\b(?:between|entered)\b)|: ?)"
)
LABEL_IN_QUOTES = r"(?:the )?(?P<label>(?-i:[A-Z]|we\b|us\b|you\b)[\w.&' -]{0,40}?)[\"']"
# Behind one of these a name ends, though "of" goes on: Acme Ltd of 3 Mill Lane.
LEGAL_FORM = (
    r"(?:(?<=\bLtd)|(?<=\bLtd\.)|(?<=\bLimited)|(?<=\bLLP)|(?<=\bLLC)|(?<=\bplc)|(?<=\bInc)"
    r"|(?<=\bInc\.)|(?<=\bCorp\.)|(?<=\bCorporation)|(?<=\bGmbH)|(?<=\bAG)|(?<=\bS\.A\.)"
    r"|(?<=\bB\.V\.)|(?<=\bCo\.)|(?<=\bS\.p\.A\.)|(?<=\bA/S)|(?<=\bAS))"
)
# Acme Ltd., Beta Holdings, Inc.
NAME_EN = (
    r"(?-i:[A-Z0-9\[\ue009])[^\n;:(\"]{0,80}?"
    r"(?:, ?(?:Inc|Ltd|LLC|L\.L\.C|Co|Corp|L\.P|S\.A|GmbH|PLC)\.?)?(?:, ?(?:Inc|Ltd)\.?)?"
)
# , a company incorporated under the laws of England (No. 12345); Acme Ltd of Mill Lane, Thornby
ABOUT_EN = (
    r"(?: \((?![^()\n]*[\"'])[^()\n]{1,60}\))?"
    rf"(?:(?:,|{LEGAL_FORM} (?=(?:of|at) )"
    r"| (?=(?:a|an|having|with|whose|incorporated|organi[sz]ed|located|duly|registered"
    r"|established|existing) ))"
    r"(?:[^\n(\"]|\([^()\"\n]{0,60}\)){0,240}?)?"
)
# ("Seller"), hereinafter called "the Employer", (hereinafter referred to as the "Client")
DEFINES = r"(?: ?\([^()\"'\n]{0,60}|,? (?:here(?:in)?after)(?: [a-z]+){0,3} )[\"']"
# Fabrikam Inc. (hereinafter "Fabrikam"
FIRST_NAME = compile_once(
    rf"(?i:{BEFORE_EN})(?P<value>{NAME_EN}){ABOUT_EN}{DEFINES}"
    rf"[^\"'\n]{{1,40}}[\"'] $",
    regex.MULTILINE,
)
HEADER = ("cover", "preamble", "signature")
CONNECTIVE = compile_once(
    r"^(?:本合同|本协议|由|与|和|及|系|是|以下|兹有|现有|经|鉴于|今|因|委托|受|就|为)+"
)


def labels_of(claim: Claim) -> tuple[str, ...]:
    """The labels that the claim's head names; the words in quotes for a definition."""
    head = claim.seen("label") or _label_above(claim) or ""
    return labels_in(head) or ((head,) if head else ())


def _label_above(claim: Claim) -> str | None:
    """The party's label that stands alone on the line, in the heading or the table head above."""
    if claim.pattern.name not in ("entry-below", "below"):
        return None
    above = [claim.earlier.rstrip("\n").rsplit("\n", 1)[-1]]
    if claim.pattern.name == "entry-below":
        above += [claim.passage.column_head, claim.passage.context.rsplit("/", 1)[-1]]
    return next(
        (head for words in above if (head := words.strip()) and LABEL_ALONE.fullmatch(head)), None
    )


def label_of(claim: Claim) -> str:
    """The label by which the clauses call the party."""
    labels = labels_of(claim)
    chosen = main_label(labels)
    if chosen.isascii():
        # Two defined names of one party ("Acme" or the "Supplier") are two terms, each under its
        # own.
        return next(
            (s.label for s in claim.reading.sides if s.label.lower() == chosen.lower()), chosen
        )
    side = next((side for label in labels if (side := side_of(claim.reading, label))), None)
    side = side or only_side(claim.reading, role_of(chosen))
    return chosen if side is None else side.label


def read(claim: Claim) -> Words | None:
    """The name; None where the form leaves it open."""
    name = _name_of(claim)
    if name is None:
        return None
    name = read_name(CONNECTIVE.sub("", name) if claim.pattern.name.startswith("defined") else name)
    return None if name is None else Words(name)


def qualify(claim: Claim) -> dict[str, str | None]:
    """The label, and the role by what the contract makes the party do."""
    label = label_of(claim)
    side = side_of(claim.reading, label)
    return {"label": label, "role": side.role if side is not None else role_of(label) or "other"}


def accept(claim: Claim) -> bool:
    """Names and open names; no places for a seal, no duties listed under a party's label."""
    words = _name_of(claim)
    if _is_no_party(claim, words):
        return False
    if words is None or SEAL.search(words[:6]):
        return _keeps_a_place(claim)
    name = read(claim)
    if name is None:
        is_seal = SEAL.search(claim.seen("label") or "")
        return is_open(words) and len(words) <= OPEN_LENGTH and not is_seal
    return _is_name(claim, words, name.text)


def _is_no_party(claim: Claim, words: str | None) -> bool:
    """Whether it is a party's address in a table, a form's next head, or no party's word."""
    row, column = claim.passage.row_head, claim.passage.column_head
    if row and LABEL_ALONE.fullmatch(fold(column)) and not NAME_ROW.search(row):
        return True
    if words is not None and FIELD_ALONE.fullmatch(fold(words)):
        return True
    return not labels_of(claim) or NO_PARTY.fullmatch(claim.seen("label") or "") is not None


def _is_name(claim: Claim, words: str, name: str) -> bool:
    """Whether the words can be a name: the less the place says of it, the stricter."""
    if claim.pattern.name == "below":
        return is_organisation(name) and name != claim.reading.contract.title
    if "defined" in claim.pattern.name:
        if compile_once(rf"[与和及由]?{LABEL_ZH}").fullmatch(words):
            return False
        return is_namelike(name) and (
            claim.pattern.name != "defined-en" or _is_party_en(claim, name)
        )
    if claim.passage.part == "body" and not _in_header(claim):
        return claim.before.strip() == "" and (is_organisation(name) or is_person(name))
    return is_namelike(name)


def _is_party_en(claim: Claim, name: str) -> bool:
    """Whether a definition in quotes is of an organisation, or by a word for a party."""
    label = claim.seen("label") or ""
    return is_organisation(name) or (
        compile_once(rf"{LABEL_EN}|{DEFINED_ONLY_EN}").fullmatch(label) is not None
    )


def _name_of(claim: Claim) -> str | None:
    """The words of the name; for the second of two defined names, the name that both stand for."""
    if claim.pattern.name != "also-defined-en":
        return claim.words("value")
    found = FIRST_NAME.search(claim.before)
    if found is None:
        return None
    start = claim.passage.start + found.start("value")
    return claim.reading.contract.words(claim.reading.text_span(start, start + len(found["value"])))


def _keeps_a_place(claim: Claim) -> bool:
    """Whether a head with nothing after it is an open name: neither a seal's place nor a repeat."""
    head = claim.seen("label") or ""
    rest = claim.words("value") or ""
    if SEAL.search(head) or SEAL.search(rest) or claim.passage.heading:
        return False
    if claim.passage.part == "body" and not _in_header(claim):
        return False
    if claim.passage.part in ("cover", "preamble"):
        return True
    return not _named_before(claim)


def _in_header(claim: Claim) -> bool:
    """Whether the passage is one of the contract's first, before any long sentence."""
    passages = claim.reading.passages[:HEADER_PASSAGES]
    for passage in passages:
        if passage.start >= claim.passage.start:
            return passage.start == claim.passage.start
        if passage.end - passage.start > 120:
            return False
    return False


def _named_before(claim: Claim) -> bool:
    """Whether the same label headed a line earlier in the contract."""
    names = "|".join(regex.escape(label) for label in labels_of(claim))
    before = claim.reading.masked[: claim.passage.start]
    return bool(compile_once(rf"(?:{names})[^:\n]{{0,24}}:").search(before))


TERM = TermType(
    key="party",
    title=Bilingual("当事人", "Party"),
    value="name",
    patterns=(
        # 甲方（采购人）：滨江市图书馆; 乙方：____; 甲方：
        Pattern(
            "head",
            rf"(?P<label>{HEAD}): ?(?!{FIELD}[^\n:]{{0,6}}:"
            rf"|{LABEL_ZH}(?:[ /]{{0,2}}{LABEL_EN})?(?:\(|:|盖章|签|$))"
            rf"(?P<value>[^\n:]{{1,60}}?)?{NAME_END}",
            8,
        ),
        # (甲方) 滨江市图书馆, below 委托人：
        Pattern(
            "bracketed", rf"^\((?P<label>{CORE})\) ?(?P<value>[^\n:]{{2,40}}?)$", 7, parts=HEADER
        ),
        # 单位：青禾软件有限公司, below 乙方 or under the heading 承包人（乙方）
        Pattern(
            "entry-below",
            rf"^(?:单位|名称|单位名称|公司名称|企业名称|全称|单位全称|公司全称|姓名)"
            rf"(?:\([^()\n]{{0,12}}\))?(?:,[^:\n]{{0,24}})?: ?(?P<value>[^\n:]{{1,60}}?)"
            rf"{NAME_END}",
            7,
        ),
        # 滨江市图书馆, alone below 甲方：
        Pattern("below", r"^(?P<value>[^\n:;,]{4,40})$", 6, parts=HEADER),
        # 青禾软件有限公司（以下简称“乙方”）
        Pattern(
            "defined",
            rf"(?:^|(?<=[:,;、由与和及为]))(?P<value>{NAME_ZH})\((?:以下|下)?(?:统|合|"
            rf"均)?(?:简)?称(?:为|作)?:?[\"']?(?P<label>{LABEL_ZH})"
            rf"[\"']?(?:[,或][^()\n]{{0,24}})?\)",
            8,
        ),
        # Buyer: Northwind Trading Ltd.
        Pattern(
            "head-en",
            rf"^(?:The )?(?P<label>{LABEL_EN}(?: ?\([^()\n]{{0,24}}\))?)(?: "
            rf"Name)?: ?(?P<value>[^\n:;]{{1,80}})?$",
            8,
        ),
        # by and between Fabrikam Inc., a Delaware corporation ("Provider"), and …
        Pattern(
            "defined-en",
            rf"{BEFORE_EN}(?P<value>{NAME_EN}){ABOUT_EN}{DEFINES}{LABEL_IN_QUOTES}",
            8,
        ),
        # … (hereinafter "Fabrikam" or the "Provider")
        Pattern(
            "also-defined-en",
            rf"(?<=[\"'] )(?:or|and|,) (?:the )?[\"']{LABEL_IN_QUOTES}[^()\n]{{0,60}}\)",
            8,
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    bounded=False,
    once=True,
    examples=(
        Example(
            "甲方（采购人）：滨江市图书馆\n乙方（供应商）：青禾软件有限公司",
            "滨江市图书馆",
            qualifiers=(("label", "甲方"), ("role", "customer")),
        ),
        Example(
            "甲方：\n乙方：____________\n甲方应按月向乙方支付服务费。",
            None,
            qualifiers=(("label", "乙方"), ("role", "provider")),
        ),
        # A word for a side that no list has, told by the label behind it.
        Example("授权方（甲方）：滨江市图书馆", "滨江市图书馆", qualifiers=(("label", "甲方"),)),
    ),
    not_examples=(
        "联系人（甲方）：周启明",
        # A place for a seal names nobody.
        "甲方（盖章）：",
    ),
)
