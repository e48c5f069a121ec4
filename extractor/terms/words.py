"""Pieces of patterns that many kinds share: gaps, time limits, notice, and the verbs of contracts."""

from __future__ import annotations

MARKS_RANGE = "\ue001-\ue009"


def gap(most: int) -> str:
    """Up to ``most`` characters of one clause part: no comma, no other value, as few as fit."""
    return rf"[^,;\n{MARKS_RANGE}]{{0,{most}}}?"


def wide(most: int) -> str:
    """Up to ``most`` characters that may hold commas but no other value, as few as fit."""
    return rf"[^;\n{MARKS_RANGE}]{{0,{most}}}?"


# Only where a part of a sentence begins: at its start, after a comma, a colon or a value.
PART_START = rf"(?<![^,;:、(\n{MARKS_RANGE}])"
INSIDE = r"(?:(?:之|以)?内|(?:之|以)?前)?"
# 3日内, 3日以内; 10日内或甲方同意延长的期限内
WITHIN = r"(?:的?(?:时间|期限|期间))?(?:之|以)?内(?:或[^,;\n]{0,24}?(?:期限|时间|期间)内)?"
# 提前3日, 3日前
TELL = r"(?:通知|告知|通报|函告|知会|书面告|报告|汇报|上报|报备|书面申请|提出书面|发出书面)"
END = r"(?:解除|终止|提前结束|退出|不再履行|不再继续|撤销|取消)"
