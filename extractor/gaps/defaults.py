"""What the statutes supply where a contract is silent, in both languages."""

from __future__ import annotations

from models.gap import Bilingual

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
    "应在合理期限内检验并提出异议，最长二年，有质量保证期的按质量保证期（民法典第621条，"
    "其他有偿合同参照）。",
    "Objections must be raised within a reasonable time, two years at most or the warranty period "
    "(Civil Code art. 621, by analogy for other contracts).",
)
STATUTORY_RESULTS = Bilingual(
    "技术服务：各自完成的新成果归完成方（民法典第885条）；"
    "委托开发的专利申请权归开发方（第859条）。",
    "In technical services each side owns what it makes (Civil Code art. 885); in commissioned "
    "development the developer may apply for the patent (art. 859).",
)
NO_SUBSTITUTE = Bilingual(
    "属于委托的，受托人应亲自处理，转委托须经同意（民法典第923条）；转移债务须经债权人同意（第551条）。",
    "Where the work is an agency, the agent must act in person and may delegate only with consent "
    "(Civil Code art. 923); debts pass only with the creditor's consent (art. 551).",
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
LATE_PAYMENT = Bilingual(
    "没有约定逾期付款违约金的，可按违约时一年期LPR加计30%至50%计算损失（买卖合同解释第18条，"
    "其他有偿合同参照）；欠付中小企业款项的，按每日万分之五计息"
    "（保障中小企业款项支付条例第17条）。",
    "Without an agreed rate, loss from late payment may be reckoned at the one-year LPR plus "
    "30-50 % (interpretation on sales art. 18, by analogy for other contracts); sums owed to a "
    "small or medium enterprise bear 0.05 % a day (payment regulation art. 17).",
)
MAY_END_ANY_TIME = Bilingual(
    "委托合同的任何一方可随时解除，但有偿委托的解除方应赔偿直接损失和可得利益（民法典第933条）。",
    "Either party to an agency contract may end it at any time; whoever ends a paid one owes the "
    "direct loss and the lost profit (Civil Code art. 933).",
)
