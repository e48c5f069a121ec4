"""The Word redline: accepted it is the later text, rejected the earlier one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bench.perturbing import perturb
from extractor.comparison.clauses import compare_clauses
from extractor.comparison.provisions import Wording, list_provisions
from extractor.exports.comparison_redline import redline, whole_words
from extractor.readers.word.reader import read_word
from extractor.readers.word.rejected import read_rejected
from models.contract import Contract
from tests.conftest import NAMES, SAMPLES, analyzed
from tests.office_changes import settle_changes


def _words(contract: Contract) -> str:
    return "".join("".join(map(whole_words, list_provisions(contract))).split())


@pytest.mark.parametrize("name", NAMES)
def test_accepting_all_gives_the_new_text_and_rejecting_all_the_old(name: str) -> None:
    old = analyzed(SAMPLES / name / f"{name}.docx")
    for new in (perturb(old, 5)[0], analyzed(SAMPLES / "vendor-b" / "vendor-b.docx")):
        data = redline(compare_clauses(old, new, Wording()))
        assert "".join(read_word("r.docx", data).text.split()) == _words(new)
        assert "".join(read_rejected("r.docx", data).text.split()) == _words(old)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("verb", "name"), [("Accept", "vendor-b"), ("Reject", "vendor-a")])
def test_libreoffice_accepts_and_rejects_the_changes(verb: str, name: str, tmp_path: Path) -> None:
    pair = [analyzed(SAMPLES / one / f"{one}.docx") for one in ("vendor-a", "vendor-b")]
    path = tmp_path / "redline.docx"
    path.write_bytes(redline(compare_clauses(*pair, Wording())))
    settled = settle_changes(shutil.which("soffice") or "", path, verb)
    document = read_word("settled.docx", settled)
    assert document.notices == ()
    expected = analyzed(SAMPLES / name / f"{name}.docx")
    assert "".join(document.text.split()) == _words(expected)
