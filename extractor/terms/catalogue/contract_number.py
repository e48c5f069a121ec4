"""Contract number: the number under which the parties file the contract."""

from __future__ import annotations

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from extractor.values.names import read_name
from models.gap import Bilingual
from models.values import Words

NUMBER = r"[^\n,;:。]{1,48}?"
END = r"(?=$|[,;。]|[\u4e00-\u9fff]{2,8}:|(?:签订|签署|签约|合同名称|项目名称|项目编号))"
# A number holds a figure, or Latin letters with a dash (HT-YW).
NUMBERLIKE = compile_once(r"\d|[A-Za-z]{1,12}[-—_/]|[零一二三四五六七八九〇]号")


def read(claim: Claim) -> Words | None:
    """The number as printed; None where it is left open."""
    words = claim.words("value")
    number = None if words is None else read_name(words)
    if number is not None and number.count(")") + number.count("）") > number.count(
        "("
    ) + number.count("（"):
        number = number.rstrip(")）")
    return None if number is None else Words(number)


def accept(claim: Claim) -> bool:
    """Numbers and open places; words that are no number are refused."""
    # 《服务合同》（合同编号：…）: the number of another contract.
    if claim.before.endswith("(") and compile_once("原|签订了|签署了|》").search(claim.before):
        return False
    number = read(claim)
    return number is None or bool(NUMBERLIKE.search(number.text))


TERM = TermType(
    key="contract_number",
    title=Bilingual("合同编号", "Contract number"),
    value="number",
    patterns=(
        # 合同编号：YW-2031-07; 协议编号：____; 合同号：
        Pattern(
            "entry",
            rf"(?<!登记)(?<!原)(?<!主)(?:合同|协议书|协议|合约)"
            rf"(?:书)?(?:的)?(?:统一|内部|正式)?(?:编号|编码|号码|号)"
            rf"(?:[ /]{{0,3}}(?:Contract|Agreement)? ?(?:No|Number|Ref)\.?)?"
            rf"(?:\([^()\n]{{0,16}}\))?(?:,[^:\n]{{1,8}})?:(?P<value>{NUMBER})?{END}",
            9,
            unless=r"登记机构|发票|备注|注明",
        ),
        # 编号：YW-2031-07, alone on the first page
        Pattern(
            "number",
            rf"^(?:编号|文件编号|No\.?|NO\.?)(?:\.|:|\.:) ?(?P<value>{NUMBER})?{END}",
            7,
            parts=("cover", "preamble"),
        ),
        # Contract No.: NW-2031-07
        Pattern(
            "entry-en",
            r"\b(?:contract|agreement) ?(?:no|number|ref|reference|id)\b\.? ?(?::|"
            r"#)? ?(?P<value>(?=[A-Z]{0,12}[-/ ]?\d|\ue009|_|\[)[^\n,;:]{1,40}?)?(?=$|[,;])",
            8,
            unless=r"\b(?:invoice|shall|quote|state)\b",
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    once=True,
    examples=(
        Example("合同编号：YW-2031-07", "YW-2031-07"),
        Example("合同编号：", None),
        Example("协议编号：____________", None),
        Example("Contract No.: NW-2031-07", "NW-2031-07"),
    ),
    not_examples=(
        # The registry's number and the tender's are other numbers.
        "合同登记编号：2031-118",
        "采购编号：ZC-2031-07",
    ),
)
