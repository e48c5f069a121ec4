"""What may fall due within a time: the acts of contracts, by name, in Chinese and English words."""

from __future__ import annotations

from typing import NamedTuple

from extractor.terms.words import ROLE

_ = r"[^,;:\n]"
STAFF = rf"(?:{ROLE}|personnel|staff|employee|replacement|persons?\b|engineers?\b|technicians?\b)"
SECURITY = r"(?:保证金|押金|保函|担保|差额|余额|质保金|履约金|备用金)"

# 检查资料, 验收合格后: what is checked against, or when, is no check.
NO_CHECK = r"(?!合格后|通过后|条件|标准|资料|合格证)"
# 出具检查报告, 提交检验记录: papers that tell of a check; 验收报告 is the check itself.
REPORT = r"(?:检[查验测]|审[核查]|评审)(?:报告|记录|方案|计划)"


class Act(NamedTuple):
    """A kind of act: its name, its Chinese and its English words (patterns)."""

    name: str
    chinese: str
    english: str


# Where two begin at the same word, the first is meant: 完成验收 is no 完成.
ACTS: tuple[Act, ...] = (
    # 15日内完成交接, 10日内申请仲裁, 30日内提出解除: nobody's, or told by other words;
    # 向社保部门申请: what an authority is asked is no notice to the other party.
    Act(
        "aside",
        r"(?:完成|办理|进行|配合|做好|组织)(?:(?!验收|并)[^,;:\n]){0,12}?(?:交接|手续|撤离|撤场|撤出|搬离"
        r"|清场|注销|签订|签署|签约|续签)"
        rf"|(?:提交|提请|申请|提起|向){_}{{0,20}}?(?:仲裁|诉讼|法院)"
        rf"|(?:提出|发出|提交|送达|书面){_}{{0,10}}?(?:解除|终止|续签|续约|续订|辞职|离职)"
        rf"|向{_}{{0,16}}?(?:部门|机关|机构|局|委员会|政府|保险公司){_}{{0,6}}?(?:申请|申报|提出"
        r"|提起|办理|缴纳|备案)",
        r"\b(?:vacate|file (?:a|an) (?:suit|claim))\b",
    ),
    # 10日内审核无误后支付; 3日内补足保证金差额
    Act(
        "security",
        rf"(?:补足|补齐|补缴|补交|补充|恢复|续交){_}{{0,12}}?{SECURITY}"
        rf"|支付{_}{{0,6}}?(?:违约金|差额|赔偿金|罚款)",
        "",
    ),
    Act(
        "pay",
        rf"(?:审核|审批|核对|确认|复核|核实|审定|验收){_}{{0,10}}?(?:并"
        rf"|后)[^,;:\n\ue001]{{0,8}}?(?:支付|付款|付清|结算|拨付)"
        rf"|(?:完成|办理|进行|予以|安排){_}{{0,10}}?(?:支付|付款|结算|退款|退费|退还|返还"
        r"|赔付|赔偿|缴纳|缴费|开票)"
        r"|支付|付款|付清|付至|结清|结算|付给|汇入|汇至|汇款|打入|转入|划入|划拨|拨付|缴纳"
        r"|缴付|缴清|交纳|退还|返还|退回|退款|退付"
        r"|赔偿|赔付|补偿|报销|扣除|扣减|偿还|还款|垫付|给付|发放|清偿|(?:开具|提供|提交"
        rf"|出具|交付|开出){_}{{0,16}}?(?:发票|收据|税票|票据)|开票|先付|再付|付剩"
        rf"|(?:提供|提交|递交|出具|办理){_}{{0,12}}?(?:保证金|保函|担保)",
        r"\bpay(?:s|ment|able|ments)?\b|\bpaid\b|\brefund|\breimburs",
    ),
    Act(
        "talk",
        r"(?:开始|进行|启动|组织|安排)[^,;:\n]{0,6}?(?:协商|磋商|谈判)|协商|磋商|谈判|商谈"
        r"|洽谈|和解|商议|商量|会商|会谈|面谈|坐下来|谈妥|谈拢",
        r"\b(?:negotiat|discuss|amicabl|meet (?:and|to)\b|consult(?:ation|ing)?\b"
        r"|(?:sort|talk|work) (?:it|this|things|matters|them) (?:out|over)\b)",
    ),
    # 提交整改报告: how the breach is put right
    Act(
        "cure",
        r"(?:提交|提供|出具|制定|报送|交回|返回|完成|落实|进行|予以|采取|作出"
        rf"|做出){_}{{0,10}}?(?:修改(?!意见)|修正|整改(?!意见|通知)|改正|纠正|补救|改进|纠偏|返工)"
        r"|整改(?!意见|通知|措施)|改正|纠正|补救|更正|弥补|补正|改进|改善|纠偏|返工|返修"
        r"|重做|消除影响"
        r"|重新(?:提交|制作|编制|开发|设计|撰写|报送|清洁|清扫|打扫|清理|保洁|整理|实施|施工|履行|出具)"
        r"|修改(?!意见)|(?<![修更变涂删批])改(?=$|[,;好完掉正])"
        r"|修正|完善",
        r"\b(?:cure[ds]?|remed(?:y|ied|ies)|rectif(?:y|ied|ies)|correct(?:s|ed)?"
        r"|put (?:(?:it|them|this|that|things|the [a-z]+) ){0,2}right)\b",
    ),
    Act(
        "arrive",
        rf"(?:派|安排|指派|委派|选派|组织){_}{{0,20}}?(?:到达?|赴|至|前往|上门|赶往?|抵达"
        rf"|进驻?){_}{{0,12}}?(?:现场|到场"
        r"|场地|事发|处理|维修|解决|支持|服务)"
        rf"|(?:前往|奔赴){_}{{0,16}}?(?:现场|地点|场所|位置|处理|维修)"
        rf"|到达|抵达|赶到|赶赴|赶往|到场|到位(?!率)|人到|到{_}{{0,10}}?现场|上门|赴{_}{{0,8}}?现场"
        r"|(?<![达收接送寄退付汇转移提得直回遇涉受运])到(?=甲方|用户|客户|业主|厂|店|家|公司|单位|楼|校|院|站"
        r"|工地|车间|机房)"
        # ____分钟内到; 最晚4小时到: where nothing follows
        r"|(?<=[内\ue001\ue009须必要应])到(?=$|[,;、和。])"
        r"|(?:提供|进行|开展)现场(?:服务|支持|技术支持|维修|处理)",
        r"\b(?:arriv(?:e|es|al|ing)|attend(?:s|ance)?|be (?:with you|there|here)|come out"
        r"|(?:reach|get to|visit) (?:you|your|the|us|our)(?! (?:agreement"
        r"|settlement)))\b|\bon[- ]?site\b",
    ),
    # 更换保安, 补派人员; 甲方要求后3日内换人
    Act(
        "staff",
        r"(?:更换|撤换|替换|调换|换[掉上成派]|另行?(?:委派|安排|指派|选派|派)|派来|调整|补派|增派|派遣|补充|补齐|补足|配齐|配足|安排|选派"
        rf"|委派|指派|派出|派|顶替|填补|招聘){_}{{0,16}}?{STAFF}"
        rf"|(?:完成|予以|进行|负责){_}{{0,10}}?(?:撤换|换人|补员|补岗)"
        r"|到岗|补岗|顶岗|替岗|顶班|替班|补员|换员|换人|补人|派人(?=[顶替补接])|派来|撤换|调离|补派|增派",
        r"\breplace(?:s|d)?\b[^.;\n]{0,40}?\b(?:personnel|staff|employee|individual|member|persons?"
        r"|engineers?|technicians?|guards?|workers?|consultants?|agents?|operators?|people)"
        r"|\b(?:provide|supply|appoint|assign|nominate|find|send) (?:you )?(?:a |an )?(?:suitable "
        r"|qualified |adequate )*(?:replacement|substitute|someone else|somebody else)",
    ),
    Act(
        "dispatch",
        rf"(?:派|派出|安排|指派|委派|派遣){_}{{0,12}}?(?:人员?|技术员|技师|师傅|维修工"
        r"|工程师|员工|专员|团队)(?![^,;:\n]{0,4}(?:安装|施工|培训|调试))",
        r"\b(?:dispatch|send|sends|dispatches|dispatched|sent)\b",
    ),
    # 提出异议, 申请验收, 完成验收, 给出审核意见
    Act(
        "object",
        r"要求(?:乙方|卖方|供方)?(?:予以)?(?:更换|退换|退货|换货|重做|维修|补足|返工)|"
        rf"(?:提出|提交|发出|书面|表示|给出|有|申请){_}{{0,16}}?(?:异议|质疑|疑义|不同意见|索赔"
        r"|复核|复议|复检|复查|复验)|异议|申诉|拒收|拒绝接收",
        r"\b(?:object(?:s|ed|ions?)?|disput(?:e|es|ed|ing)|reject(?:s|ed|ion)?|refus(?:e|es|ed|al)"
        r"|complain(?:s|ed|ts?)?|say (?:so|what is wrong))\b",
    ),
    Act(
        "accept",
        r"(?:组织|完成|进行|开展|申请|提出|安排|通知|启动|予以|给予|给出|签署"
        rf"|反馈){_}{{0,18}}?(?:验收|检验|审核|审查"
        rf"|评审|审批|查验|核验|清点|检查){NO_CHECK}"
        # 提交验收, as against 提交甲方审核 and 出具检查报告
        rf"|(?:提交|提供|出具)(?:(?![供给由报经交]|{REPORT})[^,;:\n]){{0,18}}?(?:验收|检验"
        rf"|审核|审查|评审|审批|查验|核验|清点|检查)(?!报告){NO_CHECK}"
        rf"|(?:提交|提供|出具){_}{{0,8}}?验收报告"
        r"|验收(?!条件|标准|资料|合格后)|检验|清点|点验|审核|审查|审批|批复|审定|评审|复核"
        r"|签收|核验|查验|验(?:货|质|数|完)|核对|签认|复验|初验|终验"
        rf"|(?:给出|提出|出具)(?!{_}{{0,4}}(?:处理|处置|解决|维修)){_}{{0,8}}?意见|(?:反馈|回复|提供){_}{{0,6}}?(?:修改|整改|审核"
        r"|评审|验收|确认)意见",
        r"\b(?:accept(?:s|ed|ance)?|inspect(?:s|ion)?|test(?:s|ing)?|review(?:s|ed)?"
        r"|approv(?:e|es|al)|sign(?:ed)? off)\b",
    ),
    Act(
        "confirm",
        r"(?:答复|回复|签字|签章|盖章|书面)确认|确认|核实|认可|签字",
        r"\bconfirm(?:s|ed|ation)?\b",
    ),
    Act(
        "prove",
        r"(?:提供|出具|提交|取得|寄送|递交|邮寄|送交|交付|补交|附"
        rf"|将){_}{{0,40}}?(?:(?<!资质)(?<!资格)(?<!合格)(?<!质量)证明"
        r"|证据|公证|证实)|(?<!资质)(?<!资格)(?<!合格)(?<!质量)证明",
        r"\b(?:certificate|evidence|proof)\b",
    ),
    # 提出书面申请, 书面告知; 跟甲方打招呼
    Act(
        "notify",
        rf"(?:书面|以{_}{{0,10}}?(?:形式|方式)){_}{{0,10}}?(?:通知|告知|说明(?!书))|通知"
        r"|告知|通报|函告|知会|告诉|打招呼|[说讲]一声|打电话|公告|公示|反映"
        r"|报告(?!书)|汇报|上报|报备|备案|通告|提示|告之|报请|征得|征求",
        r"\b(?:notif(?:y|ies|ied)|inform(?:s|ed)?|advis(?:e|es|ed)|give[^.;\n]{0,20}?notice"
        r"|notice|(?:shall|must|will|to|and|be) (?:[a-z]+ly )?report(?:ed)?|reports to"
        r"|(?:tell|warn)s? (?:you|us|the|each|him|them)|let (?:you|us|the [a-z]+"
        r"|each other) know)\b",
    ),
    Act(
        "apply",
        rf"(?:提出|提交|递交|发出|报送){_}{{0,12}}?(?:申请|请求|要求|函件?|说明(?!书))"
        r"|书面提出|提出(?=$|[,;\n])|申请(?!书)",
        r"\brequest(?:s|ed)?\b",
    ),
    # 提供备件, 完成维修, 恢复正常
    Act(
        "repair",
        r"(?:完成|进行|予以|实施|负责|提供|给予|提出|制定|出具|采取|组织|安排|免费|无偿"
        rf"|上门|开始|投入|着手){_}{{0,16}}?(?:修复|维修"
        r"|修理|抢修|检修|排除|恢复|处理|处置|解决|备机|备件|备用|排障|办结|故障)"
        rf"|给出{_}{{0,8}}?(?:解决(?:方案|办法|措施)|结果)"
        r"|修[复好妥完]|修不[好了]|解决|排除|恢复|(?<!远程)处理(?![者器])|处置|维修|修理|抢修|检修|修缮|修补|排障|消除|办结"
        r"|疏通|抢通|复通|复[电水]|弄好|搞好|搞定|整好|扑灭|补[种植栽]|闭环|结案|妥善",
        r"\b(?:resol(?:ve[sd]?|ution)|repair(?:s|ed)?|restor(?:e|es|ed|ation)|fix(?:es|ed)?"
        r"|ma(?:de|kes?) good|workaround|mend(?:s|ed)?|(?:running|working|going) again"
        r"|back (?:up|in (?:service|operation|use))|clear(?:ed)? the fault"
        r"|(?:remov|eliminat)(?:e|es|ed) (?:the |any |all )?(?:fault|defect|malfunction"
        r"|failure)s?)\b",
    ),
    Act(
        "replace",
        rf"(?:予以|负责|免费|无偿|进行|完成|无条件|给予){_}{{0,10}}?(?:更换|退换|换货|调换"
        r"|退货|补发|补货)|更换|退换|换货|换新|调换|替换"
        r"|退货|补发|补货|补送|换掉|调整(?=$|[,;])|重新(?:提供|供货|发货|配送|交付)",
        r"\b(?:replace(?:s|d|ment)?|exchange[sd]?|swap(?:s|ped)?)\b",
    ),
    Act(
        "topup",
        r"补足|补齐|补上|补全|补缴|补交|补充(?=$|[,;。]|到位|完)",
        r"\b(?:ma[dk]e|top(?:ped)?) up\b|\b(?:missing|short)[^.;\n]{0,30}?\b(?:supplied"
        r"|delivered|sent)\b",
    ),
    # 1小时内远程处理: what is tried before anybody comes
    Act(
        "react",
        rf"(?:作出|做出|给予|予以|提供|进行|开展|开始|给出|完成){_}{{0,12}}?(?:响应|反应"
        r"|技术支持|电话支持|远程支持|在线支持|技术指导"
        r"|咨询服务|诊断|安排(?=$|[,;。])|处[理置]意见|(?:初步|首次)(?:处理意见|处理方案|方案|回复|反馈|答复|诊断|应答))"
        r"|响应|应答|接听|接起|接通|回应|反应|接单|派单|受理|答疑|首次(?:回复|答复)"
        r"|(?<![要须得应需])回(?:电|拨|话|访用户)|远程(?:处理(?![完好结])|协助|诊断|排查|支持|指导|接入|介入)|介入"
        r"|(?:与|和|跟|同)[^,;:\n]{0,12}?(?:联系|沟通|预约|约定)"
        r"|(?:联系|预约)(?:甲方|用户|客户|报修|采购|上门)",
        r"\b(?:respon[ds]e?[sd]?|responding|acknowledg(?:e|es|ed|ement)|answer(?:s|ed)?"
        r"|(?:call|ring|phone|get|come|write|report)s? (?:you |them |the [a-z]+ |us )?back"
        r"|pick(?:s|ed)? up|reply|replies|replied|return(?:s|ed)? (?:your|the|all"
        r"|any) (?:call|e-?mail)s?"
        r"|(?:call|ring|phone|contact)s? (?:you|the (?:client|customer|user|caller))"
        r"|(?:calls?|e-?mails?|messages?|enquiries|queries) (?:(?:are|is|be|must|shall|will) ){1,2}"
        r"(?:returned|answered))\b",
    ),
    Act(
        "answer",
        r"(?:提供|给予|作出|做出|予以|完成)[^,;:\n]{0,8}?(?:答复|回复|反馈)|答复|回复|反馈"
        r"|回馈|解答|答覆|回函|复函|表态|[要须得应需]回(?:话|电|信|音|个信)?(?=$|[,;给])"
        r"|作出(?:决定|说明|解释)",
        "",
    ),
    # 解除, 续签, 签订, 撤场, 起诉, 归还: other kinds' affairs, or nobody's
    Act(
        "other",
        r"解除|终止|解约|退出|续签|续约|续订|续期|延长|顺延|撤销|取消|签订|签署|签约|订立"
        r"|撤离|撤场|搬离|搬出|清场|腾退|离场|退场|起诉|诉讼|仲裁"
        r"|行使|销毁|删除|归还|交还"
        r"|有效|生效|失效|保密|不得|禁止|享有|保持|维持|保存|保留|存档|留存|持续|交接|投标"
        r"|宽限|视为|出现|发生|发现"
        r"|免费(?=[^,;:\n]{0,8}?(?:维护|维保|技术支持|服务|升级|保修|质保|售后|培训))|服务期"
        r"|服务费|有权",
        r"\b(?:terminat|renew|extend|expir|return(?:s|ed)?|destroy|delete|arbitrat|elaps)",
    ),
    Act(
        "deliver",
        r"交付|交货|供货|出库|出货|装[运船]|起运|发货|发运|发出|到货|送货|送达|送至|送到|送抵|运抵|运至|运到|运达|运送|配送|提交"
        r"|递交|移交|提供|出具|编制|完工|竣工|安装|调试|开发"
        r"|部署|实施|提出|制定|报送|交齐|备齐|备货|搭建|施工|拆除|清运"
        r"|进场|入场|进驻|入驻|上岗|驻场|开工|启动|开通|上线|投入|开始|移送|寄送|寄出|邮寄|寄达"
        r"|出[样稿图货](?!率)|定稿|打样|交[卷稿图回清]|到齐|送齐|交清|并网|投运|投产|投用|通车|通水|通电|试车|拿出"
        r"|布线|铺设|切换|迁移|对接|联调|装完|建成|制造|排产|招聘|给出(?!意见)|制作|印刷|培训|转交|办理|装货|派车|装车|卸货",
        r"\b(?:deliver(?:s|ed|y)?|install(?:s|ed|ation)?|ship(?:s"
        r"|ped|ment)?|submit(?:s|ted)?|provid(?:e|es|ed)|suppl(?:y|ies|ied)|furnish(?:ed)?"
        r"|mobili[sz]e[sd]?"
        r"|get (?:the|your|them)|hand(?:s|ed)? over|commission(?:s|ed|ing)"
        r"|up and running|in operation"
        r"|commenc(?:e|es|ed)(?! (?:arbitration|proceedings|litigation|legal|action)))\b",
    ),
    # 3日内完成: what, the words before or the heading say
    Act(
        "finish",
        r"完成|完毕|做完|做好|办[妥完好]|结束",
        r"\bcomplet(?:es?|ion|ed(?! (?:works?|services?|jobs?|deliverables?)))\b",
    ),
)
