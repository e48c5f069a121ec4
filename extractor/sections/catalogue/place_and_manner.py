"""Place and manner: where and how the contract is performed."""

from extractor.sections.base import Cue, SectionType
from models.gap import Bilingual

SECTION = SectionType(
    key="place_and_manner",
    title=Bilingual("履行地点与方式", "Place and manner of performance"),
    headings=r"(?:履行|服务|交货|交付|实施|施工|工作|安装|培训|提货|验收|供餐|派遣|工程|项目|"
    r"送货|收货)?(?:的)?(?:地点|场所|地址)(?!确认)|(?:服务|合作|交货|交付|实施|履行|"
    r"供货|运输|配送|工作|委托|承包|经营)(?:的)?方式|交货|运输|交付(?:与|及)|服务流程|"
    r"place of|delivery|location|manner of",
    not_headings=r"签[订署约]地|通讯|通信|联系|送达|注册|电子|违约|付款|结算|费用|住所|时间$|期限$|"
    r"联络",
    cues=(
        # 服务地点为甲方办公场所; 交货地点：甲方仓库
        Cue(
            r"(?:服务|交货|交付|履行|工作|实施|施工|安装|送货|收货|培训)(?:的)?地点(?:为|是|:|"
            r"在|位于)?[^,\n]{0,4}(?:{open:blank}|[^,\n]{2,})"
        ),
        # 货物运至甲方指定的交货地点; 送货上门
        Cue(
            r"(?:运至|送至|送到|运到|送达|交付至|运抵|配送至)[^,\n]{0,12}(?:甲方|买方|需方|"
            r"乙方|指定|仓库|现场|工地|地点)",
            unless=r"通知|文书",
        ),
        # 通过电话、远程或现场方式提供服务; 派人到现场进行安装
        Cue(
            r"(?:通过|采用|采取|以)[^\n]{0,30}(?:电话|网络|现场|远程|上门|驻场|线上|"
            r"在线)[^\n]{0,16}(?:方式|服务|支持)"
        ),
        Cue(
            r"(?:到|赴|至|在)(?:甲方|用户|客户|乙方|买方|需方)?(?:的)?(?:指定)?(?:现场|"
            r"办公(?:场所|地点)|场地|驻地|所在地)[^,\n]{0,12}(?:进行|提供|处理|服务|安装|调试|"
            r"维修|工作|开展|分析|支持)",
            unless=r"法院|仲裁",
        ),
        Cue(r"(?:远程|上门|驻场|现场)(?:服务|支持|维护|维修|排查|处理|安装|办公)"),
        Cue(r"(?:派|安排|指派)[^,\n]{0,20}(?:到|赴|前往|上门)[^,\n]{0,8}(?:现场|维修|服务|处理)?"),
        Cue(
            r"(?:delivered|performed|provided) (?:at|to|on) [^,\n]{0,40}(?:premises|site|"
            r"location|address|warehouse)|\bremotely\b|on-site|\b(?:DDP|FOB|CIF|EXW|DAP)\b"
        ),
    ),
    examples=(
        "第二条 履行\n服务地点为甲方总部机房。",
        "第二条 服务方式\n乙方通过电话和远程桌面提供支持。",
    ),
    blanks=("第二条 履行\n2.1 服务地点：________",),
    not_examples=(
        "第二条 付款方式\n甲方按月付款。",
        "签订地点：合肥市\n第一条 保密\n双方对合作中知悉的信息保密。",
    ),
)
