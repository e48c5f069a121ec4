"""Start date: the first day of the contract or the service."""

from __future__ import annotations

from extractor.terms.base import Example, Pattern, TermType
from extractor.terms.duration import ITSELF, TERM_WORDS, is_contract_term, read_date
from models.gap import Bilingual

TERM = TermType(
    key="start_date",
    title=Bilingual("开始日期", "Start date"),
    value="date",
    patterns=(
        # 服务期限自2031年1月1日起至2031年12月31日止。
        Pattern(
            "from-to",
            r"(?:自|从|由)?{date|blank}(?:\([^()\n]{0,8}\))?(?:零时|0时|00:00|"
            r"\ue009?时)?(?:起|开始)?,?(?:至|到|-|~|～|—|止于){until:date|blank}",
            9,
        ),
        # 租赁期限3年，自2031年1月1日起计算
        Pattern(
            "from",
            rf"{TERM_WORDS}[^;\n]{{0,30}}?(?:自|从|由){{date|blank}}(?:起|开始)",
            8,
            unless="生效",
        ),
        # 运维服务自2031年1月1日开始，为期24个月; 本合同从…起算
        Pattern(
            "begins",
            rf"{ITSELF}(?:期)?(?:将)?(?:自|从|于|由){{date|blank}}(?:起算|起(?!生效|施行|执行)|开始|启动|起始)",
            8,
            unless="生效",
        ),
        # 有效期限：2031年1月1日至
        Pattern(
            "term-from",
            rf"{TERM_WORDS}(?:,[^:\n]{{1,8}})?(?::|为)(?:自|从)?{{date|blank}}(?:起|至|到|-)",
            8,
        ),
        # 合同起始日期：2031年1月1日
        Pattern(
            "entry",
            r"(?:起始|开始|起租|服务开始|进场|入驻)(?:日期|时间|日)(?:,[^:\n]{1,8})?(?::|"
            r"为|是)[^\n:,;]{0,4}?{date|blank}",
            9,
        ),
        # Term: 1 January 2031 to 31 December 2031
        Pattern(
            "from-to-en",
            r"{date|blank},? ?(?:to|until|through|till|and (?:ends?|ending|expires?|"
            r"expiring|terminat\w{1,5})[^\n;.]{0,20}?(?:on|at)) ?(?:and including "
            r")?{until:date|blank}",
            9,
        ),
        # The term commences on 1 January 2031.
        Pattern(
            "commencing-en",
            r"\b(?:commenc\w{1,5}|begin\w{0,5}|start\w{0,4})\b(?: "
            r"date)?[^\n;:.]{0,24}?(?:on|from|as of|:) ?(?:the )?{date|blank}",
            8,
        ),
    ),
    read=read_date,
    accept=is_contract_term,
    bounded=False,
    examples=(
        Example("服务期限自2031年1月1日起至2031年12月31日止。", "2031-01-01"),
        Example("合同期限：自____年__月__日起至____年__月__日止。", None),
        Example("租赁期限3年，自2031年1月1日起计算。", "2031-01-01"),
    ),
    not_examples=("质保期自2031年1月1日起至2032年12月31日止。",),
)
