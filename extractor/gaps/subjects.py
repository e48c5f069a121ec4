"""The thing a contract is about -> the places that speak of another one."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.gaps.base import Case
from extractor.gaps.labels import plain_words
from extractor.patterns import compile_once
from models.span import Span

KINDS = frozenset(("software_development", "technical_service", "maintenance"))
THING = r"(?:系统|平台|软件|网站|小程序)"
# 进行仓储管理系统的设计和开发; 本合同标的为仓储管理系统项目
NAMED = rf"(?P<name>[一-龥]{{2,16}}?{THING}+)(?:的)?(?=设计|开发|研发|建设|项目|招标文件)"
# What may stand before the name in the sentence, and words that name no particular thing.
BEFORE = (
    r".*(?:为|进行|用于|此|对|的|和|与|及|向|按照?|在|将|于|负责|提供|完成|本|该|其|"
    r"由|是|委托)"
)
# 说明了系统建设的步骤, 并保证操作系统的建设: words of the sentence, no name
SENTENCE_WORDS = r"[了并使让需可能不有之如若后前时应]|保证|确保|定义"
GENERIC = (
    r"管理|系统|平台|软件|网站|小程序|项目|应用|信息|操作|数据库|计算机|整个|相关|"
    r"上述|业务|定制|通用|原有|现有|新|所|各|子|硬件|网络|服务|技术|电子"
)


def find_foreign_subjects(case: Case) -> Iterator[Span]:
    """The first place of each system that the contract's title does not name, where it is made."""
    if case.contract.kind.key not in KINDS or not _core(case.contract.title or ""):
        return
    own = plain_words(case.contract.title or "")
    masked = case.reading.masked
    told: set[str] = set()
    for passage in case.reading.passages:
        if passage.part != "body" or passage.row_head or passage.column_head:
            continue
        for match in compile_once(NAMED).finditer(masked, passage.start, passage.end):
            name = compile_once(BEFORE).sub("", match["name"])
            core = _core(name)
            if compile_once(SENTENCE_WORDS).search(name) or len(core) < 2:
                continue
            if core in told or _shares_words(core, own):
                continue
            told.add(core)
            yield case.reading.text_span(match.end("name") - len(name), match.end("name"))


def _core(name: str) -> str:
    """What is left of a name without the words that every system has, "" for a name of those."""
    if not compile_once(THING).search(name):
        return ""
    return plain_words(compile_once(GENERIC).sub("", name))


def _shares_words(core: str, own: str) -> bool:
    return any(core[at : at + 2] in own for at in range(len(core) - 1))
