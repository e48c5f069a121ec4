"""Copies: how many copies of the contract there are, and how many each party holds."""

from __future__ import annotations

from extractor.passages.base import MARKS
from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.names import LABEL_ZH
from extractor.values.numerals import read_numeral
from models.gap import Bilingual
from models.values import Count, Value

CONTRACT = (
    r"(?:合同|协议|合约|契约|正本|原件|文本|本件"
    r"|[本此](?:函|书|单|备忘录|约定|意向|订单|确认[书函]))(?:书)?"
)
# 验收报告一式两份: copies of something else.
OTHERS = compile_once(
    r"报告|发票|清单|手册|图纸|资料|文件|验收单|确认书|证书|样品|计划|结算单|保单|送货单|"
    r"订单|月报|报表|对账单|(?<![及和与同、含])附件|委托书|授权书|承诺书|补充协议|保密协议|复印件"
)
COUNT = MARKS["count"]
FOLDED = {"duplicate": 2, "triplicate": 3, "quadruplicate": 4}
UNITS = ("份", "套", "本", "", "copies", "originals", "counterparts", "sets", "duplicates")
EACH = compile_once(
    rf"(?:[一每](?:人|方)|{COUNT})(?P<k>{COUNT})(?=$|[,;])|(?:双方|各方|甲、?乙双方|甲乙方|三方|两方|当事人)(?:当事人)?(?:各|均)(?:自)?(?:执|"
    rf"持|保存|存|留存|留|保管|收执|执存)?有?(?P<n>{COUNT})|(?:各)(?:执|持|保存|存|留存|留)"
    rf"有?(?P<m>{COUNT})"
)
HOLDS = compile_once(
    rf"(?P<who>{LABEL_ZH})(?:各)?(?:执|持|保存|存|留存|留|保管|收执|持有)?(?:正本|"
    rf"原件)?(?P<n>{COUNT})"
)


def read(claim: Claim) -> Value | None:
    """The number of all copies; None where it is left open."""
    words = claim.words("number")
    if words is not None:
        number = FOLDED.get(words.lower()) or read_numeral(words)
        return None if number is None else Count(int(number))
    mention = claim.mention
    return mention.value if mention is not None and isinstance(mention.value, Count) else None


def accept(claim: Claim) -> bool:
    """Copies of the contract itself."""
    if _is_of_something_else(claim):
        return False
    before = claim.reading.masked[claim.passage.start : claim.start]
    part = compile_once("[,;:]").split(before)[-1]
    if claim.pattern.name == "in-copies-after" and not _goes_on(claim, part):
        return False
    # 双方各执正、副本一份: what each holds is no further number.
    if claim.pattern.name == "originals" and compile_once("各|执|持有|留存|保存").search(part):
        return False
    if compile_once("提供|提交|另签|另行").search(
        part + compile_once(f"^{CONTRACT}").sub("", claim.matched)
    ):
        return False
    near = claim.before.rsplit(";", 1)[-1][-40:]
    return not OTHERS.search(compile_once(r".*(?:合同|协议)").sub("", near))


def _goes_on(claim: Claim, part: str) -> bool:
    """Whether the sentence is on the contract, and its part names nothing else (送货单一式三份)."""
    if not compile_once(f"{CONTRACT}|(?:签字|盖章|签章)[^,;]{{0,6}}生效").search(claim.sentence):
        return False
    return not part or compile_once(rf"{CONTRACT}|生效|正文|均|[经由以]").search(part) is not None


def _is_of_something_else(claim: Claim) -> bool:
    """Whether the number counts people or pages: 合同正本连同附件共____页."""
    mention = claim.mention
    if mention is None:
        return False
    if mention.value is not None:
        return mention.kind == "count" and mention.unit.rsplit(" ", 1)[-1] not in UNITS
    of_copies = mention.unit == "份" or claim.after.startswith("份")
    return not of_copies and "式" not in claim.matched


def qualify(claim: Claim) -> dict[str, str | None]:
    """How many each party holds: ``2`` where all hold as many, else ``甲方3,乙方1``."""
    masked, start = claim.reading.masked, claim.end
    end = masked.find("\n", claim.passage.end + 1)
    words = compile_once("副本").split(masked[start : end if end > 0 else len(masked)])[0]
    each = EACH.search(words)
    if each is not None:
        group = next(name for name in ("k", "n", "m") if each[name])
        return {"each": _count(claim, start + each.start(group))}
    held = [
        (match["who"], _count(claim, start + match.start("n"))) for match in HOLDS.finditer(words)
    ]
    numbers = {number for _, number in held}
    if len(held) < 2 or None in numbers:
        return {"each": None}
    if len(numbers) == 1:
        return {"each": held[0][1]}
    return {"each": ",".join(f"{who}{number}" for who, number in held)}


def _count(claim: Claim, at: int) -> str | None:
    mention = claim.reading.mentions.get(at)
    return None if mention is None or mention.value is None else mention.value.canonical


TERM = TermType(
    key="copies",
    title=Bilingual("合同份数", "Copies"),
    value="count",
    patterns=(
        # 本合同一式肆份，双方各执贰份。
        Pattern(
            "in-copies",
            rf"{CONTRACT}[^,;\n\ue001-\ue009]{{0,16}}?(?:一式|壹式|一共|共计|共有|共|正本|"
            rf"印制|签署){{count|blank}}",
            9,
        ),
        # 这份协议打两份，一人一份
        Pattern(
            "written-out",
            rf"{CONTRACT}(?:一共|总共|共)?(?:打印|打|印|写|签|做|订立|立)(?:了|成|出)?{{count}}",
            8,
        ),
        # 本合同经双方签字后生效，一式肆份
        Pattern("in-copies-after", r"(?:一式|壹式|,共|,共计){count|blank}", 8),
        # 副本六份
        Pattern(
            "originals",
            r"(?<![执持存])(?:正本|副本)(?:一式|共|各)?{count|blank}",
            8,
            unless="保单|投标|响应文件|标书",
        ),
        # 本合同一式____份 with the place left white
        Pattern("open", rf"{CONTRACT}[^;\n\ue001-\ue009]{{0,24}}?(?:一式|壹式)(?:\(?\)?)份", 9),
        # 合同份数：4份
        Pattern(
            "entry", r"(?:合同|协议)?(?:份数|文本数量)(?:,[^:\n]{1,8})?(?::|为){count|blank}", 8
        ),
        # executed in two counterparts
        Pattern(
            "count-en",
            r"\b(?:executed|signed|made|prepared|issued|done|concluded|drawn up)"
            r"\b[^\n;.]{0,30}?\bin {count}",
            8,
        ),
        # signed in duplicate
        Pattern("folded-en", r"\bin (?P<number>duplicate|triplicate|quadruplicate)\b", 7),
        # drawn up in two original copies
        Pattern(
            "counterparts-en",
            r"\b(?:executed|signed|made|prepared|issued|done|concluded|drawn up)"
            r"\b[^\n;.]{0,30}?\bin (?:(?P<number>\d{1,2}|two|three|four|five|six|seven|"
            r"eight|ten)|{blank})(?: ?\(\w{1,8}\))? (?:identical |original |equal "
            r")?(?:counterparts|originals|copies|sets|duplicates)\b",
            8,
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    bounded=False,
    examples=(
        Example("本合同一式肆份，双方各执贰份。", "4", qualifiers=(("each", "2"),)),
        Example(
            "本协议一式五份，甲方执三份，乙方执两份。", "5", qualifiers=(("each", "甲方3,乙方2"),)
        ),
        Example("本合同一式____份。", None),
        Example("本合同正本三份，副本五份。", "3"),
        Example("本合同正本三份，副本五份。", "5"),
        Example("本函一式两份，贵我双方各存一份。", "2"),
    ),
    not_examples=("乙方应提交验收报告一式三份。",),
)
