"""Whole numbers of things or people, in folded text: 肆份, 3次, 12人 -> Count with its unit."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.values.amounts import Amount
from extractor.values.found import Found
from extractor.values.frequencies import find_earlier, find_slashed
from models.values import Count

# Six qualified team leaders: up to three words that tell what people they are, none of which ends
# what is counted (two of the engineers, one for each supervisor).
PEOPLE = (
    r"(?:(?!(?:of|and|or|to|in|per|the|by|from|with|for|at|on|as|is|are|shall|will|may|days?|weeks?"
    r"|months?|years?|hours?|minutes?|other|such|more|copies|copy|part(?:y|ies))(?![\w-]))"
    r"[a-z][a-z-]{1,20}+ )"
    r"{0,3}?(?:engineers?|persons?|people|staff|agents?|technicians?|guards?|cleaners?|consultants?"
    r"|developers?|programmers?|testers?|operators?|operatives?|drivers?|nurses?|supervisors?|managers?"
    r"|leaders?|analysts?|specialists?|workers?|trainers?|instructors?|fitters?|electricians?"
    r"|mechanics?|plumbers?|receptionists?|administrators?|attendants?|gardeners?|caretakers?|chefs?"
    r"|cooks?|coordinators?|assistants?|inspectors?|designers?|architects?|foremen|foreman|personnel"
    r"|employees?|members? of staff|FTEs?)\b"
)
# A unit that only begins another word is none: 一次性, 二人民, 三名称, 一份额.
UNITS = (
    r"人次|次(?![性数日序要级月年])|人(?![民身员力才事均工数次月天日年])|名(?![称义单额录])"
    r"|位(?![置于数])|份(?![额数])"
    r"|个(?:人(?![民身员才事均工信资账])|(?=[一-龥]{0,5}?(?:[员师](?!会)|师傅|经理|主管|保安|保洁|工人"
    r"|(?:维修|维保|电|焊|木|普|杂|搬运|清洁|绿化|操作)工)))"
    r"|起(?=[以及(,;:]|[一-龥]{0,8}(?:事[故件]|投诉|案件|纠纷))|遍|趟"
    r"|套(?![餐装管])|台(?![湾账班])|辆|(?i:(?:original |duplicate )?(?:cop(?:y|ies)|originals?"
    r"|counterparts?)\b"
    rf"|times\b(?! (?:a|per|the|as)\b)|occasions?\b|{PEOPLE})"
)
_UNIT = compile_once(f"(?P<unit>{UNITS})")
# 一次付清, 一次总付: the manner, not the number.
_ONCE = compile_once(
    r"次(?:付清|或分期|总付|总算|结清|支付|缴|交|全部|足额|到位|验收合格率|解决率"
    r"|合格)"
)

# 发生一起事故, not 与订单一起
_HAPPENS = compile_once(r"(?:发生|出现|累计|达到?|有)$")


def find_count(text: str, amount: Amount) -> Found | None:
    """The count whose number is ``amount``; a Frequency where the sentence says each month.

    None for an ordinal (第三次), a fraction or a range.
    """
    unit = _UNIT.match(text, amount.end)
    if unit is None or amount.high is not None or amount.low != amount.low.to_integral_value():
        return None
    before = text[max(0, amount.start - 1) : amount.start]
    if before in ("第", "每", "唯", "同", "任") or _ONCE.match(text, amount.end):
        return None
    number = int(amount.low)
    happens = _HAPPENS.search(text, max(0, amount.start - 2), amount.start)
    if unit["unit"] == "起" and number == 1 and not happens:
        return None
    if unit["unit"] in ("次", "遍", "趟"):
        often = find_slashed(text, amount.start, amount.end, amount.low)
        often = often or find_earlier(text, amount.start, unit.end(), number)
        if often is not None:
            return often
    return Found("count", amount.start, unit.end(), Count(number), unit=unit["unit"])
