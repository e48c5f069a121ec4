"""Of a service time: by which channel it is given, and for which severity."""

from __future__ import annotations

import regex

from extractor.terms.base import Claim
from extractor.terms.words import MARKS_RANGE

# In the order in which they are asked for: being on site outweighs the telephone call before it.
CHANNELS = (
    ("phone", r"电话|热线|客服专线|呼叫|hotline|phone|telephone"),
    ("online", r"在线|网络|网上|微信|QQ|钉钉|即时通讯|工单|online|chat|portal"),
    ("email", r"邮件|邮箱|e-?mail"),
    ("remote", r"远程|remote"),
    ("on_site", r"现场|上门|到场|驻场|on-?site"),
    ("other", r"书面|传真|短信|in writing|fax"),
)
CHANNEL = regex.compile("|".join(f"(?P<{key}>{words})" for key, words in CHANNELS), regex.IGNORECASE)

# 接到电话通知后: how the provider is told, not how it reacts.
TOLD = regex.compile(r"(?:接到|收到|接)[^,;:\n]{0,20}?(?:后|起|时|之日)")

SEVERITY = regex.compile(
    r"(?:特别重大|特急|紧急|非紧急|严重|重大|较大|重要|一般|普通|常规|轻微|次要|致命|"
    r"[一二三四五1-5ⅠⅡⅢⅣ]级|[PS][0-4](?!\d)|critical|urgent|major|minor|normal|high|medium|low)"
    r"(?:[^,;:()\n]{0,10}?(?:故障|问题|事件|缺陷|需求|情况|事故|priority|severity))?",
    regex.IGNORECASE,
)
PART_END = regex.compile(rf"[,;\n{MARKS_RANGE}]")


def own_part(claim: Claim) -> str:
    """The words that belong to the value alone: from the value before it to the next comma or value."""
    before = regex.split(rf"[;{MARKS_RANGE}]", claim.before)[-1]
    after = PART_END.split(claim.after, maxsplit=1)[0]
    return f"{before}\u2016{after}"


def find_channel(claim: Claim) -> str | None:
    """The channel named with the value, else in the row head or the nearest heading; None if none."""
    innermost = claim.passage.context.rsplit("/", 1)[-1]
    for words in (own_part(claim), claim.passage.row_head, innermost):
        match = CHANNEL.search(TOLD.sub("", words))
        if match is not None:
            return match.lastgroup
    return None


def find_severity(claim: Claim) -> str | None:
    """The severity as printed with the value, in the row head or the nearest heading; None if none."""
    innermost = claim.passage.context.rsplit("/", 1)[-1]
    for words in (own_part(claim), claim.passage.row_head, innermost):
        match = SEVERITY.search(words)
        if match is not None:
            return match[0]
    return None
