"""Disputes: where and how they are settled."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from models.gap import Bilingual

SECTION = SectionType(
    key="dispute_resolution",
    title=Bilingual("争议解决", "Dispute resolution"),
    headings=r"争议|纠纷|争端|仲裁|诉讼|管辖|disputes?|arbitration|jurisdiction",
    not_headings=r"质量争议|争议期间",
    # Talks alone decide nothing: a court or an institution must be named.
    heading_settles=False,
    terms=TermEvidence(tiers=(("dispute_resolution",),), decide=True),
    cues=(
        # 不能协商解决的,选择第__种途径: no way chosen
        Cue(
            r"第{blank}[种项款]?[^,\n]{0,10}(?:方式|途径|解决|处理)",
            settles=False,
            decides=True,
            unless=r"付款|支付|交货|结算",
            under="",
        ),
        # 协商不成的,向甲方所在地人民法院起诉; 提交仲裁委员会仲裁
        Cue(r"(?:向|提交|由|提请|诉诸|诉至|报请|交由|递交)[^,。\n]{0,40}(?:法院|仲裁)"),
        Cue(r"(?:依法|可以?|有权)[^,\n]{0,6}(?:起诉|提起诉讼|申请仲裁)"),
        # 甲方所在地人民法院管辖
        Cue(r"(?:争议|纠纷|dispute)[^\n]{0,40}(?:法院|仲裁|诉讼|arbitrat|courts?)"),
        # 争议由双方友好协商解决
        Cue(r"(?:争议|纠纷|分歧)[^\n]{0,30}(?:协商|调解|依法)", settles=False),
        Cue(
            r"(?:submitted|referred) to [^,\n]{0,60}(?:arbitration|courts?)|"
            r"jurisdiction of [^,\n]{0,40}courts?|\bcourts? (?:of|in|at) [^,\n]{0,60}jurisdiction|"
            r"\b(?:decided|settled|resolved|determined) by [^,\n]{0,40}(?:courts?|arbitrat)"
        ),
    ),
    examples=(
        "第十一条 争议解决\n因本合同发生的争议，协商不成的，向甲方所在地人民法院起诉。",
        "第十一条 其他\n双方发生纠纷的，提交杭州仲裁委员会仲裁。",
    ),
    blanks=(
        "第十一条 争议解决\n因本合同发生的争议，双方应友好协商解决。",
        "第十一条 争议\n协商不成的，按第____种方式解决：\n"
        "1．提交________仲裁委员会；\n2．向人民法院起诉。",
    ),
    not_examples=("第一条 保密\n双方对合作中知悉的信息保密。",),
)
