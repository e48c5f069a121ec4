"""Scans: pages that are pictures are read by recognition, or told; seals and tilt do no harm."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from dataclasses import replace

import pytest
from PIL import Image, ImageFilter

from extractor.errors import UnreadableFile
from extractor.pipeline import analyze_document
from extractor.readers.pdf.reader import read_pdf
from extractor.readers.scan.signs import read_signs
from models.document import Document, Line
from models.span import Span
from tests.scans import DPI, joined, likeness, marked, pictures, sample, scanned, stamped

needs_recognition = pytest.mark.skipif(
    importlib.util.find_spec("faster_paddle") is None, reason="the extra ocr is not installed"
)


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


def detail(document: Document, code: str) -> str:
    return next(notice.detail for notice in document.notices if notice.code == code)


@pytest.fixture(scope="module")
def page() -> Image.Image:
    """A page with headings, clauses and a ruled table."""
    return pictures(sample("maintenance"))[0]


@pytest.fixture(scope="module")
def text(page: Image.Image) -> str:
    """The words of that page, from its scan."""
    return read_pdf("scan.pdf", scanned([page])).text


@pytest.fixture
def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the library for recognition were not installed."""
    monkeypatch.setitem(sys.modules, "faster_paddle", None)


@pytest.fixture(scope="module")
def printed() -> Document:
    """A sample as its pdf file has it."""
    return read_pdf("printed.pdf", sample("maintenance"))


@pytest.fixture(scope="module")
def scan() -> Document:
    """The scan of that sample."""
    return read_pdf("scan.pdf", scanned(pictures(sample("maintenance"))))


@needs_recognition
def test_a_scan_is_read_as_the_file_it_was_printed_from(printed: Document, scan: Document) -> None:
    assert likeness(printed.text, scan.text) > 0.99
    assert [len(table.rows) for table in scan.tables] == [
        len(table.rows) for table in printed.tables
    ]
    assert scan.ocr
    assert not printed.ocr


@needs_recognition
def test_the_lines_of_a_scan_stand_where_they_are_printed_and_say_how_sure_they_are(
    printed: Document, scan: Document
) -> None:
    where = {line.text: line.places[0].box for line in printed.lines if line.kind == "text"}
    shared = [line for line in scan.lines if line.text in where]
    assert len(shared) > 10
    for line in shared:
        box, expected = line.places[0].box, where[line.text]
        assert abs(box.left - expected.left) < 3
        assert abs(box.right - expected.right) < 12
        assert abs((box.top + box.bottom) - (expected.top + expected.bottom)) < 8
        assert line.certainty is not None
        assert 0 < line.certainty <= 1


@needs_recognition
def test_a_scan_read_twice_is_the_same(page: Image.Image) -> None:
    data = scanned([page.crop((0, 0, page.width, page.height // 3))])
    assert read_pdf("scan.pdf", data) == read_pdf("scan.pdf", data)


@needs_recognition
def test_in_a_mixed_file_only_the_pictures_are_recognised() -> None:
    typed = sample("planted-defects")
    document = read_pdf("mixed.pdf", joined(typed, scanned(pictures(typed)[:1])))
    own = [line.certainty for line in document.lines if line.page in (1, 2)]
    assert set(own) == {None}
    assert detail(document, "scan_read") == "read by optical recognition: page 3"
    assert document.ocr


@needs_recognition
@pytest.mark.parametrize("place", [(0.3, 0.3), (0.6, 0.45)])
def test_a_red_seal_over_the_print_breaks_no_line(
    page: Image.Image, text: str, place: tuple[float, float]
) -> None:
    document = read_pdf("sealed.pdf", scanned([stamped(page, *place)]))
    assert likeness(text, document.text) > 0.99
    assert len(document.text) < len(text) + 5
    assert detail(document, "stamps") == "ink of red stamps left out on page 1"


@needs_recognition
def test_red_print_is_no_seal(page: Image.Image, text: str) -> None:
    dark = page.convert("L").point(lambda shade: 255 if shade < 128 else 0)
    red = page.copy()
    red.paste(Image.new("RGB", page.size, (200, 30, 30)), mask=dark)
    document = read_pdf("red.pdf", scanned([red]))
    assert "stamps" not in codes(document)
    assert likeness(text, document.text) > 0.98


@needs_recognition
@pytest.mark.parametrize("degrees", [-1.5, 0.8])
def test_a_page_that_lay_askew_is_read_and_its_words_are_found_where_they_are(
    page: Image.Image, text: str, degrees: float
) -> None:
    askew = page.rotate(degrees, resample=Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    document = read_pdf("askew.pdf", scanned([askew]))
    assert likeness(text, document.text) > 0.99
    shades = askew.convert("L")
    for line in document.lines:
        for place in line.places:
            box = place.box
            area = (box.left, box.top, box.right, box.bottom)
            inside = shades.crop(tuple(round(side * DPI / 72) for side in area))
            assert inside.getextrema()[0] < 128, line.text


@needs_recognition
def test_the_blanks_of_a_scanned_form_are_blanks() -> None:
    printed = read_pdf("form.pdf", sample("blank-template"))
    scan = read_pdf("scan.pdf", scanned(pictures(sample("blank-template"))))
    blanks = [text.count("__") for text in (printed.text, scan.text)]
    assert abs(blanks[0] - blanks[1]) <= 0.2 * blanks[0]
    found = analyze_document(scan).terms
    assert {term.status for term in found if term.type in ("party", "contract_amount")} == {"blank"}


@needs_recognition
def test_a_page_hard_to_read_is_told_and_lowers_the_confidence_of_its_terms(
    page: Image.Image,
) -> None:
    small = page.resize((page.width // 5, page.height // 5)).filter(ImageFilter.GaussianBlur(0.6))
    document = read_pdf("fax.pdf", scanned([small.resize(page.size)]))
    assert "hard to read on page 1" in detail(document, "unsure_lines")
    unsure = [
        term
        for term in analyze_document(document).terms
        if (document.certainty(term.span) or 1.0) < 0.9
    ]
    assert {term.confidence for term in unsure} <= {"low"}


def test_a_term_is_no_surer_than_the_recognition_of_its_line() -> None:
    text = "第一条 服务费\n本合同服务费总额为人民币120000元。"
    lines = (Line(text[:7], 0, certainty=0.99), Line(text[8:], 8, certainty=0.8))
    read = Document("a.pdf", "", 1, "pdf", text, lines, pages=1, ocr=True)
    sure = replace(read, lines=(lines[0], replace(lines[1], certainty=0.99)))
    assert {term.confidence for term in analyze_document(read).terms} == {"low"}
    assert {term.confidence for term in analyze_document(sure).terms} == {"high"}


def test_the_certainty_of_words_is_that_of_the_least_sure_line_they_stand_on() -> None:
    lines = (Line("甲方", 0, certainty=0.9), Line("乙方", 3, certainty=0.7), Line("丙方", 6))
    document = Document("a.pdf", "", 1, "pdf", "甲方\n乙方\n丙方", lines, pages=1, ocr=True)
    assert document.certainty(Span(0, 2)) == 0.9
    assert document.certainty(Span(1, 4)) == 0.7
    assert document.certainty(Span(6, 8)) is None
    assert replace(document, ocr=False).certainty(Span(0, 2)) is None


@pytest.mark.usefixtures("without_the_extra")
def test_without_the_extra_a_scan_is_refused_with_what_to_install(page: Image.Image) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_pdf("scan.pdf", scanned([page, page]))
    assert caught.value.code == "no_text"
    assert "pages 1–2" in str(caught.value)
    assert "clausetree[ocr]" in str(caught.value)


@pytest.mark.usefixtures("without_the_extra")
def test_without_the_extra_the_scanned_pages_of_a_mixed_file_are_told(page: Image.Image) -> None:
    typed = sample("planted-defects")
    document = read_pdf("mixed.pdf", joined(typed, scanned([page, page])))
    assert not document.ocr
    assert detail(document, "scan_not_read") == (
        "not read: pages 3–4; install the extra clausetree[ocr] to have scans read"
    )
    assert "第一条" in document.text


@needs_recognition
def test_a_white_picture_is_a_page_without_text() -> None:
    empty = joined(sample("planted-defects"), scanned([Image.new("L", (1654, 2339), 255)]))
    document = read_pdf("mixed.pdf", empty)
    assert ("page_without_text", "3") in [(note.code, note.detail) for note in document.notices]


@needs_recognition
def test_the_mark_of_a_scanning_program_does_not_hide_the_scan(
    page: Image.Image, text: str
) -> None:
    document = read_pdf("scan.pdf", marked(page, "Scanned by X"))
    assert document.ocr
    assert likeness(text, document.text) > 0.99


def test_recognition_is_not_loaded_for_files_with_text() -> None:
    code = (
        "import sys; from pathlib import Path; from extractor.readers import read;"
        "read(Path('samples/maintenance/maintenance.pdf'));"
        "print([name for name in ('faster_paddle', 'numpy', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


SIGNS = [
    ("第l条 服务期限", "第1条 服务期限"),
    ("(—)乙方应当", "（一）乙方应当"),
    ("第—章总则", "第一章总则"),
    ("第二十—条", "第二十一条"),
    ("—、服务内容", "一、服务内容"),
    ("2O25年1O月", "2025年1O月"),
    ("Z方应当", "乙方应当"),
    ("按日1%0支付", "按日1‰支付"),
    ("甲方(盖章):", "甲方（盖章）："),
    ("（大写：壹万元整)", "（大写：壹万元整）"),
    ("协商解决;协商不成的,提交", "协商解决；协商不成的，提交"),
    ('the “Client" and', "the “Client” and"),
    # What is right stays.
    ("12:30至18:00", "12:30至18:00"),
    ("人民币1,200,000.00元", "人民币1,200,000.00元"),
    ("Section 3 (a); Annex (B)", "Section 3 (a); Annex (B)"),
    ("XYZ方案", "XYZ方案"),
    ("服务——含培训", "服务——含培训"),
]


@pytest.mark.parametrize(("seen", "printed"), SIGNS)
def test_sure_confusions_of_signs_are_undone(seen: str, printed: str) -> None:
    assert read_signs(seen) == printed
