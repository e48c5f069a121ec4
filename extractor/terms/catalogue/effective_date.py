"""Effective date: the day, or the event, from which the contract binds."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from models.gap import Bilingual
from models.values import Choice, Date

# 本合同, 合同, 此协议; not 补充协议, nor a change of the contract.
SUBJECT = r"(?:(?:本|此|该)?(?:合同|协议|合约|契约|承诺书|协议书)(?:书)?|(?:本|此|该)订单)"
SIGN = r"签字|签名|签署|签订|签认|签定|签约|签章"
SEAL = r"盖章|盖公章|加盖|公章|印章|签章|合同章|合同专用章|用印"
SIGN_OR_SEAL = rf"(?:{SIGN}|{SEAL})"
# 签字或盖章, 签字/盖章, 签字（盖章）: either will do. 签字并盖章, 签字、盖章, 签字（并盖章）: both.
EITHER = compile_once(
    rf"(?:{SIGN})(?:[^,;、及并和与\n]{{0,10}}?)(?:或者?|/)[^,;\n]{{0,8}}?(?:{SEAL})|"
    rf"(?:{SEAL})(?:或者?|/)(?:{SIGN})|(?:{SIGN})\((?!并|和|及|且)[^()\n]{{0,6}}?(?:章|"
    rf"{SEAL})[^()\n]{{0,4}}\)"
)
SIGNED, SEALED = compile_once(SIGN), compile_once(SEAL)
APPROVED = compile_once(r"批准|审批|核准|备案|审查通过|审核通过|见证|鉴证|公证|董事会|登记")
OTHER = compile_once(
    r"保证金|保函|定金|预付款|首付款|首期款|款项|到账|到帐|收到|缴纳|交纳|押金|支付|中标通知书|"
    r"验收|条件成就"
)
# A change, a supplement, a notice or a document comes into force, not the contract.
NOT_THE_CONTRACT = (
    r"(?:修改|变更|补充|修订|更改|解除|终止|通知|订单|附件|保函|授权(?!代表|委托|人)|单价|价格|"
    r"费用|报价|条款|规定|质保|保修|保密义务|劳动合同|续签|新合同|方案|制度|委托书|变更单|文件|"
    r"协商一致|任何|传真|复印|扫描)"
)
# 本确认单, 本授权书: another paper that calls itself so.
OTHER_PAPER = compile_once(
    r"(?:本|该|此)[\u4e00-\u9fff]{0,8}(?<!合同)(?<!协议)(?<!承诺)(?:单|书|函|表|记录|纪要|声明|授权|办法|细则)$"
)
# 乙方提交履约保函后: what must be handed in or paid before the contract takes effect.
HANDED_IN = compile_once(
    r"(?:提交|提供|出具|递交|收到|支付|缴纳|交纳|交清|付清)[^,;\n]{0,24}?(?=后|之日|时|起)"
)
LAST_SIGNATURE = compile_once(rf".*{SIGN_OR_SEAL}")
# 修改须经双方签字后生效: said of a change, not of the contract
CHANGE = (
    r"(?:修改|变更|补充|修订)[^,;\n]{0,30}(?:须|应|需|经|由)|补充(?:协议|合同)"
    r"[^,;\n]{0,20}(?:签字|签章|盖章|签署)"
)
VERB = (
    r"(?:成立(?:并|即)?)?(?:生效|发生(?:法律)?效力|具有法律效力|算数|作数|(?<=[起后即章字])有效(?=$|[,;]))(?!之|后|日|前|时|的|期|条件|"
    r"判决|裁决)"
)


def read(claim: Claim) -> Choice | Date | None:
    """The day, or what the contract takes effect by; None where it is left open."""
    mention = claim.mention or claim.value("day")
    if mention is not None:
        return mention.value if isinstance(mention.value, Date) else None
    if claim.pattern.gives is not None:
        return Choice(claim.pattern.gives)
    # 甲方收到定金并经双方签字后生效: what stands before the signatures is part of the event.
    before = compile_once(r"[,;:]").split(claim.before)[-1]
    event = _event(f"{before}{claim.matched}")
    return None if event is None else Choice(event)


def _event(words: str) -> str | None:
    # 双方签署后合同成立，甲方收到定金后生效: it binds by the last event only.
    words = compile_once("成立[,;]").split(words)[-1]
    if OTHER.search(words):
        return "other"
    signed, sealed = SIGNED.search(words), SEALED.search(words)
    if signed and sealed:
        return "on_signature" if EITHER.search(words) else "on_signature_and_seal"
    if signed or sealed:
        return "on_signature" if signed else "on_seal"
    return "on_approval" if APPROVED.search(words) else None


def accept(claim: Claim) -> bool:
    """The contract itself, by an event that can be named."""
    dated = claim.at is not None or claim.value("day") is not None
    return _is_of_the_contract(claim) and (dated or read(claim) is not None)


def _is_of_the_contract(claim: Claim) -> bool:
    """Whether the contract takes effect, not a change of it, a notice or a document."""
    masked, start = claim.reading.masked, claim.passage.start
    if compile_once(CHANGE).search(_own_name(claim, masked[start : claim.end])):
        return False
    if claim.matched.endswith("不生效"):
        return False
    # 双方签字后，补充协议生效: what takes effect may be named behind the signatures.
    tail = LAST_SIGNATURE.match(claim.matched)
    if tail is not None and claim.pattern.gives is None:
        named_behind = HANDED_IN.sub("", claim.matched[tail.end() :])
        if compile_once(NOT_THE_CONTRACT).search(named_behind):
            return False
    before = _own_name(claim, compile_once(r"[,;:]").split(claim.before)[-1])
    if OTHER_PAPER.search(before):
        return False
    named = compile_once(rf"{SUBJECT}(?:及其?(?:全部|所有|相关)?附件)?$").search(before)
    return named is not None or compile_once(NOT_THE_CONTRACT).search(before) is None


def _own_name(claim: Claim, words: str) -> str:
    """The words with 补充协议 as 协议 where the contract itself is a supplement."""
    if "补充" not in (claim.reading.contract.title or ""):
        return words
    return words.replace("补充协议", "协议").replace("补充合同", "合同")


TERM = TermType(
    key="effective_date",
    title=Bilingual("生效", "Effective date"),
    value="choice or date",
    patterns=(
        # 本合同自双方签字并加盖公章之日起生效。双方签字盖章后，本合同即生效。
        Pattern(
            "signed-then-effective",
            rf"(?:[自经由待][^,;:\n]{{0,24}}?)?(?P<event>{SIGN_OR_SEAL}[^;:\n]{{0,60}}?){VERB}",
            8,
        ),
        # 本合同经甲方主管部门批准后生效。
        Pattern(
            "approved-then-effective",
            rf"{SUBJECT}[^,;:\n]{{0,10}}?(?:自|经|在|于|须|待|报|由)"
            rf"(?P<event>[^,;:\n]{{0,40}}?(?:批准|审批|核准|备案|登记|公证|保证金|定金|"
            rf"预付款|到账|中标通知书)[^,;:\n]{{0,16}}?)(?:之日|之时|后|日|时|即|起|"
            rf"方)+(?:正式|开始)?{VERB}",
            8,
        ),
        # 本合同须报甲方主管部门审批，批准后方可生效。
        Pattern(
            "approved-later",
            rf"{SUBJECT}[^;\n]{{0,40}}?,(?P<event>[^,;\n]{{0,16}}?(?:批准|审批|核准|备案)"
            rf"[^,;\n]{{0,8}}?)(?:之日|后)(?:起|即|方可?|才)*(?:正式)?{VERB}",
            8,
        ),
        # 生效条件：双方签字盖章
        Pattern(
            "condition",
            rf"(?:生效(?:条件|时间|日期|方式)?)(?:,[^:\n]{{1,8}})?(?::|为)"
            rf"(?P<event>[^;\n]{{0,40}}?{SIGN_OR_SEAL}[^;\n]{{0,20}})",
            7,
        ),
        # 本合同自2031年6月18日起生效。
        Pattern(
            "date-effective",
            r"(?:自|从|于|在)?{date|blank}(?:零时|0时|之日)?(?:起|开始|正式|即)*(?:生效)",
            9,
        ),
        # 生效日期：2031年7月1日
        Pattern(
            "entry",
            r"(?:生效|起效)(?:日期|时间|日)(?:,[^:\n]{1,8})?(?::|为)[^\n:,;]{0,4}?{date|blank}",
            9,
        ),
        # 合同生效日期：(nothing)
        Pattern("open-entry", r"(?:合同|协议)(?:的)?生效(?:日期|时间|日):(?=$|[,;])", 8),
        # This Agreement takes effect upon signature by both parties.
        Pattern(
            "upon-signature-en",
            r"\b(?:agreement|contract)\b[^\n;:]{0,60}?\b(?:effective|into (?:force|effect)|"
            r"takes? effect|binding|commences?)\b[^\n;:.]{0,30}?\b(?:(?:up)?on|from|after|"
            r"when|once|as of)\b[^\n;:.]{0,30}?\b(?:sign(?:ed|ature|ing)|execut(?:ed|ion))"
            r"\b(?![^\n;.]{0,20}\band (?:seal|stamp))",
            8,
            gives="on_signature",
            unless=r"\b(?:amendment|modification|waiver|supplement)\b",
        ),
        # The contract takes effect when signed and sealed by both parties.
        Pattern(
            "upon-seal-en",
            r"\b(?:agreement|contract)\b[^\n;:]{0,60}?\b(?:effective|into (?:force|effect)|"
            r"takes? effect|binding)\b[^\n;:.]{0,50}?\b(?:sign(?:ed|ature|ing)|execut(?:ed|ion))"
            r"\b[^\n;.]{0,20}\band (?:affix\w*[^\n;.]{0,12} )?(?:seal|stamp|chop)",
            9,
            gives="on_signature_and_seal",
            unless=r"\b(?:amendment|modification|waiver|supplement)\b",
        ),
        # effective as of 1 July 2031; ("Effective Date")
        Pattern(
            "effective-as-of-en",
            r"\beffective(?: date)?\b(?: of (?:this|the) \w+)?(?: (?:is|shall be))?(?: as)?"
            r"(?: of| on| from|:){0,2}(?: the)? ?{date|blank}",
            9,
        ),
        # … as of ____ day of ____, 2031 (the "Effective Date"): the day of signing as well
        Pattern(
            "defined-en",
            r"{day:date|blank}[^\n;:{}]{0,30}?\([^()\n]{0,20}effective date[^()\n]{0,4}\)",
            9,
            unless=r"\beffective (?:as )?(?:of|on|from)\b",
        ),
        # This Agreement comes into force on 1 July 2031.
        Pattern(
            "in-force-en",
            r"\b(?:into force|into effect|takes? effect)\b[^\n;:]{0,20}?\b(?:on|"
            r"as of|from)\b(?: the)? ?{date|blank}",
            8,
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("本合同自双方签字并加盖公章之日起生效。", "on_signature_and_seal"),
        Example("本协议一式四份，经双方授权代表签字或盖章后生效。", "on_signature"),
        Example("本合同经双方盖章后生效。", "on_seal"),
        Example("本合同自2031年6月18日起生效。", "2031-06-18"),
        Example("本合同自甲方主管部门批准之日起生效。", "on_approval"),
        Example("This Agreement takes effect upon signature by both parties.", "on_signature"),
    ),
    not_examples=(
        # A change of the contract, not the contract.
        "对本合同的任何修改须经双方签字盖章后生效。",
        "补充协议经双方签字盖章后生效，与本合同具有同等效力。",
    ),
)
