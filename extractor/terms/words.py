"""Pieces of patterns that many kinds share: gaps, time limits, notice, those who do the work."""

from __future__ import annotations

MARKS_RANGE = "\ue001-\ue009"


def gap(most: int) -> str:
    """Up to ``most`` characters of one clause part: no comma, no other value, as few as fit."""
    return rf"[^,;\n{MARKS_RANGE}]{{0,{most}}}?"


def wide(most: int) -> str:
    """Up to ``most`` characters that may hold commas but no other value, as few as fit."""
    return rf"[^;\n{MARKS_RANGE}]{{0,{most}}}?"


# Only where a part of a sentence begins: at its start, after a comma, a colon or a value.
PART_START = rf"(?<![^,;:、(\n{MARKS_RANGE}])"
INSIDE = r"(?:(?:之|以)?内|(?:之|以)?前)?"
# 3日内, 3日以内, 3天里头; 10日内或甲方同意延长的期限内
WITHIN = (
    r"(?:的?(?:时间|期限|期间))?(?:(?:之|以)?内|里(?:头|面|边)?(?!程))"
    r"(?:或[^,;\n]{0,24}?(?:期限|时间|期间)内)?"
)
# 台风、地震这些没办法的事: force majeure in everyday words.
FORCE_MAJEURE = (
    r"不可抗|force majeure|天灾|自然灾害|人力(?:所)?不(?:可|能)"
    r"|(?:台风|地震|洪水|洪涝|战争|疫情|火灾|暴雨|水灾)[^;\n]{0,20}?(?:没办法|没法子|无法控制|不能控制|无法预见|不能预见|不能避免)"
)
# 提前3日, 3日前
TELL = (
    r"(?:通知|告知|告诉|打招呼|[说讲]一声|[说讲](?![明述])|通报|函告|知会|书面告|报告|汇报|上报|报备"
    r"|书面申请|提出书面|发出书面)"
)
END = r"(?:解除|终止|提前结束|退出|不再履行|不再继续|撤销|取消)"
# 保安, 维保工, 驻场工程师: those who do the work, by the name of their trade or by its ending.
TRADES = (
    r"人员|员工|人手|人选|经理|主管|主任|总监|负责人|班组?长|组长|队长|店长|厨师长|护士长|领班|督导|顾问|专家|助理|秘书"
    r"|翻译|保安|保洁|保姆|护工|护士|医生|司机|教练|教官|导游|领队|主播|厨工|帮厨|主厨|副厨|配菜|客服|坐席|座席|前台|师傅|绿化|团队|班组|岗位|驻场"
    r"|开发|测试|(?:维修|维保|操作|水电|[水电焊木瓦钳漆机普杂技火]|搬运|装卸|清洁|绿化|洗碗|洗菜|安装|炊事|养护|保养|分拣|叉车)工"
)
ROLE = rf"(?:{TRADES}|(?<![动成人会学委议])员|(?<!老)师)"
# 核心业务2小时，其余业务1天: a case of any other name, not another measure.
NAME = rf"[^,;:\n量率费额数价期{MARKS_RANGE}]{{0,10}}?"
