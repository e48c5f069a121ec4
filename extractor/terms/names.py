"""Words that contracts call their parties by, each with its role, and the heads of forms."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.values.matching import fold
from models.term import Role

# 甲方 says nothing on the role: which side pays is read from the clauses.
CORE = r"[甲乙丙丁戊]方"

CUSTOMERS = (
    "委托方|委托人|委托单位|采购人|采购方|采购单位|买方|买受人|买受方|购买方|购货方|购方|"
    "订货方|需方|需求方|发包人|发包方|发包单位|"
    "定作人|定作方|定制方|用户方|用户单位|用户|客户方|客户|用人单位|用工单位|用工方|承租方|"
    "承租人|业主方|业主单位|业主|建设单位|招标人|招标方|"
    "服务接受方|服务需求方|服务购买方|接受服务方|接受方|接受单位|受让方|受让人|雇主|聘用方|"
    "聘用单位|聘请方|聘方|托运人|托运方|使用单位|使用方|"
    "存货人|寄存人|投保人|被许可方|被许可人|特许人|发包商|顾客|消费者|订购方|甲方单位"
)
PROVIDERS = (
    "受托方|受托人|受托单位|研究开发人|研究开发方|供应商|供应方|供货方|供货商|供货人|"
    "供货单位|供方|卖方|出卖人|出卖方|销售方|承包人|承包方|承包单位|承包商|总承包人|"
    "承揽人|承揽方|承接方|承接单位|承办方|服务提供方|服务提供商|服务提供者|提供服务方|"
    "服务供应商|服务承接方|服务方|服务商|服务单位|服务机构|"
    "服务人|中标人|中标方|中标单位|中标供应商|成交供应商|成交人|成交单位|开发方|开发商|"
    "开发人|研发方|研制方|技术服务方|技术提供方|物业服务企业|物业服务人|"
    "物业服务单位|物业公司|物业管理方|物业管理企业|出租方|出租人|外包服务商|外包公司|"
    "外包单位|劳务派遣单位|劳务派遣公司|劳务派遣方|派遣单位|派遣公司|派遣方|"
    "劳动者|员工|受聘方|受聘人|应聘方|承运人|承运方|承运商|保管人|设计方|设计人|设计单位|"
    "施工方|施工单位|监理人|监理方|监理单位|勘察人|"
    "转让方|转让人|出让方|维保方|维保单位|维护方|运维方|运维单位|运营方|咨询方|咨询人|"
    "咨询单位|顾问方|保险人|许可方|许可人|"
    "餐饮服务商|保洁公司|保安公司|保安服务单位|检测单位|检测方|培训方|审计方|代理方|代理人|"
    "受雇方|加工方|制作方|演出方|乙方单位"
)
GUARANTORS = "担保方|担保人|保证方|保证人"
OTHERS = (
    "见证方|见证人|鉴证方|监督方|居间方|居间人|代建单位|采购代理机构|招标代理机构|集中采购机构|"
    "实际用工单位"
)

CUSTOMERS_EN = (
    "Customer|Client|Buyer|Purchaser|Employer|Lessee|Tenant|Licensee|Principal|Procuring "
    "Entity|Procuring Agency|"
    "Service Recipient|Recipient|Subscriber|End User|Hirer|Project Owner|Owner|Procurer|"
    "Contracting Authority|User"
)
PROVIDERS_EN = (
    "Service Provider|Provider|Supplier|Vendor|Seller|Contractor|Consultant|Licensor|"
    "Lessor|Landlord|Employee|"
    "Developer|Independent Contractor|Subcontractor|Service Company|Agency|Manufacturer|"
    "Carrier|Outsourcer|Advisor|Adviser"
)
GUARANTORS_EN = "Guarantor|Surety"
OTHERS_EN = (
    "Company|Agent|Distributor|Reseller|Party A|Party B|Party C|First Party|Second Party|Partner"
)
# Words that name a party only where an opening sentence defines them so: ("City").
DEFINED_ONLY_EN = (
    r"(?:City|County|State|District|School|College|University|Hospital|Bank|Institution|"
    r"Sponsor|Disclosing Party|Receiving Party|Discloser|"
    r"Franchisor|Franchisee|Borrower|Lender|Investor|Merchant|Foundation|Authority|"
    r"Department|Government|Artist|Author|Publisher|Broker|Insurer|"
    r"Operator|Designer|Freelancer|Professional|Firm|Assignor|Assignee|Manager|Host|"
    r"Grantor|Grantee|Trustee|Engineer|Architect|Partner)"
)


def _longest_first(*lists: str) -> str:
    """One of the words, the longest that fits; first letters are looked at first, for speed."""
    words = sorted(
        {word for words in lists for word in words.split("|")}, key=lambda w: (-len(w), w)
    )
    first = "".join(sorted({word[0] for word in words}))
    return f"(?=[{first}])(?:{'|'.join(words)})"


LABEL_ZH = rf"(?:{CORE}|{_longest_first(CUSTOMERS, PROVIDERS, GUARANTORS, OTHERS)})"
LABEL_EN = rf"(?:{_longest_first(CUSTOMERS_EN, PROVIDERS_EN, GUARANTORS_EN, OTHERS_EN)})"

# Entries of a form that follow a party's name on the same line.
FIELD = (
    r"(?:性别|职务|职称|出生|民族|户籍|学历|年龄|国籍|籍贯|统一社会信用代码|社会信用代码|"
    r"信用代码|纳税人识别号|税务登记号|税号|营业执照|组织机构代码|身份证|证件号|证照号"
    r"|法定代表人|法人代表|法人|负责人|授权代表|委托代理人|授权委托人|委托代表人|代表人|"
    r"代表|经办人|项目经理"
    r"|注册地址|注册地|通讯地址|通信地址|联系地址|办公地址|单位地址|公司地址|送达地址|"
    r"详细地址|地址|住所地|住所|住址|邮政编码|邮编"
    r"|联系人|联系\([^()\n]{1,4}\)人|联系电话|联系方式|电话|手机|座机|传真|电子邮箱|"
    r"电子邮件|邮箱|微信"
    r"|开户银行|开户行|开户名|户名|银行账号|银行帐号|银行账户|账号|帐号|账户"
    r"|签订日期|签署日期|签订时间|签订地点|日期|签字|签名|盖章|公章|合同编号|项目名称"
    r"|Address|Tel|Fax|E-?mail|Attention|Attn|Legal Representative|Representative|Title|"
    r"Date|Signature|Name)"
)
SEAL = compile_once(
    r"盖章|盖公章|公章|签章|印章|签字|签名|签署|^\(?章\)?$|seal|stamp|signature", regex.IGNORECASE
)

# A label begins a word: 委托代理人 is no 代理人. Spaces between Chinese words are not seen, so it
# may
# also follow the name that stands before it on the line: 需方:某某公司供方:
_BEGINS = rf"(?:(?={CORE})|(?<![\u4e00-\u9fffA-Za-z])|(?<=[司团院学局厂心会店部所行校]))"

# 授权方（甲方）: any word for a side, told by the label behind it; 联系人（甲方） is none.
_CALLED = rf"(?<![\u4e00-\u9fff])(?!{FIELD})[\u4e00-\u9fff]{{2,8}}\({CORE}\)"

# 甲方（采购人）（盖章）, 采购人（以下简称“甲方”）, 甲方/买方, 乙方单位名称, Client / 客户
HEAD = (
    rf"(?:{_BEGINS}{LABEL_ZH}(?:单位|公司|企业)?(?:\([^()\n]{{0,24}}\)|"
    rf"\[[^\[\]\n]{{1,12}}\]|/ ?{LABEL_ZH}|[ /]{{0,2}}{LABEL_EN}|的?(?:名称|全称|姓名)"
    rf"|盖章|签章|公章|签字|,"
    rf"(?:名称|内容|单位名称|全称)){{0,4}}"
    rf"|{LABEL_EN} ?/ ?{LABEL_ZH}|{_CALLED})"
)
# Where a name ends on a line of a form: at the line's end, a bracket that defines or seals, the
# next entry.
NAME_END = (
    rf"(?=[ ,;/]{{0,3}}(?:$|;|{LABEL_ZH}(?:[ /]{{0,2}}{LABEL_EN})?(?:\(|:|名称|盖章|签)"
    rf"|{FIELD}[^\n:,;]{{0,10}}:"
    r"|\((?:以下|以下简称|下称|下简称|简称|盖章|加盖|公章|签章|签字|印章|章\)|单位盖章|"
    r"单位公章|盖单位章|[\"'])))"
)

# An organisation's name ends in what it is; a person's has two to four characters.
ORGANISATION = compile_once(
    r"(?:公司|集团|厂|店|院|校|大学|学院|中学|小学|幼儿园|中心|医院|银行|局|厅|委员会|"
    r"管委会|政府|办事处|办公室|部|处|所|社|协会|学会|站|队|支队|总队|馆|基金会|"
    r"事务所|合作社|分行|支行|街道|企业|工作室|商行|经营部|服务部|小组|联合体|法院|检察院|"
    r"监狱|机构|联盟|公社|村|宾馆|酒店|合伙\)|分公司\)?)(?:\([^()]{1,12}\))?$"
    r"|\b(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|L\.L\.C|Corp|Corporation|Co|Company|GmbH|"
    r"AG|S\.?A|B\.?V|PLC|Pte|Pty|University|Group|Bank|Institute)\.?$",
    regex.IGNORECASE,
)
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶"
    "程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
    "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易"
    "乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗"
    "谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚"
    "娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛"
    "仲虞敖巩明佘池查麻苑迟邝"
)
PERSON = compile_once(rf"[{SURNAMES}][\u4e00-\u9fff]{{1,2}}")
# 应按期付款: after a label and a colon stands what a party must do, no name.
DUTY = compile_once(
    r"应|须|不得|有权|负责|同意|承诺|保证|支付|按照|根据|提供|确认|如果|双方|本合同|本协议|"
    r"是指|可以|已经|指定|收到|享有|义务|权利|完成|委派|详见|同上|如下|自行"
)

_ROLES: tuple[tuple[Role, str], ...] = (
    ("customer", f"{CUSTOMERS}|{CUSTOMERS_EN}"),
    ("provider", f"{PROVIDERS}|{PROVIDERS_EN}"),
    ("guarantor", f"{GUARANTORS}|{GUARANTORS_EN}"),
)


def role_of(word: str) -> Role | None:
    """The role that a label speaks for (采购人); None when it says nothing (甲方, Company)."""
    for role, words in _ROLES:
        if word in words.split("|"):
            return role
    return None


def labels_in(head: str) -> tuple[str, ...]:
    """The labels that a head names: 采购人, 甲方 in 采购人（以下简称“甲方”）."""
    return tuple(match[0] for match in compile_once(rf"{LABEL_ZH}|\b{LABEL_EN}\b").finditer(head))


def main_label(labels: tuple[str, ...]) -> str:
    """The label of the clauses: 甲方 where it is one, else a Chinese one, else the first."""
    for label in labels:
        if compile_once(CORE).fullmatch(label):
            return label
    return next((label for label in labels if not label.isascii()), labels[0])


def is_organisation(name: str) -> bool:
    """Whether the name ends as an organisation's does."""
    return bool(ORGANISATION.search(fold(name).strip()))


def is_person(name: str) -> bool:
    """Whether the words look like a Chinese person's name: a surname and one or two signs."""
    return bool(PERSON.fullmatch(name.strip())) and not DUTY.search(name)


def is_namelike(name: str) -> bool:
    """Whether the words can be a name at all: no duty, no sentence."""
    if is_organisation(name):
        return len(name) <= 80 and not compile_once(r"应当|不得|有权|负责").search(name)
    return len(name) <= 60 and not DUTY.search(name)
