"""Days and hours of service: folded words to Schedule."""

from __future__ import annotations

import regex

from extractor.values.found import Found
from models.values import Schedule

_ROUND = regex.compile(
    r"(?P<d>[57]) ?(?:天|日)? ?[*xX] ?(?P<h>24|8|12)(?: ?小时)?(?!\d)|24 ?(?:小时)? ?[*xX/] ?7(?: ?天)?(?!\d)|全天候|24 ?小时(?:全天候?|不间断)"
)
_DAY = {
    "一": "Mon",
    "二": "Tue",
    "三": "Wed",
    "四": "Thu",
    "五": "Fri",
    "六": "Sat",
    "日": "Sun",
    "天": "Sun",
}
_DAYS = r"(?:每?(?:周|星期)(?P<a>[一二三四五六日天]) ?(?:至|到|-|~) ?(?:周|星期)?(?P<b>[一二三四五六日天])|(?P<work>每?个?工作日))"
_HOUR = r"(?:上午|下午|晚上?|早上?|中午|am|pm)? ?\d{1,2}(?::|点|时)(?:\d{2}分?|半)?"
_WINDOW = rf"{_HOUR} ?(?:至|到|-|~) ?{_HOUR}"
_HOURS = regex.compile(
    rf"(?:{_DAYS}(?:\([^()]{{1,20}}\))?(?:,|:|的)? ?(?:每天|每日)?:? ?)?(?:(?P<windows>{_WINDOW}(?: ?[,、;和及] ?{_WINDOW}){{0,3}})|(?P<length>\d{{1,2}}) ?小时)"
)
_ONE = regex.compile(
    r"(?P<part>上午|下午|晚上?|早上?|中午)? ?(?P<h>\d{1,2})(?::|点|时)(?P<m>\d{2}|半)?"
)


def find_schedule(text: str, at: int) -> Found | None:
    """The days and hours that begin at ``at`` in folded text; None when not sure."""
    match = _ROUND.match(text, at)
    if match is not None:
        days, hours = match["d"] or "7", match["h"] or "24"
        return Found("schedule", at, match.end(), Schedule(f"{days}x{hours}"))
    match = _HOURS.match(text, at)
    if match is None or (match["length"] and not match["a"] and not match["work"]):
        return None
    days = (
        "Mon-Fri "
        if match["work"]
        else f"{_DAY[match['a']]}-{_DAY[match['b']]} "
        if match["a"]
        else ""
    )
    if match["length"]:
        return Found("schedule", at, match.end(), Schedule(f"{days}{match['length']} hour/day"))
    times = [_clock(one) for one in _ONE.finditer(match["windows"])]
    if None in times or len(times) % 2:
        return None
    pairs = [f"{a}-{b}" for a, b in zip(times[::2], times[1::2], strict=True)]
    return Found("schedule", at, match.end(), Schedule(f"{days}{','.join(pairs)}"))


def _clock(one: regex.Match[str]) -> str | None:
    hour = int(one["h"])
    if one["part"] in ("下午", "晚", "晚上") and hour < 12:
        hour += 12
    minute = 30 if one["m"] == "半" else int(one["m"] or 0)
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None
