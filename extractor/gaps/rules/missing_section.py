"""A topic that a contract of this kind is expected to settle is nowhere to be found."""

from collections.abc import Iterator

from extractor.gaps.base import Case, GapRule
from extractor.gaps.needs import NEEDS, SETTLED_BY, Need, kind_of, shows_the_subject
from models.gap import Bilingual, Gap, Severity

# A supplement settles only what it changes; the rest stands in the contract it belongs to.
LEANS_ON_ANOTHER = frozenset(("supplement",))


def check(case: Case) -> Iterator[Gap]:
    """One gap for each absent section that the kind of contract needs."""
    if case.contract.kind.key in LEANS_ON_ANOTHER:
        return
    for need in NEEDS:
        section = case.section(need.section)
        severity = need.severity(kind_of(case))
        if severity is None or section is None or section.status != "absent":
            continue
        if not _is_settled(case, need.section):
            yield _gap(case, need, severity)


def _is_settled(case: Case, section: str) -> bool:
    """Whether a term settles the section in passing, where no provision is devoted to it."""
    if section == "subject":
        return shows_the_subject(case)
    kinds = SETTLED_BY.get(section, ())
    return any(term.type in kinds for term in case.contract.terms)


def _gap(case: Case, need: Need, severity: Severity) -> Gap:
    title = case.title(need.section)
    after = _last_before(case, need.section)
    place = case.place(after)
    where_zh = f"，宜放在{place.zh}之后" if after else ""
    where_en = f" It would belong after {place.en}." if after else ""
    return Gap(
        code=RULE.code,
        severity=severity,
        subject=need.section,
        title=Bilingual(f"缺少“{title.zh}”条款", f"No provision on {title.en.lower()}"),
        message=Bilingual(
            f"全文没有关于“{title.zh}”的约定：{need.why.zh}{where_zh}。",
            f"Nothing in the text settles {title.en.lower()}. {need.why.en}{where_en}",
        ),
        basis=need.reasons(kind_of(case)) if case.is_under_prc_law else (),
        default=need.default if case.is_under_prc_law else None,
        clause=after,
    )


def _last_before(case: Case, section: str) -> str | None:
    """The article that carries the nearest earlier section, None when none is there."""
    order = [need.section for need in NEEDS]
    annexed = {
        clause.id for top in case.contract.clauses if top.part == "annex" for clause in top.walk()
    }
    for key in reversed(order[: order.index(section)]):
        found = case.section(key)
        if found is None or found.status != "present":
            continue
        carriers = [clause for clause in found.clauses if clause not in annexed]
        if carriers:
            article = case.article(carriers[-1])
            return carriers[-1] if article is None else article.id
    return None


RULE = GapRule(
    key="missing_section",
    code="missing_section",
    severity="medium",
    title=Bilingual("缺少条款", "Missing provision"),
    source="民法典 470, 596, 771, 845, 938; 个人信息保护法 21; practice of contract review",
    check=check,
    fires_on=(
        "设备维护合同\n第一条 服务内容\n乙方负责甲方电梯的日常保养和故障维修。",
        "软件开发合同\n甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 开发内容\n"
        "乙方为甲方开发挂号系统。\n第二条 报酬\n报酬为人民币50000元，签约后10日内付清。",
    ),
    stays_silent_on=(
        "展览合作协议\n甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 合作内容\n"
        "双方合作举办展览一场，乙方向甲方提供20名讲解人员的讲解服务，讲解符合行业标准。\n"
        "第二条 期限和地点\n合作期限自2030年5月1日起至2030年6月1日止，服务地点为甲方大厅。\n"
        "第三条 费用\n费用为人民币3万元，甲方在收到发票后10日内通过银行转账支付，"
        "乙方应先开具增值税普通发票。\n第四条 验收\n甲方应在展览结束后3日内组织验收。\n"
        "第五条 保密\n双方对知悉的商业秘密负有保密义务。\n"
        "第六条 转让\n未经对方同意，任何一方不得转让本协议的权利和义务。\n"
        "第七条 违约责任\n逾期付款的，每日按应付金额的0.05%支付违约金。\n"
        "第八条 不可抗力\n因不可抗力不能履行的，应及时通知对方并免除责任。\n"
        "第九条 变更和解除\n经协商一致可以书面变更或解除本协议。\n"
        "第十条 通知\n通知应以书面形式送达对方，快递寄出后第三日视为送达。\n"
        "第十一条 争议解决\n发生争议的，向甲方所在地人民法院起诉。\n"
        "第十二条 生效\n本协议自双方盖章之日起生效，一式两份。",
        "补充协议\n甲方：青禾医院\n乙方：云帆科技有限公司\n第一条 原合同的服务期限延长六个月。",
    ),
)
