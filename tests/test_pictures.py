"""Pictures of pages: what is drawn, what is kept, and what is refused."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from extractor import pictures
from extractor.errors import UnreadableFile
from extractor.pictures import count_pages, page_picture, page_size, with_frames
from extractor.readers.legacy import office
from models.span import Box, Place
from tests.conftest import SAMPLES
from tests.docx_builder import build, paragraph
from tests.pdf_builder import HEIGHT, WIDTH, pdf, rows
from tests.test_cli import run

SAMPLE = SAMPLES / "after-sales"


@pytest.fixture
def contract(tmp_path: Path) -> Path:
    path = tmp_path / "合同.pdf"
    path.write_bytes(pdf(rows("第一条 服务内容"), rows("第二条 服务费用")))
    return path


def opened(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture))


def dark(image: Image.Image) -> int:
    return sum(image.convert("L").histogram()[:100])


def test_a_page_is_drawn_at_the_scale_that_is_asked_for(contract: Path) -> None:
    image = opened(page_picture(contract, 2, 1.5))
    assert (image.format, image.mode) == ("PNG", "P")
    assert image.size == pytest.approx((WIDTH * 1.5, HEIGHT * 1.5), abs=1)
    assert dark(image) > 100
    assert page_size(contract, 2) == (WIDTH, HEIGHT)
    assert count_pages(contract) == 2


def test_colours_of_seals_are_kept(tmp_path: Path) -> None:
    def seal(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.9, 0.1, 0.1)
        canvas.circle(300, 400, 60, fill=1)

    (tmp_path / "a.pdf").write_bytes(pdf(seal))
    image = opened(page_picture(tmp_path / "a.pdf", 1, 1)).convert("RGB")
    red, green, blue = image.getpixel((300, HEIGHT - 400))
    assert red > 180
    assert max(green, blue) < 80


def test_a_picture_is_kept_by_content_page_and_scale(contract: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    first = page_picture(contract, 1, 1, folder=folder)
    (kept,) = (path for path in folder.rglob("*") if path.is_file())
    assert kept.read_bytes() == first
    kept.write_bytes(b"from the folder")
    copy = shutil.copy(contract, tmp_path / "another name.pdf")
    assert page_picture(Path(copy), 1, 1, folder=folder) == b"from the folder"
    assert page_picture(contract, 1, 1) == first
    assert page_picture(contract, 2, 1, folder=folder) != b"from the folder"
    assert page_picture(contract, 1, 2, folder=folder) != b"from the folder"
    contract.write_bytes(pdf(rows("另一份合同")))
    assert page_picture(contract, 1, 1, folder=folder) not in (first, b"from the folder")
    assert not list(folder.rglob(".new-*"))


def test_a_folder_that_cannot_be_written_costs_no_picture(contract: Path, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("no folder")
    assert opened(page_picture(contract, 1, 1, folder=tmp_path / "a file")).format == "PNG"


@pytest.mark.parametrize("scale", [0.0, -1.0, 0.05, 4.1, float("inf"), float("nan")])
def test_a_scale_beyond_measure_is_refused(contract: Path, scale: float) -> None:
    with pytest.raises(ValueError, match="not between"):
        page_picture(contract, 1, scale)


def test_a_page_beyond_measure_is_drawn_smaller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MAX_PIXELS", 10_000)
    (tmp_path / "a.pdf").write_bytes(pdf(rows("第一条 服务内容")))
    image = opened(page_picture(tmp_path / "a.pdf", 1, 4))
    assert image.width * image.height == pytest.approx(10_000, rel=0.05)


@pytest.mark.parametrize("page", [0, -1, 3])
def test_a_page_that_is_not_there_is_refused(contract: Path, page: int) -> None:
    with pytest.raises(UnreadableFile, match="no page") as caught:
        page_picture(contract, page)
    assert caught.value.code == "no_page"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"%PDF-1.7 torn", "damaged"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0", "unsupported"),
    ],
)
def test_what_cannot_be_drawn_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        page_picture(tmp_path / name, 1)
    assert caught.value.code == code
    with pytest.raises(UnreadableFile):
        page_picture(tmp_path / "none.pdf", 1)


def test_a_frame_stands_around_its_place_and_covers_nothing_of_it(contract: Path) -> None:
    plain = page_picture(contract, 1, 2)
    place = Place(0, 1, Box(100, 200, 150, 212))
    framed = opened(with_frames(plain, [place], (WIDTH, HEIGHT))).convert("RGB")
    red, green, _ = framed.getpixel((198, 404))
    assert (red > 180, green < 90) == (True, True)
    assert min(framed.getpixel((250, 412))) > 250


# --- files of word processors


def test_a_word_file_is_printed_once_for_all_of_its_pages(
    tmp_path: Path, pretend: Any, contract: Path
) -> None:
    pretend(f"echo run >> {tmp_path}/runs; cp '{contract}' $out")
    path, folder = tmp_path / "a.docx", tmp_path / "kept"
    path.write_bytes(build(paragraph("第一条 服务内容")))
    for page in (1, 2, 1):
        assert page_picture(path, page, folder=folder) == page_picture(contract, page)
    assert count_pages(path, folder=folder) == 2
    assert (tmp_path / "runs").read_text() == "run\n"


def test_without_libreoffice_a_word_file_is_refused_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(office.PROGRAM_VARIABLE, str(tmp_path / "none"))
    with pytest.raises(UnreadableFile, match="install LibreOffice"):
        page_picture(SAMPLE / "after-sales.docx", 1)


@pytest.mark.skipif(office.find_office() is None, reason="LibreOffice is not installed")
def test_word_and_text_files_are_printed_by_libreoffice(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_bytes("The fee is 500 yuan.\n第一条 服务费".encode("gb18030"))
    for path in (SAMPLE / "after-sales.docx", text):
        assert dark(opened(page_picture(path, 1, 1))) > 100


# --- the command line


def test_the_command_line_draws_a_page_with_a_framed_quote(contract: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    done = run("picture", contract, "--page", "1", "--scale", "1", "--span", "0:3", "-o", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes() != page_picture(contract, 1, 1)
    assert opened(out.read_bytes()).size == (WIDTH, HEIGHT)


def test_the_command_line_refuses_pages_and_spans_that_are_none(
    contract: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.png"
    assert run("picture", contract, "--page", "9", "-o", out).returncode == 1
    assert run("picture", contract, "--span", "5:2", "-o", out).returncode == 2
    assert run("picture", contract, "--scale", "9", "-o", out).returncode == 2
    assert run("picture", contract, "-o", tmp_path / "none" / "out.png").returncode == 3
    assert not out.exists()
