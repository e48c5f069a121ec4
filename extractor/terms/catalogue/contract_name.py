"""Contract name: the title on the first page, or the entry of a form that gives it."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.values.names import is_open, read_name
from models.gap import Bilingual
from models.values import Words

# A printed line that is a good part of the title, where the title runs over several lines.
PART_OF_TITLE = 4


def read(claim: Claim) -> Words | None:
    """The title as the contract prints it; None where a form leaves it open."""
    if claim.pattern.name == "title":
        title = claim.reading.contract.title or ""
        return None if is_open(title) else Words(title)
    name = claim.words("value")
    name = None if name is None else read_name(name)
    return None if name is None else Words(name.strip("《》"))


def accept(claim: Claim) -> bool:
    """For the title: the line is the title or its first part, and no earlier line is."""
    if claim.pattern.name != "title":
        return True
    title = _squeezed(claim.reading.contract.title or "")
    line = _squeezed(claim.words("value") or "")
    if not title or not line:
        return False
    return line == title or (
        len(line) >= PART_OF_TITLE and (title.startswith(line) or title in line)
    )


def _squeezed(words: str) -> str:
    return str(compile_once(r"[\s《》\"“”]").sub("", words))


TERM = TermType(
    key="contract_name",
    title=Bilingual("合同名称", "Contract name"),
    value="name",
    patterns=(
        # 物业服务合同, alone on its line
        Pattern("title", r"^(?P<value>[^\n]{1,80})$", 9),
        # 合同名称：机房运维服务合同
        Pattern(
            "entry",
            r"(?:合同|协议)(?:书)?(?:名称|标题)(?:,"
            r"[^:\n]{1,8})?: ?(?P<value>[^\n:,;]{1,60})?(?=$|[,;]|合同编号)",
            8,
            parts=("cover", "preamble", "body"),
        ),
        # Contract title: Maintenance Agreement
        Pattern(
            "entry-en", r"^(?:contract|agreement) (?:name|title): ?(?P<value>[^\n;]{1,80})?$", 8
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    once=True,
    examples=(
        Example("合同名称：机房运维服务合同", "机房运维服务合同"),
        Example("合同名称：____________", None),
        Example("Contract title: Lift Maintenance Agreement", "Lift Maintenance Agreement"),
    ),
    not_examples=(
        # Another contract that is only mentioned.
        "本协议是双方签订的主合同的组成部分。",
    ),
)
