"""The words behind a label -> its heading, and where the running text begins."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.outline.styles import Style
from extractor.patterns import compile_once
from models.document import Line

LONGEST = 40
LONGEST_ENGLISH = 80
_SHORT = 16

_CLOSING = compile_once(r"[\s:：]*+")
_END = compile_once(r"[。；;！!？?，,]")
_BLANK = compile_once(r"_{2,}|\s{4,}|[xX]{3,}")
# Words by which a line speaks instead of naming its subject: 乙方应…, 具体内容如下.
_SPEAKS = compile_once(
    r"(?<![响供相适反对效])应当?(?!急|用|答|收|付|诉|对|有)|须(?!知)|不得|有权(?!利)|包括|如下|下列|以下|负责(?!人)"
    r"|^本(?:合同|协议)|[为是][:：]?$|”指|一式.{1,4}份|按照|是指|确定|承诺(?!书)|自.{0,20}起"
    r"|经.{1,20}后"
    r"|\b(?:shall|will|may|must|is|are|means|includ(?:es|ing)|following)\b"
)
_COLON = compile_once(
    r"(?P<head>[^。；;，,、：:（(_]{1,24}(?:[（(][^）)]{1,20}[)）])?[^。；;，,、：:（(_]{0,8})[：:](?!(?<=\d[：:])\d)"
)
# 第一条 服务内容 甲方委托乙方…: a short title, one space, a sentence.
_SPACED = compile_once(r"(?P<head>[^\s。；;，,：:_]{2,14})[ \u3000]{1,2}(?=[^\s_].{10})")
# 1.1 Fees. The Customer shall pay …
_ENGLISH = compile_once(
    r"(?P<head>[A-Z][\w’'&/-]*(?: (?:[A-Z&][\w’'/-]*|of|and|or|for|to|the|in|on|by|with)){0,8})"
    r"\s?[.:–—-]\s+(?=[A-Z(“\"])"
)

# 付款方式（两种，选择一种）: a note in brackets does not make a sentence of a heading.
_BRACKETS = compile_once(r"[（(][^（()）]{0,60}[)）]")
# 2.1 总价 12.5万元: a line with a figure in it states a value.
_VALUE = compile_once(r"\d|[%％¥￥]")

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
        "heading",
        "chinese",
        "dotted",
        "upper_roman",
    }
)
_OUTERMOST = frozenset({"part", "chapter", "section", "article", "annex", "instrument", "heading"})


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a heading stands, and where the words behind it begin; places as in ``text``."""

    start: int
    end: int
    after: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the words: the label's style, the line, what stands below it and beside.

    ``has_content`` says whether the provision has further lines or provisions below it,
    ``is_headed`` whether the other items of its list are headed.
    """

    style: Style
    line: Line
    has_content: bool
    is_headed: bool = False


def find_heading(text: str, setting: Setting) -> Heading | None:
    """The heading at the start of ``text``, the words from the label to the line's end.

    None when the label is followed by running text.
    """
    words = text.rstrip()
    if not words:
        return None
    if _is_whole(words, setting):
        end = len(words) - (words[-1] in "】〗" and words[0] not in "【〖")
        return Heading(0, end, len(text)) if end else None
    return _find_split(text, setting.style)


def _is_whole(words: str, setting: Setting) -> bool:
    """Whether the whole line is a heading."""
    words = _BRACKETS.sub("", words) or words
    english = words.isascii()
    if len(words) > (LONGEST_ENGLISH if english else LONGEST) or _BLANK.search(words):
        return False
    if not setting.has_content and not _may_stand_alone(words, setting):
        return False
    if english:
        return _is_english_title(words, has_content=setting.has_content)
    return not _END.search(words) and not words.endswith("、") and _is_title(words, setting)


def _is_title(words: str, setting: Setting) -> bool:
    """Whether a line without a full stop names a subject and does not speak on it."""
    if setting.line.outline_level is not None:
        return True
    if setting.style in _OUTERMOST and setting.has_content and len(words) <= _SHORT:
        return True
    if _COLON.match(words) and not words.endswith((":", "：")):
        return False
    return not _SPEAKS.search(words)


def _may_stand_alone(words: str, setting: Setting) -> bool:
    """Whether a heading may have nothing below it: that of a clause, not of an item or a value."""
    if setting.style in ("annex", "part", "instrument"):
        return True
    return (setting.style in _HEADED or setting.is_headed) and not _VALUE.search(words)


def _is_english_title(words: str, *, has_content: bool) -> bool:
    core = words.rstrip(".: ")
    if not core or compile_once(r"[.;]\s").search(core) or core.endswith((",", ";")):
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
