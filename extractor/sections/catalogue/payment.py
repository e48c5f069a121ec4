"""Payment: when and how the price is paid."""

from extractor.sections.base import Cue, SectionType, TermEvidence
from extractor.sections.words import ENGLISH_LENGTH
from models.gap import Bilingual

SECTION = SectionType(
    key="payment",
    title=Bilingual("付款", "Payment"),
    headings=r"(?:付款|支付|结算|收费|缴费|缴纳)(?:的)?(?:方式|条件|条款|时间|期限|办法|周期|"
    r"进度|安排|及)?|payments?|invoic",
    not_headings=r"违约|赔偿|逾期|保证金|迟延|投标",
    heading_settles=False,
    terms=TermEvidence(tiers=(("payment_term",), ("payment_method",)), decide=True),
    cues=(
        # 按季度结算; 每月10日前支付上月服务费
        Cue(
            r"(?:每|按|逐)(?:自然)?(?:月|季度?|半年|年)(?:度)?[^,\n]{0,20}(?:支付|付款|结算|"
            r"结清|付清|缴纳|划付|预付)"
        ),
        # 一次性付清; 货到付款; 预付全款; 分期支付
        Cue(
            r"一次性[^,\n]{0,8}(?:支付|付清|结清|付款)|货到付款|款到发货|(?:预付|"
            r"先付)[^,\n]{0,6}(?:全款|费用|款)"
        ),
        # 验收合格后支付合同价款
        Cue(
            r"(?:后|之日起|前|时(?!间|候))(?:{within:period}内?)?[^,\n]{0,12}(?:支付|付清|"
            r"结清)[^,\n]{0,24}(?:款|费|尾款|余款|价款|报酬|租金)",
            unless=r"违约金|赔偿|罚|解除",
        ),
        # 通过银行转账方式支付服务费用
        Cue(
            r"(?:银行转账|转账|电汇|汇款|现金|支票|承兑汇票|微信|支付宝)[^,\n]{0,24}(?:支付|"
            r"付款|结算)",
            unless=r"保证金|违约",
        ),
        # 甲方应按约定时间支付服务费
        Cue(
            r"(?:支付|给付|付)[^,\n]{0,10}(?:服务费|费用|价款|货款|报酬|租金|款项)",
            settles=False,
            unless=r"违约|赔偿",
        ),
        Cue(
            r"(?:payable|paid|due|pay)\b[^,\n]{0,60}(?:within (?:{time:period|blank}|"
            rf"{ENGLISH_LENGTH})|monthly|quarterly|on receipt|in advance|in arrears)"
        ),
        Cue(
            r"(?:shall|will) pay [^\n]{0,80}(?:within {period}|monthly|quarterly|annually|"
            r"in advance|in arrears|upon)"
        ),
    ),
    examples=(
        "第四条 付款方式\n甲方在验收合格后10个工作日内支付合同总价的95%。",
        "第四条 结算\n服务费按季度结算，每季度首月支付。",
        "4. Payment\nEach invoice is payable within 30 days of receipt.",
    ),
    blanks=(
        "第四条 付款方式\n甲方应于合同签订后____日内支付合同总价的____%。",
        "第四条 费用\n甲方应按约定时间支付服务费。",
    ),
    not_examples=("第一条 服务内容\n乙方负责系统维护。",),
)
