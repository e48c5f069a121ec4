"""A reading -> the parties: by which label, which other words, and in which role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

import regex

from extractor.passages.base import Reading
from extractor.patterns import compile_once
from extractor.terms.names import (
    CORE,
    DEFINED_ONLY_EN,
    HEAD,
    LABEL_EN,
    LABEL_ZH,
    labels_in,
    main_label,
    role_of,
)
from extractor.terms.roles import read_roles
from models.term import Role, Side

MOST_SIDES = 6

# 甲方（委托方）：, 采购人（以下简称“甲方”）：, Client: — at a line's beginning, or anywhere
# before a colon.
HEADS = compile_once(rf"(?P<head>{HEAD}):", regex.MULTILINE)
# (甲方) 江北医院, below 委托人：
BRACKETED = compile_once(rf"^(?P<head>\({CORE}\))[^\n:]{{2,40}}$", regex.MULTILINE)
HEADS_EN = compile_once(
    rf"^(?:The )?(?P<head>{LABEL_EN}(?: ?\([^()\n]{{0,24}}\))?):", regex.MULTILINE
)
# 上海分公司（以下简称“甲方”）
DEFINED = compile_once(
    rf"\((?:以下|下)?(?:统|合|均)?(?:简)?称(?:为|作)?:?[\"'](?P<head>{LABEL_ZH})"
    rf"[\"'](?:或[\"']?(?P<other>{LABEL_ZH})[\"']?)?"
    rf"|\((?:以下|下)?(?:简)?称(?:为|作)?(?P<plain>{LABEL_ZH})\)"
)
# Acme Ltd. ("Supplier"), Beta Inc. (hereinafter "Beta" or the "Customer")
DEFINED_EN = compile_once(
    r"\((?:[^()\"'\n]{0,60}[\"'](?:the )?(?P<head>(?:[A-Z]|we\b|us\b|you\b)[\w.&' -]{0,40}?)[\"'])"
    r"(?:[^()\"'\n]{0,20}[\"'](?:the )?(?P<other>[A-Z][\w.&' -]{0,40}?)"
    r"[\"'])?[^()\n]{0,40}\)"
)
# Acme Ltd, hereinafter called "the Employer", of the one part
CALLED_EN = compile_once(
    r"here(?:in)?after(?: [a-z]+){0,3} [\"'](?:the )?(?P<head>[A-Z][\w.&' -]{0,40}?)[\"']"
    r"(?: or [\"'](?:the )?(?P<other>[A-Z][\w.&' -]{0,40}?)[\"'])?"
)
# An agreement in plain English calls its parties we and you.
SPOKEN = {
    "we": ("we", "We", "us", "our", "Our"),
    "us": ("we", "We", "us", "our", "Our"),
    "you": ("you", "You", "your", "Your"),
}
# Words that preambles put in quotes and that are no party.
NO_PARTY = compile_once(
    r"(?:Agreement|Contract|Term|Terms|Services?|Effective Date|Parties|Party|Products?|"
    r"Goods|Fees?|Work|Project|"
    r"Deliverables?|Software|System|Territory|Order|Purchase Order|SOW|Statement of Work|"
    r"Confidential Information|Premises|"
    r"Property|Equipment|Commencement Date|Date|Site|Platform|Schedule|Exhibit|Annex|Act|"
    r"Law|Rules|Program|Programme|Solution|Business)"
)
ORGANISATION_EN = compile_once(
    r"\b(?:Inc|Ltd|Limited|LLC|LLP|Corp|Corporation|Co|Company|GmbH|AG|Pte|Pty|PLC|"
    r"University|Group|Bank)\b|\]|\}"
)
FAR_FROM_START = 6000

# Names for a party that the clauses may use beside its label; general words (用户, 员工) are left
# out.
SYNONYMS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (
        "customer",
        (
            "采购人",
            "采购方",
            "买方",
            "需方",
            "发包方",
            "发包人",
            "委托方",
            "委托人",
            "定作方",
            "承租方",
            "用工单位",
        ),
    ),
    (
        "provider",
        (
            "供应商",
            "供方",
            "卖方",
            "承包人",
            "承包方",
            "受托方",
            "受托人",
            "中标人",
            "成交供应商",
            "服务方",
            "服务商",
            "服务提供方",
            "出租方",
            "承揽方",
            "劳务派遣单位",
        ),
    ),
)
# A role's word must stand at least this often to count as a party's other name.
OFTEN = 3


def find_sides(reading: Reading) -> tuple[Side, ...]:
    """The parties in the order in which the contract names them.

    A role that no sentence speaks for is ``other``; where two parties are named
    and one is the customer, the other one is the provider.
    """
    groups = _groups(reading.masked)
    if not groups:
        return ()
    labels = [main_label(group) for group in groups]
    roles = read_roles(reading.masked, groups, reading.contract.title or "")
    known = {word for group in groups for word in group}
    return tuple(
        Side(
            label,
            role,
            (*(w for w in group if w != label), *_synonyms(reading, role, roles, known)),
        )
        for label, group, role in zip(labels, groups, roles, strict=True)
    )


def side_of(reading: Reading, word: str) -> Side | None:
    """The party that ``word`` names, by its label or another of its names."""
    for side in reading.sides:
        if word == side.label or word in side.aliases:
            return side
    return None


def only_side(reading: Reading, role: Role | None) -> Side | None:
    """The party in that role, when there is just one."""
    fitting = [side for side in reading.sides if side.role == role]
    return fitting[0] if len(fitting) == 1 else None


def _groups(masked: str) -> list[tuple[str, ...]]:
    """The words for each party, in the order of their first heads."""
    groups: list[list[str]] = []
    for words in _named(masked):
        shared = [group for group in groups if set(group) & set(words)]
        for group in shared[1:]:
            groups.remove(group)
        joined = shared[0] if shared else []
        joined[:] = dict.fromkeys([*joined, *(w for group in shared[1:] for w in group), *words])
        if not shared:
            groups.append(joined)
    if not groups:
        groups = [[label] for label in _unheaded(masked)]
    return [tuple(group) for group in _without_strays(groups, masked)][:MOST_SIDES]


def _named(masked: str) -> Iterator[tuple[str, ...]]:
    """The words that each head or definition gives to one party, in reading order."""
    found: list[tuple[int, tuple[str, ...]]] = []
    for match in chain(
        HEADS.finditer(masked), HEADS_EN.finditer(masked), BRACKETED.finditer(masked)
    ):
        found.append((match.start(), labels_in(match["head"])))
    heads = sorted(found)
    near = min(len(masked), FAR_FROM_START)
    for match in DEFINED.finditer(masked, 0, near):
        words = tuple(w for w in (match["head"] or match["plain"], match["other"]) if w)
        found.append((match.start(), (*words, *_head_of_line(masked, match.start(), heads))))
    defined = chain(DEFINED_EN.finditer(masked, 0, near), CALLED_EN.finditer(masked, 0, near))
    for match in defined:
        found.append((match.start(), _defined_names(match)))
    yield from (words for _, words in sorted(found) if words)


def _head_of_line(
    masked: str, at: int, heads: list[tuple[int, tuple[str, ...]]]
) -> tuple[str, ...]:
    """The labels before ``at`` on its line: 出租方：…（以下简称甲方） names one party twice."""
    start = masked.rfind("\n", 0, at) + 1
    before = [words for place, words in heads if start <= place < at]
    return before[-1] if before else ()


def _defined_names(match: regex.Match[str]) -> tuple[str, ...]:
    """The names that a bracket gives to an organisation or by a word for a party."""
    if match["head"] in SPOKEN:
        return SPOKEN[match["head"]]
    words = (match["head"], match["other"])
    before = match.string[max(0, match.start() - 260) : match.start()].rsplit("\n", 1)[-1]
    if not ORGANISATION_EN.search(before) and not compile_once(
        rf"{LABEL_EN}|{DEFINED_ONLY_EN}"
    ).fullmatch(match["head"] or ""):
        return ()
    return tuple(word for word in words if word and not NO_PARTY.fullmatch(word))


def _unheaded(masked: str) -> list[str]:
    """Labels that the clauses use though no head introduces them."""
    counts = Counter(compile_once(CORE).findall(masked))
    if len(counts) >= 2:
        return [label for label in ("甲方", "乙方", "丙方", "丁方") if label in counts]
    counts = Counter(compile_once(rf"\b{LABEL_EN}\b").findall(masked))
    return [label for label, _ in counts.most_common(2)] if len(counts) >= 2 else []


def _without_strays(groups: list[list[str]], masked: str) -> list[list[str]]:
    """The groups that the clauses speak of: 用户 as a table's row head is no party beside 甲方."""
    cored = [g for g in groups if any(compile_once(CORE).fullmatch(word) for word in g)]
    others = [g for g in groups if g not in cored]
    if len(cored) < 2 or not others:
        return groups
    if len(others) == 2:
        used, rival = _uses(masked, others), _uses(masked, cored)
        if used > rival or (used == rival and groups[0] in others):
            return others
    return [g for g in groups if g in cored or any(role_of(word) == "guarantor" for word in g)]


def _uses(masked: str, groups: list[list[str]]) -> int:
    """How often the clauses use the least used of the groups' words."""
    return min(sum(masked.count(word) for word in group) for group in groups)


def _synonyms(reading: Reading, role: Role, roles: list[Role], known: set[str]) -> Iterator[str]:
    """Role words that the text uses for the only party of that role."""
    if roles.count(role) != 1:
        return
    for word in dict(SYNONYMS).get(role, ()):
        if word not in known and reading.masked.count(word) >= OFTEN:
            yield word
