"""Patterns kept on disk are the patterns that were compiled."""

from __future__ import annotations

from pathlib import Path

import regex

from extractor.patterns import _Store, compile_once

SOURCE = r"(?P<label>第[一二三四五六七八九十]{1,3}条)\s*+(?:[^,;\n]{0,20}?)(?P<unit>日|天)"
TEXT = "第十二条 乙方应在七天内答复"


def test_a_pattern_built_from_kept_code_finds_what_the_compiled_one_finds(tmp_path: Path) -> None:
    path = tmp_path / "patterns"
    first = _Store(path)
    compiled = first.find((SOURCE, int(regex.IGNORECASE)))
    first.save()
    second = _Store(path)
    built = second.find((SOURCE, int(regex.IGNORECASE)))
    assert not second.is_new
    assert built is not compiled
    matches = [pattern.search(TEXT) for pattern in (compiled, built)]
    assert [match and match.groupdict() for match in matches] == [
        {"label": "第十二条", "unit": "天"},
        {"label": "第十二条", "unit": "天"},
    ]


def test_a_torn_file_is_as_good_as_none(tmp_path: Path) -> None:
    path = tmp_path / "patterns"
    path.write_bytes(b"\xff\xfenonsense")
    store = _Store(path)
    assert store.find(("a+", 0)).fullmatch("aaa")
    assert store.is_new


def test_where_nothing_can_be_written_nothing_happens(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    store = _Store(blocked / "patterns")
    store.find(("b", 0))
    store.save()
    assert blocked.read_text() == ""


def test_the_same_source_is_compiled_once() -> None:
    assert compile_once(SOURCE) is compile_once(SOURCE)
