"""Of a date or a length of time: whether it is the contract's own term, or some other period's."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from models.values import Date

# What a contract as a whole may be for: its term is named by one of these words (订阅期, 养护期限).
ENGAGED = (
    r"(?:合同|协议|服务|委托|合作|孵化|借调|驻场|驻点|值守|劳务|研发|开发|培训|咨询|保洁|清洁|保安|安保|"
    r"餐饮|运营|广告|推广|冠名|代维|代管|保管|仓储|运输|租用|借用|特许|加盟|入驻|联营|经销|租赁|承租|承包|"
    r"聘用|聘任|外包|派遣|托管|运维|维保|维护|养护|续保|监理|框架|采购|供应|供货|代理|代账|物业|管理|经营|"
    r"履行|履约|使用|授权|许可|订阅|会员|顾问|用工|项目|实施)"
)
# 服务期限, 本合同有效期, 租期; 合同履行期间. 维护周期 is how often, not how long.
TERM_WORDS = (
    rf"(?:{ENGAGED}"
    r"(?:合同|协议|服务|管理|采购)?(?:的)?(?:履行|有效|服务|委托|执行)?"
    r"(?:期限|期间|(?<!维护)(?<!养护)(?<!清洁)周期|年限|时限|有效期|起止时间|起止日期|时间|期)"
    r"(?!满|届|间内)|有效期限?|租期|聘期|(?<!责)任期|起止(?:时间|日期)?|合同时间|工期)"
)
# The contract itself, or the work it is for, as what runs, begins or ends.
ITSELF = (
    r"(?:合同|协议|协议书|合约|框架|服务|运维|维保|合作|租赁|委托|承包|授权|订阅|派遣|托管"
    r"|租约|聘用|外包)"
)
# 本合同自…起至…止; 运维服务自…开始; 协议做两年，从…到…; 本协议于…到期
RUNS = (
    rf"{ITSELF}(?:关系|期)?(?:的)?(?:自|从|于|至|到|将于|在|开始|起始|终止|结束|截止|到期|届满)|"
    rf"(?:合同|协议)(?:书)?(?:先|暂)?(?:做|签|期|为期)[^,;\n]{{1,6}},?(?:即|自|从)"
)
TERM_EN = (
    r"\b(?:term|duration|period of (?:this|the) (?:agreement|contract)|validity|initial period|"
    r"engagement|(?:contract|service|subscription|licen[cs]e|lease|agreement) period)\b"
)
RUNS_EN = (
    r"\b(?:agreement|contract|lease|services?)\b[^\n;]{0,60}?"
    r"\b(?:commenc|begin|start|expir|terminat|end|remain|continu|valid|effective|in force|runs?\b)"
    r"|\b(?:commencement|start|end|expiry|expiration|termination) date\b"
)
CONTRACT_TERM = compile_once(rf"{TERM_WORDS}|{RUNS}|{TERM_EN}|{RUNS_EN}", regex.IGNORECASE)
# Periods of something else, whatever the heading above says.
OTHER_PERIOD = compile_once(
    r"质保|保修|质量保证|免费维护|免费服务|保密|报价|投标|响应文件|保函|担保|试用|试运行|"
    r"试行|观察期|宽限|过渡期|统计|考核|付款|支付|付清|缴纳|交纳|结算|账期|发票|违约|逾期|"
    r"验收|异议|巡检|培训(?!服务)|不可抗力|诉讼|时效|价格|单价|休假|工资|社保|保险|押金|免租|"
    r"装修期|资质|证书|执照|"
    r"warranty|confidential|invoice|payment|\bpay\b|notice|trial|probation|guarantee",
    regex.IGNORECASE,
)


# 自验收合格之日起, 质保期满后的: where a period begins says nothing of what it is.
ANCHOR = compile_once(
    r"(?:自|从)[^,;:]{0,16}?(?:之日|后|日)(?:起算?|开始)?"
    r"|[^,;:]{0,10}(?:期满|届满|到期|结束|终止)(?:之日|(?:之|以)?后)(?:起算?|的)?"
)
# 许可证有效期, 密码的有效期: a bare 有效期 is the contract's only where it names nothing else.
VALID = compile_once(r"(?P<of>[^,;:()\n]{0,60}?)有效期限?")
VALID_SELF = compile_once(
    rf"(?:^|合同书?|协议书?|合约|契约|约定|授权书?|委托书?|订单|条款|本书|{ITSELF}|生效|即日起|[起后]|期限)"
    r"(?:的)?(?:履行|总|初始|基本|首个|首期)?$"
)
PAPERS = compile_once(r"证|执照|资质|许可|保函|保险|保单|密码|账号|卡[,(号]|报价|投标")


def is_other_period(words: str) -> bool:
    """Whether words beside a date or length make it a period of something else (质保, 付款)."""
    return bool(OTHER_PERIOD.search(ANCHOR.sub("", words)))


def is_validity_of_another(claim: Claim) -> bool:
    """Whether a bare 有效期 tells how long a paper, a password or an offer is good."""
    part = compile_once("[,;:]").split(claim.before)[-1]
    found = VALID.search(f"{part}{claim.matched}")
    if found is None or "合同" in found["of"] or "协议" in found["of"]:
        return False
    if found["of"]:
        return VALID_SELF.search(found["of"]) is None
    return PAPERS.search(claim.before) is not None


def is_contract_term(claim: Claim) -> bool:
    """Whether the date belongs to the contract's or the service's own term."""
    near = f"{compile_once('[,;]').split(claim.before)[-1]}{claim.matched}"
    if is_other_period(near) or is_validity_of_another(claim):
        return False
    if CONTRACT_TERM.search(near):
        return True
    if is_other_period(innermost(claim)) or not _is_date(claim):
        return False
    return bool(CONTRACT_TERM.search(claim.sentence) or CONTRACT_TERM.search(claim.above))


def read_date(claim: Claim) -> Date | None:
    """The day; None where it is left open."""
    mention = claim.mention
    return mention.value if mention is not None and isinstance(mention.value, Date) else None


def innermost(claim: Claim) -> str:
    """The nearest heading or lead-in above, and the table's column head."""
    return f"{claim.passage.context.rsplit('/', 1)[-1]}/{claim.passage.column_head}"


def _is_date(claim: Claim) -> bool:
    """Whether the claimed value is a day, printed or left open; ____ alone may be anything."""
    mention = claim.mention
    if mention is None or mention.value is not None or mention.kind == "date":
        return mention is not None
    words = claim.reading.contract.document.text[mention.start : mention.end]
    return bool(compile_once("[年月]").search(words))
