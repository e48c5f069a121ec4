"""A pattern is tried where it can match, and nowhere is a match lost by that."""

from __future__ import annotations

import pytest
import regex

from extractor.catalogue import compile_patterns
from extractor.passages.base import Reading, compile_pattern, required_signs
from extractor.passages.index import PassageIndex
from extractor.pipeline import read_passages
from extractor.required import find_required
from extractor.sections import section_types
from extractor.terms import term_types
from tests.conftest import SAMPLES


@pytest.mark.parametrize(
    ("source", "required"),
    [
        ("响应时间", ("响", "应", "时", "间")),
        ("(?:到达|抵达)现场", ("场", "现", "到抵", "达")),
        ("(?P<a>甲)|(?P<a>乙)", ("乙甲",)),
        ("[一二三]日(?:内|前)?", ("日", "一三二")),
        ("(?:日|)内", ("内",)),
        ("[^日]内.*月{0,3}年+", ("内", "年")),
        ("(?!日)(?=月)内", ("内",)),
        (r"\d{1,3}%", ("%",)),
        ("(?|a|b)c", ()),
    ],
)
def test_what_a_pattern_requires(source: str, required: tuple[str, ...]) -> None:
    assert set(map(frozenset, find_required(source))) == set(map(frozenset, required))


def test_where_case_is_ignored_both_cases_count() -> None:
    signs = find_required("Kg", regex.IGNORECASE)
    assert set("".join(signs)) == set("kKgG\u212a")
    assert regex.search("Kg", "\u212ag", regex.IGNORECASE)


def test_passages_that_hold_a_sign_of_every_set() -> None:
    index = PassageIndex(["甲方付款", "乙方", "甲方交货", ""])
    assert list(index.holding(("方", "甲乙"))) == [0, 1, 2]
    assert list(index.holding(("甲", "货款"))) == [0, 2]
    assert list(index.holding(("丙",))) == []
    assert list(index.holding(())) == [0, 1, 2, 3]


def _tried_everywhere(reading: Reading, source: str) -> list[tuple[int, int]]:
    pattern = compile_pattern(source)
    return [
        match.span()
        for passage in reading.passages
        for match in pattern.finditer(reading.masked, passage.start, passage.end)
        if match.end() > match.start()
    ]


def test_no_match_in_the_samples_is_lost() -> None:
    compile_patterns()
    sources = [pattern.regex for type_ in term_types() for pattern in type_.patterns]
    sources += [cue.pattern for type_ in section_types() for cue in type_.cues]
    assert sum(bool(required_signs(source)) for source in sources) > 0.9 * len(sources)
    for path in sorted(SAMPLES.glob("*/*.docx")):
        reading = read_passages(path)
        for source in sources:
            found = [match.span() for _, match in reading.matches(source)]
            assert found == _tried_everywhere(reading, source), source
