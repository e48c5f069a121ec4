"""Values that the service kinds stand on: same-day limits, people by other words, rounds."""

from __future__ import annotations

import pytest

from extractor.values.scan import find_values


@pytest.mark.parametrize(
    ("words", "kind", "canonical"),
    [
        ("漏水的，当日修复", "period", "1 day"),
        ("一般\t30分钟\t当天\t2个工作日", "period", "1 day"),
        ("须提前半天告知", "period", "0.5 day"),
        ("for three consecutive months", "period", "3 month"),
        ("固定安排两个技术员", "count", "2"),
        ("由三个人轮流值守", "count", "3"),
        ("发生两起以上安全事故", "count", "2"),
        ("provide 2 full-time technicians", "count", "2"),
        ("on call 24 hours a day", "schedule", "7x24"),
        ("走廊每天拖洗两遍", "frequency", "2/day"),
        ("巡更每两小时一次", "frequency", "1/2hour"),
    ],
)
def test_a_value_of_service_is_found_in_the_words(words: str, kind: str, canonical: str) -> None:
    found = [(one.kind, one.value and one.value.canonical) for one in find_values(words)]
    assert (kind, canonical) in found


@pytest.mark.parametrize(
    "words", ["自签订当日起生效", "上半年考核", "与订单一起提交", "3个项目", "二个工作区"]
)
def test_words_that_only_begin_like_a_value_are_none(words: str) -> None:
    assert find_values(words) == ()
