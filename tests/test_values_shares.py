"""Shares, rates and published rates as contracts print them."""

from __future__ import annotations

import pytest

from extractor.values.ratios import read_ratio
from extractor.values.scan import find_values

READ = [
    ("35%", "35%"),
    ("７５％", "75%"),
    ("99.95%", "99.95%"),
    ("8 %", "8%"),
    ("2‰", "0.2%"),
    ("4‱", "0.04%"),
    ("3 %o", "0.3%"),
    ("0.6%0", "0.06%"),
    ("千分之三", "0.3%"),
    ("万分之五", "0.05%"),
    ("百分之二十五", "25%"),
    ("百分之百", "100%"),
    ("百分之九十九点九", "99.9%"),
    ("千分之零点五", "0.05%"),
    ("百分之十（10%）", None),
    ("9个点", "9%"),
    ("2个百分点", "2%"),
    ("七成", "70%"),
    ("95℅", "95%"),
    ("四分之三", "75%"),
    ("三分之一", "33.33%"),
    ("ten percent", "10%"),
    ("12.5 per cent", "12.5%"),
    ("【30】%", "30%"),
    ("三成立", None),
    ("分之五", None),
    ("八折", None),
    ("3倍", None),
]


@pytest.mark.parametrize(("words", "canonical"), READ)
def test_a_share_is_read_in_percent(words: str, canonical: str | None) -> None:
    ratio = read_ratio(words)
    assert (ratio.canonical if ratio else None) == canonical


SENTENCES = [
    ("预付30%，验收后付至95%。", ["30%", "95%"]),
    ("违约金为合同总额百分之十（10%）。", ["10%"]),
    ("税率为6个点的税。", ["6%"]),
    ("每日按未付款的万分之四支付。", ["0.04%/day"]),
    ("按日千分之二支付滞纳金。", ["0.2%/day"]),
    ("按逾期金额日0.05%计息。", ["0.05%/day"]),
    ("日利率万分之三。", ["0.03%/day"]),
    ("年利率4.35%。", ["4.35%/year"]),
    ("年化6%。", ["6%/year"]),
    ("月息1%。", ["1%/month"]),
    ("每逾期一日，按合同总价的0.3%支付违约金。", ["0.3%/day"]),
    ("每迟延一周，支付1%的违约金，最高不超过10%。", ["1%/week", "10%"]),
    ("每逾期10天，扣减合同价的2%。", ["2%/10day"]),
    ("每10天1%", ["1%/10day"]),
    ("按欠款的0.1%/天支付。", ["0.1%/day"]),
    ("欠款的0.4%0(每天)。", ["0.04%/day"]),
    ("按应付款万分之五的标准按日支付违约金。", ["0.05%/day"]),
    ("逾期每日按0.02%计收。", ["0.02%/day"]),
    ("每发生一次，扣当月费用的3%。", ["3%/event"]),
    ("每少1 天人，扣合同总价的0.1%。", ["0.1%/天人"]),
    ("逾期一天按合同金额的千分之二收取。", ["0.2%/day"]),
    ("逾期一天以上的，支付合同总价的5%。", ["5%"]),
    ("每日历天按合同价款的0.05%支付。", ["0.05%/day"]),
    ("每更换一人，按合同额的2%支付违约金。", ["2%/人"]),
    # A share of a monthly fee, a level kept each month, are no rates.
    ("扣除每月服务费的5%。", ["5%"]),
    ("每月满意度不低于95%。", ["95%"]),
    ("每日接通率不低于90%。", ["90%"]),
    ("每逾期一日支付0.1%，逾期超过30日的，支付合同总价20%的违约金。", ["0.1%/day", "20%"]),
    ("逾期超过30日，支付合同总价20%的违约金。", ["20%"]),
    ("支付合同总价的三分之一。", ["33.33%"]),
    ("经三分之二以上成员同意。", []),
    ("服务期限二分之一时", []),
    ("按合同总价的2倍赔偿。", ["200%"]),
    ("按损失的三倍赔偿。", []),
    ("10%-15%", ["10%", "15%"]),
    ("3-5%", ["3%", "5%"]),
    ("按LPR的4倍计息。", ["LPR*4"]),
    ("按一年期LPR计算。", ["LPR"]),
    ("按同期全国银行间同业拆借中心公布的贷款市场报价利率（LPR）四倍计付。", ["LPR*4"]),
    ("按4倍LPR支付。", ["LPR*4"]),
    ("按LPR的1.5倍支付。", ["LPR*1.5"]),
    ("按中国人民银行同期贷款利率计付利息。", ["LPR"]),
    ("按同期贷款市场报价利率（LPR）标准为基础，加计30%计算。", ["30%"]),
    # Something is added to it: another rate.
    ("按LPR上浮50%计息。", ["50%"]),
    ("interest at 1.5% per month", ["1.5%/month"]),
    ("2% per month (24% p.a.)", ["2%/month"]),
    ("0.5% of the contract price for each week of delay", ["0.5%/week"]),
    ("for each day of delay, the Supplier pays 0.2% of the price", ["0.2%/day"]),
    ("two percent (2%) per annum", ["2%/year"]),
    ("每天按合同总价0.2%扣款", ["0.2%/day"]),
    ("6% p.a.", ["6%/year"]),
    ("fifty percent (50%) of the fees", ["50%"]),
]


@pytest.mark.parametrize(("sentence", "canonicals"), SENTENCES)
def test_a_share_is_a_rate_only_where_it_falls_due_for_each(
    sentence: str, canonicals: list[str]
) -> None:
    found = [
        one.value.canonical
        for one in find_values(sentence)
        if one.kind in ("ratio", "rate") and one.value
    ]
    assert found == canonicals


def test_the_words_of_a_rate_that_stand_beside_it_belong_to_it() -> None:
    sentence = "按逾期金额每日万分之三支付"
    (found,) = find_values(sentence)
    assert sentence[found.start : found.end] == "每日万分之三"
