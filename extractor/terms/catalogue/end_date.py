"""End date: the last day of the contract or the service."""

from __future__ import annotations

from extractor.terms.base import Example, Pattern, TermType
from extractor.terms.duration import ITSELF, TERM_WORDS, is_contract_term, read_date
from models.gap import Bilingual

TERM = TermType(
    key="end_date",
    title=Bilingual("结束日期", "End date"),
    value="date",
    patterns=(
        # 服务期限自2031年1月1日起至2031年12月31日止。
        Pattern(
            "from-to",
            r"{since:date|blank}(?:\([^()\n]{0,8}\))?(?:零时|0时|00:00|\ue009?时)?(?:起|"
            r"开始)?,?(?:至|到|-|~|～|—|止于){date|blank}(?:24时|止)?",
            9,
        ),
        # 合同期限自签订之日起至2031年12月31日止
        Pattern(
            "until",
            rf"{TERM_WORDS}[^;\n]{{0,40}}?(?:至|到|截至|截止到?){{date|blank}}(?:止|为止|"
            rf"终止|届满|截止|结束)?",
            8,
        ),
        # 自签订之日起至2031年12月31日止
        Pattern(
            "until-end", r"(?:自|从)[^;\n]{0,40}?起?(?:至|到){date|blank}(?:止|为止|终止|届满)", 8
        ),
        # 本协议于2031年12月31日到期。
        Pattern(
            "ends-on",
            rf"(?<!原)(?<!前述){ITSELF}(?:关系|期限?)?(?:将)?(?:于|在){{date|blank}}(?:24时|零时)?"
            rf"(?:自动|自然|正式|即)?(?:到期|届满|期满|终止|结束|失效|截止)",
            8,
        ),
        # 合同终止日期：2031年12月31日
        Pattern(
            "entry",
            r"(?:终止|结束|届满|到期|截止|期满)(?:日期|时间|日)(?:,[^:\n]{1,8})?(?::|为|是)"
            r"[^\n:,;]{0,4}?{date|blank}",
            9,
        ),
        # Term: 1 January 2031 to 31 December 2031
        Pattern(
            "from-to-en",
            r"{since:date|blank},? ?(?:to|until|through|till|and (?:ends?|ending|expires?|"
            r"expiring|terminat\w{1,5})[^\n;.]{0,20}?(?:on|at)) ?(?:and including "
            r")?{date|blank}",
            9,
        ),
        # … shall expire on 31 December 2031
        Pattern(
            "expiring-en",
            r"\b(?:expir\w{1,5}|terminat\w{1,5}|ends?|ending|until|through|end date|expiry "
            r"date)\b[^\n;:.]{0,24}?(?:on|until|at|:|through)? ?(?:the )?{date|blank}",
            8,
        ),
    ),
    read=read_date,
    accept=is_contract_term,
    bounded=False,
    examples=(
        Example("服务期限自2031年1月1日起至2031年12月31日止。", "2031-12-31"),
        Example("合同期限自签订之日起至____年__月__日止。", None),
        Example("合同期限：2031-01-01至2031-12-31", "2031-12-31"),
    ),
    not_examples=(
        "质保期自2031年1月1日起至2032年12月31日止。",
        "乙方应于2031年12月31日前完成验收。",
    ),
)
