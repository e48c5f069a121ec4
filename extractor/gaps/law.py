"""Statutes that the rules cite: the article, what it says in our own words, the version's date.

Wording and dates follow the texts in force on 2026-11-25 as far as they could be checked.
"""

from __future__ import annotations

from models.gap import Basis, Bilingual

CIVIL_CODE = "2021-01-01"


def civil(article: str, says: str) -> Basis:
    """An article of the Civil Code in its version of 2021-01-01."""
    return Basis(f"民法典 第{article}条", says, CIVIL_CODE)


CONTENT = civil(
    "470",
    "合同内容由当事人约定，通常写明当事人、标的、数量、质量、价款、履行的期限地点和方式、"
    "违约责任、争议解决办法；缺少其中一项并不当然影响合同效力",
)
SUPPLETION = civil(
    "511", "约定不明又不能补充确定的，质量、价款、地点、期限、方式、费用依次适用法定规则"
)
TECHNICAL = civil(
    "845", "技术合同通常写明项目与标的要求、保密、成果归属与收益分配、验收标准、名词术语解释等"
)
WORK = civil("771", "承揽合同通常写明标的、数量、质量、报酬、材料提供、履行期限、验收标准和方法")
SALE = civil(
    "596", "买卖合同通常写明标的、数量、质量、价款、履行、包装方式、检验标准和方法、结算方式"
)
PROPERTY = civil(
    "938", "物业服务合同通常写明服务事项、质量、收费标准和办法、维修资金、用房、期限、交接等"
)
DELEGATION = civil(
    "923", "受托人应亲自处理事务；转委托须经委托人同意，未经同意的由受托人对第三人行为负责"
)
PROPERTY_HANDOVER = civil(
    "949", "物业服务终止后，原物业服务人应在约定或合理期限内退出并移交用房、设施和资料"
)
PERSONAL_DATA = Basis(
    "个人信息保护法 第21条",
    "委托处理个人信息的，应约定目的、期限、方式、种类、保护措施及双方权利义务；"
    "受托人不得超出约定处理，合同终止后应返还或删除，未经同意不得转委托",
    "2021-11-01",
)
DAMAGES = civil("577", "不履行或履行不符合约定的，应继续履行、采取补救措施或赔偿损失")
LOSS = civil("584", "赔偿额相当于违约所造成的损失，包括可得利益，但以订约时能够预见的为限")
PENALTY = civil("585", "可以约定违约金或损失赔偿额的计算方法；约定过低或过高的，可请求增减")
MAJEURE = civil("590", "因不可抗力不能履行的，按其影响免除责任，但应及时通知并在合理期限内提供证明")
ENDING = civil(
    "563",
    "法定解除：不可抗力致目的落空、预期违约、催告后仍迟延、根本违约等；不定期继续性合同可随时解除",
)
RESULTS = civil(
    "885",
    "技术咨询、技术服务中，受托人利用委托人资料完成的新成果属受托人，"
    "委托人利用工作成果完成的属委托人",
)
INSPECTION = civil(
    "621", "没有约定检验期限的，应在合理期限内通知，最长自收到之日起二年；有质保期的按质保期"
)
AMENDMENT = civil("543", "协商一致可以变更合同；变更内容约定不明的，推定为未变更（第544条）")
ASSIGNMENT = civil("551", "债务转移给第三人须经债权人同意；债权转让依第545条有例外")

MARKET_PRICE = Bilingual(
    "补充协议或交易习惯仍不能确定的，按订立合同时履行地的市场价格履行（民法典第511条）。",
    "Failing agreement or usage, the market price at the place of performance when the contract "
    "was made applies (Civil Code art. 511).",
)
QUALITY = Bilingual(
    "依次按强制性国家标准、推荐性国家标准、行业标准、通常标准或符合合同目的的标准履行（民法典第511条）。",
    "Mandatory national, recommended national and industry standards apply in turn, then the usual "
    "standard or one fit for the contract's purpose (Civil Code art. 511).",
)
TIME = Bilingual(
    "债务人可随时履行，债权人可随时请求履行，但应给对方必要的准备时间（民法典第511条）。",
    "The debtor may perform and the creditor may demand performance at any time, on reasonable "
    "notice (Civil Code art. 511).",
)
PLACE = Bilingual(
    "给付货币在接受一方所在地，交付不动产在不动产所在地，"
    "其他在履行义务一方所在地履行（民法典第511条）。",
    "Money is paid at the payee's place, immovables are delivered where they lie, all else is "
    "performed at the place of the party that owes it (Civil Code art. 511).",
)
PAY_ON_RECEIPT = Bilingual(
    "有偿合同参照买卖合同：付款时间不明的，"
    "应在收到标的物或提取单证的同时支付（民法典第628、646条）。",
    "By analogy to sales, payment falls due on receipt of the performance "
    "(Civil Code arts. 628, 646).",
)
STATUTORY_DAMAGES = Bilingual(
    "没有约定违约金的，按实际损失赔偿，守约方须举证（民法典第577、584条）。",
    "Without an agreed penalty only proven loss is compensated (Civil Code arts. 577, 584).",
)
STATUTORY_MAJEURE = Bilingual(
    "按不可抗力的影响部分或全部免责，应及时通知并在合理期限内提供证明（民法典第590条）。",
    "Liability falls away as far as the event reaches; prompt notice and proof within a reasonable "
    "time are due (Civil Code art. 590).",
)
STATUTORY_ENDING = Bilingual(
    "只能依法定情形解除：根本违约、催告后仍迟延、不可抗力致目的落空等（民法典第562至566条）。",
    "The contract can be ended only on statutory grounds such as fundamental breach or delay "
    "after a demand (Civil Code arts. 562-566).",
)
STATUTORY_INSPECTION = Bilingual(
    "应在合理期限内检验并提出异议，最长二年（民法典第621条，其他有偿合同参照）。",
    "Objections must be raised within a reasonable time, two years at most (Civil Code art. 621, "
    "by analogy for other contracts).",
)
STATUTORY_RESULTS = Bilingual(
    "技术服务：各自完成的新成果归完成方（民法典第885条）；"
    "委托开发的专利申请权归开发方（第859条）。",
    "In technical services each side owns what it makes (Civil Code art. 885); in commissioned "
    "development the developer may apply for the patent (art. 859).",
)
NO_SUBSTITUTE = Bilingual(
    "受托人应亲自处理，转委托须经同意（民法典第923条）；转移债务须经债权人同意（第551条）。",
    "An agent must act in person and may delegate only with consent (Civil Code art. 923); debts "
    "pass only with the creditor's consent (art. 551).",
)
STATUTORY_COURT = Bilingual(
    "没有约定的，向被告住所地或合同履行地人民法院起诉（民事诉讼法关于合同纠纷管辖的规定）。",
    "Without a choice, the courts of the defendant's domicile or of the place of performance have "
    "jurisdiction (Civil Procedure Law).",
)
AGREED_CHANGE = Bilingual(
    "协商一致即可变更；变更内容不明的推定为未变更（民法典第543、544条）。",
    "The contract may be changed by agreement; an unclear change is presumed not made (Civil Code "
    "arts. 543, 544).",
)
EFFECTIVE_ON_MAKING = Bilingual(
    "依法成立的合同自成立时生效（民法典第502条）。",
    "A contract takes effect when it is made (Civil Code art. 502).",
)
