"""Invoices: who issues which, and when."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="invoice",
    title=Bilingual("发票", "Invoices"),
    headings=r"发票|开票|票据|invoic|tax",
    not_headings=r"支票|附件",
    cues=(
        # 乙方应在收款前向甲方开具增值税专用发票
        Cue(r"(?:开具|提供|出具|提交|开出|开立|收到|凭|取得|交付|按照?)[^,\n]{0,36}发票"),
        # 乙方未按时开票的,甲方有权顺延付款
        Cue(r"(?:开票|开具(?:增值税)?(?:专用|普通)?票据)", unless=r"支票|汇票"),
        # 增值税专用发票由乙方开具
        Cue(r"发票[^,\n]{0,16}(?:开具|提供|交|送达|抬头|类型|税率|为准|金额)"),
        Cue(r"(?:issue|submit|provide|render|send)s? [^,\n]{0,40}invoices?"),
        # The Supplier shall invoice the Customer monthly in arrears; within 30 days of the invoice
        Cue(
            r"\b(?:shall|will|may|must|are|is|be) invoiced?\b|\b(?:receipt"
            r"|date) of [^,\n]{0,24}invoice"
        ),
    ),
    examples=(
        "第四条 付款\n付款前乙方应开具等额增值税专用发票。",
        "4. Invoices\nThe Supplier shall submit an invoice at the end of each month.",
    ),
    blanks=("第五条 发票\n发票类型：______",),
    not_examples=("第四条 付款\n甲方按月支付服务费，乙方出具收据。",),
)
