"""Of a time limit: how long it is, by which channel, for which severity, and what led to it."""

from __future__ import annotations

from bisect import bisect_left

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.words import MARKS_RANGE, wide
from models.term import Bound
from models.values import Period

# In the order in which they are asked for.
CHANNELS = (
    ("phone", r"电话|热线|客服专线|呼叫|来电|话务|hotline|phone|telephone|\bcalls?\b"),
    ("online", r"在线|网络|网上|线上|微信|QQ|钉钉|即时通讯|工单|online|\bchat\b|portal"),
    ("email", r"邮件|邮箱|e-?mail"),
    ("remote", r"远程|remote"),
    ("on_site", r"现场|上门|到场|驻场|on-?site"),
    ("other", r"书面|传真|短信|in writing|fax"),
)
CHANNEL = compile_once("|".join(f"(?P<{key}>{words})" for key, words in CHANNELS), regex.IGNORECASE)

# 接到电话通知后: how the provider is told, not how it reacts.
TOLD = compile_once(
    r"(?:接到|收到|接|通过)[^,;:\n]{0,24}?(?:后|起|时|之日|报修|通知)|(?:提出|发出"
    r"|发送)[^,;:\n]{0,16}?后"
    r"|(?:receipt|receiving|notified|notification|reported)\b[^,;:\n]{0,40}",
    regex.IGNORECASE,
)

SEVERITY_WORDS = (
    r"(?:特别重大|特别紧急|特急|非紧急|紧急|严重|重大|较大|重要|一般|普通|常规|轻微|次要"
    r"|致命|高级?|中级?|低级?|特大"
    r"|(?:第?[一二三四五12345ⅠⅡⅢⅣ]|[A-D]|[IVX]{1,3})[级类](?!别)|[PS][0-4](?!\d)|critical|urgent"
    r"|emergency|major|minor|normal|high|medium|low"
    r"|(?:priority|severity|level)\s?(?:\d|one|two|three|four))"
)
SEVERITY = compile_once(
    rf"{SEVERITY_WORDS}(?:[^,;:()\n{MARKS_RANGE}]{{0,10}}?(?:故障|问题|事件|缺陷|需求|情况"
    r"|事故|隐患|投诉|咨询"
    r"|incidents?|faults?|priority|severity|issues?))?",
    regex.IGNORECASE,
)
# 市区2小时，郊区4小时: the cases between which one measure is told apart.
CASE = (
    rf"(?:{SEVERITY_WORDS}|市区|城区|主城|郊区|郊县|市内|市外|外地|县|乡镇|偏远|其他|其它"
    r"|异地|省内|省外|本地|本市|工作日|工作时间"
    r"|非工作|节假日|法定|白天|夜间|夜晚|正常"
    r"|电话|热线|邮件|在线|远程|现场|上门|微信|传真|网络|软件|硬件|设备|系统"
    rf"|[^,;:\n{MARKS_RANGE}]{{1,6}}[类级])"
)
# 响应时间：特急10分钟，普通1小时: of which measure the values after its name are told.
TIME_HEADS = compile_once(
    r"(?:(?P<response>响应|反应|应答|response|reaction|acknowledge?ment)"
    r"|(?P<arrival>到场|到达|抵达|上门|on-?site|attendance|arrival)|(?P<resolution>修复"
    r"|恢复|解决|排除|处理|维修"
    r"|处置|更换|办结|resolution|restoration|repair|recovery|fix))"
    r"[^,;:\n]{0,8}?(?:时间|时限|时长|时效|期限|times?\b|targets?\b)",
    regex.IGNORECASE,
)
PART_END = compile_once(rf"[,;\n{MARKS_RANGE}]")

RANKS = {
    "minute": 0,
    "hour": 1,
    "day": 2,
    "business_day": 2,
    "week": 3,
    "month": 4,
    "quarter": 5,
    "year": 6,
}
# The unit printed after a blank, in the order in which one may hold another (小时 before 时).
BLANK_UNITS = (
    ("分钟", "minute"),
    ("小时", "hour"),
    ("日", "day"),
    ("天", "day"),
    ("周", "week"),
    ("星期", "week"),
    ("月", "month"),
    ("季度", "quarter"),
    ("年", "year"),
    ("minute", "minute"),
    ("hour", "hour"),
    ("business day", "business_day"),
    ("working day", "business_day"),
    ("day", "day"),
    ("week", "week"),
    ("month", "month"),
    ("year", "year"),
)


# 例如某月停机10小时，则……: an example that explains a rule states none.
SUPPOSED = compile_once(
    r"(?:例如|比如|譬如|举例|假设|假定|假如某|如某[月年日次]|for example|for instance|e\.g\."
    r"|suppose)[^()\n]*+$",
    regex.IGNORECASE,
)


def is_supposed(claim: Claim) -> bool:
    """Whether the sentence is an example that explains how something is reckoned."""
    return SUPPOSED.search(claim.before) is not None


def lasts(claim: Claim, shortest: str, longest: str) -> bool:
    """Whether the period's unit lies between the two; also for a blank without a unit."""
    mention = claim.mention
    if mention is None:
        return True
    # 每30日 says how often.
    if is_supposed(claim) or claim.before.endswith(("每", "每隔")):
        return False
    if isinstance(mention.value, Period):
        return RANKS[shortest] <= RANKS[mention.value.unit] <= RANKS[longest]
    if mention.value is not None:
        return False
    printed = mention.unit.lower()
    named = next((unit for words, unit in BLANK_UNITS if words in printed), None)
    if named is None:
        return not mention.unit
    return RANKS[shortest] <= RANKS[named] <= RANKS[longest]


LEAST = compile_once(
    r"(?:至少|最少|不少于|不低于|不得少于|不短于|at least|minimum)[^,;:\n]{0,10}$", regex.IGNORECASE
)


def least_or(claim: Claim, default: Bound | None) -> Bound | None:
    """``min`` where 至少 leads to the value over a verb (至少提前30日), else as printed."""
    mention = claim.mention
    if LEAST.search(claim.before):
        return "min"
    return default if mention is None or mention.bound is None else mention.bound


# 恢复时间超过4小时的，每次扣款: what happens when the limit is passed, not the limit.
PASSED = compile_once(r"(?<![不未])(?<!不[得应能可])(?:超过|超出|大于|高于|多于|晚于)[^,;\n]{0,3}$")


def is_passed(claim: Claim) -> bool:
    """Whether the sentence speaks of a time that was passed over."""
    return PASSED.search(claim.before) is not None


def is_open(claim: Claim) -> bool:
    """Whether the value is a blank without a unit: by itself it may be left open for anything."""
    mention = claim.mention
    return mention is not None and mention.value is None and not mention.unit


def last_head(words: str) -> str | None:
    """Which time (response, arrival, resolution) the words named last."""
    name = None
    for match in TIME_HEADS.finditer(words):
        name = match.lastgroup
    return name


def continues(claim: Claim, name: str, headed: str) -> bool:
    """Whether the value goes on telling the named time.

    By the sentence, else by the headings, else by the sentences just before it
    (响应时间：一级故障15分钟；二级故障30分钟；三级故障1小时).
    """
    last = last_head(claim.before)
    if compile_once(r"(?:[逾超延]期|延误|满|质保|保修|服务|合同)[^,;\n]{0,4}$").search(
        claim.before
    ):
        return False
    if last is None and compile_once(headed).search(claim.above):
        return True
    return (last or last_head(lead_up(claim, 4))) == name


def lead_up(claim: Claim, sentences: int = 2) -> str:
    """The sentences of the same clause just before this one, and this one up to the value."""
    passages = claim.reading.passages
    index = bisect_left(passages, claim.passage.start, key=lambda passage: passage.start)
    first = index
    while first > 0 and index - first < sentences:
        if passages[first - 1].clause != claim.passage.clause or passages[first - 1].row_head:
            break
        first -= 1
    start = passages[first].start if first < index else claim.passage.start
    return claim.reading.masked[start : claim.start if claim.at is None else claim.at]


def own_part(claim: Claim) -> str:
    """The words of the value alone: from the value before it to the next comma or value."""
    before = compile_once(rf"[;{MARKS_RANGE}]").split(claim.before)[-1]
    after = PART_END.split(claim.after, maxsplit=1)[0]
    return f"{before}\u2016{after}"


def find_channel(claim: Claim) -> str | None:
    """The channel named with the value, in the row head or the nearest heading; None if none."""
    innermost = claim.passage.context.rsplit("/", 1)[-1]
    for words in (own_part(claim), claim.passage.row_head, innermost):
        match = CHANNEL.search(TOLD.sub("", words))
        if match is not None:
            return str(match.lastgroup)
    return None


def find_severity(claim: Claim) -> str | None:
    """The severity as printed with the value, in the row head or the nearest heading, or None."""
    innermost = claim.passage.context.rsplit("/", 1)[-1]
    for words in (own_part(claim), claim.passage.row_head, innermost):
        match = SEVERITY.search(words)
        if match is not None:
            return str(match[0])
    return None


def headed_cell(measure: str, time: str) -> str:
    """A pattern of a cell in the measure's column, or in its row: 一级，响应时间(分钟)：15分钟."""
    unit = r"(?:\([^():,\n]{0,8}\))?"
    named = rf"(?:{time}[^:,\n]{{0,8}}(?:,[^:\n]{{0,30}})?|{unit})"
    return rf"^(?:[^:\n]{{0,30}}?,)?[^:,\n]{{0,12}}(?:{measure}){named}:{wide(12)}{{period|blank}}"


def headed_row(measure: str) -> str:
    """A pattern of a cell whose row names the measure and whose column only a time or standard."""
    column = r"[^:,\n]{0,6}(?:时[间限效长]|期限|标准|要求|目标|承诺|指标|限值)[^:,\n]{0,6}"
    return rf"^[^:,\n]{{0,10}}(?:{measure})[^:,\n]{{0,6}},{column}:{wide(12)}{{period|blank}}"
