"""A word that is given a meaning and never used."""

from collections.abc import Iterator

import regex

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.rules import truncated
from extractor.patterns import compile_once
from extractor.values.matching import fold
from models.gap import Bilingual, Gap
from models.span import Span

# “停机”指系统不能使用的状态; “Downtime” means …
DEFINED = (
    r"[“\"「](?P<word>[^“”\"「」\n]{2,40})[”\"」] ?(?:一词)?,? ?(?:是指|系指|指的是|意指|均指|"
    r"指(?![定派导示标])|means\b|shall mean\b|refers to\b)"
)
# Names of the parties and of the contract itself are no words to be used.
NAMES = (
    r"^(?:本|该)?(?:合同|协议|甲方|乙方|丙方|双方|一方|当事人|各方)$|^(?:this )?(?:agreement|"
    r"contract|party|parties)$"
)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each defined word that stands nowhere but in its definition."""
    # Where the text breaks off the word may stand in what is lost.
    if next(truncated.check(case), None) is not None:
        return
    text = fold(case.contract.document.text)
    for _, own in case.own_spans():
        for match in compile_once(DEFINED).finditer(text, own.start, own.end):
            word = match["word"].strip()
            if compile_once(f"(?i){NAMES}").search(word) or _is_used(text, word, match):
                continue
            message = Bilingual(
                f"定义了“{word}”，而全文没有再使用，可能是从其他合同带入，或应使用处用了别的词",
                f"{word!r} is defined and never used; it may come from another contract, or "
                "another word stands where it is meant",
            )
            span = Span(match.start("word"), match.end("word"))
            yield gap_at(case, RULE, span, Told(message, subject=word))


def _is_used(text: str, word: str, match: regex.Match[str]) -> bool:
    """Whether the word, or its beginning without a plural, stands anywhere else."""
    stem = word.lower().rstrip("s")
    lower = text.lower()
    return stem in lower[: match.start()] or stem in lower[match.end("word") :]


RULE = GapRule(
    key="unused_definition",
    code="placeholder_text",
    severity="low",
    title=Bilingual("定义的词没有使用", "Defined word never used"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 定义\n“重大事故”指停机超过8小时的故障。\n第二条 服务\n乙方维护甲方机房。",
        "1. Definitions\n“Downtime” means time when the system is not available.\n2. Services\n"
        "The Provider shall maintain the system.",
    ),
    stays_silent_on=(
        "第一条 定义\n“重大事故”指停机超过8小时的故障。\n第二条 服务\n发生重大事故的，"
        "乙方应立即到场。",
        "第一条 定义\n“甲方”指青禾医院。\n第二条 期限\n合同期限一年。",
    ),
)
