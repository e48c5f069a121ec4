"""What contracts call currencies, in signs and in words -> ISO 4217 codes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_CODES = (
    "CNY USD EUR HKD JPY GBP SGD AUD CAD NZD CHF SEK NOK DKK AED INR MYR THB TWD KRW MOP IDR VND"
    " PHP SAR QAR ZAR BRL MXN PLN CZK"
)
# The signs that stand before a sum. $ alone is taken for the dollar of the United States.
CURRENCIES: Mapping[str, str] = MappingProxyType(
    {code: code for code in _CODES.split()}
    | {"人民币": "CNY", "RMB": "CNY", "Renminbi": "CNY", "¥": "CNY"}
    | {"美元": "USD", "美金": "USD", "US$": "USD", "$": "USD", "欧元": "EUR", "€": "EUR"}
    | {"港币": "HKD", "港元": "HKD", "HK$": "HKD", "日元": "JPY", "英镑": "GBP", "£": "GBP"}
    | {"新加坡元": "SGD", "S$": "SGD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD"}
    | {"NZ$": "NZD", "NT$": "TWD"}
)
# The names behind a sum.
NAMES: Mapping[str, str] = MappingProxyType(
    {"yuan": "CNY", "rmb": "CNY", "renminbi": "CNY", "dollars": "USD", "us dollars": "USD"}
    | {"u.s. dollars": "USD", "united states dollars": "USD", "euros": "EUR", "euro": "EUR"}
    | {"pounds": "GBP", "pounds sterling": "GBP", "hong kong dollars": "HKD"}
    | {"singapore dollars": "SGD", "australian dollars": "AUD", "canadian dollars": "CAD"}
    | {"new zealand dollars": "NZD", "swiss francs": "CHF", "japanese yen": "JPY", "€": "EUR"}
)


def _either(words: Mapping[str, str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


SIGN = _either(CURRENCIES)
NAME = rf"(?i:{_either(NAMES)})(?![A-Za-z])|(?:{'|'.join(_CODES.split())})(?![A-Za-z])"
# What follows the first letter of a sign that begins with one.
LETTERS = "".join(sorted({sign[0] for sign in CURRENCIES if sign[0].isascii() and sign[0] != "$"}))
_LETTERED = [sign for sign in CURRENCIES if sign[0] in LETTERS]
LETTER_REST = "|".join(
    f"(?<={letter})(?:{'|'.join(re.escape(s[1:]) for s in _LETTERED if s[0] == letter)})"
    for letter in LETTERS
)


def code_of(words: str) -> str | None:
    """The code of a sign or name as printed; None when it is none."""
    return CURRENCIES.get(words) or NAMES.get(words.lower())
