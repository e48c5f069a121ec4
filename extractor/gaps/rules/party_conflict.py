"""A party goes by two names, or by a label that the contract never introduces."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.labels import plain_words
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap, Severity
from models.span import Span
from models.term import Term
from models.values import Words

ORGANISATION = (
    r"公司|集团|厂$|医院|学校|大学|学院|中心|委员会|管理[局处]|事务所|银行|合作社|"
    r"研究院|研究所|\b(?:Ltd|Inc|LLC|GmbH|Corp|Co)\b"
)
# Labels that stand for the two sides, other than 甲方 and 乙方.
LABELS = (
    "买方", "卖方", "需方", "供方", "委托方", "受托方", "委托人", "受托人", "发包人", "承包人",
    "发包方", "承包方", "采购人", "采购方", "供货方", "出租方", "承租方", "出租人", "承租人",
    "我司", "贵司", "我公司", "贵公司",
)  # fmt: skip
DUTY = r"(?:应|须|必须|有权|负责|不得|需|承担|保证|同意|提供|支付|对|的)"
MAIN = ("甲方", "乙方")


def check(case: Case) -> Iterator[Gap]:
    """One gap for each label with two names, and one for labels without introduction."""
    yield from _two_names(case)
    yield from _strange_labels(case)
    yield from _unused_labels(case)


def _two_names(case: Case) -> Iterator[Gap]:
    first: dict[str, Term] = {}
    for term in case.contract.terms:
        label = term.qualifier("label")
        if term.type != "party" or label is None or not isinstance(term.value, Words):
            continue
        if not compile_once(ORGANISATION).search(term.value.text):
            continue
        former = first.setdefault(label, term)
        if not _same_name(former, term):
            yield _gap(
                case,
                term.span,
                "high",
                label,
                (
                    f"{label}在{case.place(former.clause).zh}为“{former.canonical}”，"
                    f"在此处为“{term.canonical}”，合同对谁有约束力不明",
                    f"{label} is {former.canonical!r} in {case.place(former.clause).en} and "
                    f"{term.canonical!r} here; who is bound is unclear",
                ),
            )


def _same_name(first: Term, second: Term) -> bool:
    one, other = plain_words(first.canonical or ""), plain_words(second.canonical or "")
    return one in other or other in one


def _strange_labels(case: Case) -> Iterator[Gap]:
    """Labels of another form (卖方) beside 甲方 and 乙方, never said to be one of them."""
    text = case.contract.document.text
    if not all(compile_once(f"{label}{DUTY}").search(text) for label in MAIN):
        return
    known = {name for party in case.contract.parties for name in (party.label, *party.aliases)}
    for label in LABELS:
        match = compile_once(rf"(?<![\w]){label}{DUTY}").search(text) or compile_once(
            rf"(?:由|向|对|与|给|经){label}"
        ).search(text)
        if match is None or _is_introduced(text, label):
            continue
        if label in known and "司" not in label:
            continue
        at = text.find(label, match.start())
        yield _gap(
            case,
            Span(at, at + len(label)),
            "low",
            label,
            (
                f"当事人称“甲方”“乙方”，此处却出现未定义的“{label}”，可能是从其他合同带入的文字，"
                "指哪一方不明",
                f"the parties are 甲方 and 乙方, but {label} appears here without being "
                "introduced; it may come from another contract",
            ),
        )


def _is_introduced(text: str, label: str) -> bool:
    """Whether the text says whom the label stands for: 甲方（买方）, 买方：…, 以下简称“买方”."""
    introductions = (
        rf"[(（][^()（）\n]{{0,10}}{label}[^()（）\n]{{0,6}}[)）]",
        rf"{label} ?[(（][^()（）\n]{{0,12}}[)）]?[^\n]{{0,2}}(?:甲方|乙方)",
        rf"(?:^|\n)[ \t　]*{label}[^\n]{{0,10}}[:：]",
        rf"(?:简称|称为|称)[^\n]{{0,4}}[“\"'「]?{label}",
        rf"[“\"「]{label}[”\"」]",
    )
    return any(compile_once(source).search(text) for source in introductions)


def _unused_labels(case: Case) -> Iterator[Gap]:
    """甲方 and 乙方 named on the first page, and other words in every clause."""
    named = [party for party in case.contract.parties if party.label in MAIN]
    body = [clause for clause in case.contract.clauses if clause.part == "body"]
    words = "".join(case.contract.words(clause.span) for clause in body)
    if len(named) < 2 or len(words) < 200 or "甲" in words or "乙" in words:
        return
    if any(alias in words for party in named for alias in party.aliases):
        return
    yield _gap(
        case,
        named[0].span,
        "medium",
        named[0].label,
        (
            "首页以“甲方”“乙方”称呼当事人，各条款却使用其他称谓且未说明对应关系，"
            "权利义务由谁承担不明",
            "the first page calls the parties 甲方 and 乙方, the clauses call them otherwise "
            "without saying who is who; whose the duties are is unclear",
        ),
    )


def _gap(case: Case, span: Span, severity: Severity, subject: str, told: tuple[str, str]) -> Gap:
    return gap_at(case, RULE, span, Told(Bilingual(*told), severity, subject))


RULE = GapRule(
    key="party_conflict",
    code="party_conflict",
    severity="high",
    title=Bilingual("当事人称谓不一致", "Parties named inconsistently"),
    source="民法典 470: the contract names its parties; practice of contract review",
    check=check,
    fires_on=(
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务\n乙方应维护甲方机房，甲方应付款。\n"
        "第二条 验收\n卖方须在三日内更换，费用与买方无关。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务\n乙方应维护甲方机房。\n"
        "甲方（盖章）：青禾医院\n乙方（盖章）：云舟网络有限公司",
    ),
    stays_silent_on=(
        "甲方（买方）：青禾医院\n乙方（卖方）：云帆科技有限公司\n第一条 货物\n"
        "乙方应交付货物，甲方应付款。\n第二条 验收\n卖方须在三日内更换，费用与买方无关。",
        "甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 服务\n乙方应维护甲方机房，甲方应付款。\n"
        "甲方（盖章）：青禾医院\n乙方（盖章）：云帆科技有限公司",
    ),
)
