"""The words behind a label -> its heading, and where the running text begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.outline.styles import Style
from models.document import Line

LONGEST = 40
LONGEST_ENGLISH = 80
LONGEST_BEFORE_COLON = 24

_CLOSING = re.compile(r"[\s:：]*+")
_END = re.compile(r"[。；;！!？?，,]")
_BLANK = re.compile(r"_{2,}|\s{4,}|[xX]{3,}")
# Words by which a line speaks instead of naming its subject: 乙方应…, 具体内容如下.
_SPEAKS = re.compile(
    r"应当?(?!急|用|答|收|付|诉)|须(?!知)|不得|有权(?!利)|包括|如下|下列|以下|负责(?!人)|按照|是指|确定|承诺(?!书)|自.{0,20}起|经.{1,20}后"
    r"|\b(?:shall|will|may|must|is|are|means)\b"
)
_COLON = re.compile(
    r"(?P<head>[^。；;，,、：:（(_]{1,24}(?:[（(][^）)]{1,20}[)）])?[^。；;，,、：:（(_]{0,8})[：:]"
)
# 第一条 服务内容 甲方委托乙方…: a short title, one space, a sentence.
_SPACED = re.compile(r"(?P<head>[^\s。；;，,：:_]{2,14})[ \u3000]{1,2}(?=[^\s_].{10})")
# 1.1 Fees. The Customer shall pay …
_ENGLISH = re.compile(
    r"(?P<head>[A-Z][\w’'&/-]*(?: (?:[A-Z&][\w’'/-]*|of|and|or|for|to|the|in|on|by|with)){0,8})\s?[.:–—-]\s+(?=[A-Z(“\"])"
)

# Styles of headings; the others number the items of lists, which name a subject only when
# something stands below them.
_HEADED = frozenset(
    {
        "part",
        "chapter",
        "section",
        "article",
        "annex",
        "instrument",
        "chinese",
        "dotted",
        "upper_roman",
    }
)
_OUTERMOST = frozenset({"part", "chapter", "section", "article", "annex"})


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a heading stands, and where the words behind it begin; places as in ``text``."""

    start: int
    end: int
    after: int


def find_heading(text: str, style: Style, line: Line, *, has_content: bool) -> Heading | None:
    """The heading at the start of ``text``, the words from the label to the line's end.

    ``has_content`` says whether the provision has further lines or provisions below it.
    None when the label is followed by running text.
    """
    words = text.rstrip()
    if not words:
        return None
    if _is_whole(words, style, line, has_content=has_content):
        return Heading(0, len(words), len(text))
    return _find_split(text, style)


def _is_whole(words: str, style: Style, line: Line, *, has_content: bool) -> bool:
    """Whether the whole line is a heading."""
    english = words.isascii()
    if len(words) > (LONGEST_ENGLISH if english else LONGEST):
        return False
    if english:
        return _is_english_title(words, has_content=has_content)
    if _END.search(words) or _BLANK.search(words) or words.endswith("、"):
        return False
    if line.outline_level is not None or style in _OUTERMOST:
        return not _SPEAKS.search(words) or line.outline_level is not None or len(words) <= 16
    if style not in _HEADED and not has_content:
        return False
    if _COLON.match(words) and not words.endswith((":", "：")):
        return False
    return not _SPEAKS.search(words)


def _is_english_title(words: str, *, has_content: bool) -> bool:
    core = words.rstrip(".: ")
    if (
        not core
        or _BLANK.search(core)
        or re.search(r"[.;]\s", core)
        or core.endswith((",", ";"))
    ):
        return False
    names = [word for word in core.split() if len(word) > 3]
    titled = all(word[0].isupper() or not word[0].isalpha() for word in names)
    return bool(core[0].isupper() and (titled or has_content) and not _SPEAKS.search(core))


def _find_split(text: str, style: Style) -> Heading | None:
    """A heading that the text follows on the same line, behind a colon, a space or a full stop."""
    match = _COLON.match(text)
    if match and not _SPEAKS.search(match["head"]) and text[match.end() :].strip():
        head = match["head"].rstrip()
        return Heading(0, len(head), _skip(text, match.end()))
    match = _ENGLISH.match(text)
    if match and len(match["head"]) <= LONGEST_ENGLISH:
        return Heading(0, match.end("head"), match.end())
    match = _SPACED.match(text) if style in _OUTERMOST or style == "chinese" else None
    if match and not _SPEAKS.search(match["head"]) and not _BLANK.search(text[:40]):
        return Heading(0, match.end("head"), match.end())
    return None


def _skip(text: str, at: int) -> int:
    closing = _CLOSING.match(text, at)
    return closing.end() if closing else at
