"""A cap on liability that does not except what cannot be capped."""

from collections.abc import Iterator

from extractor.gaps import law
from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import says
from extractor.patterns import compile_once
from models.gap import Bilingual, Gap

EXCEPTED = (
    r"故意|重大过失|人身|欺诈|生命|wil+ful|gross negligence|intent|personal injury|death|fraud|"
    r"cannot be (?:limited|excluded)|by law"
)

# 故意造成的损失不受前述上限的限制, wherever it stands
UNCAPPED = r"不(?:受|适用)[^;\n]{0,16}(?:上限|限额|限制)"
INSURED = r"责任险|保险|insurance"


def check(case: Case) -> Iterator[Gap]:
    """One gap at the first cap, when no words of its article except injury, intent or "
    "negligence."""
    if says(case, UNCAPPED):
        return
    for term in case.contract.terms:
        if term.type != "liability_cap" or term.status != "stated":
            continue
        if compile_once(INSURED).search(term.statement):
            continue
        article = case.article(term.clause)
        words = term.statement if article is None else case.contract.words(article.span)
        if compile_once(f"(?i){EXCEPTED}").search(words):
            return
        message = Bilingual(
            "责任上限没有排除人身损害以及故意、重大过失造成的财产损失，对这些情形的限责部分无效，"
            "请写明除外",
            "the cap does not except personal injury or loss of property through intent or gross "
            "negligence, for which it is void; say so",
        )
        yield gap_at(case, RULE, term.span, Told(message, subject="liability_cap"))
        return


RULE = GapRule(
    key="cap_without_exceptions",
    code="limit_exceeded",
    severity="low",
    title=Bilingual("责任上限没有除外", "Cap without exceptions"),
    source="民法典 506",
    bases=(law.EXEMPTION,),
    check=check,
    fires_on=(
        "第一条 责任限制\n乙方的累计赔偿责任不超过合同总价的50%。",
        "Service Agreement\n1. Liability\nThe liability of the Provider shall not exceed RMB "
        "100,000.",
    ),
    stays_silent_on=(
        "第一条 责任限制\n乙方的累计赔偿责任不超过合同总价的50%，但故意或重大过失造成的损失除外。",
        "第一条 违约责任\n违约金累计不超过合同总价的10%。",
    ),
)
