"""Days and hours of service, in folded text: 7*24, 周一至周五9:00-12:00,13:00-18:00 -> Schedule."""

from __future__ import annotations

import re

from extractor.patterns import compile_once
from extractor.values.found import Found
from extractor.values.matching import fold
from models.values import Schedule

# 7*24小时, 5天*8小时, 24小时*7天, 24/7, 365天*24小时, 每周7天每天24小时
_CROSSED = compile_once(
    r"(?P<days>[5-7]) ?[天日]?(?:/周)? ?[*xX乘] ?(?P<hours>24|1[02]|8)(?: ?(?:小时|h)(?:/[天日])?)?"
    r"(?: ?[*xX] ?365)?(?!\d|\.\d)"
    r"|(?P<hours2>24|12|8) ?(?:小时"
    r"|h)? ?[*xX] ?(?P<days2>[5-7])(?: ?[天日])?(?: ?[*xX] ?365)?(?!\d|\.\d)"
    r"|24/7(?![\d/-]|\.\d)|7/24(?= ?小时)|365 ?天?(?:[*xX]|,?每[天日])? ?24 ?小时"
    r"|(?:每周)?(?P<days3>[5-7]) ?(?:[天日]|个工作日),?(?:每[天日])? ?"
    r"(?P<hours3>24|12|8) ?个?小时(?![之以]?内)"
)
_ROUND = compile_once(
    r"全天候|(?:每天|每日|全天) ?24 ?个?小时(?![之以]?内)"
    r"|24 ?个?小时(?:全天候?|[不无]间断|值[班守]|热线|在线|开[通机]|待命|畅通)"
    r"|(?i:(?:24|twenty[- ]four)(?: ?\(24\))? hours? (?:a|per|each|every) day"
    r"(?:,? (?:and )?(?:7|seven)(?: ?\(7\))? days (?:a|per|each|every) week)?)"
    r"|(?i:around the clock|round[- ]the[- ]clock)"
)
_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEKDAYS = {**dict(zip("一二三四五六日", _NAMES, strict=True)), "天": "Sun"}
_WEEK, _WEEKDAY = "(?:周|星期|礼拜)", "[一二三四五六日天]"
_ENGLISH_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?s?"
_DAYS = (
    rf"(?:每?{_WEEK}(?P<first>{_WEEKDAY}) ?(?:至|到|-{{1,2}}|~) ?{_WEEK}?(?P<last>{_WEEKDAY})"
    rf"|(?P<list>每?{_WEEK}{_WEEKDAY}(?:[,、和及]{_WEEK}?{_WEEKDAY}){{1,5}})"
    r"|(?P<work>(?:法定|每个?)?工作日(?:内|期间)?"
    r"|(?i:(?:on )?(?:(?:business|working) days|week ?days)))"
    r"|(?P<daily>每天|每日|(?i:daily|every day|(?:7|seven) days a week))"
    rf"|(?i:(?P<from>{_ENGLISH_DAY}) ?(?:to|through|thru|-|until) ?(?P<to>{_ENGLISH_DAY})"
    r"(?: inclusive)?))"
)
_PART = r"上午|下午|晚上|早上|早晨|凌晨|中午|夜间|[早晚]"
_NOON = r"(?: ?(?i:[ap]\.?m\.?))"
# 6.30 pm: a dot only where the figures behind it are minutes and am or pm follows.
_DOTTED = r"\.[0-5]\d ?(?i:[ap]\.?m\.?)"
_MINUTES = r"(?::|点|时) ?(?:\d{1,2} ?分?|半|整)?"
_CLOCK = rf"(?:(?:{_PART}) ?)?\d{{1,2}}(?:{_DOTTED}|(?: ?{_MINUTES})?{_NOON}?)"
_TIMED = rf"(?:(?:{_PART}) ?)?\d{{1,2}}(?:{_DOTTED}| ?{_MINUTES}{_NOON}?|{_NOON})"
_UPTO = r" ?(?:至|到|-{1,2}|~|(?i:to|until)) ?"
# One end of a window says that it is a time of day: 9:00-18:00, 9-18点, 9am-5pm.
_WINDOW = (
    rf"(?:{_TIMED}{_UPTO}(?:次日)?{_CLOCK}|{_CLOCK}{_UPTO}{_TIMED}"
    rf"|(?<=(?i:between) )(?:{_TIMED} (?i:and) {_CLOCK}|{_CLOCK} (?i:and) {_TIMED}))"
)
_WINDOW_AT = compile_once(_WINDOW)
# Between two windows: a comma, also with what the next is for (午餐:), or the part of the day.
_BETWEEN = compile_once(r" ?[,、;/和及与] ?(?:[一-龥]{1,5}[:为] ?)?|(?i: and )|(?= ?[上下]午| ?晚)")
_DAYS_AT = compile_once(_DAYS)
_ASIDE = r"(?:\([^()\n]{1,24}\))?"
_AFTER_DAYS = compile_once(
    rf"{_ASIDE}[,:的]?{_ASIDE} ?(?:每[天日])?[的为:]? ?(?:(?i:from|between) )?"
)
_BEFORE_DAYS = compile_once(r",? ?")
_LENGTH = compile_once(r"(?P<hours>\d{1,2}|[八十]) ?个?小时(?!内|之内|以内)")
_MOST_WINDOWS = 5
_ONE = compile_once(
    rf"(?P<part>{_PART})? ?(?P<hour>\d{{1,2}})"
    r"(?: ?(?::|点|时|\.(?=[0-5]\d)) ?(?P<minute>\d{1,2}|半)?(?: ?分|整)?)?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?"
)
# The signs that days and hours may begin with, if it is no figure, and what must follow.
FIRST = "全周星工法上早"
REST = (
    r"(?<=全)天|(?<=周)[一二三四五六日]|(?<=星)期[一二三四五六日]|(?<=工)作日|(?<=法)定工作日"
    r"|(?<=上)午|(?<=早)(?:上|晨|\d)"
)
WORD_REST = (
    r"(?<=[Mm])on(?:day)?s?[ -]|(?<=A)round the|(?<=[Rr])ound[ -]the"
    r"|(?<=[Oo])n (?:[Bb]usiness|[Ww]orking) days|(?<=[Bb])usiness days|(?<=[Ww])(?:orking "
    r"|eek ?)days|(?<=[Dd])aily[ ,]|(?<=[Ee])very day[ ,]"
)


def read_schedule(words: str) -> Schedule | None:
    """The days and hours that ``words`` are; None when not sure."""
    text = fold(words).strip()
    found = find_schedule(text, 0)
    if found is None or found.end != len(text) or not isinstance(found.value, Schedule):
        return None
    return found.value


def find_schedule(text: str, at: int) -> Found | None:
    """The days and hours that begin at ``at`` in folded text; None when not sure.

    Days alone (周一至周五) and a single time of day (18:00前) are no schedule.
    """
    crossed = _CROSSED.match(text, at)
    if crossed is not None:
        days = crossed["days"] or crossed["days2"] or crossed["days3"] or "7"
        hours = crossed["hours"] or crossed["hours2"] or crossed["hours3"] or "24"
        return Found("schedule", at, crossed.end(), Schedule(f"{days}x{hours}"))
    whole = _ROUND.match(text, at)
    if whole is not None:
        return Found("schedule", at, whole.end(), Schedule("7x24"))
    if text[max(0, at - 1) : at] == "非":
        return None
    days = _DAYS_AT.match(text, at)
    aside = None if days is None else _AFTER_DAYS.match(text, days.end())
    start = at if aside is None else aside.end()
    windows, end = _find_windows(text, start)
    if not windows:
        return _find_length(text, at, days, start)
    if days is None:
        days, end = _days_behind(text, end)
    return Found("schedule", at, end, Schedule(f"{_name_days(days)}{','.join(windows)}"))


def _find_windows(text: str, at: int) -> tuple[list[str], int]:
    """The windows of a day from ``at`` on, with their end; none when one is no time of day."""
    windows: list[str] = []
    end = at
    while len(windows) < _MOST_WINDOWS:
        between = _BETWEEN.match(text, end) if windows else None
        if windows and between is None:
            break
        match = _WINDOW_AT.match(text, at if between is None else between.end())
        if match is None:
            break
        window = _read_window(match[0])
        if window is None:
            return [], at
        windows.append(window)
        end = match.start() + len(match[0].rstrip())
    return windows, end


def _read_window(words: str) -> str | None:
    """``13:00-17:30``; 下午1点至5点: the end is in the afternoon too."""
    times = list(_ONE.finditer(words))
    if len(times) != 2:
        return None
    start = _clock(times[0], evening=False)
    end = _clock(times[1], evening=times[0]["part"] in ("下午", "晚上", "晚"))
    return None if start is None or end is None else f"{start}-{end}"


def _find_length(text: str, at: int, days: re.Match[str] | None, start: int) -> Found | None:
    """每周一至周日每天8小时; a length without days of the week is a period."""
    match = _LENGTH.match(text, start)
    if match is None or days is None or days["daily"]:
        return None
    hours = {"八": "8", "十": "10"}.get(match["hours"], match["hours"])
    return Found("schedule", at, match.end(), Schedule(f"{_name_days(days)}{hours} hour/day"))


def _days_behind(text: str, end: int) -> tuple[re.Match[str] | None, int]:
    """9am-5pm, Monday to Friday: the days after the hours, with the new end."""
    before = _BEFORE_DAYS.match(text, end)
    days = None if before is None else _DAYS_AT.match(text, before.end())
    return days, end if days is None else days.end()


def _name_days(days: re.Match[str] | None) -> str:
    """``Mon-Fri `` with the space behind it; "" when no days are named."""
    if days is None:
        return ""
    if days["work"] or days["daily"]:
        return "Mon-Fri " if days["work"] else "Mon-Sun "
    if days["list"]:
        return _listed(days["list"])
    if days["first"]:
        return f"{_WEEKDAYS[days['first']]}-{_WEEKDAYS[days['last']]} "
    return f"{days['from'][:3].title()}-{days['to'][:3].title()} "


def _listed(words: str) -> str:
    """周六、周日 -> ``Sat-Sun ``; 周一、周三 -> ``Mon,Wed ``."""
    places = [_NAMES.index(_WEEKDAYS[sign]) for sign in words if sign in _WEEKDAYS]
    if places == list(range(places[0], places[-1] + 1)):
        return f"{_NAMES[places[0]]}-{_NAMES[places[-1]]} "
    return f"{','.join(_NAMES[place] for place in places)} "


def _clock(one: re.Match[str], *, evening: bool) -> str | None:
    """``17:30``; None for what is no time of day. 下午1点至5点: the end is in the afternoon too."""
    hour = int(one["hour"])
    afternoon = one["part"] in ("下午", "晚上", "晚", "夜间") or (evening and one["part"] is None)
    if (afternoon or (one["half"] or "").lower() == "p") and hour < 12:
        hour += 12
    if (one["half"] or "").lower() == "a" and hour == 12:
        hour = 0
    minute = 30 if one["minute"] == "半" else int(one["minute"] or 0)
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None
