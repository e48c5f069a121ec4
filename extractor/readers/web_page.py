"""The lines of a file -> those of the web page that its text was copied from, as furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.patterns import compile_once
from models.document import Line

# What a site says about itself, its files and its customers. One such word proves nothing (a
# contract may be about a web site and its members); three different ones in a line of a page's
# head or foot do, as in: 本站文档由会员上传，付费下载后不退款。
_SITE_WORDS = (
    compile_once(r"[本该此]站|网站|站点|平台方"),
    compile_once(r"[本该此]?(?:文档|文库|资料|资源|范文|模板)"),
    compile_once(r"VIP|会员|充值|积分|金币", re.IGNORECASE),
    compile_once(r"下载|预览|在线阅读|免费阅读|全文阅读|阅读全"),
    compile_once(r"上传|投稿|贡献者|网友|用户分享"),
    compile_once(r"付费|付款前|收费标准|退款|权益|补贴|流量"),
    compile_once(r"版权|侵权|著作权|转载|原创|免责声明|真实性|完整性"),
    compile_once(r"举报|申诉|投诉电话|客服|联系我们|联系站长"),
    compile_once(r"QQ[:：\d]|微信号|公众号|扫码|加群|二维码", re.IGNORECASE),
    compile_once(r"收购|广告|推广|点击|注册|登录"),
)
_PARTY_WORDS = compile_once(r"甲方|乙方|双方|买方|卖方|供方|需方|本合同|本协议")

# Lines that are nothing but a button or a head of the page.
_BUTTON = compile_once(
    r"(?:查看|展开|加载|显示|阅读|点击(?:查看|下载))(?:更多|全文|剩余|全部|原文|下载)?[\w ]{0,8}"
    r"|(?:立即|免费|点击|在线|高速)?下载(?:文档|本文|全文|地址|此文)?(?:\(\d+\))?"
    r"|(?:相关|热门|最新|推荐|同类|更多|猜你喜欢的?)"
    r"(?:文档|文章|范文|推荐|阅读|下载|搜索|内容|资料|合同范本)[:：]?"
    r"|(?:您|你)?(?:可能|也许)(?:还)?(?:关注|感兴趣|喜欢|需要)的?(?:文档|文章|内容|资料)?[:：]?"
    r"|猜你喜欢|(?:文档|文章|用户|网友)?(?:评论|评价|评分|点评)(?:区|列表)?\s*(?:[(（]\d*[)）])?"
    r"|发表评论|(?:文档|文章|内容)?(?:贡献者|提供者|上传者|作者|发布者)|实名认证|.{0,20}\+ ?关注"
    r"|(?:该|此)用户.{0,20}|收藏|分享(?:到)?|点赞|打印(?:本页)?|举报|返回(?:首页|顶部)|登录|注册|首页"
    r"|[上下]一[篇页].{0,40}|(?:文档|文件)?(?:格式|大小|页数|上传时间|[浏阅][览读]量?)[:：].{0,30}"
    r"|[\d.]{1,8}[万亿]?\+?\s?(?:VIP|精品|篇)\w{0,6}(?:文档|资料|范文)"
    r"|本文档共 ?\d{1,5} ?页.{0,20}|文档 ?(?:来源|编号|ID)[:：].{0,40}"
    r"|以上(?:文档|内容)(?:来自|由).{0,40}"
    r"|(?:share|print|download(?: (?:now|pdf|document))?|sign (?:up|in)|log in|subscribe"
    r"|related documents|skip to content|leave a (?:reply|comment)|privacy policy|read more"
    r"|(?:no )?comments?(?: \(\d{1,5}\))?|terms of (?:use|service)"
    r"|(?:we|this site) uses? cookies.{0,120}|(?:©|\(c\)|copyright)\s{0,3}(?:19|20)\d\d.{0,100})",
    re.IGNORECASE,
)
_FILE_NAME = compile_once(
    r".{1,80}\.(?:docx?|pdf|wps|rtf|txt|xlsx?|pptx?)(?: ?VIP)?", re.IGNORECASE
)
# Where the contract speaks: a party's line, an article, a chapter.
_CONTRACT = compile_once(
    r"\s*(?:第\s?[一二三四五六七八九十\d]{1,4}\s?[条章部]|[甲乙]\s{0,4}方[:：（(]|合同编号|[一二三四五六七八九十]{1,3}、"
    r"|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z])[)）]|\d{1,2}[.．]\d{1,2}"
    r"|(?:ARTICLE|Article|SECTION|Section|Clause|SCHEDULE|Schedule)\s|THIS\s.{0,40}AGREEMENT|By:|WHEREAS)"
)
_LIST_SIGN = compile_once(r"[-*•·>]\s+")
_NUMBER = compile_once(r"\d{1,2}[、.．]\s*")

# A page's head runs to its last notice; between two of its lines stand a title or two.
_HEAD_GAP = 3


def mark_page(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of a web page around the contract as furniture; cells are never its."""
    texts = [
        "" if line.cell is not None or line.kind == "furniture" else line.text for line in lines
    ]
    marks = find_page_lines([text.strip() for text in texts])
    return tuple(
        replace(line, kind="furniture") if mark and text else line
        for line, text, mark in zip(lines, texts, marks, strict=True)
    )


def find_page_lines(lines: Sequence[str]) -> list[bool]:
    """For each line whether it is the page's and not the contract's own.

    The head of the page ends at its last notice before the contract speaks; its foot begins at
    the first button after which the contract does not speak again.
    """
    cores = [_core(line) for line in lines]
    speaks = [bool(_CONTRACT.match(core)) for core in cores]
    first = next((index for index, said in enumerate(speaks) if said), len(lines))
    last = max((index for index, said in enumerate(speaks) if said), default=-1)
    notices = [is_notice(core) for core in cores]
    head = _head_end(notices, first)
    foot = _foot_start(cores, notices, last)
    inside = [bool(_BUTTON.fullmatch(core)) and len(core) > 3 for core in cores]
    return [
        index < head or index >= foot or (inside[index] and notices[index])
        for index in range(len(lines))
    ]


def is_notice(core: str) -> bool:
    """Whether a line by itself speaks for the site: a button, a file's name, a notice."""
    if _BUTTON.fullmatch(core) or _FILE_NAME.fullmatch(core):
        return True
    words = sum(1 for cue in _SITE_WORDS if cue.search(core))
    return words >= (4 if _PARTY_WORDS.search(core) else 3)


def _core(line: str) -> str:
    """The line without the sign or number of the page's list."""
    text = line.strip()
    sign = _LIST_SIGN.match(text)
    text = text[sign.end() :] if sign else text
    number = _NUMBER.match(text)
    return text[number.end() :] if number and number.end() < len(text) else text


def _head_end(notices: Sequence[bool], first: int) -> int:
    """The index after the last notice of the head; 0 when the text begins with the contract."""
    end = 0
    for index in range(first):
        if notices[index] and index - end <= _HEAD_GAP:
            end = index + 1
    return end


def _foot_start(cores: Sequence[str], notices: Sequence[bool], last: int) -> int:
    """The index of the foot's first line; the number of lines when there is no foot."""
    for index in range(last + 1, len(cores)):
        if notices[index] and (_BUTTON.fullmatch(cores[index]) or _is_dense(notices, index)):
            return index
    return len(cores)


def _is_dense(notices: Sequence[bool], index: int) -> bool:
    """Whether most of the lines from ``index`` on are notices."""
    rest = notices[index:]
    return sum(rest) * 2 >= len(rest)
