"""Words that document-sharing sites put in place of a contract's own.

Sites that republish contracts run a keyword replacement over them: a word that reads like
part of a search phrase (保密, 最新版, 搜索引擎) is exchanged for the name of an advertiser.
The same advertiser's phrase always stands for the same word, so the original can be told.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# Advert phrase -> the word it stands for; None when the original is not certain.
INJECTED: Mapping[str, str | None] = MappingProxyType(
    {
        "必威体育官网网址": "保密",
        "必威体育精装版": "最新版",
        "有哪些信誉好的足球投注网站": "搜索",
    }
)
