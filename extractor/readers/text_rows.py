"""The rows of a plain text -> its paragraphs: wrapped rows joined, run-together ones parted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from extractor.patterns import compile_once
from extractor.readers.pdf_paragraphs import BEFORE_REFERENCE, BULLET, KEY, LABEL, REFERENCE
from extractor.readers.printed import is_ideograph

# Signs without width that editors and web pages leave behind.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
BLANK = " \u00a0\u3000\t\x0b\x0c\r" + _INVISIBLE

# Text wrapped by its editor: rows end at one width, and in the middle of sentences.
_FEWEST_ROWS = 12
_NARROWEST, _WIDEST = 40, 130
_SLACK = 8
_SHARE_FULL = 0.3
_SENTENCE_ENDS = "。；;！!？?：:."

# A whole contract in one row, as web pages without line breaks give it.
_LONGEST_ROW = 400
_FEWEST_BREAKS = 5
_CHINESE = "一二三四五六七八九十百"
_BREAK = compile_once(
    rf"(?<=[^\s第见按照据依于及和与或、\d.])(?=第[{_CHINESE}]{{1,4}}(?:部分|[章节条])(?!第|款|项|约定|规定|所|的|、|和|及|至))"
    r"|(?<=[。；;:：])(?=[(（]\d{1,2}[)）])"
    r"|(?<=[。；;:：_])(?=\d{1,2}[.、](?![\d.]))"
    rf"|(?<=[。；;_])(?=[{_CHINESE}]{{1,3}}、)"
    r"|(?<=[^\s(（“\"])(?=[甲乙]方(?:[(（][^)）]{1,12}[)）])?[:：])"
    r"|(?<=\S)(?=本?合同目录|合同编号[:：])"
)
# 目录一览1.总则1.1目的…2.服务: figures right behind a word count only where they count on.
_FIGURE = compile_once(
    r"(?<=[一-鿿。；;:：)）”\"_])(?=(?P<path>\d{1,2}(?:\.\d{1,2}){0,3})\.?[一-鿿“\"【])"
)
_MOST_SKIPPED = 2


def read_rows(content: str) -> list[str]:
    """The paragraphs in their order, with their leading spaces; empty rows are left out."""
    rows = [row.rstrip(BLANK) for row in content.splitlines()]
    joined = _join_wrapped(rows) if _is_wrapped(rows) else rows
    return [part for row in joined if row.strip(BLANK) for part in _part(row)]


def _is_wrapped(rows: Sequence[str]) -> bool:
    """Whether an editor broke the rows at one width: most full rows end inside a sentence."""
    filled = [row for row in rows if row]
    if len(filled) < _FEWEST_ROWS:
        return False
    widths = sorted(_width(row) for row in filled)
    widest = widths[int(len(widths) * 0.95)]
    if not _NARROWEST <= widest <= _WIDEST or widths[-1] > widest + _SLACK:
        return False
    full = [row for row in filled if _width(row) >= widest - _SLACK]
    inside = sum(1 for row in full if row[-1] not in _SENTENCE_ENDS)
    return len(full) >= _SHARE_FULL * len(filled) and inside * 2 > len(full)


def _join_wrapped(rows: Sequence[str]) -> list[str]:
    widest = max(_width(row) for row in rows)
    joined: list[str] = []
    goes_on = False
    for row in rows:
        text = row.strip(BLANK)
        if goes_on and text and not _begins(row, joined[-1]):
            space = "" if is_ideograph(joined[-1][-1]) or is_ideograph(text[0]) else " "
            joined[-1] += space + text
        else:
            joined.append(row)
        goes_on = bool(text) and _width(row) >= widest - 2 * _SLACK
    return joined


def _begins(row: str, before: str) -> bool:
    """Whether a row by its start is no continuation: a number, a bullet, a field, an indent."""
    refers = REFERENCE.match(row) or BEFORE_REFERENCE.search(before[-24:])
    indented = row[:1] in BLANK and len(row) - len(row.lstrip(BLANK)) >= 4
    return (
        bool((not refers and LABEL.match(row)) or BULLET.match(row) or KEY.match(row)) or indented
    )


def _width(row: str) -> int:
    """The columns of a row: a Chinese sign takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in row)


def _part(row: str) -> Iterator[str]:
    """The paragraphs of a row that holds many: it breaks before the numbers of clauses."""
    breaks = _breaks(row) if len(row) > _LONGEST_ROW else []
    if len(breaks) < _FEWEST_BREAKS:
        yield row
        return
    for start, end in zip([0, *breaks], [*breaks, len(row)], strict=True):
        if row[start:end].strip(BLANK):
            yield row[start:end]


def _breaks(row: str) -> list[int]:
    """The places before numbers of clauses; a figure in a sentence does not count on."""
    places = {match.start() for match in _BREAK.finditer(row)}
    reached: tuple[int, ...] = (0,)
    for match in _FIGURE.finditer(row):
        path = tuple(int(part) for part in match["path"].split("."))
        if len(path) == 1 and row[match.end("path")] != ".":
            continue
        if _counts_on(reached, path):
            places.add(match.start())
            reached = path
    return sorted(places - {0})


def _counts_on(before: tuple[int, ...], path: tuple[int, ...]) -> bool:
    """Whether a number follows another: 2.1 or 3 or 1.3 after 1.2, 1.2.1 too, or all anew."""
    if path in ((1,), (1, 1)) or path == (*before, 1):
        return True
    if len(path) == 2 and path[1] == 1 and path[0] == before[0] + 1:
        return True
    if len(path) > len(before) or path[:-1] != before[: len(path) - 1]:
        return False
    return 0 < path[-1] - before[len(path) - 1] <= _MOST_SKIPPED
