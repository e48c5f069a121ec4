"""Subcontracting: whether the work or the contract may be passed on to others."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once
from extractor.terms.base import Claim, Example, Pattern, TermType
from models.gap import Bilingual
from models.values import Choice

# Words that are always about the contract's work.
OTHERS = r"(?:其他|其它|任何|第三|他人|别人|外人|别的)"
PASS_ON = (
    rf"(?:转包|分包|转委托|再委托|转让|外包|转交|转由{OTHERS}|转托|包给|转移给|转授权|再派遣|委托给?(?:{OTHERS}|"
    rf"[^,;\n]{{1,12}}?第三方)|(?:交|包|让|发包|承包)(?:由|给)?{OTHERS}|再分包|转给|挂靠|让与)"
)
CONSENT = (
    r"(?:同意|许可|批准|核准|审批|准许|认可|允许|授权(?!他人|第三|其他)|确认|书面意见|答应|点头)"
)
WITHOUT = (
    r"(?:未经|没经过?|没有经过|不经|未征得|未取得|未获得|未获|未得到|没得到|没有|未事先"
    r"|非经|事先未经)"
)
WORK = compile_once(
    r"转包|分包|转委托|再委托|岗位|运输|合同|协议|权利|义务|服务|业务|工作|项目|工程|任务|全部或|"
    r"部分或|债权|应收|活|保养|维护|维修|保洁|安装|subcontract|assign|delegat",
    regex.IGNORECASE,
)
# 不得将资料转让给第三方: of things and secrets, not of the contract.
THINGS = compile_once(
    r"资料|信息(?!系统|化|技术)|数据(?!处理|服务|中心|标注)|文件|秘密|账号|密码|证件|许可证|使用权|"
    r"软件(?:的)?副本|知识产权|著作权|专利|商标|成果|设备(?!维|安装|运)|车辆(?!运|维)|物品|源代码|图纸|"
    r"样品|产权|股权|股份|标书|技术(?!服务|支持|咨询|开发|工作|人员)"
)
# 不可转让的使用权, 不可转让且不可再许可: what a right is like, no ban of the contract's.
SORT_OF_RIGHT = compile_once(r"不[可得能]转让(?:的|性|(?:、|和|及|且|或|并)不[可得能])")
# 经同意可分包 is no free leave; 甲方有权委托第三方修复 is what follows from a breach.
NOT_ALLOWED = rf"{CONSENT}|不得|解除|终止|追究|赔偿|替换|修复|代为|检测|鉴定|审计|维修|评估"
SURE = compile_once(
    r"转包|分包|转委托|再委托|再分包|外[包请聘委]|合同(?:的)?(?:权利|义务)|权利(?:和|、|及|或)?义务|"
    r"全部或(?:者)?部分|转授权|再派遣|"
    r"(?:制造|生产|加工|安装|施工|维修|运输|服务|工作|项目|工程|业务)[^,;\n]{0,4}转(?:给|交|包|让)|"
    r"(?:其他|其它|他人|别人|第三)[^,;\n]{0,10}(?:运输|承运|施工|完成|履行|承担|实施|经营|制作|加工|代为|[干做])"
)
# 未经甲方同意，乙方不得…; 不得未经同意分包
CONSENT_LED = compile_once(rf"(?:{WITHOUT}|除非|除)[^;\n]{{0,36}}?{CONSENT}[^;\n]{{0,30}}$")
CONSENT_IN = compile_once(
    rf"(?:{WITHOUT}|经|征得|取得|获得|报|除非|除)[^,;\n]{{0,24}}?(?<!不){CONSENT}"
)
# 且在任何情况下均不得转包: a consent named before does not reach so far.
ABSOLUTE = compile_once(
    r"[,;](?:且|并且|但|同时|也)?[^,;\n]{0,8}(?:任何情况|一律|绝对|严禁|禁止)[^,;\n]{0,12}$"
)
# 甲方可另行委托第三方，费用由乙方承担: what the customer may do when the provider fails.
BY_CUSTOMER = compile_once(r"(?:甲方|采购人|委托[人方]|发包[人方]|买方|客户|用户|业主)$")


def read(claim: Claim) -> Choice | None:
    """Whether it is forbidden, allowed, or depends on consent."""
    return None if claim.pattern.gives is None else Choice(claim.pattern.gives)


def accept(claim: Claim) -> bool:
    """The contract, its work, its rights and duties; not things or secrets."""
    if claim.pattern.name.endswith("-en"):
        return claim.pattern.name != "consent-en" or not _is_free(claim)
    if claim.pattern.gives == "allowed" and _is_remedy(claim):
        return False
    if SORT_OF_RIGHT.search(f"{claim.matched}{claim.after[:4]}"):
        return False
    if claim.pattern.gives == "prohibited" and _has_condition(claim):
        return False
    return _is_of_the_contract(claim)


def _is_of_the_contract(claim: Claim) -> bool:
    """Whether the contract's work, rights or duties are passed on, not secrets or things."""
    near = f"{claim.before[-30:]}{claim.matched}{claim.after[:16]}"
    if "个人信息" in claim.sentence and not compile_once("合同|服务|业务|项目").search(
        claim.matched
    ):
        return False
    if SURE.search(near):
        return True
    headed = compile_once(r"转让|分包|转包").search(claim.passage.context)
    return bool(headed or WORK.search(near)) and not THINGS.search(near)


def _is_remedy(claim: Claim) -> bool:
    """Whether leave to bring in others depends on consent or is the customer's after a breach."""
    if compile_once(NOT_ALLOWED).search(_own_part(claim)):
        return True
    if "转让" in claim.matched:
        return False
    return "另行" in claim.matched or BY_CUSTOMER.search(claim.before) is not None


def _own_part(claim: Claim) -> str:
    """The words of the claim's part of the sentence, from comma to comma."""
    return (
        f"{compile_once('[,;]').split(claim.before)[-1]}{claim.matched}"
        f"{compile_once('[,;]').split(claim.after)[0]}"
    )


def _is_free(claim: Claim) -> bool:
    """Whether one may assign without consent: may assign to an affiliate without …"""
    free = compile_once(r"\b(?:may|right to|free to) (?:freely )?$", regex.IGNORECASE).search(
        claim.before
    )
    barred = compile_once(r"\b(?:neither|no|nor|not)\b", regex.IGNORECASE).search(claim.before)
    return bool(free and not barred and compile_once(r"\bwithout\b").search(claim.matched))


def _has_condition(claim: Claim) -> bool:
    """Whether a consent or 擅自 beside the ban makes it a ban without consent only."""
    if compile_once(r"擅自|私自").search(claim.matched):
        return True
    if ABSOLUTE.search(f"{claim.before}{claim.matched[:2]}"):
        return False
    return bool(
        CONSENT_LED.search(claim.before)
        or CONSENT_IN.search(claim.matched)
        or compile_once(r"[^,;\n]{0,12}(?:除非|未经)|,(?:除非|未经|但经)").match(claim.after)
    )


TERM = TermType(
    key="subcontracting",
    title=Bilingual("转包分包", "Subcontracting and assignment"),
    value="choice",
    patterns=(
        # 未经甲方书面同意，乙方不得将本合同义务转让给第三方。
        Pattern(
            "without-consent",
            rf"{WITHOUT}"
            rf"[^;\n]{{0,30}}?{CONSENT}[^;\n]{{0,70}}?{PASS_ON}[^,;\n]{{0,16}}",
            9,
            gives="with_consent",
        ),
        # 乙方将服务转包给第三方，须经甲方同意。
        Pattern(
            "not-unless",
            rf"不得[^;\n]{{0,50}}?{PASS_ON}[^;\n]{{0,30}}?(?:除非|未经|但经)"
            rf"[^;\n]{{0,24}}?{CONSENT}",
            9,
            gives="with_consent",
        ),
        # 除甲方书面同意外，乙方不得转让本合同
        Pattern(
            "except-with-consent",
            rf"(?:除非?|除了|若非|经)[^;\n]{{0,30}}?{CONSENT}(?:外|以外|,|后)"
            rf"[^;\n]{{0,50}}?{PASS_ON}[^,;\n]{{0,16}}",
            9,
            gives="with_consent",
        ),
        # 乙方分包的，须征得甲方同意
        Pattern(
            "needs-consent",
            rf"{PASS_ON}(?:(?!{PASS_ON})[^;\n]){{0,40}}?(?:须|应|需|必须|应当|[要得])"
            rf"[^;\n]{{0,24}}?{CONSENT}",
            8,
            gives="with_consent",
            unless=r"无须|不需|无需",
        ),
        # 需要第三方协助的，应事先征得甲方同意。
        Pattern(
            "third-party-needs-consent",
            rf"(?:(?:需要|如需|确需(?:委托)?|拟|聘请|引入|使用|委托|交由)[^,;\n]{{0,8}}(?:第三方|其他单位|他人)|外请|外聘|外委)"
            rf"[^;\n]{{0,40}}?(?:应|须|需)[^;\n]{{0,10}}?(?:征得|取得|获得|经)"
            rf"[^;\n]{{0,12}}?{CONSENT}",
            7,
            gives="with_consent",
            unless=r"披露|资料|信息|检测|鉴定",
        ),
        # 经甲方同意，乙方可以将非主要工作分包。
        Pattern(
            "may-with-consent",
            rf"(?:经|征得|取得)[^;\n]{{0,24}}?{CONSENT}[^;\n]{{0,30}}?(?:可以?|方可|方能|"
            rf"才能|有权)[^;\n]{{0,40}}?{PASS_ON}",
            9,
            gives="with_consent",
        ),
        # 乙方不得擅自转包
        Pattern(
            "arbitrarily",
            rf"(?:不得|禁止|严禁|不允许|不能|不可)[^,;\n]{{0,16}}?(?:擅自|私自|单方|自行)"
            rf"[^;\n]{{0,40}}?{PASS_ON}[^,;\n]{{0,16}}",
            8,
            gives="with_consent",
        ),
        # 乙方不得将本合同项下的服务转包或分包。
        Pattern(
            "prohibited",
            rf"(?:不得|禁止|严禁|不允许|不能|不可|不准|不许|绝不|不会|不把|不将|不向[^,;\n]{{0,6}}|"
            rf"不(?={PASS_ON}))(?:以任何(?:形式|方式|理由)"
            rf")?[^;\n]{{0,44}}?{PASS_ON}[^,;\n]{{0,16}}",
            8,
            gives="prohibited",
        ),
        # 乙方可以将部分工作分包给有资质的单位。
        Pattern(
            "allowed",
            rf"(?<!不)(?:可以|可|有权|允许)[^,;\n]{{0,30}}?{PASS_ON}[^,;\n]{{0,16}}",
            7,
            gives="allowed",
        ),
        # 乙方可使用分包商
        Pattern(
            "use-subcontractors",
            r"(?:可|可以|有权)(?:自行)?(?:使用|聘用|选择|聘请|委托)(?:分包商|第三方|分包人|"
            r"分包单位)[^,;\n]{0,16}",
            8,
            gives="allowed",
        ),
        # Provider shall not assign or subcontract without the prior written consent of Client.
        Pattern(
            "consent-en",
            r"\b(?:assign|subcontract|sub-contract|delegate|transfer|sub-?contractor)(?:s|ed|ing|"
            r"ment|able)?\b[^\n;]{0,160}?\b(?:without|unless|subject to|except with|only with|"
            r"with|if)\b[^\n;.]{0,50}?\b(?:consent|approval|permission|authori[sz]ation|agrees?"
            r"|agreed)\b",
            9,
            gives="with_consent",
        ),
        # Without the consent of Client, Provider may not assign this Agreement.
        Pattern(
            "without-consent-en",
            r"\bwithout\b[^\n;.]{0,50}?\b(?:consent|approval|permission)"
            r"\b[^\n;]{0,80}?\b(?:assign|subcontract|sub-contract|delegate)\w{0,4}\b",
            9,
            gives="with_consent",
        ),
        # Neither party shall assign this Agreement.
        Pattern(
            "prohibited-en",
            r"\b(?:shall not|may not|must not|will not|no right to|neither party (?:may|"
            r"shall)|not be)\b[^\n;.]{0,40}?\b(?:assign|subcontract|sub-contract|delegate)"
            r"\w{0,4}\b",
            7,
            gives="prohibited",
            unless=r"\b(?:consent|approval|permission|unless)\b",
        ),
        # Provider may engage subcontractors.
        Pattern(
            "allowed-en",
            r"\b(?:may|is entitled to|shall have the right to|has the right to)"
            r"\b[^\n;.]{0,30}?\b(?:assign|subcontract|sub-contract|delegate|(?:use|engage|"
            r"employ|appoint) (?:\w+ )?(?:sub-?contractors|agents|third part))",
            7,
            gives="allowed",
            unless=r"\b(?:may not|neither|consent of|prior written consent|with the consent"
            r"|only)\b",
        ),
        # Subcontracting is not permitted.
        Pattern(
            "not-permitted-en",
            r"\b(?:sub-?contracting|assignment)\b[^\n;.]{0,40}?\b(?:not (?:be )?(?:permitted"
            r"|allowed)"
            r"|prohibited|forbidden)\b",
            7,
            gives="prohibited",
            unless=r"\b(?:consent|approval|permission|unless)\b",
        ),
    ),
    read=read,
    accept=accept,
    bounded=False,
    examples=(
        Example("锅炉保养要包给有证的单位的，得甲方书面同意。", "with_consent"),
        Example("卖方不得将主机的制造转给第三方。", "prohibited"),
        Example("除经买方书面核准外，卖方不得转让本合同项下的权利义务。", "with_consent"),
        Example("未经甲方书面同意，乙方不得将本合同义务转让给第三方。", "with_consent"),
        Example("乙方不得将本合同项下的服务转包或分包。", "prohibited"),
        Example("乙方可以将部分工作分包给有资质的单位。", "allowed"),
        Example(
            "Provider shall not assign or subcontract any of its duties without the prior "
            "written consent of Client.",
            "with_consent",
        ),
    ),
    not_examples=(
        # Secrets and documents are passed on, not the contract.
        "乙方不得将甲方提供的资料转让给第三方。",
        "乙方应向甲方提供服务。",
    ),
)
