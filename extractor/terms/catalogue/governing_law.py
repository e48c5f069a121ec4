"""Governing law: the legal system that the parties chose for the contract."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.values.names import is_open
from models.gap import Bilingual
from models.values import Choice

PRC_EN = r"(?:the )?(?:People'?s Republic of China|P\.?R\.?C\.?|PR China|mainland China|China)"
PRC = compile_once(
    r"中华人民共和国|中国|我国|大陆|内地|国家|people'?s republic of china|"
    r"\bP\.?\s?R\.?\s?C?\b|\bchin(?:a|ese)\b",
    regex.IGNORECASE,
)
OTHER_LAW = compile_once(r"香港|澳门|台湾|hong\s?kong|macau|taiwan", regex.IGNORECASE)
NOT_A_CHOICE = r"侵权|质量|标准|税|环保|安全|劳动法|履行期间|遵守|未尽事宜|保护"


def _law(claim: Claim) -> str | None:
    """The law as printed, from whichever wording the pattern met."""
    return claim.words("law") or claim.words("law2") or claim.words("law3")


def read(claim: Claim) -> Choice | None:
    """``prc`` or ``other``; None where the law is left open."""
    if claim.pattern.gives is not None:
        return Choice(claim.pattern.gives)
    if claim.mention is not None and claim.mention.value is None:
        return None
    law = _law(claim) or ""
    if is_open(law):
        return None
    return Choice("prc" if PRC.search(law) and not OTHER_LAW.search(law) else "other")


def qualify(claim: Claim) -> dict[str, str | None]:
    """The law as printed, where it is not the law of the People's Republic of China."""
    choice = read(claim)
    other = choice is not None and choice.key == "other"
    return {"law": (_law(claim)) if other else None}


REGION = (
    r"(?:香港|澳门|台湾|新加坡|英格兰|瑞士|日本|加拿大|澳大利亚|马来西亚|"
    r"[\u4e00-\u9fff]{1,5}(?:国|州|特别行政区))"
)
LAW_OF = (
    rf"(?P<law>(?:中华人民共和国|中国|我国|{REGION})(?:\((?:不含|不包括|为|仅)"
    rf"[^()\n]{{0,24}}\))?(?:大陆|内地)?(?:地区)?(?:的)?(?:现行)?(?:有效)?(?:的)?(?:相关|"
    rf"有关)?(?:法律|法规))"
)
LAW_OF2 = LAW_OF.replace("?P<law>", "?P<law2>")
LAW_OF3 = LAW_OF.replace("?P<law>", "?P<law3>")
CHOSEN = r"(?:合同|协议|争议|条款|订立|效力|解释|履行|签署|成立|纠纷)"

# English law, Swiss law: by the adjective of a country or by a state's name
NATIONAL = (
    r"(?:the )?(?:substantive |internal )?(?-i:[A-Z][a-z]{2,12}(?:ish|ian|ese|ean)|Swiss|French"
    r"|German"
    r"|Dutch|Greek|Czech|Scots|Thai|Israeli|Pakistani|Philippine|Singapore|Hong Kong|PRC"
    r"|P\.R\.C\.|New York"
    r"|California|Delaware|Texas|Florida|Ontario) (?:substantive )?laws?"
)

TERM = TermType(
    key="governing_law",
    title=Bilingual("适用法律", "Governing law"),
    value="choice",
    patterns=(
        # 本合同的订立、效力、解释和履行均适用中华人民共和国法律。
        Pattern(
            "applies",
            rf"{CHOSEN}[^;\n]{{0,60}}?(?:适用(?!的){LAW_OF}(?!规定的|(?:规定)?承担)|(?:受|"
            rf"依据|依照|按照|遵循|遵从|服从)(?:于)?{LAW_OF2}(?:的)?(?:管辖|约束|调整|支配|"
            rf"解释|进行解释|为准|并依)|以{LAW_OF3}(?:的)?(?:为|作为)(?:准据法|适用法律?))"
            rf"[^;\n]{{0,8}}",
            8,
            unless=r"未尽事宜|未约定|本合同未|协议未",
        ),
        # 适用法律：中华人民共和国法律
        Pattern(
            "entry",
            rf"(?:适用法律|法律适用|准据法|GoverningLaw/法律|法律)(?:,[^:\n]{{1,8}})?(?::|"
            rf"为)(?:适用)?{LAW_OF}",
            8,
        ),
        # 适用法律：《民法典》《政府采购法》
        Pattern(
            "statutes",
            r"(?:适用法律|法律适用|准据法)(?::|为)?《[^《》\n]{0,16}法典?》",
            7,
            gives="prc",
        ),
        # (适用法律) 《民法典》《政府采购法》
        Pattern(
            "statutes-below",
            r"^(?:适用|遵守)?《[^《》\n]{0,16}法典?》",
            7,
            where=r"(?:适用法律|法律适用|准据法)/",
            gives="prc",
            unless="根据|依据",
        ),
        # Governing law: laws of Singapore
        Pattern("entry-en", r"\bgoverning ?law[^:\n]{0,12}: ?(?P<law>[^\n;]{3,80}?)(?=$|[;.])", 8),
        # This Agreement is governed by the laws of England and Wales.
        Pattern(
            "governed-by-en",
            r"\b(?:govern(?:ed|s)?|construed|interpreted|subject to|enforced)"
            r"\b[^\n;.]{0,80}?\b(?:by|under|with|to)\b (?:and "
            r"[^\n;.]{0,40}?)?(?P<law>(?:the )?(?:substantive |internal |applicable "
            r")?laws?(?: in force)?(?: of| in)(?: the)? (?!(?:any|such|that|its|their|each|"
            r"all)\b)[A-Z\[][^\n;,.()\ue009]{1,60}?)(?=$|[;,.()]| without| and (?:the courts|"
            r"any|each|all|shall|is|be|construed|interpreted)| as| excluding| applicable| "
            r"exclud| regard)",
            9,
        ),
        # … governed by the laws of ____
        Pattern(
            "blank-en",
            r"\b(?:governed|construed)\b[^\n;.]{0,80}?\blaws? of (?:the )?(?:state of )?{blank}",
            9,
        ),
        # This Agreement is governed by English law.
        Pattern(
            "adjective-en",
            r"\b(?:governed(?: exclusively)? by|subject to|(?:construed|interpreted) (?:under"
            r"|in accordance with|according to))(?: and (?:shall be )?(?:construed|interpreted)"
            rf" (?:in accordance with|under))? (?P<law>{NATIONAL})\b",
            9,
        ),
        # English law applies to this contract.
        Pattern(
            "national-applies-en",
            rf"\b(?P<law>{NATIONAL}) (?:shall |will )?(?:appl(?:y|ies)|governs?)\b",
            8,
        ),
        # The laws of Singapore shall apply to this Agreement.
        Pattern(
            "law-of-applies-en",
            r"(?P<law>\blaws? of (?:the )?(?-i:[A-Z])[^\n;,]{2,50}?) (?:shall |will )?"
            r"(?:appl(?:y|ies)|governs?)\b",
            8,
        ),
    ),
    read=read,
    qualify=qualify,
    bounded=False,
    examples=(
        Example("本合同的订立、效力、解释和履行均适用中华人民共和国法律。", "prc"),
        Example("This Agreement is governed by the laws of England and Wales.", "other"),
        Example(
            "This Agreement shall be construed in accordance with the laws of the People's "
            "Republic of China.",
            "prc",
        ),
    ),
    not_examples=(
        # Statutes are cited as the contract's basis, and to be obeyed.
        "根据《中华人民共和国民法典》的规定，双方签订本合同。",
        "本合同未尽事宜，按国家有关法律执行。",
        "Supplier shall comply with the laws of the State of Delaware.",
    ),
)
