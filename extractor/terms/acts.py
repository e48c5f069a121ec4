"""What is to be done within a time limit: a claim on a period -> the first act named after it.

In 3日内更换人员 and 3日内更换设备, in 5日内组织验收 and 5日内完成, the period says nothing;
the first act after it says what the time is for. Every kind of time limit asks this one
table, so that no two kinds read the same words differently.
"""

from __future__ import annotations

from functools import cache

import regex

from extractor.patterns import compile_once
from extractor.terms.act_words import ACTS
from extractor.terms.base import Claim
from extractor.terms.words import NAME, WITHIN, gap, wide

# What may stand between a time and its act: no other time, but a number or a name left open.
ON = r"(?:[^;\n\ue001\ue009]|\ue009(?!(?:之|以)?内))"
# 当天上门, 最晚8小时弄好: a time without 内, whose act follows at once ...
AT_ONCE = r"(?:[须应要能必就可即]{0,2}|予以)"
# ... unless it has passed (逾期3日交货), recurs (每3日清洗), leads (提前3日通知) or lasts.
ELAPSED = compile_once(
    r"(?:[逾超延误拖]期|延误|延迟|(?<!最)[迟晚]|超?过|满|(?<![下送到抵])达到?|提前|提早|每隔?|连续|累计|持续|停|运行|工作|试"
    r"|期限?|为期|有效)[^,;\n]{0,3}$|[近第共前]$"
)
LIMIT = (
    r"(?:(?:最[迟晚长多]|至迟)(?:不(?:得|应|能)?(?:超过|超出|迟于|晚于|多于))?"
    r"|不(?:得|应|能)?(?:超过|超出|迟于|晚于|多于)|≤|<=?|控制在)"
)
# within two hours, no later than two hours after
LIMIT_EN = r"\b(?:within|in|inside|(?:no|not) (?:later|more) than)\s?(?:the next |a further )?"
LEADS_EN = compile_once(LIMIT_EN, regex.IGNORECASE)
LIMIT_WORDS = compile_once(LIMIT)
# 90天驻场, 3天培训: without 内 what goes on so long is not due then.
ONGOING = compile_once(
    r"驻场|培训|施工|实施|开发|投入|提供|开始|运送|配送|运输|制作|印刷|拆除|调试|维修|检修|上岗|供应|编制|办理|启动|派车"
)
# 2小时内，到场时间4小时 names the next measure;
# 对乙方提交的设计稿提出意见 tells of work already done.
NOT_DONE = r"(?!的?(?:时间|时限|时长|时效|速度|日期|周期)|期限| times?\b|的[^,;\n])"
# 合同期满前30日内完成总结: the time runs to the end, not from an event.
BEFORE_THE_END = compile_once(r"(?:期满|届满|到期|终止)(?:之?日)?之?前$")
INSIDE = compile_once(WITHIN)
# Within ten days of delivery, Customer shall inspect: what the time runs from is no act.
ANCHOR = compile_once(
    r"\s(?:of|after|from|following)\b[^;\n]{0,120}?(?:,|\b(?=(?:shall|will|must|may)\b)|$)",
    regex.IGNORECASE | regex.MULTILINE,
)


@cache
def _any_act() -> regex.Pattern[str]:
    acts = "|".join(
        f"(?P<{act.name}>{act.chinese}{'|' if act.english else ''}{act.english})" for act in ACTS
    )
    return compile_once(f"(?:{acts}){NOT_DONE}", regex.IGNORECASE)


def _either(prefix: str, names: tuple[str, ...], language: int) -> str:
    chosen = [act for act in ACTS if act.name in names and act[language]]
    acts = "|".join(f"(?P<{prefix}_{act.name}>{act[language]})" for act in chosen)
    return f"(?:{acts}){NOT_DONE}"


def within(*names: str, most: int = 40) -> str:
    """A pattern of ``{period}内`` and, at most so many characters on, one of the named acts.

    Without 内 the act must follow at once. The kind's ``accept`` must ask ``is_own_act``,
    which refuses a match that passed over another act.
    """
    reach = rf"(?:{WITHIN}{ON}{{0,{most}}}?|{AT_ONCE})"
    return rf"{{period|blank}}{reach}{_either('next', names, 1)}"


def before_date(*names: str, most: int = 30) -> str:
    """A pattern of ``{date}前`` and, at most so many characters on, one of the named acts.

    Asks ``is_own_act`` too.
    """
    return rf"{{date}}[底末]?(?:\(含\))?(?:之|以)?前{ON}{{0,{most}}}?{_either('next', names, 1)}"


def shared(*names: str) -> str:
    """A pattern of a time that shares its act with the next one: 市区1小时、郊区2小时到场.

    Asks ``is_own_act`` too.
    """
    later = rf"(?:(?:{WITHIN})?[、,和及/]{NAME}[\ue001\ue009]){{1,3}}(?:{WITHIN})?"
    return rf"{{period|blank}}(?={later}{gap(8)}{_either('next', names, 1)})"


def limited(*names: str) -> str:
    """A pattern of one of the acts and then its longest time: 立即响应，最迟不得超过{period}.

    Asks ``is_own_act`` too.
    """
    return rf"{_either('last', names, 1)}{wide(12)}{LIMIT}{gap(4)}{{period|blank}}"


def within_en(*names: str) -> str:
    """The same in English: ``within {period}`` of an event, somebody shall do one of the acts."""
    return rf"{LIMIT_EN}{{period|blank}}{ON}{{0,80}}?{_either('next', names, 2)}"


def done_within(*names: str) -> str:
    """One of the named acts and how soon: ``shall be resolved within {period}``.

    Asks ``is_own_act`` too.
    """
    return rf"{_either('last', names, 2)}[^.;\n]{{0,60}}?{LIMIT_EN}{{period|blank}}"


def is_own_act(claim: Claim) -> bool:
    """Whether no other act stands between the value and the one that the pattern matched.

    True for patterns that name no act.
    """
    for name, (start, _end) in claim.groups:
        side, _, act = name.partition("_")
        if side == "last":
            last = _last_act(LIMIT_WORDS.sub("", claim.before))
            return f"(?P<last_{last}>" in claim.pattern.regex
        if side == "next" and (BEFORE_THE_END.search(claim.before) or _has_passed(claim)):
            return False
        if side == "next":
            return next_act(claim) == (act, start) and not _is_taken(claim)
    return True


def _has_passed(claim: Claim) -> bool:
    """Whether a time without 内 is none that runs: 逾期3日交货, 提前3日通知, 工作3日完成."""
    if LEADS_EN.match(claim.matched) or INSIDE.match(claim.after):
        return False
    ongoing = any(
        ONGOING.match(claim.reading.masked, start, end)
        for name, (start, end) in claim.groups
        if name.startswith("next_")
    )
    return ongoing or ELAPSED.search(claim.before) is not None


def _is_taken(claim: Claim) -> bool:
    """Whether an English act before the time has it already: respond within {period} and repair."""
    if not LEADS_EN.match(claim.matched):
        return False
    return _last_act(compile_once(r"[,;]").split(claim.before)[-1]) is not None


def next_act(claim: Claim) -> tuple[str, int] | None:
    """The first act after the claimed value and its place in the masked text; None if none."""
    if claim.at is None:
        return None
    masked = claim.reading.masked
    inside = INSIDE.match(masked, claim.at + 1) or ANCHOR.match(masked, claim.at + 1)
    start = claim.at + 1 if inside is None else inside.end()
    for match in _any_act().finditer(masked, start, claim.passage.end):
        if match.lastgroup is not None:
            return match.lastgroup, match.start()
    return None


def is_free_or(claim: Claim, *names: str) -> bool:
    """Whether nothing is done after the value, or first one of the named acts."""
    act = next_act(claim)
    return act is None or act[0] in names


def _last_act(words: str) -> str | None:
    """The last act that the words name."""
    last = None
    for match in _any_act().finditer(words):
        last = match.lastgroup
    return last
