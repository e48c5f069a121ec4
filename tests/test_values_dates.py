"""Days, hours, how often and how many, as contracts print them."""

from __future__ import annotations

import pytest

from extractor.values.dates import read_date
from extractor.values.scan import find_values
from extractor.values.schedules import read_schedule

DATES = [
    ("2031年5月6日", "2031-05-06"),
    ("2031 年 5 月 6 日", "2031-05-06"),
    ("2031      年 5 月    6    日", "2031-05-06"),
    ("__2031__年__5__月__6__日", None),
    ("二〇三一年五月六日", "2031-05-06"),
    ("二零三一年十二月三十一日", "2031-12-31"),
    ("二○三一年十月廿日", "2031-10-20"),
    ("贰零叁壹年伍月陆日", "2031-05-06"),
    ("2031年五月六日", "2031-05-06"),
    ("2031-05-06", "2031-05-06"),
    ("2031/5/6", "2031-05-06"),
    ("2031.5.6", "2031-05-06"),
    ("2031年5月", "2031-05"),
    ("2031-05", "2031-05"),
    ("20310506", "2031-05-06"),
    ("May 6, 2031", "2031-05-06"),
    ("6 May 2031", "2031-05-06"),
    ("6th day of May, 2031", "2031-05-06"),
    ("May 2031", "2031-05"),
    ("2031年13月1日", None),
    ("2031年2月29日", None),
    ("2031年4月31日", None),
    ("2031.5", None),
    ("12.5.1", None),
]


@pytest.mark.parametrize(("words", "canonical"), DATES)
def test_a_day_of_the_calendar_is_read_and_any_other_refused(
    words: str, canonical: str | None
) -> None:
    date = read_date(words)
    assert (date.canonical if date else None) == canonical


SCHEDULES = [
    ("7×24小时", "7x24"),
    ("7*24", "7x24"),
    ("7X24", "7x24"),
    ("5×8小时", "5x8"),
    ("24小时×7天", "7x24"),
    ("24/7", "7x24"),
    ("24x7x365", "7x24"),
    ("周六、周日10:00-16:00", "Sat-Sun 10:00-16:00"),
    ("周一、周三、周五9:00-11:00", "Mon,Wed,Fri 09:00-11:00"),
    ("7天*24小时", "7x24"),
    ("365天×24小时", "7x24"),
    ("全天候", "7x24"),
    ("每天24小时", "7x24"),
    ("24小时不间断", "7x24"),
    ("每周7天，每天24小时", "7x24"),
    ("每周5天每天8小时", "5x8"),
    ("周一至周五 8:30-12:00，13:30-17:30", "Mon-Fri 08:30-12:00,13:30-17:30"),
    ("星期一至星期五9:00～18:00", "Mon-Fri 09:00-18:00"),
    ("周一到周日8点至20点", "Mon-Sun 08:00-20:00"),
    ("每周一至周六，每天9:00—17:30", "Mon-Sat 09:00-17:30"),
    ("工作日9:00-18:00", "Mon-Fri 09:00-18:00"),
    ("法定工作日上午9时至下午5时", "Mon-Fri 09:00-17:00"),
    ("每天8:00-22:00", "Mon-Sun 08:00-22:00"),
    ("上午8:30至11:30，下午1:30至5:30", "08:30-11:30,13:30-17:30"),
    ("早8点到晚6点", "08:00-18:00"),
    ("上午9点半至12点", "09:30-12:00"),
    ("每周一至周日每天8小时", "Mon-Sun 8 hour/day"),
    ("周一至周五（法定节假日除外）9:00-17:00", "Mon-Fri 09:00-17:00"),
    ("Monday to Friday, 9am-5pm", "Mon-Fri 09:00-17:00"),
    ("Monday through Friday 9:00 a.m. to 5:30 p.m.", "Mon-Fri 09:00-17:30"),
    ("weekdays 8:30-17:30", "Mon-Fri 08:30-17:30"),
    ("9am to 5pm, Monday to Friday", "Mon-Fri 09:00-17:00"),
    ("24 hours a day, 7 days a week", "7x24"),
    ("9:75-18:00", None),
    ("25:00-26:00", None),
    ("周一至周五", None),
]


@pytest.mark.parametrize(("words", "canonical"), SCHEDULES)
def test_days_and_hours_are_read_in_one_writing(words: str, canonical: str | None) -> None:
    schedule = read_schedule(words)
    assert (schedule.canonical if schedule else None) == canonical


SENTENCES = [
    ("每季度对机房巡检一次。", ["frequency 1/quarter"]),
    ("每年不少于4次培训。", ["frequency 4/year"]),
    ("每月至少2次。", ["frequency 2/month"]),
    ("品  名", []),
    ("见附件 15 名录。", []),
    ("一年两次保养。", ["frequency 2/year"]),
    ("每隔3个月检测。", ["frequency 1/quarter"]),
    ("每半年一次。", ["frequency 2/year"]),
    ("每半年检修一次。", ["frequency 2/year"]),
    ("每两周一次例会。", ["frequency 1/2week"]),
    ("一周一次例会。", ["frequency 1/week"]),
    ("每周一次。", ["frequency 1/week"]),
    ("巡检2次/月。", ["frequency 2/month"]),
    ("全年3次。", ["frequency 3/year"]),
    ("at least twice a year", ["frequency 2/year"]),
    ("four times per year", ["frequency 4/year"]),
    ("once a month", ["frequency 1/month"]),
    ("每月累计投诉达到3次的", ["count 3"]),
    ("一式肆份，双方各执贰份。", ["count 4", "count 2"]),
    ("配备保安6名、保洁员3人。", ["count 6", "count 3"]),
    ("服务器2台。", ["count 2"]),
    ("第三次仍不合格的", []),
    ("一次性付清。", []),
    ("一次付清。", []),
    ("任何第三人", []),
    ("每周一至周五9:00-17:00", ["schedule Mon-Fri 09:00-17:00"]),
    ("18:00前完成。", []),
    ("比例为3:2。", []),
    ("早餐：7:00—8:00，午餐：11:00—12:30", ["schedule 07:00-08:00,11:00-12:30"]),
    ("工作日24小时内答复", ["period 24 hour"]),
    ("提供24小时热线。", ["schedule 7x24"]),
    ("24小时内响应。", ["period 24 hour"]),
    ("日期：2031.2", ["date 2031-02"]),
    ("编号：HT-2031-05", []),
    ("2031.3.2-2031.3.15", ["date 2031-03-02", "date 2031-03-15"]),
    ("__2031__年__5__月__6__日", ["date 2031-05-06"]),
    ("2031年第一季度", []),
    ("2031年1月1日至12月31日", ["date 2031-01-01", "date 2031-12-31"]),
    ("2031年9月1日至6月30日", ["date 2031-09-01"]),
    ("非工作日8:00前", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_sentence_gives_its_days_hours_times_and_numbers(
    sentence: str, expected: list[str]
) -> None:
    found = [f"{one.kind} {one.value.canonical}" for one in find_values(sentence) if one.value]
    assert found == expected


def test_a_count_carries_its_unit_as_printed() -> None:
    assert [one.unit for one in find_values("项目经理1名，一式2份，至少3次")] == ["名", "份", "次"]
