"""The rows of a plain text -> its paragraphs: wrapped rows joined, run-together ones parted."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.patterns import compile_once
from extractor.readers.text_wrap import BLANK, join_wrapped

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
    return [part for row in join_wrapped(rows) if row.strip(BLANK) for part in _part(row)]


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
