"""A term's value -> the words that people read: 4小时, 4 hours; records keep the canonical text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from models.gap import Bilingual
from models.term import Term
from models.values import (
    Choice,
    Date,
    Frequency,
    Money,
    Period,
    Rate,
    Schedule,
    Value,
    plain,
)

# Behind a number; the English word is the singular.
UNITS: Mapping[str, Bilingual] = {
    "minute": Bilingual("分钟", "minute"),
    "hour": Bilingual("小时", "hour"),
    "day": Bilingual("日", "day"),
    "business_day": Bilingual("个工作日", "business day"),
    "week": Bilingual("周", "week"),
    "month": Bilingual("个月", "month"),
    "quarter": Bilingual("个季度", "quarter"),
    "year": Bilingual("年", "year"),
}
# Behind a stroke: 元/月. What is not here (人, 台) is shown as printed.
PER: Mapping[str, Bilingual] = {
    **UNITS,
    "month": Bilingual("月", "month"),
    "quarter": Bilingual("季度", "quarter"),
    "event": Bilingual("次", "time"),
}
CHOICES: Mapping[str, Bilingual] = {
    "allowed": Bilingual("允许", "allowed"),
    "arbitration": Bilingual("仲裁", "arbitration"),
    "automatic": Bilingual("自动续约", "automatic"),
    "bank_transfer": Bilingual("银行转账", "bank transfer"),
    "by_agreement": Bilingual("协商续约", "by agreement"),
    "cash": Bilingual("现金", "cash"),
    "cheque": Bilingual("支票", "cheque"),
    "contract_term": Bilingual("合同期内", "for the term of the contract"),
    "customer": Bilingual("归委托方/采购方", "the customer"),
    "draft": Bilingual("汇票", "draft"),
    "e_payment": Bilingual("电子支付", "electronic payment"),
    "each_own": Bilingual("各归各方", "each its own"),
    "either": Bilingual("诉讼或仲裁", "court or arbitration"),
    "indefinite": Bilingual("无期限", "without end"),
    "joint": Bilingual("双方共有", "both jointly"),
    "letter_of_credit": Bilingual("信用证", "letter of credit"),
    "litigation": Bilingual("诉讼", "court"),
    "none": Bilingual("不续约", "none"),
    "on_approval": Bilingual("经批准生效", "on approval"),
    "on_seal": Bilingual("盖章生效", "on sealing"),
    "on_signature": Bilingual("签字生效", "on signature"),
    "on_signature_and_seal": Bilingual("签字并盖章生效", "on signature and seal"),
    "other": Bilingual("其他", "other"),
    "prc": Bilingual("中华人民共和国法律", "law of the PRC"),
    "prohibited": Bilingual("禁止", "prohibited"),
    "provider": Bilingual("归服务方/供应方", "the provider"),
    "required": Bilingual("须投保", "required"),
    "until_public": Bilingual("直至公开", "until public"),
    "vat_ordinary": Bilingual("增值税普通发票", "ordinary VAT invoice"),
    "vat_special": Bilingual("增值税专用发票", "special VAT invoice"),
    "with_consent": Bilingual("须经同意", "with consent"),
}
_DAYS = dict(zip(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "一二三四五六日", strict=True))
_CANONICAL_PERIOD = re.compile(rf"(?P<amount>[\d.]+(?:-[\d.]+)?) (?P<unit>{'|'.join(UNITS)})")


def term_words(term: Term, language: str) -> str:
    """A term's value in words, or its time when it is a payment without a share; else ""."""
    if term.value is not None:
        return value_words(term.value, language)
    return canonical_words(term.qualifier("within") or "", language)


def value_words(value: Value, language: str) -> str:
    """The value in the words of one language (``zh`` or another: English)."""
    is_chinese = language == "zh"
    match value:
        case Period() | Schedule():
            shown = canonical_words(value.canonical, language)
        case Money():
            shown = _with_per(_sum(value, language), value.per, language)
        case Rate():
            shown = _with_per(_rate(value, language), value.per, language)
        case Frequency():
            times, per = plain(value.times), _per(value.per, language)
            shown = f"每{per}{times}次" if is_chinese else f"{times} per {per}"
        case Date() if is_chinese:
            shown = _date(value)
        case Choice():
            shown = _in(CHOICES, value.key, language)
        case _:
            shown = value.canonical
    return shown


def canonical_words(text: str, language: str) -> str:
    """The words for a canonical period or schedule; any other text as it is."""
    period = _CANONICAL_PERIOD.fullmatch(text)
    if period is None:
        return _schedule(text) if language == "zh" else text
    amount, unit = period["amount"], _in(UNITS, period["unit"], language)
    if language == "zh":
        return f"{amount}{unit}"
    return f"{amount} {unit}{'' if amount == '1' else 's'}"


def _in(words: Mapping[str, Bilingual], key: str, language: str) -> str:
    pair = words.get(key)
    if pair is None:
        return key
    return pair.zh if language == "zh" else pair.en


def _with_per(words: str, per: str | None, language: str) -> str:
    return words if per is None else f"{words}/{_per(per, language)}"


def _per(per: str, language: str) -> str:
    """The period or thing that a price, share or number is for; ``10day``: each ten days."""
    unit = per.lstrip("0123456789")
    count = per[: len(per) - len(unit)]
    if count and unit in UNITS:
        return canonical_words(f"{count} {unit}", language)
    return f"{count}{_in(PER, unit, language)}"


def _sum(money: Money, language: str) -> str:
    amount = f"{money.amount:,.2f}"
    if language == "zh" and money.currency == "CNY":
        return f"{amount}元"
    return f"{money.currency} {amount}"


def _rate(rate: Rate, language: str) -> str:
    if rate.percent is not None:
        return f"{plain(rate.percent)}%"
    if rate.multiple == Decimal(1):
        return str(rate.published)
    times = plain(rate.multiple)
    return f"{rate.published}的{times}倍" if language == "zh" else f"{times} × {rate.published}"


def _date(date: Date) -> str:
    day = "" if date.day is None else f"{date.day}日"
    return f"{date.year}年{date.month}月{day}"


def _schedule(text: str) -> str:
    days = re.sub("|".join(_DAYS), lambda match: f"周{_DAYS[match[0]]}", text)
    days = re.sub(r"(?<=周[一二三四五六日])-(?=周)", "至", days)
    return re.sub(r"^(\d)x(\d{1,2})$", r"\1×\2小时", days)
