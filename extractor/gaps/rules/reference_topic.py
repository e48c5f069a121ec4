"""A reference to an article that deals with something else: 按第七条付款, and 7 is on secrecy."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.labels import plain_label, read_number
from extractor.gaps.sentences import find_sentences
from extractor.patterns import compile_once
from models.clause import Clause
from models.gap import Bilingual, Gap

NUMERAL = r"(?:\d{1,3}+|[一二三四五六七八九十百零]{1,5}+)"
# What a reference says its target is about, and the words that head such an article.
TOPICS = (
    (r"付款|支付|结算", r"付款|支付|结算|费用|价款|价格|报酬|酬金|金额|款项|服务费|发票|对账|商务"),
    (r"保密", r"保密|秘密|信息|数据|知识产权"),
    (r"验收", r"验收|检验|交付|质量|考核|标准"),
    (r"违约", r"违约|责任|赔偿|罚|考核|处罚"),
    (r"不可抗力", r"不可抗力|免责|情势"),
    (r"争议", r"争议|纠纷|仲裁|诉讼|法律|其他"),
    (r"知识产权", r"知识产权|成果|权利|归属|著作"),
    (r"质保|保修", r"质保|保修|质量|售后|保证|维护|缺陷"),
)
# 按第七条支付; 第七条约定的保密义务
NEAR = r"(?:的)?(?:约定|规定)?(?:的)?(?:方式|标准|时间|期限)?(?:进行|履行|承担)?"
REFERENCE = (
    rf"(?:本合同|本协议|按照?|依照?|根据|依据|违反)第 ?(?P<number>{NUMERAL}) ?条{NEAR}(?P<topic>"
)
ELSEWHERE = r"》|法典|法律|条例|办法|(?:招标|投标|采购|原)(?:文件|合同|协议)"


def check(case: Case) -> Iterator[Gap]:
    """One gap for each reference whose target has a heading on another topic.

    Told only when another article's heading has the topic that the reference names.
    """
    articles = _articles(case)
    for named, heads in TOPICS:
        for found in find_sentences(case, rf"{REFERENCE}{named})", ELSEWHERE):
            words = case.reading.masked[found.start : found.end]
            match = compile_once(rf"{REFERENCE}{named})").search(words)
            target = None if match is None else articles.get(read_number(match["number"]) or 0)
            if match is None or target is None or _deals_with(case, target, heads):
                continue
            meant = [one for one in articles.values() if _is_headed(one, named)]
            if meant:
                yield gap_at(case, RULE, found.span, _told(match["topic"], target, meant[0]))


def _told(topic: str, target: Clause, meant: Clause) -> Told:
    label, heading = target.label or "", target.heading or ""
    return Told(
        Bilingual(
            f"引用“{label}”谈{topic}，而{label}是“{heading}”，"
            f"是否应为{meant.label}“{meant.heading}”，"
            "请核对引用",
            f"refers to {label} for {topic}, but {label} is headed {heading!r}; "
            f"{meant.label} {meant.heading!r} may be meant",
        ),
        subject=label,
    )


def _articles(case: Case) -> dict[int, Clause]:
    """The articles with a heading, by number; a number that comes twice is left out."""
    found: dict[int, list[Clause]] = {}
    for clause in case.live_clauses():
        number = read_number(plain_label(clause.label or "").strip("第条()"))
        article = clause.part == "body" and clause.heading and "条" in (clause.label or "")
        if article and number is not None:
            found.setdefault(number, []).append(clause)
    return {number: clauses[0] for number, clauses in found.items() if len(clauses) == 1}


def _is_headed(clause: Clause, words: str) -> bool:
    return compile_once(words).search(clause.heading or "") is not None


def _deals_with(case: Case, clause: Clause, words: str) -> bool:
    """Whether the article's heading or any words in it speak of the topic."""
    return compile_once(words).search(case.contract.words(clause.span)) is not None


RULE = GapRule(
    key="reference_topic",
    code="dangling_reference",
    severity="low",
    title=Bilingual("引用的条款内容不符", "Reference to an article on something else"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 服务内容\n乙方巡检甲方机房。\n第二条 期限\n一年，按第一条付款。\n第三条 付款\n"
        "每月支付3000元。",
        "第一条 场地\n场地由甲方提供。\n第二条 保密义务\n双方互不泄露对方秘密。\n第三条 解除\n"
        "违反第一条约定的保密义务的，对方可以解除。",
    ),
    stays_silent_on=(
        "第一条 服务内容\n乙方巡检甲方机房。\n第二条 期限\n一年，按第三条付款。\n第三条 付款\n"
        "每月支付3000元。",
        "第一条 服务内容\n乙方巡检机房，每月支付3000元。\n第二条 期限\n一年，按第一条付款。\n"
        "第三条 付款方式\n银行转账。",
    ),
)
