"""The text breaks off in the middle of a sentence."""

from collections.abc import Iterator

import regex

from extractor.gaps.base import Case, GapRule
from extractor.patterns import compile_once
from models.clause import Clause
from models.gap import Bilingual, Gap
from models.span import Span

# A provision ends with a stop; a blank, a bracket or a figure at the end may close a form.
CLOSED = compile_once(r"[。．.！!；;：:)）】\]」』”\"'％%_＿…>》]\s*$")
# 电话：0571-2233445; Signed for the Supplier: a field or a place to sign, no sentence.
FIELD = compile_once(
    r"(?:电话|手机|传真|邮箱|邮编|地址|账号|帐号|户名|开户行?|开户银行|银行|税号|信用代码|联系人|"
    r"代表人?|"
    r"经办人|日期|时间|签字|签章|盖章|电子邮件)[^\n:：]{0,12}[:：]|\d{4}年\d{1,2}月\d{1,2}日\s*$|"
    r"\d{7,}\s*$|\bsigned (?:for|by)\b[^\n]{0,60}$|\b(?:name|date|title|by|tel|fax|e-?mail|"
    r"signature)"
    r" ?:[^\n]{0,60}$|^[ \t]*for (?:us|you|and on behalf)\b[^\n]{0,60}$",
    regex.IGNORECASE,
)
# 还应, 以及, 并且: words after which a sentence cannot end.
OPEN_END = compile_once(
    r"(?:[，,、]|还应|应当?|以及|或者?|并且?|和|与|及|的|在|由|向|对|为|按|将|因|如|"
    r"若|则|且|从|自|其|(?:\b(?:and|or|the|of|to|by|for|with|shall|in|a|an|if|"
    r"that)))\s*$",
    regex.IGNORECASE,
)
SHOWN = 30


def check(case: Case) -> Iterator[Gap]:
    """One gap where the last provision breaks off, or one before the signatures ends openly."""
    tops = [top for top in case.contract.clauses if top.part not in ("furniture", "contents")]
    body = [top for top in tops if top.part == "body"]
    if not body:
        return
    last = body[-1]
    end = _last_words(case, last)
    if end is None:
        return
    words = case.contract.words(end)
    is_end = tops[-1] is last
    if OPEN_END.search(words) or (is_end and _breaks_off(case, words, last)):
        yield _gap(case, end, is_end)


def _last_words(case: Case, clause: Clause) -> Span | None:
    """The last line of the last clause, None when it stands in a table."""
    text = case.contract.document.text
    end = clause.span.end
    while end > clause.span.start and text[end - 1].isspace():
        end -= 1
    for line in case.contract.document.lines:
        if line.start < end <= line.end:
            start = max(line.start, end - 400)
            return None if line.cell is not None else Span(start, end)
    return None


def _breaks_off(case: Case, words: str, last: Clause) -> bool:
    """Whether the text's last line is neither closed nor a mere heading or name."""
    if CLOSED.search(words) or FIELD.search(words) or len(case.contract.document.text) < 40:
        return False
    return any(
        regex.search(r"[。；;.]", case.contract.words(clause.span)) for clause in last.walk()
    ) or _speaks_in_stops(case)


def _speaks_in_stops(case: Case) -> bool:
    """Whether most provisions of the text end with a stop, so that one without is telling."""
    leaves = [clause for clause in case.live_clauses() if clause.text.strip()]
    closed = sum(bool(CLOSED.search(clause.text)) for clause in leaves)
    return closed * 2 > len(leaves)


def _gap(case: Case, end: Span, is_end: bool) -> Gap:
    clause = case.clause_at(end.end - 1)
    identity = None if clause is None else clause.id
    place = case.place(identity)
    quote, span = case.quote(Span(max(end.start, end.end - SHOWN), end.end))
    tail_zh = "其后没有签署页，文件可能不完整" if is_end else "该句没有说完"
    tail_en = (
        "No signature block follows; the file may be incomplete."
        if is_end
        else "The sentence is not finished."
    )
    return Gap(
        code=RULE.code,
        severity="high" if is_end else "medium",
        subject="" if clause is None else clause.label or clause.part,
        title=Bilingual("文本中断", "Text breaks off"),
        message=Bilingual(
            f"{place.zh}在“{quote}”处中断，{tail_zh}，请取得完整文本后再审。",
            f"{place.en} breaks off at {quote!r}. {tail_en} Obtain the whole text before relying "
            "on it.",
        ),
        clause=identity,
        quote=quote,
        span=span,
    )


RULE = GapRule(
    key="truncated",
    code="truncated",
    severity="high",
    title=Bilingual("文本中断", "Text breaks off"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方维护甲方机房，并按季度提交报告。\n第二条 违约责任\n"
        "乙方逾期的，应支付违约金，并且",
        "第一条 服务内容\n乙方维护甲方机房，并按季度提交报告。\n第二条 期限\n合同期限一年。\n"
        "第三条 争议解决\n双方对账后仍有差异的，由第三方审计后",
    ),
    stays_silent_on=(
        "第一条 服务内容\n乙方维护甲方机房，并按季度提交报告。\n第二条 账户\n"
        "乙方账户如下。\n电话：0571-2233445        传真：0571-6677889",
        "第一条 服务内容\n乙方维护甲方机房，并按季度提交报告。\n第二条 期限\n合同期限一年。",
        "第一条 服务内容\n乙方维护甲方机房，并按季度提交报告。\n第二条 份数\n"
        "本合同一式两份，双方各执一份\n甲方（盖章）：\n乙方（盖章）：",
    ),
)
