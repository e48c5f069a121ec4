"""Words that are not the contract's: template instructions, adverts, sample text, program code."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.gaps.base import Case, GapRule, trim
from extractor.gaps.subjects import find_foreign_subjects
from extractor.patterns import compile_once
from extractor.values.injected import INJECTED
from extractor.values.matching import fold
from models.clause import Clause
from models.gap import Bilingual, Gap, Severity
from models.span import Span


@dataclass(frozen=True, slots=True)
class _Trace:
    """A pattern of words left over from elsewhere, and what they are.

    The words are shown with up to ``before`` characters of their sentence before
    them. ``unless`` must not be found in the line.
    """

    regex: str
    what: Bilingual
    severity: Severity = "medium"
    before: int = 0
    unless: str = ""


INSTRUCTION = Bilingual("模板的填写说明", "a template's instruction")
NOTE = Bilingual("示范文本的说明", "a note on the model form itself")
SAMPLE = Bilingual("样本或测试用的说明", "a note on a sample or a test")
CODE = Bilingual("未替换的程序代码", "program code that was not filled in")
COVER = Bilingual("封面模板的文字", "words of a cover template")
FOREIGN = Bilingual("另一项目的名称，与合同名称不符", "the name of another project")
TENDER = Bilingual("招标文件的标题", "a heading of the tender document")

# Run on folded text: half-width brackets and colons.
TRACES = (
    # （此处填写设备型号）; （如有则保留，如无则删除）; （两种方式，选择一种）
    _Trace(
        r"\((?!以下由)[^()\n]{0,60}?(?:填写|填入|此处|选填|选择一种|任选其一|[二两三]选一|"
        r"自行添加|具体添加|自动获取|待补充|请输入|如[有无][^()\n]{0,10}(?:保留|删除)|"
        r"[须请应]删除)[^()\n]{0,80}\)",
        INSTRUCTION,
    ),
    # 提醒：质保年限以投标承诺为准
    _Trace(r"(?<![^\n。])提醒:[^\n]{2,60}", INSTRUCTION),
    _Trace(
        r"(?<![^\n])(?:填写说明|填表说明|编写说明)(?=[:\n]|$)|填 {1,4}写 {1,4}说 {1,4}明",
        INSTRUCTION,
    ),
    _Trace(
        r"正式合同中?[须应请]?删除[^\n。)]{0,20}|(?:提示|说明|备注|此段|"
        r"注释)[^\n。]{0,6}[可应请]?删除",
        INSTRUCTION,
        unless=r"数据|资料|信息",
    ),
    _Trace(
        r"(?:单击|点击)(?:或轻触)?此处[^\n]{0,16}|在此(?:处)?(?:输入|键入|填写)[^\n。]{0,16}|"
        r"click (?:here )?to enter text|\[insert [^\[\]\n]{1,40}\]",
        INSTRUCTION,
    ),
    # （供合同末尾粘贴）
    _Trace(r"\([^()\n]{0,20}(?:粘贴|仅供参考|参考模板|可编辑)[^()\n]{0,20}\)", INSTRUCTION),
    _Trace(r"自定义编辑|自动获取参数|自动生成字段", CODE, before=12),
    # 本合同为示范文本，供当事人参照使用; not: 参照《物业服务合同示范文本》订立
    _Trace(
        r"(?:示范文本|合同范本|参考文本)[^\n。]{0,30}",
        NOTE,
        "low",
        before=30,
        unless=r"参照《|依据|按照|根据|采用",
    ),
    _Trace(
        r"(?:模拟样本|测试样本|样本合同|[本此]样本(?:故意|仅|用于|包含))[^\n。]{0,40}",
        SAMPLE,
        before=20,
    ),
    _Trace(
        r"(?:this is a |consistency )test(?:ing)? (?:note|sample)[^\n]{0,80}|"
        r"for testing purposes only|sample (?:contract|agreement) (?:only|for)[^\n]{0,40}",
        SAMPLE,
    ),
    _Trace(r"lorem ipsum[^\n.]{0,60}|dummy text", SAMPLE),
    # {#goods}; ${name}; {{ name }}; <%= name %>
    _Trace(
        r"\{[#/][A-Za-z]{2,20}\}|\$\{[A-Za-z_.]{2,30}\}|\{\{ ?[A-Za-z_.]{2,30} ?\}\}|"
        r"<%[^%\n]{1,40}%>",
        CODE,
    ),
    # 合同封面; CONTRACT COVER; YOUR LOGO
    _Trace(
        r"(?:合同封面|封面模板|CO[UN]{1,3}TRACT ?COVER|COVER PAGE|YOUR (?:LOGO|COMPANY)|个人简历)"
        r"[^\n]{0,16}(?=\n|$)|(?<![^\n])(?-i:RESUME|PERSONAL|LOGO)(?=\n|$)",
        COVER,
        "low",
        before=8,
    ),
    # 包2合同模板：; 第七章 合同格式
    _Trace(
        r"(?<![^\n])(?:包 ?[\d一二三四五]{1,2} ?)?合同(?:模板|格式|样本):?(?=\n|$)|"
        r"(?<![^\n])第[一二三四五六七八九十]{1,2}[章部分]{1,2} ?(?:拟签订的?)?合同(?:文本|"
        r"模板|书?格式)[^\n]{0,16}(?=\n|$)",
        TENDER,
        "low",
    ),
)
READ_PARTS = frozenset(("cover", "contents", "preamble", "body", "annex", "signature"))


def check(case: Case) -> Iterator[Gap]:
    """One gap for each different piece of foreign text, at its first place; a cover is one."""
    text = fold(case.contract.document.text)
    told: set[str] = set()
    for span, what, severity in _find(case, text):
        words = what.zh if what is COVER else text[span.start : span.end].strip()
        if words not in told:
            told.add(words)
            yield _gap(case, span, what, severity)
    for span in find_foreign_subjects(case):
        yield _gap(case, span, FOREIGN, "low")


def _find(case: Case, text: str) -> Iterator[tuple[Span, Bilingual, Severity]]:
    """Every trace with what it is; of two that meet, the one of the earlier pattern."""
    taken: list[Span] = []
    for top in case.contract.clauses:
        if top.part not in READ_PARTS:
            continue
        for injected, original in INJECTED.items():
            yield from _adverts(text, top, injected, original)
        for trace, span in _traces(text, top.span):
            if not any(span.meets(other) for other in taken):
                taken.append(span)
                yield span, trace.what, trace.severity


def _traces(text: str, where: Span) -> Iterator[tuple[_Trace, Span]]:
    for trace in TRACES:
        pattern = compile_once(trace.regex, regex.IGNORECASE)
        for match in pattern.finditer(text, where.start, where.end):
            line = text[text.rfind("\n", 0, match.start()) + 1 : match.end()]
            if trace.unless and compile_once(trace.unless).search(line):
                continue
            floor = max(where.start, match.start() - trace.before)
            start = max(floor, *(text.rfind(sign, floor, match.start()) + 1 for sign in "\n。|"))
            yield trace, trim(text, Span(start, match.end()))


def _adverts(
    text: str, top: Clause, injected: str, original: str | None
) -> Iterator[tuple[Span, Bilingual, Severity]]:
    at = text.find(fold(injected), top.span.start, top.span.end)
    if at >= 0:
        stands_zh = f"，原文当为“{original}”" if original else ""
        stands_en = f" in place of {original!r}" if original else ""
        what = Bilingual(f"网站插入的广告词{stands_zh}", f"an advert{stands_en}")
        yield Span(at, at + len(injected)), what, "medium"


def _gap(case: Case, span: Span, what: Bilingual, severity: Severity) -> Gap:
    clause = case.clause_at(span.start)
    identity = None if clause is None else clause.id
    place = case.place(identity)
    quote, span = case.quote(span)
    return Gap(
        code=RULE.code,
        severity=severity,
        subject=quote[:40],
        title=Bilingual("遗留的模板或外来文字", "Template or foreign text left in"),
        message=Bilingual(
            f"{place.zh}留有{what.zh}：“{quote}”。签署前应填写、改正或删除，否则其含义和效力不明。",
            f"{place.en} still holds {what.en}: {quote!r}. Fill in, correct or delete it before "
            "signing; as it stands its meaning is unclear.",
        ),
        clause=identity,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="placeholder_text",
    code="placeholder_text",
    severity="medium",
    title=Bilingual("遗留的模板或外来文字", "Template or foreign text left in"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方电梯。\n（此处填写电梯品牌及型号）\n第二条 期限\n一年。",
        "第一条 付款\n提醒：质保年限以投标承诺为准。\n甲方按月付款。",
        "第一条 货物\n货物名称：{#goods}{name}{/goods}\n第二条 期限\n一年。",
        "仓储管理系统开发合同\n第一条 内容\n乙方负责校园选课系统的设计和开发。\n"
        "第二条 期限\n一年。",
        "Service Agreement\n1. Services\nLorem ipsum dolor sit amet.\n2. Term\nOne year.",
    ),
    stays_silent_on=(
        "第一条 服务内容\n乙方维护甲方电梯（品牌和型号见清单）。\n第二条 期限\n一年。",
        "第一条 付款\n甲方付款前应提醒乙方开具发票。\n甲方（盖章）：\n乙方（盖章）：",
        "仓储管理系统开发合同\n第一条 内容\n乙方负责仓储系统的开发，并保证操作系统的建设符合要求。",
        "第一条 资料\n乙方应删除甲方的数据，并填写删除记录。",
        "第一条 依据\n参照《物业服务合同示范文本》，双方订立本合同（按实际面积结算）。",
    ),
)
