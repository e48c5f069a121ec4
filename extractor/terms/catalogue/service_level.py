"""Service level: a measured share that the service must reach, or must not exceed."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.english import condition_before, run_en
from extractor.terms.neighbours import own_words, passages_after, row_of
from extractor.terms.service import is_supposed
from extractor.terms.words import gap, wide
from models.gap import Bilingual
from models.span import Span
from models.term import Bound
from models.values import Rate, Ratio, Value

METRICS = (
    ("satisfaction", r"满意|好评率|评价|satisfaction"),
    ("availability", r"可用[率性度]|可用|在线率|正常运行|无故障|运行率|连通率|uptime|availab"),
    ("answer_rate", r"接通率|接听率|应答率|接起率|来电|answer"),
    (
        "first_contact_resolution",
        r"(?:一次|首次|首问|首呼|首解)[^,;\n]{0,6}(?:解决|问题解决)?率|first[- ](?:contact|call)",
    ),
    ("on_time", r"(?:及时|准时|按时|准点|时效|按期|限时)[^,;\n]{0,6}率|on[- ]time"),
    ("success", r"成功率|success"),
)
METRIC = tuple((key, compile_once(words, regex.IGNORECASE)) for key, words in METRICS)
FAILURE = (
    r"(?:投诉率|差错率|故障率|流失率|离职率|更换率|错误率|丢包率|不合格率|破损率|返修率"
    r"|返工率|不良率|失误率|损耗率|误差率|放弃率|呼损率"
    r"|[货损]损率|差异率|异常率|客诉率|缺货率|逾期率|差评|停机[^,;\n]{0,4}(?:占比|比例)|漏[^,;\n]{0,4}率|残次率|退货率)"
)
LEVEL = (
    r"(?:满意[度率]|可用[率性度]|可用性指标|在线率|接通率|接听率|应答率|接起率|解决率|及时率"
    r"|准时率|准点率|成功率|合格率|完好率|准确率"
    r"|正确率|达标率|完成率|覆盖率|好评率|响应率|到岗率|上岗率|出勤率|修复率|处理率|回访率"
    r"|通过率|优良率|履约率|保洁率|运行率|连通率|办结率|持证率|清洁率"
    r"|到位率|处置率|有效率|参与率|及格率|到场率|到货率|送达率|达成率|绿化率|成活率|保存率|兑现率"
    r"|使用率|周转率|优秀率|覆盖面|(?:完成|达标|解决|回复|响应|合格|持证|处理|及时|准时|到场|通过)(?:的|工单)?比例"
    rf"|{FAILURE})"
)
UPPER = compile_once(
    rf"{FAILURE}[^,;\n]{{0,16}}$|\b(?:abandon\w*|error|defect|failure|rejection|complaints?|churn"
    r"|turnover|attrition|loss) (?:rate|ratio)s?\b[^,;\n]{0,40}$",
    regex.IGNORECASE,
)
# 低于90%的，扣除服务费: what a level's failure costs is told by another kind.
PENALTY = compile_once(r"(?:每)?(?:低于|未达|不足|未达到|达不到|小于|<)[^,;\n]{0,12}$")
FALLEN = compile_once(
    r"(?<!not )(?<!never )\b(?:falls?|drops?|fell) (?:below|under)[^,;\n]{0,10}$"
    r"|\bif\b[^;\n]{0,60}(?:less than|below)[^,;\n]{0,4}$",
    regex.IGNORECASE,
)
EXCEEDED = compile_once(r"(?<!不得)(?<![不未])(?:每?高于|超过|超出|大于|>)[^,;\n]{0,6}$")
NOT_BELOW = compile_once(r"不(?:得|应|能|可)?(?:低于|小于|高于|超过|超出|大于)[^,;\n]{0,12}$")
ENGLISH = ("maintain", "level-en", "rate-en", "share-en")
CREDITED = compile_once(r"credit|deduct|penalt|reduc|rebate|damages", regex.IGNORECASE)
PROMISED = compile_once(
    r"\b(?:shall|must|will|target|at least|not less|no less|minimum|to be|ensure)\b",
    regex.IGNORECASE,
)
NO_LEVEL = compile_once(r"(?:以下|的?违约金|扣除|扣减|的(?:费用|服务费))")
# 及时率达到98%的，全额支付: what a level is worth.
CONDITION = compile_once(r"(?:及?以上|以下)?(?:\(不?含\))?(?:的|时),")
PAID = compile_once(r"支付|付款|奖励|扣|结算|违约金|罚")
# Beside the level stand how it is reckoned, what it weighs and what missing it costs.
OTHER_COLUMN = compile_once(
    r"计算|方法|公式|说明|备注|定义|扣|罚|权重|分[值数]|得分|依据|来源|周期|频[次率]|处理|责任|实际|数据"
    r"|weight|formula|calculation|remark|credit|measurement",
    regex.IGNORECASE,
)
DEDUCTED = compile_once(r"抵扣|扣[款减除罚]|罚款|违约金|减免|赔")
FEES = compile_once(
    r"税率|利率|费率|折扣率|折让率|下浮率|优惠率|汇率|毛利率|增长率|违约金|比率|概率|赔付率|征收率|佣金率|提成率|扣点率"
    r"|折旧率|残值率|收益率|分成率|容积率|绿地率|占有率|中标率|费用率|利润率|报酬率|浮动率|涨幅率|建筑密度|贴现率|占用率|出资|股权"
)


def qualify(claim: Claim) -> dict[str, str | None]:
    """Which measure the share is of."""
    mention = claim.mention
    open_words = (
        "" if mention is None else claim.reading.contract.words(Span(mention.start, mention.end))
    )
    words = (
        claim.before[-8:]
        + claim.matched
        + open_words
        + claim.passage.row_head
        + claim.passage.column_head
    )
    metric = next((key for key, cue in METRIC if cue.search(words)), "other")
    return {"metric": metric}


def accept(claim: Claim) -> bool:
    """A level that is promised, not one whose failure is punished, no tax and no penalty."""
    mention = claim.mention
    if mention is not None and mention.kind == "blank" and mention.unit not in ("", "%"):
        return False
    if FEES.search(claim.matched) or NO_LEVEL.match(claim.after):
        return False
    if CONDITION.match(claim.after) and PAID.search(claim.sentence):
        return False
    if _is_band(claim):
        return False
    if claim.pattern.name in ENGLISH and not _is_promised(claim):
        return False
    return not (_is_reckoned(claim) or _is_missed(claim))


def _is_band(claim: Claim) -> bool:
    """Whether the cell heads a row whose other cells say what is deducted: 95%至99%, 抵扣10%."""
    passage = claim.passage
    if passage.row_head or not passage.column_head:
        return False
    return any(map(DEDUCTED.search, _heads_beside(claim)))


def _is_promised(claim: Claim) -> bool:
    """Whether the English words promise the level: no band of a table of credits, no condition."""
    if claim.passage.column_head and any(map(CREDITED.search, _heads_beside(claim))):
        return False
    if claim.pattern.name == "share-en" and not PROMISED.search(claim.sentence):
        return False
    return not condition_before(claim.before) or claim.pattern.name == "maintain"


def _heads_beside(claim: Claim) -> list[str]:
    """The column heads of the cells beside the claim's, which itself may head its row."""
    cells = row_of(claim)
    if not claim.passage.row_head:
        place = claim.passage
        printed = claim.reading.contract.words(claim.reading.text_span(place.start, place.end))
        own = own_words(claim) + printed
        cells = tuple(
            cell for cell in passages_after(claim, 6) if cell.row_head and cell.row_head in own
        )
    return [cell.column_head for cell in cells]


def _is_reckoned(claim: Claim) -> bool:
    """Whether the words say how the level is reckoned: 接通率＝接通量÷来电量×100%."""
    if OTHER_COLUMN.search(claim.passage.column_head):
        return True
    return is_supposed(claim) or claim.before.endswith(("*", "×", "x", "/", "÷"))


def _is_missed(claim: Claim) -> bool:
    """Whether the words speak of a level that is not reached: 低于90%, but 丢包率低于1% is good."""
    if FALLEN.search(claim.before):
        return True
    missed = EXCEEDED if UPPER.search(claim.before) else PENALTY
    return missed.search(claim.before) is not None and not NOT_BELOW.search(claim.before)


def read(claim: Claim) -> Value | None:
    """The share; 流失率每月不超过10% is no rate that grows by the month."""
    value = None if claim.mention is None else claim.mention.value
    return Ratio(value.percent) if isinstance(value, Rate) and value.percent is not None else value


def read_bound(claim: Claim) -> Bound | None:
    """A most for failures, else what the words show, else a least (exact for 必须100%)."""
    if UPPER.search(claim.before):
        return "max"
    mention = claim.mention
    if mention is not None and mention.bound is not None:
        return mention.bound
    if claim.pattern.name == "all-good":
        return "exact"
    return "min"


TERM = TermType(
    key="service_level",
    title=Bilingual("服务水平", "Service level"),
    value="ratio",
    patterns=(
        # 热线接通率不低于95%。
        Pattern("level-of", rf"{LEVEL}{gap(20)}{{ratio|rate|blank}}", 9),
        # 客户满意度考核结果，应达到90%以上
        Pattern(
            "level-later",
            rf"{LEVEL}{wide(24)}(?:达到?|不低于|不少于|高于|≥|保持在?){gap(4)}{{ratio|blank}}",
            7,
        ),
        # 坐席利用率控制在75%至85%
        Pattern("up-to", r"率[^,;:\n\ue001-\ue009]{0,10}\ue003(?:至|到|-|~){ratio}", 6),
        # 旧件返还率100%
        Pattern("rate-of", r"[一-龥]{2,8}率(?:为|是|:|均|应|须|需|要|在){0,3}{ratio}", 6),
        # 质检抽检率不低于5%
        Pattern(
            "some-rate",
            rf"[一-龥]{{2}}率{gap(6)}(?:达到?|不低于|不得低于|不少于|不高于"
            r"|不超过|不得超过|≥|≤|控制在"
            rf"|保持在?){gap(4)}{{ratio|rate|blank}}",
            7,
        ),
        # 客户评价达到90%以上
        Pattern(
            "rated",
            r"(?:评价|考核|测评|评分|合格|达标)(?:结果)?(?:应|须|需)?(?:达到|不低于"
            rf"|不少于){gap(6)}{{ratio|blank}}",
            7,
        ),
        # 交付物必须100%合格
        Pattern(
            "all-good",
            rf"(?:必须|应|须|保证|确保|所有|全部|做到){gap(20)}{{ratio}}(?:合格|准确|完好"
            r"|达标|到位|可用|正品|覆盖|满意|正确)",
            8,
        ),
        # 保持99.9%的月度可用性
        Pattern(
            "level-after",
            rf"{{ratio}}(?:以上)?的?{gap(8)}(?:可用[率性度]|满意[度率]|接通率|准确率|合格率"
            r"|在线率|及时率|完好率)",
            8,
        ),
        # 95%的来电在20秒内接听
        Pattern(
            "share-of-calls",
            rf"{{ratio}}(?:以上)?的?(?:来电|呼入|电话|工单|请求|咨询|投诉|故障|问题"
            rf"|事件){gap(24)}(?:接听|接起|解决|响应"
            r"|处理|回复|办结|完成)",
            8,
        ),
        # 指标（表头） / 可用率：99%
        Pattern("table", rf"{LEVEL}[^:\n]{{0,24}}:{wide(10)}{{ratio|blank}}", 8),
        # 签单返回率（行） / 目标（列）：99.5%
        Pattern(
            "table-rate",
            rf"^[^:,\n]{{0,16}}[一-龥]{{2}}率(?:\([^()\n]{{0,16}}\))?,[^:,\n]{{0,6}}(?:目标|标准|要求|指标"
            rf"|承诺|限值|合格线)[^:,\n]{{0,6}}:{wide(10)}{{ratio|blank}}",
            8,
        ),
        # Provider shall maintain 99.5% availability each month.
        Pattern(
            "maintain",
            r"{ratio}\s?(?:[a-z]+ ){0,3}(?:availability|uptime|satisfaction|accuracy|success)",
            8,
        ),
        # Availability shall be at least 99.5%.
        Pattern(
            "level-en",
            r"\b(?:availability|uptime|available|satisfaction|accuracy|success rate"
            r"|answer rate|resolution rate|service level|on[- ]time)\b[^\n.;]{0,60}?{ratio"
            r"|rate|blank}",
            8,
            unless=r"credit",
        ),
        # The call abandonment rate shall not exceed 4%.
        Pattern(
            "rate-en",
            r"\b(?:[a-z-]+ ){1,3}?(?:rate|ratio|score|resolution|level)s?\b(?! of (?:interest|tax))"
            rf"{run_en(40)}\b(?:at least|than|exceed|below|be|is|of|above|least|maintained at"
            rf"|:) ?{{ratio|blank}}",
            7,
            unless=r"tax|interest|exchange|discount|\bvat\b|inflation|increase|base rate|hourly"
            r"|\bfees?\b"
            r"|price|credit|penalt|damages|liab|\bpay|retention|\bgst\b|share|commission|insur",
        ),
        # 95% of calls shall be answered within one minute
        Pattern(
            "share-en",
            r"{ratio}\s?of (?:all )?(?:the )?(?:[a-z]+ ){0,3}(?:calls|tickets|requests|incidents"
            r"|orders"
            r"|deliveries|e-?mails|chats|tasks|jobs|visits|cases|shipments|inspections|breakdowns"
            r"|faults|problems|complaints|queries|enquiries)\b",
            8,
        ),
    ),
    read=read,
    accept=accept,
    qualify=qualify,
    read_bound=read_bound,
    examples=(
        Example(
            "客服热线的接通率不低于95%。",
            "95%",
            qualifiers=(("metric", "answer_rate"),),
            bound="min",
        ),
        Example("用户满意度应达到____%以上。", None, qualifiers=(("metric", "satisfaction"),)),
        Example("系统月度可用率须达到99.9%。", "99.9%", qualifiers=(("metric", "availability"),)),
        Example(
            "每批货物的型号必须100%准确。", "100%", qualifiers=(("metric", "other"),), bound="exact"
        ),
        Example("有效投诉率不超过2%。", "2%", bound="max"),
        Example("Provider shall maintain 99.5% availability each month.", "99.5%"),
    ),
    not_examples=(
        "增值税税率为6%。",
        "乙方应不断提高客户满意度。",
        # What a missed level costs is a penalty.
        "满意度低于80%的，扣除当月服务费的5%。",
    ),
)
