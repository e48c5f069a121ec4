"""Delivery time: by when goods, deliverables, installation or reports are due."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.acts import before_date, done_within, is_own_act, shared, within, within_en
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import GOODS, is_english
from extractor.terms.neighbours import row_of, words_of
from extractor.terms.objects import is_of_goods
from extractor.terms.service import is_open, lasts
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.term import Bound

DUE = (
    r"(?:交付|交货|供货|发货|到货|送货|交车|完工|竣工|上线|投产|投料|开工|进场|提交|安装|配送"
    r"|施工|开发|建设|实施|制作|送达|供应|部署|完成|开通|并网|投运|出货|交稿)"
)
MAKE = (
    r"(?:交付|交货|供货|发货|到货|送达|送至|运抵|运至|交车|提交|递交|移交|提供|出具|编制"
    r"|完成|完工|竣工|安装|调试|开发|上线|部署|实施|提出|制定|报送|备齐"
    r"|准备好|搭建|进场|开工|投入|启动)"
)
HEADED = (
    r"(?:交付|交货|供货|到货|工期|进度|实施计划|项目计划|里程碑|交期|货期|时间安排)[^/]{0,12}"
    r"(?:/[^/]{0,24})?/*$"
)
ITEM = compile_once(rf"{MAKE}(?:了|完|出)?(?P<item>[^,;。\n]{{2,24}})")
# 近三年内完成的项目 looks back; 合同终止后10日内移交 winds up.
NO_PERFORMANCE = compile_once(
    r"(?:近|最近|过去|(?:^|[,;:在])前|试运行期?|质保期|保修期|服务期|有效期|合同期|试用期"
    r"|履行期)(?:共|为|的)?[^,;\n]{0,4}$"
    r"|(?:合同|协议|合作|服务期?|租赁期?|有效期|聘期)[^,;\n]{0,6}?(?:终止|解除|期满|届满"
    r"|到期|结束|撤销|完了|不做)"
    r"|(?:终止|解除|撤销)[^,;\n]{0,12}(?:后|起|之日)"
    r"|(?:违约|索赔|争议|不可抗力)[^,;\n]{0,20}$"
)

# 工期延误1个月内每日扣款: the length of a delay.
LATE = compile_once(r"延误|逾期|延期|处罚|扣|违约|试运行|试用|质保|保修")
BROUGHT = compile_once(r"[送到交供配发]")
OTHER_EN = compile_once(
    r"\b(?:pay(?:s|ment|able)?|paid|invoices?|bills?|claims?|disput\w+|credits?)\b[^\n;]{0,60}$"
    r"|(?:[\ue002\ue003])[^\n;]{0,40}$",
    regex.IGNORECASE,
)
OTHER_STAGE = compile_once(r"试运行|试用|质保|保修|付款|服务期")
# 2031年5月1日前已完成的项目 looks back.
PAST = compile_once(r"[已曾]")
PRICED = compile_once(r"[\ue002\ue003]")
OTHER_DATE = compile_once(r"签[订署]|起至|有效期|付款|支付")


def accept(claim: Claim) -> bool:
    """Work or goods first supplied: not in years where an act alone speaks, not after the end."""
    if not is_own_act(claim) or not _is_of_a_length(claim) or _is_of_an_instalment(claim):
        return False
    return not _is_other_matter_en(claim) and _is_supplied(claim)


def _is_supplied(claim: Claim) -> bool:
    """Whether the words around the pattern's match speak of no other matter."""
    name = claim.pattern.name
    if name == "goods-within":
        return is_of_goods(claim.before, claim.sentence)
    if name.endswith("-within"):
        shortest = "day" if name == "staff-within" else "hour"
        return lasts(claim, shortest, "month") and not NO_PERFORMANCE.search(claim.before)
    if name == "list":
        return not OTHER_STAGE.search(claim.sentence)
    if name == "time-of":
        return _is_due(claim)
    if name == "before-date" and PAST.search(claim.before):
        return False
    return not name.startswith(("by-date", "date-of", "before-date")) or not OTHER_DATE.search(
        claim.before
    )


def _is_of_an_instalment(claim: Claim) -> bool:
    """Whether the cell stands beside a sum or a share: 第2期 is paid then, not delivered."""
    if claim.pattern.name not in ("stage", "list"):
        return False
    return any(PRICED.search(words_of(claim, cell)) for cell in row_of(claim))


def _is_other_matter_en(claim: Claim) -> bool:
    """Whether in English a share falls due, or a bill or claim is sent in, within the time."""
    if not claim.pattern.name.endswith("-within") and claim.pattern.name != "within-deliver":
        return False
    own = claim.before[-60:]
    return is_english(claim) and OTHER_EN.search(own) is not None


def _is_of_a_length(claim: Claim) -> bool:
    """A date, or hours to years; years only under a name of their own (工期)."""
    dated = claim.mention is not None and claim.mention.kind == "date"
    return dated or lasts(claim, "hour", "year" if claim.pattern.name == "time-of" else "month")


def _is_due(claim: Claim) -> bool:
    """Not the hours of a working day (每天施工时间8小时), a delay, or so long before the date."""
    in_hours = lasts(claim, "hour", "hour") and not is_open(claim)
    if in_hours and not BROUGHT.search(claim.matched):
        return False
    return not LATE.search(claim.before) and not claim.before.endswith("前")


def read_bound(claim: Claim) -> Bound | None:
    """A most, except that a bare day (交货日期：5月1日) is no limit without 前 or 最迟."""
    mention = claim.mention
    if mention is None or mention.kind != "date":
        return "max" if mention is None else mention.bound or "max"
    last = compile_once(
        r"(?:最迟|最晚|不迟于|不晚于|截至|截止|\bby|before|no later than)[^,;:\n]{0,8}$"
    ).search(
        claim.before,
    )
    until = compile_once(r"(?:\(含\))?(?:之?前|以前|止)").match(claim.after)
    return "max" if last or until else mention.bound


def qualify(claim: Claim) -> dict[str, str | None]:
    """What is due, as printed."""
    found = ITEM.search(claim.after)
    named = claim.words("item")
    head = claim.passage.row_head
    return {"item": head or named or (found["item"] if found else None)}


TERM = TermType(
    key="delivery_time",
    title=Bilingual("交付/履行期限", "Delivery time"),
    value="period or date",
    patterns=(
        # 卖方应在合同生效后45日内交货。
        Pattern("deliver-within", within("deliver", "finish", most=30), 7),
        # 同城1日、省内2日、省外3日送达
        Pattern("deliver-shared", shared("deliver"), 7),
        # 首批货物10天内到
        Pattern("goods-within", within("arrive", most=30), 7),
        # 乙方应在收到用工需求后10日内派遣人员。
        Pattern("staff-within", within("staff", most=30), 6),
        # 交货期为60天；总工期120日历天
        Pattern(
            "time-of",
            rf"(?P<item>(?:{DUE}的?(?:期限|周期|时[间限效]|期(?!延|顺|满)|日期)|工期|货期|交期|履行期限"
            r"|最终期限"
            r"|实施周期))(?:要求|安排)?(?:为|是|:|应|不超过|共|约|要求为"
            rf"|计划为)?{wide(24)}{{period|blank}}",
            9,
            unless=r"违约金|质保|保修",
        ),
        # 签字确认后的10个工作日完成开发
        Pattern("days-to-do", r"(?:后|起)的?{period|blank}(?:完成|交付|竣工|完工|交货|上线)", 7),
        # 本项目共60日完成
        Pattern(
            "done-in", rf"(?:共|需|用时|历时){gap(4)}{{period|blank}}{gap(8)}(?:完成|竣工|完工)", 7
        ),
        # 二期为15个工作日
        Pattern(
            "stage",
            rf"(?P<item>第?[一二三四五六\d](?:期|阶段)[^,;:\n]{{0,8}}?)(?:为|:|共|需"
            rf"|工期){gap(8)}{{period"
            rf"|blank}}",
            7,
            unless=r"付|款|支付|服务期限|合同期",
        ),
        # 最迟于2025年6月30日前交付全部设备
        Pattern(
            "by-date",
            rf"(?:在|于|应|须|最迟|截至|截止){gap(10)}{{date}}(?:\(含\))?(?:之?前|以前"
            rf"|止)?,?{gap(16)}{MAKE}",
            7,
            unless=r"支付|付款|有效期|起至",
        ),
        # 2031年5月20日前，乙方完成全部布线
        Pattern("before-date", before_date("deliver", "finish"), 8),
        Pattern(
            "before-blank-date",
            rf"(?:最迟|最晚){gap(6)}{{blank}}(?:\(含\))?(?:之?前|以前)?{gap(16)}(?:{MAKE}|[送交到装]齐)",
            7,
            unless=r"支付|付款",
        ),
        # 2031年3月1日开工，2031年8月31日竣工
        Pattern(
            "date-then-act",
            r"(?<![自从至到]){date}(?:之?前|以前)?(?:开工|竣工|完工|交付|上线|进场|交货|到货|发货|并网|投产|投运|装完"
            r"|开始施工)(?!之?日|的|时|验收|后)",
            7,
        ),
        # 交货日期：2025年6月30日
        Pattern(
            "date-of",
            rf"(?P<item>{DUE}的?(?:日期|时间|期限|节点))(?:(?:为|是|:){gap(12)}|(?:不得?[迟晚]于"
            rf"|最[迟晚]|定[于为])?){{date|blank}}",
            8,
        ),
        # 交货时间 / 签订合同后30天
        Pattern(
            "list", rf"^(?:[^:\n]{{0,24}}:)?{wide(24)}{{period}}(?:之|以)?内?$", 6, where=HEADED
        ),
        # 交付排程 / 月份（列）：2031-06
        Pattern(
            "schedule-row",
            r"^(?:月份|日期|时间|年月)[^:\n]{0,6}:{date}$",
            6,
            where=r"(?:交付|交货|供货|发货|排程|到货)[^/]{0,8}/",
        ),
        # 进度安排 / 2031年3月1日-3月31日 需求分析
        Pattern(
            "stage-dates",
            r"^{from:date}(?:至|到|-|~){date}",
            6,
            where=r"(?:进度|计划|安排|里程碑|阶段|日程)[^/]{0,12}/*$",
        ),
        # Supplier shall deliver the goods within thirty days.
        Pattern("delivered-within", done_within("deliver", "finish"), 7),
        # Within thirty days of the order Supplier shall deliver the goods.
        Pattern("within-deliver", within_en("deliver", "finish"), 7),
        # The goods must arrive at the warehouse within five weeks.
        Pattern(
            "goods-arrive-en",
            rf"{GOODS}[^\n.;,\ue001-\ue009]{{0,40}}?\b(?:arriv|reach)\w*\b[^\n;\ue001-\ue009]{{0,50}}?"
            r"(?:within|in)\s?{period|blank}",
            9,
        ),
        # Lead time: six weeks; delivered no later than 1 May 2026
        Pattern(
            "lead-time", r"\b(?:lead|delivery) (?:time|period)\b[^\n.;]{0,40}?{period|blank}", 8
        ),
        Pattern(
            "by-date-en",
            r"\b(?:deliver|complet|submit|install|ship)[a-z]*\b[^\n.;]{0,60}?(?:by|before"
            r"|no later than|on or before)\s?{date}",
            7,
            unless=r"\bpay",
        ),
    ),
    read_bound=read_bound,
    accept=accept,
    qualify=qualify,
    examples=(
        Example("卖方应在合同生效后45日内交货。", "45 day", bound="max"),
        Example("总工期为120日历天。", "120 day"),
        Example("乙方应于2031年6月30日前完成系统部署。", "2031-06-30"),
        Example("交货日期：2031年5月1日。", "2031-05-01"),
        Example("供货周期：____日。", None),
        Example("2031年5月20日前，乙方完成全部点位的布线。", "2031-05-20", bound="max"),
        Example("订购的苗木5天内到货场，余下货物10天内到。", "10 day"),
        Example("课件定稿：进场后20天内。", "20 day", under="进度安排"),
        Example("巡检结束后3日内出具检测报告。", "3 day"),
        Example("Supplier shall deliver the goods within 30 days of the order.", "30 day"),
    ),
    not_examples=(
        "甲方应在收到发票后30日内支付服务费。",
        "乙方应按期交付。",
        "2031年5月1日前已完成的工作不再计价。",
        # A past record is no promise.
        "供应商近3年内完成过同类项目。",
        "合同终止后10日内，乙方移交全部资料。",
    ),
)
