"""What is to be done within a time limit: a claim on a period -> the first act named after it.

In 3日内更换人员 and 3日内更换设备, in 5日内组织验收 and 5日内完成, the period says nothing;
the first act after it says what the time is for. Every kind of time limit asks this one
table, so that no two kinds read the same words differently.
"""

from __future__ import annotations

from functools import cache

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim
from extractor.terms.words import WITHIN

_ = r"[^,;:\n]"
# What may stand between a time and its act: no other time, but a number or a name left open.
ON = r"(?:[^;\n\ue001\ue009]|\ue009(?!(?:之|以)?内))"
STAFF = (
    r"(?:人员|员工|人选|人手|工程师|保安|保洁|护理员|厨师|厨工|项目经理|经理|负责人|岗位"
    r"|服务员|客服|坐席|座席|司机|护士|教师|讲师"
    r"|personnel|staff|employee|replacement)"
)
DOCUMENT = r"(?:报告|方案|计划|措施|说明|意见)"
SECURITY = r"(?:保证金|押金|保函|担保|差额|余额|质保金|履约金|备用金)"

# Name, Chinese words, English words. Where two begin at the same word, the first is meant:
# 完成验收 is no 完成.
ACTS: tuple[tuple[str, str, str], ...] = (
    # 15日内完成交接, 10日内申请仲裁, 30日内提出解除: nobody's, or told by other words
    (
        "aside",
        rf"(?:完成|办理|进行|配合|做好|组织){_}{{0,12}}?(?:交接|手续|撤离|撤场|撤出|搬离"
        r"|清场|注销|签订|签署|签约|续签)"
        rf"|(?:提交|提请|申请|提起|向){_}{{0,20}}?(?:仲裁|诉讼|法院)"
        rf"|(?:提出|发出|提交|送达|书面){_}{{0,10}}?(?:解除|终止|续签|续约|续订|辞职|离职)",
        r"\b(?:hand(?:s|ed)? over|vacate|file (?:a|an) (?:suit|claim))\b",
    ),
    # 10日内审核无误后支付; 3日内补足保证金差额
    (
        "security",
        rf"(?:补足|补齐|补缴|补交|补充|恢复|续交){_}{{0,12}}?{SECURITY}"
        rf"|支付{_}{{0,6}}?(?:违约金|差额|赔偿金|罚款)",
        "",
    ),
    (
        "pay",
        rf"(?:审核|审批|核对|确认|复核|核实|审定|验收){_}{{0,10}}?(?:并"
        rf"|后)[^,;:\n\ue001]{{0,8}}?(?:支付|付款|付清|结算|拨付)"
        rf"|(?:完成|办理|进行|予以|安排){_}{{0,10}}?(?:支付|付款|结算|退款|退费|退还|返还"
        r"|赔付|赔偿|缴纳|缴费|开票)"
        r"|支付|付款|付清|付至|结清|结算|付给|汇入|汇至|汇款|打入|转入|划入|划拨|拨付|缴纳"
        r"|缴付|缴清|交纳|退还|返还|退回|退款|退付"
        r"|赔偿|赔付|补偿|报销|扣除|扣减|偿还|还款|垫付|给付|发放|清偿|(?:开具|提供|提交"
        rf"|出具|交付|开出){_}{{0,16}}?(?:发票|收据|税票|票据)|开票"
        rf"|(?:提供|提交|递交|出具|办理){_}{{0,12}}?(?:保证金|保函|担保)",
        r"\bpay(?:s|ment|able|ments)?\b|\bpaid\b|\brefund|\breimburs",
    ),
    (
        "talk",
        r"(?:开始|进行|启动|组织|安排)[^,;:\n]{0,6}?(?:协商|磋商|谈判)|协商|磋商|谈判|商谈"
        r"|洽谈|和解|商议",
        r"\b(?:negotiat|discuss|amicabl|good faith\b|meet (?:and|to)\b)",
    ),
    # 提交整改报告: how the breach is put right
    (
        "cure",
        r"(?:提交|提供|出具|制定|报送|完成|落实|进行|予以|采取"
        rf"|作出){_}{{0,10}}?(?:整改(?!意见|通知)|改正|纠正|补救|改进|纠偏|返工)"
        r"|整改(?!意见|通知|措施)|改正|纠正|补救|更正|弥补|补正|改进|改善|纠偏|返工|返修"
        r"|重做|消除影响"
        r"|重新(?:提交|制作|编制|开发|设计|撰写|报送|清洁|清扫|实施|施工|履行|出具)|修改|修正|完善",
        r"\b(?:cure[ds]?|remed(?:y|ied|ies)|rectif(?:y|ied|ies)|correct(?:s|ed)?)\b",
    ),
    (
        "arrive",
        rf"(?:派|安排|指派|委派|选派|组织){_}{{0,20}}?(?:到达?|赴|至|前往|上门|赶往?|抵达"
        rf"|进驻?){_}{{0,12}}?(?:现场|到场"
        r"|场地|事发|处理|维修|解决|支持|服务)"
        rf"|(?:到达|抵达|赶到|赶赴|赶往|前往|奔赴){_}{{0,16}}?(?:现场|地点|场所|位置|处理"
        rf"|维修)|到场|到{_}{{0,10}}?现场"
        rf"|到达现场|上门|赴{_}{{0,8}}?现场"
        r"|(?:提供|进行|开展)现场(?:服务|支持|技术支持|维修|处理)",
        r"\b(?:arriv(?:e|es|al|ing)|attend(?:s|ance)?)\b|\bon[- ]?site\b",
    ),
    (
        "staff",
        r"(?:更换|撤换|替换|调换|换掉|调整|补派|增派|派遣|补充|补齐|配齐|配足|安排|选派"
        rf"|委派|指派|派出|派|顶替|填补|招聘){_}{{0,16}}?{STAFF}"
        r"|到岗|补岗|顶岗|补员|撤换|调离",
        r"\breplace(?:s|d)?\b[^.;\n]{0,40}?\b(?:personnel|staff|employee|individual|member)",
    ),
    (
        "dispatch",
        rf"(?:派|派出|安排|指派|委派|派遣){_}{{0,12}}?(?:人员?|技术员|技师|师傅|维修工"
        r"|工程师|员工|专员|团队)",
        r"\b(?:dispatch|send)(?:es|s)?\b",
    ),
    # 提出异议, 申请验收, 完成验收, 给出审核意见
    (
        "object",
        r"要求(?:乙方|卖方|供方)?(?:予以)?(?:更换|退换|退货|换货|重做|维修|补足|返工)|"
        rf"(?:提出|提交|发出|书面|表示|给出|有){_}{{0,16}}?(?:异议|质疑|不同意见|索赔)|异议"
        r"|拒收|拒绝接收",
        r"\b(?:object|objection|dispute|reject|refuse)(?:s|ed|ion)?\b",
    ),
    (
        "accept",
        r"(?:组织|完成|进行|开展|申请|提出|提交|安排|通知|启动|予以|给予|给出|出具|签署"
        rf"|反馈|提供){_}{{0,18}}?(?:验收|检验|审核|审查"
        r"|评审|审批|查验|核验|清点|检查)(?!合格后|通过后|条件|标准|资料|合格证)"
        r"|验收(?!条件|标准|资料|合格后)|检验|清点|点验|审核|审查|审批|批复|审定|评审|复核"
        r"|签收|核验|查验|验货|核对|签认|复验|初验|终验"
        rf"|(?:给出|提出|出具){_}{{0,8}}?意见|(?:反馈|回复|提供){_}{{0,6}}?(?:修改|整改|审核"
        r"|评审|验收|确认)意见",
        r"\b(?:accept(?:s|ed|ance)?|inspect(?:s|ion)?|test(?:s|ing)?|review(?:s|ed)?"
        r"|approv(?:e|es|al))\b",
    ),
    ("confirm", r"答复确认|回复确认|确认|核实", r"\bconfirm(?:s|ed|ation)?\b"),
    (
        "prove",
        r"(?:提供|出具|提交|取得|寄送|递交|邮寄|送交|交付|补交|附"
        rf"|将){_}{{0,40}}?(?:(?<!资质)(?<!资格)(?<!合格)(?<!质量)证明"
        r"|证据|公证|证实)|(?<!资质)(?<!资格)(?<!合格)(?<!质量)证明",
        r"\b(?:certificate|evidence|proof)\b",
    ),
    # 提出书面申请, 书面告知
    (
        "notify",
        rf"(?:书面|以{_}{{0,10}}?(?:形式|方式)){_}{{0,10}}?(?:通知|告知|说明(?!书))|通知"
        r"|告知|通报|函告|知会"
        r"|报告(?!书)|汇报|上报|报备|备案|通告|提示|告之|报请|征得|征求",
        r"\b(?:notif(?:y|ies|ied)|inform(?:s|ed)?|advis(?:e|es|ed)|give[^.;\n]{0,20}?notice"
        r"|notice|report(?:s|ed)?)\b",
    ),
    (
        "apply",
        rf"(?:提出|提交|递交|发出|报送){_}{{0,12}}?(?:申请|请求|要求|函件?|说明(?!书))"
        r"|书面提出|提出(?=$|[,;\n])|申请(?!书)",
        r"\brequest(?:s|ed)?\b",
    ),
    # 提供备件, 完成维修, 恢复正常
    (
        "repair",
        r"(?:完成|进行|予以|实施|负责|提供|给予|提出|制定|出具|采取|组织|安排|免费|无偿"
        rf"|上门|开始|投入|着手){_}{{0,16}}?(?:修复|维修"
        r"|修理|抢修|检修|排除|恢复|处理|处置|解决|备机|备件|备用|排障|办结|故障)"
        r"|修复|修好|解决|排除|恢复|处理|处置|维修|修理|抢修|检修|修缮|修补|排障|消除|办结"
        r"|闭环|结案|妥善",
        r"\b(?:resol(?:ve[sd]?|ution)|repair(?:s|ed)?|restor(?:e|es|ed|ation)|fix(?:es|ed)?"
        r"|workaround)\b",
    ),
    (
        "replace",
        rf"(?:予以|负责|免费|无偿|进行|完成|无条件|给予){_}{{0,10}}?(?:更换|退换|换货|调换"
        r"|退货|补发|补货)|更换|退换|换货|换新|调换"
        r"|退货|补发|补货|补送|重新(?:提供|供货|发货|配送|交付)",
        r"\breplace(?:s|d|ment)?\b",
    ),
    ("topup", r"补足|补齐|补缴|补交", r"\b(?:make|top) up\b"),
    (
        "react",
        rf"(?:作出|做出|给予|予以|提供|进行|开展|开始|给出|完成){_}{{0,12}}?(?:响应|反应"
        r"|技术支持|电话支持|远程支持|在线支持|技术指导"
        r"|咨询服务|诊断|初步(?:回复|反馈|答复|诊断))"
        r"|响应|应答|接听|接起|接通|回应|反应|接单|派单|受理|答疑|回电|回拨|首次回复|(?:与"
        r"|和)[^,;:\n]{0,10}?(?:联系|沟通)"
        r"|联系(?:甲方|用户|客户|报修|采购)",
        r"\b(?:respon[ds]e?[sd]?|responding|acknowledg(?:e|es|ed|ement)|answer(?:s|ed)?"
        r"|call back|reply|replies)\b",
    ),
    (
        "answer",
        r"(?:提供|给予|作出|做出|予以|完成)[^,;:\n]{0,8}?(?:答复|回复|反馈)|答复|回复|反馈"
        r"|回馈|解答|答覆|回函|复函|表态|作出(?:决定|说明"
        r"|解释)",
        "",
    ),
    # 解除, 续签, 签订, 撤场, 起诉, 归还: other kinds' affairs, or nobody's
    (
        "other",
        r"解除|终止|解约|退出|续签|续约|续订|续期|延长|顺延|撤销|取消|签订|签署|签约|订立"
        r"|撤离|撤场|搬离|搬出|清场|腾退|离场|退场|起诉|诉讼|仲裁"
        r"|行使|销毁|删除|归还|交还"
        r"|有效|生效|失效|保密|不得|禁止|享有|保持|维持|保存|保留|存档|留存|持续|交接|投标"
        r"|宽限|视为|出现|发生|发现"
        r"|免费(?=[^,;:\n]{0,8}?(?:维护|维保|技术支持|服务|升级|保修|质保|售后|培训))|服务期"
        r"|服务费|有权",
        r"\b(?:terminat|renew|extend|expir|return(?:s|ed)?|destroy|delete|arbitrat|commence|elaps)",
    ),
    (
        "deliver",
        r"交付|交货|供货|发货|发运|到货|送货|送达|送至|送到|运抵|运至|运到|运送|配送|提交"
        r"|递交|移交|提供|出具|编制|完成|完工|竣工|安装|调试|开发"
        r"|部署|实施|提出|制定|报送|交齐|备齐|备货|搭建|施工|拆除|清运"
        r"|进场|入场|进驻|入驻|上岗|驻场|开工|启动|开通|上线|投入|开始|移送|寄送|寄出|邮寄"
        r"|制作|印刷|培训|转交|办理|装货|派车|装车|卸货",
        r"\b(?:deliver(?:s|ed|y)?|complet(?:e|es|ed|ion)|install(?:s|ed|ation)?|ship(?:s"
        r"|ped|ment)?|submit(?:s|ted)?|provid(?:e|es|ed)|suppl(?:y|ies)|furnish)\b",
    ),
)
# 2小时内，到场时间4小时 names the next measure;
# 对乙方提交的设计稿提出意见 tells of work already done.
NOT_DONE = r"(?!的?(?:时间|时限|时长|时效|速度|日期|周期)|期限| times?\b|的[^,;\n])"
# 合同期满前30日内完成总结: the time runs to the end, not from an event.
BEFORE_THE_END = compile_once(r"(?:期满|届满|到期|终止)(?:之?日)?之?前$")
INSIDE = compile_once(WITHIN)
# Within ten days of delivery, Customer shall inspect: what the time runs from is no act.
ANCHOR = compile_once(
    r"\s(?:of|after|from|following)\b[^;\n]{0,120}?(?:,|\b(?=(?:shall|will|must|may)\b)|$)",
    regex.IGNORECASE,
)


@cache
def _any_act() -> regex.Pattern[str]:
    acts = "|".join(
        f"(?P<{name}>{chinese}{'|' if english else ''}{english})" for name, chinese, english in ACTS
    )
    return compile_once(f"(?:{acts}){NOT_DONE}", regex.IGNORECASE)


def _either(prefix: str, names: tuple[str, ...], language: int) -> str:
    chosen = [act for act in ACTS if act[0] in names and act[language]]
    acts = "|".join(f"(?P<{prefix}_{act[0]}>{act[language]})" for act in chosen)
    return f"(?:{acts}){NOT_DONE}"


def within(*names: str, most: int = 40) -> str:
    """A pattern of ``{period}内`` and, at most so many characters on, one of the named acts.

    The kind's ``accept`` must ask ``is_own_act``, which refuses a match that passed
    over another act.
    """
    return rf"{{period|blank}}{WITHIN}{ON}{{0,{most}}}?{_either('next', names, 1)}"


def within_en(*names: str) -> str:
    """The same in English: ``within {period}`` of an event, somebody shall do one of the acts."""
    return rf"within\s?{{period|blank}}{ON}{{0,80}}?{_either('next', names, 2)}"


def done_within(*names: str) -> str:
    """One of the named acts and how soon: ``shall be resolved within {period}``.

    Asks ``is_own_act`` too.
    """
    return rf"{_either('last', names, 2)}[^.;\n]{{0,60}}?\b(?:within|in)\s?{{period|blank}}"


def is_own_act(claim: Claim) -> bool:
    """Whether no other act stands between the value and the one that the pattern matched.

    True for patterns that name no act.
    """
    for name, (start, _end) in claim.groups:
        side, _, act = name.partition("_")
        if side == "last":
            return f"(?P<last_{_last_act(claim.before)}>" in claim.pattern.regex
        if side == "next" and BEFORE_THE_END.search(claim.before):
            return False
        if side == "next":
            return next_act(claim) == (act, start) and not _is_taken(claim)
    return True


def _is_taken(claim: Claim) -> bool:
    """Whether an English act before the time has it already: respond within {period} and repair."""
    if not claim.matched.lower().startswith("within"):
        return False
    return _last_act(regex.split(r"[,;]", claim.before)[-1]) is not None


def next_act(claim: Claim) -> tuple[str, int] | None:
    """The first act after the claimed value and its place in the masked text; None if none."""
    if claim.at is None:
        return None
    masked = claim.reading.masked
    inside = INSIDE.match(masked, claim.at + 1) or ANCHOR.match(masked, claim.at + 1)
    start = claim.at + 1 if inside is None else inside.end()
    for match in _any_act().finditer(masked, start, claim.passage.end):
        if match.lastgroup is not None:
            return match.lastgroup, match.start()
    return None


def _last_act(words: str) -> str | None:
    """The last act that the words name."""
    last = None
    for match in _any_act().finditer(words):
        last = match.lastgroup
    return last
