"""Lengths of time as contracts print them."""

from __future__ import annotations

import pytest

from extractor.values.periods import read_period
from extractor.values.scan import find_values

READ = [
    ("6小时", "6 hour"),
    ("8 个小时", "8 hour"),
    ("36h", "36 hour"),
    ("45分钟", "45 minute"),
    ("一刻钟", "15 minute"),
    ("2小时15分钟", "135 minute"),
    ("1小时20分", "80 minute"),
    ("一个半小时", "90 minute"),
    ("半小时", "30 minute"),
    ("半个小时", "30 minute"),
    ("30秒", "0.5 minute"),
    ("九十日", "90 day"),
    ("玖拾天", "90 day"),
    ("20个自然日", "20 day"),
    ("60日历天", "60 day"),
    ("十(10)个工作日", "10 business_day"),
    ("10（十）个工作日", "10 business_day"),
    ("拾伍个工作日", "15 business_day"),
    ("两个有效工作日", "2 business_day"),
    ("3个法定工作日", "3 business_day"),
    ("两周", "2 week"),
    ("3个星期", "3 week"),
    ("十八个月", "18 month"),
    ("叁个月", "3 month"),
    ("2个季度", "2 quarter"),
    ("伍年", "5 year"),
    ("壹（1）年", "1 year"),
    ("两年半", "30 month"),
    ("2年零3个月", "27 month"),
    ("一年又六个月", "18 month"),
    ("半年", "6 month"),
    ("2个完整自然月", None),
    ("3个自然月", "3 month"),
    ("5-7个工作日", "5-7 business_day"),
    ("三至五日", "3-5 day"),
    ("10日至15日", "10-15 day"),
    ("1~2个月", "1-2 month"),
    ("T+3", "3 day"),
    ("N+5个工作日", "5 business_day"),
    ("36月", "36 month"),
    ("【45】日", "45 day"),
    ("[90]天", "90 day"),
    ("廿四小时", "24 hour"),
    ("forty-five (45) days", "45 day"),
    ("ten business days", "10 business_day"),
    ("18 months", "18 month"),
    ("two (2) calendar years", "2 year"),
    ("60-day", "60 day"),
    ("one year and six months", "18 month"),
    ("half an hour", "30 minute"),
    ("five to seven working days", "5-7 business_day"),
    ("90 seconds", "1.5 minute"),
    # The words win over the figures.
    ("八(6)日", "8 day"),
    ("6(八)日", "8 day"),
    ("thirty (20) days", "30 day"),
    # Refused: no length of time, or none that is sure.
    ("5月", None),
    ("2031年", None),
    ("二〇三一年", None),
    ("三周年", None),
    ("三四天", None),
    ("七八个月", None),
    ("20秒", None),
    ("5-3日", None),
    ("日", None),
    ("万日", None),
    ("一年级", None),
]


@pytest.mark.parametrize(("words", "canonical"), READ)
def test_a_length_of_time_is_read_in_the_unit_as_written(words: str, canonical: str | None) -> None:
    period = read_period(words)
    assert (period.canonical if period else None) == canonical


# What stands around a number decides whether it measures time.
SENTENCES = [
    ("设备于2031年5月30日前到货。", []),
    ("每月25日前提交报表。", []),
    ("次月10日前结清。", []),
    ("第3年的维护费另行商定。", []),
    ("第30日仍未到货。", []),
    ("上半年完成建设，下半年试用。", []),
    ("质保期为24月。", ["24 month"]),
    ("试用期3月。", ["3 month"]),
    ("验收后三月内完成移交。", ["3 month"]),
    ("三月内的气温较低。", []),
    ("12月31日止。", []),
    ("自2031年起连续5年。", ["5 year"]),
    ("应当天完成修复。", ["1 day"]),
    ("于当日内答复。", ["1 day"]),
    ("自签订当日起生效。", []),
    ("按付款当日汇率折算。", []),
    ("24年3月签订。", []),
    ("提供8小时的现场培训。", ["8 hour"]),
    ("within an hour of the call", ["1 hour"]),
    ("an hour is charged", []),
    ("三个工作日（3个工作日）内", ["3 business_day"]),
    ("合同期限     12     个月。", ["12 month"]),
    ("工期为____60____日历天。", ["60 day"]),
    ("在__5__个工作日内", ["5 business_day"]),
    ("上述期限为（15）日。", ["15 day"]),
    ("(3)日常维护由乙方负责。", []),
    ("(2)年度计划由甲方批准。", []),
    ("one of the parties", []),
    ("10年期国债", []),
    ("质保期：□1年 □2年 ☑5年", ["5 year"]),
    ("质保期为贰年（24个月）。", ["2 year"]),
    ("P1 - 15 minutes", ["15 minute"]),
    ("4 business hours", ["4 hour"]),
    ("2个工作小时内", ["2 hour"]),
    ("1.30日内支付", ["30 day"]),
    ("1.5天内完成", ["1.5 day"]),
    # A printer sets signs apart.
    ("10 个 工 作 日内", ["10 business_day"]),
    ("500 (net) days", []),
    ("一年期贷款市场报价利率", []),
]


@pytest.mark.parametrize(("sentence", "canonicals"), SENTENCES)
def test_a_number_is_a_period_only_where_it_measures_time(
    sentence: str, canonicals: list[str]
) -> None:
    found = [
        one.value.canonical for one in find_values(sentence) if one.kind == "period" and one.value
    ]
    assert found == canonicals
