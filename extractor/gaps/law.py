"""Statutes that the rules cite: the article, what it says in our own words, the version's date.

Wording and dates follow the texts in force on 2026-11-25 as far as they could be checked.
"""

from __future__ import annotations

from models.gap import Basis, Bilingual

CIVIL_CODE = "2021-01-01"
SME_PAYMENT = "2025-06-01"
GOVERNMENT_PROCUREMENT = "2014-08-31"
PROCUREMENT_RULES = "2015-03-01"
CONTRACT_RULES = "2023-12-05"


def civil(article: str, zh: str, en: str) -> Basis:
    """An article of the Civil Code in its version of 2021-01-01."""
    return Basis(f"民法典 第{article}条", Bilingual(zh, en), CIVIL_CODE)


def payments(article: str, zh: str, en: str) -> Basis:
    """An article of the regulation on payments to small and medium enterprises (2025)."""
    return Basis(f"保障中小企业款项支付条例 第{article}条", Bilingual(zh, en), SME_PAYMENT)


CONTENT = civil(
    "470",
    "合同内容由当事人约定，通常写明当事人、标的、数量、质量、价款、履行的期限地点和方式、"
    "违约责任、争议解决办法；缺少其中一项并不当然影响合同效力",
    "a contract usually names the parties, its object, quantity, quality, price, time, place and "
    "manner of performance, liability and the way disputes are settled; a missing one does not "
    "by itself make it invalid",
)
TECHNICAL = civil(
    "845",
    "技术合同通常写明项目与标的要求、保密、成果归属与收益分配、验收标准、名词术语解释等",
    "a technology contract usually settles the object and what is required of it, secrecy, "
    "ownership of results, acceptance and the meaning of technical words",
)
WORK = civil(
    "771",
    "承揽合同通常写明标的、数量、质量、报酬、材料提供、履行期限、验收标准和方法",
    "a contract for work usually settles object, quantity, quality, fee, materials, time, and "
    "the standard and method of acceptance",
)
SALE = civil(
    "596",
    "买卖合同通常写明标的、数量、质量、价款、履行、包装方式、检验标准和方法、结算方式",
    "a sale usually settles the goods, quantity, quality, price, performance, packaging, "
    "inspection and settlement",
)
PROPERTY = civil(
    "938",
    "物业服务合同通常写明服务事项、质量、收费标准和办法、维修资金、用房、期限、交接等",
    "a property service contract usually settles services, quality, fees and how they are "
    "collected, the maintenance fund, premises, term and handover",
)
LEASE = civil(
    "704",
    "租赁合同通常写明租赁物的名称、数量、用途，租期，租金及其支付，租赁物的维修等",
    "a lease usually settles the thing let, quantity, use, term, rent and its payment, and repairs",
)
LEASE_TERM = civil(
    "705",
    "租赁期限不得超过二十年，超过部分无效；期满可以续订，自续订起仍不超过二十年",
    "a lease may not run longer than twenty years, the excess is void; it may be renewed for "
    "twenty years at most",
)
DISPATCH = Basis(
    "劳动合同法 第59条",
    Bilingual(
        "劳务派遣协议应写明派遣岗位和人数、期限、劳动报酬与社会保险费的数额和支付方式、违约责任",
        "a dispatch agreement must settle posts and numbers, term, pay and social insurance with "
        "the way they are paid, and liability",
    ),
    "2013-07-01",
)
DELEGATION = civil(
    "923",
    "受托人应亲自处理事务；转委托须经委托人同意，未经同意的由受托人对第三人行为负责",
    "an agent acts in person; delegating takes the principal's consent, without which the agent "
    "answers for the substitute",
)
REPORTING = civil(
    "924",
    "受托人应按委托人要求报告处理情况，终止时报告结果",
    "an agent reports on request, and on the result at the end",
)
END_ANY_TIME = civil(
    "933",
    "委托人、受托人可以随时解除委托合同，但应按该条赔偿对方损失",
    "either party may end an agency contract at any time but owes the loss as the article says",
)
PROPERTY_HANDOVER = civil(
    "949",
    "物业服务终止后，原物业服务人应在约定或合理期限内退出并移交用房、设施和资料",
    "at the end the property manager leaves within the agreed or a reasonable time and hands over "
    "premises, plant and records",
)
NO_CUTTING_OFF = civil(
    "944",
    "物业服务人不得以停止供电、供水、供热、供燃气等方式催交物业费",
    "a property manager may not cut off power, water, heat or gas to collect fees",
)
PERSONAL_DATA = Basis(
    "个人信息保护法 第21条",
    Bilingual(
        "委托处理个人信息的，应约定目的、期限、方式、种类、保护措施及双方权利义务；"
        "受托人不得超出约定处理，合同终止后应返还或删除，未经同意不得转委托",
        "who has personal information handled by another agrees on purpose, term, method, kinds, "
        "safeguards and both sides' duties; the other keeps to them, returns or deletes the data "
        "at the end and passes nothing on without consent",
    ),
    "2021-11-01",
)
NETWORK_DATA = Basis(
    "网络数据安全管理条例 第12条",
    Bilingual(
        "委托处理个人信息和重要数据的，应以合同约定目的、方式、范围和安全保护义务并监督履行，"
        "处理情况记录至少保存三年",
        "handing over personal or important data takes an agreement on purpose, method, scope and "
        "safeguards, supervision, and records kept for three years",
    ),
    "2025-01-01",
)
DAMAGES = civil(
    "577",
    "不履行或履行不符合约定的，应继续履行、采取补救措施或赔偿损失",
    "whoever fails to perform as agreed performs, remedies or compensates",
)
LOSS = civil(
    "584",
    "赔偿额相当于违约所造成的损失，包括可得利益，但以订约时能够预见的为限",
    "damages equal the loss including lost profit, as far as it could be foreseen",
)
PENALTY = civil(
    "585",
    "可以约定违约金或损失赔偿额的计算方法；约定过低或过高的，可请求增减",
    "a penalty or a way to reckon damages may be agreed; one too low or far too high may be "
    "adjusted on request",
)
PENALTY_MEASURE = Basis(
    "合同编通则解释 第65条（法释〔2023〕13号）",
    Bilingual(
        "是否过高以实际损失为基础综合衡量；超过损失百分之三十的，一般可认定过分高于损失；"
        "恶意违约方请求减少的一般不予支持",
        "whether a penalty is too high is weighed against the loss; more than 30 % above the loss "
        "is generally far too high; a party in bad faith is generally not heard",
    ),
    CONTRACT_RULES,
)
PENALTY_WAIVER = Basis(
    "合同编通则解释 第64条（法释〔2023〕13号）",
    Bilingual(
        "仅以合同约定不得调整违约金为由主张不予调整的，法院不予支持；主张过高的一方应举证",
        "a term that penalties may not be adjusted does not by itself bar adjusting them; whoever "
        "says they are too high must show it",
    ),
    CONTRACT_RULES,
)
EARNEST = civil(
    "586",
    "定金不得超过主合同标的额的百分之二十，超过部分不产生定金的效力；定金自实际交付时成立",
    "earnest money may not exceed 20 % of the contract's value, the excess has no effect as "
    "earnest money; it takes effect when paid",
)
EARNEST_NAME = Basis(
    "合同编通则解释 第67条（法释〔2023〕13号）",
    Bilingual(
        "以订金、押金、保证金等名义交付而没有约定定金性质的，不适用定金罚则",
        "money paid as 订金, 押金 or 保证金 without being agreed to be earnest money is not "
        "forfeited or doubled as such",
    ),
    CONTRACT_RULES,
)
MAJEURE = civil(
    "590",
    "因不可抗力不能履行的，按其影响免除责任，但应及时通知并在合理期限内提供证明",
    "force majeure excuses as far as it reaches; prompt notice and proof in a reasonable time are "
    "due",
)
ENDING = civil(
    "563",
    "法定解除：不可抗力致目的落空、预期违约、催告后仍迟延、根本违约等；不定期继续性合同可随时解除",
    "a contract may be ended for frustration by force majeure, anticipatory or fundamental breach, "
    "or delay after a demand; a continuing one without term at any time on reasonable notice",
)
RESULTS = civil(
    "885",
    "技术咨询、技术服务中，受托人利用委托人资料完成的新成果属受托人，"
    "委托人利用工作成果完成的属委托人",
    "in technical services each side owns the new results that it makes",
)
INSPECTION = civil(
    "621",
    "没有约定检验期限的，应在合理期限内通知，最长自收到之日起二年；有质保期的按质保期",
    "without an agreed period the buyer objects within a reasonable time, two years from receipt "
    "at most, or the warranty period",
)
SHORT_INSPECTION = civil(
    "622",
    "约定的检验期限过短、难以完成全面检验的，仅视为对外观瑕疵提出异议的期限",
    "an inspection period too short for a full inspection only counts for visible defects",
)
AMENDMENT = civil(
    "543",
    "协商一致可以变更合同；变更内容约定不明的，推定为未变更（第544条）",
    "the contract may be changed by agreement; an unclear change is presumed not made (art. 544)",
)
ASSIGNMENT = civil(
    "551",
    "债务转移给第三人须经债权人同意；债权转让依第545条有例外",
    "a debt passes to another only with the creditor's consent; claims may be assigned with the "
    "exceptions of art. 545",
)
EXEMPTION = civil(
    "506",
    "免除造成对方人身损害的责任、免除因故意或重大过失造成对方财产损失的责任的条款无效",
    "terms are void that exempt from liability for personal injury, or for loss of property "
    "through intent or gross negligence",
)
READING = civil(
    "498",
    "对格式条款的理解有争议的按通常理解，有两种以上解释的作不利于提供方的解释",
    "standard terms are read as commonly understood, and in doubt against whoever provided them",
)
STANDARD_TERMS = civil(
    "497",
    "格式条款不合理地免除或减轻提供方责任、加重对方责任、限制或排除对方主要权利的，无效",
    "standard terms are void that unreasonably lighten the provider's liability, burden the other "
    "side, or limit or exclude its main rights",
)
ARBITRATION_CONTENT = Basis(
    "仲裁法 第27条",
    Bilingual(
        "仲裁协议应有请求仲裁的意思表示、仲裁事项和选定的仲裁机构（修订前为第16条）",
        "an arbitration agreement names the wish to arbitrate, the matters and the chosen "
        "institution (art. 16 before the revision)",
    ),
    "2026-03-01",
)
ARBITRATION_UNCLEAR = Basis(
    "仲裁法 第29条",
    Bilingual(
        "对仲裁事项或仲裁机构没有约定或约定不明又达不成补充协议的，仲裁协议无效（修订前为第18条）",
        "an agreement that leaves matters or institution open and is not supplemented is void "
        "(art. 18 before the revision)",
    ),
    "2026-03-01",
)
ARBITRATION_OR_COURT = Basis(
    "仲裁法解释 第7条（法释〔2006〕7号）",
    Bilingual(
        "约定既可仲裁又可起诉的，仲裁协议无效，但一方申请仲裁而对方未在首次开庭前提出异议的除外",
        "an agreement on arbitration or court is void as to arbitration, unless one side applies "
        "and the other does not object before the first hearing",
    ),
    "2006-09-08",
)
CHOSEN_COURT = Basis(
    "民事诉讼法 第35条",
    Bilingual(
        "可书面选择被告或原告住所地、合同履行地或签订地、标的物所在地等有实际联系的地点的法院，"
        "不得违反级别管辖和专属管辖",
        "the parties may choose in writing the court of a place really connected with the dispute, "
        "within the rules on levels and exclusive jurisdiction",
    ),
    "2024-01-01",
)
PAYMENT_TIME = payments(
    "9",
    "机关、事业单位应自交付之日起30日内付款，另有约定最长60日；大型企业应在60日内付款，"
    "另有约定的须合乎行业规范和交易习惯，不得以收到第三方付款为条件",
    "public bodies pay within 30 days of delivery, 60 at most if agreed; large enterprises within "
    "60 days or a time that trade practice bears out, and never on condition of being paid by a "
    "third party",
)
PAYMENT_ON_ACCEPTANCE = payments(
    "10",
    "以验收合格为付款条件的，应约定明确、合理的验收期限；拖延验收的，付款期限自验收期满起算",
    "where payment hangs on acceptance, a clear and reasonable period for it must be agreed; if "
    "it is delayed, the time for payment runs from the end of that period",
)
PAYMENT_IN_PAPER = payments(
    "11",
    "以商业汇票等非现金方式付款的应在合同中明确合理约定，不得强制接受或变相延长付款期限",
    "payment in bills or electronic receivables must be agreed clearly and may not be forced on "
    "the payee or lengthen the time for payment",
)
PAYMENT_ON_AUDIT = payments(
    "12",
    "机关、事业单位和国有大型企业不得强制以审计机关的审计结果作为结算依据，另有法律规定的除外",
    "public bodies and large state enterprises may not insist on an auditing authority's result "
    "as the basis of settlement",
)
DEPOSITS_TO_SMES = payments(
    "13",
    "工程建设中只能收取投标、履约、工程质量、农民工工资保证金；不得将保证金限定为现金，应接受保函",
    "in construction only bid, performance, quality and migrant wage deposits may be taken; "
    "deposits may not be limited to cash, a bank's guarantee must be accepted",
)
LATE_INTEREST = payments(
    "17",
    "逾期利息有约定的不得低于订立时1年期LPR，未约定的按每日万分之五",
    "agreed late interest may not be below the one-year LPR at signing; without agreement it is "
    "0.05 % a day",
)
PAY_WHEN_PAID = Basis(
    "法释〔2024〕11号（大型企业与中小企业约定以第三方付款为前提的批复）",
    Bilingual(
        "大型企业与中小企业约定以收到第三方款项为付款前提的，应认定该约定无效",
        "a term by which a large enterprise pays a small or medium one only when paid by a third "
        "party is to be held void",
    ),
    "2024-08-27",
)
PERFORMANCE_DEPOSIT = Basis(
    "政府采购法实施条例 第48条",
    Bilingual(
        "履约保证金不得超过政府采购合同金额的10%，并应以支票、汇票、本票或保函等非现金形式提交",
        "a performance deposit may not exceed 10 % of the price and is handed over as cheque, "
        "draft or guarantee, not in cash",
    ),
    PROCUREMENT_RULES,
)
ACCEPTANCE_REPORT = Basis(
    "政府采购法实施条例 第45条",
    Bilingual(
        "采购人应按合同规定的技术、服务、安全标准组织验收并出具验收书",
        "the purchaser inspects against the contract's standards and issues an acceptance report",
    ),
    PROCUREMENT_RULES,
)
SUPPLEMENTS = Basis(
    "政府采购法 第49条",
    Bilingual(
        "追加与合同标的相同的货物、工程或服务的，所有补充合同的金额不得超过原合同的百分之十",
        "all supplements for more of the same may not exceed 10 % of the original price",
    ),
    GOVERNMENT_PROCUREMENT,
)
NO_UNILATERAL_CHANGE = Basis(
    "政府采购法 第50条",
    Bilingual(
        "双方不得擅自变更、中止或终止政府采购合同，继续履行损害公共利益的除外",
        "neither side may change, suspend or end a government contract of its own accord, unless "
        "going on would harm the public interest",
    ),
    GOVERNMENT_PROCUREMENT,
)
RETENTION_MONEY = Basis(
    "建设工程质量保证金管理办法 第7条（建质〔2017〕138号）",
    Bilingual(
        "预留的工程质量保证金总额不得高于工程价款结算总额的3%",
        "retention money in construction may not exceed 3 % of the final price",
    ),
    "2017-07-01",
)
INVOICES = Basis(
    "发票管理办法 第18条",
    Bilingual(
        "收款方对外发生经营业务收取款项的，应当向付款方开具发票",
        "whoever is paid for business issues the payer an invoice",
    ),
    "2023-07-20",
)
