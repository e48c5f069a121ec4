"""Term: how long the contract runs, or by when it is performed."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from extractor.sections.words import ENGLISH_LENGTH
from models.gap import Bilingual

SECTION = SectionType(
    key="term",
    title=Bilingual("期限", "Term"),
    headings=r"(?:合同|协议|服务|履行|合作|租赁|委托|维护|派遣|承包|供货|施工|聘用|"
    r"有效)(?:的)?(?:有效)?(?:期限|期间?|时间|周期)|^(?:期限|工期|有效期)"
    r"|(?:交货|交付|完工|竣工|开工|履行)(?:的)?(?:时间|日期|期限)|起止|项目工期|进度|"
    r"\bterm\b(?!s)|duration|commencement|delivery (?:time|date)|schedule",
    not_headings=r"响应|付款|支付|保密|质保|保修|保证期|服务时间|时间要求|加班|验收|终止|解除|术语|"
    r"续约|续签|schedule \d|terms and",
    heading_settles=False,
    terms=TermEvidence(
        tiers=(("contract_duration", "start_date", "end_date"), ("delivery_time",)),
        decide=True,
        # Several blanks of one form (____年__月__日 to ____) beside one stated value.
        blanks_to_a_value=3,
    ),
    cues=(
        # 有效期为{period}; 服务期限自{date}起至{date}止
        Cue(
            r"(?:有效期|期限|服务期|合作期|租赁期|工期|合同期)(?!限?(?:届?满|"
            r"终止))[^,\n]{0,24}(?:{period}|{day:date}|{open:blank})",
            unless=r"质保|保修|保密|付款|保证金|投标",
        ),
        Cue(r"自{from:date|blank}[^,\n]{0,8}(?:起|开始)?[^,\n]{0,4}至{to:date|blank}"),
        # 乙方应在合同签订后{period}内完成交付
        Cue(
            r"{period|date|blank}(?:之?内|前|以前|之前)?[^,\n]{0,16}(?:完成|交付|交货|供货|"
            r"发货|到货|竣工|完工|提交|上线|开工)",
            unless=r"逾期|整改|响应|修复|验收申请|发票",
        ),
        # This Agreement continues for two years
        Cue(
            rf"(?:term of|continues? (?:in force )?for|"
            rf"initial term[^,\n]{{0,20}}) {ENGLISH_LENGTH}",
            unless=r"confidential|warranty|payment|notice",
        ),
        # 具体服务时间由双方协商
        Cue(r"(?:服务|履行|交付)(?:的)?(?:期限|时间)[^,\n]{0,12}(?:协商|另行)", settles=False),
        Cue(
            r"(?:term|effective|force|continue|commence|expire|begin)[^,\n]{0,50}(?:{period}|"
            r"{day:date}|{open:blank})",
            unless=r"confidential|warranty|payment|notice",
        ),
    ),
    examples=(
        "第二条 期限\n本合同有效期自2025年3月1日起至2026年2月28日止。",
        "2. Term\nThis Agreement commences on 1 May 2030 and continues for two years.",
        "第二条 交货\n卖方应在合同签订后20日内交货。",
    ),
    blanks=("第二条 期限\n本合同有效期为____年。",),
    not_examples=(
        "第三条 响应\n乙方接到通知后4小时内响应。",
        "第二条 质保\n质保期为12个月。",
    ),
)
