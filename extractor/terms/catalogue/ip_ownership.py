"""Ownership of results: to whom the work product and its intellectual property belong."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.terms.names import LABEL_EN, LABEL_ZH, role_of
from extractor.terms.sides import side_of
from models.gap import Bilingual
from models.values import Choice

RIGHT = (
    r"(?:知识产权|著作权|版权|技术秘密|使用权|转让权|申请权|专利申请权|专利权|专利|商标权|"
    r"所有权|产权|归属权|工作成果|技术成果|研究成果|研发成果|开发成果|服务成果|设计成果|"
    r"项目成果|成果|"
    r"源代码|软件|作品|文档|技术资料|数据|稿件|图纸|方案|资料)"
)
# What makes the sentence one of results and rights, not of goods or of money.
INTELLECTUAL = compile_once(
    r"知识产权|著作权|版权|专利|商标|成果|源代码|源程序|软件|作品|技术资料|技术秘密|"
    r"专有技术|数据|文档|设计|稿件|衍生|图纸|方案|文件|资料|报告"
)
OWNER = (
    rf"(?P<owner>(?:甲、?乙)?双方(?:共同|共有)?|各方共同|各自|{LABEL_ZH}|原(?:权利|所有)人|其|"
    rf"(?:__|\ue009|\(?甲、?双\)?|\(?乙、?双\)?)[^,;\n]{{0,6}}?)"
)
BELONG = r"(?:归属于|归属|归于|归|属于|属|转让给|转移给|转移至|让与)"
OWNED = r"(?:所有|享有|拥有|共有|共享|独有|专有|独占|持有)"
HOW = r"(?:单独|独家|共同|各自|独占|全部|永久|一方|依法|完全)"
# What a party warrants or had before is no result of the contract.
NOT_RESULTS = (
    r"保证其|保证所|承诺其|侵犯|侵权|第三方(?:的)?(?:知识产权|权利)|抵押|质押|风险|残值|"
    r"押金|利息|收益|租赁物|货款|未付清|所有权保留|原有|固有|既有|在先|已(?:经)?(?:拥有|"
    r"享有|具有|存在)|背景知识|"
    r"设备(?:的)?所有权|货物(?:的)?所有权|资产(?:的)?所有权|产品(?:的)?所有权|车辆|房屋"
)


def read(claim: Claim) -> Choice | None:
    """Who owns the results, by role; None where the owner is left open."""
    if claim.pattern.gives is not None:
        return Choice(claim.pattern.gives)
    owner = _owner(claim)
    return None if owner is None else Choice(owner)


def _owner(claim: Claim) -> str | None:
    words = compile_once(r"\s").sub("", claim.words("owner") or "")
    if compile_once(r"各自").search(words):
        return "each_own"
    if "双方" in words or words.startswith("各方"):
        return "each_own" if "各自" in claim.matched else "joint"
    return _role(claim, words)


def _role(claim: Claim, word: str) -> str | None:
    side = side_of(claim.reading, word)
    role = side.role if side is not None else role_of(word)
    return role if role in ("customer", "provider") else ("other" if role else None)


def accept(claim: Claim) -> bool:
    """Rights in results only; what a party warrants, brought with it or sells is none."""
    if claim.pattern.name.endswith("-en"):
        return claim.pattern.gives is not None or _owner(claim) is not None
    if not INTELLECTUAL.search(f"{claim.before[-60:]}{claim.matched}{claim.passage.context}"):
        return False
    if compile_once(NOT_RESULTS).search(f"{claim.before[-24:]}{claim.matched}"):
        return False
    # 甲方提供的资料归甲方所有: what a party brought with it.
    brought = compile_once(
        r"(?P<who>[甲乙丙]方|采购人|供应商)(?:所|自行|已)?(?:提供|自有|原有|拥有|持有)(?:的)?"
    ).search(
        f"{claim.before[-24:]}{claim.matched}",
    )
    if (
        claim.pattern.name == "belongs-to"
        and brought is not None
        and brought["who"] == claim.seen("owner")
    ):
        return False
    return claim.pattern.name == "open-owner" or _owner(claim) is not None


TERM = TermType(
    key="ip_ownership",
    title=Bilingual("成果归属", "Ownership of results"),
    value="choice",
    patterns=(
        # 乙方完成的全部成果的知识产权归甲方所有。
        Pattern(
            "belongs-to",
            rf"{RIGHT}[^;\n]{{0,40}}?(?:全部|均|应|自动|共同|完全|一并|当然|即|"
            rf"最终){{0,2}}(?:{BELONG}于?{OWNER}{HOW}?{OWNED}?|[由为]{OWNER}{HOW}?{OWNED})",
            8,
        ),
        # 甲方享有全部成果的著作权。
        Pattern(
            "has-right",
            r"(?P<owner>双方|各方|[甲乙丙]方|委托[方人]|受托[方人]|采购[方人]|供应商|买方|"
            r"卖方|开发[方人])[^,;\n]{0,30}?(?:享有|拥有|取得|持有)"
            r"[^,;\n]{0,30}?(?:知识产权|著作权|版权|专利权|专利申请权|所有权|(?:工作|"
            r"技术|开发|研发)?成果)",
            7,
            unless=r"保证|承诺|侵犯|合法|使用权",
        ),
        # 甲方为全部成果的著作权人。
        Pattern(
            "is-owner",
            r"(?P<owner>双方|[甲乙丙]方|委托[方人]|受托[方人]|采购[方人]|供应商)(?:为|是|系)"
            r"[^,;\n]{0,24}?(?:著作权人|专利权人|权利人|所有权人|所有人)",
            7,
            unless=r"保证|承诺|侵犯",
        ),
        # 归____方所有
        Pattern(
            "open-owner",
            rf"{RIGHT}[^;\n]{{0,40}}?归[^,;\n]{{0,4}}?(?:\ue009|\([甲乙双、/]{{2,6}}\))"
            rf"[^,;\n]{{0,6}}?(?:所有|享有)",
            8,
        ),
        # All work product shall be owned by Client.
        Pattern(
            "owned-by-en",
            rf"\b(?:work products?|deliverables?|results?|intellectual property|rights|"
            rf"copyrights?|inventions?|developments?|materials|software|source code|"
            rf"patents?)\b[^\n;.]{{0,120}}?\b(?:owned (?:solely |exclusively )?by|"
            rf"belong(?:s)? (?:solely |exclusively )?to|remains? (?:vested )?(?:with|in)|"
            rf"property of|vest(?:s|ed)? "
            rf"(?:solely |exclusively )?in|assigned to|assigns? to|transferred to)(?: "
            rf"the)? (?P<owner>{LABEL_EN})\b",
            8,
            unless=r"pre-existing|background|third part",
        ),
        # Client shall own all right, title and interest in the deliverables.
        Pattern(
            "owns-en",
            rf"(?P<owner>{LABEL_EN}) (?:shall |will )?(?:solely |exclusively )?(?:owns?|"
            rf"retains?|be the (?:sole |exclusive )?owner of|have (?:sole |exclusive "
            rf")?ownership of)\b[^\n;.]{{0,80}}?\b(?:work products?|deliverables?|results|"
            rf"intellectual property|rights?,? title|inventions?|copyrights?)",
            8,
            unless=r"pre-existing|background|third part",
        ),
        # Provider hereby assigns to Client all right, title and interest
        Pattern(
            "assigns-en",
            rf"\bassigns?\b[^\n;.]{{0,30}}?\bto(?: the)? (?P<owner>{LABEL_EN})"
            rf"\b[^\n;.]{{0,80}}?\b(?:right|title|interest|intellectual property|copyright|"
            rf"work)",
            8,
        ),
        # works made for hire
        Pattern("jointly-en", r"\bjointly own\w{0,3}\b|\bjoint ownership\b", 7, gives="joint"),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("甲方委托乙方开发软件，乙方完成的全部成果的知识产权归甲方所有。", "customer"),
        Example("甲方委托乙方开发软件。开发成果的著作权由甲乙双方共同享有。", "joint"),
        Example("本项目产生的技术成果归____方所有。", None),
        Example(
            "All work product shall be owned by Client. Client shall pay Provider.", "customer"
        ),
    ),
    not_examples=(
        # What a party warrants, and what is sold, is no result.
        "乙方保证其提供的软件不侵犯任何第三方的知识产权。",
        "货款付清前，货物所有权归卖方所有。",
    ),
)
