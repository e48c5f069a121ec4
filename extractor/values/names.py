"""Words as printed -> a name, an identifier or a place; None where the contract leaves it open."""

from __future__ import annotations

import regex

from extractor.patterns import compile_once

# XX公司, ××市, ***, 某某公司, {name}, <名称>: a form's stand-in for a name.
OPEN = compile_once(
    r"(?<![A-Za-z])[XxＸｘ]{2,}|[×✕╳*＊◯]{2,}|某|[{｛<＜][^{}<>]{0,40}[}｝>＞]|"
    r"(?:请|此处|在此)(?:填|输入|补)|填写|_{2,}|＿{2,}|…|\.{4,}|待定|\bTB[DC]\b"
)
# [Acme Ltd.] states a name in brackets, [Name of the Buyer] and 【】 only keep a place for one.
BRACKETED = compile_once(r"[\[［【〔](?P<inside>[^\[\]【】〔〕]{0,60})[\]］】〕]")
DESCRIBED = compile_once(
    r"名称|全称|姓名|编号|地址|地点|日期|合同|项目|\b(?:insert|name|address|number|date|"
    r"title|party|legal|jurisdiction|country|state|province|city)\b|"
    r"(?<![A-Za-z])[XxＸ]+(?![A-Za-z])",
    regex.IGNORECASE,
)
# What is filled into a blank that is printed as a line: ____上海分公司____
RULED = compile_once(r"^[\s_＿—\-]+|[\s_＿]+$")
# (采购编号), （单位全称）: nothing but a bracketed hint.
HINT = compile_once(r"\s*[(（][^()（）]{0,40}[)）]\s*")
# Nothing at all: /, -, 无, 空
NOTHING = compile_once(r"[\s/／\-—~_.。:：,，;；无略空()（）]*")
QUOTES = "\"'“”‘’「」『』"
AROUND = " 。.,，;；、:：\xa0\u3000"
# Acme Inc., Beta B.V.: the stop belongs to the name.
ABBREVIATED = compile_once(r"\b(?:Inc|Ltd|Co|Corp|Pte|Pty|(?:[A-Z]\.){1,3}[A-Z])$")
# 【          】: the spaces in a bracket part nothing.
HOLLOW = compile_once(r"([\[［【〔])[\s_＿]+([\]］】〕])")
# Two words of one line of a form stand far apart: 甲方：上海分公司      （盖章）
APART = compile_once(r"\t|[ \xa0]{3,}|\u3000{2,}")


def read_name(words: str) -> str | None:
    """The name that ``words`` print, without ruled lines, quotes and what stands far to its right.

    None when a blank, a stand-in (XX公司) or a form's hint in brackets is all there is.
    """
    name = HOLLOW.sub(r"\1\2", compile_once(r"[ \t]*\n[ \t]*").sub("", words))
    name = APART.split(RULED.sub("", name), maxsplit=1)[0].strip(AROUND)
    name = _unquoted(name).strip(AROUND)
    if not name.endswith(".") and ABBREVIATED.search(name):
        name += "." if f"{name}." in words else ""
    if is_open(name):
        return None
    whole = BRACKETED.fullmatch(name)
    return name if whole is None else str(whole["inside"]).strip()


def _unquoted(name: str) -> str:
    """The name without quotes around it; “小站”改造 keeps those within it."""
    inside = name.strip(QUOTES)
    return name if any(sign in QUOTES for sign in inside) else inside


def is_open(words: str) -> bool:
    """Whether a form's stand-in, a hint in brackets or nothing stands in place of a name."""
    if NOTHING.fullmatch(words) or HINT.fullmatch(words) or OPEN.search(words):
        return True
    bracket = BRACKETED.search(words)
    if bracket is None:
        return False
    return not bracket["inside"].strip() or bool(DESCRIBED.search(bracket["inside"]))
