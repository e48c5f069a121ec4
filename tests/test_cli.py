"""The command line as another program would call it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SAMPLES

SAMPLE = SAMPLES / "after-sales" / "after-sales.docx"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extractor", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_one_file_gives_one_json_object() -> None:
    done = run("extract", "--json", SAMPLE)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["title"] == "医学影像设备售后服务合同"


def test_several_files_give_one_object_a_line_and_a_refusal_costs_only_itself(
    tmp_path: Path,
) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"this is no zip")
    done = run("extract", "--json", SAMPLE, bad, SAMPLE)
    assert done.returncode == 1
    assert [json.loads(line)["document"]["name"] for line in done.stdout.splitlines()] == [
        "after-sales.docx",
        "after-sales.docx",
    ]
    assert done.stderr.count("\n") == 1
    assert "bad.docx" in done.stderr


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.docx", b""),
        ("empty.txt", b""),
        ("no-zip.docx", b"this is no zip at all"),
        ("old.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000)),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("torn.pdf", b"%PDF-1.7\n1 0 obj"),
        ("line\nbreak.txt", b""),
    ],
)
def test_bad_input_is_one_line_that_names_the_file_and_exit_code_1(
    name: str, data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    done = run("extract", "--json", path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert name.partition("\n")[0] in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_refused_in_one_line(tmp_path: Path) -> None:
    done = run("extract", tmp_path / "absent.docx")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "absent.docx" in done.stderr


def test_wrong_usage_is_exit_code_2() -> None:
    assert run("extract").returncode == 2
    assert run("extract", "--json", "--table", SAMPLE).returncode == 2
    assert run("no-such-command").returncode == 2


@pytest.mark.parametrize(
    ("lang", "word", "value"), [("zh", "关键条款", "4小时"), ("en", "Key terms", "4 hours")]
)
def test_the_summary_reads_in_both_languages(lang: str, word: str, value: str) -> None:
    done = run("extract", "--lang", lang, SAMPLE)
    assert done.returncode == 0, done.stderr
    assert word in done.stdout
    assert value in done.stdout


def test_explain_says_for_each_term_which_rule_found_it() -> None:
    done = run("extract", "--explain", SAMPLE)
    assert "arrival_time/" in "".join(done.stdout.split())


def test_read_prints_the_lines_that_the_reader_saw() -> None:
    done = run("read", SAMPLE)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines[0]["text"] == "医学影像设备售后服务合同"
    assert lines[0]["centred"] is True


def test_schema_and_catalogue_are_json() -> None:
    assert "$schema" in json.loads(run("schema").stdout)
    catalogue = json.loads(run("catalogue", "--json").stdout)
    assert {entry["key"] for entry in catalogue["terms"]} >= {"party", "response_time", "copies"}
    assert all(entry["title"]["zh"] and entry["title"]["en"] for entry in catalogue["terms"])
    assert "响应时间" in run("catalogue").stdout


def test_contracts_are_compared_and_one_file_alone_is_not() -> None:
    pair = [SAMPLES / name / f"{name}.docx" for name in ("vendor-a", "vendor-b")]
    done = run("compare", "--json", "--mode", "versions", *pair)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["alignment"]["counts"]["split"] == 1
    assert run("compare", pair[0]).returncode == 2
    assert run("compare", "--mode", "clauses", *pair, pair[0]).returncode == 2
