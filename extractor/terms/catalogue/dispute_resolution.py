"""Dispute resolution: by which court or arbitral commission disputes are settled."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.ways import CHOSEN, DISPUTE, LEAD, OFFER, TICKED, has_both_ways, is_unchosen
from models.gap import Bilingual
from models.values import Choice

# 甲方所在地（云山区）有管辖权的人民法院
COURT = (
    r"(?P<forum>[^,.;:()\n\"向]{0,30}?(?:\([^()\n]{0,40}\)[^,.;:()\n\"向]{0,12}?)?(?:人民)?法院)"
)
COMMISSION = (
    r"(?P<forum>[^,.;:()\n\"向]{0,30}?(?:\([^()\n]{0,16}\)[^,.;:()\n\"向]{0,12}?)?"
    r"(?:仲裁委员会|仲裁委|仲裁院|仲裁中心|仲裁机构|仲裁部门)(?:\([^()\n]{0,20}\)|"
    r"[^,.;:()\n\"向]{0,8}分会)?)"
)
COMMISSION2 = r"(?P<forum2>[^,.;:()\n]{2,30}?(?:仲裁委员会|仲裁院|仲裁中心))"
BEFORE = r"(?:向|由(?!于)|至|到|去|在|诉诸|提交给?|提请|交由?|申请)"
SUE = r"(?:提[起出](?:民事)?诉讼|诉讼|打官司|起诉|管辖|裁决|裁判|审理|解决|处理|判决|诉请|提诉)"
NOT_A_FORUM = (
    r"生效(?:判决|裁决)|送达|诉讼费|仲裁费|律师费|保全|披露|要求|强制|传票|文书|查封|冻结|"
    r"执行人|调取|期间|过程中|宣告|破产|受理费|命令|认定为|约定仲裁|书面仲裁"
)

# 双方未达成仲裁协议的，可以起诉: what the law says anyway.
WITHOUT_CLAUSE = compile_once(r"未(?:达成|约定|能达成)[^;]{0,12}仲裁|没有约定[^;]{0,8}仲裁")
# 依法向甲方所在地法院: the forum begins after these words.
LEADING = compile_once(
    r"^(?:依法|均可|可|有权|直接|向|在|由|到|至|提交|提请|交由|交|双方|各方|任何一方)+"
)
# What a court orders or asks to be shown is no way for disputes.
COMPELLED = compile_once(
    r"\b(?:disclos|court order|ordered by|insolven|injunctive|injunction)", regex.IGNORECASE
)
# 提起诉讼 says nothing more where its sentence names the court.
UNNAMED = {"sue": "法院", "arbitrate": "仲裁委|仲裁院|仲裁中心|仲裁机构"}


def read(claim: Claim) -> Choice | None:
    """The way that the pattern speaks for; None where the contract leaves the choice open."""
    return None if claim.pattern.gives is None else Choice(claim.pattern.gives)


def qualify(claim: Claim) -> dict[str, str | None]:
    """The court or commission as printed."""
    forum = claim.words("forum") or claim.words("forum2")
    return {"forum": None if forum is None else LEADING.sub("", forum) or None}


def accept(claim: Claim) -> bool:
    """Ways for disputes of the contract; no court that serves papers, no option not chosen."""
    about = f"{claim.sentence}/{claim.above}/{claim.earlier}"
    if not compile_once(DISPUTE, regex.IGNORECASE).search(about):
        return False
    if claim.pattern.name.startswith("open-boxes"):
        return _is_first_open_box(claim)
    if claim.pattern.gives is None:
        return _leaves_open(claim)
    if claim.pattern.name.endswith("-en"):
        return not COMPELLED.search(claim.sentence)
    return _is_way(claim)


def _leaves_open(claim: Claim) -> bool:
    """Whether the sentence offers ways for disputes without naming the number of one."""
    near = f"{claim.sentence}/{claim.passage.context.rsplit('/', 1)[-1]}"
    if not compile_once(DISPUTE).search(near):
        return False
    if not compile_once(OFFER).search(claim.matched) and not has_both_ways(claim, claim.start):
        return False
    return CHOSEN.search(claim.matched) is None and "仲裁" not in claim.matched


def _is_way(claim: Claim) -> bool:
    """Whether the words settle a way: no exception, no mere mention, no option not chosen."""
    if WITHOUT_CLAUSE.search(claim.before[-60:]):
        return False
    if compile_once(UNNAMED.get(claim.pattern.name, "(?!)")).search(claim.sentence):
        return False
    mentioned = compile_once(NOT_A_FORUM).search(f"{claim.matched}{claim.after[:4]}")
    return not mentioned and not is_unchosen(claim)


def _is_first_open_box(claim: Claim) -> bool:
    """Whether the blank is a box (□), the first of several, and none of them is ticked."""
    contract, passage = claim.reading.contract, claim.passage
    box = claim.mention
    if box is None or contract.document.text[box.start : box.end] != "□":
        return False
    around = claim.reading.text_span(passage.start - len(claim.earlier), passage.end)
    words = contract.words(around)
    start = box.start - around.start
    return compile_once(TICKED).search(words) is None and "□" not in words[:start]


INSTITUTION = (
    r"(?-i:\b(?:SIAC|LCIA|HKIAC|CIETAC|ICC|DIAC|UNCITRAL|JAMS|AAA|KCAB|JCAA|SHIAC|SCIA"
    r"|VIAC|DIS|SCC)\b)"
)

TERM = TermType(
    key="dispute_resolution",
    title=Bilingual("争议解决", "Dispute resolution"),
    value="choice",
    patterns=(
        # 可申请仲裁，也可向人民法院起诉。
        Pattern(
            "either",
            r"(?:向|提交|提请|通过|申请|采取|"
            r"以)?[^,;\n]{0,40}?仲裁(?:委员会)?[^;\n]{0,24}?(?:或者?|也可以?|亦可|和)"
            r"[^;\n]{0,40}?(?:诉讼|起诉)(?!费|文书|期间|过程)[^,;\n]{0,8}",
            9,
            gives="either",
            unless=r"不服|仲裁或诉讼(?:期间|过程)|送达|费",
        ),
        # 可向人民法院起诉，也可申请仲裁
        Pattern(
            "either-2",
            r"(?:向|通过|提起|采取)[^,;\n]{0,40}?(?:诉讼|起诉|法院)[^;\n]{0,10}?(?:或者?|"
            r"也可以?|亦可)[^;\n]{0,40}?仲裁(?!费|文书|期间|过程)[^,;\n]{0,8}",
            9,
            gives="either",
            unless=r"不服|送达|费",
        ),
        # 协商不成的，任何一方均可向原告所在地人民法院提起诉讼。
        Pattern("court", rf"{BEFORE}{COURT}[^,;\n]{{0,8}}?{SUE}", 9, gives="litigation"),
        # 协商不成的，诉诸甲方所在地人民法院
        Pattern("go-to-court", rf"(?:诉诸|诉至){COURT}", 9, gives="litigation"),
        # □仲裁 ☑诉讼: the ticked one
        Pattern(
            "ticked-court",
            rf"{TICKED}[^,;□\n\ue009]{{0,30}}?(?:诉讼|起诉|法院)",
            8,
            gives="litigation",
        ),
        Pattern(
            "ticked-commission",
            rf"{TICKED}[^,;□\n\ue009]{{0,30}}?仲裁",
            8,
            gives="arbitration",
        ),
        # 仲裁机构为滨江仲裁委员会
        Pattern(
            "commission-named",
            rf"仲裁(?:机构|委员会|机关|地点?)(?:,[^:\n]{{1,8}})?(?:为|是|:){COMMISSION}|仲裁\({COMMISSION2}\)",
            8,
            gives="arbitration",
        ),
        # 诉讼管辖地为滨江市云山区人民法院; 管辖法院：甲方所在地法院
        Pattern(
            "court-is",
            rf"(?:管辖(?:地|法院)?|争议(?:解决|处理)(?:方式|机构)?)(?:,"
            rf"[^:\n]{{1,8}})?(?:为|是|:){COURT}",
            9,
            gives="litigation",
        ),
        # 甲方所在地人民法院对争议具有管辖权
        Pattern(
            "court-has",
            rf"{COURT}(?:具有|享有|有|拥有|为)(?:专属|排他)?[^,;\n]{{0,4}}管辖(?:权|法院)(?!的)",
            8,
            gives="litigation",
        ),
        # 争议应提交滨江仲裁委员会，按其规则仲裁。
        Pattern(
            "commission",
            rf"{BEFORE}{COMMISSION}[^;\n]{{0,40}}?(?:仲裁|裁决|解决|处理)",
            9,
            gives="arbitration",
        ),
        # 争议解决机构：滨江仲裁委员会
        Pattern(
            "commission-is",
            rf"争议(?:解决|处理)(?:方式|机构)?(?:,[^:\n]{{1,8}})?(?:为|是|:){COMMISSION}",
            9,
            gives="arbitration",
        ),
        # 协商不成的，依法提起诉讼。
        Pattern(
            "sue",
            r"(?:提起|提出|通过|采取|进行|以|依法|由|向)[^,;\n\"]{0,8}?(?:诉讼|起诉)(?!讼|"
            r"费|文书|状|期间|过程|请求|权|或|、|和|时效)(?:的?(?:方式|途径|程序|手段)"
            r")?(?:解决|处理)?",
            7,
            gives="litigation",
            unless=r"仲裁[^;\n]{0,12}(?:或|也)|期间|正在",
        ),
        # 协商不成的，申请仲裁
        Pattern(
            "arbitrate",
            r"(?:申请|提交|提请|通过|采取|进行|以)[^,;\n\"]{0,8}?仲裁(?!费|文书|期间|过程|"
            r"规则|裁决|员|庭|机构|委|或|、|和|时效)(?:的?(?:方式|途径|程序|手段))?(?:解决|"
            r"处理)?",
            7,
            gives="arbitration",
            unless=r"诉讼[^;\n]{0,6}或|期间|正在",
        ),
        # 按下列第____种方式解决
        Pattern(
            "open-choice",
            rf"(?:按照?|依照?|采取|采用|选择|通过|以|同意|依|由)"
            rf"[^,;:\n]{{0,12}}?{LEAD}[^,;:\n]{{0,16}}",
            8,
        ),
        # 争议解决：□仲裁 □诉讼, neither box ticked
        Pattern(
            "open-boxes",
            r"(?:争议|纠纷)[^;\n]{0,40}?{blank}[^,;\n]{0,24}?(?:仲裁|诉讼|起诉|法院)",
            9,
        ),
        # (争议解决) □提交仲裁
        Pattern(
            "open-boxes-below",
            r"^{blank}[^,;\n]{0,30}?(?:仲裁|诉讼|起诉|法院)",
            8,
            where="争议|纠纷",
        ),
        # 争议解决（表头） / SIAC arbitration in Singapore
        Pattern(
            "entry-en",
            r"\b(?:disputes?|jurisdiction)"
            r"\b[^:\n]{0,20}:(?P<forum>[^\n;]{0,60}?\barbitration\b[^\n;]{0,60})",
            8,
            gives="arbitration",
        ),
        # Disputes: the courts of Riverside
        Pattern(
            "court-entry-en",
            r"\b(?:disputes?|jurisdiction)"
            r"\b[^:\n]{0,20}:(?P<forum>[^\n;]{0,60}?\bcourts?\b[^\n;]{0,60})",
            8,
            gives="litigation",
        ),
        # … shall be finally settled by arbitration under the rules of the Riverside Arbitration
        # Centre
        Pattern(
            "arbitration-en",
            r"\b(?:settled|resolved|determined|referred|submitted|decided|resort|subject)"
            r"\b[^\n;]{0,80}?\barbitration\b(?:[^\n;.]{0,60}?\b(?:by|under|before|with|to|"
            r"of|administered by|in accordance with)\b (?P<forum>(?-i:(?:the )?[A-Z])"
            r"[^\n;.,()]{3,100}))?",
            9,
            gives="arbitration",
            unless=r"\bnot\b[^\n;.]{0,20}\barbitrat",
        ),
        # Disputes shall be settled under the Rules of the SIAC by a sole arbitrator.
        Pattern(
            "arbitrators-en",
            r"\b(?:settled|resolved|determined|referred?|submitted|submit|decided|decide)\b"
            rf"[^\n;]{{0,100}}?(?P<forum>{INSTITUTION}|\barbitrators?\b|\barbitral tribunal\b)",
            9,
            gives="arbitration",
            unless=r"\bnot\b[^\n;.]{0,20}\barbitrat|\barbitration\b",
        ),
        # … shall be decided by the competent court at the Customer's registered office
        Pattern(
            "decided-by-en",
            r"\b(?:settled|resolved|decided|determined|referred|submitted|heard)\b[^\n;.]{0,40}?"
            r"\b(?:by|to|before|in)\b (?P<forum>[^\n;.]{0,40}?\bcourts?\b[^\n;.]{0,60})",
            8,
            gives="litigation",
            unless=rf"\barbitra|{INSTITUTION}|\bcourt order",
        ),
        # Either party may file a lawsuit with the people's court.
        Pattern(
            "lawsuit-en",
            r"\b(?:file|bring|initiate|institute|commence|lodge"
            r"|start)\b[^\n;.]{0,24}?\b(?:law)?(?:suit"
            r"|litigation|proceedings|legal action|actions?)\b[^\n;.]{0,40}?\b(?:with|before|in"
            r"|to|at)\b "
            r"(?P<forum>[^\n;.]{0,40}?\bcourts?\b[^\n;.]{0,60})",
            9,
            gives="litigation",
            unless=r"\barbitra",
        ),
        # The exclusive place of jurisdiction is Zurich.
        Pattern(
            "place-en",
            r"\b(?:place of jurisdiction|legal venue|exclusive venue)\b[^\n;.]{0,30}?"
            r"\b(?:is|be) (?P<forum>(?-i:[A-Z])[^\n;.,]{2,40})",
            8,
            gives="litigation",
        ),
        # The courts of Riverside shall have exclusive jurisdiction.
        Pattern(
            "courts-have-en",
            r"(?P<forum>\b(?:the )?(?:\w+ ){0,3}courts?(?: of| in| located in| sitting "
            r"in)?[^\n;.]{0,60}?)(?: shall| will)? have (?:the )?(?:sole |exclusive |"
            r"non-exclusive |competent )*jurisdiction",
            9,
            gives="litigation",
        ),
        # … submit to the exclusive jurisdiction of the courts of Riverside
        Pattern(
            "jurisdiction-of-en",
            r"\bjurisdiction (?:and venue )?(?:of|in|with) (?P<forum>(?:the "
            r")?[^\n;.]{0,60}?\bcourts?\b(?: (?:of|in|at|located in|sitting in|for)"
            r"[^\n;.]{2,60}?)?)(?=$|[;.,]| for | to | and (?:each|waive|the part|hereby))",
            9,
            gives="litigation",
        ),
        # Any action shall be brought in the courts of Riverside.
        Pattern(
            "brought-in-en",
            r"\b(?:brought|filed|litigated|instituted|commenced|heard)"
            r"\b[^\n;.]{0,40}?\b(?:in|before) (?P<forum>(?:the |a |any "
            r")?[^\n;.]{0,60}?\bcourts?\b(?: (?:of|in|at|located in|sitting in|for)"
            r"[^\n;.,]{2,60})?)",
            8,
            gives="litigation",
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    bounded=False,
    examples=(
        Example(
            "协商不成的，任何一方可向甲方住所地人民法院提起诉讼。",
            "litigation",
            qualifiers=(("forum", "甲方住所地人民法院"),),
        ),
        Example(
            "争议应提交滨江仲裁委员会进行仲裁。",
            "arbitration",
            qualifiers=(("forum", "滨江仲裁委员会"),),
        ),
        Example("因本合同发生争议的，可申请仲裁，也可向人民法院起诉。", "either"),
        Example(
            "发生争议的，按下列第____种方式解决：（1）提交滨江仲裁委员会仲裁；（2）依法向人"
            "民法院起诉。",
            None,
        ),
        Example(
            "Any dispute shall be finally settled by arbitration under the rules of the "
            "Riverside Arbitration Centre.",
            "arbitration",
        ),
    ),
    not_examples=(
        # A court order is an exception to confidentiality, not a forum.
        "按人民法院的要求披露信息的，不视为违约。",
        "双方确认的地址可作为人民法院送达诉讼文书的地址。",
    ),
)
