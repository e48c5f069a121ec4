"""Sections: every example of the catalogue, and what the weighing of evidence promises."""

from __future__ import annotations

import re

import pytest

from extractor.passages.base import compile_pattern
from extractor.sections import section_types
from extractor.sections.base import SectionType
from tests.drafts import analyze_text, section_of

TYPES = section_types()
KEYS = """
parties definitions subject quantity quality sla price payment invoice term place_and_manner
acceptance warranty breach penalty_calculation liability_limit dispute_resolution termination
amendment force_majeure confidentiality intellectual_property data_protection subcontracting
personnel handover renewal notices effectiveness annexes insurance compliance
"""

CASES = [
    pytest.param(type_.key, text, status, id=f"{type_.key}-{status}-{index}")
    for type_ in TYPES
    for status, texts in (
        ("present", type_.examples),
        ("blank", type_.blanks),
        ("absent", type_.not_examples),
    )
    for index, text in enumerate(texts)
]


def test_the_catalogue_has_the_32_sections() -> None:
    assert sorted(type_.key for type_ in TYPES) == sorted(KEYS.split())


@pytest.mark.parametrize("type_", TYPES, ids=lambda type_: type_.key)
def test_a_section_is_declared_whole(type_: SectionType) -> None:
    assert len(type_.examples) >= 2
    assert type_.not_examples
    assert type_.title.zh
    assert type_.title.en


@pytest.mark.parametrize(("key", "text", "status"), CASES)
def test_an_example_is_read_as_declared(key: str, text: str, status: str) -> None:
    section = section_of(text, key)
    assert section.status == status, section.cues


@pytest.mark.parametrize("type_", TYPES, ids=lambda type_: type_.key)
def test_patterns_compile_under_re_and_stay_inside_a_passage(type_: SectionType) -> None:
    patterns = [type_.headings, type_.not_headings, type_.terms.where, type_.terms.unless]
    for cue in type_.cues:
        patterns += [cue.pattern, cue.unless, cue.under]
    for pattern in filter(None, patterns):
        re.compile(compile_pattern(pattern).pattern)
        for negated in re.findall(r"\[\^[^\]]+\]", pattern):
            assert r"\n" in negated, pattern


def test_a_contents_list_alone_makes_nothing_present() -> None:
    text = (
        "设备维护合同\n目录\n第一条 服务内容\n第二条 保密\n第三条 争议解决\n"
        "第一条 服务内容\n乙方负责甲方电梯的日常保养和故障维修。\n"
    )
    assert section_of(text, "subject").status == "present"
    assert section_of(text, "confidentiality").status == "absent"


def test_a_section_names_the_clauses_that_carry_it() -> None:
    text = "第一条 服务内容\n乙方维护甲方机房。\n第二条 保密\n乙方对知悉的商业秘密负有保密义务。"
    contract = analyze_text(text)
    labels = {clause.id: clause.label for clause in contract.walk()}
    section = section_of(text, "confidentiality")
    assert [labels[clause] for clause in section.clauses] == ["第二条"]
    assert section.confidence == "high"


def test_a_provision_counts_under_any_heading() -> None:
    text = "第一条 其他\n因本合同发生的争议，提交合肥仲裁委员会仲裁。"
    assert section_of(text, "dispute_resolution").status == "present"


def test_clauses_carry_their_section() -> None:
    text = (
        "第一条 违约责任\n1.1 乙方逾期交付的，按日支付合同总价0.1%的违约金。\n"
        "第二条 不可抗力\n因不可抗力不能履行的，免除责任。"
    )
    sections = {clause.label: clause.section for clause in analyze_text(text).walk()}
    assert sections["第一条"] == "breach"
    assert sections["第二条"] == "force_majeure"


def test_an_empty_text_has_every_section_absent() -> None:
    assert {section.status for section in analyze_text("。").sections} == {"absent"}
