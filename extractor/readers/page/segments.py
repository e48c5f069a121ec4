"""The pieces of one printed line, with the rules drawn under it -> its text, blanks included."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.patterns import compile_once
from extractor.readers.page.printed import Gap, Printed, is_ideograph
from models.span import Box

# In ems. A full space in Chinese print is one em; forms leave more than that for a blank.
BREAK = 0.7
WIDE = 1.5
# An underline counts as filled in when this much print stands on it.
FILLED = 0.6
# An underlined space between two words is a blank to fill in; at a line's end it may be the start
# of underlined words on the next line.
MIN_BLANK, MIN_BLANK_AT_END = 0.4, 1.2
# The blank of "户名：" begins behind the colon soon enough; one in front of a line's print touches
# it, or belongs to the column on the left.
REACH, REACH_BACK = 3.0, 1.0
MAX_SIGNS, MAX_SPACES = 40, 8
# A line is letter-spaced when it has so many words, and this part of them are single signs.
MIN_SPREAD, SPREAD = 6, 0.7
SPACED_WORD = compile_once(r"(?:[\u4e00-\u9fff] {1,3}){1,11}[\u4e00-\u9fff](?= {0,3}(?:[：:]|$))")

# Signs that stand alone between blanks and are no letter-spaced word: a date to fill in, a choice.
STANDING_ALONE = frozenset("年月日时分秒元角天次人个份万号页是否有无男女第至共")


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of print without a wide gap; edges in points from the page's left."""

    text: str
    left: float
    right: float
    is_blank: bool = False


def put_together(line: Printed, segments: Sequence[Segment]) -> Printed:
    """The line with the text of its segments: wide gaps become as many spaces as they are wide."""
    parts = _close_up(sorted(segments, key=lambda part: part.left))
    text, gaps = parts[0].text, []
    for before, after in pairwise(parts):
        width = (after.left - before.right) / line.size
        spaces = _spaces(width, touches=before.is_blank or after.is_blank)
        if width >= BREAK:
            gaps.append(Gap(len(text), len(text) + len(spaces), before.right, after.left))
        text += spaces
        text += after.text
    box = replace(line.box, left=parts[0].left, right=max(part.right for part in parts))
    return replace(line, text=text, box=box, gaps=tuple(gaps))


def find_blanks(
    segments: Sequence[Segment], ends: Iterable[tuple[float, float]], size: float
) -> list[Segment]:
    """The segments with underscores for each rule under an empty place of the line.

    ``ends`` are the left and right ends of the rules level with the line. A rule
    with print on it underlines or is filled in: no blank.
    """
    parts = list(segments)
    for start, end in sorted(ends):
        ink = sum(_overlap(start, end, part.left, part.right) for part in segments)
        near = min(_distance(start, end, part.left, part.right) for part in parts)
        in_reach = near <= (REACH if end > segments[0].left else REACH_BACK) * size
        inside = segments[0].left < start and end < segments[-1].right + 0.3 * size
        least = (MIN_BLANK if inside else MIN_BLANK_AT_END) * size
        is_empty = ink <= min(FILLED * size, 0.3 * (end - start))
        if is_empty and end - start >= least and in_reach:
            signs = "_" * max(2, min(MAX_SIGNS, round((end - start) / size * 2)))
            parts.append(Segment(signs, start, end, is_blank=True))
    return parts


def split_at(line: Printed, gap: Gap) -> tuple[Printed, Printed]:
    """The pieces of the line before and behind one of its gaps."""
    box = line.box
    before = replace(
        line,
        text=line.text[: gap.start],
        box=Box(box.left, box.top, gap.left, box.bottom),
        gaps=tuple(other for other in line.gaps if other.end <= gap.start),
    )
    after = replace(
        line,
        text=line.text[gap.end :],
        box=Box(gap.right, box.top, box.right, box.bottom),
        gaps=tuple(
            replace(other, start=other.start - gap.end, end=other.end - gap.end)
            for other in line.gaps
            if other.start >= gap.end
        ),
    )
    return before, after


def join_row(before: Printed, after: Printed) -> Printed:
    """Two pieces of one printed line as one."""
    width = (after.box.left - before.box.right) / before.size
    is_chinese = is_ideograph(before.text[-1]) or is_ideograph(after.text[0])
    space = _spaces(width, touches=width < (0.45 if is_chinese else 0.12))
    gaps = before.gaps
    if width >= BREAK:
        start = len(before.text)
        gaps += (Gap(start, start + len(space), before.box.right, after.box.left),)
    shift = len(before.text) + len(space)
    moved = (replace(gap, start=gap.start + shift, end=gap.end + shift) for gap in after.gaps)
    box = Box(
        before.box.left,
        min(before.box.top, after.box.top),
        max(before.box.right, after.box.right),
        max(before.box.bottom, after.box.bottom),
    )
    longer = before if len(before.text) >= len(after.text) else after
    return replace(
        longer,
        text=before.text + space + after.text,
        box=box,
        bold=before.bold and after.bold,
        gaps=(*gaps, *moved),
        certainty=least_certain((before, after)),
    )


def least_certain(lines: Iterable[Printed]) -> float | None:
    """The certainty of the line read least surely; None when none was recognised."""
    return min((line.certainty for line in lines if line.certainty is not None), default=None)


def _spaces(width: float, *, touches: bool) -> str:
    """The spaces for a gap of ``width`` ems; none in a narrow one when what it parts touches."""
    if width >= WIDE:
        return " " * min(MAX_SPACES, round(width * 2))
    return "" if touches and width < BREAK else " "


def _close_up(parts: list[Segment]) -> list[Segment]:
    """Letter-spaced words made whole: 甲　方： and the spaced-out signs of a title."""
    if _is_spread([part.text for part in parts]) and _is_even(parts):
        return [Segment("".join(part.text for part in parts), parts[0].left, parts[-1].right)]
    run = 0
    while run < len(parts) and len(parts[run].text) == 1 and is_ideograph(parts[run].text):
        run += 1
    ends_in_name = run < len(parts) and compile_once(r".?\s*[：:]").match(parts[run].text)
    count = run + 1 if ends_in_name else run
    whole_line = count == len(parts)
    word = "".join(part.text for part in parts[:count])
    if count < 2 or not (whole_line or ends_in_name):
        return parts
    if all(sign in STANDING_ALONE for sign in word[: run + 1]):
        return parts
    return [Segment(word, parts[0].left, parts[count - 1].right), *parts[count:]]


def _is_spread(signs: Sequence[str]) -> bool:
    """Whether the words of a line are nearly all single Chinese signs, and enough to be sure."""
    single = sum(1 for sign in signs if len(sign) == 1 and is_ideograph(sign))
    return (
        len(signs) >= MIN_SPREAD
        and single >= SPREAD * len(signs)
        and any(len(sign) == 1 and sign not in STANDING_ALONE for sign in signs)
    )


def _is_even(parts: Sequence[Segment]) -> bool:
    """Whether single signs stand at even steps, as where the last line of a justified paragraph
    is spread to the margin."""
    steps = [after.left - before.left for before, after in pairwise(parts)]
    return all(len(part.text) == 1 for part in parts) and max(steps) < 1.6 * min(steps)


def _closed_up(words: Sequence[str]) -> str:
    """The words without spaces but between two that are not Chinese."""
    text = words[0]
    for word in words[1:]:
        is_chinese = is_ideograph(text[-1]) or is_ideograph(word[0])
        text += word if is_chinese else " " + word
    return text


def close_up_words(text: str) -> str:
    """Signs parted by single typed spaces made a word: 甲 方：, 目 录; so a whole line of them."""
    if text.count(" ") * 5 > len(text) * 2:
        words = text.split()
        if _is_spread(words):
            return _closed_up(words)
    match = SPACED_WORD.match(text)
    if match is None:
        return text
    word: str = match.group().replace(" ", "")
    if all(sign in STANDING_ALONE for sign in word):
        return text
    return word + text[match.end() :]


def _overlap(start: float, end: float, left: float, right: float) -> float:
    return max(0.0, min(end, right) - max(start, left))


def _distance(start: float, end: float, left: float, right: float) -> float:
    return max(0.0, left - end, start - right)
