"""Net price, tax and gross price that do not come out."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.gaps.base import Case, GapRule, Told, gap_at
from extractor.gaps.sentences import Sentence, find_sentences
from extractor.passages.base import compile_pattern
from models.gap import Bilingual, Gap
from models.values import Money, Ratio, plain

GAP = r"[^;\n\ue002\ue003\ue009]{0,14}?"
NET = rf"(?:不含税|未税|税前)(?:总)?(?:价|金额|价款|价格|合同)?{GAP}{{money}}"
GROSS = rf"(?<!不)(?:含税|价税合计)(?:总)?(?:价|金额|价款|价格|合同)?{GAP}{{money}}"
TAX = rf"(?:增值税)?税(?:额|金){GAP}{{money}}"
RATE = rf"税率{GAP}{{ratio}}"
TOGETHER = r"不含税|未税|税前"
# Cents are rounded; more than a yuan is a mistake.
ROUNDING = Decimal(1)


def check(case: Case) -> Iterator[Gap]:
    """One gap for each sentence whose net price and tax do not make the gross price."""
    for found in find_sentences(case, TOGETHER):
        net, gross, tax = (_money(case, found, source) for source in (NET, GROSS, TAX))
        rate = _value(case, found, RATE)
        if net is None or gross is None or net.currency != gross.currency:
            continue
        due = _due(net, tax, rate)
        if due is not None and abs(due - gross.amount) > ROUNDING:
            message = Bilingual(
                f"不含税价{plain(net.amount)}加税应为{plain(due.normalize())}，"
                f"而含税价写为{plain(gross.amount)}",
                f"the net price of {plain(net.amount)} with tax comes to {plain(due.normalize())}, "
                f"but the gross price reads {plain(gross.amount)}",
            )
            yield gap_at(case, RULE, found.span, Told(message, subject="price"))


def _due(net: Money, tax: Money | None, rate: object) -> Decimal | None:
    if tax is not None and tax.currency == net.currency:
        return net.amount + tax.amount
    return net.amount * (100 + rate.percent) / 100 if isinstance(rate, Ratio) else None


def _value(case: Case, found: Sentence, source: str) -> object:
    passage = found.passage
    match = compile_pattern(source).search(case.reading.masked, passage.start, passage.end)
    return None if match is None else case.reading.mentions[match.start("value")].value


def _money(case: Case, found: Sentence, source: str) -> Money | None:
    value = _value(case, found, source)
    return value if isinstance(value, Money) and value.per is None else None


RULE = GapRule(
    key="tax_conflict",
    code="amount_conflict",
    severity="high",
    title=Bilingual("含税价与不含税价不一致", "Net, tax and gross disagree"),
    source="practice of contract review",
    check=check,
    fires_on=(
        "第一条 价款\n不含税价为人民币100000元，税率13%，含税价为人民币110000元。",
        "第一条 价款\n含税总价106000元，其中不含税价100000元，税额13000元。",
    ),
    stays_silent_on=(
        "第一条 价款\n不含税价为人民币100000元，税率13%，含税价为人民币113000元。",
        "第一条 价款\n合同总价为含税价106000元，税率6%。",
    ),
)
