"""Resolution time: how soon a fault is repaired, or goods are replaced."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.acts import (
    done_within,
    is_free_or,
    is_own_act,
    limited,
    shared,
    within,
    within_en,
)
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import headed_cell_en
from extractor.terms.objects import is_of_fault, object_of
from extractor.terms.service import (
    CASE,
    continues,
    find_severity,
    headed_cell,
    headed_row,
    is_open,
    is_passed,
    lasts,
    own_part,
)
from extractor.terms.words import NAME, gap, wide
from models.gap import Bilingual

TIME = r"(?:时间|时限|时长|时效|期限|周期|时间目标)"
REPAIR = (
    r"(?:修复|恢复|解决|排除|处理|维修|更换|处置|抢修|排障|办结|闭环|结案|修理|退换货?|故障解除)"
)
HEADED = rf"{REPAIR}[^/]{{0,8}}{TIME}[^/]{{0,12}}/*$"
# 争议应在30日内解决: talks have their own kind.
OTHER_MATTER = compile_once(r"争议|纠纷|协商|不可抗|履行|保证金|违约金|交接|手续|注销|备案")
MAY_RETURN = compile_once(r"可(?:以)?[^,;\n]{0,4}(?:退|换)")
CHANNELS = (("on_site", ("现场", "上门")), ("remote", ("远程",)), ("phone", ("电话",)))


def accept(claim: Claim) -> bool:
    """Something mended in minutes to months."""
    if not lasts(claim, "minute", "month") or not is_own_act(claim) or _is_passed(claim):
        return False
    match claim.pattern.name:
        case "corrected-within" | "within-correct":
            return is_of_fault(claim)
        case "list":
            return not is_open(claim) and is_free_or(claim, "repair", "replace", "topup", "finish")
        case "time-of-next" | "case":
            return continues(claim, "resolution", HEADED)
        case "replace-within" | "topup-within":
            return _is_of_goods(claim)
    return not OTHER_MATTER.search(own_part(claim))


def _is_passed(claim: Claim) -> bool:
    """A time that was passed over is none, but 超过10天修不好的，提供备机 says what is due then."""
    return claim.pattern.name != "not-mended" and is_passed(claim)


def _is_of_goods(claim: Claim) -> bool:
    """Staff and deposits put a breach right; 七日内可退货 is the buyer's choice."""
    if MAY_RETURN.search(claim.matched) or claim.matched.endswith("调整"):
        return False
    return object_of(claim) not in ("staff", "security")


def qualify(claim: Claim) -> dict[str, str | None]:
    """A channel only when the sentence names one; the severity as printed."""
    words = own_part(claim)
    channel = next((key for key, cues in CHANNELS if any(cue in words for cue in cues)), None)
    return {"channel": channel, "severity": find_severity(claim)}


TERM = TermType(
    key="resolution_time",
    title=Bilingual("解决时限", "Resolution time"),
    value="period",
    patterns=(
        # 乙方应在24小时内排除故障。
        Pattern("repair-within", within("repair"), 8),
        # 卖方应于接到异议后2日内更换不合格货物。
        Pattern("replace-within", within("replace"), 8),
        # 数量短缺的，卖方应在5日内补足。
        Pattern("topup-within", within("topup"), 7),
        # 维修时限 / 需更换配件的，自报修之日起3日内完成
        Pattern("finish-within", within("finish"), 8, where=HEADED),
        # 市区1小时、郊区2小时，一并说明所做之事
        Pattern("repair-shared", shared("repair", "replace"), 8),
        # 故障应尽快排除，最长不超过8小时。
        Pattern("repair-limit", limited("repair", "replace"), 8),
        # 一般故障的修复时间不超过8小时。
        Pattern(
            "time-of", rf"{REPAIR}(?:故障|问题|完成|完毕)?的?{TIME}{gap(24)}{{period|blank}}", 8
        ),
        Pattern("time-of-later", rf"{REPAIR}的?{TIME}{wide(40)}{{period|blank}}", 6),
        # 10天还修不好的，卖方提供代用机。
        Pattern(
            "not-mended",
            rf"{{period|blank}}(?:之?内|后)?(?:还|仍|都|依然|尚)?(?:修不[好了]|(?:未能?|没有?|不能|无法){gap(4)}(?:修好|修复"
            r"|排除|解决|恢复))(?=[^;\n]{0,16}(?:提供|换|备用|备机|代用))",
            8,
        ),
        # 2小时响应，8小时修复。
        Pattern(
            "repair-in",
            rf"{{period|blank}}{gap(6)}(?:修复|解决(?!方案)|恢复|排除|处理完|修好|排障)",
            8,
        ),
        # 故障修复不超过8小时
        Pattern(
            "repairing",
            r"(?:修复|恢复|解决|排除)(?:故障|问题)?(?:不超过|不得超过|:|≤|<|<="
            rf"|最长){gap(6)}{{period|blank}}",
            7,
        ),
        # 修复时间：重大故障4小时，一般故障8小时
        Pattern(
            "time-of-next",
            rf"(?<=[\ue001\ue009])[^,;\n]{{0,12}}[,、及和](?:{CASE}{gap(12)}|{NAME})"
            rf"{{period|blank}}(?:之|以)?内?(?=[,;、及和。]|$)",
            7,
        ),
        # 修复时间：一级故障4小时；二级故障8小时。
        Pattern("case", rf"^{CASE}{gap(12)}{{period|blank}}(?:之|以)?内?$", 6),
        # 修复时间 / 一级故障：4小时
        Pattern("list", rf"^{wide(40)}{{period|blank}}", 6, where=HEADED),
        # 一般维修24小时内完成。
        Pattern(
            "repair-done",
            rf"(?:维修|抢修|修理|修复|故障处理|更换|[急小中大]修){gap(12)}{{period|blank}}(?:之"
            rf"|以)?内{gap(4)}(?:完成|完毕)(?![^,;\n]{{0,8}}验收)",
            8,
        ),
        # 修复时间（行） / 一级（列）：4小时
        Pattern(
            "cell",
            headed_cell("恢复|修复|解决|排除|处理|办结", TIME),
            8,
        ),
        Pattern(
            "cell-of-time",
            rf"^(?:[^:\n]{{0,30}}?,)?[^:,\n]{{0,12}}{REPAIR}{TIME}[^:\n]{{0,40}}:"
            rf"{wide(12)}{{period|blank}}",
            8,
        ),
        # 灯具更换（行） / 时限（列）：当天
        Pattern("row", headed_row(REPAIR), 8),
        # 恢复时间目标（RTO）不超过4小时
        Pattern("rto", rf"(?<![A-Za-z])(?:RTO|MTTR)(?![A-Za-z]){gap(20)}{{period|blank}}", 8),
        # Faults shall be resolved within two business days.
        Pattern("resolve-within", done_within("repair", "replace", "topup"), 8),
        # Within two business days of the report, Supplier shall repair the fault.
        Pattern("within-resolve", within_en("repair", "replace", "topup"), 8),
        # Defects shall be rectified within ten days.
        Pattern("corrected-within", done_within("cure"), 8),
        Pattern("within-correct", within_en("cure"), 8),
        # Priority 1 (row), Repair finished (column): 8 hours
        Pattern(
            "cell-en",
            headed_cell_en(r"resol\w+|restor\w+|repair\w*|fix(?:ed)?|recover\w*|complet\w+"),
            8,
            unless=r"deliver|install|milestone",
        ),
        # Resolution time: 8 hours
        Pattern(
            "resolution-time",
            r"\b(?:resolution|restoration|repair|fix|recovery)(?: times?(?: objective)?"
            r"| targets?)\b[^\n.;]{0,40}?{period|blank}",
            8,
        ),
    ),
    bound="max",
    accept=accept,
    qualify=qualify,
    examples=(
        Example("系统严重故障的恢复时限为6小时。", "6 hour"),
        Example("乙方应在到场后4小时内排除故障。", "4 hour"),
        Example("卖方应于接到异议后2日内更换不合格货物。", "2 day"),
        Example("发现短少的，供方须在收到通知后3日内补足。", "3 day"),
        Example(
            "现场工程师应在8小时内修复，否则提供备机。",
            "8 hour",
            qualifiers=(("channel", "on_site"),),
        ),
        Example("接到投诉后，乙方应在24小时内给出处理结果。", "24 hour"),
        Example("超过10天还修不好的，卖方提供备用机。", "10 day"),
        Example("Critical faults shall be resolved within 2 business days.", "2 business_day"),
    ),
    not_examples=(
        # Talks on a dispute have their own kind.
        "双方应在30日内协商解决争议。",
        # Staff replaced is a breach put right.
        "甲方要求撤换的，乙方应在3日内更换人员。",
        "履约保证金不足的，乙方应在5日内补足。",
    ),
)
