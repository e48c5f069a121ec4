"""Words as printed -> which of them name the same thing, whatever order they come in."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.patterns import compile_once

# Signs and filling that two wordings of one event or thing differ by.
NOISE = compile_once(r"[\W_]|本|该|的|之|后|日|起|内|合同|甲方|乙方|双方")
ENOUGH = 0.5

# Grades of a fault: 一级故障, P1; 紧急, 重大, 严重 are one, 一般, 普通 another. The last
# is looked at first, or ``non-urgent`` would be urgent.
GRADES = tuple(
    (grade, compile_once(f"(?i){words}"))
    for grade, words in (
        ("ordinary", "一般|普通|常规|轻微|non-?urgent|minor|normal|ordinary|routine"),
        ("1", r"一级|Ⅰ级|I级|1级|\b[PS]-?1\b|(?:level|severity|priority) ?(?:1|one)\b"),
        ("2", r"二级|Ⅱ级|II级|2级|\b[PS]-?2\b|(?:level|severity|priority) ?(?:2|two)\b"),
        ("3", r"三级|Ⅲ级|III级|3级|\b[PS]-?3\b|(?:level|severity|priority) ?(?:3|three)\b"),
        ("4", r"四级|Ⅳ级|IV级|4级|\b[PS]-?4\b|(?:level|severity|priority) ?(?:4|four)\b"),
        ("severe", "紧急|特急|重大|严重|瘫痪|critical|urgent|emergency|major"),
    )
)
# What instalments wait for; the last that happens decides (到货并验收合格后 is acceptance).
STAGES = tuple(
    (stage, compile_once(f"(?i){words}"))
    for stage, words in (
        ("warranty", "质保期|保修期|质量保证期|warranty"),
        ("acceptance", "验收|考核|accept"),
        ("delivery", "到货|交货|交付|送达现场|deliver"),
        ("monthly", "每月|按月|每个月|monthly|each month"),
        ("quarterly", "每季|按季|quarter"),
        ("signing", "签订|签署|生效|签字|signing|signature|effective"),
    )
)


def grade_of(words: str) -> str:
    """The grade of a fault; the words themselves when they name none that is known."""
    return next((grade for grade, pattern in GRADES if pattern.search(words)), words)


def stage_of(words: str) -> str:
    """What an instalment waits for; the words themselves when they name nothing known."""
    return next((stage for stage, pattern in STAGES if pattern.search(words)), words)


def gather_alike(words: Sequence[str]) -> dict[str, str]:
    """Each wording with the one that stands for its group: the shortest, then the first by sign.

    Two are alike when half of their pairs of characters are the same; likeness carries on
    from one to the next, so the order of the contracts does not matter.
    """
    unique = sorted(set(words), key=lambda one: (len(one), one))
    pairs = [_pairs(one) for one in unique]
    group = list(range(len(unique)))
    for later in range(len(unique)):
        for earlier in range(later):
            if group[earlier] != group[later] and _alike(pairs[earlier], pairs[later]):
                low, high = sorted((group[earlier], group[later]))
                group = [low if one == high else one for one in group]
    return {one: unique[group[place]] for place, one in enumerate(unique)}


def _pairs(words: str) -> frozenset[str]:
    kept = NOISE.sub("", words.lower()) or words
    return frozenset(kept[at : at + 2] for at in range(max(1, len(kept) - 1)))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return 2 * len(one & other) >= ENOUGH * (len(one) + len(other)) and bool(one & other)
