"""The gap report: what a reader finds in it, in both languages and both formats."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from extractor.catalogue import read_catalogue
from extractor.exports.report import Report, html_report, markdown_report
from extractor.exports.report_words import SUGGESTIONS
from extractor.playbooks.judging import review_contract
from extractor.playbooks.reading import load_playbook
from extractor.producer import read_producer
from models.contract import Contract
from tests.conftest import SAMPLES, analyzed
from tests.drafts import analyze_text
from tests.test_cli import run

CATALOGUE = read_catalogue()
PLANTED = SAMPLES / "planted-defects" / "planted-defects.docx"
HOSTILE = """服务合同
甲方：<script>alert(1)</script>*医院*
第一条 付款
甲方应在____日内|付款。
第三条 期限
期限一年。"""


def report_of(contract: Contract, language: str = "zh", playbook: str = "") -> Report:
    review = None
    if playbook:
        book = load_playbook(playbook, CATALOGUE)
        review = review_contract(contract, book, "customer", CATALOGUE.titles)
    return Report(contract, CATALOGUE, read_producer(), language, review)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_gap_stands_in_the_report_with_words_basis_and_default(language: str) -> None:
    contract = analyzed(PLANTED)
    page = html.fromstring(html_report(report_of(contract, language)))
    articles = ["".join(map(str, one.itertext())) for one in page.iter("article")]
    assert len(articles) == len(contract.gaps) > 5
    shown = "\n".join(articles)
    for gap in contract.gaps:
        assert getattr(gap.message, language) in shown
        assert (gap.quote or "") in shown
        assert gap.default is None or getattr(gap.default, language) in shown
        assert all(getattr(basis.says, language) in shown for basis in gap.basis)
        assert getattr(SUGGESTIONS[gap.code], language) in shown


def test_the_counts_are_those_of_the_gaps_and_every_section_has_a_row() -> None:
    contract = analyzed(PLANTED)
    page = html.fromstring(html_report(report_of(contract)))
    counts, terms, sections = page.findall(".//table")
    assert len(terms.findall(".//tbody/tr")) == len(contract.facts)
    numbers = [int(cell.text or 0) for cell in counts.iter("td")]
    wanted = [
        sum(gap.severity == severity for gap in contract.gaps)
        for severity in ("high", "medium", "low")
    ]
    assert numbers == wanted
    assert len(sections.findall(".//tbody/tr")) == len(contract.sections)


def test_the_page_needs_nothing_from_outside_and_runs_nothing() -> None:
    text = html_report(report_of(analyze_text(HOSTILE), playbook="general"))
    page = html.fromstring(text)
    assert not list(page.iter("script", "link", "img", "iframe"))
    assert "<script>" not in text
    assert "http:" not in text
    assert "https:" not in text


def test_markdown_takes_the_contracts_words_for_words() -> None:
    text = markdown_report(report_of(analyze_text(HOSTILE), playbook="general"))
    assert "<script>" not in text
    assert "\\*医院\\*" in text
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    cells = {line.replace("\\|", "").count("|") for line in rows}
    assert cells == {4, 5}


def test_a_playbook_adds_its_verdicts() -> None:
    contract = analyzed(PLANTED)
    assert "不可接受" not in html_report(report_of(contract))
    assert "不可接受" in html_report(report_of(contract, playbook="general"))


@pytest.mark.parametrize("name", ["out.html", "out.md"])
def test_the_command_writes_the_report_by_the_files_name(name: str, tmp_path: Path) -> None:
    out = tmp_path / name
    done = run("report", PLANTED, "-o", out, "--lang", "en", "--playbook", "general")
    assert done.returncode == 0, done.stderr
    assert "Summary" in out.read_text("utf-8")
    assert run("report", PLANTED, "-o", tmp_path / "out.pdf").returncode == 2


def test_the_kind_of_contract_can_be_overruled() -> None:
    text = "技术服务合同\n甲方：青禾医院\n乙方：云帆公司\n第一条 服务\n乙方提供技术服务。"
    assert analyze_text(text).kind.key == "technical_service"
    overruled = analyze_text(text, "kind=property_service")
    assert (overruled.kind.key, overruled.kind.confidence) == ("property_service", "high")
