"""The words of a comparison in both languages, shared by tables, sheets and pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractor.exports.value_words import canonical_words, value_words
from models.catalogue import Catalogue
from models.comparison import Compared, Entry, Exposure, Provision, TermCell, TermRow
from models.contract import PART_TITLES
from models.values import Money

WORDS: dict[str, tuple[str, str]] = {
    "term": ("类型", "Term"),
    "section": ("章节", "Section"),
    "gap": ("缺陷", "Gap"),
    "verdict": ("比较", "Verdict"),
    "same": ("相同", "same"),
    "differs": ("不同", "differs"),
    "missing": ("部分缺失", "missing in some"),
    "stated": ("有", "stated"),
    "present": ("有", "present"),
    "blank": ("空白", "blank"),
    "absent": ("缺失", "absent"),
    "several": ("多个值", "several"),
    "rewritten": ("写法不同", "rewritten"),
    "changed": ("修改", "changed"),
    "inserted": ("新增", "inserted"),
    "deleted": ("删除", "deleted"),
    "moved": ("移动", "moved"),
    "values": ("数值变更", "values changed"),
    "similarity": ("相似度", "similarity"),
    "before": ("原", "Before"),
    "after": ("现", "After"),
    "left": ("左", "Left"),
    "right": ("右", "Right"),
    "words": ("文字", "Words"),
    "changes": ("变更的条款", "Changed terms"),
    "terms": ("关键条款", "Key terms"),
    "sections": ("章节", "Sections"),
    "gaps": ("缺陷与风险", "Gaps"),
    "clauses": ("条款", "Clauses"),
    "best": ("最优", "best"),
    "worst": ("最差", "worst"),
    "unlike": ("异于基准", "unlike baseline"),
    "customer": ("服务接受方", "customer"),
    "provider": ("服务提供方", "provider"),
    "either": ("违约方", "party in breach"),
    "until_cap": ("天达上限", "days to cap"),
    "max": ("至多", "at most"),
    "min": ("至少", "at least"),
    "exact": ("恰为", "exactly"),
    "phone": ("电话", "phone"),
    "online": ("在线", "online"),
    "email": ("邮件", "email"),
    "on_site": ("现场", "on site"),
    "remote": ("远程", "remote"),
    "other": ("其他", "other"),
    "late_delivery": ("逾期交付", "late delivery"),
    "late_payment": ("逾期付款", "late payment"),
    "quality": ("质量", "quality"),
    "service_level": ("服务水平", "service level"),
    "confidentiality": ("保密", "confidentiality"),
    "termination": ("解除", "termination"),
    "general": ("一般", "general"),
    "warranty": ("质保", "warranty"),
    "acceptance": ("验收", "acceptance"),
    "delivery": ("交付", "delivery"),
    "monthly": ("按月", "monthly"),
    "quarterly": ("按季", "quarterly"),
    "signing": ("签订生效", "signing"),
    "severe": ("紧急重大", "severe"),
    "ordinary": ("一般", "ordinary"),
}


def word(key: str, language: str) -> str:
    """A word of the comparison's vocabulary; the key itself when it has none."""
    pair = WORDS.get(key)
    return key if pair is None else pair[0 if language == "zh" else 1]


def provision_name(provision: Provision, language: str) -> str:
    """The printed number of a provision, else the name of the part that it is."""
    title = PART_TITLES[provision.part]
    return provision.label or (title.zh if language == "zh" else title.en)


def column_heads(contracts: Sequence[Compared], language: str) -> list[str]:
    """A head for each contract: its file's name, and what it calls customer and provider."""
    heads = []
    for contract in contracts:
        sides = ", ".join(
            f"{word(role, language)} {label}"
            for role, label in contract.sides
            if role in ("customer", "provider")
        )
        heads.append(f"{contract.name}\n{sides}" if sides else contract.name)
    return heads


def row_title(row: TermRow, catalogue: Catalogue, language: str) -> str:
    """The kind's title with what tells the row apart: ``响应时间 · 电话``."""
    parts = [catalogue.title(row.type, language)]
    return " · ".join([*parts, *(word(value, language) for _, value in row.qualifiers)])


def cell_words(cell: TermCell, language: str) -> str:
    """A cell in words: its values with the clauses they stand in, else its status."""
    if cell.status in ("blank", "absent"):
        return word(cell.status, language)
    shown = dict.fromkeys(entry_words(entry, language) for entry in cell.entries)
    return "\n".join(shown)


def entry_words(entry: Entry, language: str) -> str:
    """A term's bound, value, cost and clause."""
    within = canonical_words(dict(entry.qualifiers).get("within") or "", language)
    stated = "" if entry.value is None else value_words(entry.value, language)
    value = " / ".join(one for one in (stated, within) if one) or word("blank", language)
    bound = f"{word(entry.bound, language)} " if entry.bound else ""
    clause = f" ({entry.label})" if entry.label else ""
    cost = f" = {_cost(entry.exposure, language)}" if entry.exposure else ""
    return f"{bound}{value}{cost}{clause}"


def _cost(exposure: Exposure, language: str) -> str:
    if exposure.per_day is None:
        once = exposure.once or Decimal(0)
        return value_words(Money(exposure.currency, once), language)
    cost = value_words(Money(exposure.currency, exposure.per_day, "day"), language)
    if exposure.days is None:
        return cost
    return f"{cost}, {exposure.days:f} {word('until_cap', language)}"


def row_marks(row: TermRow, place: int, language: str) -> Iterator[str]:
    """Best, worst and unlike the baseline, where a contract's cell is so."""
    for mark, places in (("best", row.best), ("worst", row.worst), ("unlike", row.unlike)):
        if place in places:
            yield word(mark, language)
