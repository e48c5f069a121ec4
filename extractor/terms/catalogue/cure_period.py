"""Cure period: time to put a breach right after notice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from extractor.patterns import compile_once
from extractor.terms.acts import done_within, is_own_act, next_act, within, within_en
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.objects import is_of_fault, object_of
from extractor.terms.service import lasts, lead_up
from extractor.terms.words import WITHIN, gap
from models.gap import Bilingual

CURE = r"(?:整改|改正|纠正|补救|更正|弥补|补正|改进)"
TOLD = r"(?:催告|催款|催收|催缴|催付|催促|警告|整改|违约|书面)"
# Staff is replaced, not first supplied, where one was unfit, asked away or has left.
REPLACED = compile_once(
    r"更换|撤换|替换|调换|换[掉上成派]|另行?[委指选]?派|不合格|不称职|不胜任|不适合|不满意|不符合|换人|缺员|缺岗|空缺|空岗|离职|辞职|辞退"
    r"|流失|请假|人员变动|不足|退回|调离|要求|减员|病假"
    r"|补充|补齐|补派|补岗|顶岗|增派|补员"
)
DUNNED = compile_once(r"(?:催[告款收缴付讨促]|违约通知|欠[款费]通知|逾期通知)[^,;\n]{0,16}$")
DEMAND = compile_once(r"通知|要求|催|告知|函")

OTHER_ACTS = ("object", "accept", "react", "arrive", "repair", "replace")


def accept(claim: Claim) -> bool:
    """A breach, not a first performance."""
    if not lasts(claim, "minute", "month") or not is_own_act(claim):
        return False
    check = CHECKS.get(claim.pattern.name)
    return check is None or check(claim)


def _is_breach(claim: Claim) -> bool:
    return not is_of_fault(claim)


def _is_replaced(claim: Claim) -> bool:
    return bool(REPLACED.search(lead_up(claim, 1) + claim.matched))


def _is_of_staff(claim: Claim) -> bool:
    return object_of(claim) == "staff"


def _is_of_staff_or_deposit(claim: Claim) -> bool:
    return object_of(claim) in ("staff", "security")


def _is_demanded(claim: Claim) -> bool:
    return "支付" not in claim.matched or bool(DEMAND.search(claim.before))


def _is_dunned(claim: Claim) -> bool:
    return bool(DUNNED.search(claim.before))


def _is_put_right(claim: Claim) -> bool:
    """Whether no act with a kind of its own follows (收到整改通知后2小时内到场)."""
    act = next_act(claim)
    return act is None or act[0] not in OTHER_ACTS


# What a pattern's match must tell of besides, by the pattern's name.
CHECKS: Mapping[str, Callable[[Claim], bool]] = MappingProxyType(
    {
        "cured-within": _is_breach,
        "within-cure": _is_breach,
        "staff-within": _is_replaced,
        "staff-replaced": _is_of_staff,
        "topup-within": _is_of_staff_or_deposit,
        "security-within": _is_demanded,
        "dunned": _is_dunned,
        "told": _is_put_right,
        "told-still": _is_put_right,
    }
)

TERM = TermType(
    key="cure_period",
    title=Bilingual("整改/补救期", "Cure period"),
    value="period",
    patterns=(
        # 乙方应在收到整改通知后5日内整改完毕。
        Pattern("cure-within", within("cure"), 9),
        # 整改期限为10日
        Pattern(
            "term-of",
            rf"(?:{CURE}|宽限)(?:通知)?{gap(4)}(?:期限|期|时间|时限)(?:为|是|:|不超过|不少于"
            rf"|应为){gap(8)}{{period|blank}}",
            9,
        ),
        # 给予10日的整改期
        Pattern(
            "days-to-cure",
            rf"{{period|blank}}的?{gap(6)}(?:整改|改正|纠正|补救|宽限)(?:期|时间)",
            8,
        ),
        # 限期一个月整改; 限3日内重做
        Pattern("limited-to", rf"限期?(?:在|于)?{{period|blank}}(?:之?内)?{gap(6)}{CURE}", 8),
        # 岗位空缺不得超过3天
        Pattern(
            "vacant",
            rf"(?:空[缺岗档]|缺[岗编员])期?(?:时间|时长)?(?:均|最长)?(?:不[得能可应]?(?:超过|多于)|控制在|≤){gap(4)}"
            "{period|blank}",
            8,
        ),
        # 要求整改之日起5日内仍不整改；收到整改通知后5日内未完成
        Pattern(
            "told",
            rf"(?:整改|改正|纠正){gap(16)}(?:后|起|之日起|之日|内){gap(6)}{{period"
            rf"|blank}}(?:{WITHIN}|后)",
            7,
        ),
        # 收到催告后15日内仍未支付
        Pattern(
            "told-still",
            rf"{TOLD}{gap(28)}{{period|blank}}(?:{WITHIN}"
            rf"|后|(?=[仍还尚])){gap(10)}(?:仍|还|尚|拒不|拒绝|未|不履行)",
            8,
        ),
        # 经催告后仍未在15日内支付
        Pattern(
            "told-not-within",
            rf"{TOLD}{gap(16)}(?:未|不能|没有)能?(?:在|于)"
            rf"{gap(6)}{{period|blank}}{WITHIN}",
            8,
        ),
        # 收到甲方通知后7日内仍未付清的
        Pattern(
            "still-not",
            rf"(?:通知|要求){gap(14)}{{period|blank}}(?:{WITHIN}"
            rf"|后),?{gap(10)}(?<![退归返偿])(?:仍|还"
            rf"|尚|依然|拒不){gap(6)}(?:未|不|没有|拒)",
            8,
        ),
        # 应在书面催款后7日内付清
        Pattern("dunned", within("pay", most=16), 9),
        # 甲方要求更换的，乙方应在3日内更换人员。
        Pattern("staff-within", within("staff"), 8),
        # 甲方认为人员不称职的，乙方应在3日内更换完毕。
        Pattern(
            "staff-replaced",
            within("replace"),
            8,
        ),
        # Within five days of a request, Provider shall replace the engineer.
        Pattern("within-staff-en", within_en("staff"), 8),
        Pattern("staff-en", done_within("staff"), 8),
        # 保证金被扣减的，应在收到通知后5日内补足保证金。
        Pattern("security-within", within("security"), 8),
        # 保证金不足的，应在5日内补足。
        Pattern("topup-within", within("topup"), 8),
        # The breach is not cured within thirty days after notice.
        Pattern("cured-within", done_within("cure"), 9),
        # Within thirty days of notice the defaulting party shall remedy the breach.
        Pattern("within-cure", within_en("cure"), 8),
        # The party shall have thirty days to cure the breach.
        Pattern(
            "days-to-cure-en",
            r"{period|blank}[^.;\n]{0,40}?\bto (?:cure|remedy|rectify|correct|make good)\b",
            8,
        ),
        # a breach that remains uncured for thirty days after notice
        Pattern(
            "uncured-en",
            r"\b(?:uncured|unremedied|uncorrected|unrectified)\b[^\n;\ue001-\ue009]{0,24}?{period|blank}",
            9,
        ),
        # a cure period of thirty days
        Pattern("cure-period", r"\b(?:cure|grace|remedy) period\b[^\n.;]{0,30}?{period|blank}", 9),
    ),
    bound="max",
    accept=accept,
    examples=(
        Example("乙方应在收到整改通知后5日内整改完毕。", "5 day", bound="max"),
        Example("服务商应于3个工作日内更换不合格人员。", "3 business_day"),
        Example("履约保证金被扣减的，乙方应在7日内补足。", "7 day"),
        Example("经书面催告后15日内仍未付清的，乙方可停止服务。", "15 day"),
        Example("业主嫌保洁员不好的，3天里头换掉。", "3 day"),
        Example("驾驶员离职的，乙方应在5个工作日内补充到位。", "5 business_day"),
        Example("检查不合格的，限期2周整改。", "2 week"),
        Example("岗位空缺不得超过48小时。", "48 hour", bound="max"),
        Example("报告不符合要求的，乙方须在2日内修改并重新提交。", "2 day"),
        Example("The breach is not cured within 30 days after notice.", "30 day"),
    ),
    not_examples=(
        "乙方应及时整改。",
        "乙方应在24小时内修复故障。",
        # Staff first supplied is no breach put right.
        "合同签订后10日内，乙方派遣工程师进场。",
    ),
)
