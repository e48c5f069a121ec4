"""Tax rate: the rate of value added tax."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.payment import is_open
from extractor.terms.words import gap, wide
from models.gap import Bilingual

# 含税金额: a sum with tax, no rate
SUM = compile_once(r"税[^,;:(\n]{0,4}(?:金额|总?价|额|款)[^,;\n]{0,8}$")


def accept(claim: Claim) -> bool:
    """A rate of tax, or a blank that can be one."""
    return is_open(claim, "%") and SUM.search(claim.before) is None


TERM = TermType(
    key="tax_rate",
    title=Bilingual("税率", "Tax rate"),
    value="ratio",
    patterns=(
        # 增值税税率为6%。
        Pattern("rate-is", r"(?:税率|征收率)[^,;\n\ue001-\ue009]{0,12}{ratio|blank}", 9),
        # 乙方开具13%增值税专用发票
        Pattern(
            "rate-of-invoice",
            rf"{{ratio|blank}}的?(?:税率的?)?(?:增值)?税?{gap(8)}(?:专用发票|普通发票|发票|专票"
            rf"|普票)",
            8,
        ),
        # 6%增值税; 含税（6%）
        Pattern("rate-of-tax", r"{ratio|blank}(?:的)?(?:增值税|税点|税率|税金|的税)", 9),
        Pattern(
            "tax-at",
            rf"(?:增值税|含税|税点|税金)(?:率)?(?!后)(?:\(|:|,|为|按){{0,2}}{gap(6)}{{ratio|blank}}",
            8,
            unless=r"违约金|滞纳金",
        ),
        # 税率（表头） / 13%
        Pattern("table-head", rf"^[^:\n]{{0,40}}税率[^:\n]{{0,8}}:{wide(6)}{{ratio|blank}}", 9),
        # including 6% VAT
        Pattern(
            "vat-after", r"{ratio|blank}\s(?:of )?(?:vat|gst|sales tax|value[- ]added tax)\b", 8
        ),
        # VAT at the rate of 6%
        Pattern(
            "vat",
            r"\b(?:vat|gst|sales tax|value[- ]added tax|tax rate)\b[^\n.;]{0,30}?{ratio|blank}",
            8,
        ),
    ),
    accept=accept,
    bounded=False,
    examples=(
        Example("本合同适用的增值税税率为6%。", "6%"),
        Example("乙方向甲方开具13%的增值税专用发票。", "13%"),
        Example("乙方适用简易计税，征收率为3%。", "3%"),
        Example("税率：____%", None),
        Example("VAT at the rate of 6% is included.", "6%"),
    ),
    not_examples=(
        "国家调整税率的，合同价格不作调整。",
        "验收合格后支付合同总价的60%。",
    ),
)
