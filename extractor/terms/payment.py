"""A claim on a price or payment -> when and after what it is paid, and whether it is said again."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from extractor.passages.base import MARKS, Mention
from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.neighbours import row_of
from extractor.terms.words import MARKS_RANGE

PAID = (
    r"(?:支付|付款|付清|结清|付至|付到|预付|首付|拨付|给付|汇付|汇入|划拨|划付|转账|付费(?!用)|缴费"
    r"|后付|缴纳|交纳|缴清|交清|付讫|兑付|结算)"
)
# What is no payment of the price: refunds, damages, taxes, wages, deposits paid in.
NOT_PRICE = compile_once(
    r"违约金|滞纳金|赔偿|罚款|罚金|利息|退还|返还|退回|返回|无息退|工资|薪酬|社保|社会保险"
    r"|农民工|分包商|分包款|材料商"
    r"|律师费|诉讼|仲裁费|损失|税款|个人所得税|refund|reimburse|interest|penalt|damages|salary"
    r"|wages"
)
LATE = compile_once(
    r"逾期|拖欠|超过[^,;\n]{0,4}[\ue001\ue009]|迟延|延迟|未(?:按|能|在"
    r"|及时)[^,;\n]{0,20}[支付缴]|仍未|拒不|催告|催收|催缴"
    r"|暂停|中止|停止|不予支付|不再支付|不支付|无[需须]支付|拒绝支付|overdue|late payment|fails? to"
)
SHARES = "".join(MARKS[kind] for kind in ("money", "ratio", "rate"))
PERIOD, BLANK = MARKS["period"], MARKS["blank"]
TIME_AFTER = compile_once(r"(?:之|以)?(?:内|前)|,?(?:向|再|由|一次性|无息|甲方|买方|支付|付|结|后)")
NO_TIME_BEFORE = compile_once(
    r"(?:超过|逾期|满|每|(?:质保|保修|有效|服务|合同|为)期限?(?:为|是|:|共)?|运行)$"
)

OPEN = compile_once(
    r"(?:为|是|:|¥|币|RMB|\(?[大小]写\)?|计|付|的|额|款|费|价|达|过"
    r"|\b(?:is|be|of|at|to|USD|EUR|GBP|CNY|HKD|SGD)\s?)\(?$"
)
# 即人民币, (大写: between a share or sum and the same amount said again
RESTATED = compile_once(
    r"[,(]{0,2}(?:即|计|合计|共计|也即|亦即|合|为|大写|小写|人民币|RMB|CNY|金额|整|总计|约|元|¥"
    r"|i\.?e\.?|or|being|[:()(, ])*+",
    regex.IGNORECASE,
)
SHARE_FOLLOWS = compile_once(
    rf"(?:\(|,\(?(?:即|占|为|合|约|相当于|计))(?:即|占|为|合|约|相当于"
    rf"|计)?[^,;()\n税{MARKS_RANGE}]{{0,14}}?\ue003"
)


def restates(claim: Claim) -> bool:
    """Whether the value says an amount again that stands just before it (30%，即300元)."""
    before = claim.before
    for index in range(len(before) - 1, -1, -1):
        if "\ue001" <= before[index] <= "\ue009":
            if before[index] not in SHARES + BLANK:
                return False
            return RESTATED.fullmatch(before[index + 1 :]) is not None
    return False


def is_open(claim: Claim, units: str) -> bool:
    """Whether a claimed blank is one for a value in ``units`` (``%元``); true for a stated value.

    A blank without a unit must stand where only such a value can: after 为, ¥, 人民币 or 的.
    """
    mention = claim.mention
    if mention is None or mention.kind != "blank":
        return True
    if mention.unit:
        return any(sign in units for sign in mention.unit)
    after = claim.after[:2]
    return OPEN.search(claim.before) is not None and (
        not after or after[0] in ",)(:%元" or after == "万元"
    )


def is_share_of(claim: Claim) -> bool:
    """Whether a share of the same amount follows the sum (300元（合同总价的30%）)."""
    after = claim.after
    return SHARE_FOLLOWS.match(after) is not None or SHARE_FOLLOWS.match(after[2:]) is not None


def find_within(claim: Claim) -> str | None:
    """The period in which the instalment is paid, canonical; None when none or a blank."""
    mention = _time_of(claim)
    if mention is None or mention.value is None:
        return None
    return mention.value.canonical


def find_event(claim: Claim) -> str | None:
    """The event after which (or before which) the instalment is paid, as printed."""
    named = claim.words("within")
    matched = EVENT.search(claim.before) or EVENT.search(claim.sentence)
    if matched is None or (named is None and not matched["event"]):
        return None
    start = claim.passage.start + matched.start("event")
    end = claim.passage.start + matched.end("event")
    return claim.reading.contract.words(claim.reading.text_span(start, end)).strip() or None


EVENT = compile_once(
    rf"(?:^|[,:(]|[款费方][应须]?(?:当)?(?:在|于|自)|(?:应|须|将)(?:在|于|自)|^(?:在|于|自))"
    rf"(?P<event>[^,:;(){MARKS_RANGE}\n]{{2,60}}?(?:之日起|之日后|之后|日起|后|起|之前|前|时))"
)


def _time_of(claim: Claim) -> Mention | None:
    """The mention of the time that goes with the claimed share."""
    named = claim.value("within")
    if named is not None:
        return named
    at = dict(claim.groups).get("share", (claim.start,))[0] if claim.at is None else claim.at
    masked = claim.reading.masked
    for place in _places_before(claim, at):
        if _is_time(claim, place):
            return claim.reading.mentions.get(place)
    for place in range(at + 1, claim.passage.end):
        if masked[place] in SHARES:
            # 支付30%，即3万元，于验收后5日内: the sum said again does not end the instalment.
            if RESTATED.fullmatch(masked[at + 1 : place]):
                continue
            return None
        if masked[place] == PERIOD and _is_time(claim, place):
            return claim.reading.mentions.get(place)
    return _time_beside(claim)


def _time_beside(claim: Claim) -> Mention | None:
    """The only time that another cell of the row gives (付款节点：验收合格后15日内)."""
    mentions = claim.reading.mentions
    times = [
        mentions[place]
        for cell in row_of(claim)
        for place in range(cell.start, cell.end)
        if place in mentions and mentions[place].kind == "period"
    ]
    return times[0] if len(times) == 1 else None


def _places_before(claim: Claim, at: int) -> Iterator[int]:
    """Periods before the share, the nearest first, up to another instalment's share."""
    masked = claim.reading.masked
    for place in range(at - 1, claim.passage.start - 1, -1):
        if masked[place] in SHARES and _is_paid_share(masked, place, at):
            return
        if masked[place] == PERIOD:
            yield place


def _is_paid_share(masked: str, place: int, at: int) -> bool:
    """Whether the share before is another instalment's: a comma parts it from ours."""
    return any(sign in masked[place:at] for sign in ",、)")


def _is_time(claim: Claim, place: int) -> bool:
    """Whether a period is a time to pay, not a length of service or a delay."""
    masked, passage = claim.reading.masked, claim.passage
    before = masked[max(passage.start, place - 8) : place]
    after = masked[place + 1 : min(passage.end, place + 8)]
    if NO_TIME_BEFORE.search(before):
        return False
    return not after or "within" in before or TIME_AFTER.match(after) is not None
